#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "http/request_private.h"

#define MAX_HEADERS (sizeof(((struct http_response *)0)->headers) / sizeof(struct http_param))

/* The reason phrases of RFC 9110 for the statuses this house sends. */
static const struct {
	int status;
	const char *text;
} reasons[] = {
	{200, "OK"},
	{201, "Created"},
	{202, "Accepted"},
	{204, "No Content"},
	{301, "Moved Permanently"},
	{302, "Found"},
	{303, "See Other"},
	{304, "Not Modified"},
	{400, "Bad Request"},
	{401, "Unauthorized"},
	{403, "Forbidden"},
	{404, "Not Found"},
	{405, "Method Not Allowed"},
	{409, "Conflict"},
	{410, "Gone"},
	{411, "Length Required"},
	{413, "Content Too Large"},
	{414, "URI Too Long"},
	{415, "Unsupported Media Type"},
	{422, "Unprocessable Content"},
	{429, "Too Many Requests"},
	{500, "Internal Server Error"},
	{501, "Not Implemented"},
	{503, "Service Unavailable"},
};

static const char *reason_of(int status)
{
	for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++)
		if (reasons[i].status == status)
			return reasons[i].text;
	return "Other";
}

void http_response_init(struct http_response *response, struct arena *arena)
{
	*response = (struct http_response){
		.arena = arena, .status = 200, .content_type = "text/html; charset=utf-8"};
}

/* A header's name: RFC 9110 token characters, as far as anybody uses them. */
static bool is_token(const char *name)
{
	static const char allowed[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

	return *name && name[strspn(name, allowed)] == '\0';
}

enum err http_header(struct http_response *response, const char *name, const char *value)
{
	char *copy;

	if (!is_token(name) || !value || str_has_control(value, false))
		return ERR(ERR_BUG, "a header with a forbidden character");
	if (response->nheaders == MAX_HEADERS)
		return ERR(ERR_BUG, "more than %zu headers", MAX_HEADERS);
	copy = arena_strdup(response->arena, value);
	if (!copy)
		return ERR(ERR_NOMEM, "header %s", name);
	response->headers[response->nheaders++] = (struct http_param){.name = name, .value = copy};
	return ERR_OK;
}

/* RFC 6265, section 4.1.1: what may stand in a cookie's value. */
static bool is_cookie_value(const char *value)
{
	for (; *value; value++)
		if (*value <= ' ' || *value >= 0x7f || strchr("\",;\\", *value))
			return false;
	return true;
}

enum err http_set_cookie(
	struct http_response *response, const char *name, const char *value, long max_age)
{
	const char *cookie;
	char age[40] = "";

	if (!is_token(name) || !is_cookie_value(value))
		return ERR(ERR_BUG, "a cookie with a forbidden character");
	if (max_age >= 0)
		(void)snprintf(age, sizeof(age), "; Max-Age=%ld", max_age);
	cookie = arena_printf(response->arena,
		"__Host-%s=%s; Path=/; Secure; HttpOnly; SameSite=Lax%s", name, value, age);
	if (!cookie)
		return ERR(ERR_NOMEM, "cookie %s", name);
	TRY(http_header(response, "Set-Cookie", cookie));
	return ERR_OK;
}

static bool has_no_body(int status)
{
	return status == 204 || status == 304;
}

static enum err head_make(struct http_request *request, const struct http_response *response,
	bool with_length, struct buf *head)
{
	if (request->source->ended)
		return ERR(ERR_BUG, "a second response to one request");
	if (str_has_control(response->content_type, false))
		return ERR(ERR_BUG, "a content type with a forbidden character");
	buf_init(head, response->arena, 0);
	buf_printf(head, "Status: %d %s\r\n", response->status, reason_of(response->status));
	if (!has_no_body(response->status))
		buf_printf(head, "Content-Type: %s\r\n", response->content_type);
	if (with_length && !has_no_body(response->status))
		buf_printf(head, "Content-Length: %zu\r\n", response->body_len);
	for (size_t i = 0; i < response->nheaders; i++) {
		buf_puts(head, response->headers[i].name);
		buf_add(head, ": ", 2);
		buf_puts(head, response->headers[i].value);
		buf_add(head, "\r\n", 2);
	}
	buf_add(head, "\r\n", 2);
	return head->failed ? ERR(ERR_NOMEM, "response head") : ERR_OK;
}

static enum err gone(void)
{
	return ERR(ERR_UNAVAILABLE, "the client went away");
}

enum err http_stream_end(struct http_request *request)
{
	if (request->source->ended)
		return ERR(ERR_BUG, "a response ended twice");
	request->source->ended = true;
	if (!request->source->ops->end(request->source))
		return gone();
	return ERR_OK;
}

void http_response_drop(struct http_response *response)
{
	if (response->source.close)
		response->source.close(response->source.context);
	response->source = (struct http_body){NULL, NULL, NULL};
}

/* All that the source of a body gives, and exactly as much as was announced. */
static enum err source_send(struct http_request *request, const struct http_response *response)
{
	size_t left = response->body_len, len = 1;
	const void *bytes;

	while (len > 0) {
		TRY(response->source.next(response->source.context, &bytes, &len));
		if (len > left)
			return ERR(ERR_BUG, "a body longer than announced");
		TRY(http_stream_write(request, bytes, len));
		left -= len;
	}
	return left == 0 ? ERR_OK : ERR(ERR_BUG, "a body shorter than announced");
}

static enum err stream_send(struct http_request *request, struct http_response *response, bool bare)
{
	struct buf head;
	enum err code = head_make(request, response, true, &head);

	if (code == ERR_OK)
		code = http_stream_write(request, head.data, head.len);
	if (code == ERR_OK && !bare)
		code = source_send(request, response);
	http_response_drop(response);
	TRY(code);
	return http_stream_end(request);
}

enum err http_send(struct http_request *request, struct http_response *response)
{
	const bool bare = request->method == HTTP_HEAD || has_no_body(response->status);
	const size_t len = bare ? 0 : response->body_len;
	struct http_source *source = request->source;
	struct buf head;

	if (response->source.next)
		return stream_send(request, response, bare);
	TRY(head_make(request, response, true, &head));
	if (source->ops->whole) {
		source->ended = true;
		return source->ops->whole(source, response->arena, &head, response->body, len)
		               ? ERR_OK
		               : gone();
	}
	TRY(http_stream_write(request, head.data, head.len));
	TRY(http_stream_write(request, response->body, len));
	return http_stream_end(request);
}

enum err http_stream_begin(struct http_request *request, const struct http_response *response)
{
	struct buf head;

	TRY(head_make(request, response, false, &head));
	return http_stream_write(request, head.data, head.len);
}

enum err http_stream_write(struct http_request *request, const void *bytes, size_t len)
{
	if (request->source->ended)
		return ERR(ERR_BUG, "writing to an ended response");
	if (len > 0 && !request->source->ops->write(request->source, bytes, len))
		return gone();
	return ERR_OK;
}
