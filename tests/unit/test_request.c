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

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct http_source *source;

/* The request of PARAMS, and of BODY. */
static struct http_request request_of(
	const struct http_param *params, size_t nparams, const void *body, size_t len)
{
	struct http_request request;

	http_source_close(source);
	source = http_source_memory(params, nparams, body, len);
	assert_non_null(source);
	assert_true(http_next(source, arena, &request));
	return request;
}

static const char *path_of(const char *uri)
{
	const struct http_param params[] = {{"REQUEST_METHOD", "GET"}, {"REQUEST_URI", uri}};

	return request_of(params, COUNT(params), NULL, 0).path;
}

static void paths(void **state)
{
	static const char *const cases[][2] = {
		{"/", "/"},
		{"/apply/child", "/apply/child"},
		{"/a?b=/../c", "/a"},
		{"/a#b", "/a"},
		{"/programme/1.4", "/programme/1.4"},
		{"/%61pply", "/apply"},
		{"/a+b", "/a+b"},
		{"/a%20b", "/a b"},
		{"/%C4%81", "/ā"},
		{"//a", "//a"},
		{"/a//b", "/a//b"},
		{"/a/", "/a/"},
		{"/...", "/..."},
		{"/.well", "/.well"},
		{"/a..", "/a.."},
		{"/..a/b", "/..a/b"},
		{"/%00", NULL},
		{"/a%00b", NULL},
		{"/%2e%2e/etc", NULL},
		{"/a/%2E%2e", NULL},
		{"/..", NULL},
		{"/../a", NULL},
		{"/a/./b", NULL},
		{"/a/.", NULL},
		{"/%2e", NULL},
		{"/.%2e/x", NULL},
		{"/a%2fb", NULL},
		{"/%2F", NULL},
		{"/%", NULL},
		{"/%4", NULL},
		{"/%zz", NULL},
		{"/%4g", NULL},
		{"/% 41", NULL},
		{"/a%", NULL},
		{"/%ff", NULL},
		{"/\xff", NULL},
		{"/%c0%af", NULL},
		{"/%ed%a0%80", NULL},
		{"/%0d%0aX: y", NULL},
		{"/%7f", NULL},
		{"/%c2%85", NULL},
		{"*", NULL},
		{"a", NULL},
		{"http://x/a", NULL},
		{"?x", NULL},
		{"/%252e%252e", "/%2e%2e"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (!str_equal(path_of(cases[i][0]), cases[i][1]))
			fail_msg("%s", cases[i][0]);
}

static void path_without_uri(void **state)
{
	const struct http_param params[] = {
		{"SCRIPT_NAME", "/casework"}, {"PATH_INFO", "/decide"}, {"QUERY_STRING", "x=1"}};
	const struct http_param dots[] = {{"PATH_INFO", "/../decide"}};
	struct http_request request;

	(void)state;
	request = request_of(params, COUNT(params), NULL, 0);
	assert_string_equal(request.path, "/casework/decide");
	assert_string_equal(request.query, "x=1");
	assert_null(request_of(dots, 1, NULL, 0).path);
	assert_null(request_of(NULL, 0, NULL, 0).path);
}

static void methods(void **state)
{
	static const struct {
		const char *name;
		enum http_method method;
	} cases[] = {
		{"GET", HTTP_GET},
		{"HEAD", HTTP_HEAD},
		{"POST", HTTP_POST},
		{"PUT", HTTP_OTHER},
		{"TRACE", HTTP_OTHER},
		{"get", HTTP_OTHER},
		{"GETS", HTTP_OTHER},
		{"", HTTP_OTHER},
		{"FOO", HTTP_OTHER},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct http_param param = {"REQUEST_METHOD", cases[i].name};

		assert_int_equal(request_of(&param, 1, NULL, 0).method, cases[i].method);
	}
	assert_int_equal(request_of(NULL, 0, NULL, 0).method, HTTP_OTHER);
}

static void lengths(void **state)
{
	static const struct {
		const char *text;
		long long length;
	} cases[] = {
		{"0", 0},
		{"5", 5},
		{"2000000000", 2000000000},
		{"", -1},
		{"-1", -1},
		{"+5", -1},
		{"5 ", -1},
		{"5,5", -1},
		{"0x5", -1},
		{"99999999999999999999", -1},
		{"five", -1},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct http_param param = {"CONTENT_LENGTH", cases[i].text};

		assert_int_equal(request_of(&param, 1, NULL, 0).content_length, cases[i].length);
	}
	assert_int_equal(request_of(NULL, 0, NULL, 0).content_length, -1);
}

static void ids(void **state)
{
	static const struct {
		const char *id;
		bool kept;
	} cases[] = {
		{"0123456789abcdef", true},
		{"550e8400-e29b-41d4-a716-446655440000", true},
		{"0123456789abcde", false},
		{"", false},
		{"0123456789ABCDEF", false},
		{"0123456789abcdef\n", false},
		{"0123456789abcdef<script>", false},
		{"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", true},
		{"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0", false},
	};
	const struct http_param both[] = {{"HTTP_X_REQUEST_ID", "cccccccccccccccccccc"},
		{"REQUEST_ID", "dddddddddddddddddddd"}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		for (int header = 0; header < 2; header++) {
			const struct http_param param = {
				header ? "HTTP_X_REQUEST_ID" : "REQUEST_ID", cases[i].id};
			const char *id = request_of(&param, 1, NULL, 0).id;

			assert_int_equal(strcmp(id, cases[i].id) == 0, cases[i].kept);
			assert_int_equal(strspn(id, "0123456789abcdef-"), strlen(id));
			assert_true(strlen(id) >= 16);
		}
	}
	assert_string_equal(request_of(both, 2, NULL, 0).id, "dddddddddddddddddddd");
}

static void other_fields(void **state)
{
	static const struct http_param params[] = {
		{"REMOTE_ADDR", "::1"},
		{"HTTPS", "on"},
		{"HTTP_COOKIE", "a=b"},
		{"HTTP_ORIGIN", "https://x"},
		{"HTTP_SEC_FETCH_SITE", "none"},
		{"HTTP_HOST", "x:8080"},
		{"HTTP_ACCEPT_LANGUAGE", "lv"},
		{"CONTENT_TYPE", "text/plain"},
	};
	struct http_request request = request_of(params, COUNT(params), NULL, 0);
	static const struct http_param plain[] = {
		{"HTTPS", "off"}, {"REQUEST_SCHEME", "http"}, {"HTTP_X_FORWARDED_PROTO", "https"}};

	(void)state;
	assert_string_equal(request.remote_addr, "::1");
	assert_true(request.https);
	assert_string_equal(request.cookie, "a=b");
	assert_string_equal(request.origin, "https://x");
	assert_string_equal(request.sec_fetch_site, "none");
	assert_string_equal(request.host, "x:8080");
	assert_string_equal(request.accept_language, "lv");
	assert_string_equal(request.content_type, "text/plain");
	assert_string_equal(request.query, "");
	assert_false(request_of(plain, COUNT(plain), NULL, 0).https);
	request = request_of(NULL, 0, NULL, 0);
	assert_string_equal(request.cookie, "");
	assert_string_equal(request.host, "");
	assert_string_equal(request.origin, "");
	assert_false(http_next(source, arena, &request));
}

static void bodies_are_read_to_their_end(void **state)
{
	char body[1000], read[1001];
	struct http_request request;
	size_t done = 0;
	long got;

	(void)state;
	for (size_t i = 0; i < sizeof(body); i++)
		body[i] = (char)(i * 7);
	request = request_of(NULL, 0, body, sizeof(body));
	while ((got = http_read(&request, read + done, sizeof(read) - done)) > 0)
		done += (size_t)got;
	assert_int_equal(got, 0);
	assert_int_equal(done, sizeof(body));
	assert_memory_equal(body, read, sizeof(body));
	assert_int_equal(http_read(&request, read, 1), 0);
}

static void responses(void **state)
{
	const struct http_param get = {"REQUEST_METHOD", "GET"}, head = {"REQUEST_METHOD", "HEAD"};
	struct http_request request = request_of(&get, 1, NULL, 0);
	struct http_response response;
	size_t len;

	(void)state;
	http_response_init(&response, arena);
	response.status = 404;
	response.body = "<p>";
	response.body_len = 3;
	assert_int_equal(http_header(&response, "X-Test", "a b"), ERR_OK);
	assert_int_equal(http_send(&request, &response), ERR_OK);
	assert_string_equal(http_memory_output(source, &len),
		"Status: 404 Not Found\r\nContent-Type: text/html; "
	        "charset=utf-8\r\nContent-Length: 3\r\n"
		"X-Test: a b\r\n\r\n<p>");
	assert_int_equal(len, strlen(http_memory_output(source, NULL)));
	assert_int_equal(http_send(&request, &response), ERR_BUG);
	assert_int_equal(http_read(&request, &len, 1), 0);

	request = request_of(&head, 1, NULL, 0);
	assert_int_equal(http_send(&request, &response), ERR_OK);
	assert_non_null(strstr(http_memory_output(source, NULL), "Content-Length: 3\r\n"));
	assert_null(strstr(http_memory_output(source, NULL), "<p>"));

	request = request_of(&get, 1, NULL, 0);
	response.status = 204;
	assert_int_equal(http_send(&request, &response), ERR_OK);
	assert_string_equal(
		http_memory_output(source, NULL), "Status: 204 No Content\r\nX-Test: a b\r\n\r\n");
	assert_string_equal(http_memory_output(source, NULL), http_memory_output(source, &len));
}

static void streams(void **state)
{
	struct http_request request = request_of(NULL, 0, NULL, 0);
	struct http_response response;

	(void)state;
	http_response_init(&response, arena);
	response.content_type = "text/csv";
	assert_int_equal(http_stream_begin(&request, &response), ERR_OK);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(http_stream_write(&request, "a,b\n", 4), ERR_OK);
	assert_int_equal(http_stream_write(&request, NULL, 0), ERR_OK);
	assert_int_equal(http_stream_end(&request), ERR_OK);
	assert_int_equal(http_stream_end(&request), ERR_BUG);
	assert_int_equal(http_stream_write(&request, "x", 1), ERR_BUG);
	assert_true(str_starts(http_memory_output(source, NULL),
		"Status: 200 OK\r\nContent-Type: text/csv\r\n\r\na,b\n"));
}

static void headers_cannot_be_smuggled(void **state)
{
	static const char *const cases[][2] = {
		{"X", "a\r\nSet-Cookie: b"},
		{"X", "a\nb"},
		{"X", "a\rb"},
		{"X\r\nY", "a"},
		{"X:", "a"},
		{"", "a"},
		{"X Y", "a"},
		{"X", "a\x7f"},
		{"X", "\x01"},
		{"X", NULL},
		{"Ā", "a"},
	};
	struct http_request request = request_of(NULL, 0, NULL, 0);
	struct http_response response;

	(void)state;
	http_response_init(&response, arena);
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(http_header(&response, cases[i][0], cases[i][1]), ERR_BUG);
	assert_int_equal(response.nheaders, 0);
	for (size_t i = 0; i < COUNT(response.headers); i++)
		assert_int_equal(http_header(&response, "X", "y"), ERR_OK);
	assert_int_equal(http_header(&response, "X", "y"), ERR_BUG);
	response.content_type = "text/html\r\nX: y";
	assert_int_equal(http_send(&request, &response), ERR_BUG);
}

static int close_source(void **state)
{
	(void)state;
	http_source_close(source);
	source = NULL;
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(paths, close_source),
		cmocka_unit_test_teardown(path_without_uri, close_source),
		cmocka_unit_test_teardown(methods, close_source),
		cmocka_unit_test_teardown(lengths, close_source),
		cmocka_unit_test_teardown(ids, close_source),
		cmocka_unit_test_teardown(other_fields, close_source),
		cmocka_unit_test_teardown(bodies_are_read_to_their_end, close_source),
		cmocka_unit_test_teardown(responses, close_source),
		cmocka_unit_test_teardown(streams, close_source),
		cmocka_unit_test_teardown(headers_cannot_be_smuggled, close_source),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
