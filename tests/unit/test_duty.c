#include "domain.h"

#include "domain/duty.h"

static const struct duty_rules rules = {.report_days = 15, .plan_days = 30, .review_months = 36};

static size_t count(const struct duty *duties, size_t n, enum duty_kind kind)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		found += duties[i].kind == kind;
	return found;
}

/* Five years: 5 plans, 4 + 4 x 2 reports on them, 5 on the contract, one review, the end and the handing over. */
static void five_years(void **state)
{
	struct duty duties[DUTY_MAX];
	size_t n = duty_list(day("2026-01-01"), day("2030-12-31"), day("2031-03-31"), &rules, duties);

	(void)state;
	assert_int_equal(count(duties, n, DUTY_PLAN), 5);
	assert_int_equal(count(duties, n, DUTY_EXECUTION), 12);
	assert_int_equal(count(duties, n, DUTY_ANNUAL), 5);
	assert_int_equal(count(duties, n, DUTY_QUALITY), 1);
	assert_int_equal(n, 25);
	assert_day("the first plan", duties[0].due, "2026-01-31");
	assert_day("the first report", duties[1].due, "2026-04-15");
	assert_day("is about", duties[1].until, "2026-03-31");
	assert_int_equal(duties[1].kind, DUTY_EXECUTION);
	assert_int_equal(duties[n - 1].kind, DUTY_HANDED_OVER);
	assert_day("the last one", duties[n - 1].due, "2031-03-31");
	for (size_t i = 0; i < n; i++) {
		if (duties[i].kind == DUTY_QUALITY)
			assert_day("the review", duties[i].due, "2028-12-31");
		if (i > 0)
			assert_true(date_compare(duties[i - 1].due, duties[i].due) <= 0);
	}
}

/* A year that begins on the last of a month; one that is cut off by the end. */
static void odd(void **state)
{
	struct duty duties[DUTY_MAX];
	size_t n = duty_list(day("2024-02-29"), day("2025-04-30"), day("2025-05-30"), &rules, duties);

	(void)state;
	assert_int_equal(count(duties, n, DUTY_PLAN), 2);
	assert_int_equal(count(duties, n, DUTY_EXECUTION), 5);
	assert_int_equal(count(duties, n, DUTY_QUALITY), 0);
	for (size_t i = 0; i < n; i++)
		if (duties[i].kind == DUTY_ANNUAL && date_compare(duties[i].from, day("2025-01-01")) > 0)
			assert_day("cut off", duties[i].until, "2025-04-30");
	assert_true(duty_list(day("2024-01-01"), day("2080-12-31"), day("2081-03-31"), &rules, duties) < DUTY_MAX);
}

static void words(void **state)
{
	(void)state;
	for (int i = 0; i < DUTY_KIND__MAX; i++)
		assert_true(*duty_kind_msgid((enum duty_kind)i));
	assert_string_equal(duty_kind_msgid(DUTY_KIND__MAX), "");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(five_years),
		cmocka_unit_test(odd),
		cmocka_unit_test(words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
