#include <string.h>

#include "account.h"
#include "base/str.h"
#include "run/nav.h"
#include "service/sign_in.h"

/* /account/sign-in */

#define TITLE N_("Sign in")
#define TEMPLATE "account/sign_in.cs"

/* NEXT if it is a path of ours that a browser cannot take for another site, else the role's own
 * beginning. */
static const char *where_to(const char *next, enum role role)
{
	if (next[0] != '/' || next[1] == '/' || next[1] == '\\' || str_has_control(next, false) ||
		strchr(next, '\\'))
		return nav_home(role);
	if (str_starts(next, "/account/sign-"))
		return nav_home(role);
	return next;
}

enum err sign_in_show(struct web *web)
{
	const char *next = form_text(&web->form, "next");

	if (web->session->user_id != 0) {
		TRY(page_redirect(web, "%s", where_to(next, web->session->role)));
		return ERR_OK;
	}
	TRY(page_form(web, sign_in_keys, FORM_COUNT(sign_in_keys), NULL));
	TRY(page_form_value(web, "next", next));
	TRY(page_render(web, TEMPLATE, TITLE));
	return ERR_OK;
}

/* One text for every reason, so that nobody learns which names exist. */
static enum err refuse(struct web *web)
{
	form_reject(&web->form, "password",
		N_("User name or password is wrong. Check both and try again."));
	TRY(page_audit(web, "sign_in_refused", "account"));
	TRY(page_form_again(web, TEMPLATE, TITLE));
	return ERR_OK;
}

/* The new session and its audit row, in one transaction.  What the request had before is kept, so
 * that the work can be repeated. */
struct beginning {
	struct web *web;
	int64_t user_id;
	struct session before;
	size_t nheaders;
};

static enum err begin(void *context)
{
	struct beginning *beginning = context;
	struct web *web = beginning->web;

	*web->session = beginning->before;
	web->response->nheaders = beginning->nheaders;
	TRY(session_begin(web, beginning->user_id));
	TRY(page_audit(web, "sign_in",
		arena_printf(web->arena, "user:%lld", (long long)beginning->user_id)));
	return ERR_OK;
}

enum err sign_in_post(struct web *web)
{
	struct service service = page_service(web);
	struct beginning beginning = {
		.web = web, .before = *web->session, .nheaders = web->response->nheaders};
	struct service_user user;
	enum err code;

	if (!web->form.ok) {
		TRY(page_form_again(web, TEMPLATE, TITLE));
		return ERR_OK;
	}
	code = service_sign_in(&service, form_text(&web->form, "login"),
		form_text(&web->form, "password"), web->request->remote_addr, &user,
		&web->retry_after);
	if (code == ERR_DENIED) {
		err_clear();
		TRY(refuse(web));
		return ERR_OK;
	}
	TRY(code);
	beginning.user_id = user.id;
	TRY(db_transaction(web->db, begin, &beginning));
	TRY(page_redirect(web, "%s", where_to(form_text(&web->form, "next"), user.role)));
	return ERR_OK;
}
