#ifndef SERVICE_GROUP_SESSION_H
#define SERVICE_GROUP_SESSION_H

#include "service/register.h"

/* A session that is not held as it was planned.  What became of it, and why, stands in group_session_history. */

struct service_session_reason {
	enum session_reason code;
	const char *note;	/* "" = none; kept sealed, at most 1000 characters */
};

/*
 * The session of the actor's side of the wall does not take place: nobody is marked, and it counts for nobody; where its day is not over people are told.
 * One transaction with history and audit
 * rows.  ERR_CONFLICT: it is not planned any more, or not as the person saw it (VERSION).
 */
enum err service_session_cancel(struct service *service, int64_t session_id, int64_t version, const struct service_session_reason *reason) CHECKED;

/* The same for a session that the caller has locked in a transaction of its own. */
enum err service_session_cancel_locked(struct service *service, struct service_register_session *session,
	const struct service_session_reason *reason) CHECKED;

/*
 * One row of the history: SESSION is in STATE now; of SESSION_MOVED with the day and time that it had.  Inside the caller's transaction.
 */
enum err service_session_history(struct service *service, const struct service_register_session *session, enum session_state state,
	const struct service_session_reason *reason) CHECKED;

/*
 * Everybody who has a place in the group, or (not 0) who has PLACE_ID alone, gets one letter that days or times have changed.  Inside the caller's transaction, once
 * for all that it changes.
 */
enum err service_session_tell(struct service *service, int64_t group_id, int64_t place_id) CHECKED;

/* The note in row I of ROWS (group_session_history_list) of a session, in the arena; "" = none. */
enum err service_session_note(struct service *service, const struct db_result *rows, size_t i, int64_t session_id, const char **out) CHECKED;

#endif
