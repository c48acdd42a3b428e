#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "http/form.h"

/*
 * Fields: every type and every problem, over form_parse.  The bodies of requests are in
 * test_form_body.c.
 */

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(1 << 24);
	return arena ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct form_choice colours[] = {
	{"red", "Red"}, {"green", "Green"}, {"blue", "Blue"}, {NULL}};

static const struct form_key keys[] = {
	{"text", FORM_TEXT, 2, 10},
	{"lines", FORM_LINES, 0, 20},
	{"int", FORM_INT, -5, 100},
	{"date", FORM_DATE},
	{"email", FORM_EMAIL},
	{"phone", FORM_PHONE},
	{"choice", FORM_CHOICE, .choices = colours},
	{"multi", FORM_MULTI, .choices = colours},
	{"password", FORM_PASSWORD, 3, 20},
	{"token", FORM_TOKEN, 1, 12},
	{"open", FORM_CHOICE},
	{"must", FORM_TEXT, .required = true},
};

#define NKEYS COUNT(keys)

static enum err parse(const char *query, struct form *out)
{
	return form_parse(arena, query, strlen(query), keys, NKEYS, out);
}

struct field_case {
	const char *query;
	enum form_state state;
	enum form_problem problem;
	const char *text;
};

/* Each query is of one pair; must=1 is added. */
static void check_fields(const struct field_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const char *query = arena_printf(arena, "%s&must=1", cases[i].query);
		const char *name = arena_memdup(arena, query, strcspn(query, "=&"));
		const struct form_field *field;
		struct form form;

		if (parse(query, &form) != ERR_OK)
			fail_msg("%s: %s", cases[i].query, err_text());
		field = form_get(&form, name);
		if (field->state != cases[i].state || field->problem != cases[i].problem ||
			!str_equal(field->text, cases[i].text) ||
			form.ok != (field->state != FORM_BAD))
			fail_msg("%s: state %d, problem %d, text %s", cases[i].query,
				(int)field->state, (int)field->problem, field->text);
	}
}

static void texts(void **state)
{
	static const struct field_case cases[] = {
		{"text=abc", FORM_OK, FORM_FINE, "abc"},
		{"text=+a+b+", FORM_OK, FORM_FINE, "a b"},
		{"text=%C2%A0abc%09", FORM_OK, FORM_FINE, "abc"},
		{"text=", FORM_ABSENT, FORM_FINE, ""},
		{"text", FORM_ABSENT, FORM_FINE, ""},
		{"text=+++", FORM_ABSENT, FORM_FINE, ""},
		{"text=a", FORM_BAD, FORM_TOO_SHORT, "a"},
		{"text=12345678901", FORM_BAD, FORM_TOO_LONG, "12345678901"},
		{"text=%C4%80%C4%8C%C4%92%C4%A2%C4%AA%C4%B6%C4%BB%C5%85%C5%A0%C5%BD", FORM_OK,
			FORM_FINE, "ĀČĒĢĪĶĻŅŠŽ"},
		{"text=a%0Ab", FORM_BAD, FORM_BAD_CHARACTER, "a\nb"},
		{"text=a%1Bb", FORM_BAD, FORM_BAD_CHARACTER,
			"a\x1b"
			"b"},
		{"text=a%C2%85b", FORM_BAD, FORM_BAD_CHARACTER,
			"a\xc2\x85"
			"b"},
		{"text=%3Cb%3E%26%22", FORM_OK, FORM_FINE, "<b>&\""},
		{"text=a%3Db=c", FORM_OK, FORM_FINE, "a=b=c"},
		{"lines=a%0D%0Ab%0Dc%0Ad", FORM_OK, FORM_FINE, "a\nb\nc\nd"},
		{"lines=%0D%0A%0D%0A", FORM_ABSENT, FORM_FINE, ""},
		{"lines=a%09b", FORM_OK, FORM_FINE, "a\tb"},
		{"lines=a%08", FORM_BAD, FORM_BAD_CHARACTER, "a\b"},
		{"lines=123456789012345678901", FORM_BAD, FORM_TOO_LONG, "123456789012345678901"},
		{"password=+a+b+", FORM_OK, FORM_FINE, " a b "},
		{"password=ab", FORM_BAD, FORM_TOO_SHORT, "ab"},
		{"password=a%0Abc", FORM_BAD, FORM_BAD_CHARACTER, "a\nbc"},
		{"token=AZaz09_-", FORM_OK, FORM_FINE, "AZaz09_-"},
		{"token=a.b", FORM_BAD, FORM_BAD_CHARACTER, "a.b"},
		{"token=%27--", FORM_BAD, FORM_BAD_CHARACTER, "'--"},
		{"token=1234567890123", FORM_BAD, FORM_TOO_LONG, "1234567890123"},
		{"token=+abc+", FORM_OK, FORM_FINE, "abc"},
	};

	(void)state;
	check_fields(cases, COUNT(cases));
}

static void numbers(void **state)
{
	static const struct field_case cases[] = {
		{"int=7", FORM_OK, FORM_FINE, "7"},
		{"int=+7+", FORM_OK, FORM_FINE, "7"},
		{"int=-5", FORM_OK, FORM_FINE, "-5"},
		{"int=100", FORM_OK, FORM_FINE, "100"},
		{"int=101", FORM_BAD, FORM_OUT_OF_RANGE, "101"},
		{"int=-6", FORM_BAD, FORM_OUT_OF_RANGE, "-6"},
		{"int=99999999999999999999", FORM_BAD, FORM_OUT_OF_RANGE, "99999999999999999999"},
		{"int=1.5", FORM_BAD, FORM_NOT_A_NUMBER, "1.5"},
		{"int=%2B7", FORM_BAD, FORM_NOT_A_NUMBER, "+7"},
		{"int=-", FORM_BAD, FORM_NOT_A_NUMBER, "-"},
		{"int=abc", FORM_BAD, FORM_NOT_A_NUMBER, "abc"},
		{"int=0x7", FORM_BAD, FORM_NOT_A_NUMBER, "0x7"},
		{"int=", FORM_ABSENT, FORM_FINE, ""},
	};
	struct form form;

	(void)state;
	check_fields(cases, COUNT(cases));
	assert_int_equal(parse("int=-3&must=1", &form), ERR_OK);
	assert_int_equal(form_get(&form, "int")->number, -3);
}

static void dates(void **state)
{
	static const char *const cases[][2] = {
		{"22.11.2026.", "2026-11-22"},
		{"22.11.2026", "2026-11-22"},
		{"2026-11-22", "2026-11-22"},
		{"1.2.2020", "2020-02-01"},
		{"+29.02.2024.+", "2024-02-29"},
		{"29.02.2000.", "2000-02-29"},
		{"31.12.1899", "1899-12-31"},
		{"29.02.2023.", NULL},
		{"29.02.1900.", NULL},
		{"31.04.2026", NULL},
		{"0.1.2026", NULL},
		{"1.0.2026", NULL},
		{"32.1.2026", NULL},
		{"1.13.2026", NULL},
		{"1.1.26", NULL},
		{"1.1.20266", NULL},
		{"1.1.1799", NULL},
		{"1.1.3000", NULL},
		{"2026-11-22.", NULL},
		{"2026-1-22", NULL},
		{"2026.11.22", NULL},
		{"22-11-2026", NULL},
		{"22.11.2026..", NULL},
		{"22.11.", NULL},
		{"22/11/2026", NULL},
		{"today", NULL},
		{"-1.1.2026", NULL},
		{"001.1.2026", NULL},
		{"2026-11-22T10:00", NULL},
		{"....", NULL},
		{"2026-11-", NULL},
		{"1.1.2026.x", NULL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct form_field *field;
		struct form form;

		assert_int_equal(
			parse(arena_printf(arena, "must=1&date=%s", cases[i][0]), &form), ERR_OK);
		field = form_get(&form, "date");
		if (!str_equal(field->date, cases[i][1]) || form.ok != (cases[i][1] != NULL) ||
			field->problem != (cases[i][1] ? FORM_FINE : FORM_NOT_A_DATE))
			fail_msg("%s: %s", cases[i][0], field->date);
	}
}

static void contacts(void **state)
{
	static const struct field_case cases[] = {
		{"email=a@b.lv", FORM_OK, FORM_FINE, "a@b.lv"},
		{"email=+j.b%2Bx@p.q-r.example+", FORM_OK, FORM_FINE, "j.b+x@p.q-r.example"},
		{"email=%C4%81@%C4%81.lv", FORM_OK, FORM_FINE, "ā@ā.lv"},
		{"email=a", FORM_BAD, FORM_NOT_AN_EMAIL, "a"},
		{"email=a@", FORM_BAD, FORM_NOT_AN_EMAIL, "a@"},
		{"email=@b.lv", FORM_BAD, FORM_NOT_AN_EMAIL, "@b.lv"},
		{"email=a@b", FORM_BAD, FORM_NOT_AN_EMAIL, "a@b"},
		{"email=a@b@c.lv", FORM_BAD, FORM_NOT_AN_EMAIL, "a@b@c.lv"},
		{"email=a@.lv", FORM_BAD, FORM_NOT_AN_EMAIL, "a@.lv"},
		{"email=a@b.", FORM_BAD, FORM_NOT_AN_EMAIL, "a@b."},
		{"email=a@b..lv", FORM_BAD, FORM_NOT_AN_EMAIL, "a@b..lv"},
		{"email=a..b@c.lv", FORM_BAD, FORM_NOT_AN_EMAIL, "a..b@c.lv"},
		{"email=.a@b.lv", FORM_BAD, FORM_NOT_AN_EMAIL, ".a@b.lv"},
		{"email=a.@b.lv", FORM_BAD, FORM_NOT_AN_EMAIL, "a.@b.lv"},
		{"email=a@-b.lv", FORM_BAD, FORM_NOT_AN_EMAIL, "a@-b.lv"},
		{"email=a+b@c.lv", FORM_BAD, FORM_NOT_AN_EMAIL, "a b@c.lv"},
		{"email=a@b.lv,c@d.lv", FORM_BAD, FORM_NOT_AN_EMAIL, "a@b.lv,c@d.lv"},
		{"email=%3Ca@b.lv%3E", FORM_BAD, FORM_NOT_AN_EMAIL, "<a@b.lv>"},
		{"email=a@b.lv%0D%0ABcc:x@y.lv", FORM_BAD, FORM_BAD_CHARACTER,
			"a@b.lv\r\nBcc:x@y.lv"},
		{"phone=%2B371+2000+0000", FORM_OK, FORM_FINE, "+371 2000 0000"},
		{"phone=20000000", FORM_OK, FORM_FINE, "20000000"},
		{"phone=(371)+20-000-000", FORM_OK, FORM_FINE, "(371) 20-000-000"},
		{"phone=123456789012345", FORM_OK, FORM_FINE, "123456789012345"},
		{"phone=1234567", FORM_BAD, FORM_NOT_A_PHONE, "1234567"},
		{"phone=1234567890123456", FORM_BAD, FORM_NOT_A_PHONE, "1234567890123456"},
		{"phone=2000000a", FORM_BAD, FORM_NOT_A_PHONE, "2000000a"},
		{"phone=371%2B20000000", FORM_BAD, FORM_NOT_A_PHONE, "371+20000000"},
		{"phone=%2B", FORM_BAD, FORM_NOT_A_PHONE, "+"},
		{"phone=20000000%0A1", FORM_BAD, FORM_NOT_A_PHONE, "20000000\n1"},
	};
	struct form form;

	(void)state;
	check_fields(cases, COUNT(cases));
	assert_int_equal(parse(arena_printf(arena, "must=1&email=%064d@b.lv", 1), &form), ERR_OK);
	assert_int_equal(form_get(&form, "email")->state, FORM_OK);
	assert_int_equal(parse(arena_printf(arena, "must=1&email=%065d@b.lv", 1), &form), ERR_OK);
	assert_int_equal(form_get(&form, "email")->problem, FORM_NOT_AN_EMAIL);
	assert_int_equal(parse(arena_printf(arena, "must=1&email=a@%0255d.lv", 1), &form), ERR_OK);
	assert_int_equal(form_get(&form, "email")->problem, FORM_TOO_LONG);
}

static void choices(void **state)
{
	static const struct field_case cases[] = {
		{"choice=red", FORM_OK, FORM_FINE, "red"},
		{"choice=", FORM_ABSENT, FORM_FINE, ""},
		{"choice=Red", FORM_BAD, FORM_NOT_A_CHOICE, "Red"},
		{"choice=black", FORM_BAD, FORM_NOT_A_CHOICE, "black"},
		{"open=any-thing+12", FORM_OK, FORM_FINE, "any-thing 12"},
		{"open=a%01", FORM_BAD, FORM_NOT_A_CHOICE, "a\x01"},
		{"multi=blue", FORM_OK, FORM_FINE, "blue"},
		{"multi=black", FORM_BAD, FORM_NOT_A_CHOICE, "black"},
	};
	struct form form;

	(void)state;
	check_fields(cases, COUNT(cases));
	assert_int_equal(parse("must=1&multi=blue&multi=&multi=red&choice=green", &form), ERR_OK);
	assert_true(form.ok);
	assert_int_equal(form_get(&form, "multi")->selected, 5);
	assert_int_equal(form_get(&form, "multi")->number, 0);
	assert_int_equal(form_get(&form, "choice")->number, 1);
	assert_int_equal(form_get(&form, "choice")->selected, 2);
	assert_true(form_is(&form, "multi", "red"));
	assert_true(form_is(&form, "multi", "blue"));
	assert_false(form_is(&form, "multi", "green"));
	assert_false(form_is(&form, "multi", "black"));
	assert_true(form_is(&form, "choice", "green"));
	assert_false(form_is(&form, "choice", "red"));
	assert_false(form_is(&form, "open", ""));
	assert_int_equal(parse("must=1&multi=blue&multi=blue", &form), ERR_OK);
	assert_int_equal(form_get(&form, "multi")->problem, FORM_REPEATED);
	assert_false(form.ok);
	assert_int_equal(parse("must=1&multi=black&multi=blue", &form), ERR_OK);
	assert_int_equal(form_get(&form, "multi")->problem, FORM_NOT_A_CHOICE);
	assert_int_equal(parse("must=1&multi=", &form), ERR_OK);
	assert_int_equal(form_get(&form, "multi")->state, FORM_ABSENT);
	assert_true(form.ok);
}

static void required_and_rejected(void **state)
{
	struct form form;

	(void)state;
	assert_int_equal(parse("", &form), ERR_OK);
	assert_false(form.ok);
	assert_int_equal(form_get(&form, "must")->problem, FORM_MISSING);
	assert_int_equal(form_get(&form, "text")->state, FORM_ABSENT);
	assert_string_equal(form_get(&form, "text")->text, "");
	assert_int_equal(parse("must=+", &form), ERR_OK);
	assert_int_equal(form_get(&form, "must")->problem, FORM_MISSING);
	assert_int_equal(parse("must=abc&text=x", &form), ERR_OK);
	assert_true(form_has(&form, "must"));
	assert_string_equal(form_text(&form, "must"), "abc");
	assert_false(form_has(&form, "text"));
	assert_string_equal(form_text(&form, "text"), "");
	assert_string_equal(form_get(&form, "text")->text, "x");
	assert_int_equal(parse("must=abc", &form), ERR_OK);
	assert_true(form.ok);
	form_reject(&form, "must", "Too blue.");
	assert_false(form.ok);
	assert_int_equal(form_get(&form, "must")->problem, FORM_CUSTOM);
	assert_string_equal(form_get(&form, "must")->message, "Too blue.");
	assert_string_equal(form_get(&form, "must")->text, "abc");
	for (int problem = FORM_MISSING; problem < FORM_PROBLEM__MAX; problem++)
		assert_true(strlen(form_problem_text((enum form_problem)problem)) > 10);
}

static const struct {
	const char *query;
	bool good;
} envelope_cases[] = {
	{"", true},
	{"must=1&", true},
	{"&&must=1", true},
	{"must=1&lang=lv", true},
	{"lang=%41&lang=b&must=1", true},
	{"%6dust=1", true},
	{"must=%e2%82%ac", true},
	{"must=%00", false},
	{"must=a%00b", false},
	{"m%00ust=1", false},
	{"must%00=1", false},
	{"must=%", false},
	{"must=%4", false},
	{"must=%zz", false},
	{"must=%4z", false},
	{"m%ust=1", false},
	{"must=%ff", false},
	{"must=%c0%af", false},
	{"must=%ed%a0%80", false},
	{"must=\xff", false},
	{"must=%f4%90%80%80", false},
	{"%ff=1", false},
	{"must=1&must=1", false},
	{"must=1&must=", false},
	{"must=&must=", false},
	{"text=1&text=2", false},
	{"unknown=1", false},
	{"fbclid=IwAR0&utm_source=x", true},
	{"fbclidx=1", false},
	{"Must=1", false},
	{"must.x=1", false},
	{"Form.must=1", false},
	{"must[]=1", false},
	{"=1", false},
	{"=", false},
	{"must =1", false},
	{"must+=1", false},
	{"csrf=1", false},
	{"lang=%ff", false},
	{"lang=%", false},
	{"LANG=lv", false},
	{"must;x=1", false},
};

static void envelopes(void **state)
{
	struct form form;

	(void)state;
	for (size_t i = 0; i < COUNT(envelope_cases); i++) {
		const enum err code = parse(envelope_cases[i].query, &form);

		if (code != (envelope_cases[i].good ? ERR_OK : ERR_INVALID))
			fail_msg("%s: %s", envelope_cases[i].query, err_name(code));
	}
	assert_int_equal(form_parse(arena, "must=a\0b", 8, keys, NKEYS, &form), ERR_INVALID);
	assert_int_equal(form_parse(arena, "", 0, NULL, 0, &form), ERR_OK);
	assert_true(form.ok);
	assert_int_equal(form_parse(arena, "a=1", 3, NULL, 0, &form), ERR_INVALID);
}

static void many_pairs(void **state)
{
	static const char *const pairs[] = {"multi=red&", "&", "lang=lv&", "multi&"};
	struct form form;
	struct buf buf;

	(void)state;
	for (size_t i = 0; i < COUNT(pairs); i++) {
		buf_init(&buf, arena, 0);
		buf_puts(&buf, "must=1&");
		for (int n = 0; n < 599; n++)
			buf_puts(&buf, pairs[i]);
		assert_int_equal(parse(buf_text(&buf), &form), ERR_OK);
		buf_puts(&buf, pairs[i]);
		assert_int_equal(parse(buf_text(&buf), &form), ERR_INVALID);
		for (int n = 0; n < 9800; n++)
			buf_puts(&buf, pairs[i]);
		assert_int_equal(parse(buf_text(&buf), &form), ERR_INVALID);
	}
}

static void memory_is_capped(void **state)
{
	struct arena *small = arena_new(3000);
	struct form form;
	char *query = arena_alloc(arena, 5001);

	(void)state;
	memset(query, 'a', 5000);
	memcpy(query, "must=", 5);
	assert_int_equal(form_parse(small, query, 5000, keys, NKEYS, &form), ERR_NOMEM);
	arena_reset(small);
	assert_int_equal(form_parse(small, query, 100, keys, NKEYS, &form), ERR_OK);
	assert_null(arena_alloc(small, 3000));
	arena_free(small);
}

static void drafts_come_back(void **state)
{
	static const char query[] = "text=%C4%80+b%26%3D%25&lines=a%0D%0Ab&int=7&date=1.2.2020&"
	                            "choice=green&multi=blue&multi=red"
				    "&password=secret&must=%3Cb%3E&email=not+one";
	struct form first, second;
	const char *draft;

	(void)state;
	assert_int_equal(parse(query, &first), ERR_OK);
	draft = form_encode(arena, &first);
	assert_string_equal(draft,
		"text=%C4%80+b%26%3D%25&lines=a%0Ab&int=7&date=1.2.2020&email=not+one&choice=green&"
		"multi=red&multi=blue&must=%3Cb%3E");
	assert_int_equal(parse(draft, &second), ERR_OK);
	for (size_t i = 0; i < NKEYS; i++) {
		if (keys[i].type == FORM_PASSWORD)
			continue;
		assert_int_equal(first.fields[i].state, second.fields[i].state);
		assert_int_equal(first.fields[i].problem, second.fields[i].problem);
		assert_int_equal(first.fields[i].selected, second.fields[i].selected);
		if (keys[i].type != FORM_MULTI)
			assert_string_equal(first.fields[i].text, second.fields[i].text);
	}
	assert_int_equal(form_get(&second, "password")->state, FORM_ABSENT);
	assert_int_equal(parse("", &first), ERR_OK);
	assert_string_equal(form_encode(arena, &first), "");
}

static void many_choices(void **state)
{
	static struct form_choice big[100];
	static const struct form_key both[] = {
		{"multi", FORM_MULTI, .choices = big}, {"choice", FORM_CHOICE, .choices = big}};
	struct form form;

	(void)state;
	for (size_t i = 0; i < 99; i++)
		big[i].value = arena_printf(arena, "c%zu", i);
	assert_int_equal(
		form_parse(arena, "multi=c63&multi=c0&choice=c90", 29, both, 2, &form), ERR_OK);
	assert_true(form.ok);
	assert_true(form_is(&form, "multi", "c63"));
	assert_true(form_is(&form, "choice", "c90"));
	assert_int_equal(form_get(&form, "choice")->number, 90);
	assert_string_equal(form_encode(arena, &form), "multi=c0&multi=c63&choice=c90");
	assert_int_equal(form_parse(arena, "multi=c64", 9, both, 2, &form), ERR_OK);
	assert_false(form.ok);
}

static void query_values(void **state)
{
	static const char *const cases[][2] = {
		{"lang=lv", "lv"},
		{"a=1&lang=en&b", "en"},
		{"lang=lv%40easy", "lv@easy"},
		{"lang=", ""},
		{"&lang=a+b&", "a b"},
		{"", NULL},
		{"lang", NULL},
		{"lang=a&lang=a", NULL},
		{"lang=%", NULL},
		{"lang=%00", NULL},
		{"lang=%ff", NULL},
		{"xlang=a", NULL},
		{"langx=a", NULL},
		{"LANG=a", NULL},
		{"x=lang=a", NULL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (!str_equal(form_query_value(arena, cases[i][0], "lang"), cases[i][1]))
			fail_msg("%s", cases[i][0]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts),
		cmocka_unit_test(numbers),
		cmocka_unit_test(dates),
		cmocka_unit_test(contacts),
		cmocka_unit_test(choices),
		cmocka_unit_test(required_and_rejected),
		cmocka_unit_test(envelopes),
		cmocka_unit_test(many_pairs),
		cmocka_unit_test(memory_is_capped),
		cmocka_unit_test(drafts_come_back),
		cmocka_unit_test(many_choices),
		cmocka_unit_test(query_values),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
