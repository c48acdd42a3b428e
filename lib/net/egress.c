#include "net/egress.h"

#include <ctype.h>
#include <curl/curl.h>
#include <string.h>

#include "base/str.h"

struct parts {
	const char *scheme, *place;
	bool has_user;
};

static enum err part(
	CURLU *url, CURLUPart which, unsigned flags, struct arena *arena, const char **out)
{
	char *text = NULL;

	*out = NULL;
	if (curl_url_get(url, which, &text, flags) == CURLUE_OK) {
		*out = arena_strdup(arena, text);
		curl_free(text);
		if (!*out)
			return ERR(ERR_LIMIT, "part of an address");
	}
	return ERR_OK;
}

static enum err parts_of(CURLU *handle, struct arena *arena, struct parts *out)
{
	const char *host, *port, *user, *password;
	char *place;

	TRY(part(handle, CURLUPART_SCHEME, 0, arena, &out->scheme));
	TRY(part(handle, CURLUPART_HOST, 0, arena, &host));
	TRY(part(handle, CURLUPART_PORT, CURLU_DEFAULT_PORT, arena, &port));
	TRY(part(handle, CURLUPART_USER, 0, arena, &user));
	TRY(part(handle, CURLUPART_PASSWORD, 0, arena, &password));
	if (!out->scheme || !host || !port)
		return ERR(ERR_INVALID, "an address without scheme, host or port");
	out->has_user = user || password;
	place = arena_printf(arena, "%s:%s", host, port);
	if (!place)
		return ERR(ERR_LIMIT, "place of an address");
	for (char *c = place; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	out->place = place;
	return ERR_OK;
}

static enum err take_apart(struct arena *arena, const char *url, struct parts *out)
{
	CURLU *handle = curl_url();
	enum err err;

	if (!handle)
		return ERR(ERR_NOMEM, "no memory for an address");
	if (curl_url_set(handle, CURLUPART_URL, url, CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
		err = ERR(ERR_INVALID, "not an address");
	else
		err = parts_of(handle, arena, out);
	curl_url_cleanup(handle);
	return err;
}

enum err egress_check(struct arena *arena, const struct egress_list *list, const char *url,
	const char *const *schemes)
{
	struct parts parts;
	enum err err = take_apart(arena, url, &parts);

	if (err == ERR_INVALID)
		return err_pass(ERR_DENIED, __FILE__, __LINE__);
	TRY(err);
	while (*schemes && !str_equal(*schemes, parts.scheme))
		schemes++;
	if (!*schemes)
		return ERR(ERR_DENIED, "scheme %s is not allowed out", parts.scheme);
	if (parts.has_user)
		return ERR(ERR_DENIED, "an address with a user or password in it");
	for (size_t i = 0; i < list->nplaces; i++)
		if (str_equal(list->places[i], parts.place))
			return ERR_OK;
	return ERR(ERR_DENIED, "%s is not on the list of places to connect to", parts.place);
}

enum err egress_place(struct arena *arena, const char *url, const char **out)
{
	struct parts parts;

	TRY(take_apart(arena, url, &parts));
	*out = parts.place;
	return ERR_OK;
}

bool egress_is_loopback(const char *place)
{
	return str_starts(place, "127.") || str_starts(place, "[::1]:") ||
	       str_starts(place, "localhost:");
}
