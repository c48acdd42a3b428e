#include "keys.h"

#include "view/view.h"

static const struct form_choice audiences[] = {
	{"self", N_("For me"), NULL},
	{"child", N_("For my child"), NULL},
	{"together", N_("For us together"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key home_keys[1] = {
	{.name = "for", .type = FORM_CHOICE, .choices = audiences, .label = N_("Show groups")},
};

const struct form_key status_keys[2] = {
	{.name = "reference",
		.type = FORM_TEXT,
		.max = 30,
		.required = true,
		.label = N_("Application number")},
	{.name = "code",
		.type = FORM_TEXT,
		.max = 30,
		.required = true,
		.label = N_("Access code")},
};

static const struct form_choice check_who[] = {
	{"parent", N_("A parent"), NULL},
	{"guardian", N_("A guardian"), NULL},
	{"foster_parent", N_("A foster parent"), NULL},
	{"legal_representative", N_("Another legal representative of a child"), NULL},
	{"young_adult", N_("A young adult"), N_("You are 18 or older and ask for yourself: an orphan, or grown up without parental care.")},
	{"child", N_("A child or teenager"), N_("You are under 18 and ask for yourself.")},
	{NULL, NULL, NULL},
};

static const struct form_choice check_resident[] = {
	{"yes", N_("Yes"), NULL},
	{"no", N_("No"), NULL},
	{"unknown", N_("I do not know"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice check_group[] = {
	{"no", N_("No"), NULL},
	{"yes", N_("Yes"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice check_facts[] = {
	{"custody_suspended", N_("Custody of the child has been suspended"), NULL},
	{"custody_removed", N_("Custody of the child has been removed"), NULL},
	{"custody_at_risk", N_("Custody of the child may be suspended"), NULL},
	{"single_parent", N_("I raise the child alone"), NULL},
	{"behaviour_correction_programme", N_("I am in a behaviour correction programme myself"), N_("For those who are under 18.")},
	{"orphan_or_without_parental_care", N_("Orphan, or grown up without parental care"), NULL},
	{"orphan_court_jelgava", N_("The orphans' court of Jelgava decided on my care"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice check_raises[] = {
	{"yes", N_("Yes"), NULL},
	{"no", N_("No"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice check_child_facts[] = {
	{"behaviour_correction_programme", N_("The child is in a behaviour correction programme"), NULL},
	{"relationship_difficulties", N_("It is hard to get along with the child"), NULL},
	{"group_this_year", N_("The child has been in such a group this year"), NULL},
	{NULL, NULL, NULL},
};

#define CHECK_CHILD(n)                                                                             \
	{.name = "child_" n "_birth", .type = FORM_DATE, .label = N_("Birth date of the child")},  \
		{.name = "child_" n "_raises",                                                     \
			.type = FORM_CHOICE,                                                       \
			.choices = check_raises,                                                   \
			.label = N_("Do you raise the child?")},                                   \
	{                                                                                          \
		.name = "child_" n "_facts", .type = FORM_MULTI, .choices = check_child_facts,     \
		.label = N_("What is true of the child?")                                          \
	}

const struct form_key check_keys[CHECK_KEYS] = {
	{.name = "who", .type = FORM_CHOICE, .required = true, .choices = check_who, .label = N_("Who are you?")},
	{.name = "birth", .type = FORM_DATE, .label = N_("Your birth date")},
	{.name = "resident",
		.type = FORM_CHOICE,
		.required = true,
		.choices = check_resident,
		.label = N_("Is your declared address in Jelgava?")},
	{.name = "group",
		.type = FORM_CHOICE,
		.required = true,
		.choices = check_group,
		.label = N_("Have you been in such a group this year?")},
	{.name = "facts", .type = FORM_MULTI, .choices = check_facts, .label = N_("What is true of you?")},
	CHECK_CHILD("1"),
	CHECK_CHILD("2"),
	CHECK_CHILD("3"),
	CHECK_CHILD("4"),
};
