#include "apply_keys.h"

#include "run/choices.h"
#include "view/view.h"

/* Form keys of the pages of an application, and of what its draft keeps. */

enum {
	TOKEN = 32,
	NAME_MAX = 80,
	CODE_MAX = 13,
	ADDRESS_MIN = 3,
	ADDRESS_MAX = 200,
	DOCUMENT_MAX = 200,
	NOTE_MAX = 500,
	PROBLEM_MAX = 4000,
	WISH_MAX = 2000
};

static const struct form_choice for_whom[] = {
	{"self", N_("For myself"), N_("An adult takes part alone, for example a parent.")},
	{"child", N_("For a child"),
		N_("One or more children. You are the parent, guardian, foster parent or another "
                   "representative.")},
	{"family", N_("For our family"), N_("An adult and a child take part together.")},
	{NULL, NULL, NULL},
};

static const struct form_choice sexes[] = {
	{"female", N_("Female"), NULL},
	{"male", N_("Male"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice yes_no[] = {
	{"no", N_("No"), NULL},
	{"yes", N_("Yes"), NULL},
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

static const struct form_choice bases[] = {
	{"custody", N_("I am the parent and have custody of the child"), NULL},
	{"court_judgment", N_("A court judgment"), N_("For example, about separate custody.")},
	{"orphans_court_decision", N_("A decision of the orphans' court"),
		N_("For example, that appoints you as guardian.")},
	{"authorisation", N_("An authorisation"),
		N_("For example, a foster parent's, or the parents' through a notary.")},
	{"institution", N_("I act for an institution that cares for the child"), NULL},
	{"custody_suspended", N_("My custody of the child has been suspended"), NULL},
	{"custody_removed", N_("My custody of the child has been removed"), NULL},
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

static const struct form_choice safe[] = {
	{"no_letters", N_("Do not write to my address"), NULL},
	{"no_calls", N_("Do not call me"), NULL},
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

/* Languages call themselves by their own names. */
static const struct form_choice spoken[] = {
	{"lv", N_("Latvian"), NULL},
	{"ru", N_("Russian"), NULL},
	{"uk", N_("Ukrainian"), NULL},
	{"en", N_("English"), NULL},
	{"other", N_("Another language"), N_("Write below which one.")},
	{NULL, NULL, NULL},
};

static const struct form_choice needs[] = {
	{"interpreter", N_("An interpreter"), NULL},
	{"sign_language", N_("A sign language interpreter"), NULL},
	{"childcare", N_("Somebody who looks after my child meanwhile"), NULL},
	{"transport", N_("Help to get there"), NULL},
	{"wheelchair", N_("A room that can be reached with a wheelchair or a pram"), NULL},
	{"easy_language", N_("Easy language"), NULL},
	{NULL, NULL, NULL},
};

/* In the order of the bits that flow_steps.c gives them. */
static const struct form_choice steps[] = {
	{"start", NULL, NULL},
	{"programme", NULL, NULL},
	{"person", NULL, NULL},
	{"children", NULL, NULL},
	{"adult", NULL, NULL},
	{"raised", NULL, NULL},
	{"contact", NULL, NULL},
	{"grounds", NULL, NULL},
	{"needs", NULL, NULL},
	{"attachments", NULL, NULL},
	{"child_1", NULL, NULL},
	{"child_2", NULL, NULL},
	{"child_3", NULL, NULL},
	{"child_4", NULL, NULL},
	{"child_5", NULL, NULL},
	{"child_6", NULL, NULL},
	{"representation_1", NULL, NULL},
	{"representation_2", NULL, NULL},
	{"representation_3", NULL, NULL},
	{"representation_4", NULL, NULL},
	{"representation_5", NULL, NULL},
	{"representation_6", NULL, NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice attachment_actions[] = {
	{"add", NULL, NULL}, {"next", NULL, NULL}, {NULL, NULL, NULL}};

static const struct form_choice done[] = {{"link", NULL, NULL}, {NULL, NULL, NULL}};

/* One row of a table.  REQUIRED is said where a page asks; a draft requires nothing. */
#define KEY(key, kind, ...) {.name = (key), .type = (kind), __VA_ARGS__}
#define LABEL(text) .label = (text)

#define DRAFT(needed)                                                                              \
	KEY("draft", FORM_TOKEN, .min = TOKEN, .max = TOKEN, .required = (needed))
#define NUMBER KEY("n", FORM_INT, .min = 1, .max = APPLY_CHILDREN)
#define FOR_WHOM(needed)                                                                           \
	KEY("for_whom", FORM_CHOICE, .required = (needed), .choices = for_whom,                    \
		LABEL(N_("Who will take part?")))
#define PROGRAMME(needed) KEY("programme", FORM_CHOICE, .required = (needed), LABEL(N_("Group")))
#define PROGRAMMES_TOO                                                                             \
	KEY("programme_2", FORM_CHOICE, LABEL(N_("Second choice"))),                               \
		KEY("programme_3", FORM_CHOICE, LABEL(N_("Third choice")))

/* A person's answers; everybody has names of their own, so that a draft can hold all. */
#define PERSON(prefix, needed)                                                                     \
	KEY(prefix "given_name", FORM_TEXT, .min = 1, .max = NAME_MAX, .required = (needed),       \
		LABEL(N_("Given name"))),                                                          \
		KEY(prefix "family_name", FORM_TEXT, .min = 1, .max = NAME_MAX,                    \
			.required = (needed), LABEL(N_("Family name"))),                           \
		KEY(prefix "code", FORM_TEXT, .max = CODE_MAX, LABEL(N_("Personal code"))),        \
		KEY(prefix "birth_date", FORM_DATE, LABEL(N_("Birth date"))),                      \
		KEY(prefix "sex", FORM_CHOICE, .required = (needed), .choices = sexes,             \
			LABEL(N_("Sex"))),                                                         \
		KEY(prefix "address", FORM_TEXT, .min = ADDRESS_MIN, .max = ADDRESS_MAX,           \
			LABEL(N_("Declared address"))),                                            \
		KEY(prefix "confirm", FORM_TOKEN, .min = 1, .max = 24)
#define RELATION(prefix, needed)                                                                   \
	KEY(prefix "relation", FORM_CHOICE, .required = (needed), .choices = relations,            \
		LABEL(N_("Who are you to the child?")))
#define BASIS(prefix, needed)                                                                      \
	KEY(prefix "basis", FORM_CHOICE, .required = (needed), .choices = bases,                   \
		LABEL(N_("On what do you act for the child?"))),                                   \
		KEY(prefix "document", FORM_TEXT, .max = DOCUMENT_MAX,                             \
			LABEL(N_("Number of the document, and who issued it"))),                   \
		KEY(prefix "valid_from", FORM_DATE, LABEL(N_("Date of the document")))
#define CHILD(n)                                                                                   \
	PERSON("child_" n "_", false), RELATION("child_" n "_", false), BASIS("child_" n "_", false)
#define ADULT(needed)                                                                              \
	KEY("adult", FORM_CHOICE, .required = (needed), .choices = yes_no,                         \
		LABEL(N_("Will another adult of the family take part?")))
#define RAISED(n) KEY("raised_" n, FORM_DATE, LABEL(N_("Birth date of the child")))
#define RAISED_ALL RAISED("1"), RAISED("2"), RAISED("3"), RAISED("4"), RAISED("5"), RAISED("6")
#define PHONE KEY("phone", FORM_PHONE, .max = 40, LABEL(N_("Phone")))
#define EMAIL(needed)                                                                              \
	KEY("email", FORM_EMAIL, .required = (needed), LABEL(N_("E-mail address")))
#define CHANNEL(needed)                                                                            \
	KEY("channel", FORM_CHOICE, .required = (needed), .choices = channels,                     \
		LABEL(N_("How shall we send you the decision?")))
#define SAFE                                                                                       \
	KEY("safe", FORM_MULTI, .choices = safe, LABEL(N_("Is there a way that is not safe for you?")))
#define GROUNDS                                                                                    \
	KEY("grounds", FORM_MULTI, .choices = grounds, LABEL(N_("What applies to you?")))
#define PROBLEM                                                                                    \
	KEY("problem", FORM_LINES, .max = PROBLEM_MAX, LABEL(N_("What is the problem?"))),         \
		KEY("wish", FORM_LINES, .max = WISH_MAX, LABEL(N_("What do you hope for?")))
#define NEEDS                                                                                      \
	KEY("times", FORM_MULTI, .choices = choices_times, LABEL(N_("When could you come?"))),             \
		KEY("spoken", FORM_CHOICE, .choices = spoken,                                      \
			LABEL(N_("In which language is it easiest for you to talk?"))),            \
		KEY("needs", FORM_MULTI, .choices = needs,                                         \
			LABEL(N_("What would make it possible for you to take part?"))),           \
		KEY("needs_note", FORM_LINES, .max = NOTE_MAX, LABEL(N_("Anything else")))

const struct form_key draft_keys[1] = {DRAFT(true)};
const struct form_key draft_n_keys[2] = {DRAFT(true), NUMBER};
const struct form_key apply_open_keys[2] = {DRAFT(false), PROGRAMME(false)};
const struct form_key apply_keys[3] = {DRAFT(false), PROGRAMME(false), FOR_WHOM(true)};
const struct form_key apply_programme_keys[4] = {DRAFT(true), PROGRAMME(true), PROGRAMMES_TOO};
const struct form_key apply_person_keys[8] = {DRAFT(true), PERSON("", true)};
const struct form_key apply_child_keys[10] = {
	DRAFT(true), NUMBER, PERSON("child_", true), RELATION("child_", true)};
const struct form_key apply_representation_keys[5] = {
	DRAFT(true), NUMBER, BASIS("child_", true)};
const struct form_key apply_children_keys[2] = {
	DRAFT(true), KEY("action", FORM_TOKEN, .min = 3, .max = 10, .required = true)};
const struct form_key apply_adult_keys[9] = {DRAFT(true), ADULT(true), PERSON("adult_", false)};
const struct form_key apply_raised_keys[7] = {DRAFT(true), RAISED_ALL};
const struct form_key apply_contact_keys[5] = {
	DRAFT(true), PHONE, EMAIL(false), CHANNEL(true), SAFE};
const struct form_key apply_grounds_keys[4] = {DRAFT(true), GROUNDS, PROBLEM};
const struct form_key apply_needs_keys[5] = {DRAFT(true), NEEDS};
const struct form_key apply_attachments_keys[3] = {
	DRAFT(true),
	KEY("files", FORM_FILE, LABEL(N_("Files"))),
	KEY("action", FORM_CHOICE, .choices = attachment_actions),
};
const struct form_key apply_attachment_remove_keys[2] = {
	DRAFT(true), KEY("file", FORM_TOKEN, .min = 36, .max = 36, .required = true)};
const struct form_key apply_check_keys[2] = {
	DRAFT(true),
	KEY("version", FORM_INT, .min = 1, .max = 4294967295LL, .required = true),
};
const struct form_key apply_save_open_keys[2] = {
	DRAFT(true), KEY("done", FORM_CHOICE, .choices = done)};
const struct form_key apply_save_keys[2] = {DRAFT(true), EMAIL(true)};
const struct form_key apply_resume_open_keys[1] = {KEY("key", FORM_TOKEN, .min = TOKEN, .max = 64)};
const struct form_key apply_resume_keys[2] = {
	KEY("key", FORM_TOKEN, .min = TOKEN, .max = 64),
	KEY("code", FORM_TEXT, .max = 30, LABEL(N_("Code of the unsent application"))),
};

const struct form_key answer_keys[APPLY_ANSWER_KEYS] = {
	FOR_WHOM(false),
	PROGRAMME(false),
	PROGRAMMES_TOO,
	/* The version of the first choice that was in force when it was last looked at. */
	KEY("version", FORM_INT, .min = 1, .max = 4294967295LL),
	PERSON("", false),
	KEY("children", FORM_INT, .min = 1, .max = APPLY_CHILDREN),
	CHILD("1"),
	CHILD("2"),
	CHILD("3"),
	CHILD("4"),
	CHILD("5"),
	CHILD("6"),
	ADULT(false),
	PERSON("adult_", false),
	RAISED_ALL,
	PHONE,
	EMAIL(false),
	CHANNEL(false),
	SAFE,
	GROUNDS,
	PROBLEM,
	NEEDS,
	KEY("done", FORM_MULTI, .choices = steps),
};
