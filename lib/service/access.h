#ifndef SERVICE_ACCESS_H
#define SERVICE_ACCESS_H

#include "service/service.h"

/*
 * The access code of a submission.  The first one is the receipt's.  When somebody else has seen it,
 * an official ends it, and may give a new one, which is shown once and stored as a hash only.
 */
struct service_access {
	const char *submission_id;
	int64_t no; /* 0: the receipt's own code is in force */
	int64_t files; /* how many files it opens */
};
enum err service_access_look(
	struct service *service, int64_t application_id, struct service_access *out) CHECKED;

/*
 * Ends the code with number NO of the file's submission (ERR_CONFLICT: another one is in force by
 * now); files opened with it close at once.  WITH_NEW: out_code is the new one, else "".  REASON
 * goes into the history of every file, for staff.  One transaction with its audit rows.
 */
enum err service_access_change(struct service *service, int64_t application_id, int64_t no,
	bool with_new, const char *reason, char out_code[15]) CHECKED;

#endif
