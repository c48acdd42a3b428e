#ifndef STORE_RATE_LIMIT_H
#define STORE_RATE_LIMIT_H

#include "crypt/keyring.h"
#include "db/db.h"

/*
 * Token buckets shared by all processes: BURST tries at once, PER_MINUTE tries more each minute.  A
 * refused try costs nothing, so nobody can be kept out for longer than the wait that is told.  Call
 * outside a transaction: each call is one statement that commits by itself.
 */

/* The bucket of KIND ("sign_in_login") for WHAT (a login, an address); keyed, so that the table
 * does not tell who it was. */
void store_rate_limit_bucket(
	const struct keyring *keys, const char *kind, const char *what, uint8_t out[32]);

/* Takes one try.  *out_allowed; where not, *out_wait_seconds (may be NULL) until the next would be.
 */
enum err store_rate_limit_take(struct db *db, struct arena *arena, const uint8_t bucket[32],
	double per_minute, double burst, int64_t now_ms, bool *out_allowed,
	int *out_wait_seconds) CHECKED;

/* Whether a take would be allowed now; writes nothing.  For doors that count only the failures:
 * look first, take after a failure. */
enum err store_rate_limit_look(struct db *db, struct arena *arena, const uint8_t bucket[32],
	double per_minute, double burst, int64_t now_ms, bool *out_allowed,
	int *out_wait_seconds) CHECKED;

#endif
