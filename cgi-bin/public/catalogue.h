#ifndef PUBLIC_CATALOGUE_H
#define PUBLIC_CATALOGUE_H

#include "domain/programme.h"
#include "run/web.h"

/* A version of a programme in force, with its texts by enum view_language. */
struct catalogue_row {
	int64_t id;
	const char *name[VIEW_LANGUAGE__MAX], *whom[VIEW_LANGUAGE__MAX], *about[VIEW_LANGUAGE__MAX];
	const char *legal_ref;
	struct programme_rule rule; /* rule.code is the programme's code */
};

struct catalogue {
	const struct catalogue_row *rows;
	size_t n;
};

/*
 * The programmes in force today, in the catalogue's order.  They are kept in the process for a
 * minute; *out is good for this request.
 */
enum err catalogue_get(struct web *web, struct catalogue *out) CHECKED;

/* The row with CODE; NULL when there is none. */
const struct catalogue_row *catalogue_find(const struct catalogue *catalogue, const char *code);

/* The name of version ID in the request's language, whether it is still in force or not. */
enum err catalogue_name(struct web *web, int64_t id, const char **out) CHECKED;

/* True if whoever asks FOR ("self", "child", "together") may mean this programme. */
bool catalogue_fits(const struct catalogue_row *row, const char *audience);

/* NODE.{code,name,whom,about,age,sessions,legal_ref} in the request's language. */
enum err catalogue_put(struct web *web, const struct catalogue_row *row, const char *node) CHECKED;

#endif
