#include "domain/absence.h"

enum absence_problem absence_check(const struct absence *absence, struct date today)
{
	if (!date_is_valid(absence->from) || !date_is_valid(absence->to) || date_compare(absence->to, absence->from) < 0)
		return ABSENCE_TURNED;
	if (date_compare(absence->to, today) < 0)
		return ABSENCE_OVER;
	if (date_compare(absence->to, date_add_months(absence->from, 12)) >= 0)
		return ABSENCE_TOO_LONG;
	return absence->deputy_id == absence->user_id ? ABSENCE_SELF : ABSENCE_FINE;
}

bool absence_overlap(const struct absence *a, const struct absence *b)
{
	return date_compare(a->from, b->to) <= 0 && date_compare(b->from, a->to) <= 0;
}

enum absence_problem absence_beside(const struct absence *absence, const struct absence *other)
{
	if (!absence_overlap(absence, other))
		return ABSENCE_FINE;
	if (other->user_id == absence->user_id)
		return ABSENCE_OVERLAPS;
	return other->user_id == absence->deputy_id ? ABSENCE_DEPUTY_AWAY : ABSENCE_FINE;
}

int64_t absence_stand_in(const struct absence *absences, size_t n, int64_t user, struct date day)
{
	for (size_t i = 0; i < n; i++)
		if (absences[i].user_id == user && date_compare(absences[i].from, day) <= 0 && date_compare(day, absences[i].to) <= 0)
			return absences[i].deputy_id;
	return user;
}
