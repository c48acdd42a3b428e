#include "db/db_private.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Preparing named statements and binding what goes in and comes out, all checked against their
 * markers. */

bool db_is_read(const struct statement_row *row)
{
	return strncasecmp(row->sql, "SELECT", 6) == 0 || strncasecmp(row->sql, "WITH", 4) == 0;
}

char db_letter_at(const char *letters, size_t index, bool *out_null)
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
		char letter = db_letter_at(row->out, i, &null);

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

	return count == row->nout || (count == 0 && !db_is_read(row));
}

static enum err prepare_new(
	struct db *db, const struct statement_row *row, struct db_prepared *prepared)
{
	MYSQL_STMT *stmt = prepared->stmt;

	if (mysql_stmt_prepare(stmt, row->sql, strlen(row->sql)) != 0)
		return db_fail_stmt(db, row->name, stmt);
	if (mysql_stmt_param_count(stmt) != row->nin)
		return ERR(ERR_BUG, "%s: the server counts %lu values", row->name,
			mysql_stmt_param_count(stmt));
	if (!columns_fit(row, stmt))
		return ERR(ERR_BUG, "%s: the server counts %u columns", row->name,
			mysql_stmt_field_count(stmt));
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

bool db_value_fits(char letter, bool null, const struct db_value *value)
{
	if (value->type == DB_NULL)
		return null;
	switch (letter) {
	case 'i':
		return value->type == DB_INT;
	case 'b':
		return value->type == DB_BLOB;
	case 't':
	case 'd':
	case 'D':
		return value->type == DB_TEXT;
	default:
		return false;
	}
}

enum err db_bind_values(
	const struct statement_row *row, const struct db_value *in, size_t count, MYSQL_BIND *binds)
{
	bool null = false;

	if (count != row->nin)
		return ERR(ERR_BUG, "%s takes %u values, not %zu", row->name, row->nin, count);
	for (size_t i = 0; i < count; i++) {
		char letter = db_letter_at(row->in, i, &null);

		memset(&binds[i], 0, sizeof(binds[i]));
		if (!db_value_fits(letter, null, &in[i]))
			return ERR(ERR_BUG, "%s: value %zu does not fit :in (%c)", row->name, i + 1,
				letter);
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
			binds[i].buffer_type =
				in[i].type == DB_TEXT ? MYSQL_TYPE_STRING : MYSQL_TYPE_BLOB;
			binds[i].buffer = (void *)in[i].text;
			binds[i].buffer_length = in[i].len;
			break;
		}
	}
	return ERR_OK;
}

enum err db_prepare_all(
	struct db *db, void (*report)(enum statement statement, bool prepared, const char *why))
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
			(void)snprintf(why, sizeof(why),
				"the server counts %lu values and %u columns",
				mysql_stmt_param_count(stmt), mysql_stmt_field_count(stmt));
		}
		(void)mysql_stmt_close(stmt);
		if (db_is_lost(number))
			return db_fail(db, row->name, number, why);
		report((enum statement)i, why[0] == '\0', why);
	}
	return ERR_OK;
}
