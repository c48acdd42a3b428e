#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "domain/date_words.h"

static void test_words(void **state)
{
	static const struct { struct date date; const char *nominative, *dative, *locative, *weekday; } cases[] = {
		{{2026, 11, 22}, "2026. gada 22. novembris", "2026. gada 22. novembrim", "2026. gada 22. novembrī",
		 "svētdien, 22.11.2026."},
		{{2026, 3, 3}, "2026. gada 3. marts", "2026. gada 3. martam", "2026. gada 3. martā", "otrdien, 03.03.2026."},
		{{2028, 2, 29}, "2028. gada 29. februāris", "2028. gada 29. februārim", "2028. gada 29. februārī",
		 "otrdien, 29.02.2028."},
		{{2026, 6, 31}, "", "", "", ""},
		{{0, 0, 0}, "", "", "", ""},
	};
	char out[DATE_WORDS_SIZE];

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		date_words(cases[i].date, DATE_NOMINATIVE, out);
		assert_string_equal(out, cases[i].nominative);
		date_words(cases[i].date, DATE_DATIVE, out);
		assert_string_equal(out, cases[i].dative);
		date_words(cases[i].date, DATE_LOCATIVE, out);
		assert_string_equal(out, cases[i].locative);
		date_with_weekday(cases[i].date, out);
		assert_string_equal(out, cases[i].weekday);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_words)};

	return cmocka_run_group_tests_name("date_words", tests, NULL, NULL);
}
