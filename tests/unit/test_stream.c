#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "crypt/password.h"
#include "crypt/stream.h"

enum { PIECES = 3, SIZE = 2 * STREAM_PIECE + 1000, SEALED = STREAM_HEAD + SIZE + PIECES * STREAM_EXTRA };

static struct arena *arena;
static struct keyring *keys;
static unsigned char plain[SIZE], sealed[SEALED], opened[SIZE];

static int setup(void **state)
{
	char dir[] = "/tmp/jslp-keys-XXXXXX", path[64], text[65];
	FILE *file;

	(void)state;
	assert_non_null(mkdtemp(dir));
	(void)snprintf(path, sizeof(path), "%s/seal.key", dir);
	memset(text, '7', 64);
	text[64] = '\0';
	file = fopen(path, "w");
	assert_non_null(file);
	(void)fputs(text, file);
	(void)fclose(file);
	assert_int_equal(chmod(path, 0600), 0);
	assert_int_equal(keyring_open(dir, KEYRING_SEAL, &keys), ERR_OK);
	(void)unlink(path);
	(void)rmdir(dir);
	arena = arena_new(1 << 24);
	for (size_t i = 0; i < SIZE; i++)
		plain[i] = (unsigned char)(i * 31 + i / 251);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	keyring_free(keys);
	arena_free(arena);
	return 0;
}

/* Seals SIZE bytes for ROW; the digest is that of the plain bytes. */
static void seal(const char *row)
{
	unsigned char digest[32], want[32], *to = sealed + STREAM_HEAD;
	struct stream *stream;

	assert_int_equal(stream_seal_begin(keys, arena, "file.bytes", row, sealed, &stream), ERR_OK);
	for (size_t at = 0; at < SIZE; at += STREAM_PIECE) {
		const size_t len = SIZE - at < STREAM_PIECE ? SIZE - at : STREAM_PIECE;

		assert_int_equal(stream_seal(stream, plain + at, len, at + len == SIZE, to), ERR_OK);
		to += len + STREAM_EXTRA;
	}
	assert_int_equal(to - sealed, SEALED);
	stream_end(stream, digest);
	digest_sha256(plain, SIZE, want);
	assert_memory_equal(digest, want, 32);
}

/* Opens LEN bytes that are said to be those of ROW at WHERE. */
static enum err open_all(const char *where, const char *row, const unsigned char *bytes, size_t len)
{
	unsigned char digest[32], want[32], *to = opened;
	struct stream *stream;
	size_t piece;

	memset(opened, 0, sizeof(opened));
	if (len < STREAM_HEAD)
		return ERR(ERR_BUG, "short");
	TRY(stream_open_begin(keys, arena, where, row, bytes, &stream));
	bytes += STREAM_HEAD;
	len -= STREAM_HEAD;
	do {
		piece = len < STREAM_PIECE + STREAM_EXTRA ? len : STREAM_PIECE + STREAM_EXTRA;
		TRY(stream_open(stream, bytes, piece, piece == len, to));
		to += piece - STREAM_EXTRA;
		bytes += piece;
		len -= piece;
	} while (len > 0);
	stream_end(stream, digest);
	digest_sha256(opened, (size_t)(to - opened), want);
	assert_memory_equal(digest, want, 32);
	return ERR_OK;
}

static void there_and_back(void **state)
{
	(void)state;
	seal("row-1");
	assert_int_equal(open_all("file.bytes", "row-1", sealed, SEALED), ERR_OK);
	assert_memory_equal(opened, plain, SIZE);
	/* Nothing of the plain bytes shows. */
	for (size_t i = 0; i + 16 <= SEALED; i++)
		assert_true(memcmp(sealed + i, plain + 1000, 16) != 0);
}

static void another_place(void **state)
{
	(void)state;
	seal("row-1");
	assert_int_equal(open_all("file.bytes", "row-2", sealed, SEALED), ERR_BUG);
	assert_int_equal(open_all("file.byte", "srow-1", sealed, SEALED), ERR_BUG);
	assert_int_equal(open_all("file.name", "row-1", sealed, SEALED), ERR_BUG);
}

static void changed_bytes(void **state)
{
	static const size_t places[] = {0, 1, 2, 25, 26, 27, 42, 43, 5000, STREAM_HEAD + STREAM_PIECE + STREAM_EXTRA - 1,
		STREAM_HEAD + STREAM_PIECE + STREAM_EXTRA, SEALED - 17, SEALED - 1};

	(void)state;
	seal("row-1");
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		sealed[places[i]] ^= 1;
		if (open_all("file.bytes", "row-1", sealed, SEALED) != ERR_BUG)
			fail_msg("byte %zu", places[i]);
		sealed[places[i]] ^= 1;
	}
	assert_int_equal(open_all("file.bytes", "row-1", sealed, SEALED), ERR_OK);
}

static void cut_and_moved(void **state)
{
	const size_t whole = STREAM_PIECE + STREAM_EXTRA;
	static unsigned char other[SEALED];

	(void)state;
	seal("row-1");
	for (size_t len = 0; len < SEALED; len += len < 60 ? 1 : 997)
		assert_int_equal(open_all("file.bytes", "row-1", sealed, len), ERR_BUG);
	for (size_t pieces = 0; pieces < PIECES; pieces++)
		assert_int_equal(open_all("file.bytes", "row-1", sealed, STREAM_HEAD + pieces * whole), ERR_BUG);
	assert_int_equal(open_all("file.bytes", "row-1", sealed, SEALED - 1), ERR_BUG);
	/* The first piece twice, and the first two the other way round. */
	memcpy(other, sealed, SEALED);
	memcpy(other + STREAM_HEAD + whole, sealed + STREAM_HEAD, whole);
	assert_int_equal(open_all("file.bytes", "row-1", other, SEALED), ERR_BUG);
	memcpy(other + STREAM_HEAD, sealed + STREAM_HEAD + whole, whole);
	assert_int_equal(open_all("file.bytes", "row-1", other, SEALED), ERR_BUG);
	/* The end left out. */
	memcpy(other, sealed, STREAM_HEAD + whole);
	assert_int_equal(open_all("file.bytes", "row-1", other, STREAM_HEAD + whole), ERR_BUG);
}

static void sizes(void **state)
{
	static unsigned char out[STREAM_PIECE + STREAM_EXTRA], back[STREAM_PIECE];
	unsigned char head[STREAM_HEAD];
	struct stream *to, *from;

	(void)state;
	assert_int_equal(stream_seal_begin(keys, arena, "w", "r", head, &to), ERR_OK);
	assert_int_equal(stream_seal(to, plain, STREAM_PIECE - 1, false, out), ERR_BUG);
	assert_int_equal(stream_seal(to, plain, STREAM_PIECE + 1, true, out), ERR_BUG);
	assert_int_equal(stream_seal(to, plain, STREAM_PIECE, true, out), ERR_OK);
	assert_int_equal(stream_seal(to, plain, 1, true, out), ERR_BUG);
	assert_int_equal(stream_open_begin(keys, arena, "w", "r", head, &from), ERR_OK);
	assert_int_equal(stream_open(from, out, sizeof(out), true, back), ERR_OK);
	assert_memory_equal(back, plain, STREAM_PIECE);
	assert_int_equal(stream_open(from, out, sizeof(out), true, back), ERR_BUG);
	/* Nothing at all is a stream, too. */
	assert_int_equal(stream_seal_begin(keys, arena, "w", "r", head, &to), ERR_OK);
	assert_int_equal(stream_seal(to, plain, 0, true, out), ERR_OK);
	assert_int_equal(stream_open_begin(keys, arena, "w", "r", head, &from), ERR_OK);
	assert_int_equal(stream_open(from, out, STREAM_EXTRA, true, back), ERR_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(there_and_back),
		cmocka_unit_test(another_place),
		cmocka_unit_test(changed_bytes),
		cmocka_unit_test(cut_and_moved),
		cmocka_unit_test(sizes),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
