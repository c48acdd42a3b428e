#include "domain.h"

#include "domain/questionnaire.h"

static void words(void **state)
{
	enum questionnaire_stage stage;

	(void)state;
	for (int i = 0; i < QUESTIONNAIRE_STAGE__MAX; i++) {
		assert_true(questionnaire_stage_parse(questionnaire_stage_code((enum questionnaire_stage)i), &stage));
		assert_int_equal(stage, i);
	}
	assert_false(questionnaire_stage_parse("", &stage));
	assert_false(questionnaire_stage_parse(NULL, &stage));
	assert_string_equal(questionnaire_stage_code(QUESTIONNAIRE_STAGE__MAX), "");
	assert_string_equal(questionnaire_audience("child"), "child");
	assert_string_equal(questionnaire_audience("parent"), "adult");
	assert_string_equal(questionnaire_audience("young_adult"), "adult");
	assert_string_equal(questionnaire_audience("family"), "adult");
	assert_string_equal(questionnaire_audience("dyad"), "adult");
}

static void answers(void **state)
{
	static const struct questionnaire_answer one[] = {{1, 0}, {2, 3}}, other[] = {{1, 0}, {2, 4}}, else_asked[] = {{1, 0}, {3, 3}}, none[] = {{1, 0}, {2, 0}},
						 wrong[] = {{1, 6}, {2, -1}};

	(void)state;
	assert_true(questionnaire_is_answered(one, COUNT(one)));
	assert_false(questionnaire_is_answered(none, COUNT(none)));
	assert_false(questionnaire_is_answered(wrong, COUNT(wrong)));
	assert_false(questionnaire_is_answered(NULL, 0));
	assert_true(questionnaire_same(one, 2, one, 2));
	assert_false(questionnaire_same(one, 2, one, 1));
	assert_false(questionnaire_same(one, 2, other, 2));
	assert_false(questionnaire_same(one, 2, else_asked, 2));
}

static void means(void **state)
{
	static const struct {
		int64_t sum, people, mean, coarse;
		int bar;
	} cases[] = {
		{0, 0, 0, 0, 0},
		{5, 5, 100, 100, 0},
		{25, 5, 500, 500, 100},
		{15, 5, 300, 300, 50},
		{17, 5, 340, 340, 60},
		{10, 3, 333, 330, 58},
		{20, 6, 333, 330, 58},
		{5, 3, 167, 170, 16},
		{19, 8, 238, 240, 34},	/* 2.375 */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(questionnaire_mean(cases[i].sum, cases[i].people), cases[i].mean);
		assert_int_equal(questionnaire_mean_coarse(cases[i].sum, cases[i].people), cases[i].coarse);
		assert_int_equal(questionnaire_bar(cases[i].mean), cases[i].bar);
	}
}

static void few(void **state)
{
	(void)state;
	assert_false(questionnaire_is_told(4, 5));
	assert_true(questionnaire_is_told(5, 5));
	assert_true(questionnaire_is_told(6, 5));
	assert_false(questionnaire_is_told(0, 0));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(words),
		cmocka_unit_test(answers),
		cmocka_unit_test(means),
		cmocka_unit_test(few),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
