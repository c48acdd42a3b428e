#ifndef SERVICE_ABSENCE_H
#define SERVICE_ABSENCE_H

#include "domain/absence.h"
#include "service/service.h"

/* Absences of social workers: everybody's own, the head everybody's.  While one runs, its deputy's list has the files too. */

/*
 * Adds ABSENCE with its audit row in one transaction.  ERR_DENIED: it is neither the actor's nor is the actor the head, or one of the two is no social
 * worker in service.  ERR_INVALID: *out_problem says what is wrong with it.  The same one again, by the same form sent twice, is one.
 */
enum err service_absence_add(struct service *service, const struct absence *absence, enum absence_problem *out_problem) CHECKED;

/* Cancels the absence ID of USER_ID.  ERR_CONFLICT: VERSION is not the one the person saw, or it is cancelled; ERR_DENIED as above. */
enum err service_absence_cancel(struct service *service, int64_t id, int64_t user_id, int64_t version) CHECKED;

/* True if the actor may enter and cancel absences of USER_ID. */
bool service_absence_may(const struct service *service, int64_t user_id);

#endif
