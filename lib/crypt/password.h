#ifndef CRYPT_PASSWORD_H
#define CRYPT_PASSWORD_H

#include <stdbool.h>

#include "base/err.h"

/* argon2id, 19 MiB, t = 2, p = 1 (OWASP). HASH has room for 128 bytes (crypto_pwhash_STRBYTES). */
enum err password_hash(const char *password, char hash[128]) CHECKED;

/* True if PASSWORD fits HASH.  A NULL hash costs the same time and is false, so that unknown logins cannot be told by the clock. */
bool password_verify(const char *hash, const char *password);

/* SHA-256 of LEN bytes: of a session id before it is stored or looked up, of a PDF's bytes. */
void digest_sha256(const void *bytes, size_t len, unsigned char out[32]);

/* Equal, in constant time. */
bool digest_equal(const void *a, const void *b, size_t len);

#endif
