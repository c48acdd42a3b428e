#include "base/err.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* One thread, one request or job at a time: one record. */
static struct {
	char line[768]; /* "text (a.c:10 < b.c:20" */
	size_t len;
	bool closed; /* the bracket at the end is written */
} record;

static const char *const names[ERR__MAX] = {
	[ERR_OK] = "ok",
	[ERR_NOT_FOUND] = "not found",
	[ERR_INVALID] = "invalid",
	[ERR_DENIED] = "denied",
	[ERR_CONFLICT] = "conflict",
	[ERR_RETRY] = "retry",
	[ERR_UNCERTAIN] = "uncertain",
	[ERR_LIMIT] = "limit",
	[ERR_UNAVAILABLE] = "unavailable",
	[ERR_NOMEM] = "no memory",
	[ERR_BUG] = "bug",
};

const char *err_name(enum err code)
{
	if ((unsigned)code >= ERR__MAX)
		return "unknown";
	return names[code];
}

void err_clear(void)
{
	record.line[0] = '\0';
	record.len = 0;
	record.closed = false;
}

/* Notes how many characters snprintf wanted; the last byte is kept free for the bracket. */
static void record_grow(int wanted)
{
	const size_t room = sizeof(record.line) - 2 - record.len;

	if (wanted > 0)
		record.len += (size_t)wanted < room ? (size_t)wanted : room;
	record.line[record.len] = '\0';
}

/* The file's own name: where the tree was built is nobody's business. */
static const char *file_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static void record_frame(const char *before, const char *file, int line)
{
	record_grow(snprintf(record.line + record.len, sizeof(record.line) - 1 - record.len,
		"%s%s:%d", before, file_name(file), line));
}

enum err err_note(enum err code, const char *file, int line, const char *fmt, ...)
{
	va_list args;
	char text[512];

	/* FMT's arguments may point into the record itself (err_text), so it is filled in last. */
	va_start(args, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, args);
	va_end(args);
	err_clear();
	record_grow(snprintf(record.line, sizeof(record.line) - 1, "%s", text));
	record_frame(" (", file, line);
	return code;
}

enum err err_pass(enum err code, const char *file, int line)
{
	if (record.closed)
		record.line[--record.len] = '\0';
	record.closed = false;
	if (record.len == 0)
		record_grow(snprintf(record.line, sizeof(record.line) - 1, "%s", err_name(code)));
	record_frame(strchr(record.line, '(') ? " < " : " (", file, line);
	return code;
}

const char *err_text(void)
{
	if (record.len > 0 && !record.closed) {
		record.line[record.len++] = ')';
		record.line[record.len] = '\0';
		record.closed = true;
	}
	return record.line;
}
