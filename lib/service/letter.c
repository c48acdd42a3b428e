#include "service/letter.h"

#include <string.h>

#include "base/clock.h"
#include "base/str.h"
#include "domain/date_words.h"
#include "paper/pdf.h"
#include "service/application.h"
#include "service/correspondence.h"
#include "store/calendar.h"
#include "view/view.h"

static enum err put_parameter(struct service *service, const char *code, const char *node)
{
	const char *text;

	TRY(store_parameter_text(service->db, service->arena, code, service->today, &text));
	return view_put(service->view, text, "Letter.%s", node);
}

static enum err put_day(struct service *service, struct date day, enum date_case grammatical_case, const char *node)
{
	char words[DATE_WORDS_SIZE];

	date_words(day, grammatical_case, words);
	return view_put(service->view, words, "Letter.%s", node);
}

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
	static const char *const columns[] = {"reference", "given_name", "family_name", "author", "author_title"};
	struct date written, due;
	int year, month, day;

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		TRY(view_put(service->view, db_get_text(row, 0, columns[i]), "Letter.%s", columns[i]));
	if (!db_get_int(row, 0, "no_letters"))
		TRY(view_put(service->view, db_get_text(row, 0, "address"), "Letter.address"));
	if (db_get_int(row, 0, "without_progress"))
		TRY(view_put(service->view, "1", "Letter.without_progress"));
	if (str_equal(db_get_text(row, 0, "kind"), "hearing"))
		TRY(view_put(service->view, "1", "Letter.hearing"));
	clock_riga_day(db_get_int(row, 0, "written"), &year, &month, &day);
	written = (struct date){year, month, day};
	TRY(put_day(service, written, DATE_LOCATIVE, "written"));
	if (!db_get_text(row, 0, "due_on"))
		return ERR_OK;
	if (!date_parse_iso(db_get_text(row, 0, "due_on"), &due))
		return ERR(ERR_BUG, "the term of a request");
	return put_day(service, due, DATE_DATIVE, "due");
}

enum err service_letter_make(struct service *service, const char *uuid, struct service_letter *out)
{
	struct pdf_options options = {.title = "Vēstule", .language = "lv"};
	struct db_result row;
	char created[24];
	const char *text;
	size_t len;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_LETTER_OF_MESSAGE, &row, db_text(uuid)));
	out->reference = db_get_text(&row, 0, "reference");
	view_clear(service->view);
	view_language(service->view, VIEW_LV);
	TRY(put_parameter(service, "authority_name", "authority"));
	TRY(put_parameter(service, "authority_address", "authority_address"));
	TRY(put_row(service, &row));
	TRY(put_text(service, &row));
	TRY(view_render(service->view, service->arena, VIEW_PAPER, "paper/letter.cs", &text, &len));
	view_clear(service->view);
	clock_utc_text(service->now, created);
	options.created = created;
	options.footer = out->reference;
	TRY(pdf_make(service->arena, &options, text, &out->bytes, &out->len));
	return service_audit(service, "letter", "application:%lld", (long long)db_get_int(&row, 0, "application_id"));
}
