#include "paper/sheet.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <xlsxwriter.h>

enum { FONT_SIZE = 11, PATH_SIZE = 40 };

/* What a cell holds decides its number format, its style the font. */
enum look { LOOK_TEXT, LOOK_NUMBER, LOOK_CENTS, LOOK_DAY, LOOK__MAX };

struct sheet {
	FILE *file; /* without a name */
	lxw_workbook *book;
	lxw_worksheet *table;
	lxw_format *formats[LOOK__MAX][SHEET_STYLE__MAX];
	lxw_row_t row;
	lxw_col_t column;
	lxw_error error; /* the first one */
};

static void formats_make(struct sheet *sheet)
{
	static const char *const looks[LOOK__MAX] = {"@", "0", "# ##0.00", "dd.mm.yyyy."};

	for (int look = 0; look < LOOK__MAX; look++) {
		for (int style = 0; style < SHEET_STYLE__MAX; style++) {
			lxw_format *format = workbook_add_format(sheet->book);

			format_set_num_format(format, looks[look]);
			format_set_font_size(format, FONT_SIZE);
			if (style != SHEET_PLAIN)
				format_set_bold(format);
			if (style == SHEET_HEAD) {
				format_set_text_wrap(format);
				format_set_bottom(format, LXW_BORDER_THIN);
			}
			sheet->formats[look][style] = format;
		}
	}
}

struct sheet *sheet_new(const char *title, int64_t created)
{
	struct sheet *sheet = calloc(1, sizeof(*sheet));
	lxw_doc_properties properties = {.created = (time_t)created};
	char path[PATH_SIZE], *copy = strdup(title);

	if (sheet)
		sheet->file = tmpfile();
	if (!sheet || !sheet->file || !copy) {
		free(copy);
		sheet_drop(sheet);
		return NULL;
	}
	/* The library writes to a path; this one leads to the open file. */
	(void)snprintf(path, sizeof(path), "/proc/self/fd/%d", fileno(sheet->file));
	sheet->book = workbook_new(path);
	if (!sheet->book) {
		free(copy);
		sheet_drop(sheet);
		return NULL;
	}
	properties.title = copy;
	workbook_set_properties(sheet->book, &properties);
	free(copy);
	formats_make(sheet);
	return sheet;
}

static void note(struct sheet *sheet, lxw_error error)
{
	if (sheet->error == LXW_NO_ERROR)
		sheet->error = error;
}

enum err sheet_table(struct sheet *sheet, const char *name, const int *widths, size_t ncolumns, int frozen)
{
	sheet->table = workbook_add_worksheet(sheet->book, name);
	if (!sheet->table)
		return ERR(ERR_BUG, "table %s of a workbook", name);
	for (size_t i = 0; i < ncolumns; i++)
		note(sheet, worksheet_set_column(sheet->table, (lxw_col_t)i, (lxw_col_t)i, widths[i], NULL));
	worksheet_freeze_panes(sheet->table, (lxw_row_t)frozen, 0);
	worksheet_set_landscape(sheet->table);
	worksheet_set_paper(sheet->table, 9); /* A4 */
	worksheet_fit_to_pages(sheet->table, 1, 0);
	sheet->row = 0;
	sheet->column = 0;
	return ERR_OK;
}

void sheet_stay_text(struct sheet *sheet, const int *widths, size_t ncolumns)
{
	lxw_format *text = sheet->formats[LOOK_TEXT][SHEET_PLAIN];

	for (size_t i = 0; i < ncolumns; i++)
		note(sheet, worksheet_set_column(sheet->table, (lxw_col_t)i, (lxw_col_t)i, widths[i], text));
}

void sheet_text(struct sheet *sheet, const char *text, enum sheet_style style)
{
	note(sheet, worksheet_write_string(sheet->table, sheet->row, sheet->column++, text ? text : "", sheet->formats[LOOK_TEXT][style]));
}

void sheet_number(struct sheet *sheet, int64_t number, enum sheet_style style)
{
	note(sheet, worksheet_write_number(sheet->table, sheet->row, sheet->column++, (double)number, sheet->formats[LOOK_NUMBER][style]));
}

void sheet_cents(struct sheet *sheet, int64_t cents, enum sheet_style style)
{
	note(sheet, worksheet_write_number(sheet->table, sheet->row, sheet->column++, (double)cents / 100, sheet->formats[LOOK_CENTS][style]));
}

void sheet_day(struct sheet *sheet, int year, int month, int day)
{
	lxw_datetime when = {.year = year, .month = month, .day = day};

	note(sheet, worksheet_write_datetime(sheet->table, sheet->row, sheet->column++, &when, sheet->formats[LOOK_DAY][SHEET_PLAIN]));
}

void sheet_blank(struct sheet *sheet)
{
	sheet->column++;
}

void sheet_row(struct sheet *sheet)
{
	sheet->row++;
	sheet->column = 0;
}

static enum err read_back(struct sheet *sheet, struct arena *arena, const void **out, size_t *out_len)
{
	off_t size = lseek(fileno(sheet->file), 0, SEEK_END);
	char *bytes;

	if (size <= 0)
		return ERR(ERR_UNAVAILABLE, "a workbook: %s", strerror(errno));
	bytes = arena_alloc(arena, (size_t)size);
	if (!bytes)
		return ERR(ERR_LIMIT, "a workbook of %lld bytes", (long long)size);
	if (pread(fileno(sheet->file), bytes, (size_t)size, 0) != size)
		return ERR(ERR_UNAVAILABLE, "a workbook: %s", strerror(errno));
	*out = bytes;
	*out_len = (size_t)size;
	return ERR_OK;
}

enum err sheet_finish(struct sheet *sheet, struct arena *arena, const void **out, size_t *out_len)
{
	enum err code = ERR_OK;

	note(sheet, workbook_close(sheet->book));
	sheet->book = NULL;
	if (sheet->error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
		code = ERR(ERR_LIMIT, "a text of a workbook");
	else if (sheet->error != LXW_NO_ERROR)
		code = ERR(ERR_UNAVAILABLE, "a workbook: %s", lxw_strerror(sheet->error));
	else
		code = read_back(sheet, arena, out, out_len);
	sheet_drop(sheet);
	return code;
}

void sheet_drop(struct sheet *sheet)
{
	if (!sheet)
		return;
	if (sheet->book)
		(void)workbook_close(sheet->book);
	if (sheet->file)
		(void)fclose(sheet->file);
	free(sheet);
}
