#ifndef SERVICE_DECISION_PAPER_H
#define SERVICE_DECISION_PAPER_H

#include "service/decision.h"

/* Only for the files of lib/service that make a decision's paper: values of templates/paper/decision.cs. */
struct decision_paper {
	const struct service_decision_text *text;
	const struct db_result *subject;	/* row of the statement act_subject */
	const char *number;
	const char *registered;			/* number in the register of documents; NULL: not issued yet */
	const char *clause;			/* where and until when the act can be contested */
	const char *channel;			/* how the act is told: the applicant's wish as far as it can be relied on */
	struct date effective, contest_until;
	const char *preparer, *preparer_title, *approver, *approver_title;
	struct db_result details;		/* row of act_details; loaded by decision_paper_details */
	int64_t sessions;			/* of the kind of group that is granted; 0 = once a month */
};

/* ->channel, ->effective and ->contest_until of an act sent today (Notification Law, APL s. 70, 79). */
enum err decision_paper_dates(struct service *service, struct decision_paper *paper) CHECKED;

/* ->clause from the parameter in force with ->contest_until in it.  ERR_INVALID when there is none: such an act must not exist. */
enum err decision_paper_clause(struct service *service, struct decision_paper *paper) CHECKED;

/* ->details and ->sessions, from ->text and ->subject. */
enum err decision_paper_details(struct service *service, struct decision_paper *paper) CHECKED;

/* Name and post of a user as papers give them. */
enum err decision_paper_user(struct service *service, int64_t id, const char **out_name, const char **out_title) CHECKED;

/* The paper's lines, "kind TAB markup" (paper/pdf.h), in the arena.  The values of the view are forgotten, its language is Latvian. */
enum err decision_paper_render(struct service *service, const struct decision_paper *paper, const char **out) CHECKED;

#endif
