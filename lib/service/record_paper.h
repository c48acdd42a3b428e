#ifndef SERVICE_RECORD_PAPER_H
#define SERVICE_RECORD_PAPER_H

#include "service/service.h"

/* The confirmation that an application was received, and the cover letter of a contest that was forwarded: PDF, in the service's arena. */
struct service_record_paper {
	const char *name; /* of a file: "LV-2026-000015" */
	const void *bytes;
	size_t len;
};

/*
 * Of the application REFERENCE.  ACCESS_CODE stands on it unless it is NULL: only for what is handed over to the applicant.  ERR_NOT_FOUND: nobody has
 * applied, the office opened the file itself.  Writes an audit row.
 */
enum err service_receipt_paper(struct service *service, const char *reference, const char *access_code, struct service_record_paper *out) CHECKED;

/* Of a contest that was forwarded.  ERR_NOT_FOUND: it was not.  Writes an audit row. */
enum err service_forwarding_paper(struct service *service, int64_t contest_id, struct service_record_paper *out) CHECKED;

#endif
