#ifndef SERVICE_DOCUMENT_H
#define SERVICE_DOCUMENT_H

#include "domain/document.h"
#include "service/service.h"

/*
 * The register of documents.  All of this runs inside the transaction that makes the document: the
 * year's counter is locked from the number on until the end, so take it as late as may be, and lock
 * nothing of another file behind it.
 */
struct service_document_number {
	enum document_kind kind;
	const char *nomenclature; /* index of the kind in the office's list of files */
	long long number;
	const char *mark; /* "1-10/2.8/2026/15", as papers have it */
};

/* The next number of today's year.  ERR_INVALID: no pattern or index is in force. */
enum err service_document_take(struct service *service, enum document_kind kind, struct service_document_number *out) CHECKED;

/* What a document is about; 0 = nothing. */
struct service_document {
	int64_t application_id, message_id, act_id, contest_id, contest_seq;
};

/* Its row, with an audit row.  ERR_CONFLICT: the same thing is registered already. */
enum err service_document_add(struct service *service, const struct service_document_number *number,
	const struct service_document *document) CHECKED;

/* Both at once.  *out_mark (may be NULL): its number. */
enum err service_document_register(struct service *service, enum document_kind kind, const struct service_document *document,
	const char **out_mark) CHECKED;

#endif
