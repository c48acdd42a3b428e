#include "domain/intake.h"

#include <stddef.h>
#include <string.h>

#include "domain/msgid.h"

static const struct {
	const char *code, *text;
} origins[INTAKE_ORIGIN__MAX] = {
	[INTAKE_WEB] = {"web", N_("Online")},
	[INTAKE_COUNTER] = {"counter", N_("At the counter")},
	[INTAKE_POST] = {"post", N_("On paper, by post")},
	[INTAKE_PHONE] = {"phone", N_("By telephone")},
	[INTAKE_INITIATIVE] = {"initiative", N_("A social worker's own initiative")},
	[INTAKE_IMPORT] = {"import", N_("From an earlier system")},
};

const char *intake_origin_code(enum intake_origin origin)
{
	return (unsigned)origin < INTAKE_ORIGIN__MAX ? origins[origin].code : "";
}

bool intake_origin_parse(const char *code, enum intake_origin *out)
{
	for (int i = 0; code && i < INTAKE_ORIGIN__MAX; i++) {
		if (strcmp(origins[i].code, code) == 0) {
			*out = (enum intake_origin)i;
			return true;
		}
	}
	return false;
}

const char *intake_origin_msgid(enum intake_origin origin)
{
	return (unsigned)origin < INTAKE_ORIGIN__MAX ? origins[origin].text : "";
}

enum intake_day_problem intake_day_check(struct date day, struct date today, long long most_days)
{
	if (date_compare(day, today) > 0)
		return INTAKE_DAY_TO_COME;
	if (most_days < 0 || date_to_days(today) - date_to_days(day) > most_days)
		return INTAKE_DAY_TOO_OLD;
	return INTAKE_DAY_FINE;
}

struct date intake_clock_start(enum intake_origin origin, struct date day, struct date registered)
{
	if (origin != INTAKE_INITIATIVE)
		return day;
	return date_compare(day, registered) > 0 ? day : registered;
}
