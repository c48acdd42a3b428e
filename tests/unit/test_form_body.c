#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "http/form.h"

/* Bodies: form_read over the memory source, which hands out the body in small pieces. */

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(1 << 24);
	return arena ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define URLENCODED "application/x-www-form-urlencoded"
#define MULTIPART "multipart/form-data; boundary=b-1"
#define LIMIT 16384u

static const struct form_choice sides[] = {{"left"}, {"right"}, {NULL}};

static const struct form_key keys[] = {
	{"name", FORM_TEXT, 0, 200, .required = true},
	{"note", FORM_LINES},
	{"side", FORM_MULTI, .choices = sides},
};

/* How many bytes a body may have. */
static size_t limit = LIMIT;

/* Posts BODY of LEN bytes with a header that says LENGTH (NULL = none). */
static enum err post(const char *type, const char *length, const char *body, size_t len,
	struct form *out, int *out_status)
{
	const struct http_param params[] = {{"REQUEST_METHOD", "POST"}, {"REQUEST_URI", "/x"},
		{"CONTENT_TYPE", type}, {"CONTENT_LENGTH", length}};
	struct http_source *source = http_source_memory(params, COUNT(params), body, len);
	struct http_request request;
	enum err code;

	assert_non_null(source);
	assert_true(http_next(source, arena, &request));
	code = form_read(&request, arena, keys, COUNT(keys), limit, out, out_status);
	http_source_close(source);
	return code;
}

static enum err post_honest(
	const char *type, const char *body, size_t len, struct form *out, int *out_status)
{
	return post(type, arena_printf(arena, "%zu", len), body, len, out, out_status);
}

static void content_types(void **state)
{
	static const struct {
		const char *type;
		int status;
	} cases[] = {
		{URLENCODED, 200},
		{"application/x-www-form-urlencoded; charset=UTF-8", 200},
		{"Application/X-WWW-Form-URLencoded", 200},
		{"application/x-www-form-urlencoded ;x", 200},
		{"", 415},
		{NULL, 415},
		{"text/plain", 415},
		{"application/json", 415},
		{"application/x-www-form-urlencodedx", 415},
		{"multipart/mixed; boundary=b-1", 415},
		{" application/x-www-form-urlencoded", 415},
		{"x;application/x-www-form-urlencoded", 415},
	};
	struct form form;
	int status;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const enum err code = post_honest(cases[i].type, "name=a", 6, &form, &status);

		assert_int_equal(status, cases[i].status);
		assert_int_equal(code, status == 200 ? ERR_OK : ERR_INVALID);
	}
}

static void lying_lengths(void **state)
{
	static const struct {
		const char *length;
		enum err code;
		int status;
	} cases[] = {
		{"6", ERR_OK, 200},
		{"5", ERR_INVALID, 400},
		{"7", ERR_INVALID, 400},
		{"0", ERR_INVALID, 400},
		{"16384", ERR_INVALID, 400},
		{"16385", ERR_LIMIT, 413},
		{"2000000000", ERR_LIMIT, 413},
		{"9223372036854775807", ERR_LIMIT, 413},
		{"9223372036854775808", ERR_INVALID, 411},
		{"-1", ERR_INVALID, 411},
		{"-6", ERR_INVALID, 411},
		{"six", ERR_INVALID, 411},
		{"", ERR_INVALID, 411},
		{NULL, ERR_INVALID, 411},
		{"6,6", ERR_INVALID, 411},
	};
	struct form form;
	size_t before;
	int status;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		before = arena_used(arena);
		if (post(URLENCODED, cases[i].length, "name=a", 6, &form, &status) !=
				cases[i].code ||
			status != cases[i].status)
			fail_msg("%s", cases[i].length);
		/* The cap holds before memory is taken. */
		if (cases[i].status == 413)
			assert_true(arena_used(arena) - before < 1000);
	}
}

static void pieces_and_limits(void **state)
{
	char *body = arena_alloc(arena, LIMIT + 2);
	struct form form;
	int status;

	(void)state;
	/* Every percent code lies over the border of a piece in some of these. */
	for (size_t shift = 0; shift < 130; shift++) {
		memset(body, 'x', shift);
		memcpy(body, "name=", 5);
		if (shift < 5)
			continue;
		memcpy(body + shift, "%C4%81%26&note=%3C", 18);
		assert_int_equal(post_honest(URLENCODED, body, shift + 18, &form, &status), ERR_OK);
		assert_true(form.ok);
		assert_int_equal(strlen(form_text(&form, "name")), shift - 5 + 3);
		assert_string_equal(form_text(&form, "note"), "<");
	}
	memset(body, '+', LIMIT + 1);
	memcpy(body, "name=a", 6);
	assert_int_equal(post_honest(URLENCODED, body, LIMIT, &form, &status), ERR_OK);
	assert_true(form.ok);
	assert_int_equal(post_honest(URLENCODED, body, LIMIT + 1, &form, &status), ERR_LIMIT);
	assert_int_equal(status, 413);
}

static void reserved_keys(void **state)
{
	struct form form;
	int status;

	(void)state;
	assert_int_equal(post_honest(URLENCODED, "csrf=abc&name=a", 15, &form, &status), ERR_OK);
	assert_string_equal(form.csrf, "abc");
	assert_int_equal(post_honest(URLENCODED, "name=a", 6, &form, &status), ERR_OK);
	assert_null(form.csrf);
	assert_int_equal(post_honest(URLENCODED, "csrf=a&csrf=a", 13, &form, &status), ERR_INVALID);
	assert_int_equal(post_honest(URLENCODED, "csrf=%ff", 8, &form, &status), ERR_INVALID);
	assert_int_equal(
		post_honest(URLENCODED, "name=a&lang=lv", 14, &form, &status), ERR_INVALID);
	assert_int_equal(status, 400);
	assert_int_equal(post_honest(URLENCODED, "", 0, &form, &status), ERR_OK);
	assert_false(form.ok);
}

static void queries(void **state)
{
	static const struct {
		const char *method, *query;
		enum err code;
		int status;
	} cases[] = {
		{"GET", "name=a&lang=lv", ERR_OK, 200},
		{"HEAD", "name=%C4%81", ERR_OK, 200},
		{"GET", "csrf=a", ERR_INVALID, 400},
		{"GET", "name=%00", ERR_INVALID, 400},
		{"GET", "name=a&name=b", ERR_INVALID, 400},
		{"GET", "x=1", ERR_INVALID, 400},
		{"GET", "", ERR_OK, 200},
	};
	struct form form;
	int status;

	(void)state;
	for (size_t i = 0; i <= COUNT(cases); i++) {
		const bool last = i == COUNT(cases);
		const struct http_param params[] = {
			{"REQUEST_METHOD", last ? "GET" : cases[i].method}, {"REQUEST_URI", "/x"},
			{"QUERY_STRING", last ? arena_printf(arena, "name=%0*d", (int)LIMIT, 1)
					      : cases[i].query}};
		struct http_source *source = http_source_memory(params, COUNT(params), NULL, 0);
		struct http_request request;

		assert_true(http_next(source, arena, &request));
		assert_int_equal(
			form_read(&request, arena, keys, COUNT(keys), LIMIT, &form, &status),
			last ? ERR_LIMIT : cases[i].code);
		assert_int_equal(status, last ? 413 : cases[i].status);
		http_source_close(source);
	}
}

#define PART(name, value) "Content-Disposition: form-data; name=\"" name "\"\r\n\r\n" value "\r\n"

static void multipart(void **state)
{
	static const char body[] = "--b-1\r\n" PART("name", " Jānis ") "--b-1\r\n" PART("note",
		"a\r\n--b-\r\nb") "--b-1\r\nContent-Type: text/plain; charset=utf-8\r\n" PART("sid"
											      "e",
		"right") "--b-1\r\n" PART("side", "left") "--b-1\r\n" PART("csrf",
		"token") "--b-1--\r\n";
	static const char *const types[] = {
		MULTIPART,
		"multipart/form-data; boundary=\"b-1\"",
		"Multipart/Form-Data; charset=x;  Boundary=b-1",
		"multipart/form-data;boundary=b-1 ; x",
	};
	struct form form;
	int status;

	(void)state;
	for (size_t i = 0; i < COUNT(types); i++) {
		assert_int_equal(
			post_honest(types[i], body, sizeof(body) - 1, &form, &status), ERR_OK);
		assert_true(form.ok);
		assert_string_equal(form_text(&form, "name"), "Jānis");
		assert_string_equal(form_text(&form, "note"), "a\n--b-\nb");
		assert_int_equal(form_get(&form, "side")->selected, 3);
		assert_string_equal(form.csrf, "token");
	}
	assert_int_equal(post_honest(MULTIPART, "--b-1--", 7, &form, &status), ERR_OK);
	assert_int_equal(post_honest(MULTIPART, "--b-1\r\n" PART("name", "") "--b-1--", 7 + 49 + 7,
				 &form, &status),
		ERR_OK);
	assert_int_equal(form_get(&form, "name")->problem, FORM_MISSING);
	/* Cut off anywhere, it is refused (but for the very last line end). */
	for (size_t len = 0; len < sizeof(body) - 3; len++)
		assert_int_equal(post_honest(MULTIPART, body, len, &form, &status), ERR_INVALID);
}

static const char good[] = "--b-1\r\n" PART("name", "a") "--b-1--\r\n";
static const char *const bad_types[] = {
	"multipart/form-data",
	"multipart/form-data; boundary=",
	"multipart/form-data; boundary=\"\"",
	"multipart/form-data; boundary=\"b-1",
	"multipart/form-data; boundary=b-2",
	"multipart/form-data; boundary=b_1@",
	"multipart/form-data; xboundary=b-1",
	"multipart/form-data; boundary= b-1",
	"multipart/form-data; boundary=b-1\"",
	"multipart/form-data; "
	"boundary=0123456789012345678901234567890123456789012345678901234567890123456789x",
};
static const char *const bad_bodies[] = {
	"",
	"--",
	"--b-1",
	"--b-1\r\n",
	"--b-1-",
	"--b-1--x",
	"--b-1--\r\nx",
	"--b-1--\r\n--b-1--",
	"x--b-1--",
	"\r\n--b-1--",
	"preamble\r\n--b-1\r\n" PART("name", "a") "--b-1--",
	"--b-1\n" PART("name", "a") "--b-1--",
	"--b-1 \r\n" PART("name", "a") "--b-1--",
	"--b-1\r\n" PART("name", "a") "--b-1\r\n",
	"--b-1\r\n" PART("name", "a") "--b-2--",
	"--b-1\r\n" PART("name", "a") "--b-1x\r\n" PART("note", "a") "--b-1--",
	"--b-1\r\n" PART("name", "a") "--b-1\r\n" PART("name", "a") "--b-1--",
	"--b-1\r\n" PART("other", "a") "--b-1--",
	"--b-1\r\n" PART("", "a") "--b-1--",
	"--b-1\r\n" PART("name", "\xff") "--b-1--",
	"--b-1\r\n" PART("na\xffme", "a") "--b-1--",
	"--b-1\r\n" PART("name\\", "a") "--b-1--",
	/*
         * headers: none, twice, of other kinds, folded, without an end, with a file, nested
         * parts
         */
	"--b-1\r\n\r\na\r\n--b-1--",
	"--b-1\r\nContent-Disposition: form-data; name=\"name\"\r\n" PART("name", "a") "--b-1--",
	"--b-1\r\nX-Other: a\r\n" PART("name", "a") "--b-1--",
	"--b-1\r\n X: y\r\n" PART("name", "a") "--b-1--",
	"--b-1\r\nContent-Disposition: form-data; name=\"name\"",
	"--b-1\r\nContent-Disposition: form-data; name=\"name\"\n\na\r\n--b-1--",
	"--b-1\r\nContent-Disposition: form-data; name=\"name\"; "
	"filename=\"x\"\r\n\r\na\r\n--b-1--",
	"--b-1\r\nContent-Disposition: form-data; filename=\"x\"; "
	"name=\"name\"\r\n\r\na\r\n--b-1--",
	"--b-1\r\nContent-Disposition: form-data\r\n\r\na\r\n--b-1--",
	"--b-1\r\nContent-Disposition: attachment; name=\"name\"\r\n\r\na\r\n--b-1--",
	"--b-1\r\nContent-Disposition: form-data; name=name\r\n\r\na\r\n--b-1--",
	"--b-1\r\nContent-Disposition: form-data; name=\"na\nme\"\r\n\r\na\r\n--b-1--",
	"--b-1\r\nContent-Disposition: form-data; name=\"name\r\n\r\na\r\n--b-1--",
	"--b-1\r\nContent-Type: multipart/mixed; boundary=b-2\r\n" PART(
		"name", "--b-2--") "--b-1--",
	"--b-1\r\nContent-Type: text/html\r\n" PART("name", "a") "--b-1--",
	"--b-1\r\nContent-Transfer-Encoding: base64\r\n" PART("name", "YQ==") "--b-1--",
	"--b-1\r\n" PART("name", "a") "--b-1--\r\nepilogue",
};

static void bad_multipart(void **state)
{
	struct form form;
	int status;

	(void)state;
	for (size_t i = 0; i < COUNT(bad_types); i++) {
		assert_int_equal(post_honest(bad_types[i], good, sizeof(good) - 1, &form, &status),
			ERR_INVALID);
		assert_int_equal(status, 400);
	}
	for (size_t i = 0; i < COUNT(bad_bodies); i++)
		if (post_honest(MULTIPART, bad_bodies[i], strlen(bad_bodies[i]), &form, &status) !=
			ERR_INVALID)
			fail_msg("%s", bad_bodies[i]);
	assert_int_equal(post_honest(MULTIPART, good, sizeof(good) - 1, &form, &status), ERR_OK);
}

/* A body with FILL bytes of 'x' as a value of KIND: in a header, as a header, as a value. */
static enum err post_filled(const char *before, size_t fill, const char *after, int *out_status)
{
	struct form form;
	struct buf buf;

	buf_init(&buf, arena, 0);
	buf_puts(&buf, before);
	for (size_t i = 0; i < fill; i++)
		buf_puts(&buf, "x");
	buf_puts(&buf, after);
	return post_honest(MULTIPART, buf_text(&buf), buf.len, &form, out_status);
}

static void long_multipart(void **state)
{
	static const char header[] = "--b-1\r\nContent-Type: text/plain; x=";
	static const char after[] = "\r\n" PART("name", "a") "--b-1--";
	struct form form;
	struct buf buf;
	int status;

	(void)state;
	assert_int_equal(post_filled(header, 1200, after, &status), ERR_OK);
	assert_int_equal(post_filled(header, 1280, after, &status), ERR_INVALID);
	assert_int_equal(post_filled(header, 15000, after, &status), ERR_INVALID);
	assert_int_equal(post_filled("--b-1\r\n"
				     "Content-Disposition: form-data; name=\"name\"\r\n\r\n",
				 15000, "\r\n--b-1--", &status),
		ERR_OK);
	limit = 4 * LIMIT;
	for (size_t pairs = 600; pairs <= 601; pairs++) {
		buf_init(&buf, arena, 0);
		for (size_t i = 0; i < pairs; i++)
			buf_puts(&buf, "--b-1\r\n" PART("side", ""));
		buf_puts(&buf, "--b-1--");
		assert_int_equal(post_honest(MULTIPART, buf_text(&buf), buf.len, &form, &status),
			pairs == 600 ? ERR_OK : ERR_INVALID);
	}
	limit = LIMIT;
	buf_init(&buf, arena, 0);
	buf_puts(&buf, "--b-1\r\n");
	for (size_t i = 0; i < 9; i++)
		buf_puts(&buf, "Content-Type: text/plain\r\n");
	buf_puts(&buf, PART("name", "a") "--b-1--");
	assert_int_equal(
		post_honest(MULTIPART, buf_text(&buf), buf.len, &form, &status), ERR_INVALID);
}

static void nul_in_multipart(void **state)
{
	static const char value[] = "--b-1\r\n" PART("name", "a\0b") "--b-1--",
			  header[] = "--b-1\r\n" PART("na\0me", "a") "--b-1--";
	struct form form;
	int status;

	(void)state;
	assert_int_equal(
		post_honest(MULTIPART, value, sizeof(value) - 1, &form, &status), ERR_INVALID);
	assert_int_equal(
		post_honest(MULTIPART, header, sizeof(header) - 1, &form, &status), ERR_INVALID);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(content_types),
		cmocka_unit_test(lying_lengths),
		cmocka_unit_test(pieces_and_limits),
		cmocka_unit_test(reserved_keys),
		cmocka_unit_test(queries),
		cmocka_unit_test(multipart),
		cmocka_unit_test(bad_multipart),
		cmocka_unit_test(long_multipart),
		cmocka_unit_test(nul_in_multipart),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
