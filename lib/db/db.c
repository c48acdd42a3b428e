#include "db/db_private.h"

#include <errmsg.h>
#include <mysqld_error.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/log.h"

/* The link to MariaDB: options, opening, closing, and what its error numbers mean. */

enum {
	CONNECT_SECONDS = 2, /* a server on the same machine greets at once */
	SILENCE_MS = 1900, /* whoever has waited so long in vain has met a server that says nothing */
	PAUSE_MS = 3000,
	IDLE_MS = 100 /* a link used so lately is not asked whether it still stands */
};

static char *copy_text(const char *text)
{
	return strdup(text != NULL ? text : "");
}

struct db *db_new(const struct db_options *options)
{
	struct db *db = calloc(1, sizeof(*db));
	size_t size = strlen(options->account) + sizeof("jslp_");

	if (db == NULL)
		return NULL;
	db->socket = copy_text(options->socket);
	db->name = copy_text(options->name);
	db->password = copy_text(options->password);
	db->user = malloc(size);
	db->timeout = options->timeout_seconds > 0 ? options->timeout_seconds : 5;
	db->cache = calloc(STATEMENT__MAX + 1, sizeof(*db->cache));
	if (db->socket == NULL || db->name == NULL || db->password == NULL || db->user == NULL ||
		db->cache == NULL) {
		db_free(db);
		return NULL;
	}
	(void)snprintf(db->user, size, "jslp_%s", options->account);
	return db;
}

void db_free(struct db *db)
{
	if (db == NULL)
		return;
	if (db->cache != NULL)
		db_link_close(db);
	if (db->password != NULL)
		explicit_bzero(db->password, strlen(db->password));
	free(db->password);
	free(db->socket);
	free(db->name);
	free(db->user);
	free(db->cache);
	free(db->rows);
	free(db);
}

/*
 * A server that is there but says nothing costs whoever asks the whole timeout.  After one such wait
 * nobody waits again for a while, so that all others are refused at once.
 */
static void note_silence(struct db *db)
{
	int64_t now = clock_monotonic_ms();

	if (now - db->asked_ms >= SILENCE_MS)
		db->silent_until_ms = now + PAUSE_MS;
}

bool db_is_lost(unsigned number)
{
	switch (number) {
	case CR_CONNECTION_ERROR:
	case CR_CONN_HOST_ERROR:
	case CR_SERVER_GONE_ERROR:
	case CR_SERVER_LOST:
	case CR_SERVER_LOST_EXTENDED:
	case CR_COMMANDS_OUT_OF_SYNC:
	case CR_STMT_CLOSED:
	case ER_UNKNOWN_COM_ERROR: /* 1047: the node is not part of the cluster */
	case ER_SERVER_SHUTDOWN:
	case ER_ERROR_DURING_COMMIT:
	case ER_CONNECTION_KILLED:
	case ER_NORMAL_SHUTDOWN:
	case ER_NET_READ_ERROR:
	case ER_NET_READ_INTERRUPTED:
	case ER_NET_ERROR_ON_WRITE:
	case ER_NET_WRITE_INTERRUPTED:
		return true;
	default:
		return false;
	}
}

static enum err outcome(unsigned number)
{
	switch (number) {
	case ER_DUP_ENTRY:
	case ER_DUP_ENTRY_WITH_KEY_NAME:
	case ER_NO_REFERENCED_ROW: /* these two: the account may not see the other table */
	case ER_ROW_IS_REFERENCED:
	case ER_NO_REFERENCED_ROW_2:
	case ER_ROW_IS_REFERENCED_2:
	case ER_CONSTRAINT_FAILED:
		return ERR_CONFLICT;
	case ER_LOCK_DEADLOCK:
	case ER_LOCK_WAIT_TIMEOUT:
	case ER_CHECKREAD:
		return ERR_RETRY;
	case ER_DBACCESS_DENIED_ERROR:
	case ER_ACCESS_DENIED_ERROR:
	case ER_TABLEACCESS_DENIED_ERROR:
	case ER_COLUMNACCESS_DENIED_ERROR:
	case ER_SPECIFIC_ACCESS_DENIED_ERROR:
	case ER_PROCACCESS_DENIED_ERROR:
	case ER_SIGNAL_EXCEPTION: /* a trigger that guards rows against change */
		return ERR_BUG;
	case ER_DATA_TOO_LONG:
	case ER_WARN_DATA_OUT_OF_RANGE:
	case ER_TRUNCATED_WRONG_VALUE:
	case ER_TRUNCATED_WRONG_VALUE_FOR_FIELD:
	case ER_CANT_AGGREGATE_2COLLATIONS: /* other letters than ASCII for an ASCII column */
		return ERR_INVALID;
	case ER_CON_COUNT_ERROR:
	case ER_TOO_MANY_USER_CONNECTIONS:
	case ER_USER_LIMIT_REACHED:
	case ER_QUERY_INTERRUPTED:
	case ER_STATEMENT_TIMEOUT:
	case ER_DISK_FULL:
	case ER_RECORD_FILE_FULL:
	case ER_OPTION_PREVENTS_STATEMENT: /* the server is read-only */
		return ERR_UNAVAILABLE;
	case CR_OUT_OF_MEMORY:
		return ERR_NOMEM;
	default:
		return db_is_lost(number) ? ERR_UNAVAILABLE : ERR_BUG;
	}
}

/* The part of MariaDB's message that cannot hold a value of somebody: the whole, or what follows
 * "for key". */
static const char *harmless(unsigned number, const char *text)
{
	const char *key;

	switch (number) {
	case ER_DUP_ENTRY:
		key = strstr(text, "' for key ");
		return key != NULL ? key + 2 : "";
	case ER_TRUNCATED_WRONG_VALUE:
	case ER_TRUNCATED_WRONG_VALUE_FOR_FIELD:
		return "";
	default:
		return text;
	}
}

enum err db_fail(struct db *db, const char *what, unsigned number, const char *text)
{
	enum err code = outcome(number);

	code = ERR(code, "%s: MariaDB %u %s", what, number, harmless(number, text));
	if (db_is_lost(number)) {
		note_silence(db);
		db_link_close(db);
	}
	if (db->in_transaction && (code == ERR_RETRY || db->link == NULL))
		db->transaction_error = code;
	return code;
}

enum err db_fail_stmt(struct db *db, const char *what, MYSQL_STMT *stmt)
{
	/* An error amid the rows is noted with the link only. */
	if (mysql_stmt_errno(stmt) == 0)
		return db_fail(db, what, mysql_errno(db->link), mysql_error(db->link));
	return db_fail(db, what, mysql_stmt_errno(stmt), mysql_stmt_error(stmt));
}

void db_link_close(struct db *db)
{
	if (db->link == NULL)
		return;
	for (size_t i = 0; i < STATEMENT__MAX; i++) {
		struct db_prepared *prepared = &db->cache[i];

		if (prepared->stmt != NULL)
			(void)mysql_stmt_close(prepared->stmt);
		free(prepared->binds);
		free(prepared->cells);
		*prepared = (struct db_prepared){NULL};
	}
	mysql_close(db->link);
	db->link = NULL;
}

/* An idle link has nothing to say: if it can be read, the server has hung up. */
static bool is_stale(const struct db *db)
{
	struct pollfd poll_socket = {.fd = mysql_get_socket(db->link), .events = POLLIN};

	return poll(&poll_socket, 1, 0) != 0;
}

enum err db_drop_answer(struct db *db, const char *what)
{
	do {
		MYSQL_RES *answer = mysql_store_result(db->link);

		if (answer != NULL)
			mysql_free_result(answer);
		else if (mysql_errno(db->link) != 0)
			return db_fail(db, what, mysql_errno(db->link), mysql_error(db->link));
	} while (mysql_next_result(db->link) == 0);
	return ERR_OK;
}

enum err db_command(struct db *db, const char *what, const char *sql, size_t len)
{
	if (mysql_real_query(db->link, sql, len) != 0)
		return db_fail(db, what, mysql_errno(db->link), mysql_error(db->link));
	return db_drop_answer(db, what);
}

/* Waiting for a lock ends before a statement does, and both before our patience with the link. */
static enum err set_session(struct db *db)
{
	char sql[600];
	unsigned statement_ms = db->timeout * 1000 - 500;
	unsigned lock_seconds = db->timeout > 3 ? db->timeout - 2 : 1;
	int len = snprintf(sql, sizeof(sql),
		"SET SESSION "
	        "sql_mode='STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO,"
		"NO_ZERO_DATE,NO_ZERO_IN_DATE,ONLY_FULL_GROUP_BY', time_zone='+00:00', "
		"innodb_snapshot_isolation=ON, tx_isolation='REPEATABLE-READ', autocommit=1, "
		"foreign_key_checks=1, unique_checks=1, check_constraint_checks=1, "
		"max_statement_time=%u.%03u, innodb_lock_wait_timeout=%u",
		statement_ms / 1000, statement_ms % 1000, lock_seconds);

	return db_command(db, "session settings", sql, (size_t)len);
}

static void set_options(struct db *db)
{
	unsigned protocol = MYSQL_PROTOCOL_SOCKET;
	unsigned connect = db->timeout < CONNECT_SECONDS ? db->timeout : CONNECT_SECONDS;
	my_bool report = 1, local_infile = 0;

	(void)mysql_options(db->link, MYSQL_OPT_CONNECT_TIMEOUT, &connect);
	(void)mysql_options(db->link, MYSQL_OPT_READ_TIMEOUT, &db->timeout);
	(void)mysql_options(db->link, MYSQL_OPT_WRITE_TIMEOUT, &db->timeout);
	(void)mysql_options(db->link, MYSQL_OPT_PROTOCOL, &protocol);
	(void)mysql_options(db->link, MYSQL_OPT_LOCAL_INFILE, &local_infile);
	(void)mysql_options(db->link, MYSQL_REPORT_DATA_TRUNCATION, &report);
	(void)mysql_options(db->link, MYSQL_SET_CHARSET_NAME, "utf8mb4");
}

enum err db_link_open(struct db *db)
{
	const int64_t before = db->asked_ms;
	enum err code;

	db->asked_ms = clock_monotonic_ms();
	if (db->link != NULL && !db->in_transaction && db->asked_ms - before > IDLE_MS &&
		is_stale(db))
		db_link_close(db);
	if (db->link != NULL)
		return ERR_OK;
	if (db->in_transaction)
		return ERR(ERR_UNAVAILABLE, "the link was lost inside a transaction");
	if (db->asked_ms < db->silent_until_ms)
		return ERR(ERR_UNAVAILABLE, "the database has just not answered");
	db->link = mysql_init(NULL);
	if (db->link == NULL)
		return ERR(ERR_NOMEM, "no memory for a link to the database");
	set_options(db);
	if (mysql_real_connect(
		    db->link, NULL, db->user, db->password, db->name, 0, db->socket, 0) == NULL) {
		code = ERR(ERR_UNAVAILABLE, "connect as %s: MariaDB %u %s", db->user,
			mysql_errno(db->link), mysql_error(db->link));
		note_silence(db);
		db_link_close(db);
		return code;
	}
	code = set_session(db);
	if (code != ERR_OK) {
		db_link_close(db);
		return err_pass(ERR_UNAVAILABLE, __FILE__, __LINE__);
	}
	return ERR_OK;
}

uint64_t db_commits(const struct db *db)
{
	return db->commits;
}
