#include "base/str.h"
#include "keys.h"
#include "pages.h"
#include "run/page.h"
#include "run/upload.h"
#include "service/draft.h"

/* /apply/attachments: papers with the application, never needed to send it.  Asks for nothing but the visitor's draft. */

static const char *draft_token(const struct web *web)
{
	return form_has(&web->form, "draft") ? form_text(&web->form, "draft") : "";
}

/* The visitor's draft that the request names; one that is sent becomes a redirect.  ERR_NOT_FOUND: none, or somebody else's. */
static enum err draft_open(struct web *web, struct service_draft *out)
{
	struct service service = page_service(web);

	TRY(service_draft_load(&service, web->session->id, draft_token(web), out));
	return out->is_sent ? page_redirect(web, "/receipt?draft=%s", out->token) : ERR_OK;
}

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

static enum err page_fill(struct web *web, const struct service_draft *draft)
{
	TRY(upload_put(web, draft->token, NULL));
	TRY(page_put(web, draft->token, "Draft.token"));
	TRY(page_put(web, arena_printf(web->arena, "draft=%s&", draft->token), "Page.keep"));
	return page_put(web, arena_printf(web->arena, "/apply/grounds?draft=%s", draft->token), "Page.back.href");
}

enum err apply_attachments(struct web *web)
{
	struct service_draft draft;

	TRY(draft_open(web, &draft));
	if (web->replied)
		return ERR_OK;
	TRY(page_fill(web, &draft));
	TRY(page_form(web, apply_attachments_keys, FORM_COUNT(apply_attachments_keys), NULL));
	return page_render(web, "public/apply_attachments.cs", N_("Attachments"));
}

enum err apply_attachments_post(struct web *web)
{
	const bool goes_on = form_is(&web->form, "action", "next");
	struct service_draft draft;

	TRY(draft_open(web, &draft));
	if (web->replied)
		return ERR_OK;
	if (!goes_on && form_get(&web->form, "files")->state == FORM_ABSENT)
		form_reject(&web->form, "files", N_("Choose a file first, then press the button."));
	if (web->form.ok)
		return page_redirect(web, "%s?draft=%s", goes_on ? "/apply/check" : "/apply/attachments", draft.token);
	TRY(page_fill(web, &draft));
	return page_form_again(web, "public/apply_attachments.cs", N_("Attachments"));
}

/* Removed twice (double click, back) is removed. */
enum err apply_attachment_remove_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_draft draft;
	enum err code;

	TRY(draft_open(web, &draft));
	if (web->replied)
		return ERR_OK;
	code = service_attachment_drop(&service, draft.token, form_text(&web->form, "file"));
	if (code != ERR_NOT_FOUND)
		TRY(code);
	return page_redirect(web, "/apply/attachments?draft=%s", draft.token);
}
