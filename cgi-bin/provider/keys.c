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
	{"reopened", "", NULL}, {"cancelled", "", NULL},
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

static const struct form_choice steps[] = {{"check", "", NULL}, {"save", "", NULL}, {"plan", "", NULL}, {"edit", "", NULL}, {NULL, NULL, NULL}};

static const struct form_choice weekdays[] = {
	{"1", N_("on Mondays"), NULL},
	{"2", N_("on Tuesdays"), NULL},
	{"3", N_("on Wednesdays"), NULL},
	{"4", N_("on Thursdays"), NULL},
	{"5", N_("on Fridays"), NULL},
	{"6", N_("on Saturdays"), NULL},
	{"7", N_("on Sundays"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key group_new_keys[16] = {
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
	{"weekday1", FORM_CHOICE, 0, 0, .choices = weekdays, .label = N_("Second day of the week")},
	{"starts1", FORM_TEXT, 4, 5, .label = N_("Beginning on the second day")},
	{"weekday2", FORM_CHOICE, 0, 0, .choices = weekdays, .label = N_("Third day of the week")},
	{"starts2", FORM_TEXT, 4, 5, .label = N_("Beginning on the third day")},
	{"action", FORM_CHOICE, 0, 0, .choices = steps, .label = ""},
};

const struct form_key group_edit_keys[7] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"leader", FORM_CHOICE, 0, 0, .required = true, .label = N_("Group leader")},
	{"second_leader", FORM_CHOICE, 0, 0, .label = N_("Second group leader")},
	{"room", FORM_CHOICE, 0, 0, .required = true, .label = N_("Room and address")},
	{"capacity", FORM_INT, 1, 100, .required = true, .label = N_("Places")},
	{"capacity_min", FORM_INT, 1, 100, .required = true, .label = N_("Fewest people to begin with")},
};

const struct form_key group_keys[1] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
};

const struct form_key queue_query[7] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"language", FORM_CHOICE, 0, 0, .choices = choices_languages, .label = N_("Language")},
	{"times", FORM_CHOICE, 0, 0, .choices = choices_times, .label = N_("Times that suit")},
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

const struct form_key session_keys[1] = {
	{"session", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
};

const struct form_key group_finish_keys[2] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
};

const struct form_key certificate_keys[1] = {
	{"place", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
};

static const struct form_choice register_actions[] = {{"save", "", NULL}, {"all", "", NULL}, {"sign", "", NULL}, {NULL, NULL, NULL}};
static const struct form_choice register_sources[] = {{"yes", "", NULL}, {NULL, NULL, NULL}};

static const struct form_choice register_aways[] = {{"child", "", NULL}, {"adult", "", NULL}, {"some", "", NULL}, {NULL, NULL, NULL}};

/* Row N of a register: "PLACE-MARK", "PLACE-VERSION", who of them did not come, and a note. */
#define MARK(n) {"m" #n, FORM_TOKEN, 3, 40, .label = ""}
#define BASE(n) {"b" #n, FORM_TOKEN, 3, 40, .label = ""}
#define PART(n) {"a" #n, FORM_CHOICE, 0, 0, .choices = register_aways, .label = ""}
#define NOTE(n) {"n" #n, FORM_TEXT, 0, 500, .label = ""}
#define TEN(key, t) key(t##0), key(t##1), key(t##2), key(t##3), key(t##4), key(t##5), key(t##6), key(t##7), key(t##8), key(t##9)
#define HUNDRED(key) \
	TEN(key, ), TEN(key, 1), TEN(key, 2), TEN(key, 3), TEN(key, 4), TEN(key, 5), TEN(key, 6), TEN(key, 7), TEN(key, 8), TEN(key, 9)

const struct form_key register_keys[404] = {
	{"session", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"action", FORM_CHOICE, 0, 0, .required = true, .choices = register_actions, .label = ""},
	{"paper", FORM_CHOICE, 0, 0, .choices = register_sources, .label = ""},
	HUNDRED(MARK), HUNDRED(BASE), HUNDRED(PART), HUNDRED(NOTE),
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

const struct form_key contract_query[1] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
};

static const struct form_choice yes[] = {{"yes", N_("Yes"), NULL}, {NULL, NULL, NULL}};

/* Kind N of the catalogue's list is ticked. */
#define KIND(n) {"kind_" #n, FORM_MULTI, 0, 0, .choices = yes, .label = N_("Kinds of group")}

const struct form_key contract_new_keys[9 + CONTRACT_KINDS] = {
	{"contract_number", FORM_TEXT, 1, 40, .required = true, .label = N_("Number of the contract")},
	{"provider", FORM_CHOICE, 0, 0, .label = N_("Service provider")},
	{"provider_name", FORM_TEXT, 2, 200, .label = N_("Name of a new provider")},
	{"provider_email", FORM_EMAIL, 0, 254, .label = N_("E-mail of the new provider")},
	{"signed", FORM_DATE, 0, 0, .required = true, .label = N_("Signed on")},
	{"starts", FORM_DATE, 0, 0, .required = true, .label = N_("First day")},
	{"ends", FORM_DATE, 0, 0, .required = true, .label = N_("Last day")},
	{"clients", FORM_INT, 1, 10000, .label = N_("Planned clients a year")},
	{"budget", FORM_TEXT, 1, 30, .label = N_("Sum of the contract in euro")},
	KIND(0), KIND(1), KIND(2), KIND(3), KIND(4), KIND(5), KIND(6), KIND(7), KIND(8), KIND(9),
	KIND(10), KIND(11), KIND(12), KIND(13), KIND(14), KIND(15), KIND(16), KIND(17), KIND(18), KIND(19),
};

const struct form_key contract_amend_keys[7] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"amendment_number", FORM_TEXT, 1, 40, .required = true, .label = N_("Number of the amendment")},
	{"signed", FORM_DATE, 0, 0, .required = true, .label = N_("Signed on")},
	{"about", FORM_LINES, 3, 1000, .required = true, .label = N_("What is agreed")},
	{"ends", FORM_DATE, 0, 0, .label = N_("New last day of the contract")},
	{"budget", FORM_TEXT, 1, 30, .label = N_("New sum of the contract in euro")},
};

const struct form_key contract_person_keys[3] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"user", FORM_CHOICE, 0, 0, .required = true, .label = N_("Person")},
	{"from", FORM_DATE, 0, 0, .required = true, .label = N_("From which day")},
};

const struct form_key contract_person_end_keys[3] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"person", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
};

const struct form_key room_query[1] = {
	{"id", FORM_INT, 1, ID_MAX, .label = ""},
};

const struct form_key room_keys[11] = {
	{"id", FORM_INT, 1, ID_MAX, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .label = ""},
	{"site", FORM_CHOICE, 0, 0, .label = N_("Site")},
	{"site_address", FORM_TEXT, 3, 120, .label = N_("Address of a new site")},
	{"site_area", FORM_TEXT, 1, 12, .label = N_("Area of the whole site in square metres")},
	{"shared_area", FORM_TEXT, 1, 12, .label = N_("Of it shared with others")},
	{"room_name", FORM_TEXT, 1, 60, .required = true, .label = N_("Name of the room")},
	{"area", FORM_TEXT, 1, 12, .label = N_("Area of the room in square metres")},
	{"seats", FORM_INT, 1, 500, .label = N_("Seats")},
	{"accessible", FORM_MULTI, 0, 0, .choices = yes, .label = N_("It can be reached with a wheelchair or a pram")},
	{"closed", FORM_MULTI, 0, 0, .choices = yes, .label = N_("It takes no new groups")},
};

static const struct form_choice move_scopes[] = {
	{"one", N_("Only this session"), NULL},
	{"following", N_("This session and all behind it"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key session_move_query[1] = {
	{"session", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
};

const struct form_key session_move_keys[8] = {
	{"session", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"day", FORM_DATE, 0, 0, .required = true, .label = N_("New day")},
	{"starts", FORM_TEXT, 4, 5, .required = true, .label = N_("Beginning of the session")},
	{"scope", FORM_CHOICE, 0, 0, .required = true, .choices = move_scopes, .label = N_("What moves")},
	{"reason", FORM_CHOICE, 0, 0, .required = true, .choices = session_reasons, .label = N_("Reason")},
	{"note", FORM_LINES, 0, 1000, .label = N_("In your own words")},
	{"seen", FORM_INT, 0, ID_MAX, .label = ""},
	{"action", FORM_CHOICE, 0, 0, .choices = steps, .label = ""},
};

static const struct form_choice extra_kinds[] = {
	{"make_up", N_("With all of the group"), NULL},
	{"one_to_one", N_("With one participant"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key session_new_query[2] = {
	{"group", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"instead", FORM_CHOICE, 0, 0, .label = ""},
};

const struct form_key session_new_keys[6] = {
	{"group", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"kind", FORM_CHOICE, 0, 0, .required = true, .choices = extra_kinds, .label = N_("With whom the session is")},
	{"participant", FORM_CHOICE, 0, 0, .label = N_("Participant")},
	{"day", FORM_DATE, 0, 0, .required = true, .label = N_("Day of the session")},
	{"starts", FORM_TEXT, 4, 5, .required = true, .label = N_("Beginning of the session")},
	{"instead", FORM_CHOICE, 0, 0, .label = N_("In place of")},
};

const struct form_key leader_away_query[2] = {
	{"leader", FORM_CHOICE, 0, 0, .label = ""},
	{"day", FORM_DATE, 0, 0, .label = N_("Day")},
};

/* Row N of the day: the session as it was shown, and what becomes of it. */
#define AWAY(n) {"row_" #n, FORM_INT, 1, ID_MAX, .label = ""}, {"version_" #n, FORM_INT, 0, ID_MAX, .label = ""}, \
	{"who_" #n, FORM_CHOICE, 0, 0, .label = N_("What becomes of it")}

const struct form_key leader_away_keys[33] = {
	{"leader", FORM_CHOICE, 0, 0, .required = true, .label = N_("Group leader")},
	{"day", FORM_DATE, 0, 0, .required = true, .label = N_("Day")},
	{"note", FORM_LINES, 0, 1000, .label = N_("In your own words")},
	AWAY(0), AWAY(1), AWAY(2), AWAY(3), AWAY(4), AWAY(5), AWAY(6), AWAY(7), AWAY(8), AWAY(9),
};

static const struct form_choice call_results[] = {
	{"reached", N_("Reached"), NULL},
	{"not_reached", N_("Not reached"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key call_list_keys[3] = {
	{"session", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"place", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"result", FORM_CHOICE, 0, 0, .required = true, .choices = call_results, .label = ""},
};

const struct form_key group_cancel_keys[3] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"reason", FORM_LINES, 5, 500, .required = true, .label = N_("Why the group does not take place")},
};

static const struct form_choice calendar_actions[] = {{"make", "", NULL}, {"end", "", NULL}, {NULL, NULL, NULL}};

const struct form_key feed_query[1] = {{"key", FORM_TOKEN, 32, 32, .required = true, .label = ""}};

const struct form_key calendar_keys[2] = {
	{"seen", FORM_TOKEN, 8, 8, .label = ""},
	{"action", FORM_CHOICE, 0, 0, .required = true, .choices = calendar_actions, .label = ""},
};

const struct form_key closure_keys[3] = {
	{"from", FORM_DATE, 0, 0, .required = true, .label = N_("First day")},
	{"to", FORM_DATE, 0, 0, .required = true, .label = N_("Last day")},
	{"closure", FORM_TEXT, 2, 120, .required = true, .label = N_("What it is")},
};

const struct form_key closure_remove_keys[1] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
};

const struct form_key staff_keys[1] = {
	{"page", FORM_INT, 1, 1000000, .label = ""},
};

const struct form_key staff_person_keys[1] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
};

static const struct form_choice staff_kinds[] = {
	{"post", "", NULL}, {"education", "", NULL}, {"qualification", "", NULL}, {"training", "", NULL}, {"supervision_individual", "", NULL},
	{"supervision_group", "", NULL}, {"child_rights", "", NULL}, {"criminal_record", "", NULL}, {"offered_to_present_staff", "", NULL}, {NULL, NULL, NULL},
};

static const struct form_choice staff_norms[] = {
	{"social_work", N_("Head or social worker"), NULL},
	{"care", N_("Organiser of social help, social carer or social rehabilitator"), NULL},
	{"assistant", N_("Care assistant"), NULL},
	{"none", N_("No norm of hours"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key staff_fact_query[2] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"kind", FORM_CHOICE, 0, 0, .required = true, .choices = staff_kinds, .label = ""},
};

const struct form_key staff_fact_keys[8] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"kind", FORM_CHOICE, 0, 0, .required = true, .choices = staff_kinds, .label = ""},
	{"fact_title", FORM_TEXT, 2, 200, .label = N_("What it is")},
	{"day", FORM_DATE, 0, 0, .required = true, .label = N_("Day")},
	{"until", FORM_DATE, 0, 0, .label = N_("Last day")},
	{"hours", FORM_TEXT, 1, 10, .label = N_("How many hours")},
	{"norm", FORM_CHOICE, 0, 0, .choices = staff_norms, .label = N_("Which norm of training and supervision the post has")},
	{"fact_evidence", FORM_TEXT, 2, 300, .label = N_("Evidence")},
};

static const struct form_choice staff_back_reasons[] = {
	{"mistake", N_("It was entered by mistake"), NULL},
	{"no_longer", N_("It does not hold any more"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key staff_fact_back_query[1] = {
	{"fact", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
};

const struct form_key staff_fact_back_keys[2] = {
	{"fact", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"reason", FORM_CHOICE, 0, 0, .required = true, .choices = staff_back_reasons, .label = N_("Reason")},
};
