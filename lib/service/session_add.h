#ifndef SERVICE_SESSION_ADD_H
#define SERVICE_SESSION_ADD_H

#include "domain/register.h"
#include "service/group.h"

/* A session beside those of the course, as the provider's manager plans it. */
struct service_session_add {
	int64_t group_id;
	enum session_kind kind;		/* not SESSION_COURSE */
	int64_t place_id;		/* of SESSION_ONE_TO_ONE: with whom; else 0 */
	int64_t instead_of_id;		/* a session that did not take place, or that the participant missed; 0 = none */
	struct date day;
	const char *starts_at;		/* "17:30" */
};

enum service_add_fault {
	ADD_FAULT_NONE,
	ADD_FAULT_GROUP,	/* finished or cancelled */
	ADD_FAULT_PAST,		/* over, or more than a year away */
	ADD_FAULT_HOLIDAY,	/* a public holiday, or the provider is closed */
	ADD_FAULT_PLACE,	/* nobody with a place in the group */
	ADD_FAULT_INSTEAD,	/* no such session, or it has been made up for; of SESSION_MAKE_UP also: it was held */
	ADD_FAULT_TAKEN,	/* the group has another session then */
	ADD_FAULT_CLASH,	/* another group needs the room or a leader then, or a leader may not lead on that day */
};

/*
 * Plans it; people of the group, or the one participant, are told.  One transaction with an audit row.  ERR_INVALID with *out_fault, and of a clash with what;
 * ERR_DENIED for others than the manager.  The same once more is the session that is there: *out_id.
 */
enum err service_session_add(struct service *service, const struct service_session_add *add, int64_t *out_id, enum service_add_fault *out_fault,
	struct service_group_clash *out_clash) CHECKED;

#endif
