#include "store_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "run/migrate.h"
#include "store/rate_limit.h"
#include "store/session.h"
#include "store/user.h"

/* lib/store/rate_limit, session and user against a real server, under the account that signs people
 * in. */

#define T0 INT64_C(1795341600)
#define T0_MS (T0 * 1000)

static struct db *account, *admin;
static struct keyring *keys;
static struct arena *arena;

static int group_setup(void **state)
{
	struct db *owner = store_test_owner();
	char sql[4096];

	(void)state;
	arena = arena_new(64 << 20);
	(void)snprintf(sql, sizeof(sql), "%s/sql", getenv("JSLP_SOURCE"));
	MUST(run_migrate(owner, arena, sql, NULL));
	MUST(db_script(owner,
		"INSERT INTO app_user (login, name, post_title, role, password_hash, created_at)"
		" VALUES ('worker', 'A B', 'x', 'social_worker', 'h', '2026-01-01 00:00:00');\n"
		"INSERT INTO app_user (login, name, post_title, role, password_hash, created_at, "
	        "disabled_at)"
		" VALUES ('gone', 'C D', 'x', 'head', 'h', '2026-01-01 00:00:00', '2026-02-01 "
	        "00:00:00');\n"));
	db_free(owner);
	account = store_test_db("account");
	admin = store_test_db("admin");
	MUST(keyring_open(store_test_path("keys"), KEYRING_CSRF, &keys));
	return 0;
}

static int group_teardown(void **state)
{
	(void)state;
	db_free(account);
	db_free(admin);
	keyring_free(keys);
	arena_free(arena);
	return 0;
}

static bool take(struct db *db, const uint8_t bucket[32], int64_t at_ms, int *wait)
{
	bool allowed;

	MUST(store_rate_limit_take(db, arena, bucket, 6.0, 3.0, at_ms, &allowed, wait));
	return allowed;
}

static bool look(const uint8_t bucket[32], int64_t at_ms)
{
	bool allowed;

	MUST(store_rate_limit_look(account, arena, bucket, 6.0, 3.0, at_ms, &allowed, NULL));
	return allowed;
}

static void test_bucket_leaks(void **state)
{
	uint8_t bucket[32], other[32];
	int wait;

	(void)state;
	store_rate_limit_bucket(keys, "kind", "one", bucket);
	store_rate_limit_bucket(keys, "kind", "two", other);
	assert_memory_not_equal(bucket, other, 32);
	store_rate_limit_bucket(keys, "kin", "done", other);
	assert_memory_not_equal(bucket, other, 32);
	for (int i = 0; i < 3; i++) {
		assert_true(look(bucket, T0_MS));
		assert_true(take(account, bucket, T0_MS, &wait));
	}
	assert_false(look(bucket, T0_MS));
	/* Six a minute: the next in ten seconds, and refused tries cost nothing. */
	for (int i = 0; i < 5; i++) {
		assert_false(take(account, bucket, T0_MS, &wait));
		assert_int_equal(wait, 10);
	}
	assert_false(take(account, bucket, T0_MS + 9999, &wait));
	assert_int_equal(wait, 1);
	assert_true(take(account, bucket, T0_MS + 10000, &wait));
	assert_false(take(account, bucket, T0_MS + 10000, &wait));
	/* A clock that goes back gives nothing; an hour later the bucket is empty, not below. */
	assert_false(take(account, bucket, T0_MS - 3600000, &wait));
	for (int i = 0; i < 3; i++)
		assert_true(take(account, bucket, T0_MS + 3600000, &wait));
	assert_false(take(account, bucket, T0_MS + 3600000, &wait));
	assert_true(take(account, other, T0_MS, &wait));
}

/* Eight processes ask ten times each, at one moment: exactly the burst is allowed. */
static void test_bucket_is_race_safe(void **state)
{
	enum { CHILDREN = 8, TRIES = 10 };
	uint8_t bucket[32];
	pid_t children[CHILDREN];
	int total = 0, status;

	(void)state;
	store_rate_limit_bucket(keys, "kind", "race", bucket);
	for (int i = 0; i < CHILDREN; i++) {
		children[i] = fork();
		assert_true(children[i] >= 0);
		if (children[i] == 0) {
			struct db *own = store_test_db("account");
			bool allowed;
			int count = 0;

			for (int n = 0; n < TRIES; n++)
				if (store_rate_limit_take(own, arena, bucket, 0.0, 17.0, T0_MS,
					    &allowed, NULL) == ERR_OK)
					count += allowed;
				else
					_exit(99);
			_exit(count);
		}
	}
	for (int i = 0; i < CHILDREN; i++) {
		assert_int_equal(waitpid(children[i], &status, 0), children[i]);
		assert_true(WIFEXITED(status) && WEXITSTATUS(status) != 99);
		total += WEXITSTATUS(status);
	}
	assert_int_equal(total, 17);
}

static void test_users(void **state)
{
	struct store_user user;

	(void)state;
	MUST(store_user_by_login(account, arena, "WORKER", &user));
	assert_string_equal(user.name, "A B");
	assert_int_equal(user.role, ROLE_SOCIAL_WORKER);
	assert_int_equal(user.provider_id, 0);
	assert_false(user.disabled);
	MUST(store_user_by_login(account, arena, "gone", &user));
	assert_true(user.disabled);
	assert_int_equal(store_user_by_login(account, arena, "nobody", &user), ERR_NOT_FOUND);
	assert_int_equal(store_user_by_login(account, arena, "' OR 1=1 -- ", &user), ERR_NOT_FOUND);
	assert_int_equal(store_user_by_login(account, arena, "žanis", &user), ERR_NOT_FOUND);
}

static void test_sessions(void **state)
{
	const uint8_t id[32] = {1, 2, 3}, other[32] = {9};
	struct store_session found;
	struct store_user user;
	bool ended;

	(void)state;
	MUST(store_user_by_login(account, arena, "worker", &user));
	MUST(store_session_add(account, arena, id, user.id, T0));
	MUST(store_session_get(admin, arena, id, T0 - 1800, T0 - 36000, (struct date){2026, 11, 22}, &found));
	assert_string_equal(found.login, "worker");
	assert_int_equal(found.user_id, user.id);
	assert_int_equal(found.seen, T0);
	assert_int_equal(store_session_get(admin, arena, other, 0, 0, (struct date){2026, 11, 22}, &found), ERR_NOT_FOUND);
	/* Idle, and too old. */
	assert_int_equal(
		store_session_get(account, arena, id, T0, T0 - 36000, (struct date){2026, 11, 22}, &found), ERR_NOT_FOUND);
	assert_int_equal(
		store_session_get(account, arena, id, T0 - 1800, T0, (struct date){2026, 11, 22}, &found), ERR_NOT_FOUND);
	MUST(store_session_touch(admin, arena, id, T0 + 100));
	MUST(store_session_get(account, arena, id, T0 + 99, T0 - 1, (struct date){2026, 11, 22}, &found));
	assert_int_equal(found.seen, T0 + 100);
	/* Only one's own, and once. */
	MUST(store_session_end(account, arena, id, user.id + 1, T0, &ended));
	assert_false(ended);
	MUST(store_session_end(account, arena, id, user.id, T0, &ended));
	assert_true(ended);
	MUST(store_session_end(account, arena, id, user.id, T0, &ended));
	assert_false(ended);
	assert_int_equal(store_session_get(account, arena, id, 0, 0, (struct date){2026, 11, 22}, &found), ERR_NOT_FOUND);
	/* A disabled account has no session. */
	MUST(store_user_by_login(account, arena, "gone", &user));
	MUST(store_session_add(account, arena, other, user.id, T0));
	assert_int_equal(store_session_get(account, arena, other, 0, 0, (struct date){2026, 11, 22}, &found), ERR_NOT_FOUND);
	/* The same id cannot begin twice. */
	assert_int_equal(store_session_add(account, arena, id, user.id, T0), ERR_CONFLICT);
	assert_int_equal(
		store_session_add(admin, arena, (const uint8_t[32]){7}, user.id, T0), ERR_BUG);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bucket_leaks),
		cmocka_unit_test(test_bucket_is_race_safe),
		cmocka_unit_test(test_users),
		cmocka_unit_test(test_sessions),
	};

	return cmocka_run_group_tests(tests, group_setup, group_teardown);
}
