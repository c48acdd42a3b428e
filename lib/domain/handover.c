#include "domain/handover.h"

#include <stddef.h>
#include <string.h>

#include "domain/msgid.h"

struct word {
	const char *code, *text;
};

static const struct word reasons[HANDOVER_REASON__MAX] = {
	[HANDOVER_ABSENCE] = {"absence", N_("The worker is absent")},
	[HANDOVER_WORKLOAD] = {"workload", N_("To even out the workload")},
	[HANDOVER_FIELD] = {"field", N_("It is another worker's field")},
	[HANDOVER_LEAVING] = {"leaving", N_("The worker leaves or gets other duties")},
	[HANDOVER_EXCLUSION] = {"exclusion", N_("The worker must not decide in it (a relative, an interest of one's own)")},
	[HANDOVER_OTHER] = {"other", N_("Another reason, which the note tells")},
};

static const struct word refusals[HANDOVER_REFUSAL__MAX] = {
	[HANDOVER_FINE] = {"", ""},
	[HANDOVER_NOT_YOURS] = {"not_yours", N_("Only the responsible worker or the head hands over a file.")},
	[HANDOVER_CLOSED] = {"closed", N_("The file is closed.")},
	[HANDOVER_MOVED] = {"moved", N_("The file has another responsible person meanwhile.")},
	[HANDOVER_HAS_IT] = {"has_it", N_("This worker has the file already.")},
	[HANDOVER_NO_WORKER] = {"no_worker", N_("The chosen person does not work as a social worker any more.")},
	[HANDOVER_EXCLUDED] = {"excluded", N_("This worker must not decide in the file: it was handed over for that reason.")},
	[HANDOVER_CHANGED] = {"changed", N_("The file has been changed meanwhile. Look at it and hand it over by itself.")},
};

static bool parse(const struct word *words, int n, const char *code, int *out)
{
	for (int i = 0; code && *code && i < n; i++) {
		if (strcmp(words[i].code, code) == 0) {
			*out = i;
			return true;
		}
	}
	return false;
}

const char *handover_reason_code(enum handover_reason reason)
{
	return (unsigned)reason < HANDOVER_REASON__MAX ? reasons[reason].code : "";
}

bool handover_reason_parse(const char *code, enum handover_reason *out)
{
	int i;

	if (!parse(reasons, HANDOVER_REASON__MAX, code, &i))
		return false;
	*out = (enum handover_reason)i;
	return true;
}

const char *handover_reason_msgid(enum handover_reason reason)
{
	return (unsigned)reason < HANDOVER_REASON__MAX ? reasons[reason].text : "";
}

const char *handover_refusal_code(enum handover_refusal refusal)
{
	return (unsigned)refusal < HANDOVER_REFUSAL__MAX ? refusals[refusal].code : "";
}

bool handover_refusal_parse(const char *code, enum handover_refusal *out)
{
	int i;

	if (!parse(refusals, HANDOVER_REFUSAL__MAX, code, &i))
		return false;
	*out = (enum handover_refusal)i;
	return true;
}

const char *handover_refusal_msgid(enum handover_refusal refusal)
{
	return (unsigned)refusal < HANDOVER_REFUSAL__MAX ? refusals[refusal].text : "";
}

bool handover_may(enum role role, int64_t actor_id, int64_t owner_id)
{
	if (role == ROLE_HEAD)
		return true;
	return role == ROLE_SOCIAL_WORKER && actor_id != 0 && owner_id == actor_id;
}

enum handover_refusal handover_check(const struct handover_question *question)
{
	const struct handover_question *q = question;

	if (!application_is_open(q->state))
		return HANDOVER_CLOSED;
	if (q->to_id != 0 && q->owner_id == q->to_id)
		return HANDOVER_HAS_IT;
	if (q->owner_id != q->from_id)
		return HANDOVER_MOVED;
	if (q->version != q->seen)
		return HANDOVER_CHANGED;
	if (!handover_may(q->actor_role, q->actor_id, q->owner_id))
		return HANDOVER_NOT_YOURS;
	if (q->to_id == 0 || !q->to_works)
		return HANDOVER_NO_WORKER;
	return q->to_excluded ? HANDOVER_EXCLUDED : HANDOVER_FINE;
}
