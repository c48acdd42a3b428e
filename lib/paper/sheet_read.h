#ifndef PAPER_SHEET_READ_H
#define PAPER_SHEET_READ_H

#include "base/table.h"

/*
 * The first sheet that is not hidden of a workbook (XLSX: ECMA-376 parts in a ZIP, transitional or strict) of LEN bytes, with its hidden rows: texts,
 * numbers, "TRUE" and "FALSE", days as numbers or as ISO text, and where there are formulas (but one that came to an empty text is an empty cell).  What
 * it may swell to is bounded before any of it is kept: limits->unpacked_bytes for all parts together.  No entity is replaced, nothing is fetched, a
 * document type ends the reading.  Everything lives in ARENA; *out is whole only where *out_problem is TABLE_FINE, *out_row is the row of the trouble
 * then, 0 = none.  ERR_LIMIT: the arena is full.
 */
enum err sheet_read(struct arena *arena, const void *bytes, size_t len, const struct table_limits *limits, struct table *out,
	enum table_problem *out_problem, int *out_row) CHECKED;

#endif
