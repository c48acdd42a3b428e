#ifndef DOMAIN_DUTY_H
#define DOMAIN_DUTY_H

#include <stddef.h>

#include "domain/date.h"

/*
 * What falls due under a contract, with its days (specification, sections 10 and 11): a work plan each year, a report on carrying it out each quarter of the
 * first year and each half of the others, a report on the contract and its money each year, a review of quality once in three years, and the end with the
 * handing over.  Years are the contract's, from its first day.  Pure.
 */
enum duty_kind { DUTY_PLAN, DUTY_EXECUTION, DUTY_ANNUAL, DUTY_QUALITY, DUTY_END, DUTY_HANDED_OVER, DUTY_KIND__MAX };

/* English msgid. */
const char *duty_kind_msgid(enum duty_kind kind);

struct duty {
	enum duty_kind kind;
	struct date from, until;	/* what it is about, both included */
	struct date due;
};

/* How many days behind a report's period it is due, and after how many months quality has been reviewed at the latest. */
struct duty_rules {
	int report_days, plan_days, review_months;
};

/* Rows enough for a contract of any length that there may be. */
enum { DUTY_MAX = 256 };

/* Duties of a contract from STARTS to ENDS whose files are handed over until HANDED_OVER into OUT (DUTY_MAX), by due day; their number. */
size_t duty_list(struct date starts, struct date ends, struct date handed_over, const struct duty_rules *rules, struct duty *out);

#endif
