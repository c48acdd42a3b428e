#include "db_test.h"

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"

/* lib/db: transactions, and links and servers that go away. */

/* Two links that both add to one row. */
struct race {
	struct db *other;
	int64_t id;
	int calls, disturb;
	enum err swallow;
};

static enum err add_ten(void *context)
{
	struct race *race = context;
	int64_t n = db_test_value(db, race->id);

	if (race->calls++ < race->disturb)
		MUST(DB_RUN(race->other, arena, STATEMENT_PROBE_SET, NULL,
			db_int(db_test_value(race->other, race->id) + 1), db_int(race->id)));
	TRY(DB_RUN(db, arena, STATEMENT_PROBE_SET, NULL, db_int(n + 10), db_int(race->id)));
	return ERR_OK;
}

static void no_update_is_lost(void **state)
{
	struct race race = {
		.other = store_test_db("owner"), .id = db_test_insert(0, "race"), .disturb = 2};

	(void)state;
	MUST(db_transaction(db, add_ten, &race));
	assert_int_equal(race.calls, 3);
	assert_int_equal(db_test_value(db, race.id), 12);
	race.calls = 0;
	race.disturb = 100;
	assert_int_equal(db_transaction(db, add_ten, &race), ERR_RETRY);
	assert_int_equal(race.calls, 3);
	assert_int_equal(db_test_value(db, race.id), 15);
	db_free(race.other);
}

static enum err add_and_swallow(void *context)
{
	struct race *race = context;
	enum err first = add_ten(race);

	race->swallow = first;
	/* What comes behind a failed statement must not be committed by itself. */
	if (first != ERR_OK)
		assert_int_not_equal(
			DB_RUN(db, arena, STATEMENT_PROBE_SET, NULL, db_int(999), db_int(race->id)),
			ERR_OK);
	return ERR_OK;
}

static void a_swallowed_retry_is_not_committed(void **state)
{
	struct race race = {.other = store_test_db("owner"),
		.id = db_test_insert(0, "swallow"),
		.disturb = 100};

	(void)state;
	assert_int_equal(db_transaction(db, add_and_swallow, &race), ERR_RETRY);
	assert_int_equal(race.swallow, ERR_RETRY);
	assert_int_equal(db_test_value(db, race.id), 3);
	db_free(race.other);
}

/* A deadlock: two processes lock two rows in opposite order; one is rolled back and tries again. */
struct lock_pair {
	struct db *own;
	int64_t first, second;
	int calls;
	int told[2], heard[2]; /* pipes */
};

static enum err lock_both(void *context)
{
	struct lock_pair *pair = context;
	char byte = 'x';

	pair->calls++;
	TRY(DB_RUN(pair->own, arena, STATEMENT_PROBE_SET, NULL, db_int(pair->calls),
		db_int(pair->first)));
	if (pair->calls == 1) {
		if (write(pair->told[1], &byte, 1) != 1 || read(pair->heard[0], &byte, 1) != 1)
			return ERR_BUG;
	}
	TRY(DB_RUN(pair->own, arena, STATEMENT_PROBE_SET, NULL, db_int(pair->calls),
		db_int(pair->second)));
	return ERR_OK;
}

static int lock_in_other_order(struct lock_pair *pair)
{
	struct lock_pair swapped = {
		.own = store_test_db("owner"), .first = pair->second, .second = pair->first};

	memcpy(swapped.told, pair->heard, sizeof(swapped.told));
	memcpy(swapped.heard, pair->told, sizeof(swapped.heard));
	(void)close(pair->told[1]); /* so that the other's end is seen */
	(void)close(pair->heard[0]);
	if (db_transaction(swapped.own, lock_both, &swapped) != ERR_OK)
		return 100;
	db_free(swapped.own);
	return swapped.calls;
}

static void a_deadlock_is_tried_again(void **state)
{
	struct lock_pair pair = {
		.own = db, .first = db_test_insert(0, "a"), .second = db_test_insert(0, "b")};
	int status = 0;
	pid_t pid;

	(void)state;
	assert_int_equal(pipe(pair.told), 0);
	assert_int_equal(pipe(pair.heard), 0);
	pid = fork();
	if (pid == 0)
		_exit(lock_in_other_order(&pair));
	MUST(db_transaction(db, lock_both, &pair));
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	assert_int_equal(pair.calls + WEXITSTATUS(status), 3);
	for (int i = 0; i < 2; i++) {
		(void)close(pair.told[i]);
		(void)close(pair.heard[i]);
	}
}

static enum err insert_and_fail(void *context)
{
	enum err *answer = context;

	(void)db_test_insert(1, "gone again");
	return *answer;
}

static void an_error_rolls_back(void **state)
{
	enum err answer = ERR_INVALID;
	uint64_t commits = db_commits(db);

	(void)state;
	assert_int_equal(db_transaction(db, insert_and_fail, &answer), ERR_INVALID);
	assert_int_equal(db_test_count(), 0);
	assert_int_equal(db_commits(db), commits);
	answer = ERR_OK;
	MUST(db_transaction_read_committed(db, insert_and_fail, &answer));
	assert_int_equal(db_test_count(), 1);
	assert_int_equal(db_commits(db), commits + 1);
}

static enum err nested(void *context)
{
	return db_transaction(db, insert_and_fail, context);
}

static void transactions_do_not_nest(void **state)
{
	enum err answer = ERR_OK;

	(void)state;
	assert_int_equal(db_transaction(db, nested, &answer), ERR_BUG);
	assert_int_equal(db_test_count(), 0);
}

/* KILLs the connection of DB from another one. */
static void kill_link(void)
{
	struct db *other = store_test_db("owner");
	struct db_result result, alive;

	MUST(db_one(db, arena, STATEMENT_PROBE_CONNECTION, NULL, 0, &result));
	MUST(DB_RUN(other, arena, STATEMENT_PROBE_KILL, NULL, result.values[0]));
	do
		MUST(DB_ONE(other, arena, STATEMENT_PROBE_ALIVE, &alive, result.values[0]));
	while (db_get_int(&alive, 0, "n") > 0);
	db_free(other);
}

static enum err lose_link(void *context)
{
	int *step = context;

	(void)db_test_insert(1, "before");
	kill_link();
	if (*step == 0)
		return ERR_OK; /* found at COMMIT */
	if (*step == 1)
		TRY(DB_RUN(db, arena, STATEMENT_PROBE_INSERT, NULL, db_int(2), db_null(), db_null(),
			db_null(), db_null(), db_null()));
	assert_int_not_equal(
		DB_RUN(db, arena, STATEMENT_PROBE_SET, NULL, db_int(2), db_int(1)), ERR_OK);
	assert_int_equal(DB_RUN(db, arena, STATEMENT_PROBE_INSERT, NULL, db_int(3), db_null(),
				 db_null(), db_null(), db_null(), db_null()),
		ERR_UNAVAILABLE);
	return ERR_OK;
}

static void a_lost_link_ends_the_transaction(void **state)
{
	int step = 0;

	(void)state;
	assert_int_equal(db_transaction(db, lose_link, &step), ERR_UNCERTAIN);
	step = 1;
	assert_int_equal(db_transaction(db, lose_link, &step), ERR_UNAVAILABLE);
	step = 2;
	assert_int_equal(db_transaction(db, lose_link, &step), ERR_UNAVAILABLE);
	assert_int_equal(db_test_count(), 0);
}

static void a_lost_link_is_opened_again(void **state)
{
	enum err answer = ERR_OK;

	(void)state;
	kill_link();
	assert_int_equal(db_test_count(), 0);
	kill_link();
	assert_true(db_test_insert(1, NULL) > 0);
	kill_link();
	MUST(db_transaction(db, insert_and_fail, &answer));
	assert_int_equal(db_test_count(), 2);
}

static void a_statement_that_takes_too_long(void **state)
{
	struct db_result result;
	int64_t began = clock_monotonic_ms();

	(void)state;
	assert_int_equal(
		DB_RUN(db, arena, STATEMENT_PROBE_SLEEP, &result, db_int(20)), ERR_UNAVAILABLE);
	assert_non_null(strstr(err_text(), "1969"));
	assert_in_range(clock_monotonic_ms() - began, 4000, 7000);
	assert_int_equal(db_test_count(), 0);
}

static void no_server(void **state)
{
	struct db *fresh = store_test_db("owner");
	enum err answer = ERR_OK;
	int64_t id = db_test_insert(7, "kept"), began;
	struct db_result result;

	(void)state;
	store_test_server("kill");
	began = clock_monotonic_ms();
	assert_int_equal(
		DB_RUN(db, arena, STATEMENT_PROBE_GET, &result, db_int(id)), ERR_UNAVAILABLE);
	assert_int_equal(DB_RUN(db, arena, STATEMENT_PROBE_SET, NULL, db_int(1), db_int(id)),
		ERR_UNAVAILABLE);
	assert_int_equal(
		DB_RUN(fresh, arena, STATEMENT_PROBE_GET, &result, db_int(id)), ERR_UNAVAILABLE);
	assert_int_equal(db_transaction(db, insert_and_fail, &answer), ERR_UNAVAILABLE);
	assert_in_range(clock_monotonic_ms() - began, 0, 1000);
	store_test_server("start");
	assert_int_equal(db_test_value(db, id), 7);
	assert_int_equal(db_test_value(fresh, id), 7);
	MUST(db_transaction(db, insert_and_fail, &answer));
	db_free(fresh);
}

const struct CMUnitTest db_link_tests[DB_LINK_TESTS] = {
	DB_TEST(no_update_is_lost),
	DB_TEST(a_swallowed_retry_is_not_committed),
	DB_TEST(a_deadlock_is_tried_again),
	DB_TEST(an_error_rolls_back),
	DB_TEST(transactions_do_not_nest),
	DB_TEST(a_lost_link_ends_the_transaction),
	DB_TEST(a_lost_link_is_opened_again),
	DB_TEST(a_statement_that_takes_too_long),
	DB_TEST(no_server),
};
