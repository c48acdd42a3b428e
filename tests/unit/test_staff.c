#include "domain.h"

#include <string.h>

#include "domain/staff.h"

static const struct staff_norms norms = {{12, 60}, 30, {0, 24, 16, 8}, 9, 18};

/* A fact of KIND on DAY, until UNTIL ("" = none is said). */
static struct staff_fact fact(enum staff_kind kind, const char *on, const char *until, int64_t hours, enum staff_norm norm)
{
	return (struct staff_fact){kind, day(on), day(until), hours, norm};
}

/* A check and the training; "" = none. */
static size_t checks(const char *record, const char *second, const char *rights, const char *until, struct staff_fact out[3])
{
	size_t n = 0;

	if (*record)
		out[n++] = fact(STAFF_CRIMINAL_RECORD, record, "", 0, STAFF_NORM_NONE);
	if (*second)
		out[n++] = fact(STAFF_CRIMINAL_RECORD, second, "", 0, STAFF_NORM_NONE);
	if (*rights)
		out[n++] = fact(STAFF_CHILD_RIGHTS, rights, until, 0, STAFF_NORM_NONE);
	return n;
}

static void fit(void **state)
{
	static const struct {
		const char *record, *second, *rights, *until, *on;
		bool fit;
		enum staff_check check;
		const char *since;
	} cases[] = {
		{"2026-03-10", "", "2024-05-01", "", "2026-03-10", true, 0, ""},
		{"2026-03-10", "", "2024-05-01", "", "2027-03-10", true, 0, ""},
		{"2026-03-10", "", "2024-05-01", "", "2027-03-11", false, STAFF_CHECK_CRIMINAL_RECORD, "2027-03-11"},
		{"2026-03-10", "", "2024-05-01", "", "2030-01-01", false, STAFF_CHECK_CRIMINAL_RECORD, "2027-03-11"},
		{"2026-03-10", "", "2024-05-01", "", "2026-03-09", false, STAFF_CHECK_CRIMINAL_RECORD, ""},
		{"2025-01-01", "2026-03-10", "2024-05-01", "", "2026-02-01", false, STAFF_CHECK_CRIMINAL_RECORD, "2026-01-02"},
		{"2025-01-01", "2026-03-10", "2024-05-01", "", "2026-03-10", true, 0, ""},
		{"2026-03-10", "2025-12-01", "2024-05-01", "", "2026-12-05", true, 0, ""},
		{"", "", "2024-05-01", "", "2026-03-10", false, STAFF_CHECK_CRIMINAL_RECORD, ""},
		{"2026-03-10", "", "", "", "2026-03-10", false, STAFF_CHECK_CHILD_RIGHTS, ""},
		{"2026-03-10", "", "2021-03-10", "", "2026-03-10", true, 0, ""},
		{"2026-03-10", "", "2021-03-09", "", "2026-03-10", false, STAFF_CHECK_CHILD_RIGHTS, "2026-03-10"},
		{"2026-03-10", "", "2024-05-01", "2026-03-10", "2026-03-10", true, 0, ""},
		{"2026-03-10", "", "2024-05-01", "2026-03-09", "2026-03-10", false, STAFF_CHECK_CHILD_RIGHTS, "2026-03-10"},
		{"2024-02-29", "", "2024-01-01", "", "2025-02-28", true, 0, ""},
		{"2024-02-29", "", "2024-01-01", "", "2025-03-01", false, STAFF_CHECK_CRIMINAL_RECORD, "2025-03-01"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct staff_fact facts[3];
		struct staff_gap gap = {0};
		const size_t n = checks(cases[i].record, cases[i].second, cases[i].rights, cases[i].until, facts);

		assert_yes_no(cases[i].on, staff_is_fit(facts, n, &norms, day(cases[i].on), &gap), cases[i].fit);
		if (cases[i].fit)
			continue;
		assert_int_equal(gap.check, cases[i].check);
		assert_day(cases[i].on, gap.since, cases[i].since);
		assert_true(strstr(staff_gap_msgid(&gap), "%1") != NULL);
		assert_int_equal(strstr(staff_gap_msgid(&gap), "%2") != NULL, *cases[i].since != '\0');
	}
}

static void until(void **state)
{
	static const struct {
		const char *record, *second, *on, *until;
		enum staff_state state;
	} cases[] = {
		{"2026-03-10", "", "2026-03-10", "2027-03-10", STAFF_STATE_FIT},
		{"2026-03-10", "2027-03-11", "2026-03-10", "2028-03-11", STAFF_STATE_FIT},
		{"2026-03-10", "2027-03-12", "2026-03-10", "2027-03-10", STAFF_STATE_FIT},
		{"2027-03-11", "2026-03-10", "2026-03-10", "2028-03-11", STAFF_STATE_FIT},
		{"2026-03-10", "", "2027-02-08", "2027-03-10", STAFF_STATE_FIT},
		{"2026-03-10", "", "2027-02-09", "2027-03-10", STAFF_STATE_SOON},
		{"2026-03-10", "", "2027-03-10", "2027-03-10", STAFF_STATE_SOON},
		{"2026-03-10", "", "2027-03-11", "", STAFF_STATE_MISSING},
		{"2026-03-10", "", "2026-03-09", "", STAFF_STATE_MISSING},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct staff_fact facts[3];
		const size_t n = checks(cases[i].record, cases[i].second, "2025-01-01", "", facts);

		assert_day(cases[i].on, staff_check_until(facts, n, &norms, STAFF_CHECK_CRIMINAL_RECORD, day(cases[i].on)), cases[i].until);
		assert_int_equal(staff_state(facts, n, &norms, day(cases[i].on)), cases[i].state);
	}
}

static void hours(void **state)
{
	static const struct {
		enum staff_norm post;
		int64_t training, individual, group;
		int training_missing, individual_missing, group_missing;
	} cases[] = {
		{STAFF_NORM_SOCIAL_WORK, 0, 0, 0, 24, 9, 18},
		{STAFF_NORM_SOCIAL_WORK, 2400, 900, 0, 0, 0, 0},
		{STAFF_NORM_SOCIAL_WORK, 2399, 0, 1800, 1, 0, 0},
		{STAFF_NORM_SOCIAL_WORK, 2350, 450, 900, 1, 0, 0},
		{STAFF_NORM_CARE, 1600, 300, 600, 0, 3, 6},
		{STAFF_NORM_CARE, 1500, 899, 0, 1, 1, 1},
		{STAFF_NORM_CARE, 1500, 0, 1799, 1, 1, 1},
		{STAFF_NORM_ASSISTANT, 750, 2000, 2000, 1, 0, 0},
		{STAFF_NORM_ASSISTANT, 900, 450, 899, 0, 1, 1},
		{STAFF_NORM_NONE, 0, 0, 0, 0, 0, 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct staff_fact facts[] = {
			fact(STAFF_TRAINING, "2026-01-01", "", cases[i].training, STAFF_NORM_NONE),
			fact(STAFF_SUPERVISION_INDIVIDUAL, "2026-06-01", "", cases[i].individual, STAFF_NORM_NONE),
			fact(STAFF_SUPERVISION_GROUP, "2026-12-31", "", cases[i].group, STAFF_NORM_NONE),
			fact(STAFF_TRAINING, "2025-12-31", "", 2400, STAFF_NORM_NONE),
			fact(STAFF_SUPERVISION_GROUP, "2027-01-01", "", 1800, STAFF_NORM_NONE),
		};
		const struct staff_hours seen = staff_hours(facts, COUNT(facts), &norms, cases[i].post, 2026);

		assert_int_equal(seen.training, cases[i].training);
		assert_int_equal(seen.training_missing, cases[i].training_missing);
		assert_int_equal(seen.individual_missing, cases[i].individual_missing);
		assert_int_equal(seen.group_missing, cases[i].group_missing);
	}
}

static void posts(void **state)
{
	const struct staff_fact facts[] = {
		fact(STAFF_POST, "2026-01-01", "2026-06-30", 2000, STAFF_NORM_SOCIAL_WORK),
		fact(STAFF_POST, "2026-03-01", "", 1050, STAFF_NORM_CARE),
		fact(STAFF_POST, "2027-01-01", "", 500, STAFF_NORM_NONE),
	};
	static const struct {
		const char *on;
		enum staff_norm norm;
		int64_t hours;
	} cases[] = {
		{"2025-12-31", STAFF_NORM_NONE, 0}, {"2026-01-01", STAFF_NORM_SOCIAL_WORK, 2000}, {"2026-06-30", STAFF_NORM_SOCIAL_WORK, 3050},
		{"2026-07-01", STAFF_NORM_CARE, 1050}, {"2027-01-01", STAFF_NORM_CARE, 1550},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(staff_norm_on(facts, COUNT(facts), &norms, day(cases[i].on)), cases[i].norm);
		assert_int_equal(staff_week_hours(facts, COUNT(facts), day(cases[i].on)), cases[i].hours);
	}
}

static void faults(void **state)
{
	static const struct {
		enum staff_kind kind;
		const char *on, *until;
		int64_t hours;
		enum staff_fault fault;
	} cases[] = {
		{STAFF_CRIMINAL_RECORD, "2026-11-26", "", 0, STAFF_FINE}, {STAFF_CRIMINAL_RECORD, "2026-11-27", "", 0, STAFF_FAULT_DAY},
		{STAFF_EDUCATION, "1949-12-31", "", 0, STAFF_FAULT_DAY}, {STAFF_EDUCATION, "", "", 0, STAFF_FAULT_DAY},
		{STAFF_POST, "2027-11-26", "", 4000, STAFF_FINE}, {STAFF_POST, "2027-11-27", "", 4000, STAFF_FAULT_DAY},
		{STAFF_POST, "2026-11-26", "2026-11-25", 4000, STAFF_FAULT_UNTIL}, {STAFF_POST, "2026-11-26", "2026-11-26", 6000, STAFF_FINE},
		{STAFF_POST, "2026-11-26", "", 6001, STAFF_FAULT_HOURS}, {STAFF_TRAINING, "2026-11-26", "", 0, STAFF_FAULT_HOURS},
		{STAFF_TRAINING, "2026-11-26", "", 1, STAFF_FINE}, {STAFF_TRAINING, "2026-11-26", "", 16801, STAFF_FAULT_HOURS},
		{STAFF_QUALIFICATION, "2026-01-01", "2025-01-01", 0, STAFF_FAULT_UNTIL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct staff_fact it = fact(cases[i].kind, cases[i].on, cases[i].until, cases[i].hours, STAFF_NORM_NONE);

		assert_int_equal(staff_fact_check(&it, day("2026-11-26")), cases[i].fault);
	}
}

static void words(void **state)
{
	const struct staff_gap none = {STAFF_CHECK__MAX, {0, 0, 0}};
	enum staff_kind kind = STAFF_POST;
	enum staff_norm norm = STAFF_NORM_NONE;

	(void)state;
	for (int i = 0; i < STAFF_KIND__MAX; i++) {
		assert_true(staff_kind_parse(staff_kind_code((enum staff_kind)i), &kind));
		assert_int_equal(kind, i);
		assert_string_not_equal(staff_kind_msgid(kind), "");
	}
	for (int i = 0; i < STAFF_NORM__MAX; i++) {
		assert_true(staff_norm_parse(staff_norm_code((enum staff_norm)i), &norm));
		assert_int_equal(norm, i);
		assert_string_not_equal(staff_norm_msgid(norm), "");
	}
	for (int i = 0; i < STAFF_CHECK__MAX; i++)
		assert_string_not_equal(staff_check_msgid((enum staff_check)i), "");
	assert_int_equal(staff_fields(STAFF_CRIMINAL_RECORD), 0);
	assert_int_equal(staff_fields(STAFF_KIND__MAX), 0);
	assert_false(staff_kind_parse("", &kind));
	assert_false(staff_kind_parse(NULL, &kind));
	assert_false(staff_norm_parse("king", &norm));
	assert_string_equal(staff_kind_code(STAFF_KIND__MAX), "");
	assert_string_equal(staff_kind_msgid(STAFF_KIND__MAX), "");
	assert_string_equal(staff_norm_code(STAFF_NORM__MAX), "");
	assert_string_equal(staff_norm_msgid(STAFF_NORM__MAX), "");
	assert_string_equal(staff_check_msgid(STAFF_CHECK__MAX), "");
	assert_string_equal(staff_gap_msgid(&none), "");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(fit), cmocka_unit_test(until), cmocka_unit_test(hours), cmocka_unit_test(posts), cmocka_unit_test(faults), cmocka_unit_test(words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
