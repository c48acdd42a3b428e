#ifndef SERVICE_HANDOVER_MANY_H
#define SERVICE_HANDOVER_MANY_H

#include "service/handover.h"

/* Several files of one worker (or of nobody) for another one, by one form. */

enum { SERVICE_HANDOVER_MANY_MAX = 500 };

struct service_handover_item {
	int64_t application_id, version;	/* version: of the file as the person saw it */
};

struct service_handover_many {
	const char *uuid;		/* of the form: sent twice it goes on where it was, and does nothing twice */
	int64_t from_id, to_id;		/* from_id 0: nobody's files */
	enum handover_reason reason;
	const char *note;		/* every file gets it, sealed for itself */
	const struct service_handover_item *items;
	size_t n;			/* at most SERVICE_HANDOVER_MANY_MAX */
};

/*
 * Hands over each file in a transaction of its own, by its own state and the actor's right to it; those that stay are noted with the reason
 * (handover_missed).  An id that no file has is left out.  ERR_CONFLICT: the form was sent before with another person in it.  Where the database goes
 * away in between, what is done is done, and the same form sent again does the rest.
 */
enum err service_handover_many(struct service *service, const struct service_handover_many *many) CHECKED;

/* How many open files are good for a worker, and how many are the most, today. */
enum err service_workload_bounds(struct service *service, long long *out_good, long long *out_most) CHECKED;

#endif
