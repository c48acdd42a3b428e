#include "provider.h"

#define ID_MAX 9007199254740991LL /* what every client can write exactly */

static const struct form_choice group_states[] = {
	{"", N_("All states"), NULL},
	{"planned", N_("Planned"), NULL},
	{"open", N_("Open for enrolment"), NULL},
	{"running", N_("Sessions under way"), NULL},
	{"finished", N_("Finished"), NULL},
	{"cancelled", N_("Cancelled"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice done_marks[] = {{"given", "", NULL}, {"saved", "", NULL}, {"signed", "", NULL}, {"reopened", "", NULL}, {"cancelled", "", NULL}, {NULL, NULL, NULL}};

const struct form_key list_keys[2] = {
	{"state", FORM_CHOICE, 0, 0, .choices = group_states, .label = N_("State")},
	{"page", FORM_INT, 1, 1000000, .label = ""},
};

const struct form_choice group_languages[] = {
	{"lv", N_("Latvian"), NULL},
	{"ru", N_("Russian"), NULL},
	{"en", N_("English"), NULL},
	{"uk", N_("Ukrainian"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key group_new_keys[11] = {
	{"programme", FORM_CHOICE, 0, 0, .required = true, .label = N_("Kind of group")},
	{"audience", FORM_TEXT, 2, 200, .label = N_("For whom this group is")},
	{"language", FORM_CHOICE, 0, 0, .required = true, .choices = group_languages, .label = N_("Language of the sessions")},
	{"leader", FORM_CHOICE, 0, 0, .required = true, .label = N_("Group leader")},
	{"second_leader", FORM_CHOICE, 0, 0, .label = N_("Second group leader")},
	{"capacity", FORM_INT, 1, 100, .required = true, .label = N_("Places")},
	{"capacity_min", FORM_INT, 1, 100, .required = true, .label = N_("Fewest people to begin with")},
	{"room", FORM_CHOICE, 0, 0, .required = true, .label = N_("Room and address")},
	{"first", FORM_DATE, 0, 0, .required = true, .label = N_("First session")},
	{"starts", FORM_TEXT, 4, 5, .required = true, .label = N_("Beginning of sessions")},
	{"minutes", FORM_INT, 15, 480, .required = true, .label = N_("Length of a session in minutes")},
};

const struct form_key group_keys[1] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
};

const struct form_key queue_query[3] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"page", FORM_INT, 1, 1000000, .label = ""},
	{"done", FORM_CHOICE, 0, 0, .choices = done_marks, .label = ""},
};

const struct form_key queue_keys[3] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"application", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
};

const struct form_key register_query[2] = {
	{"session", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"done", FORM_CHOICE, 0, 0, .choices = done_marks, .label = ""},
};

const struct form_key session_keys[1] = {
	{"session", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
};

const struct form_key group_finish_keys[2] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
};

const struct form_key place_keys[1] = {
	{"place", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
};

static const struct form_choice register_actions[] = {{"save", "", NULL}, {"all", "", NULL}, {"sign", "", NULL}, {NULL, NULL, NULL}};
static const struct form_choice register_sources[] = {{"yes", "", NULL}, {NULL, NULL, NULL}};

/* Row N of a register: "PLACE-MARK", "PLACE-VERSION" and a note. */
#define MARK(n) {"m" #n, FORM_TOKEN, 3, 40, .label = ""}
#define BASE(n) {"b" #n, FORM_TOKEN, 3, 40, .label = ""}
#define NOTE(n) {"n" #n, FORM_TEXT, 0, 500, .label = ""}
#define TEN(key, t) key(t##0), key(t##1), key(t##2), key(t##3), key(t##4), key(t##5), key(t##6), key(t##7), key(t##8), key(t##9)
#define HUNDRED(key) \
	TEN(key, ), TEN(key, 1), TEN(key, 2), TEN(key, 3), TEN(key, 4), TEN(key, 5), TEN(key, 6), TEN(key, 7), TEN(key, 8), TEN(key, 9)

const struct form_key register_keys[304] = {
	{"session", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"action", FORM_CHOICE, 0, 0, .required = true, .choices = register_actions, .label = ""},
	{"paper", FORM_CHOICE, 0, 0, .choices = register_sources, .label = ""},
	HUNDRED(MARK), HUNDRED(BASE), HUNDRED(NOTE),
};

const struct form_key register_reopen_keys[3] = {
	{"session", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"reason", FORM_LINES, 5, 500, .required = true, .label = N_("Why is the register opened again?")},
};

static const struct form_choice session_reasons[] = {
	{"leader", N_("The group leader cannot come"), NULL},
	{"room", N_("The room cannot be used"), NULL},
	{"weather", N_("Weather or an emergency"), NULL},
	{"other", N_("Another reason"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key session_cancel_keys[4] = {
	{"session", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"reason", FORM_CHOICE, 0, 0, .required = true, .choices = session_reasons, .label = N_("Reason")},
	{"note", FORM_LINES, 0, 1000, .label = N_("In your own words")},
};
