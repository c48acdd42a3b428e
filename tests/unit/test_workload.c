#include "domain.h"

#include "domain/workload.h"

static void test_level(void **state)
{
	static const struct {
		long long files, good, most;
		enum workload_level wanted;
	} cases[] = {
		{0, 20, 22, WORKLOAD_GOOD},
		{20, 20, 22, WORKLOAD_GOOD},
		{21, 20, 22, WORKLOAD_FULL},
		{22, 20, 22, WORKLOAD_FULL},
		{23, 20, 22, WORKLOAD_OVER},
		{23, 20, 20, WORKLOAD_OVER},
		{23, 30, 22, WORKLOAD_OVER},	/* parameters that contradict each other: the bound counts */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(workload_level(cases[i].files, cases[i].good, cases[i].most), cases[i].wanted);
	for (int i = 0; i < WORKLOAD_LEVEL__MAX; i++)
		assert_true(*workload_msgid((enum workload_level)i) != '\0');
	assert_string_equal(workload_msgid(WORKLOAD_LEVEL__MAX), "");
}

static void test_percent(void **state)
{
	static const struct {
		long long value, scale;
		int wanted;
	} cases[] = {{0, 22, 0}, {-1, 22, 0}, {1, 0, 0}, {1, 1000, 1}, {11, 22, 50}, {21, 22, 95}, {22, 22, 100}, {99, 22, 100}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(workload_percent(cases[i].value, cases[i].scale), cases[i].wanted);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_level),
		cmocka_unit_test(test_percent),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
