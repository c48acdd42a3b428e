#include <stdlib.h>
#include <string.h>

#include "base/csv_read.h"
#include "base/str.h"
#include "domain/import.h"
#include "paper/sheet_read.h"

/* Lists as strangers send them: whatever the bytes are, the rows that come out are good text within their limits, and can be judged. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct table_limits limits = {.rows = 40, .columns = 30, .cell_bytes = 200, .unpacked_bytes = 1 << 20};

static void demand(bool holds)
{
	if (!holds)
		abort();
}

static void table_check(const struct table *table)
{
	demand(table->nrows <= limits.rows);
	for (size_t i = 0; i < table->nrows; i++) {
		const struct table_row *row = &table->rows[i];

		demand(row->ncells > 0 && row->ncells <= limits.columns && (i == 0 || row->number > table->rows[i - 1].number));
		for (size_t j = 0; j < row->ncells; j++)
			demand(str_is_utf8(table_text(row, j), strlen(table_text(row, j))) && strlen(table_text(row, j)) <= limits.cell_bytes &&
				strlen(table_lines(row, j)) == strlen(table_text(row, j)));
	}
}

static void other_check(const struct import_person *person)
{
	demand(*person->given_name && *person->family_name && *person->sex && *person->relation && date_is_valid(person->birth_date));
	demand(str_is_utf8(person->given_name, strlen(person->given_name)) && str_is_utf8(person->family_name, strlen(person->family_name)));
}

static void rows_check(struct arena *arena, const struct table *table)
{
	static const struct import_programme programmes[] = {{"1.1", "parent", {2024, 1, 1}, {0, 0, 0}, true}, {"1.10", "dyad", {2024, 1, 1}, {0, 0, 0}, false}};
	static const struct import_context context = {{2026, 11, 26}, 18, 4, programmes, 2};
	struct import_rows rows;

	if (import_read(arena, &context, table, &rows) != ERR_OK)
		return;
	for (size_t i = 0; i < rows.n; i++)
		demand(!rows.rows[i].is_good || (rows.rows[i].programme >= 0 && *rows.rows[i].act && *rows.rows[i].client.given_name &&
			date_is_valid(rows.rows[i].client.birth_date) && date_is_valid(rows.rows[i].received_on)));
	for (size_t i = 0; i < rows.n; i++)
		for (size_t other = 0; rows.rows[i].is_good && other < rows.rows[i].nothers; other++)
			other_check(&rows.rows[i].others[other]);
	for (size_t i = 0; i < rows.notes.n; i++)
		demand(*import_problem_msgid(rows.notes.rows[i].problem) != '\0');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new(16 * 1024 * 1024);
	enum table_problem problem;
	struct table table;
	int row;

	demand(arena != NULL);
	if (csv_read(arena, (const char *)data, size, &limits, &table, &problem, &row) == ERR_OK && problem == TABLE_FINE) {
		table_check(&table);
		rows_check(arena, &table);
	}
	arena_reset(arena);
	if (sheet_read(arena, data, size, &limits, &table, &problem, &row) == ERR_OK && problem == TABLE_FINE) {
		table_check(&table);
		rows_check(arena, &table);
	}
	arena_free(arena);
	return 0;
}
