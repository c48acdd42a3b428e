#include "admin.h"

/* Keys of the catalogue's pages: one for everything that a version says. */

static const struct form_choice clients[] = {
	{"parent", N_("Parent or legal representative"), NULL},
	{"child", N_("Child"), NULL},
	{"young_adult", N_("Young adult"), NULL},
	{"family", N_("Family"), NULL},
	{"dyad", N_("Parent with child"), NULL},
	{NULL, NULL, NULL},
};

/* In the order of enum eligibility_role. */
static const struct form_choice roles[] = {
	{"parent", N_("Parent"), NULL},
	{"legal_representative", N_("Legal representative"), NULL},
	{"guardian", N_("Guardian"), NULL},
	{"foster_parent", N_("Foster parent"), NULL},
	{"child", N_("Child"), NULL},
	{"young_adult", N_("Young adult"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice bonds[] = {
	{"none", N_("No child belongs to it"), NULL},
	{"has", N_("Has a child"), NULL},
	{"raises", N_("Raises a child"), N_("More than having one: the child lives with this person.")},
	{NULL, NULL, NULL},
};

/* In the order of the bits of enum programme_fact. */
static const struct form_choice facts[] = {
	{"custody_suspended", N_("Custody rights are suspended"), NULL},
	{"custody_removed", N_("Custody rights are removed"), NULL},
	{"custody_at_risk", N_("Custody rights are at risk"), NULL},
	{"behaviour_correction_programme", N_("The child is in a behaviour correction programme"), NULL},
	{"single_parent", N_("One parent raises the child"), NULL},
	{"orphan_or_without_parental_care", N_("Orphan or left without parental care"), NULL},
	{"relationship_difficulties", N_("Difficulties in the relationship with the child"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice ages_of[] = {
	{"nobody", N_("No ages are set"), NULL},
	{"child", N_("The child's age"), NULL},
	{"client", N_("The client's own age"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice ages_on[] = {
	{"received", N_("On the day of the application"), NULL},
	{"decided", N_("On the day of the decision"), NULL},
	{"first_session", N_("On the day of the first session"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice max_kinds[] = {
	{"whole", N_("The whole year of the highest age"), N_("12 means: until the day before the 13th birthday.")},
	{"birthday", N_("Only until that birthday"), N_("7 means: until the day before the 7th birthday.")},
	{NULL, NULL, NULL},
};

static const struct form_choice residences[] = {
	{"declared", N_("Declared address in Jelgava"), NULL},
	{"orphan_court", N_("Declared in Jelgava, or the orphans' court of Jelgava decided on the care"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice quotas[] = {
	{"yearly", N_("One group in a calendar year"), NULL},
	{"own", N_("A rule of its own: a social worker is asked"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice rhythms[] = {
	{"weekly", N_("A fixed number of sessions"), NULL},
	{"monthly", N_("Once a month"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice payers[] = {
	{"municipality", N_("The municipality"), NULL},
	{"state", N_("The state"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice actions[] = {
	{"check", "", NULL},
	{"edit", "", NULL},
	{"save", "", NULL},
	{NULL, NULL, NULL},
};

const struct form_key programme_query[2] = {
	{"code", FORM_TEXT, 1, 8, .required = true, .label = ""},
	{"saved", FORM_TOKEN, 1, 20, .label = ""},
};

const struct form_key programme_new_query[1] = {
	{"code", FORM_TEXT, 1, 8, .required = true, .label = ""},
};

const struct form_key programme_new_keys[PROGRAMME_KEYS] = {
	{"valid_from", FORM_DATE, .required = true, .label = N_("In force from")},
	{"name_lv", FORM_TEXT, 3, 200, .required = true, .label = N_("Name in Latvian, as the act has it")},
	{"name_en", FORM_TEXT, 3, 200, .required = true, .label = N_("Name in English")},
	{"client", FORM_CHOICE, .required = true, .choices = clients, .label = N_("Whom a place is given to")},
	{"roles", FORM_MULTI, .choices = roles, .label = N_("Who may come")},
	{"roles_ask", FORM_MULTI, .choices = roles, .label = N_("Who may come if a social worker agrees")},
	{"bond", FORM_CHOICE, .required = true, .choices = bonds, .label = N_("How a child belongs to it")},
	{"facts", FORM_MULTI, .choices = facts, .label = N_("What must be true: one of these is enough")},
	{"age_of", FORM_CHOICE, .required = true, .choices = ages_of, .label = N_("Whose age counts")},
	{"min_age", FORM_INT, 0, 120, .label = N_("Least age")},
	{"max_age", FORM_INT, 1, 120, .label = N_("Highest age")},
	{"max_kind", FORM_CHOICE, .required = true, .choices = max_kinds, .label = N_("How far the highest age reaches")},
	{"guardian_max_age", FORM_INT, 1, 120, .label = N_("Highest age where a guardian or foster parent raises the child")},
	{"age_on", FORM_CHOICE, .required = true, .choices = ages_on, .label = N_("On which day the age counts")},
	{"residence", FORM_CHOICE, .required = true, .choices = residences, .label = N_("Residence")},
	{"quota", FORM_CHOICE, .required = true, .choices = quotas, .label = N_("Yearly right")},
	{"rhythm", FORM_CHOICE, .required = true, .choices = rhythms, .label = N_("Sessions")},
	{"sessions", FORM_INT, 1, 200, .label = N_("Number of sessions")},
	{"payer", FORM_CHOICE, .required = true, .choices = payers, .label = N_("Who pays")},
	{"legal_ref", FORM_TEXT, 5, 300, .required = true, .label = N_("Legal ground")},
	{"whom_lv", FORM_LINES, 3, 600, .required = true, .label = N_("For whom, in Latvian")},
	{"whom_en", FORM_LINES, 3, 600, .required = true, .label = N_("For whom, in English")},
	{"whom_easy", FORM_LINES, 3, 600, .required = true, .label = N_("For whom, in easy Latvian")},
	{"about_lv", FORM_LINES, 3, 4000, .required = true, .label = N_("What it is about, in Latvian")},
	{"about_en", FORM_LINES, 3, 4000, .required = true, .label = N_("What it is about, in English")},
	{"about_easy", FORM_LINES, 3, 4000, .required = true, .label = N_("What it is about, in easy Latvian")},
	{"code", FORM_TEXT, 1, 8, .required = true, .label = ""},
	{"newest", FORM_INT, 1, 4294967295LL, .required = true, .label = ""},
	{"version", FORM_INT, 1, 4294967295LL, .required = true, .label = ""},
	{"action", FORM_CHOICE, .required = true, .choices = actions, .label = ""},
};

const struct form_key programme_withdraw_keys[3] = {
	{"code", FORM_TEXT, 1, 8, .required = true, .label = ""},
	{"id", FORM_INT, 1, 4294967295LL, .required = true, .label = ""},
	{"version", FORM_INT, 1, 4294967295LL, .required = true, .label = ""},
};
