#include "account.h"

/* "next" is checked by sign_in.c: a path of ours or nothing. */
const struct form_key sign_in_query[1] = {
	{"next", FORM_TEXT, 0, 500, .label = ""},
};

const struct form_key sign_in_keys[3] = {
	{"login", FORM_TEXT, 1, 60, .required = true, .label = N_("User name")},
	{"password", FORM_PASSWORD, 1, 200, .required = true, .label = N_("Password")},
	{"next", FORM_TEXT, 0, 500, .label = ""},
};

const struct form_key end_session_keys[1] = {
	{"session", FORM_TOKEN, 64, 64, .required = true, .label = ""},
};
