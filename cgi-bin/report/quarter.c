#include "report.h"

#include <string.h>

/* /report/quarter: what happened in a quarter, with the quarter before beside it. */

/* The members of struct report_counts that the page shows, by node name. */
static const struct {
	const char *name;
	size_t offset;
} numbers[] = {
#define NUMBER(member) {#member, offsetof(struct report_counts, member)}
	NUMBER(received), NUMBER(granted), NUMBER(granted_in_part), NUMBER(refused), NUMBER(in_time), NUMBER(clients),
	NUMBER(women), NUMBER(men), NUMBER(held), NUMBER(planned), NUMBER(cancelled), NUMBER(marks), NUMBER(present),
#undef NUMBER
};

static long long decided(const struct report_counts *counts)
{
	return counts->granted + counts->granted_in_part + counts->refused;
}

/* The number that lies OFFSET bytes into COUNTS. */
static long long number_at(const struct report_counts *counts, size_t offset)
{
	long long value;

	memcpy(&value, (const char *)counts + offset, sizeof(value));
	return value;
}

static enum err put_counts(struct web *web, const char *node, const struct report_counts *counts)
{
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		TRY(page_put_int(web, number_at(counts, numbers[i].offset), "%s.%s", node,
				 numbers[i].name));
	TRY(page_put_int(web, decided(counts), "%s.decided", node));
	TRY(page_put_int(web, statistics_percent(counts->in_time, decided(counts)), "%s.in_time_percent", node));
	TRY(page_put_int(web, statistics_percent(counts->present, counts->marks), "%s.present_percent", node));
	for (size_t i = 0; i < statistics_nbands; i++)
		TRY(page_put_int(web, counts->band[i], "%s.band.%zu.value", node, i));
	return ERR_OK;
}

/* Rows for the bars macro: received applications and clients, each against its largest. */
static enum err put_chart(struct web *web, const char *node, const struct report_numbers *all, size_t offset)
{
	long long value, most = 0;

	for (size_t p = 0; p < all->nprogrammes; p++) {
		value = number_at(&all->programme[p], offset);
		most = value > most ? value : most;
	}
	for (size_t p = 0; p < all->nprogrammes; p++) {
		value = number_at(&all->programme[p], offset);
		TRY(page_put(web, arena_printf(web->arena, "%s %s", all->code[p], all->name[p]), "%s.%zu.label", node, p));
		TRY(page_put_int(web, value, "%s.%zu.value", node, p));
		TRY(page_put_int(web, statistics_percent(value, most), "%s.%zu.percent", node, p));
	}
	return ERR_OK;
}

static enum err put_period(struct web *web, const struct report_period *period)
{
	char first[12], last[12];

	date_format_latvian(statistics_quarter_first(period->quarter), first);
	date_format_latvian(period->last_day, last);
	TRY(page_put(web, first, "Quarter.first"));
	TRY(page_put(web, last, "Quarter.last"));
	TRY(page_put_int(web, period->quarter.year, "Quarter.year"));
	TRY(page_put_int(web, period->quarter.quarter, "Quarter.quarter"));
	if (date_compare(period->last_day, web->today) >= 0)
		TRY(page_put(web, "1", "Quarter.runs"));
	for (size_t i = 0; i < statistics_nbands; i++)
		TRY(page_put(web, statistics_bands[i].label, "Bands.%zu.label", i));
	return ERR_OK;
}

static enum err put_numbers(struct web *web, const struct report_numbers *now, const struct report_numbers *before)
{
	char node[32];

	for (size_t p = 0; p < now->nprogrammes; p++) {
		snprintf(node, sizeof(node), "Programmes.%zu", p);
		TRY(page_put(web, now->code[p], "%s.code", node));
		TRY(page_put(web, now->name[p], "%s.name", node));
		TRY(put_counts(web, node, &now->programme[p]));
	}
	TRY(put_counts(web, "Total", &now->total));
	TRY(put_counts(web, "Before", &before->total));
	TRY(page_put_int(web, now->days_median, "Total.days_median"));
	TRY(page_put_int(web, now->days_90, "Total.days_90"));
	TRY(page_put_int(web, before->days_median, "Before.days_median"));
	TRY(page_put_int(web, before->days_90, "Before.days_90"));
	TRY(page_put_int(web, now->still_open, "Total.still_open"));
	TRY(page_put_int(web, now->overdue, "Total.overdue"));
	TRY(page_put_int(web, before->still_open, "Before.still_open"));
	TRY(page_put_int(web, before->overdue, "Before.overdue"));
	return now->agrees ? ERR_OK : page_put(web, "1", "Mismatch");
}

enum err report_quarter(struct web *web)
{
	struct report_period period, previous;
	struct report_numbers *now = ARENA_NEW(web->arena, struct report_numbers);
	struct report_numbers *before = ARENA_NEW(web->arena, struct report_numbers);

	if (!now || !before)
		return ERR(ERR_NOMEM, "report");
	TRY(report_period_asked(web, &period));
	previous = report_period_of(statistics_quarter_before(period.quarter));
	TRY(report_count(web, &period, now));
	TRY(report_count(web, &previous, before));
	TRY(put_period(web, &period));
	TRY(put_numbers(web, now, before));
	TRY(put_chart(web, "Received", now, offsetof(struct report_counts, received)));
	TRY(put_chart(web, "Clients", now, offsetof(struct report_counts, clients)));
	return page_render(web, "report/quarter.cs", N_("Quarter report"));
}
