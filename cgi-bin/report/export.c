#include "base/csv.h"
#include "report.h"

/* The rows behind the numbers as CSV (RFC 4180: comma, CRLF, a head line; UTF-8 without a mark).  People are numbers here. */

static void cell(struct buf *out, const char *text, bool first)
{
	csv_cell(out, first ? "" : ",", text);
}

static void value_cell(struct buf *out, const struct db_value *value, bool first)
{
	if (value->type == DB_INT)
		buf_printf(out, "%s%lld", first ? "" : ",", (long long)value->i);
	else
		cell(out, value->type == DB_NULL ? NULL : value->text, first);
}

static void add_rows(struct buf *out, const struct db_result *rows)
{
	for (size_t c = 0; c < rows->ncolumns; c++)
		cell(out, rows->columns[c], c == 0);
	buf_puts(out, "\r\n");
	for (size_t i = 0; i < rows->nrows; i++) {
		for (size_t c = 0; c < rows->ncolumns; c++)
			value_cell(out, &rows->values[i * rows->ncolumns + c], c == 0);
		buf_puts(out, "\r\n");
	}
}

static enum err send(struct web *web, const struct buf *csv, const char *what, const struct report_period *period)
{
	const char *text = buf_text(csv), *name;

	name = arena_printf(web->arena, "%s-%d-q%d.csv", what, period->quarter.year, period->quarter.quarter);
	if (!text || !name)
		return ERR(ERR_LIMIT, "the export is too large");
	return page_download(web, "text/csv; charset=utf-8; header=present", name, text, csv->len);
}

enum err report_export_applications(struct web *web)
{
	struct report_period period;
	struct db_result rows;
	struct buf csv;

	TRY(report_period_asked(web, &period));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_REPORT_APPLICATION_ROWS, &rows, db_text(period.first), db_text(period.last),
		   db_text(period.first), db_text(period.last)));
	buf_init(&csv, web->arena, 0);
	add_rows(&csv, &rows);
	return send(web, &csv, "applications", &period);
}

enum err report_export_sessions(struct web *web)
{
	struct report_period period;
	struct db_result rows;
	struct buf csv;

	TRY(report_period_asked(web, &period));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_REPORT_SESSION_ROWS, &rows, db_text(period.first), db_text(period.last)));
	buf_init(&csv, web->arena, 0);
	add_rows(&csv, &rows);
	return send(web, &csv, "sessions", &period);
}

/* A birth date would tell too much: the export has the age on the quarter's last day. */
enum err report_export_clients(struct web *web)
{
	struct report_period period;
	struct db_result rows;
	struct date born;
	struct buf csv;

	TRY(report_period_asked(web, &period));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_REPORT_CLIENTS, &rows, db_text(period.first), db_text(period.last)));
	buf_init(&csv, web->arena, 0);
	buf_puts(&csv, "\"client\",\"programme\",\"sex\",\"age\",\"attended\"\r\n");
	for (size_t i = 0; i < rows.nrows; i++) {
		if (!date_parse_iso(db_get_text(&rows, i, "birth_date"), &born))
			return ERR(ERR_BUG, "birth date");
		buf_printf(&csv, "%lld", (long long)db_get_int(&rows, i, "person_id"));
		cell(&csv, db_get_text(&rows, i, "code"), false);
		cell(&csv, db_get_text(&rows, i, "sex"), false);
		buf_printf(&csv, ",%d,%lld\r\n", date_age_on(born, period.last_day), (long long)db_get_int(&rows, i, "attended"));
	}
	return send(web, &csv, "clients", &period);
}
