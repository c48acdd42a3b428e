#include "service/status.h"

#include <string.h>

#include "crypt/password.h"
#include "domain/reference.h"
#include "service/application.h"
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
enum { NLIMITS = sizeof(limits) / sizeof(limits[0]), FORGIVEN_MS = 150 * 1000 };

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

static bool date_of(const struct db_result *row, const char *column, struct date *out)
{
	const char *text = db_get_text(row, 0, column);

	*out = (struct date){0, 0, 0};
	return !text || date_parse_iso(text, out);
}

static bool state_of(
	const struct db_result *row, const char *column, enum state_kind kind, int *out)
{
	const char *code = db_get_text(row, 0, column);

	*out = 0;
	return !code || state_parse(kind, code, out);
}

static enum err outcome_read(const struct db_result *row, struct service_status *out)
{
	int outcome, place;

	if (!state_of(row, "outcome", STATE_OUTCOME, &outcome) ||
		!state_of(row, "place_state", STATE_PLACE, &place))
		return ERR(ERR_BUG, "unknown outcome or place");
	if (!date_of(row, "issued_on", &out->issued_on) ||
		!date_of(row, "contest_until", &out->contest_until) ||
		!date_of(row, "session_on", &out->session_on))
		return ERR(ERR_BUG, "a date of an act or a session");
	out->outcome = (enum act_outcome)outcome;
	out->place = (enum place_state)place;
	out->room = db_get_text(row, 0, "room");
	out->starts_at = db_get_text(row, 0, "starts_at");
	return ERR_OK;
}

static enum err status_read(
	struct service *service, const struct db_result *row, struct service_status *out)
{
	int64_t id = db_get_int(row, 0, "id");
	struct db_result outcome;
	int state;

	if (!state_of(row, "state", STATE_APPLICATION, &state) ||
		!date_of(row, "received_on", &out->received_on) ||
		!date_of(row, "due_nominal_on", &out->nominal_on) ||
		!date_of(row, "due_on", &out->due_on))
		return ERR(ERR_BUG, "state or dates of application %lld", (long long)id);
	out->state = (enum application_state)state;
	out->programme_id = db_get_int(row, 0, "programme_id");
	if (!application_is_decided(out->state))
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_OUTCOME, &outcome, db_int(id),
		db_int(id)));
	return outcome.nrows == 0 ? ERR_OK : outcome_read(&outcome, out);
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

enum err service_status_find(struct service *service, const char *address, const char *reference,
	const char *code, struct service_status *out, int *out_wait)
{
	struct door door = {.service = service, .now_ms = service->now * 1000};
	char plain[REFERENCE_SIZE];
	struct db_result row;
	bool is_right;

	*out = (struct service_status){.reference = ""};
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
	TRY(status_read(service, &row, out));
	out->reference = arena_strdup(service->arena, plain);
	return out->reference ? ERR_OK : ERR(ERR_LIMIT, "status");
}
