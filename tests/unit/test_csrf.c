#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "http/csrf.h"

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(1 << 22);
	return arena ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* Not a MAC, but every byte of key and input counts, which is all these tests need. */
static void mixing(const void *key, const void *bytes, size_t len, uint8_t out[32])
{
	const uint8_t *at = bytes;
	uint64_t mix = *(const uint64_t *)key;

	for (size_t i = 0; i < len; i++)
		mix = (mix ^ at[i]) * 0x100000001b3u;
	for (size_t i = 0; i < 32; i++) {
		mix = (mix ^ i) * 0x100000001b3u;
		out[i] = (uint8_t)(mix >> 56);
	}
}

static const uint64_t key = 0x1234567890abcdefu, other_key = 1;

static void tokens(void **state)
{
	const char *token = csrf_token(arena, mixing, &key, "session", "/apply");
	const struct http_request request = {
		.origin = "", .sec_fetch_site = "same-origin", .host = "x"};
	char text[80];

	(void)state;
	assert_int_equal(strlen(token), 64);
	assert_int_equal(strspn(token, "0123456789abcdef"), 64);
	assert_string_equal(token, csrf_token(arena, mixing, &key, "session", "/apply"));
	assert_true(csrf_check(&request, mixing, &key, "session", "/apply", token));
	assert_false(csrf_check(&request, mixing, &key, "session2", "/apply", token));
	assert_false(csrf_check(&request, mixing, &key, "session", "/apply/child", token));
	assert_false(csrf_check(&request, mixing, &other_key, "session", "/apply", token));
	/* The border between id and form counts. */
	assert_false(csrf_check(&request, mixing, &key, "session/", "apply", token));
	assert_false(csrf_check(&request, mixing, &key, "session", "/apply", NULL));
	assert_false(csrf_check(&request, mixing, &key, "session", "/apply", ""));
	assert_false(csrf_check(&request, mixing, &key, "", "/apply",
		csrf_token(arena, mixing, &key, "", "/apply")));
	assert_false(csrf_check(&request, mixing, &key, NULL, "/apply", token));
	for (size_t i = 0; i < 64; i++) {
		memcpy(text, token, 65);
		text[i] = text[i] == '0' ? '1' : '0';
		assert_false(csrf_check(&request, mixing, &key, "session", "/apply", text));
		text[i] = '\0';
		assert_false(csrf_check(&request, mixing, &key, "session", "/apply", text));
	}
	memcpy(text, token, 64);
	memcpy(text + 64, "0", 2);
	assert_false(csrf_check(&request, mixing, &key, "session", "/apply", text));
}

static void very_long_ids(void **state)
{
	const char *id = arena_printf(arena, "%0600d", 1);
	const struct http_request request = {.origin = "", .sec_fetch_site = "", .host = "x"};

	(void)state;
	assert_null(csrf_token(arena, mixing, &key, id, "/apply"));
	assert_null(csrf_token(arena, mixing, &key, "session", id));
	assert_false(csrf_check(&request, mixing, &key, id, "/apply", "x"));
}

static void where_the_form_stood(void **state)
{
	static const struct {
		const char *site, *origin, *host;
		bool https, good;
	} cases[] = {
		{"same-origin", "", "x", false, true},
		{"same-origin", "http://x", "x", false, true},
		{"none", "", "x", false, true},
		/*
	         * A browser that says same-origin knows better than our Host, which a proxy may
	         * have changed.
	         */
		{"same-origin", "http://x:8080", "x", false, true},
		{"cross-site", "", "x", false, false},
		{"same-site", "", "x", false, false},
		{"cross-site", "http://x", "x", false, false},
		{"Same-Origin", "", "x", false, false},
		{"same-origin, none", "", "x", false, false},
		{"same-origin", "null", "x", false, false},
		{"", "null", "x", false, false},
		{"", "null", "null", false, false},
		{"", "", "x", false, true},
		{"", "http://x", "x", false, true},
		{"", "http://X", "x", false, true},
		{"", "http://x:8080", "x:8080", false, true},
		{"", "http://x", "x:80", false, true},
		{"", "https://x", "x", true, true},
		{"", "https://x", "x:443", true, true},
		{"", "http://x", "x", true, false},
		{"", "https://x", "x", false, false},
		{"", "http://x", "x:8080", false, false},
		{"", "http://x:8080", "x", false, false},
		{"", "http://x:8081", "x:8080", false, false},
		{"", "http://xx", "x", false, false},
		{"", "http://x", "xx", false, false},
		{"", "http://x.evil", "x", false, false},
		{"", "http://x/", "x", false, false},
		{"", "http://", "", false, false},
		{"", "http://x", "", false, false},
		{"", "http://evil", "x", false, false},
		{"", "x", "x", false, false},
	};
	const char *token = csrf_token(arena, mixing, &key, "session", "/apply");

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct http_request request = {.origin = cases[i].origin,
			.sec_fetch_site = cases[i].site,
			.host = cases[i].host,
			.https = cases[i].https};

		if (csrf_check(&request, mixing, &key, "session", "/apply", token) != cases[i].good)
			fail_msg("case %zu", i);
		assert_false(csrf_check(&request, mixing, &key, "session", "/apply", "0"));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tokens),
		cmocka_unit_test(very_long_ids),
		cmocka_unit_test(where_the_form_stood),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
