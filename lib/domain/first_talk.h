#ifndef DOMAIN_FIRST_TALK_H
#define DOMAIN_FIRST_TALK_H

#include <stdbool.h>

#include "domain/date.h"
#include "domain/role.h"

/* What is done with a participant around the course: a first talk, the signed rules of the group, a questionnaire before and after. */

/* Who signed the rules of the group. */
enum rules_signer { RULES_SIGNER_PARTICIPANT, RULES_SIGNER_PARENT, RULES_SIGNER__MAX };

/* "participant", "" out of range; back; English msgid for display. */
const char *rules_signer_code(enum rules_signer signer);
bool rules_signer_parse(const char *code, enum rules_signer *out);
const char *rules_signer_msgid(enum rules_signer signer);

/* Days of it lie at most so long before the group begins. */
enum { FIRST_TALK_MONTHS_BEFORE = 12 };

enum first_talk_day { FIRST_TALK_DAY_FINE, FIRST_TALK_DAY_AHEAD, FIRST_TALK_DAY_LONG_AGO };
/* Whether such a thing can have been done on DAY, for a group that begins on FIRST; it is entered on TODAY. */
enum first_talk_day first_talk_day(struct date day, struct date first, struct date today);

/* Whether somebody of ROLE may withdraw what was entered wrongly; IS_ENTERER: he or she entered it.  A manager may in any case. */
bool first_talk_may_withdraw(enum role role, bool is_enterer);

#endif
