#include "domain.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "paper/sheet.h"
#include "paper/sheet_read.h"

static const struct table_limits limits = {.rows = 50, .columns = 6, .cell_bytes = 200, .unpacked_bytes = 400000};
static const char *const MARKS[] = {"", "#", "="};
static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(32 * 1024 * 1024);
	return arena ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static enum table_problem parse(const void *bytes, size_t len, struct table *out, int *out_row)
{
	enum table_problem problem;

	assert_int_equal(sheet_read(arena, bytes, len, &limits, out, &problem, out_row), ERR_OK);
	return problem;
}

/* A package of parts, as a program of one's own would write it. */
struct part {
	const char *name, *text;
};

static size_t pack(const struct part *parts, size_t n, char *out, size_t size)
{
	struct archive *archive = archive_write_new();
	size_t used = 0;

	assert_int_equal(archive_write_set_format_zip(archive), ARCHIVE_OK);
	assert_int_equal(archive_write_open_memory(archive, out, size, &used), ARCHIVE_OK);
	for (size_t i = 0; i < n; i++) {
		struct archive_entry *entry = archive_entry_new();

		archive_entry_set_pathname(entry, parts[i].name);
		archive_entry_set_size(entry, (la_int64_t)strlen(parts[i].text));
		archive_entry_set_filetype(entry, AE_IFREG);
		assert_int_equal(archive_write_header(archive, entry), ARCHIVE_OK);
		assert_int_equal(archive_write_data(archive, parts[i].text, strlen(parts[i].text)), strlen(parts[i].text));
		archive_entry_free(entry);
	}
	assert_int_equal(archive_write_close(archive), ARCHIVE_OK);
	assert_int_equal(archive_write_free(archive), ARCHIVE_OK);
	return used;
}

#define BOOK(more) "<workbook xmlns:r=\"x\">" more "<sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId7\"/><sheet name=\"B\" sheetId=\"2\" r:id=\"rId8\"/></sheets></workbook>"
#define RELATIONS(target) "<Relationships><Relationship Id=\"rId8\" Target=\"worksheets/other.xml\"/><Relationship Id=\"rId7\" Target=\"" target "\"/></Relationships>"

/* Cells of the file of LEN bytes: text, kind; "!N" with the problem. */
static const char *shown_bytes(const char *bytes, size_t len)
{
	enum table_problem problem;
	struct table table;
	struct buf out;
	int row;

	problem = parse(bytes, len, &table, &row);
	if (problem != TABLE_FINE)
		return arena_printf(arena, "!%d", (int)problem);
	buf_init(&out, arena, 0);
	if (table.is_1904)
		buf_puts(&out, "1904 ");
	for (size_t i = 0; i < table.nrows; i++) {
		buf_printf(&out, "%d", table.rows[i].number);
		for (size_t j = 0; j < table.rows[i].ncells; j++)
			buf_printf(&out, "[%s%s]", MARKS[table.rows[i].cells[j].kind], table_text(&table.rows[i], j));
	}
	return buf_text(&out);
}

static const char *shown_parts(const struct part *parts, size_t n)
{
	char *bytes = arena_alloc(arena, 1 << 20);

	return shown_bytes(bytes, pack(parts, n, bytes, 1 << 20));
}

/* Of a workbook with this sheet. */
static const char *shown(const char *book, const char *relations, const char *strings, const char *sheet)
{
	const struct part parts[] = {{"xl/workbook.xml", book}, {"xl/_rels/workbook.xml.rels", relations}, {"xl/sharedStrings.xml", strings},
		{"xl/worksheets/sheet1.xml", sheet}};

	return shown_parts(parts, COUNT(parts));
}

#define STRINGS "<sst><si><t>pirmais</t></si><si><r><t>ot</t></r><r><t xml:space=\"preserve\">rais </t></r><rPh><t>x</t></rPh></si></sst>"

static void test_cells(void **state)
{
	static const struct {
		const char *sheet, *wanted;
	} cases[] = {
		{"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>", "1[pirmais][][otrais]"},
		{"<row><c><v>46348</v></c><c t=\"n\"><v>1.5</v></c></row><row><c t=\"inlineStr\"><is><t>a</t></is></c></row>", "1[#46348][#1.5]2[a]"},
		{"<row r=\"2\"><c r=\"B2\"><f>1+1</f><v>2</v></c><c r=\"C2\" t=\"str\"><f>A1</f><v>x</v></c><c r=\"D2\" t=\"e\"><v>#REF!</v></c></row>",
			"2[][=2][=x][=#REF!]"},
		{"<row r=\"3\"/><row r=\"5\"><c r=\"A5\" t=\"s\"><v>0</v></c></row><row r=\"6\"><c r=\"A6\"/></row>", "5[pirmais]"},
		{"<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2026-11-22</v></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>Š</t></r><r><t>ķ&amp;&lt;</t></r></is></c></row>",
			"1[2026-11-22][Šķ&<]"},
		{"<row r=\"1\"><c r=\"AZ1\"/><c r=\"BA1\"><v></v></c></row><row><c t=\"s\"><v>0</v></c></row>", "2[pirmais]"},
		{"<row><c/><c t=\"s\"><v>0</v></c><c/><c r=\"E1\"><v>1</v></c><c><v>2</v></c></row>", "1[][pirmais][][][#1][#2]"},
		{"<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"b\"/></row>", "1[TRUE][FALSE]"},
		/* Numbers as some programs write them. */
		{"<row><c><v>3.2123456789E10</v></c><c><v>46279.0</v></c><c><v>4.62795625E4</v></c><c><v>2E+7</v></c></row>", "1[#32123456789][#46279][#46279.5625][#20000000]"},
		{"<row><c><v>1.10</v></c><c><v>-2.50</v></c><c><v>1E99</v></c><c><v>2.5E-1</v></c><c><v>.5</v></c><c><v>1E</v></c></row>",
			"1[#1.1][#-2.50][#1E99][#2.5E-1][#.5][#1E]"},
		/* A formula that comes to nothing, and one that was never computed. */
		{"<row><c t=\"str\"><f>IF(A1,1,\"\")</f><v></v></c></row><row><c><f>A1</f><v/></c></row>", "2[=]"},
		{"<row><c t=\"inlineStr\"><is><t>a_x000D_\nb_x005F_x000D__x0_</t></is></c><c t=\"str\"><v>c\xc2\xa0 d</v></c></row>", "1[a b_x000D__x0_][c d]"},
		{"<row hidden=\"1\"><c t=\"s\"><v>0</v></c></row>", "1[pirmais]"},
		/* Wrong ones. */
		{"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2</v></c></row>", "!7"},
		{"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>", "!7"},
		{"<row r=\"1\"><c r=\"B1\" t=\"s\"><v>0</v></c><c r=\"A1\" t=\"s\"><v>0</v></c></row>", "!7"},
		{"<row r=\"2\"/><row r=\"1\"/>", "!7"},
		{"<row r=\"1\"><c r=\"G1\" t=\"s\"><v>0</v></c></row>", "!6"},
		{"<row r=\"1\"><c r=\"A1\"><v>1</v></row>", "!7"},
		{"", "!1"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(shown(BOOK(""), RELATIONS("worksheets/sheet1.xml"), STRINGS,
			arena_printf(arena, "<worksheet><sheetData>%s</sheetData></worksheet>", cases[i].sheet)), cases[i].wanted);
}

#define HIDDEN(one, two) "<workbook xmlns:r=\"x\"><sheets><sheet name=\"A\" state=\"" one "\" r:id=\"rId8\"/><sheet name=\"B\" state=\"" two "\" r:id=\"rId7\"/></sheets></workbook>"
#define TEXT(at) "<worksheet><sheetData><row><c t=\"s\"><v>" at "</v></c></row></sheetData></worksheet>"

static void test_packages(void **state)
{
	static const char one[] = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";
	static const char bomb[] = "<!DOCTYPE a [<!ENTITY b \"xxxxxxxxxx\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
	static const char outside[] = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>";
	const char *good = RELATIONS("worksheets/sheet1.xml");
	char *spaces;

	(void)state;
	assert_string_equal(shown(BOOK("<workbookPr date1904=\"1\"/>"), good, STRINGS, one), "1904 1[#1]");
	assert_string_equal(shown(BOOK(""), RELATIONS("/xl/worksheets/sheet1.xml"), STRINGS, one), "1[#1]");
	assert_string_equal(shown(BOOK(""), RELATIONS("./worksheets/sheet1.xml"), STRINGS, one), "1[#1]");
	assert_string_equal(shown(BOOK(""), RELATIONS("../xl/worksheets/./sheet1.xml"), STRINGS, one), "1[#1]");
	assert_string_equal(shown(BOOK(""), RELATIONS("/xl/a/b/../../worksheets/sheet1.xml"), STRINGS, one), "1[#1]");
	assert_string_equal(shown(BOOK(""), RELATIONS("../../../xl/worksheets/sheet1.xml"), STRINGS, one), "1[#1]");
	assert_string_equal(shown(BOOK(""), RELATIONS("worksheets/sheet9.xml"), STRINGS, one), "!7");
	assert_string_equal(shown("<workbook/>", good, STRINGS, one), "!7");
	/* The first that is shown, or the first. */
	assert_string_equal(shown(HIDDEN("hidden", "visible"), good, STRINGS, one), "1[#1]");
	assert_string_equal(shown(HIDDEN("veryHidden", "visible"), good, STRINGS, one), "1[#1]");
	assert_string_equal(shown(HIDDEN("visible", "hidden"), good, STRINGS, one), "!7");
	assert_string_equal(shown(HIDDEN("hidden", "hidden"), good, STRINGS, one), "!7");
	/* A text that is too long matters on the sheet that is read. */
	assert_string_equal(shown(BOOK(""), good, arena_printf(arena, "<sst><si><t>%0300d</t></si><si><t>a</t></si></sst>", 0), TEXT("1")), "1[a]");
	assert_string_equal(shown(BOOK(""), good, arena_printf(arena, "<sst><si><t>%0300d</t></si><si><t>a</t></si></sst>", 0), TEXT("0")), "!6");
	assert_string_equal(shown(BOOK(""), good, arena_printf(arena, "<sst><si><t>a</t></si><si><t>%0300d</t></si></sst>", 0), "<worksheet>\n<sheetData>\n"
		"<row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>"), "1[a]");
	assert_string_equal(shown(BOOK(""), good, arena_printf(arena, "%s<sst><si><t>&c;</t></si></sst>", bomb), one), "!7");
	assert_string_equal(shown(BOOK(""), good, STRINGS, arena_printf(arena, "%s%s", outside, one)), "!7");
	spaces = arena_alloc(arena, limits.unpacked_bytes + 1000);
	memset(spaces, ' ', limits.unpacked_bytes);
	memcpy(spaces + limits.unpacked_bytes, one, sizeof(one));
	assert_string_equal(shown(BOOK(""), good, STRINGS, spaces), "!8");
}

#define OFFICE "http://purl.oclc.org/ooxml/officeDocument/relationships/"
#define MAIN "xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\""

/* The strict form, with names and paths as a package may have them, days as ISO text, and texts of several looks. */
static void test_strict(void **state)
{
	static const struct part parts[] = {
		{"_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" OFFICE "officeDocument\" Target=\"/xl/workbook22.xml\"/></Relationships>"},
		{"xl/workbook22.xml", "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\" "
			"conformance=\"strict\"><x:workbookPr dateCompatibility=\"0\"/><x:sheets><x:sheet name=\"Lapa1\" sheetId=\"4\" r:id=\"rId4\"/></x:sheets></x:workbook>"},
		{"xl/_rels/workbook22.xml.rels", "<Relationships><Relationship Id=\"rId9\" Type=\"" OFFICE "sharedStrings\" Target=\"/xl/texts.xml\"/>"
			"<Relationship Id=\"rId4\" Type=\"" OFFICE "worksheet\" Target=\"/xl/worksheets/sheet4.xml\"/></Relationships>"},
		{"xl/worksheets/sheet1.xml", "<worksheet/>"},
		{"xl/worksheets/sheet4.xml", "<worksheet " MAIN "><sheetData><row r=\"1\" spans=\"1:3\" ht=\"15\"><c r=\"A1\" s=\"2\" t=\"s\"><v>0</v></c>"
			"<c r=\"B1\" s=\"1\" t=\"d\"><v>2026-09-14</v></c><c r=\"C1\" t=\"d\"><v>2026-09-14T13:30:00.000</v></c></row></sheetData>"
			"<extLst><ext><x14:dataValidations xmlns:x14=\"a\" xmlns:xm=\"b\"><x14:formula1><xm:f>Saraksts!$A$1</xm:f></x14:formula1></x14:dataValidations></ext></extLst>"
			"</worksheet>"},
		{"xl/texts.xml", "<sst " MAIN " count=\"1\"><si><r><t xml:space=\"preserve\"> Anna </t></r><r><rPr><b/><color rgb=\"FFFF0000\"/></rPr><t>Marija</t></r></si></sst>"},
	};

	(void)state;
	assert_string_equal(shown_parts(parts, COUNT(parts)), "1[Anna Marija][2026-09-14][2026-09-14T13:30:00.000]");
}

/* The columns of these files are more than those of the other tests. */
static const char *shown_file(const char *name)
{
	static const struct table_limits wide = {.rows = 50, .columns = 30, .cell_bytes = 1000, .unpacked_bytes = 400000};
	const char *path = arena_printf(arena, "%s/tests/workbooks/%s", getenv("JSLP_SOURCE"), name);
	FILE *file = fopen(path, "rb");
	char *bytes = arena_alloc(arena, 20000);
	enum table_problem problem;
	struct table table;
	struct buf out;
	int row;

	assert_non_null(file);
	assert_int_equal(sheet_read(arena, bytes, fread(bytes, 1, 20000, file), &wide, &table, &problem, &row), ERR_OK);
	(void)fclose(file);
	if (problem != TABLE_FINE)
		return arena_printf(arena, "!%d", (int)problem);
	buf_init(&out, arena, 0);
	for (size_t i = 2; i < table.nrows; i++) {
		buf_printf(&out, "%d", table.rows[i].number);
		for (size_t j = 2; j < table.rows[i].ncells && j < 12; j++)
			buf_printf(&out, "[%s%s]", MARKS[table.rows[i].cells[j].kind], table_text(&table.rows[i], j));
	}
	return buf_text(&out);
}

/* The template as LibreOffice saves it once it is filled in. */
static void test_libreoffice(void **state)
{
	(void)state;
	if (!getenv("JSLP_SOURCE"))
		skip();
	assert_string_equal(shown_file("libreoffice.xlsx"),
		"3[LO/1][#45702][#45677][][Ķērsta Āboliņa][Šņoriņģe][#32123456789][#32934][sieviete][Lielā iela 1, Jelgava]"
		"4[LO/2][#45702.5625][20.1.2025][TRUE][Rūta Māra][Liepa][#2039010005][][sieviete][Lielā iela 1, Jelgava]"
		"5[LO/3][#45702][#45677][][Zane][Rozīte][][#32934][sieviete][Mazā iela 2, Jelgava, LV-3001]"
		"7[LO/4][#45702][#45677][][Paslēpta][Rindiņa][][#32934][sieviete][Lielā iela 1, Jelgava]");
	assert_string_equal(shown_file("libreoffice_faults.xlsx"),
		"3[LO/11][#45702][#45677][][=Anna][Formula][][=32934][sieviete][Lielā iela 1, Jelgava]"
		"4[#45][#45702][#45677][TRUE][Skaitle][Skaitļa][][#32934][sieviete][Lielā iela 1, Jelgava]"
		"5[LO/13][#45702][#45677][][Viena][Sapludināta][][#32934][sieviete][Lielā iela 1, Jelgava]"
		"6[LO/14][#45702][#45677][][Otra][Sapludināta][][#32934][sieviete]"
		"7[LO/15][=#DIV/0!][#45677][][Kļūda][Šūnā][][#32934][sieviete][Lielā iela 1, Jelgava]");
	assert_string_equal(shown_file("libreoffice.ods"), "!7");
}

static void test_no_packages(void **state)
{
	static const char *const cases[] = {"", "PK", "PK\3\4", "PK\3\4 and more that is no package at all ........................", "a;b\n"};
	const struct part empty[] = {{"mimetype", "x"}};
	struct table table;
	char bytes[4096];
	int row;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(parse(cases[i], strlen(cases[i]), &table, &row), TABLE_DAMAGED);
	assert_int_equal(parse(bytes, pack(empty, 1, bytes, sizeof(bytes)), &table, &row), TABLE_DAMAGED);
}

/* Cut anywhere it never goes beyond its bytes. */
static void cut_everywhere(const char *bytes, size_t len)
{
	struct arena *own = arena_new(8 * 1024 * 1024);
	enum table_problem problem;
	struct table table;
	int row;

	for (size_t cut = 0; cut < len; cut += 97) {
		char *exact = malloc(cut ? cut : 1);

		assert_non_null(exact);
		memcpy(exact, bytes, cut);
		arena_reset(own);
		assert_int_equal(sheet_read(own, exact, cut, &limits, &table, &problem, &row), ERR_OK);
		free(exact);
	}
	arena_free(own);
}

/* What paper/sheet.h writes. */
static void test_own(void **state)
{
	static const int widths[] = {10, 20};
	struct sheet *sheet = sheet_new("Saraksts", 1798194000);
	const void *bytes;
	struct table table;
	size_t len;
	int row;

	(void)state;
	assert_int_equal(sheet_table(sheet, "Rindas", widths, 2, 1), ERR_OK);
	sheet_text(sheet, "=1+1", SHEET_HEAD);
	sheet_text(sheet, "Ķekava", SHEET_HEAD);
	sheet_row(sheet);
	sheet_blank(sheet);
	sheet_day(sheet, 2026, 11, 22);
	sheet_row(sheet);
	assert_int_equal(sheet_finish(sheet, arena, &bytes, &len), ERR_OK);
	assert_int_equal(parse(bytes, len, &table, &row), TABLE_FINE);
	assert_int_equal(table.nrows, 2);
	assert_string_equal(table_text(&table.rows[0], 0), "=1+1");
	assert_int_equal(table.rows[0].cells[0].kind, TABLE_TEXT);
	assert_string_equal(table_text(&table.rows[1], 1), "46348");
	assert_int_equal(table.rows[1].cells[1].kind, TABLE_NUMBER);
	cut_everywhere(bytes, len);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_cells, setup, teardown),
		cmocka_unit_test_setup_teardown(test_packages, setup, teardown),
		cmocka_unit_test_setup_teardown(test_strict, setup, teardown),
		cmocka_unit_test_setup_teardown(test_libreoffice, setup, teardown),
		cmocka_unit_test_setup_teardown(test_no_packages, setup, teardown),
		cmocka_unit_test_setup_teardown(test_own, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
