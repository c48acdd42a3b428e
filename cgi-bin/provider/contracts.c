#include "domain/money.h"
#include "provider.h"

/* /provider/contracts: all of them for the office; the provider's people see those that they are entered in. */

enum err money_put(struct web *web, const struct db_result *rows, size_t row, const char *column, const char *node)
{
	char text[MONEY_SIZE];

	if (db_get(rows, row, column).type == DB_NULL)
		return ERR_OK;
	money_format(db_get_int(rows, row, column), text);
	return page_put(web, arena_strdup(web->arena, text), "%s", node);
}

enum err contracts_show(struct web *web)
{
	struct db_result rows;
	char today[11];

	date_format_iso(web->today, today);
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_CONTRACT_PAGE, db_text(today), wall_of(web).contracts));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(money_put(web, &rows, i, "budget_cents", arena_printf(web->arena, "Rows.%zu.budget", i)));
	if (role_may(web->session->role, PERMISSION_CONTRACT_MANAGE))
		TRY(page_put(web, "1", "May.manage"));
	return page_render(web, "provider/contracts.cs", N_("Contracts"));
}
