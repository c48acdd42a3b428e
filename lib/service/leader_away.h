#ifndef SERVICE_LEADER_AWAY_H
#define SERVICE_LEADER_AWAY_H

#include "service/group.h"

/* A leader cannot come: somebody else steps in for each session of the day, or it does not take place and its people are told. */
struct service_away_row {
	int64_t session_id, version;
	int64_t substitute_id; /* 0: the session does not take place */
};

enum service_away_fault {
	AWAY_FAULT_NONE,
	AWAY_FAULT_NOBODY,	/* no leader of the actor's contracts, or the one who cannot come */
	AWAY_FAULT_OVER,	/* not planned any more, marked, or over */
	AWAY_FAULT_CLASH,	/* whoever would step in leads another group then, or may not lead on that day */
};

/* Where the fault lies. */
struct service_away_bad {
	size_t row;
	enum service_away_fault fault;
	struct service_group_clash clash;
};

enum { SERVICE_AWAY_ROWS = 10 };

/*
 * All N ROWS of leader LEADER_ID or none, with history and audit rows; NOTE is kept sealed, "" = none.  ERR_INVALID with *out_bad; ERR_CONFLICT: a session is not as
 * the person saw it; ERR_DENIED for others than the manager.
 */
enum err service_leader_away(struct service *service, int64_t leader_id, const struct service_away_row *rows, size_t n, const char *note,
	struct service_away_bad *out_bad) CHECKED;

/*
 * The result of a call because of a session, "reached" or "not_reached", and who was called.  ERR_NOT_FOUND: no session of the actor's side of the wall, or nobody
 * who would come to it.
 */
enum err service_session_call(struct service *service, int64_t session_id, int64_t place_id, const char *result) CHECKED;

#endif
