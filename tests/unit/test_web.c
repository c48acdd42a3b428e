#include "web_serve.h"

#include "run/page_cache.h"

/* The skeleton with requests out of memory and a database that is not there. */

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
	assert_has(answer, "Content-Disposition: attachment; filename=\"a-b--c---.csv\"; filename*=UTF-8''a-b--c-%C4%81.csv\r\n");
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
