#include "base/str.h"
#include "casework.h"
#include "service/referral.h"

/* /casework/referrals: referrals that no provider carries out; /casework/refer: which provider carries out the one of a file. */

#define TEMPLATE "casework/refer.cs"
#define TITLE N_("Who provides the service")

enum { PAGE_SIZE = 30 };

enum err referrals_show(struct web *web)
{
	struct db_result rows;
	long long page = 1, offset;
	char today[11];

	if (!web->form.ok)
		return ERR(ERR_INVALID, "no such page");
	if (form_has(&web->form, "page"))
		page = form_get(&web->form, "page")->number;
	date_format_iso(web->today, today);
	TRY(DB_ONE(web->db, web->arena, STATEMENT_REFERRAL_UNASSIGNED_COUNT, &rows, db_text(today)));
	TRY(page_paging(web, page, db_get_int(&rows, 0, "total"), PAGE_SIZE, &offset));
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_REFERRAL_UNASSIGNED, db_text(today), db_int(PAGE_SIZE), db_int(offset)));
	return page_render(web, "casework/referrals.cs", N_("Referrals without a provider"));
}

/* Referral.* of the file, and the contracts that are about its kind as choices. */
static enum err refer_put(struct web *web, struct file *file, struct db_result *out)
{
	const bool post = web->request->method == HTTP_POST;
	struct db_result rows;
	char today[11];

	date_format_iso(web->today, today);
	TRY(file_put(web, file));
	TRY(file_subnav(web, file));
	TRY(DB_ONE(web->db, web->arena, STATEMENT_REFERRAL_OF_FILE, out, db_int(file->id)));
	TRY(page_row_put(web, "Referral", STATEMENT_REFERRAL_OF_FILE, out));
	TRY(page_form(web, refer_keys, FORM_COUNT(refer_keys), post ? &web->form : NULL));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_CONTRACT_OF_PROGRAMME, &rows, db_int(db_get_int(out, 0, "programme_id")), db_text(today),
		db_text(today)));
	if (rows.nrows == 0)
		TRY(page_put(web, "1", "Page.none"));
	for (size_t i = 0; i < rows.nrows; i++) {
		const char *id = arena_printf(web->arena, "%lld", (long long)db_get_int(&rows, i, "id"));

		TRY(page_put(web, id, "Form.contract.choice.%zu.value", i));
		TRY(page_put(web, arena_printf(web->arena, "%s, %s", db_get_text(&rows, i, "provider"), db_get_text(&rows, i, "number")),
			"Form.contract.choice.%zu.text", i));
		if (post ? str_equal(id, form_text(&web->form, "contract")) : db_get_int(&rows, i, "id") == db_get_int(out, 0, "contract_id"))
			TRY(page_put(web, "1", "Form.contract.choice.%zu.checked", i));
	}
	return page_put_int(web, post ? form_get(&web->form, "version")->number : db_get_int(out, 0, "version"), "Write.version");
}

enum err refer_show(struct web *web)
{
	struct db_result row;
	struct file file;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	TRY(refer_put(web, &file, &row));
	return page_render(web, TEMPLATE, TITLE);
}

enum err refer_post(struct web *web)
{
	struct service service = page_service(web);
	struct db_result row;
	struct file file;
	long long contract = 0;
	enum err code = ERR_OK;

	if (!form_has(&web->form, "ref") || !form_has(&web->form, "version"))
		return ERR(ERR_INVALID, "not from our form");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	if (web->form.ok && !str_to_int(form_text(&web->form, "contract"), 1, INT32_MAX, &contract))
		form_reject(&web->form, "contract", N_("Choose one of the answers offered."));
	TRY(DB_ONE(web->db, web->arena, STATEMENT_REFERRAL_OF_FILE, &row, db_int(file.id)));
	if (web->form.ok)
		code = service_referral_assign(&service, db_get_int(&row, 0, "id"), form_get(&web->form, "version")->number, contract);
	if (code == ERR_INVALID) {
		err_clear();
		form_reject(&web->form, "contract", N_("Choose one of the answers offered."));
		code = ERR_OK;
	}
	if (code != ERR_OK)
		return refuse(web, code, file.reference, N_("The provider cannot be changed: somebody has just done so, or the person has a place already."));
	if (!web->form.ok) {
		TRY(refer_put(web, &file, &row));
		return page_form_again(web, TEMPLATE, TITLE);
	}
	web->audited = true;
	return page_redirect(web, "/casework/file?ref=%s#referral", file.reference);
}
