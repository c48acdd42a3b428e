#include "http/route.h"

#include <string.h>

#include "base/str.h"

#define DEFAULT_BODY_LIMIT 16384u

static const char *const method_names[] = {"GET", "HEAD", "POST", "OTHER"};

/* True if PATH fits PATTERN; *out_param is then the value of {…} at its end, or NULL. */
static bool path_fits(const char *pattern, const char *path, const char **out_param)
{
	const char *brace = strchr(pattern, '{');
	const size_t len = brace ? (size_t)(brace - pattern) : 0;

	*out_param = NULL;
	if (!brace)
		return strcmp(pattern, path) == 0;
	if (strncmp(pattern, path, len) != 0 || !path[len] || strchr(path + len, '/'))
		return false;
	*out_param = path + len;
	return true;
}

/* The Allow header from the set of methods seen. */
static const char *allow_text(struct arena *arena, bool get, bool post)
{
	const char *text = get ? post ? "GET, HEAD, POST" : "GET, HEAD" : "POST";

	return arena_strdup(arena, text);
}

enum err route_find(const struct http_route *routes, size_t nroutes,
	const struct http_request *request, struct arena *arena, const struct http_route **out,
	const char **out_param, const char **out_allow)
{
	const enum http_method method = request->method == HTTP_HEAD ? HTTP_GET : request->method;
	bool get = false, post = false;
	const char *param;

	*out = NULL;
	*out_param = *out_allow = NULL;
	if (!request->path)
		return ERR(ERR_NOT_FOUND, "badly coded path");
	for (const struct http_route *route = routes; route < routes + nroutes; route++) {
		if (!path_fits(route->path, request->path, &param))
			continue;
		get = get || route->method == HTTP_GET;
		post = post || route->method == HTTP_POST;
		if (route->method != method)
			continue;
		/* A row without {…} beats one with it, wherever they stand. */
		if (!*out || !param) {
			*out = route;
			*out_param = param;
		}
	}
	if (*out)
		return ERR_OK;
	if (!get && !post)
		return ERR(ERR_NOT_FOUND, "no such path");
	*out_allow = allow_text(arena, get, post);
	return ERR(ERR_INVALID, "method not allowed here");
}

void route_print(FILE *to, const struct http_route *routes, size_t nroutes,
	const char *(*permission_name)(int))
{
	static const char *const csrf_names[] = {"none", "token"};
	static const char *const cache_names[] = {"no-store", "private", "public", "back"};

	for (const struct http_route *route = routes; route < routes + nroutes; route++)
		fprintf(to, "%s\t%s\t%s\t%s\t%zu\t%s\t%s\t%s\n", method_names[route->method],
			route->path, permission_name(route->permission), csrf_names[route->csrf],
			route->body_limit ? route->body_limit : DEFAULT_BODY_LIMIT,
			cache_names[route->cache], route->audit ? route->audit : "-",
			route->sample ? route->sample : "-");
}
