#include "domain/programme.h"

#include <string.h>

#include "domain/eligibility.h"
#include "domain/msgid.h"

#define ROLE(name) (1u << ELIGIBILITY_##name)
#define GUARDIANS (ROLE(GUARDIAN) | ROLE(FOSTER_PARENT))
#define REPRESENTATIVES (ROLE(PARENT) | ROLE(LEGAL_REPRESENTATIVE) | ROLE(GUARDIAN))

#define NO_AGES .age_of = PROGRAMME_AGE_OF_NOBODY, .min_age = PROGRAMME_NO_LIMIT, \
	.max_age = PROGRAMME_NO_LIMIT, .guardian_max_age = PROGRAMME_NO_LIMIT

#define AGES_OF(whose, min, max) .age_of = PROGRAMME_AGE_OF_##whose, \
	.age_on = PROGRAMME_AGE_ON_DECIDED, .min_age = (min), .max_age = (max)

/*
 * Specification section 7, read so (README, "Questions for JSLP"): "X-Y" includes all of year Y
 * except 18 (a child is below 18), "līdz N" ends the day before the Nth birthday, the list of 1.1
 * means any of them; "vecākam vai likumiskajam pārstāvim" (1.1, 1.4) means guardians too.
 */
const struct programme_rule programme_rules[] = {
	{.code = "1.1", .target = PROGRAMME_PARENT, NO_AGES, .age_on = PROGRAMME_AGE_ON_DECIDED,
	 .roles = REPRESENTATIVES,
	 .required_any = PROGRAMME_CUSTODY_SUSPENDED | PROGRAMME_CUSTODY_REMOVED |
		PROGRAMME_CUSTODY_AT_RISK | PROGRAMME_BEHAVIOUR_CORRECTION,
	 .sessions = 10},
	{.code = "1.2", .target = PROGRAMME_PARENT, .roles = ROLE(PARENT) | GUARDIANS,
	 .bond = PROGRAMME_BOND_RAISES, AGES_OF(CHILD, PROGRAMME_NO_LIMIT, 7), .guardian_max_age = 10,
	 .sessions = 12},
	{.code = "1.3", .target = PROGRAMME_PARENT, NO_AGES, .age_on = PROGRAMME_AGE_ON_DECIDED,
	 .roles = ROLE(PARENT), .roles_ask = GUARDIANS, .bond = PROGRAMME_BOND_RAISES,
	 .required_any = PROGRAMME_SINGLE_PARENT, .sessions = 10},
	{.code = "1.4", .target = PROGRAMME_PARENT, .roles = REPRESENTATIVES, .bond = PROGRAMME_BOND_HAS,
	 AGES_OF(CHILD, 12, 16), .max_inclusive = true, .guardian_max_age = PROGRAMME_NO_LIMIT,
	 .sessions = 10},
	{.code = "1.5", .target = PROGRAMME_CHILD, .roles = ROLE(CHILD), AGES_OF(CLIENT, 8, 12),
	 .max_inclusive = true, .guardian_max_age = PROGRAMME_NO_LIMIT,
	 .required_any = PROGRAMME_BEHAVIOUR_CORRECTION, .sessions = 28},
	{.code = "1.6", .target = PROGRAMME_CHILD, .roles = ROLE(CHILD), AGES_OF(CLIENT, 13, 18),
	 .guardian_max_age = PROGRAMME_NO_LIMIT, .required_any = PROGRAMME_BEHAVIOUR_CORRECTION,
	 .sessions = 10},
	{.code = "1.7", .target = PROGRAMME_PARENT, .roles = ROLE(PARENT), .roles_ask = GUARDIANS,
	 .bond = PROGRAMME_BOND_HAS, AGES_OF(CHILD, PROGRAMME_NO_LIMIT, 2),
	 .guardian_max_age = PROGRAMME_NO_LIMIT, .sessions = 20},
	{.code = "1.8", .target = PROGRAMME_YOUNG_ADULT, .roles = ROLE(YOUNG_ADULT), AGES_OF(CLIENT, 18, 24),
	 .guardian_max_age = PROGRAMME_NO_LIMIT, .by_orphan_court = true, .own_quota = true,
	 .required_any = PROGRAMME_ORPHAN, .rhythm = PROGRAMME_RHYTHM_MONTHLY, .is_state_financed = true},
	{.code = "1.9", .target = PROGRAMME_FAMILY, .roles = ROLE(PARENT), .roles_ask = GUARDIANS,
	 .bond = PROGRAMME_BOND_HAS, AGES_OF(CHILD, 2, 16), .max_inclusive = true,
	 .guardian_max_age = PROGRAMME_NO_LIMIT, .required_any = PROGRAMME_RELATIONSHIP_DIFFICULTIES,
	 .sessions = 10},
	{.code = "1.10", .target = PROGRAMME_DYAD, .roles = ROLE(PARENT), .roles_ask = GUARDIANS,
	 .bond = PROGRAMME_BOND_HAS, AGES_OF(CHILD, 5, 8), .max_inclusive = true,
	 .guardian_max_age = PROGRAMME_NO_LIMIT, .sessions = 8},
};
const size_t programme_nrules = sizeof(programme_rules) / sizeof(programme_rules[0]);

struct word {
	const char *code, *msgid;
};

static const struct word targets[PROGRAMME_TARGET__MAX] = {
	[PROGRAMME_TARGET_NONE] = {"", ""},
	[PROGRAMME_PARENT] = {"parent", N_("Parent or legal representative")},
	[PROGRAMME_CHILD] = {"child", N_("Child")},
	[PROGRAMME_YOUNG_ADULT] = {"young_adult", N_("Young adult")},
	[PROGRAMME_FAMILY] = {"family", N_("Family")},
	[PROGRAMME_DYAD] = {"dyad", N_("Parent with child")},
};

static const struct word ages_of[PROGRAMME_AGE_OF__MAX] = {
	[PROGRAMME_AGE_OF_NOBODY] = {"nobody", ""},
	[PROGRAMME_AGE_OF_CHILD] = {"child", ""},
	[PROGRAMME_AGE_OF_CLIENT] = {"client", ""},
};

static const struct word ages_on[PROGRAMME_AGE_ON__MAX] = {
	[PROGRAMME_AGE_ON_RECEIVED] = {"received", N_("On the day of the application")},
	[PROGRAMME_AGE_ON_DECIDED] = {"decided", N_("On the day of the decision")},
	[PROGRAMME_AGE_ON_FIRST_SESSION] = {"first_session", N_("On the day of the first session")},
};

static const struct word bonds[PROGRAMME_BOND__MAX] = {
	[PROGRAMME_BOND_NONE] = {"none", ""},
	[PROGRAMME_BOND_HAS] = {"has", ""},
	[PROGRAMME_BOND_RAISES] = {"raises", ""},
};

static const struct word rhythms[PROGRAMME_RHYTHM__MAX] = {
	[PROGRAMME_RHYTHM_WEEKLY] = {"weekly", ""},
	[PROGRAMME_RHYTHM_MONTHLY] = {"monthly", ""},
};

/* In the order of the bits. */
static const struct word facts_known[PROGRAMME_NFACTS] = {
	{"custody_suspended", N_("Custody rights are suspended")},
	{"custody_removed", N_("Custody rights are removed")},
	{"custody_at_risk", N_("Custody rights are at risk")},
	{"behaviour_correction_programme",
		N_("The child is in a behaviour correction programme")},
	{"single_parent", N_("One parent raises the child")},
	{"orphan_or_without_parental_care", N_("Orphan or left without parental care")},
	{"relationship_difficulties", N_("Difficulties in the relationship with the child")},
};

static bool find_word(const struct word *words, int first, int count, const char *code, int *out)
{
	if (code == NULL)
		return false;
	for (int i = first; i < count; i++) {
		if (strcmp(words[i].code, code) == 0) {
			*out = i;
			return true;
		}
	}
	return false;
}

const struct programme_rule *programme_find(const struct programme_rule *rules, size_t nrules,
	const char *code)
{
	if (code == NULL)
		return NULL;
	for (size_t i = 0; i < nrules; i++)
		if (strcmp(rules[i].code, code) == 0)
			return &rules[i];
	return NULL;
}

int programme_age_end(const struct programme_rule *rule, bool as_guardian)
{
	int max = rule->max_age;

	if (as_guardian && rule->guardian_max_age != PROGRAMME_NO_LIMIT)
		max = rule->guardian_max_age;
	if (rule->age_of == PROGRAMME_AGE_OF_NOBODY || max == PROGRAMME_NO_LIMIT)
		return PROGRAMME_NO_LIMIT;
	return rule->max_inclusive ? max + 1 : max;
}

enum programme_age programme_age_check(const struct programme_rule *rule, struct date birth,
	struct date on, bool as_guardian)
{
	int age = date_age_on(birth, on);
	int end = programme_age_end(rule, as_guardian);

	if (age < 0)
		return PROGRAMME_AGE_NOT_BORN;
	if (rule->age_of == PROGRAMME_AGE_OF_NOBODY)
		return PROGRAMME_AGE_FITS;
	if (rule->min_age != PROGRAMME_NO_LIMIT && age < rule->min_age)
		return PROGRAMME_AGE_TOO_YOUNG;
	if (end != PROGRAMME_NO_LIMIT && age >= end)
		return PROGRAMME_AGE_TOO_OLD;
	return PROGRAMME_AGE_FITS;
}

bool programme_age_fits(const struct programme_rule *rule, struct date birth, struct date on,
	bool as_guardian)
{
	return programme_age_check(rule, birth, on, as_guardian) == PROGRAMME_AGE_FITS;
}

bool programme_age_last_day(const struct programme_rule *rule, struct date birth, bool as_guardian,
	struct date *out)
{
	int end = programme_age_end(rule, as_guardian);
	struct date too_late;

	if (end == PROGRAMME_NO_LIMIT)
		return false;
	too_late = date_birthday(birth, end);
	if (!date_is_valid(too_late))
		return false;
	*out = date_add_days(too_late, -1);
	return true;
}

bool programme_facts_fit(const struct programme_rule *rule, unsigned facts)
{
	return rule->required_any == 0 || (rule->required_any & facts) != 0;
}

const char *programme_target_code(enum programme_target target)
{
	return (unsigned)target < PROGRAMME_TARGET__MAX ? targets[target].code : "";
}

const char *programme_target_msgid(enum programme_target target)
{
	return (unsigned)target < PROGRAMME_TARGET__MAX ? targets[target].msgid : "";
}

bool programme_target_parse(const char *code, enum programme_target *out)
{
	int found;

	if (!find_word(targets, PROGRAMME_TARGET_NONE + 1, PROGRAMME_TARGET__MAX, code, &found))
		return false;
	*out = (enum programme_target)found;
	return true;
}

const char *programme_age_of_code(enum programme_age_of age_of)
{
	return (unsigned)age_of < PROGRAMME_AGE_OF__MAX ? ages_of[age_of].code : "";
}

bool programme_age_of_parse(const char *code, enum programme_age_of *out)
{
	int found;

	if (!find_word(ages_of, 0, PROGRAMME_AGE_OF__MAX, code, &found))
		return false;
	*out = (enum programme_age_of)found;
	return true;
}

const char *programme_age_on_code(enum programme_age_on age_on)
{
	return (unsigned)age_on < PROGRAMME_AGE_ON__MAX ? ages_on[age_on].code : "";
}

const char *programme_age_on_msgid(enum programme_age_on age_on)
{
	return (unsigned)age_on < PROGRAMME_AGE_ON__MAX ? ages_on[age_on].msgid : "";
}

bool programme_age_on_parse(const char *code, enum programme_age_on *out)
{
	int found;

	if (!find_word(ages_on, 0, PROGRAMME_AGE_ON__MAX, code, &found))
		return false;
	*out = (enum programme_age_on)found;
	return true;
}

const char *programme_bond_code(enum programme_bond bond)
{
	return (unsigned)bond < PROGRAMME_BOND__MAX ? bonds[bond].code : "";
}

bool programme_bond_parse(const char *code, enum programme_bond *out)
{
	int found;

	if (!find_word(bonds, 0, PROGRAMME_BOND__MAX, code, &found))
		return false;
	*out = (enum programme_bond)found;
	return true;
}

const char *programme_rhythm_code(enum programme_rhythm rhythm)
{
	return (unsigned)rhythm < PROGRAMME_RHYTHM__MAX ? rhythms[rhythm].code : "";
}

bool programme_rhythm_parse(const char *code, enum programme_rhythm *out)
{
	int found;

	if (!find_word(rhythms, 0, PROGRAMME_RHYTHM__MAX, code, &found))
		return false;
	*out = (enum programme_rhythm)found;
	return true;
}

/* The bit's number, -1 when FACT is not exactly one known bit. */
static int fact_index(enum programme_fact fact)
{
	for (int i = 0; i < PROGRAMME_NFACTS; i++)
		if ((unsigned)fact == 1u << i)
			return i;
	return -1;
}

const char *programme_fact_code(enum programme_fact fact)
{
	int i = fact_index(fact);

	return i < 0 ? "" : facts_known[i].code;
}

const char *programme_fact_msgid(enum programme_fact fact)
{
	int i = fact_index(fact);

	return i < 0 ? "" : facts_known[i].msgid;
}

bool programme_fact_parse(const char *code, enum programme_fact *out)
{
	int found;

	if (!find_word(facts_known, 0, PROGRAMME_NFACTS, code, &found))
		return false;
	*out = (enum programme_fact)(1u << found);
	return true;
}
