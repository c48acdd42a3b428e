#include "domain/opening.h"

#include <stdio.h>
#include <string.h>

/* One or two digits; -1: none. */
static int digits_read(const char **at)
{
	int number = 0, n = 0;

	for (; **at >= '0' && **at <= '9' && n < 3; n++)
		number = number * 10 + *(*at)++ - '0';
	return n == 1 || n == 2 ? number : -1;
}

/* "8", "8.00", "08:00" as minutes; -1: no time. */
static int time_read(const char **at)
{
	const int hour = digits_read(at);
	int minute = 0;

	if (**at == ':' || **at == '.') {
		(*at)++;
		minute = (*at)[0] >= '0' && (*at)[0] <= '9' && (*at)[1] >= '0' && (*at)[1] <= '9' ? digits_read(at) : -1;
	}
	return hour < 0 || minute < 0 || minute > 59 || hour * 60 + minute > 24 * 60 ? -1 : hour * 60 + minute;
}

static void skip(const char **at, const char *what)
{
	*at += strspn(*at, what);
}

/* A dash of any length. */
static bool dash_read(const char **at)
{
	skip(at, " ");
	if (**at == '-')
		(*at)++;
	else if (strncmp(*at, "\xe2\x80\x93", 3) == 0 || strncmp(*at, "\xe2\x80\x94", 3) == 0)
		*at += 3;
	else
		return false;
	skip(at, " ");
	return true;
}

static bool spans_read(const char *at, struct opening_day *out)
{
	int behind = -1;

	for (skip(&at, " ,;"); *at; skip(&at, " ,;")) {
		struct opening_span span = {time_read(&at), -1};

		if (span.from < 0 || !dash_read(&at))
			return false;
		span.to = time_read(&at);
		if (span.to <= span.from || span.from <= behind || out->n == OPENING_SPANS || (*at && !strchr(" ,;", *at)))
			return false;
		out->spans[out->n++] = span;
		behind = span.to;
	}
	return true;
}

bool opening_parse(const char *text, struct opening_day *out)
{
	*out = (struct opening_day){.n = 0};
	if (spans_read(text, out))
		return true;
	*out = (struct opening_day){.n = 0};
	return false;
}

void opening_format(const struct opening_day *day, char out[OPENING_TEXT])
{
	size_t n = 0;

	out[0] = '\0';
	for (int i = 0; i < day->n; i++) {
		const struct opening_span *span = &day->spans[i];

		n += (size_t)snprintf(out + n, OPENING_TEXT - n, "%s%02d:%02d-%02d:%02d", i > 0 ? " " : "", span->from / 60 % 100, span->from % 60,
			span->to / 60 % 100, span->to % 60);
	}
}

void opening_show(const struct opening_day *day, char out[OPENING_TEXT + 32])
{
	size_t n = 0;

	out[0] = '\0';
	for (int i = 0; i < day->n; i++) {
		const struct opening_span *span = &day->spans[i];

		n += (size_t)snprintf(out + n, OPENING_TEXT + 32 - n, "%s%d.%02d–%d.%02d", i > 0 ? ", " : "", span->from / 60 % 100, span->from % 60,
			span->to / 60 % 100, span->to % 60);
	}
}

bool opening_is_open(const struct opening_day *day, int minute)
{
	for (int i = 0; i < day->n; i++)
		if (minute >= day->spans[i].from && minute < day->spans[i].to)
			return true;
	return false;
}
