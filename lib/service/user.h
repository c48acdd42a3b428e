#ifndef SERVICE_USER_H
#define SERVICE_USER_H

#include "service/service.h"

/*
 * Accounts of the office and of providers, as an administrator manages them.  Nobody can disable
 * oneself or change one's own role, so an installation never loses its last administrator.
 */
struct service_user {
	const char *login;	/* only for a new account: it never changes */
	const char *name, *post_title;
	const char *email;	/* for the letter of the day; "" = none */
	enum role role;
	int64_t provider_id;	/* 0 = the office */
};

/* Roles of a provider's staff belong to a provider, all others to the office. */
bool service_user_role_needs_provider(enum role role);

/* A new account.  ERR_CONFLICT: the login is taken.  ERR_INVALID: role and provider do not belong together. */
enum err service_user_add(struct service *service, const struct service_user *user,
	const char *password, int64_t *out_id) CHECKED;

/* Name, post, role and provider of account ID as USER says.  ERR_DENIED: one's own role. */
enum err service_user_change(struct service *service, int64_t id, int64_t version,
	const struct service_user *user) CHECKED;

/* Disables the account and ends its sessions, or opens it again.  ERR_DENIED: one's own. */
enum err service_user_set_disabled(struct service *service, int64_t id, int64_t version,
	bool disabled) CHECKED;

/* A new password; every session of the account ends. */
enum err service_user_set_password(struct service *service, int64_t id, int64_t version,
	const char *password) CHECKED;

#endif
