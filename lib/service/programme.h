#ifndef SERVICE_PROGRAMME_H
#define SERVICE_PROGRAMME_H

#include "db/db.h"
#include "domain/programme.h"

/* What the rule of a version has in rows of its own: whole tables, since they are short (programme_role_rows, programme_fact_rows). */
struct service_programme_parts {
	struct db_result roles, facts;
};

enum err service_programme_parts(struct db *db, struct arena *arena, struct service_programme_parts *out) CHECKED;

/*
 * The rule of the catalogue's version in ROW of ROWS (columns of programme_rule_rows or programme_catalogue) with its PARTS.  Whoever it is for and
 * whatever it asks stands in these rows alone.  Texts stay those of ROWS.  ERR_BUG: a word that the rules do not know.
 */
enum err service_programme_rule(const struct db_result *rows, size_t row, const struct service_programme_parts *parts,
	struct programme_rule *out) CHECKED;

#endif
