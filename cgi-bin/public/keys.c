#include "keys.h"

#include "view/view.h"

static const struct form_choice audiences[] = {
	{"self", N_("For me"), NULL},
	{"child", N_("For my child"), NULL},
	{"together", N_("For us together"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key home_keys[1] = {
	{.name = "for", .type = FORM_CHOICE, .choices = audiences, .label = N_("Show groups")},
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
