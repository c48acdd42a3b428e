#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "net/http_client.h"
#include "net_server.h"

/* What needs no certificate.  TLS and its failures: tests/e2e/worker_state.sh. */

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

static void places_are_compared_whole(void **state)
{
	static const char *const places[] = {
		"sopa.example.org:443", "127.0.0.1:8082", "[::1]:8082"};
	static const char *const https[] = {"https", NULL};
	static const char *const allowed[] = {
		"https://sopa.example.org/v1/messages",
		"https://SOPA.example.ORG:443/",
		"https://127.0.0.1:8082/x?y#z",
		"https://[::1]:8082/",
	};
	static const char *const refused[] = {
		"http://sopa.example.org:443/",
		"https://sopa.example.org:444/",
		"https://sopa.example.org.evil.test/",
		"https://evil.test/sopa.example.org:443",
		"https://sopa.example.org@evil.test/",
		"https://user@sopa.example.org/",
		"https://user:word@sopa.example.org/",
		"https://evil.test#@sopa.example.org/",
		"https://127.0.0.1:80820/",
		"https://127.0.0.1:808/",
		"https://127.0.0.1/",
		"https://127.0.0.2:8082/",
		"https://sopa.example.org./",
		"",
		"sopa.example.org",
		"file:///etc/passwd",
		"gopher://127.0.0.1:8082/",
		"ftp://127.0.0.1:8082/",
		"https://",
		"https://evil.test\\@sopa.example.org/",
		"https://xsopa.example.org/",
	};
	const struct egress_list list = {places, 3};

	(void)state;
	for (size_t i = 0; i < sizeof(allowed) / sizeof(allowed[0]); i++)
		assert_int_equal(egress_check(arena, &list, allowed[i], https), ERR_OK);
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
		if (egress_check(arena, &list, refused[i], https) != ERR_DENIED)
			fail_msg("let through: %s", refused[i]);
	assert_int_equal(
		egress_check(arena, &(struct egress_list){NULL, 0}, allowed[0], https), ERR_DENIED);
}

static void places_of_addresses(void **state)
{
	const char *place;

	(void)state;
	assert_int_equal(egress_place(arena, "https://Sopa.Example.org/v1", &place), ERR_OK);
	assert_string_equal(place, "sopa.example.org:443");
	assert_int_equal(egress_place(arena, "smtp://127.0.0.1:8081", &place), ERR_OK);
	assert_string_equal(place, "127.0.0.1:8081");
	assert_true(egress_is_loopback(place));
	assert_true(egress_is_loopback("[::1]:25"));
	assert_false(egress_is_loopback("localhost.example.org:25"));
	assert_int_equal(egress_place(arena, "not an address", &place), ERR_INVALID);
}

/* Posts to PORT of this machine with one header. */
static enum err post(int port, const char *scheme, const char *header, const char *value,
	struct http_client_answer *out)
{
	const char *place = arena_printf(arena, "127.0.0.1:%d", port);
	const struct http_client_options options = {"/nowhere/ca.pem", {&place, 1}, 1000, 2000};
	const struct http_client_header headers[] = {{header, value}};
	struct http_client *client = http_client_new(&options);
	const struct http_client_request request = {
		arena_printf(arena, "%s://%s/v1/messages", scheme, place), headers, 1, "{}", 2};
	enum err err;

	assert_non_null(client);
	err = http_client_post(client, arena, &request, out);
	http_client_free(client);
	return err;
}

static void headers_cannot_smuggle(void **state)
{
	static const char *const values[] = {"a\r\nX-Evil: 1", "a\nb", "a\rb", "a\x7f"};
	struct http_client_answer answer;

	(void)state;
	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
		assert_int_equal(post(9, "https", "Idempotency-Key", values[i], &answer), ERR_BUG);
	assert_int_equal(post(9, "https", "X\r\nY", "a", &answer), ERR_BUG);
	assert_int_equal(post(9, "https", "X:", "a", &answer), ERR_BUG);
	assert_int_equal(post(9, "https", "", "a", &answer), ERR_BUG);
}

static void nobody_there_is_not_sent(void **state)
{
	struct http_client_answer answer;
	int port;

	(void)state;
	close(net_listen(&port));
	assert_int_equal(post(port, "https", "X", "a", &answer), ERR_UNAVAILABLE);
	assert_int_equal(answer.status, 0);
	assert_true(*answer.error);
}

static void plain_http_is_refused(void **state)
{
	struct http_client_answer answer;

	(void)state;
	assert_int_equal(post(9, "http", "X", "a", &answer), ERR_DENIED);
}

static void say_something(int fd, void *context)
{
	const char *text = context;

	(void)!write(fd, text, strlen(text));
	usleep(50000);
}

static void no_tls_is_not_sent(void **state)
{
	static char nothing[] = "", http[] = "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n";
	char *const texts[] = {nothing, http};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct net_server server = net_serve(say_something, texts[i]);
		struct http_client_answer answer;
		const enum err err = post(server.port, "https", "X", "a", &answer);

		net_end(&server);
		assert_int_equal(err, ERR_UNAVAILABLE);
	}
}

static void proxies_of_the_environment_are_ignored(void **state)
{
	struct http_client_answer answer;
	int port;

	(void)state;
	close(net_listen(&port));
	setenv("https_proxy", "http://192.0.2.1:3128", 1);
	setenv("ALL_PROXY", "http://192.0.2.1:3128", 1);
	assert_int_equal(post(port, "https", "X", "a", &answer), ERR_UNAVAILABLE);
	/* At the proxy it would have waited for its time to run out. */
	assert_null(strstr(answer.error, "curl 28"));
	unsetenv("https_proxy");
	unsetenv("ALL_PROXY");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(places_are_compared_whole, setup, teardown),
		cmocka_unit_test_setup_teardown(places_of_addresses, setup, teardown),
		cmocka_unit_test_setup_teardown(headers_cannot_smuggle, setup, teardown),
		cmocka_unit_test_setup_teardown(nobody_there_is_not_sent, setup, teardown),
		cmocka_unit_test_setup_teardown(plain_http_is_refused, setup, teardown),
		cmocka_unit_test_setup_teardown(no_tls_is_not_sent, setup, teardown),
		cmocka_unit_test_setup_teardown(
			proxies_of_the_environment_are_ignored, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
