#include "admin.h"

/* Keys of the pages for opening hours and for the texts of the information pages. */

const struct form_choice text_pages[] = {
	{"privacy", N_("Personal data processing"), NULL},
	{"accessibility", N_("Accessibility statement"), NULL},
	{"complaint", N_("Make a complaint"), NULL},
	{"contest", N_("How to contest a decision"), NULL},
	{"contacts", N_("Contacts"), NULL},
	{NULL, NULL, NULL},
};

const struct form_choice text_languages[] = {
	{"lv", N_("Latvian"), NULL},
	{"en", N_("English"), NULL},
	{"lv-easy", N_("Easy Latvian"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice actions[] = {
	{"preview", "", NULL},
	{"save", "", NULL},
	{NULL, NULL, NULL},
};

const struct form_choice hours_places[] = {
	{"office", N_("The office"), NULL},
	{"groups", N_("Where the groups meet"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice yes[] = {
	{"yes", N_("Only by appointment"), NULL},
	{NULL, NULL, NULL},
};

#define PLACE_KEY {"place", FORM_CHOICE, .required = true, .choices = hours_places, .label = ""}
#define SEEN_KEYS                                                                                  \
	{"id", FORM_INT, 1, 4294967295LL, .required = true, .label = ""},                          \
	{"version", FORM_INT, 1, 4294967295LL, .required = true, .label = ""}

const struct form_key hours_query[1] = {
	{"saved", FORM_TOKEN, 1, 20, .label = ""},
};

const struct form_key hours_new_query[1] = {PLACE_KEY};

const struct form_key hours_new_keys[HOURS_KEYS] = {
	{"valid_from", FORM_DATE, .required = true, .label = N_("In force from")},
	{"name_lv", FORM_TEXT, 3, 200, .required = true, .label = N_("Name in Latvian")},
	{"name_en", FORM_TEXT, 3, 200, .required = true, .label = N_("Name in English")},
	{"address", FORM_TEXT, 5, 200, .required = true, .label = N_("Address")},
	{"phones", FORM_TEXT, 0, 120, .label = N_("Telephones")},
	{"email", FORM_EMAIL, 0, 254, .label = N_("E-mail address")},
	{"by_appointment", FORM_MULTI, .choices = yes, .label = N_("How to come")},
	{"monday", FORM_TEXT, 0, 60, .label = N_("Monday")},
	{"tuesday", FORM_TEXT, 0, 60, .label = N_("Tuesday")},
	{"wednesday", FORM_TEXT, 0, 60, .label = N_("Wednesday")},
	{"thursday", FORM_TEXT, 0, 60, .label = N_("Thursday")},
	{"friday", FORM_TEXT, 0, 60, .label = N_("Friday")},
	{"saturday", FORM_TEXT, 0, 60, .label = N_("Saturday")},
	{"sunday", FORM_TEXT, 0, 60, .label = N_("Sunday")},
	PLACE_KEY,
	SEEN_KEYS,
};

const struct form_key hours_withdraw_keys[3] = {
	PLACE_KEY,
	SEEN_KEYS,
};

const struct form_key texts_query[1] = {
	{"saved", FORM_TOKEN, 1, 20, .label = ""},
};

const struct form_key text_query[3] = {
	{"page", FORM_CHOICE, .required = true, .choices = text_pages, .label = ""},
	{"language", FORM_CHOICE, .required = true, .choices = text_languages, .label = ""},
	{"id", FORM_INT, 1, 4294967295LL, .label = ""},
};

const struct form_key text_keys[5] = {
	{"body", FORM_LINES, 20, 12000, .required = true, .label = N_("Text")},
	{"page", FORM_CHOICE, .required = true, .choices = text_pages, .label = ""},
	{"language", FORM_CHOICE, .required = true, .choices = text_languages, .label = ""},
	{"last", FORM_INT, 0, 4294967295LL, .required = true, .label = ""},
	{"action", FORM_CHOICE, .required = true, .choices = actions, .label = ""},
};
