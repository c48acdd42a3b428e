#include "service/value.h"

struct db_value value_day(struct date day, char text[11])
{
	if (!date_is_valid(day))
		return db_null();
	date_format_iso(day, text);
	return db_text(text);
}

struct db_value value_id(int64_t id)
{
	return id ? db_int(id) : db_null();
}

bool value_read_day(const struct db_result *rows, size_t i, const char *column, struct date *out)
{
	const char *text = db_get_text(rows, i, column);

	*out = (struct date){0, 0, 0};
	return !text || date_parse_iso(text, out);
}
