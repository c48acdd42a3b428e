#include "domain/date.h"

#include <stddef.h>

enum { DAYS_400_YEARS = 146097, DAYS_100_YEARS = 36524, DAYS_4_YEARS = 1461, DAYS_YEAR = 365 };

/* Days from 0000-03-01 to 1970-01-01. */
enum { DAYS_MARCH_0_TO_1970 = 719468 };

static const struct date no_date = {0, 0, 0};

bool date_is_leap_year(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int date_month_length(int year, int month)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (month < 1 || month > 12)
		return 0;
	return month == 2 && date_is_leap_year(year) ? 29 : lengths[month - 1];
}

bool date_is_valid(struct date date)
{
	return date.year >= DATE_YEAR_MIN && date.year <= DATE_YEAR_MAX && date.day >= 1 &&
	       date.day <= date_month_length(date.year, date.month);
}

/* Reads MIN to MAX digits at *text into *out and moves *text behind them. */
static bool take_digits(const char **text, int min, int max, int *out)
{
	int value = 0;
	int n = 0;

	while (n < max && (*text)[n] >= '0' && (*text)[n] <= '9') {
		value = value * 10 + ((*text)[n] - '0');
		n++;
	}
	if (n < min)
		return false;
	*text += n;
	*out = value;
	return true;
}

static bool take_char(const char **text, char wanted)
{
	if (**text != wanted)
		return false;
	(*text)++;
	return true;
}

static bool keep_if_valid(struct date date, struct date *out)
{
	if (!date_is_valid(date))
		return false;
	*out = date;
	return true;
}

bool date_parse_iso(const char *text, struct date *out)
{
	struct date date;

	if (text == NULL)
		return false;
	if (!take_digits(&text, 4, 4, &date.year) || !take_char(&text, '-') ||
		!take_digits(&text, 2, 2, &date.month) || !take_char(&text, '-') ||
		!take_digits(&text, 2, 2, &date.day) || *text != '\0')
		return false;
	return keep_if_valid(date, out);
}

bool date_parse_any(const char *text, struct date *out)
{
	struct date date;

	if (text == NULL)
		return false;
	if (date_parse_iso(text, out))
		return true;
	if (!take_digits(&text, 1, 2, &date.day) || !take_char(&text, '.'))
		return false;
	(void)take_char(&text, ' ');
	if (!take_digits(&text, 1, 2, &date.month) || !take_char(&text, '.'))
		return false;
	(void)take_char(&text, ' ');
	if (!take_digits(&text, 4, 4, &date.year))
		return false;
	(void)take_char(&text, '.');
	return *text == '\0' && keep_if_valid(date, out);
}

static void put_digits(char *out, int value, int count)
{
	for (int i = count - 1; i >= 0; i--) {
		out[i] = (char)('0' + value % 10);
		value /= 10;
	}
}

void date_format_iso(struct date date, char out[11])
{
	out[0] = '\0';
	if (!date_is_valid(date))
		return;
	put_digits(out, date.year, 4);
	out[4] = '-';
	put_digits(out + 5, date.month, 2);
	out[7] = '-';
	put_digits(out + 8, date.day, 2);
	out[10] = '\0';
}

void date_format_latvian(struct date date, char out[12])
{
	out[0] = '\0';
	if (!date_is_valid(date))
		return;
	put_digits(out, date.day, 2);
	out[2] = '.';
	put_digits(out + 3, date.month, 2);
	out[5] = '.';
	put_digits(out + 6, date.year, 4);
	out[10] = '.';
	out[11] = '\0';
}

/*
 * Both conversions count years from 1 March, so that the leap day is the last of its year: month 0
 * is March, and the days before month m are (153 * m + 2) / 5.
 */
int32_t date_to_days(struct date date)
{
	int month = (date.month + 9) % 12;
	int year = date.year - (month >= 10);
	int days = 365 * year + year / 4 - year / 100 + year / 400;

	return days + (153 * month + 2) / 5 + date.day - 1 - DAYS_MARCH_0_TO_1970;
}

static int smaller(int a, int b)
{
	return a < b ? a : b;
}

struct date date_from_days(int64_t days)
{
	static const struct date first = {DATE_YEAR_MIN, 1, 1};
	static const struct date last = {DATE_YEAR_MAX, 12, 31};
	struct date date;
	int rest, centuries, cycles, years, month;

	if (days < date_to_days(first) || days > date_to_days(last))
		return no_date;
	rest = (int)days + DAYS_MARCH_0_TO_1970;
	date.year = rest / DAYS_400_YEARS * 400;
	rest %= DAYS_400_YEARS;
	/* The last century of four, and the last year of four, are one day longer. */
	centuries = smaller(rest / DAYS_100_YEARS, 3);
	rest -= centuries * DAYS_100_YEARS;
	cycles = rest / DAYS_4_YEARS;
	rest -= cycles * DAYS_4_YEARS;
	years = smaller(rest / DAYS_YEAR, 3);
	rest -= years * DAYS_YEAR;
	month = (5 * rest + 2) / 153;
	date.year += centuries * 100 + cycles * 4 + years + (month >= 10);
	date.month = month < 10 ? month + 3 : month - 9;
	date.day = rest - (153 * month + 2) / 5 + 1;
	return date;
}

int date_compare(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return (a.day > b.day) - (a.day < b.day);
}

bool date_is_within(struct date date, const char *from, const char *to)
{
	struct date day;

	if (from && (!date_parse_iso(from, &day) || date_compare(date, day) < 0))
		return false;
	return !to || (date_parse_iso(to, &day) && date_compare(date, day) <= 0);
}

struct date date_add_days(struct date date, int days)
{
	if (!date_is_valid(date))
		return no_date;
	return date_from_days((int64_t)date_to_days(date) + days);
}

struct date date_add_months(struct date date, int months)
{
	int64_t count;
	int length;

	if (!date_is_valid(date))
		return no_date;
	count = (int64_t)date.year * 12 + date.month - 1 + months;
	if (count < (int64_t)DATE_YEAR_MIN * 12 || count >= (int64_t)(DATE_YEAR_MAX + 1) * 12)
		return no_date;
	date.year = (int)(count / 12);
	date.month = (int)(count % 12) + 1;
	length = date_month_length(date.year, date.month);
	if (date.day > length)
		date.day = length;
	return date;
}

int date_weekday(struct date date)
{
	/* 1970-01-01 was a Thursday; 400 years are whole weeks, so the sum is never negative. */
	return (int)(((int64_t)date_to_days(date) + DAYS_400_YEARS + 3) % 7) + 1;
}

int date_age_on(struct date birth, struct date on)
{
	bool before_birthday = on.month < birth.month ||
		(on.month == birth.month && on.day < birth.day);

	if (date_compare(on, birth) < 0)
		return -1;
	return on.year - birth.year - before_birthday;
}

struct date date_birthday(struct date birth, int years)
{
	struct date date = birth;

	if (!date_is_valid(birth) || years < 0 || years > DATE_YEAR_MAX - birth.year)
		return no_date;
	date.year += years;
	if (date.month == 2 && date.day == 29 && !date_is_leap_year(date.year)) {
		date.month = 3;
		date.day = 1;
	}
	return date;
}
