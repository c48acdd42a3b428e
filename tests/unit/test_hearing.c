#include "domain.h"

#include <string.h>

#include "domain/hearing.h"

enum { MOST = 4 };

#define TODAY {2026, 11, 26}
#define INVITED(y, m, d) {HEARING_INVITATION, {y, m, d}, false}
#define EVENT(kind) {HEARING_##kind, {0, 0, 0}, false}
#define PAST(kind) {HEARING_##kind, {0, 0, 0}, true}

static void states(void **state)
{
	static const struct {
		struct hearing_event events[MOST];
		size_t n;
		enum hearing_state state;
		const char *due;	/* NULL: none */
	} rows[] = {
		{{EVENT(HEARD)}, 0, HEARING_NONE, NULL},
		/* The last day of the term is the addressee's. */
		{{INVITED(2026, 11, 27)}, 1, HEARING_INVITED, "2026-11-27"},
		{{INVITED(2026, 11, 26)}, 1, HEARING_INVITED, "2026-11-26"},
		{{INVITED(2026, 11, 25)}, 1, HEARING_SILENT, "2026-11-25"},
		{{INVITED(2026, 11, 27), EVENT(ANSWER)}, 2, HEARING_SAID, NULL},
		{{INVITED(2026, 11, 20), EVENT(ANSWER)}, 2, HEARING_SAID, NULL},
		{{INVITED(2026, 11, 27), EVENT(HEARD)}, 2, HEARING_SAID, NULL},
		{{EVENT(HEARD)}, 1, HEARING_SAID, NULL},
		{{EVENT(LEFT_OUT)}, 1, HEARING_EXCUSED, NULL},
		{{EVENT(LEFT_OUT), EVENT(HEARD)}, 2, HEARING_SAID, NULL},
		/* A child's own view does not replace that of who acts for the child. */
		{{EVENT(CHILD)}, 1, HEARING_NONE, NULL},
		{{INVITED(2026, 11, 27), EVENT(CHILD)}, 2, HEARING_INVITED, "2026-11-27"},
		{{EVENT(HEARD), EVENT(CHILD)}, 2, HEARING_SAID, NULL},
		/* Invited anew: there is something new to answer. */
		{{EVENT(HEARD), INVITED(2026, 12, 10)}, 2, HEARING_INVITED, "2026-12-10"},
		{{INVITED(2026, 11, 20), INVITED(2026, 12, 10)}, 2, HEARING_INVITED, "2026-12-10"},
		/* What was before an act says nothing about the next one. */
		{{PAST(HEARD)}, 1, HEARING_NONE, NULL},
		{{{HEARING_INVITATION, {2026, 11, 27}, true}}, 1, HEARING_NONE, NULL},
		{{PAST(HEARD), PAST(LEFT_OUT), INVITED(2026, 11, 1), EVENT(CHILD)}, 4, HEARING_SILENT, "2026-11-01"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct hearing hearing = hearing_of(rows[i].events, rows[i].n, (struct date)TODAY);

		if (hearing.state != rows[i].state || date_is_valid(hearing.due) != (rows[i].due != NULL))
			fail_msg("case %zu: state %d", i, (int)hearing.state);
		if (rows[i].due)
			assert_int_equal(date_compare(hearing.due, day(rows[i].due)), 0);
	}
	assert_int_equal(hearing_of(NULL, 0, (struct date)TODAY).state, HEARING_NONE);
}

static void enough(void **state)
{
	static const bool suffices[HEARING_STATE__MAX] = {[HEARING_SILENT] = true, [HEARING_SAID] = true, [HEARING_EXCUSED] = true};

	(void)state;
	for (int i = 0; i < HEARING_STATE__MAX; i++) {
		assert_int_equal(hearing_suffices((enum hearing_state)i), suffices[i]);
		assert_true(strlen(hearing_msgid((enum hearing_state)i)) > 10);
	}
	assert_false(hearing_suffices(HEARING_STATE__MAX));
	assert_string_equal(hearing_msgid(HEARING_STATE__MAX), "");
}

static void needed(void **state)
{
	(void)state;
	assert_true(hearing_is_needed(OUTCOME_REFUSED));
	assert_true(hearing_is_needed(OUTCOME_GRANTED_IN_PART));
	assert_false(hearing_is_needed(OUTCOME_GRANTED));
	assert_false(hearing_is_needed(OUTCOME_EXTENDED));
	assert_false(hearing_is_needed(OUTCOME_CORRECTED));
	assert_true(hearing_is_needed(OUTCOME_TERMINATED));
	assert_false(hearing_is_needed(OUTCOME_NONE));
	assert_false(hearing_is_needed(OUTCOME__MAX));
}

static void days(void **state)
{
	const struct date today = TODAY, received = {2026, 11, 20};

	(void)state;
	assert_int_equal(hearing_day(today, received, today), HEARING_DAY_FINE);
	assert_int_equal(hearing_day(received, received, today), HEARING_DAY_FINE);
	assert_int_equal(hearing_day(day("2026-11-27"), received, today), HEARING_DAY_FUTURE);
	assert_int_equal(hearing_day(day("2026-11-19"), received, today), HEARING_DAY_EARLY);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(states),
		cmocka_unit_test(enough),
		cmocka_unit_test(needed),
		cmocka_unit_test(days),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
