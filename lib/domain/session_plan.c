#include "domain/session_plan.h"

#include <string.h>

#include "domain/timetable.h"

int session_plan_length(int sessions, int last)
{
	const int asked = sessions > 0 ? sessions : TIMETABLE_MONTHS, length = asked > last ? asked : last;

	return length < SESSION_PLAN_ROWS ? length : SESSION_PLAN_ROWS;
}

enum session_plan_row_state session_plan_row_state(const struct session_plan_row *row)
{
	if (*row->topic)
		return SESSION_PLAN_ROW_FINE;
	return *row->aim || *row->materials ? SESSION_PLAN_ROW_NO_TOPIC : SESSION_PLAN_ROW_EMPTY;
}

static bool row_same(const struct session_plan_row *a, const struct session_plan_row *b)
{
	return a->number == b->number && strcmp(a->topic, b->topic) == 0 && strcmp(a->aim, b->aim) == 0 && strcmp(a->materials, b->materials) == 0;
}

bool session_plan_same(const struct session_plan_row *a, size_t na, const struct session_plan_row *b, size_t nb)
{
	for (size_t i = 0; i < na && i < nb; i++)
		if (!row_same(&a[i], &b[i]))
			return false;
	return na == nb;
}
