#ifndef SERVICE_DECISION_H
#define SERVICE_DECISION_H

#include "domain/deadline.h"
#include "service/service.h"

/*
 * From a file under review to an issued act: one person prepares, another one (head) approves.  An issued act is never edited.  Every function is
 * one transaction with its history, audit and outbox rows; ERR_DENIED when the state or the role does not allow the move, ERR_CONFLICT when the
 * version is not the one the person saw.
 */
struct service_decision_text {
	const char *outcome;	/* code of STATE_OUTCOME */
	struct date extend_to;	/* of "extended": the day that it names; otherwise no date */
	const char *part;	/* of "granted_in_part": "other_programme" | "later_start" | "waiting_list" | "other"; "" = not said */
	int64_t programme_id;	/* of other_programme: which is granted; 0 = the one asked for */
	int64_t about_id;	/* of a later act (outcome_is_later): the act that it is about; 0 = none */
	int64_t ground_id;	/* of "suspended" and "terminated": a row of service_ground; 0 = none */
	struct date from, until;	/* of "suspended", both included; from: of "terminated" and later_start too */
	const char *facts, *norms, *reasons;	/* norms: one a line */
	const char *hearing;	/* view of the addressee, "" when not needed */
	const char *operative;	/* the office's own lines of the operative part, "" = none: conditions; of a correction, what is to be read instead */
};

/* What a decision lacks before it can go to approval, as bits. */
enum service_decision_gap {
	DECISION_LACKS_FACTS = 1, DECISION_LACKS_NORMS = 2, DECISION_LACKS_REASONS = 4, DECISION_LACKS_HEARING = 8,
	DECISION_LACKS_DAY = 16,	/* until which the term is extended */
	DECISION_LACKS_PART = 32,	/* which part is granted */
	DECISION_LACKS_PROGRAMME = 64,	/* the other kind of group */
	DECISION_LACKS_FROM = 128, DECISION_LACKS_UNTIL = 256,
	DECISION_LACKS_GROUND = 512, DECISION_LACKS_ABOUT = 1024,
	DECISION_LACKS_OPERATIVE = 2048,	/* what a correction corrects */
};
/*
 * APL s. 62 (hearing before an unfavourable act; an extension is about the procedure alone, a correction changes nothing), s. 67(2), 67(3)
 * (what wholly grants a request needs no more reasons than its norms), s. 72.  Pure. */
unsigned service_decision_gaps(const struct service_decision_text *text);

/* Saves the one open draft of the file (adds it when VERSION is 0).  The file becomes "prepared"; for a later act a decided file stays as it is. */
enum err service_decision_save(struct service *service, int64_t application_id, int64_t application_version, int64_t version,
			       const struct service_decision_text *text) CHECKED;
/*
 * Saves TEXT as above and hands it over for approval, both or neither.  ERR_INVALID while something is missing (service_decision_gaps).
 */
enum err service_decision_submit(struct service *service, int64_t application_id, int64_t application_version, int64_t version,
				 const struct service_decision_text *text) CHECKED;
/* Drops the draft of a later act. */
enum err service_decision_drop(struct service *service, int64_t application_id, int64_t application_version) CHECKED;

/* Gives it back to the preparer with a note. */
enum err service_decision_return(struct service *service, int64_t application_id, int64_t application_version, const char *note)
	CHECKED;

/*
 * Issues the act: number, notification and contest dates, remedy clause from the parameter in force (none: ERR_INVALID, nothing is issued), PDF rendered
 * from templates/paper/decision.cs and stored sealed with its SHA-256, all in one transaction.  A grant gets its referral (service/referral.h),
 * an act that withdraws the decision opens the file again, and the right is settled (service/right.h).  ERR_DENIED for the preparer, for a draft of somebody who was
 * taken off the file since (service/handover.h), and where it is not known surely enough who applied (service/identity.h).  An e-mail address that is not proven is no way to tell it: the act goes by post then.
 */
enum err service_decision_issue(struct service *service, int64_t application_id, int64_t application_version,
				const char **out_number) CHECKED;

/*
 * Whether the term of the file can be extended until TO, as the law and the calendar stand today (domain/deadline.h).  *out_due: the day on which it would
 * end.  The application's dates are those of SUBJECT, a row with counted_from and due_on.
 */
enum err service_decision_extension(struct service *service, const struct db_result *subject, struct date to, enum deadline_extension *out,
				    struct date *out_due) CHECKED;

/*
 * Days of a suspension or an end that TEXT names, for an act issued today: what is wrong with them.  EARLY: before the act counts as notified (APL s. 70),
 * unless the ground allows it.
 */
enum service_decision_days { DECISION_DAYS_FINE, DECISION_DAYS_PAST, DECISION_DAYS_EARLY, DECISION_DAYS_TURNED, DECISION_DAYS_LONG };
enum err service_decision_days(struct service *service, int64_t application_id, const struct service_decision_text *text,
			       enum service_decision_days *out) CHECKED;

/* The open draft, unsealed; out->outcome NULL when there is none. */
struct service_decision_open {
	int64_t id, version, prepared_by;
	const char *state, *preparer, *preparer_title, *return_note, *prepared_at;
	struct service_decision_text text;
};
enum err service_decision_load(struct service *service, int64_t application_id, struct service_decision_open *out) CHECKED;

/*
 * What the paper would be if it were issued today, from OPEN's texts (id 0: not saved yet): lines "kind TAB markup" as paper/pdf.h has them.  A
 * clause that is missing is left out (service_decision_clause).  The values of the view are forgotten, its language is Latvian.
 */
enum err service_decision_preview(struct service *service, int64_t application_id, const struct service_decision_open *open,
				  const char **out) CHECKED;

/* The code of the channel by which an act with OUTCOME issued now would go; in the service's arena. */
enum err service_decision_channel(struct service *service, int64_t application_id, const char *outcome, const char **out) CHECKED;

/* ERR_OK when a remedy clause is in force today; ERR_INVALID: none, so nothing can be issued (APL s. 67(2) 8). */
enum err service_decision_clause(struct service *service) CHECKED;

/* A stored paper: the bytes as issued, checked against their SHA-256.  ERR_BUG when they are not the same any more. */
struct service_paper {
	const char *number;
	int64_t application_id;
	const void *bytes;
	size_t len;
	unsigned char sha256[32];
};
/* By act NUMBER, or, when that is NULL, the newest of the file with REFERENCE.  ERR_NOT_FOUND.  Writes an audit row. */
enum err service_decision_paper(struct service *service, const char *number, const char *reference, struct service_paper *out)
	CHECKED;
/* The same by act NUMBER, without an audit row: nobody looks at it, it goes to its addressee. */
enum err service_decision_paper_sent(struct service *service, const char *number, struct service_paper *out) CHECKED;

/* Loads what papers need, so that the first costs no more than the next; before the jail. */
void service_decision_warm(void);

#define DECISION_FACTS "decision.facts_sealed"
#define DECISION_REASONS "decision.reasons_sealed"
#define DECISION_HEARING "decision.hearing_sealed"
#define DECISION_OPERATIVE "decision.operative_sealed"
#define ACT_PDF "act_document.pdf_sealed"

#endif
