#include "service/letter.h"

#include <string.h>

#include "base/clock.h"
#include "base/str.h"
#include "service/application.h"
#include "service/correspondence.h"
#include "service/paper.h"
#include "view/view.h"

/* Letter.text.N.text: a line a paragraph. */
static enum err put_text(struct service *service, const struct db_result *row)
{
	const char *text;
	char *rest, *line;
	int n = 0;

	TRY(service_correspondence_text(service, row, 0, &text));
	rest = arena_strdup(service->arena, text);
	if (!rest)
		return ERR(ERR_LIMIT, "letter");
	while ((line = strsep(&rest, "\n")) != NULL)
		if (line[strspn(line, " \t\r")] != '\0')
			TRY(view_put(service->view, str_trim(service->arena, line), "Letter.text.%d.text", n++));
	return ERR_OK;
}

/* Letter.*: to whom, from whom, about what. */
static enum err put_row(struct service *service, const struct db_result *row)
{
	static const char *const columns[] = {"reference", "given_name", "family_name", "author", "author_title", "registered"};
	struct date written;

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		if (db_get_text(row, 0, columns[i]))
			TRY(view_put(service->view, db_get_text(row, 0, columns[i]), "Letter.%s", columns[i]));
	if (!db_get_int(row, 0, "no_letters"))
		TRY(view_put(service->view, db_get_text(row, 0, "address"), "Letter.address"));
	if (db_get_int(row, 0, "without_progress"))
		TRY(view_put(service->view, "1", "Letter.without_progress"));
	if (str_equal(db_get_text(row, 0, "kind"), "hearing"))
		TRY(view_put(service->view, "1", "Letter.hearing"));
	clock_riga_day(db_get_int(row, 0, "written"), &written.year, &written.month, &written.day);
	TRY(paper_put_day(service, written, DATE_LOCATIVE, "Letter.written"));
	return db_get_text(row, 0, "due_on") ? paper_put_column(service, row, "due_on", DATE_DATIVE, "Letter.due") : ERR_OK;
}

enum err service_letter_make(struct service *service, const char *uuid, struct service_letter *out)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_LETTER_OF_MESSAGE, &row, db_text(uuid)));
	out->reference = db_get_text(&row, 0, "reference");
	TRY(paper_begin(service, "Letter"));
	TRY(put_row(service, &row));
	TRY(put_text(service, &row));
	TRY(paper_end(service, "paper/letter.cs", "Vēstule", out->reference, &out->bytes, &out->len));
	return service_audit(service, "letter", "application:%lld", (long long)db_get_int(&row, 0, "application_id"));
}
