#include "web_serve.h"

/* What was typed, on the page that refuses it (lib/run/page_typed.c). */

static enum err token(struct web *web)
{
	TRY(page_render(web, "kept.cs", N_("Form")));
	return ERR_OK;
}

static enum err changed(struct web *web)
{
	TRY(page_typed_stored(web, "text", "Text", "other"));
	TRY(page_typed_stored(web, "color", "Color", "Red"));
	TRY(page_typed_stored(web, "empty", "Empty", "now full"));
	TRY(page_typed_add(web, "Extra", "<extra>"));
	return ERR(ERR_CONFLICT, "somebody was faster");
}

/* Words that only the program knows. */
static enum err words(
	struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text)
{
	(void)web;
	if (str_equal(key->name, "listed"))
		*io_text = arena_printf(arena, "word of %s", value);
	if (str_equal(key->name, "hidden") && str_equal(value, "7"))
		*io_label = "Seven";
	return ERR_OK;
}

static const struct form_choice colors[] = {{"r", "Red", NULL}, {"g", "Green", NULL}, {"b", "Blue", NULL}, {NULL, NULL, NULL}};

static const struct form_key keys_kept[] = {
	{"id", FORM_INT, 1, 1000, .required = true, .label = ""},
	{"text", FORM_LINES, 0, 20, .label = "Text"},
	{"color", FORM_CHOICE, .choices = colors, .label = "Color"},
	{"more", FORM_MULTI, .choices = colors, .label = "More"},
	{"listed", FORM_CHOICE, .label = "Listed"},
	{"hidden", FORM_TOKEN, 1, 10},
	{"secret", FORM_PASSWORD, 0, 20, .label = "Secret"},
	{"empty", FORM_TEXT, 0, 10, .label = "Empty"},
};

static const struct http_route routes[] = {
	{HTTP_GET, "/token", token, .permission = PERMISSION_PUBLIC},
	{HTTP_GET, "/kept", token, keys_kept, 1, PERMISSION_PUBLIC},
	{HTTP_POST, "/kept", changed, keys_kept, FORM_COUNT(keys_kept), PERMISSION_PUBLIC, ROUTE_CSRF_TOKEN, .body_limit = 400},
	{HTTP_POST, "/closed", changed, keys_kept, FORM_COUNT(keys_kept), PERMISSION_CASE_READ, ROUTE_CSRF_TOKEN},
};

static const struct web_program program = {"casework", routes, FORM_COUNT(routes), 0, NULL, ROOM_OFFICE, words};

#define KEPT                                                                                       \
	"id=7&text=a%3Cb%3E%0D%0Asecond&color=g&more=r&more=b&listed=3&hidden=7&secret=s3cret"

static void test_typed_is_kept(void **state)
{
	const char *cookie = "__Host-v=" VISITOR, *answer = post("/kept", KEPT, cookie);
	struct ask ask = {.method = "POST", .path = "/kept", .type = TYPE, .body = KEPT, .cookie = cookie};

	(void)state;
	assert_int_equal(status_of(answer), 403);
	assert_has(answer, "{Text=a&lt;b&gt;\nsecond|}{Color=Green|}{More=Red\nBlue|}{Listed=word of 3|}{Seven=7|}again /kept?id=7!");
	assert_lacks(answer, "s3cret");
	/* Bad values too, since a person typed them; one too long for its field is one. */
	assert_has(post("/kept", "id=0&text=012345678901234567890123&color=x", cookie),
		"{Text=012345678901234567890123|}{Color=x|}again /kept!");
	/* A session that has ended: the body is read for the page only, and no list is opened. */
	answer = post("/closed", KEPT, cookie);
	assert_int_equal(status_of(answer), 403);
	assert_lacks(answer, "Listed"); /* its number would tell a person nothing */
	assert_lacks(answer, "Seven");
	assert_lacks(answer, "again");
	/* Nor is it lost with the database, before which nobody knows who it is. */
	answer = post("/closed", KEPT, "__Host-sid=" VISITOR);
	assert_int_equal(status_of(answer), 503);
	assert_has(answer, "{Text=a&lt;b&gt;\nsecond|}");
	/* Not what another site sent, nor what is no form of ours. */
	ask.site = "cross-site";
	answer = serve(&ask);
	assert_int_equal(status_of(answer), 403);
	assert_lacks(answer, "second");
	answer = post("/kept", KEPT "&unknown=1", cookie);
	assert_int_equal(status_of(answer), 400);
	assert_lacks(answer, "second");
}

static void test_changed_meanwhile(void **state)
{
	const char *cookie = "__Host-v=" VISITOR, *signature, *answer;

	(void)state;
	signature = field_value(serve(&(struct ask){.path = "/token", .cookie = cookie}), "csrf");
	answer = post("/kept", arena_printf(arena, "csrf=%s&id=7&text=mine&color=r", signature), cookie);
	assert_int_equal(status_of(answer), 409);
	assert_has(answer, "{Text=mine|other}{Color=Red|}{Extra=&lt;extra&gt;|}[Empty=now full]again /kept?id=7!");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_typed_is_kept),
		cmocka_unit_test(test_changed_meanwhile),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
