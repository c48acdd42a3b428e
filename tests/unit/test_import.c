#include "domain.h"

#include <string.h>

#include "base/str.h"
#include "domain/import.h"

static struct arena *arena;

static const struct import_programme programmes[] = {
	{"1.1", "parent", {2024, 1, 1}, {0, 0, 0}, true},
	{"1.5", "child", {2024, 1, 1}, {2026, 6, 30}, true},
	{"1.5", "child", {2026, 7, 1}, {0, 0, 0}, true},
	{"1.8", "young_adult", {2024, 1, 1}, {0, 0, 0}, false},
	{"1.9", "family", {2024, 1, 1}, {0, 0, 0}, true},
	{"1.10", "dyad", {2024, 1, 1}, {0, 0, 0}, true},
};
static const struct import_context context = {{2026, 11, 26}, 18, 8, programmes, COUNT(programmes)};

static int setup(void **state)
{
	(void)state;
	arena = arena_new(8 * 1024 * 1024);
	return arena ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* A row without a fault: a mother who waits. */
static const char *const adult[IMPORT_COLUMN__MAX] = {
	[IMPORT_KIND] = "gaida", [IMPORT_PROGRAMME] = "1.1", [IMPORT_ACT] = "12-3/45", [IMPORT_ACT_ON] = "14.09.2026.", [IMPORT_RECEIVED_ON] = "25.08.2026.",
	[IMPORT_GIVEN_NAME] = "Anna", [IMPORT_FAMILY_NAME] = "Bērziņa", [IMPORT_BIRTH] = "02.03.1990.", [IMPORT_SEX] = "sieviete",
	[IMPORT_ADDRESS] = "Lielā iela 1, Jelgava",
};
/* And one for a child. */
static const char *const child[IMPORT_COLUMN__MAX] = {
	[IMPORT_KIND] = "Grupa  bija", [IMPORT_PROGRAMME] = "1.5", [IMPORT_ACT] = "7", [IMPORT_ACT_ON] = "2026-02-10", [IMPORT_RECEIVED_ON] = "2026-01-20",
	[IMPORT_CLAUSE] = "JĀ", [IMPORT_GIVEN_NAME] = "Jānis", [IMPORT_FAMILY_NAME] = "Ozols", [IMPORT_BIRTH] = "5.5.2016", [IMPORT_SEX] = "V",
	[IMPORT_ADDRESS] = "Mazā iela 2, Jelgava", [IMPORT_APPLICANT_GIVEN_NAME] = "Ilze", [IMPORT_APPLICANT_FAMILY_NAME] = "Ozola",
	[IMPORT_APPLICANT_BIRTH] = "01.01.1985.", [IMPORT_APPLICANT_SEX] = "S", [IMPORT_RELATION] = "māte", [IMPORT_PHONE] = "+371 20000000",
	[IMPORT_EMAIL] = "ilze@example.org", [IMPORT_FIRST_ON] = "01.03.2026.",
};

struct change {
	int column;
	const char *value;
	enum table_cell_kind kind;
};

/* A table with heads and room for MAX rows. */
static struct table heads(size_t max)
{
	struct table table = {.rows = arena_array(arena, max + 1, sizeof(*table.rows)), .nrows = 1};

	table.rows[0] = (struct table_row){1, arena_array(arena, IMPORT_COLUMN__MAX, sizeof(struct table_cell)), IMPORT_COLUMN__MAX};
	for (int c = 0; c < IMPORT_COLUMN__MAX; c++)
		table.rows[0].cells[c].text = import_column_head(c);
	return table;
}

static void row_add(struct table *table, const char *const *values, const struct change *changes, size_t n)
{
	struct table_row *row = &table->rows[table->nrows++];

	*row = (struct table_row){(int)table->nrows, arena_array(arena, IMPORT_COLUMN__MAX, sizeof(struct table_cell)), IMPORT_COLUMN__MAX};
	for (int c = 0; c < IMPORT_COLUMN__MAX; c++)
		row->cells[c].text = values[c] ? values[c] : "";
	for (size_t i = 0; i < n; i++)
		if (changes[i].value)
			row->cells[changes[i].column] = (struct table_cell){changes[i].value, changes[i].kind};
}

static struct import_rows judge(const struct table *table)
{
	struct import_rows rows;

	assert_int_equal(import_read(arena, &context, table, &rows), ERR_OK);
	return rows;
}

/* The notes must be just this one (FINE: none). */
static void assert_note(size_t at, const struct import_rows *rows, int row, int column, enum import_problem problem)
{
	const struct import_notes *notes = &rows->notes;

	if (problem == IMPORT_FINE) {
		if (notes->n != 0)
			fail_msg("case %zu: row %d column %d: %s", at, notes->rows[0].row, notes->rows[0].column, import_problem_msgid(notes->rows[0].problem));
		return;
	}
	if (notes->n != 1 || notes->rows[0].row != row || notes->rows[0].column != column || notes->rows[0].problem != problem)
		fail_msg("case %zu: %zu notes, the first: row %d column %d problem %d", at, notes->n, notes->n ? notes->rows[0].row : 0,
			notes->n ? notes->rows[0].column : 0, notes->n ? (int)notes->rows[0].problem : 0);
}

static const struct {
	const char *const *values;
	struct change changes[3];
	int column;
	enum import_problem problem;
} one_row[] = {
	{adult, {{0, NULL, 0}}, 0, IMPORT_FINE},
	{child, {{0, NULL, 0}}, 0, IMPORT_FINE},
	{adult, {{IMPORT_KIND, "gaidu", 0}}, IMPORT_KIND, IMPORT_NOT_A_KIND},
	{adult, {{IMPORT_KIND, "", 0}}, IMPORT_KIND, IMPORT_MISSING},
	{adult, {{IMPORT_PROGRAMME, "1.1. Vecāku grupa", 0}}, 0, IMPORT_FINE},
	{adult, {{IMPORT_PROGRAMME, "1.10", 0}}, IMPORT_OTHERS, IMPORT_NOT_TOGETHER},
	{adult, {{IMPORT_PROGRAMME, "1.10", 0}, {IMPORT_OTHERS, "Pēteris Ozols, 05.05.2016., v", 0}}, 0, IMPORT_FINE},
	{adult, {{IMPORT_PROGRAMME, "1.1", TABLE_NUMBER}}, IMPORT_PROGRAMME, IMPORT_PROGRAMME_NUMBER},
	{adult, {{IMPORT_PROGRAMME, "2.1", 0}}, IMPORT_PROGRAMME, IMPORT_NOT_A_PROGRAMME},
	{adult, {{IMPORT_PROGRAMME, "vecāki", 0}}, IMPORT_PROGRAMME, IMPORT_NOT_A_PROGRAMME},
	{adult, {{IMPORT_PROGRAMME, "1.9", 0}}, IMPORT_OTHERS, IMPORT_NOT_TOGETHER},
	{child, {{IMPORT_PROGRAMME, "1.9", 0}}, IMPORT_OTHERS, IMPORT_FAMILY_LATER},
	{adult, {{IMPORT_ACT, "L–5", 0}}, IMPORT_ACT, IMPORT_NOT_AN_ACT},
	{adult, {{IMPORT_ACT, "JSLP/2026/000001", 0}}, IMPORT_ACT, IMPORT_OWN_ACT},
	{adult, {{IMPORT_ACT, "46034", TABLE_NUMBER}}, IMPORT_ACT, IMPORT_ACT_NUMBER},
	{adult, {{IMPORT_ACT, "1234567890123456789012345678901", 0}}, IMPORT_ACT, IMPORT_TOO_LONG},
	{adult, {{IMPORT_ACT, "1+1", TABLE_FORMULA}}, IMPORT_ACT, IMPORT_FORMULA},
	{adult, {{IMPORT_ACT_ON, "46279", TABLE_NUMBER}}, 0, IMPORT_FINE},
	{adult, {{IMPORT_ACT_ON, "46279.75", TABLE_NUMBER}}, 0, IMPORT_FINE},
	{adult, {{IMPORT_ACT_ON, "46279", 0}}, IMPORT_ACT_ON, IMPORT_NOT_A_DATE},
	{adult, {{IMPORT_ACT_ON, "2026-09-14T13:30:00.000", 0}, {IMPORT_RECEIVED_ON, "25. 08. 2026. 13:30", 0}}, 0, IMPORT_FINE},
	{adult, {{IMPORT_ACT_ON, "14.09.2026 pēcpusdienā", 0}}, IMPORT_ACT_ON, IMPORT_NOT_A_DATE},
	{adult, {{IMPORT_BIRTH, "32934", TABLE_FORMULA}}, IMPORT_BIRTH, IMPORT_FORMULA},
	{adult, {{IMPORT_ACT_ON, "-1", TABLE_NUMBER}}, IMPORT_ACT_ON, IMPORT_NOT_A_DATE},
	{adult, {{IMPORT_ACT_ON, "27.11.2026.", 0}}, IMPORT_ACT_ON, IMPORT_TO_COME},
	{adult, {{IMPORT_ACT_ON, "31.12.1999.", 0}}, IMPORT_ACT_ON, IMPORT_TOO_OLD},
	{adult, {{IMPORT_RECEIVED_ON, "25.08.1926.", 0}}, IMPORT_RECEIVED_ON, IMPORT_TOO_OLD},
	{adult, {{IMPORT_RECEIVED_ON, "01.01.2000.", 0}}, 0, IMPORT_FINE},
	{child, {{IMPORT_FIRST_ON, "01.03.1969.", 0}}, IMPORT_FIRST_ON, IMPORT_TOO_OLD},
	{child, {{IMPORT_FIRST_ON, "27.11.2026.", 0}}, IMPORT_FIRST_ON, IMPORT_TO_COME},
	{child, {{IMPORT_KIND, "grupā", 0}, {IMPORT_GROUP, "GR-2026-0001", 0}, {IMPORT_FIRST_ON, "26.11.2027.", 0}}, 0, IMPORT_FINE},
	{child, {{IMPORT_KIND, "grupā", 0}, {IMPORT_GROUP, "GR-2026-0001", 0}, {IMPORT_FIRST_ON, "27.11.2027.", 0}}, IMPORT_FIRST_ON, IMPORT_TO_COME},
	{child, {{IMPORT_PROGRAMME, "1.1", 0}}, IMPORT_PROGRAMME, IMPORT_CLIENT_IS_PARENT},
	{child, {{IMPORT_PROGRAMME, "1.10", 0}}, 0, IMPORT_FINE},
	{adult, {{IMPORT_PROGRAMME, "1.5", 0}}, IMPORT_PROGRAMME, IMPORT_CLIENT_ADULT},
	{adult, {{IMPORT_ACT_ON, "24.08.2026.", 0}}, IMPORT_ACT_ON, IMPORT_ACT_BEFORE_RECEIPT},
	{adult, {{IMPORT_RECEIVED_ON, "31.02.2026.", 0}}, IMPORT_RECEIVED_ON, IMPORT_NOT_A_DATE},
	{adult, {{IMPORT_CLAUSE, "varbūt", 0}}, IMPORT_CLAUSE, IMPORT_NOT_YES_NO},
	{adult, {{IMPORT_CLAUSE, "TRUE", 0}}, 0, IMPORT_FINE},
	{adult, {{IMPORT_CLAUSE, "APLAMS", 0}}, 0, IMPORT_FINE},
	{adult, {{IMPORT_CHANNEL, "Ierakstītā pasta  sūtījumā", 0}}, 0, IMPORT_FINE},
	{adult, {{IMPORT_CHANNEL, "ar kurjeru", 0}}, IMPORT_CHANNEL, IMPORT_NOT_A_CHANNEL},
	{adult, {{IMPORT_CHANNEL, "e-adresē", TABLE_FORMULA}}, IMPORT_CHANNEL, IMPORT_FORMULA},
	{adult, {{IMPORT_GIVEN_NAME, "<b>Anna</b>", 0}}, IMPORT_GIVEN_NAME, IMPORT_NOT_A_NAME},
	{adult, {{IMPORT_FAMILY_NAME, "=HYPERLINK(\"x\")", 0}}, IMPORT_FAMILY_NAME, IMPORT_NOT_A_NAME},
	{adult, {{IMPORT_FAMILY_NAME, "O'Kalna-Ķirse", 0}}, 0, IMPORT_FINE},
	{adult, {{IMPORT_CODE, "020390-10005", 0}}, IMPORT_CODE, IMPORT_CODE_DOUBTED},
	{adult, {{IMPORT_CODE, "12345", 0}}, IMPORT_CODE, IMPORT_NOT_A_CODE},
	{adult, {{IMPORT_CODE, "2039010005", TABLE_NUMBER}}, IMPORT_CODE, IMPORT_CODE_DOUBTED},
	{adult, {{IMPORT_CODE, "2039010005", 0}}, IMPORT_CODE, IMPORT_NOT_A_CODE},
	{adult, {{IMPORT_CODE, "203901000", TABLE_NUMBER}}, IMPORT_CODE, IMPORT_NOT_A_CODE},
	{adult, {{IMPORT_CODE, "32123456789", TABLE_NUMBER}}, 0, IMPORT_FINE},
	{adult, {{IMPORT_CODE, "32123456789", 0}, {IMPORT_BIRTH, "", 0}}, IMPORT_BIRTH, IMPORT_NO_BIRTH},
	{adult, {{IMPORT_BIRTH, "", 0}}, IMPORT_BIRTH, IMPORT_MISSING},
	{adult, {{IMPORT_BIRTH, "02.03.1890.", 0}}, IMPORT_BIRTH, IMPORT_NOT_A_BIRTH},
	{adult, {{IMPORT_SEX, "?", 0}}, IMPORT_SEX, IMPORT_NOT_A_SEX},
	{adult, {{IMPORT_ADDRESS, "", 0}}, IMPORT_ADDRESS, IMPORT_MISSING},
	{adult, {{IMPORT_KNOWN, "jā", 0}}, 0, IMPORT_FINE},
	{adult, {{IMPORT_PHONE, "zvanīt vakarā", 0}}, IMPORT_PHONE, IMPORT_NOT_A_PHONE},
	{adult, {{IMPORT_EMAIL, "a@b", 0}}, IMPORT_EMAIL, IMPORT_NOT_AN_EMAIL},
	{adult, {{IMPORT_EMAIL, "a@example.org\nBcc: x@example.org", 0}}, IMPORT_EMAIL, IMPORT_NOT_AN_EMAIL},
	{adult, {{IMPORT_GROUP, "G-1", 0}}, IMPORT_GROUP, IMPORT_NOT_FOR_KIND},
	{adult, {{IMPORT_FIRST_ON, "01.10.2026.", 0}}, IMPORT_FIRST_ON, IMPORT_NOT_FOR_KIND},
	{adult, {{IMPORT_KIND, "grupā", 0}, {IMPORT_GROUP, "G-1", 0}, {IMPORT_FIRST_ON, "01.12.2026.", 0}}, 0, IMPORT_FINE},
	{adult, {{IMPORT_KIND, "grupā", 0}, {IMPORT_FIRST_ON, "01.12.2026.", 0}}, IMPORT_GROUP, IMPORT_MISSING},
	{adult, {{IMPORT_KIND, "grupā", 0}, {IMPORT_GROUP, "G-1", 0}, {IMPORT_FIRST_ON, "01.09.2026.", 0}}, IMPORT_FIRST_ON, IMPORT_FIRST_BEFORE_ACT},
	{child, {{IMPORT_FIRST_ON, "27.11.2026.", 0}}, IMPORT_FIRST_ON, IMPORT_TO_COME},
	{child, {{IMPORT_FIRST_ON, "", 0}}, IMPORT_FIRST_ON, IMPORT_MISSING},
	{child, {{IMPORT_ACT_ON, "2025-02-10", 0}, {IMPORT_RECEIVED_ON, "2025-02-01", 0}, {IMPORT_FIRST_ON, "2025-03-01", 0}}, IMPORT_FIRST_ON, IMPORT_OTHER_YEAR},
	{adult, {{IMPORT_PROGRAMME, "1.8", 0}, {IMPORT_KIND, "grupa bija", 0}, {IMPORT_FIRST_ON, "20.09.2026.", 0}}, IMPORT_COLUMN__MAX, IMPORT_NO_QUOTA},
	{child, {{IMPORT_OTHERS, "Pēteris Ozols, 05.05.2014., v", 0}}, IMPORT_OTHERS, IMPORT_OTHERS_ALONE},
	{child, {{IMPORT_OTHERS, "1", TABLE_FORMULA}}, IMPORT_OTHERS, IMPORT_FORMULA},
	{adult, {{IMPORT_PROGRAMME, "1.9", 0}, {IMPORT_OTHERS, "Pēteris Ozols, 05.05.2016., v", 0}, {IMPORT_RELATION, "kaimiņš", 0}}, IMPORT_RELATION,
		IMPORT_NOT_A_RELATION},
	{adult, {{IMPORT_RELATION, "kaimiņš", 0}}, 0, IMPORT_FINE},
	{child, {{IMPORT_RELATION, "kaimiņš", 0}}, IMPORT_RELATION, IMPORT_NOT_A_RELATION},
	{child, {{IMPORT_BIRTH, "26.11.2008.", 0}}, IMPORT_APPLICANT_GIVEN_NAME, IMPORT_OWN_APPLICANT},
	{adult, {{IMPORT_BIRTH, "27.11.2008.", 0}}, IMPORT_APPLICANT_GIVEN_NAME, IMPORT_NO_APPLICANT},
	{child, {{IMPORT_APPLICANT_GIVEN_NAME, "", 0}}, IMPORT_APPLICANT_GIVEN_NAME, IMPORT_MISSING},
	{adult, {{IMPORT_ACT, "PARAUGS", 0}, {IMPORT_BIRTH, "x", 0}}, IMPORT_ACT, IMPORT_EXAMPLE_ROW},
};

static void test_one_row(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(one_row); i++) {
		struct table table = heads(1);
		struct import_rows rows;

		row_add(&table, one_row[i].values, one_row[i].changes, COUNT(one_row[i].changes));
		rows = judge(&table);
		assert_note(i, &rows, 2, one_row[i].column, one_row[i].problem);
		assert_int_equal(rows.n, one_row[i].problem != IMPORT_EXAMPLE_ROW);
		if (rows.n == 1)
			assert_int_equal(rows.rows[0].is_good, one_row[i].problem == IMPORT_FINE || import_is_warning(one_row[i].problem));
	}
}

/* What becomes of the values. */
static void test_values(void **state)
{
	struct table table = heads(2);
	struct import_rows rows;

	(void)state;
	row_add(&table, adult, (struct change[]){{IMPORT_ACT_ON, "46279", TABLE_NUMBER}}, 1);
	row_add(&table, child, NULL, 0);
	rows = judge(&table);
	assert_int_equal(rows.n, 2);
	assert_day("a serial day", rows.rows[0].act_on, "2026-09-14");
	assert_string_equal(rows.rows[0].relation, "self");
	assert_false(rows.rows[0].has_applicant || rows.rows[0].has_clause);
	assert_int_equal(rows.rows[0].kind, IMPORT_WAITS);
	assert_int_equal(import_year(&context, &rows.rows[0]), 0);
	assert_true(rows.rows[1].has_applicant && rows.rows[1].has_clause);
	assert_int_equal(rows.rows[1].kind, IMPORT_HAD_GROUP);
	assert_int_equal(rows.rows[1].programme, 1); /* the version of then */
	assert_string_equal(rows.rows[1].relation, "parent");
	assert_string_equal(rows.rows[1].client.sex, "male");
	table.rows[1].cells[IMPORT_CLAUSE].text = "Patiess";
	table.rows[1].cells[IMPORT_CODE] = (struct table_cell){"2039010005", TABLE_NUMBER};
	rows = judge(&table);
	assert_true(rows.rows[0].has_clause);
	assert_string_equal(rows.rows[0].client.code, "02039010005"); /* the nought that the spreadsheet has dropped */
	assert_string_equal(rows.rows[1].applicant.sex, "female");
	assert_string_equal(rows.rows[1].applicant.address, "Mazā iela 2, Jelgava");
	assert_string_equal(rows.rows[1].applicant.name, "ilze ozola");
	assert_int_equal(import_year(&context, &rows.rows[1]), 2026);
	table.is_1904 = true;
	rows = judge(&table);
	assert_day("from 1904", rows.rows[0].act_on, "2030-09-15");
}

/* How the act was told: each way by the words that the system has for it; nothing, or no such column: by post. */
static void test_channels(void **state)
{
	static const struct {
		const char *text;
		enum deadline_channel channel;
	} cases[] = {
		{"", DEADLINE_POST}, {"Pa pastu", DEADLINE_POST}, {"Ierakstītā pasta sūtījumā", DEADLINE_REGISTERED_POST}, {"ierakstīta vēstule", DEADLINE_REGISTERED_POST},
		{"Oficiālajā elektroniskajā adresē", DEADLINE_E_ADDRESS}, {"e-adrese", DEADLINE_E_ADDRESS}, {"E-pastā", DEADLINE_EMAIL}, {"KLĀTIENĒ", DEADLINE_IN_PERSON},
	};
	struct import_rows rows;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct table table = heads(1);

		row_add(&table, adult, &(struct change){IMPORT_CHANNEL, cases[i].text, 0}, 1);
		rows = judge(&table);
		assert_note(i, &rows, 0, 0, IMPORT_FINE);
		assert_int_equal(rows.rows[0].channel, cases[i].channel);
		table.rows[0].cells[IMPORT_CHANNEL].text = "";
		rows = judge(&table);
		assert_int_equal(rows.rows[0].channel, DEADLINE_POST);
	}
}

static void test_two_rows(void **state)
{
	static const struct {
		const char *const *one, *const *two;
		struct change changes[4];
		int column;
		enum import_problem problem;
	} cases[] = {
		{adult, child, {{0, NULL, 0}}, 0, IMPORT_FINE},
		{adult, adult, {{IMPORT_GIVEN_NAME, "Zane", 0}}, IMPORT_ACT, IMPORT_ACT_AGAIN},
		{adult, adult, {{IMPORT_ACT, "46", 0}}, IMPORT_COLUMN__MAX, IMPORT_WAITS_AGAIN},
		{adult, adult, {{IMPORT_ACT, "46", 0}, {IMPORT_PROGRAMME, "1.8", 0}}, IMPORT_COLUMN__MAX, IMPORT_CLIENT_AGAIN},
		{child, child, {{IMPORT_ACT, "8", 0}}, IMPORT_COLUMN__MAX, IMPORT_YEAR_AGAIN},
		{child, child, {{IMPORT_ACT, "8", 0}, {IMPORT_PROGRAMME, "1.10", 0}, {IMPORT_KIND, "gaida", 0}, {IMPORT_FIRST_ON, "", 0}}, IMPORT_COLUMN__MAX,
			IMPORT_CLIENT_AGAIN},
		{child, adult, {{IMPORT_GIVEN_NAME, "Ilze", 0}, {IMPORT_FAMILY_NAME, "Ozola", 0}, {IMPORT_BIRTH, "01.01.1985.", 0}, {IMPORT_KNOWN, "jā", 0}}, 0, IMPORT_FINE},
		{child, child, {{IMPORT_ACT, "8", 0}, {IMPORT_GIVEN_NAME, "Pēteris", 0}}, 0, IMPORT_FINE},
		{adult, adult, {{IMPORT_ACT, "46", 0}, {IMPORT_CODE, "32123456789", 0}}, IMPORT_CODE, IMPORT_CODE_HERE_TOO},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const bool first = cases[i].problem == IMPORT_CODE_HERE_TOO;
		struct table table = heads(2);
		struct import_rows rows;

		row_add(&table, cases[i].one, NULL, 0);
		row_add(&table, cases[i].two, cases[i].changes, COUNT(cases[i].changes));
		rows = judge(&table);
		assert_note(i, &rows, first ? 2 : 3, cases[i].column, cases[i].problem);
		assert_int_equal(rows.rows[first ? 0 : 1].is_good, cases[i].problem == IMPORT_FINE || import_is_warning(cases[i].problem));
	}
}

/* A family of this child and its mother with others. */
#define FAMILY {IMPORT_PROGRAMME, "1.9", 0}

/* What is said of the others, each by his or her place. */
static void test_others(void **state)
{
	static const struct {
		const char *text, *code;
		int other;
		enum import_problem problem;
	} cases[] = {
		{"Pēteris Ozols, 05.05.2014., v", "", 0, IMPORT_FINE},
		{"Pēteris Ozols , vīrietis ,5.5.2014; ;\nAnna Marija Ozola, 2015-06-07, meitene, nē;", "", 0, IMPORT_FINE},
		{"Pēteris Ozols, 32123456789, 05.05.2014., v", "", 0, IMPORT_FINE},
		{"Pēteris Ozols, 32123456789, 05.05.2014., v", "32123456789", 0, IMPORT_OTHER_AGAIN},
		{"Pēteris Ozols, 32123456789, v", "", 1, IMPORT_NO_BIRTH},
		{"Pēteris Ozols, 05.05.2014., v, jā; Rita Ozola, 020390-10005, s", "", 2, IMPORT_CODE_DOUBTED},
		{"Pēteris Ozols, 1234567, v", "", 1, IMPORT_NOT_A_CODE},
		{"Pēteris Ozols, 31.02.2014., v", "", 1, IMPORT_NOT_A_DATE},
		{"Pēteris Ozols, 27.11.2026., v", "", 1, IMPORT_NOT_A_BIRTH},
		{"Pēteris Ozols, 05.05.2014.", "", 1, IMPORT_OTHER_NO_SEX},
		{"Pēteris Ozols, v", "", 1, IMPORT_OTHER_UNREAD},
		{"Pēteris Ozols, 05.05.2014., v, s", "", 1, IMPORT_OTHER_UNREAD},
		{"Pēteris Ozols, 05.05.2014., 06.05.2014., v", "", 1, IMPORT_OTHER_UNREAD},
		{"Pēteris Ozols, 05.05.2014., brālis", "", 1, IMPORT_OTHER_UNREAD},
		{"Pēteris, 05.05.2014., v", "", 1, IMPORT_OTHER_UNREAD},
		{", 05.05.2014., v", "", 1, IMPORT_OTHER_UNREAD},
		{"Pēteris <b>, 05.05.2014., v", "", 1, IMPORT_NOT_A_NAME},
		{"Pēteris Ozols 05.05.2014., v", "", 1, IMPORT_NOT_A_NAME},
		{"Jānis Ozols, 05.05.2016., v", "", 1, IMPORT_OTHER_AGAIN},
		{"Ozola Ilze, 01.01.1985., s", "", 1, IMPORT_OTHER_AGAIN},
		{"Pēteris Ozols, 05.05.2014., v; Rita Ozola, 06.05.2014., s; Ozols Pēteris, 05.05.2014., v", "", 3, IMPORT_OTHER_AGAIN},
		{"Pēteris Ozols, 32123456789, 05.05.2014., v; Rita Ozola, 321234-56789, 06.05.2014., s", "", 2, IMPORT_OTHER_AGAIN},
		{"A A, 01.05.2014., v; B B, 01.05.2014., v; C C, 01.05.2014., v; D D, 01.05.2014., v; E E, 01.05.2014., v; F F, 01.05.2014., v", "", 0, IMPORT_FINE},
		{"A A, 01.05.2014., v; B B, 01.05.2014., v; C C, 01.05.2014., v; D D, 01.05.2014., v; E E, 01.05.2014., v; F F, 01.05.2014., v; G", "", -1,
			IMPORT_OTHERS_MANY},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct table table = heads(1);
		struct import_rows rows;

		/* The client has the code, where there is one. */
		row_add(&table, child, (struct change[]){FAMILY, {IMPORT_OTHERS, cases[i].text, 0}, {IMPORT_CODE, cases[i].code, 0}}, 3);
		rows = judge(&table);
		assert_note(i, &rows, 2, *cases[i].code ? IMPORT_OTHER : cases[i].other < 0 ? IMPORT_OTHERS : IMPORT_OTHER + cases[i].other - 1, cases[i].problem);
		assert_int_equal(rows.rows[0].is_good, cases[i].problem == IMPORT_FINE || import_is_warning(cases[i].problem));
	}
}

/* What becomes of them; lines of a cell are people. */
static void test_others_values(void **state)
{
	struct table table = heads(2);
	struct import_rows rows;
	const struct import_row *row;

	(void)state;
	row_add(&table, child, (struct change[]){FAMILY, {IMPORT_RELATION, "aizbildnis", 0}}, 2);
	table.rows[1].cells[IMPORT_OTHERS] = (struct table_cell){"x", TABLE_TEXT, "Anna Marija Ozola, 070615-20007, s, jā\nKārlis Ozols, 01.01.1984., v"};
	row_add(&table, adult, (struct change[]){FAMILY, {IMPORT_OTHERS, "Rita Bērziņa, 05.05.2014., s", 0}}, 2);
	rows = judge(&table);
	row = &rows.rows[0];
	assert_true(row->is_good);
	assert_int_equal(row->nothers, 2);
	assert_string_equal(row->others[0].given_name, "Anna Marija");
	assert_string_equal(row->others[0].family_name, "Ozola");
	assert_string_equal(row->others[0].code, "07061520007");
	assert_day("out of the code", row->others[0].birth_date, "2015-06-07");
	assert_string_equal(row->others[0].sex, "female");
	assert_string_equal(row->others[0].address, "Mazā iela 2, Jelgava");
	assert_string_equal(row->others[0].relation, "guardian");
	assert_int_equal(row->others[0].known, IMPORT_SAME);
	assert_string_equal(row->others[1].relation, "partner");
	assert_int_equal(row->others[1].known, IMPORT_UNSAID);
	assert_true(import_is_together(&context, row));
	assert_int_equal(rows.rows[1].nothers, 1);
	assert_string_equal(rows.rows[1].others[0].relation, "parent");
	assert_int_equal(import_column_of(IMPORT_CODE, IMPORT_TO_APPLICANT), IMPORT_APPLICANT_CODE);
	assert_int_equal(import_column_of(IMPORT_CODE, IMPORT_TO_OTHER + 1), IMPORT_OTHER + 1);
}

/* One of the others in another row: one person, and two that differ. */
static void test_others_rows(void **state)
{
	struct table table = heads(2);
	struct import_rows rows;

	(void)state;
	row_add(&table, child, (struct change[]){FAMILY, {IMPORT_OTHERS, "Pēteris Ozols, 32123456789, 05.05.2014., v", 0}}, 2);
	row_add(&table, adult, (struct change[]){{IMPORT_CODE, "32123456789", 0}}, 1);
	rows = judge(&table);
	assert_note(0, &rows, 3, IMPORT_CODE, IMPORT_CODE_AGAIN);
	table.rows[2].cells[IMPORT_CODE].text = "";
	table.rows[1].cells[IMPORT_OTHERS].text = "Anna Bērziņa, 02.03.1990., s";
	table.rows[2].cells[IMPORT_KNOWN].text = "jā";
	rows = judge(&table);
	assert_note(1, &rows, 0, 0, IMPORT_FINE);
	assert_int_equal(rows.rows[0].others[0].known, IMPORT_SAME);
	table.rows[2].cells[IMPORT_CODE].text = "32123456789";
	rows = judge(&table);
	assert_note(2, &rows, 2, IMPORT_OTHER, IMPORT_CODE_HERE_TOO);
}

/* One number in two spellings is one act, as the store has it. */
static void test_acts(void **state)
{
	struct table table = heads(2);
	struct import_rows rows;

	(void)state;
	row_add(&table, adult, &(struct change){IMPORT_ACT, "L-7/a", 0}, 1);
	row_add(&table, child, &(struct change){IMPORT_ACT, "l-7/A", 0}, 1);
	rows = judge(&table);
	assert_note(0, &rows, 3, IMPORT_ACT, IMPORT_ACT_AGAIN);
}

/* The year of who is in a group is the group's, which is not known here: only that the client stands there twice. */
static void test_in_group(void **state)
{
	struct table table = heads(2);
	struct import_rows rows;

	(void)state;
	row_add(&table, child, NULL, 0);
	row_add(&table, child, (struct change[]){{IMPORT_ACT, "8", 0}, {IMPORT_KIND, "grupā", 0}, {IMPORT_GROUP, "GR-2026-0001", 0}}, 3);
	rows = judge(&table);
	assert_note(0, &rows, 3, IMPORT_COLUMN__MAX, IMPORT_CLIENT_AGAIN);
	assert_true(rows.rows[1].is_good);
}

static void test_young(void **state)
{
	struct table table = heads(1);
	struct import_rows rows;

	(void)state;
	row_add(&table, child, (struct change[]){{IMPORT_PROGRAMME, "1.8", 0}, {IMPORT_KIND, "gaida", 0}, {IMPORT_FIRST_ON, "", 0}}, 3);
	rows = judge(&table);
	assert_note(0, &rows, 2, IMPORT_PROGRAMME, IMPORT_CLIENT_YOUNG);
	assert_true(rows.rows[0].is_good);
}

static void test_codes(void **state)
{
	struct change code = {IMPORT_CODE, "32123456789", 0};
	struct table table = heads(2);
	struct import_rows rows;

	(void)state;
	row_add(&table, adult, &code, 1);
	row_add(&table, adult, (struct change[]){code, {IMPORT_ACT, "46", 0}, {IMPORT_GIVEN_NAME, "Zane", 0}}, 3);
	rows = judge(&table);
	assert_note(0, &rows, 3, IMPORT_CODE, IMPORT_CODE_AGAIN);
	assert_true(import_is_same(&rows.rows[0].client, &rows.rows[1].client));
}

/* What is said of a person in one row holds in the others; two answers do not go together. */
static void test_known(void **state)
{
	struct table table = heads(3);
	struct import_rows rows;

	(void)state;
	row_add(&table, child, NULL, 0);
	row_add(&table, child, (struct change[]){{IMPORT_ACT, "8", 0}, {IMPORT_GIVEN_NAME, "Pēteris", 0}, {IMPORT_APPLICANT_KNOWN, "jā", 0}}, 3);
	rows = judge(&table);
	assert_note(0, &rows, 0, 0, IMPORT_FINE);
	assert_int_equal(rows.rows[0].applicant.known, IMPORT_SAME);
	assert_int_equal(rows.rows[0].client.known, IMPORT_UNSAID);
	row_add(&table, child, (struct change[]){{IMPORT_ACT, "9", 0}, {IMPORT_GIVEN_NAME, "Miks", 0}, {IMPORT_APPLICANT_KNOWN, "nē", 0}}, 3);
	rows = judge(&table);
	assert_note(1, &rows, 4, IMPORT_APPLICANT_KNOWN, IMPORT_KNOWN_DIFFERS);
}

static void test_heads(void **state)
{
	struct table table = heads(1);
	struct import_rows rows;

	(void)state;
	row_add(&table, adult, NULL, 0);
	table.rows[0].cells[IMPORT_PHONE].text = "";
	table.rows[0].cells[IMPORT_ADDRESS].text = "KLIENTA  adrese";
	rows = judge(&table);
	assert_note(0, &rows, 0, 0, IMPORT_FINE);
	table.rows[0].cells[IMPORT_EMAIL].text = "Piezīmes";
	rows = judge(&table);
	assert_note(1, &rows, 0, IMPORT_EMAIL + 1, IMPORT_UNKNOWN_COLUMN);
	table.rows[0].cells[IMPORT_EMAIL].text = "";
	table.rows[0].cells[IMPORT_ACT].text = "";
	rows = judge(&table);
	assert_note(2, &rows, 0, IMPORT_ACT, IMPORT_NO_COLUMN);
	assert_int_equal(rows.n, 0);
}

static void test_words(void **state)
{
	(void)state;
	for (int p = IMPORT_NO_COLUMN; p < IMPORT_PROBLEM__MAX; p++)
		assert_true(*import_problem_msgid((enum import_problem)p) != '\0');
	for (int p = TABLE_EMPTY; p < TABLE_PROBLEM__MAX; p++)
		assert_true(*import_table_msgid((enum table_problem)p) != '\0');
	for (int c = 0; c < IMPORT_COLUMN__MAX; c++)
		assert_true(*import_column_head(c) != '\0');
	assert_string_equal(import_column_head(IMPORT_COLUMN__MAX), "");
	assert_string_equal(import_problem_msgid(IMPORT_FINE), "");
	assert_true(import_is_warning(IMPORT_ALREADY));
	assert_false(import_is_warning(IMPORT_GROUP_APART));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_one_row, setup, teardown),
		cmocka_unit_test_setup_teardown(test_values, setup, teardown),
		cmocka_unit_test_setup_teardown(test_channels, setup, teardown),
		cmocka_unit_test_setup_teardown(test_two_rows, setup, teardown),
		cmocka_unit_test_setup_teardown(test_acts, setup, teardown),
		cmocka_unit_test_setup_teardown(test_others, setup, teardown),
		cmocka_unit_test_setup_teardown(test_others_values, setup, teardown),
		cmocka_unit_test_setup_teardown(test_others_rows, setup, teardown),
		cmocka_unit_test_setup_teardown(test_in_group, setup, teardown),
		cmocka_unit_test_setup_teardown(test_young, setup, teardown),
		cmocka_unit_test_setup_teardown(test_codes, setup, teardown),
		cmocka_unit_test_setup_teardown(test_known, setup, teardown),
		cmocka_unit_test_setup_teardown(test_heads, setup, teardown),
		cmocka_unit_test_setup_teardown(test_words, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
