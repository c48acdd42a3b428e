#ifndef SERVICE_STATUS_H
#define SERVICE_STATUS_H

#include "domain/state.h"
#include "service/service.h"

/* What a resident learns about a file with its reference and access code.  Texts in the arena, NULL
 * = none. */
struct service_status {
	const char *reference;
	enum application_state state;
	struct date received_on, nominal_on, due_on;
	int64_t programme_id;
	enum act_outcome outcome; /* OUTCOME_NONE while nothing is decided */
	struct date issued_on, contest_until;
	enum place_state place; /* PLACE_NONE while there is none */
	const char *room, *starts_at; /* "17:30" */
	struct date session_on; /* the first session; no date while none is planned */
};

/*
 * The file with REFERENCE (as typed) if CODE (as typed) opens it.  ERR_NOT_FOUND says no more than
 * that the two do not belong together, after the same work whichever of them is wrong; it is noted
 * in the audit log and counts against ADDRESS and the reference.  ERR_LIMIT: too many of these;
 * *out_wait is then the seconds to wait.  A right pair writes nothing.
 */
enum err service_status_find(struct service *service, const char *address, const char *reference,
	const char *code, struct service_status *out, int *out_wait) CHECKED;

#endif
