#include "run/session.h"

#include <string.h>

#include "base/rnd.h"
#include "base/str.h"
#include "crypt/password.h"
#include "run/web_private.h"
#include "store/session.h"

#define COOKIE_SESSION "sid"
#define COOKIE_VISITOR "v"
#define TOUCH_SECONDS 60

enum { ID_BYTES = 32, ID_HEX = 2 * ID_BYTES };

static const char *cookie_id(struct web *web, const char *cookie)
{
	const char *id = http_cookie(web->request, web->arena, cookie);
	unsigned char bytes[ID_BYTES];

	return id && str_unhex(id, bytes, sizeof(bytes)) ? id : NULL;
}

static void id_hash(const char *id, uint8_t out[32])
{
	digest_sha256(id, strlen(id), out);
}

static void id_set(struct session *session, const char *id)
{
	memcpy(session->id, id, ID_HEX + 1);
}

static void id_fresh(struct session *session)
{
	unsigned char bytes[ID_BYTES];

	rnd_bytes(bytes, sizeof(bytes));
	str_hex(bytes, sizeof(bytes), session->id);
	explicit_bzero(bytes, sizeof(bytes));
}

/* The signed-in session of the cookie ID, put into web->session; touched once a minute at most.
 * ERR_NOT_FOUND: it has ended. */
static enum err session_load(struct web *web, const char *id)
{
	struct session *session = web->session;
	struct store_session found;
	uint8_t hash[32];

	id_hash(id, hash);
	TRY(store_session_get(web->db, web->arena, hash,
		web->now - web->conf->session_idle_minutes * 60,
		web->now - web->conf->session_hours * 3600, web->today, &found));
	if (web->now - found.seen >= TOUCH_SECONDS)
		TRY(store_session_touch(web->db, web->arena, hash, web->now));
	id_set(session, id);
	session->user_id = found.user_id;
	session->provider_id = found.provider_id;
	session->contracts = found.contracts;
	session->login = found.login;
	session->name = found.name;
	session->role = found.role;
	return ERR_OK;
}

enum err session_find(struct web *web)
{
	const char *id = NULL;
	enum err code;

	*web->session = (struct session){.login = "", .name = "", .role = ROLE_NONE};
	if (web_has_sessions(web->program))
		id = cookie_id(web, "__Host-" COOKIE_SESSION);
	if (id) {
		code = session_load(web, id);
		if (code == ERR_OK)
			return ERR_OK;
		if (code != ERR_NOT_FOUND)
			return err_pass(code, __FILE__, __LINE__);
		err_clear();
	}
	id = cookie_id(web, "__Host-" COOKIE_VISITOR);
	if (id)
		id_set(web->session, id);
	return ERR_OK;
}

enum err session_visitor(struct web *web)
{
	if (!web->session)
		return ERR(ERR_BUG, "no session yet");
	if (*web->session->id)
		return ERR_OK;
	id_fresh(web->session);
	TRY(http_set_cookie(web->response, COOKIE_VISITOR, web->session->id, -1));
	return ERR_OK;
}

enum err session_begin(struct web *web, int64_t user_id)
{
	struct session fresh = {.login = "", .name = ""};
	uint8_t hash[32];

	if (web->session->user_id != 0) {
		id_hash(web->session->id, hash);
		TRY(store_session_end(
			web->db, web->arena, hash, web->session->user_id, web->now, NULL));
	}
	id_fresh(&fresh);
	id_hash(fresh.id, hash);
	TRY(store_session_add(web->db, web->arena, hash, user_id, web->now));
	*web->session = fresh;
	TRY(session_load(web, fresh.id));
	TRY(http_set_cookie(web->response, COOKIE_SESSION, web->session->id, -1));
	TRY(http_set_cookie(web->response, COOKIE_VISITOR, "", 0));
	return ERR_OK;
}

enum err session_end(struct web *web)
{
	uint8_t hash[32];

	if (web->session->user_id != 0) {
		id_hash(web->session->id, hash);
		TRY(store_session_end(
			web->db, web->arena, hash, web->session->user_id, web->now, NULL));
	}
	*web->session = (struct session){.login = "", .name = "", .role = ROLE_NONE};
	TRY(http_set_cookie(web->response, COOKIE_SESSION, "", 0));
	return ERR_OK;
}

enum err session_end_other(struct web *web, const char *hash_text, bool *out_ended)
{
	uint8_t hash[32];

	if (!str_unhex(hash_text, hash, sizeof(hash)))
		return ERR(ERR_INVALID, "not a session");
	TRY(store_session_end(
		web->db, web->arena, hash, web->session->user_id, web->now, out_ended));
	return ERR_OK;
}

const char *session_hash_text(struct web *web)
{
	char *text = arena_alloc(web->arena, 65);
	uint8_t hash[32];

	id_hash(web->session->id, hash);
	if (text)
		str_hex(hash, sizeof(hash), text);
	return text;
}
