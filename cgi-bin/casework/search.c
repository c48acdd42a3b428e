#include <string.h>

#include "base/str.h"
#include "casework.h"
#include "domain/person_code.h"
#include "domain/reference.h"
#include "service/application.h"

/*
 * /casework/search: by number, of the application or of any document, by name or by personal code (its blind index).  Neither name nor code ever stands
 * in an address, so they come by POST and are stored nowhere.
 */

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

static enum err by_name(struct web *web, const char *folded, struct db_result *out)
{
	const char *back = turned(web, folded), *pattern = pattern_of(web, folded), *pattern_back = back ? pattern_of(web, back) : NULL;

	if (!pattern || !pattern_back)
		return ERR(ERR_LIMIT, "search");
	return DB_RUN(web->db, web->arena, STATEMENT_APPLICATION_BY_NAME, out, db_text(pattern), db_text(pattern_back), db_int(FOUND_MAX + 1));
}

static enum err by_code(struct web *web, const char *digits, struct db_result *out)
{
	struct service service = page_service(web);
	uint8_t index[32];

	service_person_index(&service, digits, index);
	return DB_RUN(web->db, web->arena, STATEMENT_APPLICATION_BY_CODE, out, db_blob(index, sizeof(index)), db_int(FOUND_MAX + 1));
}

static enum err found_put(struct web *web, const struct db_result *rows)
{
	struct names names;

	TRY(names_load(web, &names));
	TRY(list_rows_put(web, &names, rows, FOUND_MAX));
	if (rows->nrows > FOUND_MAX)
		TRY(page_put(web, "1", "Search.more"));
	TRY(page_put(web, "1", "Search.done"));
	TRY(page_form(web, search_keys, FORM_COUNT(search_keys), &web->form));
	return page_render(web, TEMPLATE, TITLE);
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
	struct person_code code;
	struct db_result rows;

	if (web->form.ok && reference_parse(typed, reference)) {
		TRY(page_redirect(web, "/casework/file?ref=%s", reference));
		return ERR_OK;
	}
	(void)person_code_check(typed, web->today, &code);
	if (web->form.ok && person_code_is_acceptable(&code)) {
		TRY(by_code(web, code.digits, &rows));
		return found_put(web, &rows);
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
	TRY(by_name(web, folded, &rows));
	return found_put(web, &rows);
}
