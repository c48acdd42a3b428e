#include "service/status.h"

#include <string.h>

#include "base/rnd.h"
#include "base/str.h"
#include "crypt/password.h"
#include "domain/reference.h"
#include "service/application.h"
#include "service/value.h"
#include "store/calendar.h"
#include "store/rate_limit.h"

/* Wrong pairs: so many at once, then so many a minute.  Guessing 60 bits at this rate has no end.
 */
static const struct limit {
	const char *kind;
	double per_minute, burst;
} limits[] = {
	{"status_address", 6, 10},
	{"status_reference", 2, 5},
};

/* What was counted so long ago is forgiven: no limit's burst takes longer to come back. */
enum {
	NLIMITS = sizeof(limits) / sizeof(limits[0]),
	FORGIVEN_MS = 150 * 1000,
	TOUCH_SECONDS = 300, /* a look notes so seldom that the file is still in use */
	ID_BYTES = 32,
	MINUTES_MAX = 1000,
};

struct door {
	struct service *service;
	uint8_t buckets[NLIMITS][32];
	int64_t now_ms;
};

static enum err door_look(const struct door *door, int *out_wait)
{
	struct service *service = door->service;
	bool allowed;
	int wait;

	for (int i = 0; i < NLIMITS; i++) {
		TRY(store_rate_limit_look(service->db, service->arena, door->buckets[i],
			limits[i].per_minute, limits[i].burst, door->now_ms, &allowed, &wait));
		if (!allowed && wait > *out_wait)
			*out_wait = wait;
	}
	return *out_wait > 0 ? ERR(ERR_LIMIT, "too many wrong pairs") : ERR_OK;
}

static enum err door_count(const struct door *door, const char *reference)
{
	struct service *service = door->service;
	bool allowed;

	for (int i = 0; i < NLIMITS; i++)
		TRY(store_rate_limit_take(service->db, service->arena, door->buckets[i],
			limits[i].per_minute, limits[i].burst, door->now_ms, &allowed, NULL));
	return service_audit(service, "status_wrong", "reference:%s", *reference ? reference : "-");
}

static bool state_of(const struct db_result *rows, size_t i, const char *column,
	enum state_kind kind, int *out)
{
	const char *code = db_get_text(rows, i, column);

	*out = 0;
	return !code || state_parse(kind, code, out);
}

/* True if CODE opens the file in ROW; the same work is done where there is none. */
static bool opens(const struct service *service, const struct db_result *row, const char *code)
{
	static const uint8_t nothing[32];
	struct db_value stored = db_blob(nothing, sizeof(nothing));
	uint8_t hash[32];

	if (row->nrows == 1)
		stored = db_get(row, 0, "access_hash");
	keyring_access_hash(service->keys, code, hash);
	return stored.len == 32 && digest_equal(stored.text, hash, 32) && row->nrows == 1;
}

static bool cookie_hash(const char *cookie, uint8_t out[32])
{
	uint8_t bytes[ID_BYTES];

	if (!cookie || !str_unhex(cookie, bytes, sizeof(bytes)))
		return false;
	digest_sha256(cookie, strlen(cookie), out);
	return true;
}

/* True if HAVE opens file ID already. */
static enum err is_open(struct service *service, const char *have, int64_t id, bool *out)
{
	struct db_result rows;
	uint8_t hash[32];

	*out = false;
	if (!cookie_hash(have, hash))
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_FILE_SESSION_FILES, &rows, db_blob(hash, 32),
		db_int(service->now)));
	for (size_t i = 0; i < rows.nrows; i++)
		if (db_get_int(&rows, i, "id") == id)
			*out = true;
	return ERR_OK;
}

static enum err idle_seconds(struct service *service, int64_t *out)
{
	long long minutes;

	TRY(store_parameter_int(service->db, service->arena, "file_open_minutes", service->today,
		MINUTES_MAX, &minutes));
	*out = minutes * 60;
	return ERR_OK;
}

static enum err session_add(struct service *service, const struct db_result *row, char out_cookie[SERVICE_FILE_COOKIE])
{
	uint8_t bytes[ID_BYTES], hash[32];
	struct db_value access = db_get(row, 0, "access_hash");
	int64_t idle;

	TRY(idle_seconds(service, &idle));
	rnd_bytes(bytes, sizeof(bytes));
	str_hex(bytes, sizeof(bytes), out_cookie);
	explicit_bzero(bytes, sizeof(bytes));
	digest_sha256(out_cookie, strlen(out_cookie), hash);
	return DB_RUN(service->db, service->arena, STATEMENT_FILE_SESSION_ADD, NULL, db_blob(hash, 32),
		db_text(db_get_text(row, 0, "submission_id")), db_blob(access.text, access.len),
		db_int(idle), db_int(service->now), db_int(service->now));
}

enum err service_status_open(struct service *service, const char *address, const char *reference,
	const char *code, const char *have, char out_cookie[SERVICE_FILE_COOKIE], int *out_wait)
{
	struct door door = {.service = service, .now_ms = service->now * 1000};
	char plain[REFERENCE_SIZE];
	struct db_result row;
	bool is_right, is_kept;

	*out_wait = 0;
	(void)reference_parse(reference, plain);
	store_rate_limit_bucket(service->keys, limits[0].kind, address, door.buckets[0]);
	store_rate_limit_bucket(service->keys, limits[1].kind, plain, door.buckets[1]);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_STATUS, &row,
		db_blob(door.buckets[0], 32), db_blob(door.buckets[1], 32),
		db_int(door.now_ms - FORGIVEN_MS), db_text(plain)));
	is_right = opens(service, &row, code);
	if (!is_right || db_get_int(&row, 0, "has_wrong"))
		TRY(door_look(&door, out_wait));
	if (!is_right) {
		TRY(door_count(&door, plain));
		return ERR(ERR_NOT_FOUND, "reference and code do not belong together");
	}
	TRY(is_open(service, have, db_get_int(&row, 0, "id"), &is_kept));
	if (!is_kept)
		return session_add(service, &row, out_cookie);
	memcpy(out_cookie, have, SERVICE_FILE_COOKIE);
	return ERR_OK;
}

static enum err file_read(const struct db_result *rows, size_t i, struct service_file *out)
{
	int state;

	*out = (struct service_file){
		.id = db_get_int(rows, i, "id"),
		.version = db_get_int(rows, i, "version"),
		.submission_no = db_get_int(rows, i, "submission_no"),
		.submission_id = db_get_text(rows, i, "submission_id"),
		.reference = db_get_text(rows, i, "reference"),
		.programme_id = db_get_int(rows, i, "programme_id"),
		.owner = db_get_text(rows, i, "owner"),
		.owner_title = db_get_text(rows, i, "owner_title"),
		.unread = db_get_int(rows, i, "unread"),
		.is_extended = db_get_text(rows, i, "extended_to") != NULL,
		.is_reopened = db_get_text(rows, i, "reopened_on") != NULL,
	};
	if (!state_of(rows, i, "state", STATE_APPLICATION, &state) || !intake_origin_parse(db_get_text(rows, i, "origin"), &out->origin) ||
		!value_read_day(rows, i, "received_on", &out->received_on) ||
		!value_read_day(rows, i, "counted_from", &out->counted_from) || !value_read_day(rows, i, "due_nominal_on", &out->nominal_on) ||
		!value_read_day(rows, i, "due_on", &out->due_on))
		return ERR(ERR_BUG, "state, origin or dates of application %lld", (long long)out->id);
	out->state = (enum application_state)state;
	return ERR_OK;
}

enum err service_status_files(
	struct service *service, const char *cookie, struct service_files *out)
{
	struct db_result rows;
	uint8_t hash[32];

	*out = (struct service_files){0};
	if (!cookie_hash(cookie, hash))
		return ERR(ERR_NOT_FOUND, "no file is open");
	TRY(DB_RUN(service->db, service->arena, STATEMENT_FILE_SESSION_FILES, &rows, db_blob(hash, 32),
		db_int(service->now)));
	if (rows.nrows == 0)
		return ERR(ERR_NOT_FOUND, "no file is open");
	out->rows = arena_array(service->arena, rows.nrows, sizeof(*out->rows));
	if (!out->rows)
		return ERR(ERR_LIMIT, "files");
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(file_read(&rows, i, &out->rows[i]));
	out->n = rows.nrows;
	if (service->now - db_get_int(&rows, 0, "seen") >= TOUCH_SECONDS)
		TRY(DB_RUN(service->db, service->arena, STATEMENT_FILE_SESSION_TOUCH, NULL,
			db_int(service->now), db_blob(hash, 32)));
	return ERR_OK;
}

enum err service_status_close(struct service *service, const char *cookie)
{
	uint8_t hash[32];

	if (!cookie_hash(cookie, hash))
		return ERR_OK;
	return DB_RUN(service->db, service->arena, STATEMENT_FILE_SESSION_END, NULL,
		db_int(service->now), db_blob(hash, 32));
}

static enum err outcome_read(const struct db_result *row, struct service_outcome *out)
{
	int outcome, place;

	if (!state_of(row, 0, "outcome", STATE_OUTCOME, &outcome) ||
		!state_of(row, 0, "place_state", STATE_PLACE, &place))
		return ERR(ERR_BUG, "unknown outcome or place");
	if (!value_read_day(row, 0, "issued_on", &out->issued_on) || !value_read_day(row, 0, "from_on", &out->from) ||
		!value_read_day(row, 0, "until_on", &out->until) ||
		!value_read_day(row, 0, "contest_until", &out->contest_until) ||
		!value_read_day(row, 0, "session_on", &out->session_on))
		return ERR(ERR_BUG, "a date of an act or a session");
	out->outcome = (enum act_outcome)outcome;
	out->place = (enum place_state)place;
	out->has_paper = db_get_int(row, 0, "has_paper") != 0;
	/* Who has not taken an offered seat has no place, and waits. */
	out->place_id = place == PLACE_WAITLISTED ? 0 : db_get_int(row, 0, "place_id");
	out->room = db_get_text(row, 0, "room");
	out->starts_at = db_get_text(row, 0, "starts_at");
	return ERR_OK;
}

enum err service_status_outcome(
	struct service *service, const struct service_file *file, struct service_outcome *out)
{
	struct db_result row;

	*out = (struct service_outcome){.outcome = OUTCOME_NONE};
	if (!application_is_decided(file->state) && !((file->is_extended || file->is_reopened) && application_is_open(file->state)))
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_OUTCOME, &row,
		db_int(file->id), db_int(file->id)));
	return row.nrows == 0 ? ERR_OK : outcome_read(&row, out);
}
