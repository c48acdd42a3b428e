#ifndef SERVICE_GROUP_STATE_H
#define SERVICE_GROUP_STATE_H

#include "service/service.h"

/* What a manager does with a group as a whole. */

enum { SERVICE_GROUP_REASON_MAX = 500 };

/* A planned group takes people from now on.  ERR_CONFLICT: it is not planned, or not as the person saw it (VERSION); ERR_DENIED for others than the manager. */
enum err service_group_begin(struct service *service, int64_t group_id, int64_t version) CHECKED;

enum service_cancel_fault {
	CANCEL_FAULT_NONE,
	CANCEL_FAULT_UNSIGNED,	/* a register that was begun is not signed: what was done would be lost */
};

/*
 * A group does not take place, or not any longer: planned sessions are cancelled, everybody with a place waits again by the day of the application, without
 * having used up this year, and is told; what was held and signed stays.  REASON is never empty and kept sealed.  ERR_CONFLICT as above; ERR_INVALID with
 * *out_fault; ERR_DENIED for others than the manager.
 */
enum err service_group_cancel(struct service *service, int64_t group_id, int64_t version, const char *reason, enum service_cancel_fault *out_fault) CHECKED;

/* Why GROUP_ID was cancelled and by whom; "" where it was not. */
struct service_group_end {
	const char *reason, *actor;
};
enum err service_group_cancelled(struct service *service, int64_t group_id, struct service_group_end *out) CHECKED;

#endif
