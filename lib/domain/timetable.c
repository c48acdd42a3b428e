#include "domain/timetable.h"

#include <string.h>

/* What a timetable is made with. */
struct maker {
	const struct timetable_rules *rules;
	bool weekends; /* Saturdays and Sundays are days like others */
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

/* Adds a line; false when there is no room.  A day that is left out for two slots is left out once. */
static bool line_add(struct maker *maker, struct timetable_line line)
{
	const struct timetable_line *last = maker->n > 0 ? &maker->out[maker->n - 1] : NULL;

	if (last && line.number == 0 && last->number == 0 && date_compare(last->date, line.date) == 0)
		return true;
	if (maker->n == maker->max)
		return false;
	maker->out[maker->n++] = line;
	return true;
}

static const struct timetable_closure *closure_on(const struct timetable_rules *rules, struct date date)
{
	for (size_t i = 0; i < rules->nclosures; i++)
		if (date_compare(rules->closures[i].from, date) <= 0 && date_compare(date, rules->closures[i].to) <= 0)
			return &rules->closures[i];
	return NULL;
}

/* DATE becomes session NUMBER of SLOT, *out_held, or a day left out; false when it cannot become a line. */
static bool day_add(struct maker *maker, struct date date, int number, int slot, bool *out_held)
{
	const struct timetable_closure *closure = closure_on(maker->rules, date);
	struct timetable_line line = {.date = date};
	struct calendar_day holiday;

	*out_held = false;
	if (!date_is_valid(date))
		return false;
	if (calendar_holiday_on(maker->rules->calendar, date, &holiday)) {
		line.reason = holiday.name;
		line.reason_lv = holiday.name_lv;
	} else if (closure) {
		line.reason = line.reason_lv = closure->name;
	} else if (!is_weekend(date) || maker->weekends) {
		line.number = number;
		line.slot = slot;
		*out_held = true;
	}
	return line_add(maker, line);
}

/* The slots of a week in order from FIRST on: days behind it, and which slot. */
struct week {
	int days[TIMETABLE_SLOTS_MAX], slot[TIMETABLE_SLOTS_MAX];
	const char *starts_at[TIMETABLE_SLOTS_MAX];
	size_t n;
};

static void week_add(struct week *week, int days, int slot, const char *starts_at)
{
	size_t at = week->n++;

	for (; at > 0 && (week->days[at - 1] > days || (week->days[at - 1] == days && strcmp(week->starts_at[at - 1], starts_at) > 0)); at--) {
		week->days[at] = week->days[at - 1];
		week->slot[at] = week->slot[at - 1];
		week->starts_at[at] = week->starts_at[at - 1];
	}
	week->days[at] = days;
	week->slot[at] = slot;
	week->starts_at[at] = starts_at;
}

/* What is earlier than the first session on the same day comes a week later. */
static void week_make(const struct timetable_plan *plan, struct week *out)
{
	*out = (struct week){.n = 0};
	week_add(out, 0, 0, plan->starts_at ? plan->starts_at : "");
	for (size_t i = 0; i < plan->nmore; i++) {
		int days = (plan->more[i].weekday - date_weekday(plan->first) + 7) % 7;

		if (days == 0 && strcmp(plan->more[i].starts_at, plan->starts_at) < 0)
			days = 7;
		week_add(out, days, (int)i + 1, plan->more[i].starts_at);
	}
}

static bool weekly_make(struct maker *maker, const struct timetable_plan *plan)
{
	struct week week;
	int number = 1;
	bool held;

	week_make(plan, &week);
	maker->weekends = true;
	for (size_t i = 0; number <= plan->sessions; i++) {
		const struct date date = date_add_days(plan->first, (int)(i / week.n) * 7 + week.days[i % week.n]);

		if (!day_add(maker, date, number, week.slot[i % week.n], &held))
			return false;
		number += held;
	}
	return true;
}

/* The same day of each month, or the first one behind it that fits; groups of weekends keep to their day of the week. */
static bool monthly_make(struct maker *maker, const struct timetable_plan *plan)
{
	maker->weekends = is_weekend(plan->first);
	for (int number = 1; number <= plan->sessions; number++) {
		struct date date = date_add_months(plan->first, number - 1);
		bool held = false;

		while (maker->weekends && date_is_valid(date) && date_weekday(date) != date_weekday(plan->first))
			date = date_add_days(date, 1);
		for (; !held; date = date_add_days(date, maker->weekends ? 7 : 1))
			if (!day_add(maker, date, number, 0, &held))
				return false;
	}
	return true;
}

size_t timetable_make(const struct timetable_rules *rules, const struct timetable_plan *plan, struct timetable_line *out, size_t max)
{
	struct maker maker = {rules, false, out, 0, max};
	const bool weekly = plan->rhythm == TIMETABLE_WEEKLY;

	if (!date_is_valid(plan->first) || plan->sessions < 1 || plan->sessions > TIMETABLE_SESSIONS_MAX || plan->nmore >= TIMETABLE_SLOTS_MAX)
		return 0;
	if (plan->nmore > 0 && (!weekly || !plan->starts_at))
		return 0;
	return (weekly ? weekly_make(&maker, plan) : monthly_make(&maker, plan)) ? maker.n : 0;
}

const char *timetable_starts_at(const struct timetable_plan *plan, const struct timetable_line *line)
{
	return line->slot > 0 && (size_t)line->slot <= plan->nmore ? plan->more[line->slot - 1].starts_at : plan->starts_at;
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

bool timetable_slots_fit(const struct timetable_slot *slots, size_t n, int minutes)
{
	for (size_t i = 0; i < n; i++) {
		if (slots[i].weekday < 1 || slots[i].weekday > 7 || minute_of_day(slots[i].starts_at) < 0)
			return false;
		for (size_t k = 0; k < i; k++)
			if (slots[i].weekday == slots[k].weekday &&
				timetable_overlaps((struct timetable_stretch){slots[i].starts_at, minutes}, (struct timetable_stretch){slots[k].starts_at, minutes}))
				return false;
	}
	return true;
}
