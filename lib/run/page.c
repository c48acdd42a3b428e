#include "run/page.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "run/nav.h"
#include "run/web_private.h"

enum { OBJECT_SIZE = 81 }; /* what audit.object holds, and NUL */

/* What every page has: Page.*, User.*; and the plain answers. */

static const char *room_name(const struct web *web)
{
	enum role role = web->session ? web->session->role : ROLE_NONE;

	switch (web->program->room) {
	case ROOM_OFFICE:
		return "office";
	case ROOM_PROVIDER:
		return "provider";
	case ROOM_PUBLIC:
		return "public";
	case ROOM_NONE:
	default:
		break;
	}
	if (!role_is_staff(role))
		return "public";
	return role == ROLE_PROVIDER_MANAGER || role == ROLE_FACILITATOR ? "provider" : "office";
}

static enum err user_put(struct web *web)
{
	const struct session *session = web->session;
	const char *token;

	if (!session || session->user_id == 0)
		return ERR_OK;
	token = web_csrf(web, "/account/sign-out");
	if (!token)
		return ERR(ERR_NOMEM, "token");
	TRY(page_put(web, token, "Page.csrf_sign_out"));
	TRY(page_put(web, session->name, "User.name"));
	TRY(page_put(web, session->login, "User.login"));
	TRY(page_put(web, role_code(session->role), "User.role"));
	TRY(page_put(web, _(role_msgid(session->role)), "User.role_text"));
	TRY(page_put(web, nav_home(session->role), "Page.home"));
	TRY(nav_put(web));
	return ERR_OK;
}

/* The query without its "lang" and without KEY ("page="; "": none), ready for another one behind it: "" or "a=b&". */
static const char *query_rest(struct web *web, const char *key)
{
	struct buf rest;
	const char *at = web->request->query;

	buf_init(&rest, web->arena, 0);
	while (*at) {
		size_t len = strcspn(at, "&");

		if (len > 0 && !(*key && str_starts(at, key)) && !str_starts(at, "lang=")) {
			buf_add(&rest, at, len);
			buf_add(&rest, "&", 1);
		}
		at += len + (at[len] == '&');
	}
	return buf_text(&rest);
}

/* Page.keep is what a link to this page in another language has before "lang=". */
static enum err language_put(struct web *web)
{
	const enum view_language language = web_language(web);

	TRY(page_put(web, view_language_tag(language), "Page.lang"));
	if (language == VIEW_LV_EASY)
		TRY(page_put(web, "1", "Page.easy"));
	if (web_offers_easy(web))
		TRY(page_put(web, "1", "Page.easy_offered"));
	if (!view_value(web->view, "Page.keep"))
		TRY(page_put(web, query_rest(web, ""), "Page.keep"));
	return ERR_OK;
}

enum err page_render_status(struct web *web, int status, const char *template, const char *title)
{
	const char *body;
	size_t len;

	web->response->status = status;
	TRY(page_put(web, _(title), "Page.title"));
	TRY(language_put(web));
	TRY(page_put(web, room_name(web), "Page.room"));
	TRY(page_put(web, web->request->path, "Page.path"));
	TRY(page_put(web, web->request->id, "Page.request_id"));
	TRY(page_put_int(web, status, "Page.status"));
	TRY(user_put(web));
	if (web->program->site && web->program->site(web) != ERR_OK)
		err_clear();
	TRY(view_render(web->view, web->arena, VIEW_HTML, template, &body, &len));
	web->response->content_type = "text/html; charset=utf-8";
	web->response->body = body;
	web->response->body_len = len;
	web->replied = true;
	return ERR_OK;
}

enum err page_render(struct web *web, const char *template, const char *title)
{
	TRY(page_render_status(web, 200, template, title));
	return ERR_OK;
}

enum err page_redirect(struct web *web, const char *path, ...)
{
	const char *to;
	va_list args;

	va_start(args, path);
	to = arena_vprintf(web->arena, path, args);
	va_end(args);
	if (!to)
		return ERR(ERR_NOMEM, "redirect");
	if (to[0] != '/' || to[1] == '/' || to[1] == '\\' || str_has_control(to, false))
		return ERR(ERR_BUG, "a redirect that leaves the site");
	TRY(http_header(web->response, "Location", to));
	web->response->status = 303;
	web->response->content_type = "text/plain; charset=utf-8";
	web->response->body = "";
	web->response->body_len = 0;
	web->replied = true;
	return ERR_OK;
}

/* FILENAME with everything but letters, digits, dot, dash and underscore as '-'. */
static const char *plain_name(struct arena *arena, const char *filename)
{
	static const char plain[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
	char *name = arena_strdup(arena, filename);

	for (char *at = name; at && *at; at++)
		if (!strchr(plain, *at) || (at == name && *at == '.'))
			*at = '-';
	return name;
}

/* FILENAME for filename*= (RFC 8187): other letters and signs as percent codes, what may not stand in a name as '-'. */
static const char *coded_name(struct arena *arena, const char *filename)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
	struct buf name;

	buf_init(&name, arena, 0);
	for (const char *at = filename; *at; at++) {
		const unsigned char c = (unsigned char)*at;

		if (strchr(plain, *at))
			buf_add(&name, at, 1);
		else if (c < ' ' || c == 0x7f || strchr("/\\:*?\"<>|", *at))
			buf_puts(&name, "-");
		else
			buf_printf(&name, "%%%02X", c);
	}
	return buf_text(&name);
}

/* What every download has: attachment, nosniff, a sandbox without rights. */
static enum err download_headers(struct web *web, const char *content_type, const char *filename)
{
	const char *name = plain_name(web->arena, filename), *coded = coded_name(web->arena, filename), *header = NULL;

	if (name && coded)
		header = str_equal(name, coded)
		                 ? arena_printf(web->arena, "attachment; filename=\"%s\"", name)
		                 : arena_printf(web->arena, "attachment; filename=\"%s\"; filename*=UTF-8''%s", name, coded);
	if (!header)
		return ERR(ERR_NOMEM, "download");
	TRY(http_header(web->response, "Content-Disposition", header));
	TRY(http_header(web->response, "X-Content-Type-Options", "nosniff"));
	TRY(http_header(web->response, "Content-Security-Policy", "default-src 'none'; sandbox"));
	web->response->status = 200;
	web->response->content_type = content_type;
	return ERR_OK;
}

enum err page_download(struct web *web, const char *content_type, const char *filename,
	const void *bytes, size_t len)
{
	TRY(download_headers(web, content_type, filename));
	web->response->body = bytes;
	web->response->body_len = len;
	web->replied = true;
	return ERR_OK;
}

enum err page_download_source(
	struct web *web, const char *content_type, const char *filename, const struct http_body *source, size_t len)
{
	enum err code = download_headers(web, content_type, filename);

	web->response->source = *source;
	web->response->body_len = len;
	web->replied = true;
	return code;
}

/* The body of page_download_own: all at once, then nothing. */
struct own_body {
	struct arena *arena;
	const void *bytes;
	size_t len;
};

static enum err own_next(void *context, const void **out, size_t *out_len)
{
	struct own_body *body = context;

	*out = body->bytes;
	*out_len = body->len;
	body->len = 0;
	return ERR_OK;
}

static void own_close(void *context)
{
	struct own_body *body = context;

	arena_free(body->arena);
}

enum err page_download_own(struct web *web, const char *content_type, const char *filename, struct arena *own, const void *bytes, size_t len)
{
	struct own_body *body = ARENA_NEW(web->arena, struct own_body);

	if (!body) {
		arena_free(own);
		return ERR(ERR_LIMIT, "a download");
	}
	*body = (struct own_body){own, bytes, len};
	return page_download_source(web, content_type, filename, &(struct http_body){own_next, own_close, body}, len);
}

enum err page_put(struct web *web, const char *value, const char *node, ...)
{
	va_list args;
	enum err code;

	va_start(args, node);
	code = view_vput(web->view, value, node, args);
	va_end(args);
	return code;
}

enum err page_put_int(struct web *web, long long value, const char *node, ...)
{
	char text[32];
	va_list args;
	enum err code;

	(void)snprintf(text, sizeof(text), "%lld", value);
	va_start(args, node);
	code = view_vput(web->view, text, node, args);
	va_end(args);
	return code;
}

enum err page_paging(
	struct web *web, long long page, long long total, long long size, long long *out_offset)
{
	long long pages = total > 0 ? (total + size - 1) / size : 1;
	const char *rest = query_rest(web, "page="), *link;

	if (!rest)
		return ERR(ERR_NOMEM, "paging");
	page = page < 1 ? 1 : page > pages ? pages : page;
	TRY(page_put_int(web, page, "Paging.page"));
	TRY(page_put_int(web, pages, "Paging.pages"));
	TRY(page_put_int(web, total, "Paging.total"));
	for (int step = -1; step <= 1; step += 2) {
		if (page + step < 1 || page + step > pages)
			continue;
		link = arena_printf(web->arena, "?%spage=%lld", rest, page + step);
		if (!link)
			return ERR(ERR_NOMEM, "paging");
		TRY(page_put(web, link, step < 0 ? "Paging.prev" : "Paging.next"));
	}
	*out_offset = (page - 1) * size;
	return ERR_OK;
}

enum err page_paging_after(struct web *web, const char *key, bool goes_on, const char *next)
{
	const char *begin = arena_printf(web->arena, "%s=", key), *rest = begin ? query_rest(web, begin) : NULL;

	if (!rest)
		return ERR(ERR_NOMEM, "paging");
	if (goes_on)
		TRY(page_put(web, arena_printf(web->arena, "%s%s%s", web->request->path, *rest ? "?" : "", rest), "Paging.first"));
	return next ? page_put(web, arena_printf(web->arena, "?%s%s%s", rest, begin, next), "Paging.next") : ERR_OK;
}

struct service page_service(struct web *web)
{
	return (struct service){
		.db = web->db,
		.arena = web->arena,
		.keys = web->keys,
		.view = web->view,
		.now = web->now,
		.today = web->today,
		.actor_id = web->session->user_id,
		.actor_role = web->session->role,
		.actor_provider_id = web->session->provider_id,
		.actor_contracts = web->session->contracts,
		.program = web->program->name,
		.request_id = web->request->id,
		.files_dir = web->conf ? web->conf->files_dir : NULL,
	};
}

/* OBJECT as the column holds it, 80 ASCII characters; names that come from a path may have others. */
static void object_plain(const char *object, char out[OBJECT_SIZE])
{
	size_t len = 0;

	for (const char *at = object; *at && len < OBJECT_SIZE - 1; at++)
		out[len++] = *at > ' ' && *at < 0x7f ? *at : '?';
	out[len] = '\0';
}

static struct db_value audit_actor(const struct web *web)
{
	return web->session->user_id != 0 ? db_int(web->session->user_id) : db_null();
}

enum err page_audit(struct web *web, const char *action, const char *object)
{
	char plain[OBJECT_SIZE];

	object_plain(object, plain);
	TRY(DB_RUN(web->db, web->arena, STATEMENT_AUDIT_INSERT, NULL, db_int(web->now), db_text(web->program->name), audit_actor(web),
		db_text(role_code(web->session->role)), db_text(action), db_text(plain), db_text(web->request->id)));
	web->audited = true;
	return ERR_OK;
}

enum err page_audit_rows(struct web *web, const char *action, const char *kind, const int64_t *ids, size_t n)
{
	struct buf list;

	if (n == 0)
		return ERR_OK;
	buf_init(&list, web->arena, 0);
	for (size_t i = 0; i < n; i++)
		buf_printf(&list, "%s\"%s:%lld\"", i == 0 ? "[" : ",", kind, (long long)ids[i]);
	buf_puts(&list, "]");
	if (!buf_text(&list))
		return ERR(ERR_LIMIT, "audit");
	return DB_RUN(web->db, web->arena, STATEMENT_AUDIT_INSERT_ALL, NULL, db_int(web->now), db_text(web->program->name), audit_actor(web),
		db_text(role_code(web->session->role)), db_text(action), db_text(web->request->id), db_text(buf_text(&list)));
}
