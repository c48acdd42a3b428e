#include "domain.h"

#include <string.h>

#include "domain/programme.h"

static const struct programme_rule *rule(const char *code)
{
	const struct programme_rule *found = programme_find(programme_rules, programme_nrules,
		code);

	if (found == NULL)
		fail_msg("no programme %s", code);
	return found;
}

/* The table of the programmes. */
static void catalogue(void **state)
{
	static const struct {
		const char *code, *target, *age_of;
		int min, max;
		bool inclusive;
		int guardian_max, sessions;
		const char *rhythm;
		bool state_financed;
	} cases[] = {
		{"1.1", "parent", "nobody", -1, -1, false, -1, 10, "weekly", false},
		{"1.2", "parent", "child", -1, 7, false, 10, 12, "weekly", false},
		{"1.3", "parent", "nobody", -1, -1, false, -1, 10, "weekly", false},
		{"1.4", "parent", "child", 12, 16, true, -1, 10, "weekly", false},
		{"1.5", "child", "client", 8, 12, true, -1, 28, "weekly", false},
		{"1.6", "child", "client", 13, 18, false, -1, 10, "weekly", false},
		{"1.7", "parent", "child", -1, 2, false, -1, 20, "weekly", false},
		{"1.8", "young_adult", "client", 18, 24, false, -1, 0, "monthly", true},
		{"1.9", "family", "child", 2, 16, true, -1, 10, "weekly", false},
		{"1.10", "dyad", "child", 5, 8, true, -1, 8, "weekly", false},
	};
	int sessions = 0;

	(void)state;
	assert_int_equal(programme_nrules, COUNT(cases));
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct programme_rule *row = &programme_rules[i];

		assert_string_equal(row->code, cases[i].code);
		assert_ptr_equal(rule(cases[i].code), row);
		assert_string_equal(programme_target_code(row->target), cases[i].target);
		assert_string_equal(programme_age_of_code(row->age_of), cases[i].age_of);
		assert_int_equal(row->min_age, cases[i].min);
		assert_int_equal(row->max_age, cases[i].max);
		assert_int_equal(row->max_inclusive, cases[i].inclusive);
		assert_int_equal(row->guardian_max_age, cases[i].guardian_max);
		assert_int_equal(row->sessions, cases[i].sessions);
		assert_string_equal(programme_rhythm_code(row->rhythm), cases[i].rhythm);
		assert_int_equal(row->is_state_financed, cases[i].state_financed);
		sessions += row->sessions;
	}
	assert_int_equal(sessions, 118);
	assert_null(programme_find(programme_rules, programme_nrules, "1.11"));
	assert_null(programme_find(programme_rules, programme_nrules, "1.100"));
	assert_null(programme_find(programme_rules, programme_nrules, NULL));
	assert_null(programme_find(programme_rules, 0, "1.1"));
}

/* Both sides of every bound. */
static const struct {
	const char *code, *birth, *on;
	bool as_guardian;
	enum programme_age wanted;
} bounds[] = {
	{"1.1", "1980-01-01", "2026-01-01", false, PROGRAMME_AGE_FITS},
	{"1.3", "1980-01-01", "2026-01-01", false, PROGRAMME_AGE_FITS},
	{"1.3", "2026-01-02", "2026-01-01", false, PROGRAMME_AGE_NOT_BORN},
	{"1.2", "2019-02-28", "2026-02-27", false, PROGRAMME_AGE_FITS},
	{"1.2", "2019-02-28", "2026-02-28", false, PROGRAMME_AGE_TOO_OLD},
	{"1.2", "2019-02-28", "2019-02-28", false, PROGRAMME_AGE_FITS},
	{"1.2", "2019-02-28", "2019-02-27", false, PROGRAMME_AGE_NOT_BORN},
	{"1.2", "2019-02-28", "2026-02-28", true, PROGRAMME_AGE_FITS},
	{"1.2", "2019-02-28", "2029-02-27", true, PROGRAMME_AGE_FITS},
	{"1.2", "2019-02-28", "2029-02-28", true, PROGRAMME_AGE_TOO_OLD},
	{"1.4", "2014-03-05", "2026-03-04", false, PROGRAMME_AGE_TOO_YOUNG},
	{"1.4", "2014-03-05", "2026-03-05", false, PROGRAMME_AGE_FITS},
	{"1.4", "2014-03-05", "2031-03-04", false, PROGRAMME_AGE_FITS},
	{"1.4", "2014-03-05", "2031-03-05", false, PROGRAMME_AGE_TOO_OLD},
	{"1.4", "2014-03-05", "2031-03-05", true, PROGRAMME_AGE_TOO_OLD},
	{"1.5", "2014-03-05", "2022-03-04", false, PROGRAMME_AGE_TOO_YOUNG},
	{"1.5", "2014-03-05", "2022-03-05", false, PROGRAMME_AGE_FITS},
	{"1.5", "2014-03-05", "2026-03-05", false, PROGRAMME_AGE_FITS},
	{"1.5", "2014-03-05", "2027-03-04", false, PROGRAMME_AGE_FITS},
	{"1.5", "2014-03-05", "2027-03-05", false, PROGRAMME_AGE_TOO_OLD},
	{"1.6", "2014-03-05", "2027-03-04", false, PROGRAMME_AGE_TOO_YOUNG},
	{"1.6", "2014-03-05", "2027-03-05", false, PROGRAMME_AGE_FITS},
	{"1.6", "2008-06-24", "2026-06-23", false, PROGRAMME_AGE_FITS},
	{"1.6", "2008-06-24", "2026-06-24", false, PROGRAMME_AGE_TOO_OLD},
	{"1.7", "2024-02-29", "2024-02-29", false, PROGRAMME_AGE_FITS},
	{"1.7", "2024-02-29", "2026-02-28", false, PROGRAMME_AGE_FITS},
	{"1.7", "2024-02-29", "2026-03-01", false, PROGRAMME_AGE_TOO_OLD},
	{"1.7", "2024-03-01", "2026-02-28", false, PROGRAMME_AGE_FITS},
	{"1.7", "2024-03-01", "2026-03-01", false, PROGRAMME_AGE_TOO_OLD},
	{"1.8", "2002-11-22", "2020-11-21", false, PROGRAMME_AGE_TOO_YOUNG},
	{"1.8", "2002-11-22", "2020-11-22", false, PROGRAMME_AGE_FITS},
	{"1.8", "2002-11-22", "2026-11-21", false, PROGRAMME_AGE_FITS},
	{"1.8", "2002-11-22", "2026-11-22", false, PROGRAMME_AGE_TOO_OLD},
	{"1.9", "2014-03-05", "2016-03-04", false, PROGRAMME_AGE_TOO_YOUNG},
	{"1.9", "2014-03-05", "2016-03-05", false, PROGRAMME_AGE_FITS},
	{"1.9", "2014-03-05", "2031-03-04", false, PROGRAMME_AGE_FITS},
	{"1.9", "2014-03-05", "2031-03-05", false, PROGRAMME_AGE_TOO_OLD},
	{"1.10", "2018-07-01", "2023-06-30", false, PROGRAMME_AGE_TOO_YOUNG},
	{"1.10", "2018-07-01", "2023-07-01", false, PROGRAMME_AGE_FITS},
	{"1.10", "2018-07-01", "2027-06-30", false, PROGRAMME_AGE_FITS},
	{"1.10", "2018-07-01", "2027-07-01", false, PROGRAMME_AGE_TOO_OLD},
};

static void age_bounds(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(bounds); i++) {
		enum programme_age found = programme_age_check(rule(bounds[i].code),
			day(bounds[i].birth), day(bounds[i].on), bounds[i].as_guardian);

		if (found != bounds[i].wanted)
			fail_msg("%s born %s on %s: %d", bounds[i].code, bounds[i].birth, bounds[i].on,
				found);
		assert_int_equal(programme_age_fits(rule(bounds[i].code), day(bounds[i].birth),
					 day(bounds[i].on), bounds[i].as_guardian),
			found == PROGRAMME_AGE_FITS);
	}
}

/*
 * The last day fits and the day after does not, for each programme and birth dates around leap
 * days.
 */
static void last_days(void **state)
{
	struct date birth = day("2003-12-20");
	struct date last;

	(void)state;
	for (int n = 0; n < 800; n++, birth = date_add_days(birth, 1)) {
		for (size_t i = 0; i < programme_nrules; i++) {
			const struct programme_rule *row = &programme_rules[i];

			if (!programme_age_last_day(row, birth, n % 2 == 0, &last)) {
				assert_int_equal(row->age_of, PROGRAMME_AGE_OF_NOBODY);
				continue;
			}
			assert_true(programme_age_fits(row, birth, last, n % 2 == 0));
			assert_int_equal(programme_age_check(row, birth, date_add_days(last, 1),
						 n % 2 == 0),
				PROGRAMME_AGE_TOO_OLD);
		}
	}
	assert_true(programme_age_last_day(rule("1.5"), day("2014-03-05"), false, &last));
	assert_day("1.5", last, "2027-03-04");
	assert_true(programme_age_last_day(rule("1.2"), day("2019-02-28"), true, &last));
	assert_day("1.2", last, "2029-02-27");
	assert_true(programme_age_last_day(rule("1.7"), day("2024-02-29"), false, &last));
	assert_day("1.7", last, "2026-02-28");
	assert_false(programme_age_last_day(rule("1.5"), day("9990-03-05"), false, &last));
}

static void facts(void **state)
{
	static const struct {
		const char *code;
		unsigned facts;
		bool fits;
	} cases[] = {
		{"1.1", 0, false}, {"1.1", PROGRAMME_CUSTODY_SUSPENDED, true},
		{"1.1", PROGRAMME_CUSTODY_REMOVED, true}, {"1.1", PROGRAMME_CUSTODY_AT_RISK, true},
		{"1.1", PROGRAMME_BEHAVIOUR_CORRECTION, true},
		{"1.1", PROGRAMME_SINGLE_PARENT, false},
		{"1.2", 0, true}, {"1.3", 0, false}, {"1.3", PROGRAMME_SINGLE_PARENT, true},
		{"1.4", 0, true}, {"1.5", 0, false}, {"1.5", PROGRAMME_BEHAVIOUR_CORRECTION, true},
		{"1.6", PROGRAMME_CUSTODY_AT_RISK, false},
		{"1.6", PROGRAMME_BEHAVIOUR_CORRECTION | PROGRAMME_ORPHAN, true}, {"1.7", 0, true},
		{"1.8", 0, false}, {"1.8", PROGRAMME_ORPHAN, true}, {"1.9", 0, false},
		{"1.9", PROGRAMME_RELATIONSHIP_DIFFICULTIES, true}, {"1.10", 0, true},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_yes_no(cases[i].code,
			programme_facts_fit(rule(cases[i].code), cases[i].facts), cases[i].fits);
}

/* A row as it comes from the database, with other bounds than the seed. */
static void row_of_another_version(void **state)
{
	struct programme_rule row = *rule("1.6");

	(void)state;
	row.min_age = PROGRAMME_NO_LIMIT;
	row.max_inclusive = true;
	assert_true(programme_age_fits(&row, day("2008-06-24"), day("2027-06-23"), false));
	assert_false(programme_age_fits(&row, day("2008-06-24"), day("2027-06-24"), false));
	assert_true(programme_age_fits(&row, day("2008-06-24"), day("2009-06-24"), false));
	row.max_age = PROGRAMME_NO_LIMIT;
	assert_true(programme_age_fits(&row, day("1908-06-24"), day("2027-06-24"), false));
}

static void words(void **state)
{
	enum programme_target target;
	enum programme_age_of age_of;
	enum programme_age_on age_on;
	enum programme_rhythm rhythm;
	enum programme_fact fact;
	enum programme_bond bond;

	(void)state;
	for (int i = 1; i < PROGRAMME_TARGET__MAX; i++) {
		assert_true(programme_target_parse(
			programme_target_code((enum programme_target)i), &target));
		assert_int_equal(target, i);
		assert_string_not_equal(programme_target_msgid(target), "");
	}
	for (int i = 0; i < PROGRAMME_AGE_OF__MAX; i++) {
		assert_true(programme_age_of_parse(
			programme_age_of_code((enum programme_age_of)i), &age_of));
		assert_int_equal(age_of, i);
	}
	for (int i = 0; i < PROGRAMME_AGE_ON__MAX; i++) {
		assert_true(programme_age_on_parse(programme_age_on_code((enum programme_age_on)i), &age_on));
		assert_int_equal(age_on, i);
		assert_string_not_equal(programme_age_on_msgid(age_on), "");
	}
	for (int i = 0; i < PROGRAMME_BOND__MAX; i++) {
		assert_true(programme_bond_parse(programme_bond_code((enum programme_bond)i), &bond));
		assert_int_equal(bond, i);
	}
	for (int i = 0; i < PROGRAMME_RHYTHM__MAX; i++) {
		assert_true(programme_rhythm_parse(
			programme_rhythm_code((enum programme_rhythm)i), &rhythm));
		assert_int_equal(rhythm, i);
	}
	for (unsigned i = 0; i < PROGRAMME_NFACTS; i++) {
		assert_true(programme_fact_parse(
			programme_fact_code((enum programme_fact)(1u << i)), &fact));
		assert_int_equal(fact, 1u << i);
		assert_string_not_equal(programme_fact_msgid(fact), "");
	}
	assert_false(programme_target_parse("", &target));
	assert_false(programme_target_parse(NULL, &target));
	assert_false(programme_age_of_parse("x", &age_of));
	assert_false(programme_age_on_parse("x", &age_on));
	assert_false(programme_bond_parse(NULL, &bond));
	assert_false(programme_rhythm_parse("x", &rhythm));
	assert_false(programme_fact_parse("x", &fact));
	assert_string_equal(programme_target_code(PROGRAMME_TARGET__MAX), "");
	assert_string_equal(programme_target_msgid(PROGRAMME_TARGET__MAX), "");
	assert_string_equal(programme_age_of_code(PROGRAMME_AGE_OF__MAX), "");
	assert_string_equal(programme_rhythm_code(PROGRAMME_RHYTHM__MAX), "");
	assert_string_equal(programme_fact_code((enum programme_fact)3), "");
	assert_string_equal(programme_fact_msgid((enum programme_fact)0), "");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(catalogue),
		cmocka_unit_test(age_bounds),
		cmocka_unit_test(last_days),
		cmocka_unit_test(facts),
		cmocka_unit_test(row_of_another_version),
		cmocka_unit_test(words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
