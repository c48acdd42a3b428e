#include <string.h>
#include <strings.h>

#include "base/str.h"
#include "http/form_private.h"

/*
 * multipart/form-data (RFC 7578): no preamble, no nested parts, no transfer codings.  The body goes through a window of FORM_PIECE bytes and a bit:
 * values are gathered from it, the bytes of files go on to the sink.
 */
#define BOUNDARY_MAX 70u /* RFC 2046, section 5.1.1 */
#define HEADER_MAX 1280u /* the name of a file may have 255 characters */
#define HEADERS_MAX 8u
#define WINDOW ((size_t)FORM_PIECE + HEADER_MAX)

struct multipart {
	struct form_reader *reader;
	struct http_request *request;
	char *window;
	size_t size;		/* of the window */
	size_t at, end;		/* what is in it and not taken yet */
	size_t left;		/* of the body, not in it yet */
	size_t texts;		/* bytes of values so far */
	char delimiter[BOUNDARY_MAX + 5]; /* CR LF "--" boundary */
	size_t delimiter_len;
};

/* What the headers of a part say. */
struct part {
	char *name;
	char *file_name; /* NULL: a value */
	bool is_plain; /* no other type is told */
};

/* Finds the boundary parameter of CONTENT_TYPE. */
static enum err boundary_find(struct multipart *parts, const char *content_type)
{
	static const char allowed[] =
		"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'()+_,-./:=?";
	const char *at = strchr(content_type, ';');
	size_t len;
	bool quoted;

	while (at && strncasecmp(at + 1 + strspn(at + 1, " \t"), "boundary=", 9) != 0)
		at = strchr(at + 1, ';');
	if (!at)
		return ERR(ERR_INVALID, "no boundary");
	at += 1 + strspn(at + 1, " \t") + 9;
	quoted = *at == '"';
	at += quoted;
	len = strspn(at, allowed);
	if (len == 0 || len > BOUNDARY_MAX ||
		(quoted ? at[len] != '"' : at[len] && !strchr("; \t", at[len])))
		return ERR(ERR_INVALID, "bad boundary");
	memcpy(parts->delimiter, "\r\n--", 4);
	memcpy(parts->delimiter + 4, at, len);
	parts->delimiter_len = len + 4;
	return ERR_OK;
}

/* Fills the window up as far as the body goes. */
static enum err window_fill(struct multipart *parts)
{
	size_t room;
	long got;

	if (parts->left == 0)
		return ERR_OK;
	memmove(parts->window, parts->window + parts->at, parts->end - parts->at);
	parts->end -= parts->at;
	parts->at = 0;
	while (parts->left > 0 && parts->end < parts->size) {
		room = parts->size - parts->end;
		got = http_read(parts->request, parts->window + parts->end, room < parts->left ? room : parts->left);
		if (got <= 0)
			return got < 0 ? ERR(ERR_INVALID, "the body broke off")
			               : ERR(ERR_INVALID, "the body is shorter than announced");
		parts->end += (size_t)got;
		parts->left -= (size_t)got;
	}
	return ERR_OK;
}

/* At least COUNT bytes in the window, or all that the body has left. */
static enum err window_need(struct multipart *parts, size_t count)
{
	return parts->end - parts->at < count ? window_fill(parts) : ERR_OK;
}

/* Where the delimiter begins in the window, or else how far there is surely none of it. */
static size_t delimiter_find(const struct multipart *parts, bool *out_found)
{
	const char *at = parts->window + parts->at, *end = parts->window + parts->end;
	size_t there;

	for (*out_found = false; (at = memchr(at, '\r', (size_t)(end - at))); at++) {
		there = (size_t)(end - at) < parts->delimiter_len ? (size_t)(end - at) : parts->delimiter_len;
		if (memcmp(at, parts->delimiter, there) != 0)
			continue;
		*out_found = there == parts->delimiter_len;
		return (size_t)(at - parts->window);
	}
	return parts->end;
}

/*
 * One header line without its CRLF, made a C string; NULL when it is too long, unfinished or has a
 * NUL or bad UTF-8.
 */
static enum err line_take(struct multipart *parts, char **out)
{
	char *line, *stop;
	size_t there;

	TRY(window_need(parts, HEADER_MAX + 2));
	line = parts->window + parts->at;
	there = parts->end - parts->at;
	stop = memchr(line, '\r', there < HEADER_MAX ? there : HEADER_MAX);
	if (!stop || parts->window + parts->end - stop < 2 || stop[1] != '\n' || !str_is_utf8(line, (size_t)(stop - line)))
		return ERR(ERR_INVALID, "bad header of a part");
	*stop = '\0';
	parts->at = (size_t)(stop - parts->window) + 2;
	if (str_has_control(line, false))
		return ERR(ERR_INVALID, "bad header of a part");
	*out = line;
	return ERR_OK;
}

/* The quoted value behind PARAMETER ("name=\""), cut out where it lies; *io_at goes behind it. */
static char *quoted_take(char **io_at, const char *parameter)
{
	const size_t len = strlen(parameter);
	char *value, *stop;

	*io_at += strspn(*io_at, " \t");
	if (strncasecmp(*io_at, parameter, len) != 0)
		return NULL;
	value = *io_at + len;
	stop = strchr(value, '"');
	if (!stop)
		return NULL;
	*stop = '\0';
	*io_at = stop + 1 + strspn(stop + 1, " \t");
	return value;
}

/* "form-data; name="…"", with "; filename="…"" for a file, and nothing else.  The texts go into the arena: the window moves on. */
static enum err disposition_take(struct multipart *parts, char *value, struct part *out)
{
	struct arena *arena = parts->reader->arena;
	char *name, *file_name = NULL;

	value += strspn(value, " \t");
	if (strncasecmp(value, "form-data;", 10) != 0)
		return ERR(ERR_INVALID, "a part that is no field of a form");
	value += 10;
	name = quoted_take(&value, "name=\"");
	if (name && *value == ';') {
		value++;
		file_name = quoted_take(&value, "filename=\"");
		if (!file_name)
			return ERR(ERR_INVALID, "a part with an unknown parameter");
	}
	if (!name || !*name || *value)
		return ERR(ERR_INVALID, "a part without a name");
	out->name = arena_strdup(arena, name);
	out->file_name = arena_strdup(arena, file_name);
	if (!out->name || (file_name && !out->file_name))
		return ERR(ERR_NOMEM, "name of a part");
	return ERR_OK;
}

/* A value's own type must be plain text: nested parts do not belong into these forms.  What a file calls itself nobody asks. */
static bool is_plain_type(const char *value)
{
	value += strspn(value, " \t");
	return strncasecmp(value, "text/plain", 10) == 0 &&
	       (value[10] == '\0' || strchr("; \t", value[10]));
}

static enum err headers_read(struct multipart *parts, struct part *out)
{
	char *line;

	*out = (struct part){.is_plain = true};
	for (size_t i = 0; i < HEADERS_MAX; i++) {
		TRY(line_take(parts, &line));
		if (!*line && out->name)
			return out->file_name || out->is_plain ? ERR_OK : ERR(ERR_INVALID, "a value of a type that no field has");
		if (strncasecmp(line, "Content-Disposition:", 20) == 0 && !out->name)
			TRY(disposition_take(parts, line + 20, out));
		else if (strncasecmp(line, "Content-Type:", 13) == 0)
			out->is_plain = out->is_plain && is_plain_type(line + 13);
		else
			return ERR(ERR_INVALID, "a header that no field of a form has");
	}
	return ERR(ERR_INVALID, "too many headers of a part");
}

/* Behind a delimiter: CRLF begins a part, "--" (and at most one CRLF) is the end of all. */
static enum err delimiter_end(struct multipart *parts, bool *out_last)
{
	const char *at;
	size_t there;

	TRY(window_need(parts, 5));
	at = parts->window + parts->at;
	there = parts->end - parts->at;
	*out_last = false;
	if (there >= 2 && memcmp(at, "\r\n", 2) == 0) {
		parts->at += 2;
		return ERR_OK;
	}
	*out_last = true;
	if ((there == 2 && memcmp(at, "--", 2) == 0) || (there == 4 && memcmp(at, "--\r\n", 4) == 0))
		return ERR_OK;
	return ERR(ERR_INVALID, "no clean end of the parts");
}

/* Gives the bytes of a part to TAKE, up to the delimiter and past it. */
static enum err content_read(
	struct multipart *parts, enum err (*take)(void *context, const void *bytes, size_t len), void *context)
{
	bool found = false;
	size_t stop, len;

	while (!found) {
		TRY(window_need(parts, parts->delimiter_len));
		stop = delimiter_find(parts, &found);
		if (!found && parts->left == 0)
			return ERR(ERR_INVALID, "a part without an end");
		for (; parts->at < stop; parts->at += len) {
			len = stop - parts->at < FORM_PIECE ? stop - parts->at : FORM_PIECE;
			TRY(take(context, parts->window + parts->at, len));
		}
		if (!found)
			TRY(window_fill(parts));
	}
	parts->at += parts->delimiter_len;
	return ERR_OK;
}

static enum err value_add(void *context, const void *bytes, size_t len)
{
	struct buf *value = context;

	buf_add(value, bytes, len);
	return value->failed ? ERR(ERR_LIMIT, "values of more than %d bytes", FORM_TEXTS_MAX) : ERR_OK;
}

static enum err value_read(struct multipart *parts, const struct part *part)
{
	struct buf value;

	if (parts->texts >= FORM_TEXTS_MAX)
		return ERR(ERR_LIMIT, "values of more than %d bytes", FORM_TEXTS_MAX);
	buf_init(&value, parts->reader->arena, FORM_TEXTS_MAX - parts->texts);
	TRY(content_read(parts, value_add, &value));
	parts->texts += value.len;
	if (!value.data) {
		value.data = arena_strdup(parts->reader->arena, "");
		if (!value.data)
			return ERR(ERR_NOMEM, "a value");
	}
	return form_take(parts->reader, part->name, value.data, value.len);
}

/* A file on its way to the sink; its beginning is told with its first byte, or at its end when it has a name. */
struct file {
	struct multipart *parts;
	const struct part *part;
	bool begun;
};

static enum err file_begin(struct file *file)
{
	const struct form_reader *reader = file->parts->reader;
	const struct form_key *key;

	file->begun = true;
	TRY(form_take_file(file->parts->reader, file->part->name, file->part->file_name, &key));
	return reader->sink ? reader->sink->begin(reader->sink->context, reader->form, key, file->part->file_name) : ERR_OK;
}

static enum err file_add(void *context, const void *bytes, size_t len)
{
	struct file *file = context;
	const struct form_sink *sink = file->parts->reader->sink;

	if (!file->begun)
		TRY(file_begin(file));
	return sink ? sink->piece(sink->context, bytes, len) : ERR_OK;
}

static enum err file_read(struct multipart *parts, const struct part *part)
{
	struct file file = {parts, part, false};
	const struct form_sink *sink = parts->reader->sink;
	const struct form_key *key;

	TRY(content_read(parts, file_add, &file));
	if (!file.begun && *part->file_name)
		TRY(file_begin(&file));
	if (!file.begun)
		return form_take_file(parts->reader, part->name, NULL, &key);
	return sink ? sink->end(sink->context) : ERR_OK;
}

static enum err parts_read(struct multipart *parts)
{
	const size_t first = parts->delimiter_len - 2; /* no line before it */
	struct part part;
	bool last;

	TRY(window_need(parts, first));
	if (parts->end < first || memcmp(parts->window, parts->delimiter + 2, first) != 0)
		return ERR(ERR_INVALID, "no boundary at the beginning");
	parts->at += first;
	for (;;) {
		TRY(delimiter_end(parts, &last));
		if (last)
			return form_body_end(parts->request);
		TRY(headers_read(parts, &part));
		TRY(part.file_name ? file_read(parts, &part) : value_read(parts, &part));
	}
}

enum err form_multipart(struct form_reader *reader, struct http_request *request, size_t len)
{
	struct multipart parts = {
		.reader = reader, .request = request, .left = len, .size = len < WINDOW ? len : WINDOW};

	TRY(boundary_find(&parts, request->content_type));
	parts.window = arena_alloc(reader->arena, parts.size + 1);
	if (!parts.window)
		return ERR(ERR_NOMEM, "window of %zu bytes", parts.size);
	return parts_read(&parts);
}
