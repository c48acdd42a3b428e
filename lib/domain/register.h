#ifndef DOMAIN_REGISTER_H
#define DOMAIN_REGISTER_H

#include "domain/date.h"
#include "domain/state.h"

/* The attendance register of a session: what becomes of marks that two people write at once, who may open a signed one, and why a session is left out. */

enum register_merge {
	REGISTER_MERGE_KEEP,	/* what is stored stays: nothing was changed, or both changed it alike */
	REGISTER_MERGE_WRITE,	/* what was typed is written */
	REGISTER_MERGE_ASK,	/* both changed it, and not alike: a person has to say */
};

/* BASE: as the page showed it; STORED: as it is now; TYPED: as it came.  NULL is "". */
enum register_merge register_merge(const char *base, const char *stored, const char *typed);

/* Of a parent with a child, or of a family, that came (present or late): who of them did not. */
enum register_away {
	REGISTER_AWAY_NONE,	/* all came, or the place is one person's */
	REGISTER_AWAY_CHILD,
	REGISTER_AWAY_ADULT,
	REGISTER_AWAY_SOME,	/* of a family */
	REGISTER_AWAY__MAX
};

/* "", "child", "adult", "some", "" out of range; and back (NULL is not a code).  English msgid. */
const char *register_away_code(enum register_away away);
bool register_away_parse(const char *code, enum register_away *out);
const char *register_away_msgid(enum register_away away);

/* Whether AWAY can be said of a place for CLIENT ("dyad", "family", another: one person). */
bool register_away_fits(enum register_away away, const char *client);

/* A register signed on SIGNED is closed to its signer on TODAY, LOCK_DAYS behind. */
bool register_is_locked(struct date signed_on, struct date today, int lock_days);

/* ROLE may open it: a manager always, a group leader what he or she has signed and is not LOCKED. */
bool register_may_reopen(enum role role, bool is_signer, bool locked);

/* What a session is in its group. */
enum session_kind {
	SESSION_COURSE,		/* of the programme */
	SESSION_MAKE_UP,	/* beside it, for all */
	SESSION_ONE_TO_ONE,	/* beside it, with one participant */
	SESSION_KIND__MAX
};

/* "course", "make_up", "one_to_one", "" out of range; and back.  English msgid. */
const char *session_kind_code(enum session_kind kind);
bool session_kind_parse(const char *code, enum session_kind *out);
const char *session_kind_msgid(enum session_kind kind);

/* Why a session does not take place. */
enum session_reason {
	SESSION_REASON_NONE,
	SESSION_REASON_LEADER,		/* the leader cannot come, and nobody steps in */
	SESSION_REASON_ROOM,
	SESSION_REASON_WEATHER,		/* or another emergency */
	SESSION_REASON_OTHER,
	SESSION_REASON__MAX
};

/* "leader" and so on, "" for NONE and out of range; and back.  English msgid. */
const char *session_reason_code(enum session_reason reason);
bool session_reason_parse(const char *code, enum session_reason *out);
const char *session_reason_msgid(enum session_reason reason);

#endif
