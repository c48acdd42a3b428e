#include <string.h>

#include "base/str.h"
#include "http/csrf.h"
#include "run/page.h"
#include "run/web_private.h"

/* Everything between a request and its handler, and the headers behind it. */

#define YEAR_SECONDS (365L * 24 * 3600)
#define BODY_LIMIT 16384u

bool web_is_api(const struct web *web)
{
	return web->request->path && str_starts(web->request->path, "/api/");
}

bool web_has_sessions(const struct web_program *program)
{
	for (size_t i = 0; i < program->nroutes; i++)
		if (!role_may(ROLE_NONE, (enum permission)program->routes[i].permission))
			return true;
	return false;
}

/* The query's lang, if it is a language of ours. */
static bool language_asked(const struct web *web, enum view_language *out)
{
	for (const char *at = web->request->query; at && *at; at = strchr(at, '&')) {
		char code[8] = "";
		size_t len;

		at += *at == '&';
		if (!str_starts(at, "lang="))
			continue;
		at += 5;
		len = strcspn(at, "&");
		if (len < sizeof(code))
			memcpy(code, at, len);
		if (view_language_parse(code, out))
			return true;
	}
	return false;
}

bool web_offers_easy(const struct web *web)
{
	return web->program->room == ROOM_PUBLIC;
}

enum view_language web_language(const struct web *web)
{
	enum view_language language = VIEW_LV;

	if (!language_asked(web, &language))
		(void)view_language_parse(
			http_cookie(web->request, web->arena, "__Host-lang"), &language);
	return language == VIEW_LV_EASY && !web_offers_easy(web) ? VIEW_LV : language;
}

static void mac(const void *key, const void *bytes, size_t len, uint8_t out[32])
{
	keyring_csrf_mac(key, bytes, len, out);
}

/* The name of the form that posts to ACTION: the path of the route that takes it, or the path
 * itself where it is another program's. */
static const char *form_name(struct web *web, const char *action)
{
	struct http_request post = {.method = HTTP_POST};
	const struct http_route *route;
	const char *param, *allow;

	if (!action || !*action || *action == '?')
		return web->route ? web->route->path : web->request->path;
	post.path = arena_memdup(web->arena, action, strcspn(action, "?#"));
	for (size_t i = 0; i < web->program->nroutes; i++)
		if (str_equal(web->program->routes[i].path, post.path))
			return web->program->routes[i].path;
	if (route_find(web->program->routes, web->program->nroutes, &post, web->arena, &route,
		    &param, &allow) == ERR_OK)
		return route->path;
	err_clear();
	return post.path;
}

const char *web_csrf(struct web *web, const char *action)
{
	const char *form = form_name(web, action);

	web->personal = true;
	if (!form || session_visitor(web) != ERR_OK)
		return NULL;
	return csrf_token(web->arena, mac, web->keys, web->session->id, form);
}

static enum err refuse(struct web *web, int status, enum err code, const char *why)
{
	web->refused = status;
	return ERR(code, "%s", why);
}

static enum err gate_route(struct web *web)
{
	const struct web_program *program = web->program;
	enum err code;

	if (!web->request->path)
		return refuse(web, 400, ERR_INVALID, "badly coded path");
	code = route_find(program->routes, program->nroutes, web->request, web->arena, &web->route,
		&web->param, &web->allow);
	if (code == ERR_INVALID)
		web->refused = 405;
	if (code != ERR_OK)
		web->route = NULL;
	return code;
}

/* TEXT as a part of a query: all but plain characters percent-coded. */
static void add_coded(struct buf *url, const char *text)
{
	static const char plain[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./";

	for (; *text; text++) {
		if (strchr(plain, *text))
			buf_add(url, text, 1);
		else
			buf_printf(url, "%%%02X", (unsigned)(unsigned char)*text);
	}
}

/* Sends a visitor to sign in and back to where he or she wanted to go. */
static enum err to_sign_in(struct web *web)
{
	struct buf url;

	buf_init(&url, web->arena, 0);
	buf_puts(&url, "/account/sign-in?next=");
	add_coded(&url, web->request->path);
	if (*web->request->query)
		add_coded(&url, "?");
	add_coded(&url, web->request->query);
	if (!buf_text(&url))
		return ERR(ERR_NOMEM, "redirect");
	TRY(page_redirect(web, "%s", buf_text(&url)));
	return ERR_OK;
}

static enum err gate_permission(struct web *web)
{
	const enum permission permission = (enum permission)web->route->permission;

	if (role_may(web->session->role, permission))
		return ERR_OK;
	if (web->session->user_id == 0 && web->route->method == HTTP_GET &&
		permission != PERMISSION_DENIED && !web_is_api(web))
		return to_sign_in(web);
	return ERR(ERR_DENIED, "%s needs %s, not held by %s", web->route->path,
		permission_code((int)permission), role_code(web->session->role));
}

size_t web_body_limit(const struct http_route *route)
{
	return route->body_limit ? route->body_limit : BODY_LIMIT;
}

/* Body limit, content type and keys; form_read says which of them it was. */
static enum err gate_form(struct web *web)
{
	const struct http_route *route = web->route;
	int status = 400;
	enum err code;

	if (route->method == HTTP_GET && route->nkeys == 0)
		return ERR_OK;
	if (web_is_api(web) && route->nkeys == 0)
		return ERR_OK;
	if (route->upload && route->method == HTTP_POST)
		code = upload_read(web, &status);
	else
		code = form_read(
			web->request, web->arena, route->keys, route->nkeys, web_body_limit(route),
			&web->form, &status);
	/* What a file was refused for is not about the envelope. */
	if (code == ERR_INVALID || code == ERR_NOMEM || (code == ERR_LIMIT && web->retry_after == 0))
		web->refused = status == 411 ? 400 : status;
	return code;
}

enum err web_csrf_check(struct web *web)
{
	const struct http_route *route = web->route;

	if (route->method != HTTP_POST)
		return ERR_OK;
	if (route->csrf == ROUTE_CSRF_NONE) {
		if (web_is_api(web))
			return ERR_OK;
		return ERR(ERR_DENIED, "%s takes posts without a token", route->path);
	}
	if (csrf_check(web->request, mac, web->keys, web->session->id, route->path, web->form.csrf))
		return ERR_OK;
	web->detail =
		N_("This form was open for too long, or it was sent from another page. Go back, "
		   "reload the page and send it again.");
	return ERR(ERR_DENIED, "no believable token");
}

enum err web_gates(struct web *web)
{
	enum view_language language;

	web->session = ARENA_NEW(web->arena, struct session);
	if (!web->session)
		return ERR(ERR_NOMEM, "session");
	TRY(gate_route(web));
	if (language_asked(web, &language))
		TRY(http_set_cookie(
			web->response, "lang", view_language_code(language), YEAR_SECONDS));
	TRY(session_find(web));
	TRY(gate_permission(web));
	if (web->replied)
		return ERR_OK;
	TRY(gate_form(web));
	TRY(web_csrf_check(web));
	return ERR_OK;
}

static bool sets_cookie(const struct http_response *response)
{
	for (size_t i = 0; i < response->nheaders; i++)
		if (strcmp(response->headers[i].name, "Set-Cookie") == 0)
			return true;
	return false;
}

enum err web_headers(struct web *web)
{
	static const char *const cache[] = {
		[ROUTE_NO_STORE] = "no-store",
		[ROUTE_PRIVATE_SHORT] = "private, max-age=60",
		[ROUTE_PUBLIC_SHORT] = "public, max-age=60",
		[ROUTE_BACK] = "private, no-cache",
	};
	struct http_response *response = web->response;
	enum route_cache policy = ROUTE_NO_STORE;

	if (web->route && response->status == 200 && !web->personal && !sets_cookie(response))
		policy = web->route->cache;
	else if (web->route && web->route->cache == ROUTE_BACK && (response->status == 200 || response->status == 422))
		policy = ROUTE_BACK;
	TRY(http_header(response, "Cache-Control", cache[policy]));
	TRY(http_header(response, "Vary", "Cookie"));
	TRY(http_header(response, "X-Request-Id", web->request->id));
	return ERR_OK;
}
