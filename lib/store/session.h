#ifndef STORE_SESSION_H
#define STORE_SESSION_H

#include "db/db.h"
#include "domain/date.h"
#include "domain/role.h"

/* A live session and whose it is.  Texts live in the arena. */
struct store_session {
	int64_t user_id, provider_id; /* provider_id 0 = none */
	const char *contracts; /* "3,7"; NULL = none */
	const char *login, *name;
	enum role role;
	int64_t seen; /* UTC seconds of the last touch */
};

/*
 * The session with ID_HASH (SHA-256 of the cookie) that has not ended, was seen after IDLE_FROM and
 * began after HOURS_FROM (UTC seconds), of a user who is not disabled; contracts as they are on TODAY.
 * ERR_NOT_FOUND otherwise.
 */
enum err store_session_get(struct db *db, struct arena *arena, const uint8_t id_hash[32],
	int64_t idle_from, int64_t hours_from, struct date today, struct store_session *out) CHECKED;

enum err store_session_add(struct db *db, struct arena *arena, const uint8_t id_hash[32],
	int64_t user_id, int64_t now) CHECKED;
enum err store_session_touch(
	struct db *db, struct arena *arena, const uint8_t id_hash[32], int64_t now) CHECKED;
/* Ends the session if it is live and USER_ID's; *out_ended (may be NULL) says whether it was. */
enum err store_session_end(struct db *db, struct arena *arena, const uint8_t id_hash[32],
	int64_t user_id, int64_t now, bool *out_ended) CHECKED;

#endif
