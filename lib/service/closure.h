#ifndef SERVICE_CLOSURE_H
#define SERVICE_CLOSURE_H

#include "service/service.h"

/* Days on which the actor's provider holds no sessions: new timetables and moves leave them out.  What is planned already stays.  ERR_DENIED: not its manager. */
struct service_closure {
	struct date from, to; /* both included */
	const char *name;
};

/* ERR_CONFLICT: the same days are entered. */
enum err service_closure_add(struct service *service, const struct service_closure *closure) CHECKED;
/* Nothing happens where it is gone already. */
enum err service_closure_remove(struct service *service, int64_t id) CHECKED;

#endif
