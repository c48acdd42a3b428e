#ifndef SERVICE_LADDER_H
#define SERVICE_LADDER_H

#include "domain/ladder.h"
#include "service/service.h"

/* The ladder of terms as the parameters in force today say: ladder_days, ladder_head_days. */
enum err service_ladder_load(struct service *service, struct ladder *out) CHECKED;

/* How long a draft can wait for approval: more than WORKING_DAYS after the day on which it was handed over is too long (ladder_stalls). */
struct service_approval_term {
	struct calendar calendar;
	int working_days;
};
enum err service_approval_term(struct service *service, struct service_approval_term *out) CHECKED;

#endif
