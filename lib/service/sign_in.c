#include "service/sign_in.h"

#include "crypt/password.h"
#include "store/rate_limit.h"
#include "store/user.h"

/* Wrong passwords: so many at once, then so many a minute.  An office behind one address has more
 * tries than one name has. */
#define LOGIN_BURST 10.0
#define LOGIN_PER_MINUTE 4.0
#define ADDRESS_BURST 60.0
#define ADDRESS_PER_MINUTE 30.0

struct limit {
	uint8_t bucket[32];
	double per_minute, burst;
};

static enum err limits_make(const struct service *service, const char *login, const char *address,
	struct limit limits[2])
{
	char *folded = arena_strdup(service->arena, login);

	if (!folded)
		return ERR(ERR_NOMEM, "sign-in");
	/* Letter case does not make another name for the database either. */
	for (char *at = folded; *at; at++)
		if (*at >= 'A' && *at <= 'Z')
			*at = (char)(*at + ('a' - 'A'));
	store_rate_limit_bucket(service->keys, "sign_in_login", folded, limits[0].bucket);
	limits[0].per_minute = LOGIN_PER_MINUTE;
	limits[0].burst = LOGIN_BURST;
	store_rate_limit_bucket(service->keys, "sign_in_address", address, limits[1].bucket);
	limits[1].per_minute = ADDRESS_PER_MINUTE;
	limits[1].burst = ADDRESS_BURST;
	return ERR_OK;
}

static enum err limits_look(
	const struct service *service, const struct limit limits[2], int *out_wait)
{
	bool allowed;

	for (int i = 0; i < 2; i++) {
		TRY(store_rate_limit_look(service->db, service->arena, limits[i].bucket,
			limits[i].per_minute, limits[i].burst, service->now * 1000, &allowed,
			out_wait));
		if (!allowed)
			return ERR(ERR_LIMIT, "too many wrong passwords");
	}
	return ERR_OK;
}

static enum err limits_take(const struct service *service, const struct limit limits[2])
{
	bool allowed;

	for (int i = 0; i < 2; i++)
		TRY(store_rate_limit_take(service->db, service->arena, limits[i].bucket,
			limits[i].per_minute, limits[i].burst, service->now * 1000, &allowed,
			NULL));
	return ERR_OK;
}

enum err service_sign_in(const struct service *service, const char *login, const char *password,
	const char *address, struct service_user *out, int *out_wait)
{
	struct limit limits[2];
	struct store_user user;
	enum err code;
	bool fits;

	*out_wait = 0;
	TRY(limits_make(service, login, address, limits));
	TRY(limits_look(service, limits, out_wait));
	code = store_user_by_login(service->db, service->arena, login, &user);
	if (code != ERR_OK && code != ERR_NOT_FOUND)
		return err_pass(code, __FILE__, __LINE__);
	fits = password_verify(code == ERR_OK ? user.password_hash : NULL, password);
	if (code != ERR_OK || !fits || user.disabled) {
		TRY(limits_take(service, limits));
		return ERR(ERR_DENIED, "no such login and password");
	}
	*out = (struct service_user){.id = user.id, .role = user.role};
	return ERR_OK;
}
