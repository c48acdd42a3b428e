#ifndef SERVICE_HANDOVER_H
#define SERVICE_HANDOVER_H

#include "domain/handover.h"
#include "service/service.h"

/* A file gets another responsible worker, with a reason and a note (lib/domain/handover.h). */

#define HANDOVER_NOTE "handover.note_sealed" /* bound to handover.uuid */
enum { SERVICE_HANDOVER_NOTE_MAX = 1000 };

struct service_handover {
	int64_t application_id, version;	/* version: of the file as the person saw it */
	int64_t from_id, to_id;			/* from_id: whose it was then, 0 = nobody's */
	enum handover_reason reason;
	const char *note;			/* never empty */
	const char *uuid;			/* of the form: sent twice it hands over once */
};

/*
 * Hands over one file; history and audit rows in the same transaction.  ERR_CONFLICT: the file is not as the person saw it; ERR_DENIED: *out_why
 * says why not (HANDOVER_FINE otherwise).
 */
enum err service_handover(struct service *service, const struct service_handover *handover, enum handover_refusal *out_why) CHECKED;

/* The same inside the caller's transaction, for the form BATCH_ID (0: none); *out_why says why not, and nothing is written then. */
enum err service_handover_one(struct service *service, const struct service_handover *handover, int64_t batch_id,
			      enum handover_refusal *out_why) CHECKED;

/* *out: the actor was taken off the file for an interest of his or her own. */
enum err service_handover_excluded(struct service *service, int64_t application_id, int64_t user_id, bool *out) CHECKED;

/* The note of row I of ROWS (columns UUID and SEALED), in the arena; "" where there is none. */
enum err service_handover_note(struct service *service, const struct db_result *rows, size_t i, const char *uuid, const char *sealed,
			       const char **out) CHECKED;

/* The actor has opened a file that was handed over to him or her. */
enum err service_handover_opened(struct service *service, int64_t application_id) CHECKED;

#endif
