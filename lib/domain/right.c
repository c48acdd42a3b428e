#include "domain/right.h"

static bool is_stopped(enum contest_effect effect)
{
	return effect == CONTEST_EFFECT_SUSPENDED || effect == CONTEST_EFFECT_ANNULLED;
}

static bool in_effect(const struct right_act *act, struct date today)
{
	return !is_stopped(act->effect) && date_compare(act->effective, today) <= 0;
}

/* Withdrawn by an act that itself holds. */
static bool is_revoked(const struct right_act *acts, size_t nacts, size_t at, struct date today)
{
	for (size_t i = at + 1; i < nacts; i++)
		if (acts[i].outcome == OUTCOME_REVOKED && acts[i].about_id == acts[at].id && in_effect(&acts[i], today))
			return true;
	return false;
}

static void take_place(struct right *right, enum right_place place)
{
	if (place > right->place)
		right->place = place;
}

/* The service is ended by ACT; while that can still change, the seat may have to wait. */
static void end(struct right *right, const struct right_act *act, bool keeps_place, struct date today)
{
	right->held = true;
	if (keeps_place && (act->contest_runs || date_compare(today, act->contest_until) <= 0)) {
		take_place(right, RIGHT_PLACE_SUSPENDED);
		return;
	}
	right->referral = REFERRAL_VOID;
	take_place(right, RIGHT_PLACE_ENDED);
}

static void apply(struct right *right, const struct right_act *act, struct date today)
{
	switch (act->outcome) {
	case OUTCOME_REVOKED:
		if (act->about_id == right->grant_id)
			end(right, act, true, today);
		break;
	case OUTCOME_TERMINATED:
		if (date_compare(act->from, today) <= 0)
			end(right, act, act->keeps_place, today);
		break;
	case OUTCOME_SUSPENDED:
		if (date_compare(act->from, today) > 0 || date_compare(act->until, today) < 0)
			break;
		right->held = true;
		take_place(right, act->keeps_place ? RIGHT_PLACE_SUSPENDED : RIGHT_PLACE_RELEASED);
		break;
	case OUTCOME_NONE:
	case OUTCOME_GRANTED:
	case OUTCOME_GRANTED_IN_PART:
	case OUTCOME_REFUSED:
	case OUTCOME_EXTENDED:
	case OUTCOME_CORRECTED:
	case OUTCOME__MAX:
		break;
	}
}

/* The newest grant, and whether a refusal that holds came behind it; false: there is no grant. */
static bool grant_find(const struct right_act *acts, size_t nacts, size_t *out, bool *out_refused)
{
	*out_refused = false;
	for (size_t i = nacts; i-- > 0;) {
		if (acts[i].outcome == OUTCOME_REFUSED && acts[i].effect != CONTEST_EFFECT_ANNULLED)
			*out_refused = true;
		*out = i;
		if (outcome_is_grant(acts[i].outcome))
			return true;
	}
	return false;
}

struct right right_on(const struct right_act *acts, size_t nacts, struct date today)
{
	struct right right = {0};
	bool refused;
	size_t at;

	if (!grant_find(acts, nacts, &at, &refused))
		return right;
	right.grant_id = acts[at].id;
	right.referral = REFERRAL_VALID;
	if (refused || acts[at].effect == CONTEST_EFFECT_ANNULLED) {
		/* While the court can still be asked the seat waits, as at an end. */
		end(&right, &acts[at], !refused && acts[at].contest_runs, today);
		return right;
	}
	right.held = acts[at].effect == CONTEST_EFFECT_SUSPENDED;
	for (size_t i = at + 1; i < nacts; i++)
		if (in_effect(&acts[i], today) && !is_revoked(acts, nacts, i, today))
			apply(&right, &acts[i], today);
	return right;
}

static bool is_decision(const struct right_act *act)
{
	return outcome_is_grant(act->outcome) || act->outcome == OUTCOME_REFUSED;
}

/* *out_withdrawn: by one act or more, that were annulled where the decision stands. */
static bool stands(const struct right_act *acts, size_t nacts, size_t at, bool *out_withdrawn)
{
	*out_withdrawn = false;
	for (size_t i = at + 1; i < nacts; i++) {
		if (acts[i].outcome != OUTCOME_REVOKED || acts[i].about_id != acts[at].id)
			continue;
		*out_withdrawn = true;
		if (acts[i].effect != CONTEST_EFFECT_ANNULLED)
			return false;
	}
	return acts[at].effect != CONTEST_EFFECT_ANNULLED;
}

const struct right_act *right_decision(const struct right_act *acts, size_t nacts, const struct right_act **out_again)
{
	const struct right_act *found = NULL;
	bool is_newest = true, withdrawn;

	*out_again = NULL;
	for (size_t i = nacts; i-- > 0;) {
		if (!is_decision(&acts[i]))
			continue;
		if (stands(acts, nacts, i, &withdrawn) && (is_newest || withdrawn)) {
			if (found) {
				*out_again = &acts[i];
				return found;
			}
			found = &acts[i];
		}
		is_newest = false;
	}
	return found;
}
