#ifndef BASE_RND_H
#define BASE_RND_H

#include <stddef.h>

/* Fills OUT with LEN unpredictable bytes (getrandom).  Never fails quietly: aborts where the system has none. */
void rnd_bytes(void *out, size_t len);

/* A random version 4 UUID as 36 characters and NUL (RFC 9562). */
void rnd_uuid(char out[37]);

#endif
