#include <string.h>

#include "admin.h"
#include "base/str.h"
#include "service/page_text.h"

/* /admin/texts: the information pages in all languages; /admin/text: one of them, with what it said before. */

#define TITLE N_("Text of a page")
#define TEMPLATE "admin/text.cs"

enum { HISTORY_ROWS = 50 };

enum err texts_show(struct web *web)
{
	struct db_result rows;
	size_t n = 0;

	TRY(DB_RUN0(web->db, web->arena, STATEMENT_PAGE_TEXT_LIST, &rows));
	for (const struct form_choice *page = text_pages; page->value; page++) {
		for (const struct form_choice *language = text_languages; language->value; language++, n++) {
			TRY(page_put(web, page->value, "Rows.%zu.page", n));
			TRY(page_put(web, _(page->label), "Rows.%zu.page_text", n));
			TRY(page_put(web, language->value, "Rows.%zu.language", n));
			TRY(page_put(web, _(language->label), "Rows.%zu.language_text", n));
			for (size_t i = 0; i < rows.nrows; i++) {
				if (!str_equal(db_get_text(&rows, i, "page"), page->value) ||
					!str_equal(db_get_text(&rows, i, "language"), language->value))
					continue;
				TRY(page_put(web, page_day_text(web, db_get_text(&rows, i, "created_at")), "Rows.%zu.day", n));
				TRY(page_put(web, db_get_text(&rows, i, "author"), "Rows.%zu.author", n));
			}
		}
	}
	if (form_has(&web->form, "saved"))
		TRY(page_put(web, "1", "Texts.saved"));
	return page_render(web, "admin/texts.cs", N_("Texts"));
}

/* Where {contacts} stands the preview shows the office's address. */
static enum err address_put(struct web *web)
{
	struct db_result rows;
	char today[11];

	date_format_iso(web->today, today);
	TRY(DB_RUN0(web->db, web->arena, STATEMENT_OPENING_ROWS, &rows));
	for (size_t i = 0; i < rows.nrows; i++)
		if (str_equal(db_get_text(&rows, i, "place"), "office") && strcmp(db_get_text(&rows, i, "valid_from"), today) <= 0)
			return page_put(web, db_get_text(&rows, i, "address"), "Site.address");
	return ERR_OK;
}

/* What the page of one text says besides the form: which it is, its history, and BODY as residents would see it. */
static enum err put(struct web *web, const char *body, int64_t last)
{
	const char *page = form_text(&web->form, "page"), *language = form_text(&web->form, "language");
	struct db_result history;

	TRY(PAGE_ROWS(web, "Rows", &history, STATEMENT_PAGE_TEXT_HISTORY, db_text(page), db_text(language), db_int(HISTORY_ROWS)));
	TRY(page_put(web, page, "Piece.page"));
	TRY(page_put(web, choice_label(text_pages, page), "Piece.page_text"));
	TRY(page_put(web, language, "Piece.language"));
	TRY(page_put(web, choice_label(text_languages, language), "Piece.language_text"));
	TRY(page_put_int(web, last, "Piece.last"));
	TRY(page_text_put(web, "Text", body));
	TRY(address_put(web));
	return page_put(web, "/admin/texts", "Page.back.href");
}

/* The newest text: its id and body; 0 and "" where there is none yet. */
static enum err newest_find(struct web *web, int64_t *out_id, const char **out_body)
{
	struct db_result rows;

	*out_id = 0;
	*out_body = "";
	TRY(DB_RUN(web->db, web->arena, STATEMENT_PAGE_TEXT_LAST, &rows, db_text(form_text(&web->form, "page")),
		db_text(form_text(&web->form, "language"))));
	if (rows.nrows > 0) {
		*out_id = db_get_int(&rows, 0, "id");
		*out_body = db_get_text(&rows, 0, "body");
	}
	return ERR_OK;
}

enum err text_show(struct web *web)
{
	const struct form_field *id = form_get(&web->form, "id");
	const char *body;
	int64_t last;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no such text");
	TRY(newest_find(web, &last, &body));
	TRY(page_form(web, text_keys, FORM_COUNT(text_keys), NULL));
	/* An old one is looked at, and can be the beginning of a new one. */
	if (id->state == FORM_OK && id->number != last) {
		struct db_result old;

		TRY(PAGE_ROW(web, "Old", &old, STATEMENT_PAGE_TEXT_GET, db_int(id->number), db_text(form_text(&web->form, "page")),
			db_text(form_text(&web->form, "language"))));
		body = db_get_text(&old, 0, "body");
	}
	TRY(page_form_value(web, "body", body));
	TRY(put(web, body, last));
	return page_render(web, TEMPLATE, TITLE);
}

/* After ERR_CONFLICT: the text as it is now, for the error page. */
static enum err changed(struct web *web, enum err code)
{
	const char *body;
	int64_t last;

	if (code != ERR_CONFLICT)
		return code;
	TRY(newest_find(web, &last, &body));
	TRY(page_typed_stored(web, "body", _("Text"), body));
	return code;
}

enum err text_post(struct web *web)
{
	struct service service = page_service(web);
	const char *body = form_text(&web->form, "body");
	const struct form_field *last = form_get(&web->form, "last");

	if (!form_has(&web->form, "page") || !form_has(&web->form, "language") || last->state != FORM_OK)
		return ERR(ERR_INVALID, "no text in the form");
	if (!web->form.ok || !form_is(&web->form, "action", "save")) {
		TRY(put(web, body, last->number));
		if (!web->form.ok)
			return page_form_again(web, TEMPLATE, TITLE);
		TRY(page_put(web, "1", "Piece.preview"));
		TRY(page_form(web, text_keys, FORM_COUNT(text_keys), &web->form));
		return page_render(web, TEMPLATE, TITLE);
	}
	web->detail = N_("Somebody else has changed this text since you opened the page.");
	TRY(changed(web, service_page_text_add(&service, form_text(&web->form, "page"), form_text(&web->form, "language"), body, last->number)));
	return page_redirect(web, "/admin/texts?saved=yes");
}
