#include "domain/reminder.h"

#include <string.h>

#include "domain/msgid.h"
#include "domain/waiting.h"

static const struct {
	const char *code, *msgid;
} refusals[REMINDER_REFUSAL__MAX] = {
	[REMINDER_FINE] = {"", ""},
	[REMINDER_NOT_WAITING] = {"not_waiting", N_("The file does not wait for the applicant any more.")},
	[REMINDER_NOT_YOURS] = {"not_yours", N_("Another worker is responsible for the file.")},
	[REMINDER_OVER] = {"over", N_("The term for the answer is over.")},
	[REMINDER_TODAY] = {"today", N_("The applicant was reminded today already.")},
};

const char *reminder_refusal_code(enum reminder_refusal refusal)
{
	return (unsigned)refusal < REMINDER_REFUSAL__MAX ? refusals[refusal].code : "";
}

bool reminder_refusal_parse(const char *code, enum reminder_refusal *out)
{
	for (int i = REMINDER_FINE + 1; code && i < REMINDER_REFUSAL__MAX; i++)
		if (strcmp(refusals[i].code, code) == 0) {
			*out = (enum reminder_refusal)i;
			return true;
		}
	return false;
}

const char *reminder_refusal_msgid(enum reminder_refusal refusal)
{
	return (unsigned)refusal < REMINDER_REFUSAL__MAX ? refusals[refusal].msgid : "";
}

enum reminder_refusal reminder_check(const struct reminder_question *question)
{
	if (!waiting_is(question->state) || !date_is_valid(question->answer_on))
		return REMINDER_NOT_WAITING;
	if (question->worker_id != question->actor_id)
		return REMINDER_NOT_YOURS;
	if (date_compare(question->today, question->answer_on) > 0)
		return REMINDER_OVER;
	return question->reminded ? REMINDER_TODAY : REMINDER_FINE;
}
