#ifndef SERVICE_SESSION_PLAN_H
#define SERVICE_SESSION_PLAN_H

#include "domain/session_plan.h"
#include "service/service.h"

/*
 * Session plans of providers, one for each kind of group (programme code), in versions that stay.  Sessions that are planned show the newest version; the one
 * that was in force when a session's register was first signed stays with it.
 */
struct service_session_plan {
	int64_t id, version;		/* 0 = there is none yet */
	struct session_plan_row *rows;	/* in the arena, by number; only sessions that something is planned for */
	size_t n;
};

/* The plan of PROVIDER_ID for kind CODE in VERSION (0: the newest; there may be none).  ERR_NOT_FOUND: no such version. */
enum err service_session_plan_load(struct service *service, int64_t provider_id, const char *code, int64_t version, struct service_session_plan *out) CHECKED;

/*
 * Saves N ROWS (each with a topic, by number) as a new version of the actor's provider for kind CODE, a kind of one of the actor's contracts (ERR_NOT_FOUND).  What is
 * saved already is not saved twice.  ERR_CONFLICT: the newest version is not SEEN.  ERR_DENIED: not the provider's manager.  One transaction with its audit row.
 */
enum err service_session_plan_save(struct service *service, const char *code, int64_t seen, const struct session_plan_row *rows, size_t n) CHECKED;

/* The session keeps the plan that is in force now, if it has not been held before.  In the caller's transaction, under the session's lock. */
enum err service_session_plan_keep(struct service *service, int64_t session_id) CHECKED;

#endif
