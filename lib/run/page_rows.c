#include <string.h>

#include "base/clock.h"
#include "base/str.h"
#include "db/statement.h"
#include "run/page.h"

/* Rows of a statement into the tree of values. */

enum { TIME_TEXT = 24 };

/* A column of an answer, looked at once for all rows. */
struct column {
	const char *name;
	enum { SHOW_PLAIN, SHOW_DATE, SHOW_TIME, SHOW_NOT } show;
	bool is_easy; /* stands for the Latvian one where it is not empty */
};

static bool ends_with(const char *text, const char *end)
{
	size_t len = strlen(text), end_len = strlen(end);

	return len >= end_len && strcmp(text + len - end_len, end) == 0;
}

/* The end of a column's name that tells its language. */
static const char *const language_ends[VIEW_LANGUAGE__MAX] = {
	[VIEW_LV] = "_lv",
	[VIEW_EN] = "_en",
	[VIEW_LV_EASY] = "_easy",
};

/* A name with such an end: kept without it, or not shown where the page speaks another.  False: it has no such end. */
static bool column_language(struct web *web, enum view_language spoken, struct column *column)
{
	for (int i = 0; i < VIEW_LANGUAGE__MAX; i++) {
		const size_t len = strlen(column->name), end = strlen(language_ends[i]);

		if (len <= end || !ends_with(column->name, language_ends[i]))
			continue;
		column->is_easy = i == VIEW_LV_EASY;
		column->show = i == (int)spoken || (i == VIEW_LV && spoken == VIEW_LV_EASY) ? SHOW_PLAIN : SHOW_NOT;
		column->name = arena_memdup(web->arena, column->name, len - end);
		return true;
	}
	return false;
}

const char *page_column(enum view_language language, const struct db_result *rows, size_t row, const char *stem)
{
	const char *text = NULL, *latvian = NULL;

	for (size_t i = 0; i < rows->ncolumns; i++) {
		const char *name = rows->columns[i];
		const size_t len = strlen(stem);

		if (!str_starts(name, stem))
			continue;
		if (strcmp(name + len, language_ends[language]) == 0)
			text = db_get_text(rows, row, name);
		else if (strcmp(name + len, language_ends[VIEW_LV]) == 0)
			latvian = db_get_text(rows, row, name);
	}
	return language == VIEW_LV_EASY && (!text || !*text) ? latvian : text;
}

/* LETTER is the statement's type of the column: 'd' date, 'D' date and time. */
static struct column column_of(
	struct web *web, enum view_language spoken, const char *name, char letter)
{
	struct column column = {.name = name};

	if (column_language(web, spoken, &column))
		return column;
	if (letter == 'd' || ends_with(name, "_on"))
		column.show = SHOW_DATE;
	else if (letter == 'D' || ends_with(name, "_at"))
		column.show = SHOW_TIME;
	return column;
}

/* Two digits at AT and then END, as a number; -1 otherwise. */
static int two_digits(const char *at, char end)
{
	if (at[0] < '0' || at[0] > '9' || at[1] < '0' || at[1] > '9' ||
		(at[2] != end && end != '\0'))
		return -1;
	return (at[0] - '0') * 10 + at[1] - '0';
}

/* "2026-11-22 10:00:00.000000" in UTC as seconds since 1970; false for anything else. */
static bool utc_parse(const char *text, int64_t *out)
{
	char day[11] = "";
	struct date date;
	int hour, minute, second;

	if (strlen(text) < 19 || text[10] != ' ')
		return false;
	memcpy(day, text, 10);
	hour = two_digits(text + 11, ':');
	minute = two_digits(text + 14, ':');
	second = two_digits(text + 17, '\0');
	if (!date_parse_iso(day, &date) || hour < 0 || minute < 0 || second < 0)
		return false;
	*out = (int64_t)date_to_days(date) * 86400 + hour * 3600 + minute * 60 + second;
	return true;
}

const char *page_day_text(struct web *web, const char *utc)
{
	char text[TIME_TEXT];
	int64_t at;

	if (!utc || !utc_parse(utc, &at))
		return "";
	clock_riga_text(at, text);
	text[strcspn(text, " ")] = '\0';
	return arena_strdup(web->arena, text);
}

/* The Latvian form of VALUE into TEXT; false when it is shown as it is. */
static bool value_show(
	const struct column *column, const struct db_value *value, char text[TIME_TEXT])
{
	struct date date;
	int64_t at;

	if (column->show == SHOW_DATE && value->type == DB_TEXT &&
		date_parse_iso(value->text, &date)) {
		date_format_latvian(date, text);
		return true;
	}
	if (column->show == SHOW_TIME && value->type == DB_TEXT && utc_parse(value->text, &at)) {
		clock_riga_text(at, text);
		return true;
	}
	if (column->show == SHOW_TIME && value->type == DB_INT) {
		clock_riga_text(value->i, text);
		return true;
	}
	return false;
}

static enum err value_put(
	struct view_node *node, const struct column *column, const struct db_value *value)
{
	char text[TIME_TEXT];

	if (column->show == SHOW_NOT)
		return ERR_OK;
	switch (value->type) {
	case DB_NULL:
		return ERR_OK;
	case DB_BLOB:
		return ERR_OK; /* sealed things and hashes are not for pages */
	case DB_INT:
		if (value_show(column, value, text))
			break;
		return view_node_put_int(node, column->name, value->i);
	case DB_TEXT:
		if (value_show(column, value, text))
			break;
		return view_node_put(node, column->name, value->text);
	default:
		return ERR(ERR_BUG, "column %s", column->name);
	}
	return view_node_put(node, column->name, text);
}

static enum err columns_look(struct web *web, enum statement statement,
	const struct db_result *rows, struct column **out)
{
	struct column *columns = arena_array(web->arena, rows->ncolumns, sizeof(*columns));
	const char *letter = statement_table[statement].out;
	const enum view_language spoken = web_language(web);

	if (!columns)
		return ERR(ERR_LIMIT, "rows");
	for (size_t i = 0; i < rows->ncolumns; i++) {
		columns[i] = column_of(web, spoken, rows->columns[i], *letter);
		if (!columns[i].name)
			return ERR(ERR_LIMIT, "rows");
		letter += 1 + (letter[0] != '\0' && letter[1] == '?');
	}
	*out = columns;
	return ERR_OK;
}

static enum err row_put(struct view_node *node, const struct column *columns,
	const struct db_result *rows, size_t row)
{
	const struct db_value *values = &rows->values[row * rows->ncolumns];

	for (size_t i = 0; i < rows->ncolumns; i++)
		if (!columns[i].is_easy)
			TRY(value_put(node, &columns[i], &values[i]));
	for (size_t i = 0; i < rows->ncolumns; i++)
		if (columns[i].is_easy && values[i].type == DB_TEXT && *values[i].text)
			TRY(value_put(node, &columns[i], &values[i]));
	return ERR_OK;
}

enum err page_rows_put(struct web *web, const char *node, enum statement statement,
	const struct db_result *rows)
{
	struct column *columns;
	struct view_node *place;

	TRY(columns_look(web, statement, rows, &columns));
	for (size_t i = 0; i < rows->nrows; i++) {
		TRY(view_node(web->view, &place, "%s.%zu", node, i));
		TRY(row_put(place, columns, rows, i));
	}
	return ERR_OK;
}

enum err page_rows(struct web *web, const char *node, struct db_result *out,
	enum statement statement, const struct db_value *in, size_t count)
{
	struct db_result rows;

	TRY(db_run(web->db, web->arena, statement, in, count, &rows));
	TRY(page_rows_put(web, node, statement, &rows));
	if (out)
		*out = rows;
	return ERR_OK;
}

enum err page_row_put(struct web *web, const char *node, enum statement statement,
	const struct db_result *rows)
{
	struct column *columns;
	struct view_node *place;

	TRY(columns_look(web, statement, rows, &columns));
	TRY(view_node(web->view, &place, "%s", node));
	return row_put(place, columns, rows, 0);
}

enum err page_row(struct web *web, const char *node, struct db_result *out,
	enum statement statement, const struct db_value *in, size_t count)
{
	struct db_result rows;

	TRY(db_one(web->db, web->arena, statement, in, count, &rows));
	TRY(page_row_put(web, node, statement, &rows));
	if (out)
		*out = rows;
	return ERR_OK;
}
