#include "domain/programme_version.h"

#include "domain/eligibility.h"
#include "domain/msgid.h"

#define ROLE(name) (1u << ELIGIBILITY_##name)

enum {
	ADULTS = ROLE(PARENT) | ROLE(LEGAL_REPRESENTATIVE) | ROLE(GUARDIAN) | ROLE(FOSTER_PARENT),
	GUARDIANS = ROLE(GUARDIAN) | ROLE(FOSTER_PARENT),
};

static const struct {
	const char *field, *msgid;
} problems[PROGRAMME_PROBLEM__MAX] = {
	[PROGRAMME_FINE] = {"", ""},
	[PROGRAMME_NO_ROLE] = {"roles", N_("Tick at least one: otherwise the group is for nobody.")},
	[PROGRAMME_ROLE_FOREIGN] = {"roles", N_("Tick only those who can be clients of such a group: adults, a child, or a young adult.")},
	[PROGRAMME_ROLE_BOTH] = {"roles_ask", N_("The same person is ticked in both lists. Leave one.")},
	[PROGRAMME_BOND_FOREIGN] = {"bond", N_("A group for a family or a parent with a child needs a child; a group for a child or young adult has none.")},
	[PROGRAMME_AGE_OF_FOREIGN] = {"age_of", N_("Choose the child's age for adults who have or raise a child, the client's own age for a child or young adult.")},
	[PROGRAMME_AGES_MISSING] = {"max_age", N_("Enter the least age, the highest age, or both.")},
	[PROGRAMME_AGES_UNASKED] = {"age_of", N_("Ages are entered below: choose whose age it is.")},
	[PROGRAMME_AGES_CROSSED] = {"max_age", N_("The highest age is below the least.")},
	[PROGRAMME_GUARDIAN_AGE] = {"guardian_max_age",
		N_("Only where guardians or foster parents may come, and not below the highest age. Leave it empty if it is the same.")},
	[PROGRAMME_SESSIONS_MISSING] = {"sessions", N_("Enter the number of sessions.")},
	[PROGRAMME_SESSIONS_UNASKED] = {"sessions", N_("Leave it empty: the group meets once a month without a fixed number.")},
};

static unsigned roles_of(enum programme_target target)
{
	return target == PROGRAMME_CHILD ? ROLE(CHILD) : target == PROGRAMME_YOUNG_ADULT ? ROLE(YOUNG_ADULT) : (unsigned)ADULTS;
}

static bool is_for_adults(enum programme_target target)
{
	return target != PROGRAMME_CHILD && target != PROGRAMME_YOUNG_ADULT;
}

static enum programme_problem people_check(const struct programme_rule *rule)
{
	const bool together = rule->target == PROGRAMME_FAMILY || rule->target == PROGRAMME_DYAD;

	if ((rule->roles | rule->roles_ask) == 0)
		return PROGRAMME_NO_ROLE;
	if ((rule->roles | rule->roles_ask) & ~roles_of(rule->target))
		return PROGRAMME_ROLE_FOREIGN;
	if (rule->roles & rule->roles_ask)
		return PROGRAMME_ROLE_BOTH;
	if ((together && rule->bond == PROGRAMME_BOND_NONE) || (!is_for_adults(rule->target) && rule->bond != PROGRAMME_BOND_NONE))
		return PROGRAMME_BOND_FOREIGN;
	return PROGRAMME_FINE;
}

static enum programme_problem ages_check(const struct programme_rule *rule)
{
	const bool has_min = rule->min_age != PROGRAMME_NO_LIMIT, has_max = rule->max_age != PROGRAMME_NO_LIMIT;
	const bool has_guardian = rule->guardian_max_age != PROGRAMME_NO_LIMIT;

	if (rule->age_of == PROGRAMME_AGE_OF_CHILD && rule->bond == PROGRAMME_BOND_NONE)
		return PROGRAMME_AGE_OF_FOREIGN;
	if (rule->age_of == PROGRAMME_AGE_OF_CLIENT && is_for_adults(rule->target))
		return PROGRAMME_AGE_OF_FOREIGN;
	if (rule->age_of == PROGRAMME_AGE_OF_NOBODY && (has_min || has_max))
		return PROGRAMME_AGES_UNASKED;
	if (rule->age_of != PROGRAMME_AGE_OF_NOBODY && !has_min && !has_max)
		return PROGRAMME_AGES_MISSING;
	if (has_min && has_max && (rule->max_inclusive ? rule->min_age > rule->max_age : rule->min_age >= rule->max_age))
		return PROGRAMME_AGES_CROSSED;
	if (has_guardian && (!has_max || rule->guardian_max_age < rule->max_age || !((rule->roles | rule->roles_ask) & GUARDIANS)))
		return PROGRAMME_GUARDIAN_AGE;
	return PROGRAMME_FINE;
}

enum programme_problem programme_rule_check(const struct programme_rule *rule)
{
	enum programme_problem problem = people_check(rule);

	if (problem == PROGRAMME_FINE)
		problem = ages_check(rule);
	if (problem != PROGRAMME_FINE)
		return problem;
	if (rule->rhythm == PROGRAMME_RHYTHM_WEEKLY && rule->sessions <= 0)
		return PROGRAMME_SESSIONS_MISSING;
	if (rule->rhythm == PROGRAMME_RHYTHM_MONTHLY && rule->sessions != 0)
		return PROGRAMME_SESSIONS_UNASKED;
	return PROGRAMME_FINE;
}

const char *programme_problem_msgid(enum programme_problem problem)
{
	return (unsigned)problem < PROGRAMME_PROBLEM__MAX ? problems[problem].msgid : "";
}

const char *programme_problem_field(enum programme_problem problem)
{
	return (unsigned)problem < PROGRAMME_PROBLEM__MAX ? problems[problem].field : "";
}

enum programme_start programme_start_check(struct date from, struct date today, struct date newest)
{
	if (date_compare(from, today) <= 0)
		return PROGRAMME_START_NOT_AHEAD;
	return date_compare(from, newest) <= 0 ? PROGRAMME_START_NOT_LAST : PROGRAMME_START_FINE;
}
