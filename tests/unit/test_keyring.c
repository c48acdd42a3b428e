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

#include "base/str.h"
#include "crypt/keyring.h"

enum { ALL = KEYRING_SEAL | KEYRING_INDEX | KEYRING_RECEIPT | KEYRING_CSRF };

static const char *const names[] = {"seal.key", "index.key", "receipt.key", "csrf.key"};
static char dir[64];
static struct arena *arena;

static const char *path_of(const char *name)
{
	static char path[128];

	(void)snprintf(path, sizeof(path), "%s/%s", dir, name);
	return path;
}

static void write_key(const char *name, const char *text, mode_t mode)
{
	FILE *file = fopen(path_of(name), "w");

	assert_non_null(file);
	(void)fputs(text, file);
	(void)fclose(file);
	assert_int_equal(chmod(path_of(name), mode), 0);
}

/* Four different keys: 00.., 11.., 22.., 33.. */
static int setup(void **state)
{
	char text[66];

	(void)state;
	(void)snprintf(dir, sizeof(dir), "/tmp/jslp-keys-XXXXXX");
	assert_non_null(mkdtemp(dir));
	for (int i = 0; i < 4; i++) {
		memset(text, '0' + i, 64);
		text[64] = '\n';
		text[65] = '\0';
		write_key(names[i], text, 0600);
	}
	arena = arena_new(1 << 20);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	for (int i = 0; i < 4; i++)
		(void)unlink(path_of(names[i]));
	(void)rmdir(dir);
	arena_free(arena);
	return 0;
}

static struct keyring *open_parts(unsigned parts)
{
	struct keyring *keys = NULL;

	assert_int_equal(keyring_open(dir, parts, &keys), ERR_OK);
	assert_non_null(keys);
	return keys;
}

static void only_named_parts_are_read(void **state)
{
	struct keyring *keys;
	const void *sealed;
	size_t len;

	(void)state;
	assert_int_equal(unlink(path_of("seal.key")), 0);
	keys = open_parts(KEYRING_INDEX);
	assert_int_equal(keyring_seal(keys, arena, "a.b", "1", "x", 1, &sealed, &len), ERR_BUG);
	assert_null(sealed);
	keyring_free(keys);
	assert_int_equal(keyring_open(dir, ALL, &keys), ERR_UNAVAILABLE);
	assert_null(keys);
	keyring_free(NULL);
}

static void bad_files_are_refused(void **state)
{
	static const struct {
		const char *text;
		mode_t mode;
	} bad[] = {
		{"0000000000000000000000000000000000000000000000000000000000000000\n", 0640},
		{"0000000000000000000000000000000000000000000000000000000000000000\n", 0604},
		{"000000000000000000000000000000000000000000000000000000000000000\n", 0600},
		{"00000000000000000000000000000000000000000000000000000000000000000\n", 0600},
		{"000000000000000000000000000000000000000000000000000000000000000g\n", 0600},
		{" 000000000000000000000000000000000000000000000000000000000000000\n", 0600},
		{"", 0600},
	};
	struct keyring *keys;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		write_key("seal.key", bad[i].text, bad[i].mode);
		assert_int_equal(keyring_open(dir, KEYRING_SEAL, &keys), ERR_UNAVAILABLE);
		assert_null(keys);
	}
	/* a link, and a folder */
	assert_int_equal(unlink(path_of("seal.key")), 0);
	assert_int_equal(symlink("index.key", path_of("seal.key")), 0);
	assert_int_equal(keyring_open(dir, KEYRING_SEAL, &keys), ERR_UNAVAILABLE);
	assert_int_equal(unlink(path_of("seal.key")), 0);
	assert_int_equal(mkdir(path_of("seal.key"), 0700), 0);
	assert_int_equal(keyring_open(dir, KEYRING_SEAL, &keys), ERR_UNAVAILABLE);
	assert_int_equal(rmdir(path_of("seal.key")), 0);
}

static void sealed_and_opened(void **state)
{
	struct keyring *keys = open_parts(ALL);
	const void *first, *second;
	size_t first_len, second_len, len;
	const char *plain;

	(void)state;
	assert_int_equal(keyring_seal(keys, arena, "person.code", "7", "010100-12345", 12, &first,
				 &first_len),
		ERR_OK);
	assert_int_equal(first_len, 2 + 24 + 12 + 16);
	assert_int_equal(((const uint8_t *)first)[0], 1);
	assert_int_equal(((const uint8_t *)first)[1], 1);
	assert_int_equal(
		keyring_unseal(keys, arena, "person.code", "7", first, first_len, &plain, &len),
		ERR_OK);
	assert_int_equal(len, 12);
	assert_string_equal(plain, "010100-12345");
	/* another nonce each time */
	assert_int_equal(keyring_seal(keys, arena, "person.code", "7", "010100-12345", 12, &second,
				 &second_len),
		ERR_OK);
	assert_memory_not_equal(first, second, first_len);
	assert_int_equal(
		keyring_seal(keys, arena, "person.code", "7", "", 0, &first, &first_len), ERR_OK);
	assert_int_equal(
		keyring_unseal(keys, arena, "person.code", "7", first, first_len, &plain, &len),
		ERR_OK);
	assert_int_equal(len, 0);
	assert_string_equal(plain, "");
	keyring_free(keys);
}

static void nothing_can_be_moved_or_changed(void **state)
{
	struct keyring *keys = open_parts(ALL);
	const void *sealed;
	size_t len, plain_len;
	uint8_t copy[64];
	const char *plain;

	(void)state;
	assert_int_equal(
		keyring_seal(keys, arena, "person.code", "17", "secret", 6, &sealed, &len), ERR_OK);
	assert_int_equal(
		keyring_unseal(keys, arena, "person.code", "18", sealed, len, &plain, &plain_len),
		ERR_BUG);
	assert_null(plain);
	assert_int_equal(
		keyring_unseal(keys, arena, "person.note", "17", sealed, len, &plain, &plain_len),
		ERR_BUG);
	assert_int_equal(
		keyring_unseal(keys, arena, "person.code1", "7", sealed, len, &plain, &plain_len),
		ERR_BUG);
	for (size_t i = 0; i < len; i++) {
		memcpy(copy, sealed, len);
		copy[i] ^= 1;
		assert_int_equal(keyring_unseal(keys, arena, "person.code", "17", copy, len, &plain,
					 &plain_len),
			ERR_BUG);
		assert_null(plain);
		assert_int_equal(keyring_unseal(keys, arena, "person.code", "17", sealed, i, &plain,
					 &plain_len),
			ERR_BUG);
	}
	keyring_free(keys);
}

static void a_full_arena_is_a_limit(void **state)
{
	struct keyring *keys = open_parts(ALL);
	struct arena *small = arena_new(64);
	const void *sealed;
	size_t len;

	(void)state;
	assert_int_equal(
		keyring_seal(keys, small, "person.code", "17", path_of("x"), 100, &sealed, &len),
		ERR_LIMIT);
	arena_free(small);
	keyring_free(keys);
}

/* Values computed with another program (Python's hmac): HMAC(HMAC(key, use NUL place), message). */
static void known_values(void **state)
{
	struct keyring *keys = open_parts(ALL);
	char hex[65], code[15];
	uint8_t mac[32];

	(void)state;
	keyring_index(keys, "person.code_index", "01010012345", mac);
	str_hex(mac, 32, hex);
	assert_string_equal(
		hex, "5056605d550f6474850efa6b9c20b1075d63136fc6937955a94164092d6bb27d");
	keyring_access_code(keys, "0b8f4a7e-1111-4222-8333-444455556666", code);
	assert_string_equal(code, "DLN2-RKE5-RZR5");
	keyring_access_hash(keys, code, mac);
	str_hex(mac, 32, hex);
	assert_string_equal(
		hex, "7f837ee1e6bce46d2a8032ad51e0d13b845f69bfce1619f2828b6b229c92ef73");
	keyring_csrf_mac(keys, "token", 5, mac);
	str_hex(mac, 32, hex);
	assert_string_equal(
		hex, "188a7650cb404d9bde09a1c4ba005761a7d935986d6fef2ee5b504b207a445e1");
	keyring_free(keys);
}

static void uses_and_columns_are_separated(void **state)
{
	struct keyring *keys = open_parts(ALL);
	uint8_t a[32], b[32];

	(void)state;
	keyring_index(keys, "person.code_index", "01010012345", a);
	keyring_index(keys, "other.code_index", "01010012345", b);
	assert_memory_not_equal(a, b, 32);
	keyring_index(keys, "person.code_index0", "1010012345", b);
	assert_memory_not_equal(a, b, 32);
	keyring_index(keys, "person.code_index", "01010012345", b);
	assert_memory_equal(a, b, 32);
	keyring_free(keys);
}

static void an_access_code_as_people_type_it(void **state)
{
	struct keyring *keys = open_parts(KEYRING_RECEIPT);
	uint8_t right[32], typed[32];

	(void)state;
	keyring_access_hash(keys, "OIBA-2345-XYZQ", right);
	keyring_access_hash(keys, " oiba 2345-xyzq", typed);
	assert_memory_equal(right, typed, 32);
	keyring_access_hash(keys, "018a2345xyzq", typed);
	assert_memory_equal(right, typed, 32);
	keyring_access_hash(keys, "OIBA-2345-XYZR", typed);
	assert_memory_not_equal(right, typed, 32);
	keyring_access_hash(keys, "", typed);
	assert_memory_not_equal(right, typed, 32);
	keyring_free(keys);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(only_named_parts_are_read),
		TEST(bad_files_are_refused),
		TEST(sealed_and_opened),
		TEST(nothing_can_be_moved_or_changed),
		TEST(a_full_arena_is_a_limit),
		TEST(known_values),
		TEST(uses_and_columns_are_separated),
		TEST(an_access_code_as_people_type_it),
	};

	return cmocka_run_group_tests_name("keyring", tests, NULL, NULL);
}
