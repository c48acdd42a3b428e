#include "service/paper.h"

#include "base/clock.h"
#include "paper/pdf.h"
#include "store/calendar.h"
#include "view/view.h"

enum err paper_begin(struct service *service, const char *node)
{
	static const struct {
		const char *code, *node;
	} texts[] = {{"authority_name", "authority"}, {"authority_address", "authority_address"}};
	const char *text;

	view_clear(service->view);
	view_language(service->view, VIEW_LV);
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		TRY(store_parameter_text(service->db, service->arena, texts[i].code, service->today, &text));
		TRY(view_put(service->view, text, "%s.%s", node, texts[i].node));
	}
	return ERR_OK;
}

enum err paper_put_day(struct service *service, struct date day, enum date_case grammatical_case, const char *node)
{
	char words[DATE_WORDS_SIZE];

	date_words(day, grammatical_case, words);
	return view_put(service->view, words, "%s", node);
}

enum err paper_put_column(struct service *service, const struct db_result *row, const char *column, enum date_case grammatical_case,
	const char *node)
{
	struct date day;

	if (!date_parse_iso(db_get_text(row, 0, column), &day))
		return ERR(ERR_BUG, "a date of a paper");
	return paper_put_day(service, day, grammatical_case, node);
}

enum err paper_pdf(struct service *service, const char *text, const char *title, const char *footer, const void **out, size_t *out_len)
{
	struct pdf_options options = {.title = title, .language = "lv", .footer = footer, .creator = view_rendered(service->view)};
	char created[24];

	clock_utc_text(service->now, created);
	options.created = created;
	return pdf_make(service->arena, &options, text, out, out_len);
}

enum err paper_end(struct service *service, const char *template, const char *title, const char *footer, const void **out, size_t *out_len)
{
	const char *text;
	size_t len;

	TRY(view_render(service->view, service->arena, VIEW_PAPER, template, &text, &len));
	view_clear(service->view);
	return paper_pdf(service, text, title, footer, out, out_len);
}
