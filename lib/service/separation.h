#ifndef SERVICE_SEPARATION_H
#define SERVICE_SEPARATION_H

#include "service/service.h"

/*
 * Two people who must not be in one group (casebook: a protection order, a conflict, ex-partners).  A social worker enters the pair on a file, with a
 * reason that is sealed; service_place_apart asks it wherever somebody is brought into a group.
 */
struct service_separation {
	const char *uuid;		/* of the form: sent twice it is one pair */
	int64_t person_id;		/* who comes to a group by the file */
	const char *other_reference;	/* the file of the other one; its client is meant */
	const char *reason;
};

enum { SERVICE_SEPARATION_REASON_MAX = 500 };

/* What is wrong with a pair. */
enum service_separation_fault {
	SEPARATION_FAULT_NONE,
	SEPARATION_FAULT_PERSON,	/* does not come to a group by this file */
	SEPARATION_FAULT_OTHER,		/* there is no such file */
	SEPARATION_FAULT_SAME,		/* one and the same person */
	SEPARATION_FAULT_KNOWN,		/* the pair is entered already */
};

/*
 * Enters a pair on the file REFERENCE; audit row in the same transaction.  ERR_INVALID with *out_fault; ERR_DENIED: not a social worker, or one who was taken
 * off the file for an interest of his or her own.
 */
enum err service_separation_add(struct service *service, const char *reference, const struct service_separation *separation,
	enum service_separation_fault *out_fault) CHECKED;

/* Ends pair ID, seen in VERSION, in which somebody of APPLICATION_ID stands.  ERR_CONFLICT: it has been ended meanwhile. */
enum err service_separation_end(struct service *service, int64_t application_id, int64_t id, int64_t version) CHECKED;

/* The reason in row I of ROWS (columns uuid, reason_sealed). */
enum err service_separation_reason(struct service *service, const struct db_result *rows, size_t i, const char **out) CHECKED;

#endif
