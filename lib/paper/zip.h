#ifndef PAPER_ZIP_H
#define PAPER_ZIP_H

#include <stdint.h>

#include "base/arena.h"

/* Many files in one (ZIP, of libarchive), made in memory. */
struct zip;

/* A new one that grows in ARENA; free with zip_free, whatever comes between. */
enum err zip_new(struct arena *arena, struct zip **out) CHECKED;

/* One file more.  NAME: plain ASCII without folders, once; AT: UTC seconds of its last change.  ERR_LIMIT: the arena is full. */
enum err zip_add(struct zip *zip, const char *name, int64_t at, const void *bytes, size_t len) CHECKED;

/* The end of it: *out lies in the arena. */
enum err zip_end(struct zip *zip, const void **out, size_t *out_len) CHECKED;

/* NULL is fine. */
void zip_free(struct zip *zip);

#endif
