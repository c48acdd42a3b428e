#ifndef DOMAIN_REMINDER_H
#define DOMAIN_REMINDER_H

#include <stdint.h>

#include "domain/date.h"
#include "domain/state.h"

/* An applicant who was asked for something is reminded before the term for the answer is over, at most once a day. */

/* Why nobody is reminded. */
enum reminder_refusal {
	REMINDER_FINE,
	REMINDER_NOT_WAITING,	/* nothing is asked, or it was answered */
	REMINDER_NOT_YOURS,	/* another worker is responsible */
	REMINDER_OVER,		/* the term for the answer is over: the file has to be decided on, not reminded of */
	REMINDER_TODAY,		/* reminded today already */
	REMINDER_REFUSAL__MAX
};

/* "not_waiting" and so on, as reminder_missed.why; "" for FINE and out of range.  And back.  English msgid for staff. */
const char *reminder_refusal_code(enum reminder_refusal refusal);
bool reminder_refusal_parse(const char *code, enum reminder_refusal *out);
const char *reminder_refusal_msgid(enum reminder_refusal refusal);

struct reminder_question {
	enum application_state state;
	int64_t actor_id;
	int64_t worker_id;	/* who answers for the file today: the responsible worker or the deputy; 0 = nobody */
	struct date answer_on;	/* the term of what was asked last; no date: nothing was */
	struct date today;
	bool reminded;		/* today */
};

enum reminder_refusal reminder_check(const struct reminder_question *question);

#endif
