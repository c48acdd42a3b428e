#include "base/str.h"
#include "office.h"
#include "pages.h"
#include "run/page.h"

/* Pages that are only text; they stand in the footer.  What they say is rows that the office writes (/admin/texts). */

enum { KEEP_SECONDS = 60 };

/* The newest text of PAGE in the request's language, else in Latvian; rows->nrows when there is none. */
static size_t text_find(const struct web *web, const struct db_result *rows, const char *page)
{
	const char *wanted = view_language_code(web_language(web));
	size_t latvian = rows->nrows;

	for (size_t i = 0; i < rows->nrows; i++) {
		if (!str_equal(db_get_text(rows, i, "page"), page))
			continue;
		if (str_equal(db_get_text(rows, i, "language"), wanted))
			return i;
		if (str_equal(db_get_text(rows, i, "language"), "lv"))
			latvian = i;
	}
	return latvian;
}

static enum err text_show(struct web *web, const char *page, const char *template, const char *title)
{
	struct db_result rows;
	size_t row;

	TRY(page_kept(web, STATEMENT_PAGE_TEXT_NEWEST, KEEP_SECONDS, &rows));
	row = text_find(web, &rows, page);
	if (row < rows.nrows) {
		TRY(page_text_put(web, "Text", db_get_text(&rows, row, "body")));
		TRY(page_put(web, page_day_text(web, db_get_text(&rows, row, "created_at")), "Changed.day"));
	}
	return page_render(web, template, title);
}

enum err contacts(struct web *web)
{
	TRY(office_places(web));
	return text_show(web, "contacts", "public/contacts.cs", N_("Contacts"));
}

enum err privacy(struct web *web)
{
	return text_show(web, "privacy", "public/text.cs", N_("Personal data processing"));
}

enum err accessibility(struct web *web)
{
	return text_show(web, "accessibility", "public/text.cs", N_("Accessibility statement"));
}

enum err complaint(struct web *web)
{
	return text_show(web, "complaint", "public/text.cs", N_("Make a complaint"));
}

enum err contest(struct web *web)
{
	return text_show(web, "contest", "public/text.cs", N_("How to contest a decision"));
}
