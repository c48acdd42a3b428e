#ifndef SERVICE_FIRST_TALK_H
#define SERVICE_FIRST_TALK_H

#include "domain/first_talk.h"
#include "service/service.h"

/*
 * The first talk with a participant, and that the rules of the group were signed.  Rows are only added: the newest that is not withdrawn (service/talk_withdrawal.h)
 * counts.  What is added names what the person SAW: ERR_CONFLICT where that has changed by now; the same once more is nothing.  Who may: whoever may read the
 * place (service_group_wall), else ERR_NOT_FOUND.  Each is one transaction with its audit row.
 */
struct service_first_talk {
	int64_t place_id;
	int64_t seen;		/* first_talk_changes */
	struct date held_on;
	int64_t held_by;	/* of the provider's people of the contract */
	const char *note;	/* sealed; "" = none */
};

struct service_rules_signed {
	int64_t place_id;
	int64_t seen;		/* id of the newest row, 0 = none */
	struct date signed_on;
	enum rules_signer signer;
};

enum service_first_talk_fault {
	FIRST_TALK_FAULT_NONE,
	FIRST_TALK_FAULT_AHEAD,
	FIRST_TALK_FAULT_LONG_AGO,
	FIRST_TALK_FAULT_HOLDER,
};

/* ERR_INVALID with *out_fault. */
enum err service_first_talk_add(struct service *service, const struct service_first_talk *talk, enum service_first_talk_fault *out_fault) CHECKED;
enum err service_rules_signed_add(struct service *service, const struct service_rules_signed *rules, enum service_first_talk_fault *out_fault) CHECKED;

/* The note in row I of first_talk_rows, about PLACE_ID; "" = none. */
enum err service_first_talk_note(struct service *service, const struct db_result *rows, size_t i, int64_t place_id, const char **out) CHECKED;

/* *out: the place and its group (first_talk_place), under a lock.  In the caller's transaction.  ERR_NOT_FOUND behind the wall. */
enum err service_first_talk_lock(struct service *service, int64_t place_id, struct db_result *out) CHECKED;
/* Whether such a thing can have been done on DAY, for the place in row 0 of PLACE. */
enum err service_first_talk_day(struct service *service, const struct db_result *place, struct date day, enum first_talk_day *out) CHECKED;

#endif
