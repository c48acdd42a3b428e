#include "account.h"

/* /account/sign-out: also for who is signed out already, since a second press of the button is no
 * mistake. */

/* What the request had before is kept, so that the work can be repeated. */
struct ending {
	struct web *web;
	struct session before;
	size_t nheaders;
};

static enum err end(void *context)
{
	struct ending *ending = context;
	struct web *web = ending->web;

	*web->session = ending->before;
	web->response->nheaders = ending->nheaders;
	TRY(page_audit(web, "sign_out",
		arena_printf(web->arena, "user:%lld", (long long)web->session->user_id)));
	TRY(session_end(web));
	return ERR_OK;
}

enum err sign_out_post(struct web *web)
{
	struct ending ending = {web, *web->session, web->response->nheaders};

	if (web->session->user_id != 0)
		TRY(db_transaction(web->db, end, &ending));
	TRY(http_header(web->response, "Clear-Site-Data", "\"cache\", \"storage\""));
	TRY(page_redirect(web, "/account/sign-in"));
	return ERR_OK;
}
