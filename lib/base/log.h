#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "base/err.h"

enum log_level { LOG_LEVEL_ERROR, LOG_LEVEL_WARN, LOG_LEVEL_INFO, LOG_LEVEL_DEBUG };

/*
 * One line a message: "2026-11-22T10:00:00Z program[pid] level request-id text".  Control characters of the text are
 * written as \xNN, so that nobody can forge lines.  Callers keep names, codes, addresses and answers of people out of it.
 */

/* Sets the program's name and where lines go: a file (appended, 0640) or standard error when PATH is NULL or cannot be opened. */
void log_open(const char *program, const char *path);
/* The id printed in the lines that follow, "-" when NULL.  The text is copied (at most 63 bytes). */
void log_request_id(const char *id);
void log_write(enum log_level level, const char *fmt, ...) PRINTF_LIKE(2, 3);

#define log_error(...) log_write(LOG_LEVEL_ERROR, __VA_ARGS__)
#define log_warn(...) log_write(LOG_LEVEL_WARN, __VA_ARGS__)
#define log_info(...) log_write(LOG_LEVEL_INFO, __VA_ARGS__)

#endif
