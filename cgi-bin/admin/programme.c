#include "programme.h"

#include <string.h>

#include "base/str.h"

/* /admin/programmes: the catalogue today; /admin/programme: all versions of one kind of group, and taking one away that has not begun. */

enum err programmes_show(struct web *web)
{
	struct db_result rows;
	char today[11];

	date_format_iso(web->today, today);
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_PROGRAMME_ADMIN_LIST, db_text(today), db_text(today), db_text(today)));
	for (size_t i = 0; i < rows.nrows; i++) {
		const char *from = db_get_text(&rows, i, "valid_from");
		enum programme_target target;

		if (programme_target_parse(db_get_text(&rows, i, "client"), &target))
			TRY(page_put(web, _(programme_target_msgid(target)), "Rows.%zu.client_text", i));
		if (from && strcmp(from, today) <= 0)
			TRY(page_put(web, "1", "Rows.%zu.in_force", i));
	}
	return page_render(web, "admin/programmes.cs", N_("Kinds of group"));
}

/* One version under Rows.N: its lines, and how it differs from the one before it. */
static enum err version_put(struct web *web, const struct db_result *rows, size_t i, const struct service_programme_parts *parts)
{
	struct service_programme_version version, before;
	const bool has_before = i + 1 < rows->nrows;
	const char *state = period_state(web, rows, i);

	TRY(service_programme_version_read(rows, i, parts, &version));
	if (has_before) {
		TRY(service_programme_version_read(rows, i + 1, parts, &before));
		TRY(programme_lines_put(web, arena_printf(web->arena, "Rows.%zu.changed", i), &version, &before, true));
		TRY(page_put(web, "1", "Rows.%zu.has_before", i));
	}
	TRY(programme_lines_put(web, arena_printf(web->arena, "Rows.%zu.lines", i), &version, NULL, false));
	TRY(page_put(web, state, "Rows.%zu.when", i));
	if (i == 0 && str_equal(state, "next"))
		TRY(page_put(web, "1", "Rows.%zu.can_withdraw", i));
	return ERR_OK;
}

enum err programme_show(struct web *web)
{
	const char *code = form_text(&web->form, "code");
	struct service_programme_parts parts;
	struct db_result rows;

	TRY(programme_rows(web, code, &rows, &parts));
	TRY(page_rows_put(web, "Rows", STATEMENT_PROGRAMME_VERSION_ROWS, &rows));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(version_put(web, &rows, i, &parts));
	TRY(page_put(web, code, "Programme.code"));
	if (form_has(&web->form, "saved"))
		TRY(page_put(web, form_text(&web->form, "saved"), "Programme.saved"));
	TRY(page_put(web, "/admin/programmes", "Page.back.href"));
	return page_render(web, "admin/programme.cs", N_("Kind of group"));
}

enum err programme_withdraw_post(struct web *web)
{
	struct service service = page_service(web);
	const char *code = form_text(&web->form, "code");
	enum err result;

	if (!web->form.ok)
		return ERR(ERR_INVALID, "no version in the form");
	result = service_programme_withdraw(&service, code, form_get(&web->form, "id")->number, form_get(&web->form, "version")->number);
	web->detail = result == ERR_DENIED ? N_("The version has begun, or a group has been planned under it. It cannot be withdrawn any more.") :
		N_("Somebody else has changed this kind of group since you opened the page.");
	TRY(result);
	return page_redirect(web, "/admin/programme?code=%s&saved=withdrawn", code);
}
