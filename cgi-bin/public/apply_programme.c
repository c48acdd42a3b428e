#include "apply_keys.h"
#include "base/str.h"
#include "flow.h"
#include "pages.h"
#include "run/page.h"
#include "words.h"

static const struct flow_place here = {FLOW_PROGRAMME, 1};

static const char *audience(const struct flow *flow)
{
	return flow->for_family ? "together" : flow->for_self ? "self" : "child";
}

static enum err choice_put(struct web *web, const struct catalogue_row *row, const char *key,
	size_t at, const char *chosen)
{
	const enum view_language language = web_language(web);
	const char *age = words_age(web->arena, &row->rule);

	TRY(page_put(web, row->rule.code, "Form.%s.choice.%zu.value", key, at));
	TRY(page_put(web, row->name[language], "Form.%s.choice.%zu.text", key, at));
	TRY(page_put(web,
		age && *age ? str_fill(web->arena, "%1. %2", row->whom[language], age)
			    : row->whom[language],
		"Form.%s.choice.%zu.hint", key, at));
	if (str_equal(row->rule.code, chosen))
		TRY(page_put(web, "1", "Form.%s.choice.%zu.checked", key, at));
	return ERR_OK;
}

/* The programmes as choices of KEY: first those that are for whom the application is. */
static enum err choices_put(struct web *web, const struct flow *flow, const char *key)
{
	const bool posted = web->request->method == HTTP_POST;
	const char *chosen = form_text(posted ? &web->form : &flow->answers, key);
	size_t n = 0;

	for (int fits = 1; fits >= 0; fits--)
		for (size_t i = 0; i < flow->catalogue.n; i++) {
			const struct catalogue_row *row = &flow->catalogue.rows[i];

			if (catalogue_fits(row, audience(flow)) == (fits == 1))
				TRY(choice_put(web, row, key, n++, chosen));
		}
	return ERR_OK;
}

static enum err show(struct web *web, const struct flow *flow)
{
	TRY(choices_put(web, flow, "programme"));
	TRY(choices_put(web, flow, "programme_2"));
	TRY(choices_put(web, flow, "programme_3"));
	return flow_show(web, flow, here);
}

enum err apply_programme(struct web *web)
{
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	return show(web, &flow);
}

static void key_check(struct form *form, const struct flow *flow, const char *key)
{
	const char *asked = form_text(form, key);
	const struct catalogue_row *row = catalogue_find(&flow->catalogue, asked);

	if (*asked && !row)
		form_reject(form, key, form_problem_text(FORM_NOT_A_CHOICE));
	else if (row && catalogue_fits(row, "together") && flow->for_self)
		form_reject(form, key,
			N_("In this group an adult and a child take part together. Choose another group, "
		           "or go back and choose \"For our family\"."));
}

/* The same group twice among the wishes is one wish. */
static void twice_check(struct form *form)
{
	const char *first = form_text(form, "programme"), *second = form_text(form, "programme_2"),
		   *third = form_text(form, "programme_3");

	if (*second && str_equal(second, first))
		form_reject(form, "programme_2", N_("This is your first choice already. Choose another one, or leave it empty."));
	if (*third && (str_equal(third, first) || str_equal(third, second)))
		form_reject(form, "programme_3", N_("You have chosen this group already. Choose another one, or leave it empty."));
}

enum err apply_programme_post(struct web *web)
{
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	key_check(&web->form, &flow, "programme");
	key_check(&web->form, &flow, "programme_2");
	key_check(&web->form, &flow, "programme_3");
	twice_check(&web->form);
	if (web->form.ok)
		return flow_save(web, &flow, here, true);
	return show(web, &flow);
}
