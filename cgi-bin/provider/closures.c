#include "provider.h"
#include "service/closure.h"

/* /provider/closures: days on which the provider holds no sessions, beside public holidays. */

#define TEMPLATE "provider/closures.cs"
#define TITLE N_("Days without sessions")

static enum err closures_put(struct web *web)
{
	struct db_result rows, hits;
	char today[11];

	date_format_iso(web->today, today);
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_TIMETABLE_CLOSURES, db_int(web->session->provider_id), db_text(today)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(DB_ONE(web->db, web->arena, STATEMENT_TIMETABLE_CLOSURE_HITS, &hits, db_int(web->session->provider_id),
			db_text(db_get_text(&rows, i, "from_on")), db_text(db_get_text(&rows, i, "to_on"))));
		TRY(page_put_int(web, db_get_int(&hits, 0, "sessions"), "Rows.%zu.sessions", i));
	}
	return ERR_OK;
}

enum err closures_show(struct web *web)
{
	TRY(page_form(web, closure_keys, FORM_COUNT(closure_keys), NULL));
	TRY(closures_put(web));
	return page_render(web, TEMPLATE, TITLE);
}

enum err closures_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_closure closure = {.name = form_text(&web->form, "closure")};
	enum err code = ERR_OK;

	if (web->form.ok && !date_parse_iso(form_get(&web->form, "from")->date, &closure.from))
		form_reject(&web->form, "from", N_("Enter a real date as day.month.year, for example 22.11.2026."));
	if (web->form.ok && !date_parse_iso(form_get(&web->form, "to")->date, &closure.to))
		form_reject(&web->form, "to", N_("Enter a real date as day.month.year, for example 22.11.2026."));
	if (web->form.ok && date_compare(closure.to, closure.from) < 0)
		form_reject(&web->form, "to", N_("The last day cannot be before the first one."));
	if (web->form.ok && date_compare(closure.to, web->today) < 0)
		form_reject(&web->form, "to", N_("These days are over already."));
	if (web->form.ok)
		code = service_closure_add(&service, &closure);
	if (code == ERR_CONFLICT) {
		err_clear();
		form_reject(&web->form, "from", N_("These days have been entered already."));
		code = ERR_OK;
	}
	TRY(code);
	if (!web->form.ok) {
		TRY(closures_put(web));
		return page_form_again(web, TEMPLATE, TITLE);
	}
	web->audited = true;
	return page_redirect(web, "/provider/closures");
}

enum err closure_remove_post(struct web *web)
{
	struct service service = page_service(web);
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	TRY(service_closure_remove(&service, id));
	web->audited = true;
	return page_redirect(web, "/provider/closures");
}
