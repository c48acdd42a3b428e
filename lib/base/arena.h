#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

/*
 * Memory of one request (or job): taken piece by piece, given back all at once.  Handlers never free.
 * An arena has a cap: past it every call returns NULL, and the caller reports ERR_LIMIT or ERR_NOMEM.
 */
struct arena;

/* A new arena that may hold CAP bytes in all; NULL when there is no memory.  Free with arena_free. */
struct arena *arena_new(size_t cap);

/* Gives everything back.  The bytes are overwritten first, since they may hold personal data.  NULL is fine. */
void arena_free(struct arena *arena);

/* As arena_free, but the arena is ready for the next request and keeps its first block. */
void arena_reset(struct arena *arena);

/* SIZE zeroed bytes, aligned for any type; SIZE 0 gives a valid pointer.  NULL past the cap. */
void *arena_alloc(struct arena *arena, size_t size);

/* COUNT times SIZE zeroed bytes, NULL when the product overflows or passes the cap. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* Makes PIECE, when it is the one handed out last, SIZE bytes long where it lies (new bytes are zero).  false: no room there. */
bool arena_extend(struct arena *arena, void *piece, size_t size);

/* Copy of TEXT (NULL gives NULL) / of LEN bytes with a NUL added behind them. */
char *arena_strdup(struct arena *arena, const char *text);
char *arena_memdup(struct arena *arena, const void *bytes, size_t len);

/* printf into the arena.  NULL past the cap. */
char *arena_printf(struct arena *arena, const char *fmt, ...) PRINTF_LIKE(2, 3);
char *arena_vprintf(struct arena *arena, const char *fmt, va_list args) PRINTF_LIKE(2, 0);

/* Bytes handed out since the start or the last reset. */
size_t arena_used(const struct arena *arena);

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))

#endif
