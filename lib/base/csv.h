#ifndef BASE_CSV_H
#define BASE_CSV_H

#include "base/str.h"

/*
 * A cell of a line of comma separated values (RFC 4180) behind what OUT has: SEPARATOR ("," or ";", "" before the first cell), then TEXT in quotes.
 * One that a spreadsheet would take for a formula gets an apostrophe in front (ASVS 1.2.10).  NULL: an empty cell.
 */
void csv_cell(struct buf *out, const char *separator, const char *text);

#endif
