#ifndef SERVICE_ATTENDANCE_H
#define SERVICE_ATTENDANCE_H

#include "domain/state.h"
#include "service/service.h"

/* The register of a session: marks while it is open, then one signature, which locks it. */

struct service_mark {
	int64_t place_id;
	enum attendance_mark mark;
};

/* Why a register could not be saved or signed. */
enum service_attendance_refusal {
	ATTENDANCE_REFUSAL_NONE,
	ATTENDANCE_REFUSAL_CHANGED,	/* somebody else has saved it meanwhile */
	ATTENDANCE_REFUSAL_SIGNED,	/* it is signed */
	ATTENDANCE_REFUSAL_CANCELLED,	/* the session does not take place */
	ATTENDANCE_REFUSAL_EARLY,	/* signing before the session's day */
	ATTENDANCE_REFUSAL_UNMARKED,	/* signing while somebody has no mark */
	ATTENDANCE_REFUSAL_EMPTY,	/* signing where nobody takes part */
};

/*
 * Saves the COUNT MARKS of session SESSION_ID as the person saw it (VERSION) and, when SIGN, signs the
 * register: the session is held, who came for the first time gets an active place, an open group is
 * running.  Only changed marks are written, each with its history row; all in one transaction with
 * audit and, when signed, the outbox row.  Whoever has no mark in MARKS keeps the one he or she has.
 * ERR_NOT_FOUND: not a session of the actor's provider, or (leader) not of his or her own group.
 * ERR_INVALID: a place that is not in the register, or twice.  ERR_CONFLICT: see *out_refusal; nothing was written.
 */
enum err service_attendance_save(struct service *service, int64_t session_id, int64_t version,
	const struct service_mark *marks, size_t count, bool sign, enum service_attendance_refusal *out_refusal) CHECKED;

#endif
