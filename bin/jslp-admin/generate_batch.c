#include <string.h>

#include "base/str.h"
#include "generate.h"

/* Rows of many files, written with array binding: all constraints hold, few round trips. */

enum { PERSON_COLUMNS = 10, APPLICATION_COLUMNS = 23, PART_COLUMNS = 9, HISTORY_COLUMNS = 5, ACT_COLUMNS = 15, STEPS = 8 };

static enum err rows_open(struct generate_rows *rows, struct arena *arena, size_t max, size_t ncolumns)
{
	*rows = (struct generate_rows){.ncolumns = ncolumns, .max = max};
	rows->values = arena_array(arena, max * ncolumns, sizeof(*rows->values));
	return rows->values ? ERR_OK : ERR(ERR_NOMEM, "rows of a batch");
}

enum err generate_batch_open(struct generate_batch *batch, struct arena *arena)
{
	TRY(rows_open(&batch->persons, arena, (size_t)GENERATE_BATCH * 2, PERSON_COLUMNS));
	TRY(rows_open(&batch->applications, arena, GENERATE_BATCH, APPLICATION_COLUMNS));
	TRY(rows_open(&batch->parts, arena, (size_t)GENERATE_BATCH * 2, PART_COLUMNS));
	TRY(rows_open(&batch->history, arena, (size_t)GENERATE_BATCH * STEPS, HISTORY_COLUMNS));
	TRY(rows_open(&batch->acts, arena, GENERATE_BATCH, ACT_COLUMNS));
	return ERR_OK;
}

void generate_row(struct generate_rows *rows, const struct db_value *values)
{
	memcpy(&rows->values[rows->n * rows->ncolumns], values, rows->ncolumns * sizeof(*values));
	rows->n++;
}

static enum err rows_write(struct generate_batch *batch, enum statement statement, const struct generate_rows *rows)
{
	return rows->n > 0 ? db_bulk(batch->db, statement, rows->values, rows->n, rows->ncolumns) : ERR_OK;
}

/* Files have their ids in the first column, one behind the other. */
static enum err referrals_write(struct generate_batch *batch)
{
	const struct generate_rows *files = &batch->applications;

	if (files->n == 0)
		return ERR_OK;
	return DB_RUN(batch->db, batch->arena, STATEMENT_GENERATE_REFERRALS, NULL, files->values[0], files->values[(files->n - 1) * files->ncolumns]);
}

static enum err write_work(void *context)
{
	struct generate_batch *batch = context;

	TRY(rows_write(batch, STATEMENT_GENERATE_PERSON, &batch->persons));
	TRY(rows_write(batch, STATEMENT_GENERATE_APPLICATION, &batch->applications));
	TRY(rows_write(batch, STATEMENT_GENERATE_APPLICATION_PERSON, &batch->parts));
	TRY(rows_write(batch, STATEMENT_GENERATE_HISTORY, &batch->history));
	TRY(rows_write(batch, STATEMENT_GENERATE_ACT, &batch->acts));
	return referrals_write(batch);
}

enum err generate_batch_run(struct generate_batch *batch, int64_t from, int64_t to)
{
	batch->persons.n = batch->applications.n = batch->parts.n = batch->history.n = batch->acts.n = 0;
	arena_reset(batch->arena);
	for (int64_t i = from; i < to; i++)
		TRY(generate_file(batch, i));
	return db_transaction(batch->db, write_work, batch);
}
