#ifndef SERVICE_EXCUSE_H
#define SERVICE_EXCUSE_H

#include "domain/excuse.h"
#include "service/service.h"

/* Somebody with a place says beforehand that he or she cannot come to a session.  The leader sees it in the register; what counts is the mark. */

enum { SERVICE_EXCUSE_SESSIONS = 5 };

struct service_excuse_session {
	int64_t id;
	struct date day;
	const char *starts_at, *room;
	enum excuse excuse; /* EXCUSE_NONE: is expected */
};
struct service_excuses {
	struct service_excuse_session *rows;
	size_t n;
};

/* The next sessions of the file's place, at most SERVICE_EXCUSE_SESSIONS; none where it has no place. */
enum err service_excuse_list(struct service *service, int64_t application_id, struct service_excuses *out) CHECKED;

/*
 * EXCUSE for one of them, or EXCUSE_NONE: will come after all; what was said before is replaced.  One transaction with an audit row.  ERR_NOT_FOUND: not one of those
 * sessions.
 */
enum err service_excuse_say(struct service *service, int64_t application_id, int64_t session_id, enum excuse excuse) CHECKED;

#endif
