#include "store/session.h"

enum err store_session_get(struct db *db, struct arena *arena, const uint8_t id_hash[32],
	int64_t idle_from, int64_t hours_from, struct date today, struct store_session *out)
{
	struct db_result result;
	char day[11];

	date_format_iso(today, day);
	TRY(DB_ONE(db, arena, STATEMENT_SESSION_GET, &result, db_text(day), db_text(day), db_text(day), db_text(day),
		db_blob(id_hash, 32), db_int(idle_from), db_int(hours_from)));
	*out = (struct store_session){
		.user_id = db_get_int(&result, 0, "user_id"),
		.provider_id = db_get_int(&result, 0, "provider_id"),
		.contracts = db_get_text(&result, 0, "contracts"),
		.login = db_get_text(&result, 0, "login"),
		.name = db_get_text(&result, 0, "name"),
		.seen = db_get_int(&result, 0, "seen"),
	};
	if (!role_parse(db_get_text(&result, 0, "role"), &out->role))
		return ERR(ERR_BUG, "a role that the programs do not know");
	return ERR_OK;
}

enum err store_session_add(
	struct db *db, struct arena *arena, const uint8_t id_hash[32], int64_t user_id, int64_t now)
{
	TRY(DB_RUN(db, arena, STATEMENT_SESSION_INSERT, NULL, db_blob(id_hash, 32), db_int(user_id),
		db_int(now), db_int(now)));
	return ERR_OK;
}

enum err store_session_touch(
	struct db *db, struct arena *arena, const uint8_t id_hash[32], int64_t now)
{
	TRY(DB_RUN(db, arena, STATEMENT_SESSION_TOUCH, NULL, db_int(now), db_blob(id_hash, 32)));
	return ERR_OK;
}

enum err store_session_end(struct db *db, struct arena *arena, const uint8_t id_hash[32],
	int64_t user_id, int64_t now, bool *out_ended)
{
	struct db_result result;

	TRY(DB_RUN(db, arena, STATEMENT_SESSION_END, &result, db_int(now), db_blob(id_hash, 32),
		db_int(user_id)));
	if (out_ended)
		*out_ended = result.affected > 0;
	return ERR_OK;
}
