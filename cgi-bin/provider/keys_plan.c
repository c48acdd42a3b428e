#include "plan.h"

/* What the forms of session plans may bring. */

#define ID_MAX INT32_MAX /* contracts, versions */

#define PROGRAMME {"programme", FORM_CHOICE, 0, 0, .required = true, .label = ""}

static const struct form_choice done_marks[] = {{"saved", "", NULL}, {NULL, NULL, NULL}};

const struct form_key plan_read_query[3] = {
	PROGRAMME,
	{"contract", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 1, ID_MAX, .label = ""},
};

const struct form_key plan_edit_query[2] = {
	PROGRAMME,
	{"done", FORM_CHOICE, 0, 0, .choices = done_marks, .label = ""},
};

/* Session N + 1; PLAN_FIELDS of them. */
#define SESSION(n) {"topic_" #n, FORM_TEXT, 0, SESSION_PLAN_TOPIC, .label = N_("Topic")}, \
	{"aim_" #n, FORM_LINES, 0, SESSION_PLAN_TEXT, .label = N_("Aim and content")}, \
	{"materials_" #n, FORM_LINES, 0, SESSION_PLAN_TEXT, .label = N_("Materials")}
#define TEN(t) SESSION(t##0), SESSION(t##1), SESSION(t##2), SESSION(t##3), SESSION(t##4), SESSION(t##5), SESSION(t##6), SESSION(t##7), SESSION(t##8), SESSION(t##9)

const struct form_key plan_edit_keys[PLAN_FIRST + PLAN_FIELDS * SESSION_PLAN_ROWS] = {
	PROGRAMME,
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	TEN(), TEN(1), TEN(2), TEN(3), TEN(4), TEN(5),
};
