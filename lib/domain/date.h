#ifndef DOMAIN_DATE_H
#define DOMAIN_DATE_H

#include <stdbool.h>
#include <stdint.h>

/*
 * A civil day of the Gregorian calendar, 1583-01-01 to 9999-12-31.  {0, 0, 0} is "no date": it is
 * what functions give back when a result would leave that span, and date_is_valid says no to it.
 */
struct date {
	int year, month, day;
};

enum { DATE_YEAR_MIN = 1583, DATE_YEAR_MAX = 9999 };

/* True for a day that exists within the span. */
bool date_is_valid(struct date date);

bool date_is_leap_year(int year);
/* 28 to 31; 0 when MONTH is not 1-12. */
int date_month_length(int year, int month);

/*
 * Whole TEXT as YYYY-MM-DD (ASCII digits, nothing before or behind) of an existing day into *out;
 * else false, *out untouched.
 */
bool date_parse_iso(const char *text, struct date *out);

/*
 * As date_parse_iso, or as people write it in Latvian: "3.4.2026.", "03.04.2026", "03. 04. 2026."
 * (last dot optional).
 */
bool date_parse_any(const char *text, struct date *out);

/* "2026-04-03" and NUL; an invalid date gives "". */
void date_format_iso(struct date date, char out[11]);

/* "03.04.2026." and NUL, the short form of Latvian text; an invalid date gives "". */
void date_format_latvian(struct date date, char out[12]);

/*
 * Days since 1970-01-01 (negative before) of a valid date; and back ({0, 0, 0} outside the span).
 */
int32_t date_to_days(struct date date);
struct date date_from_days(int64_t days);

/* Below, equal to or above zero as A is before, equal to or after B. */
int date_compare(struct date a, struct date b);

/*
 * True if DATE lies between FROM and TO, both included, days as "2026-04-03"; NULL: open at that
 * end.  A text that is no day lets nothing through.
 */
bool date_is_within(struct date date, const char *from, const char *to);

/*
 * DATE moved by DAYS calendar days, either way; {0, 0, 0} outside the span or from an invalid date.
 */
struct date date_add_days(struct date date, int days);

/*
 * DATE moved by MONTHS, either way: the same day number of that month, or its last day where that
 * number does not exist (Administrative Procedure Law s. 42).  {0, 0, 0} outside the span or from
 * an invalid date.
 */
struct date date_add_months(struct date date, int months);

/* 1 = Monday ... 7 = Sunday, of a valid date. */
int date_weekday(struct date date);

/*
 * Full years from BIRTH to ON; who is born on 29 February reaches an age on 1 March of a common
 * year.  -1 when ON is before BIRTH.
 */
int date_age_on(struct date birth, struct date on);

/*
 * The first day on which date_age_on(BIRTH, day) is YEARS (so 1 March for 29 February); {0, 0, 0}
 * outside the span.
 */
struct date date_birthday(struct date birth, int years);

#endif
