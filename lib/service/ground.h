#ifndef SERVICE_GROUND_H
#define SERVICE_GROUND_H

#include "domain/ground.h"
#include "service/service.h"

/*
 * Grounds of acts (domain/ground.h), as the office changes them.  A version in force is never edited: a new one begins on a day to come and the one
 * before ends the day before; what has not begun can be withdrawn.  Acts and records keep the version that they were made with.
 */
struct service_ground {
	enum ground_kind kind;
	const char *code;		/* at most 20 bytes */
	struct date valid_from;
	const char *title_lv, *title_en, *legal_ref;
	bool keeps_place, at_once;	/* false where the kind says nothing of it (ground_stops_service) */
};

/* Which version of a ground the person saw as the newest one. */
struct service_ground_seen {
	enum ground_kind kind;
	const char *code;
	int64_t id, version;		/* 0: none, the ground is new */
};

/* The days of the version in ROW of ROWS (columns valid_from and valid_to). */
enum err service_ground_days(const struct db_result *rows, size_t row, struct ground_days *out) CHECKED;

/*
 * Each of these is one transaction with its audit row.  ERR_CONFLICT: the newest version is not SEEN any more; ERR_NOT_FOUND: there is no such ground.
 * Adds a version behind the newest one, or a ground where SEEN has none; kind and code are those of SEEN.  ERR_INVALID: ground_start_check, or an
 * empty text or one that is too long (service_ground_fits).
 */
enum err service_ground_add(struct service *service, const struct service_ground *ground, const struct service_ground_seen *seen) CHECKED;

/* Ends the ground: FROM is the first day without it.  ERR_INVALID: ground_end_check. */
enum err service_ground_end(struct service *service, const struct service_ground_seen *seen, struct date from) CHECKED;

/* Takes the end back.  ERR_DENIED: there is none, or it has come (ground_can_go_on). */
enum err service_ground_go_on(struct service *service, const struct service_ground_seen *seen) CHECKED;

/* Takes the newest version away, and lets the one before it go on.  ERR_DENIED: it has begun. */
enum err service_ground_withdraw(struct service *service, const struct service_ground_seen *seen) CHECKED;

/* True if every text of GROUND is there and fits its column. */
bool service_ground_fits(const struct service_ground *ground);

#endif
