#ifndef STORE_CALENDAR_H
#define STORE_CALENDAR_H

#include "db/db.h"
#include "domain/calendar.h"
#include "domain/deadline.h"

/*
 * What terms are computed with: the built-in holiday rules, the override rows of the database, and the dated parameters in force on ON.
 * Everything lives in ARENA.  ERR_BUG when a parameter has no row for that day.
 */
struct store_terms {
	struct calendar calendar;
	struct deadline_parameters parameters;
};

enum err store_terms_load(struct db *db, struct arena *arena, struct date on, struct store_terms *out) CHECKED;

/* The calendar alone (built-in rules + override rows). */
enum err store_calendar_load(struct db *db, struct arena *arena, struct calendar *out) CHECKED;

/* Text parameter CODE in force on ON: *out in ARENA.  ERR_NOT_FOUND when there is none. */
enum err store_parameter_text(struct db *db, struct arena *arena, const char *code, struct date on, const char **out) CHECKED;
/* The same as a whole number from 1 to MAX; ERR_BUG when the row holds anything else. */
enum err store_parameter_int(struct db *db, struct arena *arena, const char *code, struct date on, long long max, long long *out) CHECKED;

#endif
