#ifndef DOMAIN_INTAKE_H
#define DOMAIN_INTAKE_H

#include <stdbool.h>

#include "domain/date.h"

/* How an application came in, and from which day its term runs. */
enum intake_origin {
	INTAKE_WEB,		/* the applicant wrote it here */
	INTAKE_COUNTER,		/* brought to the office */
	INTAKE_POST,		/* a paper that came by post */
	INTAKE_PHONE,
	INTAKE_INITIATIVE,	/* a social worker's own: there is no application */
	INTAKE_IMPORT,		/* taken over from an earlier system */
	INTAKE_ORIGIN__MAX
};

/* "web" and so on, as application.origin; "" out of range.  And back: false, *out untouched, for an unknown code. */
const char *intake_origin_code(enum intake_origin origin);
bool intake_origin_parse(const char *code, enum intake_origin *out);
/* English msgid for staff. */
const char *intake_origin_msgid(enum intake_origin origin);

enum intake_day_problem {
	INTAKE_DAY_FINE,
	INTAKE_DAY_TO_COME,
	INTAKE_DAY_TOO_OLD,	/* more than so many days ago: rather a mistyped year than a paper that lay about */
};

/* Whether something that is entered TODAY can have come on DAY; MOST_DAYS is a parameter (intake_days). */
enum intake_day_problem intake_day_check(struct date day, struct date today, long long most_days);

/*
 * The day from which the term of the decision counts (Administrative Procedure Law, section 64(1)): the day of receipt.  Of a social
 * worker's own initiative, where nothing was received, the day on which it was REGISTERED, or the client's agreement (DAY) if that is later.
 */
struct date intake_clock_start(enum intake_origin origin, struct date day, struct date registered);

#endif
