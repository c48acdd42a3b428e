#include "account.h"
#include "base/str.h"

/* /account/: who I am, where I may go, and where I am signed in. */

enum err home_show(struct web *web)
{
	const char *own = session_hash_text(web);
	struct db_result rows;

	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_SESSION_OF_USER, db_int(web->session->user_id),
		db_int(web->now - web->conf->session_idle_minutes * 60),
		db_int(web->now - web->conf->session_hours * 3600)));
	for (size_t i = 0; i < rows.nrows; i++)
		if (str_equal(db_get_text(&rows, i, "session"), own))
			TRY(page_put(web, "1", "Rows.%zu.own", i));
	TRY(page_render(web, "account/home.cs", N_("My account")));
	return ERR_OK;
}

static enum err end_other(void *context)
{
	struct web *web = context;
	bool ended;

	TRY(session_end_other(web, form_text(&web->form, "session"), &ended));
	if (ended)
		TRY(page_audit(web, "session_end",
			arena_printf(web->arena, "user:%lld", (long long)web->session->user_id)));
	return ERR_OK;
}

enum err end_session_post(struct web *web)
{
	if (!web->form.ok)
		return ERR(ERR_INVALID, "not a session");
	TRY(db_transaction(web->db, end_other, web));
	TRY(page_redirect(web, "/account/"));
	return ERR_OK;
}
