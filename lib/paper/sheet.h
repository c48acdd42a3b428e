#ifndef PAPER_SHEET_H
#define PAPER_SHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * A workbook (XLSX, by libxlsxwriter) of plain tables: numbers are numbers, days are days, sums are numbers with two decimals, and whatever text is written stays text,
 * so that none that begins with = + - @ is ever a formula.  Cells are written row by row.  While it is made it lies in files that have no name.
 */
struct sheet;

enum sheet_style { SHEET_PLAIN, SHEET_HEAD, SHEET_BOLD, SHEET_STYLE__MAX };

/* TITLE, and CREATED in UTC seconds: what the file says of itself.  NULL where it cannot be begun.  sheet_finish or sheet_drop ends it. */
struct sheet *sheet_new(const char *title, int64_t created);

/* The next table, NAME at most 31 characters; columns are WIDTHS wide (characters).  The first FROZEN rows stay on screen. */
enum err sheet_table(struct sheet *sheet, const char *name, const int *widths, size_t ncolumns, int frozen) CHECKED;
/* Whatever somebody types into the columns of the table later stays text, too: 12/1 becomes no day.  WIDTHS as for sheet_table. */
void sheet_stay_text(struct sheet *sheet, const int *widths, size_t ncolumns);

/* The next cell of the row; sheet_row goes to the next row.  What cannot be written is told by sheet_finish. */
void sheet_text(struct sheet *sheet, const char *text, enum sheet_style style);
void sheet_number(struct sheet *sheet, int64_t number, enum sheet_style style);
void sheet_cents(struct sheet *sheet, int64_t cents, enum sheet_style style);
void sheet_day(struct sheet *sheet, int year, int month, int day);
void sheet_blank(struct sheet *sheet);
void sheet_row(struct sheet *sheet);

/* *out: the file's *out_len bytes in ARENA.  SHEET is gone, whatever comes back. */
enum err sheet_finish(struct sheet *sheet, struct arena *arena, const void **out, size_t *out_len) CHECKED;
/* Ends one that nobody wants any more; NULL is fine. */
void sheet_drop(struct sheet *sheet);

#endif
