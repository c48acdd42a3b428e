#include <archive.h>
#include <archive_entry.h>
#include <libxml/parser.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
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

/* File NAME of the workbook, as XML. */
static xmlDoc *part(const void *bytes, size_t len, const char *name)
{
	static char text[65536];
	struct archive *archive = archive_read_new();
	struct archive_entry *entry;
	la_ssize_t got = 0;
	xmlDoc *document;

	assert_int_equal(archive_read_support_format_zip(archive), ARCHIVE_OK);
	assert_int_equal(archive_read_open_memory(archive, bytes, len), ARCHIVE_OK);
	while (archive_read_next_header(archive, &entry) == ARCHIVE_OK)
		if (strcmp(archive_entry_pathname(entry), name) == 0)
			got = archive_read_data(archive, text, sizeof(text));
	assert_int_equal(archive_read_free(archive), ARCHIVE_OK);
	assert_true(got > 0 && (size_t)got < sizeof(text));
	document = xmlReadMemory(text, (int)got, name, NULL, XML_PARSE_NONET);
	assert_non_null(document);
	return document;
}

/* The child of NODE with number N, from 0. */
static xmlNode *child(xmlNode *node, long n)
{
	for (node = xmlFirstElementChild(node); node && n > 0; n--)
		node = xmlNextElementSibling(node);
	assert_non_null(node);
	return node;
}

/* The first child of NODE with that NAME; NULL: none. */
static xmlNode *called(xmlNode *node, const char *name)
{
	for (node = xmlFirstElementChild(node); node && strcmp((const char *)node->name, name) != 0;)
		node = xmlNextElementSibling(node);
	return node;
}

/* What BYTES hold: one cell a line, "A1 TYPE VALUE"; s is a text, n a number. */
static const char *cells(const void *bytes, size_t len)
{
	xmlDoc *sheet = part(bytes, len, "xl/worksheets/sheet1.xml"), *shared = part(bytes, len, "xl/sharedStrings.xml");
	struct buf out;

	buf_init(&out, arena, 0);
	for (xmlNode *row = xmlFirstElementChild(called(xmlDocGetRootElement(sheet), "sheetData")); row; row = xmlNextElementSibling(row)) {
		for (xmlNode *cell = xmlFirstElementChild(row); cell; cell = xmlNextElementSibling(cell)) {
			xmlChar *at = xmlGetProp(cell, BAD_CAST "r"), *type = xmlGetProp(cell, BAD_CAST "t");
			xmlNode *value = called(cell, "v");
			const bool is_text = type && strcmp((const char *)type, "s") == 0;
			xmlChar *text = value ? xmlNodeGetContent(value) : NULL, *words = is_text && text ?
				xmlNodeGetContent(child(xmlDocGetRootElement(shared), strtol((const char *)text, NULL, 10))) : NULL;

			assert_null(called(cell, "f"));
			if (text)
				buf_printf(&out, "%s %s %s\n", (const char *)at, is_text ? "s" : "n", (const char *)(words ? words : text));
			xmlFree(at);
			xmlFree(type);
			xmlFree(text);
			xmlFree(words);
		}
	}
	xmlFreeDoc(sheet);
	xmlFreeDoc(shared);
	return buf_text(&out);
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

/* A column in which all is text has its format, also where no cell stands yet. */
static void stays_text(void **state)
{
	static const int widths[] = {10};
	struct sheet *sheet = begin();
	xmlNode *columns, *format, *look;
	xmlDoc *table, *styles;
	const void *bytes;
	xmlChar *style, *number, *id, *code;
	size_t len;

	(void)state;
	sheet_stay_text(sheet, widths, 1);
	assert_int_equal(sheet_finish(sheet, arena, &bytes, &len), ERR_OK);
	table = part(bytes, len, "xl/worksheets/sheet1.xml");
	styles = part(bytes, len, "xl/styles.xml");
	columns = called(xmlDocGetRootElement(table), "cols");
	style = xmlGetProp(child(columns, 0), BAD_CAST "style");
	assert_non_null(style);
	format = child(called(xmlDocGetRootElement(styles), "cellXfs"), strtol((const char *)style, NULL, 10));
	number = xmlGetProp(format, BAD_CAST "numFmtId");
	look = child(called(xmlDocGetRootElement(styles), "numFmts"), 0);
	id = xmlGetProp(look, BAD_CAST "numFmtId");
	code = xmlGetProp(look, BAD_CAST "formatCode");
	assert_string_equal((const char *)number, (const char *)id);
	assert_string_equal((const char *)code, "@");
	assert_null(xmlHasProp(child(columns, 1), BAD_CAST "style"));
	xmlFree(style);
	xmlFree(number);
	xmlFree(id);
	xmlFree(code);
	xmlFreeDoc(table);
	xmlFreeDoc(styles);
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
		cmocka_unit_test(stays_text),
		cmocka_unit_test(dropped),
		cmocka_unit_test(too_large),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
