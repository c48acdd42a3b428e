#include "intake.h"

/* Form keys of /casework/intake, in the order of the page: the page to check shows them in this order, too.  The lists of origin and of the kinds of
 * group are the handler's. */

enum { NAME_MAX = 80, CODE_MAX = 13, ADDRESS_MIN = 3, ADDRESS_MAX = 200, DOCUMENT_MAX = 200, NOTE_MAX = 500, PROBLEM_MAX = 4000, WISH_MAX = 2000, REASON_MAX = 2000 };

static const struct form_choice channels[] = {
	{"in-person", N_("In person"), NULL},
	{"post", N_("Post"), NULL},
	{"registered-post", N_("Registered post"), NULL},
	{"email", N_("E-mail"), NULL},
	{"e-address", N_("E-address"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice relations[] = {
	{"parent", N_("parent"), NULL},
	{"guardian", N_("guardian"), NULL},
	{"foster_parent", N_("foster parent"), NULL},
	{"legal_representative", N_("legal representative"), NULL},
	{"other", N_("other"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice documents[] = {
	{"passport", N_("Passport"), NULL},
	{"id_card", N_("Identity card"), NULL},
	{"residence_permit", N_("Residence permit"), NULL},
	{"other", N_("Another document"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice for_whom[] = {
	{"self", N_("About the applicant"), NULL},
	{"child", N_("About a child"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice sexes[] = {{"female", N_("Female"), NULL}, {"male", N_("Male"), NULL}, {NULL, NULL, NULL}};

static const struct form_choice safe[] = {
	{"no_letters", N_("Do not send letters to the applicant's address."), NULL},
	{"no_calls", N_("Do not call the applicant."), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice mail[] = {{"receipt", N_("Send the receipt by e-mail, too"), NULL}, {NULL, NULL, NULL}};

/* Languages call themselves by their own names. */
static const struct form_choice languages[] = {
	{"lv", N_("Latvian"), NULL},
	{"lv-easy", N_("Easy Latvian"), NULL},
	{"en", N_("English"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice actions[] = {{"check", NULL, NULL}, {"send", NULL, NULL}, {"edit", NULL, NULL}, {NULL, NULL, NULL}};
static const struct form_choice pages[] = {{"check", NULL, NULL}, {NULL, NULL, NULL}};

/* Each of the two people has labels of its own: the list of faults and the page to check tell them apart. */
#define PERSON(prefix, needed, given, family, number, birth, gender, home)                  \
	{prefix "given_name", FORM_TEXT, 1, NAME_MAX, .required = (needed), .label = (given)},   \
	{prefix "family_name", FORM_TEXT, 1, NAME_MAX, .required = (needed), .label = (family)}, \
	{prefix "code", FORM_TEXT, 0, CODE_MAX, .label = (number)},                              \
	{prefix "birth_date", FORM_DATE, .label = (birth)},                                      \
	{prefix "confirm", FORM_TOKEN, 1, 24},                                                   \
	{prefix "sex", FORM_CHOICE, .required = (needed), .choices = sexes, .label = (gender)},  \
	{prefix "address", FORM_TEXT, ADDRESS_MIN, ADDRESS_MAX, .label = (home)}

const struct form_key intake_keys[INTAKE_KEYS] = {
	{"form", FORM_TOKEN, 36, 36, .required = true},
	{"held", FORM_TOKEN, 32, 32, .required = true},
	{"page", FORM_CHOICE, .choices = pages},
	{"origin", FORM_CHOICE, .required = true, .label = N_("How it came in")},
	{"received", FORM_DATE, .label = N_("Received on")},
	{"reason", FORM_LINES, 0, REASON_MAX, .label = N_("Why the file is opened")},
	{"agreed", FORM_DATE, .label = N_("The client agreed on")},
	{"document", FORM_CHOICE, .choices = documents, .label = N_("Document seen")},
	{"language", FORM_CHOICE, .required = true, .choices = languages, .label = N_("Language of letters")},
	{"for_whom", FORM_CHOICE, .required = true, .choices = for_whom, .label = N_("The application is")},
	PERSON("", true, N_("Given name"), N_("Family name"), N_("Personal code"), N_("Birth date"), N_("Sex"), N_("Declared address")),
	{"phone", FORM_PHONE, 0, 40, .label = N_("Telephone")},
	{"email", FORM_EMAIL, .label = N_("E-mail address")},
	{"mail", FORM_MULTI, .choices = mail, .label = N_("Receipt by e-mail")},
	{"channel", FORM_CHOICE, .required = true, .choices = channels, .label = N_("Way of sending the decision")},
	{"safe", FORM_MULTI, .choices = safe, .label = N_("Not safe for the applicant")},
	PERSON("child_", false, N_("Child's given name"), N_("Child's family name"), N_("Child's personal code"), N_("Child's birth date"), N_("Child's sex"),
		N_("Child's declared address")),
	{"child_relation", FORM_CHOICE, .choices = relations, .label = N_("The applicant is to the child")},
	{"child_basis", FORM_CHOICE, .choices = told_bases, .label = N_("On what the applicant acts")},
	{"child_document", FORM_TEXT, 0, DOCUMENT_MAX, .label = N_("Number of the document, and who issued it")},
	{"child_valid_from", FORM_DATE, .label = N_("Date of the document")},
	{"programme", FORM_CHOICE, .required = true, .label = N_("Kind of group")},
	{"programme_2", FORM_CHOICE, .label = N_("Second choice")},
	{"programme_3", FORM_CHOICE, .label = N_("Third choice")},
	{"raised_1", FORM_DATE, .label = N_("Birth date of a child who is raised")},
	{"raised_2", FORM_DATE, .label = N_("Birth date of another child")},
	{"raised_3", FORM_DATE, .label = N_("Birth date of a third child")},
	{"grounds", FORM_MULTI, .choices = told_grounds, .label = N_("Grounds stated")},
	{"problem", FORM_LINES, 0, PROBLEM_MAX, .label = N_("In the applicant's own words")},
	{"wish", FORM_LINES, 0, WISH_MAX, .label = N_("Hopes for")},
	{"times", FORM_MULTI, .choices = choices_times, .label = N_("Times that suit")},
	{"spoken", FORM_CHOICE, .choices = choices_languages, .label = N_("Language")},
	{"needs", FORM_MULTI, .choices = told_needs, .label = N_("What would help")},
	{"needs_note", FORM_LINES, 0, NOTE_MAX, .label = N_("Anything else")},
	{"same_applicant", FORM_TOKEN, 3, 36, .label = N_("Is the applicant known already?")},
	{"same_child", FORM_TOKEN, 3, 36, .label = N_("Is the child known already?")},
	{"files", FORM_FILE, .label = N_("Scan of the paper")},
	{"drop", FORM_TOKEN, 36, 36},
	{"action", FORM_CHOICE, .choices = actions},
	{"back", FORM_TOKEN, 1, 20}, /* of the buttons of another language */
};
