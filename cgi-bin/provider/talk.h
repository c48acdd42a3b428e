#ifndef PROVIDER_TALK_H
#define PROVIDER_TALK_H

#include "provider.h"
#include "service/questionnaire.h"
#include "service/talk_withdrawal.h"

/* What is done with a participant around the course: first talk, signed rules, questionnaires. */

extern const struct form_key place_page_query[2], first_talk_keys[5], rules_signed_keys[4];
extern const struct form_key talk_withdraw_query[2], talk_withdraw_keys[3];
extern const struct form_key questionnaire_query[2], questionnaire_keys[5 + 2 * QUESTIONNAIRE_QUESTIONS];

enum err first_talk_show(struct web *web) CHECKED;
enum err first_talk_post(struct web *web) CHECKED;
enum err rules_signed_post(struct web *web) CHECKED;
enum err questionnaire_show(struct web *web) CHECKED;
enum err questionnaire_post(struct web *web) CHECKED;
enum err talk_withdraw_show(struct web *web) CHECKED;
enum err talk_withdraw_post(struct web *web) CHECKED;
enum err group_results_show(struct web *web) CHECKED;

/* Person.* (first_talk_place) of the key "place", and the way back to the participants; *out has the row.  ERR_NOT_FOUND behind the wall. */
enum err talk_person_put(struct web *web, struct db_result *out) CHECKED;
/* The same of place ID. */
enum err talk_place_put(struct web *web, int64_t id, struct db_result *out) CHECKED;
/* The day in COLUMN of row I as "22.11.2026.". */
const char *talk_day_text(struct web *web, const struct db_result *rows, size_t i, const char *column);
/* Of row I of first_talk_rows or questionnaire_rows, put under NODE: NODE.I.reason where it is withdrawn, else NODE.I.may where the person may withdraw it. */
enum err talk_entry_put(struct web *web, const char *node, enum talk_entry_kind kind, const struct db_result *rows, size_t i) CHECKED;
/* Marks the one of ROWS that counts, NODE.N.counts; *out is N, rows->nrows = none. */
enum err talk_counting_put(struct web *web, const char *node, const struct db_result *rows, size_t *out) CHECKED;
/* NODE.N.{id,filled_on,enterer,entered_at,counts,may,withdrawer,withdrawn_at,reason}: every questionnaire of a place and STAGE.  *out: the day of the one that
 * counts, NULL = none. */
enum err talk_sheets_put(struct web *web, const char *node, int64_t place, enum questionnaire_stage stage, const char **out) CHECKED;
/* "Questionnaire before the course": a msgid. */
const char *questionnaire_title(enum questionnaire_stage stage);
/* The day of KEY; one that is none is marked. */
struct date talk_day_read(struct web *web, const char *key);
/* Marks the day of KEY as one that is to come, or too long ago. */
void talk_day_reject(struct web *web, const char *key, bool is_ahead);

#endif
