#ifndef SERVICE_APPLY_H
#define SERVICE_APPLY_H

#include "domain/deadline.h"
#include "service/service.h"

/*
 * Handing in an application, whichever way it came.  A submission has an id of its own: sent twice
 * (double click, lost reply) it is one application with one receipt.
 */

struct service_apply_person {
	const char *given_name, *family_name;
	const char *code; /* 11 digits, or NULL */
	struct date birth_date;
	const char *sex; /* "male" | "female" */
	const char *address;
};

struct service_apply {
	const char *submission_id; /* UUID */
	const char *draft_token; /* the draft that it comes from, or NULL */
	int64_t draft_version; /* what the applicant saw last */
	int64_t programme_id;
	bool for_child;
	const char *origin; /* "web" | "counter" */
	const char *language; /* "lv" | "en" */
	struct service_apply_person applicant, child; /* child: only when for_child */
	const char *relation; /* of the applicant to the child: "parent" and so on */
	const char *phone, *email, *channel;
	const char *grounds; /* codes of application.grounds with commas between */
	const char *problem; /* "" when nothing was written */
};

/* What the applicant gets; texts live in the service's arena. */
struct service_receipt {
	int64_t application_id;
	const char *reference;
	char access_code[15];
	struct date received_on, nominal_on, due_on;
	const char *email;
	int64_t programme_id;
};

/*
 * One transaction: persons, number, application with its dates, persons as written, history, audit,
 * the receipt mail where an e-mail is given, and the draft's end.  The same submission again gives
 * the same receipt.  ERR_CONFLICT: the submission was sent with other content, or its draft has
 * changed since DRAFT_VERSION; ERR_DENIED: the actor's role hands in no applications
 * (domain/state.h). A link lost during the commit is cleared up before this returns:
 * ERR_UNAVAILABLE then means that nothing is known to be stored, and sending again does no harm.
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

/* Years at which a person may act alone (parameter adult_age). */
enum err service_apply_adult_age(struct service *service, int *out) CHECKED;

#define APPLICATION_PROBLEM "application.problem_sealed"

#endif
