#!/bin/sh
# Timetables: the list before a group is opened, days without sessions, clashes of rooms and leaders, one session or all behind it moved, who is told.
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
provider_leader "timeleader-$$" provider_manager
leader=$(server_sql "SELECT id FROM app_user WHERE login = 'timeleader-$$'")
provider_leader "timesecond-$$" provider_manager
second=$(server_sql "SELECT id FROM app_user WHERE login = 'timesecond-$$'")
server_sql "INSERT INTO room (site_id, name, label) SELECT MIN(s.id), 'T$$', 'T$$' FROM site s JOIN app_user u ON u.provider_id = s.provider_id WHERE u.login = 'provider_manager';
	INSERT INTO room (site_id, name, label) SELECT MIN(s.id), 'U$$', 'U$$' FROM site s JOIN app_user u ON u.provider_id = s.provider_id WHERE u.login = 'provider_manager'"
room=$(server_sql "SELECT id FROM room WHERE label = 'T$$'")
other_room=$(server_sql "SELECT id FROM room WHERE label = 'U$$'")
# group FIELD=VALUE…: a group of ten sessions, Fridays from 6 August 2027 on.
group() {
	web_send_last manager /provider/group_new /provider/group_new "programme=$(server_sql "SELECT id FROM programme WHERE code = '1.4'")" "leader=$leader" \
		"second_leader=" "capacity=10" "capacity_min=1" "language=lv" "audience=" "room=$room" "first=06.08.2027." "starts=17:30" "minutes=90" "$@"
}
days() { server_sql "SELECT GROUP_CONCAT(planned_on ORDER BY number SEPARATOR ' ') FROM group_session WHERE support_group_id = $1"; }

# --- days without sessions ---
web_send manager /provider/closures /provider/closures from=20.08.2027. to=13.08.2027. "closure=Remonts $$"
is "the last day before the first: 422" "$web_status" 422
web_send manager /provider/closures /provider/closures from=13.08.2020. to=20.08.2020. "closure=Remonts $$"
is "days that are over: 422" "$web_status" 422
web_send manager /provider/closures /provider/closures from=13.08.2027. to=19.08.2027. "closure=Remonts $$"
is "a week of repairs" "$web_status" 303
web_send manager /provider/closures /provider/closures from=13.08.2027. to=19.08.2027. "closure=Remonts $$"
is "twice: 422" "$web_status" 422
web_get other /provider/closures
unlike "another provider does not see it" "$(page_text)" "Remonts $$"
web_get leader /provider/closures
is "nor has a leader anything to do with it" "$web_status" 403

# --- the list before it is saved ---
group action=check
is "the list is shown" "$web_status" 200
like "with what is left out" "$(page_text)" "piektdien, 06\\.08\\.2027\\. .*piektdien, 13\\.08\\.2027\\. .*: Remonts $$ .*2\\. +piektdien, 20\\.08\\.2027\\."
is "nothing is stored" "$(server_sql "SELECT COUNT(*) FROM support_group WHERE leader_id = $leader")" 0
group action=edit
is "back to the form" "$web_status" 200
like "with what was typed" "$(cat "$web_page")" 'value="17:30"'
group action=save
is "the group opens" "$web_status" 303
first=${web_location#/provider/group?id=}
is "its days" "$(days "$first")" "2027-08-06 2027-08-20 2027-08-27 2027-09-03 2027-09-10 2027-09-17 2027-09-24 2027-10-01 2027-10-08 2027-10-15"
group action=save
is "sent twice it is one" "$web_location" "/provider/group?id=$first"

# --- clashes ---
number=$(server_sql "SELECT number FROM support_group WHERE id = $first")
group action=check "leader=$second" "first=27.08.2027." "starts=18:45"
is "the room is taken: 422" "$web_status" 422
like "by whom and when" "$(page_text)" "Telpā T$$ tad ir grupa $number – piektdien, 27\\.08\\.2027\\., 17:30"
group action=save "leader=$second" "first=27.08.2027." "starts=18:45"
is "saving is refused, too" "$web_status" 422
group action=check "room=$other_room" "first=27.08.2027."
like "the leader is taken" "$(page_text)" "tad ir grupa $number: Otra Vadītāja – piektdien, 27\\.08\\.2027\\., 17:30"
group action=check "room=$other_room" "leader=$second" "second_leader=$leader" "first=27.08.2027."
is "a second leader is looked at, too" "$web_status" 422
group action=save "leader=$second" "first=27.08.2027." "starts=19:00"
is "behind it there is room" "$web_status" 303
later=${web_location#/provider/group?id=}
group action=save "leader=$second" "first=28.08.2027." "starts=17:30"
is "and on another day" "$web_status" 303

# --- one session ---
read -r application _ <<EOF
$(provider_granted 1.4 Laima Pārceltā "$(date -d '-9 days' +%F)")
EOF
provider_give manager "$first" "$application"
is "somebody has a place" "$web_status" 303
session() { server_sql "SELECT id FROM group_session WHERE support_group_id = $1 AND number = $2"; }
# move SESSION DAY STARTS SCOPE ACTION [SEEN]
move() {
	web_send manager "/provider/session_move?session=$1" /provider/session_move "session=$1" "day=$2" "starts=$3" "scope=$4" "reason=leader" "note=Slimo" "action=$5" \
		"seen=${6:-}"
}
seen() { sed -n 's/.*name="seen" value="\([0-9]*\)".*/\1/p' "$web_page"; }
third=$(session "$first" 3)
web_get other "/provider/session_move?session=$third"
is "another provider's manager does not find it" "$web_status" 404
web_get leader "/provider/session_move?session=$third"
is "a leader does not move" "$web_status" 403
move "$third" 27.08.2027. 17:30 one check
is "the same day and time: 422" "$web_status" 422
move "$third" 16.08.2027. 17:30 one check
is "a day without sessions: 422" "$web_status" 422
move "$third" 18.11.2027. 17:30 one check
is "a public holiday: 422" "$web_status" 422
move "$third" 01.02.2020. 17:30 one check
is "the past: 422" "$web_status" 422
move "$third" 27.08.2027. 19:00 one check
like "where another group is: named" "$(page_text)" "Telpā T$$ tad ir grupa"
move "$third" 30.08.2027. 18:00 one check
is "the new list" "$web_status" 200
like "now and then" "$(page_text)" '3 piektdien, 27\.08\.2027\., 17:30 pirmdien, 30\.08\.2027\., 18:00'
is "nothing has moved" "$(server_sql "SELECT CONCAT(planned_on, ' ', starts_at) FROM group_session WHERE id = $third")" "2027-08-27 17:30:00"
plan=$(seen)
move "$third" 30.08.2027. 18:00 one save "$((plan + 1))"
is "another list than was seen: refused" "$web_status" 409
move "$third" 30.08.2027. 18:00 one save "$plan"
is "it moves" "$web_status" 303
is "alone" "$(days "$first")" "2027-08-06 2027-08-20 2027-08-30 2027-09-03 2027-09-10 2027-09-17 2027-09-24 2027-10-01 2027-10-08 2027-10-15"
move "$third" 30.08.2027. 18:00 one save "$plan"
isnt "sent twice it moves once" "$web_status" 303
is "with its history" "$(server_sql "SELECT CONCAT_WS(' ', state, planned_on, starts_at, reason, note_sealed LIKE '%Slimo%') FROM group_session_history WHERE group_session_id = $third")" \
	"moved 2027-08-27 17:30:00 leader 0"
mails() { server_sql "SELECT COUNT(*) FROM outbox o JOIN place l ON l.id = o.object_id WHERE o.kind = 'timetable_mail' AND l.support_group_id = $first"; }
is "one letter for each place" "$(mails)" 1
web_get manager "/provider/group?id=$first"
like "the page says when it was before" "$(page_text)" 'pirmdien, 30\.08\.2027\. 18:00 .*bija: piektdien, 27\.08\.2027\., 17:30'

# --- all behind it: the rhythm stays, what is marked or over does not move ---
place=$(server_sql "SELECT id FROM place WHERE support_group_id = $first AND live = 1")
server_sql "INSERT INTO attendance (group_session_id, place_id, mark, marked_by, marked_at) VALUES ($(session "$first" 6), $place, 'present', $leader, UTC_TIMESTAMP(6))"
fifth=$(session "$first" 5)
move "$fifth" 13.09.2027. 17:00 following check
like "the list of all" "$(page_text)" '5 piektdien, 10\.09\.2027\., 17:30 pirmdien, 13\.09\.2027\., 17:00 7 .*pirmdien, 20\.09\.2027\., 17:00'
move "$fifth" 13.09.2027. 17:00 following save "$(seen)"
is "they move" "$(days "$first")" "2027-08-06 2027-08-20 2027-08-30 2027-09-03 2027-09-13 2027-09-17 2027-09-20 2027-09-27 2027-10-04 2027-10-11"
is "one more letter, not five" "$(mails)" 2
move "$(session "$first" 6)" 14.09.2027. 17:00 one check
is "a session with a mark does not move" "$web_status" 422
server_sql "DELETE FROM attendance WHERE place_id = $place"
is "the other group is as it was" "$(days "$later" | cut -d ' ' -f 1,2)" "2027-08-27 2027-09-03"

# --- a register that was opened already goes with its day; a session that does not take place is told ---
tenth=$(session "$first" 10)
server_sql "UPDATE group_session SET frozen_on = '2026-11-01' WHERE id = $tenth; INSERT INTO register_person (group_session_id, place_id, added_at) VALUES ($tenth, $place, UTC_TIMESTAMP(6))"
move "$tenth" 12.10.2027. 17:00 one check
move "$tenth" 12.10.2027. 17:00 one save "$(seen)"
is "the people of the former day do not stand in it" "$(server_sql "SELECT CONCAT_WS(' ', planned_on, frozen_on IS NULL, (SELECT COUNT(*) FROM register_person r WHERE r.group_session_id = s.id))
	FROM group_session s WHERE id = $tenth")" "2027-10-12 1 0"
is "told" "$(mails)" 3
web_send manager "/provider/session_cancel?session=$tenth" /provider/session_cancel "session=$tenth" \
	"version=$(server_sql "SELECT version FROM group_session WHERE id = $tenth")" reason=room note=
is "it does not take place" "$web_status" 303
is "which is told, too" "$(mails)" 4

# --- several days a week ---
days_at() { server_sql "SELECT GROUP_CONCAT(DATE_FORMAT(planned_on, '%d.%m. '), TIME_FORMAT(starts_at, '%H:%i') ORDER BY number SEPARATOR ', ') FROM group_session WHERE support_group_id = $1 AND number <= 7"; }
twice="room=$other_room first=05.10.2027. starts=09:00"
# shellcheck disable=SC2086  # a list
group action=check $twice weekday1=4 starts1=
is "a day without a time: 422" "$web_status" 422
like "which is said beside it, unfolded" "$(tr -d '\n' <"$web_page")" '<details class="govuk-details" open>.*id="starts1-error"'
# shellcheck disable=SC2086
group action=check $twice weekday1= starts1=10:00
like "a time without a day" "$(cat "$web_page")" 'id="weekday1-error"'
# shellcheck disable=SC2086
group action=check $twice weekday1=2 starts1=10:00
like "two sessions of one day overlap" "$(page_text)" 'vienas dienas nodarbības nedrīkst pārklāties'
# shellcheck disable=SC2086
group action=check $twice "programme=$(server_sql "SELECT id FROM programme WHERE code = '1.8'")" weekday1=4 starts1=10:00
like "a monthly group has none" "$(page_text)" 'Grupai, kas tiekas reizi mēnesī, citu nedēļas dienu nav'
# shellcheck disable=SC2086
group action=check $twice weekday1=4 starts1=10:00 weekday2=2 starts2=11:00
like "Tuesdays twice, Thursdays once" "$(page_text)" '1\. +otrdien, 05\.10\.2027\. 09:00 2\. +otrdien, 05\.10\.2027\. 11:00 3\. +ceturtdien, 07\.10\.2027\. 10:00'
like "what was answered" "$(page_text)" 'Otra nodarbību diena nedēļā ceturtdienās Sākums otrajā nodarbību dienā 10:00'
# shellcheck disable=SC2086
group action=save $twice weekday1=4 starts1=10:00 weekday2=2 starts2=11:00
is "it opens" "$web_status" 303
often=${web_location#/provider/group?id=}
is "each at its time" "$(days_at "$often")" "05.10. 09:00, 05.10. 11:00, 07.10. 10:00, 12.10. 09:00, 12.10. 11:00, 14.10. 10:00, 19.10. 09:00"
web_get manager "/provider/group?id=$often"
like "the group says when it meets" "$(page_text)" 'otrdienās 09:00, otrdienās 11:00, ceturtdienās 10:00'
# The room is taken at the second time of a day, too.
group action=check "room=$other_room" "leader=$second" "first=12.10.2027." starts=12:00
is "another group at the second time of a day: 422" "$web_status" 422
# Thursdays become Wednesdays; the Tuesdays stay.
move "$(session "$often" 3)" 06.10.2027. 15:00 following check
like "the list of all" "$(page_text)" '3 ceturtdien, 07\.10\.2027\., 10:00 trešdien, 06\.10\.2027\., 15:00 4 otrdien, 12\.10\.2027\., 09:00 otrdien, 12\.10\.2027\., 09:00'
move "$(session "$often" 3)" 06.10.2027. 15:00 following save "$(seen)"
is "they move" "$web_status $(days_at "$often")" "303 05.10. 09:00, 05.10. 11:00, 06.10. 15:00, 12.10. 09:00, 12.10. 11:00, 13.10. 15:00, 19.10. 09:00"
web_get manager "/provider/group?id=$often"
like "and the group says so" "$(page_text)" 'otrdienās 09:00, otrdienās 11:00, trešdienās 15:00'
move "$(session "$often" 6)" 12.10.2027. 09:30 following check
is "not into another session of the group: 422" "$web_status" 422
move "$(session "$often" 6)" 14.10.2027. 15:00 one check
move "$(session "$often" 6)" 14.10.2027. 15:00 one save "$(seen)"
is "one alone" "$web_status" 303
move "$(session "$often" 6)" 15.10.2027. 15:00 following check
is "which nobody follows then: 422" "$web_status" 422
like "and what to do" "$(page_text)" 'Pārceliet to atsevišķi'

# --- a holiday that a law brings later ---
fourth=$(session "$first" 4)
holiday=$(server_sql "SELECT planned_on FROM group_session WHERE id = $fourth")
server_sql "INSERT INTO calendar_override (day, is_holiday, name, legal_ref) VALUES ('$holiday', 1, 'Jauna diena $$', 'Likums')"
web_get manager "/provider/group?id=$first"
like "the session on it asks to be moved" "$(page_text)" "$(date -d "$holiday" +%d.%m.%Y.) [0-9:]+ .*Tagad brīvdiena: pārceliet Jauna diena $$"
server_sql "DELETE FROM calendar_override WHERE day = '$holiday'"
web_get manager "/provider/group?id=$first"
unlike "no other does" "$(page_text)" 'Tagad brīvdiena'

# --- a closure that is entered later ---
web_send manager /provider/closures /provider/closures from=27.09.2027. to=28.09.2027. "closure=Mācību diena $$"
web_get manager /provider/closures
like "says that sessions are planned then" "$(page_text)" "Mācību diena $$ , 27\\.09\\.2027\\. – 28\\.09\\.2027\\. Šajās dienās ir plānotas nodarbības"
closure=$(server_sql "SELECT id FROM provider_closure WHERE name = 'Mācību diena $$'")
web_send other /provider/closures /provider/closure_remove "id=$closure"
is "another provider takes nothing away" "$(server_sql "SELECT COUNT(*) FROM provider_closure WHERE id = $closure")" 1
web_send manager /provider/closures /provider/closure_remove "id=$closure"
is "it is taken away" "$(server_sql "SELECT COUNT(*) FROM provider_closure WHERE id = $closure")" 0
server_sql "DELETE FROM provider_closure WHERE name = 'Remonts $$'"
web_done
done_testing
