#ifndef DOMAIN_DATE_WORDS_H
#define DOMAIN_DATE_WORDS_H

#include "domain/date.h"

/*
 * Dates as Latvian papers write them.  Latvian declines the month, so the case is chosen where the
 * sentence is written.
 */
enum date_case {
	DATE_NOMINATIVE,	/* 2026. gada 22. novembris */
	DATE_DATIVE,		/* līdz 2026. gada 22. novembrim */
	DATE_LOCATIVE,		/* (kad?) 2026. gada 22. novembrī */
	DATE_GENITIVE,		/* no 2026. gada 22. novembra */
};

enum { DATE_WORDS_SIZE = 48 };

/* The date in words into OUT; "" for an invalid date. */
void date_words(struct date date, enum date_case grammatical_case, char out[DATE_WORDS_SIZE]);

/* "pirmdien, 23.11.2026."; "" for an invalid date. */
void date_with_weekday(struct date date, char out[DATE_WORDS_SIZE]);

#endif
