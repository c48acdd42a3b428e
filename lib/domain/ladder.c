#include "domain/ladder.h"

#include <limits.h>

/* One number at *io_text behind blanks; false where there is none. */
static bool number(const char **io_text, int *out)
{
	const char *at = *io_text;
	int value = 0;

	while (*at == ' ')
		at++;
	if (*at < '0' || *at > '9')
		return false;
	for (; *at >= '0' && *at <= '9'; at++)
		if (value <= LADDER_DAYS_MAX)
			value = value * 10 + (*at - '0');
	while (*at == ' ')
		at++;
	*io_text = at;
	*out = value;
	return value >= 1 && value <= LADDER_DAYS_MAX;
}

bool ladder_parse(const char *text, struct ladder *out)
{
	struct ladder ladder = {.head_days = out->head_days};

	for (;;) {
		int days;

		if (ladder.n == LADDER_RUNGS_MAX || !number(&text, &days) || (ladder.n > 0 && days >= ladder.days[ladder.n - 1]))
			return false;
		ladder.days[ladder.n++] = days;
		if (*text != ',')
			break;
		text++;
	}
	if (*text != '\0')
		return false;
	*out = ladder;
	return true;
}

int ladder_rung(const struct ladder *ladder, int days_left)
{
	int rung = LADDER_NONE;

	if (days_left < 0)
		return LADDER_OVERDUE;
	for (size_t i = 0; i < ladder->n && days_left <= ladder->days[i]; i++)
		rung = ladder->days[i];
	return rung;
}

void ladder_span(const struct ladder *ladder, int rung, int *out_from, int *out_to)
{
	*out_from = rung == LADDER_OVERDUE ? INT_MIN : 0;
	*out_to = rung;
	for (size_t i = 0; i < ladder->n; i++)
		if (ladder->days[i] < rung && ladder->days[i] + 1 > *out_from)
			*out_from = ladder->days[i] + 1;
}

bool ladder_is_news(const struct ladder *ladder, int then, int now)
{
	const int rung = ladder_rung(ladder, now);

	return rung == LADDER_OVERDUE || (rung != LADDER_NONE && rung != ladder_rung(ladder, then));
}

bool ladder_hears(const struct ladder *ladder, int rung, int64_t worker, int64_t user, bool head)
{
	if (rung == LADDER_NONE)
		return false;
	return worker == user || (head && (worker == 0 || rung <= ladder->head_days));
}

bool ladder_stalls(const struct calendar *calendar, struct date since, int working_days, struct date today)
{
	const struct date until = calendar_add_working_days(calendar, since, working_days);

	return date_is_valid(until) && date_compare(today, until) > 0;
}
