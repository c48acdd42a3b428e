#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "http/form.h"

/* Files in multipart bodies: what the sink is told, and when. */

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(1 << 26);
	return arena ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define LIMIT (8u * 1024 * 1024)
#define FIELD(name, value) "--b\r\nContent-Disposition: form-data; name=\"" name "\"\r\n\r\n" value "\r\n"
#define FILE_HEAD(name, file) \
	"--b\r\nContent-Disposition: form-data; name=\"" name "\"; filename=\"" file "\"\r\nContent-Type: application/pdf\r\n\r\n"
#define END "--b--\r\n"

static const struct form_key keys[] = {
	{"draft", FORM_TOKEN, 1, 32, .required = true},
	{"files", FORM_FILE},
	{"scan", FORM_FILE, .required = true},
	{"note", FORM_LINES},
};

/* Writes down what it is told. */
struct log {
	struct buf text, bytes;
	size_t pieces;
	bool is_open;
	enum err begin, piece, end; /* what it answers */
};

static enum err log_begin(void *context, const struct form *form, const struct form_key *key, const char *name)
{
	struct log *log = context;

	assert_false(log->is_open);
	log->is_open = true;
	buf_printf(&log->text, "[%s %s after %s %s]", key->name, name, form->fields[0].text ? form->fields[0].text : "-",
		form->csrf ? form->csrf : "-");
	return log->begin;
}

static enum err log_piece(void *context, const void *bytes, size_t len)
{
	struct log *log = context;

	assert_true(log->is_open && len > 0 && len <= FORM_PIECE);
	buf_add(&log->bytes, bytes, len);
	log->pieces++;
	return log->piece;
}

static enum err log_end(void *context)
{
	struct log *log = context;

	assert_true(log->is_open);
	log->is_open = false;
	buf_printf(&log->text, "%zu;", log->bytes.len);
	return log->end;
}

static enum err post(const char *body, size_t len, struct log *log, struct form *out, int *out_status)
{
	const struct http_param params[] = {{"REQUEST_METHOD", "POST"}, {"REQUEST_URI", "/x"},
		{"CONTENT_TYPE", "multipart/form-data; boundary=b"}, {"CONTENT_LENGTH", arena_printf(arena, "%zu", len)}};
	struct http_source *source = http_source_memory(params, COUNT(params), body, len);
	const struct form_sink sink = {log, log_begin, log_piece, log_end};
	struct http_request request;
	enum err code;

	if (log) {
		buf_init(&log->text, arena, 0);
		buf_init(&log->bytes, arena, 0);
		log->pieces = 0;
		log->is_open = false;
	}
	assert_non_null(source);
	assert_true(http_next(source, arena, &request));
	code = form_read_files(&request, arena, keys, COUNT(keys), LIMIT, log ? &sink : NULL, out, out_status);
	http_read_past(&request);
	assert_int_equal(http_read(&request, &code, 0), 0);
	http_source_close(source);
	return code;
}

static void files_and_fields(void **state)
{
	static const char body[] = FIELD("csrf", "t") FIELD("draft", "d1") FILE_HEAD("files", "a b.pdf") "one\r\n" FILE_HEAD(
		"files", "Bērns.pdf") "\r\n--two\r\n\r\n" FILE_HEAD("scan", "x%22y.pdf") "\r\n" FIELD("note", " after ") END;
	struct log log = {0};
	struct form form;
	int status;

	(void)state;
	assert_int_equal(post(body, sizeof(body) - 1, &log, &form, &status), ERR_OK);
	assert_int_equal(status, 200);
	assert_true(form.ok);
	assert_string_equal(buf_text(&log.text), "[files a b.pdf after d1 t]3;[files Bērns.pdf after d1 t]12;[scan x%22y.pdf after d1 t]12;");
	assert_string_equal(buf_text(&log.bytes), "one\r\n--two\r\n");
	assert_int_equal(form_get(&form, "files")->number, 2);
	assert_string_equal(form_text(&form, "files"), "a b.pdf");
	assert_string_equal(form_text(&form, "note"), "after");
	assert_string_equal(form_encode(arena, &form), "draft=d1&note=after");
	/* Without a sink the rest is read all the same. */
	assert_int_equal(post(body, sizeof(body) - 1, NULL, &form, &status), ERR_OK);
	assert_true(form.ok);
	assert_string_equal(form_text(&form, "note"), "after");
}

static void left_empty(void **state)
{
	static const char body[] = FIELD("draft", "d1") FILE_HEAD("files", "") "\r\n" FILE_HEAD("scan", "") "\r\n" END;
	static const char no_name[] = FIELD("draft", "d1") FILE_HEAD("scan", "") "bytes\r\n" END;
	static const char text[] = FIELD("draft", "d1") FIELD("scan", "") END;
	struct log log = {0};
	struct form form;
	int status;

	(void)state;
	assert_int_equal(post(body, sizeof(body) - 1, &log, &form, &status), ERR_OK);
	assert_string_equal(buf_text(&log.text), "");
	assert_false(form.ok);
	assert_int_equal(form_get(&form, "files")->state, FORM_ABSENT);
	assert_int_equal(form_get(&form, "scan")->problem, FORM_MISSING);
	assert_int_equal(post(no_name, sizeof(no_name) - 1, &log, &form, &status), ERR_OK);
	assert_string_equal(buf_text(&log.text), "[scan  after d1 -]5;");
	assert_true(form.ok);
	assert_int_equal(post(text, sizeof(text) - 1, &log, &form, &status), ERR_OK);
	assert_int_equal(form_get(&form, "scan")->problem, FORM_MISSING);
}

/* The boundary, and what nearly is one, over every border of window and pieces. */
static void borders(void **state)
{
	struct log log = {0};
	struct form form;
	struct buf body;
	int status;

	(void)state;
	for (size_t size = FORM_PIECE + 1100; size < FORM_PIECE + 1500; size += 3) {
		const size_t before = arena_used(arena);
		char *bytes = arena_alloc(arena, size);

		for (size_t i = 0; i < size; i++)
			bytes[i] = "\r\n--b\n-x"[i * 7 / 5 % 8];
		memcpy(bytes + size - 6, "\r\n--\r\n", 6);
		buf_init(&body, arena, 0);
		buf_puts(&body, FIELD("draft", "d1") FILE_HEAD("scan", "s"));
		/* What looks like the delimiter within is no part of a file. */
		for (size_t i = 0; i + 5 <= size; i++)
			if (memcmp(bytes + i, "\r\n--b", 5) == 0)
				bytes[i + 4] = 'c';
		buf_add(&body, bytes, size);
		buf_puts(&body, "\r\n" END);
		assert_int_equal(post(body.data, body.len, &log, &form, &status), ERR_OK);
		assert_int_equal(log.bytes.len, size);
		assert_memory_equal(log.bytes.data, bytes, size);
		assert_true(form.ok && !log.is_open);
		assert_true(arena_used(arena) > before);
		arena_reset(arena);
	}
}

/* What is taken for a file of 6 MB has nothing to do with its size. */
static void memory(void **state)
{
	const size_t size = 6 * 1024 * 1024;
	char *body = malloc(size + 1000);
	struct form form;
	size_t before, len;
	int status;

	(void)state;
	arena_reset(arena);
	assert_non_null(body);
	memset(body, '\r', size + 1000);
	len = strlen(FIELD("draft", "d1") FILE_HEAD("scan", "s"));
	memcpy(body, FIELD("draft", "d1") FILE_HEAD("scan", "s"), len);
	memcpy(body + len + size, "\r\n" END, strlen("\r\n" END));
	before = arena_used(arena);
	assert_int_equal(post(body, len + size + strlen("\r\n" END), NULL, &form, &status), ERR_OK);
	assert_true(arena_used(arena) - before < 2 * FORM_PIECE);
	/* A value may not be that large, nor all of them together; and a body over the limit is not begun. */
	memset(body, 'x', size);
	len = strlen("--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n");
	memcpy(body, "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n", len);
	memcpy(body + size, "\r\n" END, strlen("\r\n" END));
	assert_int_equal(post(body, size + strlen("\r\n" END), NULL, &form, &status), ERR_LIMIT);
	assert_int_equal(status, 413);
	free(body);
	assert_int_equal(post(NULL, 0, NULL, &form, &status), ERR_INVALID);
}

static void refused(void **state)
{
	static const char *const bodies[] = {
		FIELD("draft", "d1") FILE_HEAD("scan", "s") "bytes",
		FIELD("draft", "d1") FILE_HEAD("scan", "s") "bytes\r\n--b",
		FIELD("draft", "d1") FILE_HEAD("scan", "s") "bytes\r\n--bx\r\n" END,
		FIELD("draft", "d1") FILE_HEAD("note", "s") "bytes\r\n" END,
		FIELD("draft", "d1") FILE_HEAD("note", "") "\r\n" END,
		FIELD("draft", "d1") FILE_HEAD("other", "s") "bytes\r\n" END,
		FIELD("draft", "d1") FILE_HEAD("other", "") "\r\n" END,
		FIELD("draft", "d1") FIELD("scan", "a text in its place") END,
		FIELD("draft", "d1") "--b\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"s\"; x=\"y\"\r\n\r\n\r\n" END,
		FIELD("draft", "d1") "--b\r\nContent-Disposition: form-data; name=\"scan\"; filename=s\r\n\r\n\r\n" END,
		FIELD("draft", "d1") "--b\r\nContent-Disposition: form-data; name=\"scan\"; filename*=utf-8''s\r\n\r\n\r\n" END,
		FIELD("draft", "d1") "--b\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"s\xff\"\r\n\r\n\r\n" END,
	};
	struct log log = {0};
	struct form form;
	int status;

	(void)state;
	for (size_t i = 0; i < COUNT(bodies); i++) {
		if (post(bodies[i], strlen(bodies[i]), &log, &form, &status) != ERR_INVALID)
			fail_msg("%s", bodies[i]);
		assert_int_equal(status, 400);
	}
}

static void sink_says_no(void **state)
{
	static const char body[] = FIELD("draft", "d1") FILE_HEAD("scan", "s") "bytes\r\n" FIELD("note", "x") END;
	struct log log = {.begin = ERR_DENIED};
	struct form form;
	int status;

	(void)state;
	assert_int_equal(post(body, sizeof(body) - 1, &log, &form, &status), ERR_DENIED);
	assert_int_equal(log.pieces, 0);
	log.begin = ERR_OK;
	log.piece = ERR_UNAVAILABLE;
	assert_int_equal(post(body, sizeof(body) - 1, &log, &form, &status), ERR_UNAVAILABLE);
	assert_true(log.is_open);
	log.piece = ERR_OK;
	log.end = ERR_CONFLICT;
	assert_int_equal(post(body, sizeof(body) - 1, &log, &form, &status), ERR_CONFLICT);
	assert_false(log.is_open);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(files_and_fields),
		cmocka_unit_test(left_empty),
		cmocka_unit_test(borders),
		cmocka_unit_test(memory),
		cmocka_unit_test(refused),
		cmocka_unit_test(sink_says_no),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
