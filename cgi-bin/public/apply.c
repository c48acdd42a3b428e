#include "apply_keys.h"
#include "base/str.h"
#include "flow.h"
#include "pages.h"
#include "run/page.h"

static const struct flow_place here = {FLOW_START, 1};

/* The draft that the request names, if it names one. */
static enum err start_open(struct web *web, struct flow *flow)
{
	if (form_get(&web->form, "draft")->state != FORM_ABSENT)
		return flow_open(web, here, flow);
	return flow_begin(web, flow);
}

/* The group that the visitor comes from goes along; it is the first choice then. */
static enum err asked_put(struct web *web, const struct flow *flow)
{
	const struct catalogue_row *asked =
		catalogue_find(&flow->catalogue, form_text(&web->form, "programme"));

	if (!asked)
		return ERR_OK;
	TRY(page_put(web, asked->rule.code, "Asked.code"));
	return catalogue_put(web, asked, "Programme");
}

enum err apply(struct web *web)
{
	struct flow flow;

	TRY(start_open(web, &flow));
	if (web->replied)
		return ERR_OK;
	TRY(asked_put(web, &flow));
	return flow_show(web, &flow, here);
}

/* A group for adult and child together was chosen before it was said who comes. */
static void needs_child_check(struct web *web, const struct flow *flow)
{
	const char *asked = form_text(&web->form, "programme");
	const struct catalogue_row *row =
		catalogue_find(&flow->catalogue, *asked ? asked : form_text(&flow->answers, "programme"));

	if (row && catalogue_fits(row, "together") && form_is(&web->form, "for_whom", "self"))
		form_reject(&web->form, "for_whom",
			N_("In this group an adult and a child take part together: choose \"For our "
		           "family\"."));
}

enum err apply_post(struct web *web)
{
	const char *asked = form_text(&web->form, "programme");
	struct flow flow;

	TRY(start_open(web, &flow));
	if (web->replied)
		return ERR_OK;
	if (*asked && !catalogue_find(&flow.catalogue, asked))
		form_reject(&web->form, "programme", form_problem_text(FORM_NOT_A_CHOICE));
	needs_child_check(web, &flow);
	if (web->form.ok)
		return flow_save(web, &flow, here, true);
	TRY(asked_put(web, &flow));
	return flow_show(web, &flow, here);
}

enum err apply_typed(struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text)
{
	const struct catalogue_row *row;
	struct catalogue catalogue;

	(void)io_label;
	if (!str_equal(key->name, "programme") && !str_equal(key->name, "programme_2") &&
		!str_equal(key->name, "programme_3"))
		return ERR_OK;
	TRY(catalogue_get(web, &catalogue));
	row = catalogue_find(&catalogue, value);
	if (row)
		*io_text = row->name[web_language(web)];
	return ERR_OK;
}
