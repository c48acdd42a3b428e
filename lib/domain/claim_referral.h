#ifndef DOMAIN_CLAIM_REFERRAL_H
#define DOMAIN_CLAIM_REFERRAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "domain/date.h"

/* By which referral a person came on a day, and whether it held then: what became of it later changes nothing of what was delivered.  Pure. */

struct claim_referral {
	int64_t application, id;
	int64_t sessions;			/* 0: no number of its own */
	struct date issued, not_before, ends;	/* the last two: no date where there is none */
};

/* From DAY on (in Riga) a referral was carried out, or was not: void, expired, held back. */
struct claim_referral_state {
	int64_t referral;
	struct date day;
	bool carried_out;
};

/* Both lists as they are looked up: by application and id; by referral, the oldest state first. */
struct claim_referrals {
	const struct claim_referral *list;
	size_t n;
	const struct claim_referral_state *states;
	size_t nstates;
};

/*
 * The newest referral of APPLICATION that was issued by DAY; NULL: none.  *out_valid: on that day it had begun, was not over, and was carried out by its
 * last state of that day (where it has none yet: it was).
 */
const struct claim_referral *claim_referral_on(const struct claim_referrals *referrals, int64_t application, struct date day, bool *out_valid);

#endif
