#ifndef SERVICE_RIGHT_H
#define SERVICE_RIGHT_H

#include "domain/right.h"
#include "service/service.h"

/* The right of a file's acts, on the service's day (domain/right.h).  *out_by, *out_by_id: number and approver of the newest act. */
enum err service_right_load(struct service *service, int64_t application_id, struct right *out, const char **out_by, int64_t *out_by_id) CHECKED;

/* Which decision of a file stands (right_decision). */
struct service_standing {
	int64_t act_id;		/* 0: none does */
	enum act_outcome outcome;
	int64_t other_id;	/* an older one that stands again, too: only people can say which of them is to go; 0: there is none */
};

enum err service_right_standing(struct service *service, int64_t application_id, struct service_standing *out) CHECKED;

/*
 * Brings the referral of a file and its place to what the acts say today; nothing happens where they are so already.  To be called, in the same
 * transaction, by whatever issues an act or enters a step of a contest, and by the worker when a day has come.  What changes gets its history row, with
 * the number of the newest act; the state system is told of the place, and a freed seat is the group's again.
 */
enum err service_right_settle(struct service *service, int64_t application_id) CHECKED;

#endif
