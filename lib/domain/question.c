#include "domain/question.h"

#include "domain/questionnaire.h"

static size_t asked_on(const struct question_days *days, size_t n, struct date day)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		if (date_compare(days[i].from, day) <= 0 && (!date_is_valid(days[i].to) || date_compare(days[i].to, day) >= 0))
			count++;
	return count;
}

/* The number only grows on a day on which a version begins. */
size_t question_most(const struct question_days *days, size_t n, struct date from)
{
	size_t most = asked_on(days, n, from), count;

	for (size_t i = 0; i < n; i++) {
		if (date_compare(days[i].from, from) <= 0)
			continue;
		count = asked_on(days, n, days[i].from);
		most = count > most ? count : most;
	}
	return most;
}

enum question_problem question_start_check(struct date from, struct date today, const struct question_days *newest, const struct question_days *others, size_t n)
{
	if (newest && question_is_ending(newest, today))
		return QUESTION_HAS_END;
	if (date_compare(from, today) < 0)
		return QUESTION_PAST;
	if (newest && date_compare(from, newest->from) <= 0)
		return QUESTION_NOT_LAST;
	return question_most(others, n, from) >= QUESTIONNAIRE_QUESTIONS ? QUESTION_TOO_MANY : QUESTION_FINE;
}

enum question_problem question_end_check(struct date until, struct date today, const struct question_days *newest)
{
	if (date_is_valid(newest->to))
		return QUESTION_HAS_END;
	if (date_compare(until, today) < 0)
		return QUESTION_PAST;
	return date_compare(until, newest->from) < 0 ? QUESTION_NOT_LAST : QUESTION_FINE;
}

enum question_problem question_go_on_check(struct date today, const struct question_days *newest, const struct question_days *others, size_t n)
{
	if (!question_is_ending(newest, today))
		return QUESTION_NO_END;
	return question_most(others, n, date_add_days(newest->to, 1)) >= QUESTIONNAIRE_QUESTIONS ? QUESTION_TOO_MANY : QUESTION_FINE;
}

bool question_is_ending(const struct question_days *newest, struct date today)
{
	return date_is_valid(newest->to) && date_compare(newest->to, today) >= 0;
}

bool question_can_withdraw(const struct question_days *newest, struct date today)
{
	return date_compare(newest->from, today) > 0;
}
