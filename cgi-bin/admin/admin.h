#ifndef ADMIN_ADMIN_H
#define ADMIN_ADMIN_H

#include "run/page.h"

/* Handlers and key tables of the program "admin": accounts, the catalogue, opening hours, texts, dated parameters, grounds of acts, questions, days off. */

enum { ADMIN_ROWS = 30, PROGRAMME_KEYS = 30, HOURS_KEYS = 17, GROUND_NEW_KEYS = 11, QUESTION_NEW_KEYS = 10 };

extern const struct form_key users_query[4], user_query[2], user_new_keys[8], user_keys[7], user_state_keys[3],
	user_password_keys[4];
extern const struct form_key parameter_query[2], parameter_new_query[1], parameter_new_keys[6];
extern const struct form_key programme_query[2], programme_new_query[1], programme_new_keys[PROGRAMME_KEYS], programme_withdraw_keys[3];
extern const struct form_key hours_query[1], hours_new_query[1], hours_new_keys[HOURS_KEYS], hours_withdraw_keys[3];
extern const struct form_key grounds_query[1], ground_query[3], ground_new_query[2], ground_new_keys[GROUND_NEW_KEYS], ground_end_query[2], ground_end_keys[5],
	ground_change_keys[4];
extern const struct form_key questions_query[1], question_query[3], question_new_query[2], question_new_keys[QUESTION_NEW_KEYS], question_end_query[2], question_end_keys[5],
	question_change_keys[4];
extern const struct form_key texts_query[1], text_query[3], text_keys[5];
extern const struct form_choice ground_kinds[], question_audiences[], hours_places[], text_pages[], text_languages[];
extern const struct form_key calendar_query[3], calendar_keys[4], calendar_remove_keys[2];

/* When row I of a dated table holds, by its valid_from and valid_to: "now", "next", or "" once it has ended. */
const char *period_state(const struct web *web, const struct db_result *rows, size_t i);

/* DAY as what is stored of KEY, beside what was typed (page_typed_stored); no date: nothing. */
enum err period_day_stored(struct web *web, const char *key, const char *label, struct date day) CHECKED;

enum err home_show(struct web *web) CHECKED;

enum err users_show(struct web *web) CHECKED;
enum err user_new_show(struct web *web) CHECKED;
enum err user_new_post(struct web *web) CHECKED;
enum err user_show(struct web *web) CHECKED;
enum err user_post(struct web *web) CHECKED;
enum err user_state_post(struct web *web) CHECKED;
enum err user_password_post(struct web *web) CHECKED;

enum err programmes_show(struct web *web) CHECKED;
enum err programme_show(struct web *web) CHECKED;
enum err programme_new_show(struct web *web) CHECKED;
enum err programme_new_post(struct web *web) CHECKED;
enum err programme_withdraw_post(struct web *web) CHECKED;

enum err parameters_show(struct web *web) CHECKED;
enum err parameter_show(struct web *web) CHECKED;
enum err parameter_new_show(struct web *web) CHECKED;
enum err parameter_new_post(struct web *web) CHECKED;

enum err grounds_show(struct web *web) CHECKED;
enum err ground_show(struct web *web) CHECKED;
enum err ground_new_show(struct web *web) CHECKED;
enum err ground_new_post(struct web *web) CHECKED;
enum err ground_end_show(struct web *web) CHECKED;
enum err ground_end_post(struct web *web) CHECKED;
enum err ground_go_on_post(struct web *web) CHECKED;
enum err ground_withdraw_post(struct web *web) CHECKED;

enum err questions_show(struct web *web) CHECKED;
enum err question_show(struct web *web) CHECKED;
enum err question_new_show(struct web *web) CHECKED;
enum err question_new_post(struct web *web) CHECKED;
enum err question_end_show(struct web *web) CHECKED;
enum err question_end_post(struct web *web) CHECKED;
enum err question_go_on_post(struct web *web) CHECKED;
enum err question_withdraw_post(struct web *web) CHECKED;

enum err hours_show(struct web *web) CHECKED;
enum err hours_new_show(struct web *web) CHECKED;
enum err hours_new_post(struct web *web) CHECKED;
enum err hours_withdraw_post(struct web *web) CHECKED;

enum err texts_show(struct web *web) CHECKED;
enum err text_show(struct web *web) CHECKED;
enum err text_post(struct web *web) CHECKED;

enum err calendar_show(struct web *web) CHECKED;
enum err calendar_post(struct web *web) CHECKED;
enum err calendar_remove_post(struct web *web) CHECKED;

/* The list of providers as the choices of key "provider_id"; CHECKED is its id, 0 = none. */
enum err user_providers_put(struct web *web, int64_t checked) CHECKED;

/* What parameter CODE is called and its UNIT in words, under NODE.name and NODE.unit_text. */
enum err parameter_words_put(struct web *web, const char *node, const char *code, const char *unit) CHECKED;

/* The label of VALUE among CHOICES, translated; VALUE itself where it is none of them. */
const char *choice_label(const struct form_choice *choices, const char *value);

/* Marks fields of web->form where role, provider or password do not fit together. */
enum err user_check(struct web *web) CHECKED;
void user_check_passwords(struct web *web);

/* After ERR_CONFLICT: notes how the account, parameter or day is stored now, for the error page (page_typed_stored).  Gives CODE back, or the
 * error of looking. */
enum err user_changed(struct web *web, enum err code, int64_t id) CHECKED;
enum err parameter_changed(struct web *web, enum err code, const char *parameter) CHECKED;
enum err calendar_changed(struct web *web, enum err code, struct date day) CHECKED;

/* struct web_program: names a provider. */
enum err admin_typed(struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text) CHECKED;

#endif
