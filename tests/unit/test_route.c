#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "http/route.h"

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

static enum err handle(struct web *web)
{
	(void)web;
	return ERR_OK;
}

static const struct http_route routes[] = {
	{HTTP_GET, "/", handle},
	{HTTP_GET, "/programme/{code}", handle, .sample = "1.4"},
	{HTTP_GET, "/programme/list", handle},
	{HTTP_GET, "/apply", handle, .cache = ROUTE_BACK},
	{HTTP_POST, "/apply", handle, .csrf = ROUTE_CSRF_TOKEN, .body_limit = 100, .permission = 3},
	{HTTP_POST, "/send", handle, .csrf = ROUTE_CSRF_TOKEN, .cache = ROUTE_PRIVATE_SHORT,
		.audit = "sent"},
};

#define NROUTES (sizeof(routes) / sizeof(routes[0]))

static void finding(void **state)
{
	static const struct {
		enum http_method method;
		const char *path;
		enum err code;
		int row;
		const char *param, *allow;
	} cases[] = {
		{HTTP_GET, "/", ERR_OK, 0, NULL, NULL},
		{HTTP_HEAD, "/", ERR_OK, 0, NULL, NULL},
		{HTTP_GET, "/programme/1.4", ERR_OK, 1, "1.4", NULL},
		{HTTP_GET, "/programme/list", ERR_OK, 2, NULL, NULL},
		{HTTP_GET, "/programme/lists", ERR_OK, 1, "lists", NULL},
		{HTTP_GET, "/programme/{code}", ERR_OK, 1, "{code}", NULL},
		{HTTP_GET, "/apply", ERR_OK, 3, NULL, NULL},
		{HTTP_POST, "/apply", ERR_OK, 4, NULL, NULL},
		{HTTP_GET, "/programme/", ERR_NOT_FOUND, -1, NULL, NULL},
		{HTTP_GET, "/programme", ERR_NOT_FOUND, -1, NULL, NULL},
		{HTTP_GET, "/programme/a/b", ERR_NOT_FOUND, -1, NULL, NULL},
		{HTTP_GET, "/programme//", ERR_NOT_FOUND, -1, NULL, NULL},
		{HTTP_GET, "//", ERR_NOT_FOUND, -1, NULL, NULL},
		{HTTP_GET, "//apply", ERR_NOT_FOUND, -1, NULL, NULL},
		{HTTP_GET, "/apply/", ERR_NOT_FOUND, -1, NULL, NULL},
		{HTTP_GET, "/Apply", ERR_NOT_FOUND, -1, NULL, NULL},
		{HTTP_GET, "/appl", ERR_NOT_FOUND, -1, NULL, NULL},
		{HTTP_GET, NULL, ERR_NOT_FOUND, -1, NULL, NULL},
		{HTTP_OTHER, "/nowhere", ERR_NOT_FOUND, -1, NULL, NULL},
		{HTTP_POST, "/", ERR_INVALID, -1, NULL, "GET, HEAD"},
		{HTTP_GET, "/send", ERR_INVALID, -1, NULL, "POST"},
		{HTTP_HEAD, "/send", ERR_INVALID, -1, NULL, "POST"},
		{HTTP_OTHER, "/apply", ERR_INVALID, -1, NULL, "GET, HEAD, POST"},
		{HTTP_POST, "/programme/1.4", ERR_INVALID, -1, NULL, "GET, HEAD"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct http_request request = {
			.method = cases[i].method, .path = cases[i].path};
		const struct http_route *found;
		const char *param, *allow;
		const enum err code =
			route_find(routes, NROUTES, &request, arena, &found, &param, &allow);

		if (code != cases[i].code ||
			found != (cases[i].row < 0 ? NULL : &routes[cases[i].row]) ||
			!str_equal(param, cases[i].param) || !str_equal(allow, cases[i].allow))
			fail_msg("case %zu", i);
	}
}

static const char *permission_name(int permission)
{
	return permission == 3 ? "apply" : "nobody";
}

static void printing(void **state)
{
	char text[1024] = "";
	FILE *to = fmemopen(text, sizeof(text), "w");

	(void)state;
	assert_non_null(to);
	route_print(to, routes + 1, NROUTES - 1, permission_name);
	fclose(to);
	assert_string_equal(text, "GET\t/programme/{code}\tnobody\tnone\t16384\tno-store\t-\t1.4\n"
				  "GET\t/programme/list\tnobody\tnone\t16384\tno-store\t-\t-\n"
				  "GET\t/apply\tnobody\tnone\t16384\tback\t-\t-\n"
				  "POST\t/apply\tapply\ttoken\t100\tno-store\t-\t-\n"
				  "POST\t/send\tnobody\ttoken\t16384\tprivate\tsent\t-\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finding),
		cmocka_unit_test(printing),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
