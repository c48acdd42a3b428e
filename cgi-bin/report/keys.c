#include "report.h"

#include "view/view.h"

const struct form_key quarter_keys[2] = {
	{.name = "year", .type = FORM_INT, .min = 2018, .max = 2100, .required = true, .label = N_("Year")},
	{.name = "quarter", .type = FORM_INT, .min = 1, .max = 4, .required = true, .label = N_("Quarter")},
};
