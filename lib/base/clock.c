#include "base/clock.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/*
 * What the zone database says since 1996, for machines that come without it (Directive 2000/84/EC).
 */
#define RIGA_RULE "EET-2EEST,M3.5.0/3,M10.5.0/4"
#define TEXT_SIZE 24

static bool zone_loaded;

int64_t clock_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return now.tv_sec;
}

int64_t clock_now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t clock_monotonic_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void zone_set(const char *zone)
{
	if (setenv("TZ", zone, 1) != 0)
		abort();
	tzset();
}

void clock_init(void)
{
	const time_t summer = 1719835200; /* 2024-07-01 12:00 UTC */
	struct tm local;

	zone_set("Europe/Riga");
	localtime_r(&summer, &local);
	if (local.tm_hour != 15) /* an unknown zone counts as UTC without a word */
		zone_set(RIGA_RULE);
	zone_loaded = true;
}

static struct tm riga(int64_t at)
{
	struct tm local = {.tm_mday = 1};
	const time_t seconds = at;

	if (!zone_loaded)
		clock_init();
	localtime_r(&seconds, &local);
	return local;
}

void clock_riga_day(int64_t at, int *out_year, int *out_month, int *out_day)
{
	const struct tm local = riga(at);

	*out_year = local.tm_year + 1900;
	*out_month = local.tm_mon + 1;
	*out_day = local.tm_mday;
}

int clock_riga_hour(int64_t at)
{
	return riga(at).tm_hour;
}

void clock_riga_text(int64_t at, char *out)
{
	const struct tm local = riga(at);

	if (strftime(out, TEXT_SIZE, "%d.%m.%Y. %H:%M", &local) == 0)
		*out = '\0';
}

void clock_utc_text(int64_t at, char *out)
{
	struct tm utc = {.tm_mday = 1};
	const time_t seconds = at;

	gmtime_r(&seconds, &utc);
	if (strftime(out, TEXT_SIZE, "%Y-%m-%dT%H:%M:%SZ", &utc) == 0)
		*out = '\0';
}
