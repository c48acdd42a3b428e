#include "base/table.h"

const char *table_text(const struct table_row *row, size_t i)
{
	return i < row->ncells && row->cells[i].text ? row->cells[i].text : "";
}

bool table_is_blank(const struct table_row *row)
{
	for (size_t i = 0; i < row->ncells; i++)
		if (row->cells[i].kind != TABLE_TEXT || *table_text(row, i))
			return false;
	return true;
}
