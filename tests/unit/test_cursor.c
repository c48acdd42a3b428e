#include "domain.h"

#include "domain/cursor.h"

static void there_and_back(void **state)
{
	static const struct {
		struct cursor cursor;
		const char *text;
	} cases[] = {
		{{false, {2026, 12, 22}, 1234}, "o20261222-1234"},
		{{true, {2026, 1, 2}, 1}, "c20260102-1"},
		{{false, {9999, 12, 31}, 999999999999999999}, "o99991231-999999999999999999"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct cursor back = {0};
		char text[CURSOR_SIZE];

		cursor_format(&cases[i].cursor, text);
		assert_string_equal(text, cases[i].text);
		assert_true(cursor_parse(text, &back));
		assert_int_equal(back.closed, cases[i].cursor.closed);
		assert_int_equal(date_compare(back.due, cases[i].cursor.due), 0);
		assert_int_equal(back.id, cases[i].cursor.id);
	}
}

static void no_cursor(void **state)
{
	static const char *const cases[] = {"", "o", "x20261222-1", "o20261222-", "o20261222-0", "o20261222-01", "o20261222-1x", "o20261222-1 ", "o20260230-1",
		"o2026122-11", "o20261222_1", "20261222-1", "o20261222--1", "o20261222-+1", "o20261222-1234567890123456789", "o2026-12-22-1", "O20261222-1",
		"o00000000-1", "o20261222-1\n", "'; DROP TABLE application"};
	struct cursor out = {true, {2026, 1, 1}, 7};
	char text[CURSOR_SIZE];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_yes_no(cases[i], cursor_parse(cases[i], &out), false);
	assert_int_equal(out.id, 7);
	cursor_format(&(struct cursor){false, {0, 0, 0}, 7}, text);
	assert_string_equal(text, "");
	cursor_format(&(struct cursor){false, {2026, 1, 1}, 0}, text);
	assert_string_equal(text, "");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(there_and_back),
		cmocka_unit_test(no_cursor),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
