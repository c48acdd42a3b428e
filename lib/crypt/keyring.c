#include "crypt/keyring.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "crypt/keyring_private.h"

/*
 * No key of a file is used as it is: each use, and each column, has its own, HMAC-SHA-256(key of
 * the file, use NUL place).  So what is learnt in one place tells nothing in another, and one code
 * in two columns has two different indexes.
 */

enum {
	KEY_BYTES = 32,
	SEAL_VERSION = 1,
	SEAL_KEY_ID = 1,
	SEAL_HEAD = 2 + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
	SEAL_EXTRA = SEAL_HEAD + crypto_aead_xchacha20poly1305_ietf_ABYTES
};

enum key { KEY_SEAL, KEY_INDEX, KEY_RECEIPT, KEY_CSRF, KEY__MAX };

static const struct {
	enum keyring_part part;
	const char *file;
} key_files[KEY__MAX] = {
	[KEY_SEAL] = {KEYRING_SEAL, "seal.key"},
	[KEY_INDEX] = {KEYRING_INDEX, "index.key"},
	[KEY_RECEIPT] = {KEYRING_RECEIPT, "receipt.key"},
	[KEY_CSRF] = {KEYRING_CSRF, "csrf.key"},
};

struct keyring {
	unsigned parts;
	unsigned char keys[KEY__MAX][KEY_BYTES];
	/* What every page with a form, and every look at a file's state, would begin with. */
	crypto_auth_hmacsha256_state csrf, access;
};

/* 64 hex digits and at most one line end. */
static enum err parse_key(const char *path, char *text, ssize_t len, unsigned char out[KEY_BYTES])
{
	while (len > 0 && (text[len - 1] == '\n' || text[len - 1] == '\r'))
		text[--len] = '\0';
	if (len != 2 * KEY_BYTES || !str_unhex(text, out, KEY_BYTES))
		return ERR(ERR_UNAVAILABLE, "key file %s: not 64 hex digits", path);
	return ERR_OK;
}

static enum err read_key(const char *path, unsigned char out[KEY_BYTES])
{
	int fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	char text[2 * KEY_BYTES + 3];
	struct stat info;
	ssize_t len;
	enum err code;

	if (fd < 0)
		return ERR(ERR_UNAVAILABLE, "key file %s: %s", path, strerror(errno));
	if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode) || info.st_uid != geteuid() ||
		(info.st_mode & 077) != 0) {
		(void)close(fd);
		return ERR(ERR_UNAVAILABLE,
			"key file %s: must be a file of this user with mode 0600", path);
	}
	len = read(fd, text, sizeof(text) - 1);
	(void)close(fd);
	text[len > 0 ? len : 0] = '\0';
	code = parse_key(path, text, len, out);
	sodium_memzero(text, sizeof(text));
	return code;
}

static enum err read_keys(struct keyring *keys, const char *dir)
{
	char path[4096];

	for (size_t i = 0; i < KEY__MAX; i++) {
		if ((keys->parts & key_files[i].part) == 0)
			continue;
		if ((size_t)snprintf(path, sizeof(path), "%s/%s", dir, key_files[i].file) >=
			sizeof(path))
			return ERR(ERR_UNAVAILABLE, "the path of the keys is too long");
		TRY(read_key(path, keys->keys[i]));
	}
	return ERR_OK;
}

static bool has_key(const struct keyring *keys, enum key key)
{
	return keys != NULL && (keys->parts & key_files[key].part) != 0;
}

/* A program that uses a key it did not ask for is wrong, and must not go on without it. */
static void key_need(const struct keyring *keys, enum key key)
{
	if (has_key(keys, key))
		return;
	(void)fprintf(stderr, "keyring: this program does not hold %s\n", key_files[key].file);
	abort();
}

/* MAC of parts under KEY, for USE at PLACE; the inner key exists only here. */
static void mac_start(const struct keyring *keys, enum key key, const char *use, const char *place,
	crypto_auth_hmacsha256_state *state)
{
	unsigned char own[KEY_BYTES];

	key_need(keys, key);
	crypto_auth_hmacsha256_init(state, keys->keys[key], KEY_BYTES);
	crypto_auth_hmacsha256_update(state, (const unsigned char *)use, strlen(use) + 1);
	crypto_auth_hmacsha256_update(state, (const unsigned char *)place, strlen(place));
	crypto_auth_hmacsha256_final(state, own);
	crypto_auth_hmacsha256_init(state, own, sizeof(own));
	sodium_memzero(own, sizeof(own));
}

enum err keyring_open(const char *dir, unsigned parts, struct keyring **out)
{
	struct keyring *keys;
	enum err code;

	*out = NULL;
	if (sodium_init() < 0)
		return ERR(ERR_UNAVAILABLE, "libsodium does not start");
	/* Guard pages around it, locked and kept out of core dumps where the system allows. */
	keys = sodium_malloc(sizeof(*keys));
	if (keys == NULL)
		return ERR(ERR_NOMEM, "no memory for the keys");
	memset(keys, 0, sizeof(*keys));
	keys->parts = parts;
	code = read_keys(keys, dir);
	if (code != ERR_OK) {
		keyring_free(keys);
		return code;
	}
	if (has_key(keys, KEY_CSRF))
		mac_start(keys, KEY_CSRF, "csrf", "", &keys->csrf);
	if (has_key(keys, KEY_RECEIPT))
		mac_start(keys, KEY_RECEIPT, "access hash", "", &keys->access);
	(void)sodium_mprotect_readonly(keys);
	*out = keys;
	return ERR_OK;
}

void keyring_free(struct keyring *keys)
{
	sodium_free(keys); /* wipes */
}

static void mac_end(crypto_auth_hmacsha256_state *state, uint8_t out[32])
{
	crypto_auth_hmacsha256_final(state, out);
	sodium_memzero(state, sizeof(*state));
}

/* The key for sealing in WHERE. */
static void seal_key(const struct keyring *keys, const char *where, unsigned char out[KEY_BYTES])
{
	crypto_auth_hmacsha256_state state;

	mac_start(keys, KEY_SEAL, "seal", where, &state);
	mac_end(&state, out);
}

enum err keyring_stream_key(
	const struct keyring *keys, const char *where, const char *row, unsigned char out[KEY_BYTES])
{
	crypto_auth_hmacsha256_state state;

	if (!has_key(keys, KEY_SEAL))
		return ERR(ERR_BUG, "%s: this program does not hold the seal key", where);
	mac_start(keys, KEY_SEAL, "stream", where, &state);
	crypto_auth_hmacsha256_update(&state, (const unsigned char *)row, strlen(row));
	mac_end(&state, out);
	return ERR_OK;
}

/* What a sealed value is bound to: version, key id, "where NUL row". */
static char *seal_binding(struct arena *arena, const char *where, const char *row, size_t *out_len)
{
	size_t where_len = strlen(where) + 1, row_len = strlen(row);
	char *binding = arena_alloc(arena, 2 + where_len + row_len);

	if (binding == NULL)
		return NULL;
	binding[0] = SEAL_VERSION;
	binding[1] = SEAL_KEY_ID;
	memcpy(binding + 2, where, where_len);
	memcpy(binding + 2 + where_len, row, row_len);
	*out_len = 2 + where_len + row_len;
	return binding;
}

enum err keyring_seal(const struct keyring *keys, struct arena *arena, const char *where,
	const char *row, const void *bytes, size_t len, const void **out, size_t *out_len)
{
	unsigned char key[KEY_BYTES];
	unsigned char *sealed;
	size_t binding_len = 0;
	char *binding;

	*out = NULL;
	*out_len = 0;
	if (!has_key(keys, KEY_SEAL))
		return ERR(ERR_BUG, "%s: this program does not hold the seal key", where);
	if (len > SIZE_MAX - SEAL_EXTRA)
		return ERR(ERR_LIMIT, "%s: too long to seal", where);
	binding = seal_binding(arena, where, row, &binding_len);
	sealed = arena_alloc(arena, len + SEAL_EXTRA);
	if (binding == NULL || sealed == NULL)
		return ERR(ERR_LIMIT, "%s: the arena is full", where);
	sealed[0] = SEAL_VERSION;
	sealed[1] = SEAL_KEY_ID;
	randombytes_buf(sealed + 2, SEAL_HEAD - 2);
	seal_key(keys, where, key);
	(void)crypto_aead_xchacha20poly1305_ietf_encrypt(sealed + SEAL_HEAD, NULL, bytes, len,
		(const unsigned char *)binding, binding_len, NULL, sealed + 2, key);
	sodium_memzero(key, sizeof(key));
	*out = sealed;
	*out_len = len + SEAL_EXTRA;
	return ERR_OK;
}

enum err keyring_unseal(const struct keyring *keys, struct arena *arena, const char *where,
	const char *row, const void *sealed, size_t len, const char **out, size_t *out_len)
{
	const unsigned char *bytes = sealed;
	unsigned char key[KEY_BYTES];
	size_t binding_len = 0;
	char *binding, *plain;
	int status;

	*out = NULL;
	*out_len = 0;
	if (!has_key(keys, KEY_SEAL))
		return ERR(ERR_BUG, "%s: this program does not hold the seal key", where);
	if (bytes == NULL || len < SEAL_EXTRA || bytes[0] != SEAL_VERSION ||
		bytes[1] != SEAL_KEY_ID)
		return ERR(ERR_BUG, "%s: not a sealed value", where);
	binding = seal_binding(arena, where, row, &binding_len);
	plain = arena_alloc(arena, len - SEAL_EXTRA + 1);
	if (binding == NULL || plain == NULL)
		return ERR(ERR_LIMIT, "%s: the arena is full", where);
	seal_key(keys, where, key);
	status = crypto_aead_xchacha20poly1305_ietf_decrypt((unsigned char *)plain, NULL, NULL,
		bytes + SEAL_HEAD, len - SEAL_HEAD, (const unsigned char *)binding, binding_len,
		bytes + 2, key);
	sodium_memzero(key, sizeof(key));
	if (status != 0)
		return ERR(
			ERR_BUG, "%s: a sealed value was changed or made for another row", where);
	*out = plain;
	*out_len = len - SEAL_EXTRA;
	return ERR_OK;
}

void keyring_index(const struct keyring *keys, const char *where, const char *text, uint8_t out[32])
{
	crypto_auth_hmacsha256_state state;

	mac_start(keys, KEY_INDEX, "index", where, &state);
	crypto_auth_hmacsha256_update(&state, (const unsigned char *)where, strlen(where) + 1);
	crypto_auth_hmacsha256_update(&state, (const unsigned char *)text, strlen(text));
	mac_end(&state, out);
}

void keyring_access_code(const struct keyring *keys, const char *submission_id, char out[15])
{
	crypto_auth_hmacsha256_state state;
	uint8_t mac[32];
	char letters[14]; /* base32 of 8 bytes */

	mac_start(keys, KEY_RECEIPT, "access code", "", &state);
	crypto_auth_hmacsha256_update(
		&state, (const unsigned char *)submission_id, strlen(submission_id));
	mac_end(&state, mac);
	str_base32(mac, 8, letters);
	(void)snprintf(out, 15, "%.4s-%.4s-%.4s", letters, letters + 4, letters + 8);
	sodium_memzero(mac, sizeof(mac));
	sodium_memzero(letters, sizeof(letters));
}

/* A character as people type it, as its base32 letter; 0 for what does not count. */
static unsigned char code_letter(char c)
{
	switch (c) {
	case '-':
	case ' ':
		return 0;
	case '0':
		return 'O';
	case '1':
		return 'I';
	case '8':
		return 'B';
	default:
		return (unsigned char)(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
	}
}

void keyring_access_hash(const struct keyring *keys, const char *access_code, uint8_t out[32])
{
	crypto_auth_hmacsha256_state state;

	key_need(keys, KEY_RECEIPT);
	state = keys->access;
	for (const char *c = access_code; *c != '\0'; c++) {
		unsigned char letter = code_letter(*c);

		if (letter != 0)
			crypto_auth_hmacsha256_update(&state, &letter, 1);
	}
	mac_end(&state, out);
}

void keyring_csrf_mac(const struct keyring *keys, const void *bytes, size_t len, uint8_t out[32])
{
	crypto_auth_hmacsha256_state state;

	key_need(keys, KEY_CSRF);
	state = keys->csrf;
	crypto_auth_hmacsha256_update(&state, bytes, len);
	mac_end(&state, out);
}
