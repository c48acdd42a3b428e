#include "domain.h"

#include <string.h>

#include "base/arena.h"
#include "base/csv.h"
#include "base/csv_read.h"
#include "base/str.h"

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(4 * 1024 * 1024);
	return arena ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static enum table_problem parse(const char *bytes, size_t len, struct table *out, int *out_row)
{
	static const struct table_limits limits = {.rows = 4, .columns = 4, .cell_bytes = 20};
	enum table_problem problem;

	assert_int_equal(csv_read(arena, bytes, len, &limits, out, &problem, out_row), ERR_OK);
	return problem;
}

/* The table as one text: cells in [], rows with their numbers. */
static const char *shown(const char *text)
{
	struct table table;
	struct buf out;
	int row;

	buf_init(&out, arena, 0);
	if (parse(text, strlen(text), &table, &row) != TABLE_FINE)
		return "!";
	for (size_t i = 0; i < table.nrows; i++) {
		buf_printf(&out, "%d", table.rows[i].number);
		for (size_t j = 0; j < table.rows[i].ncells; j++)
			buf_printf(&out, "[%s]", table_text(&table.rows[i], j));
	}
	return buf_text(&out);
}

static void test_reads(void **state)
{
	static const struct {
		const char *text, *wanted;
	} cases[] = {
		{"a;b\nc;d\n", "1[a][b]2[c][d]"},
		{"a;b\r\nc;d", "1[a][b]2[c][d]"},
		{"a;b\rc;d\r", "1[a][b]2[c][d]"},
		{"\xEF\xBB\xBF" "a,b\n1,2\n", "1[a][b]2[1][2]"},
		{"a\tb\nc;d\te,f\n", "1[a][b]2[c;d][e,f]"},
		{"a;b,c\nd;e,f\n", "1[a][b,c]2[d][e,f]"},
		{"a,b,c;d\n", "1[a][b][c;d]"},
		{"\"a,b,c\";d\n", "1[a,b,c][d]"},
		{"\"a \"\"b\"\"\";c\n", "1[a \"b\"][c]"},
		{"\"a\nb\";c\n\"d\";e\n", "1[a b][c]2[d][e]"},
		{"\"a;b\" ;c\n", "1[a;b][c]"},
		{"a\"b;c\n", "1[a\"b][c]"},
		{"a;b\n\n;\nc;d\n", "1[a][b]4[c][d]"},
		{"  a ;\xC2\xA0" "b\n", "1[a][b]"},
		{"a;\n;b\n", "1[a][]2[][b]"},
		{"'=1+1;'x\n", "1[=1+1]['x]"},
		{"=1+1;-2\n", "1[=1+1][-2]"},
		{"Šķērsiela;Ņina\n", "1[Šķērsiela][Ņina]"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(shown(cases[i].text), cases[i].wanted);
}

static void test_refuses(void **state)
{
	static const struct {
		const char *text;
		size_t len;
		enum table_problem wanted;
		int row;
	} cases[] = {
		{"", 0, TABLE_EMPTY, 0},
		{"\xEF\xBB\xBF", 3, TABLE_EMPTY, 0},
		{";;\n\n", 4, TABLE_EMPTY, 2},
		{"a;\"b\nc", 6, TABLE_OPEN_QUOTE, 1},
		{"a;\xE2\x80", 4, TABLE_NOT_UTF8, 0},
		{"a\0b", 3, TABLE_NOT_UTF8, 0},
		{"a;\xEFkis", 6, TABLE_NOT_UTF8, 0},
		{"a;b;c;d;e\n", 10, TABLE_TOO_WIDE, 1},
		{"a\n123456789012345678901\n", 24, TABLE_TOO_WIDE, 2},
		{"1\n2\n3\n4\n\n5\n", 11, TABLE_TOO_MANY_ROWS, 6},
	};
	struct table table;
	int row;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(parse(cases[i].text, cases[i].len, &table, &row), cases[i].wanted);
		assert_int_equal(row, cases[i].row);
	}
}

/* What csv_cell writes comes back as it was, on one line and with its lines. */
static void test_round(void **state)
{
	static const char *const texts[] = {"Ilze", "a\"b", "=1+1", "+371", "-1", "@x", "a;b,c", "x\ny"};
	struct table table;
	struct buf line;
	int row;

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		buf_init(&line, arena, 0);
		csv_cell(&line, "", texts[i]);
		csv_cell(&line, ";", "z");
		assert_int_equal(parse(line.data, line.len, &table, &row), TABLE_FINE);
		assert_string_equal(table_text(&table.rows[0], 0), str_line(arena, texts[i]));
		assert_string_equal(table_lines(&table.rows[0], 0), texts[i]);
		assert_string_equal(table_text(&table.rows[0], 1), "z");
		assert_string_equal(table_lines(&table.rows[0], 1), "z");
		assert_string_equal(table_text(&table.rows[0], 2), "");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_reads, setup, teardown),
		cmocka_unit_test_setup_teardown(test_refuses, setup, teardown),
		cmocka_unit_test_setup_teardown(test_round, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
