#ifndef UNIT_WEB_SERVE_H
#define UNIT_WEB_SERVE_H

/* What tests of lib/run have in common: one program served out of memory, with templates of its own and a database that is not there.
 * The test defines `program`, whose routes may be anything. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/str.h"
#include "run/page.h"

#define HOST "jslp.example.org"
#define TYPE "application/x-www-form-urlencoded"
#define VISITOR "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"

static struct arena *arena;
static struct view *view;
static struct keyring *keys;
static struct db *db;
static struct conf conf = {.session_idle_minutes = 30, .session_hours = 10};
static char folder[64];
static int handled;
static const struct web_program program;

static void file_write(const char *name, const char *text)
{
	char *path = arena_printf(arena, "%s/%s", folder, name);
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(chmod(path, 0600), 0);
}

static int setup(void **state)
{
	struct db_options options = {.socket = "/nonexistent/db.sock",
		.name = "jslp",
		.account = "casework",
		.password = "x"};

	(void)state;
	arena = arena_new(1 << 24);
	(void)snprintf(folder, sizeof(folder), "/tmp/test_web.XXXXXX");
	assert_non_null(mkdtemp(folder));
	file_write(
		"csrf.key", "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n");
	file_write("form.cs",
		"<title><?cs var:Page.title ?></title><input name=csrf value=\"<?cs "
	        "var:form_token(\"\") ?>\">"
		"<input name=other value=\"<?cs var:form_token(\"/other/7?a=1\") ?>\">"
		"<?cs each:k = Form ?><?cs name:k ?>=<?cs var:k.value ?>;<?cs var:k.error ?>;<?cs "
	        "/each ?>"
		"<?cs each:e = Errors ?>[<?cs var:e.href ?> <?cs var:e.text ?>]<?cs /each ?>");
	file_write("word.cs", "<?cs var:Page.lang ?> <?cs var:Page.title ?>");
	assert_int_equal(mkdir(arena_printf(arena, "%s/error", folder), 0700), 0);
	file_write("error/error.cs", "<main data-status=\"<?cs var:Page.status ?>\"><?cs "
	                             "var:Error.what ?>|<?cs var:Error.wait ?>|"
				     "<?cs var:Page.request_id ?></main>"
				     "<?cs each:k = Typed ?>{<?cs var:k.label ?>=<?cs var:k.text ?>|<?cs var:k.stored ?>}<?cs /each ?>"
				     "<?cs each:k = Stored ?>[<?cs var:k.label ?>=<?cs var:k.text ?>]<?cs /each ?>"
				     "<?cs if:Error.again ?>again <?cs var:Error.again ?>!<?cs /if ?>");
	file_write("kept.cs", "<input name=csrf value=\"<?cs var:form_token(\"/kept\") ?>\">");
	assert_int_equal(view_open(folder, folder, &view), ERR_OK);
	assert_int_equal(keyring_open(folder, KEYRING_CSRF, &keys), ERR_OK);
	db = db_new(&options);
	clock_init();
	log_open("test_web", "/dev/null");
	return db ? 0 : -1;
}

static int teardown(void **state)
{
	static const char *const names[] = {
		"csrf.key", "form.cs", "word.cs", "kept.cs", "error/error.cs", "error", ""};

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		(void)remove(arena_printf(arena, "%s/%s", folder, names[i]));
	db_free(db);
	keyring_free(keys);
	view_close(view);
	arena_free(arena);
	return 0;
}

struct ask {
	const char *method, *path, *query, *type, *body, *length, *cookie, *origin, *site;
	const struct web_program *program;
	struct page_cache *cache;
	int64_t later;
};

/* The whole answer to one request. */
static const char *serve(const struct ask *ask)
{
	const struct http_param params[] = {
		{"REQUEST_METHOD", ask->method ? ask->method : "GET"},
		{"REQUEST_URI", ask->query ? arena_printf(arena, "%s?%s", ask->path, ask->query)
					   : ask->path},
		{"QUERY_STRING", ask->query},
		{"CONTENT_TYPE", ask->type},
		{"CONTENT_LENGTH", ask->length ? ask->length
				   : ask->body ? arena_printf(arena, "%zu", strlen(ask->body))
					       : NULL},
		{"HTTP_COOKIE", ask->cookie},
		{"HTTP_ORIGIN", ask->origin},
		{"HTTP_SEC_FETCH_SITE", ask->site},
		{"HTTP_HOST", HOST},
		{"HTTPS", "on"},
		{"REQUEST_ID", "0123456789abcdef0123456789abcdef"},
	};
	struct http_source *source = http_source_memory(params, sizeof(params) / sizeof(params[0]),
		ask->body, ask->body ? strlen(ask->body) : 0);
	struct http_request request;
	struct web web = {.program = ask->program ? ask->program : &program,
		.conf = &conf,
		.arena = arena,
		.request = &request,
		.db = db,
		.view = view,
		.keys = keys,
		.now = 1795341600 + ask->later,
		.cache = ask->cache};
	const char *answer;

	assert_non_null(source);
	handled = 0;
	assert_true(http_next(source, arena, &request));
	web_serve(&web);
	answer = arena_strdup(arena, http_memory_output(source, NULL));
	http_source_close(source);
	assert_non_null(strstr(answer, "X-Request-Id: 0123456789abcdef0123456789abcdef\r\n"));
	return answer;
}

static int status_of(const char *answer)
{
	long long status = 0;
	char digits[4] = "";

	assert_true(str_starts(answer, "Status: "));
	memcpy(digits, answer + 8, 3);
	assert_true(str_to_int(digits, 100, 599, &status));
	return (int)status;
}

static void assert_has(const char *answer, const char *text)
{
	if (!strstr(answer, text))
		fail_msg("no \"%s\" in: %s", text, answer);
}

static void assert_lacks(const char *answer, const char *text)
{
	if (strstr(answer, text))
		fail_msg("\"%s\" in: %s", text, answer);
}

/* Value of the hidden field NAME in ANSWER. */
__attribute__((unused)) static const char *field_value(const char *answer, const char *name)
{
	const char *at = strstr(answer, arena_printf(arena, "name=%s value=\"", name));

	assert_non_null(at);
	at = strchr(at, '"') + 1;
	return arena_memdup(arena, at, strcspn(at, "\""));
}

__attribute__((unused)) static const char *post(const char *path, const char *body, const char *cookie)
{
	return serve(&(struct ask){.method = "POST",
		.path = path,
		.type = TYPE,
		.body = body,
		.cookie = cookie,
		.site = "same-origin"});
}

#endif
