#include <string.h>

#include "base/str.h"
#include "casework.h"
#include "domain/reference.h"

/* /casework/search: by number, of the application or of any document, or by name.  A name never stands in an address, so it comes by POST and is stored nowhere. */

enum { FOUND_MAX = 30, NAME_MIN = 3 };

#define TEMPLATE "casework/search.cs"
#define TITLE N_("Search")

enum err search_show(struct web *web)
{
	TRY(page_form(web, search_keys, FORM_COUNT(search_keys), NULL));
	TRY(page_render(web, TEMPLATE, TITLE));
	return ERR_OK;
}

/* NAME as a LIKE pattern for texts that begin with it. */
static const char *pattern_of(struct web *web, const char *name)
{
	struct buf pattern;

	buf_init(&pattern, web->arena, 0);
	for (; *name; name++) {
		if (strchr("%_\\", *name))
			buf_add(&pattern, "\\", 1);
		buf_add(&pattern, name, 1);
	}
	buf_add(&pattern, "%", 1);
	return buf_text(&pattern);
}

/* "janis andris berzins" as people are stored: "berzins janis andris". */
static const char *turned(struct web *web, const char *name)
{
	const char *last = strrchr(name, ' ');

	if (!last)
		return name;
	return arena_printf(web->arena, "%s %.*s", last + 1, (int)(last - name), name);
}

static enum err find(struct web *web, const char *folded)
{
	const char *back = turned(web, folded), *pattern = pattern_of(web, folded), *pattern_back = back ? pattern_of(web, back) : NULL;
	struct names names;
	struct db_result rows;

	if (!pattern || !pattern_back)
		return ERR(ERR_LIMIT, "search");
	TRY(DB_RUN(web->db, web->arena, STATEMENT_APPLICATION_BY_NAME, &rows, db_text(pattern), db_text(pattern_back),
		db_int(FOUND_MAX + 1)));
	TRY(names_load(web, &names));
	TRY(list_rows_put(web, &names, &rows, FOUND_MAX));
	if (rows.nrows > FOUND_MAX)
		TRY(page_put(web, "1", "Search.more"));
	TRY(page_put(web, "1", "Search.done"));
	return ERR_OK;
}

/* The file of a document's number, "1-10/2.8/2026/15" or "Nr. JSLP/2026/000012"; "" when TYPED is none. */
static enum err find_document(struct web *web, const char *typed, const char **out)
{
	struct db_result row;

	*out = "";
	if (!web->form.ok || !strpbrk(typed, "0123456789"))
		return ERR_OK;
	if (str_starts(typed, "Nr."))
		typed += strlen("Nr.") + strspn(typed + strlen("Nr."), " ");
	TRY(DB_RUN(web->db, web->arena, STATEMENT_DOCUMENT_SEARCH, &row, db_text(typed), db_text(typed)));
	if (row.nrows > 0)
		*out = db_get_text(&row, 0, "reference");
	return ERR_OK;
}

enum err search_post(struct web *web)
{
	const char *typed = form_text(&web->form, "q"), *folded, *file;
	char reference[REFERENCE_SIZE];

	if (web->form.ok && reference_parse(typed, reference)) {
		TRY(page_redirect(web, "/casework/file?ref=%s", reference));
		return ERR_OK;
	}
	TRY(find_document(web, typed, &file));
	if (*file)
		return page_redirect(web, "/casework/file?ref=%s", file);
	folded = str_fold(web->arena, typed);
	if (!folded)
		return ERR(ERR_LIMIT, "search");
	if (web->form.ok && str_utf8_length(folded) < NAME_MIN)
		form_reject(&web->form, "q", N_("Write at least three letters of the name."));
	if (!web->form.ok) {
		TRY(page_form_again(web, TEMPLATE, TITLE));
		return ERR_OK;
	}
	TRY(find(web, folded));
	TRY(page_form(web, search_keys, FORM_COUNT(search_keys), &web->form));
	TRY(page_render(web, TEMPLATE, TITLE));
	return ERR_OK;
}
