#ifndef SERVICE_IMPORT_H
#define SERVICE_IMPORT_H

#include "domain/import.h"
#include "service/apply.h"

/*
 * Start data (domain/import.h): a file is uploaded by one person and kept sealed; what would become of its rows is looked at as often as wanted, from
 * what is stored then; the head, another person, confirms it, and all of it is stored in one transaction, or nothing.  Every row becomes a decided file
 * with its old act, a referral, and by its kind a place in a group that there is, or one that has been had and uses up the year.  Nobody is told
 * anything: no letters, no outbox, no number in the register of documents.  The number of the act is what a row is known by: taken over once, it is
 * left alone.
 */

/* Most rows and bytes of a file: parameters. */
struct service_import_limits {
	long long rows, bytes, megabytes;
};
enum err service_import_limits(struct service *service, struct service_import_limits *out) CHECKED;

/*
 * Keeps a file of LEN bytes that the actor calls NAME under UUID, which the form has made; the same form again changes nothing.  ERR_CONFLICT: that form
 * brought other bytes before.  ERR_DENIED: the role takes nothing over.  One transaction with its audit row.
 */
enum err service_import_take(struct service *service, const char *uuid, const char *name, const void *bytes, size_t len) CHECKED;

/* The name of the file in ROW of ROWS (columns uuid, name_sealed). */
enum err service_import_name(struct service *service, const struct db_result *rows, size_t row, const char **out) CHECKED;

/* People of a row, as an application has them: the applicant, another adult, and the children, of whom one is the client. */
enum { SERVICE_IMPORT_PEOPLE = SERVICE_APPLY_CHILDREN + 2 };

/* What becomes of a row. */
struct service_import_row {
	const struct import_row *row;
	bool is_known;			/* its act is there already */
	size_t client, applicant;	/* in plan->people */
	size_t others[SERVICE_IMPORT_PEOPLE]; /* row->nothers of them */
	size_t group;			/* in plan->groups */
	bool has_seat;			/* there */
	int year;			/* that it uses up; 0: none */
};

/* A person of the file, who may stand in many rows. */
struct service_import_person {
	const struct import_person *person;
	int64_t id;			/* 0: to be made */
	bool is_told;			/* known: whoever made the file says so, or the code does; not written down yet */
};

struct service_import_group {
	const char *number;		/* NULL: none, in place 0 */
	int64_t id, contract_id, version; /* id 0: there is no such group */
	const char *state, *code;
	struct date first_on, last_on;	/* last_on: of its last session, no date without one */
	long long free;
	int seats;			/* that a row takes */
	bool counts;
};

struct service_import_plan {
	struct arena *arena;		/* of all that is in it */
	enum table_problem problem;	/* the file cannot be read; table_row: where, 0 = nowhere */
	int table_row;
	long long row_limit;
	struct db_result programmes;	/* statement programme_rule_rows */
	struct import_context context;
	struct import_rows rows;
	struct service_import_row *plan; /* one a row that is good so far; the others have row NULL */
	struct service_import_person *people;
	size_t npeople;
	struct service_import_group *groups;
	size_t ngroups;
	size_t made[IMPORT_KIND__MAX], known; /* rows that become files, and those that are there */
};

/*
 * What would become of the file UUID today.  *out is freed with service_import_plan_free.  ERR_NOT_FOUND: there is no such file; ERR_CONFLICT: it has
 * been taken over.
 */
enum err service_import_plan(struct service *service, const char *uuid, struct service_import_plan **out) CHECKED;
/* NULL is fine. */
void service_import_plan_free(struct service_import_plan *plan);
/* Whether it can be taken over: it could be read, no row has an error, and there is something in it. */
bool service_import_is_good(const struct service_import_plan *plan);

/* How many take part by ROW, and who, as places in plan->people: the client, the others, and where they come together the applicant, who is the last then. */
size_t service_import_comers(const struct service_import_plan *plan, const struct service_import_row *row, size_t out[SERVICE_IMPORT_PEOPLE]);

/*
 * Takes over the file UUID, all rows or none; done before, it changes nothing.  ERR_DENIED: not the head, or whoever uploaded it.  ERR_INVALID: it cannot
 * be taken over as things stand (any more).  ERR_NOT_FOUND: there is no such file.
 */
enum err service_import_run(struct service *service, const char *uuid) CHECKED;

/* Stands as the note of the history row of every file that was taken over. */
#define IMPORT_HISTORY_NOTE "import"

#endif
