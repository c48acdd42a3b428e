#ifndef VIEW_VIEW_PRIVATE_H
#define VIEW_VIEW_PRIVATE_H

#include <ClearSilver.h>
#include <stdint.h>

#include "view/view.h"

/* Only for the files of lib/view. */

enum { VIEW_MODE__MAX = VIEW_TEXT + 1 };

/* A template parsed for one mode and language. */
struct view_template {
	char *name;
	enum view_mode mode;
	enum view_language language;
	CSPARSE *parse;
	CS_MACRO *borrowed; /* where in parse->macros those of VIEW_LIBRARY begin; NULL: it has none
	                       of them */
	uint64_t wording; /* checksum of its text and of what it includes */
	size_t last_len; /* length of the last output, a guess for the next */
};

/* The file of macros that every page brings in.  It is parsed once for each mode and language, and
 * its macros are lent to the pages, since a copy in each page would make a process of twenty pages
 * three times as large. */
#define VIEW_LIBRARY "part/field.cs"

/* A template while it is being parsed: what view_load works for. */
struct view_loading {
	struct view *view;
	struct view_template *template;
};

struct view {
	HDF *config; /* hdf.loadpaths and Config.*, for parsing */
	HDF *values; /* what the next render shows; a new tree after each view_clear */
	struct view_template *templates;
	size_t ntemplates, size;
	char rendered[VIEW_RENDERED_SIZE];
	enum view_language language;
	bool without_easy;
	const char *(*token)(void *context, const char *action);
	void *token_context;
};

/* CODE with the text of ERROR (its frames, on one line) in the error record; frees ERROR. */
enum err view_fail(enum err code, NEOERR *error, const char *what);

/* Languages: the domain at LOCALE, every catalogue loaded. */
enum err view_language_open(const char *locale) CHECKED;

/* Frees what a template holds, but not what it has borrowed. */
void view_template_close(struct view_template *template);

/* Lends the macros of VIEW_LIBRARY to the template being parsed. */
enum err view_library(struct view_loading *loading) CHECKED;

/* ClearSilver's file loader: the template NAME with its texts in the current language.  CONTEXT is
 * a struct view_loading. */
NEOERR *view_load(void *context, HDF *hdf, const char *name, char **out);

#endif
