#include "base/csv_read.h"

#include <string.h>

#include "base/str.h"

struct reader {
	struct arena *arena;
	const struct table_limits *limits;
	struct table *table;
	const char *at, *end;
	char separator;
	struct table_cell *cells; /* of the row at hand, limits->columns of them */
	size_t ncells;
	struct buf text;	/* of the cell at hand */
	enum table_problem problem;
};

static char separator_find(const char *at, const char *end)
{
	size_t commas = 0, semicolons = 0, tabs = 0;
	bool quoted = false;

	for (; at < end && (quoted || (*at != '\n' && *at != '\r')); at++) {
		if (*at == '"')
			quoted = !quoted;
		commas += !quoted && *at == ',';
		semicolons += !quoted && *at == ';';
		tabs += !quoted && *at == '\t';
	}
	if (semicolons >= commas && semicolons >= tabs)
		return ';';
	return tabs > commas ? '\t' : ',';
}

static bool fail(struct reader *reader, enum table_problem problem)
{
	reader->problem = problem;
	return false;
}

/* Takes one byte of a cell; false: the cell is too long. */
static bool put(struct reader *reader, char c)
{
	buf_add(&reader->text, &c, 1);
	return !reader->text.failed || fail(reader, TABLE_TOO_WIDE);
}

/* The rest of a cell in quotes, up to the closing one and past it. */
static bool quoted_read(struct reader *reader)
{
	for (; reader->at < reader->end; reader->at++) {
		if (*reader->at == '"' && reader->end - reader->at > 1 && reader->at[1] == '"')
			reader->at++;
		else if (*reader->at == '"') {
			reader->at++;
			return true;
		}
		if (!put(reader, *reader->at))
			return false;
	}
	return fail(reader, TABLE_OPEN_QUOTE);
}

static bool is_cell_end(const struct reader *reader)
{
	return reader->at >= reader->end || *reader->at == reader->separator || *reader->at == '\n' || *reader->at == '\r';
}

/* What csv_cell has put an apostrophe before. */
static const char *plain(const char *text)
{
	return text[0] == '\'' && text[1] != '\0' && strchr("=+-@\t\r", text[1]) ? text + 1 : text;
}

static bool cell_read(struct reader *reader)
{
	struct table_cell cell = {.kind = TABLE_TEXT};
	const char *lines;

	reader->text.len = 0;
	if (reader->at < reader->end && *reader->at == '"') {
		reader->at++;
		if (!quoted_read(reader))
			return false;
	}
	for (; !is_cell_end(reader); reader->at++)
		if (!put(reader, *reader->at))
			return false;
	if (reader->ncells == reader->limits->columns)
		return fail(reader, TABLE_TOO_WIDE);
	lines = str_lines(reader->arena, plain(reader->text.len > 0 ? reader->text.data : ""));
	if (!lines || !table_cell_fill(reader->arena, lines, &cell))
		return fail(reader, TABLE_TOO_LARGE);
	reader->cells[reader->ncells++] = cell;
	return true;
}

/* The line that was read becomes a row, unless nothing stands in it. */
static enum err row_add(struct reader *reader, int number)
{
	struct table *table = reader->table;
	struct table_row row = {number, reader->cells, reader->ncells};

	if (table_is_blank(&row))
		return ERR_OK;
	if (table->nrows == reader->limits->rows) {
		reader->problem = TABLE_TOO_MANY_ROWS;
		return ERR_OK;
	}
	row.cells = arena_array(reader->arena, row.ncells, sizeof(*row.cells));
	if (!row.cells)
		return ERR(ERR_LIMIT, "a row of values");
	memcpy(row.cells, reader->cells, row.ncells * sizeof(*row.cells));
	table->rows[table->nrows++] = row;
	return ERR_OK;
}

static bool line_read(struct reader *reader)
{
	reader->ncells = 0;
	for (;;) {
		if (!cell_read(reader))
			return false;
		if (reader->at < reader->end && *reader->at == reader->separator)
			reader->at++;
		else
			break;
	}
	if (reader->at < reader->end)
		reader->at += *reader->at == '\r' && reader->end - reader->at > 1 && reader->at[1] == '\n' ? 2 : 1;
	return true;
}

enum err csv_read(struct arena *arena, const char *bytes, size_t len, const struct table_limits *limits, struct table *out,
	enum table_problem *out_problem, int *out_row)
{
	struct reader reader = {.arena = arena, .limits = limits, .table = out, .at = bytes, .end = bytes + len};
	int number = 0;

	*out = (struct table){.nrows = 0};
	*out_row = 0;
	if (len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		reader.at += 3;
	*out_problem = str_is_utf8(bytes, len) ? TABLE_FINE : TABLE_NOT_UTF8;
	if (*out_problem != TABLE_FINE)
		return ERR_OK;
	reader.separator = separator_find(reader.at, reader.end);
	out->rows = arena_array(arena, limits->rows, sizeof(*out->rows));
	reader.cells = arena_array(arena, limits->columns, sizeof(*reader.cells));
	if (!out->rows || !reader.cells)
		return ERR(ERR_LIMIT, "a table of %zu rows", limits->rows);
	buf_init(&reader.text, arena, limits->cell_bytes);
	while (reader.at < reader.end && reader.problem == TABLE_FINE) {
		*out_row = ++number;
		if (line_read(&reader))
			TRY(row_add(&reader, number));
	}
	*out_problem = reader.problem == TABLE_FINE && out->nrows == 0 ? TABLE_EMPTY : reader.problem;
	return ERR_OK;
}
