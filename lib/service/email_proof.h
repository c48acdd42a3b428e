#ifndef SERVICE_EMAIL_PROOF_H
#define SERVICE_EMAIL_PROOF_H

#include "service/service.h"

/*
 * An e-mail address is proven by a code of six digits that is sent to it: good for
 * email_code_minutes and email_code_tries (parameters).  Nothing legal depends on an address before
 * that.
 */
struct service_email {
	const char *email; /* as the application gave it; "" = none */
	bool is_proven;
	bool is_sent; /* a code has been sent that can still be used */
};

enum err service_email_look(
	struct service *service, const char *submission_id, struct service_email *out) CHECKED;

/*
 * Sends a new code for the files of SUBMISSION, one of which is APPLICATION_ID; the one before it
 * counts no more.  EMAIL: the address from now on, NULL = the one that the application has; a proven
 * one stays (ERR_CONFLICT).  ERR_LIMIT: not before *out_wait seconds, and nothing is changed.
 * ERR_INVALID: there is no address.
 */
enum err service_email_send(struct service *service, const char *submission_id,
	int64_t application_id, const char *email, int *out_wait) CHECKED;

/*
 * Takes CODE as typed.  ERR_INVALID: wrong; ERR_NOT_FOUND: there is no code that can still be used.
 * A right one is a fact of identity for every file of the submission.
 */
enum err service_email_prove(
	struct service *service, const char *submission_id, const char *code) CHECKED;

#endif
