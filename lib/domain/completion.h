#ifndef DOMAIN_COMPLETION_H
#define DOMAIN_COMPLETION_H

#include <stdbool.h>
#include <stddef.h>

#include "domain/date.h"
#include "domain/state.h"

/* What the marks of a person add up to: absences in a row, and whether a group was completed.  Computed, never chosen. */

/* Unexcused absences that MARKS, the oldest first, end with.  An excused absence neither counts nor ends the row, and no mark is nothing. */
int absence_run(const enum attendance_mark *marks, size_t n);

/* A RUN of LIMIT absences is told of; and, where KNOWN absences of the same run were told of already (0: none), once more LIMIT later. */
bool absence_is_told(int run, int known, int limit);

/* What an excused absence is when the share of sessions is computed (parameter completion_excused). */
enum completion_excused { COMPLETION_EXCUSED_LEFT_OUT, COMPLETION_EXCUSED_MISSED, COMPLETION_EXCUSED_ATTENDED, COMPLETION_EXCUSED__MAX };

/* "left_out", "missed", "attended"; and back. */
const char *completion_excused_code(enum completion_excused excused);
bool completion_excused_parse(const char *code, enum completion_excused *out);

/* Marks of the sessions that were held since a person's place began. */
struct completion_marks {
	int present;	/* or late */
	int excused, absent;
};

enum completion_result {
	COMPLETION_COMPLETED,
	COMPLETION_TOO_FEW,	/* came to fewer sessions than the threshold */
	COMPLETION_NEVER_CAME,
	COMPLETION_NO_SESSION,	/* none was held since the place began */
	COMPLETION_RESULT__MAX
};

/* Attended sessions of those that count, in per cent, rounded down; 0 where none counts. */
int completion_percent(const struct completion_marks *marks, enum completion_excused excused);

/* THRESHOLD: per cent, 1 to 100. */
enum completion_result completion_result(const struct completion_marks *marks, enum completion_excused excused, int threshold);

/* "completed", "too_few" and so on, "" out of range; and back.  English msgid. */
const char *completion_result_code(enum completion_result result);
bool completion_result_parse(const char *code, enum completion_result *out);
const char *completion_result_msgid(enum completion_result result);

/* A monthly group (1.8) is for a person BORN that day on ON: at most MOST sessions a calendar year, of which ATTENDED were, until the day before birthday UNTIL. */
bool completion_monthly_may(struct date born, struct date on, int until, int attended, int most);

#endif
