#include "store/user.h"

enum err store_user_by_login(struct db *db, struct arena *arena, const char *login, struct store_user *out)
{
	struct db_result result;

	/* Logins are ASCII; MariaDB refuses to compare other letters with them. */
	for (const char *at = login; *at; at++)
		if ((unsigned char)*at >= 0x80)
			return ERR(ERR_NOT_FOUND, "a login that is not ASCII");
	TRY(DB_ONE(db, arena, STATEMENT_USER_BY_LOGIN, &result, db_text(login)));
	*out = (struct store_user){
		.id = db_get_int(&result, 0, "id"),
		.provider_id = db_get_int(&result, 0, "provider_id"),
		.login = db_get_text(&result, 0, "login"),
		.name = db_get_text(&result, 0, "name"),
		.password_hash = db_get_text(&result, 0, "password_hash"),
		.disabled = db_get_int(&result, 0, "disabled") != 0,
	};
	if (!role_parse(db_get_text(&result, 0, "role"), &out->role))
		return ERR(ERR_BUG, "a role that the programs do not know");
	return ERR_OK;
}
