#include "domain/deadline.h"

#include <string.h>

#include "domain/msgid.h"

enum { SATURDAY = 6, SUNDAY = 7, PARAMETER_VALUE_MAX = 1200 };

static const struct date no_date = {0, 0, 0};

#define ALWAYS {0, 0, 0}

/* None is verified against the wording in force. */
const struct deadline_parameter_row deadline_parameter_defaults[] = {
	{DEADLINE_DECISION_MONTHS, 1, ALWAYS, ALWAYS,
	 "Administratīvā procesa likuma 64. panta pirmā daļa", false},
	{DEADLINE_EXTENSION_MONTHS, 4, ALWAYS, ALWAYS,
	 "Administratīvā procesa likuma 64. panta otrā daļa", false},
	{DEADLINE_FACT_FINDING_MONTHS, 12, ALWAYS, ALWAYS,
	 "Administratīvā procesa likuma 64. panta otrā daļa", false},
	{DEADLINE_CONTEST_MONTHS, 1, ALWAYS, ALWAYS,
	 "Administratīvā procesa likuma 79. panta pirmā daļa", false},
	{DEADLINE_CONTEST_NO_CLAUSE_MONTHS, 12, ALWAYS, ALWAYS,
	 "Administratīvā procesa likuma 79. panta pirmā daļa", false},
	{DEADLINE_ELECTRONIC_WORKING_DAYS, 2, ALWAYS, ALWAYS, "Paziņošanas likuma 9. pants", false},
	{DEADLINE_REGISTERED_POST_DAYS, 7, ALWAYS, ALWAYS,
	 "Paziņošanas likuma 8. panta trešā daļa", false},
	{DEADLINE_POST_DAYS, 8, ALWAYS, ALWAYS, "Paziņošanas likuma 8. panta otrā daļa", false},
	{DEADLINE_CONTEST_FORWARD_DAYS, 7, ALWAYS, ALWAYS,
	 "Administratīvā procesa likuma 79. panta otrā daļa", false},
	{DEADLINE_CONTEST_AUTHORITY_MONTHS, 1, ALWAYS, ALWAYS,
	 "Administratīvā procesa likuma 81. pants", false},
	{DEADLINE_COURT_MONTHS, 1, ALWAYS, ALWAYS,
	 "Administratīvā procesa likuma 188. pants", false},
};
const size_t deadline_nparameter_defaults =
	sizeof(deadline_parameter_defaults) / sizeof(deadline_parameter_defaults[0]);

static const struct {
	const char *code, *unit;
} parameter_names[DEADLINE_PARAMETER__MAX] = {
	[DEADLINE_DECISION_MONTHS] = {"decision_months", "months"},
	[DEADLINE_EXTENSION_MONTHS] = {"extension_months", "months"},
	[DEADLINE_FACT_FINDING_MONTHS] = {"fact_finding_months", "months"},
	[DEADLINE_CONTEST_MONTHS] = {"contest_months", "months"},
	[DEADLINE_CONTEST_NO_CLAUSE_MONTHS] = {"contest_no_clause_months", "months"},
	[DEADLINE_ELECTRONIC_WORKING_DAYS] = {"electronic_working_days", "working_days"},
	[DEADLINE_REGISTERED_POST_DAYS] = {"registered_post_days", "days"},
	[DEADLINE_POST_DAYS] = {"post_days", "days"},
	[DEADLINE_CONTEST_FORWARD_DAYS] = {"contest_forward_days", "days"},
	[DEADLINE_CONTEST_AUTHORITY_MONTHS] = {"contest_authority_months", "months"},
	[DEADLINE_COURT_MONTHS] = {"court_months", "months"},
};

static const struct {
	const char *code, *msgid;
} channels[DEADLINE_CHANNEL__MAX] = {
	[DEADLINE_CHANNEL_NONE] = {"", ""},
	[DEADLINE_IN_PERSON] = {"in-person", N_("In person")},
	[DEADLINE_E_ADDRESS] = {"e-address", N_("E-address")},
	[DEADLINE_EMAIL] = {"email", N_("E-mail")},
	[DEADLINE_REGISTERED_POST] = {"registered-post", N_("Registered post")},
	[DEADLINE_POST] = {"post", N_("Post")},
};

static bool is_parameter(enum deadline_parameter parameter)
{
	return (unsigned)parameter < DEADLINE_PARAMETER__MAX;
}

const char *deadline_parameter_code(enum deadline_parameter parameter)
{
	return is_parameter(parameter) ? parameter_names[parameter].code : "";
}

const char *deadline_parameter_unit(enum deadline_parameter parameter)
{
	return is_parameter(parameter) ? parameter_names[parameter].unit : "";
}

bool deadline_parameter_parse(const char *code, enum deadline_parameter *out)
{
	if (code == NULL)
		return false;
	for (int i = 0; i < DEADLINE_PARAMETER__MAX; i++) {
		if (strcmp(parameter_names[i].code, code) == 0) {
			*out = (enum deadline_parameter)i;
			return true;
		}
	}
	return false;
}

static bool is_in_force(const struct deadline_parameter_row *row, struct date on)
{
	return date_compare(row->valid_from, on) <= 0 &&
	       (row->valid_to.year == 0 || date_compare(on, row->valid_to) <= 0);
}

bool deadline_parameters_on(const struct deadline_parameter_row *rows, size_t nrows, struct date on,
	struct deadline_parameters *out)
{
	const struct deadline_parameter_row *best[DEADLINE_PARAMETER__MAX] = {NULL};

	for (size_t i = 0; i < nrows; i++) {
		const struct deadline_parameter_row *row = &rows[i];
		const struct deadline_parameter_row **place;

		if (!is_parameter(row->parameter) || !is_in_force(row, on))
			continue;
		place = &best[row->parameter];
		if (*place == NULL || date_compare((*place)->valid_from, row->valid_from) < 0)
			*place = row;
	}
	for (int i = 0; i < DEADLINE_PARAMETER__MAX; i++) {
		if (best[i] == NULL || best[i]->value < 0 || best[i]->value > PARAMETER_VALUE_MAX)
			return false;
		out->values[i] = best[i]->value;
	}
	return true;
}

struct date deadline_end(const struct calendar *calendar, struct date start, int months)
{
	return calendar_next_working_day(calendar, date_add_months(start, months));
}

/* Notes why DATE cannot be the end of a term. */
static void note_skipped(const struct calendar *calendar, struct date date,
	struct deadline_term *term)
{
	struct deadline_skipped *skipped;

	if (term->nskipped == DEADLINE_SKIPPED_MAX)
		return;
	skipped = &term->skipped[term->nskipped++];
	*skipped = (struct deadline_skipped){.date = date};
	if (calendar_holiday_on(calendar, date, &skipped->holiday))
		skipped->why = DEADLINE_SKIP_HOLIDAY;
	else
		skipped->why = date_weekday(date) == SATURDAY ? DEADLINE_SKIP_SATURDAY
							       : DEADLINE_SKIP_SUNDAY;
}

/* OUT from its nominal day on; false where that or the end is no day. */
static bool roll(const struct calendar *calendar, struct deadline_term *out)
{
	struct date day = out->nominal;

	out->due = calendar_next_working_day(calendar, day);
	if (!date_is_valid(out->due))
		return false;
	out->is_rolled = date_compare(out->nominal, out->due) != 0;
	while (date_compare(day, out->due) < 0) {
		note_skipped(calendar, day, out);
		day = date_add_days(day, 1);
	}
	return true;
}

bool deadline_compute(const struct calendar *calendar, struct date start, int months,
	struct deadline_term *out)
{
	*out = (struct deadline_term){.start = start, .months = months,
		.nominal = date_add_months(start, months)};
	out->is_month_end = out->nominal.day != start.day;
	return roll(calendar, out);
}

bool deadline_compute_days(const struct calendar *calendar, struct date start, int days,
	struct deadline_term *out)
{
	*out = (struct deadline_term){.start = start, .days = days,
		.nominal = date_add_days(start, days)};
	return roll(calendar, out);
}

struct date deadline_decision_due(const struct calendar *calendar,
	const struct deadline_parameters *parameters, struct date received)
{
	return deadline_end(calendar, received, parameters->values[DEADLINE_DECISION_MONTHS]);
}

struct date deadline_extended_due(const struct calendar *calendar,
	const struct deadline_parameters *parameters, struct date received)
{
	return deadline_end(calendar, received, parameters->values[DEADLINE_EXTENSION_MONTHS]);
}

enum deadline_extension deadline_extension_check(const struct calendar *calendar, const struct deadline_parameters *parameters,
	struct date received, struct date due, struct date to, struct date today)
{
	const struct date end = calendar_next_working_day(calendar, to);
	const struct date longest = deadline_end(calendar, received, parameters->values[DEADLINE_FACT_FINDING_MONTHS]);

	if (!date_is_valid(end) || date_compare(end, due) <= 0 || date_compare(to, today) <= 0)
		return DEADLINE_EXTENSION_NOT_LATER;
	if (!date_is_valid(longest) || date_compare(end, longest) > 0)
		return DEADLINE_EXTENSION_TOO_LATE;
	return date_compare(end, deadline_extended_due(calendar, parameters, received)) > 0 ? DEADLINE_EXTENSION_LONG : DEADLINE_EXTENSION_FITS;
}

int deadline_days_left(struct date due, struct date today)
{
	return date_to_days(due) - date_to_days(today);
}

const char *deadline_channel_code(enum deadline_channel channel)
{
	return (unsigned)channel < DEADLINE_CHANNEL__MAX ? channels[channel].code : "";
}

const char *deadline_channel_msgid(enum deadline_channel channel)
{
	return (unsigned)channel < DEADLINE_CHANNEL__MAX ? channels[channel].msgid : "";
}

bool deadline_channel_parse(const char *code, enum deadline_channel *out)
{
	if (code == NULL)
		return false;
	for (int i = DEADLINE_CHANNEL_NONE + 1; i < DEADLINE_CHANNEL__MAX; i++) {
		if (strcmp(channels[i].code, code) == 0) {
			*out = (enum deadline_channel)i;
			return true;
		}
	}
	return false;
}

struct date deadline_effective(const struct calendar *calendar,
	const struct deadline_parameters *parameters, enum deadline_channel channel,
	struct date sent)
{
	const int *values = parameters->values;

	switch (channel) {
	case DEADLINE_IN_PERSON:
		return date_is_valid(sent) ? sent : no_date;
	case DEADLINE_E_ADDRESS:
	case DEADLINE_EMAIL:
		return calendar_add_working_days(
			calendar, sent, values[DEADLINE_ELECTRONIC_WORKING_DAYS]);
	case DEADLINE_REGISTERED_POST:
		return date_add_days(sent, values[DEADLINE_REGISTERED_POST_DAYS]);
	case DEADLINE_POST:
		return date_add_days(sent, values[DEADLINE_POST_DAYS]);
	case DEADLINE_CHANNEL_NONE:
	case DEADLINE_CHANNEL__MAX:
		break;
	}
	return no_date;
}

struct date deadline_contest_until(const struct calendar *calendar,
	const struct deadline_parameters *parameters, struct date effective, bool has_clause)
{
	enum deadline_parameter term =
		has_clause ? DEADLINE_CONTEST_MONTHS : DEADLINE_CONTEST_NO_CLAUSE_MONTHS;

	return deadline_end(calendar, effective, parameters->values[term]);
}
