#include <string.h>
#include <strings.h>

#include "base/str.h"
#include "http/form_private.h"

/*
 * multipart/form-data (RFC 7578) without files: no preamble, no nested parts, no transfer codings.
 * Uploads are streamed by their own code and never come through here.
 */
#define BOUNDARY_MAX 70u /* RFC 2046, section 5.1.1 */
#define HEADER_MAX 512u
#define HEADERS_MAX 8u

struct multipart {
	struct form_reader *reader;
	char *at, *end;
	char delimiter[BOUNDARY_MAX + 5]; /* CR LF "--" boundary */
	size_t delimiter_len;
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

/* Where the delimiter begins at or after AT, NULL when it does not come again. */
static char *delimiter_find(const struct multipart *parts, char *at)
{
	while ((size_t)(parts->end - at) >= parts->delimiter_len) {
		at = memchr(at, '\r', (size_t)(parts->end - at) - parts->delimiter_len + 1);
		if (!at)
			return NULL;
		if (memcmp(at, parts->delimiter, parts->delimiter_len) == 0)
			return at;
		at++;
	}
	return NULL;
}

/*
 * One header line without its CRLF, made a C string; NULL when it is too long, unfinished or has a
 * NUL or bad UTF-8.
 */
static char *line_take(struct multipart *parts)
{
	char *line = parts->at;
	const size_t left = (size_t)(parts->end - line);
	char *stop = memchr(line, '\r', left < HEADER_MAX ? left : HEADER_MAX);

	if (!stop || parts->end - stop < 2 || stop[1] != '\n' ||
		!str_is_utf8(line, (size_t)(stop - line)))
		return NULL;
	*stop = '\0';
	parts->at = stop + 2;
	return str_has_control(line, false) ? NULL : line;
}

/* "form-data; name="…"" and nothing else; the name is cut out where it lies. */
static char *name_take(char *value)
{
	char *name, *stop;

	value += strspn(value, " \t");
	if (strncasecmp(value, "form-data;", 10) != 0)
		return NULL;
	value += 10;
	value += strspn(value, " \t");
	if (strncasecmp(value, "name=\"", 6) != 0)
		return NULL;
	name = value + 6;
	stop = strchr(name, '"');
	if (!stop || stop == name || stop[1 + strspn(stop + 1, " \t")] != '\0')
		return NULL;
	*stop = '\0';
	return name;
}

/* A part's own type must be plain text: files and nested parts do not belong into these forms. */
static bool is_plain_type(const char *value)
{
	value += strspn(value, " \t");
	return strncasecmp(value, "text/plain", 10) == 0 &&
	       (value[10] == '\0' || strchr("; \t", value[10]));
}

static enum err headers_read(struct multipart *parts, char **out_name)
{
	char *line;

	*out_name = NULL;
	for (size_t i = 0; i < HEADERS_MAX; i++) {
		line = line_take(parts);
		if (!line)
			return ERR(ERR_INVALID, "bad header of a part");
		if (!*line && *out_name)
			return ERR_OK;
		if (strncasecmp(line, "Content-Disposition:", 20) == 0 && !*out_name)
			*out_name = name_take(line + 20);
		else if (strncasecmp(line, "Content-Type:", 13) != 0 || !is_plain_type(line + 13))
			return ERR(ERR_INVALID, "a header that no field of a form has");
		if (strncasecmp(line, "Content-Disposition:", 20) == 0 && !*out_name)
			return ERR(ERR_INVALID, "a part without a name, or a file");
	}
	return ERR(ERR_INVALID, "too many headers of a part");
}

/* Behind a delimiter: CRLF begins a part, "--" (and at most one CRLF) is the end of all. */
static enum err delimiter_end(struct multipart *parts, bool *out_last)
{
	const size_t left = (size_t)(parts->end - parts->at);

	*out_last = false;
	if (left >= 2 && memcmp(parts->at, "\r\n", 2) == 0) {
		parts->at += 2;
		return ERR_OK;
	}
	*out_last = true;
	if ((left == 2 && memcmp(parts->at, "--", 2) == 0) ||
		(left == 4 && memcmp(parts->at, "--\r\n", 4) == 0))
		return ERR_OK;
	return ERR(ERR_INVALID, "no clean end of the parts");
}

enum err form_multipart(
	struct form_reader *reader, char *bytes, size_t len, const char *content_type)
{
	struct multipart parts = {.reader = reader, .at = bytes, .end = bytes + len};
	char *name, *value, *stop;
	bool last;

	TRY(boundary_find(&parts, content_type));
	/* The first delimiter has no line before it. */
	if (len < parts.delimiter_len - 2 ||
		memcmp(bytes, parts.delimiter + 2, parts.delimiter_len - 2) != 0)
		return ERR(ERR_INVALID, "no boundary at the beginning");
	parts.at += parts.delimiter_len - 2;
	for (;;) {
		TRY(delimiter_end(&parts, &last));
		if (last)
			return ERR_OK;
		TRY(headers_read(&parts, &name));
		value = parts.at;
		stop = delimiter_find(&parts, value);
		if (!stop)
			return ERR(ERR_INVALID, "a part without an end");
		parts.at = stop + parts.delimiter_len;
		*stop = '\0';
		TRY(form_take(reader, name, value, (size_t)(stop - value)));
	}
}
