#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/clock.h"
#include "base/str.h"
#include "crypt/password.h"

static void hashed_and_verified(void **state)
{
	char first[128], second[128];

	(void)state;
	assert_int_equal(password_hash("pareizā parole", first), ERR_OK);
	assert_int_equal(strncmp(first, "$argon2id$v=19$m=19456,t=2,p=1$", 31), 0);
	assert_true(password_verify(first, "pareizā parole"));
	assert_false(password_verify(first, "pareizā parol"));
	assert_false(password_verify(first, ""));
	assert_int_equal(password_hash("pareizā parole", second), ERR_OK);
	assert_string_not_equal(first, second);
	assert_false(password_verify("", "x"));
	assert_false(password_verify("$argon2id$v=19$m=19456,t=2,p=1$broken", "x"));
}

/* Not a measurement: only that no hash does not mean no work. */
static void no_hash_costs_the_same_work(void **state)
{
	char hash[128];
	int64_t began, with, without;

	(void)state;
	assert_int_equal(password_hash("x", hash), ERR_OK);
	began = clock_monotonic_ms();
	for (int i = 0; i < 3; i++)
		assert_false(password_verify(hash, "y"));
	with = clock_monotonic_ms() - began;
	began = clock_monotonic_ms();
	for (int i = 0; i < 3; i++)
		assert_false(password_verify(NULL, "y"));
	without = clock_monotonic_ms() - began;
	assert_true(without * 4 > with);
}

/* FIPS 180-4, examples of NIST. */
static void sha256_vectors(void **state)
{
	static const struct {
		const char *text, *hex;
	} vectors[] = {
		{"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
		{"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
		{"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
			"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
	};
	unsigned char digest[32];
	char hex[65];

	(void)state;
	for (size_t i = 0; i < sizeof(vectors) / sizeof(vectors[0]); i++) {
		digest_sha256(vectors[i].text, strlen(vectors[i].text), digest);
		str_hex(digest, sizeof(digest), hex);
		assert_string_equal(hex, vectors[i].hex);
	}
}

static void equal_or_not(void **state)
{
	(void)state;
	assert_true(digest_equal("abcd", "abcd", 4));
	assert_true(digest_equal("abcd", "abce", 3));
	assert_false(digest_equal("abcd", "abce", 4));
	assert_true(digest_equal("a", "b", 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hashed_and_verified),
		cmocka_unit_test(no_hash_costs_the_same_work),
		cmocka_unit_test(sha256_vectors),
		cmocka_unit_test(equal_or_not),
	};

	return cmocka_run_group_tests_name("password", tests, NULL, NULL);
}
