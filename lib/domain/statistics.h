#ifndef DOMAIN_STATISTICS_H
#define DOMAIN_STATISTICS_H

#include <stddef.h>

#include "domain/date.h"

/* What reports count by: quarters of the calendar year and age bands (specification section 12, 1.3.3; the bands are a question to JSLP). */
struct statistics_quarter {
	int year, quarter;	/* 1-4 */
};

/* A band of full years, both ends in it. */
struct statistics_band {
	int from, to;
	const char *label;	/* "7–12" */
};

extern const struct statistics_band statistics_bands[];
extern const size_t statistics_nbands;
enum { STATISTICS_BANDS_MAX = 8 };

/* Index into statistics_bands for somebody BORN that day, by the age on ON; the last band for ages above it, the first for dates before birth. */
size_t statistics_band_of(struct date born, struct date on);

/* The quarter of DATE, the one before QUARTER; its first and last day. */
struct statistics_quarter statistics_quarter_of(struct date date);
struct statistics_quarter statistics_quarter_before(struct statistics_quarter quarter);
struct date statistics_quarter_first(struct statistics_quarter quarter);
struct date statistics_quarter_last(struct statistics_quarter quarter);

/* PART of WHOLE in per cent, rounded half up; 0 when WHOLE is 0. */
int statistics_percent(long long part, long long whole);

/* So many things have one value. */
struct statistics_count {
	long long value, count;
};

/*
 * The smallest value that at least PERCENT of the things do not exceed (nearest rank: 50 is the median).  COUNTS in rising order of value; 0 where there
 * is nothing.
 */
long long statistics_percentile(const struct statistics_count *counts, size_t n, int percent);

#endif
