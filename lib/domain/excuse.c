#include "domain/excuse.h"

#include <string.h>

#include "domain/msgid.h"

static const struct {
	const char *code, *msgid;
} excuses[EXCUSE__MAX] = {
	[EXCUSE_NONE] = {"", ""},
	[EXCUSE_HEALTH] = {"health", N_("Illness or a doctor")},
	[EXCUSE_CHILD] = {"child", N_("There is nobody to look after the child")},
	[EXCUSE_WORK] = {"work", N_("Work or school")},
	[EXCUSE_WAY_THERE] = {"way_there", N_("The way there")},
	[EXCUSE_OTHER] = {"other", N_("Another reason")},
};

const char *excuse_code(enum excuse excuse)
{
	return (unsigned)excuse < EXCUSE__MAX ? excuses[excuse].code : "";
}

bool excuse_parse(const char *code, enum excuse *out)
{
	for (int i = EXCUSE_NONE + 1; code && i < EXCUSE__MAX; i++) {
		if (strcmp(excuses[i].code, code) == 0) {
			*out = (enum excuse)i;
			return true;
		}
	}
	return false;
}

const char *excuse_msgid(enum excuse excuse)
{
	return (unsigned)excuse < EXCUSE__MAX ? excuses[excuse].msgid : "";
}
