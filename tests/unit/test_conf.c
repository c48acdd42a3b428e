#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <stdio.h>
#include <unistd.h>

#include "base/conf.h"

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(1 << 20);
	return arena ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* Loads a configuration of LEN bytes. */
static enum err load(const char *text, size_t len, struct conf *out)
{
	char path[] = "/tmp/test_conf.XXXXXX";
	const int fd = mkstemp(path);
	enum err code;

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, len), (ssize_t)len);
	close(fd);
	code = conf_load(arena, path, out);
	unlink(path);
	return code;
}

static void defaults(void **state)
{
	struct conf conf;

	(void)state;
	assert_int_equal(load("home = /srv/jslp\n", 17, &conf), ERR_OK);
	assert_string_equal(conf.home, "/srv/jslp");
	assert_string_equal(conf.db_socket, "/srv/jslp/run/db.sock");
	assert_string_equal(conf.db_name, "jslp");
	assert_string_equal(conf.keys_dir, "/srv/jslp/keys");
	assert_string_equal(conf.files_dir, "/srv/jslp/files");
	assert_string_equal(conf.log_dir, "/srv/jslp/log");
	assert_string_equal(conf.state_system, "SOPA");
	assert_string_equal(conf.eaddress_url, "");
	assert_string_equal(conf.eaddress_token_file, "/srv/jslp/keys/eaddress.token");
	assert_string_equal(conf.eaddress_adapter, "gateway-json-1");
	assert_string_equal(conf.mail_url, "");
	assert_int_equal(conf.max_requests, 0);
	assert_int_equal(conf.session_idle_minutes, 30);
	assert_int_equal(conf.session_hours, 10);
	assert_int_equal(conf.worker_lease_seconds, 60);
	assert_int_equal(conf.worker_poll_ms, 1000);
	assert_false(conf.made_up_data);
	assert_false(conf.national_login);
	assert_int_equal(*conf.templates, '/');
	assert_int_equal(*conf.locale, '/');
	assert_int_equal(*conf.sql, '/');
}

static void values(void **state)
{
	static const char text[] = "# comment = 1\r\n\n  \t home\t=  /a b/ķ  \n"
				   "mail_url = smtp://127.0.0.1:8081\nmail_from=x@example.lv\n#\n"
				   "db_socket = /other/db.sock\nmax_requests = 1000\nstate_url = "
	                           "https://127.0.0.1:1/a=b\n"
				   "db_name =\nmade_up_data = yes\nworker_poll_ms=10";
	struct conf conf;

	(void)state;
	assert_int_equal(load(text, sizeof(text) - 1, &conf), ERR_OK);
	assert_string_equal(conf.home, "/a b/ķ");
	assert_string_equal(conf.db_socket, "/other/db.sock");
	assert_string_equal(conf.keys_dir, "/a b/ķ/keys");
	assert_string_equal(conf.mail_url, "smtp://127.0.0.1:8081");
	assert_string_equal(conf.mail_from, "x@example.lv");
	assert_string_equal(conf.state_url, "https://127.0.0.1:1/a=b");
	assert_string_equal(conf.db_name, "");
	assert_int_equal(conf.max_requests, 1000);
	assert_int_equal(conf.worker_poll_ms, 10);
	assert_true(conf.made_up_data);
}

static void mistakes_name_the_line(void **state)
{
	static const struct {
		const char *text;
		size_t len; /* 0 = strlen */
		const char *said;
	} cases[] = {
		{"", 0, "home is missing"},
		{"db_name = x\n", 0, "home is missing"},
		{"home = relative\n", 0, ":1: home must be an absolute path"},
		{"home =\n", 0, ":1: home must be"},
		{"home = /a\nhome = /b\n", 0, ":2: home is set twice"},
		{"home = /a\n\ncolour = red\n", 0, ":3: unknown key colour"},
		{"home = /a\nHOME = /b\n", 0, ":2: unknown key HOME"},
		{"home = /a\n= /b\n", 0, ":2: unknown key"},
		{"home = /a\nnonsense\n", 0, ":2: not "},
		{"home = /a\nmax_requests = many\n", 0, ":2: max_requests must be a number"},
		{"home = /a\nmax_requests = -1\n", 0, ":2: max_requests must be a number"},
		{"home = /a\nmade_up_data = maybe\n", 0, ":2: made_up_data must be yes or no"},
		{"home = /a\nmade_up_data =\n", 0, ":2: made_up_data must be yes or no"},
		{"home = /a\nmax_requests =\n", 0, ":2: max_requests must be a number"},
		{"home = /a\nsession_hours = 9999999999999999999\n", 0, ":2: session_hours"},
		{"home = /a\nbase_url = https://x/\n", 0, ":2: base_url must look"},
		{"home = /a\nbase_url = ://x\n", 0, ":2: base_url must look"},
		{"home = /a\nstate_url = example.lv\n", 0, ":2: state_url must look"},
		{"home = /a\ndb_name = \xff\n", 0, ":2: bad character"},
		{"home = /a\ndb_name = \x1b\n", 0, ":2: bad character"},
		{"home = /a\n\0db_name = x\n", 23, ":2: line too long, or a NUL"},
		{"home = /a\ndb_\0name = x\n", 24, ":2: line too long, or a NUL"},
	};
	struct conf conf;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const size_t len = cases[i].len ? cases[i].len : strlen(cases[i].text);

		if (load(cases[i].text, len, &conf) != ERR_INVALID ||
			!strstr(err_text(), cases[i].said))
			fail_msg("case %zu: %s", i, err_text());
	}
}

static void long_lines(void **state)
{
	static char text[9000];
	struct conf conf;

	(void)state;
	memset(text, 'x', sizeof(text));
	memcpy(text, "home = /", 8);
	assert_int_equal(load(text, sizeof(text), &conf), ERR_INVALID);
	text[4000] = '\n';
	assert_int_equal(load(text, 4001, &conf), ERR_OK);
	assert_int_equal(load(text, 4000, &conf), ERR_OK);
}

static void no_file(void **state)
{
	struct conf conf;

	(void)state;
	assert_int_equal(conf_load(arena, "/nonexistent/jslp.conf", &conf), ERR_UNAVAILABLE);
	assert_non_null(strstr(err_text(), "/nonexistent/jslp.conf: "));
	assert_int_equal(conf_load(arena, "/tmp", &conf), ERR_UNAVAILABLE);
}

/* conf/jslp.conf.example knows no key that the programs do not know, and keeps their bounds. */
static void the_example_is_valid(void **state)
{
	const char *source = getenv("JSLP_SOURCE");
	struct conf conf;

	(void)state;
	if (!source)
		skip();
	if (conf_load(arena, arena_printf(arena, "%s/conf/jslp.conf.example", source), &conf) !=
		ERR_OK)
		fail_msg("%s", err_text());
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(defaults),
		cmocka_unit_test(values),
		cmocka_unit_test(mistakes_name_the_line),
		cmocka_unit_test(long_lines),
		cmocka_unit_test(no_file),
		cmocka_unit_test(the_example_is_valid),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
