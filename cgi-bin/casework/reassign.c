#include "base/str.h"
#include "casework.h"
#include "service/correspondence.h"

/* /casework/reassign: the file goes to another worker. */

#define TEMPLATE "casework/reassign.cs"
#define TITLE N_("Hand over to another worker")

static enum err show(struct web *web, struct file *file, const struct db_result *workers, int status)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;
	const char *id = post ? form_text(&web->form, "form") : service_correspondence_form(&service);

	TRY(file_put(web, file));
	TRY(file_subnav(web, file));
	TRY(page_put(web, id, "Write.form"));
	TRY(page_put_int(web, post ? form_get(&web->form, "version")->number : file->version, "Write.version"));
	TRY(page_form(web, reassign_keys, FORM_COUNT(reassign_keys), post ? &web->form : NULL));
	TRY(workers_put(web, workers, file->owner_id));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err reassign_show(struct web *web)
{
	struct db_result workers;
	struct file file;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	if (!application_is_open(file.state))
		return refuse(web, ERR_DENIED, file.reference, handover_refusal_msgid(HANDOVER_CLOSED));
	if (!handover_may(web->session->role, web->session->user_id, file.owner_id))
		return refuse(web, ERR_DENIED, file.reference, handover_refusal_msgid(HANDOVER_NOT_YOURS));
	TRY(workers_load(web, &workers));
	return show(web, &file, &workers, 200);
}

enum err reassign_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_handover handover;
	enum handover_refusal why;
	struct db_result workers;
	struct file file;
	enum err code;
	int to = -1;

	if (!form_has(&web->form, "ref") || !form_has(&web->form, "version") || !form_has(&web->form, "form"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	TRY(workers_load(web, &workers));
	if (form_has(&web->form, "to")) {
		to = workers_find(web, &workers, form_text(&web->form, "to"));
		if (to < 0)
			form_reject(&web->form, "to", N_("Choose a worker of the list."));
	}
	if (!web->form.ok)
		return show(web, &file, &workers, 422);
	handover = (struct service_handover){.application_id = file.id, .version = form_get(&web->form, "version")->number,
		.from_id = file.owner_id, .to_id = db_get_int(&workers, (size_t)to, "id"), .note = form_text(&web->form, "note"),
		.uuid = form_text(&web->form, "form")};
	if (!handover_reason_parse(form_text(&web->form, "reason"), &handover.reason))
		return ERR(ERR_BUG, "a reason that the list has and the rule not");
	code = service_handover(&service, &handover, &why);
	if (code != ERR_OK)
		return refuse(web, code, file.reference, handover_refusal_msgid(why));
	return page_redirect(web, "/casework/file?ref=%s&done=handed", file.reference);
}
