#ifndef DOMAIN_HANDOVER_H
#define DOMAIN_HANDOVER_H

#include <stdbool.h>
#include <stdint.h>

#include "domain/state.h"

/* A file goes from one worker, or from nobody, to another. */

enum handover_reason {
	HANDOVER_ABSENCE,
	HANDOVER_WORKLOAD,
	HANDOVER_FIELD,		/* it is rather the other one's field */
	HANDOVER_LEAVING,
	HANDOVER_EXCLUSION,	/* whoever has it must not decide in it: the client is a relative, or some other interest */
	HANDOVER_OTHER,
	HANDOVER_REASON__MAX
};

/* "absence" and so on, as handover.reason; "" out of range.  And back: false, *out untouched, for an unknown code.  English msgid for staff. */
const char *handover_reason_code(enum handover_reason reason);
bool handover_reason_parse(const char *code, enum handover_reason *out);
const char *handover_reason_msgid(enum handover_reason reason);

/* Why a file stays where it is. */
enum handover_refusal {
	HANDOVER_FINE,
	HANDOVER_NOT_YOURS,	/* a worker hands over own files, the head any */
	HANDOVER_CLOSED,
	HANDOVER_MOVED,		/* it has gone to somebody else meanwhile */
	HANDOVER_HAS_IT,	/* the other one has it already */
	HANDOVER_NO_WORKER,	/* the other one is no social worker in service */
	HANDOVER_EXCLUDED,	/* the other one was taken off this file for an interest of his or her own */
	HANDOVER_CHANGED,	/* somebody has changed the file meanwhile */
	HANDOVER_REFUSAL__MAX
};

/* "closed" and so on, as handover_missed.why; "" for FINE and out of range.  And back.  English msgid for staff. */
const char *handover_refusal_code(enum handover_refusal refusal);
bool handover_refusal_parse(const char *code, enum handover_refusal *out);
const char *handover_refusal_msgid(enum handover_refusal refusal);

/* What is asked; ids are accounts, 0 is nobody. */
struct handover_question {
	enum application_state state;
	enum role actor_role;
	int64_t actor_id, owner_id, to_id;
	int64_t from_id;	/* whose the file was when the form was made */
	int64_t version, seen;	/* of the file now, and as the form had it */
	bool to_works;		/* the other one is an active social worker */
	bool to_excluded;	/* there is a handover of this file from the other one for HANDOVER_EXCLUSION */
};

/* The first reason why not, the one that the person can do least about first. */
enum handover_refusal handover_check(const struct handover_question *question);

/* True if ACTOR may hand over a file of OWNER (0: nobody's). */
bool handover_may(enum role role, int64_t actor_id, int64_t owner_id);

#endif
