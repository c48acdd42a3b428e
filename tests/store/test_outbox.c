#include "store_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "run/migrate.h"
#include "store/outbox.h"

/* lib/store/outbox against a real server, under the accounts that use it. */

enum { LEASE_MS = 1000, T0 = 1791822600 };

#define T0_MS (T0 * INT64_C(1000))

static struct db *writer, *worker, *tool, *owner;
static struct keyring *keys;
static struct arena *arena;

/* Tables and rights as an installation has them. */
static void migrate(void)
{
	char sql[4096];

	(void)snprintf(sql, sizeof(sql), "%s/sql", getenv("JSLP_SOURCE"));
	MUST(run_migrate(owner, arena, sql, NULL));
}

static int group_setup(void **state)
{
	(void)state;
	arena = arena_new(64 << 20);
	owner = store_test_owner();
	migrate();
	writer = store_test_db("casework");
	worker = store_test_db("worker");
	tool = store_test_db("tool");
	MUST(keyring_open(store_test_path("keys"), KEYRING_SEAL, &keys));
	return 0;
}

static int group_teardown(void **state)
{
	(void)state;
	db_free(owner);
	db_free(writer);
	db_free(worker);
	db_free(tool);
	keyring_free(keys);
	arena_free(arena);
	return 0;
}

/* Each test begins with nothing waiting. */
static int setup(void **state)
{
	(void)state;
	arena_reset(arena);
	MUST(db_script(owner, "DELETE FROM outbox_delivery;\nDELETE FROM outbox;\n"));
	return 0;
}

static void add(const char *kind, int64_t object_id, int64_t stream)
{
	MUST(store_outbox_add(writer, arena, kind, object_id, stream, T0));
}

static struct store_outbox_row *claimed;

/* Claims up to 100 rows of LANE at T0 + AFTER_MS; how many. */
static size_t claim(enum store_outbox_lane lane, int64_t after_ms)
{
	size_t n;

	MUST(store_outbox_claim(
		worker, arena, lane, T0_MS + after_ms, LEASE_MS, 100, &claimed, &n));
	return n;
}

static const struct store_outbox_answer good = {"SOPA", 201, "SOPA-1", ""};
static const struct store_outbox_answer bad = {"SOPA", 500, "", "out of order"};

static bool done(const struct store_outbox_row *row)
{
	bool held;

	MUST(store_outbox_done(worker, arena, row, &good, T0, &held));
	return held;
}

static int64_t count(const char *wanted)
{
	struct db_result rows;
	int64_t n = 0;

	MUST(DB_RUN0(tool, arena, STATEMENT_OUTBOX_COUNTS, &rows));
	for (size_t i = 0; i < rows.nrows; i++)
		if (strcmp(db_get_text(&rows, i, "state"), wanted) == 0)
			n += db_get_int(&rows, i, "count");
	return n;
}

static void a_row_goes_its_way(void **state)
{
	(void)state;
	add("decision", 7, 70);
	assert_int_equal(claim(STORE_OUTBOX_STATE, -1), 0);
	assert_int_equal(claim(STORE_OUTBOX_MAIL, 0), 0);
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 1);
	assert_string_equal(claimed[0].kind, "decision");
	assert_int_equal(claimed[0].object_id, 7);
	assert_int_equal(claimed[0].stream, 70);
	assert_int_equal(claimed[0].attempts, 1);
	assert_int_equal(claimed[0].created, T0);
	assert_int_equal(strlen(claimed[0].key), 36);
	assert_null(claimed[0].sealed);
	assert_true(done(&claimed[0]));
	assert_int_equal(claim(STORE_OUTBOX_STATE, 1000000), 0);
	assert_int_equal(count("done"), 1);
}

static enum err add_and_fail(void *context)
{
	(void)context;
	TRY(store_outbox_add(writer, arena, "decision", 1, 1, T0));
	return ERR_DENIED;
}

static void what_is_rolled_back_is_not_told(void **state)
{
	(void)state;
	assert_int_equal(db_transaction(writer, add_and_fail, NULL), ERR_DENIED);
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 0);
	assert_int_equal(count("waiting"), 0);
}

static void a_lease_lapses(void **state)
{
	struct store_outbox_row first;

	(void)state;
	add("decision", 1, 1);
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 1);
	first = claimed[0];
	assert_int_equal(claim(STORE_OUTBOX_STATE, LEASE_MS - 1), 0);
	assert_int_equal(claim(STORE_OUTBOX_STATE, LEASE_MS), 1);
	assert_string_equal(claimed[0].key, first.key);
	assert_int_equal(claimed[0].attempts, 2);
	/* Who held it before has nothing to say any more, but its answer stays on record. */
	assert_false(done(&first));
	assert_int_equal(count("waiting"), 1);
	assert_true(done(&claimed[0]));
	assert_int_equal(count("done"), 1);
	assert_false(done(&claimed[0]));
}

static void streams_keep_their_order(void **state)
{
	struct store_outbox_row first, second, third;
	bool held;

	(void)state;
	add("decision", 1, 5);
	add("enrolment", 2, 5);
	add("enrolment", 3, 6);
	add("attendance", 4, 5);
	add("attendance", 5, 5);
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 3);
	first = claimed[0];
	assert_int_equal(first.object_id, 1);
	second = claimed[1];
	third = claimed[2];
	assert_int_equal(second.object_id, 3);
	assert_int_equal(third.object_id, 4);
	/* Being delivered, or to be repeated later: the second waits all the same. */
	assert_int_equal(claim(STORE_OUTBOX_STATE, 1), 0);
	MUST(store_outbox_again(worker, arena, &first, &bad, T0, T0_MS + 500000, &held));
	assert_true(held);
	assert_true(done(&second) && done(&third));
	assert_int_equal(claim(STORE_OUTBOX_STATE, 400000), 1);
	assert_int_equal(claimed[0].object_id, 5);
	assert_true(done(&claimed[0]));
	assert_int_equal(claim(STORE_OUTBOX_STATE, 500000), 1);
	assert_int_equal(claimed[0].object_id, 1);
	assert_true(done(&claimed[0]));
	assert_int_equal(claim(STORE_OUTBOX_STATE, 500000), 1);
	assert_int_equal(claimed[0].object_id, 2);
}

static void a_parked_row_blocks_nobody(void **state)
{
	struct db_result rows, moved;
	bool held;

	(void)state;
	add("decision", 1, 5);
	add("decision", 2, 5);
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 1);
	MUST(store_outbox_park(worker, arena, &claimed[0], &bad, T0, false, &held));
	assert_true(held);
	assert_int_equal(count("parked"), 1);
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 1);
	assert_int_equal(claimed[0].object_id, 2);
	assert_true(done(&claimed[0]));
	assert_int_equal(claim(STORE_OUTBOX_STATE, 10000000), 0);
	MUST(DB_RUN(tool, arena, STATEMENT_OUTBOX_PARKED, &rows, db_int(10)));
	assert_int_equal(rows.nrows, 1);
	assert_string_equal(db_get_text(&rows, 0, "last_error"), "out of order");
	MUST(DB_RUN(tool, arena, STATEMENT_OUTBOX_RETRY, &moved, db_int(T0_MS),
		db_int(db_get_int(&rows, 0, "id"))));
	assert_int_equal(moved.affected, 1);
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 1);
	assert_int_equal(claimed[0].attempts, 1);
}

/* What was refused may be made anew; what may have had an effect must not. */
static void a_refused_message_is_forgotten(void **state)
{
	struct db_result rows;
	bool held;

	(void)state;
	add("decision", 1, 1);
	add("decision", 2, 2);
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 2);
	for (size_t i = 0; i < 2; i++) {
		MUST(store_outbox_message_set(worker, keys, arena, &claimed[i], "text", 4));
		MUST(store_outbox_park(worker, arena, &claimed[i], &bad, T0, i == 1, &held));
	}
	MUST(DB_RUN(tool, arena, STATEMENT_OUTBOX_PARKED, &rows, db_int(10)));
	for (size_t i = 0; i < 2; i++)
		MUST(DB_RUN(tool, arena, STATEMENT_OUTBOX_RETRY, NULL, db_int(T0_MS),
			db_int(db_get_int(&rows, i, "id"))));
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 2);
	assert_non_null(claimed[0].sealed);
	assert_null(claimed[1].sealed);
}

static void mails_have_no_order(void **state)
{
	(void)state;
	add("receipt_mail", 1, 5);
	add("decision_mail", 2, 5);
	add("decision", 3, 5);
	assert_int_equal(claim(STORE_OUTBOX_MAIL, 0), 2);
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 1);
}

static void acts_for_the_eaddress_have_a_lane(void **state)
{
	(void)state;
	add("eaddress_act", 1, 5);
	add("eaddress_act", 2, 5);
	add("decision", 3, 5);
	assert_int_equal(claim(STORE_OUTBOX_MAIL, 0), 0);
	assert_int_equal(claim(STORE_OUTBOX_EADDRESS, 0), 2);
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 1);
	/* Once an act. */
	assert_int_equal(store_outbox_add(writer, arena, "eaddress_act", 1, 5, T0), ERR_CONFLICT);
}

static int then_count;

static enum err then_counts(void *context)
{
	then_count++;
	return *(const enum err *)context;
}

static void what_follows_belongs_to_the_end(void **state)
{
	enum err wanted = ERR_DENIED;
	struct store_outbox_row late;
	bool held;

	(void)state;
	then_count = 0;
	add("eaddress_act", 1, 5);
	assert_int_equal(claim(STORE_OUTBOX_EADDRESS, 0), 1);
	late = claimed[0];
	assert_int_equal(store_outbox_done_then(worker, arena, &late, &good, T0, then_counts, &wanted, &held), ERR_DENIED);
	assert_int_equal(count("done"), 0);
	assert_int_equal(claim(STORE_OUTBOX_EADDRESS, LEASE_MS), 1);
	wanted = ERR_OK;
	MUST(store_outbox_done_then(worker, arena, &late, &good, T0, then_counts, &wanted, &held));
	assert_false(held);
	assert_int_equal(then_count, 1);
	MUST(store_outbox_done_then(worker, arena, &claimed[0], &good, T0, then_counts, &wanted, &held));
	assert_true(held);
	assert_int_equal(then_count, 2);
	assert_int_equal(count("done"), 1);
}

/* Takes act ACT_ID out of the worker's hands at T0 + AFTER_MS; whether that was possible. */
static bool job_end(int64_t act_id, int64_t after_ms)
{
	struct db_result done;

	MUST(DB_RUN(writer, arena, STATEMENT_DELIVERY_JOB_END, &done, db_int(T0), db_text("by hand"), db_int(act_id), db_int(T0_MS + after_ms)));
	return done.affected == 1;
}

static void a_person_takes_only_what_nobody_is_at(void **state)
{
	bool held;

	(void)state;
	for (int64_t id = 1; id <= 4; id++)
		add("eaddress_act", id, 5);
	assert_true(job_end(1, 0));
	assert_int_equal(claim(STORE_OUTBOX_EADDRESS, 0), 3);
	assert_int_equal(claimed[0].object_id, 2);
	assert_false(job_end(2, 0));
	assert_false(job_end(2, LEASE_MS - 1));
	assert_true(job_end(2, LEASE_MS));
	assert_false(done(&claimed[0]));
	MUST(store_outbox_again(worker, arena, &claimed[1], &bad, T0, T0_MS + 5000, &held));
	assert_true(job_end(3, 0));
	MUST(store_outbox_park(worker, arena, &claimed[2], &bad, T0, true, &held));
	assert_true(job_end(4, 0));
	assert_false(job_end(4, 0));
	assert_int_equal(claim(STORE_OUTBOX_EADDRESS, 10000000), 0);
	assert_int_equal(count("done"), 4);
}

static void a_message_is_made_once(void **state)
{
	struct store_outbox_row row;
	const char *message, *sealed;
	size_t len;

	(void)state;
	add("decision", 1, 5);
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 1);
	row = claimed[0];
	assert_int_equal(store_outbox_message(keys, arena, &row, &message, &len), ERR_NOT_FOUND);
	MUST(store_outbox_message_set(worker, keys, arena, &row, "first", 5));
	assert_int_equal(
		store_outbox_message_set(worker, keys, arena, &row, "other", 5), ERR_CONFLICT);
	assert_int_equal(claim(STORE_OUTBOX_STATE, LEASE_MS), 1);
	MUST(store_outbox_message(keys, arena, &claimed[0], &message, &len));
	assert_int_equal(len, 5);
	assert_memory_equal(message, "first", 5);
	/* Not readable in the database, and of no use in another row. */
	sealed = claimed[0].sealed;
	for (size_t i = 0; i + 5 <= claimed[0].sealed_len; i++)
		assert_memory_not_equal(sealed + i, "first", 5);
	claimed[0].key = "5f1c0000-0000-4000-8000-000000000001";
	assert_int_equal(store_outbox_message(keys, arena, &claimed[0], &message, &len), ERR_BUG);
}

static void a_lost_lease_makes_no_message(void **state)
{
	struct store_outbox_row row;

	(void)state;
	add("decision", 1, 5);
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 1);
	row = claimed[0];
	assert_int_equal(claim(STORE_OUTBOX_STATE, LEASE_MS), 1);
	assert_int_equal(
		store_outbox_message_set(worker, keys, arena, &row, "late", 4), ERR_CONFLICT);
	assert_null(row.sealed);
}

static void what_was_not_tried_goes_back(void **state)
{
	(void)state;
	add("decision", 1, 5);
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 1);
	MUST(store_outbox_release(worker, arena, &claimed[0], T0_MS));
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 1);
	assert_int_equal(claimed[0].attempts, 1);
}

static void long_answers_are_cut(void **state)
{
	struct store_outbox_answer answer = {"SOPA", 422, "", NULL};
	struct db_result rows;
	char text[601] = "";
	bool held;

	(void)state;
	for (size_t i = 0; i < 600; i += 2)
		memcpy(text + i, "ņ", 2);
	answer.error = text;
	add("decision", 1, 5);
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 1);
	MUST(store_outbox_park(worker, arena, &claimed[0], &answer, T0, true, &held));
	MUST(DB_RUN(tool, arena, STATEMENT_OUTBOX_PARKED, &rows, db_int(10)));
	assert_int_equal(strlen(db_get_text(&rows, 0, "last_error")), 400);
}

static void pauses_grow_to_a_quarter_of_an_hour(void **state)
{
	(void)state;
	assert_int_equal(store_outbox_backoff_ms(1, 0), 1000);
	assert_int_equal(store_outbox_backoff_ms(2, 0), 2000);
	assert_int_equal(store_outbox_backoff_ms(5, 0), 16000);
	assert_int_equal(store_outbox_backoff_ms(11, 0), 900000);
	assert_int_equal(store_outbox_backoff_ms(60000, 0), 900000);
	assert_int_equal(store_outbox_backoff_ms(0, 0), 1000);
	for (uint32_t random = 0; random < 4000000000u; random += 99999999u) {
		assert_in_range(store_outbox_backoff_ms(1, random), 500, 1000);
		assert_in_range(store_outbox_backoff_ms(20, random), 450000, 900000);
	}
}

enum { PROCESSES = 4, ROWS = 200, STREAMS = 25 };

/* A worker of its own: claims small batches until nothing is due, telling PIPE what it got. */
static void compete(int pipe)
{
	struct arena *own = arena_new(64 << 20);
	struct db *db = store_test_db("worker");
	int idle = 0;

	while (idle < 20) {
		struct store_outbox_row *rows;
		size_t n;
		bool held;

		arena_reset(own);
		if (store_outbox_claim(db, own, STORE_OUTBOX_STATE, T0_MS, 600000, 3, &rows, &n) !=
			ERR_OK)
			_exit(2);
		idle = n ? 0 : idle + 1;
		for (size_t i = 0; i < n; i++) {
			const int64_t got[2] = {rows[i].stream, rows[i].object_id};

			if (write(pipe, got, sizeof(got)) != sizeof(got) ||
				store_outbox_done(db, own, &rows[i], &good, T0, &held) != ERR_OK ||
				!held)
				_exit(3);
		}
		if (n == 0)
			usleep(5000);
	}
	_exit(0);
}

static void many_workers_share_without_doubles(void **state)
{
	int64_t last[STREAMS] = {0}, got[2];
	size_t seen = 0;
	int pipes[2], status;

	(void)state;
	for (int64_t i = 0; i < ROWS; i++)
		add("decision", i + 1, i % STREAMS);
	assert_int_equal(pipe(pipes), 0);
	for (int i = 0; i < PROCESSES; i++) {
		const pid_t pid = fork();

		assert_true(pid >= 0);
		if (pid == 0)
			compete(pipes[1]);
	}
	close(pipes[1]);
	/* What is told before its predecessor is done would come out of order here. */
	while (read(pipes[0], got, sizeof(got)) == sizeof(got)) {
		assert_true(got[1] > last[got[0]]);
		last[got[0]] = got[1];
		seen++;
	}
	close(pipes[0]);
	for (int i = 0; i < PROCESSES; i++) {
		assert_true(wait(&status) > 0);
		assert_int_equal(status, 0);
	}
	assert_int_equal(seen, ROWS);
	assert_int_equal(count("done"), ROWS);
}

static void health_counts(void **state)
{
	struct db_result row;

	(void)state;
	MUST(DB_ONE(tool, arena, STATEMENT_OUTBOX_HEALTH, &row, db_int(T0)));
	assert_int_equal(db_get_int(&row, 0, "waiting"), 0);
	assert_int_equal(db_get_int(&row, 0, "oldest_seconds"), 0);
	add("decision", 1, 1);
	add("decision", 2, 2);
	MUST(DB_ONE(tool, arena, STATEMENT_OUTBOX_HEALTH, &row, db_int(T0 + 90)));
	assert_int_equal(db_get_int(&row, 0, "waiting"), 2);
	assert_int_equal(db_get_int(&row, 0, "parked"), 0);
	assert_int_equal(db_get_int(&row, 0, "oldest_seconds"), 90);
}

static void nobody_changes_what_was_answered(void **state)
{
	(void)state;
	add("decision", 1, 1);
	assert_int_equal(claim(STORE_OUTBOX_STATE, 0), 1);
	assert_true(done(&claimed[0]));
	assert_int_equal(db_script(worker, "UPDATE outbox_delivery SET status = 1;\n"), ERR_BUG);
	assert_int_equal(db_script(worker, "DELETE FROM outbox_delivery;\n"), ERR_BUG);
	assert_int_equal(db_script(worker, "DELETE FROM outbox;\n"), ERR_BUG);
	assert_int_equal(
		db_script(worker, "UPDATE outbox SET idempotency_key = 'x';\n"), ERR_BUG);
	assert_int_equal(db_script(writer, "UPDATE outbox SET state = 'done';\n"), ERR_BUG);
	assert_int_equal(db_script(writer, "UPDATE eaddress_job SET act_id = 7;\n"), ERR_BUG);
	assert_int_equal(db_script(writer, "DELETE FROM eaddress_job;\n"), ERR_BUG);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_row_goes_its_way, setup),
		cmocka_unit_test_setup(what_is_rolled_back_is_not_told, setup),
		cmocka_unit_test_setup(a_lease_lapses, setup),
		cmocka_unit_test_setup(streams_keep_their_order, setup),
		cmocka_unit_test_setup(a_parked_row_blocks_nobody, setup),
		cmocka_unit_test_setup(a_refused_message_is_forgotten, setup),
		cmocka_unit_test_setup(mails_have_no_order, setup),
		cmocka_unit_test_setup(acts_for_the_eaddress_have_a_lane, setup),
		cmocka_unit_test_setup(what_follows_belongs_to_the_end, setup),
		cmocka_unit_test_setup(a_person_takes_only_what_nobody_is_at, setup),
		cmocka_unit_test_setup(a_message_is_made_once, setup),
		cmocka_unit_test_setup(a_lost_lease_makes_no_message, setup),
		cmocka_unit_test_setup(what_was_not_tried_goes_back, setup),
		cmocka_unit_test_setup(long_answers_are_cut, setup),
		cmocka_unit_test_setup(pauses_grow_to_a_quarter_of_an_hour, setup),
		cmocka_unit_test_setup(many_workers_share_without_doubles, setup),
		cmocka_unit_test_setup(health_counts, setup),
		cmocka_unit_test_setup(nobody_changes_what_was_answered, setup),
	};

	return cmocka_run_group_tests(tests, group_setup, group_teardown);
}
