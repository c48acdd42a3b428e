#ifndef ADMIN_GROUND_H
#define ADMIN_GROUND_H

#include "admin.h"
#include "service/ground.h"

/* What the pages about grounds have in common. */

enum { GROUND_LINES = 5 };

/* A ground as the request names it, with all its versions (ground_versions), the newest first. */
struct ground {
	enum ground_kind kind;
	const char *code;
	struct db_result rows;
};

/* ERR_NOT_FOUND: there is no such ground. */
enum err ground_find(struct web *web, struct ground *out) CHECKED;

/* Version I of GROUND.  Texts stay those of its rows. */
enum err ground_version(const struct ground *ground, size_t i, struct service_ground *out) CHECKED;

/* One thing that a version says. */
struct ground_line {
	const char *key;	/* of ground_new_keys */
	const char *label;	/* translated */
	const char *text;	/* translated */
};

/* VERSION line by line, in the form's order and the request's language; returns how many there are of its kind. */
size_t ground_lines(const struct service_ground *version, struct ground_line out[GROUND_LINES]);

/* NODE.N.{label,text,lang,before}: all lines of VERSION, each with what BEFORE (NULL: none) says otherwise; or only those. */
enum err ground_lines_put(struct web *web, const char *node, const struct service_ground *version, const struct service_ground *before,
	bool only_differing) CHECKED;

/* Ground.{kind,kind_text,code}, and the way back to the ground's page (NULL code: to the list). */
enum err ground_put(struct web *web, enum ground_kind kind, const char *code, const char *back_code) CHECKED;

/* The newest version that the form of this request was made for, by its hidden keys ID_KEY and "version". */
struct service_ground_seen ground_seen(struct web *web, const char *id_key);

/* After ERR_CONFLICT: notes how the newest version is now, for the error page.  Gives CODE back, or the error of looking. */
enum err ground_changed(struct web *web, enum err code) CHECKED;

#endif
