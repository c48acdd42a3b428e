#ifndef SERVICE_SESSION_MOVE_H
#define SERVICE_SESSION_MOVE_H

#include "service/group.h"
#include "service/group_session.h"

/*
 * Moves one session, or it and those behind it with the rhythm kept (seed 000, section 4; peers.md, rule 7).  What is over, held, cancelled or has a mark
 * is never touched.
 */
struct service_session_move {
	int64_t session_id;
	struct date day;
	const char *starts_at;	/* "17:30" */
	bool following;
	struct service_session_reason reason;
};

/* One session of a plan, before and after. */
struct service_session_moved {
	int64_t id, number, version, leader_id; /* leader_id: who steps in; 0: the group's leader */
	struct date from, to;
	const char *from_at, *to_at;
};

struct service_session_plan {
	int64_t group_id, seen;		/* seen: says whether the sessions are those of an earlier plan */
	struct service_session_moved *rows;
	size_t n;
	const char *holiday;		/* of MOVE_FAULT_HOLIDAY, in Latvian */
	struct service_group_clash clash;
};

enum service_move_fault {
	MOVE_FAULT_NONE,
	MOVE_FAULT_OVER,	/* the session is over, held, cancelled or has a mark */
	MOVE_FAULT_PAST,	/* the new day is over, or more than two years away */
	MOVE_FAULT_HOLIDAY,	/* the new day is a public holiday or a closure */
	MOVE_FAULT_RHYTHM,	/* of a group with several days a week: it was moved alone before, so those behind it have no day to follow by */
	MOVE_FAULT_SAME,	/* it is then already */
	MOVE_FAULT_TAKEN,	/* the group has another session then */
	MOVE_FAULT_CLASH,	/* another group needs the room or a leader then */
	MOVE_FAULT_UNFIT,	/* a check on a leader is missing or expired on a new day (domain/staff.h); plan.clash says of whom */
};

/*
 * What would move where.  ERR_NOT_FOUND: not a session that the actor sees.  ERR_INVALID with *out_fault; of MOVE_FAULT_CLASH and …UNFIT the plan is there, too.
 * ERR_DENIED: not a manager.
 */
enum err service_session_plan(struct service *service, const struct service_session_move *move, struct service_session_plan *out,
	enum service_move_fault *out_fault) CHECKED;

/*
 * Does it, if the plan is still the one with SEEN: each session with its history, and everybody who has a place is told once (outbox).
 * ERR_CONFLICT: the timetable has changed meanwhile.  Else as service_session_plan.
 */
enum err service_session_move(struct service *service, const struct service_session_move *move, int64_t seen, struct service_session_plan *out,
	enum service_move_fault *out_fault) CHECKED;

#endif
