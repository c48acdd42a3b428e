#include "casework.h"
#include "service/correspondence.h"
#include "service/exception.h"
#include "service/person_merge.h"
#include "service/separation.h"

static const struct form_choice piles[] = {
	{"unit", NULL, NULL}, {"mine", NULL, NULL}, {"unassigned", NULL, NULL}, {"approval", NULL, NULL}, {"waiting", NULL, NULL},
	{"unread", NULL, NULL}, {"contested", NULL, NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice done[] = {
	{"taken", NULL, NULL}, {"resumed", NULL, NULL}, {"saved", NULL, NULL}, {"submitted", NULL, NULL}, {"issued", NULL, NULL}, {"returned", NULL, NULL},
	{"asked", NULL, NULL}, {"excepted", NULL, NULL}, {"seen", NULL, NULL}, {"opened", NULL, NULL}, {"held", NULL, NULL}, {"ended", NULL, NULL}, {"handed", NULL, NULL},
	{"dropped", NULL, NULL}, {NULL, NULL, NULL},
};

static const struct form_choice outcomes[] = {
	{"granted", N_("Grant the service"), NULL},
	{"granted_in_part", N_("Grant in part"), NULL},
	{"refused", N_("Refuse"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice drafting[] = {
	{"save", NULL, NULL}, {"submit", NULL, NULL}, {"propose", NULL, NULL}, {"hear", NULL, NULL}, {NULL, NULL, NULL},
};
static const struct form_choice approving[] = {{"issue", NULL, NULL}, {"return", NULL, NULL}, {NULL, NULL, NULL}};

static const struct form_choice parts[] = {
	{"other_programme", N_("Another kind of group"), NULL},
	{"later_start", N_("A later start"), NULL},
	{"waiting_list", N_("Waiting for a place"), NULL},
	{"other", N_("Another part"), NULL},
	{NULL, NULL, NULL},
};

#define REFERENCE {"ref", FORM_TOKEN, 1, 20, .required = true, .label = ""}
#define VERSION {"version", FORM_INT, 1, 4000000000, .required = true, .label = ""}
#define NORM(n) {"norm_" #n, FORM_TOKEN, 1, 10, .label = ""}

const struct form_key list_query[5] = {
	{"pile", FORM_CHOICE, .choices = piles, .label = ""},
	{"programme", FORM_TEXT, 0, 8, .label = N_("Kind of group")},
	{"owner", FORM_INT, 0, 4000000000, .label = ""},	/* 0: nobody */
	{"due", FORM_TOKEN, 1, 8, .label = ""},	/* "overdue", "soon", or a rung of the ladder */
	{"after", FORM_TEXT, 0, 40, .label = ""},
};

static const struct form_choice ways[] = {{"initiative", NULL, NULL}, {NULL, NULL, NULL}};

const struct form_key intake_query[2] = {
	{"way", FORM_CHOICE, .choices = ways, .label = ""},
	{"from", FORM_TOKEN, 1, 20, .label = ""},
};

const struct form_key search_keys[1] = {
	{"q", FORM_TEXT, 3, 100, .required = true, .label = N_("Name, personal code or application number")},
};

const struct form_key ref_query[1] = {REFERENCE};

const struct form_key referrals_query[1] = {
	{"page", FORM_INT, 1, 100000, .label = ""},
};

const struct form_key refer_keys[3] = {
	REFERENCE,
	VERSION,
	{"contract", FORM_CHOICE, .required = true, .label = N_("Contract")},
};

/* instead: of the draft of an extension. */
const struct form_key decide_query[2] = {
	REFERENCE,
	{"instead", FORM_INT, 1, 1, .label = ""},
};

const struct form_key file_query[2] = {
	REFERENCE,
	{"done", FORM_CHOICE, .choices = done, .label = ""},
};

const struct form_key take_keys[2] = {REFERENCE, VERSION};

const struct form_key decide_keys[DECIDE_KEYS] = {
	REFERENCE,
	VERSION,
	{"draft", FORM_INT, 0, 4000000000, .required = true, .label = ""},
	{"outcome", FORM_CHOICE, .required = true, .choices = outcomes, .label = N_("Decision")},
	{"facts", FORM_LINES, 0, TEXT_MAX, .label = N_("Facts established")},
	NORM(0), NORM(1), NORM(2), NORM(3), NORM(4), NORM(5), NORM(6), NORM(7), NORM(8), NORM(9), NORM(10), NORM(11), NORM(12), NORM(13),
	NORM(14), NORM(15),
	{"norms", FORM_LINES, 0, NORMS_MAX, .label = N_("Other norms, with section and paragraph, one a line")},
	{"reasons", FORM_LINES, 0, TEXT_MAX, .label = N_("Reasons")},
	{"hearing", FORM_LINES, 0, TEXT_MAX, .label = N_("View of the addressee")},
	{"part", FORM_CHOICE, .choices = parts, .label = N_("Which part is granted")},
	{"programme", FORM_INT, 1, 4000000000, .label = N_("Kind of group that is granted instead")},
	{"from", FORM_DATE, .label = N_("The service begins not before")},
	{"operative", FORM_LINES, 0, TEXT_MAX, .label = N_("Conditions, as they stand in the decision")},
	{"action", FORM_CHOICE, .required = true, .choices = drafting, .label = ""},
};

const struct form_key extend_keys[8] = {
	REFERENCE,
	VERSION,
	{"draft", FORM_INT, 0, 4000000000, .required = true, .label = ""},
	{"to", FORM_DATE, .required = true, .label = N_("New last day for the decision")},
	{"facts", FORM_LINES, 0, TEXT_MAX, .label = N_("Facts established")},
	{"norms", FORM_LINES, 0, NORMS_MAX, .label = N_("Norms applied")},
	{"reasons", FORM_LINES, 0, TEXT_MAX, .label = N_("Reasons")},
	{"action", FORM_CHOICE, .required = true, .choices = drafting, .label = ""},
};

const struct form_key approve_keys[4] = {
	REFERENCE,
	VERSION,
	{"note", FORM_LINES, 0, 1000, .label = N_("What must be corrected")},
	{"action", FORM_CHOICE, .required = true, .choices = approving, .label = ""},
};

const struct form_key attachment_query[1] = {
	{"id", FORM_TOKEN, 36, 36, .required = true, .label = ""},
};

const struct form_key letter_query[1] = {
	{"message", FORM_TOKEN, 36, 36, .required = true, .label = ""},
};

const struct form_key paper_query[2] = {
	{"ref", FORM_TOKEN, 1, 20, .label = ""},
	{"act", FORM_TEXT, 1, 30, .label = ""},
};

static const struct form_choice sent[] = {{"sent", NULL, NULL}, {NULL, NULL, NULL}};

static const struct form_choice documents[] = {
	{"passport", N_("Passport"), NULL},
	{"id_card", N_("Identity card"), NULL},
	{"residence_permit", N_("Residence permit"), NULL},
	{"other", N_("Another document"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice access_actions[] = {{"new", NULL, NULL}, {"end", NULL, NULL}, {NULL, NULL, NULL}};

#define FORM_ID {"form", FORM_TOKEN, 36, 36, .required = true, .label = ""}

const struct form_key message_query[2] = {
	REFERENCE,
	{"done", FORM_CHOICE, .choices = sent, .label = ""},
};

const struct form_key message_keys[3] = {
	REFERENCE,
	FORM_ID,
	{"text", FORM_LINES, 1, SERVICE_MESSAGE_MAX, .required = true, .label = N_("Message to the applicant")},
};

const struct form_key request_keys[5] = {
	REFERENCE,
	VERSION,
	FORM_ID,
	{"text", FORM_LINES, 1, SERVICE_MESSAGE_MAX, .required = true, .label = N_("What is needed")},
	{"due", FORM_DATE, .required = true, .label = N_("Answer until")},
};

/* What an application cannot be examined without (Administrative Procedure Law, s. 56). */
const struct form_choice flaws[FLAWS + 1] = {
	{"unsigned", N_("It is not signed"), NULL},
	{"language", N_("It is not in the state language and has no translation"), NULL},
	{"authority", N_("Nothing shows that the applicant may act for the person"), NULL},
	{"unclear", N_("It does not say who applies, or for what"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key without_progress_keys[6] = {
	REFERENCE,
	VERSION,
	FORM_ID,
	{"flaws", FORM_MULTI, .required = true, .choices = flaws, .label = N_("What the application lacks")},
	{"text", FORM_LINES, 1, SERVICE_MESSAGE_MAX, .required = true, .label = N_("What the applicant is told")},
	{"due", FORM_DATE, .required = true, .label = N_("To be put right until")},
};

static const struct form_choice ends[] = {
	{"withdrawn", NULL, NULL}, {"not_submitted", NULL, NULL}, {"transferred", NULL, NULL}, {"process_ended", NULL, NULL},
	{NULL, NULL, NULL},
};

#define END(is_required) {"as", FORM_CHOICE, .required = (is_required), .choices = ends, .label = ""}

const struct form_key end_query[2] = {REFERENCE, END(false)};

const struct form_key end_keys[6] = {
	REFERENCE,
	VERSION,
	FORM_ID,
	END(true),
	{"reason", FORM_LINES, 1, 500, .required = true, .label = N_("Reason")},
	{"text", FORM_LINES, 0, SERVICE_MESSAGE_MAX, .label = N_("What the applicant is told")},
};

/* rule: "+" or "-" and the rule's code; the page offers those that there are. */
const struct form_key exception_keys[5] = {
	REFERENCE,
	{"version", FORM_INT, 0, 60000, .required = true, .label = ""},
	FORM_ID,
	{"rule", FORM_CHOICE, .required = true, .label = N_("What the exception is for")},
	{"reason", FORM_LINES, 1, SERVICE_EXCEPTION_REASON_MAX, .required = true, .label = N_("Reasons")},
};

static const struct form_choice separated[] = {{"added", NULL, NULL}, {"ended", NULL, NULL}, {NULL, NULL, NULL}};

const struct form_key separation_query[2] = {
	REFERENCE,
	{"done", FORM_CHOICE, .choices = separated, .label = ""},
};

const struct form_key separation_keys[5] = {
	REFERENCE,
	FORM_ID,
	{"person", FORM_CHOICE, .required = true, .label = N_("Who of this file")},
	{"other", FORM_TEXT, 1, 20, .required = true, .label = N_("File of the other person")},
	{"reason", FORM_LINES, 1, SERVICE_SEPARATION_REASON_MAX, .required = true, .label = N_("Reason")},
};

static const struct form_choice merge_done[] = {{"1", NULL, NULL}, {NULL, NULL, NULL}};

const struct form_key person_merge_query[2] = {
	REFERENCE,
	{"done", FORM_CHOICE, .choices = merge_done, .label = ""},
};

/* Of the page to check: it is done, or what was typed is changed. */
static const struct form_choice merge_confirm[] = {{"yes", NULL, NULL}, {"no", NULL, NULL}, {NULL, NULL, NULL}};

const struct form_key person_merge_keys[7] = {
	REFERENCE,
	FORM_ID,
	{"other", FORM_TEXT, 1, 20, .required = true, .label = N_("File of the same person")},
	{"reason", FORM_LINES, 5, SERVICE_MERGE_REASON_MAX, .required = true, .label = N_("How it is known that this is one person")},
	{"confirm", FORM_CHOICE, .choices = merge_confirm, .label = ""},
	{"seen", FORM_INT, 1, 4000000000, .label = ""},
	{"other_seen", FORM_INT, 1, 4000000000, .label = ""},
};

const struct form_key separation_end_keys[3] = {
	REFERENCE,
	{"id", FORM_INT, 1, 4000000000, .required = true, .label = ""},
	VERSION,
};

const struct form_key identify_keys[3] = {
	REFERENCE,
	{"document", FORM_CHOICE, .required = true, .choices = documents, .label = N_("Document seen")},
	{"seen_on", FORM_DATE, .required = true, .label = N_("When it was seen")},
};

const struct form_key access_keys[4] = {
	REFERENCE,
	{"version", FORM_INT, 0, 60000, .required = true, .label = ""},
	{"reason", FORM_LINES, 1, 500, .required = true, .label = N_("Why the code is changed")},
	{"action", FORM_CHOICE, .required = true, .choices = access_actions, .label = ""},
};
