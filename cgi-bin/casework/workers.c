#include "base/str.h"
#include "casework.h"

/* The social workers whom a file can be given. */

enum err workers_load(struct web *web, struct db_result *out)
{
	char today[11];

	date_format_iso(web->today, today);
	return DB_RUN(web->db, web->arena, STATEMENT_HANDOVER_WORKERS, out, db_text(today), db_text(today));
}

int workers_find(struct web *web, const struct db_result *workers, const char *typed)
{
	for (size_t i = 0; i < workers->nrows; i++)
		if (str_equal(arena_printf(web->arena, "%lld", (long long)db_get_int(workers, i, "id")), typed))
			return (int)i;
	return -1;
}

const char *workers_absence(struct web *web, const struct db_result *workers, size_t i)
{
	const char *to = db_get_text(workers, i, "absent_to"), *text;
	struct date date;
	char day[12];

	if (!to || !date_parse_iso(to, &date))
		return "";
	date_format_latvian(date, day);
	text = str_fill(web->arena, _("absent until %1, deputy: %2"), day, db_get_text(workers, i, "deputy"));
	return text ? text : "";
}

/* "Anna Paraudziņa – 12 open files – absent until 03.12.2026., deputy: …". */
static const char *worker_text(struct web *web, const struct db_result *workers, size_t i)
{
	const unsigned long files = (unsigned long)db_get_int(workers, i, "files");
	const char *count = arena_printf(web->arena, view_ngettext("%lu open file", "%lu open files", files), files);
	const char *absence = workers_absence(web, workers, i);

	return arena_printf(web->arena, "%s – %s%s%s", db_get_text(workers, i, "name"), count ? count : "", *absence ? " – " : "", absence);
}

enum err workers_put(struct web *web, const struct db_result *workers, int64_t but)
{
	const bool posted = web->request->method == HTTP_POST;
	size_t n = 0;

	for (size_t i = 0; i < workers->nrows; i++) {
		const int64_t id = db_get_int(workers, i, "id");
		const char *value = arena_printf(web->arena, "%lld", (long long)id);

		if (id == but)
			continue;
		TRY(page_put(web, value, "Form.to.choice.%zu.value", n));
		TRY(page_put(web, worker_text(web, workers, i), "Form.to.choice.%zu.text", n));
		if (posted && str_equal(form_get(&web->form, "to")->text, value))
			TRY(page_put(web, "1", "Form.to.choice.%zu.checked", n));
		n++;
	}
	return ERR_OK;
}

enum err workers_typed(struct web *web, const char *value, const char **io_text)
{
	struct db_result workers;
	int row;

	TRY(workers_load(web, &workers));
	row = workers_find(web, &workers, value);
	if (row >= 0)
		*io_text = db_get_text(&workers, (size_t)row, "name");
	return ERR_OK;
}
