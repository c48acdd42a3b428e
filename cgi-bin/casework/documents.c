#include <string.h>

#include "documents.h"

/* /casework/documents: what came in and what went out on a day, in order of the numbers. */

enum { PAGE_SIZE = 50 };

static const struct form_choice directions[] = {
	{"", N_("All"), NULL}, {"in", N_("Incoming"), NULL}, {"out", N_("Outgoing"), NULL}, {NULL, NULL, NULL},
};

const struct form_key documents_query[3] = {
	{"day", FORM_DATE, .label = N_("Day")},
	{"direction", FORM_CHOICE, .choices = directions + 1, .label = ""},
	{"after", FORM_INT, 1, 4000000000, .label = ""},
};

enum err documents_day(struct web *web, struct date *out)
{
	*out = web->today;
	if (form_has(&web->form, "day") && !date_parse_iso(form_get(&web->form, "day")->date, out))
		return ERR(ERR_BUG, "the day of a register");
	return ERR_OK;
}

/* "1-10-2.8-2026-N-15.pdf" of the number "1-10/2.8/2026/N-15": a number is given once. */
static const char *name_of(struct web *web, const char *mark)
{
	char *name = arena_printf(web->arena, "%s.pdf", mark);

	for (char *at = name; at && *at; at++)
		if (!strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-", *at))
			*at = '-';
	return name;
}

enum err documents_paper(struct web *web, const struct db_result *rows, size_t i, const char **out_href, const char **out_name)
{
	const char *message = db_get_text(rows, i, "message"), *act = db_get_text(rows, i, "act"), *reference = db_get_text(rows, i, "reference");
	enum document_kind kind;

	if (!document_kind_parse(db_get_text(rows, i, "kind"), &kind))
		return ERR(ERR_BUG, "a document of an unknown kind");
	*out_href = *out_name = "";
	if (kind == DOCUMENT_APPLICATION)
		*out_href = arena_printf(web->arena, "/casework/receipt?ref=%s", reference);
	else if (kind == DOCUMENT_FORWARDING)
		*out_href = arena_printf(web->arena, "/casework/forwarding?contest=%lld", (long long)db_get_int(rows, i, "contest"));
	else if (message)
		*out_href = arena_printf(web->arena, "/casework/letter?message=%s", message);
	else if (act)
		*out_href = arena_printf(web->arena, "/casework/paper?act=%s", act);
	if (*out_href && **out_href)
		*out_name = name_of(web, db_get_text(rows, i, "mark"));
	return *out_href && *out_name ? ERR_OK : ERR(ERR_LIMIT, "a row of the register");
}

static enum err row_put(struct web *web, const struct db_result *rows, size_t i)
{
	const char *href, *name, *at;
	enum document_kind kind;
	struct view_node *node;

	TRY(view_node(web->view, &node, "Rows.%zu", i));
	TRY(documents_paper(web, rows, i, &href, &name));
	if (!document_kind_parse(db_get_text(rows, i, "kind"), &kind))
		return ERR(ERR_BUG, "a document of an unknown kind");
	TRY(view_node_put(node, "kind_text", _(document_kind_msgid(kind))));
	TRY(view_node_put(node, "direction_text", document_is_outgoing(kind) ? _("Sent out") : _("Received")));
	TRY(view_node_put(node, "href", href));
	/* The day stands above: the time alone. */
	at = view_value(web->view, arena_printf(web->arena, "Rows.%zu.registered_at", i));
	at = at ? strrchr(at, ' ') : NULL;
	return at ? view_node_put(node, "time", at + 1) : ERR_OK;
}

/* The address of the page for DAY and DIRECTION. */
static const char *href_of(struct web *web, struct date day, const char *direction)
{
	char text[12];

	date_format_latvian(day, text);
	return arena_printf(web->arena, "/casework/documents?day=%s%s%s", text, *direction ? "&direction=" : "", direction);
}

/* Files.N.{href,from,to}: the day's papers, DOCUMENTS_FILES_MOST at a time. */
static enum err files_put(struct web *web, const char *iso, const char *day)
{
	int64_t behind = 0;
	struct db_result rows;

	TRY(DB_RUN(web->db, web->arena, STATEMENT_DOCUMENT_DAY_PARTS, &rows, db_text(iso), db_int(DOCUMENTS_FILES_MOST)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(page_put(web, arena_printf(web->arena, "/casework/documents_files?day=%s&after=%lld", day, (long long)behind), "Files.%zu.href", i));
		TRY(page_put_int(web, db_get_int(&rows, i, "first"), "Files.%zu.from", i));
		TRY(page_put_int(web, db_get_int(&rows, i, "last"), "Files.%zu.to", i));
		behind = db_get_int(&rows, i, "last_id");
	}
	return ERR_OK;
}

/* Form.day, Kinds.N.{href,text,count,current}, Day.{text,before,behind,export}, List.direction. */
static enum err head_put(struct web *web, struct date day, const char *iso, const char *direction)
{
	struct db_result counts;
	int64_t count[3];
	char text[12];

	TRY(DB_ONE(web->db, web->arena, STATEMENT_DOCUMENT_DAY_COUNTS, &counts, db_text(iso)));
	count[1] = db_get_int(&counts, 0, "incoming");
	count[2] = db_get_int(&counts, 0, "outgoing");
	count[0] = count[1] + count[2];
	for (size_t i = 0; directions[i].value; i++) {
		TRY(page_put(web, href_of(web, day, directions[i].value), "Kinds.%zu.href", i));
		TRY(page_put(web, _(directions[i].label), "Kinds.%zu.text", i));
		TRY(page_put_int(web, count[i], "Kinds.%zu.count", i));
		if (str_equal(directions[i].value, direction))
			TRY(page_put(web, "1", "Kinds.%zu.current", i));
	}
	date_format_latvian(day, text);
	TRY(page_form(web, documents_query, FORM_COUNT(documents_query), &web->form));
	if (!form_has(&web->form, "day"))
		TRY(page_form_value(web, "day", text));
	TRY(page_put(web, text, "Day.text"));
	TRY(page_put(web, direction, "List.direction"));
	TRY(page_put(web, href_of(web, date_add_days(day, -1), direction), "Day.before"));
	if (date_compare(day, web->today) < 0)
		TRY(page_put(web, href_of(web, date_add_days(day, 1), direction), "Day.behind"));
	if (count[0] == 0)
		return ERR_OK;
	TRY(page_put(web, arena_printf(web->arena, "/casework/documents_export?day=%s", text), "Day.export"));
	return files_put(web, iso, text);
}

enum err documents_show(struct web *web)
{
	const char *direction = form_has(&web->form, "direction") ? form_text(&web->form, "direction") : "";
	const bool goes_on = form_has(&web->form, "after");
	const int64_t behind = goes_on ? form_get(&web->form, "after")->number : 0;
	struct db_result rows;
	const char *next = NULL;
	struct date day;
	char iso[11];

	TRY(documents_day(web, &day));
	date_format_iso(day, iso);
	TRY(DB_RUN(web->db, web->arena, STATEMENT_DOCUMENT_DAY, &rows, db_text(iso), db_text(direction), db_text(direction), db_int(behind),
		db_int(PAGE_SIZE + 1)));
	if (rows.nrows > PAGE_SIZE) {
		rows.nrows = PAGE_SIZE;
		next = arena_printf(web->arena, "%lld", (long long)db_get_int(&rows, PAGE_SIZE - 1, "id"));
	}
	TRY(page_rows_put(web, "Rows", STATEMENT_DOCUMENT_DAY, &rows));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(row_put(web, &rows, i));
	TRY(page_paging_after(web, "after", goes_on, next));
	TRY(head_put(web, day, iso, direction));
	return page_render_status(web, web->form.ok ? 200 : 400, "casework/documents.cs", N_("Register of documents"));
}
