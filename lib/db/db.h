#ifndef DB_DB_H
#define DB_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "db/statements.h"	/* generated from sql/queries/NOUN.sql: enum statement, STATEMENT_NOUN_VERB */

/*
 * One connection to MariaDB under one account, and named statements on it.  SQL text stands in sql/queries only; values are always
 * bound (server-side prepared statements, prepared at first use and kept per connection).  The link is opened at first use and again
 * after it was lost, never silently inside a transaction.
 */
struct db;

enum db_type { DB_NULL, DB_INT, DB_TEXT, DB_BLOB };

/* A value going in or coming out.  DB_INT: i.  DB_TEXT: text, len bytes, NUL behind.  DB_BLOB: the same, any bytes.  Dates go in and
 * come out as DB_TEXT "2026-11-22", DATETIME(6) UTC as "2026-11-22 10:00:00[.ffffff]". */
struct db_value {
	enum db_type type;
	int64_t i;
	const char *text;
	size_t len;
};

struct db_value db_int(int64_t value);
struct db_value db_text(const char *text);			/* NULL text becomes DB_NULL */
struct db_value db_blob(const void *bytes, size_t len);		/* NULL bytes becomes DB_NULL */
struct db_value db_null(void);

/* All rows of an answer, in the arena. */
struct db_result {
	size_t nrows, ncolumns;
	const char *const *columns;		/* names as in the statement's :out */
	const struct db_value *values;		/* nrows * ncolumns, row by row */
	int64_t affected;			/* changed rows of a write */
	int64_t insert_id;
};

struct db_options {
	const char *socket, *name;
	const char *account;		/* "public": connects as jslp_public */
	const char *password;
	unsigned timeout_seconds;	/* read and write, 0 = 5; connecting gets 2 at most.  After a wait in vain none tries for 3 */
};

/* Remembers OPTIONS (texts copied); connects at first use.  NULL when out of memory. */
struct db *db_new(const struct db_options *options);
void db_free(struct db *db);

/*
 * Runs STATEMENT with the COUNT values IN (their types are checked against :in) and puts all rows into *OUT (may be NULL for a write).
 * ERR_CONFLICT: UNIQUE, FK or CHECK said no (1062, 1451, 1452, 4025).  ERR_RETRY: 1213, 1205, 1020.  ERR_UNAVAILABLE: no link.
 * ERR_BUG: also when the account has no right to it, so that a missing grant never looks like a refused person.  ERR_LIMIT: the arena is full.  Outside a transaction each call commits by itself.
 */
enum err db_run(struct db *db, struct arena *arena, enum statement statement, const struct db_value *in, size_t count,
		struct db_result *out) CHECKED;
#define DB_RUN(db, arena, statement, out, ...)                                                     \
	db_run((db), (arena), (statement), (const struct db_value[]){__VA_ARGS__},                 \
	       sizeof((const struct db_value[]){__VA_ARGS__}) / sizeof(struct db_value), (out))
#define DB_RUN0(db, arena, statement, out) db_run((db), (arena), (statement), NULL, 0, (out))

/* As db_run, but exactly one row must come: none is ERR_NOT_FOUND, more is ERR_BUG. */
enum err db_one(struct db *db, struct arena *arena, enum statement statement, const struct db_value *in, size_t count,
		struct db_result *out) CHECKED;
#define DB_ONE(db, arena, statement, out, ...)                                                     \
	db_one((db), (arena), (statement), (const struct db_value[]){__VA_ARGS__},                 \
	       sizeof((const struct db_value[]){__VA_ARGS__}) / sizeof(struct db_value), (out))
#define DB_ONE0(db, arena, statement, out) db_one((db), (arena), (statement), NULL, 0, (out))

/* Calls ROW for every row as it comes, without keeping them (exports): ONE's values hold until ROW returns, and ROW may not use DB.
 * ROW's error stops the walk and is returned. */
enum err db_each(struct db *db, struct arena *arena, enum statement statement, const struct db_value *in, size_t count,
		 enum err (*row)(void *context, const struct db_result *one), void *context) CHECKED;

/*
 * Runs the INSERT STATEMENT for NROWS rows of NCOLUMNS values each (row by row, types as :in) in few round trips.  Inside a transaction
 * all or nothing; outside each piece of at most 1 000 rows commits by itself.  Errors as db_run.
 */
enum err db_bulk(struct db *db, enum statement statement, const struct db_value *rows, size_t nrows, size_t ncolumns) CHECKED;

/*
 * Runs WORK inside one transaction and commits.  On ERR_RETRY the whole is rolled back and repeated, at most 3 times in all; on any
 * other error it is rolled back.  A link lost during COMMIT gives ERR_UNCERTAIN.  Not nested.
 */
enum err db_transaction(struct db *db, enum err (*work)(void *context), void *context) CHECKED;

/* As db_transaction at READ COMMITTED (the worker only: its claim, and what it deletes, so that rows it only passes are not locked). */
enum err db_transaction_read_committed(struct db *db, enum err (*work)(void *context), void *context) CHECKED;

/* Reading a result by column name.  An unknown column aborts with a message: it is a mistake of the program.  NULL reads as 0 / NULL. */
int64_t db_get_int(const struct db_result *result, size_t row, const char *column);
const char *db_get_text(const struct db_result *result, size_t row, const char *column);
struct db_value db_get(const struct db_result *result, size_t row, const char *column);

/* Commits since the process began (for the bench: commits per request). */
uint64_t db_commits(const struct db *db);

/* Prepares every statement under this account; calls REPORT for each with whether it may run.  For tests and check-config. */
enum err db_prepare_all(struct db *db, void (*report)(enum statement statement, bool prepared, const char *why)) CHECKED;

/* Runs one file of DDL or grants.  Statements end with ';' at a line's end; one with a line "BEGIN" or "BEGIN NOT ATOMIC" ends with a
 * line "END;" that begins in the first column.  No DELIMITER.  Only jslp-admin migrate and tests. */
enum err db_script(struct db *db, const char *text) CHECKED;

/* As db_script from statement FIRST (0 = all); behind each, DONE gets the number of statements done, and its error stops.  IN_DOUBT:
 * statement FIRST may have been done by a run that was cut off, so that what it makes (or drops) may be there (or not). */
enum err db_script_from(struct db *db, const char *text, size_t first, bool in_doubt,
			enum err (*done)(void *context, size_t count), void *context) CHECKED;

#endif
