#include "domain.h"

#include <string.h>

#include "domain/calendar.h"

/* The full sets, Sundays included; "*" marks a day off in place of another. */
static const struct {
	int year;
	const char *days;
} years[] = {
	{2018, "01-01 03-30 04-01 04-02 05-01 05-04 05-13 05-20 06-23 06-24 07-08 07-09 09-24 "
	       "11-18 11-19* 12-24 12-25 12-26 12-31"},
	{2019, "01-01 04-19 04-21 04-22 05-01 05-04 05-06* 05-12 06-09 06-23 06-24 11-18 "
	       "12-24 12-25 12-26 12-31"},
	{2023, "01-01 04-07 04-09 04-10 05-01 05-04 05-14 05-28 05-29 06-23 06-24 07-09 07-10 "
	       "11-18 11-20* 12-24 12-25 12-26 12-31"},
	{2024, "01-01 03-29 03-31 04-01 05-01 05-04 05-06* 05-12 05-19 06-23 06-24 11-18 "
	       "12-24 12-25 12-26 12-31"},
	{2025, "01-01 04-18 04-20 04-21 05-01 05-04 05-05* 05-11 06-08 06-23 06-24 11-18 "
	       "12-24 12-25 12-26 12-31"},
	{2026, "01-01 04-03 04-05 04-06 05-01 05-04 05-10 05-24 06-23 06-24 11-18 "
	       "12-24 12-25 12-26 12-31"},
	{2027, "01-01 03-26 03-28 03-29 05-01 05-04 05-09 05-16 06-23 06-24 11-18 "
	       "12-24 12-25 12-26 12-31"},
	{2028, "01-01 04-14 04-16 04-17 05-01 05-04 05-14 06-04 06-23 06-24 11-18 11-20* "
	       "12-24 12-25 12-26 12-31"},
	{2029, "01-01 03-30 04-01 04-02 05-01 05-04 05-13 05-20 06-23 06-24 11-18 11-19* "
	       "12-24 12-25 12-26 12-31"},
	{2030, "01-01 04-19 04-21 04-22 05-01 05-04 05-06* 05-12 06-09 06-23 06-24 11-18 "
	       "12-24 12-25 12-26 12-31"},
};

static void years_as_published(void **state)
{
	struct calendar calendar = calendar_builtin();
	struct calendar_day days[CALENDAR_YEAR_MAX];

	(void)state;
	for (size_t i = 0; i < COUNT(years); i++) {
		size_t n = calendar_year(&calendar, years[i].year, days, COUNT(days));
		char text[512] = "";
		size_t used = 0;

		assert_true(n <= COUNT(days));
		for (size_t k = 0; k < n; k++) {
			assert_int_equal(days[k].date.year, years[i].year);
			assert_non_null(days[k].name);
			assert_non_null(days[k].name_lv);
			used += (size_t)snprintf(text + used, sizeof(text) - used, "%s%02d-%02d%s",
				k == 0 ? "" : " ", days[k].date.month, days[k].date.day,
				days[k].is_substitute ? "*" : "");
		}
		assert_string_equal(text, years[i].days);
	}
}

static void easter(void **state)
{
	static const char *const sundays[] = {"1583-04-10", "1818-03-22", "1943-04-25",
		"1954-04-18",
		"1981-04-19", "2000-04-23", "2008-03-23", "2018-04-01", "2024-03-31", "2026-04-05",
		"2035-03-25", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22"};

	(void)state;
	for (size_t i = 0; i < COUNT(sundays); i++)
		assert_day(sundays[i], calendar_easter(day(sundays[i]).year), sundays[i]);
	for (int year = DATE_YEAR_MIN; year <= DATE_YEAR_MAX; year++) {
		struct date sunday = calendar_easter(year);

		assert_int_equal(date_weekday(sunday), 7);
		assert_true(sunday.month == 3 ? sunday.day >= 22 : sunday.day <= 25);
	}
	assert_day("out of span", calendar_easter(10000), "");
}

static void working_days(void **state)
{
	static const struct {
		const char *date;
		bool works;
	} cases[] = {
		{"2026-01-01", false}, {"2026-01-02", true}, {"2026-04-02", true},
		{"2026-04-03", false},
		{"2026-04-06", false}, {"2026-04-07", true}, {"2026-06-23", false},
		{"2026-06-22", true},
		{"2025-05-02", true}, {"2025-05-05", false}, {"2025-05-06", true},
		{"2025-11-17", true},
		{"2026-12-31", false}, {"2027-01-02", false}, {"2027-01-04", true},
		{"2023-05-29", false}, {"2023-07-10", false}, {"2023-05-05", true},
		{"2023-05-20", false}, {"2018-07-09", false}, {"2018-09-24", false},
		{"2028-07-10", true}, {"2021-05-03", true}, {"2027-05-03", true},
	};
	struct calendar calendar = calendar_builtin();

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_yes_no(cases[i].date, calendar_is_working_day(&calendar, day(cases[i].date)),
			cases[i].works);
	assert_false(calendar_is_working_day(&calendar, (struct date){2026, 2, 30}));
	assert_false(calendar_is_holiday(&calendar, (struct date){0, 0, 0}));
}

static void next_and_counted(void **state)
{
	struct calendar calendar = calendar_builtin();

	(void)state;
	assert_day("itself", calendar_next_working_day(&calendar, day("2026-04-02")), "2026-04-02");
	assert_day("Easter", calendar_next_working_day(&calendar, day("2026-04-03")), "2026-04-07");
	assert_day("year end", calendar_next_working_day(&calendar, day("2026-12-31")),
		"2027-01-04");
	assert_day("none left", calendar_next_working_day(&calendar, day("9999-12-31")), "");
	assert_day("zero", calendar_add_working_days(&calendar, day("2026-04-04"), 0),
		"2026-04-04");
	assert_day("second", calendar_add_working_days(&calendar, day("2026-04-02"), 2),
		"2026-04-08");
	assert_day("negative", calendar_add_working_days(&calendar, day("2026-04-02"), -1), "");
	assert_day("too far", calendar_add_working_days(&calendar, day("9999-12-29"), 2), "");
	assert_day("invalid", calendar_next_working_day(&calendar, (struct date){2026, 2, 30}), "");
	assert_day("invalid", calendar_add_working_days(&calendar, day(""), 1), "");
}

/* Law on days off in place of others: since 2007, and only for 4 May and 18 November. */
static void substitutes_begin_and_bounds(void **state)
{
	struct calendar calendar = calendar_builtin();
	struct calendar_day found;

	(void)state;
	assert_true(calendar_is_holiday(&calendar, day("2007-11-19")));
	assert_false(calendar_is_holiday(&calendar, day("2006-11-20")));
	assert_false(calendar_is_holiday(&calendar, day("2003-05-05")));
	assert_true(calendar_is_holiday(&calendar, day("2008-05-05")));
	assert_false(calendar_is_holiday(&calendar, day("2021-05-03")));
	assert_false(calendar_is_holiday(&calendar, day("2022-01-03")));
	assert_false(calendar_is_holiday(&calendar, day("2001-05-04")));
	assert_true(calendar_is_holiday(&calendar, day("2002-05-04")));
	assert_false(calendar_is_holiday(&calendar, day("1989-01-01")));
	assert_true(calendar_holiday_on(&calendar, day("2028-11-20"), &found));
	assert_true(found.is_substitute);
	assert_string_equal(found.name_lv, "Brīvdiena par 18. novembri");
	assert_true(calendar_holiday_on(&calendar, day("2028-11-18"), &found));
	assert_false(found.is_substitute);
}

static void two_holidays_on_one_day(void **state)
{
	struct calendar calendar = calendar_builtin();
	struct calendar_day found;

	(void)state;
	assert_true(calendar_holiday_on(&calendar, day("2035-05-13"), &found));
	assert_string_equal(found.name_lv, "Mātes diena");
	assert_string_equal(found.second_name_lv, "Vasarsvētki");
	assert_true(calendar_holiday_on(&calendar, day("2026-05-10"), &found));
	assert_null(found.second_name_lv);
}

static void overrides(void **state)
{
	static const struct calendar_override rows[] = {
		{{2028, 7, 10}, true, "Brīvdiena"},	/* a day off by a new law */
		{{2026, 6, 23}, false, ""},		/* a holiday taken away */
		{{2028, 11, 18}, false, ""},		/* and with it the day in its place */
		{{2030, 5, 6}, true, "Cits nosaukums"}, /* names the day off that the rules give */
		{{2029, 11, 19}, false, ""},		/* takes only the day in place away */
	};
	struct calendar calendar = {calendar_rules, calendar_nrules, rows, COUNT(rows)};
	struct calendar_day found;

	(void)state;
	assert_true(calendar_holiday_on(&calendar, day("2028-07-10"), &found));
	assert_string_equal(found.name, "Brīvdiena");
	assert_false(found.is_substitute);
	assert_true(calendar_is_working_day(&calendar, day("2026-06-23")));
	assert_false(calendar_is_holiday(&calendar, day("2028-11-18")));
	assert_false(calendar_is_working_day(&calendar, day("2028-11-18")));
	assert_true(calendar_is_working_day(&calendar, day("2028-11-20")));
	assert_true(calendar_holiday_on(&calendar, day("2030-05-06"), &found));
	assert_string_equal(found.name_lv, "Cits nosaukums");
	assert_true(calendar_is_working_day(&calendar, day("2030-05-07")));
	assert_true(calendar_is_holiday(&calendar, day("2029-11-18")));
	assert_true(calendar_is_working_day(&calendar, day("2029-11-19")));
	assert_false(calendar_is_holiday(&calendar, day("2023-05-29")));
}

/*
 * Rules are data: one that ends, one with a bad day, one whose day off in place meets another
 * holiday.
 */
static void rules_as_data(void **state)
{
	static const struct calendar_rule rules[] = {
		{.kind = CALENDAR_FIXED, .month = 5, .day = 4, .valid_from = 2002, .valid_to = 2030,
		 .substitute_from = 2008, .name = "a", .name_lv = "a", .substitute = "b",
		 .substitute_lv = "b"},
		{.kind = CALENDAR_FIXED, .month = 5, .day = 6, .valid_from = 2024, .name = "c",
		 .name_lv = "c"},
		{.kind = CALENDAR_FIXED, .month = 2, .day = 29, .valid_from = 2000, .name = "d",
		 .name_lv = "d"},
		{.kind = CALENDAR_NTH_WEEKDAY, .month = 10, .nth = 1, .weekday = 5,
		 .valid_from = 2000, .name = "e", .name_lv = "e"},
	};
	struct calendar calendar = {rules, COUNT(rules), NULL, 0};
	struct calendar_day days[1];

	(void)state;
	assert_true(calendar_is_holiday(&calendar, day("2030-05-04")));
	assert_false(calendar_is_holiday(&calendar, day("2031-05-04")));
	assert_true(calendar_is_holiday(&calendar, day("2024-05-07")));
	assert_true(calendar_is_holiday(&calendar, day("2024-02-29")));
	assert_false(calendar_is_holiday(&calendar, day("2025-03-01")));
	assert_true(calendar_is_holiday(&calendar, day("2026-10-02")));
	assert_int_equal(calendar_year(&calendar, 2024, days, COUNT(days)), 5);
	assert_day("only the first kept", days[0].date, "2024-02-29");
	assert_int_equal(calendar_year(&calendar, 1500, days, COUNT(days)), 0);
}

static void seeds_are_sound(void **state)
{
	(void)state;
	for (size_t i = 0; i < calendar_nlaw_days; i++) {
		assert_true(date_is_valid(calendar_law_days[i].date));
		assert_true(calendar_law_days[i].is_holiday);
		assert_true(strlen(calendar_law_days[i].name) > 0);
	}
	for (size_t i = 0; i < calendar_nrules; i++) {
		const struct calendar_rule *rule = &calendar_rules[i];

		assert_non_null(rule->name);
		assert_non_null(rule->name_lv);
		assert_int_equal(rule->substitute_from != 0, rule->substitute != NULL);
		assert_int_equal(rule->substitute_from != 0, rule->substitute_lv != NULL);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(years_as_published),
		cmocka_unit_test(easter),
		cmocka_unit_test(working_days),
		cmocka_unit_test(next_and_counted),
		cmocka_unit_test(substitutes_begin_and_bounds),
		cmocka_unit_test(two_holidays_on_one_day),
		cmocka_unit_test(overrides),
		cmocka_unit_test(rules_as_data),
		cmocka_unit_test(seeds_are_sound),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
