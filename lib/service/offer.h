#ifndef SERVICE_OFFER_H
#define SERVICE_OFFER_H

#include "service/service.h"

/*
 * What becomes of offered seats (lib/domain/offer.h): the resident answers, or the provider's manager enters what was answered by telephone, or the day is
 * over.  Declined or over, the seat is free, and the person waits again where he or she stood.
 */

/* The offer of a file that waits for its answer; place_id 0 = none. */
struct service_offer {
	int64_t place_id, version, group_id;
	int64_t person_id, referral_id;	/* referral_id 0: not carried out today */
	int64_t programme_id;
	bool takes_people;		/* the group has not been cancelled or finished meanwhile */
	bool is_open;			/* today is not behind until */
	struct date until, first;	/* first: the session to come to; no date: none is left */
	const char *language, *starts_at, *room;
	int64_t minutes;
};
/* Through the actor's contracts; of a resident (ROLE_RESIDENT) the caller knows that the file is his or hers. */
enum err service_offer_load(struct service *service, int64_t application_id, struct service_offer *out) CHECKED;

/* Why an answer was not taken. */
enum service_offer_refusal {
	OFFER_REFUSAL_NONE,
	OFFER_REFUSAL_CHANGED,	/* there is no such offer any more, or another one */
	OFFER_REFUSAL_LATE,	/* its last day is over */
	OFFER_REFUSAL_YEAR,	/* the person has had a group in this year */
	OFFER_REFUSAL_CLOSED,	/* the group is over, the grant is not carried out, or the place cannot be this person's */
};

struct service_offer_reply {
	int64_t application_id, version; /* of the place, as it was shown */
	bool accepts;
	const char *reason;		/* code of place_offer.reason, "" = not said; only where it is declined */
};

/*
 * Accepted: enrolled from the next session on, the year's right is used up, the referral's validity begins, the state system is told.  Declined: the seats are
 * free.  History, audit and a row in the file's correspondence in the same transaction.  Sent twice, the second one is ERR_CONFLICT.
 * ERR_DENIED: neither resident nor manager.  ERR_CONFLICT: see *out_refusal; nothing was written.
 */
enum err service_offer_answer(struct service *service, const struct service_offer_reply *reply, enum service_offer_refusal *out_refusal) CHECKED;

/* Within the caller's transaction: the offer on PLACE_ID is taken back, since the grant is not carried out any more. */
enum err service_offer_withdraw(struct service *service, int64_t place_id) CHECKED;

/* Ends offers whose last day is over, each in a transaction of its own; at most LIMIT behind *io_id, which becomes the last one's.  *out_n: how many. */
enum err service_offer_expire(struct service *service, int64_t limit, int64_t *io_id, size_t *out_n) CHECKED;

/* So many offers of the file were not taken that a social worker has to look (parameter offer_declines_max); *out_n how many. */
enum err service_offer_needs_worker(struct service *service, int64_t application_id, bool *out, int64_t *out_n) CHECKED;

/* Where a file stands in its waiting list; position 0: it does not wait, or nobody carries it out yet. */
struct service_waiting {
	int64_t position;
	struct date likely_start;	/* no date: not known yet */
};
enum err service_offer_waiting(struct service *service, int64_t application_id, struct service_waiting *out) CHECKED;

#endif
