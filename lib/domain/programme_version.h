#ifndef DOMAIN_PROGRAMME_VERSION_H
#define DOMAIN_PROGRAMME_VERSION_H

#include "domain/programme.h"

/* What is wrong with the rule of a new version.  Each problem belongs to one field of the form and one member of the JSON. */
enum programme_problem {
	PROGRAMME_FINE,
	PROGRAMME_NO_ROLE,		/* nobody may come */
	PROGRAMME_ROLE_FOREIGN,		/* a role that cannot be a client of this target */
	PROGRAMME_ROLE_BOTH,		/* a role that may come and is to be asked about */
	PROGRAMME_BOND_FOREIGN,		/* a child's group has no child of its own; a family's and a dyad's has one */
	PROGRAMME_AGE_OF_FOREIGN,	/* ages of a child in a group for adults without a child, or of the wrong person */
	PROGRAMME_AGES_MISSING,		/* whose age is said, but no bound */
	PROGRAMME_AGES_UNASKED,		/* a bound, but not whose */
	PROGRAMME_AGES_CROSSED,		/* the least age is above the highest */
	PROGRAMME_GUARDIAN_AGE,		/* without a highest age, below it, or in a group without guardians */
	PROGRAMME_SESSIONS_MISSING,	/* weekly without a number */
	PROGRAMME_SESSIONS_UNASKED,	/* monthly with one */
	PROGRAMME_PROBLEM__MAX
};

/* The first problem of RULE; its code and rhythm are taken as they are. */
enum programme_problem programme_rule_check(const struct programme_rule *rule);

/* What to do about it (msgid), and the field that it is about ("roles", "max_age", …). */
const char *programme_problem_msgid(enum programme_problem problem);
const char *programme_problem_field(enum programme_problem problem);

/* What is wrong with the day on which a new version is to begin. */
enum programme_start { PROGRAMME_START_FINE, PROGRAMME_START_NOT_AHEAD, PROGRAMME_START_NOT_LAST };

/* FROM must lie behind TODAY, since a version in force is never edited, and behind the beginning of the NEWEST version. */
enum programme_start programme_start_check(struct date from, struct date today, struct date newest);

#endif
