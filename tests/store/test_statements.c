#include "store_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "db/statement.h"
#include "run/migrate.h"

/*
 * Every statement of sql/queries prepares under the accounts of its :for and is denied to all
 * others.  Prints TAP, a line a statement. With the argument "control NAME ACCOUNT" the table is
 * read as if ACCOUNT stood in (or, with "-ACCOUNT", did not stand in) NAME's :for; that must give a
 * failure (tests/store/test_statements.sh).
 */

static const char *const accounts[] = {
	"public", "account", "casework", "provider", "report", "admin", "api", "worker", "tool"};
enum { ACCOUNTS = sizeof(accounts) / sizeof(accounts[0]) };

static struct outcome {
	bool prepared;
	bool denied;
	char why[200];
} outcomes[STATEMENT__MAX][ACCOUNTS];

static size_t account_now;
static const char *control_name = "", *control_account = "";

/* MariaDB's numbers of "you may not": database, user, table, column, routine. */
static bool is_denial(const char *why)
{
	static const char *const numbers[] = {"1044 ", "1045 ", "1142 ", "1143 ", "1370 "};

	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		if (strncmp(why, numbers[i], 5) == 0)
			return true;
	return false;
}

static void note(enum statement statement, bool prepared, const char *why)
{
	struct outcome *outcome = &outcomes[statement][account_now];

	outcome->prepared = prepared;
	outcome->denied = is_denial(why);
	(void)snprintf(outcome->why, sizeof(outcome->why), "%s", why);
}

static bool is_listed(const struct statement_row *row, const char *account)
{
	char name[40];

	(void)snprintf(name, sizeof(name), ",%s,", account);
	if (strcmp(row->name, control_name) == 0) {
		if (strcmp(control_account, account) == 0)
			return true;
		if (control_account[0] == '-' && strcmp(control_account + 1, account) == 0)
			return false;
	}
	return strstr(row->accounts, name) != NULL;
}

static bool check(enum statement statement)
{
	const struct statement_row *row = &statement_table[statement];
	char said[4000] = "";
	size_t len = 0;

	for (size_t i = 0; i < ACCOUNTS; i++) {
		const struct outcome *outcome = &outcomes[statement][i];
		bool listed = is_listed(row, accounts[i]);

		if (listed ? outcome->prepared : outcome->denied)
			continue;
		len += (size_t)snprintf(said + len, sizeof(said) - len,
			"#   %s is %sin :for, but: %s\n", accounts[i], listed ? "" : "not ",
			outcome->prepared ? "prepares (name it there, or take the right away in sql/roles.sql)" : outcome->why);
	}
	printf("%s %d - %s for %s\n%s", len == 0 ? "ok" : "not ok", (int)statement + 1, row->name,
		row->accounts + 1, said);
	return len == 0;
}

static int migrate(void)
{
	struct db *db = store_test_owner();
	struct arena *arena = arena_new(16 << 20);
	char dir[4096];
	enum err code;

	(void)snprintf(dir, sizeof(dir), "%s/sql", getenv("JSLP_SOURCE"));
	code = run_migrate(db, arena, dir, NULL);
	if (code != ERR_OK)
		printf("Bail out! %s: %s\n", err_name(code), err_text());
	arena_free(arena);
	db_free(db);
	return code == ERR_OK ? 0 : 1;
}

int main(int argc, char **argv)
{
	int failed = 0;

	if (argc == 4 && strcmp(argv[1], "control") == 0) {
		control_name = argv[2];
		control_account = argv[3];
	}
	if (migrate() != 0)
		return 1;
	for (account_now = 0; account_now < ACCOUNTS; account_now++) {
		struct db *db = store_test_db(accounts[account_now]);
		enum err code = db_prepare_all(db, note);

		db_free(db);
		if (code != ERR_OK) {
			printf("Bail out! %s: %s\n", accounts[account_now], err_text());
			return 1;
		}
	}
	for (size_t i = 0; i < STATEMENT__MAX; i++)
		failed += check((enum statement)i) ? 0 : 1;
	printf("1..%d\n", (int)STATEMENT__MAX);
	return failed == 0 ? 0 : 1;
}
