#ifndef PAPER_SHEET_PRIVATE_H
#define PAPER_SHEET_PRIVATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "base/table.h"

/* The parts of sheet_read. */

/* One part of a package, unpacked. */
struct sheet_part {
	const char *bytes;	/* NULL: there is none */
	size_t len;
};

/*
 * The parts with the N PATHS (in any case) into OUT, zeroed at first, whose bytes stay NULL where there is none.  False: no package, damaged, one path
 * twice, or (*out_large) more than *IO_ROOM bytes, of which is taken away what was unpacked.
 */
bool sheet_unpack(struct arena *arena, const void *bytes, size_t len, size_t *io_room, const char *const *paths, size_t n, struct sheet_part *out,
	bool *out_large);

/* What a workbook says of itself: the paths of its first sheet that is not hidden (the first, where all are) and of its texts. */
struct sheet_book {
	const char *sheet, *strings;
	bool is_1904;
};
/* False as sheet_unpack, or no workbook. */
bool sheet_book_read(struct arena *arena, const void *bytes, size_t len, size_t *io_room, struct sheet_book *out, bool *out_large);

/* What a number of a workbook is in plain digits: "3.2123456789E10" and "46279.0" are whole.  As it was where it is no such number; NULL: arena full. */
const char *sheet_plain_number(struct arena *arena, const char *text);

/* A walk through one part; false: not well formed, a document type, or the callback said no. */
struct sheet_node {
	const char *name;	/* without its prefix */
	bool is_end;		/* its end; an empty element has both */
	const char *text;	/* not NULL: characters, no element */
	void *reader;
};
bool sheet_walk(const struct sheet_part *part, bool (*node)(void *context, const struct sheet_node *node), void *context);
/* The value of attribute NAME (without prefix) of an element in the arena; NULL where there is none. */
const char *sheet_attribute(struct arena *arena, const struct sheet_node *node, const char *name);

#endif
