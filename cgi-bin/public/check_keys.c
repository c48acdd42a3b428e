#include "check.h"

#include <string.h>

#include "view/view.h"

/* The form keys of /check, and which question asks for which. */

enum { TOKEN_MAX = 20, BIRTHS_MAX = CHECK_CHILDREN * 11 };

static const struct form_choice who[] = {
	{"parent", N_("A parent"), NULL},
	{"guardian", N_("A guardian"), NULL},
	{"foster_parent", N_("A foster parent"), NULL},
	{"legal_representative", N_("Another legal representative of a child"), NULL},
	{"young_adult", N_("A young adult"), N_("You are 18 or older and ask for yourself: an orphan, or grown up without parental care.")},
	{"child", N_("A child or teenager"), N_("You are under 18 and ask for yourself.")},
	{NULL, NULL, NULL},
};

static const struct form_choice yes_no_unknown[] = {
	{"yes", N_("Yes"), NULL},
	{"no", N_("No"), NULL},
	{"unknown", N_("I do not know"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice no_yes[] = {
	{"no", N_("No"), NULL},
	{"yes", N_("Yes"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice raises[] = {
	{"yes", N_("Yes"), NULL},
	{"no", N_("No"), NULL},
	{"unknown", N_("It is not clear, or it changes"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice facts[] = {
	{"custody_suspended", N_("Custody of the child has been suspended"), NULL},
	{"custody_removed", N_("Custody of the child has been removed"), NULL},
	{"custody_at_risk", N_("Custody of the child may be suspended"), NULL},
	{"single_parent", N_("I raise the child alone"), NULL},
	{"behaviour_correction_programme", N_("I am in a behaviour correction programme myself"), NULL},
	{"orphan_or_without_parental_care", N_("Orphan, or grown up without parental care"), NULL},
	{"none", N_("None of these"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice child_facts[] = {
	{"behaviour_correction_programme", N_("The child is in a behaviour correction programme"), NULL},
	{"relationship_difficulties", N_("It is hard to get along with the child"), NULL},
	{"group_this_year", N_("The child has been in such a group this year"), NULL},
	{"none", N_("None of these"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice none[] = {{"none", N_("No children under 18"), NULL}, {NULL, NULL, NULL}};
static const struct form_choice more[] = {{"yes", NULL, NULL}, {NULL, NULL, NULL}};

#define CHILD(n) \
	{.name = "child_" n "_birth", .type = FORM_DATE, .label = N_("Birth date of the child")}, \
	{.name = "child_" n "_raises", .type = FORM_CHOICE, .choices = raises, .label = N_("Do you raise the child?")}, \
	{.name = "child_" n "_facts", .type = FORM_MULTI, .choices = child_facts, .label = N_("What is true of the child?")}

/* Nothing is required: which question must be answered, the answers before it tell.  The last six say what a form was sent for. */
const struct form_key check_keys[CHECK_KEYS] = {
	{.name = "who", .type = FORM_CHOICE, .choices = who, .label = N_("Who are you?")},
	{.name = "birth", .type = FORM_DATE, .label = N_("Your birth date")},
	{.name = "resident", .type = FORM_CHOICE, .choices = yes_no_unknown, .label = N_("Is your declared address in Jelgava?")},
	{.name = "children", .type = FORM_CHOICE, .choices = none, .label = N_("When were the children born?")},
	{.name = "facts", .type = FORM_MULTI, .choices = facts, .label = N_("What is true of you?")},
	{.name = "court", .type = FORM_CHOICE, .choices = yes_no_unknown, .label = N_("Did the orphans' court of Jelgava decide on your care?")},
	{.name = "group", .type = FORM_CHOICE, .choices = no_yes, .label = N_("Have you been in such a group this year?")},
	CHILD("1"), CHILD("2"), CHILD("3"), CHILD("4"), CHILD("5"), CHILD("6"), CHILD("7"), CHILD("8"),
	{.name = "asked", .type = FORM_TOKEN, .min = 1, .max = TOKEN_MAX},
	{.name = "back", .type = FORM_TOKEN, .min = 1, .max = TOKEN_MAX},
	{.name = "was", .type = FORM_CHOICE, .choices = who},
	{.name = "births", .type = FORM_TEXT, .max = BIRTHS_MAX},
	{.name = "more", .type = FORM_CHOICE, .choices = more},
	{.name = "programme", .type = FORM_TEXT, .max = 8},
};

const struct form_key *check_key_find(const char *name)
{
	for (size_t i = 0; i < CHECK_KEYS; i++)
		if (strcmp(check_keys[i].name, name) == 0)
			return &check_keys[i];
	return NULL;
}

/* Keys of each child, in the order of check_keys. */
static const char *const child_keys[CHECK_CHILDREN][3] = {
#define NAMES(n) {"child_" n "_birth", "child_" n "_raises", "child_" n "_facts"}
	NAMES("1"), NAMES("2"), NAMES("3"), NAMES("4"), NAMES("5"), NAMES("6"), NAMES("7"), NAMES("8"),
};

const char *check_child_key(int n, const char *part)
{
	return child_keys[n - 1][strcmp(part, "birth") == 0 ? 0 : strcmp(part, "raises") == 0 ? 1 : 2];
}

int check_question_child(enum check_question question)
{
	return question < CHECK_CHILD || question >= CHECK__MAX ? 0 : ((int)question - CHECK_CHILD) / 2 + 1;
}

const char *check_question_key(enum check_question question)
{
	static const char *const names[CHECK_CHILD] = {
		[CHECK_WHO] = "who", [CHECK_BIRTH] = "birth", [CHECK_RESIDENT] = "resident", [CHECK_BIRTHS] = "children",
		[CHECK_FACTS] = "facts", [CHECK_COURT] = "court", [CHECK_GROUP] = "group",
	};

	if (question < CHECK_CHILD)
		return names[question];
	return check_child_key(check_question_child(question), ((int)question - CHECK_CHILD) % 2 == 0 ? "raises" : "facts");
}

enum check_question check_question_of(const char *name)
{
	int question = CHECK_WHO;

	while (question < CHECK__MAX && strcmp(check_question_key((enum check_question)question), name) != 0)
		question++;
	/* The births of all children are one question. */
	for (int n = 1; question == CHECK__MAX && n <= CHECK_CHILDREN; n++)
		if (strcmp(check_child_key(n, "birth"), name) == 0)
			return CHECK_BIRTHS;
	return (enum check_question)question;
}
