#ifndef ADMIN_PROGRAMME_H
#define ADMIN_PROGRAMME_H

#include "admin.h"
#include "service/programme_version.h"

/* What the pages of the catalogue have in common: versions in words. */

enum { PROGRAMME_LINES = 25 };

/* One thing that a version says. */
struct programme_line {
	const char *key;	/* of programme_new_keys */
	const char *label;	/* translated */
	const char *text;	/* translated; "" where nothing is set */
};

/* VERSION line by line, in the form's order and the request's language; NULL texts: the arena is full. */
enum err programme_lines(struct web *web, const struct service_programme_version *version, struct programme_line out[PROGRAMME_LINES]) CHECKED;

/* All versions of CODE, the newest first, with ROWS of programme_version_rows; ERR_NOT_FOUND when there are none. */
enum err programme_rows(struct web *web, const char *code, struct db_result *rows, struct service_programme_parts *parts) CHECKED;

/* NODE.N.{label,text,before}: all lines of VERSION, or only those that differ from BEFORE (NULL: all, none has a before). */
enum err programme_lines_put(struct web *web, const char *node, const struct service_programme_version *version,
	const struct service_programme_version *before, bool only_differing) CHECKED;

#endif
