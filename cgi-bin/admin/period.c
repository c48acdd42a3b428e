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
