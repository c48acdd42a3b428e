#include "base/log.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"

#define LINE_SIZE 4096

static struct {
	int fd;
	char program[32];
	char request_id[64];
} state = {.fd = STDERR_FILENO, .program = "jslp", .request_id = "-"};

static const char *const level_names[] = {"error", "warn", "info", "debug"};

static void copy_text(char *out, size_t size, const char *text)
{
	(void)snprintf(out, size, "%s", text);
}

void log_open(const char *program, const char *path)
{
	const int fd =
		path ? open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0640)
		     : -1;

	copy_text(state.program, sizeof(state.program), program);
	if (state.fd != STDERR_FILENO)
		close(state.fd);
	state.fd = fd < 0 ? STDERR_FILENO : fd;
	if (path && fd < 0)
		log_warn("cannot open the log file %s: writing to standard error", path);
}

void log_request_id(const char *id)
{
	copy_text(state.request_id, sizeof(state.request_id), id && *id ? id : "-");
}

/* Copies TEXT to OUT without control characters (C0, DEL, C1); returns the length. */
static size_t escape(char *out, size_t size, const char *text)
{
	static const char digits[] = "0123456789abcdef";
	size_t len = 0;
	int c1 = 0; /* bytes left of a C1 character */

	for (const unsigned char *at = (const unsigned char *)text; *at && len + 4 <= size; at++) {
		if (*at == 0xc2 && at[1] >= 0x80 && at[1] <= 0x9f)
			c1 = 2;
		if (*at >= 0x20 && *at != 0x7f && c1 == 0) {
			out[len++] = (char)*at;
			continue;
		}
		if (c1 > 0)
			c1--;
		out[len++] = '\\';
		out[len++] = 'x';
		out[len++] = digits[*at >> 4];
		out[len++] = digits[*at & 15];
	}
	return len;
}

static void write_all(const char *bytes, size_t len)
{
	while (len > 0) {
		const ssize_t done = write(state.fd, bytes, len);

		if (done <= 0)
			return; /* nowhere left to tell it */
		bytes += done;
		len -= (size_t)done;
	}
}

void log_write(enum log_level level, const char *fmt, ...)
{
	char text[LINE_SIZE / 2], line[LINE_SIZE], when[24];
	va_list args;
	size_t len;
	int head;

	va_start(args, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, args);
	va_end(args);
	clock_utc_text(clock_now(), when);
	head = snprintf(line, sizeof(line), "%s %s[%ld] %s ", when, state.program, (long)getpid(),
		level_names[level]);
	len = head > 0 ? (size_t)head : 0;
	len += escape(line + len, sizeof(line) - len - 2, state.request_id);
	line[len++] = ' ';
	len += escape(line + len, sizeof(line) - len - 1, text);
	line[len++] = '\n';
	write_all(line, len);
}
