#include "claim.h"

/* /provider/claims: months of contracts and where their claims stand. */

#define TEMPLATE "provider/claims.cs"
#define TITLE N_("Monthly claims")

enum err claim_row_put(struct web *web, const char *list, const struct db_result *rows, size_t i)
{
	const char *node = arena_printf(web->arena, "%s.%zu", list, i), *payer = db_get_text(rows, i, "payer");
	enum claim_payer parsed;
	struct date month;

	if (!node)
		return ERR(ERR_NOMEM, "page");
	if (!claim_payer_parse(payer, &parsed) || !date_parse_iso(db_get_text(rows, i, "month"), &month))
		return ERR(ERR_BUG, "a month of claims");
	TRY(page_put(web, _(claim_payer_msgid(parsed)), "%s.payer_text", node));
	TRY(page_put(web, claim_href(web, "claim", db_get_int(rows, i, "contract_id"), payer, month), "%s.href", node));
	TRY(page_put(web, arena_printf(web->arena, "%02d.%04d.", month.month, month.year), "%s.month_text", node));
	TRY(money_put(web, rows, i, "cents", arena_printf(web->arena, "%s.sum", node)));
	if (!db_get_text(rows, i, "state")) {
		TRY(page_put(web, _("To be sent"), "%s.state_text", node));
		return page_put(web, "plum", "%s.state_kind", node);
	}
	return words_put(web, node, rows, i, STATE_CLAIM);
}

enum err claims_show(struct web *web)
{
	const int64_t contract = form_has(&web->form, "contract") ? form_get(&web->form, "contract")->number : 0;
	const long long page = form_has(&web->form, "page") ? form_get(&web->form, "page")->number : 1;
	const struct db_value contracts = wall_of(web).contracts, every = db_int(contract == 0), one = db_int(contract);
	struct db_result rows;
	char before[11];
	long long offset;

	date_format_iso((struct date){web->today.year, web->today.month, 1}, before);
	TRY(DB_ONE(web->db, web->arena, STATEMENT_CLAIM_COUNT, &rows, contracts, every, one, db_text(before), contracts, every, one));
	TRY(page_paging(web, page, db_get_int(&rows, 0, "total"), LIST_ROWS, &offset));
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_CLAIM_PAGE, contracts, every, one, db_text(before), contracts, every, one, db_int(LIST_ROWS),
		db_int(offset)));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(claim_row_put(web, "Rows", &rows, i));
	if (contract) {
		TRY(PAGE_ROW(web, "Contract", &rows, STATEMENT_CONTRACT_GET, one, contracts));
		TRY(page_put(web, arena_printf(web->arena, "/provider/contract?id=%lld", (long long)contract), "Page.back.href"));
		TRY(page_put(web, db_get_text(&rows, 0, "number"), "Page.back.text"));
	}
	if (role_may(web->session->role, PERMISSION_CLAIM_SEND))
		TRY(page_put(web, "1", "May.send"));
	return page_render(web, TEMPLATE, TITLE);
}
