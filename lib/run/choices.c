#include "run/choices.h"

#include "domain/msgid.h"

const struct form_choice choices_times[] = {
	{"workday_morning", N_("Working days, in the morning"), NULL},
	{"workday_afternoon", N_("Working days, in the afternoon"), NULL},
	{"workday_evening", N_("Working days, in the evening"), NULL},
	{"saturday", N_("Saturdays"), NULL},
	{NULL, NULL, NULL},
};

const struct form_choice choices_languages[] = {
	{"lv", N_("Latvian"), NULL},
	{"ru", N_("Russian"), NULL},
	{"uk", N_("Ukrainian"), NULL},
	{"en", N_("English"), NULL},
	{"other", N_("Another language"), NULL},
	{NULL, NULL, NULL},
};
