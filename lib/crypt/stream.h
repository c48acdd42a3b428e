#ifndef CRYPT_STREAM_H
#define CRYPT_STREAM_H

#include "crypt/keyring.h"

/*
 * Sealing what is too large to be held whole, piece by piece (libsodium's secretstream, XChaCha20-Poly1305), for one place as keyring_seal
 * does: the key is made of WHERE and ROW, so that a stream cannot take the place of another.  A changed byte, a piece left out, doubled or
 * moved, and a stream cut off at any place are all found.
 *
 * On disk: HEAD (version 1, key id 1, 24 bytes), then pieces of STREAM_PIECE + STREAM_EXTRA bytes, of which only the last is shorter (or not).
 */
enum { STREAM_PIECE = 65536, STREAM_HEAD = 26, STREAM_EXTRA = 17 };

struct stream;

/* Begins to seal; HEAD is what comes first on disk. */
enum err stream_seal_begin(const struct keyring *keys, struct arena *arena, const char *where, const char *row,
			   unsigned char head[STREAM_HEAD], struct stream **out) CHECKED;
/* Seals a piece into OUT (LEN + STREAM_EXTRA bytes).  Every piece but the LAST has STREAM_PIECE bytes; that one may have 0.  ERR_BUG otherwise. */
enum err stream_seal(struct stream *stream, const void *bytes, size_t len, bool last, unsigned char *out) CHECKED;

/* Begins to open what stream_seal_begin began for the same WHERE and ROW. */
enum err stream_open_begin(const struct keyring *keys, struct arena *arena, const char *where, const char *row,
			   const unsigned char head[STREAM_HEAD], struct stream **out) CHECKED;
/* Opens a sealed piece of LEN bytes into OUT (LEN - STREAM_EXTRA bytes).  LAST: nothing comes behind it.  ERR_BUG: not what was sealed here. */
enum err stream_open(struct stream *stream, const void *sealed, size_t len, bool last, unsigned char *out) CHECKED;

/* SHA-256 of all plain bytes that went through; ends the stream and wipes its key. */
void stream_end(struct stream *stream, unsigned char sha256[32]);

#endif
