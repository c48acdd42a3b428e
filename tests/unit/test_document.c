#include "domain.h"

#include "domain/document.h"

static void kinds(void **state)
{
	enum document_kind kind;

	(void)state;
	for (int i = 0; i < DOCUMENT_KIND__MAX; i++) {
		assert_true(document_kind_parse(document_kind_code((enum document_kind)i), &kind));
		assert_int_equal(kind, i);
		assert_string_not_equal(document_kind_msgid(kind), "");
		assert_yes_no(document_kind_code(kind), document_is_outgoing(kind), i >= DOCUMENT_LETTER);
		assert_string_equal(document_direction(kind), i >= DOCUMENT_LETTER ? "out" : "in");
	}
	assert_false(document_kind_parse("", &kind));
	assert_false(document_kind_parse("Act", &kind));
	assert_string_equal(document_kind_code(DOCUMENT_KIND__MAX), "");
	assert_string_equal(document_kind_msgid(DOCUMENT_KIND__MAX), "");
	assert_false(document_is_outgoing(DOCUMENT_KIND__MAX));
}

static void patterns(void **state)
{
	static const struct {
		const char *pattern, *mark; /* "": no pattern */
	} cases[] = {
		{"{index}/{year}/{number}", "1-10/2.8/2026/15"},
		{"{index}/{year}/N-{number}", "1-10/2.8/2026/N-15"},
		{"{number}-{year}", "15-2026"},
		{"Nr. {number} ({year}), {index}ā", "Nr. 15 (2026), 1-10/2.8ā"},
		{"{index}/{number}", ""},
		{"{index}/{year}", ""},
		{"{year}/{number}/{number}", ""},
		{"{year}/{year}/{number}", ""},
		{"{index}{index}{year}{number}", ""},
		{"{year}/{number}/{nr}", ""},
		{"{year}/{number}}", ""},
		{"{{year}/{number}", ""},
		{"{year}/{number", ""},
		{"15", ""},
		{"", ""},
	};
	char mark[DOCUMENT_MARK_SIZE];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_yes_no(cases[i].pattern, document_pattern_check(cases[i].pattern), *cases[i].mark != '\0');
		assert_yes_no(cases[i].pattern, document_mark(cases[i].pattern, "1-10/2.8", 2026, 15, mark), *cases[i].mark != '\0');
		assert_string_equal(mark, cases[i].mark);
	}
}

/* What does not fit is no number, not half of one. */
static void long_marks(void **state)
{
	char index[DOCUMENT_MARK_SIZE + 1] = "", mark[DOCUMENT_MARK_SIZE];

	(void)state;
	for (size_t len = 0; len < DOCUMENT_MARK_SIZE; len++) {
		index[len] = '1';
		assert_yes_no(index, document_mark("{index}/{year}/{number}", index, 2026, 1, mark), len + 1 + 7 < DOCUMENT_MARK_SIZE);
	}
	assert_true(document_mark("{year}/{number}", "", 2026, 4294967295, mark));
	assert_string_equal(mark, "2026/4294967295");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kinds),
		cmocka_unit_test(patterns),
		cmocka_unit_test(long_marks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
