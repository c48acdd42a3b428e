#include "base/str.h"
#include "flow.h"
#include "pages.h"
#include "run/page.h"

/* The programmes as choices of Form.programme; CODE is ticked. */
static enum err choices_put(struct web *web, const struct flow *flow, const char *code)
{
	enum view_language language = web_language(web);

	for (size_t i = 0; i < flow->catalogue.n; i++) {
		const struct catalogue_row *row = &flow->catalogue.rows[i];

		TRY(page_put(web, row->rule.code, "Form.programme.choice.%zu.value", i));
		TRY(page_put(web, row->name[language], "Form.programme.choice.%zu.text", i));
		TRY(page_put(web, row->whom[language], "Form.programme.choice.%zu.hint", i));
		if (str_equal(row->rule.code, code))
			TRY(page_put(web, "1", "Form.programme.choice.%zu.checked", i));
	}
	return ERR_OK;
}

/* The draft that the request names, if it names one. */
static enum err start_open(struct web *web, struct flow *flow)
{
	if (form_get(&web->form, "draft")->state != FORM_ABSENT)
		return flow_open(web, FLOW_START, flow);
	return flow_begin(web, flow);
}

enum err apply(struct web *web)
{
	const char *asked = form_text(&web->form, "programme");
	struct flow flow;

	TRY(start_open(web, &flow));
	if (web->replied)
		return ERR_OK;
	if (!*asked && flow.programme)
		asked = flow.programme->rule.code;
	TRY(choices_put(web, &flow, asked));
	return flow_show(web, &flow, FLOW_START);
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
	if (web->form.ok)
		return flow_save(web, &flow, FLOW_START, true);
	TRY(choices_put(web, &flow, asked));
	return flow_show(web, &flow, FLOW_START);
}

enum err apply_typed(struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text)
{
	const struct catalogue_row *row;
	struct catalogue catalogue;

	(void)io_label;
	if (!str_equal(key->name, "programme"))
		return ERR_OK;
	TRY(catalogue_get(web, &catalogue));
	row = catalogue_find(&catalogue, value);
	if (row)
		*io_text = row->name[web_language(web)];
	return ERR_OK;
}
