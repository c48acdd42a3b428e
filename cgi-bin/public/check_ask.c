#include "base/str.h"
#include "check.h"
#include "run/page.h"
#include "service/apply.h"

/*
 * What the answers say, and which question comes next.  A question is asked when some programme's result hangs on its answer, whatever the answers still
 * to come may be; so who is settled is asked no more.
 */

/*
 * How what has not been answered yet may come out: bits for what comes out well of who asks; and of the children all, none, or only the one in question.
 */
enum { WELL_RESIDENT = 1, WELL_GROUP = 2, WELL_FACTS = 4, WELL_COURT = 8, HOPE__MAX = 16 };
enum children { CHILDREN_WELL, CHILDREN_BADLY, CHILDREN_ONE, CHILDREN__MAX };

struct hope {
	unsigned well;
	enum children children;
};

enum { AGES = 30 };

static const enum check_question order_adult[] = {CHECK_WHO, CHECK_RESIDENT, CHECK_BIRTHS, CHECK_GROUP, CHECK_FACTS};
static const enum check_question order_young[] = {CHECK_WHO, CHECK_BIRTH, CHECK_FACTS, CHECK_RESIDENT, CHECK_COURT, CHECK_GROUP};
static const enum check_question order_child[] = {CHECK_WHO, CHECK_RESIDENT, CHECK_BIRTH, CHECK_GROUP, CHECK_FACTS};

/* The facts ticked under KEY that a person in ROLE can have. */
static unsigned facts_of(const struct form *form, const char *key, enum eligibility_role role)
{
	enum programme_fact fact;
	unsigned mask = 0;

	for (size_t k = 0; k < form->nkeys; k++)
		for (int i = 0; str_equal(form->keys[k].name, key) && form->keys[k].choices[i].value; i++)
			if (form->fields[k].selected >> i & 1 && programme_fact_parse(form->keys[k].choices[i].value, &fact))
				mask |= fact;
	return mask & eligibility_role_facts(role);
}

static void child_read(struct check *check, int n)
{
	const struct form *form = check->form;
	struct eligibility_person *child = &check->family.persons[check->family.npersons];
	const char *birth = check_child_key(n, "birth"), *raises = check_child_key(n, "raises"), *facts = check_child_key(n, "facts");

	if (!form_has(form, birth) || !date_parse_iso(form_get(form, birth)->date, &child->birth))
		return;
	child->role = ELIGIBILITY_CHILD;
	child->facts = facts_of(form, facts, ELIGIBILITY_CHILD);
	child->group_this_year = form_is(form, facts, "group_this_year");
	child->knows_raisers = form_is(form, raises, "yes") || form_is(form, raises, "no");
	child->raised_by = form_is(form, raises, "yes") ? 1 : 0;
	check->child[check->family.npersons++] = n;
}

static void family_read(struct check *check)
{
	const struct form *form = check->form;
	struct eligibility_family *family = &check->family;
	struct eligibility_person *asks = &family->persons[0];

	family->npersons = 1;
	(void)eligibility_role_parse(form_text(form, "who"), &asks->role);
	/* A child whose age is not known yet is one of the age that groups for children are for. */
	asks->birth = date_add_months(family->on, -12 * 10);
	if (form_has(form, "birth"))
		(void)date_parse_iso(form_get(form, "birth")->date, &asks->birth);
	asks->facts = facts_of(form, "facts", asks->role);
	asks->orphan_court_jelgava = form_is(form, "court", "yes");
	asks->orphan_court_elsewhere = form_is(form, "court", "no");
	asks->group_this_year = form_is(form, "group", "yes");
	family->resident = form_is(form, "resident", "yes") ? ELIGIBILITY_RESIDENT :
		form_is(form, "resident", "no") ? ELIGIBILITY_NOT_RESIDENT : ELIGIBILITY_RESIDENT_UNKNOWN;
	for (int n = 1; eligibility_role_is_adult(asks->role) && n <= CHECK_CHILDREN; n++)
		child_read(check, n);
}

enum err check_read(struct web *web, struct check *out)
{
	struct service service = page_service(web);

	*out = (struct check){.form = &web->form, .family.on = web->today};
	TRY(catalogue_get(web, &out->catalogue));
	TRY(service_apply_adult_age(&service, &out->family.adult_age));
	family_read(out);
	return ERR_OK;
}

bool check_is_answered(const struct check *check, enum check_question question)
{
	const char *key = check_question_key(question);

	if (question == CHECK_BIRTHS)
		return check->family.npersons > 1 || form_has(check->form, "children");
	if (question == CHECK_FACTS)
		return check->family.persons[0].facts != 0 || form_is(check->form, key, "none");
	return form_has(check->form, key);
}

/* True if HOPE says something of what has been answered: then another hope does as well. */
static bool is_idle(const struct check *check, struct hope hope)
{
	return (hope.well & WELL_RESIDENT && form_has(check->form, "resident")) || (hope.well & WELL_GROUP && form_has(check->form, "group")) ||
		(hope.well & WELL_FACTS && check_is_answered(check, CHECK_FACTS)) || (hope.well & WELL_COURT && form_has(check->form, "court"));
}

/* The answers that are missing, as HOPE has them; OWN is the child in question. */
static void assume(const struct check *check, struct hope hope, int own, struct eligibility_family *family)
{
	struct eligibility_person *asks = &family->persons[0];

	if (!form_has(check->form, "resident"))
		family->resident = hope.well & WELL_RESIDENT ? ELIGIBILITY_RESIDENT : ELIGIBILITY_NOT_RESIDENT;
	if (!form_has(check->form, "group"))
		asks->group_this_year = !(hope.well & WELL_GROUP);
	if (!check_is_answered(check, CHECK_FACTS))
		asks->facts = hope.well & WELL_FACTS ? eligibility_role_facts(asks->role) : 0;
	if (!form_has(check->form, "court")) {
		asks->orphan_court_jelgava = hope.well & WELL_COURT;
		asks->orphan_court_elsewhere = !asks->orphan_court_jelgava;
	}
	for (int i = 1; i < family->npersons; i++) {
		struct eligibility_person *child = &family->persons[i];
		const bool well = hope.children == CHILDREN_WELL || (hope.children == CHILDREN_ONE && check->child[i] == own);

		if (!form_has(check->form, check_child_key(check->child[i], "raises"))) {
			child->knows_raisers = true;
			child->raised_by = well ? 1 : 0;
		}
		if (!form_has(check->form, check_child_key(check->child[i], "facts"))) {
			child->facts = well ? eligibility_role_facts(ELIGIBILITY_CHILD) : 0;
			child->group_this_year = !well;
		}
	}
}

/* The I-th answer that a child's questions can have.  False behind the last. */
static bool child_try(enum check_question question, struct eligibility_person *child, int i)
{
	static const unsigned masks[] = {0, PROGRAMME_BEHAVIOUR_CORRECTION, PROGRAMME_RELATIONSHIP_DIFFICULTIES, ~0u, ~0u};

	if ((question - CHECK_CHILD) % 2 == 0) {
		child->knows_raisers = true;
		child->raised_by = (unsigned)i;
		return i < 2;
	}
	if (i >= (int)(sizeof(masks) / sizeof(masks[0])))
		return false;
	child->facts = masks[i] & eligibility_role_facts(ELIGIBILITY_CHILD);
	child->group_this_year = i == 4;
	return true;
}

/* No child at all, or one of each age. */
static bool births_try(struct eligibility_family *family, struct hope hope, int i)
{
	struct eligibility_person *child = &family->persons[1];
	const bool well = hope.children == CHILDREN_WELL;

	family->npersons = i == 0 ? 1 : 2;
	*child = (struct eligibility_person){.role = ELIGIBILITY_CHILD, .birth = date_add_months(family->on, -12 * (i - 1)),
		.facts = well ? eligibility_role_facts(ELIGIBILITY_CHILD) : 0, .group_this_year = !well,
		.knows_raisers = true, .raised_by = well ? 1 : 0};
	return i <= AGES;
}

/* Puts the I-th answer that QUESTION can have into FAMILY.  False behind the last. */
static bool try_answer(const struct check *check, enum check_question question, struct hope hope, struct eligibility_family *family, int i)
{
	struct eligibility_person *asks = &family->persons[0];
	int who = 1;

	switch (question) {
	case CHECK_BIRTH:
		asks->birth = date_add_months(family->on, -12 * i);
		return i <= AGES;
	case CHECK_RESIDENT:
		family->resident = (enum eligibility_resident)i;
		return i <= ELIGIBILITY_NOT_RESIDENT;
	case CHECK_BIRTHS:
		return births_try(family, hope, i);
	case CHECK_FACTS:
		asks->facts = i == 0 ? 0 : 1u << (i - 1) & eligibility_role_facts(asks->role);
		return i <= PROGRAMME_NFACTS;
	case CHECK_COURT:
		asks->orphan_court_jelgava = i == 1;
		asks->orphan_court_elsewhere = i == 0;
		return i <= 2;
	case CHECK_GROUP:
		asks->group_this_year = i == 1;
		return i < 2;
	default:
		while (who < family->npersons && check->child[who] != check_question_child(question))
			who++;
		return who < family->npersons && child_try(question, &family->persons[who], i);
	}
}

/* The results of all programmes as one number. */
static uint64_t results(const struct check *check, const struct eligibility_family *family)
{
	struct eligibility_result result;
	uint64_t all = 0;

	for (size_t i = 0; i < check->catalogue.n; i++) {
		eligibility_check(&check->catalogue.rows[i].rule, family, &result);
		all = all * 3 + result.answer;
	}
	return all;
}

/*
 * True if the results differ between the answers FIRST and SECOND of QUESTION while HOPE holds for what is not answered; SECOND -1: any two.
 */
static bool differ_in(const struct check *check, enum check_question question, struct hope hope, int first, int second)
{
	struct eligibility_family family = check->family;
	uint64_t before;

	assume(check, hope, check_question_child(question), &family);
	if (!try_answer(check, question, hope, &family, first))
		return false;
	before = results(check, &family);
	for (int i = second < 0 ? first + 1 : second; try_answer(check, question, hope, &family, i); i++) {
		if (results(check, &family) != before)
			return true;
		if (second >= 0)
			break;
	}
	return false;
}

/* The same, whatever else may be answered. */
static bool differ(const struct check *check, enum check_question question, int first, int second)
{
	for (unsigned well = 0; well < HOPE__MAX; well++) {
		if (is_idle(check, (struct hope){well, CHILDREN_WELL}))
			continue;
		for (int children = 0; children < CHILDREN__MAX; children++)
			if (differ_in(check, question, (struct hope){well, (enum children)children}, first, second))
				return true;
	}
	return false;
}

bool check_step(const struct check *check, enum check_question *io)
{
	const enum eligibility_role role = check->family.persons[0].role;
	const enum check_question *order = role == ELIGIBILITY_YOUNG_ADULT ? order_young : role == ELIGIBILITY_CHILD ? order_child : order_adult;
	const size_t n = (role == ELIGIBILITY_YOUNG_ADULT ? sizeof(order_young) : role == ELIGIBILITY_CHILD ? sizeof(order_child) :
		sizeof(order_adult)) / sizeof(order[0]);
	int at = (int)*io + 1;

	if (*io == CHECK__MAX) {
		*io = order[0];
		return true;
	}
	for (size_t i = 0; *io < CHECK_CHILD && i < n; i++) {
		if (order[i] == *io && i + 1 < n) {
			*io = order[i + 1];
			return true;
		}
	}
	/* Behind these, what is asked of each child. */
	at = at < CHECK_CHILD || *io < CHECK_CHILD ? CHECK_CHILD : at;
	for (; eligibility_role_is_adult(role) && at < CHECK__MAX; at++) {
		if (form_has(check->form, check_child_key(check_question_child((enum check_question)at), "birth"))) {
			*io = (enum check_question)at;
			return true;
		}
	}
	return false;
}

enum check_question check_next(const struct check *check)
{
	enum check_question question = CHECK__MAX;

	while (check_step(check, &question))
		if (!check_is_answered(check, question) && (question == CHECK_WHO || differ(check, question, 0, -1)))
			return question;
	return CHECK__MAX;
}

bool check_choice_matters(const struct check *check, enum check_question question, const char *code)
{
	enum programme_fact fact;

	if (str_equal(code, "none"))
		return true;
	if (str_equal(code, "group_this_year"))
		return differ(check, question, 3, 4);
	if (!programme_fact_parse(code, &fact))
		return false;
	if (check_question_child(question) > 0)
		return differ(check, question, 0, fact == PROGRAMME_BEHAVIOUR_CORRECTION ? 1 : 2);
	for (int i = 0; i < PROGRAMME_NFACTS; i++)
		if ((unsigned)fact == 1u << i)
			return (eligibility_role_facts(check->family.persons[0].role) & fact) && differ(check, question, 0, i + 1);
	return false;
}
