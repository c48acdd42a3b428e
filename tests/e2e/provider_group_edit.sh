#!/bin/sh
# A group goes on with another leader, in another room, for more or fewer people; what is over stays as it was.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
. "$JSLP_SOURCE/tests/lib/web.sh"
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
# shellcheck disable=SC2154  # web_page, web_status and web_location are set by web.sh
server_need

ok "the manager signs in" web_sign_in manager provider_manager
ok "the leader signs in" web_sign_in leader facilitator
ok "another provider's manager signs in" web_sign_in other provider2_manager
provider_leader "next-$$" provider_manager
ok "the next leader signs in" web_sign_in next "next-$$"
old=$(server_sql "SELECT id FROM app_user WHERE login = 'facilitator'")
new=$(server_sql "SELECT id FROM app_user WHERE login = 'next-$$'")
server_sql "INSERT INTO room (site_id, name, label, seats) SELECT MIN(s.id), 'E$$', 'E$$', 6 FROM site s JOIN app_user u ON u.provider_id = s.provider_id WHERE u.login = 'provider_manager'"
room=$(server_sql "SELECT id FROM room WHERE label = 'E$$'")
provider_group manager 1.4 07.06.2027.
group=$provider_group_id
for name in Maija Marta; do
	provider_granted 1.4 "$name" Maināma 2026-03-03 >"$web_folder/granted"
	provider_give manager "$group" "$(cut -d ' ' -f 1 <"$web_folder/granted")"
done
column() { server_sql "SELECT $1 FROM support_group WHERE id = $group"; }
hall=$(column room_id)
session() { server_sql "SELECT id FROM group_session WHERE support_group_id = $group AND number = $1"; }
server_sql "UPDATE group_session SET planned_on = CURDATE() - INTERVAL 7 DAY WHERE id = $(session 1); UPDATE group_session SET leader_id = $old WHERE id = $(session 4);
	UPDATE group_session SET planned_on = CURDATE(), starts_at = '00:00' WHERE id = $(session 3); UPDATE group_session SET state = 'cancelled' WHERE id = $(session 5)"
letters() { server_sql "SELECT COUNT(*) FROM outbox o JOIN place l ON l.id = o.object_id WHERE o.kind = 'timetable_mail' AND l.support_group_id = $group"; }
# edit JAR LEADER SECOND ROOM CAPACITY FEWEST [VERSION]
edit() {
	web_send "$1" "/provider/group_edit?id=$group" /provider/group_edit "id=$group" "version=${7:-$(column version)}" "leader=$2" "second_leader=$3" "room=$4" \
		"capacity=$5" "capacity_min=$6"
}
state() { column "CONCAT_WS(' ', leader_id, IFNULL(second_leader_id, '-'), room_id, capacity, capacity_min)"; }

# --- who may ---
web_get leader "/provider/group_edit?id=$group"
is "a leader changes no group" "$web_status" 403
web_get other "/provider/group_edit?id=$group"
is "another provider's manager does not find it" "$web_status" 404
web_get manager "/provider/group?id=$group"
like "the group's page leads to it" "$(cat "$web_page")" "/provider/group_edit\\?id=$group"
web_get manager "/provider/group_edit?id=$group"
is "the form has what holds now" "$(grep -c "<option value=\"\\($old\\|$hall\\)\" selected>\\|name=\"capacity\"[^>]*value=\"12\"" "$web_page")" 3

# --- what cannot be ---
edit manager "$new" "$new" "$hall" 12 1
is "one person twice: 422" "$web_status" 422
like "which is said beside the second" "$(cat "$web_page")" 'id="second_leader-error"'
edit manager "$new" "" "$hall" 1 1
is "fewer places than people: 422" "$web_status" 422
like "which is said beside the places" "$(page_text)" 'Vieta jau ir vairāk cilvēkiem'
edit manager "$new" "" "$hall" 12 13
is "more at least than at most: 422" "$web_status" 422
edit manager "$new" "" "$room" 12 1
is "a room that is too small: 422" "$web_status" 422
provider_leader "stranger-$$" provider2_manager
edit manager "$(server_sql "SELECT id FROM app_user WHERE login = 'stranger-$$'")" "" "$hall" 12 1
is "nobody of the contract: 422" "$web_status" 422
edit manager "$new" "" "$(server_sql "SELECT COALESCE(MIN(r.id), 999999) FROM room r JOIN site s ON s.id = r.site_id JOIN app_user u ON u.login = 'provider2_manager' AND u.provider_id = s.provider_id")" 12 1
is "another provider's room: 422" "$web_status" 422
edit manager "$new" "" "$hall" 12 1 77
is "not as it was seen: 409" "$web_status" 409
server_sql "UPDATE staff_fact SET day_on = CURDATE() - INTERVAL 10 YEAR WHERE user_id = $new AND kind = 'child_rights'"
edit manager "$new" "" "$hall" 12 1
is "without a valid training: 422" "$web_status" 422
like "named" "$(page_text)" 'Otra Vadītāja.*bērnu tiesību jomā'
server_sql "UPDATE staff_fact SET day_on = CURDATE() - INTERVAL 1 YEAR WHERE user_id = $new AND kind = 'child_rights'"
is "nothing has changed" "$(state) $(server_sql "SELECT COUNT(*) FROM group_change WHERE support_group_id = $group")" "$old - $hall 12 1 0"
edit manager "$old" "" "$hall" 12 1
is "nothing to change, nothing written" "$web_status $(server_sql "SELECT COUNT(*) FROM group_change WHERE support_group_id = $group")" "303 0"

# --- another leader ---
web_get next "/provider/register?session=$(session 2)"
is "the next one has nothing to do with it yet" "$web_status" 404
edit manager "$new" "$old" "$hall" 12 2
is "another leader, the one before beside" "$web_status $(state)" "303 $new $old $hall 12 2"
is "what is over keeps its leader and room" "$(server_sql "SELECT CONCAT_WS(' ', leader_id, room_id) FROM group_session WHERE id = $(session 1)")" "$old $hall"
is "so does one that has begun today" "$(server_sql "SELECT CONCAT_WS(' ', leader_id, room_id) FROM group_session WHERE id = $(session 3)")" "$old $hall"
is "one to come that was cancelled belongs to nobody" "$(server_sql "SELECT leader_id IS NULL FROM group_session WHERE id = $(session 5)")" 1
is "a session to come goes by the group, one with its own leader does not" "$(server_sql "SELECT GROUP_CONCAT(COALESCE(leader_id, '-') ORDER BY number) FROM group_session
	WHERE id IN ($(session 2), $(session 4))")" "-,$old"
is "what it was before" "$(server_sql "SELECT CONCAT_WS(' ', leader_id, room_id, capacity, capacity_min) FROM group_change WHERE support_group_id = $group")" "$old $hall 12 1"
is "with an audit row" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'group_edit' AND object = 'group:$group'")" 1
is "nobody gets a letter for that" "$(letters)" 0
web_get next "/provider/register?session=$(session 2)"
is "the next one has the register" "$web_status" 200
edit manager "$new" "" "$hall" 12 2
web_get leader "/provider/register?session=$(session 2)"
is "who has left has it no more" "$web_status" 404
web_get leader "/provider/register?session=$(session 1)"
is "but the one of the session that he or she led" "$web_status" 200
# Another group of the one before at the time of the second session.
server_sql "UPDATE group_session SET leader_id = NULL WHERE id = $(session 4)"
first=$(server_sql "SELECT DATE_FORMAT(planned_on, '%d.%m.%Y.') FROM group_session WHERE id = $(session 2)")
starts=$(server_sql "SELECT TIME_FORMAT(starts_at, '%H:%i') FROM group_session WHERE id = $(session 2)")
web_send manager /provider/group_new /provider/group_new "programme=$(server_sql "SELECT id FROM programme WHERE code = '1.4'")" "leader=$old" \
	"capacity=5" "capacity_min=1" "language=lv" "room=$room" "first=$first" "starts=$starts" "minutes=15"
is "another group of the one before" "$web_status $(page_text | grep -o "Kļūda:.*" | head -c 300)" "303 "
busy=${web_location#/provider/group?id=}
edit manager "$new" "$old" "$hall" 12 2
is "a leader who has another group then: 422" "$web_status" 422
like "beside the second leader" "$(cat "$web_page")" 'id="second_leader-error"'
like "named with day and time" "$(page_text)" "tad ir grupa $(server_sql "SELECT number FROM support_group WHERE id = $busy"): .*$starts"

# --- fewer people than it begins with ---
server_sql "UPDATE support_group SET capacity_min = 3 WHERE id = $group"
web_get manager "/provider/group?id=$group"
like "the page of the group says so" "$(page_text)" 'Cilvēku vēl ir par maz'
web_get manager '/provider/?state=open'
like "and the list" "$(page_text)" "$(column number).*2 no 12 lai sāktu, vajag vismaz 3"
server_sql "UPDATE support_group SET capacity_min = 2 WHERE id = $group"
web_get manager "/provider/group?id=$group"
unlike "with enough it does not" "$(page_text)" 'Cilvēku vēl ir par maz'

# --- another room ---
edit manager "$new" "" "$room" 6 2
is "the room is taken: 422" "$web_status" 422
like "which is said beside the room" "$(cat "$web_page")" 'id="room-error"'
server_sql "UPDATE support_group SET room_id = $hall WHERE id = $busy; UPDATE group_session SET starts_at = '05:05' WHERE support_group_id = $busy"
edit manager "$new" "" "$room" 6 2
is "a smaller room for fewer" "$web_status $(state)" "303 $new - $room 6 2"
is "everybody is told once" "$(letters)" 2
web_get manager "/provider/group_edit?id=$group"
like "what it was before can be read" "$(page_text)" 'Kā bija iepriekš.*vietas: 12, vismaz 2.*vietas: 12, vismaz 1'
server_sql "UPDATE support_group SET state = 'cancelled' WHERE id = $busy; UPDATE group_session SET state = 'cancelled' WHERE support_group_id = $busy"
group=$busy
web_get manager "/provider/group_edit?id=$busy"
is "a group that is over is not changed" "$web_status" 409
web_done
done_testing
