#ifndef SERVICE_STAFF_H
#define SERVICE_STAFF_H

#include "domain/staff.h"
#include "service/service.h"

/* The provider's staff file (domain/staff.h): kept by the provider's manager, insert-only; whoever is in it reads the own part, the contract officer all. */

/* The actor's side of the wall, as the statements of staff.sql want it. */
struct service_staff_wall {
	struct db_value provider;	/* NULL: the office, which reads only */
	struct db_value any_person;	/* 1: everybody of that provider; 0: the actor */
	struct db_value person;
};
struct service_staff_wall service_staff_wall(const struct service *service);

/* The dated parameters in force today. */
enum err service_staff_norms(struct service *service, struct staff_norms *out) CHECKED;

/* The rows of staff_facts, one fact each and in their order: *out in the arena. */
enum err service_staff_facts(struct service *service, const struct db_result *rows, struct staff_fact **out) CHECKED;

/* The first of N days on which USER_ID may not lead, and why; *out_found. */
struct service_staff_unfit {
	const char *name;
	struct date day;
	struct staff_gap gap;
};
enum err service_staff_unfit(struct service *service, int64_t user_id, const struct date *days, size_t n, struct service_staff_unfit *out,
	bool *out_found) CHECKED;

struct service_staff_fact {
	int64_t user_id;
	struct staff_fact fact;
	const char *title, *evidence;	/* "" = none */
};

/*
 * Enters a fact with its audit row; what the kind does not have (staff_fields) is left out, so that of a criminal-record check only its day is kept.  Sent twice it
 * is one.  ERR_INVALID with *out_fault; ERR_NOT_FOUND: nobody of the actor's provider; ERR_DENIED: not a provider's manager.
 */
enum err service_staff_add(struct service *service, const struct service_staff_fact *fact, enum staff_fault *out_fault) CHECKED;

/* Fact ID is taken back, REASON "mistake" or "no_longer"; *out_user_id is whose it is.  ERR_CONFLICT: somebody has done it; else as above. */
enum err service_staff_take_back(struct service *service, int64_t id, const char *reason, int64_t *out_user_id) CHECKED;

#endif
