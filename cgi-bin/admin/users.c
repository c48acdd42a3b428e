#include "admin.h"
#include "base/str.h"

/* /admin/users: all accounts, those that still open first. */

static enum err role_text_put(struct web *web, const struct db_result *rows, size_t i)
{
	enum role role;

	if (!role_parse(db_get_text(rows, i, "role"), &role))
		return ERR(ERR_BUG, "a role that the programs do not know");
	TRY(page_put(web, _(role_msgid(role)), "Rows.%zu.role_text", i));
	return ERR_OK;
}

enum err users_show(struct web *web)
{
	const struct db_value text = db_text(form_text(&web->form, "q")), role = db_text(form_text(&web->form, "role"));
	const struct db_value state = db_text(form_text(&web->form, "state"));
	const struct form_field *page = form_get(&web->form, "page");
	struct db_result rows, total;
	long long offset;

	TRY(DB_ONE(web->db, web->arena, STATEMENT_USER_COUNT, &total, text, role, role, state, state));
	TRY(page_paging(web, page->state == FORM_OK ? page->number : 1, db_get_int(&total, 0, "total"), ADMIN_ROWS, &offset));
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_USER_LIST, text, role, role, state, state, db_int(ADMIN_ROWS),
		db_int(offset)));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(role_text_put(web, &rows, i));
	TRY(page_form(web, users_query, FORM_COUNT(users_query), &web->form));
	TRY(page_render(web, "admin/users.cs", N_("Users")));
	return ERR_OK;
}
