#ifndef DOMAIN_ELIGIBILITY_H
#define DOMAIN_ELIGIBILITY_H

#include "domain/programme.h"

/*
 * Whether a family, as its members are described, may join a programme: specification section 7, points 1.1-1.10 and 2.  Pure: the
 * day, the people, the rule's row and the age of majority come as arguments.  The answer is "ask" only where it hangs on something that a person
 * must judge (eligibility_code_asks says of which codes that is true); a plain "no" is never softened.
 */
enum eligibility_role {
	ELIGIBILITY_PARENT,
	ELIGIBILITY_LEGAL_REPRESENTATIVE,	/* neither parent nor guardian, e.g. by authorisation */
	ELIGIBILITY_GUARDIAN,			/* represents the child by law as well */
	ELIGIBILITY_FOSTER_PARENT,
	ELIGIBILITY_CHILD,
	ELIGIBILITY_YOUNG_ADULT,
	ELIGIBILITY_ROLE__MAX
};

enum { ELIGIBILITY_PERSONS = 24 };

struct eligibility_person {
	enum eligibility_role role;
	struct date birth;
	unsigned facts;			/* mask of enum programme_fact: of adults custody and single parent, of children the others */
	bool orphan_court_jelgava;	/* young adult: the orphans' court of Jelgava decided on the care */
	bool orphan_court_elsewhere;	/* … another one did; neither: nobody has said */
	bool group_this_year;
	bool knows_raisers;		/* child: raised_by says who raises it; false: nobody has said */
	unsigned raised_by;		/* child: bit i = person i */
};

enum eligibility_resident { ELIGIBILITY_RESIDENT_UNKNOWN, ELIGIBILITY_RESIDENT, ELIGIBILITY_NOT_RESIDENT };

struct eligibility_family {
	struct date on;
	enum eligibility_resident resident;	/* declared in Jelgava */
	int adult_age;				/* parameter adult_age */
	bool children_unsaid;			/* nobody has said which children there are */
	struct eligibility_person persons[ELIGIBILITY_PERSONS];
	int npersons;
};

enum eligibility_answer { ELIGIBILITY_NO, ELIGIBILITY_ASK, ELIGIBILITY_YES };

enum eligibility_code {
	ELIGIBILITY_RESIDENCE_FITS,
	ELIGIBILITY_RESIDENCE_BY_ORPHAN_COURT,	/* 1.8: fits wherever the person is declared */
	ELIGIBILITY_NOT_IN_JELGAVA,		/* no */
	ELIGIBILITY_RESIDENCE_UNKNOWN,		/* ask */
	ELIGIBILITY_ORPHAN_COURT_UNKNOWN,	/* ask; 1.8, where nobody has said which court decided */
	ELIGIBILITY_ROLE_FITS,
	ELIGIBILITY_ROLE_MISSING,		/* no: nobody is whom the programme is for */
	ELIGIBILITY_GUARDIAN_OR_FOSTER_PARENT,	/* ask */
	ELIGIBILITY_NO_GROUP_THIS_YEAR,
	ELIGIBILITY_ONE_GROUP_PER_YEAR,		/* no */
	ELIGIBILITY_OWN_QUOTA_RULE,		/* ask; 1.8 */
	ELIGIBILITY_RAISES_CHILD,
	ELIGIBILITY_DOES_NOT_RAISE_CHILD,	/* no */
	ELIGIBILITY_WHO_RAISES_CHILD,		/* ask */
	ELIGIBILITY_CHILD_MISSING,		/* no */
	ELIGIBILITY_CHILD_UNKNOWN,		/* ask; only of families whose children are unsaid */
	ELIGIBILITY_AGE_FITS,
	ELIGIBILITY_NOT_BORN,			/* no */
	ELIGIBILITY_TOO_YOUNG,			/* no */
	ELIGIBILITY_TOO_OLD,			/* no */
	ELIGIBILITY_FACT_STATED,
	ELIGIBILITY_FACT_MISSING,		/* no */
	ELIGIBILITY_NOT_OFFERED,		/* no: no version is in force that day */
	ELIGIBILITY_CODE__MAX
};

/* One rule and what became of it. */
struct eligibility_reason {
	enum eligibility_code code;
	int person;	/* index, -1: of nobody in particular */
	int value;	/* age in years; -1: none */
	int bound;	/* TOO_YOUNG: the least age; TOO_OLD and AGE_FITS: the age that is too old, -1 none */
};

enum { ELIGIBILITY_REASONS = 10 };

struct eligibility_result {
	enum eligibility_answer answer;
	struct eligibility_reason reasons[ELIGIBILITY_REASONS];
	int nreasons;
};

/*
 * The answer for the programme of RULE: of everybody whom it could be for (and, where a child belongs to it, of every child) the one that
 * comes nearest to yes, with a reason for each rule.  RULE NULL: not offered; a rule without roles is for nobody.
 */
void eligibility_check(const struct programme_rule *rule, const struct eligibility_family *family, struct eligibility_result *out);

/* How many rules of RESULT do not say yes. */
int eligibility_against(const struct eligibility_result *result);

/*
 * The last day on which the age that RESULT found fitting still does, into *out, and whose age it is (index); -1, and *out untouched, where no
 * age was fitting or none has a bound.
 */
int eligibility_age_ends(const struct eligibility_family *family, const struct eligibility_result *result, struct date *out);

/*
 * The last session of RULE's groups when the first is on FIRST: a week between two, nothing left out; twelve months on where a programme has no
 * number of sessions.  {0, 0, 0} outside the span.
 */
struct date eligibility_last_session(const struct programme_rule *rule, struct date first);

/* Somebody whose age a rule asks for. */
struct eligibility_age {
	struct date birth;
	bool as_guardian;	/* a guardian or foster parent asks for this child */
};
enum eligibility_age_doubt {
	ELIGIBILITY_AGE_NO_DOUBT,
	ELIGIBILITY_AGE_FITS_NOBODY,
	ELIGIBILITY_AGE_OUTGROWN,	/* whoever fits will be too old at the last session */
};
/*
 * What is odd about the N ages if the group began on FIRST.  ALL: each of them must fit (children who are to take part), else one is enough (children
 * whom a parent raises).  Where the rule has no number of sessions the service goes on until the bound, so nobody outgrows it.  No doubt where N is 0:
 * nothing is known.
 */
enum eligibility_age_doubt eligibility_age_doubt(const struct programme_rule *rule, const struct eligibility_age *ages, size_t n, bool all,
	struct date first);

/*
 * Whether a declared ADDRESS, as people write it, is in TOWN ("Jelgava"): a county of that name is another place, and where no town is named it is
 * unknown.  Both folded (str_fold).
 */
enum eligibility_resident eligibility_resident_of(const char *address, const char *town);

/* What CODE alone says: fits, ask or no. */
enum eligibility_answer eligibility_code_answer(enum eligibility_code code);
/* Codes as machines read them ("too_young"), and of roles ("foster_parent"). */
const char *eligibility_code_code(enum eligibility_code code);
bool eligibility_role_parse(const char *code, enum eligibility_role *out);
const char *eligibility_role_code(enum eligibility_role role);
bool eligibility_role_is_adult(enum eligibility_role role);
/* The facts that a person in ROLE can have, as a mask of enum programme_fact. */
unsigned eligibility_role_facts(enum eligibility_role role);

#endif
