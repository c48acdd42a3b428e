#include "base/str.h"
#include "check.h"
#include "pages.h"
#include "run/page.h"
#include "service/draft.h"

/* /check/apply: the answers of /check become a new draft, on request; from here on they are stored. */

static void add(struct buf *draft, const char *key, const char *value)
{
	if (*value)
		buf_printf(draft, "%s%s=%s", draft->len > 0 ? "&" : "", key, value);
}

/* As people write it.  Codes and dates need no percent coding. */
static void add_birth(struct buf *draft, const char *key, struct date birth)
{
	char day[12];

	date_format_latvian(birth, day);
	add(draft, key, day);
}

/* The child that RESULT speaks of, or the first; NULL: none was named. */
static const struct eligibility_person *child_of(const struct check *check, const struct eligibility_result *result)
{
	const struct eligibility_family *family = &check->family;

	for (int i = 0; i < result->nreasons; i++) {
		const int person = result->reasons[i].person;

		if (person >= 0 && family->persons[person].role == ELIGIBILITY_CHILD)
			return &family->persons[person];
	}
	return family->npersons > 1 ? &family->persons[1] : NULL;
}

static void add_grounds(struct buf *draft, const struct eligibility_person *asks, const struct eligibility_person *child)
{
	const unsigned facts = asks->facts | (child ? child->facts : 0);

	for (int i = 0; i < PROGRAMME_NFACTS; i++)
		if (facts >> i & 1)
			add(draft, "grounds", programme_fact_code((enum programme_fact)(1u << i)));
	if (asks->role == ELIGIBILITY_GUARDIAN)
		add(draft, "grounds", "guardian");
	if (asks->role == ELIGIBILITY_FOSTER_PARENT)
		add(draft, "grounds", "foster_parent");
}

/* Whom an application for RULE is for: who asks, one child, or the family together. */
static const char *for_whom(const struct programme_rule *rule, bool for_self)
{
	if (for_self || rule->target == PROGRAMME_PARENT)
		return "self";
	return rule->target == PROGRAMME_CHILD ? "child" : "family";
}

/* The birth dates of the children whom a parent raises. */
static void add_raised(struct buf *draft, const struct eligibility_family *family)
{
	static const char *const keys[] = {"raised_1", "raised_2", "raised_3", "raised_4", "raised_5", "raised_6"};

	for (int i = 1; i < family->npersons && i <= (int)(sizeof(keys) / sizeof(keys[0])); i++)
		add_birth(draft, keys[i - 1], family->persons[i].birth);
}

/*
 * The answers as a new application for the programme of RULE holds them, urlencoded by the names of answer_keys; NULL when the arena is full.  Of several
 * children the one that RESULT speaks of.
 */
static const char *as_draft(struct arena *arena, const struct check *check, const struct programme_rule *rule,
	const struct eligibility_result *result)
{
	const struct eligibility_person *asks = &check->family.persons[0], *child = NULL;
	const bool for_self = !eligibility_role_is_adult(asks->role);
	const char *whom = for_whom(rule, for_self);
	struct buf draft;

	buf_init(&draft, arena, 0);
	add(&draft, "for_whom", whom);
	add(&draft, "programme", rule->code);
	if (for_self && form_has(check->form, "birth"))
		add_birth(&draft, "birth_date", asks->birth);
	if (!for_self)
		child = child_of(check, result);
	if (child && str_equal(whom, "self")) {
		add_raised(&draft, &check->family);
	} else if (child) {
		add(&draft, "children", "1");
		add_birth(&draft, "child_1_birth_date", child->birth);
		add(&draft, "child_1_relation", form_text(check->form, "who"));
	}
	add_grounds(&draft, asks, child);
	return buf_text(&draft);
}

enum err check_apply_post(struct web *web)
{
	struct service service = page_service(web);
	const struct catalogue_row *row;
	struct eligibility_result result;
	struct service_draft draft;
	const char *answers;
	struct check check;

	if (!web->form.ok || !form_has(&web->form, "who"))
		return ERR(ERR_INVALID, "no answers of a page of ours");
	TRY(check_read(web, &check));
	if (check_next(&check) < CHECK__MAX)
		return ERR(ERR_INVALID, "no answers with a result");
	row = catalogue_find(&check.catalogue, form_text(&web->form, "programme"));
	if (!row)
		return ERR(ERR_INVALID, "no such programme");
	eligibility_check(&row->rule, &check.family, &result);
	if (result.answer == ELIGIBILITY_NO)
		return ERR(ERR_INVALID, "a programme that the result does not offer");
	answers = as_draft(web->arena, &check, &row->rule, &result);
	if (!answers)
		return ERR(ERR_LIMIT, "answers");
	TRY(service_draft_add(&service, web->session->id, answers, &draft));
	return page_redirect(web, "/apply?draft=%s", draft.token);
}
