#include "domain.h"

#include <string.h>

#include "domain/completion.h"

/* "pleaa": one letter a mark; "-" none. */
static size_t marks_of(const char *text, enum attendance_mark *out)
{
	static const char letters[] = "-plea";
	size_t n = strlen(text);

	for (size_t i = 0; i < n; i++)
		out[i] = (enum attendance_mark)(strchr(letters, text[i]) - letters);
	return n;
}

static void runs(void **state)
{
	static const struct {
		const char *marks;
		int run;
	} cases[] = {
		{"", 0}, {"p", 0}, {"a", 1}, {"aaa", 3}, {"aap", 0}, {"aal", 0}, {"paa", 2}, {"aea", 2}, {"aaee", 2}, {"eee", 0}, {"apaaea", 3},
		{"a-a", 2}, {"lep", 0}, {"pe", 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		enum attendance_mark marks[16];
		size_t n = marks_of(cases[i].marks, marks);

		if (absence_run(marks, n) != cases[i].run)
			fail_msg("%s: %d, wanted %d", cases[i].marks, absence_run(marks, n), cases[i].run);
	}
}

static void told(void **state)
{
	static const struct {
		int run, known, limit;
		bool told;
	} cases[] = {
		{0, 0, 3, false}, {2, 0, 3, false}, {3, 0, 3, true}, {4, 0, 3, true}, {3, 3, 3, false}, {5, 3, 3, false}, {6, 3, 3, true}, {1, 0, 1, true},
		{1, 1, 1, false}, {2, 1, 1, true},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(absence_is_told(cases[i].run, cases[i].known, cases[i].limit), cases[i].told);
}

static void results(void **state)
{
	static const struct {
		struct completion_marks marks;
		enum completion_excused excused;
		int threshold, percent;
		enum completion_result result;
	} cases[] = {
		{{10, 0, 0}, COMPLETION_EXCUSED_LEFT_OUT, 80, 100, COMPLETION_COMPLETED},
		{{8, 0, 2}, COMPLETION_EXCUSED_LEFT_OUT, 80, 80, COMPLETION_COMPLETED},
		{{7, 0, 3}, COMPLETION_EXCUSED_LEFT_OUT, 80, 70, COMPLETION_TOO_FEW},
		{{7, 0, 2}, COMPLETION_EXCUSED_LEFT_OUT, 78, 77, COMPLETION_TOO_FEW},
		{{7, 0, 2}, COMPLETION_EXCUSED_LEFT_OUT, 77, 77, COMPLETION_COMPLETED},
		{{7, 2, 1}, COMPLETION_EXCUSED_LEFT_OUT, 80, 87, COMPLETION_COMPLETED},
		{{7, 2, 1}, COMPLETION_EXCUSED_MISSED, 80, 70, COMPLETION_TOO_FEW},
		{{7, 2, 1}, COMPLETION_EXCUSED_ATTENDED, 80, 90, COMPLETION_COMPLETED},
		{{1, 9, 0}, COMPLETION_EXCUSED_LEFT_OUT, 80, 100, COMPLETION_COMPLETED},
		{{0, 10, 0}, COMPLETION_EXCUSED_LEFT_OUT, 80, 0, COMPLETION_NEVER_CAME},
		{{0, 10, 0}, COMPLETION_EXCUSED_ATTENDED, 80, 100, COMPLETION_NEVER_CAME},
		{{0, 0, 4}, COMPLETION_EXCUSED_LEFT_OUT, 80, 0, COMPLETION_NEVER_CAME},
		{{0, 0, 0}, COMPLETION_EXCUSED_LEFT_OUT, 80, 0, COMPLETION_NO_SESSION},
		{{1, 0, 0}, COMPLETION_EXCUSED_LEFT_OUT, 100, 100, COMPLETION_COMPLETED},
		{{99, 0, 1}, COMPLETION_EXCUSED_LEFT_OUT, 100, 99, COMPLETION_TOO_FEW},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(completion_percent(&cases[i].marks, cases[i].excused), cases[i].percent);
		assert_int_equal(completion_result(&cases[i].marks, cases[i].excused, cases[i].threshold), cases[i].result);
	}
}

static void words(void **state)
{
	enum completion_result result = COMPLETION_TOO_FEW;
	enum completion_excused excused = COMPLETION_EXCUSED_MISSED;

	(void)state;
	for (int i = 0; i < COMPLETION_RESULT__MAX; i++) {
		assert_true(completion_result_parse(completion_result_code((enum completion_result)i), &result));
		assert_int_equal(result, i);
		assert_string_not_equal(completion_result_msgid(result), "");
	}
	for (int i = 0; i < COMPLETION_EXCUSED__MAX; i++) {
		assert_true(completion_excused_parse(completion_excused_code((enum completion_excused)i), &excused));
		assert_int_equal(excused, i);
	}
	assert_false(completion_result_parse("", &result));
	assert_false(completion_result_parse(NULL, &result));
	assert_false(completion_excused_parse("half", &excused));
	assert_string_equal(completion_result_code(COMPLETION_RESULT__MAX), "");
	assert_string_equal(completion_result_msgid(COMPLETION_RESULT__MAX), "");
	assert_string_equal(completion_excused_code(COMPLETION_EXCUSED__MAX), "");
}

static void monthly(void **state)
{
	static const struct {
		const char *born, *on;
		int attended;
		bool may;
	} cases[] = {
		{"2003-03-15", "2027-03-14", 0, true}, {"2003-03-15", "2027-03-15", 0, false}, {"2003-03-15", "2027-03-14", 11, true},
		{"2003-03-15", "2027-03-14", 12, false}, {"2004-02-29", "2028-02-28", 0, true}, {"2004-02-29", "2028-02-29", 0, false},
		{"2000-01-01", "2027-01-01", 0, false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_yes_no(cases[i].on, completion_monthly_may(day(cases[i].born), day(cases[i].on), 24, cases[i].attended, 12), cases[i].may);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(runs),
		cmocka_unit_test(told),
		cmocka_unit_test(results),
		cmocka_unit_test(words),
		cmocka_unit_test(monthly),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
