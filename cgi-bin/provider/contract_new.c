#include "base/str.h"
#include "domain/money.h"
#include "provider.h"
#include "service/contract.h"

/* /provider/contract_new and /provider/contract_amend: what the contract officer enters. */

#define NEW "provider/contract_new.cs"
#define AMEND "provider/contract_amend.cs"

/* The key of the box of kind N. */
static const char *kind_key(struct web *web, size_t n)
{
	const char *key = arena_printf(web->arena, "kind_%zu", n);

	return key ? key : "kind_0";
}

static enum err choices_put(struct web *web)
{
	struct db_result rows;

	TRY(DB_RUN0(web->db, web->arena, STATEMENT_PROVIDER_ALL, &rows));
	TRY(page_choice(web, "provider", &rows, "id", "name", web->form.keys ? form_text(&web->form, "provider") : NULL));
	TRY(DB_RUN0(web->db, web->arena, STATEMENT_REPORT_PROGRAMMES, &rows));
	for (size_t i = 0; i < rows.nrows && i < CONTRACT_KINDS; i++) {
		const char *code = db_get_text(&rows, i, "code");
		const char *text = arena_printf(web->arena, "%s %s", code, page_column(web_language(web), &rows, i, "name"));

		TRY(page_put(web, kind_key(web, i), "Kinds.%zu.key", i));
		TRY(page_put(web, arena_printf(web->arena, "kind-%zu", i), "Kinds.%zu.id", i));
		TRY(page_put(web, text, "Kinds.%zu.text", i));
		if (web->form.keys && form_has(&web->form, kind_key(web, i)))
			TRY(page_put(web, "1", "Kinds.%zu.checked", i));
	}
	TRY(page_put(web, "/provider/contracts", "Page.back.href"));
	return page_put(web, _("Contracts"), "Page.back.text");
}

enum err contract_new_show(struct web *web)
{
	TRY(page_form(web, contract_new_keys, FORM_COUNT(contract_new_keys), NULL));
	TRY(choices_put(web));
	return page_render(web, NEW, N_("New contract"));
}

enum err contract_typed(struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text)
{
	struct db_result rows;

	(void)io_label;
	if (!str_equal(key->name, "provider"))
		return ERR_OK;
	TRY(DB_RUN0(web->db, web->arena, STATEMENT_PROVIDER_ALL, &rows));
	for (size_t i = 0; i < rows.nrows; i++)
		if (str_equal(arena_printf(web->arena, "%lld", (long long)db_get_int(&rows, i, "id")), value))
			*io_text = db_get_text(&rows, i, "name");
	return ERR_OK;
}

/* The day in KEY; no day where nothing was typed. */
static struct date day_of(struct web *web, const char *key)
{
	struct date day = {0, 0, 0};

	if (form_has(&web->form, key) && !date_parse_iso(form_get(&web->form, key)->date, &day))
		form_reject(&web->form, key, N_("Enter a real date as day.month.year, for example 22.11.2026."));
	return day;
}

/* The sum in KEY, -1 where nothing was typed. */
static int64_t sum_of(struct web *web, const char *key)
{
	int64_t cents = -1;

	if (form_has(&web->form, key) && !money_parse(form_text(&web->form, key), &cents))
		form_reject(&web->form, key, N_("Enter a sum in euro, for example 1 821 776,78."));
	return cents;
}

/* Codes of the kinds that were ticked. */
static enum err kinds_read(struct web *web, struct service_contract *out)
{
	const char **codes = arena_array(web->arena, CONTRACT_KINDS, sizeof(*codes));
	struct db_result rows;

	if (!codes)
		return ERR(ERR_LIMIT, "kinds of group");
	TRY(DB_RUN0(web->db, web->arena, STATEMENT_REPORT_PROGRAMMES, &rows));
	for (size_t i = 0; i < CONTRACT_KINDS; i++) {
		const char *key = kind_key(web, i);

		if (!form_has(&web->form, key))
			continue;
		if (i >= rows.nrows)
			form_reject(&web->form, key, N_("Choose one of the answers offered."));
		else
			codes[out->nprogrammes++] = db_get_text(&rows, i, "code");
	}
	out->programmes = codes;
	if (out->nprogrammes == 0)
		form_reject(&web->form, "kind_0", N_("Choose at least one kind of group."));
	return ERR_OK;
}

static enum err contract_read(struct web *web, struct service_contract *out)
{
	struct form *form = &web->form;

	*out = (struct service_contract){.number = form_text(form, "contract_number"), .provider_name = form_text(form, "provider_name"),
		.provider_email = form_text(form, "provider_email")};
	out->provider_id = chosen(web, "provider");
	if ((out->provider_id == 0) == !*out->provider_name)
		form_reject(form, "provider", N_("Choose a provider from the list or enter the name of a new one, not both."));
	out->signed_on = day_of(web, "signed");
	out->starts = day_of(web, "starts");
	out->ends = day_of(web, "ends");
	out->budget_cents = sum_of(web, "budget");
	out->clients_a_year = form_has(form, "clients") ? form_get(form, "clients")->number : 0;
	TRY(kinds_read(web, out));
	if (!form->ok)
		return ERR_OK;
	if (date_compare(out->starts, out->signed_on) < 0)
		form_reject(form, "starts", N_("A contract begins on the day it is signed or later."));
	if (date_compare(out->ends, out->starts) <= 0)
		form_reject(form, "ends", N_("A contract ends later than it begins."));
	return ERR_OK;
}

enum err contract_new_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_contract contract;
	enum err code = ERR_OK;
	int64_t id = 0;

	TRY(contract_read(web, &contract));
	if (web->form.ok)
		code = service_contract_add(&service, &contract, &id);
	if (code == ERR_CONFLICT) {
		err_clear();
		form_reject(&web->form, "contract_number", N_("There is a contract of this number, or a provider of this name. Look at the list of contracts."));
		code = ERR_OK;
	}
	TRY(code);
	if (!web->form.ok) {
		TRY(choices_put(web));
		return page_form_again(web, NEW, N_("New contract"));
	}
	web->audited = true;
	return page_redirect(web, "/provider/contract?id=%lld", (long long)id);
}

static enum err amend_put(struct web *web, int64_t id)
{
	struct db_result row;

	TRY(PAGE_ROW(web, "Contract", &row, STATEMENT_CONTRACT_GET, db_int(id), db_null()));
	TRY(money_put(web, &row, 0, "budget_cents", "Contract.budget"));
	if (web->request->method == HTTP_POST)
		TRY(page_put_int(web, form_get(&web->form, "version")->number, "Contract.version"));
	TRY(page_put(web, arena_printf(web->arena, "/provider/contract?id=%lld", (long long)id), "Page.back.href"));
	return page_put(web, db_get_text(&row, 0, "number"), "Page.back.text");
}

enum err contract_amend_show(struct web *web)
{
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	TRY(page_form(web, contract_amend_keys, FORM_COUNT(contract_amend_keys), NULL));
	TRY(amend_put(web, id));
	return page_render(web, AMEND, N_("Amendment to the contract"));
}

enum err contract_amend_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_contract_amendment amendment = {.number = form_text(&web->form, "amendment_number"), .about = form_text(&web->form, "about")};
	enum err code = ERR_OK;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	if (!form_has(&web->form, "version"))
		return ERR(ERR_INVALID, "not from our form");
	amendment.signed_on = day_of(web, "signed");
	amendment.ends = day_of(web, "ends");
	amendment.budget_cents = sum_of(web, "budget");
	web->detail = N_("Somebody else has changed this contract since you opened the page.");
	if (web->form.ok)
		code = service_contract_amend(&service, id, form_get(&web->form, "version")->number, &amendment);
	if (code == ERR_INVALID) {
		err_clear();
		form_reject(&web->form, "ends", N_("A contract ends later than it begins."));
		code = ERR_OK;
	}
	TRY(code);
	if (!web->form.ok) {
		TRY(amend_put(web, id));
		return page_form_again(web, AMEND, N_("Amendment to the contract"));
	}
	web->audited = true;
	return page_redirect(web, "/provider/contract?id=%lld#amendments", (long long)id);
}
