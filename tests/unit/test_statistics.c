#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "domain/statistics.h"

static void test_bands(void **state)
{
	static const struct { struct date born, on; size_t band; } cases[] = {
		{{2019, 11, 23}, {2026, 11, 22}, 0}, {{2019, 11, 22}, {2026, 11, 22}, 1},	/* 6, 7 */
		{{2013, 11, 23}, {2026, 11, 22}, 1}, {{2013, 11, 22}, {2026, 11, 22}, 2},	/* 12, 13 */
		{{2008, 11, 23}, {2026, 11, 22}, 2}, {{2008, 11, 22}, {2026, 11, 22}, 3},	/* 17, 18 */
		{{2001, 11, 23}, {2026, 11, 22}, 3}, {{2001, 11, 22}, {2026, 11, 22}, 4},	/* 24, 25 */
		{{1961, 11, 23}, {2026, 11, 22}, 4}, {{1961, 11, 22}, {2026, 11, 22}, 5},	/* 64, 65 */
		{{1900, 1, 1}, {2026, 11, 22}, 5}, {{2027, 1, 1}, {2026, 11, 22}, 0},
		{{2008, 2, 29}, {2026, 2, 28}, 2}, {{2008, 2, 29}, {2026, 3, 1}, 3},
	};

	(void)state;
	assert_true(statistics_nbands <= STATISTICS_BANDS_MAX);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(statistics_band_of(cases[i].born, cases[i].on), cases[i].band);
	for (size_t i = 1; i < statistics_nbands; i++)
		assert_int_equal(statistics_bands[i].from, statistics_bands[i - 1].to + 1);
}

static void test_quarters(void **state)
{
	static const struct { struct date day; int year, quarter; struct date first, last; } cases[] = {
		{{2026, 1, 1}, 2026, 1, {2026, 1, 1}, {2026, 3, 31}},
		{{2026, 3, 31}, 2026, 1, {2026, 1, 1}, {2026, 3, 31}},
		{{2026, 4, 1}, 2026, 2, {2026, 4, 1}, {2026, 6, 30}},
		{{2026, 9, 30}, 2026, 3, {2026, 7, 1}, {2026, 9, 30}},
		{{2028, 12, 31}, 2028, 4, {2028, 10, 1}, {2028, 12, 31}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct statistics_quarter quarter = statistics_quarter_of(cases[i].day);

		assert_int_equal(quarter.year, cases[i].year);
		assert_int_equal(quarter.quarter, cases[i].quarter);
		assert_int_equal(date_compare(statistics_quarter_first(quarter), cases[i].first), 0);
		assert_int_equal(date_compare(statistics_quarter_last(quarter), cases[i].last), 0);
	}
	assert_int_equal(statistics_quarter_before((struct statistics_quarter){2026, 1}).year, 2025);
	assert_int_equal(statistics_quarter_before((struct statistics_quarter){2026, 1}).quarter, 4);
	assert_int_equal(statistics_quarter_before((struct statistics_quarter){2026, 4}).quarter, 3);
}

static void test_percent(void **state)
{
	(void)state;
	assert_int_equal(statistics_percent(0, 0), 0);
	assert_int_equal(statistics_percent(1, 3), 33);
	assert_int_equal(statistics_percent(2, 3), 67);
	assert_int_equal(statistics_percent(1, 8), 13);
	assert_int_equal(statistics_percent(5, 5), 100);
}

static void percentiles(void **state)
{
	static const struct statistics_count one[] = {{7, 1}}, two[] = {{3, 1}, {9, 1}}, many[] = {{0, 1}, {5, 8}, {28, 1}},
		tail[] = {{5, 89}, {31, 11}}, edge[] = {{5, 90}, {31, 10}}, none[] = {{5, 0}};

	(void)state;
	assert_int_equal(statistics_percentile(NULL, 0, 50), 0);
	assert_int_equal(statistics_percentile(none, 1, 50), 0);
	assert_int_equal(statistics_percentile(one, 1, 50), 7);
	assert_int_equal(statistics_percentile(one, 1, 90), 7);
	assert_int_equal(statistics_percentile(two, 2, 50), 3);
	assert_int_equal(statistics_percentile(two, 2, 51), 9);
	assert_int_equal(statistics_percentile(many, 3, 50), 5);
	assert_int_equal(statistics_percentile(many, 3, 90), 5);
	assert_int_equal(statistics_percentile(many, 3, 91), 28);
	assert_int_equal(statistics_percentile(tail, 2, 90), 31);
	assert_int_equal(statistics_percentile(edge, 2, 90), 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(percentiles),
		cmocka_unit_test(test_bands), cmocka_unit_test(test_quarters), cmocka_unit_test(test_percent)};

	return cmocka_run_group_tests_name("statistics", tests, NULL, NULL);
}
