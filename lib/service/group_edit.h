#ifndef SERVICE_GROUP_EDIT_H
#define SERVICE_GROUP_EDIT_H

#include "service/group.h"

/* A group that goes on with another leader, in another room or with another number of places: what has begun keeps its own. */

struct service_group_edit {
	int64_t group_id, version;	/* version: as the person saw it */
	int64_t leader_id, second_leader_id, room_id;	/* second_leader_id: 0 = none */
	int capacity, capacity_min;
};

/*
 * Changes it (nothing where nothing is another) in one transaction with what it was before (group_change) and audit; where the room is another, everybody who has a place is told once.
 * ERR_INVALID with *out_fault, as for opening (GROUP_FAULT_LEADER, _SECOND_LEADER, _ROOM, _CROWDED, _FULL, _CLASH, _UNFIT, _SECOND_UNFIT; of the
 * last three *out_clash; *out_second: it is the second leader): only what changes is asked, for the sessions to come.  ERR_CONFLICT: not as it was seen, or over.  ERR_DENIED: not a manager.
 */
enum err service_group_edit(struct service *service, const struct service_group_edit *edit, enum service_group_fault *out_fault,
	struct service_group_clash *out_clash, bool *out_second) CHECKED;

#endif
