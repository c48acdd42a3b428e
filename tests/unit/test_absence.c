#include "domain.h"

#include "domain/absence.h"

enum { ANNA = 7, BAIBA = 8, CILDA = 9 };

static void test_check(void **state)
{
	static const struct {
		const char *from, *to;
		int64_t deputy;
		enum absence_problem wanted;
	} cases[] = {
		{"2026-12-01", "2026-12-11", BAIBA, ABSENCE_FINE},
		{"2026-12-01", "2026-12-01", BAIBA, ABSENCE_FINE},
		{"2026-11-20", "2026-11-26", BAIBA, ABSENCE_FINE},	/* ill since last week, until today */
		{"2026-11-20", "2026-11-25", BAIBA, ABSENCE_OVER},
		{"2026-12-02", "2026-12-01", BAIBA, ABSENCE_TURNED},
		{"", "2026-12-01", BAIBA, ABSENCE_TURNED},
		{"2026-12-01", "", BAIBA, ABSENCE_TURNED},
		{"2026-12-01", "2027-11-30", BAIBA, ABSENCE_FINE},
		{"2026-12-01", "2027-12-01", BAIBA, ABSENCE_TOO_LONG},
		{"2026-12-01", "2026-12-11", ANNA, ABSENCE_SELF},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct absence absence = {ANNA, cases[i].deputy, day(cases[i].from), day(cases[i].to)};

		if (absence_check(&absence, day("2026-11-26")) != cases[i].wanted)
			fail_msg("%s to %s", cases[i].from, cases[i].to);
	}
}

static void test_beside(void **state)
{
	static const struct {
		int64_t user;
		const char *from, *to;
		enum absence_problem wanted;
	} cases[] = {
		{ANNA, "2026-11-30", "2026-11-30", ABSENCE_FINE},
		{ANNA, "2026-11-30", "2026-12-01", ABSENCE_OVERLAPS},
		{ANNA, "2026-12-05", "2026-12-06", ABSENCE_OVERLAPS},
		{ANNA, "2026-11-01", "2026-12-31", ABSENCE_OVERLAPS},
		{ANNA, "2026-12-11", "2026-12-20", ABSENCE_OVERLAPS},
		{ANNA, "2026-12-12", "2026-12-20", ABSENCE_FINE},
		{BAIBA, "2026-12-11", "2026-12-20", ABSENCE_DEPUTY_AWAY},
		{BAIBA, "2026-12-12", "2026-12-20", ABSENCE_FINE},
		{CILDA, "2026-12-05", "2026-12-06", ABSENCE_FINE},
	};
	const struct absence absence = {ANNA, BAIBA, day("2026-12-01"), day("2026-12-11")};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct absence other = {cases[i].user, CILDA, day(cases[i].from), day(cases[i].to)};

		if (absence_beside(&absence, &other) != cases[i].wanted)
			fail_msg("%lld, %s to %s", (long long)cases[i].user, cases[i].from, cases[i].to);
	}
}

static void test_stand_in(void **state)
{
	static const struct {
		int64_t user;
		const char *on;
		int64_t wanted;
	} cases[] = {
		{ANNA, "2026-11-30", ANNA}, {ANNA, "2026-12-01", BAIBA}, {ANNA, "2026-12-11", BAIBA}, {ANNA, "2026-12-12", CILDA},
		{ANNA, "2026-12-13", ANNA}, {BAIBA, "2026-12-05", BAIBA}, {0, "2026-12-05", 0},
	};
	const struct absence absences[] = {
		{ANNA, BAIBA, day("2026-12-01"), day("2026-12-11")},
		{ANNA, CILDA, day("2026-12-12"), day("2026-12-12")},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(absence_stand_in(absences, COUNT(absences), cases[i].user, day(cases[i].on)), cases[i].wanted);
	assert_int_equal(absence_stand_in(NULL, 0, ANNA, day("2026-12-05")), ANNA);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_check),
		cmocka_unit_test(test_beside),
		cmocka_unit_test(test_stand_in),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
