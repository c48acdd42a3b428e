#include "domain.h"

#include "domain/eligibility.h"

/* Families against the ten programmes: both sides of every bound, every role, every question. */

enum { P = ELIGIBILITY_PARENT, L = ELIGIBILITY_LEGAL_REPRESENTATIVE, G = ELIGIBILITY_GUARDIAN, F = ELIGIBILITY_FOSTER_PARENT };
enum { CORR = PROGRAMME_BEHAVIOUR_CORRECTION, DIFF = PROGRAMME_RELATIONSHIP_DIFFICULTIES, ONE = PROGRAMME_SINGLE_PARENT };
enum { NO = ELIGIBILITY_NO, ASK = ELIGIBILITY_ASK, YES = ELIGIBILITY_YES };
enum { UNSAID = -1, NOBODY = 0, ADULT = 1 };

static struct eligibility_family family_on(const char *on)
{
	return (struct eligibility_family){.on = day(on), .resident = ELIGIBILITY_RESIDENT, .adult_age = 18};
}

static struct eligibility_person *add(struct eligibility_family *family, enum eligibility_role role, const char *birth, unsigned facts)
{
	struct eligibility_person *person = &family->persons[family->npersons++];

	*person = (struct eligibility_person){.role = role, .birth = day(birth), .facts = facts};
	return person;
}

static struct eligibility_result result_of(const char *code, const struct eligibility_family *family)
{
	struct eligibility_result result;

	eligibility_check(programme_find(programme_rules, programme_nrules, code), family, &result);
	return result;
}

static bool tells(const struct eligibility_result *result, enum eligibility_code code)
{
	for (int i = 0; i < result->nreasons; i++)
		if (result->reasons[i].code == code)
			return true;
	return false;
}

/* One adult and one child. */
static const struct pair {
	const char *on, *code;
	int role;
	unsigned facts;
	const char *child;
	unsigned child_facts;
	int raised;
	int answer;
	enum eligibility_code told;
} pairs[] = {
	/* 1.1: any of the circumstances, the adult's or the child's */
	{"2026-11-22", "1.1", P, 0, "2015-01-01", 0, ADULT, NO, ELIGIBILITY_FACT_MISSING},
	{"2026-11-22", "1.1", P, PROGRAMME_CUSTODY_SUSPENDED, "2015-01-01", 0, NOBODY, YES, ELIGIBILITY_FACT_STATED},
	{"2026-11-22", "1.1", P, PROGRAMME_CUSTODY_REMOVED, "2015-01-01", 0, UNSAID, YES, ELIGIBILITY_FACT_STATED},
	{"2026-11-22", "1.1", L, PROGRAMME_CUSTODY_AT_RISK, "2015-01-01", 0, ADULT, YES, ELIGIBILITY_ROLE_FITS},
	{"2026-11-22", "1.1", G, 0, "2015-01-01", CORR, ADULT, YES, ELIGIBILITY_FACT_STATED},
	{"2026-11-22", "1.1", F, 0, "2015-01-01", CORR, ADULT, NO, ELIGIBILITY_ROLE_MISSING},
	{"2026-11-22", "1.1", P, 0, "2008-11-22", CORR, ADULT, NO, ELIGIBILITY_FACT_MISSING},
	{"2026-11-22", "1.1", P, 0, "2008-11-23", CORR, ADULT, YES, ELIGIBILITY_FACT_STATED},
	/* 1.2: under 7, for guardians and foster parents under 10; who raises the child matters */
	{"2026-02-27", "1.2", P, 0, "2019-02-28", 0, ADULT, YES, ELIGIBILITY_AGE_FITS},
	{"2026-02-28", "1.2", P, 0, "2019-02-28", 0, ADULT, NO, ELIGIBILITY_TOO_OLD},
	{"2029-02-27", "1.2", G, 0, "2019-02-28", 0, ADULT, YES, ELIGIBILITY_AGE_FITS},
	{"2029-02-28", "1.2", G, 0, "2019-02-28", 0, ADULT, NO, ELIGIBILITY_TOO_OLD},
	{"2029-02-27", "1.2", F, 0, "2019-02-28", 0, ADULT, YES, ELIGIBILITY_RAISES_CHILD},
	{"2026-02-27", "1.2", L, 0, "2019-02-28", 0, ADULT, NO, ELIGIBILITY_ROLE_MISSING},
	{"2026-02-27", "1.2", P, 0, "2019-02-28", 0, NOBODY, NO, ELIGIBILITY_DOES_NOT_RAISE_CHILD},
	{"2026-02-27", "1.2", P, 0, "2019-02-28", 0, UNSAID, ASK, ELIGIBILITY_WHO_RAISES_CHILD},
	{"2026-02-28", "1.2", P, 0, "2019-02-28", 0, UNSAID, NO, ELIGIBILITY_TOO_OLD},
	{"2026-02-27", "1.2", P, 0, "2026-02-28", 0, ADULT, NO, ELIGIBILITY_NOT_BORN},
	/* 1.3 */
	{"2026-11-22", "1.3", P, ONE, "2015-01-01", 0, ADULT, YES, ELIGIBILITY_FACT_STATED},
	{"2026-11-22", "1.3", P, 0, "2015-01-01", 0, ADULT, NO, ELIGIBILITY_FACT_MISSING},
	{"2026-11-22", "1.3", P, ONE, "2015-01-01", 0, NOBODY, NO, ELIGIBILITY_DOES_NOT_RAISE_CHILD},
	{"2026-11-22", "1.3", P, ONE, "2008-11-22", 0, ADULT, NO, ELIGIBILITY_TOO_OLD},
	{"2026-11-22", "1.3", G, ONE, "2015-01-01", 0, ADULT, ASK, ELIGIBILITY_GUARDIAN_OR_FOSTER_PARENT},
	{"2026-11-22", "1.3", F, 0, "2015-01-01", 0, ADULT, NO, ELIGIBILITY_FACT_MISSING},
	{"2026-11-22", "1.3", L, ONE, "2015-01-01", 0, ADULT, NO, ELIGIBILITY_ROLE_MISSING},
	/* 1.4: 12 to 16, the whole year of 16 */
	{"2026-03-04", "1.4", P, 0, "2014-03-05", 0, UNSAID, NO, ELIGIBILITY_TOO_YOUNG},
	{"2026-03-05", "1.4", P, 0, "2014-03-05", 0, NOBODY, YES, ELIGIBILITY_AGE_FITS},
	{"2031-03-04", "1.4", L, 0, "2014-03-05", 0, ADULT, YES, ELIGIBILITY_AGE_FITS},
	{"2031-03-05", "1.4", G, 0, "2014-03-05", 0, ADULT, NO, ELIGIBILITY_TOO_OLD},
	{"2026-03-05", "1.4", F, 0, "2014-03-05", 0, ADULT, NO, ELIGIBILITY_ROLE_MISSING},
	/* 1.5 and 1.6: the child is the client */
	{"2027-03-04", "1.5", P, 0, "2014-03-05", CORR, ADULT, YES, ELIGIBILITY_AGE_FITS},
	{"2027-03-05", "1.5", P, 0, "2014-03-05", CORR, ADULT, NO, ELIGIBILITY_TOO_OLD},
	{"2022-03-04", "1.5", P, 0, "2014-03-05", CORR, ADULT, NO, ELIGIBILITY_TOO_YOUNG},
	{"2022-03-05", "1.5", P, 0, "2014-03-05", CORR, ADULT, YES, ELIGIBILITY_AGE_FITS},
	{"2026-03-05", "1.5", P, 0, "2014-03-05", 0, ADULT, NO, ELIGIBILITY_FACT_MISSING},
	{"2027-03-04", "1.6", P, 0, "2014-03-05", CORR, ADULT, NO, ELIGIBILITY_TOO_YOUNG},
	{"2027-03-05", "1.6", P, 0, "2014-03-05", CORR, ADULT, YES, ELIGIBILITY_AGE_FITS},
	{"2026-06-23", "1.6", P, 0, "2008-06-24", CORR, ADULT, YES, ELIGIBILITY_AGE_FITS},
	{"2026-06-24", "1.6", P, 0, "2008-06-24", CORR, ADULT, NO, ELIGIBILITY_TOO_OLD},
	/* 1.7: under 2; born on 29 February one reaches 2 on 1 March */
	{"2026-02-28", "1.7", P, 0, "2024-02-29", 0, UNSAID, YES, ELIGIBILITY_AGE_FITS},
	{"2026-03-01", "1.7", P, 0, "2024-02-29", 0, ADULT, NO, ELIGIBILITY_TOO_OLD},
	{"2026-02-28", "1.7", G, 0, "2024-02-29", 0, ADULT, ASK, ELIGIBILITY_GUARDIAN_OR_FOSTER_PARENT},
	{"2026-02-28", "1.7", F, 0, "2024-02-29", 0, ADULT, ASK, ELIGIBILITY_GUARDIAN_OR_FOSTER_PARENT},
	{"2026-03-01", "1.7", F, 0, "2024-02-29", 0, ADULT, NO, ELIGIBILITY_TOO_OLD},
	{"2026-02-28", "1.7", L, 0, "2024-02-29", 0, ADULT, NO, ELIGIBILITY_ROLE_MISSING},
	/* 1.9 and 1.10: together */
	{"2016-03-04", "1.9", P, 0, "2014-03-05", DIFF, ADULT, NO, ELIGIBILITY_TOO_YOUNG},
	{"2016-03-05", "1.9", P, 0, "2014-03-05", DIFF, ADULT, YES, ELIGIBILITY_FACT_STATED},
	{"2031-03-04", "1.9", P, 0, "2014-03-05", DIFF, ADULT, YES, ELIGIBILITY_AGE_FITS},
	{"2031-03-05", "1.9", P, 0, "2014-03-05", DIFF, ADULT, NO, ELIGIBILITY_TOO_OLD},
	{"2026-03-05", "1.9", P, 0, "2014-03-05", 0, ADULT, NO, ELIGIBILITY_FACT_MISSING},
	{"2026-03-05", "1.9", G, 0, "2014-03-05", DIFF, ADULT, ASK, ELIGIBILITY_GUARDIAN_OR_FOSTER_PARENT},
	{"2026-03-04", "1.10", P, 0, "2021-03-05", 0, ADULT, NO, ELIGIBILITY_TOO_YOUNG},
	{"2026-03-05", "1.10", P, 0, "2021-03-05", 0, ADULT, YES, ELIGIBILITY_AGE_FITS},
	{"2030-03-04", "1.10", P, 0, "2021-03-05", 0, ADULT, YES, ELIGIBILITY_AGE_FITS},
	{"2030-03-05", "1.10", P, 0, "2021-03-05", 0, ADULT, NO, ELIGIBILITY_TOO_OLD},
	{"2026-03-05", "1.10", F, 0, "2021-03-05", 0, ADULT, ASK, ELIGIBILITY_GUARDIAN_OR_FOSTER_PARENT},
};

static struct eligibility_family family_of(const struct pair *pair)
{
	struct eligibility_family family = family_on(pair->on);
	struct eligibility_person *child;

	add(&family, (enum eligibility_role)pair->role, "1985-05-05", pair->facts);
	child = add(&family, ELIGIBILITY_CHILD, pair->child, pair->child_facts);
	child->knows_raisers = pair->raised != UNSAID;
	child->raised_by = pair->raised == ADULT ? 1u : 0u;
	return family;
}

static void adult_and_child(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(pairs); i++) {
		const struct eligibility_family family = family_of(&pairs[i]);
		const struct eligibility_result result = result_of(pairs[i].code, &family);

		if ((int)result.answer != pairs[i].answer || !tells(&result, pairs[i].told))
			fail_msg("row %zu: %s on %s is %d", i, pairs[i].code, pairs[i].on, (int)result.answer);
	}
}

/* Whatever the answer: a reason that says so, and none that says worse. */
static void answers_have_reasons(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(pairs); i++) {
		const struct eligibility_family family = family_of(&pairs[i]);

		for (size_t r = 0; r < programme_nrules; r++) {
			const struct eligibility_result result = result_of(programme_rules[r].code, &family);
			enum eligibility_answer least = ELIGIBILITY_YES;

			assert_in_range(result.nreasons, 1, ELIGIBILITY_REASONS);
			for (int n = 0; n < result.nreasons; n++)
				if (eligibility_code_answer(result.reasons[n].code) < least)
					least = eligibility_code_answer(result.reasons[n].code);
			assert_int_equal(least, result.answer);
		}
	}
}

static void young_adults(void **state)
{
	struct eligibility_family family = family_on("2026-11-21");
	struct eligibility_person *person = add(&family, ELIGIBILITY_YOUNG_ADULT, "2002-11-22", PROGRAMME_ORPHAN);
	struct eligibility_result result;

	(void)state;
	assert_int_equal(result_of("1.8", &family).answer, YES);
	family.on = day("2026-11-22");
	assert_int_equal(result_of("1.8", &family).answer, NO);
	person->birth = day("2008-11-22");
	assert_int_equal(result_of("1.8", &family).answer, YES);
	person->birth = day("2008-11-23");
	assert_int_equal(result_of("1.8", &family).answer, NO);
	person->birth = day("2004-01-01");
	/* Residence is the orphans' court's that decided; the yearly right has a rule of its own. */
	family.resident = ELIGIBILITY_NOT_RESIDENT;
	result = result_of("1.8", &family);
	assert_int_equal(result.answer, ASK);
	assert_true(tells(&result, ELIGIBILITY_ORPHAN_COURT_UNKNOWN));
	person->orphan_court_elsewhere = true;
	result = result_of("1.8", &family);
	assert_int_equal(result.answer, NO);
	assert_true(tells(&result, ELIGIBILITY_NOT_IN_JELGAVA));
	family.resident = ELIGIBILITY_RESIDENT_UNKNOWN;
	assert_int_equal(result_of("1.8", &family).answer, ASK);
	family.resident = ELIGIBILITY_NOT_RESIDENT;
	person->orphan_court_elsewhere = false;
	person->orphan_court_jelgava = true;
	assert_int_equal(result_of("1.8", &family).answer, YES);
	person->group_this_year = true;
	result = result_of("1.8", &family);
	assert_int_equal(result.answer, ASK);
	assert_true(tells(&result, ELIGIBILITY_OWN_QUOTA_RULE));
	person->facts = 0;
	assert_int_equal(result_of("1.8", &family).answer, NO);
	assert_int_equal(result_of("1.4", &family).answer, NO);
}

static void residence_and_quota(void **state)
{
	struct eligibility_family family = family_on("2026-11-22");
	struct eligibility_person *parent = add(&family, ELIGIBILITY_PARENT, "1985-05-05", 0);
	struct eligibility_person *child = add(&family, ELIGIBILITY_CHILD, "2019-05-05", 0);
	struct eligibility_result result;

	(void)state;
	assert_int_equal(result_of("1.10", &family).answer, YES);
	family.resident = ELIGIBILITY_NOT_RESIDENT;
	for (size_t i = 0; i < programme_nrules; i++)
		assert_int_equal(result_of(programme_rules[i].code, &family).answer, NO);
	family.resident = ELIGIBILITY_RESIDENT_UNKNOWN;
	result = result_of("1.10", &family);
	assert_int_equal(result.answer, ASK);
	assert_true(tells(&result, ELIGIBILITY_RESIDENCE_UNKNOWN));
	family.resident = ELIGIBILITY_RESIDENT;
	parent->group_this_year = true;
	result = result_of("1.10", &family);
	assert_int_equal(result.answer, NO);
	assert_true(tells(&result, ELIGIBILITY_ONE_GROUP_PER_YEAR));
	/* In a group for both the child's right counts as well; in one for parents it does not. */
	parent->group_this_year = false;
	child->group_this_year = true;
	assert_int_equal(result_of("1.10", &family).answer, NO);
	child->birth = day("2013-05-05");
	assert_int_equal(result_of("1.4", &family).answer, YES);
}

/* Of several people the one that fits speaks for the family. */
static void the_best_of_a_family(void **state)
{
	struct eligibility_family family = family_on("2026-11-22");
	struct eligibility_result result;

	(void)state;
	add(&family, ELIGIBILITY_PARENT, "1985-05-05", 0)->group_this_year = true;
	add(&family, ELIGIBILITY_CHILD, "2025-05-05", 0);
	add(&family, ELIGIBILITY_CHILD, "2013-05-05", CORR);
	add(&family, ELIGIBILITY_PARENT, "1986-06-06", 0);
	result = result_of("1.4", &family);
	assert_int_equal(result.answer, YES);
	for (int i = 0; i < result.nreasons; i++) {
		assert_int_not_equal(result.reasons[i].person, 0);
		assert_int_not_equal(result.reasons[i].person, 1);
	}
	assert_int_equal(result_of("1.6", &family).answer, YES);
	assert_int_equal(result_of("1.7", &family).answer, YES);
	assert_int_equal(result_of("1.8", &family).answer, NO);
	eligibility_check(NULL, &family, &result);
	assert_int_equal(result.answer, NO);
	assert_int_equal(result.reasons[0].code, ELIGIBILITY_NOT_OFFERED);
}

/* Of a file whose children nobody has named the child is asked for; elsewhere there is none. */
static void children_unsaid(void **state)
{
	struct eligibility_family family = family_on("2026-11-22");
	struct eligibility_result result;

	(void)state;
	add(&family, ELIGIBILITY_PARENT, "1985-05-05", 0);
	assert_int_equal(result_of("1.4", &family).answer, NO);
	family.children_unsaid = true;
	result = result_of("1.4", &family);
	assert_int_equal(result.answer, ASK);
	assert_true(tells(&result, ELIGIBILITY_CHILD_UNKNOWN));
	assert_int_equal(result_of("1.5", &family).answer, NO);
}

/* Until when an age fits, and whether a course outlives it. */
static void ages_end(void **state)
{
	struct eligibility_family family = family_on("2026-11-22");
	struct eligibility_result result;
	struct date until = {0, 0, 0};

	(void)state;
	add(&family, ELIGIBILITY_CHILD, "2014-03-05", CORR);
	result = result_of("1.5", &family);
	assert_int_equal(eligibility_age_ends(&family, &result, &until), 0);
	assert_int_equal(date_compare(until, day("2027-03-04")), 0);
	family.persons[0].birth = day("2012-02-29");
	result = result_of("1.6", &family);
	assert_int_equal(eligibility_age_ends(&family, &result, &until), 0);
	assert_int_equal(date_compare(until, day("2030-02-28")), 0);
	until = (struct date){0, 0, 0};
	result = result_of("1.5", &family);
	assert_int_equal(eligibility_age_ends(&family, &result, &until), -1);
	assert_false(date_is_valid(until));
	assert_int_equal(date_compare(eligibility_last_session(programme_find(programme_rules, programme_nrules, "1.5"), day("2026-11-22")),
		day("2027-05-30")), 0);
	assert_int_equal(date_compare(eligibility_last_session(programme_find(programme_rules, programme_nrules, "1.8"), day("2026-11-22")),
		day("2027-11-22")), 0);
}

/* Ages that do not fit a group which begins on 22 November 2026, on both sides of every bound. */
static void age_doubts(void **state)
{
	static const struct {
		const char *code;
		bool all;
		struct eligibility_age ages[2];
		size_t n;
		enum eligibility_age_doubt doubt;
	} cases[] = {
		{"1.5", true, {{.birth = {0}}}, 0, ELIGIBILITY_AGE_NO_DOUBT},
		{"1.5", true, {{.birth = {2018, 11, 22}}}, 1, ELIGIBILITY_AGE_NO_DOUBT},
		{"1.5", true, {{.birth = {2018, 11, 23}}}, 1, ELIGIBILITY_AGE_FITS_NOBODY},
		/* 28 weeks: the last session is on 30 May 2027; twelve, the whole year of it. */
		{"1.5", true, {{.birth = {2014, 5, 31}}}, 1, ELIGIBILITY_AGE_NO_DOUBT},
		{"1.5", true, {{.birth = {2014, 5, 30}}}, 1, ELIGIBILITY_AGE_OUTGROWN},
		{"1.5", true, {{.birth = {2013, 11, 22}}}, 1, ELIGIBILITY_AGE_FITS_NOBODY},
		/* Of children who take part each must fit; of those who are raised one is enough. */
		{"1.5", true, {{.birth = {2016, 1, 1}}, {.birth = {2012, 1, 1}}}, 2, ELIGIBILITY_AGE_FITS_NOBODY},
		{"1.4", false, {{.birth = {2012, 1, 1}}, {.birth = {2022, 1, 1}}}, 2, ELIGIBILITY_AGE_NO_DOUBT},
		{"1.4", false, {{.birth = {2021, 1, 1}}, {.birth = {2022, 1, 1}}}, 2, ELIGIBILITY_AGE_FITS_NOBODY},
		/* "līdz 7", and until 10 where a guardian asks. */
		{"1.2", false, {{.birth = {2019, 1, 1}}}, 1, ELIGIBILITY_AGE_FITS_NOBODY},
		{"1.2", false, {{.birth = {2019, 1, 1}, .as_guardian = true}}, 1, ELIGIBILITY_AGE_NO_DOUBT},
		/* Once a month until the 24th birthday: not outgrown. */
		{"1.8", true, {{.birth = {2002, 11, 23}}}, 1, ELIGIBILITY_AGE_NO_DOUBT},
		{"1.8", true, {{.birth = {2002, 11, 22}}}, 1, ELIGIBILITY_AGE_FITS_NOBODY},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (eligibility_age_doubt(programme_find(programme_rules, programme_nrules, cases[i].code), cases[i].ages, cases[i].n,
			    cases[i].all, day("2026-11-22")) != cases[i].doubt)
			fail_msg("case %zu of %s", i, cases[i].code);
}

/* Addresses as str_fold leaves them. */
static void declared_addresses(void **state)
{
	static const struct {
		const char *address;
		enum eligibility_resident resident;
	} cases[] = {
		{"liela iela 1-2, jelgava", ELIGIBILITY_RESIDENT},
		{"jelgava, liela iela 1", ELIGIBILITY_RESIDENT},
		{"liela iela 1, jelgava, lv-3001", ELIGIBILITY_RESIDENT},
		{"liela iela 1 jelgava.", ELIGIBILITY_RESIDENT},
		{"liela iela 1", ELIGIBILITY_RESIDENT_UNKNOWN},
		{"jelgavas iela 5, riga", ELIGIBILITY_RESIDENT_UNKNOWN},
		{"ozolnieki, jelgavas novads", ELIGIBILITY_NOT_RESIDENT},
		{"ozolnieku novads", ELIGIBILITY_NOT_RESIDENT},
		{"jelgavas novada, ozolnieki", ELIGIBILITY_NOT_RESIDENT},
		{"elejas pagasta, egles", ELIGIBILITY_NOT_RESIDENT},
		{"elejas pagasts, iela 3", ELIGIBILITY_NOT_RESIDENT},
		{"pagasta iela 5, jelgava", ELIGIBILITY_RESIDENT},
		{"pagasta iela 5, elejas pagasts, jelgava", ELIGIBILITY_NOT_RESIDENT},
		{"novadnieku iela 3", ELIGIBILITY_RESIDENT_UNKNOWN},
		{"novadnieku iela 3, jelgava", ELIGIBILITY_RESIDENT},
		{"egles, elejas pag., jelgavas nov.", ELIGIBILITY_NOT_RESIDENT},
		{"", ELIGIBILITY_RESIDENT_UNKNOWN},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (eligibility_resident_of(cases[i].address, "jelgava") != cases[i].resident)
			fail_msg("%s", cases[i].address);
	assert_int_equal(eligibility_resident_of("jelgava", ""), ELIGIBILITY_RESIDENT_UNKNOWN);
}

static void codes(void **state)
{
	enum eligibility_role role;

	(void)state;
	for (int i = 0; i < ELIGIBILITY_CODE__MAX; i++) {
		assert_true(*eligibility_code_code((enum eligibility_code)i));
		for (int j = 0; j < i; j++)
			assert_string_not_equal(eligibility_code_code((enum eligibility_code)i), eligibility_code_code((enum eligibility_code)j));
	}
	assert_true(eligibility_role_parse("foster_parent", &role));
	assert_int_equal(role, ELIGIBILITY_FOSTER_PARENT);
	assert_false(eligibility_role_parse("aunt", &role));
	assert_false(eligibility_role_parse(NULL, &role));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(adult_and_child),
		cmocka_unit_test(answers_have_reasons),
		cmocka_unit_test(young_adults),
		cmocka_unit_test(residence_and_quota),
		cmocka_unit_test(the_best_of_a_family),
		cmocka_unit_test(children_unsaid),
		cmocka_unit_test(ages_end),
		cmocka_unit_test(age_doubts),
		cmocka_unit_test(declared_addresses),
		cmocka_unit_test(codes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
