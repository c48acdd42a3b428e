#ifndef PROVIDER_TALK_H
#define PROVIDER_TALK_H

#include "provider.h"
#include "service/questionnaire.h"

/* What is done with a participant around the course: first talk, signed rules, questionnaires. */

extern const struct form_key place_page_query[2], first_talk_keys[5], rules_signed_keys[4];
extern const struct form_key questionnaire_query[2], questionnaire_keys[5 + 2 * QUESTIONNAIRE_QUESTIONS];

enum err first_talk_show(struct web *web) CHECKED;
enum err first_talk_post(struct web *web) CHECKED;
enum err rules_signed_post(struct web *web) CHECKED;
enum err questionnaire_show(struct web *web) CHECKED;
enum err questionnaire_post(struct web *web) CHECKED;
enum err group_results_show(struct web *web) CHECKED;

/* Person.* (first_talk_place) of the key "place", and the way back to the participants; *out has the row.  ERR_NOT_FOUND behind the wall. */
enum err talk_person_put(struct web *web, struct db_result *out) CHECKED;
/* The day of KEY; one that is none is marked. */
struct date talk_day_read(struct web *web, const char *key);
/* Marks the day of KEY as one that is to come, or too long ago. */
void talk_day_reject(struct web *web, const char *key, bool is_ahead);

#endif
