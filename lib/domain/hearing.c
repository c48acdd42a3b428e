#include "domain/hearing.h"

#include "domain/msgid.h"

static const struct date no_day = {0, 0, 0};

struct hearing hearing_of(const struct hearing_event *events, size_t n, struct date today)
{
	struct hearing out = {HEARING_NONE, no_day};

	for (size_t i = 0; i < n; i++) {
		if (events[i].is_past || events[i].kind == HEARING_CHILD)
			continue;
		if (events[i].kind == HEARING_INVITATION)
			out = (struct hearing){HEARING_INVITED, events[i].due};
		else
			out = (struct hearing){events[i].kind == HEARING_LEFT_OUT ? HEARING_EXCUSED : HEARING_SAID, no_day};
	}
	if (out.state == HEARING_INVITED && date_compare(today, out.due) > 0)
		out.state = HEARING_SILENT;
	return out;
}

const char *hearing_msgid(enum hearing_state state)
{
	static const char *const texts[HEARING_STATE__MAX] = {
		[HEARING_NONE] = N_("The addressee has not been heard about the next decision."),
		[HEARING_INVITED] = N_("The addressee has been invited and can say his or her view until %1."),
		[HEARING_SILENT] = N_("The addressee was invited and has said nothing until %1."),
		[HEARING_SAID] = N_("The addressee has been heard."),
		[HEARING_EXCUSED] = N_("The addressee need not be heard: the ground is recorded."),
	};

	return (unsigned)state < HEARING_STATE__MAX ? texts[state] : "";
}

bool hearing_suffices(enum hearing_state state)
{
	return state == HEARING_SILENT || state == HEARING_SAID || state == HEARING_EXCUSED;
}

bool hearing_is_needed(enum act_outcome outcome)
{
	return outcome > OUTCOME_NONE && outcome < OUTCOME__MAX && outcome != OUTCOME_GRANTED && outcome != OUTCOME_EXTENDED &&
		outcome != OUTCOME_CORRECTED;
}

enum hearing_day hearing_day(struct date day, struct date received, struct date today)
{
	if (date_compare(day, today) > 0)
		return HEARING_DAY_FUTURE;
	return date_compare(day, received) < 0 ? HEARING_DAY_EARLY : HEARING_DAY_FINE;
}
