#ifndef DOMAIN_PROGRAMME_H
#define DOMAIN_PROGRAMME_H

#include <stdbool.h>
#include <stddef.h>

#include "domain/date.h"

/*
 * What decides who may join one of the ten programmes (specification section 7, 1.1-1.10).  A row
 * holds a version; rows come from the database, the compiled table is its seed.  Names and texts
 * are not rules and live in the catalogue only.
 */
enum programme_target {
	PROGRAMME_TARGET_NONE,
	PROGRAMME_PARENT,	/* parent, legal representative, guardian, foster parent */
	PROGRAMME_CHILD,
	PROGRAMME_YOUNG_ADULT,
	PROGRAMME_FAMILY,	/* participants of one family enrol together */
	PROGRAMME_DYAD,		/* parent together with the child */
	PROGRAMME_TARGET__MAX
};

enum programme_age_of {
	PROGRAMME_AGE_OF_NOBODY,
	PROGRAMME_AGE_OF_CHILD,
	PROGRAMME_AGE_OF_CLIENT,
	PROGRAMME_AGE_OF__MAX,
};

/* The day for which an age counts. */
enum programme_age_on { PROGRAMME_AGE_ON_RECEIVED, PROGRAMME_AGE_ON_DECIDED, PROGRAMME_AGE_ON_FIRST_SESSION, PROGRAMME_AGE_ON__MAX };

/* How a child belongs to a programme for adults: "audzina" (1.2, 1.3) is more than "ir bērns" (1.4). */
enum programme_bond { PROGRAMME_BOND_NONE, PROGRAMME_BOND_HAS, PROGRAMME_BOND_RAISES, PROGRAMME_BOND__MAX };

enum programme_rhythm { PROGRAMME_RHYTHM_WEEKLY, PROGRAMME_RHYTHM_MONTHLY, PROGRAMME_RHYTHM__MAX };

/* Circumstances that a programme may ask for, as bits of a mask. */
enum programme_fact {
	PROGRAMME_CUSTODY_SUSPENDED = 1 << 0,
	PROGRAMME_CUSTODY_REMOVED = 1 << 1,
	PROGRAMME_CUSTODY_AT_RISK = 1 << 2,
	PROGRAMME_BEHAVIOUR_CORRECTION = 1 << 3,	/* of the child */
	PROGRAMME_SINGLE_PARENT = 1 << 4,
	PROGRAMME_ORPHAN = 1 << 5,			/* or left without parental care, of age */
	PROGRAMME_RELATIONSHIP_DIFFICULTIES = 1 << 6,	/* in contact with the child, ascertained */
};
enum { PROGRAMME_NFACTS = 7 };

enum { PROGRAMME_NO_LIMIT = -1 };

struct programme_rule {
	const char *code;		/* text: "1.10" is not "1.1" */
	enum programme_target target;
	/* Who may come, and who may if a social worker agrees: bits 1 << enum eligibility_role. */
	unsigned roles, roles_ask;
	enum programme_age_of age_of;
	enum programme_age_on age_on;
	int min_age, max_age;		/* years, PROGRAMME_NO_LIMIT = none */
	/*
	 * The whole year of max_age belongs to it ("8-12"); else only until that birthday ("līdz
	 * 7").
	 */
	bool max_inclusive;
	/* Limit where a guardian or foster parent raises the child; NO_LIMIT = max_age as well. */
	int guardian_max_age;
	enum programme_bond bond;
	bool by_orphan_court;		/* belongs where that court decided on the care, wherever declared */
	bool own_quota;			/* a rule of its own instead of one group a year */
	unsigned required_any;		/* at least one of these facts; 0 = none asked */
	int sessions;			/* 0 = no fixed number */
	enum programme_rhythm rhythm;
	bool is_state_financed;
};

/* Versions in force at the start: 1.1-1.10 in that order. */
extern const struct programme_rule programme_rules[];
extern const size_t programme_nrules;

/* The row with CODE, NULL when there is none.  Codes are compared as texts. */
const struct programme_rule *programme_find(const struct programme_rule *rules, size_t nrules,
	const char *code);

enum programme_age {
	PROGRAMME_AGE_FITS,
	PROGRAMME_AGE_NOT_BORN,
	PROGRAMME_AGE_TOO_YOUNG,
	PROGRAMME_AGE_TOO_OLD,
};

/*
 * Whether somebody born on BIRTH is within RULE's ages on ON.  AS_GUARDIAN: a guardian or foster
 * parent asks.  A rule without ages fits all who are born.  Born on 29 February: an age is reached
 * on 1 March.
 */
enum programme_age programme_age_check(const struct programme_rule *rule, struct date birth,
	struct date on, bool as_guardian);
bool programme_age_fits(const struct programme_rule *rule, struct date birth, struct date on,
	bool as_guardian);

/* The age in years that is the first too old; PROGRAMME_NO_LIMIT when there is none. */
int programme_age_end(const struct programme_rule *rule, bool as_guardian);

/* The last day on which the age fits; false (and *out untouched) where there is no upper limit. */
bool programme_age_last_day(const struct programme_rule *rule, struct date birth, bool as_guardian,
	struct date *out);

/* True if FACTS (a mask) meet what RULE asks for. */
bool programme_facts_fit(const struct programme_rule *rule, unsigned facts);

/*
 * Codes as the database holds them ("parent", "young_adult"; "child", "client"; "weekly";
 * "custody_suspended"; "decided"; "raises"), and back.
 */
const char *programme_target_code(enum programme_target target);
bool programme_target_parse(const char *code, enum programme_target *out);
const char *programme_target_msgid(enum programme_target target);
const char *programme_age_of_code(enum programme_age_of age_of);
bool programme_age_of_parse(const char *code, enum programme_age_of *out);
const char *programme_age_on_code(enum programme_age_on age_on);
bool programme_age_on_parse(const char *code, enum programme_age_on *out);
const char *programme_age_on_msgid(enum programme_age_on age_on);
const char *programme_bond_code(enum programme_bond bond);
bool programme_bond_parse(const char *code, enum programme_bond *out);
const char *programme_rhythm_code(enum programme_rhythm rhythm);
bool programme_rhythm_parse(const char *code, enum programme_rhythm *out);
const char *programme_fact_code(enum programme_fact fact);
bool programme_fact_parse(const char *code, enum programme_fact *out);
const char *programme_fact_msgid(enum programme_fact fact);

#endif
