#include "domain.h"

#include <string.h>

#include "domain/person_code.h"

#define TODAY "2026-11-22"

/* Codes of both kinds, and each reason on both sides. */
static const struct {
	const char *text;
	enum person_code_reason reason;
	enum person_code_kind kind;
	const char *birth_date;
} codes_known[] = {
	{"161175-19997", PERSON_CODE_OK, PERSON_CODE_OLD, "1975-11-16"},
	{"16117519997", PERSON_CODE_OK, PERSON_CODE_OLD, "1975-11-16"},
	{"161375-19997", PERSON_CODE_DATE, PERSON_CODE_OLD, ""},
	{"161175-19998", PERSON_CODE_CHECK_DIGIT, PERSON_CODE_OLD, "1975-11-16"},
	{"290204-20109", PERSON_CODE_OK, PERSON_CODE_OLD, "2004-02-29"},
	{"290201-20101", PERSON_CODE_DATE, PERSON_CODE_OLD, ""},
	{"010100-20019", PERSON_CODE_OK, PERSON_CODE_OLD, "2000-01-01"},
	{"050312-20448", PERSON_CODE_OK, PERSON_CODE_OLD, "2012-03-05"},
	{"290200-20008", PERSON_CODE_CHECK_DIGIT, PERSON_CODE_OLD, "2000-02-29"},
	{"290200-10008", PERSON_CODE_DATE, PERSON_CODE_OLD, ""},
	{"32867300679", PERSON_CODE_OK, PERSON_CODE_NEW, ""},
	{"328673-00679", PERSON_CODE_OK, PERSON_CODE_NEW, ""},
	{"39999999999", PERSON_CODE_OK, PERSON_CODE_NEW, ""},
	{"32000000000", PERSON_CODE_OK, PERSON_CODE_NEW, ""},
	{"320195-11111", PERSON_CODE_OK, PERSON_CODE_NEW, ""},
	{"31000000000", PERSON_CODE_DATE, PERSON_CODE_OLD, ""},
	{"30000000000", PERSON_CODE_DATE, PERSON_CODE_OLD, ""},
	{"00000000000", PERSON_CODE_DATE, PERSON_CODE_OLD, ""},
	{"40010100000", PERSON_CODE_DATE, PERSON_CODE_OLD, ""},
	{"99999929999", PERSON_CODE_DATE, PERSON_CODE_OLD, ""},
	{"010100-30019", PERSON_CODE_CENTURY, PERSON_CODE_OLD, ""},
	{"010100-90019", PERSON_CODE_CENTURY, PERSON_CODE_OLD, ""},
	{"", PERSON_CODE_EMPTY, PERSON_CODE_UNKNOWN, ""},
	{"1611751999", PERSON_CODE_LENGTH, PERSON_CODE_UNKNOWN, ""},
	{"161175199977", PERSON_CODE_LENGTH, PERSON_CODE_UNKNOWN, ""},
	{"161175-1999", PERSON_CODE_LENGTH, PERSON_CODE_UNKNOWN, ""},
	{"161175-199977", PERSON_CODE_LENGTH, PERSON_CODE_UNKNOWN, ""},
	{"161175", PERSON_CODE_LENGTH, PERSON_CODE_UNKNOWN, ""},
	{"16117-519997", PERSON_CODE_DASH, PERSON_CODE_UNKNOWN, ""},
	{"1611751-9997", PERSON_CODE_DASH, PERSON_CODE_UNKNOWN, ""},
	{"161175--19997", PERSON_CODE_DASH, PERSON_CODE_UNKNOWN, ""},
	{"-16117519997", PERSON_CODE_DASH, PERSON_CODE_UNKNOWN, ""},
	{"16117519997-", PERSON_CODE_DASH, PERSON_CODE_UNKNOWN, ""},
	{"161175 19997", PERSON_CODE_CHARACTER, PERSON_CODE_UNKNOWN, ""},
	{" 161175-19997", PERSON_CODE_CHARACTER, PERSON_CODE_UNKNOWN, ""},
	{"161175-19997 ", PERSON_CODE_CHARACTER, PERSON_CODE_UNKNOWN, ""},
	{"161175-1999A", PERSON_CODE_CHARACTER, PERSON_CODE_UNKNOWN, ""},
	{"161175\xe2\x80\x93" "19997", PERSON_CODE_CHARACTER, PERSON_CODE_UNKNOWN, ""},
	{"1611751999\xd9\xa7", PERSON_CODE_CHARACTER, PERSON_CODE_UNKNOWN, ""},
};

static void codes(void **state)
{
	struct person_code code;

	(void)state;
	for (size_t i = 0; i < COUNT(codes_known); i++) {
		const char *text = codes_known[i].text, *birth_date = codes_known[i].birth_date;
		bool ok = person_code_check(text, day(TODAY), &code);

		assert_yes_no(text, ok, codes_known[i].reason == PERSON_CODE_OK);
		if (code.reason != codes_known[i].reason || code.kind != codes_known[i].kind)
			fail_msg("%s: reason %d kind %d", text, code.reason, code.kind);
		assert_yes_no(text, code.has_birth_date, birth_date[0] != '\0');
		assert_day(text, code.birth_date, birth_date);
		assert_int_equal(strlen(code.digits), code.kind == PERSON_CODE_UNKNOWN ? 0 : 11);
	}
	assert_false(person_code_check(NULL, day(TODAY), &code));
	assert_int_equal(code.reason, PERSON_CODE_EMPTY);
	assert_false(person_code_check_bytes("161175\0" "19997", 12, day(TODAY), &code));
	assert_int_equal(code.reason, PERSON_CODE_CHARACTER);
}

static void born_after_the_day_asked_for(void **state)
{
	struct person_code code;

	(void)state;
	assert_true(person_code_check("050312-20448", day("2012-03-05"), &code));
	assert_false(person_code_check("050312-20448", day("2012-03-04"), &code));
	assert_int_equal(code.reason, PERSON_CODE_FUTURE);
	assert_true(person_code_check("39999999999", day("1900-01-01"), &code));
}

/* Every first pair 32-39 is new, every other one is read as an old code. */
static void first_two_digits(void **state)
{
	struct person_code code;
	char text[12] = "00000000000";

	(void)state;
	for (int i = 0; i < 100; i++) {
		text[0] = (char)('0' + i / 10);
		text[1] = (char)('0' + i % 10);
		assert_yes_no(text, person_code_check(text, day(TODAY), &code), i >= 32 && i <= 39);
		assert_int_equal(code.kind, i >= 32 && i <= 39 ? PERSON_CODE_NEW : PERSON_CODE_OLD);
	}
}

/* The other writing of the same sum: (1 + sum of 10,5,8,4,2,1,6,3,7,9) mod 11 mod 10. */
static void check_digit_against_second_formula(void **state)
{
	static const int weights[] = {10, 5, 8, 4, 2, 1, 6, 3, 7, 9};
	unsigned seed = 12345;
	int zeros = 0;

	(void)state;
	for (int n = 0; n < 20000; n++) {
		char digits[11] = "";
		int sum = 1;

		for (int i = 0; i < 10; i++) {
			seed = seed * 1103515245u + 12345u;
			digits[i] = (char)('0' + (seed >> 16) % 10);
			sum += weights[i] * (digits[i] - '0');
		}
		assert_int_equal(person_code_check_digit(digits), '0' + sum % 11 % 10);
		zeros += sum % 11 == 10;
	}
	assert_in_range((unsigned)zeros, 1500, 2200);
}

static void forms(void **state)
{
	static const struct {
		const char *text;
		bool acceptable, warning;
	} cases[] = {
		{"161175-19997", true, false}, {"161175-19998", true, true},
		{"161375-19997", false, false},
		{"39999999999", true, false}, {"010100-30019", false, false}, {"", false, false},
		{"161175 19997", false, false},
	};
	struct person_code code;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		(void)person_code_check(cases[i].text, day(TODAY), &code);
		assert_yes_no(cases[i].text, person_code_is_acceptable(&code), cases[i].acceptable);
		assert_yes_no(cases[i].text, person_code_has_warning(&code), cases[i].warning);
	}
	(void)person_code_check("050312-20448", day(TODAY), &code);
	assert_false(person_code_contradicts(&code, day("2012-03-05")));
	assert_true(person_code_contradicts(&code, day("2012-03-06")));
	(void)person_code_check("32867300679", day(TODAY), &code);
	assert_false(person_code_contradicts(&code, day("2012-03-06")));
}

static void words(void **state)
{
	char text[13];

	(void)state;
	person_code_format("16117519997", text);
	assert_string_equal(text, "161175-19997");
	person_code_format("1611751999", text);
	assert_string_equal(text, "");
	person_code_format("", text);
	assert_string_equal(text, "");
	person_code_mask("16117519997", text);
	assert_string_equal(text, "******-*9997");
	person_code_mask("32761398765", text);
	assert_string_equal(text, "******-*8765");
	person_code_mask("1611751999", text);
	assert_string_equal(text, "");
	assert_string_equal(person_code_kind_code(PERSON_CODE_OLD), "old");
	assert_string_equal(person_code_kind_code(PERSON_CODE_NEW), "new");
	assert_string_equal(person_code_kind_code(PERSON_CODE_UNKNOWN), "-");
	assert_string_equal(person_code_reason_code(PERSON_CODE_OK), "-");
	assert_string_equal(person_code_reason_code(PERSON_CODE_CHECK_DIGIT), "check_digit");
	for (int i = 1; i < PERSON_CODE_REASON__MAX; i++) {
		assert_true(strlen(person_code_reason_code((enum person_code_reason)i)) > 1);
		assert_true(strlen(person_code_reason_msgid((enum person_code_reason)i)) > 1);
	}
	assert_string_equal(person_code_reason_code(PERSON_CODE_REASON__MAX), "-");
	assert_string_equal(person_code_reason_msgid(PERSON_CODE_REASON__MAX), "");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes),
		cmocka_unit_test(born_after_the_day_asked_for),
		cmocka_unit_test(first_two_digits),
		cmocka_unit_test(check_digit_against_second_formula),
		cmocka_unit_test(forms),
		cmocka_unit_test(words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
