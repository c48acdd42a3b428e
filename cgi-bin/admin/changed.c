#include "admin.h"
#include "base/str.h"

/* What the error page of a refused change tells: how the thing is stored now. */

const char *choice_label(const struct form_choice *choices, const char *value)
{
	for (; choices && choices->value; choices++)
		if (str_equal(choices->value, value))
			return _(choices->label);
	return value;
}

static const char *choice_text(const struct form_key *keys, size_t nkeys, const char *name, const char *value)
{
	for (size_t i = 0; i < nkeys; i++)
		if (str_equal(keys[i].name, name))
			return choice_label(keys[i].choices, value);
	return value;
}

/* The name of provider ID; NULL when there is none. */
static enum err provider_name(struct web *web, long long id, const char **out)
{
	struct db_result rows;

	*out = NULL;
	if (id == 0)
		return ERR_OK;
	TRY(DB_RUN0(web->db, web->arena, STATEMENT_PROVIDER_ALL, &rows));
	for (size_t i = 0; i < rows.nrows; i++)
		if (db_get_int(&rows, i, "id") == id)
			*out = db_get_text(&rows, i, "name");
	return ERR_OK;
}

enum err admin_typed(struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text)
{
	const char *name;
	long long id;

	(void)io_label;
	if (!str_equal(key->name, "provider_id") || !str_to_int(value, 1, 4294967295LL, &id))
		return ERR_OK;
	TRY(provider_name(web, id, &name));
	if (name)
		*io_text = name;
	return ERR_OK;
}

static enum err user_stored(struct web *web, int64_t id)
{
	struct db_result row;
	const char *provider, *role, *access;

	TRY(DB_ONE(web->db, web->arena, STATEMENT_USER_GET, &row, db_int(id)));
	TRY(provider_name(web, db_get_int(&row, 0, "provider_id"), &provider));
	role = choice_text(user_keys, FORM_COUNT(user_keys), "role", db_get_text(&row, 0, "role"));
	access = choice_text(user_state_keys, FORM_COUNT(user_state_keys), "to",
		db_get(&row, 0, "disabled_at").type == DB_NULL ? "active" : "disabled");
	TRY(page_typed_stored(web, "name", _("Name"), db_get_text(&row, 0, "name")));
	TRY(page_typed_stored(web, "post_title", _("Post title"), db_get_text(&row, 0, "post_title")));
	TRY(page_typed_stored(web, "email", _("E-mail address"), db_get_text(&row, 0, "email")));
	TRY(page_typed_stored(web, "role", _("Role"), role));
	TRY(page_typed_stored(web, "provider_id", _("Service provider"), provider));
	if (web->route->keys != user_keys)
		TRY(page_typed_stored(web, "to", _("Access"), access));
	return ERR_OK;
}

enum err user_changed(struct web *web, enum err code, int64_t id)
{
	if (code == ERR_CONFLICT)
		TRY(user_stored(web, id));
	return code;
}

enum err parameter_changed(struct web *web, enum err code, const char *parameter)
{
	struct db_result rows;
	struct date from;
	char day[12] = "";

	if (code != ERR_CONFLICT)
		return code;
	TRY(DB_RUN(web->db, web->arena, STATEMENT_PARAMETER_PERIODS, &rows, db_text(parameter)));
	if (rows.nrows == 0)
		return code;
	if (date_parse_iso(db_get_text(&rows, 0, "valid_from"), &from))
		date_format_latvian(from, day);
	TRY(page_typed_stored(web, "value", _("New value"), db_get_text(&rows, 0, "value")));
	TRY(page_typed_stored(web, "valid_from", _("In force from"), arena_strdup(web->arena, day)));
	TRY(page_typed_stored(web, "legal_ref", _("Legal ground"), db_get_text(&rows, 0, "legal_ref")));
	TRY(page_typed_stored(web, "verified_by", _("Who has read the norm"), db_get_text(&rows, 0, "verified_by")));
	return code;
}

static enum err day_stored(struct web *web, const struct db_result *rows, size_t i)
{
	const char *kind = db_get_int(rows, i, "is_holiday") ? "holiday" : "working";

	TRY(page_typed_stored(web, "", _("What kind of day it is"),
		choice_text(calendar_keys, FORM_COUNT(calendar_keys), "kind", kind)));
	TRY(page_typed_stored(web, "", _("Name of the day"), db_get_text(rows, i, "name")));
	TRY(page_typed_stored(web, "", _("Legal ground"), db_get_text(rows, i, "legal_ref")));
	return ERR_OK;
}

enum err calendar_changed(struct web *web, enum err code, struct date day)
{
	struct db_result rows;
	char text[12], iso[11];

	if (code != ERR_CONFLICT)
		return code;
	date_format_latvian(day, text);
	date_format_iso(day, iso);
	TRY(DB_RUN(web->db, web->arena, STATEMENT_CALENDAR_OVERRIDE_OF_YEAR, &rows, db_int(day.year)));
	for (size_t i = 0; i < rows.nrows; i++) {
		if (!str_equal(db_get_text(&rows, i, "day"), iso))
			continue;
		TRY(page_typed_stored(web, "", _("Day"), arena_strdup(web->arena, text)));
		TRY(day_stored(web, &rows, i));
		return code;
	}
	TRY(page_typed_stored(web, "", arena_strdup(web->arena, text), _("There is no entry for this day any more.")));
	return code;
}
