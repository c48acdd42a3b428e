#include "db_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* lib/db against a real server.  Its statements are those of tests/store/queries. */

struct db *db;
struct arena *arena;

static int group_setup(void **state)
{
	char path[4096];
	char *schema;

	(void)state;
	(void)snprintf(
		path, sizeof(path), "%s/tests/store/probe_schema.sql", getenv("JSLP_SOURCE"));
	db = store_test_db("owner");
	schema = store_test_read(path);
	MUST(db_script(db, schema));
	free(schema);
	db_free(db);
	return 0;
}

int db_test_teardown(void **state)
{
	(void)state;
	db_free(db);
	arena_free(arena);
	return 0;
}

int db_test_setup(void **state)
{
	(void)state;
	db = store_test_db("owner");
	arena = arena_new(64 << 20);
	MUST(db_script(db, "DELETE FROM probe_child;\n"));
	MUST(DB_RUN0(db, arena, STATEMENT_PROBE_CLEAR, NULL));
	return 0;
}

int64_t db_test_insert(int64_t n, const char *u)
{
	struct db_result result;

	MUST(DB_RUN(db, arena, STATEMENT_PROBE_INSERT, &result, db_int(n), db_null(), db_null(),
		db_null(), db_null(), db_text(u)));
	assert_int_equal(result.affected, 1);
	return result.insert_id;
}

int64_t db_test_count(void)
{
	struct db_result result;

	MUST(db_one(db, arena, STATEMENT_PROBE_COUNT, NULL, 0, &result));
	return db_get_int(&result, 0, "n");
}

int64_t db_test_value(struct db *of, int64_t id)
{
	struct db_result result;

	MUST(DB_ONE(of, arena, STATEMENT_PROBE_GET, &result, db_int(id)));
	return db_get_int(&result, 0, "n");
}

static void round_trip(struct db_value n, struct db_value t, struct db_value b, struct db_value d,
	struct db_value dt)
{
	const struct db_value in[5] = {n, t, b, d, dt};
	static const char *const columns[5] = {"n", "t", "b", "d", "dt"};
	struct db_result written, read;

	MUST(DB_RUN(db, arena, STATEMENT_PROBE_INSERT, &written, n, t, b, d, dt, db_null()));
	MUST(DB_ONE(db, arena, STATEMENT_PROBE_GET, &read, db_int(written.insert_id)));
	assert_int_equal(read.ncolumns, 7);
	for (size_t i = 0; i < 5; i++) {
		struct db_value out = db_get(&read, 0, columns[i]);

		assert_int_equal(out.type, in[i].type);
		assert_int_equal(out.i, in[i].i);
		if (in[i].text == NULL)
			continue;
		assert_int_equal(out.len, in[i].len);
		assert_memory_equal(out.text, in[i].text, in[i].len);
		assert_int_equal(out.text[out.len], '\0');
	}
	assert_int_equal(db_get_int(&read, 0, "big"), INT64_MAX);
	assert_null(db_get_text(&read, 0, "u"));
}

static void types_come_back_as_they_went(void **state)
{
	static const char bytes[] = {'\0', '\xff', '\0', '\'', '"', '\\', '\n', '\0'};
	const struct db_value date = db_text("2026-11-22"),
			      at = db_text("2026-11-22 10:00:00.123456");
	char *large = arena_alloc(arena, 100 * 1024 + 1);

	(void)state;
	memset(large, 'x', 100 * 1024);
	memcpy(large + 50000, "\xf0\x9f\x90\xa2", 4);
	round_trip(db_int(1), db_text("Jānis Bērziņš \xf0\x9f\x90\xa2 '\"\\;--"),
		db_blob(bytes, sizeof(bytes)), date, at);
	round_trip(db_int(0), db_text(""), db_blob("", 0), date, at);
	round_trip(db_int(INT64_MIN), db_text(large), db_blob(large, 100 * 1024), date, at);
	round_trip(db_int(INT64_MAX), db_null(), db_null(), db_null(), db_null());
	round_trip(db_null(), db_text(NULL), db_blob(NULL, 0), db_null(), db_null());
	/* At the edge of what a column's buffer holds. */
	for (size_t len = 254; len <= 259; len++)
		round_trip(db_int(-1), db_text(arena_memdup(arena, large, len)),
			db_blob(large, len), date, at);
}

static void sums_and_averages(void **state)
{
	struct db_result result;

	(void)state;
	(void)db_test_insert(1, NULL);
	(void)db_test_insert(2, NULL);
	MUST(db_one(db, arena, STATEMENT_PROBE_SUM, NULL, 0, &result));
	assert_int_equal(db_get_int(&result, 0, "total"), 3);
	assert_string_equal(db_get_text(&result, 0, "average"), "1.5000");
}

static void session_is_as_decided(void **state)
{
	struct db_result result;

	(void)state;
	MUST(db_one(db, arena, STATEMENT_PROBE_SESSION, NULL, 0, &result));
	assert_non_null(strstr(db_get_text(&result, 0, "mode"), "STRICT_ALL_TABLES"));
	assert_non_null(strstr(db_get_text(&result, 0, "mode"), "ONLY_FULL_GROUP_BY"));
	assert_string_equal(db_get_text(&result, 0, "zone"), "+00:00");
	assert_string_equal(db_get_text(&result, 0, "snapshot"), "1");
	assert_string_equal(db_get_text(&result, 0, "isolation"), "REPEATABLE-READ");
}

static void returning_and_call_give_rows(void **state)
{
	struct db_result result;

	(void)state;
	MUST(DB_ONE(db, arena, STATEMENT_PROBE_RETURNING, &result, db_int(5)));
	assert_int_equal(db_get_int(&result, 0, "n"), 5);
	MUST(DB_ONE(db, arena, STATEMENT_PROBE_CALL, &result, db_int(21)));
	assert_int_equal(db_get_int(&result, 0, "n"), 42);
	assert_int_equal(db_test_count(), 1);
}

static void one_row_means_one(void **state)
{
	struct db_result result;

	(void)state;
	assert_int_equal(
		DB_ONE(db, arena, STATEMENT_PROBE_GET, &result, db_int(-1)), ERR_NOT_FOUND);
	MUST(DB_RUN(db, arena, STATEMENT_PROBE_GET, &result, db_int(-1)));
	assert_int_equal(result.nrows, 0);
	(void)db_test_insert(1, NULL);
	(void)db_test_insert(2, NULL);
	assert_int_equal(db_one(db, arena, STATEMENT_PROBE_ALL, NULL, 0, &result), ERR_BUG);
}

static void values_are_checked_against_the_marker(void **state)
{
	struct db_result result;
	int64_t id = db_test_insert(1, "u");

	(void)state;
	assert_int_equal(DB_RUN(db, arena, STATEMENT_PROBE_GET, &result, db_text("1")), ERR_BUG);
	assert_int_equal(DB_RUN(db, arena, STATEMENT_PROBE_GET, &result, db_null()), ERR_BUG);
	assert_int_equal(
		DB_RUN(db, arena, STATEMENT_PROBE_GET, &result, db_int(1), db_int(2)), ERR_BUG);
	assert_int_equal(
		DB_RUN(db, arena, STATEMENT_PROBE_BY_U, &result, db_blob("u", 1)), ERR_BUG);
	assert_int_equal(DB_RUN0(db, arena, STATEMENT_PROBE_TOO_BIG, &result), ERR_BUG);
	MUST(DB_ONE(db, arena, STATEMENT_PROBE_NOT_NULL, &result, db_int(id)));
	round_trip(db_null(), db_null(), db_null(), db_null(), db_null());
	assert_int_equal(
		DB_ONE(db, arena, STATEMENT_PROBE_NOT_NULL, &result, db_int(id + 1)), ERR_BUG);
	/* and the link is still good */
	assert_int_equal(db_test_count(), 2);
}

static void the_schema_says_no(void **state)
{
	int64_t id = db_test_insert(1, "first");
	struct db_result result;

	(void)state;
	assert_int_equal(DB_RUN(db, arena, STATEMENT_PROBE_INSERT, NULL, db_int(2), db_null(),
				 db_null(), db_null(), db_null(), db_text("first")),
		ERR_CONFLICT);
	assert_non_null(strstr(err_text(), "1062"));
	assert_non_null(strstr(err_text(), "probe_u"));
	assert_null(strstr(err_text(), "first"));
	assert_int_equal(DB_RUN(db, arena, STATEMENT_PROBE_SET, NULL, db_int(-13), db_int(id)),
		ERR_CONFLICT);
	assert_int_equal(DB_RUN(db, arena, STATEMENT_PROBE_CHILD, NULL, db_int(-5)), ERR_CONFLICT);
	MUST(DB_RUN(db, arena, STATEMENT_PROBE_CHILD, NULL, db_int(id)));
	assert_int_equal(DB_RUN(db, arena, STATEMENT_PROBE_DELETE, NULL, db_int(id)), ERR_CONFLICT);
	assert_int_equal(DB_RUN(db, arena, STATEMENT_PROBE_INSERT, NULL, db_int(2), db_null(),
				 db_null(), db_text("2026-02-30"), db_null(), db_null()),
		ERR_INVALID);
	assert_int_equal(
		DB_RUN(db, arena, STATEMENT_PROBE_INSERT, NULL, db_int(2), db_null(), db_null(),
			db_null(), db_null(), db_text("0123456789012345678901234567890123456789+")),
		ERR_INVALID);
	MUST(DB_RUN(db, arena, STATEMENT_PROBE_SET, &result, db_int(7), db_int(-5)));
	assert_int_equal(result.affected, 0);
}

static void an_account_without_the_right(void **state)
{
	struct db *other = store_test_db("public");
	struct db_result result;

	(void)state;
	assert_int_equal(DB_RUN(other, arena, STATEMENT_PROBE_GET, &result, db_int(1)), ERR_BUG);
	MUST(DB_RUN0(other, arena, STATEMENT_PROBE_COUNT, &result));
	db_free(other);
}

static void a_full_arena(void **state)
{
	struct arena *small = arena_new(200 * 1024);
	struct db_result result;

	(void)state;
	for (int i = 0; i < 30; i++)
		MUST(DB_RUN(db, arena, STATEMENT_PROBE_INSERT, NULL, db_int(i),
			db_text(arena_printf(arena, "%020000d", i)), db_null(), db_null(),
			db_null(), db_null()));
	assert_int_equal(DB_RUN0(db, small, STATEMENT_PROBE_ALL, &result), ERR_LIMIT);
	arena_free(small);
	MUST(DB_RUN0(db, arena, STATEMENT_PROBE_ALL, &result));
	assert_int_equal(result.nrows, 30);
	assert_int_equal(db_get(&result, 29, "t").len, 20000);
}

struct seen {
	size_t rows, bytes;
	enum err answer;
	size_t stop_at;
	enum err inner;
};

static enum err see(void *context, const struct db_result *one)
{
	struct seen *seen = context;
	struct db_result result;

	seen->rows++;
	seen->bytes += db_get(one, 0, "t").len;
	if (seen->rows == 1)
		seen->inner = DB_RUN0(db, arena, STATEMENT_PROBE_COUNT, &result);
	return seen->rows == seen->stop_at ? seen->answer : ERR_OK;
}

static void each_row_in_turn(void **state)
{
	struct arena *small = arena_new(200 * 1024);
	struct seen all = {.answer = ERR_OK}, stopped = {.answer = ERR_INVALID, .stop_at = 3};

	(void)state;
	for (int i = 0; i < 50; i++)
		MUST(DB_RUN(db, arena, STATEMENT_PROBE_INSERT, NULL, db_int(0),
			db_text(arena_printf(arena, "%0*d", i % 2 ? 20000 : 10, i)), db_null(),
			db_null(), db_null(), db_null()));
	MUST(db_each(db, small, STATEMENT_PROBE_ALL, NULL, 0, see, &all));
	assert_int_equal(all.rows, 50);
	assert_int_equal(all.bytes, 25 * 20010);
	assert_int_equal(all.inner, ERR_BUG); /* the link is busy */
	assert_int_equal(
		db_each(db, small, STATEMENT_PROBE_ALL, NULL, 0, see, &stopped), ERR_INVALID);
	assert_int_equal(stopped.rows, 3);
	assert_int_equal(db_test_count(), 50);
	arena_free(small);
}

static void many_rows_at_once(void **state)
{
	enum { ROWS = 12000 };
	struct db_value *rows = arena_array(arena, ROWS * 6, sizeof(*rows));
	uint64_t commits = db_commits(db);
	struct db_result result;

	(void)state;
	for (int i = 0; i < ROWS; i++) {
		rows[i * 6] = i % 3 == 0 ? db_null() : db_int(i * -1000000007LL);
		rows[i * 6 + 1] =
			i % 5 == 0 ? db_null() : db_text(arena_printf(arena, "rinda %d ķ", i));
		rows[i * 6 + 2] = i % 7 == 0 ? db_null() : db_blob("\0\xff", 2);
		rows[i * 6 + 3] = db_text("2026-11-22");
		rows[i * 6 + 4] = db_null();
		rows[i * 6 + 5] = db_text(arena_printf(arena, "u%d", i));
	}
	MUST(db_bulk(db, STATEMENT_PROBE_INSERT, rows, ROWS, 6));
	assert_int_equal(db_commits(db) - commits, ROWS / 1000);
	assert_int_equal(db_test_count(), ROWS);
	for (int i = 0; i < ROWS; i += 371) {
		MUST(DB_ONE(db, arena, STATEMENT_PROBE_BY_U, &result, rows[i * 6 + 5]));
		assert_int_equal(db_get(&result, 0, "n").type, rows[i * 6].type);
		assert_int_equal(db_get_int(&result, 0, "n"), rows[i * 6].i);
		MUST(DB_ONE(db, arena, STATEMENT_PROBE_GET, &result,
			db_int(db_get_int(&result, 0, "id"))));
		assert_int_equal(db_get(&result, 0, "b").type, rows[i * 6 + 2].type);
		if (rows[i * 6 + 1].text != NULL)
			assert_string_equal(db_get_text(&result, 0, "t"), rows[i * 6 + 1].text);
	}
	/* one duplicate: nothing of its piece; and single rows go as before */
	MUST(DB_RUN0(db, arena, STATEMENT_PROBE_CLEAR, NULL));
	rows[5] = rows[11];
	assert_int_equal(db_bulk(db, STATEMENT_PROBE_INSERT, rows, 10, 6), ERR_CONFLICT);
	assert_int_equal(db_test_count(), 0);
	assert_int_equal(db_test_insert(1, "single") > 0, 1);
	MUST(db_bulk(db, STATEMENT_PROBE_INSERT, rows, 0, 6));
	/* a value that does not fit, far behind: nothing is written */
	rows[(ROWS - 1) * 6] = db_text("no int");
	assert_int_equal(db_bulk(db, STATEMENT_PROBE_INSERT, rows, ROWS, 6), ERR_BUG);
	assert_int_equal(db_test_count(), 1);
	rows[0] = db_text("no int");
	assert_int_equal(db_bulk(db, STATEMENT_PROBE_INSERT, rows, 10, 6), ERR_BUG);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		DB_TEST(types_come_back_as_they_went),
		DB_TEST(sums_and_averages),
		DB_TEST(session_is_as_decided),
		DB_TEST(returning_and_call_give_rows),
		DB_TEST(one_row_means_one),
		DB_TEST(values_are_checked_against_the_marker),
		DB_TEST(the_schema_says_no),
		DB_TEST(an_account_without_the_right),
		DB_TEST(a_full_arena),
		DB_TEST(each_row_in_turn),
		DB_TEST(many_rows_at_once),
	};
	int failed = cmocka_run_group_tests_name("db", tests, group_setup, NULL);

	return failed + cmocka_run_group_tests_name("db link", db_link_tests, NULL, NULL);
}
