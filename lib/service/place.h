#ifndef SERVICE_PLACE_H
#define SERVICE_PLACE_H

#include "service/service.h"

/* Why a place could not be given. */
enum service_place_refusal {
	PLACE_REFUSAL_NONE,
	PLACE_REFUSAL_CHANGED,	/* the group is not as the person saw it */
	PLACE_REFUSAL_FULL,	/* all places are taken */
	PLACE_REFUSAL_CLOSED,	/* the group takes nobody in any more, or has no session left */
	PLACE_REFUSAL_YEAR,	/* the person has had this calendar year's group */
	PLACE_REFUSAL_EARLY,	/* the service begins on a later day than the group's last session */
	PLACE_REFUSAL_GONE,	/* the application does not wait (any more) for a group of this kind */
};

/*
 * Gives the person of APPLICATION_ID a place in group GROUP_ID of the actor's provider, in the state
 * that the person saw (GROUP_VERSION): lowest free number, from the next session on, and
 * not before the day that the referral names, whose validity begins with it; history, audit and outbox row in the same transaction.  One group a person and calendar year, the year being that
 * of the group's first session; state-financed groups do not count (seed 000, section 7, point 2).
 * ERR_NOT_FOUND: no such group of this provider.  ERR_DENIED: not a manager.  ERR_CONFLICT: see
 * *out_refusal; nothing was written.
 */
enum err service_place_give(struct service *service, int64_t group_id, int64_t group_version, int64_t application_id,
	enum service_place_refusal *out_refusal) CHECKED;

#endif
