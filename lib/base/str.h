#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* A growing text or byte string in an arena.  Zero it, set arena, use.  `failed` says that some append did not fit. */
struct buf {
	struct arena *arena;
	char *data;	/* NUL-terminated after every append; NULL while empty */
	size_t len;
	size_t size;
	size_t max;	/* 0 = only the arena's cap */
	bool failed;
};

void buf_init(struct buf *buf, struct arena *arena, size_t max);
void buf_add(struct buf *buf, const void *bytes, size_t len);
void buf_puts(struct buf *buf, const char *text);
void buf_printf(struct buf *buf, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* The text, "" when empty; NULL when an append failed. */
const char *buf_text(const struct buf *buf);

/* Well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms) without NUL. */
bool str_is_utf8(const char *bytes, size_t len);

/* Number of characters (code points) of valid UTF-8 TEXT. */
size_t str_utf8_length(const char *text);

/* True if TEXT has control characters other than (when MULTILINE) tab, CR and LF. */
bool str_has_control(const char *text, bool multiline);

/* Copy of TEXT without white space at both ends (ASCII white space and U+00A0); NULL when the arena is full. */
char *str_trim(struct arena *arena, const char *text);

/*
 * TEXT on one line, as it looks to people: every run of white space (any of Unicode, line ends too) as one space, none at the ends; characters without
 * width left out; hyphens that do not break as plain ones.  TEXT is valid UTF-8.  NULL when the arena is full.
 */
char *str_line(struct arena *arena, const char *text);
/* The same, but with its lines: white space that has a line end in it is one '\n'. */
char *str_lines(struct arena *arena, const char *text);

/* TEXT for searching: lower case, Latvian letters without their marks (š -> s, ķ -> k), other Latin marks dropped where
 * Unicode has a plain letter for them in Latin-1/Latin Extended-A, runs of white space as one space.  NULL when full. */
char *str_fold(struct arena *arena, const char *text);

/*
 * TEXT with every %1 and %2 replaced by A and B; a full stop behind one that ends with its own ("22.11.2026.") is left out.  NULL when the arena
 * is full.
 */
const char *str_fill(struct arena *arena, const char *text, const char *a, const char *b);

/* Whole TEXT as a decimal number within MIN..MAX into *out; false otherwise.  No sign but '-', no white space. */
bool str_to_int(const char *text, long long min, long long max, long long *out);

bool str_equal(const char *a, const char *b);		/* NULL equals NULL only */
bool str_starts(const char *text, const char *prefix);

/* LEN bytes as lower-case hex into OUT (2 * LEN + 1 bytes); and back, false unless exactly LEN bytes of hex. */
void str_hex(const void *bytes, size_t len, char *out);
bool str_unhex(const char *hex, void *out, size_t len);

/* RFC 4648 base32 without padding, upper case, of LEN bytes, into OUT ((LEN * 8 + 4) / 5 + 1 bytes). */
void str_base32(const void *bytes, size_t len, char *out);
/* RFC 4648 base64 with padding of LEN bytes, into OUT ((LEN + 2) / 3 * 4 + 1 bytes). */
void str_base64(const void *bytes, size_t len, char *out);

#endif
