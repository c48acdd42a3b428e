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
	int64_t seen_id, other_seen_id;	/* persons whom the head saw (service_person_merge_look) */
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

/* One of the two, as the head sees them side by side. */
struct service_merge_side {
	int64_t person_id;
	const char *reference, *given_name, *family_name;	/* as in that file */
	struct date birth_date;
	const char *code;	/* 11 digits, or NULL */
	int64_t files;		/* in which the person stands */
};

/*
 * Who would become one: the client of file REFERENCE, then the one of the other file.  Refuses as service_person_merge does, places left out.  Nothing
 * changes but the audit log, which has a look at the other file.
 */
enum err service_person_merge_look(struct service *service, const char *reference, const struct service_person_merge *merge,
	struct service_merge_side out[2], enum service_merge_fault *out_fault) CHECKED;

/*
 * The clients of file REFERENCE and of the other one are one person from now on: the one whose code is known, else the older row.  One transaction with its
 * audit rows.  ERR_INVALID with *out_fault; ERR_CONFLICT: they are not whom the head saw; ERR_DENIED: not the head, or one taken off a file for an interest
 * of his or her own, in whatever post that was.
 */
enum err service_person_merge(struct service *service, const char *reference, const struct service_person_merge *merge,
	enum service_merge_fault *out_fault) CHECKED;

#endif
