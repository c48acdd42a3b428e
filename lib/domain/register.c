#include "domain/register.h"

#include <string.h>

#include "domain/msgid.h"

static const struct {
	const char *code, *msgid;
} reasons[SESSION_REASON__MAX] = {
	[SESSION_REASON_NONE] = {"", ""},
	[SESSION_REASON_LEADER] = {"leader", N_("The group leader cannot come")},
	[SESSION_REASON_ROOM] = {"room", N_("The room cannot be used")},
	[SESSION_REASON_WEATHER] = {"weather", N_("Weather or an emergency")},
	[SESSION_REASON_OTHER] = {"other", N_("Another reason")},
};

static bool same(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "") == 0;
}

enum register_merge register_merge(const char *base, const char *stored, const char *typed)
{
	if (same(typed, base) || same(typed, stored))
		return REGISTER_MERGE_KEEP;
	return same(base, stored) ? REGISTER_MERGE_WRITE : REGISTER_MERGE_ASK;
}

static const struct {
	const char *code, *msgid;
} aways[REGISTER_AWAY__MAX] = {
	[REGISTER_AWAY_NONE] = {"", N_("All of them")},
	[REGISTER_AWAY_CHILD] = {"child", N_("Without the child")},
	[REGISTER_AWAY_ADULT] = {"adult", N_("Without the adult")},
	[REGISTER_AWAY_SOME] = {"some", N_("Not all of the family")},
};

const char *register_away_code(enum register_away away)
{
	return (unsigned)away < REGISTER_AWAY__MAX ? aways[away].code : "";
}

bool register_away_parse(const char *code, enum register_away *out)
{
	for (int i = 0; code && i < REGISTER_AWAY__MAX; i++) {
		if (strcmp(aways[i].code, code) == 0) {
			*out = (enum register_away)i;
			return true;
		}
	}
	return false;
}

const char *register_away_msgid(enum register_away away)
{
	return (unsigned)away < REGISTER_AWAY__MAX ? aways[away].msgid : "";
}

bool register_away_fits(enum register_away away, const char *client)
{
	const bool dyad = same(client, "dyad"), family = same(client, "family");

	switch (away) {
	case REGISTER_AWAY_NONE:
		return true;
	case REGISTER_AWAY_CHILD:
	case REGISTER_AWAY_ADULT:
		return dyad;
	case REGISTER_AWAY_SOME:
		return family;
	case REGISTER_AWAY__MAX:
	default:
		return false;
	}
}

bool register_is_locked(struct date signed_on, struct date today, int lock_days)
{
	return date_compare(today, date_add_days(signed_on, lock_days)) > 0;
}

bool register_may_reopen(enum role role, bool is_signer, bool locked)
{
	return role == ROLE_PROVIDER_MANAGER || (role == ROLE_FACILITATOR && is_signer && !locked);
}

static const struct {
	const char *code, *msgid;
} kinds[SESSION_KIND__MAX] = {
	[SESSION_COURSE] = {"course", N_("Session of the course")},
	[SESSION_MAKE_UP] = {"make_up", N_("Make-up session")},
	[SESSION_ONE_TO_ONE] = {"one_to_one", N_("One-to-one session")},
};

const char *session_kind_code(enum session_kind kind)
{
	return (unsigned)kind < SESSION_KIND__MAX ? kinds[kind].code : "";
}

bool session_kind_parse(const char *code, enum session_kind *out)
{
	for (int i = 0; code && i < SESSION_KIND__MAX; i++) {
		if (strcmp(kinds[i].code, code) == 0) {
			*out = (enum session_kind)i;
			return true;
		}
	}
	return false;
}

const char *session_kind_msgid(enum session_kind kind)
{
	return (unsigned)kind < SESSION_KIND__MAX ? kinds[kind].msgid : "";
}

const char *session_reason_code(enum session_reason reason)
{
	return (unsigned)reason < SESSION_REASON__MAX ? reasons[reason].code : "";
}

bool session_reason_parse(const char *code, enum session_reason *out)
{
	for (int i = SESSION_REASON_NONE + 1; code && i < SESSION_REASON__MAX; i++) {
		if (strcmp(reasons[i].code, code) == 0) {
			*out = (enum session_reason)i;
			return true;
		}
	}
	return false;
}

const char *session_reason_msgid(enum session_reason reason)
{
	return (unsigned)reason < SESSION_REASON__MAX ? reasons[reason].msgid : "";
}
