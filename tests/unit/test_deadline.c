#include "domain.h"

#include "domain/deadline.h"

static struct calendar calendar;
static struct deadline_parameters parameters;

static int set_up(void **state)
{
	(void)state;
	calendar = calendar_builtin();
	return deadline_parameters_on(deadline_parameter_defaults, deadline_nparameter_defaults,
		       day("2026-11-22"), &parameters)
		       ? 0
		       : -1;
}

/* Terms for a decision, with their ends on days off. */
static void decision_terms(void **state)
{
	static const struct {
		const char *received, *nominal, *due, *extended;
		bool is_month_end;
	} cases[] = {
		{"2026-01-15", "2026-02-15", "2026-02-16", "2026-05-15", false},
		{"2026-01-30", "2026-02-28", "2026-03-02", "2026-06-01", true},
		{"2026-01-31", "2026-02-28", "2026-03-02", "2026-06-01", true},
		{"2028-01-31", "2028-02-29", "2028-02-29", "2028-05-31", true},
		{"2026-02-28", "2026-03-28", "2026-03-30", "2026-06-29", false},
		{"2026-03-03", "2026-04-03", "2026-04-07", "2026-07-03", false},
		{"2026-03-04", "2026-04-04", "2026-04-07", "2026-07-06", false},
		{"2026-03-31", "2026-04-30", "2026-04-30", "2026-07-31", true},
		{"2026-04-04", "2026-05-04", "2026-05-05", "2026-08-04", false},
		{"2026-05-23", "2026-06-23", "2026-06-25", "2026-09-23", false},
		{"2026-10-18", "2026-11-18", "2026-11-19", "2027-02-18", false},
		{"2026-11-24", "2026-12-24", "2026-12-28", "2027-03-24", false},
		{"2026-12-01", "2027-01-01", "2027-01-04", "2027-04-01", false},
		{"2026-08-31", "2026-09-30", "2026-09-30", "2027-01-04", true},
		{"2025-04-04", "2025-05-04", "2025-05-06", "2025-08-04", false},
		{"2028-10-18", "2028-11-18", "2028-11-21", "2029-02-19", false},
	};
	struct deadline_term term;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct date received = day(cases[i].received);

		assert_day(cases[i].received,
			deadline_decision_due(&calendar, &parameters, received), cases[i].due);
		assert_day(cases[i].received,
			deadline_extended_due(&calendar, &parameters, received), cases[i].extended);
		assert_true(deadline_compute(&calendar, received, 1, &term));
		assert_day(cases[i].received, term.nominal, cases[i].nominal);
		assert_day(cases[i].received, term.due, cases[i].due);
		assert_yes_no(cases[i].received, term.is_month_end, cases[i].is_month_end);
		assert_int_equal(term.is_rolled, date_compare(term.nominal, term.due) != 0);
		assert_int_equal(term.nskipped, deadline_days_left(term.due, term.nominal));
	}
}

/* How far a term can be extended: vectors of receipt as above, both sides of every bound. */
static void extensions(void **state)
{
	static const struct {
		const char *received, *due, *to, *today;
		enum deadline_extension result;
	} cases[] = {
		{"2026-11-24", "2026-12-28", "2026-12-28", "2026-11-24", DEADLINE_EXTENSION_NOT_LATER},
		/* 26 and 27 December end where the term ends already. */
		{"2026-11-24", "2026-12-28", "2026-12-27", "2026-11-24", DEADLINE_EXTENSION_NOT_LATER},
		{"2026-11-24", "2026-12-28", "2026-12-29", "2026-11-24", DEADLINE_EXTENSION_FITS},
		{"2026-11-24", "2026-12-28", "2027-03-24", "2026-11-24", DEADLINE_EXTENSION_FITS},
		{"2026-11-24", "2026-12-28", "2027-03-25", "2026-11-24", DEADLINE_EXTENSION_LONG},
		/* Four months from receipt, not from the term: the last day rolls as the limit does. */
		{"2026-08-31", "2026-09-30", "2026-12-31", "2026-08-31", DEADLINE_EXTENSION_FITS},
		{"2026-08-31", "2026-09-30", "2027-01-04", "2026-08-31", DEADLINE_EXTENSION_FITS},
		{"2026-08-31", "2026-09-30", "2027-01-05", "2026-08-31", DEADLINE_EXTENSION_LONG},
		{"2026-11-24", "2026-12-28", "2027-11-24", "2026-11-24", DEADLINE_EXTENSION_LONG},
		{"2026-11-24", "2026-12-28", "2027-11-25", "2026-11-24", DEADLINE_EXTENSION_TOO_LATE},
		/* 28 February 2027 is a Sunday. */
		{"2026-02-28", "2026-03-30", "2027-02-28", "2026-02-28", DEADLINE_EXTENSION_LONG},
		{"2026-02-28", "2026-03-30", "2027-03-01", "2026-02-28", DEADLINE_EXTENSION_LONG},
		{"2026-02-28", "2026-03-30", "2027-03-02", "2026-02-28", DEADLINE_EXTENSION_TOO_LATE},
		/* The term is over: until a day to come only, not until one that rolls there. */
		{"2026-11-24", "2026-12-28", "2027-01-15", "2027-01-15", DEADLINE_EXTENSION_NOT_LATER},
		{"2026-11-24", "2026-12-28", "2027-01-16", "2027-01-16", DEADLINE_EXTENSION_NOT_LATER},
		{"2026-11-24", "2026-12-28", "2027-01-16", "2027-01-15", DEADLINE_EXTENSION_FITS},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (deadline_extension_check(&calendar, &parameters, day(cases[i].received), day(cases[i].due), day(cases[i].to),
			day(cases[i].today)) != cases[i].result)
			fail_msg("case %zu: %s", i, cases[i].to);
	assert_int_equal(deadline_extension_check(&calendar, &parameters, day("2026-11-24"), day("2026-12-28"), (struct date){0, 0, 0},
		day("2026-11-24")), DEADLINE_EXTENSION_NOT_LATER);
}

static void explanation(void **state)
{
	struct deadline_term term;

	(void)state;
	assert_true(deadline_compute(&calendar, day("2026-03-03"), 1, &term));
	assert_int_equal(term.months, 1);
	assert_int_equal(term.nskipped, 4);
	assert_int_equal(term.skipped[0].why, DEADLINE_SKIP_HOLIDAY);
	assert_string_equal(term.skipped[0].holiday.name_lv, "Lielā Piektdiena");
	assert_int_equal(term.skipped[1].why, DEADLINE_SKIP_SATURDAY);
	assert_day("Saturday", term.skipped[1].date, "2026-04-04");
	assert_int_equal(term.skipped[2].why, DEADLINE_SKIP_HOLIDAY);
	assert_int_equal(term.skipped[3].why, DEADLINE_SKIP_HOLIDAY);
	assert_string_equal(term.skipped[3].holiday.name, "Easter Monday");

	assert_true(deadline_compute(&calendar, day("2026-01-15"), 1, &term));
	assert_int_equal(term.nskipped, 1);
	assert_int_equal(term.skipped[0].why, DEADLINE_SKIP_SUNDAY);

	assert_true(deadline_compute(&calendar, day("2026-03-31"), 1, &term));
	assert_false(term.is_rolled);
	assert_int_equal(term.nskipped, 0);

	assert_true(deadline_compute_days(&calendar, day("2026-12-17"), 7, &term));
	assert_int_equal(term.days, 7);
	assert_int_equal(term.months, 0);
	assert_false(term.is_month_end);
	assert_day("seven days on", term.nominal, "2026-12-24");
	assert_day("behind Christmas and the weekend", term.due, "2026-12-28");
	assert_int_equal(term.nskipped, 4);
	assert_true(deadline_compute_days(&calendar, day("2026-11-16"), 7, &term));
	assert_day("a working day", term.due, "2026-11-23");
	assert_false(term.is_rolled);
	assert_false(deadline_compute_days(&calendar, day("9999-12-30"), 7, &term));
	assert_false(deadline_compute_days(&calendar, day(""), 7, &term));

	assert_false(deadline_compute(&calendar, day("9999-12-15"), 1, &term));
	assert_false(deadline_compute(&calendar, (struct date){2026, 2, 30}, 1, &term));
}

/* More days off in a row than the explanation keeps: the end is right all the same. */
static void long_row_of_days_off(void **state)
{
	static const struct calendar_rule rule = {.kind = CALENDAR_FIXED, .month = 1, .day = 1,
		.valid_from = 1990, .name = "x", .name_lv = "x"};
	struct calendar_override rows[25];
	struct calendar own = {&rule, 1, rows, COUNT(rows)};
	struct deadline_term term;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		rows[i] = (struct calendar_override){
			date_add_days(day("2026-06-01"), (int)i), true, "x"};
	assert_true(deadline_compute(&own, day("2026-05-01"), 1, &term));
	assert_day("after all of them", term.due, "2026-06-26");
	assert_int_equal(term.nskipped, DEADLINE_SKIPPED_MAX);
}

static void days_left(void **state)
{
	(void)state;
	assert_int_equal(deadline_days_left(day("2026-02-16"), day("2026-02-16")), 0);
	assert_int_equal(deadline_days_left(day("2026-02-16"), day("2026-02-15")), 1);
	assert_int_equal(deadline_days_left(day("2026-02-16"), day("2026-02-17")), -1);
	assert_int_equal(deadline_days_left(day("2028-03-01"), day("2028-02-28")), 2);
	assert_int_equal(deadline_days_left(day("2038-01-20"), day("2038-01-19")), 1);
}

/* When an act takes effect, and until when it can be contested. */
static void effect_and_contest(void **state)
{
	static const struct {
		const char *sent, *electronic, *electronic_end, *registered, *registered_end;
	} cases[] = {
		{"2026-04-02", "2026-04-08", "2026-05-08", "2026-04-09", "2026-05-11"},
		{"2026-04-30", "2026-05-06", "2026-06-08", "2026-05-07", "2026-06-08"},
		{"2026-06-19", "2026-06-25", "2026-07-27", "2026-06-26", "2026-07-27"},
		{"2026-11-17", "2026-11-20", "2026-12-21", "2026-11-24", "2026-12-28"},
		{"2026-12-22", "2026-12-28", "2027-01-28", "2026-12-29", "2027-01-29"},
		{"2026-12-30", "2027-01-05", "2027-02-05", "2027-01-06", "2027-02-08"},
		{"2027-05-01", "2027-05-05", "2027-06-07", "2027-05-08", "2027-06-08"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *name = cases[i].sent;
		struct date sent = day(name);
		struct date at;

		at = deadline_effective(&calendar, &parameters, DEADLINE_E_ADDRESS, sent);
		assert_day(name, at, cases[i].electronic);
		assert_day(name, deadline_contest_until(&calendar, &parameters, at, true),
			cases[i].electronic_end);
		at = deadline_effective(&calendar, &parameters, DEADLINE_EMAIL, sent);
		assert_day(name, at, cases[i].electronic);
		at = deadline_effective(&calendar, &parameters, DEADLINE_REGISTERED_POST, sent);
		assert_day(name, at, cases[i].registered);
		assert_day(name, deadline_contest_until(&calendar, &parameters, at, true),
			cases[i].registered_end);
		at = deadline_effective(&calendar, &parameters, DEADLINE_POST, sent);
		assert_int_equal(deadline_days_left(at, sent), 8);
		at = deadline_effective(&calendar, &parameters, DEADLINE_IN_PERSON, sent);
		assert_day(name, at, name);
	}
	assert_day("no channel",
		deadline_effective(&calendar, &parameters, DEADLINE_CHANNEL_NONE,
			day("2026-04-02")), "");
	assert_day("no date",
		deadline_effective(&calendar, &parameters, DEADLINE_IN_PERSON, day("")), "");
	assert_day("without the clause a year",
		deadline_contest_until(&calendar, &parameters, day("2026-04-08"), false),
			"2027-04-08");
	assert_day("a year from a leap day",
		deadline_contest_until(&calendar, &parameters, day("2028-02-29"), false),
			"2029-02-28");
}

static void parameters_by_date(void **state)
{
	static const struct date always = {0, 0, 0};
	struct deadline_parameter_row rows[DEADLINE_PARAMETER__MAX + 2];
	struct deadline_parameters found;

	(void)state;
	for (size_t i = 0; i < deadline_nparameter_defaults; i++)
		rows[i] = deadline_parameter_defaults[i];
	rows[DEADLINE_PARAMETER__MAX] = (struct deadline_parameter_row){DEADLINE_POST_DAYS, 9,
		day("2027-01-01"), day("2027-06-30"), "", true};
	rows[DEADLINE_PARAMETER__MAX + 1] = (struct deadline_parameter_row){
		DEADLINE_DECISION_MONTHS, 2, day("2028-01-01"), always, "", true};

	assert_true(deadline_parameters_on(rows, COUNT(rows), day("2026-12-31"), &found));
	assert_int_equal(found.values[DEADLINE_POST_DAYS], 8);
	assert_true(deadline_parameters_on(rows, COUNT(rows), day("2027-01-01"), &found));
	assert_int_equal(found.values[DEADLINE_POST_DAYS], 9);
	assert_true(deadline_parameters_on(rows, COUNT(rows), day("2027-06-30"), &found));
	assert_int_equal(found.values[DEADLINE_POST_DAYS], 9);
	assert_true(deadline_parameters_on(rows, COUNT(rows), day("2027-07-01"), &found));
	assert_int_equal(found.values[DEADLINE_POST_DAYS], 8);
	assert_int_equal(found.values[DEADLINE_DECISION_MONTHS], 1);
	assert_true(deadline_parameters_on(rows, COUNT(rows), day("2028-01-01"), &found));
	assert_int_equal(found.values[DEADLINE_DECISION_MONTHS], 2);

	assert_false(deadline_parameters_on(rows, 1, day("2026-12-31"), &found));
	assert_false(deadline_parameters_on(rows, 0, day("2026-12-31"), &found));
	rows[0].value = -1;
	assert_false(deadline_parameters_on(rows, COUNT(rows), day("2026-12-31"), &found));
	rows[0].value = 1201;
	assert_false(deadline_parameters_on(rows, COUNT(rows), day("2026-12-31"), &found));
}

static void words(void **state)
{
	enum deadline_parameter parameter;
	enum deadline_channel channel;

	(void)state;
	for (int i = 0; i < DEADLINE_PARAMETER__MAX; i++) {
		const char *code = deadline_parameter_code((enum deadline_parameter)i);

		assert_true(deadline_parameter_parse(code, &parameter));
		assert_int_equal(parameter, i);
		assert_string_not_equal(deadline_parameter_unit(parameter), "");
	}
	assert_string_equal(deadline_parameter_code(DEADLINE_PARAMETER__MAX), "");
	assert_string_equal(deadline_parameter_unit(DEADLINE_PARAMETER__MAX), "");
	assert_false(deadline_parameter_parse("weeks", &parameter));
	assert_false(deadline_parameter_parse(NULL, &parameter));
	for (int i = 1; i < DEADLINE_CHANNEL__MAX; i++) {
		const char *code = deadline_channel_code((enum deadline_channel)i);

		assert_true(deadline_channel_parse(code, &channel));
		assert_int_equal(channel, i);
		assert_string_not_equal(deadline_channel_msgid(channel), "");
	}
	assert_false(deadline_channel_parse("", &channel));
	assert_false(deadline_channel_parse("E-address", &channel));
	assert_false(deadline_channel_parse(NULL, &channel));
	assert_string_equal(deadline_channel_code(DEADLINE_CHANNEL__MAX), "");
	assert_string_equal(deadline_channel_msgid(DEADLINE_CHANNEL__MAX), "");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(decision_terms),
		cmocka_unit_test(extensions),
		cmocka_unit_test(explanation),
		cmocka_unit_test(long_row_of_days_off),
		cmocka_unit_test(days_left),
		cmocka_unit_test(effect_and_contest),
		cmocka_unit_test(parameters_by_date),
		cmocka_unit_test(words),
	};

	return cmocka_run_group_tests(tests, set_up, NULL);
}
