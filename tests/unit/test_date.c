#include "domain.h"

static void validity(void **state)
{
	static const struct {
		struct date date;
		bool valid;
	} cases[] = {
		{{1582, 12, 31}, false}, {{1583, 1, 1}, true}, {{9999, 12, 31}, true},
		{{10000, 1, 1}, false}, {{2024, 2, 29}, true}, {{2025, 2, 29}, false},
		{{2000, 2, 29}, true}, {{1900, 2, 29}, false}, {{2026, 4, 30}, true},
		{{2026, 4, 31}, false}, {{2026, 0, 1}, false}, {{2026, 13, 1}, false},
		{{2026, 1, 0}, false}, {{2026, 12, 32}, false}, {{0, 0, 0}, false},
		{{2026, -1, 5}, false}, {{2026, 5, -1}, false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (date_is_valid(cases[i].date) != cases[i].valid)
			fail_msg("row %zu", i);
}

static void parsing_iso(void **state)
{
	static const struct {
		const char *text;
		bool ok;
	} cases[] = {
		{"2026-01-15", true}, {"2024-02-29", true}, {"1583-01-01", true},
		{"9999-12-31", true},
		{"2025-02-29", false}, {"1582-12-31", false}, {"2026-1-15", false},
		{"2026-01-5", false},
		{"26-01-15", false}, {"2026-01-15 ", false}, {" 2026-01-15", false},
		{"2026-01-15T00:00", false}, {"2026/01/15", false}, {"20260115", false},
		{"", false},
		{"2026-01-", false}, {"+026-01-15", false}, {"2026-01-1\xd9\xa5", false},
		{"02026-01-15", false}, {"15.01.2026.", false}, {"0000-00-00", false},
	};
	struct date date;
	char text[11];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		date = (struct date){1, 2, 3};
		assert_yes_no(cases[i].text, date_parse_iso(cases[i].text, &date), cases[i].ok);
		if (cases[i].ok) {
			date_format_iso(date, text);
			assert_string_equal(text, cases[i].text);
		} else {
			assert_true(date.year == 1 && date.month == 2 && date.day == 3);
		}
	}
	assert_false(date_parse_iso(NULL, &date));
}

static void parsing_as_people_write(void **state)
{
	static const struct {
		const char *text, *wanted;
	} cases[] = {
		{"2026-04-03", "2026-04-03"}, {"03.04.2026.", "2026-04-03"},
		{"3.4.2026.", "2026-04-03"},
		{"03.04.2026", "2026-04-03"}, {"03. 04. 2026.", "2026-04-03"},
		{"29.02.2024.", "2024-02-29"},
		{"29.02.2025.", ""}, {"31.04.2026.", ""}, {"3.4.26.", ""}, {"003.4.2026.", ""},
		{"3.13.2026.", ""}, {"03.04.2026..", ""}, {"03/04/2026", ""}, {"03.  04.2026", ""},
		{"", ""}, {".4.2026", ""}, {"3.4.20265", ""}, {"3.4.2026. x", ""},
	};
	struct date date;
	bool ok;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		ok = date_parse_any(cases[i].text, &date);
		assert_yes_no(cases[i].text, ok, cases[i].wanted[0] != '\0');
		if (ok)
			assert_day(cases[i].text, date, cases[i].wanted);
	}
	assert_false(date_parse_any(NULL, &date));
}

static void formatting(void **state)
{
	char iso[11], latvian[12];

	(void)state;
	date_format_iso(day("2026-04-03"), iso);
	date_format_latvian(day("2026-04-03"), latvian);
	assert_string_equal(iso, "2026-04-03");
	assert_string_equal(latvian, "03.04.2026.");
	date_format_iso((struct date){2026, 2, 30}, iso);
	date_format_latvian((struct date){0, 0, 0}, latvian);
	assert_string_equal(iso, "");
	assert_string_equal(latvian, "");
}

/*
 * Walks the whole span day by day: numbers follow each other, weekdays too, and every number leads
 * back.
 */
static void days_of_the_whole_span(void **state)
{
	struct date date = {1583, 1, 1};
	int32_t number = date_to_days(date);
	int weekday = date_weekday(date);

	(void)state;
	assert_int_equal(weekday, 6);
	while (date_is_valid(date)) {
		if (date_to_days(date) != number || date_weekday(date) != weekday ||
			date_compare(date_from_days(number), date) != 0)
			fail_msg("%d-%d-%d", date.year, date.month, date.day);
		number++;
		weekday = weekday % 7 + 1;
		if (++date.day > date_month_length(date.year, date.month)) {
			date.day = 1;
			date.month = date.month % 12 + 1;
			date.year += date.month == 1;
		}
	}
	assert_int_equal(number - 1, 2932896);
	assert_day("past the end", date_from_days(number), "");
	assert_day("before the start", date_from_days(date_to_days(day("1583-01-01")) - 1), "");
	assert_day("far off", date_from_days(INT64_MAX), "");
	assert_int_equal(date_to_days(day("1970-01-01")), 0);
	assert_int_equal(date_to_days(day("2000-03-01")), 11017);
}

static void weekdays(void **state)
{
	(void)state;
	assert_int_equal(date_weekday(day("1970-01-01")), 4);
	assert_int_equal(date_weekday(day("2026-01-15")), 4);
	assert_int_equal(date_weekday(day("2026-02-15")), 7);
	assert_int_equal(date_weekday(day("2028-11-18")), 6);
	assert_int_equal(date_weekday(day("2026-11-23")), 1);
}

static void comparing(void **state)
{
	(void)state;
	assert_true(date_compare(day("2026-01-31"), day("2026-02-01")) < 0);
	assert_true(date_compare(day("2027-01-01"), day("2026-12-31")) > 0);
	assert_true(date_compare(day("2026-05-04"), day("2026-05-03")) > 0);
	assert_int_equal(date_compare(day("2026-05-04"), day("2026-05-04")), 0);
}

static void periods(void **state)
{
	static const struct {
		const char *day, *from, *to;
		bool within;
	} cases[] = {
		{"2026-05-04", "2026-05-04", "2026-05-04", true}, {"2026-05-04", "2026-05-05", NULL, false},
		{"2026-05-04", "2024-01-01", NULL, true}, {"2026-05-04", NULL, "2026-05-03", false},
		{"2026-05-04", NULL, "9999-12-31", true}, {"2026-05-04", NULL, NULL, true},
		{"2026-05-04", "2026-05-05", "2026-05-03", false}, {"2026-05-04", "", NULL, false},
		{"2026-05-04", NULL, "", false}, {"2026-05-04", "1.1.2026.", NULL, false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (date_is_within(day(cases[i].day), cases[i].from, cases[i].to) != cases[i].within)
			fail_msg("row %zu", i);
}

static void adding_days(void **state)
{
	(void)state;
	assert_day("leap", date_add_days(day("2028-02-28"), 1), "2028-02-29");
	assert_day("common", date_add_days(day("2026-02-28"), 1), "2026-03-01");
	assert_day("back", date_add_days(day("2026-01-01"), -1), "2025-12-31");
	assert_day("year", date_add_days(day("2026-12-31"), 365), "2027-12-31");
	assert_day("end", date_add_days(day("9999-12-31"), 1), "");
	assert_day("start", date_add_days(day("1583-01-01"), -1), "");
	assert_day("far", date_add_days(day("2026-01-01"), INT32_MAX), "");
	assert_day("invalid", date_add_days((struct date){2026, 2, 30}, 1), "");
}

static void adding_months(void **state)
{
	static const struct {
		const char *from;
		int months;
		const char *wanted;
	} cases[] = {
		{"2026-01-15", 1, "2026-02-15"}, {"2026-01-30", 1, "2026-02-28"},
		{"2026-01-31", 1, "2026-02-28"}, {"2028-01-31", 1, "2028-02-29"},
		{"2026-02-28", 1, "2026-03-28"}, {"2026-03-31", 1, "2026-04-30"},
		{"2026-12-01", 1, "2027-01-01"}, {"2026-08-31", 4, "2026-12-31"},
		{"2026-10-31", 4, "2027-02-28"}, {"2028-02-29", 12, "2029-02-28"},
		{"2026-05-31", -3, "2026-02-28"}, {"2026-01-15", -1, "2025-12-15"},
		{"2026-01-15", 0, "2026-01-15"}, {"9999-12-15", 1, ""},
		{"9999-11-30", 1, "9999-12-30"},
		{"1583-01-15", -1, ""}, {"2026-01-15", INT32_MAX, ""},
		{"2026-01-15", INT32_MIN, ""},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_day(cases[i].from, date_add_months(day(cases[i].from), cases[i].months),
			cases[i].wanted);
	assert_day("invalid", date_add_months((struct date){2026, 13, 1}, 1), "");
}

static void ages(void **state)
{
	static const struct {
		const char *birth, *on;
		int age;
	} cases[] = {
		{"2014-03-05", "2026-03-04", 11}, {"2014-03-05", "2026-03-05", 12},
		{"2014-03-05", "2027-03-04", 12}, {"2014-03-05", "2027-03-05", 13},
		{"2024-02-29", "2026-02-28", 1}, {"2024-02-29", "2026-03-01", 2},
		{"2024-02-29", "2028-02-28", 3}, {"2024-02-29", "2028-02-29", 4},
		{"2026-11-22", "2026-11-22", 0}, {"2026-11-22", "2026-11-21", -1},
		{"2025-12-31", "2026-01-01", 0}, {"1926-11-23", "2026-11-22", 99},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (date_age_on(day(cases[i].birth), day(cases[i].on)) != cases[i].age)
			fail_msg("%s on %s", cases[i].birth, cases[i].on);
}

static void birthdays(void **state)
{
	struct date birth = day("2024-02-29");

	(void)state;
	assert_day("1 March", date_birthday(birth, 2), "2026-03-01");
	assert_day("leap year", date_birthday(birth, 4), "2028-02-29");
	assert_day("plain", date_birthday(day("2002-11-22"), 24), "2026-11-22");
	assert_day("birth itself", date_birthday(birth, 0), "2024-02-29");
	assert_day("negative", date_birthday(birth, -1), "");
	assert_day("too far", date_birthday(birth, 8000), "");
	for (int years = 0; years < 120; years++) {
		struct date on = date_birthday(birth, years);

		assert_int_equal(date_age_on(birth, on), years);
		assert_int_equal(date_age_on(birth, date_add_days(on, -1)), years - 1);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(validity),
		cmocka_unit_test(parsing_iso),
		cmocka_unit_test(parsing_as_people_write),
		cmocka_unit_test(formatting),
		cmocka_unit_test(days_of_the_whole_span),
		cmocka_unit_test(weekdays),
		cmocka_unit_test(comparing),
		cmocka_unit_test(periods), cmocka_unit_test(adding_days),
		cmocka_unit_test(adding_months),
		cmocka_unit_test(ages),
		cmocka_unit_test(birthdays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
