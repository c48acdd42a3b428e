#include "base/str.h"
#include "casework.h"

/* What a file's page says of its having been handed over: the last time, and every time in the history. */

/* The note is for those who work on files or answer for them. */
static bool sees_note(const struct web *web)
{
	return role_may(web->session->role, PERMISSION_CASE_ASSIGN);
}

static const char *reason_text(const char *code)
{
	enum handover_reason reason;

	return handover_reason_parse(code, &reason) ? _(handover_reason_msgid(reason)) : "";
}

enum err handed_put(struct web *web, const struct file *file)
{
	struct service service = page_service(web);
	struct db_result last;
	const char *note = "";

	if (!db_get_int(&file->row, 0, "has_handover"))
		return ERR_OK;
	TRY(DB_RUN(web->db, web->arena, STATEMENT_HANDOVER_LAST, &last, db_int(file->id)));
	if (last.nrows == 0 || db_get_int(&last, 0, "to_id") != file->owner_id)
		return ERR_OK;
	TRY(page_row_put(web, "Handed", STATEMENT_HANDOVER_LAST, &last));
	TRY(page_put(web, reason_text(db_get_text(&last, 0, "reason")), "Handed.reason"));
	if (sees_note(web))
		TRY(service_handover_note(&service, &last, 0, "uuid", "note_sealed", &note));
	TRY(page_put(web, note, "Handed.note"));
	if (file->owner_id != web->session->user_id)
		return ERR_OK;
	TRY(page_put(web, "1", "Handed.mine"));
	return db_get_text(&last, 0, "opened_at") ? ERR_OK : service_handover_opened(&service, file->id);
}

enum err handed_history_put(struct web *web, const struct db_result *rows, size_t i)
{
	struct service service = page_service(web);
	const char *from = db_get_text(rows, i, "handed_from"), *to = db_get_text(rows, i, "handed_to"), *note = "", *said;

	if (!to)
		return ERR_OK;
	said = from ? str_fill(web->arena, _("Handed over: %1 → %2"), from, to) : str_fill(web->arena, _("Given to: %1"), to, "");
	TRY(page_put(web, said, "History.%zu.text", i));
	TRY(page_put(web, reason_text(db_get_text(rows, i, "reason")), "History.%zu.reason", i));
	if (sees_note(web))
		TRY(service_handover_note(&service, rows, i, "handed_uuid", "handed_sealed", &note));
	return page_put(web, note, "History.%zu.note", i);
}
