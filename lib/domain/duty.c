#include "domain/duty.h"

#include <stdlib.h>

#include "domain/msgid.h"

static const char *const kinds[DUTY_KIND__MAX] = {
	[DUTY_PLAN] = N_("Work plan of the year"),
	[DUTY_EXECUTION] = N_("Report on carrying out the work plan"),
	[DUTY_ANNUAL] = N_("Report on the contract and its money"),
	[DUTY_QUALITY] = N_("Review of quality by the administration"),
	[DUTY_END] = N_("Last day of the contract"),
	[DUTY_HANDED_OVER] = N_("Files are handed over"),
};

enum { YEARS_MAX = 30 };

const char *duty_kind_msgid(enum duty_kind kind)
{
	return (unsigned)kind < DUTY_KIND__MAX ? kinds[kind] : "";
}

static struct date earlier(struct date a, struct date b)
{
	return date_compare(a, b) <= 0 ? a : b;
}

static int duty_compare(const void *a, const void *b)
{
	const struct duty *x = a, *y = b;
	int order = date_compare(x->due, y->due);

	if (order == 0)
		order = date_compare(x->from, y->from);
	return order != 0 ? order : (int)x->kind - (int)y->kind;
}

/* Reports of KIND for each MONTHS from FROM until UNTIL. */
static size_t periods(enum duty_kind kind, struct date from, struct date until, int months, int days, struct duty *out)
{
	size_t n = 0;

	for (int i = 0; date_compare(date_add_months(from, i * months), until) <= 0; i++) {
		struct date first = date_add_months(from, i * months), last = earlier(date_add_days(date_add_months(from, (i + 1) * months), -1), until);

		out[n++] = (struct duty){kind, first, last, date_add_days(last, days)};
	}
	return n;
}

size_t duty_list(struct date starts, struct date ends, struct date handed_over, const struct duty_rules *rules, struct duty *out)
{
	size_t n = 0;

	for (int year = 0; year < YEARS_MAX && date_compare(date_add_months(starts, 12 * year), ends) <= 0; year++) {
		struct date first = date_add_months(starts, 12 * year), last = earlier(date_add_days(date_add_months(starts, 12 * (year + 1)), -1), ends);

		out[n++] = (struct duty){DUTY_PLAN, first, last, date_add_days(first, rules->plan_days)};
		n += periods(DUTY_EXECUTION, first, last, year == 0 ? 3 : 6, rules->report_days, out + n);
		out[n++] = (struct duty){DUTY_ANNUAL, first, last, date_add_days(last, rules->report_days)};
	}
	for (int i = 1; i < YEARS_MAX && date_compare(date_add_days(date_add_months(starts, i * rules->review_months), -1), ends) <= 0; i++) {
		struct date last = date_add_days(date_add_months(starts, i * rules->review_months), -1);

		out[n++] = (struct duty){DUTY_QUALITY, date_add_months(starts, (i - 1) * rules->review_months), last, last};
	}
	out[n++] = (struct duty){DUTY_END, starts, ends, ends};
	out[n++] = (struct duty){DUTY_HANDED_OVER, ends, handed_over, handed_over};
	qsort(out, n, sizeof(*out), duty_compare);
	return n;
}
