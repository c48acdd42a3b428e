#ifndef SERVICE_DELIVERY_H
#define SERVICE_DELIVERY_H

#include "service/service.h"

/*
 * How issued acts went to their addressees.  The act's own row says what holds when it goes on the
 * day it is issued; a row behind it (act_delivery, insert only, the newest counts) says otherwise.
 * Every row is one transaction with its audit row.
 */

/* Why an act could not be marked as handed over to the post. */
enum service_handing_fault {
	HANDING_DONE,
	HANDING_TAKEN,		/* somebody was faster */
	HANDING_EARLY,		/* the act was issued after that day */
	HANDING_NO_ITEM,	/* registered, and no number of the item */
	HANDING_ITEM_USED,	/* that number stands at another act */
	HANDING_MACHINE,	/* the worker sends it: to be taken out of its hands first */
	HANDING_NOT_POST,	/* no such act, or it is not sent by the office */
	HANDING_FAULT__MAX
};

struct service_handing {
	int64_t act_id;
	const char *item; /* number of a registered item, "" = none */
	enum service_handing_fault fault; /* what became of it */
};

/* At most so many at once. */
enum { SERVICE_HANDING_MAX = 500, SERVICE_ITEM_MIN = 5, SERVICE_ITEM_MAX = 20 };

/*
 * Marks each of the N acts as handed over to the post, or sent to the e-address, on DAY, one transaction each: the deemed day
 * and the term for contesting run from there.  FORM is the id of the form: what it has marked
 * before counts as done.  ERR_INVALID: DAY is still to come; ERR_DENIED: not for this role.
 */
enum err service_delivery_hand(struct service *service, const char *form, struct date day, struct service_handing *rows,
	size_t n) CHECKED;

/* What came back from the post (a receipt, the letter itself): noted, no day moves. */
struct service_delivery_note {
	int64_t act_id, seq; /* seq: the newest row that the person saw, 0 = none */
	const char *form; /* id of the form: sent twice it makes one row */
	struct date effective; /* of an override */
	const char *reason, *evidence; /* kept sealed; a proof has no reason */
};
enum err service_delivery_proof(struct service *service, const struct service_delivery_note *note) CHECKED;
/*
 * The addressee has no active account at the e-address, as the check in NOTE's evidence says: the act goes by registered post instead.  ERR_INVALID: it
 * does not go to the e-address, or was sent; ERR_CONFLICT also while the worker is sending it.
 */
enum err service_delivery_reroute(struct service *service, const struct service_delivery_note *note) CHECKED;
/*
 * Another day on which the act took effect, with reason and evidence; the term for contesting runs
 * from it.  Only the head (ERR_DENIED).  ERR_INVALID: before the act was issued, or still to come; ERR_CONFLICT also while the worker is sending it.
 */
enum err service_delivery_override(struct service *service, const struct service_delivery_note *note) CHECKED;

/*
 * The worker and the e-address.  A row of the outbox, once an act, stands from the act's issue until the gateway has accepted or refused it; its
 * lease and the row's lock decide between the worker and a person who takes it out of the worker's hands.  Why the worker sent nothing stands in the
 * row, in one of these words.
 */
#define DELIVERY_NO_GATEWAY "no gateway"	/* none is configured: sent by hand */
#define DELIVERY_NO_CODE "no personal code"	/* the addressee's is not known: sent by hand */
#define DELIVERY_OVER "over"			/* was sent by hand, or goes another way */
#define DELIVERY_BY_HAND "by hand"		/* somebody chose to send it by hand */

/* From now on the office sends NOTE's act by hand; sent twice it is the same.  ERR_CONFLICT: the worker is sending it, or has. */
enum err service_delivery_by_hand(struct service *service, const struct service_delivery_note *note) CHECKED;

/*
 * Only the worker, inside the transaction that ends the outbox row with KEY.  Accepted: handed over today, with the gateway's NUMBER of the message as
 * proof; a repeat with the same key adds nothing.  The day is the one on which the office heard of it, never an earlier one.  Inactive: by registered
 * post from now on, with what the gateway SAID.  Nothing happens where somebody has handed it over meanwhile.
 */
enum err service_delivery_accepted(struct service *service, int64_t act_id, const char *key, const char *number) CHECKED;
enum err service_delivery_inactive(struct service *service, int64_t act_id, const char *key, const char *said) CHECKED;

/* The text in COLUMN ("reason_sealed", "evidence_sealed") of row I of act NUMBER; "" when there is none. */
enum err service_delivery_text(struct service *service, const struct db_result *rows, size_t i, const char *column,
	const char *number, const char **out) CHECKED;

/*
 * Envelopes with sender and addressee for the acts whose ids stand in IDS (commas between), one a page: all or none.  The values of the view are
 * forgotten, its language is Latvian.
 */
enum service_envelope { ENVELOPE_C5, ENVELOPE_DL };
struct service_envelopes {
	const void *bytes;
	size_t len; /* 0: none was made */
	const char *faults; /* numbers of acts whose addressee wants no letters or has no address, with commas; "" = none */
};
enum err service_delivery_envelopes(struct service *service, const char *ids, enum service_envelope size,
	struct service_envelopes *out) CHECKED;

/*
 * The papers of chosen acts, whose ids stand in IDS (commas between), as one PDF to print, the oldest first, in memory of its own that the caller frees
 * (arena_free, also of NULL); the looks at all of them stand in the audit log.  out->len 0: there is none.
 */
struct service_papers {
	struct arena *arena;
	const void *bytes;
	size_t len;
};
enum err service_delivery_papers(struct service *service, const char *ids, struct service_papers *out) CHECKED;

#endif
