#include "base/str.h"
#include "casework.h"
#include "domain/reminder.h"

/* /casework/reminded: what became of each file of a form that reminded several applicants; for whoever has sent it. */

enum err reminded_show(struct web *web)
{
	struct db_result batch, done, missed;
	enum reminder_refusal why;
	int64_t asked, id;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no form named");
	TRY(PAGE_ROW(web, "Batch", &batch, STATEMENT_REMINDER_BATCH_GET, db_text(form_text(&web->form, "form")), db_int(web->session->user_id)));
	id = db_get_int(&batch, 0, "id");
	TRY(PAGE_ROWS(web, "Reminded", &done, STATEMENT_REMINDER_DONE, db_int(id)));
	TRY(PAGE_ROWS(web, "Missed", &missed, STATEMENT_REMINDER_MISSED, db_int(id)));
	for (size_t i = 0; i < missed.nrows; i++)
		if (reminder_refusal_parse(db_get_text(&missed, i, "why"), &why))
			TRY(page_put(web, _(reminder_refusal_msgid(why)), "Missed.%zu.why", i));
	asked = db_get_int(&batch, 0, "asked");
	TRY(page_put_int(web, (long long)done.nrows, "Batch.done"));
	TRY(page_put_int(web, (long long)missed.nrows, "Batch.missed"));
	if (asked > (int64_t)(done.nrows + missed.nrows))
		TRY(page_put_int(web, asked - (int64_t)(done.nrows + missed.nrows), "Batch.left"));
	return page_render(web, "casework/reminded.cs", N_("Applicants reminded"));
}
