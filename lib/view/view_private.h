#ifndef VIEW_VIEW_PRIVATE_H
#define VIEW_VIEW_PRIVATE_H

#include <ClearSilver.h>

#include "view/view.h"

/* Only for the files of lib/view. */

enum { VIEW_MODE__MAX = VIEW_TEXT + 1 };

/* A template parsed for one mode and language. */
struct view_template {
	char *name;
	enum view_mode mode;
	enum view_language language;
	CSPARSE *parse;
	size_t last_len;	/* length of the last output, a guess for the next */
};

struct view {
	HDF *hdf;
	struct view_template *templates;
	size_t ntemplates, size;
	enum view_language language;
	const char *(*token)(void *context, const char *action);
	void *token_context;
};

/* CODE with the text of ERROR (its frames, on one line) in the error record; frees ERROR. */
enum err view_fail(enum err code, NEOERR *error, const char *what);

/* Languages: the domain at LOCALE, every catalogue loaded. */
enum err view_language_open(const char *locale) CHECKED;

/* ClearSilver's file loader: the template NAME with its texts in the current language.  CONTEXT is the enum view_mode. */
NEOERR *view_load(void *context, HDF *hdf, const char *name, char **out);

#endif
