#include "domain/ground.h"

#include <string.h>

static const char *const kinds[GROUND_KIND__MAX] = {
	[GROUND_SUSPENDED] = "suspended", [GROUND_TERMINATED] = "terminated", [GROUND_HEARING] = "hearing",
};

const char *ground_kind_code(enum ground_kind kind)
{
	return (unsigned)kind < GROUND_KIND__MAX ? kinds[kind] : "";
}

bool ground_kind_parse(const char *code, enum ground_kind *out)
{
	for (int i = 0; code && i < GROUND_KIND__MAX; i++) {
		if (strcmp(kinds[i], code) == 0) {
			*out = (enum ground_kind)i;
			return true;
		}
	}
	return false;
}

bool ground_stops_service(enum ground_kind kind)
{
	return kind == GROUND_SUSPENDED || kind == GROUND_TERMINATED;
}

enum ground_problem ground_start_check(struct date from, struct date today, const struct ground_days *newest)
{
	if (newest && ground_can_go_on(newest, today))
		return GROUND_HAS_END;
	if (date_compare(from, today) <= 0)
		return GROUND_NOT_AHEAD;
	return newest && date_compare(from, newest->from) <= 0 ? GROUND_NOT_LAST : GROUND_FINE;
}

enum ground_problem ground_end_check(struct date from, struct date today, const struct ground_days *newest)
{
	if (date_is_valid(newest->to))
		return GROUND_HAS_END;
	if (date_compare(from, today) <= 0)
		return GROUND_NOT_AHEAD;
	return date_compare(from, newest->from) <= 0 ? GROUND_NOT_LAST : GROUND_FINE;
}

bool ground_can_withdraw(const struct ground_days *newest, struct date today)
{
	return date_compare(newest->from, today) > 0;
}

bool ground_can_go_on(const struct ground_days *newest, struct date today)
{
	return date_is_valid(newest->to) && date_compare(newest->to, today) >= 0;
}
