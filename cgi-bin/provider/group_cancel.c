#include "provider.h"
#include "service/group_state.h"

/* /provider/group_begin: a planned group takes people; /provider/group_cancel: a group does not take place, or not any longer. */

#define CHANGED N_("This group has changed since you opened the page. Open it anew.")

enum err group_begin_post(struct web *web)
{
	struct service service = page_service(web);
	enum err code;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	if (!web->form.ok)
		return ERR(ERR_INVALID, "not from our form");
	code = service_group_begin(&service, id, form_get(&web->form, "version")->number);
	if (code == ERR_CONFLICT)
		return page_error(web, code, CHANGED);
	TRY(code);
	web->audited = true;
	return page_redirect(web, "/provider/group_queue?id=%lld", (long long)id);
}

static enum err show(struct web *web, int64_t id, int status)
{
	const bool post = web->request->method == HTTP_POST;
	struct db_result group;
	int state;

	TRY(group_put(web, id, "group", &group));
	if (!state_parse(STATE_GROUP, db_get_text(&group, 0, "state"), &state) || !state_may(STATE_GROUP, state, GROUP_CANCELLED, web->session->role))
		return page_error(web, ERR_CONFLICT, N_("This group has finished or was cancelled already."));
	if (post)
		TRY(page_put_int(web, form_get(&web->form, "version")->number, "Group.version"));
	TRY(page_form(web, group_cancel_keys, FORM_COUNT(group_cancel_keys), post ? &web->form : NULL));
	return page_render_status(web, status, "provider/group_cancel.cs", N_("Cancel the group"));
}

enum err group_cancel_show(struct web *web)
{
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	return show(web, id, 200);
}

enum err group_cancel_post(struct web *web)
{
	struct service service = page_service(web);
	enum service_cancel_fault fault = CANCEL_FAULT_NONE;
	enum err code = ERR_OK;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	if (!form_has(&web->form, "version"))
		return ERR(ERR_INVALID, "not from our form");
	if (web->form.ok)
		code = service_group_cancel(&service, id, form_get(&web->form, "version")->number, form_text(&web->form, "reason"), &fault);
	if (code == ERR_CONFLICT)
		return page_error(web, code, CHANGED);
	if (code == ERR_INVALID) {
		err_clear();
		form_reject(&web->form, "reason", N_("A register of this group has marks and is not signed. Sign it first, so that what was done is not lost."));
		code = ERR_OK;
	}
	TRY(code);
	if (!web->form.ok)
		return show(web, id, 422);
	web->audited = true;
	return page_redirect(web, "/provider/group?id=%lld", (long long)id);
}
