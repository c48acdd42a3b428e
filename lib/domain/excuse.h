#ifndef DOMAIN_EXCUSE_H
#define DOMAIN_EXCUSE_H

#include <stdbool.h>

/* Why somebody cannot come to a session, as he or she says beforehand. */
enum excuse { EXCUSE_NONE, EXCUSE_HEALTH, EXCUSE_CHILD, EXCUSE_WORK, EXCUSE_WAY_THERE, EXCUSE_OTHER, EXCUSE__MAX };

/* "health" and so on, "" for NONE and out of range; and back.  English msgid. */
const char *excuse_code(enum excuse excuse);
bool excuse_parse(const char *code, enum excuse *out);
const char *excuse_msgid(enum excuse excuse);

#endif
