#include "domain.h"

#include "domain/claim_referral.h"

static void on_a_day(void **state)
{
	static const struct claim_referral list[] = {
		{1, 10, 8, {2026, 1, 10}, {2026, 2, 1}, {2026, 6, 30}},
		{2, 11, 8, {2026, 1, 10}, {0, 0, 0}, {0, 0, 0}},
		{2, 14, 0, {2026, 5, 1}, {0, 0, 0}, {0, 0, 0}},
		{3, 12, 8, {2026, 1, 10}, {0, 0, 0}, {2026, 6, 30}},
	};
	static const struct claim_referral_state states[] = {
		{11, {2026, 1, 10}, true}, {11, {2026, 3, 1}, false}, {11, {2026, 3, 20}, true}, {11, {2026, 4, 30}, false}, {11, {2026, 4, 30}, true},
		{12, {2026, 4, 1}, true}, {12, {2026, 7, 15}, false},
	};
	static const struct claim_referrals referrals = {list, COUNT(list), states, COUNT(states)};
	static const struct {
		const char *name;
		int64_t application;
		const char *day;
		int64_t referral; /* 0: none */
		bool valid;
	} cases[] = {
		{"before it was issued", 1, "2026-01-09", 0, false},
		{"issued, to begin later", 1, "2026-01-31", 10, false},
		{"on its first day", 1, "2026-02-01", 10, true},
		{"on its last day", 1, "2026-06-30", 10, true},
		{"behind it", 1, "2026-07-01", 10, false},
		{"carried out", 2, "2026-02-28", 11, true},
		{"held back from that day on", 2, "2026-03-01", 11, false},
		{"and again", 2, "2026-03-20", 11, true},
		{"the last state of a day counts", 2, "2026-04-30", 11, true},
		{"the newer one", 2, "2026-05-01", 14, true},
		{"no state yet: it was carried out", 3, "2026-02-01", 12, true},
		{"what became of it later", 3, "2026-06-30", 12, true},
		{"nobody's", 4, "2026-06-30", 0, false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		bool valid;
		const struct claim_referral *found = claim_referral_on(&referrals, cases[i].application, day(cases[i].day), &valid);

		if ((found ? found->id : 0) != cases[i].referral)
			fail_msg("%s: %lld", cases[i].name, found ? (long long)found->id : 0LL);
		assert_yes_no(cases[i].name, valid, cases[i].valid);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(on_a_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
