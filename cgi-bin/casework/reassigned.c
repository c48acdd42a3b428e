#include "base/str.h"
#include "casework.h"

/* /casework/reassigned: what became of each file of a form that handed over several. */

static enum err missed_put(struct web *web, int64_t batch, size_t *out_n)
{
	enum handover_refusal why;
	struct db_result rows;

	TRY(PAGE_ROWS(web, "Missed", &rows, STATEMENT_HANDOVER_BATCH_MISSED, db_int(batch)));
	for (size_t i = 0; i < rows.nrows; i++)
		if (handover_refusal_parse(db_get_text(&rows, i, "why"), &why))
			TRY(page_put(web, _(handover_refusal_msgid(why)), "Missed.%zu.why", i));
	*out_n = rows.nrows;
	return ERR_OK;
}

enum err reassigned_show(struct web *web)
{
	struct db_result batch, done;
	enum handover_reason reason;
	size_t missed;
	int64_t asked;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no form named");
	TRY(PAGE_ROW(web, "Batch", &batch, STATEMENT_HANDOVER_BATCH_GET, db_text(form_text(&web->form, "form"))));
	if (handover_reason_parse(db_get_text(&batch, 0, "reason"), &reason))
		TRY(page_put(web, _(handover_reason_msgid(reason)), "Batch.reason"));
	TRY(PAGE_ROWS(web, "Handed", &done, STATEMENT_HANDOVER_BATCH_DONE, db_int(db_get_int(&batch, 0, "id"))));
	TRY(missed_put(web, db_get_int(&batch, 0, "id"), &missed));
	asked = db_get_int(&batch, 0, "asked");
	TRY(page_put_int(web, (long long)done.nrows, "Batch.done"));
	TRY(page_put_int(web, (long long)missed, "Batch.missed"));
	if (asked > (int64_t)(done.nrows + missed))
		TRY(page_put_int(web, asked - (int64_t)(done.nrows + missed), "Batch.left"));
	return page_render(web, "casework/reassigned.cs", N_("Files handed over"));
}
