#include "domain.h"

#include "domain/first_talk.h"

static void days(void **state)
{
	static const struct {
		const char *day, *first, *today;
		enum first_talk_day result;
	} cases[] = {
		{"2026-11-26", "2026-12-01", "2026-11-26", FIRST_TALK_DAY_FINE},
		{"2026-11-27", "2026-12-01", "2026-11-26", FIRST_TALK_DAY_AHEAD},
		{"2026-12-01", "2026-12-01", "2026-11-26", FIRST_TALK_DAY_AHEAD},
		{"2025-11-26", "2026-12-01", "2026-11-26", FIRST_TALK_DAY_FINE},
		{"2025-11-25", "2026-12-01", "2026-11-26", FIRST_TALK_DAY_LONG_AGO},
		/* The group began: from its first day back. */
		{"2025-03-02", "2026-03-02", "2026-11-26", FIRST_TALK_DAY_FINE},
		{"2025-03-01", "2026-03-02", "2026-11-26", FIRST_TALK_DAY_LONG_AGO},
		{"2026-11-26", "2026-03-02", "2026-11-26", FIRST_TALK_DAY_FINE},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(first_talk_day(day(cases[i].day), day(cases[i].first), day(cases[i].today)), cases[i].result);
}

static void signers(void **state)
{
	enum rules_signer signer;

	(void)state;
	for (int i = 0; i < RULES_SIGNER__MAX; i++) {
		assert_true(rules_signer_parse(rules_signer_code((enum rules_signer)i), &signer));
		assert_int_equal(signer, i);
		assert_string_not_equal(rules_signer_msgid((enum rules_signer)i), "");
	}
	assert_false(rules_signer_parse("", &signer));
	assert_false(rules_signer_parse(NULL, &signer));
	assert_string_equal(rules_signer_code(RULES_SIGNER__MAX), "");
	assert_string_equal(rules_signer_msgid((enum rules_signer)(-1)), "");
}

static void withdrawal(void **state)
{
	(void)state;
	assert_true(first_talk_may_withdraw(ROLE_PROVIDER_MANAGER, false));
	assert_true(first_talk_may_withdraw(ROLE_PROVIDER_MANAGER, true));
	assert_true(first_talk_may_withdraw(ROLE_FACILITATOR, true));
	assert_false(first_talk_may_withdraw(ROLE_FACILITATOR, false));
	assert_false(first_talk_may_withdraw(ROLE_SOCIAL_WORKER, true));
	assert_false(first_talk_may_withdraw(ROLE_NONE, true));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(days),
		cmocka_unit_test(signers),
		cmocka_unit_test(withdrawal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
