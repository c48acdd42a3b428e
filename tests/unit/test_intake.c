#include "domain.h"

#include <string.h>

#include "domain/intake.h"

static void test_origins(void **state)
{
	static const char *const codes[] = {"web", "counter", "post", "phone", "initiative", "import"};

	(void)state;
	for (int i = 0; i < INTAKE_ORIGIN__MAX; i++) {
		enum intake_origin origin = INTAKE_ORIGIN__MAX;

		assert_string_equal(intake_origin_code((enum intake_origin)i), codes[i]);
		assert_true(intake_origin_parse(codes[i], &origin));
		assert_int_equal(origin, i);
		assert_true(*intake_origin_msgid(origin) != '\0');
	}
	assert_string_equal(intake_origin_code(INTAKE_ORIGIN__MAX), "");
	assert_string_equal(intake_origin_msgid((enum intake_origin)-1), "");
	assert_yes_no("unknown", intake_origin_parse("pigeon", &(enum intake_origin){INTAKE_WEB}), false);
	assert_yes_no("none", intake_origin_parse(NULL, &(enum intake_origin){INTAKE_WEB}), false);
}

static void test_day(void **state)
{
	static const struct {
		const char *day;
		long long most;
		enum intake_day_problem wanted;
	} cases[] = {
		{"2026-11-22", 90, INTAKE_DAY_FINE},
		{"2026-11-23", 90, INTAKE_DAY_TO_COME},
		{"2027-11-22", 90, INTAKE_DAY_TO_COME},
		{"2026-08-24", 90, INTAKE_DAY_FINE},	/* 90 days before */
		{"2026-08-23", 90, INTAKE_DAY_TOO_OLD},	/* 91 */
		{"2025-11-22", 90, INTAKE_DAY_TOO_OLD},
		{"2026-11-22", 0, INTAKE_DAY_FINE},
		{"2026-11-21", 0, INTAKE_DAY_TOO_OLD},
		{"2026-11-22", -1, INTAKE_DAY_TOO_OLD},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (intake_day_check(day(cases[i].day), day("2026-11-22"), cases[i].most) != cases[i].wanted)
			fail_msg("%s", cases[i].day);
}

/* The term counts from receipt; of an initiative from the registration, or the agreement if that is later. */
static void test_clock(void **state)
{
	const struct date registered = day("2026-11-22");

	(void)state;
	assert_day("a paper", intake_clock_start(INTAKE_COUNTER, day("2026-11-03"), registered), "2026-11-03");
	assert_day("a call", intake_clock_start(INTAKE_PHONE, day("2026-11-22"), registered), "2026-11-22");
	assert_day("an old agreement", intake_clock_start(INTAKE_INITIATIVE, day("2026-11-03"), registered), "2026-11-22");
	assert_day("the same day", intake_clock_start(INTAKE_INITIATIVE, registered, registered), "2026-11-22");
	assert_day("a later agreement", intake_clock_start(INTAKE_INITIATIVE, day("2026-11-23"), registered), "2026-11-23");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_origins),
		cmocka_unit_test(test_day),
		cmocka_unit_test(test_clock),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
