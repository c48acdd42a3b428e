#include "register.h"

#include "base/str.h"
#include "service/register.h"

/* /provider/register_reopen: a signed register is opened again, with a reason. */

static enum err show(struct web *web, int64_t id, int status)
{
	const bool post = web->request->method == HTTP_POST;
	struct service service = page_service(web);
	struct db_result session;
	bool may, locked;

	TRY(register_session_put(web, id, &session));
	if (!str_equal(db_get_text(&session, 0, "register"), "signed"))
		return page_redirect(web, "/provider/register?session=%lld", (long long)id);
	TRY(service_register_may_reopen(&service, db_get_int(&session, 0, "signed_by"), db_get_int(&session, 0, "signed"), &may, &locked));
	if (!may)
		return page_error(web, ERR_DENIED, N_("Only whoever signed a register can open it again, and only for some days. After that the provider's manager can, with a reason."));
	if (locked)
		TRY(page_put(web, "1", "Session.locked"));
	if (post)
		TRY(page_put_int(web, form_get(&web->form, "version")->number, "Session.version"));
	TRY(page_form(web, register_reopen_keys, FORM_COUNT(register_reopen_keys), post ? &web->form : NULL));
	return page_render_status(web, status, "provider/register_reopen.cs", N_("Open the register again"));
}

enum err register_reopen_show(struct web *web)
{
	int64_t id;

	TRY(wanted_id(web, "session", &id));
	return show(web, id, 200);
}

enum err register_reopen_post(struct web *web)
{
	struct service service = page_service(web);
	enum err code;
	int64_t id;

	TRY(wanted_id(web, "session", &id));
	if (!form_has(&web->form, "version"))
		return ERR(ERR_INVALID, "not from our form");
	if (!web->form.ok)
		return show(web, id, 422);
	code = service_register_reopen(&service, id, form_get(&web->form, "version")->number, form_text(&web->form, "reason"));
	if (code == ERR_CONFLICT)
		return page_error(web, code, N_("This register has changed since you opened the page. Open it anew."));
	if (code == ERR_DENIED)
		return page_error(web, code, N_("Only whoever signed a register can open it again, and only for some days. After that the provider's manager can, with a reason."));
	TRY(code);
	web->audited = true;
	return page_redirect(web, "/provider/register?session=%lld&done=reopened", (long long)id);
}
