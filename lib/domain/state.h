#ifndef DOMAIN_STATE_H
#define DOMAIN_STATE_H

#include <stdbool.h>
#include <stddef.h>

#include "domain/role.h"

/*
 * States of the chain and the moves between them.  States are append-only history rows, the newest
 * counts; every move is checked here and nowhere else.  In each kind 0 means "nothing yet": a move
 * from 0 is a creation, and no move leads to 0.
 */
enum state_kind {
	STATE_APPLICATION,
	STATE_PLACE,
	STATE_GROUP,
	STATE_SESSION,
	STATE_ATTENDANCE,
	STATE_OUTCOME,
	STATE_CONTEST,
	STATE_REFERRAL,
	STATE_CLAIM,
	STATE_KIND__MAX
};

enum application_state {
	APPLICATION_NONE,
	APPLICATION_DRAFT,
	APPLICATION_RECEIVED,
	APPLICATION_WITHOUT_PROGRESS,
	APPLICATION_INFORMATION_REQUESTED,
	APPLICATION_IN_REVIEW,
	APPLICATION_PREPARED,
	APPLICATION_FOR_APPROVAL,
	APPLICATION_RETURNED,
	APPLICATION_GRANTED,
	APPLICATION_GRANTED_IN_PART,
	APPLICATION_REFUSED,
	APPLICATION_WITHDRAWN,
	APPLICATION_NOT_SUBMITTED,
	APPLICATION_TRANSFERRED,
	APPLICATION_PROCESS_ENDED,
	APPLICATION__MAX
};

/* From the referral (what the provider is paid against) to the end of the service. */
enum place_state {
	PLACE_NONE,
	PLACE_REFERRAL_ISSUED,
	PLACE_WAITLISTED,
	PLACE_OFFERED,
	PLACE_ENROLLED,
	PLACE_ACTIVE,
	PLACE_SUSPENDED,
	PLACE_COMPLETED,
	PLACE_DISCONTINUED,
	PLACE__MAX
};

enum group_state {
	GROUP_NONE,
	GROUP_PLANNED,
	GROUP_OPEN,
	GROUP_RUNNING,
	GROUP_FINISHED,
	GROUP_CANCELLED,
	GROUP__MAX,
};

enum session_state {
	SESSION_NONE,
	SESSION_PLANNED,
	SESSION_HELD,
	SESSION_CANCELLED,
	SESSION_MOVED,
	SESSION__MAX,
};

/* A mark can be corrected until the register is signed, so every mark leads to every other. */
enum attendance_mark {
	ATTENDANCE_NONE,
	ATTENDANCE_PRESENT,
	ATTENDANCE_LATE,
	ATTENDANCE_EXCUSED,
	ATTENDANCE_ABSENT,
	ATTENDANCE__MAX
};

/* Outcome of the act; an issued act is never edited, so no outcome leads to another. */
enum act_outcome {
	OUTCOME_NONE,
	OUTCOME_GRANTED,
	OUTCOME_GRANTED_IN_PART,
	OUTCOME_REFUSED,
	OUTCOME_EXTENDED,	/* of the term: decides nothing, the file goes on */
	/* Later acts, each about an earlier one. */
	OUTCOME_CORRECTED,	/* a clerical error in it */
	OUTCOME_SUSPENDED,	/* the service, for a time */
	OUTCOME_TERMINATED,	/* the service */
	OUTCOME_REVOKED,	/* the earlier act itself */
	OUTCOME__MAX,
};

/*
 * A contest of an act: from the day it was filed to the end of the way through the higher authority
 * and the court (lib/domain/contest.h: clocks and effect).
 */
enum contest_state {
	CONTEST_NONE,
	CONTEST_FILED,
	CONTEST_FORWARDED,
	CONTEST_UPHELD,
	CONTEST_AMENDED,
	CONTEST_ANNULLED,
	CONTEST_NOT_EXAMINED,
	CONTEST_APPEALED,
	CONTEST_COURT_UPHELD,
	CONTEST_COURT_AMENDED,
	CONTEST_COURT_ANNULLED,
	CONTEST_WITHDRAWN,
	CONTEST__MAX,
};

/*
 * What the provider gives a place and is paid against.  Void: the grant was withdrawn, annulled or ended; a void referral lives
 * again when that itself is annulled.
 */
enum referral_state {
	REFERRAL_NONE,
	REFERRAL_VALID,
	REFERRAL_USED,
	REFERRAL_EXPIRED,
	REFERRAL_VOID,
	REFERRAL__MAX,
};

/* A provider's claim of a month (lib/domain/claim.h).  What was accepted is never edited: later months bring corrections. */
enum claim_state {
	CLAIM_NONE,
	CLAIM_SENT,
	CLAIM_RETURNED,
	CLAIM_ACCEPTED,
	CLAIM__MAX,
};

/* One allowed move.  A zeroed row allows nothing. */
struct state_move {
	enum state_kind kind;
	int from, to;
	role_set roles;
	bool needs_other_person;	/* not by whoever prepared it */
};

extern const struct state_move state_moves[];
extern const size_t state_nmoves;

/* True if ROLE may move a thing of KIND from FROM to TO.  False for all that is out of range. */
bool state_may(enum state_kind kind, int from, int to, enum role role);

/* True if that move exists for some role. */
bool state_is_move(enum state_kind kind, int from, int to);

/*
 * True if the move must be made by another person than the one who prepared it (two-person
 * approval).
 */
bool state_needs_other_person(enum state_kind kind, int from, int to);

/* True if no move leads out of STATE. */
bool state_is_final(enum state_kind kind, int state);

/* Number of states of KIND: the values 1 ... count - 1 are states.  0 out of range. */
int state_count(enum state_kind kind);

/*
 * "in_review" and so on; "" for 0 and out of range.  And back: false, *out untouched, for an
 * unknown code.
 */
const char *state_code(enum state_kind kind, int state);
bool state_parse(enum state_kind kind, const char *code, int *out);

/*
 * English msgid for staff; and for residents, to whom the office's inner steps look alike ("In
 * review").
 */
const char *state_msgid(enum state_kind kind, int state);
const char *state_resident_msgid(enum state_kind kind, int state);

/* "application", "place" and so on; "" out of range. */
const char *state_kind_code(enum state_kind kind);

/* Shorthands for the one kind that most callers mean. */
bool application_may(enum application_state from, enum application_state to, enum role role);
const char *application_state_code(enum application_state state);
bool application_state_parse(const char *code, enum application_state *out);
/* Granted, granted in part or refused. */
bool application_is_decided(enum application_state state);
/* Withdrawn, not submitted, transferred or process ended: over, and nothing was decided. */
bool application_ends_undecided(enum application_state state);
/*
 * The office has to act or wait: received and not yet decided or ended.  Such files have a running
 * legal term.
 */
bool application_is_open(enum application_state state);
/*
 * The state that a decision with OUTCOME leads to, an extension back to the review; APPLICATION_NONE for later acts and
 * OUTCOME_NONE.
 */
enum application_state application_state_of_outcome(enum act_outcome outcome);

/* An act about an earlier one, made after the decision: a correction, suspension, end or withdrawal. */
bool outcome_is_later(enum act_outcome outcome);
/* Takes or refuses something that was asked for or given (not what is granted in part, nor an extension or a correction). */
bool outcome_is_unfavourable(enum act_outcome outcome);
/* Grants the service, wholly or in part. */
bool outcome_is_grant(enum act_outcome outcome);

/* The person was there: present or late.  Counts for delivered volume and for reports. */
bool attendance_is_present(enum attendance_mark mark);
/* The place takes one of the group's seats: offered, enrolled, active or suspended. */
bool place_takes_seat(enum place_state state);

#endif
