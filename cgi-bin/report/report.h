#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "domain/statistics.h"
#include "run/page.h"

/* Handlers of the program "report", each in the file of its page. */
enum err report_home(struct web *web);
enum err report_quarter(struct web *web);
enum err report_export_applications(struct web *web);
enum err report_export_clients(struct web *web);
enum err report_export_sessions(struct web *web);

/* ?year=2026&quarter=4 of every page but the first. */
extern const struct form_key quarter_keys[2];
/* The quarter asked for, with its first and last day as ISO texts. */
struct report_period {
	struct statistics_quarter quarter;
	struct date last_day;
	char first[11], last[11];
};
struct report_period report_period_of(struct statistics_quarter quarter);
/* Out of the request; ERR_NOT_FOUND when the values make no quarter. */
enum err report_period_asked(struct web *web, struct report_period *out) CHECKED;

/* Everything that one programme (or all of them) counts in a quarter. */
struct report_counts {
	long long received, granted, granted_in_part, refused, in_time;
	long long clients, women, men, band[STATISTICS_BANDS_MAX];
	long long held, planned, cancelled, marks, present;
};

enum { REPORT_PROGRAMMES_MAX = 40 };
struct report_numbers {
	size_t nprogrammes;
	const char *code[REPORT_PROGRAMMES_MAX], *name[REPORT_PROGRAMMES_MAX];
	struct report_counts programme[REPORT_PROGRAMMES_MAX], total;
	long long still_open, overdue;
	long long days_median, days_90;	/* from receipt to decision: of half and of nine tenths of the decisions at most */
	bool agrees;	/* totals by programme, sex and age are the same */
};
enum err report_count(struct web *web, const struct report_period *period, struct report_numbers *out) CHECKED;

#endif
