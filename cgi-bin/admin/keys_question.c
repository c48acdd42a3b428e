#include "question.h"

/* Keys of the pages about questions of the questionnaire. */

const struct form_choice question_audiences[] = {
	{"adult", N_("Questions for adults"), N_("Also for the parent who answers for a pair or a family.")},
	{"child", N_("Questions for children"), N_("For groups whose clients are children.")},
	{NULL, NULL, NULL},
};

static const struct form_choice actions[] = {
	{"check", "", NULL},
	{"edit", "", NULL},
	{"save", "", NULL},
	{NULL, NULL, NULL},
};

#define AUDIENCE {"audience", FORM_CHOICE, .required = true, .choices = question_audiences, .label = ""}
#define QUESTION AUDIENCE, {"code", FORM_TOKEN, 1, QUESTION_CODE_MAX, .required = true, .label = ""}
#define SEEN(name, least)                                                                          \
	{name, FORM_INT, least, 4294967295LL, .required = true, .label = ""},                      \
	{"version", FORM_INT, least, 4294967295LL, .required = true, .label = ""}
#define TEXT(name, label_) {name, FORM_TEXT, QUESTION_TEXT_MIN, QUESTION_TEXT_MAX, .required = true, .label = label_}

const struct form_key questions_query[1] = {
	{"saved", FORM_TOKEN, 1, 20, .label = ""},
};

const struct form_key question_query[3] = {
	QUESTION,
	{"saved", FORM_TOKEN, 1, 20, .label = ""},
};

/* Without a code: a new question. */
const struct form_key question_new_query[2] = {
	AUDIENCE,
	{"code", FORM_TOKEN, 1, QUESTION_CODE_MAX, .label = ""},
};

const struct form_key question_new_keys[QUESTION_NEW_KEYS] = {
	{"valid_from", FORM_DATE, .required = true, .label = N_("Asked from")},
	{"position", FORM_INT, 1, QUESTION_POSITION_MAX, .required = true, .label = N_("Position in the questionnaire")},
	TEXT("text_lv", N_("Statement in Latvian")),
	TEXT("text_easy", N_("Statement in easy Latvian")),
	TEXT("text_en", N_("Statement in English")),
	QUESTION,
	SEEN("newest", 0),
	{"action", FORM_CHOICE, .required = true, .choices = actions, .label = ""},
};

const struct form_key question_end_query[2] = {
	QUESTION,
};

const struct form_key question_end_keys[5] = {
	{"until", FORM_DATE, .required = true, .label = N_("Last day on which it is asked")},
	QUESTION,
	SEEN("id", 1),
};

const struct form_key question_change_keys[4] = {
	QUESTION,
	SEEN("id", 1),
};
