#ifndef SERVICE_TALK_WITHDRAWAL_H
#define SERVICE_TALK_WITHDRAWAL_H

#include "service/first_talk.h"

/* A first talk or a questionnaire that was entered wrongly (about somebody else, twice) is withdrawn: it stays to be read, and does not count. */
enum talk_entry_kind { TALK_ENTRY_TALK, TALK_ENTRY_QUESTIONNAIRE, TALK_ENTRY__MAX };

enum { TALK_WITHDRAWAL_REASON = 500 };

/* One of them, as first_talk_entry and questionnaire_entry bring it; texts in the arena. */
struct service_talk_entry {
	enum talk_entry_kind kind;
	int64_t id, place_id, entered_by;
	bool is_withdrawn;
	struct db_result row;
};

/* ERR_NOT_FOUND: there is none.  The wall is the caller's: first_talk_place of its place. */
enum err service_talk_entry_load(struct service *service, enum talk_entry_kind kind, int64_t id, struct service_talk_entry *out) CHECKED;

/*
 * Withdraws it for REASON, which is never empty and sealed.  *out_place: whose it was.  ERR_NOT_FOUND: none, or behind the wall.  ERR_CONFLICT: withdrawn already.
 * ERR_DENIED: first_talk_may_withdraw.  One transaction with its audit row.
 */
enum err service_talk_withdraw(struct service *service, enum talk_entry_kind kind, int64_t id, const char *reason, int64_t *out_place) CHECKED;

/* The reason in row I of first_talk_rows or questionnaire_rows; "" where it is not withdrawn. */
enum err service_talk_withdrawal_reason(struct service *service, enum talk_entry_kind kind, const struct db_result *rows, size_t i, const char **out) CHECKED;

#endif
