#include "store/calendar.h"

#include <string.h>

#include "base/str.h"

enum err store_calendar_load(struct db *db, struct arena *arena, struct calendar *out)
{
	struct db_result rows;
	struct calendar_override *overrides;

	TRY(DB_RUN0(db, arena, STATEMENT_CALENDAR_OVERRIDES, &rows));
	overrides = arena_array(arena, rows.nrows, sizeof(*overrides));
	if (!overrides)
		return ERR(ERR_LIMIT, "calendar rows");
	for (size_t i = 0; i < rows.nrows; i++) {
		if (!date_parse_iso(db_get_text(&rows, i, "day"), &overrides[i].date))
			return ERR(ERR_BUG, "calendar day");
		overrides[i].is_holiday = db_get_int(&rows, i, "is_holiday") != 0;
		overrides[i].name = db_get_text(&rows, i, "name");
	}
	*out = (struct calendar){calendar_rules, calendar_nrules, overrides, rows.nrows};
	return ERR_OK;
}

/* One row of the parameter table as the domain wants it; false for rows that are no term (texts). */
static bool term_row(const struct db_result *rows, size_t i, struct deadline_parameter_row *out)
{
	long long value;
	const char *to = db_get_text(rows, i, "valid_to");

	memset(out, 0, sizeof(*out));
	if (!deadline_parameter_parse(db_get_text(rows, i, "code"), &out->parameter) ||
	    !str_to_int(db_get_text(rows, i, "value"), 0, 1200, &value) ||
	    !date_parse_iso(db_get_text(rows, i, "valid_from"), &out->valid_from))
		return false;
	if (to && !date_parse_iso(to, &out->valid_to))
		return false;
	out->value = (int)value;
	return true;
}

enum err store_terms_load(struct db *db, struct arena *arena, struct date on, struct store_terms *out)
{
	struct deadline_parameter_row terms[64];
	struct db_result rows;
	char day[11];
	size_t n = 0;

	TRY(store_calendar_load(db, arena, &out->calendar));
	date_format_iso(on, day);
	TRY(DB_RUN(db, arena, STATEMENT_PARAMETER_IN_FORCE, &rows, db_text(day), db_text(day)));
	for (size_t i = 0; i < rows.nrows && n < sizeof(terms) / sizeof(terms[0]); i++)
		n += term_row(&rows, i, &terms[n]);
	if (!deadline_parameters_on(terms, n, on, &out->parameters))
		return ERR(ERR_BUG, "a term has no parameter row for %s", day);
	return ERR_OK;
}

enum err store_parameter_text(struct db *db, struct arena *arena, const char *code, struct date on, const char **out)
{
	struct db_result rows;
	char day[11];

	date_format_iso(on, day);
	TRY(DB_ONE(db, arena, STATEMENT_PARAMETER_GET, &rows, db_text(code), db_text(day), db_text(day)));
	*out = db_get_text(&rows, 0, "value");
	return ERR_OK;
}

enum err store_parameter_int(struct db *db, struct arena *arena, const char *code, struct date on, long long max, long long *out)
{
	const char *text;

	TRY(store_parameter_text(db, arena, code, on, &text));
	return str_to_int(text, 1, max, out) ? ERR_OK : ERR(ERR_BUG, "parameter %s", code);
}
