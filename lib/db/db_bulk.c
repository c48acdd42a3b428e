#include "db/db_private.h"

#include <stdlib.h>
#include <string.h>

/* Many rows of one INSERT in few round trips: values go column by column (Connector/C's bulk
 * interface).  Pieces are small enough that none keeps its sender waiting for long, and that they
 * stay in the processor's cache. */

enum { BULK_ROWS = 1000, BULK_BYTES = 1024 * 1024 };

/* One column of a piece: numbers or texts, by the statement's :in. */
struct bulk_column {
	char letter;
	bool null; /* is legal */
	int64_t *numbers;
	const char **texts;
	unsigned long *lengths;
	char *indicators;
};

struct bulk {
	const struct statement_row *row;
	struct bulk_column columns[DB_VALUES_MAX];
	MYSQL_BIND binds[DB_VALUES_MAX];
	size_t ncolumns;
	void *room; /* of all columns */
};

/* All or none: every value is looked at before the first piece is sent. */
static enum err check_rows(
	const struct bulk *bulk, const struct db_value *values, size_t nrows)
{
	for (size_t i = 0; i < nrows; i++) {
		for (size_t j = 0; j < bulk->ncolumns; j++) {
			const struct bulk_column *column = &bulk->columns[j];

			if (!db_value_fits(column->letter, column->null, values++))
				return ERR(ERR_BUG, "%s: value %zu does not fit :in (%c)",
					bulk->row->name, j + 1, column->letter);
		}
	}
	return ERR_OK;
}

static void bind_column(MYSQL_BIND *bind, const struct bulk_column *column)
{
	memset(bind, 0, sizeof(*bind));
	bind->u.indicator = column->indicators;
	if (column->letter == 'i') {
		bind->buffer_type = MYSQL_TYPE_LONGLONG;
		bind->buffer = column->numbers;
		return;
	}
	bind->buffer_type = column->letter == 'b' ? MYSQL_TYPE_BLOB : MYSQL_TYPE_STRING;
	bind->buffer = (void *)column->texts;
	bind->length = column->lengths;
}

/* Room for a piece of NROWS in every column. */
static enum err room_make(struct bulk *bulk, size_t nrows)
{
	const size_t each = nrows * (sizeof(int64_t) + sizeof(unsigned long));
	char *free_from;

	bulk->room = malloc(bulk->ncolumns * (each + nrows));
	if (bulk->room == NULL)
		return ERR(ERR_NOMEM, "%s: no memory for %zu rows", bulk->row->name, nrows);
	free_from = bulk->room;
	for (size_t j = 0; j < bulk->ncolumns; j++, free_from += each) {
		struct bulk_column *column = &bulk->columns[j];

		column->numbers = (int64_t *)(void *)free_from;
		column->texts = (const char **)(void *)free_from;
		column->lengths = (unsigned long *)(void *)(column->numbers + nrows);
	}
	for (size_t j = 0; j < bulk->ncolumns; j++, free_from += nrows) {
		bulk->columns[j].indicators = free_from;
		bind_column(&bulk->binds[j], &bulk->columns[j]);
	}
	return ERR_OK;
}

static void set_value(struct bulk_column *column, size_t row, const struct db_value *value)
{
	column->indicators[row] =
		value->type == DB_NULL ? STMT_INDICATOR_NULL : STMT_INDICATOR_NONE;
	if (column->letter == 'i') {
		column->numbers[row] = value->i;
		return;
	}
	column->texts[row] = value->text != NULL ? value->text : "";
	column->lengths[row] = value->len;
}

/* Fills the columns with as many rows as fit into one piece, and says how many. */
static size_t fill_piece(struct bulk *bulk, const struct db_value *values, size_t nrows)
{
	size_t bytes = 0, n;

	for (n = 0; n < nrows && n < BULK_ROWS; n++) {
		for (size_t j = 0; j < bulk->ncolumns; j++)
			bytes += values[j].len + sizeof(int64_t);
		if (n > 0 && bytes > BULK_BYTES)
			break;
		for (size_t j = 0; j < bulk->ncolumns; j++)
			set_value(&bulk->columns[j], n, values++);
	}
	return n;
}

static enum err run_piece(struct db *db, struct bulk *bulk, MYSQL_STMT *stmt, unsigned nrows)
{
	unsigned none = 0;
	enum err code = ERR_OK;

	(void)mysql_stmt_attr_set(stmt, STMT_ATTR_ARRAY_SIZE, &nrows);
	if (mysql_stmt_bind_param(stmt, bulk->binds) != 0 || mysql_stmt_execute(stmt) != 0)
		code = db_fail_stmt(db, bulk->row->name, stmt);
	if (db->link != NULL)
		(void)mysql_stmt_attr_set(stmt, STMT_ATTR_ARRAY_SIZE, &none);
	else if (!db->in_transaction)
		return err_pass(ERR_UNCERTAIN, __FILE__, __LINE__);
	if (code == ERR_OK && !db->in_transaction)
		db->commits++;
	return code;
}

static enum err send_all(struct db *db, struct bulk *bulk, enum statement statement,
	const struct db_value *values, size_t nrows)
{
	while (nrows > 0) {
		struct db_prepared *prepared;
		size_t n = fill_piece(bulk, values, nrows);

		TRY(db_link_open(db));
		TRY(db_prepare(db, statement, &prepared));
		TRY(run_piece(db, bulk, prepared->stmt, (unsigned)n));
		values += n * bulk->ncolumns;
		nrows -= n;
	}
	return ERR_OK;
}

enum err db_bulk(struct db *db, enum statement statement, const struct db_value *rows, size_t nrows,
	size_t ncolumns)
{
	struct bulk bulk = {.row = &statement_table[statement], .ncolumns = ncolumns};
	enum err code;

	TRY(db_check_state(db, bulk.row));
	if (bulk.row->nout > 0 || ncolumns == 0)
		return ERR(ERR_BUG, "%s is no statement for db_bulk", bulk.row->name);
	if (ncolumns != bulk.row->nin)
		return ERR(ERR_BUG, "%s takes %u values, not %zu", bulk.row->name, bulk.row->nin,
			ncolumns);
	for (size_t j = 0; j < ncolumns; j++)
		bulk.columns[j].letter = db_letter_at(bulk.row->in, j, &bulk.columns[j].null);
	if (nrows == 0)
		return ERR_OK;
	TRY(check_rows(&bulk, rows, nrows));
	TRY(room_make(&bulk, nrows < BULK_ROWS ? nrows : BULK_ROWS));
	code = send_all(db, &bulk, statement, rows, nrows);
	free(bulk.room);
	return code;
}
