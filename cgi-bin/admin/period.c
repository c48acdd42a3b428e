#include <string.h>

#include "admin.h"

const char *period_state(const struct web *web, const struct db_result *rows, size_t i)
{
	const char *from = db_get_text(rows, i, "valid_from"), *to = db_get_text(rows, i, "valid_to");
	char today[11];

	date_format_iso(web->today, today);
	if (strcmp(from, today) > 0)
		return "next";
	return to && strcmp(to, today) < 0 ? "" : "now";
}

enum err period_day_stored(struct web *web, const char *key, const char *label, struct date day)
{
	char text[12];

	if (!date_is_valid(day))
		return ERR_OK;
	date_format_latvian(day, text);
	return page_typed_stored(web, key, label, arena_strdup(web->arena, text));
}
