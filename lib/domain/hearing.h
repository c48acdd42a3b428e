#ifndef DOMAIN_HEARING_H
#define DOMAIN_HEARING_H

#include "domain/date.h"
#include "domain/state.h"

/*
 * The hearing of the addressee before an act that is not in his or her favour (Administrative Procedure Law, s. 62): what was done, and whether an act
 * may follow.  A child's own view stands beside that of who acts for the child; it does not take its place.
 */
enum hearing_kind {
	HEARING_INVITATION,	/* what is intended, and a term to say something */
	HEARING_ANSWER,		/* to an invitation, in writing */
	HEARING_HEARD,		/* in person, by telephone, by video or on paper */
	HEARING_CHILD,		/* the child's own view */
	HEARING_LEFT_OUT,	/* not heard, for a ground that the law names */
	HEARING_KIND__MAX
};

struct hearing_event {
	enum hearing_kind kind;
	struct date due;	/* of an invitation; otherwise no date */
	bool is_past;		/* an act was issued after it: it says nothing about the next one */
};

enum hearing_state {
	HEARING_NONE,		/* nothing was done */
	HEARING_INVITED,	/* the term runs */
	HEARING_SILENT,		/* the term is over, and nothing was said */
	HEARING_SAID,
	HEARING_EXCUSED,	/* need not be heard */
	HEARING_STATE__MAX
};

struct hearing {
	enum hearing_state state;
	struct date due;	/* of the invitation that the state is about; otherwise no date */
};

/* Where the hearing stands on TODAY after EVENTS, the oldest first: the last one counts, since who is invited anew has something new to answer. */
struct hearing hearing_of(const struct hearing_event *events, size_t n, struct date today);

/* English msgid, a whole sentence; %1 is the end of the term.  "" for what is out of range. */
const char *hearing_msgid(enum hearing_state state);

/* An act that is not in the addressee's favour may follow. */
bool hearing_suffices(enum hearing_state state);

/* An act with OUTCOME needs a hearing before: not a grant of all that was asked, nor what is about the procedure alone. */
bool hearing_is_needed(enum act_outcome outcome);

/* Whether somebody can have been heard on DAY about a file that was received on RECEIVED. */
enum hearing_day { HEARING_DAY_FINE, HEARING_DAY_EARLY, HEARING_DAY_FUTURE };
enum hearing_day hearing_day(struct date day, struct date received, struct date today);

#endif
