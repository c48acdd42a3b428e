#include "flow.h"
#include "pages.h"
#include "run/page.h"
#include "service/apply.h"
#include "words.h"

/* Due.* : the date with its weekday, and why it is that date, as long as that can be told. */
static enum err due_put(struct web *web, struct service *service, const struct service_receipt *receipt)
{
	struct deadline_term term;
	enum err code;

	TRY(page_put(web, words_day(web->arena, receipt->due_on), "Due.day"));
	code = service_apply_explain(service, receipt->received_on, receipt->due_on, &term);
	if (code == ERR_NOT_FOUND) {
		err_clear();
		return ERR_OK;
	}
	TRY(code);
	return words_term(web, &term, "Due.why");
}

enum err receipt(struct web *web)
{
	struct service service = page_service(web);
	struct service_receipt receipt;
	struct flow flow;

	TRY(flow_load(web, &flow));
	if (!flow.draft.is_sent)
		return page_redirect(web, "/apply/check?draft=%s", flow.draft.token);
	TRY(service_apply_receipt(&service, flow.draft.submission_id, &receipt));
	TRY(page_put(web, receipt.reference, "Receipt.reference"));
	TRY(page_put(web, receipt.access_code, "Receipt.code"));
	TRY(page_put(web, receipt.email, "Receipt.email"));
	TRY(page_put(web, web_language(web) == VIEW_LV ? receipt.programme_lv : receipt.programme_en,
		"Receipt.programme"));
	TRY(due_put(web, &service, &receipt));
	TRY(flow_put(web, &flow));
	return page_render(web, "public/receipt.cs", N_("Application received"));
}
