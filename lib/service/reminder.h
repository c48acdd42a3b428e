#ifndef SERVICE_REMINDER_H
#define SERVICE_REMINDER_H

#include "domain/reminder.h"
#include "service/service.h"

/* Several applicants who were asked for something are reminded of it by one form. */

enum { SERVICE_REMINDER_MAX = 500 };

struct service_reminder_many {
	const char *uuid;	/* of the form: sent twice it goes on where it was, and does nothing twice */
	const int64_t *ids;	/* of files */
	size_t n;		/* at most SERVICE_REMINDER_MAX */
};

/*
 * Each file in a transaction of its own, by its own state: a message in the correspondence, in the applicant's language, and a mail that tells of it where
 * an address is known; who is not reminded is noted with the reason (reminder_missed).  An id that no file has is left out.  Needs service->view, whose
 * language is another one afterwards.  ERR_CONFLICT: the form is somebody else's.
 */
enum err service_reminder_many(struct service *service, const struct service_reminder_many *many) CHECKED;

#endif
