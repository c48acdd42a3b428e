#include "domain/calendar.h"

#include "domain/msgid.h"

/*
 * Law "Par svētku, atceres un atzīmējamām dienām" s. 1.  4 May since 2002; days off in place of 4
 * May and 18 November since 26 June 2007. Years before 2007 are not checked day by day.
 */
const struct calendar_rule calendar_rules[] = {
	{.kind = CALENDAR_FIXED, .month = 1, .day = 1, .valid_from = 1990,
	 .name = N_("New Year's Day"), .name_lv = "Jaungada diena"},
	{.kind = CALENDAR_EASTER, .offset = -2, .valid_from = 1990,
	 .name = N_("Good Friday"), .name_lv = "Lielā Piektdiena"},
	{.kind = CALENDAR_EASTER, .offset = 0, .valid_from = 1990,
	 .name = N_("Easter Sunday"), .name_lv = "Pirmās Lieldienas"},
	{.kind = CALENDAR_EASTER, .offset = 1, .valid_from = 1990,
	 .name = N_("Easter Monday"), .name_lv = "Otrās Lieldienas"},
	{.kind = CALENDAR_FIXED, .month = 5, .day = 1, .valid_from = 1990,
	 .name = N_("Labour Day, Convocation of the Constituent Assembly"),
	 .name_lv = "Darba svētki, Latvijas Republikas Satversmes sapulces sasaukšanas diena"},
	{.kind = CALENDAR_FIXED, .month = 5, .day = 4, .valid_from = 2002,
	 .name = N_("Restoration of Independence Day"),
	 .name_lv = "Latvijas Republikas Neatkarības atjaunošanas diena",
	 .substitute_from = 2008, .substitute = N_("Day off for 4 May"),
	 .substitute_lv = "Brīvdiena par 4. maiju"},
	{.kind = CALENDAR_NTH_WEEKDAY, .month = 5, .nth = 2, .weekday = 7, .valid_from = 1990,
	 .name = N_("Mother's Day"), .name_lv = "Mātes diena"},
	{.kind = CALENDAR_EASTER, .offset = 49, .valid_from = 1990,
	 .name = N_("Pentecost"), .name_lv = "Vasarsvētki"},
	{.kind = CALENDAR_FIXED, .month = 6, .day = 23, .valid_from = 1990,
	 .name = N_("Midsummer Eve"), .name_lv = "Līgo diena"},
	{.kind = CALENDAR_FIXED, .month = 6, .day = 24, .valid_from = 1990,
	 .name = N_("Midsummer Day"), .name_lv = "Jāņu diena"},
	{.kind = CALENDAR_FIXED, .month = 11, .day = 18, .valid_from = 1990,
	 .name = N_("Proclamation of the Republic of Latvia"),
	 .name_lv = "Latvijas Republikas Proklamēšanas diena",
	 .substitute_from = 2007, .substitute = N_("Day off for 18 November"),
	 .substitute_lv = "Brīvdiena par 18. novembri"},
	{.kind = CALENDAR_FIXED, .month = 12, .day = 24, .valid_from = 1990,
	 .name = N_("Christmas Eve"), .name_lv = "Ziemassvētku vakars"},
	{.kind = CALENDAR_FIXED, .month = 12, .day = 25, .valid_from = 1990,
	 .name = N_("Christmas Day"), .name_lv = "Pirmie Ziemassvētki"},
	{.kind = CALENDAR_FIXED, .month = 12, .day = 26, .valid_from = 1990,
	 .name = N_("Second Day of Christmas"), .name_lv = "Otrie Ziemassvētki"},
	{.kind = CALENDAR_FIXED, .month = 12, .day = 31, .valid_from = 1990,
	 .name = N_("New Year's Eve"), .name_lv = "Vecgada diena"},
};
const size_t calendar_nrules = sizeof(calendar_rules) / sizeof(calendar_rules[0]);

const struct calendar_override calendar_law_days[] = {
	{{2018, 7, 8}, true, "Vispārējo latviešu Dziesmu un deju svētku noslēguma diena"},
	{{2018, 7, 9}, true, "Pārceltā brīvdiena (Dziesmu un deju svētku noslēguma diena)"},
	{{2018, 9, 24}, true, "Viņa Svētības pāvesta Franciska pastorālās vizītes diena"},
	{{2023, 5, 29}, true, "Latvijas hokeja komandas bronzas medaļas diena"},
	{{2023, 7, 9}, true, "Vispārējo latviešu Dziesmu un deju svētku noslēguma diena"},
	{{2023, 7, 10}, true, "Pārceltā brīvdiena (Dziesmu un deju svētku noslēguma diena)"},
};
const size_t calendar_nlaw_days = sizeof(calendar_law_days) / sizeof(calendar_law_days[0]);

enum { SATURDAY = 6, SUNDAY = 7 };

static const struct date no_date = {0, 0, 0};

struct calendar calendar_builtin(void)
{
	struct calendar calendar = {
		.rules = calendar_rules,
		.nrules = calendar_nrules,
		.overrides = calendar_law_days,
		.noverrides = calendar_nlaw_days,
	};

	return calendar;
}

/* The Anonymous Gregorian algorithm ("Nature", 20 April 1876). */
struct date calendar_easter(int year)
{
	int golden = year % 19;
	int century = year / 100, in_century = year % 100;
	int moon_shift = (century - (century + 8) / 25 + 1) / 3;
	int epact = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
	int leaps = 2 * (century % 4) + 2 * (in_century / 4);
	int to_sunday = (32 + leaps - epact - in_century % 4) % 7;
	int late = (golden + 11 * epact + 22 * to_sunday) / 451;
	int count = epact + to_sunday - 7 * late + 114;
	struct date date = {year, count / 31, count % 31 + 1};

	return date_is_valid(date) ? date : no_date;
}

static bool is_weekend(struct date date)
{
	return date_weekday(date) >= SATURDAY;
}

static bool is_in_force(const struct calendar_rule *rule, int year)
{
	return year >= rule->valid_from && (rule->valid_to == 0 || year <= rule->valid_to);
}

/* The NTH weekday of a month; no date when the month has no such day. */
static struct date nth_weekday(int year, int month, int nth, int weekday)
{
	struct date date = {year, month, 1};

	if (!date_is_valid(date))
		return no_date;
	date.day += (weekday - date_weekday(date) + 7) % 7 + 7 * (nth - 1);
	return date_is_valid(date) ? date : no_date;
}

/*
 * The day of RULE in YEAR, of which EASTER is Easter Sunday; no date where the rule is not in
 * force.
 */
static struct date rule_day(const struct calendar_rule *rule, int year, struct date easter)
{
	struct date date = {year, rule->month, rule->day};

	if (!is_in_force(rule, year))
		return no_date;
	switch (rule->kind) {
	case CALENDAR_FIXED:
		return date_is_valid(date) ? date : no_date;
	case CALENDAR_EASTER:
		return date_add_days(easter, rule->offset);
	case CALENDAR_NTH_WEEKDAY:
		return nth_weekday(year, rule->month, rule->nth, rule->weekday);
	}
	return no_date;
}

static const struct calendar_override *find_override(const struct calendar *calendar,
	struct date date)
{
	for (size_t i = 0; i < calendar->noverrides; i++)
		if (date_compare(calendar->overrides[i].date, date) == 0)
			return &calendar->overrides[i];
	return NULL;
}

/*
 * True if RULE falls on DATE; rules of another month are not worked out, so that piles of terms are
 * cheap.
 */
static bool falls_on(const struct calendar_rule *rule, struct date date, struct date easter)
{
	if (rule->kind != CALENDAR_EASTER && rule->month != date.month)
		return false;
	return date_compare(rule_day(rule, date.year, easter), date) == 0;
}

static bool is_rule_day(const struct calendar *calendar, struct date date, struct date easter)
{
	for (size_t i = 0; i < calendar->nrules; i++)
		if (falls_on(&calendar->rules[i], date, easter))
			return true;
	return false;
}

/*
 * True if DATE is off in place of RULE's day.  The day off is found among the rules alone: an
 * override on it names it, or takes it away, but does not push it further; an override that takes
 * RULE's own day away takes this one with it.
 */
static bool is_substitute_for(const struct calendar *calendar, const struct calendar_rule *rule,
	struct date date, struct date easter)
{
	const struct calendar_override *override;
	struct date day;

	if (rule->substitute_from == 0 || date.year < rule->substitute_from)
		return false;
	day = rule_day(rule, date.year, easter);
	if (!date_is_valid(day) || date_compare(day, date) >= 0 || !is_weekend(day))
		return false;
	override = find_override(calendar, day);
	if (override != NULL && !override->is_holiday)
		return false;
	do {
		day = date_add_days(day, 1);
	} while (date_compare(day, date) < 0 &&
		 (is_weekend(day) || is_rule_day(calendar, day, easter)));
	return date_compare(day, date) == 0;
}

/* Adds a name to the holiday being described. */
static void add_name(struct calendar_day *day, const char *name, const char *name_lv)
{
	if (day->name == NULL) {
		day->name = name;
		day->name_lv = name_lv;
	} else if (day->second_name == NULL) {
		day->second_name = name;
		day->second_name_lv = name_lv;
	}
}

static bool find_by_rules(const struct calendar *calendar, struct date date,
	struct calendar_day *day)
{
	struct date easter = calendar_easter(date.year);

	for (size_t i = 0; i < calendar->nrules; i++) {
		const struct calendar_rule *rule = &calendar->rules[i];

		if (falls_on(rule, date, easter))
			add_name(day, rule->name, rule->name_lv);
	}
	if (day->name != NULL || is_weekend(date))
		return day->name != NULL;
	for (size_t i = 0; i < calendar->nrules; i++) {
		const struct calendar_rule *rule = &calendar->rules[i];

		if (is_substitute_for(calendar, rule, date, easter)) {
			add_name(day, rule->substitute, rule->substitute_lv);
			day->is_substitute = true;
		}
	}
	return day->name != NULL;
}

bool calendar_holiday_on(const struct calendar *calendar, struct date date,
	struct calendar_day *out_day)
{
	struct calendar_day day = {.date = date};
	const struct calendar_override *override;
	bool is_holiday;

	if (!date_is_valid(date))
		return false;
	override = find_override(calendar, date);
	if (override != NULL) {
		is_holiday = override->is_holiday;
		add_name(&day, override->name, override->name);
	} else {
		is_holiday = find_by_rules(calendar, date, &day);
	}
	if (is_holiday && out_day != NULL)
		*out_day = day;
	return is_holiday;
}

bool calendar_is_holiday(const struct calendar *calendar, struct date date)
{
	return calendar_holiday_on(calendar, date, NULL);
}

bool calendar_is_working_day(const struct calendar *calendar, struct date date)
{
	return date_is_valid(date) && !is_weekend(date) && !calendar_is_holiday(calendar, date);
}

struct date calendar_next_working_day(const struct calendar *calendar, struct date date)
{
	while (date_is_valid(date) && !calendar_is_working_day(calendar, date))
		date = date_add_days(date, 1);
	return date_is_valid(date) ? date : no_date;
}

struct date calendar_add_working_days(const struct calendar *calendar, struct date date, int count)
{
	if (count < 0 || !date_is_valid(date))
		return no_date;
	for (int i = 0; i < count && date_is_valid(date); i++)
		date = calendar_next_working_day(calendar, date_add_days(date, 1));
	return date;
}

size_t calendar_year(const struct calendar *calendar, int year, struct calendar_day *out,
	size_t max)
{
	struct date date = {year, 1, 1};
	struct calendar_day day;
	size_t n = 0;

	for (; date_is_valid(date) && date.year == year; date = date_add_days(date, 1)) {
		if (!calendar_holiday_on(calendar, date, &day))
			continue;
		if (n < max)
			out[n] = day;
		n++;
	}
	return n;
}
