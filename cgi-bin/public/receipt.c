#include "flow.h"
#include "pages.h"
#include "run/due.h"
#include "run/page.h"
#include "service/apply.h"
#include "show.h"

/* The code, unless the office has ended it since: whoever still sees this page may be the one whom it was ended for. */
static enum err code_put(struct web *web, const struct flow *flow, const struct service_receipt *receipt)
{
	struct db_result row;

	TRY(DB_ONE(web->db, web->arena, STATEMENT_APPLICATION_ACCESS, &row, db_text(flow->draft.submission_id)));
	if (db_get_int(&row, 0, "access_no") > 0)
		return page_put(web, "1", "Receipt.code_changed");
	return page_put(web, receipt->access_code, "Receipt.code");
}

enum err receipt(struct web *web)
{
	struct service service = page_service(web);
	struct service_receipt receipt;
	const char *programme;
	struct flow flow;

	TRY(flow_load(web, &flow));
	if (web->replied)
		return ERR_OK;
	if (!flow.draft.is_sent)
		return page_redirect(web, "/apply/check?draft=%s", flow.draft.token);
	TRY(service_apply_receipt(&service, flow.draft.submission_id, &receipt));
	TRY(page_put(web, receipt.reference, "Receipt.reference"));
	for (int i = 1; i < receipt.nfiles; i++)
		TRY(page_put(web, receipt.files[i].reference, "Receipt.more.%d.reference", i));
	TRY(code_put(web, &flow, &receipt));
	TRY(page_put(web, receipt.email, "Receipt.email"));
	TRY(catalogue_name(web, receipt.programme_id, &programme));
	TRY(page_put(web, programme, "Receipt.programme"));
	TRY(due_put(web, receipt.received_on, receipt.nominal_on, receipt.due_on));
	TRY(flow_put(web, &flow));
	return page_render(web, "public/receipt.cs", N_("Application received"));
}
