#ifndef BASE_CSV_READ_H
#define BASE_CSV_READ_H

#include "base/table.h"

/*
 * LEN bytes of comma or semicolon separated values (RFC 4180: quotes, doubled in themselves; CRLF, LF or CR) in UTF-8, with or without its mark at the
 * beginning.  The separator is the one of the two, or the tab, of which the first line has more outside quotes.  An apostrophe in front of what
 * csv_cell (base/csv.h) put it before is taken away.  Everything lives in ARENA; *out is whole only where *out_problem is TABLE_FINE, *out_row is the
 * row of the trouble then, 0 = none.  ERR_LIMIT: the arena is full.
 */
enum err csv_read(struct arena *arena, const char *bytes, size_t len, const struct table_limits *limits, struct table *out,
	enum table_problem *out_problem, int *out_row) CHECKED;

#endif
