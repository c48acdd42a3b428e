#ifndef TESTS_UNIT_DOMAIN_H
#define TESTS_UNIT_DOMAIN_H

/* What the domain's tests share: dates as texts. */

#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "domain/date.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* TEXT as a date; "" is the date that does not exist. */
static inline struct date day(const char *text)
{
	struct date date = {0, 0, 0};

	if (text[0] != '\0' && !date_parse_iso(text, &date))
		fail_msg("no date: %s", text);
	return date;
}

/* ACTUAL is the day WANTED; CASE_NAME says in which row when it is not. */
static inline void assert_day(const char *case_name, struct date actual, const char *wanted)
{
	char text[11];

	date_format_iso(actual, text);
	if (date_compare(actual, day(wanted)) != 0)
		fail_msg("%s: %s, wanted %s", case_name, text, wanted);
}

static inline void assert_yes_no(const char *case_name, bool actual, bool wanted)
{
	if (actual != wanted)
		fail_msg("%s: %s", case_name, actual ? "true" : "false");
}

#endif
