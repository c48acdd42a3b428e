#ifndef PAPER_PDF_FINISH_H
#define PAPER_PDF_FINISH_H

#include "base/arena.h"

/* What Cairo 1.16 leaves out: the catalogue's /Lang and "show the title" (PDF 32000-1, 14.9.2, 12.2), and an id that depends on the bytes only. */
enum err pdf_finish(struct arena *arena, const char *bytes, size_t len, const char *language, const void **out, size_t *out_len)
	CHECKED;

#endif
