#ifndef DOMAIN_OPENING_H
#define DOMAIN_OPENING_H

#include <stdbool.h>
#include <stddef.h>

/* Opening hours of one day: spans in minutes since midnight, in order, without overlap. */
enum { OPENING_SPANS = 4, OPENING_TEXT = 64 };

struct opening_span {
	int from, to;
};

struct opening_day {
	struct opening_span spans[OPENING_SPANS];
	int n;	/* 0 = closed */
};

/*
 * TEXT as people write it into *out: "8.00-12.00, 13:00–17:00", "9-12 15-17"; "" is closed.  False, and *out closed, for anything that is no
 * time, runs backwards, overlaps, or has too many spans.
 */
bool opening_parse(const char *text, struct opening_day *out);

/* As it is stored, "08:00-12:00 13:00-17:00", and as it is shown, "8.00–12.00, 13.00–17.00"; "" for closed. */
void opening_format(const struct opening_day *day, char out[OPENING_TEXT]);
void opening_show(const struct opening_day *day, char out[OPENING_TEXT + 32]);

/* True if MINUTE of the day lies in a span (its last minute does not). */
bool opening_is_open(const struct opening_day *day, int minute);

#endif
