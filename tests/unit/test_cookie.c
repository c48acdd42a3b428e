#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "http/request.h"

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

static void values(void **state)
{
	static const char *const cases[][2] = {
		/* Cookie header, value of __Host-sid */
		{"", NULL},
		{"__Host-sid=abc", "abc"},
		{"a=1; __Host-sid=abc", "abc"},
		{"__Host-sid=abc; a=1", "abc"},
		{"a=1;__Host-sid=abc;b=2", "abc"},
		{"__Host-sid=", ""},
		{"__Host-sid=a=b", "a=b"},
		{" __Host-sid=abc ", "abc"},
		{"__Host-sid=\"abc\"", "\"abc\""},
		{"__Host-sid=abc; __Host-sid=def", NULL},
		{"__Host-sid=abc; __Host-sid=abc", NULL},
		{"__Host-sid=; __Host-sid=", NULL},
		{"__Host-sid=abc; x=1; __Host-sid=", NULL},
		{"__Host-sid", NULL},
		{"__host-sid=abc", NULL},
		{"x__Host-sid=abc", NULL},
		{"__Host-sid2=abc", NULL},
		{"sid=abc", NULL},
		{"a=__Host-sid=abc", NULL},
		{";;;", NULL},
		{"=", NULL},
		{"; =; __Host-sid=abc", "abc"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct http_request request = {.cookie = cases[i][0]};

		if (!str_equal(http_cookie(&request, arena, "__Host-sid"), cases[i][1]))
			fail_msg("%s", cases[i][0]);
	}
}

static void many_cookies(void **state)
{
	struct http_request request;
	struct buf buf;

	(void)state;
	buf_init(&buf, arena, 0);
	for (int i = 0; i < 10000; i++)
		buf_printf(&buf, "c%d=%d; ", i, i);
	buf_puts(&buf, "__Host-sid=abc");
	request.cookie = buf_text(&buf);
	assert_string_equal(http_cookie(&request, arena, "__Host-sid"), "abc");
	assert_string_equal(http_cookie(&request, arena, "c9999"), "9999");
}

static void setting(void **state)
{
	static const char *const bad[][2] = {
		{"sid", "a;b"},
		{"sid", "a b"},
		{"sid", "a\r\nX: y"},
		{"sid", "a,b"},
		{"sid", "\""},
		{"sid", "\\"},
		{"sid", "ā"},
		{"s=d", "a"},
		{"", "a"},
		{"s;", "a"},
		{"s\n", "a"},
	};
	struct http_response response;

	(void)state;
	http_response_init(&response, arena);
	assert_int_equal(http_set_cookie(&response, "sid", "abc", -1), ERR_OK);
	assert_int_equal(http_set_cookie(&response, "v", "", 0), ERR_OK);
	assert_int_equal(http_set_cookie(&response, "v", "x", 3600), ERR_OK);
	assert_int_equal(response.nheaders, 3);
	assert_string_equal(response.headers[0].name, "Set-Cookie");
	assert_string_equal(response.headers[0].value,
		"__Host-sid=abc; Path=/; Secure; HttpOnly; SameSite=Lax");
	assert_string_equal(response.headers[1].value,
		"__Host-v=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
	assert_string_equal(response.headers[2].value,
		"__Host-v=x; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=3600");
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_int_equal(http_set_cookie(&response, bad[i][0], bad[i][1], -1), ERR_BUG);
	assert_int_equal(response.nheaders, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values),
		cmocka_unit_test(many_cookies),
		cmocka_unit_test(setting),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
