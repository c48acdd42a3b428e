#ifndef SERVICE_IDENTITY_H
#define SERVICE_IDENTITY_H

#include "domain/identity.h"
#include "service/service.h"

/* How surely the office knows who applied (domain/identity.h): facts of a file. */

/* The highest level of the file's facts. */
enum err service_identity_level(
	struct service *service, int64_t application_id, enum identity_level *out) CHECKED;

/* The level that a decision needs today (parameter decision_identity_level). */
enum err service_identity_needed(struct service *service, enum identity_level *out) CHECKED;

/* ERR_DENIED when the file's level is not enough for a decision. */
enum err service_identity_check(struct service *service, int64_t application_id) CHECKED;

/* An official has seen the person with DOCUMENT on SEEN_ON (not after today: ERR_INVALID).  One transaction with its audit row. */
enum err service_identity_seen(struct service *service, int64_t application_id,
	enum identity_document document, struct date seen_on) CHECKED;

/* The same inside the caller's transaction; DOCUMENT is a code of enum identity_document. */
enum err service_identity_document(
	struct service *service, int64_t application_id, const char *document, struct date seen_on) CHECKED;

/*
 * Somebody has signed in with a national means as the person with CODE (11 digits): a fact for every file of SUBMISSION.  ERR_DENIED: the applicant's
 * code in one of them is another, or none.
 */
enum err service_identity_strong(
	struct service *service, const char *submission_id, const char *code) CHECKED;

/* A fact of LEVEL for every file of SUBMISSION, without a document.  Inside the caller's transaction. */
enum err service_identity_add(
	struct service *service, const char *submission_id, enum identity_level level) CHECKED;

#endif
