#include <string.h>

#include "base/str.h"
#include "report.h"

struct report_period report_period_of(struct statistics_quarter quarter)
{
	struct report_period period = {.quarter = quarter, .last_day = statistics_quarter_last(quarter)};

	date_format_iso(statistics_quarter_first(quarter), period.first);
	date_format_iso(period.last_day, period.last);
	return period;
}

enum err report_period_asked(struct web *web, struct report_period *out)
{
	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no such quarter");
	*out = report_period_of((struct statistics_quarter){(int)form_get(&web->form, "year")->number,
							    (int)form_get(&web->form, "quarter")->number});
	return ERR_OK;
}

static enum err load_programmes(struct web *web, struct report_numbers *out)
{
	struct db_result rows;

	TRY(DB_RUN0(web->db, web->arena, STATEMENT_REPORT_PROGRAMMES, &rows));
	if (rows.nrows > REPORT_PROGRAMMES_MAX)
		return ERR(ERR_LIMIT, "%zu programmes", rows.nrows);
	out->nprogrammes = rows.nrows;
	for (size_t i = 0; i < rows.nrows; i++) {
		out->code[i] = db_get_text(&rows, i, "code");
		out->name[i] = page_column(web_language(web), &rows, i, "name");
	}
	return ERR_OK;
}

/* Calls ADD with the counts of each row's programme. */
static enum err each_programme(struct web *web, enum statement statement, const struct report_period *period,
			       struct report_numbers *out,
			       void (*add)(struct report_counts *counts, const struct db_result *rows, size_t i))
{
	struct db_result rows;

	TRY(DB_RUN(web->db, web->arena, statement, &rows, db_text(period->first), db_text(period->last)));
	for (size_t i = 0; i < rows.nrows; i++)
		for (size_t p = 0; p < out->nprogrammes; p++)
			if (str_equal(out->code[p], db_get_text(&rows, i, "code")))
				add(&out->programme[p], &rows, i);
	return ERR_OK;
}

static void add_received(struct report_counts *counts, const struct db_result *rows, size_t i)
{
	counts->received = db_get_int(rows, i, "received");
}

static void add_decided(struct report_counts *counts, const struct db_result *rows, size_t i)
{
	counts->granted = db_get_int(rows, i, "granted");
	counts->granted_in_part = db_get_int(rows, i, "granted_in_part");
	counts->refused = db_get_int(rows, i, "refused");
	counts->in_time = db_get_int(rows, i, "in_time");
}

static void add_sessions(struct report_counts *counts, const struct db_result *rows, size_t i)
{
	counts->held = db_get_int(rows, i, "held");
	counts->planned = db_get_int(rows, i, "planned");
	counts->cancelled = db_get_int(rows, i, "cancelled");
}

static void add_marks(struct report_counts *counts, const struct db_result *rows, size_t i)
{
	counts->marks = db_get_int(rows, i, "marks");
	counts->present = db_get_int(rows, i, "present");
}

/* Clients come as people; sex and age band (on the quarter's last day) are counted here. */
static enum err count_clients(struct web *web, const struct report_period *period, struct report_numbers *out)
{
	struct db_result rows;
	struct date born;

	TRY(DB_RUN(web->db, web->arena, STATEMENT_REPORT_CLIENTS, &rows, db_text(period->first), db_text(period->last)));
	for (size_t i = 0; i < rows.nrows; i++) {
		struct report_counts *counts = NULL;

		for (size_t p = 0; p < out->nprogrammes; p++)
			if (str_equal(out->code[p], db_get_text(&rows, i, "code")))
				counts = &out->programme[p];
		if (!counts || !date_parse_iso(db_get_text(&rows, i, "birth_date"), &born))
			return ERR(ERR_BUG, "a client without programme or birth date");
		counts->clients++;
		if (str_equal(db_get_text(&rows, i, "sex"), "female"))
			counts->women++;
		else
			counts->men++;
		counts->band[statistics_band_of(born, period->last_day)]++;
	}
	return ERR_OK;
}

/* Totals, and whether the three ways to count clients agree. */
static void add_up(struct report_numbers *out)
{
	long long *sum = (long long *)&out->total, by_band = 0;

	memset(&out->total, 0, sizeof(out->total));
	for (size_t p = 0; p < out->nprogrammes; p++) {
		const long long *one = (const long long *)&out->programme[p];

		for (size_t i = 0; i < sizeof(out->total) / sizeof(*sum); i++)
			sum[i] += one[i];
	}
	for (size_t i = 0; i < statistics_nbands; i++)
		by_band += out->total.band[i];
	out->agrees = out->total.clients == out->total.women + out->total.men && out->total.clients == by_band;
}

/* How long decisions took. */
static enum err count_days(struct web *web, const struct report_period *period, struct report_numbers *out)
{
	struct statistics_count *counts;
	struct db_result rows;

	TRY(DB_RUN(web->db, web->arena, STATEMENT_REPORT_DAYS, &rows, db_text(period->first), db_text(period->last)));
	counts = arena_array(web->arena, rows.nrows + 1, sizeof(*counts));
	if (!counts)
		return ERR(ERR_LIMIT, "days of decisions");
	for (size_t i = 0; i < rows.nrows; i++)
		counts[i] = (struct statistics_count){db_get_int(&rows, i, "days"), db_get_int(&rows, i, "count")};
	out->days_median = statistics_percentile(counts, rows.nrows, 50);
	out->days_90 = statistics_percentile(counts, rows.nrows, 90);
	return ERR_OK;
}

enum err report_count(struct web *web, const struct report_period *period, struct report_numbers *out)
{
	/* A running quarter counts what is open today; a term ends with its last day. */
	const bool runs = date_compare(period->last_day, web->today) >= 0;
	char late_before[11];
	struct db_result open;

	date_format_iso(runs ? web->today : date_add_days(period->last_day, 1), late_before);
	memset(out, 0, sizeof(*out));
	TRY(load_programmes(web, out));
	TRY(each_programme(web, STATEMENT_REPORT_RECEIVED, period, out, add_received));
	TRY(each_programme(web, STATEMENT_REPORT_DECIDED, period, out, add_decided));
	TRY(each_programme(web, STATEMENT_REPORT_SESSIONS, period, out, add_sessions));
	TRY(each_programme(web, STATEMENT_REPORT_MARKS, period, out, add_marks));
	TRY(count_clients(web, period, out));
	TRY(count_days(web, period, out));
	TRY(DB_ONE(web->db, web->arena, STATEMENT_REPORT_OPEN, &open, db_text(late_before), db_text(period->last),
		   db_text(period->last), db_text(period->last), db_text(period->last)));
	out->still_open = db_get_int(&open, 0, "still_open");
	out->overdue = db_get_int(&open, 0, "overdue");
	add_up(out);
	return ERR_OK;
}
