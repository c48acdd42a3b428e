#include "domain.h"

#include "domain/waiting.h"

enum { MOST = 6 };

static void cases(void **state)
{
	static const struct {
		struct waiting_step steps[MOST];
		size_t n;
		int days;
		const char *complete;	/* NULL: nothing, it waits or ended waiting */
	} rows[] = {
		{{{APPLICATION_RECEIVED, {2026, 11, 2}}}, 1, 0, "2026-11-02"},
		{{{APPLICATION_RECEIVED, {2026, 11, 2}}, {APPLICATION_IN_REVIEW, {2026, 11, 9}}}, 2, 0, "2026-11-02"},
		{{{APPLICATION_RECEIVED, {2026, 11, 2}}, {APPLICATION_WITHOUT_PROGRESS, {2026, 11, 4}}}, 2, 22, NULL},
		{{{APPLICATION_RECEIVED, {2026, 11, 2}}, {APPLICATION_WITHOUT_PROGRESS, {2026, 11, 4}}, {APPLICATION_IN_REVIEW, {2026, 11, 14}}}, 3, 10,
			"2026-11-14"},
		/* Asked and answered on one day; asked twice. */
		{{{APPLICATION_IN_REVIEW, {2026, 11, 2}}, {APPLICATION_INFORMATION_REQUESTED, {2026, 11, 4}}, {APPLICATION_IN_REVIEW, {2026, 11, 4}}}, 3, 0,
			"2026-11-04"},
		{{{APPLICATION_IN_REVIEW, {2026, 11, 2}}, {APPLICATION_INFORMATION_REQUESTED, {2026, 11, 4}}, {APPLICATION_IN_REVIEW, {2026, 11, 10}},
			 {APPLICATION_INFORMATION_REQUESTED, {2026, 11, 11}}, {APPLICATION_IN_REVIEW, {2026, 11, 20}},
			 {APPLICATION_PREPARED, {2026, 11, 21}}}, 6, 15, "2026-11-20"},
		/* Ended waiting: it never was complete, and the days after the end do not count. */
		{{{APPLICATION_RECEIVED, {2026, 11, 2}}, {APPLICATION_WITHOUT_PROGRESS, {2026, 11, 4}}, {APPLICATION_NOT_SUBMITTED, {2026, 11, 16}}}, 3, 12,
			NULL},
		/* Over the night in which the clocks change, and over a year's end. */
		{{{APPLICATION_INFORMATION_REQUESTED, {2026, 10, 24}}, {APPLICATION_IN_REVIEW, {2026, 10, 26}}}, 2, 2, "2026-10-26"},
		{{{APPLICATION_INFORMATION_REQUESTED, {2025, 12, 31}}, {APPLICATION_IN_REVIEW, {2026, 1, 1}}}, 2, 1, "2026-01-01"},
	};
	const struct date received = {2026, 11, 2}, today = {2026, 11, 26};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct date complete = waiting_complete_on(rows[i].steps, rows[i].n, received);

		if (waiting_days(rows[i].steps, rows[i].n, today) != rows[i].days)
			fail_msg("days of case %zu", i);
		if (!rows[i].complete)
			assert_false(date_is_valid(complete));
		else
			assert_int_equal(date_compare(complete, day(rows[i].complete)), 0);
	}
}

static void nothing(void **state)
{
	(void)state;
	assert_int_equal(waiting_days(NULL, 0, (struct date){2026, 11, 26}), 0);
	assert_int_equal(date_compare(waiting_complete_on(NULL, 0, (struct date){2026, 11, 2}), (struct date){2026, 11, 2}), 0);
}

static void measure(void **state)
{
	static const struct {
		const char *nominal;
		int days;
		const char *wanted;
	} rows[] = {
		{"2026-12-02", 0, "2026-12-02"}, {"2026-12-02", 10, "2026-12-12"}, {"2026-12-31", 1, "2027-01-01"}, {"2028-02-28", 1, "2028-02-29"},
		{"2026-12-02", -3, "2026-12-02"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_day(rows[i].nominal, waiting_measure(day(rows[i].nominal), rows[i].days), rows[i].wanted);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cases),
		cmocka_unit_test(nothing),
		cmocka_unit_test(measure),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
