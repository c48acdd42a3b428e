#include "opened.h"
#include "run/page.h"
#include "service/correspondence.h"
#include "status_keys.h"
#include "status_pages.h"

/* /status/withdraw: the applicant takes the application back, after having been asked once more. */

static enum err show(struct web *web, const struct opened *opened, int status)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;
	const char *id = post ? form_text(&web->form, "form") : service_correspondence_form(&service);

	TRY(opened_put(web, opened));
	TRY(page_put(web, id, "Write.form"));
	TRY(page_put_int(web, post ? form_get(&web->form, "version")->number : opened->file->version, "Write.version"));
	TRY(page_form(web, status_change_keys, FORM_COUNT(status_change_keys), post ? &web->form : NULL));
	TRY(page_put(web, _("Why do you take it back?"), "Form.text.label"));
	return page_render_status(web, status, "public/status_withdraw.cs", N_("Take the application back"));
}

enum err status_withdraw(struct web *web)
{
	struct opened opened;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no such page of an application");
	TRY(opened_load(web, &opened));
	if (web->replied)
		return ERR_OK;
	if (!application_may(opened.file->state, APPLICATION_WITHDRAWN, ROLE_RESIDENT))
		return opened_go(web, &opened, "/status", "");
	return show(web, &opened, 200);
}

enum err status_withdraw_post(struct web *web)
{
	struct service service = status_service(web);
	struct service_message message;
	struct opened opened;
	enum err code;

	TRY(opened_load(web, &opened));
	if (!form_has(&web->form, "form") || !form_has(&web->form, "version"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	if (!web->form.ok)
		return show(web, &opened, 422);
	message = (struct service_message){
		.application_id = opened.file->id, .uuid = form_text(&web->form, "form"), .text = form_text(&web->form, "text")};
	code = service_correspondence_withdraw(&service, &message, form_get(&web->form, "version")->number);
	if (code == ERR_CONFLICT || code == ERR_DENIED)
		return opened_conflict(web, &opened);
	TRY(code);
	return opened_go(web, &opened, "/status", "withdrawn");
}
