#include "store/outbox.h"

#include <string.h>

#include "base/rnd.h"
#include "base/str.h"

#define MESSAGE_PLACE "outbox.message_sealed"

enum {
	ERROR_CHARACTERS = 200, /* outbox.last_error, outbox_delivery.error */
	ACKNOWLEDGEMENT_CHARACTERS = 100,
	BACKOFF_FIRST_MS = 1000,
	BACKOFF_MAX_MS = 15 * 60 * 1000,
};

enum err store_outbox_add(struct db *db, struct arena *arena, const char *kind, int64_t object_id,
	int64_t stream, int64_t now)
{
	char key[37];

	rnd_uuid(key);
	TRY(DB_RUN(db, arena, STATEMENT_OUTBOX_ADD, NULL, db_text(kind), db_int(object_id),
		db_int(stream), db_text(key), db_int(now * 1000), db_int(now)));
	return ERR_OK;
}

int64_t store_outbox_backoff_ms(int64_t attempts, uint32_t random)
{
	int64_t pause = BACKOFF_FIRST_MS;

	for (int64_t i = 1; i < attempts && pause < BACKOFF_MAX_MS; i++)
		pause *= 2;
	if (pause > BACKOFF_MAX_MS)
		pause = BACKOFF_MAX_MS;
	return pause - (int64_t)(random % (uint32_t)(pause / 2 + 1));
}

struct claim {
	struct db *db;
	struct arena *arena;
	enum store_outbox_lane lane;
	int64_t now_ms, lease_ms;
	size_t limit;
	struct store_outbox_row *rows;
	size_t n;
};

static int64_t lease_token_new(void)
{
	uint64_t token;

	rnd_bytes(&token, sizeof(token));
	return (int64_t)(token >> 1) | 1;
}

static enum err row_lease(
	struct claim *claim, const struct db_result *found, size_t i, int64_t token)
{
	const struct db_value sealed = db_get(found, i, "message_sealed");
	struct store_outbox_row *row = &claim->rows[i];

	row->id = db_get_int(found, i, "id");
	row->kind = db_get_text(found, i, "kind");
	row->object_id = db_get_int(found, i, "object_id");
	row->stream = db_get_int(found, i, "stream");
	row->key = db_get_text(found, i, "idempotency_key");
	row->attempts = db_get_int(found, i, "attempts") + 1;
	row->created = db_get_int(found, i, "created");
	row->sealed = sealed.type == DB_NULL ? NULL : sealed.text;
	row->sealed_len = sealed.type == DB_NULL ? 0 : sealed.len;
	row->lease_token = token;
	row->lease_until_ms = claim->now_ms + claim->lease_ms;
	TRY(DB_RUN(claim->db, claim->arena, STATEMENT_OUTBOX_LEASE, NULL, db_int(token),
		db_int(row->lease_until_ms), db_int(row->id)));
	return ERR_OK;
}

static enum err claim_work(void *context)
{
	struct claim *claim = context;
	const int64_t token = lease_token_new();
	struct db_result found;

	claim->n = 0;
	TRY(DB_RUN(claim->db, claim->arena, STATEMENT_OUTBOX_CLAIM, &found, db_int(claim->now_ms),
		db_int((int64_t)claim->lane), db_int((int64_t)claim->limit)));
	claim->rows = arena_array(claim->arena, found.nrows, sizeof(*claim->rows));
	if (!claim->rows)
		return ERR(ERR_LIMIT, "claimed rows");
	for (size_t i = 0; i < found.nrows; i++)
		TRY(row_lease(claim, &found, i, token));
	claim->n = found.nrows;
	return ERR_OK;
}

enum err store_outbox_claim(struct db *db, struct arena *arena, enum store_outbox_lane lane,
	int64_t now_ms, int64_t lease_ms, size_t limit, struct store_outbox_row **out,
	size_t *out_n)
{
	struct claim claim = {.db = db,
		.arena = arena,
		.lane = lane,
		.now_ms = now_ms,
		.lease_ms = lease_ms,
		.limit = limit};

	TRY(db_transaction_read_committed(db, claim_work, &claim));
	*out = claim.rows;
	*out_n = claim.n;
	return ERR_OK;
}

enum err store_outbox_message(const struct keyring *keys, struct arena *arena,
	const struct store_outbox_row *row, const char **out, size_t *out_len)
{
	if (!row->sealed)
		return ERR_NOT_FOUND;
	return keyring_unseal(
		keys, arena, MESSAGE_PLACE, row->key, row->sealed, row->sealed_len, out, out_len);
}

enum err store_outbox_message_set(struct db *db, const struct keyring *keys, struct arena *arena,
	struct store_outbox_row *row, const char *message, size_t len)
{
	struct db_result done;
	const void *sealed;
	size_t sealed_len;

	TRY(keyring_seal(keys, arena, MESSAGE_PLACE, row->key, message, len, &sealed, &sealed_len));
	TRY(DB_RUN(db, arena, STATEMENT_OUTBOX_MESSAGE, &done, db_blob(sealed, sealed_len),
		db_int(row->id), db_int(row->lease_token)));
	if (done.affected != 1)
		return ERR(
			ERR_CONFLICT, "the lease of outbox row %lld was lost", (long long)row->id);
	row->sealed = sealed;
	row->sealed_len = sealed_len;
	return ERR_OK;
}

struct ending {
	struct db *db;
	struct arena *arena;
	const struct store_outbox_row *row;
	const struct store_outbox_answer *answer;
	store_outbox_then then;
	void *then_context;
	int64_t now, due_ms;
	enum { END_DONE, END_AGAIN, END_PARK } end;
	bool is_refused, held;
};

/* At most MAX characters of TEXT; NULL when the arena is full. */
static const char *cut(struct arena *arena, const char *text, size_t max)
{
	size_t end = 0;

	for (size_t characters = 0; text[end]; characters++) {
		size_t next = end + 1;

		while (((unsigned char)text[next] & 0xc0) == 0x80)
			next++;
		if (characters == max)
			return arena_memdup(arena, text, end);
		end = next;
	}
	return text;
}

static enum err end_row(struct ending *ending, const char *error, struct db_result *out)
{
	const struct db_value id = db_int(ending->row->id),
			      token = db_int(ending->row->lease_token);

	switch (ending->end) {
	case END_DONE:
		return DB_RUN(ending->db, ending->arena, STATEMENT_OUTBOX_DONE, out,
			db_int(ending->now), db_text(error), id, token);
	case END_AGAIN:
		return DB_RUN(ending->db, ending->arena, STATEMENT_OUTBOX_AGAIN, out,
			db_int(ending->due_ms), db_text(error), id, token);
	case END_PARK:
	default:
		return DB_RUN(ending->db, ending->arena, STATEMENT_OUTBOX_PARK, out, db_text(error),
			db_int(ending->is_refused), id, token);
	}
}

static enum err end_work(void *context)
{
	struct ending *ending = context;
	const struct store_outbox_answer *answer = ending->answer;
	const char *error = cut(ending->arena, answer->error, ERROR_CHARACTERS);
	const char *acknowledgement =
		cut(ending->arena, answer->acknowledgement, ACKNOWLEDGEMENT_CHARACTERS);
	struct db_result done;

	if (!error || !acknowledgement)
		return ERR(ERR_LIMIT, "answer of a receiver");
	TRY(end_row(ending, error, &done));
	ending->held = done.affected == 1;
	if (ending->held && ending->then)
		TRY(ending->then(ending->then_context));
	TRY(DB_RUN(ending->db, ending->arena, STATEMENT_OUTBOX_DELIVERY_ADD, NULL,
		db_int(ending->row->id), db_int(ending->now), db_text(answer->system),
		db_int(answer->status), db_text(acknowledgement), db_text(error)));
	return ERR_OK;
}

static enum err end(struct ending *ending, bool *out_held)
{
	TRY(db_transaction(ending->db, end_work, ending));
	*out_held = ending->held;
	return ERR_OK;
}

enum err store_outbox_done(struct db *db, struct arena *arena, const struct store_outbox_row *row,
	const struct store_outbox_answer *answer, int64_t now, bool *out_held)
{
	return store_outbox_done_then(db, arena, row, answer, now, NULL, NULL, out_held);
}

enum err store_outbox_done_then(struct db *db, struct arena *arena, const struct store_outbox_row *row,
	const struct store_outbox_answer *answer, int64_t now, store_outbox_then then, void *context,
	bool *out_held)
{
	return end(&(struct ending){.db = db,
			   .arena = arena,
			   .row = row,
			   .answer = answer,
			   .then = then,
			   .then_context = context,
			   .now = now,
			   .end = END_DONE},
		out_held);
}

enum err store_outbox_again(struct db *db, struct arena *arena, const struct store_outbox_row *row,
	const struct store_outbox_answer *answer, int64_t now, int64_t due_ms, bool *out_held)
{
	return end(&(struct ending){.db = db,
			   .arena = arena,
			   .row = row,
			   .answer = answer,
			   .now = now,
			   .due_ms = due_ms,
			   .end = END_AGAIN},
		out_held);
}

enum err store_outbox_park(struct db *db, struct arena *arena, const struct store_outbox_row *row,
	const struct store_outbox_answer *answer, int64_t now, bool is_refused, bool *out_held)
{
	return end(&(struct ending){.db = db,
			   .arena = arena,
			   .row = row,
			   .answer = answer,
			   .now = now,
			   .end = END_PARK,
			   .is_refused = is_refused},
		out_held);
}

enum err store_outbox_release(
	struct db *db, struct arena *arena, const struct store_outbox_row *row, int64_t due_ms)
{
	TRY(DB_RUN(db, arena, STATEMENT_OUTBOX_RELEASE, NULL, db_int(due_ms), db_int(row->id),
		db_int(row->lease_token)));
	return ERR_OK;
}
