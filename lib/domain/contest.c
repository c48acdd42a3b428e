#include "domain/contest.h"

#include "domain/msgid.h"

/* Contests: effect and clocks. */

/* While the contest or the appeal is being examined. */
static enum contest_effect effect_while_examined(enum act_outcome outcome)
{
	switch (outcome) {
	case OUTCOME_GRANTED:
	case OUTCOME_GRANTED_IN_PART:
	case OUTCOME_EXTENDED:
	case OUTCOME_CORRECTED:
	case OUTCOME_REVOKED:
	/* An act that suspends or ends a service: while it is contested the service goes on. */
	case OUTCOME_SUSPENDED:
	case OUTCOME_TERMINATED:
		return CONTEST_EFFECT_SUSPENDED;
	case OUTCOME_REFUSED:
		return CONTEST_EFFECT_NOTHING;
	case OUTCOME_NONE:
	case OUTCOME__MAX:
		break;
	}
	return CONTEST_EFFECT_NONE;
}

/* Of an act with which the court has done nothing. */
static enum contest_effect effect_left(enum contest_state authority)
{
	if (authority == CONTEST_AMENDED)
		return CONTEST_EFFECT_AMENDED;
	return authority == CONTEST_ANNULLED ? CONTEST_EFFECT_ANNULLED : CONTEST_EFFECT_IN_FORCE;
}

enum contest_effect contest_effect(enum act_outcome outcome, enum contest_state authority, enum contest_state state)
{
	if (outcome <= OUTCOME_NONE || outcome >= OUTCOME__MAX)
		return CONTEST_EFFECT_NONE;
	switch (state) {
	case CONTEST_FILED:
	case CONTEST_FORWARDED:
	case CONTEST_APPEALED:
		return effect_while_examined(outcome);
	case CONTEST_COURT_UPHELD:
	case CONTEST_WITHDRAWN:
		return effect_left(authority);
	case CONTEST_UPHELD:
	case CONTEST_NOT_EXAMINED:
		return CONTEST_EFFECT_IN_FORCE;
	case CONTEST_AMENDED:
	case CONTEST_COURT_AMENDED:
		return CONTEST_EFFECT_AMENDED;
	case CONTEST_ANNULLED:
	case CONTEST_COURT_ANNULLED:
		return CONTEST_EFFECT_ANNULLED;
	case CONTEST_NONE:
	case CONTEST__MAX:
		break;
	}
	return CONTEST_EFFECT_NONE;
}

const char *contest_effect_msgid(enum contest_effect effect)
{
	static const char *const texts[CONTEST_EFFECT__MAX] = {
		[CONTEST_EFFECT_NONE] = "",
		[CONTEST_EFFECT_SUSPENDED] =
			N_("The contest suspends the act: it is not carried out while it is examined."),
		[CONTEST_EFFECT_NOTHING] =
			N_("A refusal gives nothing that could be suspended: until it is changed there is no service."),
		[CONTEST_EFFECT_IN_FORCE] = N_("The act is in force as it was issued."),
		[CONTEST_EFFECT_AMENDED] = N_("The act is in force as it was amended."),
		[CONTEST_EFFECT_ANNULLED] = N_("The act has been annulled and is not in force."),
	};

	return (unsigned)effect < CONTEST_EFFECT__MAX ? texts[effect] : "";
}

bool contest_clock(enum contest_state state, enum deadline_parameter *out)
{
	switch (state) {
	case CONTEST_FILED:
		*out = DEADLINE_CONTEST_FORWARD_DAYS;
		return true;
	case CONTEST_FORWARDED:
		*out = DEADLINE_CONTEST_AUTHORITY_MONTHS;
		return true;
	case CONTEST_UPHELD:
	case CONTEST_AMENDED:
	case CONTEST_ANNULLED:
	case CONTEST_NOT_EXAMINED:
		*out = DEADLINE_COURT_MONTHS;
		return true;
	case CONTEST_NONE:
	case CONTEST_APPEALED:
	case CONTEST_COURT_UPHELD:
	case CONTEST_COURT_AMENDED:
	case CONTEST_COURT_ANNULLED:
	case CONTEST_WITHDRAWN:
	case CONTEST__MAX:
		break;
	}
	return false;
}

bool contest_term(const struct calendar *calendar, const struct deadline_parameters *parameters,
	enum contest_state state, struct date day, struct deadline_term *out)
{
	enum deadline_parameter clock;

	if (!contest_clock(state, &clock))
		return false;
	if (clock == DEADLINE_CONTEST_FORWARD_DAYS)
		return deadline_compute_days(calendar, day, parameters->values[clock], out);
	return deadline_compute(calendar, day, parameters->values[clock], out);
}

bool contest_is_running(enum contest_state state, struct date due, struct date today)
{
	if (state == CONTEST_FILED || state == CONTEST_FORWARDED || state == CONTEST_APPEALED)
		return true;
	return state >= CONTEST_UPHELD && state <= CONTEST_NOT_EXAMINED && date_is_valid(due) &&
		date_compare(today, due) <= 0;
}

bool contest_is_late(struct date filed, struct date until)
{
	return date_is_valid(filed) && date_is_valid(until) && date_compare(filed, until) > 0;
}
