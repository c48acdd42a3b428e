#include "domain/claim.h"

#include <string.h>

#include "domain/msgid.h"

/* Codes and texts of claims. */

struct word {
	const char *code, *msgid;
};

static const struct word payers[CLAIM_PAYER__MAX] = {
	[CLAIM_PAYER_MUNICIPALITY] = {"municipality", N_("The municipality")},
	[CLAIM_PAYER_STATE] = {"state", N_("The state")},
};

static const struct word units[CLAIM_UNIT__MAX] = {
	[CLAIM_UNIT_SESSION] = {"session", N_("Session")},
	[CLAIM_UNIT_HOUR] = {"hour", N_("Hour of a session")},
	[CLAIM_UNIT_PERSON_SESSION] = {"person_session", N_("Person in a session")},
};

static const struct word reasons[CLAIM_REASON__MAX] = {
	[CLAIM_PAID] = {"", N_("Counted")},
	[CLAIM_NOT_SIGNED] = {"not_signed", N_("The register is not signed")},
	[CLAIM_ABSENT] = {"absent", N_("Absence without an excuse is not paid")},
	[CLAIM_EXCUSED] = {"excused", N_("Excused absence is not paid")},
	[CLAIM_LATE] = {"late", N_("Coming late is not paid")},
	[CLAIM_NO_REFERRAL] = {"no_referral", N_("No valid referral on that day")},
	[CLAIM_MARKED_TWICE] = {"marked_twice", N_("Counted in another session at that time")},
	[CLAIM_OUT_OF_VOLUME] = {"out_of_volume", N_("The sessions of the referral are used up")},
	[CLAIM_NO_PRICE] = {"no_price", N_("No price in the contract on that day")},
};

static bool parse(const struct word *words, int n, const char *code, int *out)
{
	for (int i = 0; code && i < n; i++) {
		if (strcmp(words[i].code, code) == 0) {
			*out = i;
			return true;
		}
	}
	return false;
}

const char *claim_payer_code(enum claim_payer payer)
{
	return (unsigned)payer < CLAIM_PAYER__MAX ? payers[payer].code : "";
}

bool claim_payer_parse(const char *code, enum claim_payer *out)
{
	int n;

	if (!parse(payers, CLAIM_PAYER__MAX, code, &n))
		return false;
	*out = (enum claim_payer)n;
	return true;
}

const char *claim_payer_msgid(enum claim_payer payer)
{
	return (unsigned)payer < CLAIM_PAYER__MAX ? payers[payer].msgid : "";
}

const char *claim_unit_code(enum claim_unit unit)
{
	return (unsigned)unit < CLAIM_UNIT__MAX ? units[unit].code : "";
}

bool claim_unit_parse(const char *code, enum claim_unit *out)
{
	int n;

	if (!parse(units, CLAIM_UNIT__MAX, code, &n))
		return false;
	*out = (enum claim_unit)n;
	return true;
}

const char *claim_unit_msgid(enum claim_unit unit)
{
	return (unsigned)unit < CLAIM_UNIT__MAX ? units[unit].msgid : "";
}

const char *claim_reason_code(enum claim_reason reason)
{
	return (unsigned)reason < CLAIM_REASON__MAX ? reasons[reason].code : "";
}

bool claim_reason_parse(const char *code, enum claim_reason *out)
{
	int n;

	if (!parse(reasons, CLAIM_REASON__MAX, code, &n))
		return false;
	*out = (enum claim_reason)n;
	return true;
}

const char *claim_reason_msgid(enum claim_reason reason)
{
	return (unsigned)reason < CLAIM_REASON__MAX ? reasons[reason].msgid : "";
}
