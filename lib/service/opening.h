#ifndef SERVICE_OPENING_H
#define SERVICE_OPENING_H

#include "domain/opening.h"
#include "service/service.h"

/*
 * Where people go and when.  A period in force is never edited: a new one begins on a day to come and the one before ends the day before; what has
 * not begun can be withdrawn.
 */
struct service_opening {
	const char *place;			/* "office", "groups" */
	struct date valid_from;
	const char *name_lv, *name_en, *address, *phones, *email;
	struct opening_day days[7];		/* Monday first */
	bool by_appointment;
};

/*
 * Adds a period behind the newest one of its place, which is LAST_ID in LAST_VERSION as the person saw it (ERR_CONFLICT).  ERR_INVALID: the day is
 * not after today or not after the newest period's first day.  One transaction with its audit row.
 */
enum err service_opening_add(struct service *service, const struct service_opening *opening, int64_t last_id, int64_t last_version) CHECKED;

/* Takes period ID (in VERSION as seen: ERR_CONFLICT), the newest of PLACE, away again.  ERR_DENIED: it has begun. */
enum err service_opening_withdraw(struct service *service, const char *place, int64_t id, int64_t version) CHECKED;

#endif
