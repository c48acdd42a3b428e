#include "account.h"

/* /account/sign-out: also for who is signed out already, since a second press of the button is no
 * mistake. */

static enum err end(void *context)
{
	struct web *web = context;

	TRY(page_audit(web, "sign_out",
		arena_printf(web->arena, "user:%lld", (long long)web->session->user_id)));
	TRY(session_end(web));
	return ERR_OK;
}

enum err sign_out_post(struct web *web)
{
	if (web->session->user_id != 0)
		TRY(db_transaction(web->db, end, web));
	TRY(http_header(web->response, "Clear-Site-Data", "\"cache\", \"storage\""));
	TRY(page_redirect(web, "/account/sign-in"));
	return ERR_OK;
}
