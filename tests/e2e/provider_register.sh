#!/bin/sh
# Today's sessions and the register: marks, signing, the lock, stale version, the wall.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
. "$JSLP_SOURCE/tests/lib/web.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
server_need

ok "the manager signs in" web_sign_in manager provider_manager
ok "the leader signs in" web_sign_in leader facilitator
ok "another provider's manager signs in" web_sign_in other provider2_manager
provider_leader facilitator2 provider_manager
ok "another leader signs in" web_sign_in leader2 facilitator2
provider_group manager 1.3 09.04.2027.
is "a group opens" "$web_status" 303
group=$provider_group_id
read -r anna _ <<END
$(provider_granted 1.3 Anna Kļava 2026-03-03)
END
read -r berta _ <<END
$(provider_granted 1.3 Berta Liepa 2026-03-04)
END
provider_give manager "$group" "$anna"
provider_give manager "$group" "$berta"
is "two places" "$(server_sql "SELECT places_taken FROM support_group WHERE id = $group")" 2
first=$(server_sql "SELECT id FROM group_session WHERE support_group_id = $group AND number = 1")
next=$(server_sql "SELECT id FROM group_session WHERE support_group_id = $group AND number = 2")
place_anna=$(server_sql "SELECT id FROM place WHERE application_id = $anna")
place_berta=$(server_sql "SELECT id FROM place WHERE application_id = $berta")

# post JAR SESSION FIELDS: the register's form with these fields.
post() {
	web_get "$1" "/provider/register?session=$2"
	version=$(sed -n 's/.*name="version" value="\([0-9]*\)".*/\1/p' "$web_page" | head -n 1)
	web_post "$1" /provider/register "csrf=$(web_token /provider/register)&session=$2&version=$version&$3"
}
marks() { server_sql "SELECT place_id, mark FROM attendance WHERE group_session_id = $1 ORDER BY place_id" | tr '\t\n' ' ;'; }

# The future: it can be marked ("excused"), not signed.
post leader "$next" "action=save&m1=$place_berta-excused"
is "marks before the day" "$web_status" 303
post leader "$next" "action=sign&m0=$place_anna-present&m1=$place_berta-excused"
is "signing before the day: 422" "$web_status" 422
like "what was marked is kept" "$(cat "$web_page")" "value=\"$place_anna-present\" checked"
is "and not stored" "$(marks "$next")" "$place_berta excused;"

# The day has come.
server_sql "UPDATE group_session SET planned_on = DATE(CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', '+02:00')) WHERE id = $first;
	UPDATE place SET starts_on = '2026-01-01' WHERE support_group_id = $group"
web_get leader /provider/today
is "today opens" "$web_status" 200
like "with the session" "$(cat "$web_page")" "/provider/register\\?session=$first\""
web_get leader2 /provider/today
unlike "not for another leader" "$(cat "$web_page")" "register\\?session=$first\""
web_get leader "/provider/register?session=$first"
is "the register opens" "$web_status" 200
is "eight choices" "$(grep -c 'type="radio"' "$web_page")" 8
like "nobody is marked" "$(cat "$web_page")" 'data-marked="0"'

post leader "$first" "action=save&m0=$place_anna-late"
is "one mark is saved" "$web_status $web_location" "303 /provider/register?session=$first&done=saved"
is "it is stored" "$(marks "$first")" "$place_anna late;"
post leader "$first" "action=sign&m0=$place_anna-present"
is "signing with one unmarked: 422" "$web_status" 422
is "nothing was stored" "$(marks "$first")" "$place_anna late;"
post leader "$first" "action=save&m0=$place_anna-present"
is "a mark is corrected" "$(marks "$first")" "$place_anna present;"
is "both are in the history" "$(server_sql "SELECT GROUP_CONCAT(mark ORDER BY id) FROM attendance_history WHERE group_session_id = $first")" \
	'late,present'

# The wall, and hostile marks.
for jar in other leader2; do
	web_get "$jar" "/provider/register?session=$first"
	is "$jar: no such register" "$web_status" 404
done
web_get leader "/provider/register?session=$first"
web_post leader2 /provider/register "csrf=$(web_token /provider/register)&session=$first&version=1&action=save"
is "another's token: 403" "$web_status" 403
stranger=$(server_sql "SELECT COALESCE(MIN(id), 999999) FROM place WHERE support_group_id <> $group")
post leader "$first" "action=save&m0=$stranger-present"
is "somebody who is not in the register: 400" "$web_status" 400
for bad in "m0=$place_anna-nonsense" "m0=$place_anna" 'm0=-present' "m0=$place_anna-present&m0=$place_anna-late" \
	"m0=$place_anna-present&m1=$place_anna-late" "m100=$place_anna-late" 'm0=%00' 'm0=%ff' 'm0=%3Cb%3E'; do
	post leader "$first" "action=save&$bad"
	is "$bad: 400" "$web_status" 400
done
post leader "$first" "action=other"
is "an unknown action: 400" "$web_status" 400
is "nothing has changed" "$(marks "$first")" "$place_anna present;"

web_get leader "/provider/register?session=$first"
stale=$(sed -n 's/.*name="version" value="\([0-9]*\)".*/\1/p' "$web_page" | head -n 1)
token=$(web_token /provider/register)
post manager "$first" "action=save&m1=$place_berta-absent"
is "the manager saves meanwhile" "$web_status" 303
web_post leader /provider/register "csrf=$token&session=$first&version=$stale&action=save&m1=$place_berta-present"
is "a stale version: 409" "$web_status" 409
like "the marks are kept with names" "$(sed 's/<[^>]*>/ /g' "$web_page" | tr -s ' \n\t' ' ')" 'Ko jūs ievadījāt.* Piedalījās'
is "theirs is kept" "$(marks "$first")" "$place_anna present;$place_berta absent;"

post leader "$first" "action=sign&m0=$place_anna-present&m1=$place_berta-absent"
is "the register is signed" "$web_status $web_location" "303 /provider/register?session=$first&done=signed"
is "the session was held" "$(server_sql "SELECT s.state, s.register, u.login FROM group_session s JOIN app_user u ON u.id = s.signed_by WHERE s.id = $first")" \
	"$(printf 'held\tsigned\tfacilitator')"
is "who came is active, with history" "$(server_sql "SELECT p.state, COUNT(*) FROM place p JOIN place_history h ON h.place_id = p.id WHERE p.id = $place_anna GROUP BY p.state")" \
	"$(printf 'active\t2')"
is "who did not come is enrolled" "$(server_sql "SELECT state FROM place WHERE id = $place_berta")" enrolled
is "the group is running" "$(server_sql "SELECT state FROM support_group WHERE id = $group")" running
is "outbox" "$(server_sql "SELECT COUNT(*) FROM outbox WHERE kind = 'attendance' AND object_id = $first AND stream = $group")" 1
web_get leader "/provider/register?session=$first"
unlike "no form any more" "$(cat "$web_page")" 'type="radio"'
version=$(server_sql "SELECT version FROM group_session WHERE id = $first")
web_post leader /provider/register "csrf=$token&session=$first&version=$version&action=save&m0=$place_anna-absent"
is "a signed register is locked: 409" "$web_status" 409
is "and unchanged" "$(marks "$first")" "$place_anna present;$place_berta absent;"
web_get leader "/provider/group_attendance?id=$group"
is "the table of all sessions opens" "$web_status" 200
web_get leader "/provider/register?session=99999999"
is "no such session: 404" "$web_status" 404
web_get other "/provider/group_attendance?id=$group"
is "another provider: 404" "$web_status" 404
web_done
done_testing
