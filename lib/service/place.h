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
	PLACE_REFUSAL_ORDER,	/* somebody else is the next one, and no reason is given */
	PLACE_REFUSAL_APART,	/* there is no place in this group for the person; nobody is told why */
};

/* Whom the actor wants to place where, and how. */
struct service_place_wish {
	int64_t group_id, group_version;	/* the state of the group that the person saw */
	int64_t application_id;
	bool is_offer;				/* the seat is held for some working days and waits for an answer */
	const char *out_of_order;		/* why somebody who is not the next one; "" = no reason */
};

enum { SERVICE_OUT_OF_ORDER_MAX = 500 };	/* characters of a reason */

/*
 * Gives the person of the wish a place in that group of the actor's provider, or offers it: lowest free number, from the next session on, and not before
 * the day that the referral names, whose validity begins with a given place; history, audit and outbox row in the same transaction.  One group a person
 * and calendar year, the year being that of the group's first session; state-financed groups do not count (seed 000, section 7, point 2).  Whoever
 * is not the next one of the waiting list needs a reason, which stays with the place.  A dyad or a family takes its seats together or none.  An offer is told
 * the resident in the file and by mail, and nobody else, before it is accepted.
 * ERR_NOT_FOUND: no such group of this provider.  ERR_DENIED: not a manager.  ERR_CONFLICT: see *out_refusal; nothing was written.
 */
enum err service_place_give(struct service *service, const struct service_place_wish *wish, enum service_place_refusal *out_refusal) CHECKED;

/*
 * True in *out if somebody who has or is offered a seat in GROUP_ID must not be together with somebody who comes with APPLICATION_ID: to be asked, under the
 * group's lock, by whatever brings a person into a group.
 */
enum err service_place_apart(struct service *service, int64_t application_id, int64_t group_id, bool *out) CHECKED;

/* The first session of GROUP_ID from today on and not before NOT_BEFORE (no date: at once) with its time, and the day of its last one; no dates where there is none. */
struct service_place_days {
	struct date first, last;
	const char *starts_at;
};
enum err service_place_days(struct service *service, int64_t group_id, struct date not_before, struct service_place_days *out) CHECKED;

/* Seats that a file of a programme for CLIENT ("dyad") takes today. */
enum err service_place_seats(struct service *service, const char *client, int *out) CHECKED;

#endif
