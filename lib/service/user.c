#include "service/user.h"

#include "crypt/password.h"
#include "service/application.h"

struct change {
	struct service *service;
	int64_t id, version;
	const struct service_user *user;
	const char *hash;
	bool disabled;
};

bool service_user_role_needs_provider(enum role role)
{
	return role == ROLE_PROVIDER_MANAGER || role == ROLE_FACILITATOR;
}

static enum err check(const struct service_user *user)
{
	if (!role_is_staff(user->role))
		return ERR(ERR_INVALID, "no role of an account");
	if (service_user_role_needs_provider(user->role) != (user->provider_id != 0))
		return ERR(ERR_INVALID, "role and provider do not belong together");
	return ERR_OK;
}

static struct db_value provider_value(const struct service_user *user)
{
	return user->provider_id != 0 ? db_int(user->provider_id) : db_null();
}

/* Whether a write by version hit its row; and the audit row. */
static enum err written(const struct change *change, const struct db_result *done, const char *action)
{
	if (done->affected != 1)
		return ERR(ERR_CONFLICT, "user %lld has changed", (long long)change->id);
	return service_audit(change->service, action, "user:%lld", (long long)change->id);
}

static enum err sessions_end(const struct change *change)
{
	struct service *service = change->service;

	return DB_RUN(service->db, service->arena, STATEMENT_SESSION_END_OF_USER, NULL,
		db_int(service->now), db_int(change->id));
}

static enum err add_work(void *context)
{
	struct change *change = context;
	struct service *service = change->service;
	const struct service_user *user = change->user;
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_USER_ADD, &done, db_text(user->login),
		db_text(user->name), db_text(user->post_title), db_text(user->email), db_text(role_code(user->role)),
		provider_value(user), db_text(change->hash), db_int(service->now)));
	change->id = done.insert_id;
	return service_audit(service, "user_add", "user:%lld", (long long)change->id);
}

enum err service_user_add(struct service *service, const struct service_user *user,
	const char *password, int64_t *out_id)
{
	struct change change = {.service = service, .user = user};
	char hash[128];

	TRY(check(user));
	TRY(password_hash(password, hash));
	change.hash = hash;
	TRY(db_transaction(service->db, add_work, &change));
	*out_id = change.id;
	return ERR_OK;
}

static enum err change_work(void *context)
{
	struct change *change = context;
	struct service *service = change->service;
	const struct service_user *user = change->user;
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_USER_CHANGE, &done, db_text(user->name),
		db_text(user->post_title), db_text(user->email), db_text(role_code(user->role)), provider_value(user),
		db_int(change->id), db_int(change->version)));
	return written(change, &done, "user_change");
}

enum err service_user_change(struct service *service, int64_t id, int64_t version,
	const struct service_user *user)
{
	struct change change = {.service = service, .id = id, .version = version, .user = user};

	TRY(check(user));
	if (id == service->actor_id && user->role != service->actor_role)
		return ERR(ERR_DENIED, "nobody changes one's own role");
	return db_transaction(service->db, change_work, &change);
}

static enum err disabled_work(void *context)
{
	struct change *change = context;
	struct service *service = change->service;
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_USER_SET_DISABLED, &done,
		change->disabled ? db_int(service->now) : db_null(), db_int(change->id),
		db_int(change->version)));
	TRY(written(change, &done, change->disabled ? "user_disable" : "user_enable"));
	return change->disabled ? sessions_end(change) : ERR_OK;
}

enum err service_user_set_disabled(struct service *service, int64_t id, int64_t version, bool disabled)
{
	struct change change = {.service = service, .id = id, .version = version, .disabled = disabled};

	if (id == service->actor_id)
		return ERR(ERR_DENIED, "nobody disables oneself");
	return db_transaction(service->db, disabled_work, &change);
}

static enum err password_work(void *context)
{
	struct change *change = context;
	struct service *service = change->service;
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_USER_SET_HASH, &done, db_text(change->hash),
		db_int(change->id), db_int(change->version)));
	TRY(written(change, &done, "user_password"));
	return sessions_end(change);
}

enum err service_user_set_password(struct service *service, int64_t id, int64_t version,
	const char *password)
{
	struct change change = {.service = service, .id = id, .version = version};
	char hash[128];

	TRY(password_hash(password, hash));
	change.hash = hash;
	return db_transaction(service->db, password_work, &change);
}
