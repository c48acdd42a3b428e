#include <string.h>

#include "account.h"
#include "base/clock.h"
#include "base/str.h"
#include "crypt/password.h"
#include "run/nav.h"
#include "store/rate_limit.h"
#include "store/user.h"

/* /account/sign-in */

#define TITLE N_("Sign in")
#define TEMPLATE "account/sign_in.cs"

/* Wrong passwords: so many at once, then so many a minute.  The right one is never counted, so nobody can lock a colleague out by
 * signing in often; an office behind one address has more tries than one name has. */
#define LOGIN_BURST 10.0
#define LOGIN_PER_MINUTE 4.0
#define ADDRESS_BURST 60.0
#define ADDRESS_PER_MINUTE 30.0

struct limit {
	uint8_t bucket[32];
	double per_minute, burst;
};

/* NEXT if it is a path of ours that a browser cannot take for another site, else the role's own beginning. */
static const char *where_to(const char *next, enum role role)
{
	if (next[0] != '/' || next[1] == '/' || next[1] == '\\' || str_has_control(next, false) || strchr(next, '\\'))
		return nav_home(role);
	if (str_starts(next, "/account/sign-"))
		return nav_home(role);
	return next;
}

enum err sign_in_show(struct web *web)
{
	const char *next = form_text(&web->form, "next");

	if (web->session->user_id != 0) {
		TRY(page_redirect(web, "%s", where_to(next, web->session->role)));
		return ERR_OK;
	}
	TRY(page_form(web, sign_in_keys, FORM_COUNT(sign_in_keys), NULL));
	TRY(page_form_value(web, "next", next));
	TRY(page_render(web, TEMPLATE, TITLE));
	return ERR_OK;
}

/* One text for every reason, so that nobody learns which names exist. */
static enum err refuse(struct web *web)
{
	form_reject(&web->form, "password", N_("User name or password is wrong. Check both and try again."));
	TRY(page_audit(web, "sign_in_refused", "account"));
	TRY(page_form_again(web, TEMPLATE, TITLE));
	return ERR_OK;
}

static void limits_make(struct web *web, struct limit limits[2])
{
	char *login = arena_strdup(web->arena, form_text(&web->form, "login"));

	/* Letter case does not make another name for the database either. */
	for (char *at = login; at && *at; at++)
		if (*at >= 'A' && *at <= 'Z')
			*at = (char)(*at + ('a' - 'A'));
	store_rate_limit_bucket(web->keys, "sign_in_login", login ? login : "", limits[0].bucket);
	limits[0].per_minute = LOGIN_PER_MINUTE;
	limits[0].burst = LOGIN_BURST;
	store_rate_limit_bucket(web->keys, "sign_in_address", web->request->remote_addr, limits[1].bucket);
	limits[1].per_minute = ADDRESS_PER_MINUTE;
	limits[1].burst = ADDRESS_BURST;
}

/* Looks whether a try is allowed; ERR_LIMIT with web->retry_after when not. */
static enum err limits_look(struct web *web, const struct limit limits[2], int64_t now_ms)
{
	bool allowed;
	int wait;

	for (int i = 0; i < 2; i++) {
		TRY(store_rate_limit_look(web->db, web->arena, limits[i].bucket, limits[i].per_minute, limits[i].burst, now_ms,
			&allowed, &wait));
		if (!allowed) {
			web->retry_after = wait;
			return ERR(ERR_LIMIT, "too many wrong passwords");
		}
	}
	return ERR_OK;
}

static enum err limits_take(struct web *web, const struct limit limits[2], int64_t now_ms)
{
	bool allowed;

	for (int i = 0; i < 2; i++)
		TRY(store_rate_limit_take(web->db, web->arena, limits[i].bucket, limits[i].per_minute, limits[i].burst, now_ms,
			&allowed, NULL));
	return ERR_OK;
}

/* The account that login and password belong to; ERR_DENIED for every kind of "no", after the same work. */
static enum err user_check(struct web *web, struct store_user *out)
{
	enum err code = store_user_by_login(web->db, web->arena, form_text(&web->form, "login"), out);
	bool fits;

	if (code != ERR_OK && code != ERR_NOT_FOUND)
		return err_pass(code, __FILE__, __LINE__);
	fits = password_verify(code == ERR_OK ? out->password_hash : NULL, form_text(&web->form, "password"));
	if (code != ERR_OK || !fits || out->disabled)
		return ERR(ERR_DENIED, "no such user and password");
	return ERR_OK;
}

/* The new session and its audit row, in one transaction. */
static enum err begin(void *context)
{
	struct web *web = context;
	struct store_user user;

	TRY(store_user_by_login(web->db, web->arena, form_text(&web->form, "login"), &user));
	TRY(session_begin(web, user.id));
	TRY(page_audit(web, "sign_in", arena_printf(web->arena, "user:%lld", (long long)user.id)));
	return ERR_OK;
}

enum err sign_in_post(struct web *web)
{
	struct limit limits[2];
	struct store_user user;
	int64_t now_ms = clock_now_ms();
	enum err code;

	if (!web->form.ok) {
		TRY(page_form_again(web, TEMPLATE, TITLE));
		return ERR_OK;
	}
	limits_make(web, limits);
	TRY(limits_look(web, limits, now_ms));
	code = user_check(web, &user);
	if (code == ERR_DENIED) {
		err_clear();
		TRY(limits_take(web, limits, now_ms));
		TRY(refuse(web));
		return ERR_OK;
	}
	TRY(code);
	TRY(db_transaction(web->db, begin, web));
	TRY(page_redirect(web, "%s", where_to(form_text(&web->form, "next"), user.role)));
	return ERR_OK;
}
