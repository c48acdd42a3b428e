#include "provider.h"
#include "service/contract.h"

/* /provider/contract: one page about a contract, and who of the provider's people is entered in it. */

#define TEMPLATE "provider/contract.cs"
#define TITLE N_("Contract")

static enum err people_put(struct web *web, int64_t id)
{
	struct db_result rows;

	TRY(PAGE_ROWS(web, "People", &rows, STATEMENT_CONTRACT_PEOPLE, db_int(id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		enum role role;

		if (!role_parse(db_get_text(&rows, i, "role"), &role))
			return ERR(ERR_BUG, "a role that the programs do not know");
		TRY(page_put(web, _(role_msgid(role)), "People.%zu.role_text", i));
	}
	return ERR_OK;
}

/* The form that enters somebody; after a post that failed with what was typed. */
static enum err entry_put(struct web *web, int64_t id)
{
	const bool post = web->request->method == HTTP_POST;
	struct db_result rows;

	if (!role_may(web->session->role, PERMISSION_CONTRACT_MANAGE))
		return ERR_OK;
	TRY(page_put(web, "1", "May.manage"));
	TRY(page_form(web, contract_person_keys, FORM_COUNT(contract_person_keys), post ? &web->form : NULL));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_CONTRACT_CANDIDATES, &rows, db_int(id), db_int(id)));
	if (rows.nrows == 0)
		TRY(page_put(web, "1", "Page.nobody"));
	return page_choice(web, "user", &rows, "id", "name", post ? form_text(&web->form, "user") : NULL);
}

static enum err contract_render(struct web *web, int64_t id, int status)
{
	struct db_result row, rows;

	TRY(PAGE_ROW(web, "Contract", &row, STATEMENT_CONTRACT_GET, db_int(id), wall_of(web).contracts));
	TRY(money_put(web, &row, 0, "budget_cents", "Contract.budget"));
	TRY(PAGE_ROWS(web, "Programmes", &rows, STATEMENT_CONTRACT_PROGRAMMES, db_int(id)));
	TRY(prices_put(web, id));
	TRY(people_put(web, id));
	TRY(PAGE_ROWS(web, "Amendments", &rows, STATEMENT_CONTRACT_AMENDMENTS, db_int(id)));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(money_put(web, &rows, i, "budget_cents", arena_printf(web->arena, "Amendments.%zu.budget", i)));
	TRY(entry_put(web, id));
	if (role_may(web->session->role, PERMISSION_STAFF_READ))
		TRY(page_put(web, "1", "May.staff"));
	TRY(page_put(web, "/provider/contracts", "Page.back.href"));
	TRY(page_put(web, _("Contracts"), "Page.back.text"));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err contract_show(struct web *web)
{
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	return contract_render(web, id, 200);
}

enum err contract_person_post(struct web *web)
{
	struct service service = page_service(web);
	struct date from = {0, 0, 0};
	int64_t id, user = 0;
	enum err code;

	TRY(wanted_id(web, "id", &id));
	if (web->form.ok)
		user = chosen(web, "user");
	if (web->form.ok && !date_parse_iso(form_get(&web->form, "from")->date, &from))
		form_reject(&web->form, "from", N_("Enter a real date as day.month.year, for example 22.11.2026."));
	if (!web->form.ok)
		return contract_render(web, id, 422);
	code = service_contract_person_add(&service, id, user, from);
	if (code == ERR_INVALID) {
		err_clear();
		form_reject(&web->form, "user", N_("Choose one of the answers offered."));
		return contract_render(web, id, 422);
	}
	/* Somebody has entered the same person a moment before. */
	if (code != ERR_OK && code != ERR_CONFLICT)
		return err_pass(code, __FILE__, __LINE__);
	web->audited = true;
	err_clear();
	return page_redirect(web, "/provider/contract?id=%lld#people", (long long)id);
}

enum err contract_person_end_post(struct web *web)
{
	struct service service = page_service(web);
	int64_t id, person;

	TRY(wanted_id(web, "id", &id));
	TRY(wanted_id(web, "person", &person));
	if (!web->form.ok)
		return ERR(ERR_INVALID, "not from our form");
	web->detail = N_("Somebody else has changed this entry since you opened the page.");
	TRY(service_contract_person_end(&service, person, form_get(&web->form, "version")->number));
	web->audited = true;
	return page_redirect(web, "/provider/contract?id=%lld#people", (long long)id);
}
