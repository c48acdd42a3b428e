#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stddef.h>

/*
 * One set of outcomes for the whole house.  A function that can fail returns one; the detail (what, where)
 * goes to the process's error record, is logged once at the top with the request id, and never to the client.
 */
enum err {
	ERR_OK = 0,
	ERR_NOT_FOUND,		/* no such thing, or not for you: 404 */
	ERR_INVALID,		/* what came in is wrong: 400 (or 422 with the form shown again) */
	ERR_DENIED,		/* 403 */
	ERR_CONFLICT,		/* somebody was faster, or a UNIQUE said no: 409 */
	ERR_RETRY,		/* deadlock or changed snapshot: repeat the whole transaction (<= 3 times) */
	ERR_UNCERTAIN,		/* link lost during COMMIT: re-read by idempotency key, never blindly repeat */
	ERR_LIMIT,		/* too large, or too often: 413 / 429 */
	ERR_UNAVAILABLE,	/* database or peer is away: 503 */
	ERR_NOMEM,		/* 500 */
	ERR_BUG,		/* our own mistake: 500 */
	ERR__MAX
};

#define CHECKED __attribute__((warn_unused_result))
#define PRINTF_LIKE(fmt, args) __attribute__((format(printf, fmt, args)))

/* Name of an outcome for logs: "conflict".  Static text. */
const char *err_name(enum err code);

/* Forgets the record.  Called at the start of every request or job. */
void err_clear(void);

/* Notes a failure at FILE:LINE with a printf text (no personal data in it) and returns CODE.  Use ERR(). */
enum err err_note(enum err code, const char *file, int line, const char *fmt, ...) PRINTF_LIKE(4, 5);

/* Adds the frame FILE:LINE to the record and returns CODE.  Use TRY(). */
enum err err_pass(enum err code, const char *file, int line);

/* The record as one line: "text (a.c:10 < b.c:20)".  Valid until the next err_ call.  "" when empty. */
const char *err_text(void);

#define ERR(code, ...) err_note((code), __FILE__, __LINE__, __VA_ARGS__)
#define TRY(expr)                                                                                  \
	do {                                                                                       \
		enum err try_err_ = (expr);                                                        \
		if (try_err_ != ERR_OK)                                                            \
			return err_pass(try_err_, __FILE__, __LINE__);                             \
	} while (0)

#endif
