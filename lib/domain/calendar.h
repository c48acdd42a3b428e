#ifndef DOMAIN_CALENDAR_H
#define DOMAIN_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>

#include "domain/date.h"

/*
 * The Latvian calendar of public holidays for legal terms: the law "Par svētku, atceres un
 * atzīmējamām dienām" s. 1.  The rules are data; single days set by a law of their own (29 May
 * 2023) or entered by staff are override rows.  Working days moved by the Cabinet (Labour Law s.
 * 133(4)) are no statutory holidays and do not belong here.
 */
enum calendar_kind {
	CALENDAR_FIXED,		/* month, day */
	CALENDAR_EASTER,	/* offset days after Easter Sunday (may be negative) */
	CALENDAR_NTH_WEEKDAY,	/* nth weekday (1 = Monday) of month */
};

struct calendar_rule {
	enum calendar_kind kind;
	int month, day;			/* FIXED; month also for NTH_WEEKDAY */
	int offset;			/* EASTER */
	int nth, weekday;		/* NTH_WEEKDAY */
	int valid_from, valid_to;	/* years, inclusive; valid_to 0 = still in force */
	/* From this year on the next working day is off when the day is on a weekend; 0 = never. */
	int substitute_from;
	const char *name;		/* English msgid */
	const char *name_lv;
	const char *substitute;		/* the day off in its place; NULL without substitute_from */
	const char *substitute_lv;
};

/* A single day that is (or, with is_holiday false, is not) a holiday whatever the rules say. */
struct calendar_override {
	struct date date;
	bool is_holiday;
	const char *name;		/* as entered, in Latvian; shown as it is */
};

/* What a caller computes with.  Points to the caller's arrays; nothing is copied or freed. */
struct calendar {
	const struct calendar_rule *rules;
	size_t nrules;
	const struct calendar_override *overrides;
	size_t noverrides;
};

/* One holiday of a year.  English names equal the Latvian ones for override rows. */
struct calendar_day {
	struct date date;
	bool is_substitute;
	const char *name, *name_lv;
	/* Two holidays on one day (Mother's Day and Pentecost 2035), else NULL. */
	const char *second_name, *second_name_lv;
};

/*
 * Rules in force; right for 2007-2040, law days and the Song festival of 2018 and 2023 being in
 * calendar_law_days.
 */
extern const struct calendar_rule calendar_rules[];
extern const size_t calendar_nrules;

/*
 * Days off by a law of their own and the closing days of past Song festivals: the seed of the
 * override table.
 */
extern const struct calendar_override calendar_law_days[];
extern const size_t calendar_nlaw_days;

/*
 * Most holidays a year can have without overrides; an array for calendar_year needs this plus
 * noverrides.
 */
enum { CALENDAR_YEAR_MAX = 32 };

/* calendar_rules with calendar_law_days: what holds where no database can be asked. */
struct calendar calendar_builtin(void);

/* Easter Sunday of the Western churches in YEAR (1583-9999). */
struct date calendar_easter(int year);

/*
 * True if DATE is a holiday or the day off in its place; *out_day (may be NULL) then tells which.
 */
bool calendar_holiday_on(const struct calendar *calendar, struct date date,
	struct calendar_day *out_day);
bool calendar_is_holiday(const struct calendar *calendar, struct date date);

/* Neither Saturday, Sunday nor a holiday.  False for an invalid date. */
bool calendar_is_working_day(const struct calendar *calendar, struct date date);

/*
 * DATE itself when it is a working day, else the first one after it; {0, 0, 0} past 9999-12-30 or
 * from an invalid date.
 */
struct date calendar_next_working_day(const struct calendar *calendar, struct date date);

/*
 * The COUNTth working day after DATE (DATE itself does not count; COUNT 0 gives DATE).  {0, 0, 0}
 * as above, or when COUNT < 0.
 */
struct date calendar_add_working_days(const struct calendar *calendar, struct date date, int count);

/*
 * The holidays of YEAR in order, Sundays and substitute days too, one entry a day, at most MAX of
 * them; returns how many there are.
 */
size_t calendar_year(const struct calendar *calendar, int year, struct calendar_day *out,
	size_t max);

#endif
