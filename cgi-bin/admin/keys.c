#include "admin.h"

static const struct form_choice roles[] = {
	{"registrar", N_("Registrar"), NULL},
	{"social_worker", N_("Social worker"), NULL},
	{"head", N_("Head of the administration"), NULL},
	{"contract_officer", N_("Contract officer"), NULL},
	{"provider_manager", N_("Provider's manager"), NULL},
	{"facilitator", N_("Group leader"), NULL},
	{"dpo", N_("Data protection officer"), NULL},
	{"admin", N_("System administrator"), NULL},
	{"inspector", N_("Inspector (read only)"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice states[] = {
	{"active", N_("Active"), NULL},
	{"disabled", N_("Disabled"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice day_kinds[] = {
	{"holiday", N_("Day off"), N_("No term can end on it.")},
	{"working", N_("Ordinary day"), N_("Although it would be a holiday by the rules.")},
	{NULL, NULL, NULL},
};

/* The provider is one of the database's rows; user.c looks whether it is. */
#define NAME_KEYS                                                                                  \
	{"name", FORM_TEXT, 3, 120, .required = true, .label = N_("Name")},                        \
	{"post_title", FORM_TEXT, 2, 120, .required = true, .label = N_("Post title")},                  \
	{"email", FORM_EMAIL, 0, 254, .label = N_("E-mail address")},                              \
	{"role", FORM_CHOICE, .required = true, .choices = roles, .label = N_("Role")},            \
	{"provider_id", FORM_CHOICE, .label = N_("Service provider")}
#define PASSWORD_KEYS                                                                              \
	{"password", FORM_PASSWORD, 10, 200, .required = true, .label = N_("New password")},       \
	{"password_again", FORM_PASSWORD, 1, 200, .required = true, .label = N_("New password once more")}
#define ID_KEYS                                                                                    \
	{"id", FORM_INT, 1, 4294967295LL, .required = true, .label = ""},                          \
	{"version", FORM_INT, 1, 4294967295LL, .required = true, .label = ""}

const struct form_key users_query[4] = {
	{"q", FORM_TEXT, 0, 100, .label = N_("Name or user name")},
	{"role", FORM_CHOICE, .choices = roles, .label = N_("Role")},
	{"state", FORM_CHOICE, .choices = states, .label = N_("Access")},
	{"page", FORM_INT, 1, 1000000, .label = ""},
};

const struct form_key user_query[2] = {
	{"id", FORM_INT, 1, 4294967295LL, .required = true, .label = ""},
	{"saved", FORM_TOKEN, 1, 20, .label = ""},
};

const struct form_key user_new_keys[8] = {
	{"login", FORM_TOKEN, 3, 60, .required = true, .label = N_("User name")},
	NAME_KEYS,
	PASSWORD_KEYS,
};

const struct form_key user_keys[7] = {
	NAME_KEYS,
	ID_KEYS,
};

const struct form_key user_state_keys[3] = {
	ID_KEYS,
	{"to", FORM_CHOICE, .required = true, .choices = states, .label = N_("Access")},
};

const struct form_key user_password_keys[4] = {
	PASSWORD_KEYS,
	ID_KEYS,
};

const struct form_key parameter_query[2] = {
	{"code", FORM_TOKEN, 1, 60, .required = true, .label = ""},
	{"saved", FORM_TOKEN, 1, 20, .label = ""},
};

const struct form_key parameter_new_query[1] = {
	{"code", FORM_TOKEN, 1, 60, .required = true, .label = ""},
};

const struct form_key parameter_new_keys[6] = {
	{"value", FORM_LINES, 1, 2000, .required = true, .label = N_("New value")},
	{"valid_from", FORM_DATE, .required = true, .label = N_("In force from")},
	{"legal_ref", FORM_TEXT, 5, 300, .required = true, .label = N_("Legal ground")},
	{"verified_by", FORM_TEXT, 0, 120, .label = N_("Who has read the norm")},
	{"code", FORM_TOKEN, 1, 60, .required = true, .label = ""},
	{"version", FORM_INT, 1, 4294967295LL, .required = true, .label = ""},
};

const struct form_key calendar_query[3] = {
	{"year", FORM_INT, 2004, 2100, .label = N_("Year")},
	{"saved", FORM_TOKEN, 1, 20, .label = ""},
	{"moved", FORM_INT, 0, 100000000, .label = ""},
};

const struct form_key calendar_keys[4] = {
	{"day", FORM_DATE, .required = true, .label = N_("Day")},
	{"kind", FORM_CHOICE, .required = true, .choices = day_kinds, .label = N_("What kind of day it is")},
	{"name", FORM_TEXT, 3, 120, .required = true, .label = N_("Name of the day")},
	{"legal_ref", FORM_TEXT, 5, 300, .required = true, .label = N_("Legal ground")},
};

const struct form_key calendar_remove_keys[2] = {
	{"day", FORM_TOKEN, 10, 10, .required = true, .label = ""},
	{"version", FORM_INT, 1, 4294967295LL, .required = true, .label = ""},
};
