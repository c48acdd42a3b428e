#ifndef PROVIDER_PROVIDER_H
#define PROVIDER_PROVIDER_H

#include "domain/state.h"
#include "run/choices.h"
#include "run/page.h"
#include "service/group.h"

/* Handlers, key tables and common parts of the program "provider": groups, places and attendance. */

/* Most rows of a register: as many as a group can have places (CHECK support_group_capacity). */
enum { REGISTER_ROWS = 100, LIST_ROWS = 30, CONTRACT_KINDS = 20 };

/* Languages that sessions are held in; the empty row ends them. */
extern const struct form_choice group_languages[];

extern const struct form_key list_keys[2], group_new_keys[16], group_edit_keys[7], group_keys[1], queue_query[7], place_query[2], place_keys[5], offer_keys[5];
extern const struct form_key contract_query[1], contract_new_keys[9 + CONTRACT_KINDS], contract_amend_keys[7], contract_person_keys[3], contract_person_end_keys[3];
extern const struct form_key contract_price_keys[6];
extern const struct form_key session_move_query[1], session_move_keys[8], session_new_query[2], session_new_keys[6], group_cancel_keys[3], calendar_keys[2], feed_query[1], leader_away_query[2], leader_away_keys[33], call_list_keys[3], closure_keys[3], closure_remove_keys[1];
extern const struct form_key room_query[1], room_keys[11];
extern const struct form_key staff_keys[1], staff_person_keys[1], staff_fact_query[2], staff_fact_keys[8], staff_fact_back_query[1], staff_fact_back_keys[2];
extern const struct form_key register_query[2], register_keys[404];
extern const struct form_key session_keys[1], certificate_keys[1], group_finish_keys[2], register_reopen_keys[3], session_cancel_keys[4];

enum err list_show(struct web *web) CHECKED;
enum err group_new_show(struct web *web) CHECKED;
enum err group_new_post(struct web *web) CHECKED;
/* struct web_program: names a programme, leader or room of group_new. */
enum err group_new_typed(struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text) CHECKED;
enum err group_show(struct web *web) CHECKED;
enum err group_queue_show(struct web *web) CHECKED;
enum err group_place_show(struct web *web) CHECKED;
enum err group_place_post(struct web *web) CHECKED;
enum err offer_show(struct web *web) CHECKED;
enum err offer_post(struct web *web) CHECKED;
enum err group_participants_show(struct web *web) CHECKED;
enum err group_finish_post(struct web *web) CHECKED;
enum err group_attendance_show(struct web *web) CHECKED;
enum err today_show(struct web *web) CHECKED;
enum err register_show(struct web *web) CHECKED;
enum err register_post(struct web *web) CHECKED;
enum err register_reopen_show(struct web *web) CHECKED;
enum err register_reopen_post(struct web *web) CHECKED;
enum err register_sheet_show(struct web *web) CHECKED;
enum err group_documents_show(struct web *web) CHECKED;
enum err certificate_show(struct web *web) CHECKED;
enum err session_cancel_show(struct web *web) CHECKED;
enum err session_cancel_post(struct web *web) CHECKED;

enum err contracts_show(struct web *web) CHECKED;
enum err contract_show(struct web *web) CHECKED;
enum err contract_person_post(struct web *web) CHECKED;
enum err contract_person_end_post(struct web *web) CHECKED;
enum err contract_new_show(struct web *web) CHECKED;
enum err contract_new_post(struct web *web) CHECKED;
enum err contract_amend_show(struct web *web) CHECKED;
enum err contract_amend_post(struct web *web) CHECKED;
enum err contract_price_show(struct web *web) CHECKED;
enum err contract_price_post(struct web *web) CHECKED;
enum err contract_year_show(struct web *web) CHECKED;
/* Prices.N.* of a contract. */
enum err prices_put(struct web *web, int64_t contract) CHECKED;
/* struct web_program: names a provider of contract_new. */
enum err contract_typed(struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text) CHECKED;
enum err session_move_show(struct web *web) CHECKED;
enum err session_move_post(struct web *web) CHECKED;
enum err session_new_show(struct web *web) CHECKED;
enum err session_new_post(struct web *web) CHECKED;
enum err group_begin_post(struct web *web) CHECKED;
enum err group_edit_show(struct web *web) CHECKED;
enum err group_edit_post(struct web *web) CHECKED;
enum err group_cancel_show(struct web *web) CHECKED;
enum err group_cancel_post(struct web *web) CHECKED;
enum err calendar_show(struct web *web) CHECKED;
enum err calendar_post(struct web *web) CHECKED;
enum err feed_show(struct web *web) CHECKED;
enum err demand_show(struct web *web) CHECKED;
enum err leader_away_show(struct web *web) CHECKED;
enum err leader_away_post(struct web *web) CHECKED;
enum err call_list_show(struct web *web) CHECKED;
enum err call_list_post(struct web *web) CHECKED;
enum err closures_show(struct web *web) CHECKED;
enum err closures_post(struct web *web) CHECKED;
enum err closure_remove_post(struct web *web) CHECKED;
enum err rooms_show(struct web *web) CHECKED;
enum err room_show(struct web *web) CHECKED;
enum err room_post(struct web *web) CHECKED;
/* Group.seats where one file takes more than one, and Group.has_room where there is room for one file more; GROUP: support_group_get. */
enum err queue_room_put(struct web *web, const struct db_result *group) CHECKED;
enum err staff_show(struct web *web) CHECKED;
enum err staff_person_show(struct web *web) CHECKED;
enum err staff_fact_show(struct web *web) CHECKED;
enum err staff_fact_post(struct web *web) CHECKED;
enum err staff_fact_back_show(struct web *web) CHECKED;
enum err staff_fact_back_post(struct web *web) CHECKED;
/* "1,5" of 150 hundredths of an hour. */
const char *staff_hours_text(struct web *web, int64_t hundredths);
/* The hours of a year against their norms under NODE: .training .training_norm .training_missing .individual .group .individual_missing .group_missing .norm */
enum err staff_hours_put(struct web *web, const char *node, const struct staff_hours *hours) CHECKED;

/* ---- shared.c ---- */

/* The number of key NAME; ERR_NOT_FOUND when it is missing or bad, as for a thing that does not exist. */
enum err wanted_id(struct web *web, const char *name, int64_t *out) CHECKED;
/* "17:30", "9.00" or "17,30" as "17:30"; NULL when it is no time of day. */
const char *time_read(struct arena *arena, const char *text);
/* Why NAME may not lead, in words. */
const char *gap_text(struct web *web, const char *name, const struct staff_gap *gap);
/* What stands in the way of a session, in words. */
const char *clash_text(struct web *web, const struct service_group_clash *clash);
/* Puts Rows.N.{day,number} of a session, Rows.N.{day,reason} of a day left out. */
enum err line_put(struct web *web, size_t n, const struct timetable_line *line) CHECKED;
/* Choice N of list KEY: ID, with TEXT; the one that was typed (or stands in the query) is checked. */
enum err choice_put(struct web *web, const char *key, size_t n, int64_t id, const char *text) CHECKED;
/* The id that was chosen from the list KEY, 0 where none was; what is no choice of ours is marked. */
int64_t chosen(struct web *web, const char *key);
/* The sum in COLUMN as NODE, nothing where it is NULL. */
enum err money_put(struct web *web, const struct db_result *rows, size_t row, const char *column, const char *node) CHECKED;
/* The leaders and rooms of the signed-in manager as choices of the keys leader, second_leader and room; *out in the same order. */
struct group_choices {
	struct db_result leaders, rooms;
};
enum err group_choices_put(struct web *web, struct group_choices *out) CHECKED;

/* Why a group is not as it was asked for, at the field where that is mended; CLASH_KEY: of another group's session. */
void group_fault_tell(struct web *web, enum service_group_fault fault, const struct service_group_clash *clash, const char *clash_key);

/* The signed-in person's side of the wall. */
struct service_wall wall_of(struct web *web);

/* ISO as "pirmdien, 23.11.2026." (English: "Monday, 23.11.2026.") in the arena; NULL when the arena is full. */
const char *day_text(struct web *web, const char *iso);
/* "pirmdienās 17:30, ceturtdienās 18:00" or "reizi mēnesī 17:30"; SLOTS: its days of the week as "1 17:30,4 18:00"; NULL: that of FIRST_ON at STARTS_AT. */
const char *rhythm_text(struct web *web, const char *first_on, const char *starts_at, const char *slots, bool monthly);

/* Puts NODE.state_text and .state_kind (badge) for the state of KIND in ROW. */
enum err words_put(struct web *web, const char *node, const struct db_result *rows, size_t row, enum state_kind kind) CHECKED;

/*
 * Puts Group.* (support_group_get and words for it), Sub.* with page CURRENT marked, and the way back.  *out has the row.
 * ERR_NOT_FOUND behind the wall.
 */
enum err group_put(struct web *web, int64_t id, const char *current, struct db_result *out) CHECKED;

/* A mark in words, with who of a dyad or a family did not come; "" where MARK is none. */
const char *mark_text(struct web *web, const char *mark, const char *away);

/* A choice of a mark in NODE.choice.N.{value,text,checked}: value is "ID-MARK"; the one that equals TYPED or, without it, STORED is checked. */
enum err marks_put(struct web *web, const char *node, int64_t place_id, const char *typed, const char *stored) CHECKED;

#endif
