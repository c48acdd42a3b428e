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

#include "../../cgi-bin/public/status_kept.h"
#include "base/str.h"
#include "run/page.h"

/* What a process tells again without asking, and what it must ask for: the service below counts how often it is asked. */

#define REFERENCE "G-2026-000123"
#define CODE "AAAA-BBBB-CCCC"

static int asked;
static char room[600] = "Sarmas iela 4";

enum err service_status_find(struct service *service, const char *address, const char *reference, const char *code,
	struct service_status *out, int *out_wait)
{
	(void)service;
	(void)address;
	(void)out_wait;
	asked++;
	*out = (struct service_status){.reference = ""};
	if (strcmp(reference, REFERENCE) != 0 || strcmp(code, CODE) != 0)
		return ERR(ERR_NOT_FOUND, "a wrong pair");
	*out = (struct service_status){.reference = REFERENCE, .state = APPLICATION_IN_REVIEW, .programme_id = asked, .room = room};
	return ERR_OK;
}

static struct web_program program = {.name = "public"};
static struct session session;
static struct http_request request;
static struct web web;
static char folder[64];

static int setup(void **state)
{
	char path[100];
	FILE *file;

	(void)state;
	(void)snprintf(folder, sizeof(folder), "/tmp/test_status_kept.XXXXXX");
	assert_non_null(mkdtemp(folder));
	(void)snprintf(path, sizeof(path), "%s/csrf.key", folder);
	file = fopen(path, "w");
	assert_non_null(file);
	fprintf(file, "%064d\n", 7);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(chmod(path, 0600), 0);
	web = (struct web){.program = &program, .session = &session, .request = &request, .arena = arena_new(1 << 20)};
	assert_int_equal(keyring_open(folder, KEYRING_CSRF, &web.keys), ERR_OK);
	(void)remove(path);
	return rmdir(folder);
}

static int teardown(void **state)
{
	(void)state;
	keyring_free(web.keys);
	arena_free(web.arena);
	return 0;
}

static enum err find(int64_t now, const char *address, const char *code, struct service_status *out)
{
	web.now = now;
	request.remote_addr = address;
	return status_kept_find(&web, REFERENCE, code, out);
}

static void the_same_answer_for_a_moment(void **state)
{
	struct service_status status;

	(void)state;
	asked = 0;
	assert_int_equal(find(1000, "192.0.2.1", CODE, &status), ERR_OK);
	assert_int_equal(find(1001, "192.0.2.1", CODE, &status), ERR_OK);
	assert_int_equal(asked, 1);
	assert_string_equal(status.reference, REFERENCE);
	assert_string_equal(status.room, "Sarmas iela 4");
	assert_null(status.starts_at);
	assert_int_equal(status.state, APPLICATION_IN_REVIEW);
	assert_int_equal(status.programme_id, 1);
	/* Two seconds later it is asked for anew, and so it is when the clock has gone back. */
	assert_int_equal(find(1000 + STATUS_KEPT_SECONDS, "192.0.2.1", CODE, &status), ERR_OK);
	assert_int_equal(asked, 2);
	assert_int_equal(status.programme_id, 2);
	assert_int_equal(find(900, "192.0.2.1", CODE, &status), ERR_OK);
	assert_int_equal(asked, 3);
}

static void to_nobody_else(void **state)
{
	struct service_status status;

	(void)state;
	asked = 0;
	assert_int_equal(find(2000, "192.0.2.1", CODE, &status), ERR_OK);
	assert_int_equal(find(2000, "192.0.2.2", CODE, &status), ERR_OK);
	assert_int_equal(asked, 2);
	/* A wrong code is asked about each time, also beside a kept answer. */
	for (int i = 0; i < 3; i++) {
		assert_int_equal(find(2000, "192.0.2.1", "AAAA-BBBB-CCCD", &status), ERR_NOT_FOUND);
		err_clear();
	}
	assert_int_equal(asked, 5);
}

static void what_does_not_fit_is_not_kept(void **state)
{
	struct service_status status;

	(void)state;
	asked = 0;
	memset(room, 'x', sizeof(room) - 1);
	assert_int_equal(find(3000, "192.0.2.3", CODE, &status), ERR_OK);
	assert_int_equal(find(3000, "192.0.2.3", CODE, &status), ERR_OK);
	assert_int_equal(asked, 2);
	assert_int_equal(strlen(status.room), sizeof(room) - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_answer_for_a_moment),
		cmocka_unit_test(to_nobody_else),
		cmocka_unit_test(what_does_not_fit_is_not_kept),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
