#include "domain.h"

#include "domain/right.h"

/* The right to a service by the acts of a file, day by day. */

enum { MOST = 4 };

#define GRANT {.id = 1, .outcome = OUTCOME_GRANTED, .effective = {2026, 1, 5}, .contest_until = {2026, 2, 5}}
#define DAYS .effective = {2026, 3, 2}, .contest_until = {2026, 4, 2}
#define SUSPENDED(keeps) \
	{.id = 2, .about_id = 1, .outcome = OUTCOME_SUSPENDED, DAYS, .from = {2026, 3, 10}, .until = {2026, 3, 20}, .keeps_place = (keeps)}
#define CONTESTED_END(keeps, ...) \
	{.id = 2, .about_id = 1, .outcome = OUTCOME_TERMINATED, DAYS, .from = {2026, 3, 10}, .keeps_place = (keeps), __VA_ARGS__}
#define ENDED(keeps) CONTESTED_END(keeps, .contest_runs = false)
#define REVOKED(of) {.id = 3, .about_id = (of), .outcome = OUTCOME_REVOKED, .effective = {2026, 3, 12}, .contest_until = {2026, 4, 12}}

static const struct {
	const char *what;
	struct right_act acts[MOST];
	size_t n;
	const char *today;
	enum referral_state referral;
	bool held;
	enum right_place place;
} rows[] = {
	{"nothing", {GRANT}, 0, "2026-03-01", REFERRAL_NONE, false, RIGHT_PLACE_STAYS},
	{"refused", {{.id = 1, .outcome = OUTCOME_REFUSED}}, 1, "2026-03-01", REFERRAL_NONE, false, RIGHT_PLACE_STAYS},
	{"granted", {GRANT}, 1, "2026-03-01", REFERRAL_VALID, false, RIGHT_PLACE_STAYS},
	{"not in effect yet, but issued", {GRANT}, 1, "2026-01-02", REFERRAL_VALID, false, RIGHT_PLACE_STAYS},
	{"granted, contested", {{.id = 1, .outcome = OUTCOME_GRANTED_IN_PART, .effect = CONTEST_EFFECT_SUSPENDED}}, 1, "2026-03-01",
		REFERRAL_VALID, true, RIGHT_PLACE_STAYS},
	{"granted, annulled", {{.id = 1, .outcome = OUTCOME_GRANTED, .effect = CONTEST_EFFECT_ANNULLED}}, 1, "2026-03-01", REFERRAL_VOID, true,
		RIGHT_PLACE_ENDED},
	{"granted, annulled, the court can be asked", {{.id = 1, .outcome = OUTCOME_GRANTED, .effect = CONTEST_EFFECT_ANNULLED, .contest_runs = true}}, 1,
		"2026-03-01", REFERRAL_VALID, true, RIGHT_PLACE_SUSPENDED},
	{"withdrawn, then refused", {GRANT, REVOKED(1), {.id = 4, .outcome = OUTCOME_REFUSED}}, 3, "2026-03-13", REFERRAL_VOID, true, RIGHT_PLACE_ENDED},
	{"and that annulled", {GRANT, REVOKED(1), {.id = 4, .outcome = OUTCOME_REFUSED, .effect = CONTEST_EFFECT_ANNULLED}}, 3, "2026-03-13",
		REFERRAL_VALID, true, RIGHT_PLACE_SUSPENDED},
	{"corrected", {GRANT, {.id = 2, .about_id = 1, .outcome = OUTCOME_CORRECTED, DAYS}}, 2, "2026-03-11", REFERRAL_VALID, false, RIGHT_PLACE_STAYS},

	{"suspension to come", {GRANT, SUSPENDED(true)}, 2, "2026-03-09", REFERRAL_VALID, false, RIGHT_PLACE_STAYS},
	{"its first day", {GRANT, SUSPENDED(true)}, 2, "2026-03-10", REFERRAL_VALID, true, RIGHT_PLACE_SUSPENDED},
	{"its last day", {GRANT, SUSPENDED(true)}, 2, "2026-03-20", REFERRAL_VALID, true, RIGHT_PLACE_SUSPENDED},
	{"the day after", {GRANT, SUSPENDED(true)}, 2, "2026-03-21", REFERRAL_VALID, false, RIGHT_PLACE_STAYS},
	{"the place is given up", {GRANT, SUSPENDED(false)}, 2, "2026-03-10", REFERRAL_VALID, true, RIGHT_PLACE_RELEASED},
	{"suspension withdrawn", {GRANT, SUSPENDED(true), REVOKED(2)}, 3, "2026-03-12", REFERRAL_VALID, false, RIGHT_PLACE_STAYS},
	{"its withdrawal is not in effect yet", {GRANT, SUSPENDED(true), REVOKED(2)}, 3, "2026-03-11", REFERRAL_VALID, true, RIGHT_PLACE_SUSPENDED},

	{"end to come", {GRANT, ENDED(true)}, 2, "2026-03-09", REFERRAL_VALID, false, RIGHT_PLACE_STAYS},
	{"ended, can be contested", {GRANT, ENDED(true)}, 2, "2026-03-10", REFERRAL_VALID, true, RIGHT_PLACE_SUSPENDED},
	{"on the last day for it", {GRANT, ENDED(true)}, 2, "2026-04-02", REFERRAL_VALID, true, RIGHT_PLACE_SUSPENDED},
	{"not any more", {GRANT, ENDED(true)}, 2, "2026-04-03", REFERRAL_VOID, true, RIGHT_PLACE_ENDED},
	{"ended by own wish", {GRANT, ENDED(false)}, 2, "2026-03-10", REFERRAL_VOID, true, RIGHT_PLACE_ENDED},
	{"the end is contested: the service goes on", {GRANT, CONTESTED_END(true, .effect = CONTEST_EFFECT_SUSPENDED, .contest_runs = true)}, 2,
		"2026-05-10", REFERRAL_VALID, false, RIGHT_PLACE_STAYS},
	{"left unchanged, the court can be asked", {GRANT, CONTESTED_END(true, .effect = CONTEST_EFFECT_IN_FORCE, .contest_runs = true)}, 2, "2026-05-10",
		REFERRAL_VALID, true, RIGHT_PLACE_SUSPENDED},
	{"left unchanged for good", {GRANT, CONTESTED_END(true, .effect = CONTEST_EFFECT_IN_FORCE)}, 2, "2026-05-10", REFERRAL_VOID, true, RIGHT_PLACE_ENDED},
	{"the end is annulled", {GRANT, CONTESTED_END(true, .effect = CONTEST_EFFECT_ANNULLED)}, 2, "2026-05-10", REFERRAL_VALID, false, RIGHT_PLACE_STAYS},
	{"not in effect yet", {GRANT, {.id = 2, .about_id = 1, .outcome = OUTCOME_TERMINATED, .effective = {2026, 3, 20}, .contest_until = {2026, 4, 20},
		.from = {2026, 3, 10}}}, 2, "2026-03-15", REFERRAL_VALID, false, RIGHT_PLACE_STAYS},

	{"the grant is withdrawn", {GRANT, REVOKED(1)}, 2, "2026-03-12", REFERRAL_VALID, true, RIGHT_PLACE_SUSPENDED},
	{"and that for good", {GRANT, REVOKED(1)}, 2, "2026-04-13", REFERRAL_VOID, true, RIGHT_PLACE_ENDED},
	{"granted anew", {GRANT, REVOKED(1), {.id = 4, .outcome = OUTCOME_GRANTED, .effective = {2026, 4, 1}, .contest_until = {2026, 5, 1}}}, 3,
		"2026-04-13", REFERRAL_VALID, false, RIGHT_PLACE_STAYS},
	{"suspended and ended meanwhile", {GRANT, SUSPENDED(true), {.id = 3, .about_id = 1, .outcome = OUTCOME_TERMINATED, DAYS, .from = {2026, 3, 12}}}, 3,
		"2026-03-15", REFERRAL_VOID, true, RIGHT_PLACE_ENDED},
};

static void day_by_day(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct right right = right_on(rows[i].acts, rows[i].n, day(rows[i].today));

		if (right.referral != rows[i].referral || right.held != rows[i].held || right.place != rows[i].place)
			fail_msg("%s: referral %d, held %d, place %d", rows[i].what, (int)right.referral, (int)right.held, (int)right.place);
	}
}

static void which_grant(void **state)
{
	const struct right_act acts[] = {GRANT, REVOKED(1), {.id = 4, .outcome = OUTCOME_GRANTED_IN_PART}};

	(void)state;
	assert_int_equal(right_on(acts, 2, day("2026-03-12")).grant_id, 1);
	assert_int_equal(right_on(acts, 3, day("2026-03-12")).grant_id, 4);
	assert_int_equal(right_on(acts, 0, day("2026-03-12")).grant_id, 0);
}

#define DECISION(number, what, ...) {.id = (number), .outcome = OUTCOME_##what, __VA_ARGS__}
#define WITHDRAWN(number, of, how) {.id = (number), .about_id = (of), .outcome = OUTCOME_REVOKED, .effect = CONTEST_EFFECT_##how}

/* Which decision stands, and which older one again beside it. */
static void which_decision(void **state)
{
	static const struct {
		struct right_act acts[MOST];
		size_t n;
		int64_t id, again;
	} cases[] = {
		{{GRANT}, 0, 0, 0},
		{{GRANT}, 1, 1, 0},
		{{DECISION(1, REFUSED, .effect = CONTEST_EFFECT_ANNULLED)}, 1, 0, 0},
		{{DECISION(1, REFUSED, .effect = CONTEST_EFFECT_AMENDED)}, 1, 1, 0},
		{{DECISION(1, EXTENDED, .effect = CONTEST_EFFECT_NONE)}, 1, 0, 0},
		{{GRANT, WITHDRAWN(2, 1, NONE)}, 2, 0, 0},
		{{GRANT, WITHDRAWN(2, 1, SUSPENDED)}, 2, 0, 0},
		{{GRANT, WITHDRAWN(2, 1, ANNULLED)}, 2, 1, 0},
		{{GRANT, WITHDRAWN(2, 1, ANNULLED), WITHDRAWN(3, 1, NONE)}, 3, 0, 0},
		{{GRANT, SUSPENDED(true), WITHDRAWN(3, 2, NONE)}, 3, 1, 0},
		{{GRANT, WITHDRAWN(2, 1, NONE), DECISION(3, REFUSED, .effect = CONTEST_EFFECT_NONE)}, 3, 3, 0},
		{{GRANT, WITHDRAWN(2, 1, ANNULLED), DECISION(3, REFUSED, .effect = CONTEST_EFFECT_NONE)}, 3, 3, 1},
		{{GRANT, WITHDRAWN(2, 1, ANNULLED), DECISION(3, REFUSED, .effect = CONTEST_EFFECT_NONE), WITHDRAWN(4, 1, NONE)}, 4, 3, 0},
		{{GRANT, WITHDRAWN(2, 1, ANNULLED), DECISION(3, REFUSED, .effect = CONTEST_EFFECT_NONE), WITHDRAWN(4, 3, NONE)}, 4, 1, 0},
		{{GRANT, WITHDRAWN(2, 1, NONE), DECISION(3, REFUSED, .effect = CONTEST_EFFECT_ANNULLED)}, 3, 0, 0},
		/* Annulled, decided anew, and the court is asked: nothing was withdrawn. */
		{{DECISION(1, GRANTED, .effect = CONTEST_EFFECT_SUSPENDED), DECISION(2, REFUSED, .effect = CONTEST_EFFECT_NONE)}, 2, 2, 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct right_act *again, *act = right_decision(cases[i].acts, cases[i].n, &again);

		if ((act ? act->id : 0) != cases[i].id || (again ? again->id : 0) != cases[i].again)
			fail_msg("case %zu: decision %lld, again %lld", i, (long long)(act ? act->id : 0), (long long)(again ? again->id : 0));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(day_by_day),
		cmocka_unit_test(which_grant),
		cmocka_unit_test(which_decision),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
