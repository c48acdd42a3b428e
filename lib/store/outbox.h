#ifndef STORE_OUTBOX_H
#define STORE_OUTBOX_H

#include "crypt/keyring.h"
#include "db/db.h"

/*
 * The transactional outbox: what must be told to the outside is a row, written in the transaction
 * that makes it true, and delivered by the worker. A row is claimed under a lease that is committed
 * before delivery; a lapsed lease comes back by itself.  Whatever was not surely answered is
 * repeated with the same idempotency key, so the receiver has one effect.
 */

/* Lanes that never wait for each other; the numbers stand in statement outbox_claim. */
enum store_outbox_lane { STORE_OUTBOX_STATE, STORE_OUTBOX_MAIL, STORE_OUTBOX_EADDRESS, STORE_OUTBOX_LANE__MAX };

/*
 * Enqueues KIND ("decision": act.id; "enrolment": place.id; "attendance": group_session.id;
 * "timetable_mail": place.id, with person.id as stream; "receipt_mail": application.id; "decision_mail": act.id; "message_mail" and "request_mail":
 * message.id, "email_code_mail": email_proof.id, all three with application.id as stream; "digest_mail":
 * digest.id, with app_user.id as stream; "eaddress_act": act.id, once an act, with application.id as
 * stream), due at once.  Call it inside the
 * transaction that makes it true.  STREAM orders deliveries: person.id for decision and enrolment,
 * support_group.id for attendance; an older waiting row of the stream is delivered first (mails
 * and acts for the e-address have no order).  NOW: UTC seconds.
 */
enum err store_outbox_add(struct db *db, struct arena *arena, const char *kind, int64_t object_id,
	int64_t stream, int64_t now) CHECKED;

/* A row that this worker may deliver until its lease ends. */
struct store_outbox_row {
	int64_t id, object_id, stream;
	int64_t lease_token, lease_until_ms;
	const char *kind, *key; /* key: the idempotency key, 36 characters */
	int64_t attempts; /* this one counted */
	int64_t created; /* UTC seconds */
	const void *sealed; /* the message as made before an earlier delivery, NULL when it is to be
	                       made */
	size_t sealed_len;
};

/* Takes at most LIMIT due rows of LANE for LEASE_MS.  The lease is committed when this returns.
 * None due: ERR_OK and *out_n 0. */
enum err store_outbox_claim(struct db *db, struct arena *arena, enum store_outbox_lane lane,
	int64_t now_ms, int64_t lease_ms, size_t limit, struct store_outbox_row **out,
	size_t *out_n) CHECKED;

/* The row's message: unsealed from the row.  ERR_NOT_FOUND when it has not been made. */
enum err store_outbox_message(const struct keyring *keys, struct arena *arena,
	const struct store_outbox_row *row, const char **out, size_t *out_len) CHECKED;
/* Stores the message, sealed, before its first delivery.  ERR_CONFLICT when the lease is lost: do
 * not deliver. */
enum err store_outbox_message_set(struct db *db, const struct keyring *keys, struct arena *arena,
	struct store_outbox_row *row, const char *message, size_t len) CHECKED;

/* What came of one delivery, for the record: receiver, its status (0: no answer), its
 * acknowledgement, our words for what went wrong. */
struct store_outbox_answer {
	const char *system;
	int status;
	const char *acknowledgement; /* "" when none */
	const char *error; /* "" when none; no personal data; cut to 200 characters */
};

/* Each in one transaction with its outbox_delivery row.  *out_held: false when the lease was lost;
 * the answer is recorded nevertheless, the row's state is then the other worker's affair.  NOW: UTC
 * seconds. */
enum err store_outbox_done(struct db *db, struct arena *arena, const struct store_outbox_row *row,
	const struct store_outbox_answer *answer, int64_t now, bool *out_held) CHECKED;
/* The same, with what follows from it in the same transaction: THEN runs with CONTEXT where the row
 * was still ours, and not otherwise.  What THEN returns undoes all. */
typedef enum err (*store_outbox_then)(void *context);
enum err store_outbox_done_then(struct db *db, struct arena *arena, const struct store_outbox_row *row,
	const struct store_outbox_answer *answer, int64_t now, store_outbox_then then, void *context,
	bool *out_held) CHECKED;
/* Again at DUE_MS. */
enum err store_outbox_again(struct db *db, struct arena *arena, const struct store_outbox_row *row,
	const struct store_outbox_answer *answer, int64_t now, int64_t due_ms,
	bool *out_held) CHECKED;
/* Out of the way until somebody decides; it holds up nobody.  IS_REFUSED: the receiver surely did
 * nothing with the message, so a later retry makes it anew of data put right meanwhile. */
enum err store_outbox_park(struct db *db, struct arena *arena, const struct store_outbox_row *row,
	const struct store_outbox_answer *answer, int64_t now, bool is_refused,
	bool *out_held) CHECKED;
/* Gives a claimed row back untried, due at DUE_MS; the attempt does not count. */
enum err store_outbox_release(struct db *db, struct arena *arena,
	const struct store_outbox_row *row, int64_t due_ms) CHECKED;

/* Pause before attempt ATTEMPTS + 1 in milliseconds: 1 s doubled each time, at most 15 min, RANDOM
 * (any bits) taking off up to a half. */
int64_t store_outbox_backoff_ms(int64_t attempts, uint32_t random);

#endif
