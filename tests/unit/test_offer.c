#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "domain/offer.h"

#define DAY(y, m, d) ((struct date){(y), (m), (d)})
#define NONE ((struct date){0, 0, 0})

static void same(struct date is, struct date should)
{
	assert_int_equal(is.year * 10000 + is.month * 100 + is.day, should.year * 10000 + should.month * 100 + should.day);
}

/* Five working days: over a weekend, over 18 November 2026 (a Wednesday), over Christmas and New Year, over Easter 2027; never behind the last session. */
static void test_until(void **state)
{
	static const struct {
		struct date today;
		int days;
		struct date last, until;
	} cases[] = {
		{{2026, 11, 26}, 5, {2027, 3, 1}, {2026, 12, 3}},
		{{2026, 11, 28}, 5, {2027, 3, 1}, {2026, 12, 4}},
		{{2026, 11, 16}, 5, {2027, 3, 1}, {2026, 11, 24}},
		{{2026, 12, 22}, 5, {2027, 3, 1}, {2027, 1, 4}},
		{{2027, 3, 24}, 5, {2027, 6, 1}, {2027, 4, 2}},
		{{2026, 11, 26}, 1, {2027, 3, 1}, {2026, 11, 27}},
		{{2026, 11, 27}, 1, {2027, 3, 1}, {2026, 11, 30}},
		{{2026, 11, 26}, 5, {2026, 12, 1}, {2026, 12, 1}},
		{{2026, 11, 26}, 5, {2026, 12, 3}, {2026, 12, 3}},
		{{2026, 11, 26}, 5, {2026, 11, 26}, {0, 0, 0}},
		{{2026, 11, 26}, 5, {0, 0, 0}, {0, 0, 0}},
	};
	const struct calendar calendar = calendar_builtin();

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		same(offer_until(&calendar, cases[i].today, cases[i].days, cases[i].last), cases[i].until);
}

static void test_is_open(void **state)
{
	(void)state;
	assert_true(offer_is_open(DAY(2026, 12, 3), DAY(2026, 11, 26)));
	assert_true(offer_is_open(DAY(2026, 12, 3), DAY(2026, 12, 3)));
	assert_false(offer_is_open(DAY(2026, 12, 3), DAY(2026, 12, 4)));
	assert_false(offer_is_open(NONE, DAY(2026, 12, 4)));
}

static void test_needs_worker(void **state)
{
	(void)state;
	assert_false(offer_needs_worker(0, 2));
	assert_false(offer_needs_worker(1, 2));
	assert_true(offer_needs_worker(2, 2));
	assert_true(offer_needs_worker(5, 2));
	assert_true(offer_needs_worker(1, 1));
	assert_false(offer_needs_worker(5, 0));
}

static void test_seats(void **state)
{
	(void)state;
	assert_int_equal(offer_seats(true, 2), 2);
	assert_int_equal(offer_seats(true, 1), 1);
	assert_int_equal(offer_seats(true, 0), 1);
	assert_int_equal(offer_seats(false, 2), 1);
}

static void test_likely_start(void **state)
{
	static const struct offer_group groups[] = {{{2027, 1, 4}, 2}, {{2027, 2, 1}, 0}, {{2027, 3, 1}, 3}};
	static const struct {
		size_t ngroups;
		int position, seats;
		struct date not_before, starts;
	} cases[] = {
		{3, 1, 1, {0, 0, 0}, {2027, 1, 4}},
		{3, 2, 1, {0, 0, 0}, {2027, 1, 4}},
		{3, 3, 1, {0, 0, 0}, {2027, 3, 1}},
		{3, 5, 1, {0, 0, 0}, {2027, 3, 1}},
		{3, 6, 1, {0, 0, 0}, {0, 0, 0}},
		{1, 3, 1, {0, 0, 0}, {0, 0, 0}},
		{0, 1, 1, {0, 0, 0}, {0, 0, 0}},
		{3, 0, 1, {0, 0, 0}, {0, 0, 0}},
		/* Dyads: one fits into two seats, and one into three. */
		{3, 1, 2, {0, 0, 0}, {2027, 1, 4}},
		{3, 2, 2, {0, 0, 0}, {2027, 3, 1}},
		{3, 3, 2, {0, 0, 0}, {0, 0, 0}},
		/* The service begins later than the first group. */
		{3, 1, 1, {2027, 1, 5}, {2027, 3, 1}},
		{3, 1, 1, {2027, 3, 1}, {2027, 3, 1}},
		{3, 1, 1, {2027, 3, 2}, {0, 0, 0}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		same(offer_likely_start(groups, cases[i].ngroups, cases[i].position, cases[i].seats, cases[i].not_before), cases[i].starts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_until), cmocka_unit_test(test_is_open), cmocka_unit_test(test_needs_worker), cmocka_unit_test(test_seats),
		cmocka_unit_test(test_likely_start),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
