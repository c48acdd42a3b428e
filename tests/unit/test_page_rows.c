#include "web_serve.h"

#include "db/statement.h"

/* Rows on a page in each language (lib/run/page_rows.c), and which room speaks which. */

/* Easy Latvian stands first, as it may in a statement; the second row has none. */
static const char *const columns[] = {"id", "code", "name_easy", "name_lv", "name_en"};
static const struct db_value values[] = {
	{.type = DB_INT, .i = 1}, {.type = DB_TEXT, .text = "1.1"}, {.type = DB_TEXT, .text = "viegli"},
	{.type = DB_TEXT, .text = "latviski"}, {.type = DB_TEXT, .text = "English"},
	{.type = DB_INT, .i = 2}, {.type = DB_TEXT, .text = "1.2"}, {.type = DB_TEXT, .text = ""},
	{.type = DB_TEXT, .text = "latviski"}, {.type = DB_TEXT, .text = "English"},
};
static const struct db_result rows = {.nrows = 2, .ncolumns = 5, .columns = columns, .values = values};

/* What the last request saw: names of both rows, and of both by page_column. */
static char seen[100];

static enum err show_rows(struct web *web)
{
	const enum view_language language = web_language(web);

	TRY(page_rows_put(web, "Rows", STATEMENT_PROGRAMME_VERSIONS, &rows));
	(void)snprintf(seen, sizeof(seen), "%s %s %s %s", view_value(web->view, "Rows.0.name"), view_value(web->view, "Rows.1.name"),
		page_column(language, &rows, 0, "name"), page_column(language, &rows, 1, "name"));
	TRY(page_render(web, "word.cs", "Rows"));
	(void)snprintf(seen + strlen(seen), sizeof(seen) - strlen(seen), " %s%s", view_value(web->view, "Page.lang"),
		view_value(web->view, "Page.easy") ? " easy" : "");
	return ERR_OK;
}

static const struct http_route routes[] = {{HTTP_GET, "/", show_rows, .permission = PERMISSION_PUBLIC}};
static const struct web_program program = {"casework", routes, 1, 0, NULL, ROOM_OFFICE};
static const struct web_program program_public = {"public", routes, 1, 0, NULL, ROOM_PUBLIC};

static void test_languages(void **state)
{
	static const struct {
		const char *cookie;
		const struct web_program *program;
		const char *seen;
	} cases[] = {
		{"", &program_public, "latviski latviski latviski latviski lv"},
		{"__Host-lang=lv", &program_public, "latviski latviski latviski latviski lv"},
		{"__Host-lang=en", &program_public, "English English English English en"},
		{"__Host-lang=lv-easy", &program_public, "viegli latviski viegli latviski lv easy"},
		{"__Host-lang=lv@easy", &program_public, "latviski latviski latviski latviski lv"},
		{"__Host-lang=lv-easy", &program, "latviski latviski latviski latviski lv"},
		{"__Host-lang=en", &program, "English English English English en"},
	};

	(void)state;
	for (size_t i = 0; i < FORM_COUNT(cases); i++) {
		assert_int_equal(status_of(serve(&(struct ask){.path = "/", .cookie = cases[i].cookie, .program = cases[i].program})), 200);
		assert_string_equal(seen, cases[i].seen);
	}
	/* The address is before the cookie, and is remembered. */
	assert_has(serve(&(struct ask){.path = "/", .query = "x=1&lang=lv-easy", .cookie = "__Host-lang=en", .program = &program_public}),
		"Set-Cookie: __Host-lang=lv-easy; ");
	assert_string_equal(seen, cases[3].seen);
	assert_string_equal(view_value(view, "Page.keep"), "x=1&");
	assert_lacks(serve(&(struct ask){.path = "/", .query = "lang=lv-easy-and-more", .program = &program_public}), "__Host-lang");
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_languages)};

	return cmocka_run_group_tests(tests, setup, teardown);
}
