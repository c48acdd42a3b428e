#ifndef SERVICE_PROGRAMME_VERSION_H
#define SERVICE_PROGRAMME_VERSION_H

#include "domain/programme_version.h"
#include "service/programme.h"
#include "service/service.h"

/*
 * Versions of the catalogue.  A version in force is never edited: a new one begins on a day to come and the one before ends the day before; what
 * has not begun can be withdrawn.  Files and groups keep the version that they were made under.
 */
struct service_programme_version {
	struct programme_rule rule;	/* with its code */
	struct date valid_from;
	const char *name_lv, *name_en;
	const char *whom_lv, *whom_en, *whom_easy;
	const char *about_lv, *about_en, *about_easy;
	const char *legal_ref;
};

/* The version in ROW of ROWS (columns of programme_version_rows or programme_newest).  Texts stay those of ROWS. */
enum err service_programme_version_read(const struct db_result *rows, size_t row, const struct service_programme_parts *parts,
	struct service_programme_version *out) CHECKED;

/*
 * Adds VERSION behind the newest one of its code, which is NEWEST_ID in NEWEST_VERSION as the person saw it (ERR_CONFLICT).  ERR_NOT_FOUND: there
 * is no such code.  ERR_INVALID: programme_rule_check, programme_start_check, an empty text or one that is too long (service_programme_texts_fit).
 * One transaction with its audit row.
 */
enum err service_programme_add(struct service *service, const struct service_programme_version *version, int64_t newest_id,
	int64_t newest_version) CHECKED;

/* True if every text of VERSION is there and fits its column. */
bool service_programme_texts_fit(const struct service_programme_version *version);

/*
 * Takes version ID (in VERSION as the person saw it: ERR_CONFLICT) of CODE away again, and lets the one before it go on.  ERR_DENIED: it has begun,
 * is not the newest, or a group has been planned under it.
 */
enum err service_programme_withdraw(struct service *service, const char *code, int64_t id, int64_t version) CHECKED;

#endif
