#include "flow.h"
#include "pages.h"
#include "run/page.h"
#include "service/apply.h"
#include "show.h"

enum err receipt(struct web *web)
{
	struct service service = page_service(web);
	struct service_receipt receipt;
	const char *programme;
	struct flow flow;

	TRY(flow_load(web, &flow));
	if (!flow.draft.is_sent)
		return page_redirect(web, "/apply/check?draft=%s", flow.draft.token);
	TRY(service_apply_receipt(&service, flow.draft.submission_id, &receipt));
	TRY(page_put(web, receipt.reference, "Receipt.reference"));
	TRY(page_put(web, receipt.access_code, "Receipt.code"));
	TRY(page_put(web, receipt.email, "Receipt.email"));
	TRY(catalogue_name(web, receipt.programme_id, &programme));
	TRY(page_put(web, programme, "Receipt.programme"));
	TRY(show_due(web, receipt.received_on, receipt.nominal_on, receipt.due_on));
	TRY(flow_put(web, &flow));
	return page_render(web, "public/receipt.cs", N_("Application received"));
}
