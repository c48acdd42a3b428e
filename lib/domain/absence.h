#ifndef DOMAIN_ABSENCE_H
#define DOMAIN_ABSENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "domain/date.h"

/* Days on which a worker is not there, both included, and who stands in. */
struct absence {
	int64_t user_id, deputy_id;
	struct date from, to;
};

enum absence_problem {
	ABSENCE_FINE,
	ABSENCE_TURNED,		/* ends before it begins */
	ABSENCE_OVER,		/* has ended already */
	ABSENCE_TOO_LONG,	/* longer than a year: rather a mistyped year */
	ABSENCE_SELF,		/* nobody stands in for himself or herself */
	ABSENCE_OVERLAPS,	/* the worker has another one on some of these days */
	ABSENCE_DEPUTY_AWAY,	/* the deputy is absent on some of these days */
};

/* What is wrong with ABSENCE by itself, entered TODAY. */
enum absence_problem absence_check(const struct absence *absence, struct date today);
/* True if A and B have a day in common. */
bool absence_overlap(const struct absence *a, const struct absence *b);
/* What is wrong with ABSENCE beside OTHER, somebody's that stands already. */
enum absence_problem absence_beside(const struct absence *absence, const struct absence *other);

/* Who does USER's work on DAY: USER, or the deputy where one of the N ABSENCES says that USER is not there. */
int64_t absence_stand_in(const struct absence *absences, size_t n, int64_t user, struct date day);

#endif
