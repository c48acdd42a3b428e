#ifndef DOMAIN_LADDER_H
#define DOMAIN_LADDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "domain/calendar.h"

/*
 * The ladder of warnings before the last day for a decision, and who hears of a file on which rung.  How many days before, and from which rung on the
 * head hears too, are rows of the parameter table (ladder_days, ladder_head_days).
 */
enum { LADDER_RUNGS_MAX = 8, LADDER_DAYS_MAX = 365, LADDER_NONE = -2, LADDER_OVERDUE = -1 };

struct ladder {
	int days[LADDER_RUNGS_MAX];	/* left at each rung, falling */
	size_t n;
	int head_days;			/* the head hears of rungs with so many days or fewer */
};

/* "14,7,3,1": 1 to LADDER_RUNGS_MAX falling whole numbers, each 1 to LADDER_DAYS_MAX, blanks allowed between them.  False: no ladder, *out untouched. */
bool ladder_parse(const char *text, struct ladder *out);

/* The rung of a file with DAYS_LEFT: the lowest that is not below it, LADDER_OVERDUE from the day after the last one on, LADDER_NONE above all rungs. */
int ladder_rung(const struct ladder *ladder, int days_left);

/* The days left that RUNG holds, both included; LADDER_OVERDUE has no first one (INT_MIN). */
void ladder_span(const struct ladder *ladder, int rung, int *out_from, int *out_to);

/* True if there is something to tell now that was not told when THEN days were left: another rung, or overdue, which is told every time. */
bool ladder_is_news(const struct ladder *ladder, int then, int now);

/*
 * True if USER hears of a file on RUNG for which WORKER answers today (the responsible worker or the deputy; 0: nobody).  HEAD: USER is the head, or the
 * deputy of one; the head hears of the last rungs, and of every rung where nobody answers.
 */
bool ladder_hears(const struct ladder *ladder, int rung, int64_t worker, int64_t user, bool head);

/* True if what began to wait on SINCE has waited longer than WORKING_DAYS working days TODAY. */
bool ladder_stalls(const struct calendar *calendar, struct date since, int working_days, struct date today);

#endif
