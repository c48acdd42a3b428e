#include "http/csrf.h"

#include <string.h>
#include <strings.h>

#include "base/str.h"

#define MAC_BYTES 32u
#define TOKEN_SIZE (2 * MAC_BYTES + 1)
#define INPUT_MAX 512u

/*
 * MAC(session id, NUL, form) as hex and NUL; false when the two are longer than ids and paths ever
 * are.
 */
static bool token_make(csrf_mac mac, const void *key, const char *session_id, const char *form,
	char out[TOKEN_SIZE])
{
	const size_t id_len = strlen(session_id), form_len = strlen(form);
	char input[INPUT_MAX];
	uint8_t digest[MAC_BYTES];

	if (id_len >= INPUT_MAX || form_len >= INPUT_MAX - id_len)
		return false;
	memcpy(input, session_id, id_len + 1);
	memcpy(input + id_len + 1, form, form_len);
	mac(key, input, id_len + 1 + form_len, digest);
	str_hex(digest, sizeof(digest), out);
	explicit_bzero(input, sizeof(input));
	return true;
}

const char *csrf_token(struct arena *arena, csrf_mac mac, const void *key, const char *session_id,
	const char *form)
{
	char token[TOKEN_SIZE];

	if (!token_make(mac, key, session_id, form, token))
		return NULL;
	return arena_strdup(arena, token);
}

/* Compares in a time that depends on nothing but the length. */
static bool is_same(const char *a, const char *b, size_t len)
{
	unsigned char difference = 0;

	for (size_t i = 0; i < len; i++)
		difference |= (unsigned char)(a[i] ^ b[i]);
	return difference == 0;
}

/* True if ORIGIN ("https://host:port") is the scheme and host that this request came to. */
static bool is_own_origin(const struct http_request *request)
{
	const char *scheme = request->https ? "https://" : "http://";
	const char *usual_port = request->https ? ":443" : ":80";
	const char *origin = request->origin, *host = request->host;
	size_t len;

	if (!str_starts(origin, scheme) || !*host)
		return false;
	origin += strlen(scheme);
	len = strlen(origin);
	return strncasecmp(origin, host, len) == 0 &&
	       (host[len] == '\0' || str_equal(host + len, usual_port));
}

bool csrf_is_own_page(const struct http_request *request)
{
	if (str_equal(request->origin, "null"))
		return false;
	if (*request->sec_fetch_site)
		return str_equal(request->sec_fetch_site, "same-origin") ||
		       str_equal(request->sec_fetch_site, "none");
	return !*request->origin || is_own_origin(request);
}

bool csrf_check(const struct http_request *request, csrf_mac mac, const void *key,
	const char *session_id, const char *form, const char *token)
{
	char expected[TOKEN_SIZE];

	if (!csrf_is_own_page(request) || !token || !session_id || !*session_id)
		return false;
	if (!token_make(mac, key, session_id, form, expected) || strlen(token) != TOKEN_SIZE - 1)
		return false;
	return is_same(expected, token, TOKEN_SIZE - 1);
}
