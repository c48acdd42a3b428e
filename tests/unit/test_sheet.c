#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "paper/sheet.h"

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(1 << 22);
	return arena ? 0 : 1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static struct sheet *begin(void)
{
	static const int widths[] = {10, 20};
	struct sheet *sheet = sheet_new("Norēķins", 1798194000);

	assert_non_null(sheet);
	assert_int_equal(sheet_table(sheet, "Rindas", widths, 2, 1), ERR_OK);
	return sheet;
}

/* What python's zip and XML readers find in BYTES: one cell a line, "A1 TYPE VALUE". */
static const char *cells(const void *bytes, size_t len)
{
	static const char *const program =
		"import sys,zipfile,xml.etree.ElementTree as E\n"
		"n='{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'\n"
		"z=zipfile.ZipFile(sys.argv[1])\n"
		"s=[''.join(t.text or '' for t in i.iter(n+'t')) for i in E.fromstring(z.read('xl/sharedStrings.xml')).iter(n+'si')]\n"
		"for c in E.fromstring(z.read('xl/worksheets/sheet1.xml')).iter(n+'c'):\n"
		"  v=c.find(n+'v'); t=c.get('t','n'); f=c.find(n+'f')\n"
		"  print(c.get('r'),t if f is None else 'FORMULA',s[int(v.text)] if t=='s' else v.text)\n";
	static char text[4096];
	char path[] = "/tmp/test_sheet.XXXXXX", command[2048];
	int file = mkstemp(path);
	FILE *out = fdopen(file, "w"), *in;
	size_t got;

	assert_non_null(out);
	assert_int_equal(fwrite(bytes, 1, len, out), len);
	assert_int_equal(fclose(out), 0);
	assert_true(snprintf(command, sizeof(command), "python3 -c \"%s\" %s", program, path) < (int)sizeof(command));
	in = popen(command, "r");
	assert_non_null(in);
	got = fread(text, 1, sizeof(text) - 1, in);
	text[got] = '\0';
	assert_int_equal(pclose(in), 0);
	assert_int_equal(remove(path), 0);
	return text;
}

static void kinds(void **state)
{
	struct sheet *sheet = begin();
	const void *bytes;
	size_t len;

	(void)state;
	sheet_text(sheet, "=1+1", SHEET_HEAD);
	sheet_text(sheet, "+371 2000 \"x\" <&>", SHEET_PLAIN);
	sheet_row(sheet);
	sheet_text(sheet, "-1", SHEET_BOLD);
	sheet_text(sheet, "@SUM(A1)", SHEET_PLAIN);
	sheet_row(sheet);
	sheet_number(sheet, 12, SHEET_PLAIN);
	sheet_blank(sheet);
	sheet_cents(sheet, -182177678, SHEET_BOLD);
	sheet_day(sheet, 2026, 11, 22);
	assert_int_equal(sheet_finish(sheet, arena, &bytes, &len), ERR_OK);
	assert_memory_equal(bytes, "PK", 2);
	assert_string_equal(cells(bytes, len),
		"A1 s =1+1\nB1 s +371 2000 \"x\" <&>\nA2 s -1\nB2 s @SUM(A1)\nA3 n 12\nC3 n -1821776.78\nD3 n 46348\n");
}

/* Nothing is kept of one that is dropped, and the file has no name. */
static void dropped(void **state)
{
	(void)state;
	sheet_drop(begin());
	sheet_drop(NULL);
}

static void too_large(void **state)
{
	struct arena *small = arena_new(1000);
	struct sheet *sheet = begin();
	const void *bytes;
	size_t len;

	(void)state;
	sheet_text(sheet, "x", SHEET_PLAIN);
	assert_int_equal(sheet_finish(sheet, small, &bytes, &len), ERR_LIMIT);
	arena_free(small);
	sheet = begin();
	sheet_text(sheet, memset(arena_alloc(arena, 40001), 'x', 40000), SHEET_PLAIN);
	assert_int_equal(sheet_finish(sheet, arena, &bytes, &len), ERR_LIMIT);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(kinds),
		cmocka_unit_test(dropped),
		cmocka_unit_test(too_large),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
