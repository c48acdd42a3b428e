#include "domain/offer.h"

struct date offer_until(const struct calendar *calendar, struct date today, int working_days, struct date last_session)
{
	const struct date until = calendar_add_working_days(calendar, today, working_days);

	if (!date_is_valid(until) || !date_is_valid(last_session) || date_compare(last_session, today) <= 0)
		return (struct date){0, 0, 0};
	return date_compare(until, last_session) <= 0 ? until : last_session;
}

bool offer_is_open(struct date until, struct date today)
{
	return date_is_valid(until) && date_compare(today, until) <= 0;
}

bool offer_needs_worker(int not_taken, int max)
{
	return max > 0 && not_taken >= max;
}

int offer_seats(bool together, int dyad_seats)
{
	return together && dyad_seats > 1 ? dyad_seats : 1;
}

struct date offer_likely_start(const struct offer_group *groups, size_t ngroups, int position, int seats, struct date not_before)
{
	int before = position - 1;

	for (size_t i = 0; i < ngroups && position > 0 && seats > 0; i++) {
		const int holds = groups[i].room / seats;
		const bool in_time = !date_is_valid(not_before) || date_compare(groups[i].starts, not_before) >= 0;

		if (holds > before && in_time)
			return groups[i].starts;
		/* Who stands before may fill it. */
		before = holds > before ? 0 : before - holds;
	}
	return (struct date){0, 0, 0};
}
