#include "domain.h"

#include "domain/eligibility.h"
#include "domain/programme_version.h"

#define ROLE(name) (1u << ELIGIBILITY_##name)

/* The rule of CODE as a version that is there has it. */
static struct programme_rule known(const char *code)
{
	const struct programme_rule *rule = programme_find(programme_rules, programme_nrules, code);

	assert_non_null(rule);
	return *rule;
}

static void what_there_is(void **state)
{
	(void)state;
	for (size_t i = 0; i < programme_nrules; i++)
		assert_int_equal(programme_rule_check(&programme_rules[i]), PROGRAMME_FINE);
}

static void wrong(const struct programme_rule *rule, enum programme_problem wanted)
{
	assert_int_equal(programme_rule_check(rule), wanted);
	assert_string_not_equal(programme_problem_msgid(wanted), "");
	assert_string_not_equal(programme_problem_field(wanted), "");
}

static void people(void **state)
{
	struct programme_rule rule = known("1.4");

	(void)state;
	rule.roles = 0;
	wrong(&rule, PROGRAMME_NO_ROLE);
	rule.roles_ask = ROLE(PARENT);
	assert_int_equal(programme_rule_check(&rule), PROGRAMME_FINE);
	rule.roles = ROLE(PARENT);
	wrong(&rule, PROGRAMME_ROLE_BOTH);
	rule.roles = ROLE(CHILD);
	wrong(&rule, PROGRAMME_ROLE_FOREIGN);
	rule = known("1.5");
	rule.roles_ask = ROLE(YOUNG_ADULT);
	wrong(&rule, PROGRAMME_ROLE_FOREIGN);
	rule = known("1.5");
	rule.bond = PROGRAMME_BOND_HAS;
	wrong(&rule, PROGRAMME_BOND_FOREIGN);
	rule = known("1.9");
	rule.bond = PROGRAMME_BOND_NONE;
	wrong(&rule, PROGRAMME_BOND_FOREIGN);
	rule.bond = PROGRAMME_BOND_RAISES;
	assert_int_equal(programme_rule_check(&rule), PROGRAMME_FINE);
}

static void ages(void **state)
{
	struct programme_rule rule = known("1.4");

	(void)state;
	rule.min_age = 16;
	assert_int_equal(programme_rule_check(&rule), PROGRAMME_FINE);
	rule.max_inclusive = false;
	wrong(&rule, PROGRAMME_AGES_CROSSED);
	rule.max_inclusive = true;
	rule.min_age = 17;
	wrong(&rule, PROGRAMME_AGES_CROSSED);
	rule.max_age = PROGRAMME_NO_LIMIT;
	assert_int_equal(programme_rule_check(&rule), PROGRAMME_FINE);
	rule.min_age = PROGRAMME_NO_LIMIT;
	wrong(&rule, PROGRAMME_AGES_MISSING);
	rule.age_of = PROGRAMME_AGE_OF_NOBODY;
	assert_int_equal(programme_rule_check(&rule), PROGRAMME_FINE);
	rule.max_age = 16;
	wrong(&rule, PROGRAMME_AGES_UNASKED);
	rule.age_of = PROGRAMME_AGE_OF_CLIENT;
	wrong(&rule, PROGRAMME_AGE_OF_FOREIGN);
	rule.age_of = PROGRAMME_AGE_OF_CHILD;
	rule.bond = PROGRAMME_BOND_NONE;
	wrong(&rule, PROGRAMME_AGE_OF_FOREIGN);
}

static void guardians(void **state)
{
	struct programme_rule rule = known("1.2");

	(void)state;
	rule.guardian_max_age = 6;
	wrong(&rule, PROGRAMME_GUARDIAN_AGE);
	rule.guardian_max_age = 7;
	assert_int_equal(programme_rule_check(&rule), PROGRAMME_FINE);
	rule.roles = ROLE(PARENT);
	wrong(&rule, PROGRAMME_GUARDIAN_AGE);
	rule = known("1.2");
	rule.min_age = 1;
	rule.max_age = PROGRAMME_NO_LIMIT;
	wrong(&rule, PROGRAMME_GUARDIAN_AGE);
}

static void sessions(void **state)
{
	struct programme_rule rule = known("1.4");

	(void)state;
	rule.sessions = 0;
	wrong(&rule, PROGRAMME_SESSIONS_MISSING);
	rule.rhythm = PROGRAMME_RHYTHM_MONTHLY;
	assert_int_equal(programme_rule_check(&rule), PROGRAMME_FINE);
	rule.sessions = 10;
	wrong(&rule, PROGRAMME_SESSIONS_UNASKED);
}

static void starts(void **state)
{
	const struct date today = day("2026-11-26"), newest = day("2027-01-01");

	(void)state;
	assert_int_equal(programme_start_check(today, today, day("2024-01-01")), PROGRAMME_START_NOT_AHEAD);
	assert_int_equal(programme_start_check(day("2026-11-27"), today, day("2024-01-01")), PROGRAMME_START_FINE);
	assert_int_equal(programme_start_check(day("2027-01-01"), today, newest), PROGRAMME_START_NOT_LAST);
	assert_int_equal(programme_start_check(day("2027-01-02"), today, newest), PROGRAMME_START_FINE);
	assert_string_equal(programme_problem_msgid(PROGRAMME_PROBLEM__MAX), "");
	assert_string_equal(programme_problem_field(PROGRAMME_FINE), "");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_there_is),
		cmocka_unit_test(people),
		cmocka_unit_test(ages),
		cmocka_unit_test(guardians),
		cmocka_unit_test(sessions),
		cmocka_unit_test(starts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
