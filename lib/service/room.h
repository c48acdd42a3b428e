#ifndef SERVICE_ROOM_H
#define SERVICE_ROOM_H

#include "service/service.h"

/* Sites and rooms of the actor's provider (seed 000, section 3).  Areas are hundredths of a square metre, 0 = not said.  ERR_DENIED: not its manager. */
struct service_room {
	int64_t site_id; /* 0: a new site at ADDRESS */
	const char *address;
	int64_t site_area, shared_area; /* of a new site */
	const char *name;
	int64_t area, seats; /* 0 = not said */
	bool is_accessible; /* with a wheelchair or a pram */
	bool is_closed; /* takes no new groups */
};

/* ERR_CONFLICT: there is such a site or room.  ERR_INVALID: another provider's site. */
enum err service_room_add(struct service *service, const struct service_room *room) CHECKED;
/* Name, size and whether it is open of room ID as VERSION was.  ERR_CONFLICT: it has changed, or another room of the site has that name. */
enum err service_room_change(struct service *service, int64_t id, int64_t version, const struct service_room *room) CHECKED;

#endif
