#include "http/request.h"

#include <limits.h>
#include <string.h>

#include "base/rnd.h"
#include "base/str.h"
#include "http/percent.h"
#include "http/request_private.h"

#define ID_MIN 16u
#define ID_MAX 64u

struct http_source *http_source_open(void)
{
	return http_is_fcgi() ? http_source_fcgi() : http_source_cgi();
}

void http_source_close(struct http_source *source)
{
	if (source)
		source->ops->close(source);
}

/* Copy of parameter NAME, "" when it is absent. */
static const char *param_copy(struct http_source *source, struct arena *arena, const char *name)
{
	const char *value = source->ops->param(source, name);

	if (!value || !*value)
		return "";
	value = arena_strdup(arena, value);
	return value ? value : "";
}

static enum http_method method_of(const char *name)
{
	if (str_equal(name, "GET"))
		return HTTP_GET;
	if (str_equal(name, "HEAD"))
		return HTTP_HEAD;
	if (str_equal(name, "POST"))
		return HTTP_POST;
	return HTTP_OTHER;
}

/* True if a segment of PATH is "." or "..". */
static bool has_dot_segment(const char *path)
{
	for (const char *at = path; at; at = strchr(at + 1, '/')) {
		const size_t dots = strspn(at + 1, ".");

		if ((dots == 1 || dots == 2) && (at[1 + dots] == '/' || at[1 + dots] == '\0'))
			return true;
	}
	return false;
}

/*
 * The path of REQUEST_URI (as sent), or else of SCRIPT_NAME and PATH_INFO.  NULL for a bad percent
 * code, an encoded slash or NUL, bad UTF-8, control characters, and "." or ".." segments, so that
 * no two programs can read one path differently.
 */
static const char *path_of(struct http_source *source, struct arena *arena)
{
	const char *uri = source->ops->param(source, "REQUEST_URI");
	const char *script, *info;
	char *path;
	size_t len;

	if (uri && *uri) {
		len = strcspn(uri, "?#");
		path = arena_memdup(arena, uri, len);
		for (const char *code = path; code && (code = strchr(code, '%')); code++)
			if (code[1] == '2' && (code[2] | 0x20) == 'f')
				return NULL;
		if (!path || !percent_decode(path, &len, false))
			return NULL;
	} else {
		script = source->ops->param(source, "SCRIPT_NAME");
		info = source->ops->param(source, "PATH_INFO");
		path = arena_printf(arena, "%s%s", script ? script : "", info ? info : "");
		if (!path)
			return NULL;
		len = strlen(path);
	}
	if (*path != '/' || !str_is_utf8(path, len) || str_has_control(path, false))
		return NULL;
	return has_dot_segment(path) ? NULL : path;
}

static bool is_request_id(const char *id)
{
	const size_t len = id ? strspn(id, "0123456789abcdef-") : 0;

	return len >= ID_MIN && len <= ID_MAX && id[len] == '\0';
}

static const char *id_of(struct http_source *source, struct arena *arena)
{
	const char *id = source->ops->param(source, "REQUEST_ID");
	char made[37];

	if (!is_request_id(id))
		id = source->ops->param(source, "HTTP_X_REQUEST_ID");
	if (!is_request_id(id)) {
		rnd_uuid(made);
		id = made;
	}
	id = arena_strdup(arena, id);
	return id ? id : "-";
}

static bool is_https(struct http_source *source)
{
	const char *https = source->ops->param(source, "HTTPS");
	const char *scheme = source->ops->param(source, "REQUEST_SCHEME");

	return str_equal(https, "on") || str_equal(https, "1") || str_equal(scheme, "https");
}

bool http_next(struct http_source *source, struct arena *arena, struct http_request *out)
{
	const char *length;

	memset(out, 0, sizeof(*out));
	if (!source->ops->next(source))
		return false;
	source->ended = false;
	out->source = source;
	out->method = method_of(source->ops->param(source, "REQUEST_METHOD"));
	out->path = path_of(source, arena);
	out->query = param_copy(source, arena, "QUERY_STRING");
	out->content_type = param_copy(source, arena, "CONTENT_TYPE");
	length = source->ops->param(source, "CONTENT_LENGTH");
	if (!length || !str_to_int(length, 0, LLONG_MAX, &out->content_length))
		out->content_length = -1;
	source->body_left = out->content_length;
	out->remote_addr = param_copy(source, arena, "REMOTE_ADDR");
	out->person_code = param_copy(source, arena, "JSLP_PERSON_CODE");
	out->https = is_https(source);
	out->id = id_of(source, arena);
	out->cookie = param_copy(source, arena, "HTTP_COOKIE");
	out->origin = param_copy(source, arena, "HTTP_ORIGIN");
	out->sec_fetch_site = param_copy(source, arena, "HTTP_SEC_FETCH_SITE");
	out->host = param_copy(source, arena, "HTTP_HOST");
	out->accept_language = param_copy(source, arena, "HTTP_ACCEPT_LANGUAGE");
	return true;
}

long http_read(struct http_request *request, void *out, size_t size)
{
	struct http_source *source = request->source;
	long got;

	if (source->ended)
		return 0;
	if (size > LONG_MAX)
		size = LONG_MAX;
	got = source->ops->read(source, out, size, source->body_left);
	if (got > 0 && source->body_left >= 0)
		source->body_left = source->body_left > got ? source->body_left - got : 0;
	return got;
}

void http_read_past(struct http_request *request)
{
	char bytes[8192];

	while (http_read(request, bytes, sizeof(bytes)) > 0)
		;
}
