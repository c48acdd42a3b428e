#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "domain/ground.h"

/* Today is 10 June 2026; months and days of that year, 0 = no date. */
static struct date day(int month_day)
{
	return month_day ? (struct date){2026, month_day / 100, month_day % 100} : (struct date){0, 0, 0};
}

static void kinds(void **state)
{
	enum ground_kind kind;

	(void)state;
	for (int i = 0; i < GROUND_KIND__MAX; i++) {
		assert_true(ground_kind_parse(ground_kind_code((enum ground_kind)i), &kind));
		assert_int_equal(kind, i);
	}
	assert_false(ground_kind_parse("granted", &kind));
	assert_false(ground_kind_parse("", &kind));
	assert_false(ground_kind_parse(NULL, &kind));
	assert_string_equal(ground_kind_code(GROUND_KIND__MAX), "");
	assert_true(ground_stops_service(GROUND_SUSPENDED));
	assert_true(ground_stops_service(GROUND_TERMINATED));
	assert_false(ground_stops_service(GROUND_HEARING));
}

/* What can be done on DAY about a ground whose newest version holds FROM to TO. */
static void days(void **state)
{
	static const struct {
		int from, to, day;
		enum ground_problem start, end;
		bool can_withdraw, can_go_on;
	} cases[] = {
		{101, 0, 611, GROUND_FINE, GROUND_FINE, false, false},
		{101, 0, 610, GROUND_NOT_AHEAD, GROUND_NOT_AHEAD, false, false},
		{101, 0, 609, GROUND_NOT_AHEAD, GROUND_NOT_AHEAD, false, false},
		{610, 0, 611, GROUND_FINE, GROUND_FINE, false, false},
		/* It begins tomorrow or later. */
		{611, 0, 611, GROUND_NOT_LAST, GROUND_NOT_LAST, true, false},
		{611, 0, 612, GROUND_FINE, GROUND_FINE, true, false},
		{801, 0, 701, GROUND_NOT_LAST, GROUND_NOT_LAST, true, false},
		{801, 0, 801, GROUND_NOT_LAST, GROUND_NOT_LAST, true, false},
		{801, 0, 610, GROUND_NOT_AHEAD, GROUND_NOT_AHEAD, true, false},
		/* It ends today, later, or has ended. */
		{101, 610, 611, GROUND_HAS_END, GROUND_HAS_END, false, true},
		{101, 731, 701, GROUND_HAS_END, GROUND_HAS_END, false, true},
		{101, 731, 901, GROUND_HAS_END, GROUND_HAS_END, false, true},
		{801, 831, 901, GROUND_HAS_END, GROUND_HAS_END, true, true},
		{101, 609, 611, GROUND_FINE, GROUND_HAS_END, false, false},
		{101, 609, 610, GROUND_NOT_AHEAD, GROUND_HAS_END, false, false},
	};
	const struct date today = day(610);

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct ground_days newest = {day(cases[i].from), day(cases[i].to)};

		assert_int_equal(ground_start_check(day(cases[i].day), today, &newest), cases[i].start);
		assert_int_equal(ground_end_check(day(cases[i].day), today, &newest), cases[i].end);
		assert_int_equal(ground_can_withdraw(&newest, today), cases[i].can_withdraw);
		assert_int_equal(ground_can_go_on(&newest, today), cases[i].can_go_on);
	}
	assert_int_equal(ground_start_check(day(611), today, NULL), GROUND_FINE);
	assert_int_equal(ground_start_check(day(610), today, NULL), GROUND_NOT_AHEAD);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kinds),
		cmocka_unit_test(days),
	};

	return cmocka_run_group_tests_name("ground", tests, NULL, NULL);
}
