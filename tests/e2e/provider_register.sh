#!/bin/sh
# Today's sessions and the register: marks and notes, two who write at once, signing, opening again, the lock, what is frozen, a session left out, the wall.
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

# look JAR SESSION: opens the register; $form is what its form holds beside marks.  post JAR SESSION FIELDS: the form with these fields.
look() {
	web_get "$1" "/provider/register?session=$2"
	version=$(sed -n 's/.*name="version" value="\([0-9]*\)".*/\1/p' "$web_page" | head -n 1)
	form="csrf=$(web_token /provider/register)&session=$2&version=$version$(grep -o 'name="b[0-9]*" value="[0-9-]*"' "$web_page" |
		sed 's/name="\(b[0-9]*\)" value="\([0-9-]*\)"/\&\1=\2/' | tr -d '\n')"
}
post() {
	look "$1" "$2"
	web_post "$1" /provider/register "$form&$3"
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
server_sql "UPDATE group_session SET planned_on = CURDATE() WHERE id = $first;
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
look leader "$first"
web_post leader /provider/register "${form%%&b0=*}&action=save&b0=$stranger-0&m0=$stranger-present"
is "somebody who is not in the register: 400" "$web_status" 400
for bad in "m0=$place_anna-nonsense" "m0=$place_anna" 'm0=-present' "m0=$place_anna-present&m0=$place_anna-late" \
	"m0=$place_anna-present&m1=$place_anna-late" "b0=$place_anna" "b0=$place_anna-x" "b2=$place_anna-1" "paper=no" "m100=$place_anna-late" 'm0=%00' 'm0=%ff' 'm0=%3Cb%3E'; do
	post leader "$first" "action=save&$bad"
	is "$bad: 400" "$web_status" 400
done
post leader "$first" "action=other"
is "an unknown action: 400" "$web_status" 400
is "nothing has changed" "$(marks "$first")" "$place_anna present;"

# Two at once: both live, and only what both said differently is asked.
look leader "$first"
stale=$form
post manager "$first" "action=save&m1=$place_berta-absent&n1=Zvanīja%20mamma"
is "the manager saves meanwhile" "$web_status" 303
web_post leader /provider/register "$stale&action=save&m0=$place_anna-late&n0=Atn%C4%81ca%2017.40"
is "the leader saves another row: 303" "$web_status" 303
is "both live" "$(marks "$first")" "$place_anna late;$place_berta absent;"
look leader "$first"
is "both notes live" "$(grep -c 'value="\(Zvanīja mamma\|Atnāca 17.40\)"' "$web_page")" 2
unlike "no note lies open in the database" "$(server_sql "SELECT CONVERT(note_sealed USING latin1) FROM attendance WHERE group_session_id = $first")" 'mamma'
before=$(server_sql "SELECT COUNT(*) FROM attendance_history WHERE group_session_id = $first")
web_post leader /provider/register "$stale&action=save&m0=$place_anna-late&n0=Atn%C4%81ca%2017.40"
is "the same once more is nothing" "$web_status $(server_sql "SELECT COUNT(*) FROM attendance_history WHERE group_session_id = $first")" "303 $before"
web_post leader /provider/register "$stale&action=save&m0=$place_anna-late&n0=Atn%C4%81ca%2017.40&m1=$place_berta-present"
is "what both said differently: 409" "$web_status" 409
like "theirs is told" "$(sed 's/<[^>]*>/ /g' "$web_page" | tr -s ' \n\t' ' ')" 'Nebija – neattaisnoti'
like "mine is kept" "$(cat "$web_page")" "value=\"$place_berta-present\" checked"
is "theirs is stored" "$(marks "$first")" "$place_anna late;$place_berta absent;"
web_post leader /provider/register "$stale&action=sign&m1=$place_berta-absent"
is "a signature that has not seen all marks: 409" "$web_status $(server_sql "SELECT register FROM group_session WHERE id = $first")" "409 open"
post leader "$first" "action=save&m0=$place_anna-present&n0=$(printf 'x%.0s' $(seq 501))"
is "a note that is too long: 422" "$web_status" 422
is "and nothing was stored" "$(marks "$first")" "$place_anna late;$place_berta absent;"
post leader "$first" "action=save&m0=$place_anna-present&m1=$place_berta-absent&n1=Zvan%C4%ABja%20mamma"
is "a note is taken away, another one stays" "$(server_sql "SELECT GROUP_CONCAT(note_sealed IS NULL ORDER BY place_id) FROM attendance WHERE group_session_id = $first")" '1,0'

# Frozen: whoever comes or goes later is not in an old register.
is "who belongs stands in rows" "$(server_sql "SELECT COUNT(*) FROM register_person WHERE group_session_id = $first")" 2

look leader "$first"
web_post leader /provider/register "$form&action=sign&m0=$place_anna-present&m1=$place_berta-absent&n1=Zvan%C4%ABja%20mamma"
is "the register is signed" "$web_status $web_location" "303 /provider/register?session=$first&done=signed"
is "the session was held" "$(server_sql "SELECT s.state, s.register, u.login FROM group_session s JOIN app_user u ON u.id = s.signed_by WHERE s.id = $first")" \
	"$(printf 'held\tsigned\tfacilitator')"
is "who came is active, with history" "$(server_sql "SELECT p.state, COUNT(*) FROM place p JOIN place_history h ON h.place_id = p.id WHERE p.id = $place_anna GROUP BY p.state")" \
	"$(printf 'active\t2')"
is "who did not come is enrolled" "$(server_sql "SELECT state FROM place WHERE id = $place_berta")" enrolled
is "the group is running" "$(server_sql "SELECT state FROM support_group WHERE id = $group")" running
is "outbox" "$(server_sql "SELECT COUNT(*) FROM outbox WHERE kind = 'attendance' AND object_id = $first AND stream = $group")" 1
web_post leader /provider/register "$form&action=sign&m0=$place_anna-present&m1=$place_berta-absent&n1=Zvan%C4%ABja%20mamma"
is "the same signature twice is one" "$web_status $(server_sql "SELECT COUNT(*) FROM register_event WHERE group_session_id = $first")" "303 1"
web_get leader "/provider/register?session=$first"
unlike "no form any more" "$(cat "$web_page")" 'type="radio"'
web_post leader /provider/register "$form&action=save&m0=$place_anna-absent"
is "a signed register is closed: 409" "$web_status" 409
like "the marks are kept with names" "$(sed 's/<[^>]*>/ /g' "$web_page" | tr -s ' \n\t' ' ')" 'Ko jūs ievadījāt.* Nebija – neattaisnoti'
is "and unchanged" "$(marks "$first")" "$place_anna present;$place_berta absent;"

# Opened again by the signer, with a reason; what was before stays.
field() { sed -n "s/.*name=\"$1\" value=\"\([^\"]*\)\".*/\1/p" "$web_page" | head -n 1; }
reopen() {
	web_get "$1" "/provider/register_reopen?session=$first"
	web_send "$1" "/provider/register_reopen?session=$first" /provider/register_reopen "session=$first" "version=$(field version)" "reason=$2"
}
reopen leader ''
is "no reason: 422" "$web_status" 422
reopen leader 'Berta atnāca vēlāk, izlaidu.'
is "the signer opens it again" "$web_status $web_location" "303 /provider/register?session=$first&done=reopened"
is "it is open and was held" "$(server_sql "SELECT state, register FROM group_session WHERE id = $first")" "$(printf 'held\topen')"
post leader "$first" "action=sign&m0=$place_anna-present&m1=$place_berta-late"
is "it is signed again" "$web_status" 303
is "old value, new value, under which opening" \
	"$(server_sql "SELECT mark_before, mark, opening FROM attendance_history WHERE group_session_id = $first ORDER BY id DESC LIMIT 1")" "$(printf 'absent\tlate\t2')"
web_get leader "/provider/register?session=$first"
page=$(sed 's/<[^>]*>/ /g' "$web_page" | tr -s ' \n\t' ' ')
like "the page shows the change" "$page" 'Berta Liepa: Nebija – neattaisnoti → Ieradās vēlāk'
like "and why" "$page" 'Berta atnāca vēlāk'
server_sql "UPDATE group_session SET signed_at = signed_at - INTERVAL 9 DAY WHERE id = $first"
web_get leader "/provider/register_reopen?session=$first"
is "locked after some days: 403" "$web_status" 403
web_get leader2 "/provider/register_reopen?session=$first"
is "another leader: 404" "$web_status" 404
reopen manager 'Vecāki iesniedza zīmi'
is "the manager unlocks it" "$web_status" 303
post manager "$first" "action=sign&m0=$place_anna-present&m1=$place_berta-absent"
is "and signs it" "$(server_sql "SELECT GROUP_CONCAT(kind ORDER BY seq) FROM register_event WHERE group_session_id = $first")" 'signed,reopened,signed,unlocked,signed'

# All came; entered from paper; somebody who joins behind the day is not in it.
server_sql "UPDATE group_session SET planned_on = CURDATE() - INTERVAL 1 DAY WHERE id = $next"
read -r vera _ <<END
$(provider_granted 1.3 Vera Ozola 2026-03-05)
END
look leader "$next"
provider_give manager "$group" "$vera"
server_sql "UPDATE place SET starts_on = '2026-01-01' WHERE application_id = $vera"
web_get leader "/provider/register?session=$next"
unlike "a later join changes no old register" "$(cat "$web_page")" 'Vera'
post leader "$next" "action=all&m1=$place_berta-excused&paper=yes"
is "all came but for one" "$web_status $(marks "$next")" "303 $place_anna present;$place_berta excused;"
look leader "$next"
like "entered from paper" "$(cat "$web_page")" 'papīra'

# A session that does not take place is no absence.
third=$(server_sql "SELECT id FROM group_session WHERE support_group_id = $group AND number = 3")
cancel() {
	web_get "$1" "/provider/session_cancel?session=$third"
	web_send "$1" "/provider/session_cancel?session=$third" /provider/session_cancel "session=$third" "version=$(field version)" "reason=$2" "note=$3"
}
cancel leader other ''
is "another reason needs words: 422" "$web_status" 422
cancel leader nonsense ''
is "an unknown reason: 422" "$web_status" 422
web_get leader2 "/provider/session_cancel?session=$third"
is "another leader: 404" "$web_status" 404
look leader "$third"
stale=$form
cancel leader leader 'Slimība'
is "the session is cancelled" "$web_status $web_location" "303 /provider/register?session=$third&done=cancelled"
is "with its history" "$(server_sql "SELECT s.state, h.state, h.reason, h.note_sealed IS NULL FROM group_session s JOIN group_session_history h ON h.group_session_id = s.id WHERE s.id = $third")" \
	"$(printf 'cancelled\tcancelled\tleader\t0')"
web_get leader "/provider/register?session=$third"
like "the page says why" "$(cat "$web_page")" 'Slimība'
web_post leader /provider/register "$stale&action=save&m0=$place_anna-absent"
is "no marks any more: 409" "$web_status" 409
web_get leader "/provider/session_cancel?session=$third"
is "not twice" "$web_status" 409

web_get leader "/provider/group_attendance?id=$group"
is "the table of all sessions opens" "$web_status" 200
# A parent with a child takes one place: the register asks who of them came.
provider_group manager 1.10 13.04.2027.
pairs=$provider_group_id
read -r emma _ <<END
$(provider_granted 1.10 Elza Pāre 2026-03-03)
END
provider_child Emma "$(date -d '-7 years' +%F)"
read -r toms _ <<END
$(provider_granted 1.10 Tekla Pīle 2026-03-03)
END
provider_child Tīna "$(date -d '-6 years' +%F)"
provider_give manager "$pairs" "$emma"
provider_give manager "$pairs" "$toms"
place_emma=$(server_sql "SELECT id FROM place WHERE application_id = $emma")
place_toms=$(server_sql "SELECT id FROM place WHERE application_id = $toms")
pair=$(server_sql "SELECT id FROM group_session WHERE support_group_id = $pairs AND number = 1")
server_sql "UPDATE group_session SET planned_on = CURDATE() WHERE id = $pair; UPDATE place SET starts_on = '2026-01-01' WHERE support_group_id = $pairs"
came() { server_sql "SELECT CONCAT_WS(' ', mark, away) FROM attendance WHERE group_session_id = $pair ORDER BY place_id" | tr '\n' ';'; }
look leader "$pair"
like "both are named, and who can be missing" "$(sed 's/<[^>]*>/ /g' "$web_page" | tr -s ' \n\t' ' ')" 'Emma Pāre \(kopā: Elza Pāre\).*Visi Bez bērna Bez pieaugušā .*Tīna Pīle \(kopā: Tekla Pīle\)'
post leader "$pair" "action=save&m0=$place_emma-present&a0=child&m1=$place_toms-absent&a1=adult"
is "who came alone; where nobody came nothing is asked" "$web_status $(came)" "303 present child;absent ;"
server_sql "DELETE FROM attendance WHERE group_session_id = $pair; DELETE FROM attendance_history WHERE group_session_id = $pair"
post leader "$pair" "action=all&a0=child"
is "who of them did not come, and all the others came" "$web_status $(came)" "303 present child;present ;"
server_sql "DELETE FROM attendance WHERE group_session_id = $pair; DELETE FROM attendance_history WHERE group_session_id = $pair"
post leader "$pair" "action=save&a1=adult"
is "whoever says that says that the other came" "$web_status $(came)" "303 present adult;"
server_sql "DELETE FROM attendance WHERE group_session_id = $pair; DELETE FROM attendance_history WHERE group_session_id = $pair"
post leader "$pair" "action=save&m0=$place_emma-present&a0=some&m1=$place_toms-late&a1=adult"
is "a family's answer is not one of two people's" "$web_status $(came)" "303 present ;late adult;"
for bad in a0=nobody "a0=child&a0=adult" a100=child; do
	post leader "$pair" "action=save&m0=$place_emma-present&$bad"
	is "$bad: 400" "$web_status" 400
done
look leader "$pair"
stale=$form
post manager "$pair" "action=save&m0=$place_emma-present&a0=adult&m1=$place_toms-late&a1=adult"
web_post leader /provider/register "$stale&action=save&m0=$place_emma-present&a0=child&m1=$place_toms-late&a1=adult"
is "said differently by two: it is asked" "$web_status $(came)" "409 present adult;late adult;"
like "what the other said" "$(sed 's/<[^>]*>/ /g' "$web_page" | tr -s ' \n\t' ' ')" 'Piedalījās \(Bez pieaugušā\)'
post leader "$pair" "action=sign&m0=$place_emma-present&a0=child&m1=$place_toms-late&a1=adult"
is "signed" "$web_status $(came)" "303 present child;late adult;"
look leader "$pair"
like "it can be read" "$(sed 's/<[^>]*>/ /g' "$web_page" | tr -s ' \n\t' ' ')" 'Emma Pāre \(kopā: Elza Pāre\) Piedalījās \(Bez bērna\)'
is "the history has each" "$(server_sql "SELECT GROUP_CONCAT(CONCAT(away_before, '>', away) ORDER BY id) FROM attendance_history WHERE place_id = $place_emma")" ">,>adult,adult>child"
web_get leader "/provider/group_attendance?id=$pairs"
like "the table of all sessions has it" "$(sed 's/<[^>]*>/ /g' "$web_page" | tr -s ' \n\t' ' ')" 'Emma Pāre Piedalījās \(Bez bērna\)'
look leader "$first"
unlike "one person is not asked" "$(cat "$web_page")" 'name="a[0-9]'

web_get leader "/provider/register?session=99999999"
is "no such session: 404" "$web_status" 404
web_get other "/provider/group_attendance?id=$group"
is "another provider: 404" "$web_status" 404
web_done
done_testing
