#include "base/str.h"
#include "casework.h"
#include "service/attendance_alert.h"

/* /casework/missed: clients who were absent several times in a row; /casework/missed_done: what was done about it. */

enum { MISSED_ROWS = 100 };

enum err missed_show(struct web *web)
{
	const char *reference = form_text(&web->form, "ref");
	struct db_result rows;

	if (form_has(&web->form, "done"))
		TRY(page_put(web, _("It is noted what was done."), "Done"));
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_ATTENDANCE_ALERT_LIST, db_int(web->session->user_id), db_text(reference), db_text(reference),
		db_int(MISSED_ROWS)));
	if (role_may(web->session->role, PERMISSION_CASE_PREPARE))
		TRY(page_put(web, "1", "Can.missed"));
	TRY(page_put(web, "/casework/", "Page.back.href"));
	TRY(page_put(web, _("To the work list"), "Page.back.text"));
	if (rows.nrows > 0)
		TRY(page_audit(web, "list", "missed"));
	return page_render(web, "casework/missed.cs", N_("Absent several times in a row"));
}

static enum err done_render(struct web *web, int status)
{
	const bool post = web->request->method == HTTP_POST;
	struct db_result row;

	TRY(PAGE_ROW(web, "Alert", &row, STATEMENT_ATTENDANCE_ALERT_GET, db_int(form_get(&web->form, "id")->number)));
	if (!str_equal(db_get_text(&row, 0, "state"), "open"))
		return page_redirect(web, "/casework/missed");
	if (post)
		TRY(page_put_int(web, form_get(&web->form, "version")->number, "Alert.version"));
	TRY(page_form(web, missed_keys, FORM_COUNT(missed_keys), post ? &web->form : NULL));
	TRY(page_audit(web, "view", arena_printf(web->arena, "application:%lld", (long long)db_get_int(&row, 0, "application_id"))));
	return page_render_status(web, status, "casework/missed_done.cs", N_("What was done about the absences"));
}

enum err missed_done_show(struct web *web)
{
	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "nothing named");
	return done_render(web, 200);
}

enum err missed_done_post(struct web *web)
{
	struct service service = page_service(web);
	enum err code;

	if (!form_has(&web->form, "id") || !form_has(&web->form, "version"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	if (!web->form.ok)
		return done_render(web, 422);
	code = service_alert_done(&service, form_get(&web->form, "id")->number, form_get(&web->form, "version")->number,
		form_text(&web->form, "note"));
	if (code == ERR_CONFLICT)
		return page_error(web, code, N_("Somebody has noted already what was done. Look at the file."));
	TRY(code);
	web->audited = true;
	return page_redirect(web, "/casework/missed?done=noted");
}

enum err missed_file_put(struct web *web, const struct file *file)
{
	struct service service = page_service(web);
	struct db_result rows;
	const char *note;

	TRY(PAGE_ROWS(web, "Missed", &rows, STATEMENT_ATTENDANCE_ALERT_OF_FILE, db_int(file->id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(service_alert_note(&service, &rows, i, &note));
		TRY(page_put(web, note, "Missed.%zu.note", i));
	}
	return ERR_OK;
}

enum err missed_count_put(struct web *web)
{
	struct db_result row;

	TRY(DB_ONE0(web->db, web->arena, STATEMENT_ATTENDANCE_ALERT_COUNT, &row));
	return page_put_int(web, db_get_int(&row, 0, "open"), "List.missed");
}
