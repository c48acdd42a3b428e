#include "apply_keys.h"
#include "base/str.h"
#include "flow.h"
#include "pages.h"
#include "run/page.h"
#include "run/upload.h"
#include "service/draft.h"

/* /apply/attachments: papers with the application, never needed to send it.  Asks for nothing but the visitor's draft. */

static const char *draft_token(const struct web *web)
{
	return form_has(&web->form, "draft") ? form_text(&web->form, "draft") : "";
}

static const struct flow_place here = {FLOW_ATTACHMENTS, 1}, any_time = {FLOW_START, 1};

enum err apply_attachments_upload(struct web *web)
{
	struct service service = page_service(web);
	struct service_draft draft;

	TRY(service_draft_load(&service, web->session->id, draft_token(web), &draft));
	if (draft.is_sent) {
		web->detail = N_("The application has been sent already, so the file was not added. You can bring or send the paper later.");
		return ERR(ERR_CONFLICT, "the draft has been sent");
	}
	return upload_hold(web, &(struct service_attachment_holder){draft.token, true, ATTACHMENT_APPLICATION});
}

enum err apply_attachments(struct web *web)
{
	struct flow flow;

	TRY(flow_open(web, any_time, &flow));
	if (web->replied)
		return ERR_OK;
	TRY(upload_put(web, flow.draft.token, NULL));
	return flow_show(web, &flow, here);
}

enum err apply_attachments_post(struct web *web)
{
	const bool goes_on = form_is(&web->form, "action", "next");
	struct flow flow;

	TRY(flow_open(web, any_time, &flow));
	if (web->replied)
		return ERR_OK;
	if (!goes_on && form_get(&web->form, "files")->state == FORM_ABSENT)
		form_reject(&web->form, "files", N_("Choose a file first, then press the button."));
	if (web->form.ok && goes_on)
		return flow_save(web, &flow, here, true);
	if (web->form.ok)
		return page_redirect(web, "%s", flow_path(web, &flow, here));
	TRY(upload_put(web, flow.draft.token, NULL));
	return flow_show(web, &flow, here);
}

/* Removed twice (double click, back) is removed. */
enum err apply_attachment_remove_post(struct web *web)
{
	struct service service = page_service(web);
	struct flow flow;
	enum err code;

	TRY(flow_open(web, any_time, &flow));
	if (web->replied)
		return ERR_OK;
	code = service_attachment_drop(&service, flow.draft.token, form_text(&web->form, "file"));
	if (code != ERR_NOT_FOUND)
		TRY(code);
	return page_redirect(web, "%s", flow_path(web, &flow, here));
}
