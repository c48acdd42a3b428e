#include "domain/statistics.h"

const struct statistics_band statistics_bands[] = {
	{0, 6, "0–6"}, {7, 12, "7–12"}, {13, 17, "13–17"}, {18, 24, "18–24"}, {25, 64, "25–64"}, {65, 200, "65+"},
};
const size_t statistics_nbands = sizeof(statistics_bands) / sizeof(statistics_bands[0]);

size_t statistics_band_of(struct date born, struct date on)
{
	const int age = date_age_on(born, on);
	size_t i = 0;

	while (i + 1 < statistics_nbands && age > statistics_bands[i].to)
		i++;
	return i;
}

struct statistics_quarter statistics_quarter_of(struct date date)
{
	return (struct statistics_quarter){date.year, (date.month - 1) / 3 + 1};
}

struct statistics_quarter statistics_quarter_before(struct statistics_quarter quarter)
{
	if (quarter.quarter > 1)
		return (struct statistics_quarter){quarter.year, quarter.quarter - 1};
	return (struct statistics_quarter){quarter.year - 1, 4};
}

struct date statistics_quarter_first(struct statistics_quarter quarter)
{
	return (struct date){quarter.year, quarter.quarter * 3 - 2, 1};
}

struct date statistics_quarter_last(struct statistics_quarter quarter)
{
	const int month = quarter.quarter * 3;

	return (struct date){quarter.year, month, date_month_length(quarter.year, month)};
}

int statistics_percent(long long part, long long whole)
{
	return whole > 0 ? (int)((part * 200 + whole) / (whole * 2)) : 0;
}

long long statistics_percentile(const struct statistics_count *counts, size_t n, int percent)
{
	long long all = 0, seen = 0;

	for (size_t i = 0; i < n; i++)
		all += counts[i].count;
	for (size_t i = 0; i < n; i++) {
		seen += counts[i].count;
		if (seen > 0 && seen * 100 >= all * percent)
			return counts[i].value;
	}
	return 0;
}
