#ifndef SERVICE_REFERRAL_H
#define SERVICE_REFERRAL_H

#include "service/service.h"

/*
 * Referrals (seed 000, section 11, point 1; casebook: what the provider is paid against).  One is issued with every grant; it is valid without end
 * until there is a place, and then for referral_months (parameter).
 */
struct service_referral_grant {
	int64_t application_id, act_id, programme_id;
	int64_t sessions; /* 0 = once a month */
	struct date not_before; /* no date: at once */
	struct date issued_on; /* no date: today */
	bool no_contract; /* of a group that was before this system: no provider here carries it out */
};

/* Issues the referral of a grant; those that the file had before are void.  Within the caller's transaction. */
enum err service_referral_issue(struct service *service, const struct service_referral_grant *grant) CHECKED;

/*
 * The referral ID, seen in VERSION, is carried out under CONTRACT_ID, which is in force and about its kind.  ERR_INVALID: it is not.  ERR_CONFLICT: it
 * has changed, is over, or somebody has a place by it.  ERR_NOT_FOUND: no valid one.  ERR_DENIED: neither a social worker nor the head.
 */
enum err service_referral_assign(struct service *service, int64_t id, int64_t version, int64_t contract_id) CHECKED;

/* A place begins on STARTS: the validity of referral ID begins with it, unless it has begun.  Within the caller's transaction. */
enum err service_referral_begin(struct service *service, int64_t id, struct date starts) CHECKED;

/* Prolongs to its last planned session, or lets expire, what is over; at most LIMIT behind *io_id, which becomes the last one's.  *out_n: how many. */
enum err service_referral_tidy(struct service *service, int64_t limit, int64_t *io_id, size_t *out_n) CHECKED;

/* The referral of a file as a paper to print, as it stands today.  ERR_NOT_FOUND: there is none.  Writes an audit row. */
struct service_referral_paper {
	const char *number;
	const void *bytes;
	size_t len;
};
enum err service_referral_paper(struct service *service, const char *reference, struct service_referral_paper *out) CHECKED;

/* Whoever had a place waits again: the term of the file's valid referral, if it has one, begins with the next place.  Within the caller's transaction. */
enum err service_referral_wait(struct service *service, int64_t application_id) CHECKED;

#endif
