#ifndef STORE_USER_H
#define STORE_USER_H

#include "db/db.h"
#include "domain/role.h"

/* An account of the office or a provider, as sign-in needs it. */
struct store_user {
	int64_t id, provider_id;	/* provider_id 0 = none */
	const char *login, *name, *password_hash;
	enum role role;
	bool disabled;
};

/* The account with LOGIN (letter case does not count).  ERR_NOT_FOUND when there is none. */
enum err store_user_by_login(struct db *db, struct arena *arena, const char *login, struct store_user *out) CHECKED;

#endif
