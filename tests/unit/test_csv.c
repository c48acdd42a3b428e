#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/csv.h"

static void cells(void **state)
{
	static const struct {
		const char *text, *cell;
	} cases[] = {
		{NULL, ""},
		{"", "\"\""},
		{"Ilze", "\"Ilze\""},
		{"\"", "\"\"\"\""},
		{"a\"b\"\"c", "\"a\"\"b\"\"\"\"c\""},
		{"a;b,c\r\nd", "\"a;b,c\r\nd\""},
		{"=1+1", "\"'=1+1\""},
		{"+371", "\"'+371\""},
		{"-1", "\"'-1\""},
		{"@SUM", "\"'@SUM\""},
		{"\t=1", "\"'\t=1\""},
		{"\r=1", "\"'\r=1\""},
		{"1-10/2.8/2026/15", "\"1-10/2.8/2026/15\""},
	};
	struct arena *arena = arena_new(64 * 1024);

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct buf out;

		buf_init(&out, arena, 0);
		csv_cell(&out, "", cases[i].text);
		assert_string_equal(buf_text(&out), cases[i].cell);
		csv_cell(&out, ";", "z");
		assert_true(out.len >= 4);
		assert_string_equal(buf_text(&out) + out.len - 4, ";\"z\"");
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(cells)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
