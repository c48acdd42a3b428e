#include "domain/timetable.h"

#include <string.h>

/* What a timetable is made with. */
struct maker {
	const struct timetable_rules *rules;
	bool weekends; /* the group meets on a Saturday or Sunday */
	struct timetable_line *out;
	size_t n, max;
};

enum timetable_rhythm timetable_rhythm_of(int sessions)
{
	return sessions > 0 ? TIMETABLE_WEEKLY : TIMETABLE_MONTHLY;
}

static bool is_weekend(struct date date)
{
	return date_weekday(date) >= 6;
}

/* Adds a line; false when there is no room. */
static bool line_add(struct maker *maker, struct date date, int number, const char *reason,
	const char *reason_lv)
{
	if (maker->n == maker->max)
		return false;
	maker->out[maker->n++] = (struct timetable_line){date, number, reason, reason_lv};
	return true;
}

static const struct timetable_closure *closure_on(const struct timetable_rules *rules, struct date date)
{
	for (size_t i = 0; i < rules->nclosures; i++)
		if (date_compare(rules->closures[i].from, date) <= 0 && date_compare(date, rules->closures[i].to) <= 0)
			return &rules->closures[i];
	return NULL;
}

/*
 * The day of session NUMBER: DATE or, STEP days on each time, the first one that fits; the days
 * left out become lines.  {0, 0, 0} past the calendar or the room for lines.
 */
static struct date session_add(struct maker *maker, struct date date, int step, int number)
{
	const struct date none = {0, 0, 0};
	struct calendar_day holiday;

	for (; date_is_valid(date); date = date_add_days(date, step)) {
		const struct timetable_closure *closure = closure_on(maker->rules, date);

		if (calendar_holiday_on(maker->rules->calendar, date, &holiday)) {
			if (!line_add(maker, date, 0, holiday.name, holiday.name_lv))
				return none;
		} else if (closure) {
			if (!line_add(maker, date, 0, closure->name, closure->name))
				return none;
		} else if (is_weekend(date) && !maker->weekends) {
			if (!line_add(maker, date, 0, NULL, NULL))
				return none;
		} else {
			return line_add(maker, date, number, NULL, NULL) ? date : none;
		}
	}
	return none;
}

size_t timetable_make(const struct timetable_rules *rules, struct date first,
	enum timetable_rhythm rhythm, int sessions, struct timetable_line *out, size_t max)
{
	struct maker maker = {rules, false, out, 0, max};
	struct date date = first;
	int step;

	if (!date_is_valid(first) || sessions < 1 || sessions > TIMETABLE_SESSIONS_MAX)
		return 0;
	maker.weekends = is_weekend(first);
	step = rhythm == TIMETABLE_WEEKLY || maker.weekends ? 7 : 1;
	for (int number = 1; number <= sessions; number++) {
		if (rhythm == TIMETABLE_MONTHLY)
			date = date_add_months(first, number - 1);
		else if (number > 1)
			date = date_add_days(date, 7);
		/* Monthly groups of weekends keep to them, whatever day the number falls on. */
		if (rhythm == TIMETABLE_MONTHLY && maker.weekends)
			while (date_is_valid(date) && date_weekday(date) != date_weekday(first))
				date = date_add_days(date, 1);
		date = session_add(&maker, date, step, number);
		if (!date_is_valid(date))
			return 0;
	}
	return maker.n;
}

/* "17:30" as minutes of the day; -1: no time. */
static int minute_of_day(const char *text)
{
	const char *digits = "0123456789";

	if (!text || strlen(text) != 5 || text[2] != ':' || strspn(text, digits) != 2 || strspn(text + 3, digits) != 2)
		return -1;
	return ((text[0] - '0') * 10 + text[1] - '0') * 60 + (text[3] - '0') * 10 + text[4] - '0';
}

bool timetable_overlaps(struct timetable_stretch a, struct timetable_stretch b)
{
	const int from_a = minute_of_day(a.starts_at), from_b = minute_of_day(b.starts_at);

	return from_a >= 0 && from_b >= 0 && from_a < from_b + b.minutes && from_b < from_a + a.minutes;
}
