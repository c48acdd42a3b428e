#include "db/db_private.h"

#include <errmsg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Named statements: prepared at first use, executed with bound values, fetched row by row. */

enum { DB_TRIES = 3, DB_SCRATCH_KEEP = 4096 };

/* What becomes of the rows of one execution. */
struct walk {
	struct db *db;
	const struct statement_row *row;
	struct db_prepared *prepared;
	struct arena *arena;
	struct db_value *spill;		/* NULL: values stay; else room per column that the next row takes over */
	size_t *spill_size;
	enum err (*each)(void *context, const struct db_result *one);
	void *context;
	struct db_result one;
};

/* A statement that only reads can be repeated when its link was lost. */
static bool is_read(const struct statement_row *row)
{
	return strncasecmp(row->sql, "SELECT", 6) == 0 || strncasecmp(row->sql, "WITH", 4) == 0;
}

/* The letter of value INDEX in LETTERS ("it?b"); *out_null says whether NULL is legal. */
static char letter_at(const char *letters, size_t index, bool *out_null)
{
	while (*letters != '\0') {
		*out_null = letters[1] == '?';
		if (index-- == 0)
			return *letters;
		letters += *out_null ? 2 : 1;
	}
	return '\0';
}

static enum err prepare_binds(const struct statement_row *row, struct db_prepared *prepared)
{
	bool null;

	prepared->binds = calloc(row->nout + 1, sizeof(*prepared->binds));
	prepared->cells = calloc(row->nout + 1, sizeof(*prepared->cells));
	if (prepared->binds == NULL || prepared->cells == NULL)
		return ERR(ERR_NOMEM, "%s: no memory for its columns", row->name);
	for (size_t i = 0; i < row->nout; i++) {
		MYSQL_BIND *bind = &prepared->binds[i];
		struct db_cell *cell = &prepared->cells[i];
		char letter = letter_at(row->out, i, &null);

		bind->length = &cell->length;
		bind->is_null = &cell->null;
		bind->error = &cell->error;
		if (letter == 'i') {
			bind->buffer_type = MYSQL_TYPE_LONGLONG;
			bind->buffer = &cell->number;
		} else {
			bind->buffer_type = letter == 'b' ? MYSQL_TYPE_BLOB : MYSQL_TYPE_STRING;
			bind->buffer = cell->bytes;
			bind->buffer_length = sizeof(cell->bytes);
		}
	}
	return ERR_OK;
}

/* The columns of INSERT .. RETURNING and CALL are known only when it has been executed. */
static bool columns_fit(const struct statement_row *row, MYSQL_STMT *stmt)
{
	unsigned count = mysql_stmt_field_count(stmt);

	return count == row->nout || (count == 0 && !is_read(row));
}

static enum err prepare_new(struct db *db, const struct statement_row *row, struct db_prepared *prepared)
{
	MYSQL_STMT *stmt = prepared->stmt;

	if (mysql_stmt_prepare(stmt, row->sql, strlen(row->sql)) != 0)
		return db_fail_stmt(db, row->name, stmt);
	if (mysql_stmt_param_count(stmt) != row->nin)
		return ERR(ERR_BUG, "%s: the server counts %lu values", row->name, mysql_stmt_param_count(stmt));
	if (!columns_fit(row, stmt))
		return ERR(ERR_BUG, "%s: the server counts %u columns", row->name, mysql_stmt_field_count(stmt));
	return prepare_binds(row, prepared);
}

enum err db_prepare(struct db *db, enum statement statement, struct db_prepared **out)
{
	struct db_prepared *prepared = &db->cache[statement];
	const struct statement_row *row = &statement_table[statement];
	enum err code;

	*out = prepared;
	if (prepared->stmt != NULL)
		return ERR_OK;
	prepared->stmt = mysql_stmt_init(db->link);
	if (prepared->stmt == NULL)
		return ERR(ERR_NOMEM, "%s: no memory for a statement", row->name);
	code = prepare_new(db, row, prepared);
	if (code != ERR_OK && db->link != NULL) {
		(void)mysql_stmt_close(prepared->stmt);
		free(prepared->binds);
		free(prepared->cells);
		*prepared = (struct db_prepared){NULL};
	}
	return code;
}

static bool fits(char letter, enum db_type type)
{
	switch (letter) {
	case 'i':
		return type == DB_INT;
	case 'b':
		return type == DB_BLOB;
	case 't':
	case 'd':
	case 'D':
		return type == DB_TEXT;
	default:
		return false;
	}
}

enum err db_bind_values(const struct statement_row *row, const struct db_value *in, size_t count, MYSQL_BIND *binds)
{
	bool null = false;

	if (count != row->nin)
		return ERR(ERR_BUG, "%s takes %u values, not %zu", row->name, row->nin, count);
	for (size_t i = 0; i < count; i++) {
		char letter = letter_at(row->in, i, &null);

		memset(&binds[i], 0, sizeof(binds[i]));
		if (in[i].type == DB_NULL ? !null : !fits(letter, in[i].type))
			return ERR(ERR_BUG, "%s: value %zu does not fit :in (%c)", row->name, i + 1, letter);
		switch (in[i].type) {
		case DB_NULL:
			binds[i].buffer_type = MYSQL_TYPE_NULL;
			break;
		case DB_INT:
			binds[i].buffer_type = MYSQL_TYPE_LONGLONG;
			binds[i].buffer = (void *)&in[i].i;
			break;
		case DB_TEXT:
		case DB_BLOB:
			binds[i].buffer_type = in[i].type == DB_TEXT ? MYSQL_TYPE_STRING : MYSQL_TYPE_BLOB;
			binds[i].buffer = (void *)in[i].text;
			binds[i].buffer_length = in[i].len;
			break;
		}
	}
	return ERR_OK;
}

/* Room for LEN bytes and a NUL of column I: new, or what the row before had if it is large enough. */
static char *room_for(struct walk *walk, size_t i, size_t len)
{
	char *room;

	if (walk->spill == NULL)
		return arena_alloc(walk->arena, len + 1);
	if (walk->spill_size[i] < len + 1) {
		size_t size = walk->spill_size[i] > 0 ? walk->spill_size[i] : DB_COLUMN_BYTES;

		while (size < len + 1)
			size *= 2;
		room = arena_alloc(walk->arena, size);
		if (room == NULL)
			return NULL;
		walk->spill[i].text = room;
		walk->spill_size[i] = size;
	}
	return (char *)walk->spill[i].text;
}

static enum err fetch_text(struct walk *walk, size_t i, struct db_value *out)
{
	MYSQL_STMT *stmt = walk->prepared->stmt;
	const struct db_cell *cell = &walk->prepared->cells[i];
	char *room = room_for(walk, i, cell->length);

	if (room == NULL)
		return ERR(ERR_LIMIT, "%s: the arena is full", walk->row->name);
	if (cell->length <= sizeof(cell->bytes)) {
		memcpy(room, cell->bytes, cell->length);
	} else {
		unsigned long length = 0;
		MYSQL_BIND bind = {.buffer_type = walk->prepared->binds[i].buffer_type,
			.buffer = room, .buffer_length = cell->length, .length = &length};

		if (mysql_stmt_fetch_column(stmt, &bind, (unsigned)i, 0) != 0)
			return db_fail_stmt(walk->db, walk->row->name, stmt);
	}
	room[cell->length] = '\0';
	out->text = room;
	out->len = cell->length;
	return ERR_OK;
}

static enum err fetch_cell(struct walk *walk, size_t i, struct db_value *out)
{
	const struct db_cell *cell = &walk->prepared->cells[i];
	bool null = false;
	char letter = letter_at(walk->row->out, i, &null);

	*out = db_null();
	if (cell->null) {
		if (!null)
			return ERR(ERR_BUG, "%s: column %s is NULL", walk->row->name, walk->row->out_names[i]);
		return ERR_OK;
	}
	if (letter == 'i') {
		if (cell->error)
			return ERR(ERR_BUG, "%s: column %s is no 64-bit integer", walk->row->name,
				walk->row->out_names[i]);
		*out = db_int(cell->number);
		return ERR_OK;
	}
	out->type = letter == 'b' ? DB_BLOB : DB_TEXT;
	return fetch_text(walk, i, out);
}

/* Fetches the rows of what was just executed and hands each on. */
static enum err walk_rows(struct walk *walk)
{
	MYSQL_STMT *stmt = walk->prepared->stmt;
	struct db_value *values = arena_array(walk->arena, walk->row->nout, sizeof(*values));

	if (values == NULL)
		return ERR(ERR_LIMIT, "%s: the arena is full", walk->row->name);
	if (mysql_stmt_field_count(stmt) != walk->row->nout)
		return ERR(ERR_BUG, "%s: the server sent %u columns", walk->row->name, mysql_stmt_field_count(stmt));
	if (mysql_stmt_bind_result(stmt, walk->prepared->binds) != 0)
		return db_fail_stmt(walk->db, walk->row->name, stmt);
	walk->one = (struct db_result){1, walk->row->nout, walk->row->out_names, values, 0, 0};
	for (;;) {
		int status = mysql_stmt_fetch(stmt);

		if (status == MYSQL_NO_DATA)
			return ERR_OK;
		if (status != 0 && status != MYSQL_DATA_TRUNCATED)
			return db_fail_stmt(walk->db, walk->row->name, stmt);
		for (size_t i = 0; i < walk->row->nout; i++)
			TRY(fetch_cell(walk, i, &values[i]));
		TRY(walk->each(walk->context, &walk->one));
	}
}

/* Drops what is left of the answer, also the further answers of a CALL, so that the link can be used again. */
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
 * Executes once.  *out_again: the link was lost, but the server cannot have done anything, so that another try is safe.
 * A write outside a transaction whose answer did not come may have been committed: ERR_UNCERTAIN.
 */
static enum err execute(struct walk *walk, enum statement statement, MYSQL_BIND *binds, bool *out_again)
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
		*out_again = is_read(row) || number == CR_SERVER_GONE_ERROR;
		if (!*out_again)
			return err_pass(ERR_UNCERTAIN, __FILE__, __LINE__);
	}
	return code;
}

static enum err run_once(struct walk *walk, enum statement statement, MYSQL_BIND *binds,
	struct db_result *counts, bool *out_again)
{
	struct db *db = walk->db;
	enum err code, end;
	MYSQL_STMT *stmt;

	*out_again = false;
	TRY(execute(walk, statement, binds, out_again));
	stmt = walk->prepared->stmt;
	counts->affected = is_read(walk->row) ? 0 : (int64_t)mysql_stmt_affected_rows(stmt);
	counts->insert_id = is_read(walk->row) ? 0 : (int64_t)mysql_stmt_insert_id(stmt);
	code = walk->row->nout > 0 ? walk_rows(walk) : ERR_OK;
	if (db->link == NULL) {
		*out_again = is_read(walk->row);
		return code;
	}
	end = finish(db, walk->row, stmt);
	if (code == ERR_OK)
		code = end;
	if (code == ERR_OK && !db->in_transaction && !is_read(walk->row))
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
	memcpy(&db->rows[gather->nrows * one->ncolumns], one->values, one->ncolumns * sizeof(*one->values));
	gather->nrows++;
	return ERR_OK;
}

/* Moves the gathered rows into the arena; a large scratch is given back. */
static enum err gather_end(struct gather *gather, const struct statement_row *row, struct arena *arena,
	struct db_result *result)
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

enum err db_run(struct db *db, struct arena *arena, enum statement statement, const struct db_value *in,
	size_t count, struct db_result *out)
{
	const struct statement_row *row = &statement_table[statement];
	struct gather gather = {db, 0};
	struct walk walk = {.db = db, .row = row, .arena = arena, .each = gather_row, .context = &gather};
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

enum err db_one(struct db *db, struct arena *arena, enum statement statement, const struct db_value *in,
	size_t count, struct db_result *out)
{
	struct db_result result;

	TRY(db_run(db, arena, statement, in, count, &result));
	if (result.nrows == 0)
		return ERR(ERR_NOT_FOUND, "%s: no row", statement_table[statement].name);
	if (result.nrows > 1)
		return ERR(ERR_BUG, "%s: %zu rows instead of one", statement_table[statement].name, result.nrows);
	if (out != NULL)
		*out = result;
	return ERR_OK;
}

enum err db_each(struct db *db, struct arena *arena, enum statement statement, const struct db_value *in,
	size_t count, enum err (*row)(void *context, const struct db_result *one), void *context)
{
	const struct statement_row *text = &statement_table[statement];
	struct walk walk = {.db = db, .row = text, .arena = arena, .each = row, .context = context};
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

enum err db_prepare_all(struct db *db, void (*report)(enum statement statement, bool prepared, const char *why))
{
	for (size_t i = 0; i < STATEMENT__MAX; i++) {
		const struct statement_row *row = &statement_table[i];
		MYSQL_STMT *stmt;
		char why[600] = "";
		unsigned number = 0;

		TRY(db_link_open(db));
		stmt = mysql_stmt_init(db->link);
		if (stmt == NULL)
			return ERR(ERR_NOMEM, "%s: no memory for a statement", row->name);
		if (mysql_stmt_prepare(stmt, row->sql, strlen(row->sql)) != 0) {
			number = mysql_stmt_errno(stmt);
			(void)snprintf(why, sizeof(why), "%u %s", number, mysql_stmt_error(stmt));
		} else if (mysql_stmt_param_count(stmt) != row->nin || !columns_fit(row, stmt)) {
			(void)snprintf(why, sizeof(why), "the server counts %lu values and %u columns",
				mysql_stmt_param_count(stmt), mysql_stmt_field_count(stmt));
		}
		(void)mysql_stmt_close(stmt);
		if (db_is_lost(number))
			return db_fail(db, row->name, number, why);
		report((enum statement)i, why[0] == '\0', why);
	}
	return ERR_OK;
}
