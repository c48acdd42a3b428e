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

struct sheet_parts {
	struct sheet_part book, relations, strings, sheet;
};

/*
 * Parts of the package into *IO_PARTS (zeroed at first): the book, its relations and its texts, or, where SHEET is not NULL, the part with that path.
 * False: no package, damaged, or (*out_large) more than *IO_ROOM bytes, of which is taken away what was unpacked.
 */
bool sheet_unpack(struct arena *arena, const void *bytes, size_t len, size_t *io_room, const char *sheet, struct sheet_parts *io_parts, bool *out_large);

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
