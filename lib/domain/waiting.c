#include "domain/waiting.h"

bool waiting_is(enum application_state state)
{
	return state == APPLICATION_WITHOUT_PROGRESS || state == APPLICATION_INFORMATION_REQUESTED;
}

int waiting_days(const struct waiting_step *steps, size_t nsteps, struct date today)
{
	int days = 0;

	for (size_t i = 0; i < nsteps; i++)
		if (waiting_is(steps[i].state))
			days += date_to_days(i + 1 < nsteps ? steps[i + 1].on : today) - date_to_days(steps[i].on);
	return days;
}

struct date waiting_complete_on(const struct waiting_step *steps, size_t nsteps, struct date received)
{
	struct date since = received;

	for (size_t i = 0; i < nsteps; i++)
		if (waiting_is(steps[i].state))
			since = i + 1 < nsteps && !application_ends_undecided(steps[i + 1].state) ? steps[i + 1].on : (struct date){0, 0, 0};
	return since;
}

struct date waiting_measure(struct date nominal, int days)
{
	return date_add_days(nominal, days > 0 ? days : 0);
}
