#ifndef DOMAIN_CONTEST_H
#define DOMAIN_CONTEST_H

#include "domain/deadline.h"
#include "domain/state.h"

/*
 * What a contest of an act does to the act, and under which clock each of its steps runs
 * (Administrative Procedure Law, APL, s. 76-81, 185 and 188).
 */
enum contest_effect {
	CONTEST_EFFECT_NONE,		/* no contest */
	CONTEST_EFFECT_SUSPENDED,	/* not carried out since the day the contest was received */
	CONTEST_EFFECT_NOTHING,		/* a refusal: there is nothing that could be suspended */
	CONTEST_EFFECT_IN_FORCE,	/* as it was issued */
	CONTEST_EFFECT_AMENDED,		/* as it was amended */
	CONTEST_EFFECT_ANNULLED,	/* none any more */
	CONTEST_EFFECT__MAX
};

/*
 * What an act with OUTCOME does while its contest is in STATE.  AUTHORITY: what the higher authority
 * has made of it (CONTEST_NONE: nothing yet), since a court that changes nothing, and an appeal that
 * is taken back, leave the act so.  NONE for what is out of range.
 */
enum contest_effect contest_effect(enum act_outcome outcome, enum contest_state authority, enum contest_state state);
/* English msgid, a whole sentence; "" for NONE. */
const char *contest_effect_msgid(enum contest_effect effect);

/*
 * The term that begins when a contest comes into STATE, counted from that step's day: true, and its
 * parameter.  False where none runs: the court has none, and an end has none.
 */
bool contest_clock(enum contest_state state, enum deadline_parameter *out);

/*
 * That term with its explanation, DAY being the step's.  False where none runs or its end is no
 * day.
 */
bool contest_term(const struct calendar *calendar, const struct deadline_parameters *parameters,
	enum contest_state state, struct date day, struct deadline_term *out);

/* The higher authority or the court has it still, or the way to court is open on TODAY. */
bool contest_is_running(enum contest_state state, struct date due, struct date today);

/* Filed behind the last day UNTIL; the higher authority decides what follows from that. */
bool contest_is_late(struct date filed, struct date until);

#endif
