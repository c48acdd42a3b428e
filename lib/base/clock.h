#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

/* Seconds since 1970 UTC.  Only run/, bin/ and tests ask; everything else gets the time as an argument. */
int64_t clock_now(void);
/* The same in milliseconds. */
int64_t clock_now_ms(void);
/* Milliseconds of a clock that never jumps, for measuring spans. */
int64_t clock_monotonic_ms(void);

/* Loads the zone Europe/Riga into the process; call once before the jail. */
void clock_init(void);
/* The calendar day in Riga at UTC second AT: year, month 1-12, day 1-31. */
void clock_riga_day(int64_t at, int *out_year, int *out_month, int *out_day);
/* The hour of the day in Riga, 0-23. */
int clock_riga_hour(int64_t at);
/* "22.11.2026. 12:30" in Riga / "2026-11-22T10:30:00Z".  OUT has at least 24 bytes. */
void clock_riga_text(int64_t at, char *out);
void clock_utc_text(int64_t at, char *out);

#endif
