#include "apply_keys.h"
#include "base/str.h"
#include "flow.h"
#include "pages.h"
#include "person.h"
#include "run/page.h"
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
	const char *given, *given_b, *family, *family_b;

	if (a->code && b->code)
		return str_equal(a->code, b->code);
	if (!*b->given_name || date_compare(a->birth_date, b->birth_date) != 0)
		return false;
	given = str_fold(arena, a->given_name);
	given_b = str_fold(arena, b->given_name);
	family = str_fold(arena, a->family_name);
	family_b = str_fold(arena, b->family_name);
	return given && given_b && family && family_b && str_equal(given, given_b) &&
	       str_equal(family, family_b);
}

/* What cannot be between this child and the others in the application. */
static void others_check(
	struct web *web, const struct flow *flow, int n, const struct person *child)
{
	struct person other;

	person_read(&flow->answers, "", web->today, &other);
	if (child->answers.code && other.answers.code &&
		str_equal(child->answers.code, other.answers.code))
		form_reject(&web->form, "child_code",
			N_("This is your own personal code. Enter the child's."));
	if (date_is_valid(child->answers.birth_date) && date_is_valid(other.answers.birth_date) &&
		date_compare(child->answers.birth_date, other.answers.birth_date) <= 0)
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
