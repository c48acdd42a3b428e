#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "domain/markup.h"

/* TEXT as it is read: "H<one>P<two [three|/four]>"; letters as in kinds. */
static const char *read_back(const char *text)
{
	static const char kinds[] = ".HSPI1C";
	static char out[4096];
	struct markup_block block;
	struct markup_span span;
	size_t n = 0;

	out[0] = '\0';
	while ((block = markup_next(&text)).kind != MARKUP_END) {
		n += (size_t)snprintf(out + n, sizeof(out) - n, "%c<", kinds[block.kind]);
		for (size_t at = 0; block.kind != MARKUP_CONTACTS && markup_span_next(&block, &at, &span);) {
			if (span.href)
				n += (size_t)snprintf(out + n, sizeof(out) - n, "[%.*s|%.*s]", (int)span.len, span.text, (int)span.href_len,
					span.href);
			else
				n += (size_t)snprintf(out + n, sizeof(out) - n, "%.*s", (int)span.len, span.text);
		}
		n += (size_t)snprintf(out + n, sizeof(out) - n, ">");
	}
	return out;
}

static void texts(void **state)
{
	static const struct {
		const char *text, *wanted;
	} cases[] = {
		{"", ""},
		{" \n\t\n\n", ""},
		{"one", "P<one>"},
		{"one\ntwo\n\nthree\n", "P<one\ntwo>P<three>"},
		{"# One\ntwo", "H<One>P<two>"},
		{"## One", "S<One>"},
		{"### One", "P<### One>"},
		{"#One", "P<#One>"},
		{"- a\n- b\n\n1. c\n12. d", "I<a>I<b>1<c>1<d>"},
		{"2026. gadā", "P<2026. gadā>"},
		{"one\n- a", "P<one>I<a>"},
		{"{contacts}", "C<>"},
		{"one {contacts}", "P<one {contacts}>"},
		{"{contacts}\nx", "C<>P<x>"},
		{"<b>one</b> &amp;", "P<<b>one</b> &amp;>"},
		{"see [the page](/status) or [63007224](tel:+37163007224).", "P<see [the page|/status] or [63007224|tel:+37163007224].>"},
		{"[a](/)[b](/b)", "P<[a|/][b|/b]>"},
		{"- [a](/a)", "I<[a|/a]>"},
		{"[a](//evil.example)", "P<[a](//evil.example)>"},
		{"[a](https://evil.example)", "P<[a](https://evil.example)>"},
		{"[a](javascript:alert)", "P<[a](javascript:alert)>"},
		{"[a](/x\"y)", "P<[a](/x\"y)>"},
		{"[a](tel:+)", "P<[a](tel:+)>"},
		{"[a](tel:+1x)", "P<[a](tel:+1x)>"},
		{"[](/a)", "P<[](/a)>"},
		{"[a]", "P<[a]>"},
		{"[a](", "P<[a](>"},
		{"[a](/b", "P<[a](/b>"},
		{"[a] (/b)", "P<[a] (/b)>"},
		{"x [ [a](/a)", "P<x [ [a|/a]>"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(read_back(cases[i].text), cases[i].wanted);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
