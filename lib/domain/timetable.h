#ifndef DOMAIN_TIMETABLE_H
#define DOMAIN_TIMETABLE_H

#include "domain/calendar.h"

/*
 * The days of a group's sessions.  Weekly groups meet on the weekday of the first day and leave out
 * public holidays, so that the last session comes later.  Monthly groups (programme 1.8) meet on
 * the day number of the first day; where that is a holiday or a weekend, on the next day that fits
 * (a group that began on a weekend: on the same weekday a week later).
 */
enum timetable_rhythm { TIMETABLE_WEEKLY, TIMETABLE_MONTHLY };

/* A programme that runs all year round (no number of sessions) is planned for a year at a time. */
enum { TIMETABLE_MONTHS = 12, TIMETABLE_SESSIONS_MAX = 60, TIMETABLE_LINES_MAX = 240 };

/* One day of the timetable: a session (number 1, 2 ...) or a day left out (number 0). */
struct timetable_line {
	struct date date;
	int number;
	/* Of a day left out: the holiday, English msgid and Latvian, or the closure's name in both; both NULL for a weekend. */
	const char *reason, *reason_lv;
};

/* Days on which a provider holds no sessions, beside public holidays: school breaks, repairs.  NAME is as people have written it. */
struct timetable_closure {
	struct date from, to; /* both included */
	const char *name;
};

/* What a timetable is made by. */
struct timetable_rules {
	const struct calendar *calendar;
	const struct timetable_closure *closures;
	size_t nclosures;
};

/* TIMETABLE_MONTHLY for a programme without a number of sessions (0). */
enum timetable_rhythm timetable_rhythm_of(int sessions);

/*
 * Days of SESSIONS meetings (1 to TIMETABLE_SESSIONS_MAX) from FIRST on into OUT, in order, left
 * out days between them; returns how many lines.  0: FIRST or SESSIONS is not valid, the days would
 * leave the calendar, or MAX lines are not enough.  FIRST may be a holiday: it is left out then.
 */
size_t timetable_make(const struct timetable_rules *rules, struct date first,
	enum timetable_rhythm rhythm, int sessions, struct timetable_line *out, size_t max);

/* A stretch of a day: begins at "HH:MM" and takes MINUTES. */
struct timetable_stretch {
	const char *starts_at;
	int minutes;
};

/* Whether two stretches of one day have a minute in common.  False where a time cannot be read. */
bool timetable_overlaps(struct timetable_stretch a, struct timetable_stretch b);

#endif
