#include "base/str.h"
#include "casework.h"
#include "service/absence.h"

/* /casework/absence_cancel: the question before an absence is cancelled. */

/* The absence, if this person may cancel it. */
static enum err find(struct web *web, struct db_result *out)
{
	struct service service = page_service(web);

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no absence named");
	TRY(DB_ONE(web->db, web->arena, STATEMENT_ABSENCE_GET, out, db_int(form_get(&web->form, "id")->number)));
	return service_absence_may(&service, db_get_int(out, 0, "user_id")) ? ERR_OK : ERR(ERR_NOT_FOUND, "somebody else's absence");
}

enum err absence_cancel_show(struct web *web)
{
	struct db_result row;
	struct date from;

	TRY(find(web, &row));
	if (db_get_int(&row, 0, "cancelled"))
		return page_redirect(web, "/casework/absence?done=cancelled");
	TRY(page_row_put(web, "Absence", STATEMENT_ABSENCE_GET, &row));
	if (date_parse_iso(db_get_text(&row, 0, "from_on"), &from) && date_compare(from, web->today) <= 0)
		TRY(page_put(web, "1", "Absence.current"));
	return page_render(web, "casework/absence_cancel.cs", N_("Cancel the absence"));
}

enum err absence_cancel_post(struct web *web)
{
	struct service service = page_service(web);
	struct db_result row;

	TRY(find(web, &row));
	if (!db_get_int(&row, 0, "cancelled"))
		TRY(service_absence_cancel(&service, db_get_int(&row, 0, "id"), db_get_int(&row, 0, "user_id"),
			form_get(&web->form, "version")->number));
	return page_redirect(web, "/casework/absence?done=cancelled");
}
