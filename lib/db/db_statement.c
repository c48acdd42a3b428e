#include "db/db_private.h"

#include <errmsg.h>
#include <stdlib.h>
#include <string.h>

/* Running named statements: once more where that is safe, and all rows or one by one. */

enum { DB_TRIES = 3, DB_SCRATCH_KEEP = 4096 };

/* Drops what is left of the answer, also the further answers of a CALL, so that the link can be
 * used again. */
static enum err finish(struct db *db, const struct statement_row *row, MYSQL_STMT *stmt)
{
	if (mysql_stmt_free_result(stmt) != 0)
		return db_fail_stmt(db, row->name, stmt);
	while (mysql_stmt_more_results(stmt)) {
		int status = mysql_stmt_next_result(stmt);

		if (status > 0)
			return db_fail_stmt(db, row->name, stmt);
		if (status < 0)
			break;
		(void)mysql_stmt_free_result(stmt);
	}
	return ERR_OK;
}

/*
 * Executes once.  *out_again: the link was lost, but the server cannot have done anything, so that
 * another try is safe. A write outside a transaction whose answer did not come may have been
 * committed: ERR_UNCERTAIN.
 */
static enum err execute(
	struct db_walk *walk, enum statement statement, MYSQL_BIND *binds, bool *out_again)
{
	struct db *db = walk->db;
	const struct statement_row *row = walk->row;
	MYSQL_STMT *stmt;
	unsigned number;
	enum err code;

	TRY(db_link_open(db));
	code = db_prepare(db, statement, &walk->prepared);
	if (code != ERR_OK) {
		*out_again = db->link == NULL;
		return code;
	}
	stmt = walk->prepared->stmt;
	if (row->nin > 0 && mysql_stmt_bind_param(stmt, binds) != 0)
		return db_fail_stmt(db, row->name, stmt);
	if (mysql_stmt_execute(stmt) == 0)
		return ERR_OK;
	number = mysql_stmt_errno(stmt);
	code = db_fail(db, row->name, number, mysql_stmt_error(stmt));
	if (db->link == NULL && !db->in_transaction) {
		*out_again = db_is_read(row) || number == CR_SERVER_GONE_ERROR;
		if (!*out_again)
			return err_pass(ERR_UNCERTAIN, __FILE__, __LINE__);
	}
	return code;
}

static enum err run_once(struct db_walk *walk, enum statement statement, MYSQL_BIND *binds,
	struct db_result *counts, bool *out_again)
{
	struct db *db = walk->db;
	enum err code, end;
	MYSQL_STMT *stmt;

	*out_again = false;
	TRY(execute(walk, statement, binds, out_again));
	stmt = walk->prepared->stmt;
	counts->affected = db_is_read(walk->row) ? 0 : (int64_t)mysql_stmt_affected_rows(stmt);
	counts->insert_id = db_is_read(walk->row) ? 0 : (int64_t)mysql_stmt_insert_id(stmt);
	code = walk->row->nout > 0 ? db_walk_rows(walk) : ERR_OK;
	if (db->link == NULL && !db_is_read(walk->row) && !db->in_transaction)
		return err_pass(ERR_UNCERTAIN, __FILE__, __LINE__);
	if (db->link == NULL) {
		*out_again = db_is_read(walk->row);
		return code;
	}
	end = finish(db, walk->row, stmt);
	if (code == ERR_OK)
		code = end;
	if (code == ERR_OK && !db->in_transaction && !db_is_read(walk->row))
		db->commits++;
	return code;
}

enum err db_check_state(const struct db *db, const struct statement_row *row)
{
	if (db->walking)
		return ERR(ERR_BUG, "%s inside the rows of another statement", row->name);
	if (db->in_transaction && db->transaction_error != ERR_OK)
		return ERR(db->transaction_error, "%s in a transaction that has failed", row->name);
	return ERR_OK;
}

/* What db_run gathers: all rows in db->rows. */
struct gather {
	struct db *db;
	size_t nrows;
};

static enum err gather_row(void *context, const struct db_result *one)
{
	struct gather *gather = context;
	struct db *db = gather->db;
	size_t need = (gather->nrows + 1) * one->ncolumns;

	if (need > db->rows_size) {
		size_t size = need * 2;
		struct db_value *rows = realloc(db->rows, size * sizeof(*rows));

		if (rows == NULL)
			return ERR(ERR_NOMEM, "no memory for %zu rows", gather->nrows);
		db->rows = rows;
		db->rows_size = size;
	}
	memcpy(&db->rows[gather->nrows * one->ncolumns], one->values,
		one->ncolumns * sizeof(*one->values));
	gather->nrows++;
	return ERR_OK;
}

/* Moves the gathered rows into the arena; a large scratch is given back. */
static enum err gather_end(struct gather *gather, const struct statement_row *row,
	struct arena *arena, struct db_result *result)
{
	struct db *db = gather->db;
	struct db_value *values = NULL;

	result->nrows = gather->nrows;
	result->ncolumns = row->nout;
	result->columns = row->out_names;
	if (gather->nrows > 0) {
		values = arena_array(arena, gather->nrows * row->nout, sizeof(*values));
		if (values != NULL)
			memcpy(values, db->rows, gather->nrows * row->nout * sizeof(*values));
	}
	result->values = values;
	if (db->rows_size > DB_SCRATCH_KEEP) {
		free(db->rows);
		db->rows = NULL;
		db->rows_size = 0;
	}
	if (gather->nrows > 0 && values == NULL)
		return ERR(ERR_LIMIT, "%s: the arena is full", row->name);
	return ERR_OK;
}

enum err db_run(struct db *db, struct arena *arena, enum statement statement,
	const struct db_value *in, size_t count, struct db_result *out)
{
	const struct statement_row *row = &statement_table[statement];
	struct gather gather = {db, 0};
	struct db_walk walk = {
		.db = db, .row = row, .arena = arena, .each = gather_row, .context = &gather};
	MYSQL_BIND binds[DB_VALUES_MAX];
	struct db_result result = {0};
	enum err code;

	TRY(db_check_state(db, row));
	TRY(db_bind_values(row, in, count, binds));
	for (int tries = 1;; tries++) {
		bool again;

		gather.nrows = 0;
		code = run_once(&walk, statement, binds, &result, &again);
		if (code == ERR_RETRY)
			again = true;
		if (!again || db->in_transaction || tries == (code == ERR_RETRY ? DB_TRIES : 2))
			break;
	}
	if (code != ERR_OK)
		return err_pass(code, __FILE__, __LINE__);
	TRY(gather_end(&gather, row, arena, &result));
	if (out != NULL)
		*out = result;
	return ERR_OK;
}

enum err db_one(struct db *db, struct arena *arena, enum statement statement,
	const struct db_value *in, size_t count, struct db_result *out)
{
	struct db_result result;

	TRY(db_run(db, arena, statement, in, count, &result));
	if (result.nrows == 0)
		return ERR(ERR_NOT_FOUND, "%s: no row", statement_table[statement].name);
	if (result.nrows > 1)
		return ERR(ERR_BUG, "%s: %zu rows instead of one", statement_table[statement].name,
			result.nrows);
	if (out != NULL)
		*out = result;
	return ERR_OK;
}

enum err db_each(struct db *db, struct arena *arena, enum statement statement,
	const struct db_value *in, size_t count,
	enum err (*row)(void *context, const struct db_result *one), void *context)
{
	const struct statement_row *text = &statement_table[statement];
	struct db_walk walk = {
		.db = db, .row = text, .arena = arena, .each = row, .context = context};
	MYSQL_BIND binds[DB_VALUES_MAX];
	struct db_result counts;
	bool again;
	enum err code;

	TRY(db_check_state(db, text));
	TRY(db_bind_values(text, in, count, binds));
	walk.spill = arena_array(arena, text->nout, sizeof(*walk.spill));
	walk.spill_size = arena_array(arena, text->nout, sizeof(*walk.spill_size));
	if (walk.spill == NULL || walk.spill_size == NULL)
		return ERR(ERR_LIMIT, "%s: the arena is full", text->name);
	db->walking = true;
	code = run_once(&walk, statement, binds, &counts, &again);
	db->walking = false;
	return code;
}
