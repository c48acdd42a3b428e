#include "domain/first_talk.h"

#include <string.h>

#include "domain/msgid.h"

static const struct {
	const char *code, *msgid;
} signers[RULES_SIGNER__MAX] = {
	[RULES_SIGNER_PARTICIPANT] = {"participant", N_("The participant")},
	[RULES_SIGNER_PARENT] = {"parent", N_("A parent or another legal representative")},
};

const char *rules_signer_code(enum rules_signer signer)
{
	return (unsigned)signer < RULES_SIGNER__MAX ? signers[signer].code : "";
}

bool rules_signer_parse(const char *code, enum rules_signer *out)
{
	for (int i = 0; code && i < RULES_SIGNER__MAX; i++) {
		if (strcmp(signers[i].code, code) == 0) {
			*out = (enum rules_signer)i;
			return true;
		}
	}
	return false;
}

const char *rules_signer_msgid(enum rules_signer signer)
{
	return (unsigned)signer < RULES_SIGNER__MAX ? signers[signer].msgid : "";
}

enum first_talk_day first_talk_day(struct date day, struct date first, struct date today)
{
	const struct date earliest = date_add_months(date_compare(first, today) < 0 ? first : today, -FIRST_TALK_MONTHS_BEFORE);

	if (date_compare(day, today) > 0)
		return FIRST_TALK_DAY_AHEAD;
	return date_compare(day, earliest) < 0 ? FIRST_TALK_DAY_LONG_AGO : FIRST_TALK_DAY_FINE;
}

bool first_talk_may_withdraw(enum role role, bool is_enterer)
{
	return role == ROLE_PROVIDER_MANAGER || (role == ROLE_FACILITATOR && is_enterer);
}
