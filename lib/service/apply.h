#ifndef SERVICE_APPLY_H
#define SERVICE_APPLY_H

#include "domain/deadline.h"
#include "domain/eligibility.h"
#include "service/service.h"

/*
 * Handing in an application, whichever way it came.  A submission has an id of its own: sent twice
 * (double click, lost reply) it is one submission with one receipt.  It makes one file for the
 * applicant, for a family, or for each child; files of one submission have one access code.
 */
enum {
	SERVICE_APPLY_CHILDREN = 6,
	SERVICE_APPLY_PROGRAMMES = 3,
	SERVICE_APPLY_FILES = SERVICE_APPLY_CHILDREN,
};

enum service_apply_for {
	SERVICE_APPLY_SELF,
	SERVICE_APPLY_CHILD,	/* one file for each child */
	SERVICE_APPLY_FAMILY,	/* one file: the first child is the client, all others take part */
};

struct service_apply_person {
	const char *given_name, *family_name;
	const char *code; /* 11 digits, or NULL */
	struct date birth_date;
	const char *sex; /* "male" | "female" */
	const char *address;
	int64_t known_id; /* person.id, where staff say who it is; 0: found by the code, or new */
};

/* On what the applicant acts for a child (representation.basis); basis "" or NULL: nothing was said. */
struct service_apply_basis {
	const char *basis;
	const char *document; /* number and issuer as written, "" when not given */
	struct date valid_from; /* no valid date when not given */
};

struct service_apply_child {
	struct service_apply_person person;
	const char *relation; /* of the applicant to the child: "parent" and so on */
	struct service_apply_basis basis;
};

/* Why a social worker opens a file without an application, and since when the client agrees; reason NULL: no such file. */
struct service_apply_initiative {
	const char *reason;
	struct date agreed_on;
};

/* What makes taking part possible: codes of application_need with commas between; language "" = nothing was said at all. */
struct service_apply_need {
	const char *times, *language, *needs, *note;
};

struct service_apply {
	const char *submission_id; /* UUID */
	const char *draft_token; /* the draft that it comes from, or NULL */
	int64_t draft_version; /* what the applicant saw last */
	int64_t programme_ids[SERVICE_APPLY_PROGRAMMES]; /* in the order of the wish */
	int nprogrammes;
	enum service_apply_for for_whom;
	bool together; /* a child's file: the applicant takes part too (1.10) */
	const char *origin; /* "web" | "counter" | "post" | "phone" | "initiative" (domain/intake.h) */
	const char *language; /* "lv" | "en" | "lv-easy" */
	struct date received_on; /* the day it really came; no valid date: today.  Never after today, nor longer ago than intake_days. */
	const char *held_token; /* of files that a form without a draft holds (service/attachment.h), or NULL */
	const char *document; /* seen at the counter (domain/identity.h), or NULL */
	struct service_apply_initiative initiative;
	bool no_mail; /* no receipt by e-mail, though there is an address */
	struct service_apply_person applicant;
	struct service_apply_child children[SERVICE_APPLY_CHILDREN]; /* not for SELF */
	int nchildren;
	const struct service_apply_person *partner; /* another adult who takes part (FAMILY), or NULL */
	struct date raised[SERVICE_APPLY_CHILDREN]; /* SELF: birth dates of the children whom the applicant raises */
	int nraised;
	const char *phone, *email, *channel;
	bool no_letters, no_calls; /* how not to be reached */
	const char *grounds; /* codes of application.grounds with commas between */
	const char *problem, *wish; /* "" when nothing was written */
	struct service_apply_need need;
};

/* One file of a submission. */
struct service_receipt_file {
	int64_t application_id;
	const char *reference;
	const char *client; /* given name; "" in what service_apply_submit fills when nobody needs it */
};

/* What the applicant gets; texts live in the service's arena. */
struct service_receipt {
	int64_t application_id; /* of the first file, as is the reference */
	const char *reference;
	struct service_receipt_file files[SERVICE_APPLY_FILES];
	int nfiles;
	char access_code[15];
	struct date received_on, nominal_on, due_on;
	const char *email;
	int64_t programme_id;
};

/*
 * One transaction: persons, numbers, files with their dates, persons as written, who represents whom, wishes
 * and needs, history, audit, the receipt mail where an e-mail is given, and the draft's end.  The same
 * submission again gives the same receipt; files that held_token holds by then are added to its files.
 * ERR_CONFLICT: the submission was sent with other content, or its draft has changed since DRAFT_VERSION;
 * ERR_DENIED: the actor's role hands in no applications (domain/state.h), or opens none on its own initiative; ERR_INVALID: received_on is after today or too
 * long ago. A person who was said to be known and is not, or has another code: ERR_CONFLICT. A link lost during the commit is cleared up
 * before this returns: ERR_UNAVAILABLE then means that nothing is known to be stored, and sending again does
 * no harm.
 */
enum err service_apply_submit(struct service *service, const struct service_apply *apply,
	struct service_receipt *out) CHECKED;

/* The receipt of a submission, as often as wanted.  ERR_NOT_FOUND when there is no such
 * application. */
enum err service_apply_receipt(
	struct service *service, const char *submission_id, struct service_receipt *out) CHECKED;

/*
 * Why the decision on what was RECEIVED that day is due on DUE, NOMINAL being the end of the month
 * term before it moved to a working day; all three as stored.  ERR_NOT_FOUND: the calendar has been
 * changed since, so the date cannot be explained any more.
 */
enum err service_apply_explain(struct service *service, struct date received, struct date nominal,
	struct date due, struct deadline_term *out) CHECKED;

/* The term of a decision on what is received on DAY, as it stands now. */
enum err service_apply_term(struct service *service, struct date day, struct deadline_term *out) CHECKED;

/* What is odd about the ages that RULE asks for, as far as APPLY tells them, if the group began on FIRST.  Pure; nothing of it stops an application. */
enum eligibility_age_doubt service_apply_age_doubt(const struct service_apply *apply, const struct programme_rule *rule, struct date first);

/* How many days ago something that is entered today can have come (parameter intake_days). */
enum err service_apply_days(struct service *service, long long *out) CHECKED;

/* Years at which a person may act alone (parameter adult_age). */
enum err service_apply_adult_age(struct service *service, int *out) CHECKED;

/* Where what people write is sealed; the row is the file's reference. */
#define APPLICATION_PROBLEM "application.problem_sealed"
#define APPLICATION_INITIATIVE "application_initiative.reason_sealed"
#define APPLICATION_WISH "application.wish_sealed"
#define APPLICATION_NEED_NOTE "application_need.note_sealed"
#define REPRESENTATION_DOCUMENT "representation.document_sealed"

#endif
