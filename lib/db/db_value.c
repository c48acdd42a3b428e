#include "db/db.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Values on their way in, and reading an answer by column name. */

struct db_value db_int(int64_t value)
{
	return (struct db_value){.type = DB_INT, .i = value};
}

struct db_value db_text(const char *text)
{
	if (text == NULL)
		return db_null();
	return (struct db_value){.type = DB_TEXT, .text = text, .len = strlen(text)};
}

struct db_value db_blob(const void *bytes, size_t len)
{
	if (bytes == NULL)
		return db_null();
	return (struct db_value){.type = DB_BLOB, .text = bytes, .len = len};
}

struct db_value db_null(void)
{
	return (struct db_value){.type = DB_NULL};
}

struct db_value db_get(const struct db_result *result, size_t row, const char *column)
{
	if (row >= result->nrows) {
		(void)fprintf(
			stderr, "db_get: row %zu of %zu (column %s)\n", row, result->nrows, column);
		abort();
	}
	for (size_t i = 0; i < result->ncolumns; i++)
		if (strcmp(result->columns[i], column) == 0)
			return result->values[row * result->ncolumns + i];
	(void)fprintf(stderr, "db_get: the statement has no column %s\n", column);
	abort();
}

int64_t db_get_int(const struct db_result *result, size_t row, const char *column)
{
	struct db_value value = db_get(result, row, column);

	if (value.type != DB_INT && value.type != DB_NULL) {
		(void)fprintf(stderr, "db_get_int: column %s is no int\n", column);
		abort();
	}
	return value.i;
}

const char *db_get_text(const struct db_result *result, size_t row, const char *column)
{
	struct db_value value = db_get(result, row, column);

	if (value.type == DB_INT) {
		(void)fprintf(stderr, "db_get_text: column %s is an int\n", column);
		abort();
	}
	return value.text;
}
