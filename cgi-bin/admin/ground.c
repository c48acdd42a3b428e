#include "ground.h"

#include "base/str.h"

/* /admin/grounds: all grounds of acts; /admin/ground: all versions of one, and taking back what has not come yet. */

static bool is_same_ground(const struct db_result *rows, size_t a, size_t b)
{
	return str_equal(db_get_text(rows, a, "kind"), db_get_text(rows, b, "kind")) && str_equal(db_get_text(rows, a, "code"), db_get_text(rows, b, "code"));
}

/* Marks the version that stands for the ground whose newest one is in row FIRST: the one in force, or else the newest. */
static enum err shown_put(struct web *web, const struct db_result *rows, size_t first)
{
	size_t shown = first;
	struct date from;
	char day[12];

	for (size_t i = first; i < rows->nrows && is_same_ground(rows, first, i); i++)
		if (str_equal(period_state(web, rows, i), "now"))
			shown = i;
	TRY(page_put(web, "1", "Rows.%zu.shown", shown));
	TRY(page_put(web, period_state(web, rows, shown), "Rows.%zu.when", shown));
	if (shown == first || !date_parse_iso(db_get_text(rows, first, "valid_from"), &from))
		return ERR_OK;
	date_format_latvian(from, day);
	return page_put(web, day, "Rows.%zu.next_on", shown);
}

enum err grounds_show(struct web *web)
{
	struct db_result rows;

	TRY(PAGE_ROWS0(web, "Rows", &rows, STATEMENT_GROUND_ALL));
	for (size_t i = 0; i < rows.nrows; i++)
		if (i == 0 || !is_same_ground(&rows, i - 1, i))
			TRY(shown_put(web, &rows, i));
	for (int i = 0; i < GROUND_KIND__MAX; i++) {
		const char *code = ground_kind_code((enum ground_kind)i);

		TRY(page_put(web, code, "Kinds.%d.code", i));
		TRY(page_put(web, _(ground_kinds[i].label), "Kinds.%d.text", i));
		TRY(page_put(web, _(ground_kinds[i].hint), "Kinds.%d.about", i));
		if (ground_stops_service((enum ground_kind)i))
			TRY(page_put(web, "1", "Kinds.%d.stops", i));
		for (size_t r = 0; r < rows.nrows; r++)
			if (str_equal(db_get_text(&rows, r, "kind"), code))
				TRY(page_put(web, "1", "Kinds.%d.has_rows", i));
	}
	if (form_has(&web->form, "saved"))
		TRY(page_put(web, "1", "Grounds.saved"));
	return page_render(web, "admin/grounds.cs", N_("Grounds of acts"));
}

/* One version under Rows.N: what it says, and what the one before it said otherwise. */
static enum err version_put(struct web *web, const struct ground *ground, size_t i)
{
	struct service_ground version, before;
	const bool has_before = i + 1 < ground->rows.nrows;

	TRY(ground_version(ground, i, &version));
	if (has_before)
		TRY(ground_version(ground, i + 1, &before));
	TRY(ground_lines_put(web, arena_printf(web->arena, "Rows.%zu.lines", i), &version, has_before ? &before : NULL, false));
	return page_put(web, period_state(web, &ground->rows, i), "Rows.%zu.when", i);
}

enum err ground_show(struct web *web)
{
	struct ground_days newest;
	struct ground ground;

	TRY(ground_find(web, &ground));
	TRY(page_rows_put(web, "Rows", STATEMENT_GROUND_VERSIONS, &ground.rows));
	for (size_t i = 0; i < ground.rows.nrows; i++)
		TRY(version_put(web, &ground, i));
	TRY(service_ground_days(&ground.rows, 0, &newest));
	if (!ground_can_go_on(&newest, web->today))
		TRY(page_put(web, "1", "Can.add"));
	else
		TRY(page_put(web, "1", "Can.go_on"));
	if (!date_is_valid(newest.to))
		TRY(page_put(web, "1", "Can.end"));
	if (ground_can_withdraw(&newest, web->today))
		TRY(page_put(web, "1", "Can.withdraw"));
	if (form_has(&web->form, "saved"))
		TRY(page_put(web, form_text(&web->form, "saved"), "Ground.saved"));
	TRY(ground_put(web, ground.kind, ground.code, NULL));
	return page_render(web, "admin/ground.cs", N_("Ground"));
}

enum err ground_withdraw_post(struct web *web)
{
	struct service service = page_service(web);
	struct ground ground;
	struct service_ground_seen seen;
	enum err result;

	if (!web->form.ok)
		return ERR(ERR_INVALID, "no version in the form");
	seen = ground_seen(web, "id");
	TRY(ground_find(web, &ground));
	result = service_ground_withdraw(&service, &seen);
	web->detail = result == ERR_DENIED ? N_("The version has begun. It cannot be withdrawn any more.") :
		N_("Somebody else has changed this ground since you opened the page.");
	TRY(ground_changed(web, result));
	if (ground.rows.nrows == 1)
		return page_redirect(web, "/admin/grounds?saved=withdrawn");
	return page_redirect(web, "/admin/ground?kind=%s&code=%s&saved=withdrawn", ground_kind_code(seen.kind), seen.code);
}

enum err ground_go_on_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_ground_seen seen;
	enum err result;

	if (!web->form.ok)
		return ERR(ERR_INVALID, "no ground in the form");
	seen = ground_seen(web, "id");
	result = service_ground_go_on(&service, &seen);
	web->detail = result == ERR_DENIED ? N_("The ground has ended, or it has no end. Add a version if it is to hold again.") :
		N_("Somebody else has changed this ground since you opened the page.");
	TRY(ground_changed(web, result));
	return page_redirect(web, "/admin/ground?kind=%s&code=%s&saved=goes_on", ground_kind_code(seen.kind), seen.code);
}
