#include "domain.h"

#include "domain/reminder.h"

enum { ANNA = 7, BAIBA = 8 };

static void check(void **state)
{
	static const struct {
		enum application_state state;
		int64_t worker;
		const char *answer, *today;
		bool reminded;
		enum reminder_refusal wanted;
	} cases[] = {
		{APPLICATION_INFORMATION_REQUESTED, ANNA, "2026-12-01", "2026-11-26", false, REMINDER_FINE},
		{APPLICATION_WITHOUT_PROGRESS, ANNA, "2026-12-01", "2026-12-01", false, REMINDER_FINE},
		{APPLICATION_WITHOUT_PROGRESS, ANNA, "2026-12-01", "2026-12-02", false, REMINDER_OVER},
		{APPLICATION_INFORMATION_REQUESTED, ANNA, "2026-12-01", "2026-11-26", true, REMINDER_TODAY},
		{APPLICATION_INFORMATION_REQUESTED, BAIBA, "2026-12-01", "2026-11-26", false, REMINDER_NOT_YOURS},
		{APPLICATION_INFORMATION_REQUESTED, 0, "2026-12-01", "2026-11-26", false, REMINDER_NOT_YOURS},
		{APPLICATION_INFORMATION_REQUESTED, ANNA, "", "2026-11-26", false, REMINDER_NOT_WAITING},
		{APPLICATION_IN_REVIEW, ANNA, "2026-12-01", "2026-11-26", false, REMINDER_NOT_WAITING},
		{APPLICATION_GRANTED, ANNA, "2026-12-01", "2026-11-26", false, REMINDER_NOT_WAITING},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct reminder_question question = {.state = cases[i].state, .actor_id = ANNA, .worker_id = cases[i].worker,
			.answer_on = day(cases[i].answer), .today = day(cases[i].today), .reminded = cases[i].reminded};

		if (reminder_check(&question) != cases[i].wanted)
			fail_msg("case %zu", i);
	}
}

static void words(void **state)
{
	enum reminder_refusal refusal;

	(void)state;
	for (int i = REMINDER_FINE + 1; i < REMINDER_REFUSAL__MAX; i++) {
		assert_true(reminder_refusal_parse(reminder_refusal_code((enum reminder_refusal)i), &refusal));
		assert_int_equal(refusal, i);
		assert_true(*reminder_refusal_msgid((enum reminder_refusal)i) != '\0');
	}
	assert_false(reminder_refusal_parse("", &refusal));
	assert_false(reminder_refusal_parse(NULL, &refusal));
	assert_false(reminder_refusal_parse("x", &refusal));
	assert_string_equal(reminder_refusal_code(REMINDER_REFUSAL__MAX), "");
	assert_string_equal(reminder_refusal_msgid(REMINDER_REFUSAL__MAX), "");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(check),
		cmocka_unit_test(words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
