#ifndef PAPER_PDF_H
#define PAPER_PDF_H

#include "base/arena.h"

/* A4 has a foot with page numbers; envelopes (C5, DL) have none. */
enum pdf_size { PDF_A4, PDF_C5, PDF_DL, PDF_SIZE__MAX };

/*
 * A PDF (tagged, embedded fonts, /Lang) from the text that a paper template renders: one element a line, "kind TAB markup", where kind is
 *	h1, h2	headings		p	paragraph		li	item of a list
 *	row	"label TAB value"	sign	signature line	space	a gap without text
 *	page	a new page, where one has been begun
 * and on envelopes
 *	from	the sender, top left	to	the addressee, below the middle on the right	mark	kind of post
 * and markup is Pango markup, escaped by the template (VIEW_PAPER).  Empty lines are skipped; an unknown kind is ERR_BUG.
 */
struct pdf_options {
	const char *title;	/* document title */
	const char *language;	/* "lv" */
	const char *footer;	/* left end of every page's foot; page numbers stand on the right */
	const char *creator;	/* what it was made from, for whoever asks which wording that was */
	const char *created;	/* "2026-11-22T10:00:00Z" */
	enum pdf_size size;
};

/* The bytes lie in ARENA.  ERR_LIMIT when they do not fit there. */
enum err pdf_make(struct arena *arena, const struct pdf_options *options, const char *text, const void **out, size_t *out_len)
	CHECKED;

/* Loads the fonts that papers use (upright, bold), so that the first document costs hardly more than the next ones; call before the jail. */
void pdf_warm(void);

#endif
