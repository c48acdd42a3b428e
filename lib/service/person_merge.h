#ifndef SERVICE_PERSON_MERGE_H
#define SERVICE_PERSON_MERGE_H

#include "service/service.h"

/*
 * Two rows turn out to be one person: somebody applied without a code, and again with one (casebook; domain/same_person.h).  The files, places, facts and
 * separations of one go to the other, so that the year's right, the register and the duplicates of a year are asked of one person.  For the head; it
 * cannot be taken back.
 */
struct service_person_merge {
	const char *uuid;		/* of the form: sent twice it is one */
	const char *other_reference;	/* another file; its client is meant */
	const char *reason;		/* kept sealed */
};

enum { SERVICE_MERGE_REASON_MAX = 500 };

enum service_merge_fault {
	MERGE_FAULT_NONE,
	MERGE_FAULT_OTHER,	/* there is no such file */
	MERGE_FAULT_SAME,	/* the two files are one person's already */
	MERGE_FAULT_BORN,	/* born on different days */
	MERGE_FAULT_CODES,	/* with two different codes */
	MERGE_FAULT_APART,	/* kept apart from one another: two people */
	MERGE_FAULT_PLACES,	/* both used up a year, or have a place in one group */
};

/*
 * The clients of file REFERENCE and of the other one are one person from now on: the one whose code is known, else the older row.  One transaction with its
 * audit rows.  ERR_INVALID with *out_fault; ERR_DENIED: not the head, or one taken off a file for an interest of his or her own.
 */
enum err service_person_merge(struct service *service, const char *reference, const struct service_person_merge *merge,
	enum service_merge_fault *out_fault) CHECKED;

#endif
