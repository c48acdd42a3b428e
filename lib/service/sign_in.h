#ifndef SERVICE_SIGN_IN_H
#define SERVICE_SIGN_IN_H

#include "service/service.h"

/* Who has shown the right login and password. */
struct service_user {
	int64_t id;
	enum role role;
};

/*
 * Checks LOGIN and PASSWORD typed at ADDRESS.  Wrong ones are counted for the login and for the
 * address, right ones never, so nobody can lock a colleague out by signing in often (OWASP
 * ASVS 6.1.1, 6.3.1).  ERR_DENIED: unknown login, wrong password or disabled account, after the
 * same work for each (6.3.8).  ERR_LIMIT: too many wrong ones; *out_wait is the seconds until the
 * next try.  Needs KEYRING_CSRF; no transaction may be open.
 */
enum err service_sign_in(const struct service *service, const char *login, const char *password,
	const char *address, struct service_user *out, int *out_wait) CHECKED;

#endif
