#include "apply_keys.h"
#include "base/str.h"
#include "domain/apply_rule.h"
#include "flow.h"
#include "pages.h"
#include "run/page.h"

/* On what the applicant acts for the child: a fact with its document, never taken from "parent" alone. */

static enum err show(struct web *web, const struct flow *flow, struct flow_place here)
{
	TRY(page_put(web,
		form_text(&flow->answers, flow_child_key(web->arena, here.n, "given_name")),
		"Child.name"));
	return flow_show(web, flow, here);
}

enum err apply_representation(struct web *web)
{
	const struct flow_place here = flow_place_asked(web, FLOW_REPRESENTATION);
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	return show(web, &flow, here);
}

static void basis_check(struct web *web, const struct flow *flow, int n)
{
	const char *relation =
		form_text(&flow->answers, flow_child_key(web->arena, n, "relation"));
	const struct form_field *from = form_get(&web->form, "child_valid_from");
	struct date date = {0, 0, 0};
	unsigned faults;

	if (from->state == FORM_OK)
		(void)date_parse_iso(from->date, &date);
	faults = apply_basis_faults(relation, form_text(&web->form, "child_basis"), date, web->today);
	if (faults & APPLY_BASIS_NOT_A_PARENT)
		form_reject(&web->form, "child_basis",
			N_("Only a parent has custody. Choose what you act on."));
	if (faults & APPLY_BASIS_TO_COME)
		form_reject(&web->form, "child_valid_from",
			N_("The document cannot be from the future."));
}

/* Without custody a parent cannot act for the child, but can take part; nobody is turned away. */
static enum err without_custody(struct web *web, struct flow *flow, struct flow_place here)
{
	TRY(flow_save(web, flow, here, false));
	if (web->replied)
		return ERR_OK;
	return page_redirect(web, "/apply/custody?draft=%s", flow->draft.token);
}

enum err apply_representation_post(struct web *web)
{
	const struct flow_place here = flow_place_asked(web, FLOW_REPRESENTATION);
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	basis_check(web, &flow, here.n);
	if (!web->form.ok)
		return show(web, &flow, here);
	if (apply_basis_is_none(form_text(&web->form, "child_basis")))
		return without_custody(web, &flow, here);
	return flow_save(web, &flow, here, true);
}

enum err apply_custody(struct web *web)
{
	struct flow flow;

	TRY(flow_open(web, (struct flow_place){FLOW_PERSON, 1}, &flow));
	if (web->replied)
		return ERR_OK;
	TRY(flow_put(web, &flow));
	TRY(page_put(web, arena_printf(web->arena, "/apply/tasks?draft=%s", flow.draft.token),
		"Page.back.href"));
	return page_render(web, "public/apply_custody.cs", N_("You can take part yourself"));
}

/* From an application for the child to one for oneself; the child's answers stay in the draft. */
static void to_self(struct flow *flow, const struct form *posted, void *context)
{
	struct form_field *whom = flow_field(flow, "for_whom");

	(void)posted;
	(void)context;
	whom->state = FORM_OK;
	whom->text = "self";
	whom->number = 0;
	whom->selected = 1;
}

enum err apply_custody_post(struct web *web)
{
	struct flow flow;

	TRY(flow_open(web, (struct flow_place){FLOW_PERSON, 1}, &flow));
	if (web->replied)
		return ERR_OK;
	TRY(flow_save_change(web, &flow, to_self, NULL));
	if (web->replied)
		return ERR_OK;
	return page_redirect(web, "/apply/programme?draft=%s", flow.draft.token);
}
