#!/bin/sh
# Sessions beside the course: one that makes up for another, one with a single participant; a leader who cannot come; the call list.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
# shellcheck disable=SC2154  # of web.sh

ok "a manager signs in" web_sign_in manager provider_manager
ok "another provider's manager signs in" web_sign_in other provider2_manager
ok "a leader signs in" web_sign_in leader facilitator
# Groups of two leaders of their own in rooms of their own, so that nothing else of this instance is in the way.
for name in away steps; do
	provider_leader "$name-$$" provider_manager
	server_sql "UPDATE app_user SET name = '$(printf '%s' "$name" | sed 's/away/Anda Prom/; s/steps/Signe Vietā/') $$' WHERE login = '$name-$$';
		INSERT INTO room (site_id, name, label) SELECT MIN(s.id), '$name$$', '$name$$' FROM site s JOIN app_user u ON u.provider_id = s.provider_id
			WHERE u.login = 'provider_manager'"
done
away=$(server_sql "SELECT id FROM app_user WHERE login = 'away-$$'")
steps=$(server_sql "SELECT id FROM app_user WHERE login = 'steps-$$'")
# group LEADER ROOM STARTS: ten sessions, Mondays from 1 March 2027 on.
group() {
	web_send_last manager /provider/group_new /provider/group_new "programme=$(server_sql "SELECT id FROM programme WHERE code = '1.4'")" "leader=$1" \
		"second_leader=" "capacity=10" "capacity_min=1" "language=lv" "audience=" "room=$(server_sql "SELECT id FROM room WHERE label = '$2$$'")" \
		"first=01.03.2027." "starts=$3" "minutes=90" action=save
	group=${web_location#/provider/group?id=}
}
session() { server_sql "SELECT id FROM group_session WHERE support_group_id = $1 AND number = $2"; }
version() { server_sql "SELECT version FROM group_session WHERE id = $1"; }
place() { server_sql "SELECT id FROM place WHERE application_id = $1 AND live = 1"; }
mails() { server_sql "SELECT COUNT(*) FROM outbox WHERE kind = 'timetable_mail' AND object_id = $(place "$1")"; }
# give GIVEN FAMILY: somebody with a place in $group: $application.
give() {
	read -r application _ <<EOF
$(provider_granted 1.4 "$1" "$2" "$(date -d '-9 days' +%F)")
EOF
	provider_give manager "$group" "$application"
}

group "$away" away 10:00
mornings=$group
group "$away" away 12:00
noons=$group
group "$steps" steps 13:00
group=$mornings
give Ilze Nākuma
first=$application
give Zane Otrā
second=$application
server_sql "UPDATE application SET phone = '+371 20000001' WHERE id = $first; UPDATE application SET phone = '+371 20000002', no_calls = 1 WHERE id = $second"
third=$(session "$mornings" 3)
server_sql "UPDATE group_session SET state = 'cancelled' WHERE id = $third"

# --- a session beside the course ---
# add KIND DAY STARTS PARTICIPANT INSTEAD
add() {
	web_send_last manager "/provider/session_new?group=$mornings" /provider/session_new "group=$mornings" "kind=$1" "day=$2" "starts=$3" "participant=$4" \
		"instead=$5"
}
extra() { server_sql "SELECT COALESCE(GROUP_CONCAT(CONCAT_WS(' ', number, kind, planned_on, COALESCE(instead_of_id, '-')) ORDER BY number), '') FROM group_session
	WHERE support_group_id = $mornings AND kind <> 'course'"; }
for jar in leader other; do
	web_get "$jar" "/provider/session_new?group=$mornings"
	is "not for the $jar" "$web_status" "$([ "$jar" = leader ] && echo 403 || echo 404)"
done
web_get manager "/provider/session_new?group=$mornings&instead=$third"
like "what can be made up for" "$(page_text)" '3\. – pirmdien, 15\.03\.2027\. \(nenotika\)'
is "what was asked for is chosen" "$(grep -c "value=\"$third\" selected" "$web_page")" 1
add make_up 18.11.2027. 10:00 "" ""
is "a public holiday: 422" "$web_status" 422
add make_up 01.03.2020. 10:00 "" ""
is "the past: 422" "$web_status" 422
add make_up 20.03.2027. later "" ""
is "no time: 422" "$web_status" 422
like "and keeps what was typed" "$(cat "$web_page")" 'value="later"'
add make_up 22.03.2027. 12:30 "" ""
is "another group has the room: 422" "$web_status" 422
like "named" "$(page_text)" 'pirmdien, 22\.03\.2027\., 12:00'
add make_up 22.03.2027. 10:00 "" ""
is "the group has a session then: 422" "$web_status" 422
add make_up 20.03.2027. 10:00 "" "$(session "$mornings" 4)"
is "in place of one that is still to come: 422" "$web_status" 422
add one_to_one 20.03.2027. 10:00 "" ""
is "with nobody: 422" "$web_status" 422
add one_to_one 20.03.2027. 10:00 999999 ""
is "with a stranger: 422" "$web_status" 422
is "nothing is stored" "$(extra)" ""
before=$(mails "$second")
add make_up 20.03.2027. 10:00 "" "$third"
is "on a Saturday in place of the third" "$web_status $(extra)" "303 11 make_up 2027-03-20 $third"
is "all are told" "$(($(mails "$second") - before))" 1
add make_up 20.03.2027. 10:00 "" "$third"
is "sent twice it is one" "$web_status $(extra)" "303 11 make_up 2027-03-20 $third"
is "and one letter" "$(($(mails "$second") - before))" 1
add make_up 27.03.2027. 10:00 "" "$third"
is "made up for once only: 422" "$web_status" 422
add one_to_one 20.03.2027. 10:45 "$(place "$first")" ""
is "while the group has another session: 422" "$web_status" 422
add one_to_one 21.03.2027. 10:00 "$(place "$first")" ""
is "with one participant" "$web_status" 303
is "only that one is told" "$(($(mails "$second") - before))" 1
alone=$(session "$mornings" 12)
web_get manager "/provider/group?id=$mornings"
like "they stand among the others, by day" "$(page_text)" "3\\. pirmdien, 15\\.03\\.2027\\..*11\\. sestdien, 20\\.03\\.2027\\..*Papildu nodarbība \\(3\\. nodarbības vietā\\).*12\\. svētdien, 21\\.03\\.2027\\..*Individuāla nodarbība – Ilze Nākuma.*4\\. pirmdien, 22\\.03"
web_get manager "/provider/register?session=$alone"
like "its register has that one" "$(page_text)" 'Ilze Nākuma'
unlike "alone" "$(page_text)" 'Zane Otrā'
# The course moves on without them.
web_get manager "/provider/session_move?session=$(session "$mornings" 2)"
web_send manager "/provider/session_move?session=$(session "$mornings" 2)" /provider/session_move "session=$(session "$mornings" 2)" day=09.03.2027. starts=10:00 \
	scope=following reason=room note= action=check seen=
unlike "those behind it move, these do not" "$(page_text)" '1[12] (sestdien|svētdien)'

# --- what is missed and made up for alone counts as attended ---
marks() { server_sql "SELECT CONCAT_WS(' ', SUM(m.mark = 'present'), SUM(m.mark = 'absent')) FROM attendance m WHERE m.place_id = $(place "$first")"; }
one=$(session "$mornings" 1)
server_sql "UPDATE group_session SET instead_of_id = $one WHERE id = $alone;
	UPDATE group_session SET planned_on = CURDATE() - INTERVAL 3 DAY, state = 'held', register = 'signed', signed_by = $away, signed_at = UTC_TIMESTAMP(6) WHERE id IN ($one, $alone);
	UPDATE place SET starts_on = CURDATE() - INTERVAL 30 DAY WHERE support_group_id = $mornings;
	INSERT INTO attendance (group_session_id, place_id, mark, marked_by, marked_at) VALUES ($one, $(place "$first"), 'absent', $away, UTC_TIMESTAMP(6)),
		($alone, $(place "$first"), 'present', $away, UTC_TIMESTAMP(6));
	DELETE FROM group_session WHERE support_group_id = $mornings AND state = 'planned' AND NOT EXISTS (SELECT 1 FROM group_session_history h WHERE h.group_session_id = group_session.id)
		AND number <> 4"
is "absent, then present alone" "$(marks)" "1 1"

# --- a leader who cannot come ---
fourth=$(session "$mornings" 4)
noon=$(session "$noons" 4)
# leave [FIELD=VALUE…]
leave() { web_send_last manager "/provider/leader_away?leader=$away&day=22.03.2027." /provider/leader_away "leader=$away" "day=22.03.2027." "note=Slimo" \
	"row_0=$fourth" "version_0=$(version "$fourth")" "row_1=$noon" "version_1=$(version "$noon")" "$@"; }
web_get leader /provider/leader_away
is "not for a leader" "$web_status" 403
web_get manager /provider/leader_away
is "the manager chooses whom" "$web_status" 200
web_get manager "/provider/leader_away?leader=$away&day=22.03.2027."
like "the sessions of that day" "$(page_text)" '10:00 · 1\.4.*dalībnieki: 2.*12:00 · 1\.4.*dalībnieki: 0'
web_get other "/provider/leader_away?leader=$away&day=22.03.2027."
unlike "another provider sees nothing" "$(page_text)" '10:00'
web_get manager "/provider/leader_away?leader=$away&day=23.03.2027."
like "a day without any" "$(page_text)" 'Šajā dienā nodarbību nav'
leave "who_0=" "who_1="
is "nothing chosen: 422" "$web_status" 422
leave "who_0=$away" "who_1="
is "the one who cannot come does not step in: 422" "$web_status" 422
leave "who_0=" "who_1=$steps"
is "whoever leads another group then does not, either: 422" "$web_status" 422
like "named" "$(page_text)" 'pirmdien, 22\.03\.2027\., 13:00'
like "and what was typed is there" "$(cat "$web_page")" 'Slimo'
leave "who_0=$steps" "who_1=$steps"
is "all or nothing" "$web_status $(server_sql "SELECT COUNT(*) FROM group_session WHERE id IN ($fourth, $noon) AND leader_id IS NOT NULL")" "422 0"
leave "who_0=0" "who_1=" "version_0=77"
is "not as it was seen: 409" "$web_status" 409
before=$(mails "$first")
leave "who_0=0" "who_1="
is "it does not take place" "$web_status $(server_sql "SELECT state FROM group_session WHERE id = $fourth")" "303 cancelled"
is "people are told" "$(($(mails "$first") - before))" 1
web_get manager "$web_location"
like "there is a call list" "$(page_text)" 'Zvanu saraksts'
server_sql "UPDATE support_group SET minutes = 45 WHERE id = $noons"
leave "who_1=$steps"
is "somebody steps in for the other" "$web_status $(server_sql "SELECT leader_id = $steps FROM group_session WHERE id = $noon")" "303 1"
is "the history says why" "$(server_sql "SELECT CONCAT_WS(' ', state, reason) FROM group_session_history WHERE group_session_id = $noon")" "planned leader"
is "its note is sealed" "$(server_sql "SELECT COUNT(*) FROM group_session_history WHERE group_session_id = $noon AND note_sealed LIKE '%Slimo%'")" 0
ok "who steps in signs in" web_sign_in steps "steps-$$"
web_get steps "/provider/register?session=$noon"
is "and has the register" "$web_status" 200

# --- the call list ---
for jar in other steps; do
	web_get "$jar" "/provider/call_list?session=$fourth"
	is "not for $jar" "$web_status" 404
done
web_get manager "/provider/call_list?session=$fourth"
like "telephones" "$(page_text)" 'Sazvanīti: 0 no 2.*Ilze Nākuma.*\+371.{1,2}20000001.*Zane Otrā'
unlike "but of those who must not be called" "$(cat "$web_page")" '20000002'
is "each file that is shown is in the audit log" "$(server_sql "SELECT COUNT(*) >= 2 FROM audit WHERE action = 'view' AND object IN ('application:$first', 'application:$second')")" 1
# call PLACE RESULT
call() { web_send_last manager "/provider/call_list?session=$fourth" /provider/call_list "session=$fourth" "place=$1" "result=$2"; }
call 999999 reached
is "a stranger: 404" "$web_status" 404
call "$(place "$first")" not_reached
sent="csrf=$(web_get manager "/provider/call_list?session=$fourth" && web_token /provider/call_list)&session=$fourth&place=$(place "$first")&result=reached"
web_post manager /provider/call_list "$sent"
web_post manager /provider/call_list "$sent"
is "called twice, and sent once more" "$web_status $(server_sql "SELECT GROUP_CONCAT(result ORDER BY id) FROM session_call WHERE group_session_id = $fourth")" "303 not_reached,reached"
web_get manager "/provider/call_list?session=$fourth"
like "the last result counts" "$(page_text)" 'Sazvanīti: 1 no 2'

# --- what it comes to ---
ended=$(place "$first")
server_sql "UPDATE support_group SET state = 'running' WHERE id = $mornings; UPDATE group_session SET state = 'cancelled' WHERE support_group_id = $mornings AND state = 'planned'"
web_send manager "/provider/group_participants?id=$mornings" /provider/group_finish "id=$mornings" "version=$(server_sql "SELECT version FROM support_group WHERE id = $mornings")"
is "the group is finished" "$web_status $(server_sql "SELECT state FROM support_group WHERE id = $mornings")" "303 finished"
is "the missed session does not count, since it was made up for alone" "$(server_sql "SELECT CONCAT_WS(' ', result, percent, present, absent) FROM place_completion
	WHERE place_id = $ended")" "completed 100 1 0"
add make_up "$(date -d '+30 days' +%d.%m.%Y.)" 10:00 "" ""
is "no session is added to it: 422" "$web_status" 422
web_done
done_testing
