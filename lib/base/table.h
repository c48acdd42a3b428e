#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* Rows of cells that somebody has written in a spreadsheet, whatever file they came in (base/csv_read.h, paper/sheet_read.h). */
enum table_cell_kind {
	TABLE_TEXT,
	TABLE_NUMBER,	/* in plain decimal digits: a day is a number of days since 30 December 1899 */
	TABLE_FORMULA,	/* what it comes to is not read */
};

struct table_cell {
	const char *text;	/* good UTF-8 on one line (str_line); "" where the cell is empty */
	enum table_cell_kind kind;
	const char *lines;	/* the same with '\n' where its lines end (str_lines); NULL: it has one only */
};

struct table_row {
	int number;		/* as the spreadsheet shows it, from 1 */
	struct table_cell *cells;
	size_t ncells;
};

/* Rows without any text are left out. */
struct table {
	struct table_row *rows;
	size_t nrows;
	bool is_1904;		/* days are counted from 1 January 1904 */
};

/* What a reader takes; it stops where there is more. */
struct table_limits {
	size_t rows, columns, cell_bytes;
	size_t unpacked_bytes;	/* of a workbook, all its parts together */
};

enum table_problem {
	TABLE_FINE,
	TABLE_EMPTY,
	TABLE_UNKNOWN,		/* neither a text nor a workbook */
	TABLE_NOT_UTF8,
	TABLE_OPEN_QUOTE,
	TABLE_TOO_MANY_ROWS,
	TABLE_TOO_WIDE,		/* columns, or a cell */
	TABLE_DAMAGED,
	TABLE_TOO_LARGE,	/* once unpacked */
	TABLE_PROBLEM__MAX
};

/* Text of cell I of ROW; "" behind its end. */
const char *table_text(const struct table_row *row, size_t i);
/* The same with its lines. */
const char *table_lines(const struct table_row *row, size_t i);
/* Makes LINES (str_lines) the text of *out.  False: the arena is full. */
bool table_cell_fill(struct arena *arena, const char *lines, struct table_cell *out);
/* Whether all cells of ROW are empty. */
bool table_is_blank(const struct table_row *row);

#endif
