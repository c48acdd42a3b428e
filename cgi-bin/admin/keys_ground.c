#include "ground.h"

/* Keys of the pages about grounds. */

/* In the order of enum ground_kind. */
const struct form_choice ground_kinds[] = {
	{"suspended", N_("To suspend a service"), N_("Why a service that was granted is interrupted for a time.")},
	{"terminated", N_("To end a service"), N_("Why a service that was granted ends before its time.")},
	{"hearing", N_("To leave out the hearing"), N_("For what the law allows that the addressee is not heard before an unfavourable act.")},
	{NULL, NULL, NULL},
};

static const struct form_choice places[] = {
	{"yes", N_("The place is kept."), N_("Of a suspended service: as long as it is suspended. Of one that is ended: until the end cannot be contested any more.")},
	{"no", N_("The place is given up."), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice beginnings[] = {
	{"no", N_("When the act has reached the addressee"), NULL},
	{"yes", N_("At once"), N_("Also on a day before the act has reached the addressee, who has asked for it or has died.")},
	{NULL, NULL, NULL},
};

static const struct form_choice actions[] = {
	{"check", "", NULL},
	{"edit", "", NULL},
	{"save", "", NULL},
	{NULL, NULL, NULL},
};

#define KIND {"kind", FORM_CHOICE, .required = true, .choices = ground_kinds, .label = ""}
#define GROUND KIND, {"code", FORM_TOKEN, 1, 20, .required = true, .label = ""}
#define SEEN(name, least)                                                                          \
	{name, FORM_INT, least, 4294967295LL, .required = true, .label = ""},                      \
	{"version", FORM_INT, least, 4294967295LL, .required = true, .label = ""}

const struct form_key grounds_query[1] = {
	{"saved", FORM_TOKEN, 1, 20, .label = ""},
};

const struct form_key ground_query[3] = {
	GROUND,
	{"saved", FORM_TOKEN, 1, 20, .label = ""},
};

/* Without a code: a new ground. */
const struct form_key ground_new_query[2] = {
	KIND,
	{"code", FORM_TOKEN, 1, 20, .label = ""},
};

/* The place and the beginning are asked for where the kind has them; then they are required. */
const struct form_key ground_new_keys[GROUND_NEW_KEYS] = {
	{"valid_from", FORM_DATE, .required = true, .label = N_("In force from")},
	{"title_lv", FORM_TEXT, 3, 300, .required = true, .label = N_("Ground in Latvian, as acts have it")},
	{"title_en", FORM_TEXT, 3, 300, .required = true, .label = N_("Ground in English")},
	{"legal_ref", FORM_TEXT, 5, 300, .required = true, .label = N_("Legal ground")},
	{"keeps_place", FORM_CHOICE, .choices = places, .label = N_("Place in the group")},
	{"at_once", FORM_CHOICE, .choices = beginnings, .label = N_("From when the act can hold")},
	GROUND,
	SEEN("newest", 0),
	{"action", FORM_CHOICE, .required = true, .choices = actions, .label = ""},
};

const struct form_key ground_end_query[2] = {
	GROUND,
};

const struct form_key ground_end_keys[5] = {
	{"from", FORM_DATE, .required = true, .label = N_("First day without this ground")},
	GROUND,
	SEEN("id", 1),
};

const struct form_key ground_change_keys[4] = {
	GROUND,
	SEEN("id", 1),
};
