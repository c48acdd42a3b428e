#ifndef SERVICE_CORRESPONDENCE_H
#define SERVICE_CORRESPONDENCE_H

#include "domain/state.h"
#include "service/service.h"

/*
 * What the resident and the office write to each other about a file.  Every function that writes is
 * one transaction with its audit row and, from the office, the mail that tells of it.  A message
 * carries the id of the form that it was written in, so that sending it twice makes one; once more with
 * other words is ERR_CONFLICT, once more with another file adds the file.
 */
struct service_message {
	int64_t application_id;
	const char *uuid; /* of the form */
	const char *text; /* "" = none: kept sealed otherwise */
	const char *files; /* token that holds files which go along (service/attachment.h); NULL = none */
	bool mail; /* from the office: an e-mail address is known */
	const char *note; /* for the file's history, where the message moves the file; NULL = none */
};

enum { SERVICE_MESSAGE_MAX = 4000 }; /* characters of a message */

/* A new form's id. */
const char *service_correspondence_form(struct service *service);

/*
 * Whether the resident may write about SUBMISSION now; counts the try.  ERR_LIMIT: not before *out_wait
 * seconds.
 */
enum err service_correspondence_allow(
	struct service *service, const char *submission_id, int *out_wait) CHECKED;

/* A message from the actor (ROLE_RESIDENT or an official).  *out_id: its row. */
enum err service_correspondence_write(
	struct service *service, const struct service_message *message, int64_t *out_id) CHECKED;

/* *out: a message was written with the form UUID. */
enum err service_correspondence_is_known(
	struct service *service, int64_t application_id, const char *uuid, bool *out) CHECKED;

/*
 * The day until which an answer is asked where nobody says otherwise: as many days from today as parameter CODE says ("information_days",
 * "hearing_days"), on a working day.
 */
enum err service_correspondence_term(struct service *service, const char *code, struct date *out) CHECKED;
/* DAY, or the next working day. */
enum err service_correspondence_working_day(
	struct service *service, struct date day, struct date *out) CHECKED;

/*
 * The office asks the applicant for something until DUE: the file waits for the applicant, its legal
 * term does not.  TO: INFORMATION_REQUESTED, or WITHOUT_PROGRESS where the application itself lacks what
 * it cannot be examined without (Administrative Procedure Law, s. 56).  VERSION as in service_application_move.
 */
enum err service_correspondence_request(struct service *service, const struct service_message *message,
	enum application_state to, int64_t version, struct date due) CHECKED;

/*
 * The applicant is invited to say his or her view before an act that is not in his or her favour (Administrative Procedure Law, s. 62), until DUE.  An
 * open file waits for the applicant as above; a decided one stays where it is.  ERR_DENIED: not in this state, or the term of an invitation runs.
 */
enum err service_correspondence_hear(struct service *service, const struct service_message *message,
	int64_t version, struct date due) CHECKED;

/*
 * The applicant's answer: the file is under review again; a decided one, about which only a view was asked, stays decided.  A late answer counts as
 * well.
 */
enum err service_correspondence_answer(struct service *service,
	const struct service_message *message, int64_t version, int64_t *out_id) CHECKED;

/* The applicant takes the application back, as long as nothing is decided.  The text is the reason. */
enum err service_correspondence_withdraw(
	struct service *service, const struct service_message *message, int64_t version) CHECKED;

/*
 * The office ends a file on which nothing is decided: withdrawn (told otherwise than here), not submitted (the term of what was asked is over, else
 * ERR_INVALID), transferred, process ended.  MESSAGE's note, the reason, stands in the history; its text, if any, goes to the applicant.
 */
enum err service_correspondence_close(struct service *service, const struct service_message *message,
	enum application_state to, int64_t version) CHECKED;

/* What the other side has written counts as read. */
enum err service_correspondence_seen(struct service *service, int64_t application_id) CHECKED;

/* What was asked last; id 0 when nothing has ever been asked. */
struct service_request {
	int64_t id;
	const char *text, *author, *author_title;
	struct date due_on;
	bool is_hearing; /* the view of the addressee, not information */
	bool is_open; /* nobody has answered, and nothing was recorded or issued since */
};
enum err service_correspondence_asked(
	struct service *service, int64_t application_id, struct service_request *out) CHECKED;

/* The text in row I of ROWS (columns uuid, text_sealed); "" when there is none. */
enum err service_correspondence_text(
	struct service *service, const struct db_result *rows, size_t i, const char **out) CHECKED;

#define MESSAGE_TEXT "message.text_sealed"

/*
 * A row of the file's correspondence without words of its own, of a KIND whose words the pages know ("offer_expired"); the office is not waited for.  Within the
 * caller's transaction; *out_id is the message.
 */
enum err service_correspondence_note(struct service *service, int64_t application_id, const char *kind, int64_t *out_id) CHECKED;

#endif
