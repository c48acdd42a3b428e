#include "plan.h"

/* /provider/plan: kinds of group of each contract and what is planned for their sessions; /provider/plan_read: one plan, as it is or was. */

static bool may_edit(const struct web *web)
{
	return role_may(web->session->role, PERMISSION_GROUP_MANAGE);
}

/* NODE.length: how many sessions the plan is for. */
static enum err length_put(struct web *web, const struct db_result *rows, size_t row, int last, const char *node)
{
	return page_put_int(web, session_plan_length((int)db_get_int(rows, row, "sessions"), last), "%s.length", node);
}

enum err plan_show(struct web *web)
{
	struct db_result rows;
	char today[11];

	date_format_iso(web->today, today);
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_SESSION_PLAN_KINDS, db_text(today), wall_of(web).contracts, db_text(today)));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(length_put(web, &rows, i, 0, arena_printf(web->arena, "Rows.%zu", i)));
	if (may_edit(web))
		TRY(page_put(web, "1", "May.manage"));
	return page_render(web, "provider/plan.cs", N_("Session plans"));
}

enum err plan_kind_put(struct web *web, int64_t contract, struct db_result *out)
{
	char today[11];

	if (!form_has(&web->form, "programme"))
		return ERR(ERR_NOT_FOUND, "no kind of group");
	date_format_iso(web->today, today);
	TRY(PAGE_ROW(web, "Kind", out, STATEMENT_SESSION_PLAN_KIND, db_text(today), db_text(form_text(&web->form, "programme")), db_int(contract), db_int(contract),
		wall_of(web).contracts));
	return PAGE_ROWS(web, "Versions", NULL, STATEMENT_SESSION_PLAN_VERSIONS, db_int(db_get_int(out, 0, "provider_id")), db_text(db_get_text(out, 0, "code")));
}

static enum err plan_put(struct web *web, const struct service_session_plan *plan)
{
	TRY(page_put_int(web, plan->version, "Plan.version"));
	for (size_t i = 0; i < plan->n; i++) {
		const struct session_plan_row *row = &plan->rows[i];

		TRY(page_put_int(web, row->number, "Rows.%zu.number", i));
		TRY(page_put(web, row->topic, "Rows.%zu.topic", i));
		TRY(page_put(web, row->aim, "Rows.%zu.aim", i));
		TRY(page_put(web, row->materials, "Rows.%zu.materials", i));
	}
	return ERR_OK;
}

enum err plan_read_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_session_plan plan;
	struct db_result kind;
	int64_t contract, version = 0;

	TRY(wanted_id(web, "contract", &contract));
	TRY(plan_kind_put(web, contract, &kind));
	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no such version");
	if (form_has(&web->form, "version"))
		version = form_get(&web->form, "version")->number;
	TRY(service_session_plan_load(&service, db_get_int(&kind, 0, "provider_id"), db_get_text(&kind, 0, "code"), version, &plan));
	TRY(plan_put(web, &plan));
	TRY(length_put(web, &kind, 0, plan.n > 0 ? plan.rows[plan.n - 1].number : 0, "Kind"));
	if (may_edit(web))
		TRY(page_put(web, "1", "May.manage"));
	TRY(page_put(web, "/provider/plan", "Page.back.href"));
	TRY(page_put(web, _("Session plans"), "Page.back.text"));
	return page_render(web, "provider/plan_read.cs", N_("Session plan"));
}
