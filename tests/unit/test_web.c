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
#include "run/page_cache.h"

/* The skeleton with requests out of memory and a database that is not there. */

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

static enum err plain(struct web *web)
{
	handled++;
	TRY(page_redirect(web, "/done"));
	return ERR_OK;
}

static enum err again(struct web *web)
{
	handled++;
	if (!web->form.ok)
		return page_form_again(web, "form.cs", N_("Form"));
	return page_redirect(web, "/done");
}

static enum err show(struct web *web)
{
	TRY(page_form(web, web->route->keys, web->route->nkeys, NULL));
	TRY(page_render(web, "form.cs", N_("Form")));
	return ERR_OK;
}

static enum err silent(struct web *web)
{
	(void)web;
	return ERR_OK;
}

static enum err needs_db(struct web *web)
{
	TRY(page_audit(web, "view", "x:1"));
	return ERR_OK;
}

static enum err limited(struct web *web)
{
	web->retry_after = 90;
	return ERR(ERR_LIMIT, "too often");
}

static enum err outside(struct web *web)
{
	return page_redirect(web, "//%s", "evil.example");
}

static enum err late_cookie(struct web *web)
{
	TRY(http_set_cookie(web->response, "half", "done", -1));
	return ERR(ERR_CONFLICT, "somebody was faster");
}

static enum err download(struct web *web)
{
	return page_download(web, "text/csv; charset=utf-8", "a\"b\r\nc/ā.csv", "1;2\n", 4);
}

static enum err paged(struct web *web)
{
	long long offset;

	TRY(page_paging(web, 2, 65, 30, &offset));
	assert_int_equal(offset, 30);
	assert_string_equal(view_value(web->view, "Paging.prev"), "?q=a%26b&page=1");
	assert_string_equal(view_value(web->view, "Paging.next"), "?q=a%26b&page=3");
	TRY(page_paging(web, 9, 0, 30, &offset));
	assert_int_equal(offset, 0);
	return page_redirect(web, "/done");
}

static enum err counted(struct web *web)
{
	handled++;
	TRY(page_render(web, "word.cs", N_("Word")));
	return ERR_OK;
}

static const struct form_key keys_form[] = {
	{"name", FORM_TEXT, 1, 10, .required = true, .label = "Name"},
	{"secret", FORM_PASSWORD, 0, 20, .label = "Secret"},
};

static const struct http_route routes[] = {
	{HTTP_GET, "/", plain, .permission = PERMISSION_PUBLIC, .cache = ROUTE_PUBLIC_SHORT},
	{HTTP_GET, "/form", show, keys_form, 2, PERMISSION_PUBLIC},
	{HTTP_POST, "/form", again, keys_form, 2, PERMISSION_PUBLIC, ROUTE_CSRF_TOKEN,
		.body_limit = 200},
	{HTTP_POST, "/other/{id}", plain, keys_form, 2, PERMISSION_PUBLIC, ROUTE_CSRF_TOKEN},
	{HTTP_POST, "/no-token", plain, keys_form, 2, PERMISSION_PUBLIC},
	{HTTP_GET, "/zero", plain},
	{HTTP_GET, "/office", plain, .permission = PERMISSION_CASE_READ},
	{HTTP_POST, "/office", plain, .permission = PERMISSION_CASE_READ, .csrf = ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/silent", silent, .permission = PERMISSION_PUBLIC},
	{HTTP_GET, "/db", needs_db, .permission = PERMISSION_PUBLIC},
	{HTTP_GET, "/seen", plain, .permission = PERMISSION_PUBLIC, .audit = "thing"},
	{HTTP_GET, "/limited", limited, .permission = PERMISSION_PUBLIC},
	{HTTP_GET, "/outside", outside, .permission = PERMISSION_PUBLIC},
	{HTTP_GET, "/late", late_cookie, .permission = PERMISSION_PUBLIC},
	{HTTP_GET, "/download", download, .permission = PERMISSION_PUBLIC},
	{HTTP_GET, "/paged", paged, .permission = PERMISSION_PUBLIC},
	{HTTP_GET, "/api/thing", needs_db, .permission = PERMISSION_PUBLIC},
};

static const struct web_program program = {
	"casework", routes, sizeof(routes) / sizeof(routes[0]), 0, NULL, ROOM_OFFICE};

static const struct http_route routes_public[] = {
	{HTTP_GET, "/", counted, .permission = PERMISSION_PUBLIC, .cache = ROUTE_PUBLIC_SHORT},
	{HTTP_GET, "/form", show, keys_form, 2, PERMISSION_PUBLIC, .cache = ROUTE_PUBLIC_SHORT},
	{HTTP_GET, "/plain", counted, .permission = PERMISSION_PUBLIC},
};

static const struct web_program program_public = {"public", routes_public, 3, 0, NULL, ROOM_PUBLIC};

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
				     "<?cs var:Page.request_id ?></main>");
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
		"csrf.key", "form.cs", "word.cs", "error/error.cs", "error", ""};

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
static const char *field_value(const char *answer, const char *name)
{
	const char *at = strstr(answer, arena_printf(arena, "name=%s value=\"", name));

	assert_non_null(at);
	at = strchr(at, '"') + 1;
	return arena_memdup(arena, at, strcspn(at, "\""));
}

static const char *post(const char *path, const char *body, const char *cookie)
{
	return serve(&(struct ask){.method = "POST",
		.path = path,
		.type = TYPE,
		.body = body,
		.cookie = cookie,
		.site = "same-origin"});
}

/* A body for PATH with the right token of VISITOR. */
static const char *signed_body(const char *field, const char *rest)
{
	const char *page = serve(&(struct ask){.path = "/form", .cookie = "__Host-v=" VISITOR});

	assert_int_equal(status_of(page), 200);
	return arena_printf(arena, "csrf=%s&%s", field_value(page, field), rest);
}

static void test_paths_and_methods(void **state)
{
	const char *answer;

	(void)state;
	assert_int_equal(status_of(serve(&(struct ask){.path = "/nothing"})), 404);
	assert_int_equal(status_of(serve(&(struct ask){.path = "/%zz"})), 400);
	assert_int_equal(status_of(serve(&(struct ask){.path = "/a%2fb"})), 400);
	answer = serve(&(struct ask){.method = "POST", .path = "/silent"});
	assert_int_equal(status_of(answer), 405);
	assert_has(answer, "Allow: GET, HEAD\r\n");
	answer = serve(&(struct ask){.method = "DELETE", .path = "/form"});
	assert_int_equal(status_of(answer), 405);
	assert_has(answer, "Allow: GET, HEAD, POST\r\n");
	assert_has(answer, "data-status=\"405\"");
	answer = serve(&(struct ask){.method = "HEAD", .path = "/form"});
	assert_int_equal(status_of(answer), 200);
	assert_lacks(answer, "<title>");
}

static void test_permissions(void **state)
{
	const char *answer;

	(void)state;
	assert_int_equal(status_of(serve(&(struct ask){.path = "/zero"})), 403);
	answer = serve(&(struct ask){.path = "/office", .query = "a=1&b=%22"});
	assert_int_equal(status_of(answer), 303);
	assert_has(answer, "Location: /account/sign-in?next=/office%3Fa%3D1%26b%3D%2522\r\n");
	assert_int_equal(
		status_of(post("/office", signed_body("csrf", "name=x"), "__Host-v=" VISITOR)),
		403);
	assert_int_equal(handled, 0);
	/* A session cookie is looked up, and the database is gone. */
	assert_int_equal(
		status_of(serve(&(struct ask){.path = "/office", .cookie = "__Host-sid=" VISITOR})),
		503);
	/* Not by a program without signed-in routes. */
	answer = serve(&(struct ask){
		.path = "/", .cookie = "__Host-sid=" VISITOR, .program = &program_public});
	assert_int_equal(status_of(answer), 200);
}

static void test_bodies(void **state)
{
	const char *long_body = arena_printf(arena, "name=%0300d", 1),
		   *cookie = "__Host-v=" VISITOR;

	(void)state;
	assert_int_equal(status_of(post("/form", long_body, cookie)), 413);
	assert_int_equal(
		status_of(serve(&(struct ask){
			.method = "POST", .path = "/form", .type = "text/xml", .body = "<a/>"})),
		415);
	assert_int_equal(
		status_of(serve(&(struct ask){.method = "POST", .path = "/form", .type = TYPE})),
		400);
	assert_int_equal(status_of(post("/form", "name=%zz", cookie)), 400);
	assert_int_equal(status_of(post("/form", "name=%00", cookie)), 400);
	assert_int_equal(status_of(post("/form", "name=%c3%28", cookie)), 400);
	assert_int_equal(status_of(post("/form", "name=a&name=b", cookie)), 400);
	assert_int_equal(status_of(post("/form", "unknown=1", cookie)), 400);
	assert_int_equal(
		status_of(serve(&(struct ask){.path = "/form", .query = "unknown=1"})), 400);
	assert_int_equal(handled, 0);
}

static void test_csrf(void **state)
{
	const char *cookie = "__Host-v=" VISITOR;
	const char *good = signed_body("csrf", "name=x"), *page, *bad;

	(void)state;
	assert_int_equal(status_of(post("/form", good, cookie)), 303);
	assert_int_equal(handled, 1);
	assert_int_equal(status_of(post("/form", "name=x", cookie)), 403);
	assert_int_equal(status_of(post("/form", good, NULL)), 403);
	assert_int_equal(status_of(post("/form", good,
				 "__Host-v="
				 "ff" VISITOR)),
		403);
	/* The token of one form is none for another; form_token() of a path with a value names its
	 * route. */
	assert_int_equal(status_of(post("/other/7", good, cookie)), 403);
	assert_int_equal(status_of(post("/other/7", signed_body("other", "name=x"), cookie)), 303);
	assert_int_equal(status_of(post("/other/8", signed_body("other", "name=x"), cookie)), 303);
	/* A route that forgot to ask for a token is closed. */
	assert_int_equal(status_of(post("/no-token", good, cookie)), 403);
	bad = serve(&(struct ask){.method = "POST",
		.path = "/form",
		.type = TYPE,
		.body = good,
		.cookie = cookie,
		.site = "cross-site"});
	assert_int_equal(status_of(bad), 403);
	assert_has(bad, "This form was open for too long");
	assert_int_equal(status_of(serve(&(struct ask){.method = "POST",
				 .path = "/form",
				 .type = TYPE,
				 .body = good,
				 .cookie = cookie,
				 .origin = "null"})),
		403);
	assert_int_equal(status_of(serve(&(struct ask){.method = "POST",
				 .path = "/form",
				 .type = TYPE,
				 .body = good,
				 .cookie = cookie,
				 .origin = "https://" HOST})),
		303);
	/* A visitor without a cookie gets one with the form. */
	page = serve(&(struct ask){.path = "/form"});
	assert_has(page, "Set-Cookie: __Host-v=");
	assert_has(page, "Path=/; Secure; HttpOnly; SameSite=Lax\r\n");
	assert_has(page, "Cache-Control: no-store\r\n");
	assert_lacks(serve(&(struct ask){.path = "/form", .cookie = cookie}), "Set-Cookie");
}

static void test_form_again(void **state)
{
	const char *answer = post("/form", signed_body("csrf", "name=%3Cb%3E%22toolong&secret=s3"),
		"__Host-v=" VISITOR);

	(void)state;
	assert_int_equal(status_of(answer), 422);
	assert_has(answer, "name=&lt;b&gt;&quot;toolong;");
	assert_has(answer, "[#name Name – ");
	assert_lacks(answer, "s3");
	assert_lacks(answer, "<b>");
}

static void test_errors(void **state)
{
	const char *answer = serve(&(struct ask){.path = "/db"});

	(void)state;
	assert_int_equal(status_of(answer), 503);
	assert_has(answer, "data-status=\"503\"");
	assert_has(answer, "Retry-After: ");
	assert_has(answer, "0123456789abcdef0123456789abcdef</main>");
	assert_int_equal(status_of(serve(&(struct ask){.path = "/silent"})), 500);
	assert_int_equal(status_of(serve(&(struct ask){.path = "/outside"})), 500);
	/* Not shown where it cannot be written down who saw it. */
	assert_int_equal(status_of(serve(&(struct ask){.path = "/seen"})), 503);
	answer = serve(&(struct ask){.path = "/late"});
	assert_int_equal(status_of(answer), 409);
	assert_lacks(answer, "half");
	answer = serve(&(struct ask){.path = "/limited"});
	assert_int_equal(status_of(answer), 429);
	assert_has(answer, "Retry-After: 90\r\n");
	assert_has(answer, "Try again in 2 minutes.");
	answer = serve(&(struct ask){.path = "/api/thing"});
	assert_int_equal(status_of(answer), 503);
	assert_has(answer, "Content-Type: application/problem+json\r\n");
	assert_has(answer, "\"status\":503");
}

static void test_headers(void **state)
{
	const char *answer = serve(&(struct ask){.path = "/download"});

	(void)state;
	assert_has(answer, "Content-Disposition: attachment; filename=\"a-b--c---.csv\"\r\n");
	assert_has(answer, "Content-Security-Policy: default-src 'none'; sandbox\r\n");
	assert_has(answer, "Cache-Control: no-store\r\n");
	assert_has(answer, "Vary: Cookie\r\n");
	assert_has(answer, "\r\n\r\n1;2\n");
	assert_int_equal(status_of(serve(&(struct ask){
				 .path = "/paged", .query = "q=a%26b&page=2&lang=en"})),
		303);
}

static void test_language(void **state)
{
	const char *answer = serve(
		&(struct ask){.path = "/form", .query = "lang=en", .cookie = "__Host-v=" VISITOR});

	(void)state;
	assert_has(answer, "Set-Cookie: __Host-lang=en; Path=/; Secure; HttpOnly; SameSite=Lax; "
	                   "Max-Age=31536000\r\n");
	assert_lacks(serve(&(struct ask){
			     .path = "/form", .query = "lang=xx", .cookie = "__Host-v=" VISITOR}),
		"__Host-lang");
	assert_lacks(serve(&(struct ask){
			     .path = "/form", .query = "xlang=en", .cookie = "__Host-v=" VISITOR}),
		"__Host-lang");
}

static void test_page_cache(void **state)
{
	struct page_cache *cache = page_cache_new(&program_public);
	struct ask ask = {.path = "/", .program = &program_public, .cache = cache};
	const char *first, *again;

	(void)state;
	assert_null(page_cache_new(&program));
	assert_non_null(cache);
	first = serve(&ask);
	assert_int_equal(handled, 1);
	assert_has(first, "Cache-Control: public, max-age=60\r\n");
	for (ask.later = 0; ask.later < 5; ask.later++) {
		again = serve(&ask);
		assert_int_equal(handled, 0);
		assert_string_equal(again, first);
	}
	(void)serve(&ask);
	assert_int_equal(handled, 1);
	ask.cookie = "__Host-lang=en";
	assert_has(serve(&ask), "en ");
	assert_int_equal(handled, 1);
	ask.method = "HEAD";
	assert_lacks(serve(&ask), "en ");
	assert_int_equal(handled, 0);
	/* Another query is another page; a page with a token, and a page that does not say so, are
	 * never kept. */
	ask = (struct ask){.path = "/", .query = "a=1", .program = &program_public, .cache = cache};
	(void)serve(&ask);
	assert_int_equal(handled, 1);
	ask = (struct ask){.path = "/form",
		.program = &program_public,
		.cache = cache,
		.cookie = "__Host-v=" VISITOR};
	first = serve(&ask);
	assert_has(first, "Cache-Control: no-store\r\n");
	ask.cookie = "__Host-v=00112233445566778899aabbccddeeff00112233445566778899aabbccddee00";
	assert_string_not_equal(field_value(first, "csrf"), field_value(serve(&ask), "csrf"));
	ask = (struct ask){.path = "/plain", .program = &program_public, .cache = cache};
	(void)serve(&ask);
	(void)serve(&ask);
	assert_int_equal(handled, 1);
	page_cache_free(cache);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_paths_and_methods),
		cmocka_unit_test(test_permissions),
		cmocka_unit_test(test_bodies),
		cmocka_unit_test(test_csrf),
		cmocka_unit_test(test_form_again),
		cmocka_unit_test(test_errors),
		cmocka_unit_test(test_headers),
		cmocka_unit_test(test_language),
		cmocka_unit_test(test_page_cache),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
