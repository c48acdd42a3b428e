#include "domain.h"

#include "domain/exception.h"

static void notes(void **state)
{
	struct exception exception = {.whole = false, .rules = 0};

	(void)state;
	assert_false(exception_covers(&exception, ELIGIBILITY_TOO_OLD));
	assert_true(exception_note(&exception, "too_old", true));
	assert_true(exception_covers(&exception, ELIGIBILITY_TOO_OLD));
	assert_false(exception_covers(&exception, ELIGIBILITY_TOO_YOUNG));
	assert_false(exception_note(&exception, "no_such_rule", true));
	assert_true(exception_note(&exception, "", true));
	assert_true(exception_covers(&exception, ELIGIBILITY_TOO_YOUNG));
	assert_true(exception_note(&exception, "", false));
	assert_true(exception_covers(&exception, ELIGIBILITY_TOO_OLD));
	assert_true(exception_note(&exception, "too_old", false));
	assert_false(exception_covers(&exception, ELIGIBILITY_TOO_OLD));
	assert_true(exception_note(&exception, "too_old", false));
	assert_false(exception_covers(&exception, ELIGIBILITY_CODE__MAX));
	for (int code = 0; code < ELIGIBILITY_CODE__MAX; code++)
		assert_true(exception_note(&exception, eligibility_code_code((enum eligibility_code)code), true));
}

static void answers(void **state)
{
	static const struct {
		struct eligibility_result result;
		const char *granted[3];
		enum eligibility_answer wanted;
	} cases[] = {
		{{ELIGIBILITY_YES, {{ELIGIBILITY_AGE_FITS, 0, 14, 17}}, 1}, {NULL}, ELIGIBILITY_YES},
		{{ELIGIBILITY_NO, {{ELIGIBILITY_TOO_OLD, 0, 17, 17}, {ELIGIBILITY_RESIDENCE_FITS, -1, -1, -1}}, 2}, {NULL}, ELIGIBILITY_NO},
		{{ELIGIBILITY_NO, {{ELIGIBILITY_TOO_OLD, 0, 17, 17}, {ELIGIBILITY_RESIDENCE_FITS, -1, -1, -1}}, 2}, {"too_old"}, ELIGIBILITY_YES},
		{{ELIGIBILITY_NO, {{ELIGIBILITY_TOO_OLD, 0, 17, 17}, {ELIGIBILITY_RESIDENCE_UNKNOWN, -1, -1, -1}}, 2}, {"too_old"}, ELIGIBILITY_ASK},
		{{ELIGIBILITY_NO, {{ELIGIBILITY_TOO_OLD, 0, 17, 17}, {ELIGIBILITY_ONE_GROUP_PER_YEAR, 0, -1, -1}}, 2}, {"one_group_per_year"}, ELIGIBILITY_NO},
		{{ELIGIBILITY_NO, {{ELIGIBILITY_TOO_OLD, 0, 17, 17}, {ELIGIBILITY_ONE_GROUP_PER_YEAR, 0, -1, -1}}, 2}, {"one_group_per_year", "too_old"},
			ELIGIBILITY_YES},
		{{ELIGIBILITY_NO, {{ELIGIBILITY_TOO_OLD, 0, 17, 17}, {ELIGIBILITY_ONE_GROUP_PER_YEAR, 0, -1, -1}}, 2}, {""}, ELIGIBILITY_YES},
		{{ELIGIBILITY_NO, {{ELIGIBILITY_TOO_OLD, 0, 17, 17}}, 1}, {"too_young"}, ELIGIBILITY_NO},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct exception exception = {.whole = false, .rules = 0};

		for (size_t k = 0; k < 3 && cases[i].granted[k]; k++)
			assert_true(exception_note(&exception, cases[i].granted[k], true));
		if (exception_answer(&cases[i].result, &exception) != cases[i].wanted)
			fail_msg("case %zu", i);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(notes),
		cmocka_unit_test(answers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
