#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "domain/opening.h"

static void texts(void **state)
{
	static const struct {
		const char *text, *stored, *shown;
	} cases[] = {
		{"", "", ""},
		{"  ", "", ""},
		{"8.00-12.00", "08:00-12:00", "8.00–12.00"},
		{"8-12", "08:00-12:00", "8.00–12.00"},
		{"08:00 – 12:00, 15:00–19:00", "08:00-12:00 15:00-19:00", "8.00–12.00, 15.00–19.00"},
		{"8.00—12.30;13.00-17.00", "08:00-12:30 13:00-17:00", "8.00–12.30, 13.00–17.00"},
		{"0-24", "00:00-24:00", "0.00–24.00"},
		{"1-2 3-4 5-6 7-8", "01:00-02:00 03:00-04:00 05:00-06:00 07:00-08:00", "1.00–2.00, 3.00–4.00, 5.00–6.00, 7.00–8.00"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char stored[OPENING_TEXT], shown[OPENING_TEXT + 32];
		struct opening_day day, again;

		assert_true(opening_parse(cases[i].text, &day));
		opening_format(&day, stored);
		opening_show(&day, shown);
		assert_string_equal(stored, cases[i].stored);
		assert_string_equal(shown, cases[i].shown);
		assert_true(opening_parse(stored, &again));
		assert_memory_equal(&again, &day, sizeof(day));
	}
}

static void refused(void **state)
{
	static const char *const cases[] = {"x", "8", "8-", "-12", "12-8", "8-8", "8-12 11-13", "8-12 12-13", "13-14 8-9", "8.5-9", "8.60-9", "8-25",
		"24.01-24.02", "100-101", "8-12x", "1-2 3-4 5-6 7-8 9-10", "8--12", "8,00-12"};
	struct opening_day day;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		if (opening_parse(cases[i], &day))
			fail_msg("taken: %s", cases[i]);
		assert_int_equal(day.n, 0);
	}
}

static void open_and_closed(void **state)
{
	struct opening_day day;

	(void)state;
	assert_true(opening_parse("8-12 15-19", &day));
	assert_false(opening_is_open(&day, 479));
	assert_true(opening_is_open(&day, 480));
	assert_true(opening_is_open(&day, 719));
	assert_false(opening_is_open(&day, 720));
	assert_true(opening_is_open(&day, 1139));
	assert_false(opening_is_open(&day, 1140));
	assert_true(opening_parse("", &day));
	assert_false(opening_is_open(&day, 600));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts),
		cmocka_unit_test(refused),
		cmocka_unit_test(open_and_closed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
