#ifndef DOMAIN_TIMETABLE_H
#define DOMAIN_TIMETABLE_H

#include "domain/calendar.h"

/*
 * The days of a group's sessions.  Weekly groups meet on the weekday of the first day, and on further ones where they have them, and leave out
 * public holidays, so that the last session comes later.  Monthly groups (programme 1.8) meet on
 * the day number of the first day; where that is a holiday or a weekend, on the next day that fits
 * (a group that began on a weekend: on the same weekday a week later).
 */
enum timetable_rhythm { TIMETABLE_WEEKLY, TIMETABLE_MONTHLY };

/* A programme that runs all year round (no number of sessions) is planned for a year at a time. */
enum { TIMETABLE_MONTHS = 12, TIMETABLE_SESSIONS_MAX = 60, TIMETABLE_LINES_MAX = 240, TIMETABLE_SLOTS_MAX = 3 };

/* A day of the week (1 Monday to 7) and a time of day "17:30". */
struct timetable_slot {
	int weekday;
	const char *starts_at;
};

/* One day of the timetable: a session (number 1, 2 ...) or a day left out (number 0). */
struct timetable_line {
	struct date date;
	int number;
	int slot;	/* of a session: 0 the one of the first day, else more[slot - 1] of the plan */
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

/* What is to be planned: SESSIONS meetings (1 to TIMETABLE_SESSIONS_MAX) from FIRST on; a weekly group has up to TIMETABLE_SLOTS_MAX - 1 further days a week. */
struct timetable_plan {
	struct date first;
	const char *starts_at;	/* of FIRST's day of the week; needed where there is more than one */
	enum timetable_rhythm rhythm;
	int sessions;
	struct timetable_slot more[TIMETABLE_SLOTS_MAX - 1];
	size_t nmore;
};

/*
 * Days of PLAN into OUT, in order, left out days between them; returns how many lines.  0: the plan is not valid, the days would
 * leave the calendar, or MAX lines are not enough.  The first day may be a holiday: it is left out then.
 */
size_t timetable_make(const struct timetable_rules *rules, const struct timetable_plan *plan, struct timetable_line *out, size_t max);

/* The time of day of a session LINE of PLAN. */
const char *timetable_starts_at(const struct timetable_plan *plan, const struct timetable_line *line);

/* A group of MINUTES a session can meet in these N slots of a week: each has a day and a time, and no two have a minute in common. */
bool timetable_slots_fit(const struct timetable_slot *slots, size_t n, int minutes);

/* A stretch of a day: begins at "HH:MM" and takes MINUTES. */
struct timetable_stretch {
	const char *starts_at;
	int minutes;
};

/* Whether two stretches of one day have a minute in common.  False where a time cannot be read. */
bool timetable_overlaps(struct timetable_stretch a, struct timetable_stretch b);

#endif
