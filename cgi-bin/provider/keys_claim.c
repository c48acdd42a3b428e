#include "claim.h"

/* What the forms about money may bring. */

#define ID_MAX INT32_MAX /* contracts, claims */

static const struct form_choice units[] = {
	{"session", N_("Session"), NULL},
	{"hour", N_("Hour of a session"), NULL},
	{"person_session", N_("Person in a session"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key contract_price_keys[6] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"kind", FORM_CHOICE, 0, 0, .required = true, .label = N_("Kind of group")},
	{"unit", FORM_CHOICE, 0, 0, .required = true, .choices = units, .label = N_("What the price is for")},
	{"price", FORM_TEXT, 1, 30, .required = true, .label = N_("Price in euro")},
	{"from", FORM_DATE, 0, 0, .required = true, .label = N_("From which day")},
};

static const struct form_choice payers[] = {
	{"municipality", N_("The municipality"), NULL},
	{"state", N_("The state"), NULL},
	{NULL, NULL, NULL},
};

/* A month as 202610. */
#define MONTH_MIN 200001
#define MONTH_MAX 209912
/* Sums are below it either way. */
#define CENTS_MAX 1000000000000000LL

const struct form_key claims_query[2] = {
	{"contract", FORM_INT, 1, ID_MAX, .label = ""},
	{"page", FORM_INT, 1, 1000000, .label = ""},
};

static const struct form_choice claim_done[] = {
	{"sent", "", NULL}, {"accepted", "", NULL}, {"returned", "", NULL}, {"paid", "", NULL}, {NULL, NULL, NULL},
};

const struct form_key claim_query[4] = {
	{"contract", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"payer", FORM_CHOICE, 0, 0, .required = true, .choices = payers, .label = ""},
	{"month", FORM_INT, MONTH_MIN, MONTH_MAX, .required = true, .label = ""},
	{"done", FORM_CHOICE, 0, 0, .choices = claim_done, .label = ""},
};

const struct form_key claim_group_query[4] = {
	{"contract", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"payer", FORM_CHOICE, 0, 0, .required = true, .choices = payers, .label = ""},
	{"month", FORM_INT, MONTH_MIN, MONTH_MAX, .required = true, .label = ""},
	{"group", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
};

const struct form_key claim_id_query[1] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
};

const struct form_key claim_send_keys[6] = {
	{"contract", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"payer", FORM_CHOICE, 0, 0, .required = true, .choices = payers, .label = ""},
	{"month", FORM_INT, MONTH_MIN, MONTH_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"lines", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"cents", FORM_INT, -CENTS_MAX, CENTS_MAX, .required = true, .label = ""},
};

const struct form_key claim_accept_keys[2] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
};

const struct form_key claim_return_keys[3] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"reason", FORM_LINES, 5, SERVICE_CLAIM_REASON_MAX, .required = true, .label = N_("What has to be put right")},
};

const struct form_key claim_pay_keys[4] = {
	{"id", FORM_INT, 1, ID_MAX, .required = true, .label = ""},
	{"version", FORM_INT, 0, ID_MAX, .required = true, .label = ""},
	{"invoice", FORM_TEXT, 1, 60, .required = true, .label = N_("Number of the invoice")},
	{"paid", FORM_DATE, 0, 0, .label = N_("Paid on")},
};
