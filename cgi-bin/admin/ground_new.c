#include "base/rnd.h"
#include "base/str.h"
#include "ground.h"

/* /admin/ground/new: the next version of a ground, or a new ground.  First the form, then a look at what will change, then it is saved. */

#define TITLE_VERSION N_("New version of a ground")
#define TITLE_NEW N_("New ground")
#define TEMPLATE "admin/ground_new.cs"

enum { CODE = 20 };

/* What the new version will follow; of a new ground only kind and code. */
struct newest {
	struct ground ground;
	bool is_new;
	int64_t id, version;
	struct service_ground says;
	struct ground_days days;
};

static const char *title(const struct newest *newest)
{
	return newest->is_new ? TITLE_NEW : TITLE_VERSION;
}

/* Nobody has to think of a code; the form carries it, so that one sent twice makes one ground. */
static const char *code_make(struct web *web)
{
	unsigned char bytes[(CODE - 2) / 2];
	char hex[sizeof(bytes) * 2 + 1];

	rnd_bytes(bytes, sizeof(bytes));
	str_hex(bytes, sizeof(bytes), hex);
	return arena_printf(web->arena, "g-%s", hex);
}

/* Without a code in a query, or with one that a form has made and that is not known yet, the ground is new. */
static enum err newest_find(struct web *web, struct newest *out)
{
	const bool posted = web->request->method == HTTP_POST;
	enum err found = ground_find(web, &out->ground);

	if (!form_has(&web->form, "kind"))
		return found;
	out->is_new = found == ERR_NOT_FOUND && (posted ? form_get(&web->form, "newest")->number == 0 : form_get(&web->form, "code")->state == FORM_ABSENT);
	if (!out->is_new)
		TRY(found);
	out->id = out->version = 0;
	out->says = (struct service_ground){.kind = out->ground.kind};
	if (out->is_new) {
		if (!posted)
			out->ground.code = code_make(web);
		return out->ground.code ? ERR_OK : ERR(ERR_LIMIT, "a code");
	}
	out->id = db_get_int(&out->ground.rows, 0, "id");
	out->version = db_get_int(&out->ground.rows, 0, "version");
	TRY(ground_version(&out->ground, 0, &out->says));
	return service_ground_days(&out->ground.rows, 0, &out->days);
}

/* What both pages say about the newest version; after a post it is the one that the person saw. */
static enum err newest_put(struct web *web, const struct newest *newest)
{
	const bool posted = web->request->method == HTTP_POST;
	char from[12];

	TRY(page_put_int(web, posted ? form_get(&web->form, "newest")->number : newest->id, "Ground.newest"));
	TRY(page_put_int(web, posted ? form_get(&web->form, "version")->number : newest->version, "Ground.version"));
	if (ground_stops_service(newest->ground.kind)) {
		TRY(page_put(web, "1", "Ground.stops"));
		TRY(page_put(web, "1", "Form.keeps_place.required"));
		TRY(page_put(web, "1", "Form.at_once.required"));
	}
	if (!newest->is_new) {
		date_format_latvian(newest->days.from, from);
		TRY(page_put(web, from, "Ground.from"));
		TRY(page_put(web, web_language(web) == VIEW_EN ? newest->says.title_en : newest->says.title_lv, "Ground.name"));
	}
	return ground_put(web, newest->ground.kind, newest->ground.code, newest->is_new ? NULL : newest->ground.code);
}

enum err ground_new_show(struct web *web)
{
	const struct service_ground *says;
	struct newest newest;

	TRY(newest_find(web, &newest));
	TRY(page_form(web, ground_new_keys, FORM_COUNT(ground_new_keys), NULL));
	TRY(newest_put(web, &newest));
	if (!newest.is_new) {
		says = &newest.says;
		TRY(page_form_value(web, "title_lv", says->title_lv));
		TRY(page_form_value(web, "title_en", says->title_en));
		TRY(page_form_value(web, "legal_ref", says->legal_ref));
		TRY(page_form_value(web, "keeps_place", says->keeps_place ? "yes" : "no"));
		TRY(page_form_value(web, "at_once", says->at_once ? "yes" : "no"));
	}
	return page_render(web, TEMPLATE, title(&newest));
}

/* What the form says; where a field is bad, what is read does not matter. */
static void version_of(const struct form *form, const struct newest *newest, struct service_ground *out)
{
	const bool stops = ground_stops_service(newest->ground.kind);

	*out = (struct service_ground){
		.kind = newest->ground.kind, .code = newest->ground.code, .title_lv = form_text(form, "title_lv"),
		.title_en = form_text(form, "title_en"), .legal_ref = form_text(form, "legal_ref"),
		.keeps_place = stops && form_is(form, "keeps_place", "yes"), .at_once = stops && form_is(form, "at_once", "yes"),
	};
	if (form_has(form, "valid_from"))
		(void)date_parse_iso(form_get(form, "valid_from")->date, &out->valid_from);
}

/* The newest version says just that: the same form once more. */
static bool is_there(const struct newest *newest, const struct service_ground *version)
{
	const struct service_ground *says = &newest->says;

	return !newest->is_new && date_is_valid(version->valid_from) && date_compare(says->valid_from, version->valid_from) == 0 &&
		str_equal(says->title_lv, version->title_lv) && str_equal(says->title_en, version->title_en) &&
		str_equal(says->legal_ref, version->legal_ref) && says->keeps_place == version->keeps_place && says->at_once == version->at_once;
}

/* Marks what is missing, and a day on which the version cannot begin. */
static void check(struct web *web, const struct service_ground *version, const struct newest *newest)
{
	struct form *form = &web->form;

	if (ground_stops_service(version->kind) && form_get(form, "keeps_place")->state == FORM_ABSENT)
		form_reject(form, "keeps_place", N_("Choose what becomes of the place."));
	if (ground_stops_service(version->kind) && form_get(form, "at_once")->state == FORM_ABSENT)
		form_reject(form, "at_once", N_("Choose from when the act can hold."));
	if (!form_has(form, "valid_from"))
		return;
	switch (ground_start_check(version->valid_from, web->today, newest->is_new ? NULL : &newest->days)) {
	case GROUND_NOT_AHEAD:
		form_reject(form, "valid_from", N_("A new version can begin tomorrow at the earliest."));
		break;
	case GROUND_NOT_LAST:
		form_reject(form, "valid_from",
			N_("A version that begins on that day or later has been entered already. Choose a later day, or withdraw it."));
		break;
	case GROUND_HAS_END:
		form_reject(form, "valid_from", N_("This ground has an end already. Go back, and take that one back first."));
		break;
	case GROUND_FINE:
		break;
	}
}

/* What is about to happen: what changes, from when, and for whom nothing changes. */
static enum err confirm(struct web *web, const struct service_ground *version, const struct newest *newest)
{
	char from[12], end[12];

	date_format_latvian(version->valid_from, from);
	TRY(newest_put(web, newest));
	TRY(page_put(web, from, "New.from"));
	if (!newest->is_new && !date_is_valid(newest->days.to)) {
		date_format_latvian(date_add_days(version->valid_from, -1), end);
		TRY(page_put(web, end, "New.end"));
	}
	TRY(ground_lines_put(web, "Lines", version, newest->is_new ? NULL : &newest->says, !newest->is_new));
	TRY(page_form_hidden(web, "action"));
	return page_render(web, "admin/ground_check.cs", newest->is_new ? N_("Check the new ground") : N_("Check the new version"));
}

enum err ground_new_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_ground version;
	struct service_ground_seen seen;
	struct newest newest;

	if (!form_has(&web->form, "kind") || !form_has(&web->form, "code") || form_get(&web->form, "newest")->state != FORM_OK ||
		form_get(&web->form, "version")->state != FORM_OK)
		return ERR(ERR_INVALID, "no ground in the form");
	TRY(newest_find(web, &newest));
	seen = ground_seen(web, "newest");
	version_of(&web->form, &newest, &version);
	if (form_is(&web->form, "action", "save") && is_there(&newest, &version))
		return page_redirect(web, "/admin/ground?kind=%s&code=%s&saved=added", ground_kind_code(seen.kind), seen.code);
	web->detail = N_("Somebody else has changed this ground since you opened the page.");
	if (newest.id != seen.id || newest.version != seen.version)
		return ground_changed(web, ERR(ERR_CONFLICT, "the ground has changed"));
	check(web, &version, &newest);
	if (!web->form.ok || form_is(&web->form, "action", "edit")) {
		TRY(page_form(web, ground_new_keys, FORM_COUNT(ground_new_keys), &web->form));
		TRY(newest_put(web, &newest));
		return page_render_status(web, web->form.ok ? 200 : 422, TEMPLATE, title(&newest));
	}
	if (form_is(&web->form, "action", "check"))
		return confirm(web, &version, &newest);
	TRY(ground_changed(web, service_ground_add(&service, &version, &seen)));
	return page_redirect(web, "/admin/ground?kind=%s&code=%s&saved=added", ground_kind_code(seen.kind), seen.code);
}
