#include "paper/sheet_read.h"

#include <ctype.h>
#include <string.h>

#include "paper/sheet_private.h"

struct reader {
	struct arena *arena;
	const struct table_limits *limits;
	struct sheet_part sheet, texts;
	struct table *table;
	/* The book's texts; NULL: too long for a cell, which matters where the sheet has it only. */
	const char **strings;
	size_t nstrings;
	struct buf text;		/* of the text or the cell at hand */
	bool in_text, in_phonetic;
	/* The row at hand; limits->columns cells. */
	struct table_row row;
	struct table_cell *cells;
	size_t column, next;	/* of the cell at hand, and of one behind it that does not say where it stands */
	const char *type;		/* of the cell at hand; NULL: a number */
	bool has_formula;
	enum table_problem problem;
};

static bool fail(struct reader *reader, enum table_problem problem)
{
	reader->problem = problem;
	return false;
}

static bool is(const struct sheet_node *node, const char *name)
{
	return node->name && strcmp(node->name, name) == 0;
}

/* A new text in the one buffer, of as many bytes as a cell may have. */
static void text_begin(struct reader *reader)
{
	reader->text.len = 0;
	reader->text.failed = false;
}

static int hex(char c)
{
	static const char digits[] = "0123456789abcdef";
	const char *at = c ? strchr(digits, tolower((unsigned char)c)) : NULL;

	return at ? (int)(at - digits) : -1;
}

/* What XML cannot have is written "_x000D_", and so is a "_" before such letters ("_x005F_"). */
static void unescape(char *text)
{
	char *to = text;

	for (const char *at = text; *at;) {
		const bool is_escape = strncmp(at, "_x00", 4) == 0 && hex(at[4]) >= 0 && hex(at[4]) < 8 && hex(at[5]) >= 0 && at[6] == '_';
		const int c = is_escape ? hex(at[4]) * 16 + hex(at[5]) : *at;

		*to++ = (char)(is_escape && c < ' ' ? ' ' : c);
		at += is_escape ? 7 : 1;
	}
	*to = '\0';
}

/* NULL: the arena is full. */
static const char *text_end(struct reader *reader)
{
	if (reader->text.len == 0)
		return "";
	unescape(reader->text.data);
	return str_lines(reader->arena, reader->text.data);
}

static bool string_node(void *context, const struct sheet_node *node)
{
	struct reader *reader = context;

	if (node->text) {
		if (reader->in_text)
			buf_puts(&reader->text, node->text);
		return true;
	}
	if (is(node, "rPh"))
		reader->in_phonetic = !node->is_end;
	if (is(node, "t"))
		reader->in_text = !node->is_end && !reader->in_phonetic;
	if (!is(node, "si"))
		return true;
	if (!node->is_end) {
		text_begin(reader);
		return true;
	}
	if (reader->nstrings == reader->limits->rows * reader->limits->columns)
		return fail(reader, TABLE_TOO_LARGE);
	reader->strings[reader->nstrings] = reader->text.failed ? NULL : text_end(reader);
	return reader->strings[reader->nstrings++] || reader->text.failed || fail(reader, TABLE_TOO_LARGE);
}

/* The column of "AB12", from 0; COLUMNS where there is none such. */
static size_t column_of(const char *place, size_t columns)
{
	size_t n = 0;

	for (; isupper((unsigned char)*place); place++) {
		n = n * 26 + (size_t)(*place - 'A') + 1;
		if (n > columns)
			return columns;
	}
	return n > 0 ? n - 1 : columns;
}

static bool row_begin(struct reader *reader, const struct sheet_node *node)
{
	const char *number = sheet_attribute(reader->arena, node, "r");
	long long value = reader->row.number + 1;

	if (number && !str_to_int(number, value, 1048576, &value))
		return fail(reader, TABLE_DAMAGED);
	memset(reader->cells, 0, reader->row.ncells * sizeof(*reader->cells));
	reader->row = (struct table_row){(int)value, reader->cells, 0};
	reader->next = 0;
	return true;
}

static bool row_end(struct reader *reader)
{
	struct table *table = reader->table;
	struct table_cell *cells;

	if (table_is_blank(&reader->row))
		return true;
	if (table->nrows == reader->limits->rows)
		return fail(reader, TABLE_TOO_MANY_ROWS);
	cells = arena_array(reader->arena, reader->row.ncells, sizeof(*cells));
	if (!cells)
		return fail(reader, TABLE_TOO_LARGE);
	memcpy(cells, reader->cells, reader->row.ncells * sizeof(*cells));
	table->rows[table->nrows] = reader->row;
	table->rows[table->nrows++].cells = cells;
	return true;
}

/* Cells go from left to right; those beyond what is read must be empty, and are only counted then. */
static bool cell_begin(struct reader *reader, const struct sheet_node *node)
{
	const char *place = sheet_attribute(reader->arena, node, "r");
	const size_t column = place ? column_of(place, reader->limits->columns) : reader->next;

	if (column < reader->next && column < reader->limits->columns)
		return fail(reader, TABLE_DAMAGED);
	reader->column = column;
	reader->next = column + 1;
	reader->type = sheet_attribute(reader->arena, node, "t");
	reader->has_formula = false;
	text_begin(reader);
	return true;
}

static bool is_type(const struct reader *reader, const char *type)
{
	return reader->type && strcmp(reader->type, type) == 0;
}

static bool is_number(const struct reader *reader)
{
	return !reader->type || is_type(reader, "n");
}

/* The text of the cell at hand with its lines, by its type; NULL: it is told. */
static const char *cell_text(struct reader *reader)
{
	const char *text = text_end(reader);
	long long n;

	if (text && is_type(reader, "s") && *text) {
		if (!str_to_int(text, 0, (long long)reader->nstrings - 1, &n)) {
			(void)fail(reader, TABLE_DAMAGED);
			return NULL;
		}
		if (!reader->strings[n])
			(void)fail(reader, TABLE_TOO_WIDE);
		return reader->strings[n];
	}
	if (text && is_type(reader, "b") && *text)
		text = str_equal(text, "1") || str_equal(text, "true") ? "TRUE" : "FALSE";
	if (text && is_number(reader))
		text = sheet_plain_number(reader->arena, text);
	if (!text)
		(void)fail(reader, TABLE_TOO_LARGE);
	return text;
}

/* The cell at hand, out of its text.  A formula that came to an empty text is no more than an empty cell. */
static bool cell_make(struct reader *reader, struct table_cell *out)
{
	const char *lines = cell_text(reader);

	*out = (struct table_cell){.kind = TABLE_TEXT};
	if (!lines)
		return false;
	if (!table_cell_fill(reader->arena, lines, out))
		return fail(reader, TABLE_TOO_LARGE);
	if (is_number(reader) && *out->text)
		out->kind = TABLE_NUMBER;
	if ((reader->has_formula && !(is_type(reader, "str") && !*out->text)) || is_type(reader, "e"))
		out->kind = TABLE_FORMULA;
	return true;
}

static bool cell_end(struct reader *reader)
{
	struct table_cell cell;

	if (!cell_make(reader, &cell))
		return false;
	if (cell.kind == TABLE_TEXT && !*cell.text)
		return true;
	if (reader->column >= reader->limits->columns)
		return fail(reader, TABLE_TOO_WIDE);
	reader->cells[reader->column] = cell;
	reader->row.ncells = reader->column + 1;
	return true;
}

static bool cell_node(struct reader *reader, const struct sheet_node *node)
{
	if (is(node, "c"))
		return node->is_end ? cell_end(reader) : cell_begin(reader, node);
	if (is(node, "rPh"))
		reader->in_phonetic = !node->is_end;
	if (is(node, "v") || is(node, "t"))
		reader->in_text = !node->is_end && !reader->in_phonetic;
	if (is(node, "f") && !node->is_end)
		reader->has_formula = true;
	return true;
}

static bool sheet_node(void *context, const struct sheet_node *node)
{
	struct reader *reader = context;

	if (node->text) {
		if (!reader->in_text)
			return true;
		buf_puts(&reader->text, node->text);
		return !reader->text.failed || fail(reader, TABLE_TOO_WIDE);
	}
	if (is(node, "row"))
		return node->is_end ? row_end(reader) : row_begin(reader, node);
	return cell_node(reader, node);
}

static bool room_make(struct reader *reader)
{
	const struct table_limits *limits = reader->limits;

	buf_init(&reader->text, reader->arena, limits->cell_bytes);
	reader->table->rows = arena_array(reader->arena, limits->rows, sizeof(*reader->table->rows));
	reader->cells = arena_array(reader->arena, limits->columns, sizeof(*reader->cells));
	reader->strings = arena_array(reader->arena, limits->rows * limits->columns, sizeof(*reader->strings));
	return reader->table->rows && reader->cells && reader->strings;
}

static bool package_read(struct reader *reader, const void *bytes, size_t len)
{
	size_t room = reader->limits->unpacked_bytes;
	struct sheet_part parts[2] = {{NULL, 0}};
	struct sheet_book book;
	bool large = false;

	if (!sheet_book_read(reader->arena, bytes, len, &room, &book, &large) ||
		!sheet_unpack(reader->arena, bytes, len, &room, (const char *const[]){book.sheet, book.strings}, 2, parts, &large))
		return fail(reader, large ? TABLE_TOO_LARGE : TABLE_DAMAGED);
	reader->sheet = parts[0];
	reader->texts = parts[1];
	reader->table->is_1904 = book.is_1904;
	return reader->sheet.bytes || fail(reader, TABLE_DAMAGED);
}

static bool walk(struct reader *reader, const struct sheet_part *part, bool (*node)(void *context, const struct sheet_node *node))
{
	return sheet_walk(part, node, reader) || reader->problem != TABLE_FINE || fail(reader, TABLE_DAMAGED);
}

enum err sheet_read(struct arena *arena, const void *bytes, size_t len, const struct table_limits *limits, struct table *out,
	enum table_problem *out_problem, int *out_row)
{
	struct reader reader = {.arena = arena, .limits = limits, .table = out};

	*out = (struct table){.nrows = 0};
	*out_row = 0;
	*out_problem = TABLE_FINE;
	if (!room_make(&reader))
		return ERR(ERR_LIMIT, "a table of %zu rows", limits->rows);
	if (package_read(&reader, bytes, len) && (!reader.texts.bytes || walk(&reader, &reader.texts, string_node)) && reader.problem == TABLE_FINE)
		(void)walk(&reader, &reader.sheet, sheet_node);
	*out_problem = reader.problem == TABLE_FINE && out->nrows == 0 ? TABLE_EMPTY : reader.problem;
	*out_row = *out_problem == TABLE_FINE ? 0 : reader.row.number;
	return ERR_OK;
}
