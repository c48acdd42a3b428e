#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <limits.h>

#include "base/str.h"

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(1 << 20);
	return arena ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static void utf8(void **state)
{
	static const struct {
		const char *bytes;
		bool good;
	} cases[] = {
		{"", true},
		{"plain ascii, longer than eight bytes", true},
		{"Jānis Bērziņš, Ķīšezers", true},
		{"\xf0\x9f\x98\x80", true},
		{"\xef\xbf\xbd", true},
		{"\xf4\x8f\xbf\xbf", true},
		{"\xed\x9f\xbf", true},
		{"\xc2\x80", true},
		{"\x80", false},
		{"\xbf", false},
		{"abc\xff", false},
		{"\xfe", false},
		{"\xc0\x80", false},
		{"\xc0\xaf", false},
		{"\xc1\xbf", false},
		{"\xe0\x80\xaf", false},
		{"\xe0\x9f\xbf", false},
		{"\xf0\x80\x80\xaf", false},
		{"\xf0\x8f\xbf\xbf", false},
		{"\xed\xa0\x80", false},
		{"\xed\xbf\xbf", false},
		{"\xf4\x90\x80\x80", false},
		{"\xf5\x80\x80\x80", false},
		{"\xc4", false},
		{"12345678\xc4", false},
		{"\xe2\x82", false},
		{"\xf0\x9f\x98", false},
		{"\xc4"
		 "a",
			false},
		{"\xe2\x28\xa1", false},
		{"\xe2\x82\x28", false},
		{"\xf8\x88\x80\x80\x80", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		if (str_is_utf8(cases[i].bytes, strlen(cases[i].bytes)) != cases[i].good)
			fail_msg("case %zu", i);
	for (size_t at = 0; at < 20; at++) {
		char bytes[20];

		memset(bytes, 'a', sizeof(bytes));
		assert_true(str_is_utf8(bytes, sizeof(bytes)));
		bytes[at] = '\0';
		assert_false(str_is_utf8(bytes, sizeof(bytes)));
		bytes[at] = '\x80';
		assert_false(str_is_utf8(bytes, sizeof(bytes)));
	}
	assert_int_equal(str_utf8_length("Ķīšezers"), 8);
	assert_int_equal(str_utf8_length(""), 0);
	assert_int_equal(str_utf8_length("\xf0\x9f\x98\x80x"), 2);
}

static void folding(void **state)
{
	static const char *const cases[][2] = {
		{"", ""},
		{"   ", ""},
		{"ĀČĒĢĪĶĻŅŠŪŽ", "acegiklnsuz"},
		{"āčēģīķļņšūž", "acegiklnsuz"},
		{"  Jānis \t Bērziņš\u00a0 Ōzols ", "janis berzins ozols"},
		{"MÜLLER-Öhman", "muller-ohman"},
		{"Ångström Ñandú", "angstrom nandu"},
		{"Ŗudzītis", "rudzitis"},
		{"ÆØÐÞŁĐ", "æøðþłđ"},
		{"Иванов ЁЖИК", "иванов ёжик"},
		{"s\u030ck\u0327", "sk"},
		{"日本\U0001f600", "日本\U0001f600"},
		{"O'Neil", "o'neil"},
		{"ß", "ß"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(str_fold(arena, cases[i][0]), cases[i][1]);
}

static void one_line(void **state)
{
	static const char *const cases[][2] = {
		{"", ""},
		{" \t\n\u00a0\u2003 ", ""},
		{"Lielā iela 1,\r\n\u00a0 Jelgava ", "Lielā iela 1, Jelgava"},
		{"An\u00adna\u200b Ilze\u202fOzola\ufeff", "Anna Ilze Ozola"},
		{"Āboliņa\u2011Žīle\u2010Ķirse – pati", "Āboliņa-Žīle-Ķirse – pati"},
		{"\u2028a\u2029b\xc2\x85" "c\u3000d", "a b c d"},
		{"à\u00a1\u2012€日本\U0001f600", "à\u00a1\u2012€日本\U0001f600"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(str_line(arena, cases[i][0]), cases[i][1]);
}

static void several_lines(void **state)
{
	static const char *const cases[][2] = {
		{"", ""},
		{" \n\t\r\n ", ""},
		{"\n a  b \r\n\r\n\u00a0c\n", "a b\nc"},
		{"a \u2028\u200bb\xc2\x85" "c\td", "a\nb\nc d"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(str_lines(arena, cases[i][0]), cases[i][1]);
}

static void trimming_and_control(void **state)
{
	(void)state;
	assert_string_equal(str_fill(arena, "%1 of %2, %1%3 100%", "a", "b"), "a of b, a%3 100%");
	assert_string_equal(str_fill(arena, "", "a", "b"), "");
	assert_string_equal(str_fill(arena, "On %1. Not on %2.", "22.11.2026.", "Monday"), "On 22.11.2026. Not on Monday.");
	assert_string_equal(str_trim(arena, " \t\r\n\u00a0 a b \u00a0\n"), "a b");
	assert_string_equal(str_trim(arena, ""), "");
	assert_string_equal(str_trim(arena, " \u00a0 "), "");
	assert_string_equal(str_trim(arena, "\u00e0"), "\u00e0");
	assert_string_equal(str_trim(arena, "\u0120"), "\u0120");
	assert_false(str_has_control("Ķīšezers \u00a0", false));
	assert_true(str_has_control("a\tb", false));
	assert_false(str_has_control("a\tb\r\n", true));
	assert_true(str_has_control("a\x1b", true));
	assert_true(str_has_control("\x7f", true));
	assert_true(str_has_control("\xc2\x85", true));
}

static void numbers(void **state)
{
	static const struct {
		const char *text;
		bool good;
		long long value;
	} cases[] = {
		{"0", true, 0},
		{"-0", true, 0},
		{"007", true, 7},
		{"-5", true, -5},
		{"9223372036854775807", true, LLONG_MAX},
		{"-9223372036854775808", true, LLONG_MIN},
		{"9223372036854775808", false, 0},
		{"-9223372036854775809", false, 0},
		{"99999999999999999999999999", false, 0},
		{"", false, 0},
		{"-", false, 0},
		{"+1", false, 0},
		{" 1", false, 0},
		{"1 ", false, 0},
		{"1.0", false, 0},
		{"0x10", false, 0},
		{"1e3", false, 0},
		{"--1", false, 0},
		{"\xd9\xa1", false, 0},
	};
	long long value;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		value = 0;
		if (str_to_int(cases[i].text, LLONG_MIN, LLONG_MAX, &value) != cases[i].good ||
			value != cases[i].value)
			fail_msg("case %zu", i);
	}
	assert_true(str_to_int("10", 10, 10, &value));
	assert_false(str_to_int("11", 0, 10, &value));
	assert_false(str_to_int("-1", 0, 10, &value));
}

static void codings(void **state)
{
	/* RFC 4648, section 10 */
	static const char *const base32[][2] = {
		{"", ""},
		{"f", "MY"},
		{"fo", "MZXQ"},
		{"foo", "MZXW6"},
		{"foob", "MZXW6YQ"},
		{"fooba", "MZXW6YTB"},
		{"foobar", "MZXW6YTBOI"},
	};
	/* The examples of RFC 4648. */
	static const char *const base64[][2] = {{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="},
		{"foobar", "Zm9vYmFy"}};
	unsigned char bytes[4];
	char out[32];

	(void)state;
	for (size_t i = 0; i < sizeof(base32) / sizeof(base32[0]); i++) {
		str_base32(base32[i][0], strlen(base32[i][0]), out);
		assert_string_equal(out, base32[i][1]);
	}
	str_base32("\xff\xff\xff\xff\xff", 5, out);
	assert_string_equal(out, "77777777");
	for (size_t i = 0; i < sizeof(base64) / sizeof(base64[0]); i++) {
		str_base64(base64[i][0], strlen(base64[i][0]), out);
		assert_string_equal(out, base64[i][1]);
	}
	str_base64("\x00\xff\xfe\xfb", 4, out);
	assert_string_equal(out, "AP/++w==");
	str_hex("\x00\xab\xff\x10", 4, out);
	assert_string_equal(out, "00abff10");
	assert_true(str_unhex("00ABff10", bytes, 4));
	assert_memory_equal(bytes, "\x00\xab\xff\x10", 4);
	assert_false(str_unhex("00abff1", bytes, 4));
	assert_false(str_unhex("00abff100", bytes, 4));
	assert_false(str_unhex("00abfg10", bytes, 4));
	assert_false(str_unhex("", bytes, 1));
	assert_true(str_unhex("", bytes, 0));
}

static void comparing(void **state)
{
	(void)state;
	assert_true(str_equal("a", "a"));
	assert_false(str_equal("a", "b"));
	assert_true(str_equal(NULL, NULL));
	assert_false(str_equal(NULL, ""));
	assert_false(str_equal("", NULL));
	assert_true(str_starts("abc", "ab"));
	assert_true(str_starts("abc", ""));
	assert_false(str_starts("a", "ab"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(utf8),
		cmocka_unit_test(folding),
		cmocka_unit_test(one_line),
		cmocka_unit_test(several_lines),
		cmocka_unit_test(trimming_and_control),
		cmocka_unit_test(numbers),
		cmocka_unit_test(codings),
		cmocka_unit_test(comparing),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
