#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "domain/question.h"
#include "domain/questionnaire.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* Today is 10 June 2026; months and days of that year, 0 = no date. */
static struct date day(int month_day)
{
	return month_day ? (struct date){2026, month_day / 100, month_day % 100} : (struct date){0, 0, 0};
}

static struct question_days days(int from, int to)
{
	return (struct question_days){day(from), day(to)};
}

/* What can be done on DAY about a question whose newest version is asked FROM to TO, and that is alone. */
static void alone(void **state)
{
	static const struct {
		int from, to, day;
		enum question_problem start, end, go_on;
		bool can_withdraw;
	} cases[] = {
		{101, 0, 611, QUESTION_FINE, QUESTION_FINE, QUESTION_NO_END, false},
		{101, 0, 610, QUESTION_FINE, QUESTION_FINE, QUESTION_NO_END, false},
		{101, 0, 609, QUESTION_PAST, QUESTION_PAST, QUESTION_NO_END, false},
		/* It has begun today: a wording that somebody may have been asked stays. */
		{610, 0, 610, QUESTION_NOT_LAST, QUESTION_FINE, QUESTION_NO_END, false},
		{610, 0, 611, QUESTION_FINE, QUESTION_FINE, QUESTION_NO_END, false},
		/* It begins tomorrow or later. */
		{611, 0, 610, QUESTION_NOT_LAST, QUESTION_NOT_LAST, QUESTION_NO_END, true},
		{611, 0, 611, QUESTION_NOT_LAST, QUESTION_FINE, QUESTION_NO_END, true},
		{611, 0, 612, QUESTION_FINE, QUESTION_FINE, QUESTION_NO_END, true},
		/* It ends today, later, or has ended. */
		{101, 610, 611, QUESTION_HAS_END, QUESTION_HAS_END, QUESTION_FINE, false},
		{101, 731, 901, QUESTION_HAS_END, QUESTION_HAS_END, QUESTION_FINE, false},
		{801, 831, 901, QUESTION_HAS_END, QUESTION_HAS_END, QUESTION_FINE, true},
		{101, 609, 610, QUESTION_FINE, QUESTION_HAS_END, QUESTION_NO_END, false},
		{101, 609, 609, QUESTION_PAST, QUESTION_HAS_END, QUESTION_NO_END, false},
	};
	const struct date today = day(610);

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct question_days newest = days(cases[i].from, cases[i].to);

		assert_int_equal(question_start_check(day(cases[i].day), today, &newest, NULL, 0), cases[i].start);
		assert_int_equal(question_end_check(day(cases[i].day), today, &newest), cases[i].end);
		assert_int_equal(question_go_on_check(today, &newest, NULL, 0), cases[i].go_on);
		assert_int_equal(question_can_withdraw(&newest, today), cases[i].can_withdraw);
	}
	assert_int_equal(question_start_check(day(610), today, NULL, NULL, 0), QUESTION_FINE);
	assert_int_equal(question_start_check(day(609), today, NULL, NULL, 0), QUESTION_PAST);
}

static void most(void **state)
{
	const struct question_days four[] = {days(101, 0), days(101, 630), days(701, 0), days(801, 831)};

	(void)state;
	assert_int_equal(question_most(NULL, 0, day(610)), 0);
	assert_int_equal(question_most(four, 2, day(610)), 2);
	assert_int_equal(question_most(four, 2, day(701)), 1);
	/* The second ends on the day before the third begins. */
	assert_int_equal(question_most(four, 3, day(610)), 2);
	assert_int_equal(question_most(four, 4, day(610)), 3);
	assert_int_equal(question_most(four, 4, day(831)), 3);
	assert_int_equal(question_most(four, 4, day(901)), 2);
}

/* The sheet has QUESTIONNAIRE_QUESTIONS lines, on every day to come. */
static void full(void **state)
{
	struct question_days others[QUESTIONNAIRE_QUESTIONS];
	const struct question_days newest = days(101, 0), ending = days(101, 630);
	const struct date today = day(610);

	(void)state;
	for (size_t i = 0; i < COUNT(others); i++)
		others[i] = days(101, 0);
	assert_int_equal(question_start_check(day(611), today, NULL, others, COUNT(others)), QUESTION_TOO_MANY);
	assert_int_equal(question_start_check(day(611), today, NULL, others, COUNT(others) - 1), QUESTION_FINE);
	assert_int_equal(question_start_check(day(611), today, &newest, others, COUNT(others) - 1), QUESTION_FINE);
	/* One of them ends: there is room behind it only. */
	others[0] = days(101, 630);
	assert_int_equal(question_start_check(day(630), today, NULL, others, COUNT(others)), QUESTION_TOO_MANY);
	assert_int_equal(question_start_check(day(701), today, NULL, others, COUNT(others)), QUESTION_FINE);
	/* And one is to come: what begins before it would be one too many then. */
	others[0] = days(801, 0);
	assert_int_equal(question_start_check(day(701), today, NULL, others, COUNT(others)), QUESTION_TOO_MANY);
	/* An end is taken back only if nobody has taken the line since. */
	assert_int_equal(question_go_on_check(today, &ending, others, COUNT(others)), QUESTION_TOO_MANY);
	assert_int_equal(question_go_on_check(today, &ending, others, COUNT(others) - 1), QUESTION_FINE);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(alone),
		cmocka_unit_test(most),
		cmocka_unit_test(full),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
