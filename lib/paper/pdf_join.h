#ifndef PAPER_PDF_JOIN_H
#define PAPER_PDF_JOIN_H

#include "base/arena.h"

/* Papers that are printed in one go. */
struct pdf_part {
	const void *bytes;
	size_t len;
};

/*
 * One PDF of all pages of the N PARTS, one behind the other; for the printer: what marks the parts for screen readers stays in the parts.  The bytes lie in
 * ARENA; ERR_LIMIT when they do not fit there, ERR_BUG when a part is no PDF.
 */
enum err pdf_join(struct arena *arena, const struct pdf_part *parts, size_t n, const void **out, size_t *out_len) CHECKED;

#endif
