#include "domain.h"

#include "domain/reference.h"

static void test_format(void **state)
{
	static const struct {
		int year;
		int64_t number;
		const char *wanted;
	} cases[] = {
		{2026, 1, "G-2026-000001"},
		{2026, 123, "G-2026-000123"},
		{2026, 999999, "G-2026-999999"},
		{2026, 1000000, "G-2026-1000000"},
		{9999, INT64_C(999999999999), "G-9999-999999999999"},
		{2026, 0, ""},
		{2026, -1, ""},
		{2026, INT64_C(1000000000000), ""},
		{999, 1, ""},
		{10000, 1, ""},
	};
	char out[REFERENCE_SIZE];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		reference_format(cases[i].year, cases[i].number, out);
		assert_string_equal(out, cases[i].wanted);
	}
}

static void test_parse(void **state)
{
	static const struct {
		const char *typed, *wanted;
	} cases[] = {
		{"G-2026-000123", "G-2026-000123"},
		{"g-2026-000123", "G-2026-000123"},
		{"g2026000123", "G-2026-000123"},
		{" G 2026 000123 ", "G-2026-000123"},
		{"G-2O26-OOO123", "G-2026-000123"},
		{"G-2026-1000000", "G-2026-1000000"},
		{"G-2026-999999999999", "G-2026-999999999999"},
		{"", ""},
		{"G", ""},
		{"G-2026-00123", ""},
		{"G-2026-9999999999999", ""},
		{"G-0026-000123", ""},
		{"2026-000123", ""},
		{"GG-2026-000123", ""},
		{"G-2026-00012a", ""},
		{"G-2026-000123'", ""},
		{"G-2026-00012\xd9\xa3", ""},
		{"G-2026-000123\n", ""},
	};
	char out[REFERENCE_SIZE];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_yes_no(cases[i].typed, reference_parse(cases[i].typed, out),
			cases[i].wanted[0] != '\0');
		assert_string_equal(out, cases[i].wanted);
	}
}

/* Whatever is printed is read back. */
static void test_round(void **state)
{
	char out[REFERENCE_SIZE], back[REFERENCE_SIZE];

	(void)state;
	for (int64_t number = 1; number < INT64_C(999999999999); number = number * 3 + 1) {
		reference_format(2026, number, out);
		assert_true(reference_parse(out, back));
		assert_string_equal(out, back);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_format),
		cmocka_unit_test(test_parse),
		cmocka_unit_test(test_round),
	};

	return cmocka_run_group_tests_name("reference", tests, NULL, NULL);
}
