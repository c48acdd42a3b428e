#ifndef SERVICE_EXCEPTION_H
#define SERVICE_EXCEPTION_H

#include "domain/exception.h"
#include "service/service.h"

enum { SERVICE_EXCEPTION_REASON_MAX = 500 };

/* An exception from the rules in one file, granted or revoked.  Rows are only added: a revocation is a row of its own. */
struct service_exception {
	int64_t application_id;
	int64_t seq;		/* of the newest row as the person saw it, 0 = none */
	const char *uuid;	/* of the form: sent twice it is one row */
	const char *rule;	/* "too_old", or "" for the result as a whole */
	bool granted;
	const char *reason;	/* kept sealed */
};

/*
 * Adds the row with its history and audit rows, in one transaction.  ERR_DENIED: not the head, or the file is closed.  ERR_CONFLICT: another row came
 * first.  ERR_INVALID: no such rule, no reason, granted twice, or revoked where nothing is granted.
 */
enum err service_exception_add(struct service *service, const struct service_exception *exception) CHECKED;

/* What ROWS (columns rule, granted; the oldest first) come to. */
enum err service_exception_fold(const struct db_result *rows, struct exception *out) CHECKED;

/* The reason in row I of ROWS (columns form, reason_sealed). */
enum err service_exception_reason(struct service *service, const struct db_result *rows, size_t i, const char **out) CHECKED;

#endif
