#include <string.h>

#include "base/csv.h"
#include "base/str.h"
#include "documents.h"

/*
 * /casework/documents_export: a day of the register for the municipality's own records system, as office spreadsheets in Latvia read it: UTF-8 with a
 * mark, semicolons, CRLF, a head line.  Latvian whatever the page speaks, so that what reads it finds the same words.  The papers are named as they are
 * in /casework/documents_files, and led to.
 */

const struct form_key documents_export_query[1] = {{"day", FORM_DATE, .required = true, .label = ""}};

enum { BATCH = 500 };

static const char *const heads[] = {
	N_("Registration number"), N_("Direction"), N_("Registered on"), N_("Time"), N_("Index of the file"), N_("Number in the year"), N_("Document"),
	N_("Application number"), N_("Received on"), N_("Applicant"), N_("Forwarded to"), N_("Number of the act"), N_("Registered by"), N_("File name"),
	N_("Address"),
};

void documents_csv_begin(struct web *web, struct buf *csv)
{
	view_language(web->view, VIEW_LV);
	buf_puts(csv, "\xEF\xBB\xBF");
	for (size_t i = 0; i < FORM_COUNT(heads); i++)
		csv_cell(csv, i > 0 ? ";" : "", _(heads[i]));
	buf_puts(csv, "\r\n");
}

/* "14:05" of row I, which stands in the view. */
static const char *time_of(struct web *web, size_t i)
{
	const char *at = view_value(web->view, arena_printf(web->arena, "Rows.%zu.registered_at", i));
	const char *space = at ? strrchr(at, ' ') : NULL;

	return space ? space + 1 : "";
}

static enum err row_add(struct web *web, struct buf *csv, const struct db_result *rows, size_t i)
{
	const char *href, *name, *actor = db_get_text(rows, i, "actor");
	enum document_kind kind;
	struct date received;
	char day[12];

	if (!document_kind_parse(db_get_text(rows, i, "kind"), &kind) || !date_parse_iso(db_get_text(rows, i, "received_on"), &received))
		return ERR(ERR_BUG, "a row of the register");
	TRY(documents_paper(web, rows, i, &href, &name));
	date_format_latvian(received, day);
	csv_cell(csv, "", db_get_text(rows, i, "mark"));
	csv_cell(csv, ";", document_is_outgoing(kind) ? _("Sent out") : _("Received"));
	csv_cell(csv, ";", view_value(web->view, arena_printf(web->arena, "Rows.%zu.registered_on", i)));
	csv_cell(csv, ";", time_of(web, i));
	csv_cell(csv, ";", db_get_text(rows, i, "nomenclature"));
	buf_printf(csv, ";%lld", (long long)db_get_int(rows, i, "number"));
	csv_cell(csv, ";", _(document_kind_msgid(kind)));
	csv_cell(csv, ";", db_get_text(rows, i, "reference"));
	csv_cell(csv, ";", kind == DOCUMENT_APPLICATION ? day : NULL);
	csv_cell(csv, ";", arena_printf(web->arena, "%s %s", db_get_text(rows, i, "given_name"), db_get_text(rows, i, "family_name")));
	csv_cell(csv, ";", kind == DOCUMENT_FORWARDING ? db_get_text(rows, i, "body") : NULL);
	csv_cell(csv, ";", db_get_text(rows, i, "act"));
	csv_cell(csv, ";", actor ? actor : _("System"));
	csv_cell(csv, ";", *name ? name : NULL);
	csv_cell(csv, ";", *href ? arena_printf(web->arena, "%s%s", web->conf->base_url, href) : NULL);
	buf_puts(csv, "\r\n");
	return ERR_OK;
}

enum err documents_csv_rows(struct web *web, struct buf *csv, const char *iso, int64_t behind, int most, struct db_result *out)
{
	view_clear(web->view);
	TRY(DB_RUN(web->db, web->arena, STATEMENT_DOCUMENT_DAY, out, db_text(iso), db_text(""), db_text(""), db_int(behind), db_int(most)));
	TRY(page_rows_put(web, "Rows", STATEMENT_DOCUMENT_DAY, out));
	for (size_t i = 0; i < out->nrows; i++)
		TRY(row_add(web, csv, out, i));
	return ERR_OK;
}

/* All of the day, BATCH rows at a time. */
static enum err rows_add(struct web *web, struct buf *csv, const char *iso)
{
	struct db_result rows;
	int64_t behind = 0;

	do {
		TRY(documents_csv_rows(web, csv, iso, behind, BATCH, &rows));
		if (rows.nrows > 0)
			behind = db_get_int(&rows, rows.nrows - 1, "id");
	} while (rows.nrows == BATCH);
	return ERR_OK;
}

enum err documents_export(struct web *web)
{
	const char *text, *name;
	struct date day;
	struct buf csv;
	char iso[11];

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no day named");
	TRY(documents_day(web, &day));
	date_format_iso(day, iso);
	buf_init(&csv, web->arena, 0);
	documents_csv_begin(web, &csv);
	TRY(rows_add(web, &csv, iso));
	text = buf_text(&csv);
	name = arena_printf(web->arena, "dokumenti-%s.csv", iso);
	if (!text || !name)
		return ERR(ERR_LIMIT, "the export is too large");
	TRY(page_audit(web, "documents_export", arena_printf(web->arena, "documents:%s", iso)));
	web->audited = true;
	return page_download(web, "text/csv; charset=utf-8; header=present", name, text, csv.len);
}
