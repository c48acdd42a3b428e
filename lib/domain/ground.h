#ifndef DOMAIN_GROUND_H
#define DOMAIN_GROUND_H

#include <stdbool.h>

#include "domain/date.h"

/*
 * Grounds as the law and the municipality's rules name them: on which a service is suspended or ended, and for which the addressee need not be heard.
 * Each has versions with days.  A version that has begun is never edited: the next one begins on a day to come, or the ground ends.
 */
enum ground_kind { GROUND_SUSPENDED, GROUND_TERMINATED, GROUND_HEARING, GROUND_KIND__MAX };

/* "suspended", "terminated", "hearing"; "" out of range; and back. */
const char *ground_kind_code(enum ground_kind kind);
bool ground_kind_parse(const char *code, enum ground_kind *out);

/* A ground of KIND says what becomes of the seat, and whether the act can hold before it has reached the addressee. */
bool ground_stops_service(enum ground_kind kind);

/* When a version holds, both days included.  TO without a date: no end is known. */
struct ground_days {
	struct date from, to;
};

enum ground_problem {
	GROUND_FINE,
	GROUND_NOT_AHEAD,	/* the day is not after today */
	GROUND_NOT_LAST,	/* the day is not after the newest version's first day */
	GROUND_HAS_END,		/* the ground ends already */
};

/* Whether a version can begin on FROM behind NEWEST (NULL: a new ground).  An end that is still to come, today's included, is taken back first. */
enum ground_problem ground_start_check(struct date from, struct date today, const struct ground_days *newest);

/* Whether a ground whose newest version is NEWEST can end so that FROM is the first day without it. */
enum ground_problem ground_end_check(struct date from, struct date today, const struct ground_days *newest);

/* The newest version has not begun: it can be taken away as if it had never been. */
bool ground_can_withdraw(const struct ground_days *newest, struct date today);

/* The ground has an end, and holds today or later: the end can be taken back. */
bool ground_can_go_on(const struct ground_days *newest, struct date today);

#endif
