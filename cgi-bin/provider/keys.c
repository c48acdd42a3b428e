#include "provider.h"
#include "service/place.h"

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

static const struct form_choice done_marks[] = {
	{"given", "", NULL}, {"offered", "", NULL}, {"accepted", "", NULL}, {"declined", "", NULL}, {"saved", "", NULL}, {"signed", "", NULL},
	{NULL, NULL, NULL},
};

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

const struct form_choice queue_languages[] = {
	{"lv", N_("Latvian"), NULL},
	{"ru", N_("Russian"), NULL},
	{"uk", N_("Ukrainian"), NULL},
	{"en", N_("English"), NULL},
	{"other", N_("Another language"), NULL},
	{NULL, NULL, NULL},
};

const struct form_choice queue_times[] = {
	{"workday_morning", N_("Working days, in the morning"), NULL},
	{"workday_afternoon", N_("Working days, in the afternoon"), NULL},
	{"workday_evening", N_("Working days, in the evening"), NULL},
	{"saturday", N_("Saturdays"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key queue_query[7] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"language", FORM_CHOICE, 0, 0, .choices = queue_languages, .label = N_("Language")},
	{"times", FORM_CHOICE, 0, 0, .choices = queue_times, .label = N_("Times that suit")},
	{"age_from", FORM_INT, 0, 130, .label = N_("Age from")},
	{"age_to", FORM_INT, 0, 130, .label = N_("Age to")},
	{"page", FORM_INT, 1, 1000000, .label = ""},
	{"done", FORM_CHOICE, 0, 0, .choices = done_marks, .label = ""},
};

const struct form_key place_query[2] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"application", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
};

static const struct form_choice hows[] = {
	{"offer", N_("Offer it: the seat is held, and the person answers"), NULL},
	{"give", N_("Give it at once: the person has agreed already"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key place_keys[5] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"application", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"how", FORM_CHOICE, 0, 0, .required = true, .choices = hows, .label = N_("How the place is given")},
	{"reason", FORM_LINES, 0, SERVICE_OUT_OF_ORDER_MAX, .label = N_("Why before others")},
};

static const struct form_choice answers[] = {{"yes", N_("Takes the place"), NULL}, {"no", N_("Does not take the place"), NULL}, {NULL, NULL, NULL}};

static const struct form_choice reasons[] = {
	{"times", N_("The day or the time does not suit"), NULL},
	{"way_there", N_("It is too hard to get there"), NULL},
	{"health", N_("For reasons of health"), NULL},
	{"later", N_("Would like to begin later"), NULL},
	{"not_needed", N_("The group is not needed any more"), NULL},
	{"other", N_("Another reason"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key offer_keys[5] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"application", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"answer", FORM_CHOICE, 0, 0, .required = true, .choices = answers, .label = N_("What was answered")},
	{"reason", FORM_CHOICE, 0, 0, .choices = reasons, .label = N_("Why not")},
};

const struct form_key register_query[2] = {
	{"session", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"done", FORM_CHOICE, 0, 0, .choices = done_marks, .label = ""},
};

static const struct form_choice register_actions[] = {{"save", "", NULL}, {"sign", "", NULL}, {NULL, NULL, NULL}};

/* Row N of a register: "PLACE-MARK". */
#define MARK(n) {"m" #n, FORM_TOKEN, 3, 40, .label = ""}
#define MARKS(t) \
	MARK(t##0), MARK(t##1), MARK(t##2), MARK(t##3), MARK(t##4), MARK(t##5), MARK(t##6), MARK(t##7), MARK(t##8), MARK(t##9)

const struct form_key register_keys[103] = {
	{"session", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"action", FORM_CHOICE, 0, 0, .required = true, .choices = register_actions, .label = ""},
	MARKS(), MARKS(1), MARKS(2), MARKS(3), MARKS(4), MARKS(5), MARKS(6), MARKS(7), MARKS(8), MARKS(9),
};
