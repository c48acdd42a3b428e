#include "base/str.h"
#include "opened.h"
#include "run/due.h"
#include "run/page.h"
#include "run/upload.h"
#include "service/correspondence.h"
#include "status_keys.h"
#include "status_pages.h"

/* /status/answer: what the office asked for, in words, in files, or both. */

#define TITLE N_("Answer to our question")
#define TITLE_HEARING N_("Your view before we decide")

/* Under what the files of the form that was sent are held.  NULL: out of memory, or no id came. */
static const char *holder(struct web *web, const struct opened *opened)
{
	struct service service = status_service(web);

	if (!form_has(&web->form, "form"))
		return NULL;
	return service_attachment_own_token(&service, "answer", opened->file->submission_id, form_text(&web->form, "form"));
}

enum err status_asked(struct web *web, const struct service_file *file, struct service_request *asked, bool *out)
{
	struct service service = status_service(web);
	const bool waits = file->state == APPLICATION_INFORMATION_REQUESTED || file->state == APPLICATION_WITHOUT_PROGRESS;

	*out = false;
	if (!waits && !application_is_decided(file->state))
		return ERR_OK;
	TRY(service_correspondence_asked(&service, file->id, asked));
	*out = waits || (asked->is_hearing && asked->is_open);
	return ERR_OK;
}

/* Files are taken where something is asked, or where this form's answer is known already (sent twice, or once more with another file). */
enum err status_answer_upload(struct web *web)
{
	struct service service = status_service(web);
	const char *token;
	struct service_request asked;
	struct opened opened;
	bool known, is_asked;

	TRY(opened_load(web, &opened));
	token = holder(web, &opened);
	if (!token)
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(service_correspondence_is_known(&service, opened.file->id, form_text(&web->form, "form"), &known));
	TRY(status_asked(web, opened.file, &asked, &is_asked));
	if (!is_asked && !known)
		return ERR(ERR_CONFLICT, "nothing is asked");
	TRY(service_correspondence_allow(&service, opened.file->submission_id, &web->retry_after));
	return upload_hold(web, &(struct service_attachment_holder){token, false, ATTACHMENT_ANSWER});
}

static enum err answer_show(struct web *web, const struct opened *opened, int status)
{
	struct service service = status_service(web);
	const bool post = web->request->method == HTTP_POST;
	const char *token = post ? holder(web, opened) : "";
	struct service_request asked;

	TRY(service_correspondence_asked(&service, opened->file->id, &asked));
	TRY(opened_put(web, opened));
	TRY(page_put(web, asked.text, "Asked.text"));
	if (asked.is_hearing)
		TRY(page_put(web, "1", "Asked.hearing"));
	TRY(page_put(web, due_day(web->arena, asked.due_on), "Asked.due"));
	TRY(page_put(web, asked.author, "Asked.author"));
	TRY(page_put(web, asked.author_title, "Asked.author_title"));
	TRY(opened_form(web));
	TRY(upload_put(web, token ? token : "", NULL));
	TRY(page_put_int(web, post && form_has(&web->form, "version") ? form_get(&web->form, "version")->number : opened->file->version,
		"Write.version"));
	TRY(page_form(web, status_answer_keys, FORM_COUNT(status_answer_keys), post ? &web->form : NULL));
	if (asked.is_hearing)
		TRY(page_put(web, _("Your view"), "Form.text.label"));
	return page_render_status(web, status, "public/status_answer.cs", asked.is_hearing ? TITLE_HEARING : TITLE);
}

enum err status_answer(struct web *web)
{
	struct service_request asked;
	struct opened opened;
	bool is_asked;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no such page of an application");
	TRY(opened_load(web, &opened));
	if (web->replied)
		return ERR_OK;
	TRY(status_asked(web, opened.file, &asked, &is_asked));
	if (!is_asked)
		return opened_go(web, &opened, "/status", "");
	return answer_show(web, &opened, 200);
}

/* Takes one file out again; whatever was typed stays. */
static enum err drop(struct web *web, const struct opened *opened, const char *token)
{
	struct service service = status_service(web);
	const enum err code = service_attachment_drop(&service, token, form_text(&web->form, "drop"));

	if (code != ERR_NOT_FOUND)
		TRY(code);
	err_clear();
	return answer_show(web, opened, 200);
}

/* Words or files: one of them must be there. */
static enum err something_said(struct web *web, const char *token)
{
	struct service service = status_service(web);
	struct service_attachment_list held;

	if (form_has(&web->form, "text"))
		return ERR_OK;
	TRY(service_attachment_of_draft(&service, token, &held));
	if (held.n == 0)
		form_reject(&web->form, "text", N_("Write your answer or add a file."));
	return ERR_OK;
}

enum err status_answer_post(struct web *web)
{
	struct service service = status_service(web);
	const char *token;
	struct service_message message;
	struct service_request asked;
	struct opened opened;
	bool is_asked;
	enum err code;
	int64_t id;

	TRY(opened_load(web, &opened));
	token = holder(web, &opened);
	if (!token || !form_has(&web->form, "version"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(status_asked(web, opened.file, &asked, &is_asked));
	if (form_has(&web->form, "drop") && is_asked)
		return drop(web, &opened, token);
	if (web->form.ok && is_asked)
		TRY(something_said(web, token));
	if (!web->form.ok)
		return answer_show(web, &opened, 422);
	message = (struct service_message){.application_id = opened.file->id, .uuid = form_text(&web->form, "form"),
		.text = form_text(&web->form, "text"), .files = token};
	if (upload_stored(web) == 0)
		TRY(service_correspondence_allow(&service, opened.file->submission_id, &web->retry_after));
	code = service_correspondence_answer(&service, &message, form_get(&web->form, "version")->number, &id);
	if (code == ERR_CONFLICT || code == ERR_DENIED)
		return opened_conflict(web, &opened);
	TRY(code);
	return opened_go(web, &opened, "/status", "answered");
}
