#include "domain.h"

#include <string.h>

#include "domain/money.h"

static void test_format(void **state)
{
	static const struct {
		int64_t cents;
		const char *text; /* a plain space stands for the one that does not break */
	} cases[] = {
		{0, "0,00 €"}, {5, "0,05 €"}, {-5, "-0,05 €"}, {100, "1,00 €"}, {99999, "999,99 €"}, {100000, "1 000,00 €"},
		{182177678, "1 821 776,78 €"}, {-182177678, "-1 821 776,78 €"}, {100000000, "1 000 000,00 €"}, {1000000000000LL, "10 000 000 000,00 €"},
		{INT64_MAX, "92 233 720 368 547 758,07 €"}, {INT64_MIN, "-92 233 720 368 547 758,08 €"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char text[MONEY_SIZE], plain[MONEY_SIZE];
		size_t n = 0;

		money_format(cases[i].cents, text);
		for (const char *at = text; *at; at++) {
			if (strncmp(at, "\xC2\xA0", 2) == 0) {
				plain[n++] = ' ';
				at++;
			} else {
				plain[n++] = *at;
			}
		}
		plain[n] = '\0';
		assert_string_equal(plain, cases[i].text);
	}
}

static void test_parse(void **state)
{
	static const struct {
		const char *text;
		int64_t cents; /* -1: no sum */
	} cases[] = {
		{"0", 0}, {"12", 1200}, {"12,5", 1250}, {"12,50", 1250}, {"12.05", 1205}, {" 12 € ", 1200}, {"12 EUR", 1200}, {"1 821 776,78 €", 182177678},
		{"1\xC2\xA0" "821\xC2\xA0" "776,78\xC2\xA0€", 182177678}, {"1821776,78", 182177678}, {"10000000000", 1000000000000LL},
		{"", -1}, {" ", -1}, {",5", -1}, {"12,", -1}, {"12,505", -1}, {"-1", -1}, {"1 82 776", -1}, {"1821 776", -1}, {"1 2", -1}, {"12 x", -1},
		{"1e3", -1}, {"10000000001", -1}, {"99999999999999999999", -1}, {"1,5,5", -1}, {"€ 12", -1},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		int64_t cents = -1;

		if (!money_parse(cases[i].text, &cents))
			cents = -1;
		if (cents != cases[i].cents)
			fail_msg("\"%s\": %lld, wanted %lld", cases[i].text, (long long)cents, (long long)cases[i].cents);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_format), cmocka_unit_test(test_parse)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
