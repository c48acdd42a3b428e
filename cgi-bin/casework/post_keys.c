#include "post.h"

static const struct form_choice channels[] = {
	{"post", N_("Ordinary letters"), NULL},
	{"registered-post", N_("Registered letters"), NULL},
	{"e-address", N_("To the e-address"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice scopes[] = {
	{"chosen", N_("Those that are ticked"), NULL},
	{"all", N_("All in this list, the oldest 500 at most"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice sizes[] = {{"c5", N_("C5 (229 × 162 mm)"), NULL}, {"dl", N_("DL (220 × 110 mm)"), NULL}, {NULL, NULL, NULL}};
static const struct form_choice actions[] = {{"hand", NULL, NULL}, {"print", NULL, NULL}, {"papers", NULL, NULL}, {NULL, NULL, NULL}};
static const struct form_choice ticked[] = {{"1", NULL, NULL}, {NULL, NULL, NULL}};
static const struct form_choice done[] = {{"proof", NULL, NULL}, {"override", NULL, NULL}, {"reroute", NULL, NULL}, {"by_hand", NULL, NULL}, {NULL, NULL, NULL}};

const struct form_key post_query[2] = {
	{"channel", FORM_CHOICE, .choices = channels, .label = ""},
	{"page", FORM_INT, 1, 100000, .label = ""},
};

#define ROW(n) {"row_" #n, FORM_INT, 1, 4000000000, .label = ""}, {"act_" #n, FORM_MULTI, .choices = ticked, .label = ""}, \
	{"item_" #n, FORM_TOKEN, SERVICE_ITEM_MIN, SERVICE_ITEM_MAX, .label = N_("Number of the registered item")}
#define TEN(n) ROW(n##0), ROW(n##1), ROW(n##2), ROW(n##3), ROW(n##4), ROW(n##5), ROW(n##6), ROW(n##7), ROW(n##8), ROW(n##9)

const struct form_key post_keys[POST_KEYS] = {
	{"form", FORM_TOKEN, 36, 36, .required = true, .label = ""},
	{"channel", FORM_CHOICE, .choices = channels, .label = ""},
	{"page", FORM_INT, 1, 100000, .label = ""},
	{"upto", FORM_INT, 1, 4000000000, .label = ""},
	{"scope", FORM_CHOICE, .required = true, .choices = scopes, .label = N_("Which letters")},
	{"day", FORM_DATE, .label = N_("Handed over to the post on")},
	{"size", FORM_CHOICE, .choices = sizes, .label = N_("Envelopes")},
	{"action", FORM_CHOICE, .required = true, .choices = actions, .label = ""},
	ROW(0), ROW(1), ROW(2), ROW(3), ROW(4), ROW(5), ROW(6), ROW(7), ROW(8), ROW(9), TEN(1), TEN(2), TEN(3), TEN(4),
};

#define IDS(name) {name, FORM_TEXT, 1, POST_IDS_MAX, .label = ""}

const struct form_key post_done_query[7] = {
	{"form", FORM_TOKEN, 36, 36, .required = true, .label = ""}, IDS("taken"), IDS("early"), IDS("item"), IDS("used"), IDS("machine"), IDS("other"),
};

const struct form_key delivery_query[2] = {
	{"act", FORM_TEXT, 1, 30, .required = true, .label = ""},
	{"done", FORM_CHOICE, .choices = done, .label = ""},
};

const struct form_key delivery_keys[9] = {
	{"act", FORM_TEXT, 1, 30, .required = true, .label = ""},
	{"seq", FORM_INT, 0, 60000, .required = true, .label = ""},
	{"form", FORM_TOKEN, 36, 36, .required = true, .label = ""},
	{"action", FORM_CHOICE, .required = true, .choices = done, .label = ""},
	{"proof", FORM_LINES, 1, 1000, .label = N_("What came back")},
	{"account", FORM_LINES, 1, 1000, .label = N_("What the check of the account said")},
	{"effective", FORM_DATE, .label = N_("Day on which the act took effect")},
	{"reason", FORM_LINES, 1, 1000, .label = N_("Why another day holds")},
	{"evidence", FORM_LINES, 1, 1000, .label = N_("What it is proven by")},
};
