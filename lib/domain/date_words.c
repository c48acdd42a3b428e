#include "domain/date_words.h"

#include <stdio.h>

static const char *const months[4][12] = {
	{"janvāris", "februāris", "marts", "aprīlis", "maijs", "jūnijs", "jūlijs", "augusts", "septembris", "oktobris", "novembris",
	 "decembris"},
	{"janvārim", "februārim", "martam", "aprīlim", "maijam", "jūnijam", "jūlijam", "augustam", "septembrim", "oktobrim",
	 "novembrim", "decembrim"},
	{"janvārī", "februārī", "martā", "aprīlī", "maijā", "jūnijā", "jūlijā", "augustā", "septembrī", "oktobrī", "novembrī",
	 "decembrī"},
	{"janvāra", "februāra", "marta", "aprīļa", "maija", "jūnija", "jūlija", "augusta", "septembra", "oktobra", "novembra",
	 "decembra"},
};

static const char *const weekdays[7] = {"pirmdien", "otrdien", "trešdien", "ceturtdien", "piektdien", "sestdien", "svētdien"};

void date_words(struct date date, enum date_case grammatical_case, char out[DATE_WORDS_SIZE])
{
	out[0] = '\0';
	if (date_is_valid(date))
		snprintf(out, DATE_WORDS_SIZE, "%d. gada %d. %s", date.year, date.day, months[grammatical_case][date.month - 1]);
}

void date_with_weekday(struct date date, char out[DATE_WORDS_SIZE])
{
	char day[12];

	out[0] = '\0';
	if (!date_is_valid(date))
		return;
	date_format_latvian(date, day);
	snprintf(out, DATE_WORDS_SIZE, "%s, %s", weekdays[date_weekday(date) - 1], day);
}
