#include "domain/claim_referral.h"

/* Where in the list the ones of APPLICATION begin. */
static size_t list_from(const struct claim_referrals *referrals, int64_t application)
{
	size_t from = 0, to = referrals->n;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (referrals->list[middle].application < application)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

static size_t states_from(const struct claim_referrals *referrals, int64_t id)
{
	size_t from = 0, to = referrals->nstates;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (referrals->states[middle].referral < id)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

static bool is_carried_out(const struct claim_referrals *referrals, int64_t id, struct date day)
{
	bool carried_out = true;

	for (size_t i = states_from(referrals, id); i < referrals->nstates && referrals->states[i].referral == id; i++)
		if (date_compare(referrals->states[i].day, day) <= 0)
			carried_out = referrals->states[i].carried_out;
	return carried_out;
}

const struct claim_referral *claim_referral_on(const struct claim_referrals *referrals, int64_t application, struct date day, bool *out_valid)
{
	const struct claim_referral *found = NULL;

	*out_valid = false;
	for (size_t i = list_from(referrals, application); i < referrals->n && referrals->list[i].application == application; i++)
		if (date_compare(referrals->list[i].issued, day) <= 0)
			found = &referrals->list[i];
	if (found)
		*out_valid = (!date_is_valid(found->not_before) || date_compare(found->not_before, day) <= 0) &&
			(!date_is_valid(found->ends) || date_compare(found->ends, day) >= 0) && is_carried_out(referrals, found->id, day);
	return found;
}
