#include "register.h"

#include "base/str.h"
#include "service/group_session.h"

/* /provider/session_cancel: a session does not take place, or has not. */

static enum err show(struct web *web, int64_t id, int status)
{
	const bool post = web->request->method == HTTP_POST;
	struct db_result session;

	TRY(register_session_put(web, id, &session));
	if (!str_equal(db_get_text(&session, 0, "state"), "planned"))
		return page_error(web, ERR_CONFLICT, N_("This session was held, or it was cancelled or moved already."));
	if (post)
		TRY(page_put_int(web, form_get(&web->form, "version")->number, "Session.version"));
	TRY(page_form(web, session_cancel_keys, FORM_COUNT(session_cancel_keys), post ? &web->form : NULL));
	return page_render_status(web, status, "provider/session_cancel.cs", N_("The session does not take place"));
}

enum err session_cancel_show(struct web *web)
{
	int64_t id;

	TRY(wanted_id(web, "session", &id));
	return show(web, id, 200);
}

enum err session_cancel_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_session_reason reason;
	enum err code;
	int64_t id;

	TRY(wanted_id(web, "session", &id));
	if (!form_has(&web->form, "version"))
		return ERR(ERR_INVALID, "not from our form");
	if (form_is(&web->form, "reason", "other") && !form_has(&web->form, "note"))
		form_reject(&web->form, "note", N_("Say in a few words why the session does not take place."));
	if (!web->form.ok)
		return show(web, id, 422);
	reason.note = form_text(&web->form, "note");
	if (!session_reason_parse(form_text(&web->form, "reason"), &reason.code))
		return ERR(ERR_BUG, "a reason that the list has and the rule not");
	code = service_session_cancel(&service, id, form_get(&web->form, "version")->number, &reason);
	if (code == ERR_CONFLICT)
		return page_error(web, code, N_("This session has changed since you opened the page. Open it anew."));
	TRY(code);
	web->audited = true;
	return page_redirect(web, "/provider/register?session=%lld&done=cancelled", (long long)id);
}
