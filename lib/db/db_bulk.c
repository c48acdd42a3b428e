#include "db/db_private.h"

#include <stdlib.h>
#include <string.h>

/* Many rows of one INSERT in few round trips: values go column by column (Connector/C's bulk
 * interface). */

enum { BULK_ROWS = 5000, BULK_BYTES = 4 * 1024 * 1024 };

/* One column of a piece. */
struct bulk_column {
	int64_t *numbers;
	const char **texts;
	unsigned long *lengths;
	char *indicators;
};

static void columns_free(struct bulk_column *columns, size_t ncolumns)
{
	for (size_t i = 0; columns != NULL && i < ncolumns; i++) {
		free(columns[i].numbers);
		free(columns[i].texts);
		free(columns[i].lengths);
		free(columns[i].indicators);
	}
	free(columns);
}

static struct bulk_column *columns_new(size_t nrows, size_t ncolumns)
{
	struct bulk_column *columns = calloc(ncolumns, sizeof(*columns));

	for (size_t i = 0; columns != NULL && i < ncolumns; i++) {
		struct bulk_column *column = &columns[i];

		column->numbers = calloc(nrows, sizeof(*column->numbers));
		column->texts = calloc(nrows, sizeof(*column->texts));
		column->lengths = calloc(nrows, sizeof(*column->lengths));
		column->indicators = calloc(nrows, sizeof(*column->indicators));
		if (column->numbers == NULL || column->texts == NULL || column->lengths == NULL ||
			column->indicators == NULL) {
			columns_free(columns, ncolumns);
			return NULL;
		}
	}
	return columns;
}

static void set_value(struct bulk_column *column, size_t row, const struct db_value *value)
{
	column->indicators[row] =
		value->type == DB_NULL ? STMT_INDICATOR_NULL : STMT_INDICATOR_NONE;
	column->numbers[row] = value->i;
	column->texts[row] = value->text != NULL ? value->text : "";
	column->lengths[row] = value->len;
}

/* The type of a column comes from its first value that is not NULL. */
static void bind_column(MYSQL_BIND *bind, struct bulk_column *column, const struct db_value *rows,
	size_t nrows, size_t ncolumns, size_t index)
{
	enum db_type type = DB_NULL;

	for (size_t i = 0; i < nrows && type == DB_NULL; i++)
		type = rows[i * ncolumns + index].type;
	memset(bind, 0, sizeof(*bind));
	bind->u.indicator = column->indicators;
	if (type == DB_INT) {
		bind->buffer_type = MYSQL_TYPE_LONGLONG;
		bind->buffer = column->numbers;
		return;
	}
	bind->buffer_type = type == DB_BLOB ? MYSQL_TYPE_BLOB : MYSQL_TYPE_STRING;
	bind->buffer = (void *)column->texts;
	bind->length = column->lengths;
}

static enum err run_piece(struct db *db, const struct statement_row *row,
	struct db_prepared *prepared, MYSQL_BIND *binds, unsigned nrows)
{
	MYSQL_STMT *stmt = prepared->stmt;
	unsigned none = 0;
	enum err code = ERR_OK;

	(void)mysql_stmt_attr_set(stmt, STMT_ATTR_ARRAY_SIZE, &nrows);
	if (mysql_stmt_bind_param(stmt, binds) != 0 || mysql_stmt_execute(stmt) != 0)
		code = db_fail_stmt(db, row->name, stmt);
	if (db->link != NULL)
		(void)mysql_stmt_attr_set(stmt, STMT_ATTR_ARRAY_SIZE, &none);
	else if (!db->in_transaction)
		return err_pass(ERR_UNCERTAIN, __FILE__, __LINE__);
	if (code == ERR_OK && !db->in_transaction)
		db->commits++;
	return code;
}

static enum err bulk_piece(struct db *db, enum statement statement, const struct db_value *rows,
	size_t nrows, size_t ncolumns)
{
	const struct statement_row *row = &statement_table[statement];
	struct db_prepared *prepared;
	struct bulk_column *columns;
	MYSQL_BIND binds[DB_VALUES_MAX];
	enum err code;

	TRY(db_link_open(db));
	TRY(db_prepare(db, statement, &prepared));
	columns = columns_new(nrows, ncolumns);
	if (columns == NULL)
		return ERR(ERR_NOMEM, "%s: no memory for %zu rows", row->name, nrows);
	for (size_t i = 0; i < nrows; i++)
		for (size_t j = 0; j < ncolumns; j++)
			set_value(&columns[j], i, &rows[i * ncolumns + j]);
	for (size_t j = 0; j < ncolumns; j++)
		bind_column(&binds[j], &columns[j], rows, nrows, ncolumns, j);
	code = run_piece(db, row, prepared, binds, (unsigned)nrows);
	columns_free(columns, ncolumns);
	return code;
}

/* How many of the rows fit into one piece. */
static size_t piece_rows(const struct db_value *rows, size_t nrows, size_t ncolumns)
{
	size_t bytes = 0;

	for (size_t i = 0; i < nrows && i < BULK_ROWS; i++) {
		for (size_t j = 0; j < ncolumns; j++)
			bytes += rows[i * ncolumns + j].len + sizeof(int64_t);
		if (bytes > BULK_BYTES)
			return i > 0 ? i : 1;
	}
	return nrows < BULK_ROWS ? nrows : BULK_ROWS;
}

enum err db_bulk(struct db *db, enum statement statement, const struct db_value *rows, size_t nrows,
	size_t ncolumns)
{
	const struct statement_row *row = &statement_table[statement];
	MYSQL_BIND unused[DB_VALUES_MAX];

	TRY(db_check_state(db, row));
	if (row->nout > 0 || ncolumns == 0)
		return ERR(ERR_BUG, "%s is no statement for db_bulk", row->name);
	for (size_t i = 0; i < nrows; i++)
		TRY(db_bind_values(row, &rows[i * ncolumns], ncolumns, unused));
	while (nrows > 0) {
		size_t n = piece_rows(rows, nrows, ncolumns);

		TRY(bulk_piece(db, statement, rows, n, ncolumns));
		rows += n * ncolumns;
		nrows -= n;
	}
	return ERR_OK;
}
