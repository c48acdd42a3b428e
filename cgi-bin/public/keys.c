#include "keys.h"

#include "view/view.h"

enum {
	TOKEN = 32,
	NAME_MAX = 80,
	CODE_MAX = 13,
	ADDRESS_MIN = 3,
	ADDRESS_MAX = 200,
	PROBLEM_MAX = 4000
};

static const struct form_choice audiences[] = {
	{"self", N_("For me"), NULL},
	{"child", N_("For my child"), NULL},
	{"together", N_("For us together"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice for_whom[] = {
	{"self", N_("For myself"), NULL},
	{"child", N_("For a child"),
		N_("You are the parent, guardian, foster parent or another representative.")},
	{NULL, NULL, NULL},
};

static const struct form_choice sexes[] = {
	{"female", N_("Female"), NULL},
	{"male", N_("Male"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice relations[] = {
	{"parent", N_("Parent"), NULL},
	{"guardian", N_("Guardian"), NULL},
	{"foster_parent", N_("Foster parent"), NULL},
	{"legal_representative", N_("Another legal representative"), NULL},
	{"other", N_("Somebody else"), N_("For example, a grandmother or an authorised person.")},
	{NULL, NULL, NULL},
};

static const struct form_choice channels[] = {
	{"e-address", N_("To my official e-address"),
		N_("The state's mailbox on latvija.gov.lv. If you have an active one, the law lets "
                   "us send decisions only there.")},
	{"email", N_("By e-mail"),
		N_("To the e-mail address above. The decision counts as received on the second "
                   "working day after it is sent.")},
	{"registered-post", N_("By registered letter"),
		N_("To your address. You sign for it at the post office.")},
	{"post", N_("By ordinary letter"), N_("To your address, into the letter box.")},
	{"in-person", N_("I will fetch it"),
		N_("At Pulkveža Oskara Kalpaka iela 9. We call you when it is ready.")},
	{NULL, NULL, NULL},
};

static const struct form_choice grounds[] = {
	{"custody_suspended", N_("Custody of the child has been suspended"), NULL},
	{"custody_removed", N_("Custody of the child has been removed"), NULL},
	{"custody_at_risk", N_("Custody of the child may be suspended"), NULL},
	{"behaviour_correction_programme", N_("The child is in a behaviour correction programme"),
		NULL},
	{"relationship_difficulties", N_("It is hard to get along with the child"), NULL},
	{"single_parent", N_("I raise the child alone"), NULL},
	{"guardian", N_("I am the child's guardian"), NULL},
	{"foster_parent", N_("I am the child's foster parent"), NULL},
	{"orphan_or_without_parental_care", N_("Orphan, or grown up without parental care"), NULL},
	{"other", N_("Something else"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice steps[] = {
	{"start", NULL, NULL},
	{"person", NULL, NULL},
	{"child", NULL, NULL},
	{"contact", NULL, NULL},
	{"grounds", NULL, NULL},
	{NULL, NULL, NULL},
};

#define DRAFT(needed)                                                                              \
	{                                                                                          \
		.name = "draft", .type = FORM_TOKEN, .min = TOKEN, .max = TOKEN,                   \
		.required = (needed)                                                               \
	}
#define PROGRAMME(needed)                                                                          \
	{                                                                                          \
		.name = "programme", .type = FORM_CHOICE, .required = (needed),                    \
		.label = N_("Group")                                                               \
	}
#define FOR_WHOM(needed)                                                                           \
	{                                                                                          \
		.name = "for_whom", .type = FORM_CHOICE, .required = (needed),                     \
		.choices = for_whom, .label = N_("Who will take part?")                            \
	}

/* A person's answers; the child's have names of their own, so that a draft can hold both. */
#define PERSON(prefix, needed)                                                                     \
	{.name = prefix "given_name",                                                              \
		.type = FORM_TEXT,                                                                 \
		.min = 1,                                                                          \
		.max = NAME_MAX,                                                                   \
		.required = (needed),                                                              \
		.label = N_("Given name")},                                                        \
		{.name = prefix "family_name",                                                     \
			.type = FORM_TEXT,                                                         \
			.min = 1,                                                                  \
			.max = NAME_MAX,                                                           \
			.required = (needed),                                                      \
			.label = N_("Family name")},                                               \
		{.name = prefix "code",                                                            \
			.type = FORM_TEXT,                                                         \
			.max = CODE_MAX,                                                           \
			.label = N_("Personal code")},                                             \
		{.name = prefix "birth_date", .type = FORM_DATE, .label = N_("Birth date")},       \
		{.name = prefix "sex",                                                             \
			.type = FORM_CHOICE,                                                       \
			.required = (needed),                                                      \
			.choices = sexes,                                                          \
			.label = N_("Sex")},                                                       \
		{.name = prefix "address",                                                         \
			.type = FORM_TEXT,                                                         \
			.min = ADDRESS_MIN,                                                        \
			.max = ADDRESS_MAX,                                                        \
			.label = N_("Declared address")},                                          \
	{                                                                                          \
		.name = prefix "confirm", .type = FORM_TOKEN, .min = 1, .max = 24                  \
	}
#define RELATION(needed)                                                                           \
	{                                                                                          \
		.name = "relation", .type = FORM_CHOICE, .required = (needed),                     \
		.choices = relations, .label = N_("Who are you to the child?")                     \
	}

#define PHONE                                                                                      \
	{                                                                                          \
		.name = "phone", .type = FORM_PHONE, .max = 40, .label = N_("Phone")               \
	}
#define EMAIL                                                                                      \
	{                                                                                          \
		.name = "email", .type = FORM_EMAIL, .label = N_("E-mail address")                 \
	}
#define CHANNEL(needed)                                                                            \
	{                                                                                          \
		.name = "channel", .type = FORM_CHOICE, .required = (needed), .choices = channels, \
		.label = N_("How shall we send you the decision?")                                 \
	}
#define GROUNDS                                                                                    \
	{                                                                                          \
		.name = "grounds", .type = FORM_MULTI, .choices = grounds,                         \
		.label = N_("What applies to you?")                                                \
	}
#define PROBLEM                                                                                    \
	{                                                                                          \
		.name = "problem", .type = FORM_LINES, .max = PROBLEM_MAX,                         \
		.label = N_("What is the problem, and what would help?")                           \
	}

const struct form_key home_keys[1] = {
	{.name = "for", .type = FORM_CHOICE, .choices = audiences, .label = N_("Show groups")},
};

const struct form_key draft_keys[1] = {DRAFT(true)};

const struct form_key apply_open_keys[2] = {DRAFT(false), PROGRAMME(false)};

const struct form_key apply_keys[3] = {DRAFT(false), PROGRAMME(true), FOR_WHOM(true)};

const struct form_key apply_person_keys[8] = {DRAFT(true), PERSON("", true)};

const struct form_key apply_child_keys[9] = {DRAFT(true), PERSON("child_", true), RELATION(true)};

const struct form_key apply_contact_keys[4] = {DRAFT(true), PHONE, EMAIL, CHANNEL(true)};

const struct form_key apply_grounds_keys[3] = {DRAFT(true), GROUNDS, PROBLEM};

const struct form_key apply_check_keys[2] = {
	DRAFT(true),
	{.name = "version", .type = FORM_INT, .min = 1, .max = 4294967295LL, .required = true},
};

static const struct form_choice attachment_actions[] = {
	{"add", NULL, NULL},
	{"next", NULL, NULL},
	{NULL, NULL, NULL},
};

const struct form_key apply_attachments_keys[3] = {
	DRAFT(true),
	{.name = "files", .type = FORM_FILE, .label = N_("Files")},
	{.name = "action", .type = FORM_CHOICE, .choices = attachment_actions},
};

const struct form_key apply_attachment_remove_keys[2] = {
	DRAFT(true),
	{.name = "file", .type = FORM_TOKEN, .min = 36, .max = 36, .required = true},
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

const struct form_key answer_keys[23] = {
	PROGRAMME(false),
	FOR_WHOM(false),
	PERSON("", false),
	PERSON("child_", false),
	RELATION(false),
	PHONE,
	EMAIL,
	CHANNEL(false),
	GROUNDS,
	PROBLEM,
	{.name = "done", .type = FORM_MULTI, .choices = steps},
};
