#include <string.h>

#include "base/clock.h"
#include "base/str.h"
#include "casework.h"

/* Who else looks at a file now: whoever has opened a page of it in the last minutes, by the audit log.  It stops nobody. */

enum { NORM_SECONDS = 5, MINUTES_MAX = 1200 };

enum err office_parameter(struct web *web, const char *code, const char **out)
{
	struct db_result rows;

	*out = "";
	TRY(page_kept(web, STATEMENT_PARAMETER_OFFICE, NORM_SECONDS, &rows));
	for (size_t i = 0; i < rows.nrows; i++)
		if (str_equal(db_get_text(&rows, i, "code"), code) &&
			date_is_within(web->today, db_get_text(&rows, i, "valid_from"), db_get_text(&rows, i, "valid_to")))
			*out = db_get_text(&rows, i, "value");
	return ERR_OK;
}

enum err viewing_since(struct web *web, int64_t *out)
{
	long long minutes = 0;
	const char *text;

	TRY(office_parameter(web, "viewing_minutes", &text));
	if (*text && !str_to_int(text, 1, MINUTES_MAX, &minutes))
		return ERR(ERR_BUG, "parameter viewing_minutes");
	*out = web->now - minutes * 60;
	return ERR_OK;
}

/* "1795343400 sociālā darbiniece Sanita Darbiniece": since when, and who. */
static enum err line_put(struct web *web, const char *line, size_t n)
{
	const size_t digits = strspn(line, "0123456789");
	char since[24] = "";
	long long at;
	const char *clock;

	if (!str_to_int(arena_memdup(web->arena, line, digits), 1, INT64_MAX, &at) || line[digits] != ' ')
		return ERR(ERR_BUG, "who looks at a file");
	clock_riga_text(at, since);
	clock = strrchr(since, ' ');
	return page_put(web, str_fill(web->arena, _("This file is being looked at now by: %1, since %2"), line + digits + 1, clock ? clock + 1 : since),
		"Viewing.%zu.text", n);
}

enum err viewing_put(struct web *web, const struct file *file)
{
	const char *lines = db_get_text(&file->row, 0, "viewers");
	char *rest, *line;
	size_t n = 0;

	if (!lines)
		return ERR_OK;
	rest = arena_strdup(web->arena, lines);
	while (rest && (line = strsep(&rest, "\n")) != NULL)
		TRY(line_put(web, line, n++));
	return ERR_OK;
}
