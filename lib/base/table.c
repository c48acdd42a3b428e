#include "base/table.h"

#include <string.h>

#include "base/str.h"

const char *table_text(const struct table_row *row, size_t i)
{
	return i < row->ncells && row->cells[i].text ? row->cells[i].text : "";
}

const char *table_lines(const struct table_row *row, size_t i)
{
	return i < row->ncells && row->cells[i].lines ? row->cells[i].lines : table_text(row, i);
}

bool table_cell_fill(struct arena *arena, const char *lines, struct table_cell *out)
{
	const bool is_one = !strchr(lines, '\n');

	out->lines = is_one ? NULL : lines;
	out->text = is_one ? lines : str_line(arena, lines);
	return out->text != NULL;
}

bool table_is_blank(const struct table_row *row)
{
	for (size_t i = 0; i < row->ncells; i++)
		if (row->cells[i].kind != TABLE_TEXT || *table_text(row, i))
			return false;
	return true;
}
