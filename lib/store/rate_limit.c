#include "store/rate_limit.h"

#include <string.h>

enum { KIND_BYTES = 40, WHAT_BYTES = 300, TRIES = 3, WAIT_MAX = 3600 };

void store_rate_limit_bucket(
	const struct keyring *keys, const char *kind, const char *what, uint8_t out[32])
{
	char bytes[KIND_BYTES + WHAT_BYTES] = "";
	size_t kind_len = strnlen(kind, KIND_BYTES - 1), what_len = strnlen(what, WHAT_BYTES);

	/* The csrf key signs "id NUL form"; no session id begins with "rate:", so the two uses
	 * cannot meet. */
	memcpy(bytes, "rate:", 5);
	if (kind_len > KIND_BYTES - 7)
		kind_len = KIND_BYTES - 7;
	memcpy(bytes + 5, kind, kind_len);
	memcpy(bytes + 6 + kind_len, what, what_len);
	keyring_csrf_mac(keys, bytes, 6 + kind_len + what_len, out);
	explicit_bzero(bytes, sizeof(bytes));
}

/* In thousandths, as the statements count. */
static int64_t milli(double value)
{
	return (int64_t)(value * 1000 + 0.5);
}

/* Seconds until USED_MILLI has leaked down to one token below BURST. */
static int wait_seconds(int64_t used_milli, double per_minute, double burst)
{
	int64_t over = used_milli + 1000 - milli(burst), rate = milli(per_minute), seconds;

	if (over <= 0)
		return 0;
	seconds = rate > 0 ? (over * 60 + rate - 1) / rate : WAIT_MAX;
	return (int)(seconds > WAIT_MAX ? WAIT_MAX : seconds);
}

enum err store_rate_limit_look(struct db *db, struct arena *arena, const uint8_t bucket[32],
	double per_minute, double burst, int64_t now_ms, bool *out_allowed, int *out_wait_seconds)
{
	struct db_result result;
	int64_t used = 0;

	TRY(DB_RUN(db, arena, STATEMENT_RATE_LOOK, &result, db_int(now_ms),
		db_int(milli(per_minute)), db_blob(bucket, 32)));
	if (result.nrows > 0)
		used = db_get_int(&result, 0, "used_milli");
	*out_allowed = used + 1000 <= milli(burst);
	if (out_wait_seconds)
		*out_wait_seconds = *out_allowed ? 0 : wait_seconds(used, per_minute, burst);
	return ERR_OK;
}

static enum err take_once(struct db *db, struct arena *arena, const uint8_t bucket[32],
	double per_minute, double burst, int64_t now_ms, bool *out_allowed)
{
	struct db_result result;
	enum err code;

	TRY(DB_RUN(db, arena, STATEMENT_RATE_TAKE, &result, db_int(now_ms),
		db_int(milli(per_minute)), db_int(now_ms), db_blob(bucket, 32), db_int(now_ms),
		db_int(milli(per_minute)), db_int(milli(burst))));
	*out_allowed = result.affected > 0;
	if (*out_allowed || burst < 1)
		return ERR_OK;
	code = DB_RUN(
		db, arena, STATEMENT_RATE_BEGIN, &result, db_blob(bucket, 32), db_int(now_ms));
	if (code == ERR_OK)
		*out_allowed = true;
	else if (code != ERR_CONFLICT)
		return err_pass(code, __FILE__, __LINE__);
	return ERR_OK;
}

enum err store_rate_limit_take(struct db *db, struct arena *arena, const uint8_t bucket[32],
	double per_minute, double burst, int64_t now_ms, bool *out_allowed, int *out_wait_seconds)
{
	bool would = true;
	enum err code;

	*out_allowed = false;
	if (out_wait_seconds)
		*out_wait_seconds = 0;
	/* Once more where another process has made the bucket between our two statements, or a lock
	 * was lost. */
	for (int i = 0; i < TRIES && would; i++) {
		code = take_once(db, arena, bucket, per_minute, burst, now_ms, out_allowed);
		if (code != ERR_OK && (code != ERR_RETRY || i == TRIES - 1))
			return err_pass(code, __FILE__, __LINE__);
		if (*out_allowed)
			return ERR_OK;
		TRY(store_rate_limit_look(
			db, arena, bucket, per_minute, burst, now_ms, &would, out_wait_seconds));
	}
	return ERR_OK;
}
