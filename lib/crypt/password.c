#include "crypt/password.h"

#include <sodium.h>
#include <string.h>

enum { PASSWORD_PASSES = 2, PASSWORD_MEMORY = 19 * 1024 * 1024 };

_Static_assert(crypto_pwhash_STRBYTES == 128, "the room for a hash in password.h");

enum err password_hash(const char *password, char hash[128])
{
	if (sodium_init() < 0)
		return ERR(ERR_UNAVAILABLE, "libsodium does not start");
	if (crypto_pwhash_str_alg(hash, password, strlen(password), PASSWORD_PASSES,
		    PASSWORD_MEMORY, crypto_pwhash_ALG_ARGON2ID13) != 0)
		return ERR(ERR_NOMEM, "no memory to hash a password");
	return ERR_OK;
}

bool password_verify(const char *hash, const char *password)
{
	char made[crypto_pwhash_STRBYTES];

	if (sodium_init() < 0)
		return false;
	if (hash == NULL) {
		enum err same_work = password_hash(password, made);

		(void)same_work;
		return false;
	}
	return crypto_pwhash_str_verify(hash, password, strlen(password)) == 0;
}

void digest_sha256(const void *bytes, size_t len, unsigned char out[32])
{
	(void)crypto_hash_sha256(out, bytes, len);
}

bool digest_equal(const void *a, const void *b, size_t len)
{
	return sodium_memcmp(a, b, len) == 0;
}
