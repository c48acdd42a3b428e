#include "domain.h"

#include "domain/contest.h"

static struct calendar calendar;
static struct deadline_parameters parameters;

static int set_up(void **state)
{
	(void)state;
	calendar = calendar_builtin();
	return deadline_parameters_on(deadline_parameter_defaults, deadline_nparameter_defaults,
		       day("2026-11-22"), &parameters)
		       ? 0
		       : -1;
}

/* What the act does in every state: of a grant, of a grant in part, of a refusal. */
static void effects(void **state)
{
	static const struct {
		enum contest_state at;
		enum contest_effect granted, refused;
	} cases[] = {
		{CONTEST_NONE, CONTEST_EFFECT_NONE, CONTEST_EFFECT_NONE},
		{CONTEST_FILED, CONTEST_EFFECT_SUSPENDED, CONTEST_EFFECT_NOTHING},
		{CONTEST_FORWARDED, CONTEST_EFFECT_SUSPENDED, CONTEST_EFFECT_NOTHING},
		{CONTEST_UPHELD, CONTEST_EFFECT_IN_FORCE, CONTEST_EFFECT_IN_FORCE},
		{CONTEST_AMENDED, CONTEST_EFFECT_AMENDED, CONTEST_EFFECT_AMENDED},
		{CONTEST_ANNULLED, CONTEST_EFFECT_ANNULLED, CONTEST_EFFECT_ANNULLED},
		{CONTEST_NOT_EXAMINED, CONTEST_EFFECT_IN_FORCE, CONTEST_EFFECT_IN_FORCE},
		{CONTEST_APPEALED, CONTEST_EFFECT_SUSPENDED, CONTEST_EFFECT_NOTHING},
		{CONTEST_COURT_UPHELD, CONTEST_EFFECT_IN_FORCE, CONTEST_EFFECT_IN_FORCE},
		{CONTEST_COURT_AMENDED, CONTEST_EFFECT_AMENDED, CONTEST_EFFECT_AMENDED},
		{CONTEST_COURT_ANNULLED, CONTEST_EFFECT_ANNULLED, CONTEST_EFFECT_ANNULLED},
		{CONTEST_WITHDRAWN, CONTEST_EFFECT_IN_FORCE, CONTEST_EFFECT_IN_FORCE},
	};

	(void)state;
	assert_int_equal(COUNT(cases), CONTEST__MAX);
	for (size_t i = 0; i < COUNT(cases); i++) {
		enum contest_state at = cases[i].at;

		assert_int_equal(contest_effect(OUTCOME_GRANTED, CONTEST_NONE, at), cases[i].granted);
		assert_int_equal(contest_effect(OUTCOME_GRANTED_IN_PART, CONTEST_NONE, at), cases[i].granted);
		for (int later = OUTCOME_EXTENDED; later < OUTCOME__MAX; later++)
			assert_int_equal(contest_effect((enum act_outcome)later, CONTEST_NONE, at), cases[i].granted);
		assert_int_equal(contest_effect(OUTCOME_REFUSED, CONTEST_NONE, at), cases[i].refused);
		assert_int_equal(contest_effect(OUTCOME_NONE, CONTEST_NONE, at), CONTEST_EFFECT_NONE);
		assert_int_equal(contest_effect(OUTCOME__MAX, CONTEST_NONE, at), CONTEST_EFFECT_NONE);
	}
	assert_int_equal(contest_effect(OUTCOME_GRANTED, CONTEST_NONE, CONTEST__MAX), CONTEST_EFFECT_NONE);
	assert_string_equal(contest_effect_msgid(CONTEST_EFFECT_NONE), "");
	assert_string_equal(contest_effect_msgid(CONTEST_EFFECT__MAX), "");
	for (int e = CONTEST_EFFECT_NONE + 1; e < CONTEST_EFFECT__MAX; e++)
		assert_string_not_equal(contest_effect_msgid((enum contest_effect)e), "");
}

/* A court that changes nothing, and an appeal that is taken back, leave what the higher authority has made of the act. */
static void effects_left(void **state)
{
	static const struct {
		enum contest_state authority;
		enum contest_effect left;
	} cases[] = {
		{CONTEST_NONE, CONTEST_EFFECT_IN_FORCE},
		{CONTEST_UPHELD, CONTEST_EFFECT_IN_FORCE},
		{CONTEST_NOT_EXAMINED, CONTEST_EFFECT_IN_FORCE},
		{CONTEST_AMENDED, CONTEST_EFFECT_AMENDED},
		{CONTEST_ANNULLED, CONTEST_EFFECT_ANNULLED},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(contest_effect(OUTCOME_GRANTED, cases[i].authority, CONTEST_COURT_UPHELD), cases[i].left);
		assert_int_equal(contest_effect(OUTCOME_REFUSED, cases[i].authority, CONTEST_WITHDRAWN), cases[i].left);
		assert_int_equal(contest_effect(OUTCOME_GRANTED, cases[i].authority, CONTEST_COURT_ANNULLED), CONTEST_EFFECT_ANNULLED);
		assert_int_equal(contest_effect(OUTCOME_GRANTED, cases[i].authority, CONTEST_COURT_AMENDED), CONTEST_EFFECT_AMENDED);
	}
}

/* The clock of each step, from its day, with ends on days off. */
static void clocks(void **state)
{
	static const struct {
		enum contest_state at;
		const char *on, *nominal, *due; /* "": none runs */
	} cases[] = {
		{CONTEST_FILED, "2026-11-16", "2026-11-23", "2026-11-23"},
		{CONTEST_FILED, "2026-12-17", "2026-12-24", "2026-12-28"},
		{CONTEST_FILED, "2026-12-19", "2026-12-26", "2026-12-28"},
		{CONTEST_FILED, "2027-04-24", "2027-05-01", "2027-05-03"},
		{CONTEST_FORWARDED, "2026-11-23", "2026-12-23", "2026-12-23"},
		{CONTEST_FORWARDED, "2026-11-24", "2026-12-24", "2026-12-28"},
		{CONTEST_FORWARDED, "2027-01-31", "2027-02-28", "2027-03-01"},
		{CONTEST_UPHELD, "2026-12-01", "2027-01-01", "2027-01-04"},
		{CONTEST_AMENDED, "2026-11-10", "2026-12-10", "2026-12-10"},
		{CONTEST_ANNULLED, "2026-11-10", "2026-12-10", "2026-12-10"},
		{CONTEST_NOT_EXAMINED, "2026-11-20", "2026-12-20", "2026-12-21"},
		{CONTEST_APPEALED, "2026-12-10", "", ""},
		{CONTEST_COURT_UPHELD, "2026-12-10", "", ""},
		{CONTEST_COURT_AMENDED, "2026-12-10", "", ""},
		{CONTEST_COURT_ANNULLED, "2026-12-10", "", ""},
		{CONTEST_WITHDRAWN, "2026-12-10", "", ""},
		{CONTEST_NONE, "2026-12-10", "", ""},
		{CONTEST__MAX, "2026-12-10", "", ""},
	};
	struct deadline_term term;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		bool runs = contest_term(&calendar, &parameters, cases[i].at, day(cases[i].on), &term);

		assert_yes_no(cases[i].on, runs, cases[i].due[0] != '\0');
		if (!runs)
			continue;
		assert_day(cases[i].on, term.nominal, cases[i].nominal);
		assert_day(cases[i].on, term.due, cases[i].due);
		assert_int_equal(term.days > 0, cases[i].at == CONTEST_FILED);
	}
	assert_false(contest_term(&calendar, &parameters, CONTEST_FILED, day(""), &term));
}

static void running_and_late(void **state)
{
	const struct date due = day("2026-12-21");

	(void)state;
	assert_true(contest_is_running(CONTEST_FILED, due, day("2027-06-01")));
	assert_true(contest_is_running(CONTEST_FORWARDED, due, day("2027-06-01")));
	assert_true(contest_is_running(CONTEST_APPEALED, day(""), day("2027-06-01")));
	for (int s = CONTEST_UPHELD; s <= CONTEST_NOT_EXAMINED; s++) {
		assert_true(contest_is_running((enum contest_state)s, due, day("2026-12-21")));
		assert_false(contest_is_running((enum contest_state)s, due, day("2026-12-22")));
		assert_false(contest_is_running((enum contest_state)s, day(""), day("2026-12-22")));
	}
	for (int s = CONTEST_COURT_UPHELD; s < CONTEST__MAX; s++)
		assert_false(contest_is_running((enum contest_state)s, due, day("2026-12-01")));
	assert_false(contest_is_running(CONTEST_NONE, due, day("2026-12-01")));

	assert_false(contest_is_late(day("2026-12-21"), due));
	assert_true(contest_is_late(day("2026-12-22"), due));
	assert_false(contest_is_late(day(""), due));
	assert_false(contest_is_late(day("2026-12-22"), day("")));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(effects),
		cmocka_unit_test(effects_left),
		cmocka_unit_test(clocks),
		cmocka_unit_test(running_and_late),
	};

	return cmocka_run_group_tests(tests, set_up, NULL);
}
