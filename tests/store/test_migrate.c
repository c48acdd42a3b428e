#include "store_test.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "run/migrate.h"

/* lib/run/migrate.c with small folders of SQL, each test on an empty database. */

static struct db *db;
static struct arena *arena;
static char dir[64];
static char said[4000];

static void report(const char *line)
{
	size_t len = strlen(said);

	(void)snprintf(said + len, sizeof(said) - len, "%s;", line);
}

static void put(const char *name, const char *text)
{
	char path[200];
	FILE *file;

	(void)snprintf(path, sizeof(path), "%s/%s", dir, name);
	file = fopen(path, "w");
	assert_non_null(file);
	(void)fputs(text, file);
	(void)fclose(file);
}

static void remove_file(const char *name)
{
	char path[200];

	(void)snprintf(path, sizeof(path), "%s/%s", dir, name);
	assert_int_equal(unlink(path), 0);
}

static void put_own(const char *name)
{
	char path[4096];
	char *text;

	(void)snprintf(path, sizeof(path), "%s/sql/%s", getenv("JSLP_SOURCE"), name);
	text = store_test_read(path);
	put(name, text);
	free(text);
}

static enum err migrate(void)
{
	said[0] = '\0';
	return run_migrate(db, arena, dir, report);
}

/* What a failed run must say. */
static void refused(enum err code, const char *text)
{
	assert_int_equal(migrate(), code);
	if (strstr(err_text(), text) == NULL)
		fail_msg("\"%s\" does not say \"%s\"", err_text(), text);
}

static int setup(void **state)
{
	char path[80];

	(void)state;
	db = store_test_owner();
	arena = arena_new(16 << 20);
	MUST(db_script(db, "DROP TABLE IF EXISTS schema_migration;\nDROP TABLE IF EXISTS second;\n"
			   "DROP TABLE IF EXISTS first;\n"));
	(void)snprintf(dir, sizeof(dir), "/tmp/jslp-sql-XXXXXX");
	assert_non_null(mkdtemp(dir));
	(void)snprintf(path, sizeof(path), "%s/migrations", dir);
	assert_int_equal(mkdir(path, 0700), 0);
	put_own("migrations/0000_schema_migration.sql");
	put_own("revoke.sql");
	put("roles.sql", "GRANT SELECT (id) ON first TO jslp_public@localhost;\n");
	put("migrations/0001_first.sql",
		"CREATE TABLE first (id INT PRIMARY KEY, text VARCHAR(20));\n"
		"INSERT INTO first VALUES (1, 'a; -- b');\n");
	return 0;
}

static void clear_folder(const char *name)
{
	char path[400];
	DIR *folder = opendir(name);
	struct dirent *entry;

	assert_non_null(folder);
	while ((entry = readdir(folder)) != NULL) {
		(void)snprintf(path, sizeof(path), "%s/%s", name, entry->d_name);
		if (entry->d_type == DT_REG)
			(void)unlink(path);
	}
	(void)closedir(folder);
}

static int teardown(void **state)
{
	char path[80];

	(void)state;
	db_free(db);
	arena_free(arena);
	(void)snprintf(path, sizeof(path), "%s/migrations", dir);
	clear_folder(path);
	clear_folder(dir);
	return rmdir(path) == 0 && rmdir(dir) == 0 ? 0 : -1;
}

/* Whether the public account may run SQL. */
static bool public_may(const char *sql)
{
	struct db *public = store_test_db("public");
	enum err code = db_script(public, sql);

	db_free(public);
	/* Without any right at all it cannot even connect to the database. */
	assert_true(code == ERR_OK || code == ERR_BUG || code == ERR_UNAVAILABLE);
	return code == ERR_OK;
}

static void each_file_once(void **state)
{
	(void)state;
	MUST(migrate());
	assert_string_equal(said,
		"applied 0000_schema_migration.sql;applied 0001_first.sql;applied roles.sql;");
	MUST(migrate());
	assert_string_equal(said, "up to date: 0001_first.sql;");
	put("migrations/0002_second.sql", "CREATE TABLE second (id INT)");
	MUST(migrate());
	assert_string_equal(said, "applied 0002_second.sql;applied roles.sql;");
}

static void rights_are_what_roles_says(void **state)
{
	(void)state;
	MUST(migrate());
	assert_true(public_may("SELECT id FROM first;\n"));
	assert_false(public_may("SELECT text FROM first;\n"));
	assert_false(public_may("DELETE FROM first;\n"));
	put("roles.sql", "GRANT SELECT (text) ON first TO jslp_public@localhost;\nGRANT DELETE ON "
	                 "first TO jslp_public@localhost;\n");
	MUST(migrate());
	assert_string_equal(said, "applied roles.sql;");
	assert_false(public_may("SELECT id FROM first;\n"));
	assert_true(public_may("SELECT text FROM first;\n"));
	assert_true(public_may("DELETE FROM first;\n"));
	/* a mistake in the file leaves no rights, and the next run makes them good */
	put("roles.sql", "GRANT SELECT ON nowhere TO jslp_public@localhost;\n");
	refused(ERR_BUG, "roles.sql");
	assert_false(public_may("SELECT text FROM first;\n"));
	put("roles.sql", "GRANT SELECT (text) ON first TO jslp_public@localhost;\nGRANT DELETE ON "
	                 "first TO jslp_public@localhost;\n");
	MUST(migrate());
	assert_true(public_may("SELECT text FROM first;\n"));
}

static void forward_only(void **state)
{
	(void)state;
	MUST(migrate());
	put("migrations/0001_first.sql", "CREATE TABLE first (id INT PRIMARY KEY);\n");
	refused(ERR_INVALID, "migrations/0001_first.sql was changed after it was applied");
	remove_file("migrations/0001_first.sql");
	refused(ERR_INVALID, "the applied migration 0001_first.sql has no file");
	put("migrations/0001_other.sql", "SELECT 1;\n");
	refused(ERR_INVALID, "migrations/0001_other.sql was applied as 0001_first.sql");
}

static void names_and_numbers(void **state)
{
	(void)state;
	put("migrations/0003_third.sql", "CREATE TABLE second (id INT);\n");
	refused(ERR_INVALID, "0003_third.sql follows number 1");
	remove_file("migrations/0003_third.sql");
	put("migrations/0001_twice.sql", "CREATE TABLE second (id INT);\n");
	refused(ERR_INVALID, "0001_twice.sql follows number 1");
	remove_file("migrations/0001_twice.sql");
	put("migrations/2_second.sql", "CREATE TABLE second (id INT);\n");
	refused(ERR_INVALID, "2_second.sql is not named NNNN_what.sql");
	remove_file("migrations/2_second.sql");
	put("migrations/0002_second.sql~", "CREATE TABLE second (id INT);\n");
	refused(ERR_INVALID, "is not named");
	remove_file("migrations/0002_second.sql~");
	MUST(migrate());
}

static void a_failed_file_goes_on_when_corrected(void **state)
{
	(void)state;
	put("migrations/0002_second.sql", "CREATE TABLE second (id INT);\nINSERT INTO second "
	                                  "VALUES (1);\nINSERT INTO second VALUES ('x');\n");
	refused(ERR_INVALID,
		"0002_second.sql: statement 3 of the script (INSERT INTO second VALUES ('x');)");
	put("migrations/0002_second.sql", "CREATE TABLE second (id INT);\nINSERT INTO second "
	                                  "VALUES (1);\nINSERT INTO second VALUES (2);\n");
	MUST(migrate());
	assert_string_equal(said, "applied 0002_second.sql;applied roles.sql;");
	MUST(db_script(db, "ALTER TABLE second ADD UNIQUE KEY (id);\n")); /* 1 was put in once */
	MUST(migrate());
}

/* As after kill -9: the table was made, but not noted. */
static void a_cut_off_file_goes_on(void **state)
{
	(void)state;
	MUST(migrate());
	MUST(db_script(db,
		"UPDATE schema_migration SET applied_at = NULL, steps_done = 0 WHERE number = 1;\n"
		"DELETE FROM first;\n"));
	MUST(migrate());
	assert_string_equal(said, "applied 0001_first.sql;applied roles.sql;");
	/* but a table that is there before the first try is a mistake */
	MUST(db_script(db, "DROP TABLE schema_migration;\n"));
	refused(ERR_BUG, "1050");
}

static void one_at_a_time(void **state)
{
	char path[80];
	int fd;

	(void)state;
	(void)snprintf(path, sizeof(path), "%s/migrations", dir);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	assert_int_equal(flock(fd, LOCK_EX), 0);
	refused(ERR_CONFLICT, "another migration is running");
	(void)close(fd);
	MUST(migrate());
}

static void no_folder(void **state)
{
	(void)state;
	assert_int_equal(run_migrate(db, arena, "/nonexistent", report), ERR_UNAVAILABLE);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(each_file_once),
		TEST(rights_are_what_roles_says),
		TEST(forward_only),
		TEST(names_and_numbers),
		TEST(a_failed_file_goes_on_when_corrected),
		TEST(a_cut_off_file_goes_on),
		TEST(one_at_a_time),
		TEST(no_folder),
	};

	return cmocka_run_group_tests_name("migrate", tests, NULL, NULL);
}
