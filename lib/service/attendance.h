#ifndef SERVICE_ATTENDANCE_H
#define SERVICE_ATTENDANCE_H

#include "domain/register.h"
#include "service/service.h"

/*
 * Marks and notes in the register of a session while it is open, then a signature.  Two people may write in it at once: each row goes by its own version,
 * and only what both changed differently is asked again.
 */

enum { SERVICE_ATTENDANCE_NOTE_MAX = 500 };

struct service_mark {
	int64_t place_id;
	enum attendance_mark mark;	/* ATTENDANCE_NONE: not said */
	enum register_away away;	/* of a dyad or a family that came; not kept where it does not fit */
	int64_t version;		/* of the row as the person saw it; 0: there was none */
	const char *note;		/* "" = none, NULL: not said.  Kept sealed */
	bool asked;			/* out: somebody else has changed this row otherwise; it was not written */
};

struct service_register {
	int64_t session_id, version;	/* version: of the session as the person saw it */
	struct service_mark *marks;
	size_t count;
	bool all_came;			/* whoever has no mark was present */
	bool from_paper;		/* entered from a sheet that was filled in by hand */
	bool sign;
	size_t asked;			/* out: rows that were asked */
	bool changed;			/* out: to be signed, but it has marks by now that the person has not seen */
};

/* Why a register could not be saved or signed. */
enum service_attendance_refusal {
	ATTENDANCE_REFUSAL_NONE,
	ATTENDANCE_REFUSAL_SIGNED,	/* it is signed */
	ATTENDANCE_REFUSAL_CANCELLED,	/* the session does not take place */
	ATTENDANCE_REFUSAL_EARLY,	/* signing before the session's day */
	ATTENDANCE_REFUSAL_UNMARKED,	/* signing while somebody has no mark */
	ATTENDANCE_REFUSAL_EMPTY,	/* signing where nobody takes part */
};

/*
 * Saves what REGISTER says and, when SIGN and nothing was asked or has changed, signs the register: the session is held, who came for the first time gets
 * an active place, an open group is running.  Only what is new is written, each row with its history; all in one transaction with audit and, when signed,
 * the outbox row.  Sent twice it is written once.
 * ERR_NOT_FOUND: not a session of the actor's provider, or (leader) not of his or her own group.
 * ERR_INVALID: a place that is not in the register, or twice.  ERR_CONFLICT: see *out_refusal; nothing was written.
 */
enum err service_attendance_save(struct service *service, struct service_register *io_register, enum service_attendance_refusal *out_refusal) CHECKED;

#endif
