#include "service/feed.h"

#include <string.h>

#include "base/rnd.h"
#include "base/str.h"
#include "crypt/password.h"
#include "service/application.h"

#define SEALED "calendar_feed.token_sealed" /* bound to the token's hash */

enum { DAYS_BACK = 60 };

static struct db_value application_of(struct service_feed_owner owner)
{
	return owner.application_id ? db_int(owner.application_id) : db_null();
}

static struct db_value user_of(struct service_feed_owner owner)
{
	return owner.user_id ? db_int(owner.user_id) : db_null();
}

enum err service_feed_look(struct service *service, struct service_feed_owner owner, const char **out)
{
	struct db_value hash, sealed;
	struct db_result row;
	char bound[65];
	size_t len;

	*out = NULL;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CALENDAR_FEED_LIVE, &row, application_of(owner), user_of(owner)));
	if (row.nrows == 0)
		return ERR_OK;
	hash = db_get(&row, 0, "token_hash");
	sealed = db_get(&row, 0, "token_sealed");
	if (hash.len != 32)
		return ERR(ERR_BUG, "hash of a token");
	str_hex((const unsigned char *)hash.text, 32, bound);
	return keyring_unseal(service->keys, service->arena, SEALED, bound, sealed.text, sealed.len, out, &len);
}

const char *service_feed_mark(const char *token)
{
	return token + strlen(token) - FEED_MARK;
}

struct feeding {
	struct service *service;
	struct service_feed_owner owner;
	const char *seen;
	bool makes;
};

static enum err audit(const struct feeding *feeding)
{
	const char *action = feeding->makes ? "calendar_make" : "calendar_end";

	return feeding->owner.application_id ? service_audit(feeding->service, action, "application:%lld", (long long)feeding->owner.application_id) :
		service_audit(feeding->service, action, "user:%lld", (long long)feeding->owner.user_id);
}

static enum err feed_work(void *context)
{
	const struct feeding *feeding = context;
	struct service *service = feeding->service;
	unsigned char secret[16], hash[32];
	char token[FEED_TOKEN_SIZE], bound[65];
	const char *now;
	const void *sealed;
	size_t len;

	TRY(service_feed_look(service, feeding->owner, &now));
	if (!str_equal(now ? service_feed_mark(now) : "", feeding->seen))
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CALENDAR_FEED_END, NULL, db_int(service->now), application_of(feeding->owner), user_of(feeding->owner)));
	if (!feeding->makes)
		return audit(feeding);
	rnd_bytes(secret, sizeof(secret));
	str_hex(secret, sizeof(secret), token);
	digest_sha256(token, strlen(token), hash);
	str_hex(hash, sizeof(hash), bound);
	TRY(keyring_seal(service->keys, service->arena, SEALED, bound, token, strlen(token), &sealed, &len));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CALENDAR_FEED_ADD, NULL, application_of(feeding->owner), user_of(feeding->owner),
		db_blob(hash, sizeof(hash)), db_blob(sealed, len), db_int(service->now)));
	return audit(feeding);
}

enum err service_feed_make(struct service *service, struct service_feed_owner owner, const char *seen)
{
	struct feeding feeding = {service, owner, seen, true};

	return db_transaction(service->db, feed_work, &feeding);
}

enum err service_feed_end(struct service *service, struct service_feed_owner owner, const char *seen)
{
	struct feeding feeding = {service, owner, seen, false};

	return db_transaction(service->db, feed_work, &feeding);
}

/* "2026-04-12 – What a rule is for": the group, and the topic where there is one. */
static const char *leader_note(struct service *service, const struct db_result *rows, size_t i)
{
	const char *group = db_get_text(rows, i, "group_number"), *topic = db_get_text(rows, i, "topic");

	return topic ? arena_printf(service->arena, "%s – %s", group, topic) : group;
}

/* Rows as those of a place, each with its group and topic. */
static enum err leader_file(struct service *service, int64_t user_id, const char *summary, const char **out, size_t *out_len)
{
	struct service_sessions sessions = {0};
	char from[11], today[11];
	struct db_result rows;

	date_format_iso(date_add_days(service->today, -DAYS_BACK), from);
	date_format_iso(service->today, today);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CALENDAR_FEED_LEADER, &rows, db_int(user_id), db_text(from), db_text(today), db_text(today)));
	sessions.rows = arena_array(service->arena, rows.nrows + 1, sizeof(*sessions.rows));
	if (!sessions.rows)
		return ERR(ERR_LIMIT, "sessions");
	for (size_t i = 0; i < rows.nrows; i++) {
		struct service_session *session = &sessions.rows[sessions.n++];

		*session = (struct service_session){
			.id = db_get_int(&rows, i, "id"),
			.number = db_get_int(&rows, i, "number"),
			.starts_at = db_get_text(&rows, i, "starts_at"),
			.minutes = db_get_int(&rows, i, "minutes"),
			.room = db_get_text(&rows, i, "room"),
			.note = leader_note(service, &rows, i),
			.is_cancelled = str_equal(db_get_text(&rows, i, "state"), "cancelled") || str_equal(db_get_text(&rows, i, "state"), "moved"),
		};
		if (!date_parse_iso(db_get_text(&rows, i, "planned_on"), &session->day))
			return ERR(ERR_BUG, "the day of a session");
	}
	return service_sessions_file(service, &sessions, summary, out, out_len);
}

static enum err open_by(struct service *service, enum statement statement, const char *token, struct db_result *out)
{
	unsigned char hash[32];

	digest_sha256(token, strlen(token), hash);
	return DB_ONE(service->db, service->arena, statement, out, db_blob(hash, sizeof(hash)));
}

enum err service_feed_of_leader(struct service *service, const char *token, const char *summary, const char **out, size_t *out_len)
{
	struct db_result row;

	TRY(open_by(service, STATEMENT_CALENDAR_FEED_OF_USER, token, &row));
	return leader_file(service, db_get_int(&row, 0, "user_id"), summary, out, out_len);
}

enum err service_feed_of_file(struct service *service, const char *token, const char *summary, bool with_topics, const char **out, size_t *out_len)
{
	struct service_sessions sessions = {0};
	struct db_result row;

	TRY(open_by(service, STATEMENT_CALENDAR_FEED_OF_FILE, token, &row));
	if (db_get(&row, 0, "place_id").type != DB_NULL)
		TRY(service_sessions_load(service, db_get_int(&row, 0, "place_id"), &sessions));
	if (with_topics)
		service_sessions_tell_topics(&sessions);
	return service_sessions_file(service, &sessions, summary, out, out_len);
}
