#ifndef DOMAIN_QUESTION_H
#define DOMAIN_QUESTION_H

#include <stdbool.h>
#include <stddef.h>

#include "domain/date.h"

/*
 * When a question of the questionnaire (domain/questionnaire.h) is asked.  A question has versions, one behind another: a wording that has begun is never edited.
 * At most QUESTIONNAIRE_QUESTIONS are asked of an audience on any day.
 */

/* When a version is asked, both days included.  TO without a date: no end is known. */
struct question_days {
	struct date from, to;
};

enum question_problem {
	QUESTION_FINE,
	QUESTION_PAST,		/* the day is before today */
	QUESTION_NOT_LAST,	/* the newest version begins on that day or later */
	QUESTION_HAS_END,	/* the question ends already */
	QUESTION_NO_END,	/* it has none that can be taken back */
	QUESTION_TOO_MANY,	/* the sheet is full on some day from then on */
};

/* How many of N are asked at once, at most, on any day from FROM on. */
size_t question_most(const struct question_days *days, size_t n, struct date from);

/*
 * Whether a version can begin on FROM behind NEWEST (NULL: a new question), beside OTHERS: all versions of the other questions of the audience.  An end that is still to
 * come, today's included, is taken back first.
 */
enum question_problem question_start_check(struct date from, struct date today, const struct question_days *newest, const struct question_days *others, size_t n);

/* Whether the question can be asked on UNTIL for the last time. */
enum question_problem question_end_check(struct date until, struct date today, const struct question_days *newest);

/* Whether the end of NEWEST can be taken back, beside OTHERS: it is today or later, and there is still room behind it. */
enum question_problem question_go_on_check(struct date today, const struct question_days *newest, const struct question_days *others, size_t n);

/* True if the question has an end that is today or later. */
bool question_is_ending(const struct question_days *newest, struct date today);

/* The newest version has not begun: it can be taken away as if it had never been. */
bool question_can_withdraw(const struct question_days *newest, struct date today);

#endif
