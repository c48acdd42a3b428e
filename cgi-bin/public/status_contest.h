#ifndef PUBLIC_STATUS_CONTEST_H
#define PUBLIC_STATUS_CONTEST_H

#include "run/web.h"
#include "service/contest.h"

/*
 * A contested decision in the words of the resident: where it is, until when, and what comes next.
 * Never who has contested it: that may be another parent.
 */
struct status_contest {
	bool running;
	bool holds;			/* the decision is carried out, as it was issued or amended */
	const char *title;		/* msgid; NULL: not contested */
	const char *when, *text;	/* in the page's language */
	const char *next, *next_text;	/* msgid (NULL: nothing comes), and in the page's language */
};

enum err status_contest_load(struct web *web, int64_t application_id, struct status_contest *out) CHECKED;

#endif
