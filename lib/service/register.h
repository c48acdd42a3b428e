#ifndef SERVICE_REGISTER_H
#define SERVICE_REGISTER_H

#include "domain/register.h"
#include "service/service.h"

/*
 * The register of a session as a whole: who stands in it, and its signatures.  From the session's day on it is frozen: whoever belonged to the group on
 * that day stands in it, whatever becomes of the places later.  What is signed can be opened again (domain/register.h), with a reason; what was before stays.
 */

enum { SERVICE_REGISTER_REASON_MAX = 500 };

/* A session under a lock. */
struct service_register_session {
	int64_t id, version, group_id;
	struct date planned;
	const char *starts_at;
	enum session_kind kind;
	int64_t place_id;		/* of a session with one participant; else 0 */
	enum session_state state;
	enum group_state group_state;
	bool is_frozen, is_signed;
	int64_t signed_by, signed_at;	/* UTC seconds */
	int64_t opening;		/* number of the last signature or opening; 0: none */
	const char *entered_from;	/* "screen", "paper" */
};

/* Locks the session in the caller's transaction.  ERR_NOT_FOUND: not a session of the actor's side of the wall. */
enum err service_register_lock(struct service *service, int64_t session_id, struct service_register_session *out) CHECKED;

/* Writes who belongs into SESSION, which is locked, when its day has come and it is not written yet (on that day itself: whoever has come to it since). */
enum err service_register_freeze(struct service *service, struct service_register_session *session) CHECKED;

/* *out: the row of a session (group_session_get).  ERR_NOT_FOUND: not one of the actor's side of the wall. */
enum err service_register_row(struct service *service, int64_t session_id, struct db_result *out) CHECKED;

/* The register of a session is looked at: who belongs is written in one transaction, where there is anything to write.  *out: its row afterwards. */
enum err service_register_open(struct service *service, int64_t session_id, struct db_result *out) CHECKED;

/* One row of what happened to a register: KIND "signed", "reopened" or "unlocked", REASON NULL for none.  Inside the caller's transaction. */
enum err service_register_event(struct service *service, const struct service_register_session *session, const char *kind, const char *reason) CHECKED;

/* *out_may: the actor may open the register that SIGNED_BY signed at SIGNED_AT; *out_locked: its signer may not any more (parameter register_lock_days). */
enum err service_register_may_reopen(struct service *service, int64_t signed_by, int64_t signed_at, bool *out_may, bool *out_locked) CHECKED;

/*
 * Opens a signed register again with REASON, which is never empty.  The session stays held.  ERR_DENIED: see above.  ERR_CONFLICT: it is not signed, or
 * not as the person saw it.
 */
enum err service_register_reopen(struct service *service, int64_t session_id, int64_t version, const char *reason) CHECKED;

/* The register as a sheet to fill in by hand: names and empty boxes.  Writes an audit row. */
struct service_register_sheet {
	const char *name;	/* of the file */
	const void *bytes;	/* PDF, in the service's arena */
	size_t len;
};
enum err service_register_sheet(struct service *service, int64_t session_id, struct service_register_sheet *out) CHECKED;

/* Texts about session SESSION_ID: the note on a person in row I of ROWS (columns id or place, note_sealed), the reason of an event (reason_sealed); "" = none. */
enum err service_register_note(struct service *service, const struct db_result *rows, size_t i, int64_t session_id, int64_t place_id,
	const char **out) CHECKED;
enum err service_register_reason(struct service *service, const struct db_result *rows, size_t i, int64_t session_id, const char **out) CHECKED;
/* A note of a person, sealed; NULL where NOTE is NULL or "". */
enum err service_register_note_seal(struct service *service, int64_t session_id, int64_t place_id, const char *note, struct db_value *out) CHECKED;

#endif
