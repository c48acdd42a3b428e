#include "domain.h"

#include "domain/register.h"

static void merge(void **state)
{
	static const struct {
		const char *base, *stored, *typed;
		enum register_merge merge;
	} cases[] = {
		{NULL, NULL, NULL, REGISTER_MERGE_KEEP},
		{"", NULL, "", REGISTER_MERGE_KEEP},
		{NULL, NULL, "late", REGISTER_MERGE_WRITE},
		{"late", "late", "absent", REGISTER_MERGE_WRITE},
		{"late", "late", "", REGISTER_MERGE_WRITE},
		{"late", "late", "late", REGISTER_MERGE_KEEP},
		{NULL, "late", NULL, REGISTER_MERGE_KEEP},
		{NULL, "late", "late", REGISTER_MERGE_KEEP},
		{NULL, "late", "absent", REGISTER_MERGE_ASK},
		{"late", "absent", "late", REGISTER_MERGE_KEEP},
		{"late", "absent", "absent", REGISTER_MERGE_KEEP},
		{"late", "absent", "excused", REGISTER_MERGE_ASK},
		{"late", "absent", "", REGISTER_MERGE_ASK},
		{"late", NULL, "absent", REGISTER_MERGE_ASK},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(register_merge(cases[i].base, cases[i].stored, cases[i].typed), cases[i].merge);
}

static void lock(void **state)
{
	static const struct {
		struct date signed_on, today;
		int days;
		bool locked;
	} cases[] = {
		{{2026, 11, 2}, {2026, 11, 2}, 7, false}, {{2026, 11, 2}, {2026, 11, 9}, 7, false}, {{2026, 11, 2}, {2026, 11, 10}, 7, true},
		{{2026, 12, 28}, {2027, 1, 4}, 7, false}, {{2026, 12, 28}, {2027, 1, 5}, 7, true}, {{2026, 11, 2}, {2026, 11, 2}, 0, false},
		{{2026, 11, 2}, {2026, 11, 3}, 0, true}, {{2026, 11, 2}, {2026, 11, 1}, 0, false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(register_is_locked(cases[i].signed_on, cases[i].today, cases[i].days), cases[i].locked);
}

static void who_opens(void **state)
{
	(void)state;
	for (int role = 0; role < ROLE__MAX; role++)
		for (int signer = 0; signer < 2; signer++)
			for (int locked = 0; locked < 2; locked++)
				assert_int_equal(register_may_reopen((enum role)role, signer, locked),
					role == ROLE_PROVIDER_MANAGER || (role == ROLE_FACILITATOR && signer && !locked));
}

static void reasons(void **state)
{
	enum session_reason reason;

	(void)state;
	for (int i = SESSION_REASON_NONE + 1; i < SESSION_REASON__MAX; i++) {
		assert_true(session_reason_parse(session_reason_code((enum session_reason)i), &reason));
		assert_int_equal(reason, i);
		assert_string_not_equal(session_reason_msgid((enum session_reason)i), "");
	}
	reason = SESSION_REASON_ROOM;
	assert_false(session_reason_parse("", &reason));
	assert_false(session_reason_parse(NULL, &reason));
	assert_false(session_reason_parse("rooms", &reason));
	assert_int_equal(reason, SESSION_REASON_ROOM);
	assert_string_equal(session_reason_code(SESSION_REASON__MAX), "");
	assert_string_equal(session_reason_msgid(SESSION_REASON_NONE), "");
}

static void away(void **state)
{
	static const struct {
		enum register_away away;
		const char *client;
		bool fits;
	} cases[] = {
		{REGISTER_AWAY_NONE, "parent", true}, {REGISTER_AWAY_NONE, NULL, true}, {REGISTER_AWAY_CHILD, "dyad", true}, {REGISTER_AWAY_ADULT, "dyad", true},
		{REGISTER_AWAY_SOME, "dyad", false}, {REGISTER_AWAY_SOME, "family", true}, {REGISTER_AWAY_CHILD, "family", false}, {REGISTER_AWAY_CHILD, "child", false},
		{REGISTER_AWAY_ADULT, NULL, false}, {REGISTER_AWAY__MAX, "dyad", false},
	};
	enum register_away it;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(register_away_fits(cases[i].away, cases[i].client), cases[i].fits);
	for (int i = 0; i < REGISTER_AWAY__MAX; i++) {
		assert_true(register_away_parse(register_away_code((enum register_away)i), &it));
		assert_int_equal(it, i);
		assert_string_not_equal(register_away_msgid((enum register_away)i), "");
	}
	assert_false(register_away_parse(NULL, &it));
	assert_false(register_away_parse("children", &it));
	assert_string_equal(register_away_code(REGISTER_AWAY__MAX), "");
	assert_string_equal(register_away_msgid(REGISTER_AWAY__MAX), "");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(merge),
		cmocka_unit_test(lock),
		cmocka_unit_test(who_opens),
		cmocka_unit_test(reasons),
		cmocka_unit_test(away),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
