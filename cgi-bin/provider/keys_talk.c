#include "talk.h"

/* What the forms around a course may bring. */

#define ID_MAX 9007199254740991LL /* what every client can write exactly */
#define PLACE {"place", FORM_INT, 1, ID_MAX, .required = true, .label = ""}
#define SEEN {"seen", FORM_INT, 0, ID_MAX, .required = true, .label = ""}

static const struct form_choice done_marks[] = {{"saved", "", NULL}, {"withdrawn", "", NULL}, {NULL, NULL, NULL}};

const struct form_key place_page_query[2] = {
	PLACE,
	{"done", FORM_CHOICE, 0, 0, .choices = done_marks, .label = ""},
};

const struct form_key first_talk_keys[5] = {
	PLACE,
	SEEN,
	{"held", FORM_DATE, 0, 0, .required = true, .label = N_("Day of the talk")},
	{"holder", FORM_CHOICE, 0, 0, .required = true, .label = N_("Who held it")},
	{"note", FORM_LINES, 0, 1000, .label = N_("Note")},
};

static const struct form_choice signers[] = {
	{"participant", N_("The participant"), NULL},
	{"parent", N_("A parent or another legal representative"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key rules_signed_keys[4] = {
	PLACE,
	SEEN,
	{"signed", FORM_DATE, 0, 0, .required = true, .label = N_("Signed on")},
	{"signer", FORM_CHOICE, 0, 0, .required = true, .choices = signers, .label = N_("Who signed")},
};

/* In the order of enum talk_entry_kind. */
static const struct form_choice entries[] = {{"talk", "", NULL}, {"questionnaire", "", NULL}, {NULL, NULL, NULL}};
#define ENTRY {"what", FORM_CHOICE, 0, 0, .required = true, .choices = entries, .label = ""}, {"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""}

const struct form_key talk_withdraw_query[2] = {ENTRY};

const struct form_key talk_withdraw_keys[3] = {
	ENTRY,
	{"reason", FORM_LINES, 5, TALK_WITHDRAWAL_REASON, .required = true, .label = N_("What was entered wrongly")},
};

static const struct form_choice stages[] = {{"before", "", NULL}, {"after", "", NULL}, {NULL, NULL, NULL}};
#define STAGE {"when", FORM_CHOICE, 0, 0, .required = true, .choices = stages, .label = ""}

const struct form_key questionnaire_query[2] = {PLACE, STAGE};

static const struct form_choice scale[] = {
	{"1", N_("1 – not at all"), NULL},
	{"2", "2", NULL},
	{"3", "3", NULL},
	{"4", "4", NULL},
	{"5", N_("5 – fully"), NULL},
	{NULL, NULL, NULL},
};

/* Question N as it was shown, and what was answered. */
#define ASKED(n) {"question_" #n, FORM_INT, 1, ID_MAX, .label = ""}, {"answer_" #n, FORM_CHOICE, 0, 0, .choices = scale, .label = N_("Answer")}

const struct form_key questionnaire_keys[5 + 2 * QUESTIONNAIRE_QUESTIONS] = {
	PLACE,
	STAGE,
	SEEN,
	{"filled", FORM_DATE, 0, 0, .required = true, .label = N_("Day on which it was filled in")},
	{"remark", FORM_LINES, 0, QUESTIONNAIRE_REMARK, .label = N_("Anything else to say")},
	ASKED(0), ASKED(1), ASKED(2), ASKED(3), ASKED(4), ASKED(5), ASKED(6), ASKED(7), ASKED(8), ASKED(9),
};
