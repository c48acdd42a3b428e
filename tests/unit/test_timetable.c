#include <string.h>

#include "domain.h"
#include "domain/timetable.h"

/* What the provider is closed on; set by a test. */
static const struct timetable_closure *closures;
static size_t nclosures;

/* The lines as one text: "1 2026-11-23, - 2026-12-28". */
static const char *lines_text(const char *first, enum timetable_rhythm rhythm, int sessions)
{
	static char text[8192];
	struct timetable_line lines[TIMETABLE_LINES_MAX];
	struct calendar calendar = calendar_builtin();
	size_t n, at = 0;
	char iso[11];

	n = timetable_make(&(struct timetable_rules){&calendar, closures, nclosures}, &(struct timetable_plan){.first = day(first), .rhythm = rhythm, .sessions = sessions},
		lines, TIMETABLE_LINES_MAX);
	text[0] = '\0';
	for (size_t i = 0; i < n; i++) {
		date_format_iso(lines[i].date, iso);
		at += (size_t)snprintf(text + at, sizeof(text) - at, "%s", i ? ", " : "");
		if (lines[i].number > 0)
			at += (size_t)snprintf(text + at, sizeof(text) - at, "%d %s", lines[i].number, iso);
		else
			at += (size_t)snprintf(text + at, sizeof(text) - at, "%c %s",
				lines[i].reason_lv ? '-' : 'w', iso);
	}
	return text;
}

static void test_weekly(void **state)
{
	(void)state;
	/* Mondays; no holiday on the way. */
	assert_string_equal(lines_text("2026-11-23", TIMETABLE_WEEKLY, 4),
		"1 2026-11-23, 2 2026-11-30, 3 2026-12-07, 4 2026-12-14");
	/* Thursdays over Christmas Eve and New Year's Eve. */
	assert_string_equal(lines_text("2026-12-17", TIMETABLE_WEEKLY, 3),
		"1 2026-12-17, - 2026-12-24, - 2026-12-31, 2 2027-01-07, 3 2027-01-14");
	/* 18 November 2028 is a Saturday: the Monday behind it is off. */
	assert_string_equal(lines_text("2028-11-13", TIMETABLE_WEEKLY, 2),
		"1 2028-11-13, - 2028-11-20, 2 2028-11-27");
	/* Easter Monday. */
	assert_string_equal(lines_text("2027-03-22", TIMETABLE_WEEKLY, 2),
		"1 2027-03-22, - 2027-03-29, 2 2027-04-05");
	/* The first day may itself be a holiday. */
	assert_string_equal(lines_text("2026-11-18", TIMETABLE_WEEKLY, 1), "- 2026-11-18, 1 2026-11-25");
	/* Groups on Saturdays. */
	assert_string_equal(lines_text("2026-11-28", TIMETABLE_WEEKLY, 2), "1 2026-11-28, 2 2026-12-05");
}

static void test_monthly(void **state)
{
	(void)state;
	/* 15 May 2027 is a Saturday, the day after it Pentecost: the meeting is on Monday. */
	assert_string_equal(lines_text("2027-01-15", TIMETABLE_MONTHLY, 6),
		"1 2027-01-15, 2 2027-02-15, 3 2027-03-15, 4 2027-04-15, w 2027-05-15, - 2027-05-16, "
		"5 2027-05-17, 6 2027-06-15");
	/* The 31st is the month's last day where it does not exist, and does not stay there. */
	assert_string_equal(lines_text("2028-01-31", TIMETABLE_MONTHLY, 3),
		"1 2028-01-31, 2 2028-02-29, 3 2028-03-31");
	/* 1 May 2026 was a Friday and a holiday, so were not its neighbours. */
	assert_string_equal(lines_text("2026-04-01", TIMETABLE_MONTHLY, 2),
		"1 2026-04-01, - 2026-05-01, w 2026-05-02, w 2026-05-03, - 2026-05-04, 2 2026-05-05");
	/* A group that began on a Saturday stays on Saturdays. */
	assert_string_equal(lines_text("2026-11-28", TIMETABLE_MONTHLY, 2), "1 2026-11-28, 2 2027-01-02");
}

/* Several slots a week, in order of day and time; what stands before the first session in its week comes a week later. */
static void test_slots(void **state)
{
	static const struct timetable_slot same[] = {{2, "10:00"}, {2, "11:30"}}, close[] = {{2, "10:00"}, {2, "11:29"}}, other[] = {{2, "10:00"}, {4, "10:00"}},
		no_day[] = {{8, "10:00"}}, no_time[] = {{1, "25"}};
	struct calendar calendar = calendar_builtin();
	const struct timetable_rules rules = {&calendar, NULL, 0};
	struct timetable_plan plan = {.first = day("2026-12-15"), .starts_at = "17:30", .sessions = 7, .more = {{4, "18:00"}, {2, "09:00"}}, .nmore = 2};
	struct timetable_line lines[TIMETABLE_LINES_MAX];
	char text[512] = "";
	size_t n = timetable_make(&rules, &plan, lines, TIMETABLE_LINES_MAX);

	(void)state;
	/* Tuesdays at 9 and 17:30, Thursdays at 18, over Christmas Eve and New Year's Eve, both Thursdays. */
	for (size_t i = 0; i < n; i++) {
		char iso[11];

		date_format_iso(lines[i].date, iso);
		(void)snprintf(text + strlen(text), sizeof(text) - strlen(text), "%d %s %s, ", lines[i].number, iso + 5,
			lines[i].number ? timetable_starts_at(&plan, &lines[i]) : "-");
	}
	assert_string_equal(text, "1 12-15 17:30, 2 12-17 18:00, 3 12-22 09:00, 4 12-22 17:30, 0 12-24 -, 5 12-29 09:00, 6 12-29 17:30, 0 12-31 -, 7 01-05 09:00, ");
	plan.rhythm = TIMETABLE_MONTHLY;
	assert_int_equal(timetable_make(&rules, &plan, lines, TIMETABLE_LINES_MAX), 0);
	plan.rhythm = TIMETABLE_WEEKLY;
	plan.nmore = TIMETABLE_SLOTS_MAX;
	assert_int_equal(timetable_make(&rules, &plan, lines, TIMETABLE_LINES_MAX), 0);
	assert_true(timetable_slots_fit(same, 2, 90));
	assert_false(timetable_slots_fit(close, 2, 90));
	assert_true(timetable_slots_fit(other, 2, 480));
	assert_false(timetable_slots_fit(no_day, 1, 90));
	assert_false(timetable_slots_fit(no_time, 1, 90));
}

static void test_refused(void **state)
{
	struct calendar calendar = calendar_builtin();
	struct timetable_line lines[4];

	(void)state;
	assert_string_equal(lines_text("", TIMETABLE_WEEKLY, 3), "");
	assert_string_equal(lines_text("2026-11-23", TIMETABLE_WEEKLY, 0), "");
	assert_string_equal(lines_text("2026-11-23", TIMETABLE_WEEKLY, TIMETABLE_SESSIONS_MAX + 1), "");
	assert_string_equal(lines_text("9999-12-20", TIMETABLE_WEEKLY, 3), "");
	assert_int_equal(timetable_make(&(struct timetable_rules){&calendar, NULL, 0}, &(struct timetable_plan){.first = day("2026-11-23"), .sessions = 5}, lines, 4), 0);
	assert_int_equal(timetable_make(&(struct timetable_rules){&calendar, NULL, 0}, &(struct timetable_plan){.first = day("2026-11-23"), .sessions = 4}, lines, 4), 4);
}

static void test_holiday_names(void **state)
{
	struct calendar calendar = calendar_builtin();
	struct timetable_line lines[4];

	(void)state;
	assert_int_equal(timetable_make(&(struct timetable_rules){&calendar, NULL, 0}, &(struct timetable_plan){.first = day("2026-12-24"), .sessions = 1}, lines, 4), 3);
	assert_non_null(lines[0].reason);
	assert_non_null(lines[0].reason_lv);
	assert_int_equal(lines[2].number, 1);
	assert_null(lines[2].reason);
	assert_int_equal(timetable_rhythm_of(10), TIMETABLE_WEEKLY);
	assert_int_equal(timetable_rhythm_of(0), TIMETABLE_MONTHLY);
}

/* A school break of two weeks, a day of repairs and a holiday between: the rhythm stays, the count too. */
static void test_closures(void **state)
{
	const struct timetable_closure closed[] = {
		{{2026, 12, 21}, {2027, 1, 3}, "Ziemas brīvlaiks"},
		{{2027, 1, 11}, {2027, 1, 11}, "Remonts"},
	};

	(void)state;
	closures = closed;
	nclosures = 2;
	assert_string_equal(lines_text("2026-12-14", TIMETABLE_WEEKLY, 3), "1 2026-12-14, - 2026-12-21, - 2026-12-28, 2 2027-01-04, - 2027-01-11, 3 2027-01-18");
	/* Monthly: on the next day that fits. */
	assert_string_equal(lines_text("2026-12-11", TIMETABLE_MONTHLY, 2), "1 2026-12-11, - 2027-01-11, 2 2027-01-12");
	closures = NULL;
	nclosures = 0;
}

static void test_overlaps(void **state)
{
	static const struct {
		struct timetable_stretch a, b;
		bool overlaps;
	} cases[] = {
		{{"17:30", 90}, {"17:30", 90}, true}, {{"17:30", 90}, {"19:00", 90}, false}, {{"17:30", 90}, {"18:59", 15}, true},
		{{"19:00", 90}, {"17:30", 90}, false}, {{"17:30", 90}, {"17:45", 15}, true}, {{"23:30", 90}, {"00:15", 30}, false},
		{{"", 90}, {"17:30", 90}, false}, {{"x7:30", 90}, {"17:30", 90}, false}, {{NULL, 90}, {"17:30", 90}, false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(timetable_overlaps(cases[i].a, cases[i].b), cases[i].overlaps);
		assert_int_equal(timetable_overlaps(cases[i].b, cases[i].a), cases[i].overlaps);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_weekly),
		cmocka_unit_test(test_slots),
		cmocka_unit_test(test_monthly), cmocka_unit_test(test_closures), cmocka_unit_test(test_overlaps),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_holiday_names),
	};

	return cmocka_run_group_tests_name("timetable", tests, NULL, NULL);
}
