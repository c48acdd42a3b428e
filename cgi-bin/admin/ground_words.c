#include "base/str.h"
#include "ground.h"

/* What a version of a ground says, in the words of its form. */

static const struct form_key *key_of(const char *name)
{
	const struct form_key *key = ground_new_keys;

	while (!str_equal(key->name, name))
		key++;
	return key;
}

/* The kind that the request names; its keys have checked it. */
static enum ground_kind kind_of(const struct web *web)
{
	return (enum ground_kind)form_get(&web->form, "kind")->number;
}

enum err ground_find(struct web *web, struct ground *out)
{
	const char *kind = ground_kind_code(kind_of(web));

	if (!form_has(&web->form, "kind"))
		return ERR(ERR_NOT_FOUND, "no such kind of ground");
	*out = (struct ground){.kind = kind_of(web), .code = form_text(&web->form, "code")};
	TRY(DB_RUN(web->db, web->arena, STATEMENT_GROUND_VERSIONS, &out->rows, db_text(kind), db_text(kind), db_text(out->code)));
	return out->rows.nrows > 0 ? ERR_OK : ERR(ERR_NOT_FOUND, "no such ground");
}

enum err ground_version(const struct ground *ground, size_t i, struct service_ground *out)
{
	struct ground_days days;

	TRY(service_ground_days(&ground->rows, i, &days));
	*out = (struct service_ground){
		.kind = ground->kind, .code = ground->code, .valid_from = days.from,
		.title_lv = db_get_text(&ground->rows, i, "title_lv"), .title_en = db_get_text(&ground->rows, i, "title_en"),
		.legal_ref = db_get_text(&ground->rows, i, "legal_ref"),
		.keeps_place = db_get_int(&ground->rows, i, "keeps_place") != 0, .at_once = db_get_int(&ground->rows, i, "at_once") != 0,
	};
	return ERR_OK;
}

size_t ground_lines(const struct service_ground *version, struct ground_line out[GROUND_LINES])
{
	const struct ground_line lines[GROUND_LINES] = {
		{"title_lv", "", version->title_lv},
		{"title_en", "", version->title_en},
		{"legal_ref", "", version->legal_ref},
		{"keeps_place", "", choice_label(key_of("keeps_place")->choices, version->keeps_place ? "yes" : "no")},
		{"at_once", "", choice_label(key_of("at_once")->choices, version->at_once ? "yes" : "no")},
	};
	const size_t n = ground_stops_service(version->kind) ? GROUND_LINES : 3;

	for (size_t i = 0; i < n; i++) {
		out[i] = lines[i];
		out[i].label = _(key_of(lines[i].key)->label);
	}
	return n;
}

enum err ground_lines_put(struct web *web, const char *node, const struct service_ground *version, const struct service_ground *before,
	bool only_differing)
{
	struct ground_line lines[GROUND_LINES], old[GROUND_LINES];
	const size_t nlines = ground_lines(version, lines);
	size_t n = 0;

	if (before)
		(void)ground_lines(before, old);
	for (size_t i = 0; i < nlines; i++) {
		const bool differs = before && !str_equal(lines[i].text, old[i].text);

		if (only_differing && !differs)
			continue;
		TRY(page_put(web, lines[i].label, "%s.%zu.label", node, n));
		TRY(page_put(web, lines[i].text, "%s.%zu.text", node, n));
		if (str_equal(lines[i].key, "title_lv") || str_equal(lines[i].key, "title_en"))
			TRY(page_put(web, lines[i].key + 6, "%s.%zu.lang", node, n));
		if (differs)
			TRY(page_put(web, old[i].text, "%s.%zu.before", node, n));
		n++;
	}
	return ERR_OK;
}

enum err ground_put(struct web *web, enum ground_kind kind, const char *code, const char *back_code)
{
	const char *kind_code = ground_kind_code(kind);

	TRY(page_put(web, kind_code, "Ground.kind"));
	TRY(page_put(web, choice_label(ground_kinds, kind_code), "Ground.kind_text"));
	TRY(page_put(web, code, "Ground.code"));
	return page_put(web, back_code ? arena_printf(web->arena, "/admin/ground?kind=%s&code=%s", kind_code, back_code) : "/admin/grounds",
		"Page.back.href");
}

struct service_ground_seen ground_seen(struct web *web, const char *id_key)
{
	return (struct service_ground_seen){kind_of(web), form_text(&web->form, "code"), form_get(&web->form, id_key)->number,
		form_get(&web->form, "version")->number};
}

enum err ground_changed(struct web *web, enum err code)
{
	struct ground_line lines[GROUND_LINES];
	struct service_ground version;
	struct ground_days days;
	struct ground ground;
	size_t n;

	if (code != ERR_CONFLICT)
		return code;
	TRY(ground_find(web, &ground));
	TRY(ground_version(&ground, 0, &version));
	TRY(service_ground_days(&ground.rows, 0, &days));
	TRY(period_day_stored(web, "valid_from", _("In force from"), days.from));
	if (date_is_valid(days.to))
		TRY(period_day_stored(web, "from", _("First day without this ground"), date_add_days(days.to, 1)));
	n = ground_lines(&version, lines);
	for (size_t i = 0; i < n; i++)
		TRY(page_typed_stored(web, lines[i].key, lines[i].label, lines[i].text));
	return code;
}
