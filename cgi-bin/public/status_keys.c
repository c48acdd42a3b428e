#include "status_keys.h"

#include "service/correspondence.h"
#include "view/view.h"

#define FILE_NO {.name = "file", .type = FORM_INT, .min = 1, .max = 99, .label = ""}
#define FORM_ID {.name = "form", .type = FORM_TOKEN, .min = 36, .max = 36, .required = true, .label = ""}

static const struct form_choice done[] = {
	{"closed", NULL, NULL},
	{"another", NULL, NULL},
	{"sent", NULL, NULL},
	{"answered", NULL, NULL},
	{"withdrawn", NULL, NULL},
	{"proven", NULL, NULL},
	{"accepted", NULL, NULL},
	{"declined", NULL, NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice email_actions[] = {{"send", NULL, NULL}, {"prove", NULL, NULL}, {"change", NULL, NULL}, {NULL, NULL, NULL}};

const struct form_key status_query[2] = {
	FILE_NO,
	{.name = "done", .type = FORM_CHOICE, .choices = done, .label = ""},
};

const struct form_key status_file_keys[1] = {FILE_NO};

const struct form_key status_write_keys[3] = {
	FILE_NO,
	FORM_ID,
	{.name = "text",
		.type = FORM_LINES,
		.max = SERVICE_MESSAGE_MAX,
		.required = true,
		.label = N_("Your message")},
};

const struct form_key status_change_keys[4] = {
	FILE_NO,
	FORM_ID,
	{.name = "version", .type = FORM_INT, .min = 1, .max = 4000000000, .required = true, .label = ""},
	{.name = "text", .type = FORM_LINES, .max = SERVICE_MESSAGE_MAX, .label = N_("What you write")},
};

const struct form_key status_answer_keys[6] = {
	FILE_NO,
	FORM_ID,
	{.name = "version", .type = FORM_INT, .min = 1, .max = 4000000000, .required = true, .label = ""},
	{.name = "text", .type = FORM_LINES, .max = SERVICE_MESSAGE_MAX, .label = N_("Your answer")},
	{.name = "files", .type = FORM_FILE, .label = N_("Files")},
	{.name = "drop", .type = FORM_TOKEN, .min = 36, .max = 36, .label = ""},
};

const struct form_key status_email_keys[4] = {
	FILE_NO,
	{.name = "code", .type = FORM_TEXT, .max = 20, .label = N_("Code from the e-mail")},
	{.name = "email", .type = FORM_EMAIL, .label = N_("E-mail address")},
	{.name = "action", .type = FORM_CHOICE, .choices = email_actions, .required = true, .label = ""},
};

static const struct form_choice offer_answers[] = {
	{"yes", N_("Yes, I take the place"), NULL},
	{"no", N_("No, I do not take it"), N_("You keep your place in the queue.")},
	{NULL, NULL, NULL},
};

static const struct form_choice offer_reasons[] = {
	{"times", N_("The day or the time does not suit me"), NULL},
	{"way_there", N_("It is too hard to get there"), NULL},
	{"health", N_("For reasons of health"), NULL},
	{"later", N_("I want to begin later"), NULL},
	{"not_needed", N_("I do not need the group any more"), NULL},
	{"other", N_("Another reason"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key status_offer_keys[4] = {
	FILE_NO,
	{.name = "version", .type = FORM_INT, .min = 1, .max = 4000000000, .required = true, .label = ""},
	{.name = "answer", .type = FORM_CHOICE, .choices = offer_answers, .required = true, .label = N_("Do you take the place?")},
	{.name = "reason", .type = FORM_CHOICE, .choices = offer_reasons, .label = N_("If not: why?")},
};

/* Whether a calendar says topics. */
static const struct form_choice topics[] = {{"yes", NULL, NULL}, {NULL, NULL, NULL}};

const struct form_key status_sessions_keys[2] = {
	FILE_NO,
	{.name = "topics", .type = FORM_CHOICE, .choices = topics, .label = ""},
};

const struct form_key calendar_query[2] = {
	{.name = "key", .type = FORM_TOKEN, .min = 32, .max = 32, .required = true, .label = ""},
	{.name = "topics", .type = FORM_CHOICE, .choices = topics, .label = ""},
};

static const struct form_choice calendar_actions[] = {{"make", NULL, NULL}, {"end", NULL, NULL}, {NULL, NULL, NULL}};

const struct form_key status_calendar_keys[3] = {
	FILE_NO,
	{.name = "seen", .type = FORM_TOKEN, .min = 8, .max = 8, .label = ""},
	{.name = "action", .type = FORM_CHOICE, .choices = calendar_actions, .required = true, .label = ""},
};
