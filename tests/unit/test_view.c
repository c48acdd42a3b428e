#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/str.h"
#include "view/view.h"

#define HOSTILE "<script>\"'&"
#define ESCAPED "&lt;script&gt;&quot;&#39;&amp;"

static struct arena *arena;
static struct view *view;
static char folder[64];

static void file_write(const char *name, const char *text)
{
	char *path = arena_printf(arena, "%s/%s", folder, name);
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

/* A catalogue of one language: "Back" is TEXT, "Only here" (NULL: absent) is ONLY, made by msgfmt. */
static void catalogue_write(const char *language, const char *text, const char *only)
{
	char *at = arena_printf(arena, "%s/%s", folder, language);
	char *po = arena_printf(arena, "%s/po.po", at), *mo;
	FILE *file;
	pid_t child;
	int status;

	assert_int_equal(mkdir(at, 0700), 0);
	at = arena_printf(arena, "%s/LC_MESSAGES", at);
	assert_int_equal(mkdir(at, 0700), 0);
	mo = arena_printf(arena, "%s/jslp.mo", at);
	file = fopen(po, "w");
	assert_non_null(file);
	fprintf(file,
		"msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n"
		"Plural-Forms: nplurals=3; plural=n%%10==1 && n%%100!=11 ? 0 : n!=0 ? 1 : 2;\\n\"\n"
		"msgid \"Back\"\nmsgstr \"%s\"\n"
		"msgid \"%%lu day\"\nmsgid_plural \"%%lu days\"\n"
		"msgstr[0] \"%s one\"\nmsgstr[1] \"%s many\"\nmsgstr[2] \"%s zero\"\n",
		text, text, text, text);
	if (only)
		fprintf(file, "msgid \"Only here\"\nmsgstr \"%s\"\n", only);
	assert_int_equal(fclose(file), 0);
	child = fork();
	if (child == 0) {
		execlp("msgfmt", "msgfmt", "-o", mo, po, (char *)NULL);
		_exit(127);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
}

static int setup(void **state)
{
	(void)state;
	arena = arena_new(1 << 22);
	(void)snprintf(folder, sizeof(folder), "/tmp/test_view.XXXXXX");
	assert_non_null(mkdtemp(folder));
	file_write("plain.cs", "<p class=\"<?cs var:a ?>\"><?cs var:b.c ?></p>");
	file_write("rows.cs",
		"<?cs def:cell(x) ?><td><?cs var:x ?></td><?cs /def ?><?cs each:r = Rows ?>"
		"<tr><?cs call:cell(r.name) ?><?cs set:copy = r.name ?><?cs with:w = r ?><?cs "
	        "var:w.name ?><?cs /with ?>"
		"<?cs var:copy ?><?cs var:string.slice(r.name, #0, #8) ?><?cs var:\"+\" + r.name "
	        "?></tr><?cs /each ?>");
	file_write("words.cs", "<?cs var:_(\"Back\") ?>");
	file_write("link.cs", "<a href=\"<?cs var:url_validate(href) ?>\">");
	file_write("subject.cs", "Subject: <?cs var:line(a) ?>");
	file_write("token.cs", "<?cs var:form_token(\"/x\") ?>");
	file_write("paper.cs", "p\t<?cs var:a ?>\n");
	assert_int_equal(mkdir(arena_printf(arena, "%s/part", folder), 0700), 0);
	file_write("part/field.cs", "<?cs def:inner(x) ?>[<?cs var:x ?>]<?cs /def ?>"
				    "<?cs def:field(x) ?><?cs var:_(\"Back\") ?><?cs call:inner(x) "
	                            "?><?cs /def ?>not printed");
	file_write("first.cs",
		"<?cs def:own(x) ?>(<?cs var:x ?>)<?cs /def ?><?cs include:\"part/field.cs\" ?>"
		"<?cs call:field(a) ?><?cs call:own(a) ?>");
	file_write("second.cs",
		"<?cs include:\"part/field.cs\" ?><?cs def:own(x) ?>{<?cs var:x ?>}<?cs /def ?>"
		"<?cs call:field(b.c) ?><?cs call:own(a) ?>");
	catalogue_write("lv", "Atpakaļ & \\\"ā\\\"", "Tikai šeit");
	catalogue_write("en", "Back", NULL);
	catalogue_write("lv@easy", "Atpakaļ, viegli", NULL);
	assert_int_equal(view_open(folder, folder, &view), ERR_OK);
	view_language(view, VIEW_LV);
	return 0;
}

static int teardown(void **state)
{
	char *command[] = {(char[]){"rm"}, (char[]){"-rf"}, folder, NULL};
	pid_t child;

	(void)state;
	view_close(view);
	arena_free(arena);
	child = fork();
	if (child == 0) {
		execvp("rm", command);
		_exit(127);
	}
	return waitpid(child, NULL, 0) == child ? 0 : -1;
}

static const char *render(enum view_mode mode, const char *name)
{
	const char *out = NULL;
	size_t len = 0;

	assert_int_equal(view_render(view, arena, mode, name, &out, &len), ERR_OK);
	assert_int_equal(strlen(out), len);
	return out;
}

static void put(const char *node, const char *value)
{
	assert_int_equal(view_put(view, value, "%s", node), ERR_OK);
}

static void test_escapes_every_leaf(void **state)
{
	(void)state;
	view_clear(view);
	put("a", HOSTILE);
	put("b.c", HOSTILE);
	assert_string_equal(
		render(VIEW_HTML, "plain.cs"), "<p class=\"" ESCAPED "\">" ESCAPED "</p>");
	put("Rows.0.name", HOSTILE);
	assert_string_equal(render(VIEW_HTML, "rows.cs"),
		"<tr><td>" ESCAPED "</td>" ESCAPED ESCAPED "&lt;script&gt;"
		"+" ESCAPED "</tr>");
}

static void test_reuse_and_clear(void **state)
{
	(void)state;
	view_clear(view);
	put("a", "1");
	put("b.c", "2");
	assert_string_equal(render(VIEW_HTML, "plain.cs"), "<p class=\"1\">2</p>");
	view_clear(view);
	assert_null(view_value(view, "a"));
	assert_string_equal(render(VIEW_HTML, "plain.cs"), "<p class=\"\"></p>");
	for (int i = 0; i < 300; i++) {
		view_clear(view);
		for (int row = 0; row < 40; row++)
			assert_int_equal(view_put_int(view, row, "Rows.%d.name", row), ERR_OK);
		assert_non_null(strstr(render(VIEW_HTML, "rows.cs"), "<td>39</td>"));
		arena_reset(arena);
	}
	view_clear(view);
	assert_string_equal(render(VIEW_HTML, "rows.cs"), "");
}

/* A place of a row gives the same tree as full names do. */
static void test_nodes(void **state)
{
	struct view_node *node;

	(void)state;
	view_clear(view);
	assert_int_equal(view_node(view, &node, "Rows.%d", 3), ERR_OK);
	assert_int_equal(view_node_put(node, "name", "one\r"), ERR_OK);
	assert_int_equal(view_node_put_int(node, "n", -7), ERR_OK);
	assert_int_equal(view_node_put(node, "none", NULL), ERR_OK);
	assert_string_equal(view_value(view, "Rows.3.name"), "one");
	assert_string_equal(view_value(view, "Rows.3.n"), "-7");
	assert_string_equal(view_value(view, "Rows.3.none"), "");
	put("Rows.3.name", "two");
	assert_int_equal(view_node(view, &node, "%s", "Rows.3"), ERR_OK);
	assert_int_equal(view_node_put(node, "name", "three"), ERR_OK);
	assert_string_equal(view_value(view, "Rows.3.name"), "three");
	assert_int_equal(view_node(view, &node, "%0300d", 1), ERR_BUG);
	view_clear(view);
}

static void test_languages(void **state)
{
	(void)state;
	view_clear(view);
	for (int i = 0; i < 3; i++) {
		view_language(view, VIEW_LV);
		assert_string_equal(render(VIEW_HTML, "words.cs"), "Atpakaļ &amp; &quot;ā&quot;");
		assert_string_equal(_("Back"), "Atpakaļ & \"ā\"");
		view_language(view, VIEW_EN);
		assert_string_equal(render(VIEW_HTML, "words.cs"), "Back");
	}
	view_language(view, VIEW_LV_EASY);
	assert_string_equal(render(VIEW_HTML, "words.cs"), "Atpakaļ, viegli");
	assert_string_equal(_("Only here"), "Tikai šeit");
	view_language(view, VIEW_LV);
	assert_string_equal(_("Back"), "Atpakaļ & \"ā\"");
	assert_non_null(strstr(view_ngettext("%lu day", "%lu days", 21), "one"));
	assert_non_null(strstr(view_ngettext("%lu day", "%lu days", 11), "many"));
	assert_non_null(strstr(view_ngettext("%lu day", "%lu days", 0), "zero"));
	assert_string_equal(_("Not in any catalogue"), "Not in any catalogue");
	assert_string_equal(_(""), "");
}

static void test_text_mode(void **state)
{
	const char *out;
	size_t len;

	(void)state;
	view_clear(view);
	put("a", HOSTILE);
	put("b.c", "one\r\ntwo\r");
	assert_string_equal(render(VIEW_TEXT, "plain.cs"), "<p class=\"" HOSTILE "\">one\ntwo</p>");
	assert_string_equal(render(VIEW_HTML, "plain.cs"), "<p class=\"" ESCAPED "\">one\ntwo</p>");
	assert_string_equal(render(VIEW_TEXT, "subject.cs"), "Subject: " HOSTILE);
	put("a", "x\nBcc: someone@example.invalid");
	assert_int_equal(view_render(view, arena, VIEW_TEXT, "subject.cs", &out, &len), ERR_BUG);
	put("a", "x");
	assert_string_equal(render(VIEW_TEXT, "subject.cs"), "Subject: x");
}

static void test_paper_lines(void **state)
{
	(void)state;
	view_clear(view);
	put("a", "<b>\nh1\tForged");
	assert_string_equal(render(VIEW_PAPER, "paper.cs"), "p\t&lt;b&gt;\xe2\x80\xa8h1 Forged\n");
}

static void test_links(void **state)
{
	(void)state;
	view_clear(view);
	put("href", "javascript:alert(1)");
	assert_string_equal(render(VIEW_HTML, "link.cs"), "<a href=\"#\">");
	put("href", "/a?b=1&c=\"><script>");
	assert_null(strstr(render(VIEW_HTML, "link.cs"), "\"><script"));
	put("href", "?page=2");
	assert_string_equal(render(VIEW_HTML, "link.cs"), "<a href=\"?page=2\">");
}

static void test_codes(void **state)
{
	enum view_language language = VIEW_EN;

	(void)state;
	for (int i = 0; i < VIEW_LANGUAGE__MAX; i++) {
		assert_true(view_language_parse(view_language_code((enum view_language)i), &language));
		assert_int_equal(language, i);
	}
	assert_false(view_language_parse("ru", &language));
	assert_false(view_language_parse(NULL, &language));
	assert_int_equal(language, VIEW_LV_EASY);
	assert_string_equal(view_language_tag(VIEW_LV_EASY), "lv");
	assert_true(view_language_is_latvian(VIEW_LV) && view_language_is_latvian(VIEW_LV_EASY));
	assert_false(view_language_is_latvian(VIEW_EN));
}

static void test_library(void **state)
{
	(void)state;
	view_clear(view);
	put("a", HOSTILE);
	put("b.c", HOSTILE "2");
	for (int i = 0; i < 2; i++) {
		view_language(view, VIEW_EN);
		assert_string_equal(
			render(VIEW_HTML, "first.cs"), "Back[" ESCAPED "](" ESCAPED ")");
		assert_string_equal(
			render(VIEW_HTML, "second.cs"), "Back[" ESCAPED "2]{" ESCAPED "}");
		view_language(view, VIEW_LV);
		assert_string_equal(render(VIEW_HTML, "second.cs"),
			"Atpakaļ &amp; &quot;ā&quot;[" ESCAPED "2]{" ESCAPED "}");
		assert_string_equal(
			render(VIEW_TEXT, "first.cs"), "Atpakaļ & \"ā\"[" HOSTILE "](" HOSTILE ")");
	}
}

static const char *token_of(void *context, const char *action)
{
	return context ? action : NULL;
}

static void test_form_token(void **state)
{
	const char *out;
	size_t len;

	(void)state;
	view_clear(view);
	view_form_token(view, token_of, view);
	assert_string_equal(render(VIEW_HTML, "token.cs"), "/x");
	view_form_token(view, token_of, NULL);
	assert_int_equal(view_render(view, arena, VIEW_HTML, "token.cs", &out, &len), ERR_BUG);
}

static void test_refusals(void **state)
{
	struct arena *small = arena_new(200);
	const char *out;
	size_t len;

	(void)state;
	view_clear(view);
	assert_int_equal(view_warm(view, VIEW_HTML, "absent.cs"), ERR_BUG);
	assert_int_equal(view_warm(view, VIEW_HTML, "plain.cs"), ERR_OK);
	assert_int_equal(view_put(view, "x", "%0300d", 1), ERR_BUG);
	assert_int_equal(view_render(view, small, VIEW_HTML, "plain.cs", &out, &len), ERR_LIMIT);
	arena_free(small);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_escapes_every_leaf),
		cmocka_unit_test(test_reuse_and_clear),
		cmocka_unit_test(test_nodes),
		cmocka_unit_test(test_languages),
		cmocka_unit_test(test_codes),
		cmocka_unit_test(test_text_mode),
		cmocka_unit_test(test_paper_lines),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_form_token),
		cmocka_unit_test(test_library),
		cmocka_unit_test(test_refusals),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
