#include "base/str.h"
#include "intake.h"
#include "run/due.h"
#include "service/access.h"
#include "service/apply.h"

/* /casework/intake_receipt: what the clerk prints and hands over. */

static enum err entry_check(struct web *web, const char *reference)
{
	struct db_result row;
	char today[12];

	date_format_latvian(web->today, today);
	TRY(DB_ONE(web->db, web->arena, STATEMENT_APPLICATION_ENTRY, &row, db_text(reference)));
	if (db_get_int(&row, 0, "actor_id") != web->session->user_id || str_equal(db_get_text(&row, 0, "origin"), "initiative") ||
		!str_equal(page_day_text(web, db_get_text(&row, 0, "entered_at")), today)) {
		web->detail = N_("The receipt is shown on the day to whoever entered the application. Later give a new access code instead.");
		return ERR(ERR_DENIED, "the receipt of another person's entry, or of another day");
	}
	return ERR_OK;
}

/* The receipt of FILE; its code goes out only through intake_receipt_code. */
static enum err receipt_load(struct web *web, const struct file *file, struct service_receipt *out, bool *out_changed)
{
	struct service service = page_service(web);
	struct service_access access;

	TRY(service_access_look(&service, file->id, &access));
	*out_changed = access.no > 0;
	return service_apply_receipt(&service, access.submission_id, out);
}

enum err intake_receipt_code(struct web *web, const struct file *file, const char **out)
{
	struct service_receipt receipt;
	bool changed;

	TRY(entry_check(web, file->reference));
	TRY(receipt_load(web, file, &receipt, &changed));
	*out = changed ? NULL : arena_strdup(web->arena, receipt.access_code);
	return changed || *out ? ERR_OK : ERR(ERR_LIMIT, "access code");
}

static enum err code_put(struct web *web, const struct file *file)
{
	struct service_receipt receipt;
	bool changed;

	TRY(receipt_load(web, file, &receipt, &changed));
	if (changed)
		TRY(page_put(web, "1", "Receipt.code_changed"));
	else
		TRY(page_put(web, receipt.access_code, "Receipt.code"));
	return due_put(web, receipt.received_on, receipt.nominal_on, receipt.due_on);
}

/* Office.{name,address}: who hands it over. */
static enum err office_put(struct web *web)
{
	static const struct {
		const char *code, *node;
	} texts[] = {{"authority_name", "Office.name"}, {"authority_address", "Office.address"}};
	struct db_result row;
	char day[11];

	date_format_iso(web->today, day);
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		TRY(DB_RUN(web->db, web->arena, STATEMENT_PARAMETER_GET, &row, db_text(texts[i].code), db_text(day), db_text(day)));
		if (row.nrows > 0)
			TRY(page_put(web, db_get_text(&row, 0, "value"), "%s", texts[i].node));
	}
	return ERR_OK;
}

enum err intake_receipt_show(struct web *web)
{
	struct db_result mail;
	struct file file;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	TRY(entry_check(web, file.reference));
	TRY(file_put(web, &file));
	TRY(code_put(web, &file));
	TRY(office_put(web));
	TRY(DB_ONE(web->db, web->arena, STATEMENT_OUTBOX_RECEIPT, &mail, db_int(file.id)));
	if (db_get_int(&mail, 0, "count") > 0)
		TRY(page_put(web, "1", "Receipt.mailed"));
	return page_render(web, "casework/intake_receipt.cs", N_("Application received"));
}
