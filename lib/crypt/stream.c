#include "crypt/stream.h"

#include <sodium.h>
#include <string.h>

#include "crypt/keyring_private.h"

enum { STREAM_VERSION = 1, STREAM_KEY_ID = 1, MARK_BYTES = 2 };

_Static_assert(STREAM_HEAD == MARK_BYTES + crypto_secretstream_xchacha20poly1305_HEADERBYTES, "head");
_Static_assert(STREAM_EXTRA == crypto_secretstream_xchacha20poly1305_ABYTES, "extra");

struct stream {
	crypto_secretstream_xchacha20poly1305_state state;
	crypto_hash_sha256_state digest;
	unsigned char mark[MARK_BYTES]; /* version and key id, bound to every piece */
	bool ended;
};

static enum err stream_new(const struct keyring *keys, struct arena *arena, const char *where, const char *row,
	unsigned char key[32], struct stream **out)
{
	struct stream *stream = ARENA_NEW(arena, struct stream);

	*out = NULL;
	if (!stream)
		return ERR(ERR_LIMIT, "%s: the arena is full", where);
	TRY(keyring_stream_key(keys, where, row, key));
	crypto_hash_sha256_init(&stream->digest);
	*out = stream;
	return ERR_OK;
}

enum err stream_seal_begin(const struct keyring *keys, struct arena *arena, const char *where, const char *row,
	unsigned char head[STREAM_HEAD], struct stream **out)
{
	unsigned char key[32];

	TRY(stream_new(keys, arena, where, row, key, out));
	head[0] = (*out)->mark[0] = STREAM_VERSION;
	head[1] = (*out)->mark[1] = STREAM_KEY_ID;
	(void)crypto_secretstream_xchacha20poly1305_init_push(&(*out)->state, head + MARK_BYTES, key);
	sodium_memzero(key, sizeof(key));
	return ERR_OK;
}

enum err stream_seal(struct stream *stream, const void *bytes, size_t len, bool last, unsigned char *out)
{
	const unsigned char tag = last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
	                               : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;

	if (stream->ended || len > STREAM_PIECE || (!last && len != STREAM_PIECE))
		return ERR(ERR_BUG, "a piece of %zu bytes", len);
	crypto_hash_sha256_update(&stream->digest, bytes, len);
	(void)crypto_secretstream_xchacha20poly1305_push(
		&stream->state, out, NULL, bytes, len, stream->mark, MARK_BYTES, tag);
	stream->ended = last;
	return ERR_OK;
}

enum err stream_open_begin(const struct keyring *keys, struct arena *arena, const char *where, const char *row,
	const unsigned char head[STREAM_HEAD], struct stream **out)
{
	unsigned char key[32];
	int status;

	*out = NULL;
	if (head[0] != STREAM_VERSION || head[1] != STREAM_KEY_ID)
		return ERR(ERR_BUG, "%s: not a sealed stream", where);
	TRY(stream_new(keys, arena, where, row, key, out));
	memcpy((*out)->mark, head, MARK_BYTES);
	status = crypto_secretstream_xchacha20poly1305_init_pull(&(*out)->state, head + MARK_BYTES, key);
	sodium_memzero(key, sizeof(key));
	return status == 0 ? ERR_OK : ERR(ERR_BUG, "%s: not a sealed stream", where);
}

enum err stream_open(struct stream *stream, const void *sealed, size_t len, bool last, unsigned char *out)
{
	const unsigned char want = last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
	                                : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
	unsigned long long out_len;
	unsigned char tag;

	if (stream->ended || len < STREAM_EXTRA || len > STREAM_PIECE + STREAM_EXTRA || (!last && len != STREAM_PIECE + STREAM_EXTRA))
		return ERR(ERR_BUG, "a sealed stream with a piece of %zu bytes", len);
	if (crypto_secretstream_xchacha20poly1305_pull(
		    &stream->state, out, &out_len, &tag, sealed, len, stream->mark, MARK_BYTES) != 0 ||
		tag != want)
		return ERR(ERR_BUG, "a sealed stream was changed, cut off or made for another place");
	crypto_hash_sha256_update(&stream->digest, out, out_len);
	stream->ended = last;
	return ERR_OK;
}

void stream_end(struct stream *stream, unsigned char sha256[32])
{
	crypto_hash_sha256_final(&stream->digest, sha256);
	sodium_memzero(&stream->state, sizeof(stream->state));
	stream->ended = true;
}
