#include "apply_keys.h"
#include "base/str.h"
#include "domain/apply_rule.h"
#include "domain/same_person.h"
#include "flow.h"
#include "pages.h"
#include "run/page.h"
#include "run/person.h"
#include "show.h"

enum err apply_child(struct web *web)
{
	const struct flow_place here = flow_place_asked(web, FLOW_CHILD);
	struct person person;
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	person_read(&flow.answers, flow_child_key(web->arena, here.n, ""), web->today, &person);
	TRY(show_doubts(web, &person));
	TRY(page_put(web, form_text(&flow.answers, "address"), "Draft.address"));
	return flow_show(web, &flow, here);
}

/* True if A and B are one child: the same code, or the same names and birth date. */
static bool is_same(struct arena *arena, const struct service_apply_person *a,
	const struct service_apply_person *b)
{
	const char *name, *name_b;

	if (a->code && b->code)
		return str_equal(a->code, b->code);
	if (!*b->given_name || date_compare(a->birth_date, b->birth_date) != 0)
		return false;
	name = same_person_name(arena, a->given_name, a->family_name);
	name_b = same_person_name(arena, b->given_name, b->family_name);
	return name && name_b && str_equal(name, name_b);
}

/* What cannot be between this child and the others in the application. */
static void others_check(
	struct web *web, const struct flow *flow, int n, const struct person *child)
{
	struct person other;
	unsigned faults;

	person_read(&flow->answers, "", web->today, &other);
	faults = apply_child_faults(child->answers.code, child->answers.birth_date, other.answers.code,
		other.answers.birth_date);
	if (faults & APPLY_CHILD_SAME_CODE)
		form_reject(&web->form, "child_code",
			N_("This is your own personal code. Enter the child's."));
	if (faults & APPLY_CHILD_OLDER)
		form_reject(&web->form, "child_birth_date",
			N_("The child cannot be older than you. Look at both birth dates again."));
	for (int i = 1; i <= flow->nchildren; i++) {
		person_read(&flow->answers, flow_child_key(web->arena, i, ""), web->today, &other);
		if (i != n && is_same(web->arena, &child->answers, &other.answers))
			form_reject(&web->form, "child_given_name",
				N_("You have told about this child already. Enter another child, or go "
			           "back."));
	}
}

enum err apply_child_post(struct web *web)
{
	const struct flow_place here = flow_place_asked(web, FLOW_CHILD);
	struct person person;
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	person_check(&web->form, "child_", web->today, &person);
	others_check(web, &flow, here.n, &person);
	if (web->form.ok)
		return flow_save(web, &flow, here, true);
	TRY(show_doubts(web, &person));
	return flow_show(web, &flow, here);
}
