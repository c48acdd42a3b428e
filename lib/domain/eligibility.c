#include "domain/eligibility.h"

#include <string.h>

enum { CHILD_FACTS = PROGRAMME_BEHAVIOUR_CORRECTION | PROGRAMME_RELATIONSHIP_DIFFICULTIES };

static const struct {
	const char *code;
	enum eligibility_answer answer;
} codes[ELIGIBILITY_CODE__MAX] = {
	[ELIGIBILITY_RESIDENCE_FITS] = {"residence_fits", ELIGIBILITY_YES},
	[ELIGIBILITY_RESIDENCE_BY_ORPHAN_COURT] = {"residence_by_orphan_court", ELIGIBILITY_YES},
	[ELIGIBILITY_NOT_IN_JELGAVA] = {"not_in_jelgava", ELIGIBILITY_NO},
	[ELIGIBILITY_RESIDENCE_UNKNOWN] = {"residence_unknown", ELIGIBILITY_ASK},
	[ELIGIBILITY_ORPHAN_COURT_UNKNOWN] = {"orphan_court_unknown", ELIGIBILITY_ASK},
	[ELIGIBILITY_ROLE_FITS] = {"role_fits", ELIGIBILITY_YES},
	[ELIGIBILITY_ROLE_MISSING] = {"role_missing", ELIGIBILITY_NO},
	[ELIGIBILITY_GUARDIAN_OR_FOSTER_PARENT] = {"guardian_or_foster_parent", ELIGIBILITY_ASK},
	[ELIGIBILITY_NO_GROUP_THIS_YEAR] = {"no_group_this_year", ELIGIBILITY_YES},
	[ELIGIBILITY_ONE_GROUP_PER_YEAR] = {"one_group_per_year", ELIGIBILITY_NO},
	[ELIGIBILITY_OWN_QUOTA_RULE] = {"own_quota_rule", ELIGIBILITY_ASK},
	[ELIGIBILITY_RAISES_CHILD] = {"raises_child", ELIGIBILITY_YES},
	[ELIGIBILITY_DOES_NOT_RAISE_CHILD] = {"does_not_raise_child", ELIGIBILITY_NO},
	[ELIGIBILITY_WHO_RAISES_CHILD] = {"who_raises_child", ELIGIBILITY_ASK},
	[ELIGIBILITY_CHILD_MISSING] = {"child_missing", ELIGIBILITY_NO},
	[ELIGIBILITY_CHILD_UNKNOWN] = {"child_unknown", ELIGIBILITY_ASK},
	[ELIGIBILITY_AGE_FITS] = {"age_fits", ELIGIBILITY_YES},
	[ELIGIBILITY_NOT_BORN] = {"not_born", ELIGIBILITY_NO},
	[ELIGIBILITY_TOO_YOUNG] = {"too_young", ELIGIBILITY_NO},
	[ELIGIBILITY_TOO_OLD] = {"too_old", ELIGIBILITY_NO},
	[ELIGIBILITY_FACT_STATED] = {"fact_stated", ELIGIBILITY_YES},
	[ELIGIBILITY_FACT_MISSING] = {"fact_missing", ELIGIBILITY_NO},
	[ELIGIBILITY_NOT_OFFERED] = {"not_offered", ELIGIBILITY_NO},
};

static const char *const roles[ELIGIBILITY_ROLE__MAX] = {
	[ELIGIBILITY_PARENT] = "parent",
	[ELIGIBILITY_LEGAL_REPRESENTATIVE] = "legal_representative",
	[ELIGIBILITY_GUARDIAN] = "guardian",
	[ELIGIBILITY_FOSTER_PARENT] = "foster_parent",
	[ELIGIBILITY_CHILD] = "child",
	[ELIGIBILITY_YOUNG_ADULT] = "young_adult",
};

enum eligibility_answer eligibility_code_answer(enum eligibility_code code)
{
	return (unsigned)code < ELIGIBILITY_CODE__MAX ? codes[code].answer : ELIGIBILITY_NO;
}

const char *eligibility_code_code(enum eligibility_code code)
{
	return (unsigned)code < ELIGIBILITY_CODE__MAX ? codes[code].code : "";
}

bool eligibility_role_parse(const char *code, enum eligibility_role *out)
{
	for (int i = 0; code != NULL && i < ELIGIBILITY_ROLE__MAX; i++) {
		if (strcmp(roles[i], code) == 0) {
			*out = (enum eligibility_role)i;
			return true;
		}
	}
	return false;
}

const char *eligibility_role_code(enum eligibility_role role)
{
	return (unsigned)role < ELIGIBILITY_ROLE__MAX ? roles[role] : "";
}

bool eligibility_role_is_adult(enum eligibility_role role)
{
	return role != ELIGIBILITY_CHILD && role != ELIGIBILITY_YOUNG_ADULT;
}

unsigned eligibility_role_facts(enum eligibility_role role)
{
	if (role == ELIGIBILITY_CHILD)
		return CHILD_FACTS;
	if (role == ELIGIBILITY_YOUNG_ADULT)
		return PROGRAMME_ORPHAN;
	return PROGRAMME_CUSTODY_SUSPENDED | PROGRAMME_CUSTODY_REMOVED | PROGRAMME_CUSTODY_AT_RISK | PROGRAMME_SINGLE_PARENT;
}

/* What is being weighed: a programme, a family, and one of its people. */
struct scale {
	const struct programme_rule *rule;
	const struct eligibility_family *family;
	int who;
};

static const struct eligibility_person *person_at(const struct scale *scale, int i)
{
	return &scale->family->persons[i];
}

static void tell(struct eligibility_result *result, struct eligibility_reason reason)
{
	const enum eligibility_answer says = eligibility_code_answer(reason.code);

	if (result->nreasons < ELIGIBILITY_REASONS)
		result->reasons[result->nreasons++] = reason;
	if (says < result->answer)
		result->answer = says;
}

static void tell_code(struct eligibility_result *result, enum eligibility_code code, int person)
{
	tell(result, (struct eligibility_reason){code, person, -1, -1});
}

int eligibility_against(const struct eligibility_result *result)
{
	int against = 0;

	for (int i = 0; i < result->nreasons; i++)
		against += eligibility_code_answer(result->reasons[i].code) != ELIGIBILITY_YES;
	return against;
}

/* Takes CANDIDATE if it comes nearer to yes, or as near with fewer rules against it. */
static void prefer(struct eligibility_result *best, const struct eligibility_result *candidate)
{
	if (best->nreasons == 0 || candidate->answer > best->answer ||
		(candidate->answer == best->answer && eligibility_against(candidate) < eligibility_against(best)))
		*best = *candidate;
}

static void weigh_residence(const struct scale *scale, struct eligibility_result *result)
{
	const enum eligibility_resident resident = scale->family->resident;

	if (scale->rule->by_orphan_court && person_at(scale, scale->who)->orphan_court_jelgava)
		tell_code(result, ELIGIBILITY_RESIDENCE_BY_ORPHAN_COURT, scale->who);
	else if (resident == ELIGIBILITY_RESIDENT)
		tell_code(result, ELIGIBILITY_RESIDENCE_FITS, -1);
	else if (scale->rule->by_orphan_court && !person_at(scale, scale->who)->orphan_court_elsewhere)
		tell_code(result, ELIGIBILITY_ORPHAN_COURT_UNKNOWN, scale->who);
	else
		tell_code(result, resident == ELIGIBILITY_NOT_RESIDENT ? ELIGIBILITY_NOT_IN_JELGAVA : ELIGIBILITY_RESIDENCE_UNKNOWN, -1);
}

static void weigh_quota(const struct scale *scale, int who, struct eligibility_result *result)
{
	if (!person_at(scale, who)->group_this_year)
		tell_code(result, ELIGIBILITY_NO_GROUP_THIS_YEAR, who);
	else
		tell_code(result, scale->rule->own_quota ? ELIGIBILITY_OWN_QUOTA_RULE : ELIGIBILITY_ONE_GROUP_PER_YEAR, who);
}

static bool is_guardian(enum eligibility_role role)
{
	return role == ELIGIBILITY_GUARDIAN || role == ELIGIBILITY_FOSTER_PARENT;
}

/* The age of AGED, whose limits are those for a guardian's child where one asks. */
static void weigh_age(const struct scale *scale, int aged, struct eligibility_result *result)
{
	static const enum eligibility_code told[] = {
		[PROGRAMME_AGE_FITS] = ELIGIBILITY_AGE_FITS,
		[PROGRAMME_AGE_NOT_BORN] = ELIGIBILITY_NOT_BORN,
		[PROGRAMME_AGE_TOO_YOUNG] = ELIGIBILITY_TOO_YOUNG,
		[PROGRAMME_AGE_TOO_OLD] = ELIGIBILITY_TOO_OLD,
	};
	const struct eligibility_person *person = person_at(scale, aged);
	const bool as_guardian = is_guardian(person_at(scale, scale->who)->role);
	const enum programme_age fits = programme_age_check(scale->rule, person->birth, scale->family->on, as_guardian);
	const int age = date_age_on(person->birth, scale->family->on), end = programme_age_end(scale->rule, as_guardian);
	struct eligibility_reason reason = {told[fits], aged, age < 0 ? -1 : age, end};

	if (fits == PROGRAMME_AGE_TOO_YOUNG)
		reason.bound = scale->rule->min_age;
	/* Without ages of its own a programme still means children by "child". */
	if (end == PROGRAMME_NO_LIMIT && person->role == ELIGIBILITY_CHILD) {
		reason.bound = scale->family->adult_age;
		if (fits == PROGRAMME_AGE_FITS && age >= scale->family->adult_age)
			reason.code = ELIGIBILITY_TOO_OLD;
	}
	tell(result, reason);
}

/* The child C of the adult in question: raised by him or her, of the age, with the facts asked of a child. */
static void weigh_child(const struct scale *scale, int c, struct eligibility_result *result)
{
	const struct eligibility_person *child = person_at(scale, c);
	const unsigned facts = scale->rule->required_any & CHILD_FACTS;

	if (scale->rule->bond == PROGRAMME_BOND_RAISES && !child->knows_raisers)
		tell_code(result, ELIGIBILITY_WHO_RAISES_CHILD, c);
	else if (scale->rule->bond == PROGRAMME_BOND_RAISES)
		tell_code(result, child->raised_by >> scale->who & 1 ? ELIGIBILITY_RAISES_CHILD : ELIGIBILITY_DOES_NOT_RAISE_CHILD, c);
	weigh_age(scale, c, result);
	if (facts != 0)
		tell_code(result, child->facts & facts ? ELIGIBILITY_FACT_STATED : ELIGIBILITY_FACT_MISSING, c);
	if (scale->rule->target == PROGRAMME_FAMILY || scale->rule->target == PROGRAMME_DYAD)
		weigh_quota(scale, c, result);
}

/* The child that speaks most for the adult. */
static void weigh_children(const struct scale *scale, struct eligibility_result *result)
{
	const struct eligibility_result before = *result;
	struct eligibility_result best = {.nreasons = 0};

	for (int i = 0; i < scale->family->npersons; i++) {
		struct eligibility_result with = before;

		if (person_at(scale, i)->role != ELIGIBILITY_CHILD)
			continue;
		weigh_child(scale, i, &with);
		prefer(&best, &with);
	}
	if (best.nreasons > 0)
		*result = best;
	else
		tell_code(result, scale->family->children_unsaid ? ELIGIBILITY_CHILD_UNKNOWN : ELIGIBILITY_CHILD_MISSING, -1);
}

/* Facts that may be the adult's or a child's (1.1); where all are a child's, weigh_child has asked. */
static void weigh_facts(const struct scale *scale, struct eligibility_result *result)
{
	const unsigned asked = scale->rule->required_any;
	const struct eligibility_person *person = person_at(scale, scale->who);

	if (asked == 0 || (scale->rule->bond != PROGRAMME_BOND_NONE && (asked & ~(unsigned)CHILD_FACTS) == 0))
		return;
	if (person->facts & asked) {
		tell_code(result, ELIGIBILITY_FACT_STATED, scale->who);
		return;
	}
	for (int i = 0; eligibility_role_is_adult(person->role) && i < scale->family->npersons; i++) {
		const struct eligibility_person *child = person_at(scale, i);

		if (child->role == ELIGIBILITY_CHILD && child->facts & asked &&
			date_age_on(child->birth, scale->family->on) < scale->family->adult_age) {
			tell_code(result, ELIGIBILITY_FACT_STATED, i);
			return;
		}
	}
	tell_code(result, ELIGIBILITY_FACT_MISSING, scale->who);
}

/* Everything about the one in question. */
static void weigh(const struct scale *scale, struct eligibility_result *result)
{
	const enum eligibility_role role = person_at(scale, scale->who)->role;

	*result = (struct eligibility_result){.answer = ELIGIBILITY_YES};
	weigh_residence(scale, result);
	tell_code(result, scale->rule->roles >> role & 1 ? ELIGIBILITY_ROLE_FITS : ELIGIBILITY_GUARDIAN_OR_FOSTER_PARENT, scale->who);
	weigh_quota(scale, scale->who, result);
	if (!eligibility_role_is_adult(role))
		weigh_age(scale, scale->who, result);
	weigh_facts(scale, result);
	if (scale->rule->bond != PROGRAMME_BOND_NONE)
		weigh_children(scale, result);
}

void eligibility_check(const struct programme_rule *rule, const struct eligibility_family *family, struct eligibility_result *out)
{
	struct scale scale = {rule, family, 0};
	struct eligibility_result one;

	*out = (struct eligibility_result){.answer = ELIGIBILITY_NO};
	for (; rule && scale.who < family->npersons; scale.who++) {
		if (!((rule->roles | rule->roles_ask) >> person_at(&scale, scale.who)->role & 1))
			continue;
		weigh(&scale, &one);
		prefer(out, &one);
	}
	if (out->nreasons == 0)
		tell_code(out, rule ? ELIGIBILITY_ROLE_MISSING : ELIGIBILITY_NOT_OFFERED, -1);
}

int eligibility_age_ends(const struct eligibility_family *family, const struct eligibility_result *result, struct date *out)
{
	for (int i = 0; i < result->nreasons; i++) {
		const struct eligibility_reason *reason = &result->reasons[i];
		struct date too_late;

		if (reason->code != ELIGIBILITY_AGE_FITS || reason->person < 0 || reason->bound < 0)
			continue;
		too_late = date_birthday(family->persons[reason->person].birth, reason->bound);
		if (!date_is_valid(too_late))
			continue;
		*out = date_add_days(too_late, -1);
		return reason->person;
	}
	return -1;
}

struct date eligibility_last_session(const struct programme_rule *rule, struct date first)
{
	if (rule->sessions <= 0)
		return date_add_months(first, 12);
	return date_add_days(first, 7 * (rule->sessions - 1));
}

enum eligibility_age_doubt eligibility_age_doubt(const struct programme_rule *rule, const struct eligibility_age *ages, size_t n, bool all,
	struct date first)
{
	const struct date last = rule->sessions > 0 ? eligibility_last_session(rule, first) : first;
	size_t fit = 0, stay = 0;

	for (size_t i = 0; i < n; i++) {
		if (!programme_age_fits(rule, ages[i].birth, first, ages[i].as_guardian))
			continue;
		fit++;
		stay += programme_age_fits(rule, ages[i].birth, last, ages[i].as_guardian);
	}
	if (n > 0 && (all ? fit < n : fit == 0))
		return ELIGIBILITY_AGE_FITS_NOBODY;
	return n > 0 && stay == 0 ? ELIGIBILITY_AGE_OUTGROWN : ELIGIBILITY_AGE_NO_DOUBT;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* The first word from AT on, of *OUT_LEN letters; none: the end of the text, of 0. */
static const char *word_find(const char *at, size_t *out_len)
{
	while (*at && !is_letter(*at))
		at++;
	for (*out_len = 0; is_letter(at[*out_len]);)
		(*out_len)++;
	return at;
}

static bool word_is(const char *word, size_t len, const char *text)
{
	return strlen(text) == len && memcmp(word, text, len) == 0;
}

/* ADDRESS names a municipality or a parish; one in the name of a street ("pagasta iela") does not count. */
static bool names_country(const char *address)
{
	static const char *const names[] = {"novads", "novada", "pagasts", "pagasta"};
	size_t len, next_len;
	const char *next;

	for (const char *word = word_find(address, &len); len > 0; word = next, len = next_len) {
		const char *end = word + len;

		next = word_find(end, &next_len);
		if (word_is(next, next_len, "iela") && end + strspn(end, " ") == next)
			continue;
		for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
			if (word_is(word, len, names[i]))
				return true;
	}
	return false;
}

enum eligibility_resident eligibility_resident_of(const char *address, const char *town)
{
	const char *at = *town ? strstr(address, town) : NULL;

	if (names_country(address) || strstr(address, " nov.") || strstr(address, " pag."))
		return ELIGIBILITY_NOT_RESIDENT;
	/* A street is called after the town as well ("Jelgavas iela"), in Latvian with another ending. */
	for (; at; at = strstr(at + 1, town)) {
		const char before = at == address ? ' ' : at[-1], after = at[strlen(town)];

		if ((before == ' ' || before == ',') && (after == '\0' || after == ' ' || after == ',' || after == '.'))
			return ELIGIBILITY_RESIDENT;
	}
	return ELIGIBILITY_RESIDENT_UNKNOWN;
}
