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
