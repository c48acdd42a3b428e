#ifndef DOMAIN_RIGHT_H
#define DOMAIN_RIGHT_H

#include "domain/contest.h"

/*
 * What a person may get on a day by the acts of his or her file: whether the referral of the newest grant holds, and what becomes of the place.  An
 * act that suspends or ends a service counts from the day it names, once it is in effect; not while a contest suspends it, nor when it was annulled or
 * withdrawn.  Where the ground of an end says so, the seat waits until the end cannot be contested any more, so that a contest that is won finds it.
 * (Administrative Procedure Law s. 70, 80, 85 and 86; casebook: suspension and end are two acts of the administration.)
 */
struct right_act {
	int64_t id, about_id;		/* about: of a later act; 0 = none */
	enum act_outcome outcome;
	struct date effective, contest_until;
	enum contest_effect effect;	/* of its contest; NONE: it is not contested */
	bool contest_runs;
	struct date from, until;	/* of a suspension, both included; of an end only from */
	bool keeps_place;
};

/* In the order of what they take away. */
enum right_place { RIGHT_PLACE_STAYS, RIGHT_PLACE_SUSPENDED, RIGHT_PLACE_RELEASED, RIGHT_PLACE_ENDED };

struct right {
	int64_t grant_id;		/* of the act that the referral belongs to; 0 = none */
	enum referral_state referral;	/* REFERRAL_NONE, _VALID or _VOID */
	bool held;			/* valid, but nobody is given a place by it today */
	enum right_place place;
};

/* The right by ACTS, the oldest first, on TODAY. */
struct right right_on(const struct right_act *acts, size_t nacts, struct date today);

/*
 * The decision by ACTS (a grant or a refusal) that stands, neither annulled nor withdrawn by an act that was not annulled itself: the newest one, or an
 * older one that stands again since its withdrawal was annulled; NULL: none does.  *out_again: an older one that stands again beside it, as when the
 * withdrawal was annulled after the file had been decided anew; NULL: none does.
 */
const struct right_act *right_decision(const struct right_act *acts, size_t nacts, const struct right_act **out_again);

#endif
