#include "base/str.h"
#include "domain/money.h"
#include "provider.h"
#include "service/price.h"

/* /provider/contract_price: the contract officer adds a dated price; the page of the contract lists them. */

#define TEMPLATE "provider/contract_price.cs"
#define TITLE N_("New price")

enum err prices_put(struct web *web, int64_t contract)
{
	struct db_result rows;

	TRY(PAGE_ROWS(web, "Prices", &rows, STATEMENT_PRICE_LIST, db_int(contract)));
	for (size_t i = 0; i < rows.nrows; i++) {
		enum claim_unit unit;

		if (!claim_unit_parse(db_get_text(&rows, i, "unit"), &unit))
			return ERR(ERR_BUG, "unit of a price");
		TRY(page_put(web, _(claim_unit_msgid(unit)), "Prices.%zu.unit_text", i));
		TRY(page_put(web, _(claim_payer_msgid(db_get_int(&rows, i, "state_financed") ? CLAIM_PAYER_STATE : CLAIM_PAYER_MUNICIPALITY)),
			"Prices.%zu.payer_text", i));
		TRY(money_put(web, &rows, i, "cents", arena_printf(web->arena, "Prices.%zu.sum", i)));
	}
	return ERR_OK;
}

static enum err price_put(struct web *web, int64_t id)
{
	const bool post = web->request->method == HTTP_POST;
	struct db_result row, rows;

	TRY(PAGE_ROW(web, "Contract", &row, STATEMENT_CONTRACT_GET, db_int(id), db_null()));
	if (post)
		TRY(page_put_int(web, form_get(&web->form, "version")->number, "Contract.version"));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_PRICE_KINDS, &rows, db_int(id)));
	TRY(page_choice(web, "kind", &rows, "code", "code", post ? form_text(&web->form, "kind") : NULL));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(page_put(web, arena_printf(web->arena, "%s %s", db_get_text(&rows, i, "code"), page_column(web_language(web), &rows, i, "name")),
			"Form.kind.choice.%zu.text", i));
	TRY(page_put(web, arena_printf(web->arena, "/provider/contract?id=%lld", (long long)id), "Page.back.href"));
	return page_put(web, db_get_text(&row, 0, "number"), "Page.back.text");
}

enum err contract_price_show(struct web *web)
{
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	TRY(page_form(web, contract_price_keys, FORM_COUNT(contract_price_keys), NULL));
	TRY(price_put(web, id));
	return page_render(web, TEMPLATE, TITLE);
}

static void price_read(struct web *web, struct service_price *out)
{
	struct form *form = &web->form;

	*out = (struct service_price){.programme = form_text(form, "kind"), .unit = (enum claim_unit)form_get(form, "unit")->number};
	if (form_has(form, "price") && (!money_parse(form_text(form, "price"), &out->cents) || out->cents > PRICE_CENTS_MAX))
		form_reject(form, "price", N_("Enter a sum in euro, for example 14,40; at most 10 000."));
	if (form_has(form, "from") && !date_parse_iso(form_get(form, "from")->date, &out->from))
		form_reject(form, "from", N_("Enter a real date as day.month.year, for example 22.11.2026."));
}

static void fault_say(struct web *web, enum service_price_fault fault)
{
	static const struct {
		const char *key, *text;
	} faults[] = {
		[PRICE_FAULT_PROGRAMME] = {"kind", N_("Choose one of the answers offered.")},
		[PRICE_FAULT_OUTSIDE] = {"from", N_("The contract is not in force on that day. Choose a day from its first to its last one.")},
		[PRICE_FAULT_CLAIMED] = {"from", N_("A claim has been sent for that month already. Choose a day behind it.")},
		[PRICE_FAULT_EARLY] = {"from", N_("There is a price for this kind of group from that day or later on. Choose a later day.")},
	};

	form_reject(&web->form, faults[fault].key, faults[fault].text);
}

enum err contract_price_post(struct web *web)
{
	struct service service = page_service(web);
	enum service_price_fault fault;
	struct service_price price;
	enum err code = ERR_OK;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	if (!form_has(&web->form, "version"))
		return ERR(ERR_INVALID, "not from our form");
	price_read(web, &price);
	web->detail = N_("Somebody else has changed this contract since you opened the page.");
	if (web->form.ok)
		code = service_price_add(&service, id, form_get(&web->form, "version")->number, &price, &fault);
	if (code == ERR_INVALID) {
		err_clear();
		fault_say(web, fault);
		code = ERR_OK;
	}
	TRY(code);
	if (!web->form.ok) {
		TRY(price_put(web, id));
		return page_form_again(web, TEMPLATE, TITLE);
	}
	web->audited = true;
	return page_redirect(web, "/provider/contract?id=%lld#prices", (long long)id);
}
