#include "db/db_private.h"

#include <string.h>

/* Rows as they come from the server. */

/* Room for LEN bytes and a NUL of column I: new, or the last row's if that is large enough. */
static char *room_for(struct db_walk *walk, size_t i, size_t len)
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

static enum err fetch_text(struct db_walk *walk, size_t i, struct db_value *out)
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
			.buffer = room,
			.buffer_length = cell->length,
			.length = &length};

		if (mysql_stmt_fetch_column(stmt, &bind, (unsigned)i, 0) != 0)
			return db_fail_stmt(walk->db, walk->row->name, stmt);
	}
	room[cell->length] = '\0';
	out->text = room;
	out->len = cell->length;
	return ERR_OK;
}

static enum err fetch_cell(struct db_walk *walk, size_t i, struct db_value *out)
{
	const struct db_cell *cell = &walk->prepared->cells[i];
	bool null = false;
	char letter = db_letter_at(walk->row->out, i, &null);

	*out = db_null();
	if (cell->null) {
		if (!null)
			return ERR(ERR_BUG, "%s: column %s is NULL", walk->row->name,
				walk->row->out_names[i]);
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

enum err db_walk_rows(struct db_walk *walk)
{
	MYSQL_STMT *stmt = walk->prepared->stmt;
	struct db_value *values = arena_array(walk->arena, walk->row->nout, sizeof(*values));

	if (values == NULL)
		return ERR(ERR_LIMIT, "%s: the arena is full", walk->row->name);
	if (mysql_stmt_field_count(stmt) != walk->row->nout)
		return ERR(ERR_BUG, "%s: the server sent %u columns", walk->row->name,
			mysql_stmt_field_count(stmt));
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
