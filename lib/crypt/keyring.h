#ifndef CRYPT_KEYRING_H
#define CRYPT_KEYRING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * The keys of an instance, read once before the jail from keys_dir/{seal,index,receipt,csrf}.key (64 hex digits, mode 0600, made once).
 * Everything that needs a key goes through here, so that a key service can replace the files without touching a column.
 */
struct keyring;

/* Which keys a program may hold; what it does not name is never read. */
enum keyring_part { KEYRING_SEAL = 1, KEYRING_INDEX = 2, KEYRING_RECEIPT = 4, KEYRING_CSRF = 8 };

/* Reads the PARTS.  ERR_UNAVAILABLE when a file is missing, readable by others, or not 64 hex digits. */
enum err keyring_open(const char *dir, unsigned parts, struct keyring **out) CHECKED;
void keyring_free(struct keyring *keys);

/*
 * Seals LEN bytes (XChaCha20-Poly1305-IETF, random nonce) for one place: WHERE is "table.column" and ROW the row's own stable id text,
 * bound as additional data, so that a sealed value cannot be moved to another row.  Result: version(1) key id(1) nonce(24) text+tag.
 */
enum err keyring_seal(const struct keyring *keys, struct arena *arena, const char *where, const char *row, const void *bytes,
		      size_t len, const void **out, size_t *out_len) CHECKED;
/* Opens it again.  ERR_BUG when it was made for another place or has been changed; nothing is returned then. */
enum err keyring_unseal(const struct keyring *keys, struct arena *arena, const char *where, const char *row, const void *sealed,
			size_t len, const char **out, size_t *out_len) CHECKED;

/* Blind index: HMAC-SHA-256 under the column's own index key of "where NUL text", 32 bytes.  TEXT is already normalised (personal code: 11 digits). */
void keyring_index(const struct keyring *keys, const char *where, const char *text, uint8_t out[32]);

/* The access code of a submission, "XXXX-XXXX-XXXX": base32 of HMAC(receipt key, submission id), so that the same submission always
 * gets the same code.  And its hash as stored (HMAC again), 32 bytes: case, dashes and spaces do not count, and 0, 1, 8, which
 * base32 does not have, are read as O, I, B. */
void keyring_access_code(const struct keyring *keys, const char *submission_id, char out[15]);
void keyring_access_hash(const struct keyring *keys, const char *access_code, uint8_t out[32]);

/* MAC for CSRF tokens under the csrf key: 32 bytes over LEN bytes. */
void keyring_csrf_mac(const struct keyring *keys, const void *bytes, size_t len, uint8_t out[32]);

#endif
