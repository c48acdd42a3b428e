#include "ground.h"

/* /admin/ground/end: the day from which a ground is not there any more.  What was made with it keeps it. */

#define TITLE N_("End of a ground")
#define TEMPLATE "admin/ground_end.cs"

/* ID and VERSION are those of the newest version, after a post as the person saw it. */
static enum err put(struct web *web, const struct ground *ground, int64_t id, int64_t version)
{
	TRY(page_rows_put(web, "Rows", STATEMENT_GROUND_VERSIONS, &ground->rows));
	TRY(page_put_int(web, id, "Ground.id"));
	TRY(page_put_int(web, version, "Ground.version"));
	return ground_put(web, ground->kind, ground->code, ground->code);
}

enum err ground_end_show(struct web *web)
{
	struct ground ground;

	TRY(ground_find(web, &ground));
	TRY(put(web, &ground, db_get_int(&ground.rows, 0, "id"), db_get_int(&ground.rows, 0, "version")));
	TRY(page_form(web, ground_end_keys, FORM_COUNT(ground_end_keys), NULL));
	return page_render(web, TEMPLATE, TITLE);
}

/* Marks a day that cannot be the first one without the ground. */
static void check(struct web *web, struct date from, const struct ground_days *newest)
{
	switch (ground_end_check(from, web->today, newest)) {
	case GROUND_NOT_AHEAD:
		form_reject(&web->form, "from", N_("A ground can end tomorrow at the earliest."));
		break;
	case GROUND_NOT_LAST:
		form_reject(&web->form, "from", N_("The newest version begins on that day or later. Choose a later day, or withdraw that version."));
		break;
	case GROUND_HAS_END:
		form_reject(&web->form, "from", N_("This ground has an end already. Go back, and take that one back first."));
		break;
	case GROUND_FINE:
		break;
	}
}

enum err ground_end_post(struct web *web)
{
	struct service service = page_service(web);
	const struct form_field *id = form_get(&web->form, "id"), *version = form_get(&web->form, "version");
	struct service_ground_seen seen;
	struct ground_days newest;
	struct ground ground;
	struct date from = {0, 0, 0};

	if (!form_has(&web->form, "kind") || !form_has(&web->form, "code") || id->state != FORM_OK || version->state != FORM_OK)
		return ERR(ERR_INVALID, "no ground in the form");
	TRY(ground_find(web, &ground));
	TRY(service_ground_days(&ground.rows, 0, &newest));
	seen = ground_seen(web, "id");
	if (form_has(&web->form, "from"))
		(void)date_parse_iso(form_get(&web->form, "from")->date, &from);
	/* The same form once more: it has ended so already. */
	if (date_is_valid(from) && date_is_valid(newest.to) && date_compare(date_add_days(newest.to, 1), from) == 0)
		return page_redirect(web, "/admin/ground?kind=%s&code=%s&saved=ended", ground_kind_code(seen.kind), seen.code);
	web->detail = N_("Somebody else has changed this ground since you opened the page.");
	if (db_get_int(&ground.rows, 0, "id") != seen.id || db_get_int(&ground.rows, 0, "version") != seen.version)
		return ground_changed(web, ERR(ERR_CONFLICT, "the ground has changed"));
	if (date_is_valid(from))
		check(web, from, &newest);
	if (!web->form.ok) {
		TRY(put(web, &ground, seen.id, seen.version));
		return page_form_again(web, TEMPLATE, TITLE);
	}
	TRY(ground_changed(web, service_ground_end(&service, &seen, from)));
	return page_redirect(web, "/admin/ground?kind=%s&code=%s&saved=ended", ground_kind_code(seen.kind), seen.code);
}
