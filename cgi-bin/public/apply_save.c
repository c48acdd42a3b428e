#include "apply_keys.h"
#include "flow.h"
#include "pages.h"
#include "run/due.h"
#include "run/page.h"
#include "words.h"

/* Going on later: how long the draft lives, a link by mail, a code on paper. */

/* Any draft that is not sent yet. */
static enum err save_open(struct web *web, struct flow *flow)
{
	return flow_open(web, flow_first(&(struct flow){.for_self = true}), flow);
}

static enum err day_put(struct web *web)
{
	struct service service = page_service(web);
	struct date last;

	TRY(service_draft_last_day(&service, &last));
	return page_put(web, due_day(web->arena, last), "Draft.last_day");
}

static enum err show(struct web *web, const struct flow *flow, int status)
{
	TRY(flow_put(web, flow));
	TRY(day_put(web));
	TRY(page_put(web, flow_path(web, flow, flow_gap(flow)), "Draft.next_href"));
	TRY(page_put(web, arena_printf(web->arena, "/apply/tasks?draft=%s", flow->draft.token),
		"Page.back.href"));
	return page_render_status(web, status, "public/apply_save.cs", N_("Go on later"));
}

enum err apply_save(struct web *web)
{
	struct flow flow;

	TRY(save_open(web, &flow));
	if (web->replied)
		return ERR_OK;
	TRY(page_form(web, apply_save_keys, FORM_COUNT(apply_save_keys), NULL));
	TRY(page_form_value(web, "email", form_text(&flow.answers, "email")));
	if (form_is(&web->form, "done", "link"))
		TRY(page_put(web, "1", "Draft.link_sent"));
	return show(web, &flow, 200);
}

enum err apply_save_post(struct web *web)
{
	struct service service = page_service(web);
	struct flow flow;

	TRY(save_open(web, &flow));
	if (web->replied)
		return ERR_OK;
	TRY(page_form(web, web->route->keys, web->route->nkeys, &web->form));
	if (!web->form.ok)
		return show(web, &flow, 422);
	TRY(service_draft_mail(&service, web->session->id, &flow.draft,
		form_text(&web->form, "email"), view_language_code(web_language(web)),
		&web->retry_after));
	return page_redirect(web, "/apply/save?draft=%s&done=link", flow.draft.token);
}

enum err apply_save_code_post(struct web *web)
{
	struct service service = page_service(web);
	struct flow flow;
	char code[15];

	TRY(save_open(web, &flow));
	if (web->replied)
		return ERR_OK;
	TRY(page_form(web, apply_save_keys, FORM_COUNT(apply_save_keys), NULL));
	TRY(service_draft_code(&service, web->session->id, &flow.draft, code));
	TRY(page_put(web, code, "Draft.code"));
	return show(web, &flow, 200);
}
