#include "domain.h"

#include <limits.h>

#include "domain/ladder.h"

static const struct ladder usual = {{14, 7, 3, 1}, 4, 3};

static void parse(void **state)
{
	static const struct {
		const char *text;
		size_t n;	/* 0: no ladder */
		int first, last;
	} cases[] = {
		{"14,7,3,1", 4, 14, 1},
		{" 14 , 7,3 ,1 ", 4, 14, 1},
		{"5", 1, 5, 5},
		{"365,1", 2, 365, 1},
		{"8,7,6,5,4,3,2,1", 8, 8, 1},
		{"9,8,7,6,5,4,3,2,1", 0, 0, 0},
		{"", 0, 0, 0},
		{",", 0, 0, 0},
		{"14,", 0, 0, 0},
		{",14", 0, 0, 0},
		{"14,,7", 0, 0, 0},
		{"7,14", 0, 0, 0},
		{"7,7", 0, 0, 0},
		{"7,0", 0, 0, 0},
		{"366", 0, 0, 0},
		{"99999999999999999999", 0, 0, 0},
		{"-7", 0, 0, 0},
		{"7;3", 0, 0, 0},
		{"7 3", 0, 0, 0},
		{"seven", 0, 0, 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ladder ladder = {.n = 99, .head_days = 5};

		assert_yes_no(cases[i].text, ladder_parse(cases[i].text, &ladder), cases[i].n > 0);
		assert_int_equal(ladder.head_days, 5);
		assert_int_equal(ladder.n, cases[i].n > 0 ? cases[i].n : 99);
		if (cases[i].n == 0)
			continue;
		assert_int_equal(ladder.days[0], cases[i].first);
		assert_int_equal(ladder.days[ladder.n - 1], cases[i].last);
	}
}

static void rungs(void **state)
{
	static const struct {
		int left, rung;
	} cases[] = {
		{30, LADDER_NONE}, {15, LADDER_NONE}, {14, 14}, {8, 14}, {7, 7}, {4, 7}, {3, 3}, {2, 3}, {1, 1}, {0, 1}, {-1, LADDER_OVERDUE},
		{-400, LADDER_OVERDUE},
	};
	static const struct {
		int rung, from, to;
	} spans[] = {{14, 8, 14}, {7, 4, 7}, {3, 2, 3}, {1, 0, 1}, {LADDER_OVERDUE, INT_MIN, -1}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(ladder_rung(&usual, cases[i].left), cases[i].rung);
	for (size_t i = 0; i < COUNT(spans); i++) {
		int from, to;

		ladder_span(&usual, spans[i].rung, &from, &to);
		assert_int_equal(from, spans[i].from);
		assert_int_equal(to, spans[i].to);
	}
}

/* Every day that a rung holds is of that rung, and the days of all rungs follow each other. */
static void spans_and_rungs_agree(void **state)
{
	int above = 14;

	(void)state;
	for (size_t i = 0; i < usual.n; i++) {
		int from, to;

		ladder_span(&usual, usual.days[i], &from, &to);
		assert_int_equal(to, above);
		for (int left = from; left <= to; left++)
			assert_int_equal(ladder_rung(&usual, left), usual.days[i]);
		above = from - 1;
	}
	assert_int_equal(above, -1);
}

static void news(void **state)
{
	static const struct {
		int then, now;
		bool wanted;
	} cases[] = {
		{15, 14, true},
		{14, 13, false},
		{10, 7, true},		/* over a weekend */
		{20, 2, true},		/* nobody was told for long */
		{2, 2, false},
		{1, 0, false},		/* the last day is of the rung before it */
		{0, -1, true},
		{-1, -2, true},		/* overdue: every time */
		{20, 16, false},
		{3, 14, true},		/* the term was extended: another rung */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (ladder_is_news(&usual, cases[i].then, cases[i].now) != cases[i].wanted)
			fail_msg("%d, then %d", cases[i].then, cases[i].now);
}

static void hearers(void **state)
{
	enum { ANNA = 7, BAIBA = 8, HEAD = 9 };
	static const struct {
		int rung;
		int64_t worker, user;
		bool head, wanted;
	} cases[] = {
		{14, ANNA, ANNA, false, true},
		{14, ANNA, BAIBA, false, false},
		{14, ANNA, HEAD, true, false},
		{7, ANNA, HEAD, true, false},
		{3, ANNA, HEAD, true, true},
		{1, ANNA, HEAD, true, true},
		{LADDER_OVERDUE, ANNA, HEAD, true, true},
		{LADDER_OVERDUE, ANNA, BAIBA, false, false},
		{14, 0, HEAD, true, true},	/* nobody answers for it */
		{14, 0, ANNA, false, false},
		{7, ANNA, BAIBA, true, false},	/* a worker who is the head's deputy */
		{7, BAIBA, BAIBA, true, true},
		{LADDER_NONE, ANNA, ANNA, false, false},
		{LADDER_NONE, 0, HEAD, true, false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (ladder_hears(&usual, cases[i].rung, cases[i].worker, cases[i].user, cases[i].head) != cases[i].wanted)
			fail_msg("case %zu", i);
}

static void stalled(void **state)
{
	static const struct {
		const char *since, *today;
		int days;
		bool wanted;
	} cases[] = {
		{"2026-11-23", "2026-11-26", 3, false},	/* Monday to Thursday: three working days, not more */
		{"2026-11-23", "2026-11-27", 3, true},
		{"2026-11-26", "2026-11-30", 3, false},	/* the weekend does not count */
		{"2026-11-26", "2026-12-01", 3, false},
		{"2026-11-26", "2026-12-02", 3, true},
		{"2026-12-22", "2026-12-29", 3, false},	/* nor Christmas */
		{"2026-11-26", "2026-11-26", 3, false},
		{"", "2026-11-26", 3, false},
	};
	const struct calendar calendar = calendar_builtin();

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (ladder_stalls(&calendar, day(cases[i].since), cases[i].days, day(cases[i].today)) != cases[i].wanted)
			fail_msg("since %s, on %s", cases[i].since, cases[i].today);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(parse),
		cmocka_unit_test(rungs),
		cmocka_unit_test(spans_and_rungs_agree),
		cmocka_unit_test(news),
		cmocka_unit_test(hearers),
		cmocka_unit_test(stalled),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
