#include "claim.h"
#include "plan.h"
#include "provider.h"
#include "talk.h"
#include "service/decision.h"

/* Groups, places and attendance, for the staff of contracted providers; the office reads the groups without names. */

static const struct http_route routes[] = {
	{HTTP_GET, "/provider/", list_show, list_keys, FORM_COUNT(list_keys), PERMISSION_GROUP_READ},
	{HTTP_GET, "/provider/group_new", group_new_show, NULL, 0, PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/group_new", group_new_post, group_new_keys, FORM_COUNT(group_new_keys), PERMISSION_GROUP_MANAGE,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/group", group_show, group_keys, FORM_COUNT(group_keys), PERMISSION_GROUP_READ},
	{HTTP_GET, "/provider/group_queue", group_queue_show, queue_query, FORM_COUNT(queue_query), PERMISSION_GROUP_MANAGE},
	{HTTP_GET, "/provider/group_place", group_place_show, place_query, FORM_COUNT(place_query), PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/group_place", group_place_post, place_keys, FORM_COUNT(place_keys), PERMISSION_GROUP_MANAGE,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/offer", offer_show, place_query, FORM_COUNT(place_query), PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/offer", offer_post, offer_keys, FORM_COUNT(offer_keys), PERMISSION_GROUP_MANAGE, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/group_participants", group_participants_show, group_keys, FORM_COUNT(group_keys),
		PERMISSION_ATTENDANCE_MARK},
	{HTTP_POST, "/provider/group_finish", group_finish_post, group_finish_keys, FORM_COUNT(group_finish_keys), PERMISSION_GROUP_MANAGE,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/group_attendance", group_attendance_show, group_keys, FORM_COUNT(group_keys),
		PERMISSION_ATTENDANCE_MARK},
	{HTTP_GET, "/provider/contracts", contracts_show, NULL, 0, PERMISSION_CONTRACT_READ},
	{HTTP_GET, "/provider/contract", contract_show, contract_query, FORM_COUNT(contract_query), PERMISSION_CONTRACT_READ},
	{HTTP_GET, "/provider/contract_new", contract_new_show, NULL, 0, PERMISSION_CONTRACT_MANAGE},
	{HTTP_POST, "/provider/contract_new", contract_new_post, contract_new_keys, FORM_COUNT(contract_new_keys), PERMISSION_CONTRACT_MANAGE,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/contract_amend", contract_amend_show, contract_query, FORM_COUNT(contract_query), PERMISSION_CONTRACT_MANAGE},
	{HTTP_POST, "/provider/contract_amend", contract_amend_post, contract_amend_keys, FORM_COUNT(contract_amend_keys), PERMISSION_CONTRACT_MANAGE,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/contract_price", contract_price_show, contract_query, FORM_COUNT(contract_query), PERMISSION_CONTRACT_MANAGE},
	{HTTP_POST, "/provider/contract_price", contract_price_post, contract_price_keys, FORM_COUNT(contract_price_keys), PERMISSION_CONTRACT_MANAGE,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/contract_year", contract_year_show, contract_query, FORM_COUNT(contract_query), PERMISSION_CONTRACT_READ},
	{HTTP_GET, "/provider/claims", claims_show, claims_query, FORM_COUNT(claims_query), PERMISSION_CONTRACT_READ},
	{HTTP_GET, "/provider/claim", claim_show, claim_query, FORM_COUNT(claim_query), PERMISSION_CONTRACT_READ},
	{HTTP_GET, "/provider/claim_group", claim_group_show, claim_group_query, FORM_COUNT(claim_group_query), PERMISSION_CONTRACT_READ},
	{HTTP_GET, "/provider/claim_sheet", claim_sheet_show, claim_query, FORM_COUNT(claim_query), PERMISSION_CONTRACT_READ},
	{HTTP_GET, "/provider/claim_act", claim_act_show, claim_id_query, FORM_COUNT(claim_id_query), PERMISSION_CONTRACT_READ},
	{HTTP_POST, "/provider/claim_send", claim_send_post, claim_send_keys, FORM_COUNT(claim_send_keys), PERMISSION_CLAIM_SEND, ROUTE_CSRF_TOKEN},
	{HTTP_POST, "/provider/claim_accept", claim_accept_post, claim_accept_keys, FORM_COUNT(claim_accept_keys), PERMISSION_CONTRACT_MANAGE,
		ROUTE_CSRF_TOKEN},
	{HTTP_POST, "/provider/claim_return", claim_return_post, claim_return_keys, FORM_COUNT(claim_return_keys), PERMISSION_CONTRACT_MANAGE,
		ROUTE_CSRF_TOKEN},
	{HTTP_POST, "/provider/claim_pay", claim_pay_post, claim_pay_keys, FORM_COUNT(claim_pay_keys), PERMISSION_CONTRACT_MANAGE, ROUTE_CSRF_TOKEN},
	{HTTP_POST, "/provider/contract_person", contract_person_post, contract_person_keys, FORM_COUNT(contract_person_keys),
		PERMISSION_CONTRACT_MANAGE, ROUTE_CSRF_TOKEN},
	{HTTP_POST, "/provider/contract_person_end", contract_person_end_post, contract_person_end_keys, FORM_COUNT(contract_person_end_keys),
		PERMISSION_CONTRACT_MANAGE, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/staff", staff_show, staff_keys, FORM_COUNT(staff_keys), PERMISSION_STAFF_READ},
	{HTTP_GET, "/provider/staff_person", staff_person_show, staff_person_keys, FORM_COUNT(staff_person_keys), PERMISSION_STAFF_READ, .audit = "user"},
	{HTTP_GET, "/provider/staff_fact", staff_fact_show, staff_fact_query, FORM_COUNT(staff_fact_query), PERMISSION_STAFF_MANAGE},
	{HTTP_POST, "/provider/staff_fact", staff_fact_post, staff_fact_keys, FORM_COUNT(staff_fact_keys), PERMISSION_STAFF_MANAGE, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/staff_fact_back", staff_fact_back_show, staff_fact_back_query, FORM_COUNT(staff_fact_back_query), PERMISSION_STAFF_MANAGE},
	{HTTP_POST, "/provider/staff_fact_back", staff_fact_back_post, staff_fact_back_keys, FORM_COUNT(staff_fact_back_keys), PERMISSION_STAFF_MANAGE,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/session_move", session_move_show, session_move_query, FORM_COUNT(session_move_query), PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/group_begin", group_begin_post, group_finish_keys, FORM_COUNT(group_finish_keys), PERMISSION_GROUP_MANAGE, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/group_edit", group_edit_show, group_keys, FORM_COUNT(group_keys), PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/group_edit", group_edit_post, group_edit_keys, FORM_COUNT(group_edit_keys), PERMISSION_GROUP_MANAGE, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/group_cancel", group_cancel_show, group_keys, FORM_COUNT(group_keys), PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/group_cancel", group_cancel_post, group_cancel_keys, FORM_COUNT(group_cancel_keys), PERMISSION_GROUP_MANAGE, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/calendar", calendar_show, NULL, 0, PERMISSION_ATTENDANCE_MARK},
	{HTTP_GET, "/provider/feed", feed_show, feed_query, FORM_COUNT(feed_query), PERMISSION_PUBLIC},
	{HTTP_POST, "/provider/calendar", calendar_post, calendar_keys, FORM_COUNT(calendar_keys), PERMISSION_ATTENDANCE_MARK, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/group_documents", group_documents_show, group_keys, FORM_COUNT(group_keys), PERMISSION_ATTENDANCE_MARK},
	{HTTP_GET, "/provider/group_results", group_results_show, group_keys, FORM_COUNT(group_keys), PERMISSION_GROUP_READ},
	{HTTP_GET, "/provider/first_talk", first_talk_show, place_page_query, FORM_COUNT(place_page_query), PERMISSION_ATTENDANCE_MARK, .audit = "place"},
	{HTTP_POST, "/provider/first_talk", first_talk_post, first_talk_keys, FORM_COUNT(first_talk_keys), PERMISSION_ATTENDANCE_MARK, ROUTE_CSRF_TOKEN},
	{HTTP_POST, "/provider/rules_signed", rules_signed_post, rules_signed_keys, FORM_COUNT(rules_signed_keys), PERMISSION_ATTENDANCE_MARK, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/questionnaire", questionnaire_show, questionnaire_query, FORM_COUNT(questionnaire_query), PERMISSION_ATTENDANCE_MARK, .audit = "place"},
	{HTTP_POST, "/provider/questionnaire", questionnaire_post, questionnaire_keys, FORM_COUNT(questionnaire_keys), PERMISSION_ATTENDANCE_MARK, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/talk_withdraw", talk_withdraw_show, talk_withdraw_query, FORM_COUNT(talk_withdraw_query), PERMISSION_ATTENDANCE_MARK, .audit = "place"},
	{HTTP_POST, "/provider/talk_withdraw", talk_withdraw_post, talk_withdraw_keys, FORM_COUNT(talk_withdraw_keys), PERMISSION_ATTENDANCE_MARK, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/plan", plan_show, NULL, 0, PERMISSION_PLAN_READ},
	{HTTP_GET, "/provider/plan_read", plan_read_show, plan_read_query, FORM_COUNT(plan_read_query), PERMISSION_PLAN_READ},
	{HTTP_GET, "/provider/plan_edit", plan_edit_show, plan_edit_query, FORM_COUNT(plan_edit_query), PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/plan_edit", plan_edit_post, plan_edit_keys, FORM_COUNT(plan_edit_keys), PERMISSION_GROUP_MANAGE, ROUTE_CSRF_TOKEN,
		.body_limit = 524288},
	{HTTP_GET, "/provider/demand", demand_show, NULL, 0, PERMISSION_GROUP_MANAGE},
	{HTTP_GET, "/provider/session_new", session_new_show, session_new_query, FORM_COUNT(session_new_query), PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/session_new", session_new_post, session_new_keys, FORM_COUNT(session_new_keys), PERMISSION_GROUP_MANAGE, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/leader_away", leader_away_show, leader_away_query, FORM_COUNT(leader_away_query), PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/leader_away", leader_away_post, leader_away_keys, FORM_COUNT(leader_away_keys), PERMISSION_GROUP_MANAGE, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/call_list", call_list_show, session_move_query, FORM_COUNT(session_move_query), PERMISSION_ATTENDANCE_MARK, .audit = "session"},
	{HTTP_POST, "/provider/call_list", call_list_post, call_list_keys, FORM_COUNT(call_list_keys), PERMISSION_ATTENDANCE_MARK, ROUTE_CSRF_TOKEN},
	{HTTP_POST, "/provider/session_move", session_move_post, session_move_keys, FORM_COUNT(session_move_keys), PERMISSION_GROUP_MANAGE, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/closures", closures_show, NULL, 0, PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/closures", closures_post, closure_keys, FORM_COUNT(closure_keys), PERMISSION_GROUP_MANAGE, ROUTE_CSRF_TOKEN},
	{HTTP_POST, "/provider/closure_remove", closure_remove_post, closure_remove_keys, FORM_COUNT(closure_remove_keys), PERMISSION_GROUP_MANAGE,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/rooms", rooms_show, NULL, 0, PERMISSION_GROUP_MANAGE},
	{HTTP_GET, "/provider/room", room_show, room_query, FORM_COUNT(room_query), PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/room", room_post, room_keys, FORM_COUNT(room_keys), PERMISSION_GROUP_MANAGE, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/today", today_show, .permission = PERMISSION_ATTENDANCE_MARK},
	{HTTP_GET, "/provider/register", register_show, register_query, FORM_COUNT(register_query), PERMISSION_ATTENDANCE_MARK},
	{HTTP_POST, "/provider/register", register_post, register_keys, FORM_COUNT(register_keys), PERMISSION_ATTENDANCE_MARK,
		ROUTE_CSRF_TOKEN, .body_limit = 262144},
	{HTTP_GET, "/provider/register_reopen", register_reopen_show, session_keys, FORM_COUNT(session_keys), PERMISSION_ATTENDANCE_MARK},
	{HTTP_POST, "/provider/register_reopen", register_reopen_post, register_reopen_keys, FORM_COUNT(register_reopen_keys),
		PERMISSION_ATTENDANCE_MARK, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/register_sheet", register_sheet_show, session_keys, FORM_COUNT(session_keys), PERMISSION_ATTENDANCE_MARK},
	{HTTP_GET, "/provider/certificate", certificate_show, certificate_keys, FORM_COUNT(certificate_keys), PERMISSION_ATTENDANCE_MARK},
	{HTTP_GET, "/provider/session_cancel", session_cancel_show, session_keys, FORM_COUNT(session_keys), PERMISSION_ATTENDANCE_MARK},
	{HTTP_POST, "/provider/session_cancel", session_cancel_post, session_cancel_keys, FORM_COUNT(session_cancel_keys),
		PERMISSION_ATTENDANCE_MARK, ROUTE_CSRF_TOKEN},
};

static const char *const templates[] = {
	"provider/list.cs", "provider/group_new.cs", "provider/group.cs", "provider/group_queue.cs", "provider/group_place.cs", "provider/offer.cs",
	"provider/group_participants.cs", "provider/group_attendance.cs", "provider/today.cs", "provider/register.cs",
	"provider/contracts.cs", "provider/contract.cs", "provider/contract_new.cs", "provider/contract_amend.cs", "provider/contract_price.cs",
	"provider/contract_year.cs", "provider/claims.cs", "provider/claim.cs", "provider/claim_group.cs", "provider/rooms.cs",
	"provider/room.cs", "provider/session_move.cs", "provider/session_new.cs", "provider/demand.cs", "provider/calendar.cs", "provider/group_edit.cs", "provider/group_cancel.cs", "provider/leader_away.cs", "provider/call_list.cs", "provider/session_move_check.cs", "provider/closures.cs", "provider/group_check.cs",
	"provider/register_reopen.cs", "provider/session_cancel.cs", "provider/staff.cs", "provider/staff_person.cs", "provider/staff_fact.cs",
	"provider/staff_fact_back.cs", "provider/group_results.cs", "provider/group_documents.cs", "provider/first_talk.cs",
	"provider/questionnaire.cs", "provider/talk_withdraw.cs", "provider/plan.cs", "provider/plan_read.cs", "provider/plan_edit.cs", NULL,
};

static enum err provider_typed(struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text)
{
	TRY(contract_typed(web, key, value, io_label, io_text));
	return group_new_typed(web, key, value, io_label, io_text);
}

static const struct web_program program = {
	.name = "provider",
	.routes = routes,
	.nroutes = FORM_COUNT(routes),
	.keys = KEYRING_SEAL,
	.templates = templates,
	.room = ROOM_PROVIDER,
	.typed = provider_typed,
};

int main(int argc, char **argv)
{
	service_decision_warm(); /* the fonts of papers */
	return web_main(argc, argv, &program);
}
