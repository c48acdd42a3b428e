#include "casework.h"
#include "domain/handover.h"

/* Keys of the pages on who has which file. */

static const struct form_choice reasons[] = {
	{"absence", N_("The worker is absent"), NULL},
	{"workload", N_("To even out the workload"), NULL},
	{"field", N_("It is another worker's field"), NULL},
	{"leaving", N_("The worker leaves or gets other duties"), NULL},
	{"exclusion", N_("The worker must not decide in it (a relative, an interest of one's own)"),
		N_("Whoever has the file now cannot get it back.")},
	{"other", N_("Another reason, which the note tells"), NULL},
	{NULL, NULL, NULL},
};

#define FORM_ID {"form", FORM_TOKEN, 36, 36, .required = true, .label = ""}
#define TO {"to", FORM_CHOICE, .required = true, .label = N_("New responsible person")}
#define REASON {"reason", FORM_CHOICE, .required = true, .choices = reasons, .label = N_("Reason")}
#define NOTE {"note", FORM_LINES, 1, SERVICE_HANDOVER_NOTE_MAX, .required = true, .label = N_("Handover note")}

const struct form_key reassign_keys[REASSIGN_KEYS] = {
	{"ref", FORM_TOKEN, 1, 20, .required = true, .label = ""},
	{"version", FORM_INT, 1, 4000000000, .required = true, .label = ""},
	FORM_ID,
	TO,
	REASON,
	NOTE,
};

static const struct form_choice which[] = {
	{"marked", N_("Only the files marked in the list"), NULL},
	{"all", N_("All files of the list"), NULL},
	{NULL, NULL, NULL},
};

/* Rows 64 N to 64 N + 63 of the list, by their last two digits; FORM_MULTI takes so many. */
#define TEN(t) {#t "0", NULL, NULL}, {#t "1", NULL, NULL}, {#t "2", NULL, NULL}, {#t "3", NULL, NULL}, {#t "4", NULL, NULL}, \
	{#t "5", NULL, NULL}, {#t "6", NULL, NULL}, {#t "7", NULL, NULL}, {#t "8", NULL, NULL}, {#t "9", NULL, NULL}
static const struct form_choice places[] = {
	TEN(0), TEN(1), TEN(2), TEN(3), TEN(4), TEN(5),
	{"60", NULL, NULL}, {"61", NULL, NULL}, {"62", NULL, NULL}, {"63", NULL, NULL},
	{NULL, NULL, NULL},
};
#define PICK(n) {"pick_" #n, FORM_MULTI, .choices = places, .label = ""}

const struct form_key many_query[1] = {
	{"owner", FORM_INT, 0, 4000000000, .required = true, .label = ""},	/* 0: nobody */
};

const struct form_key many_keys[MANY_KEYS] = {
	{"owner", FORM_INT, 0, 4000000000, .required = true, .label = ""},
	FORM_ID,
	TO,
	REASON,
	NOTE,
	{"which", FORM_CHOICE, .required = true, .choices = which, .label = N_("Which files")},
	{"files", FORM_TEXT, 3, 16000, .required = true, .label = ""},	/* "ID-VERSION ID-VERSION …" of the rows */
	PICK(0), PICK(1), PICK(2), PICK(3), PICK(4), PICK(5), PICK(6), PICK(7),
};

const struct form_key remind_keys[REMIND_KEYS] = {
	FORM_ID,
	{"which", FORM_CHOICE, .required = true, .choices = which, .label = N_("Which files")},
	{"files", FORM_TEXT, 1, 16000, .required = true, .label = ""},	/* "ID ID …" of the rows */
	PICK(0), PICK(1), PICK(2), PICK(3), PICK(4), PICK(5), PICK(6), PICK(7),
};

const struct form_key batch_query[1] = {
	{"form", FORM_TOKEN, 36, 36, .required = true, .label = ""},
};

static const struct form_choice absence_done[] = {{"added", NULL, NULL}, {"cancelled", NULL, NULL}, {NULL, NULL, NULL}};

const struct form_key absence_query[1] = {
	{"done", FORM_CHOICE, .choices = absence_done, .label = ""},
};

const struct form_key absence_keys[4] = {
	{"user", FORM_CHOICE, .label = N_("Who is absent")},	/* only the head's form has it */
	{"from_on", FORM_DATE, .required = true, .label = N_("First day")},
	{"to_on", FORM_DATE, .required = true, .label = N_("Last day")},
	{"to", FORM_CHOICE, .required = true, .label = N_("Deputy")},
};

const struct form_key absence_cancel_query[1] = {
	{"id", FORM_INT, 1, 4000000000, .required = true, .label = ""},
};

static const struct form_choice missed_done[] = {{"noted", NULL, NULL}, {NULL, NULL, NULL}};

const struct form_key missed_query[2] = {
	{"ref", FORM_TOKEN, 0, 20, .label = ""},
	{"done", FORM_CHOICE, .choices = missed_done, .label = ""},
};

const struct form_key missed_keys[3] = {
	{"id", FORM_INT, 1, 4000000000, .required = true, .label = ""},
	{"version", FORM_INT, 1, 4000000000, .required = true, .label = ""},
	{"note", FORM_LINES, 3, 1000, .required = true, .label = N_("What was done")},
};

const struct form_key absence_cancel_keys[2] = {
	{"id", FORM_INT, 1, 4000000000, .required = true, .label = ""},
	{"version", FORM_INT, 1, 4000000000, .required = true, .label = ""},
};
