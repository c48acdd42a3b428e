#ifndef DOMAIN_MARKUP_H
#define DOMAIN_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The little that people may write in the texts of the information pages, read piece by piece without memory of its own.
 *
 *	# Heading		## Smaller heading
 *	- one of a list		1. one of a numbered list
 *	[words](/page)		a link to a page of our own, or [63007224](tel:+37163007224)
 *	{contacts}		alone on its line: address, telephone and hours of the office as they are that day
 *
 * All other lines are paragraphs, an empty line between two.  Lines that follow each other are one paragraph.  There is no other markup: whatever
 * else stands there is text.
 */
enum markup_kind { MARKUP_END, MARKUP_HEADING, MARKUP_SUBHEADING, MARKUP_PARAGRAPH, MARKUP_ITEM, MARKUP_NUMBERED, MARKUP_CONTACTS };

struct markup_block {
	enum markup_kind kind;
	const char *text;	/* within the text read; lines of a paragraph still have their ends */
	size_t len;
};

/* The block that begins at *AT, which moves behind it. */
struct markup_block markup_next(const char **at);

struct markup_span {
	const char *text;
	size_t len;
	const char *href;	/* NULL: plain text */
	size_t href_len;
};

/* The next piece of BLOCK from offset *IO on: false at its end.  A link that leads elsewhere than allowed is plain text. */
bool markup_span_next(const struct markup_block *block, size_t *io, struct markup_span *out);

#endif
