#ifndef SERVICE_RECORD_FILES_H
#define SERVICE_RECORD_FILES_H

#include "base/str.h"
#include "domain/document.h"
#include "service/service.h"

/* The papers of registered documents in one ZIP, for the municipality's own records system.  What residents handed in stays with their files. */
struct service_record_file {
	const char *name;	/* in the ZIP; plain ASCII, once */
	enum document_kind kind;
	const char *reference;	/* of the application */
	const char *message, *act;	/* what the office wrote, the act's number; NULL = none */
	int64_t contest_id;	/* of a forwarding */
};
struct service_record_files {
	struct arena *arena; /* the caller frees it */
	const void *bytes;
	size_t len;
};

/*
 * The N FILES behind a list of them, TEXT under the name NAME.  Rows without a paper are left out.  Every paper, and the whole as WHAT ("documents:2026-11-22"),
 * stand in the audit log.  Forgets the values of the view.
 */
enum err service_record_files(struct service *service, const char *what, const char *name, const struct buf *text,
	const struct service_record_file *files, size_t n, struct service_record_files *out) CHECKED;

#endif
