#!/bin/sh
# Absences in a row reach the social worker; the last signature finishes the group; certificates; the sheet to print.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

ok "the office signs in" office_sign_in
ok "the manager signs in" web_sign_in manager provider_manager
ok "the leader signs in" web_sign_in leader facilitator
ok "another provider's manager signs in" web_sign_in other provider2_manager
server_sql "UPDATE attendance_alert SET state = 'done', note_sealed = '-', done_by = (SELECT MIN(id) FROM app_user), done_at = NOW(6) WHERE state = 'open'"
provider_group manager 1.3 16.04.2027.
is "a group opens" "$web_status" 303
group=$provider_group_id
for name in Dina Evita Fanija; do
	provider_granted 1.3 "$name" Pabeigta 2026-03-03 >"$web_folder/granted"
	provider_give manager "$group" "$(cut -d ' ' -f 1 <"$web_folder/granted")"
done
is "three places" "$(server_sql "SELECT places_taken FROM support_group WHERE id = $group")" 3
place() { server_sql "SELECT l.id FROM place l JOIN application_person c ON c.application_id = l.application_id AND c.part = 'client' WHERE l.support_group_id = $group AND c.given_name = '$1'"; }
dina=$(place Dina) evita=$(place Evita) fanija=$(place Fanija)
reference=$(server_sql "SELECT a.reference FROM place l JOIN application a ON a.id = l.application_id WHERE l.id = $evita")

# Four sessions that are over; the others do not take place.
server_sql "DELETE FROM group_session WHERE support_group_id = $group AND number > 4;
	UPDATE group_session SET planned_on = CURDATE() - INTERVAL (5 - number) DAY WHERE support_group_id = $group AND number <= 4;
	UPDATE place SET starts_on = '2026-01-01' WHERE support_group_id = $group"
session() { server_sql "SELECT id FROM group_session WHERE support_group_id = $group AND number = $1"; }
# sign NUMBER MARK MARK MARK: of Dina, Evita and Fanija.
sign() {
	web_get leader "/provider/register?session=$(session "$1")"
	web_post leader /provider/register "csrf=$(web_token /provider/register)&session=$(session "$1")&version=$(office_field version)&action=sign&b0=$dina-0&b1=$evita-0&b2=$fanija-0&m0=$dina-$2&m1=$evita-$3&m2=$fanija-$4"
	[ "$web_status" = 303 ]
}
alerts() { server_sql "SELECT place_id, absences, state FROM attendance_alert WHERE place_id IN ($dina, $evita, $fanija) ORDER BY id" | tr '\t\n' ' ;'; }

# The sheet.
web_get leader "/provider/register_sheet?session=$(session 1)"
is "the sheet: 200" "$web_status" 200
like "a PDF" "$(head -c 5 "$web_page")" '%PDF-'
like "with names and boxes" "$(pdftotext -layout "$web_page" - | tr -s ' \n' '  ')" 'Evita Pabeigta \[ \] ?P \[ \] ?V \[ \] ?A \[ \] ?N'
is "on one page" "$(pdfinfo "$web_page" | sed -n 's/^Pages: *//p')" 1
is "it stands in the log" "$(server_sql "SELECT COUNT(*) > 0 FROM audit WHERE action = 'register_sheet' AND object = 'session:$(session 1)'")" 1
web_get other "/provider/register_sheet?session=$(session 1)"
is "another provider: 404" "$web_status" 404

ok "the first session" sign 1 present absent excused
ok "the second" sign 2 late absent absent
is "two in a row are not told" "$(alerts)" ''
ok "the third" sign 3 present absent excused
is "three in a row are, and an excuse is none" "$(alerts)" "$evita 3 open;"
is "the group runs on" "$(server_sql "SELECT state FROM support_group WHERE id = $group")" running
web_get worker /casework/
like "the work list says so" "$(office_text)" 'Kavē vairākas reizes pēc kārtas: 1'
web_get worker /casework/missed
is "the list: 200" "$web_status" 200
like "with the file" "$(cat "$web_page")" "file\\?ref=$reference\""
alert=$(server_sql "SELECT id FROM attendance_alert WHERE place_id = $evita")
web_get registrar "/casework/missed"
is "a registrar reads the list" "$web_status" 200
unlike "and notes nothing" "$(cat "$web_page")" 'missed_done'
web_get registrar "/casework/missed_done?id=$alert"
is "403" "$web_status" 403
web_get leader /casework/missed
is "a leader does not" "$web_status" 403
noted() { web_send worker "/casework/missed_done?id=$alert" /casework/missed_done "id=$alert" "version=$1" "note=$2"; }
noted 1 ''
is "no note: 422" "$web_status" 422
noted 1 'Piezvanīju, slimo bērns.'
is "it is noted" "$web_status $web_location" '303 /casework/missed?done=noted'
web_get worker /casework/missed
unlike "and off the list" "$(cat "$web_page")" "missed_done\\?id=$alert\""
web_get worker "/casework/missed_done?id=999999999"
is "no such: 404" "$web_status" 404
web_get worker "/casework/file?ref=$reference"
like "it stands in the file" "$(office_text)" 'Piezvanīju, slimo bērns'

# The last signature.
web_get leader "/provider/certificate?place=$dina"
is "no certificate yet: 404" "$web_status" 404
ok "the last session" sign 4 absent absent present
is "the group is finished" "$(server_sql "SELECT state FROM support_group WHERE id = $group")" finished
is "places are completed or not, by the rule" "$(server_sql "SELECT CONCAT(k.result, ' ', k.percent, ' ', l.state) FROM place l JOIN place_completion k ON k.place_id = l.id
	WHERE l.support_group_id = $group ORDER BY l.id" | tr '\n' ';')" 'too_few 75 discontinued;never_came 0 discontinued;too_few 50 discontinued;'
is "a fourth absence is not told again" "$(alerts)" "$evita 3 done;"
is "with a coded reason in the history" "$(server_sql "SELECT note FROM place_history WHERE place_id = $evita ORDER BY seq DESC LIMIT 1")" never_came
is "who came has used the referral" "$(server_sql "SELECT GROUP_CONCAT(r.state ORDER BY r.id) FROM place l JOIN referral r ON r.application_id = l.application_id WHERE l.support_group_id = $group")" \
	'used,valid,used'

# A mark was wrong: the register is opened again, and who has completed it is completed after all; who has not stays.
web_get leader "/provider/register_reopen?session=$(session 4)"
web_send leader "/provider/register_reopen?session=$(session 4)" /provider/register_reopen "session=$(session 4)" "version=$(office_field version)" "reason=Dina bija, atzīmēju ne to rindu."
is "opened again" "$web_status" 303
web_get leader "/provider/register?session=$(session 4)"
web_post leader /provider/register "csrf=$(web_token /provider/register)&session=$(session 4)&version=$(office_field version)&action=sign&b0=$dina-1&b1=$evita-1&b2=$fanija-1&m0=$dina-present&m1=$evita-absent&m2=$fanija-present"
is "and signed" "$web_status" 303
is "what each came to" "$(server_sql "SELECT CONCAT(l.state, ' ', GROUP_CONCAT(CONCAT(k.seq, ' ', k.result, ' ', k.percent) ORDER BY k.seq)) FROM place l JOIN place_completion k ON k.place_id = l.id
	WHERE l.support_group_id = $group GROUP BY l.id, l.state ORDER BY l.id" | tr '\n' ';')" 'completed 1 too_few 75,2 completed 100;discontinued 1 never_came 0;discontinued 1 too_few 50;'
web_get leader "/provider/certificate?place=$dina"
is "with a certificate" "$web_status" 200
web_get leader "/provider/group_documents?id=$group"
is "the group's documents" "$web_status" 200
like "have it, and the registers that are signed" "$(office_text)" "Apliecības.*Dina Pabeigta.*$(server_sql "SELECT number FROM place_certificate WHERE place_id = $dina").*Parakstītās uzskaites.*4\\. nodarbība"
unlike "nobody's else" "$(office_text)" 'Evita'
web_get other "/provider/group_documents?id=$group"
is "not for another provider" "$web_status" 404
web_get worker "/provider/group_documents?id=$group"
is "nor for the office" "$web_status" 403
web_get manager "/provider/group_participants?id=$group"
like "the list says so" "$(office_text)" 'Dina Pabeigta .*Pabeigts'

# It was right after all, then an excused absence: what each came to follows the register, and a certificate of other marks does not hold any more.
corrected() { # MARK: Dina's in the last session
	web_get leader "/provider/register_reopen?session=$(session 4)"
	web_send leader "/provider/register_reopen?session=$(session 4)" /provider/register_reopen "session=$(session 4)" "version=$(office_field version)" "reason=Vēlreiz."
	web_get leader "/provider/register?session=$(session 4)"
	web_post leader /provider/register "csrf=$(web_token /provider/register)&session=$(session 4)&version=$(office_field version)&action=sign&b0=$dina-$(server_sql "SELECT version FROM attendance
		WHERE place_id = $dina AND group_session_id = $(session 4)")&b1=$evita-1&b2=$fanija-1&m0=$dina-$1&m1=$evita-absent&m2=$fanija-present"
}
dina_is() { server_sql "SELECT CONCAT(l.state, ' ', GROUP_CONCAT(CONCAT(k.seq, ' ', k.result, ' ', k.percent) ORDER BY k.seq)) FROM place l JOIN place_completion k ON k.place_id = l.id WHERE l.id = $dina GROUP BY l.state"; }
first=$(server_sql "SELECT number FROM place_certificate WHERE place_id = $dina")
corrected absent
is "a certificate falls: the page says so" "$web_status $web_location" "303 /provider/register?session=$(session 4)&done=signed"
web_get leader "$web_location"
like "and what to do" "$(office_text)" 'apliecības vairs nav spēkā.*Grupas dokumenti'
is "not completed any more" "$(dina_is)" 'discontinued 1 too_few 75,2 completed 100,3 too_few 75'
is "the history says why" "$(server_sql "SELECT CONCAT(state, ' ', note) FROM place_history WHERE place_id = $dina ORDER BY seq DESC LIMIT 1")" 'discontinued too_few'
web_get leader "/provider/certificate?place=$dina"
is "no certificate: 404" "$web_status" 404
web_get leader "/provider/group_documents?id=$group"
like "the documents keep its number" "$(office_text)" "$first vairs nav spēkā"
corrected excused
is "signed" "$web_location" "/provider/register?session=$(session 4)&done=signed"
is "completed of what counts" "$(dina_is)" 'completed 1 too_few 75,2 completed 100,3 too_few 75,4 completed 100'
web_get leader "/provider/certificate?place=$dina"
like "with a certificate of three sessions" "$(pdftotext -layout "$web_page" - | tr -s ' \n' '  ')" "Nr\\. $first-2 .*apmeklētas: 3"
# Evita came once, then not after all: her referral is used up, and is valid again.
evita_marked() { # MARK
	web_get leader "/provider/register_reopen?session=$(session 4)"
	web_send leader "/provider/register_reopen?session=$(session 4)" /provider/register_reopen "session=$(session 4)" "version=$(office_field version)" "reason=Vēlreiz."
	web_get leader "/provider/register?session=$(session 4)"
	web_post leader /provider/register "csrf=$(web_token /provider/register)&session=$(session 4)&version=$(office_field version)&action=sign&b1=$evita-$(server_sql "SELECT version FROM attendance
		WHERE place_id = $evita AND group_session_id = $(session 4)")&m1=$evita-$1"
}
evita_referral() { server_sql "SELECT CONCAT(r.state, ' ', (SELECT GROUP_CONCAT(h.state ORDER BY h.seq) FROM referral_history h WHERE h.referral_id = r.id)) FROM place l
	JOIN referral r ON r.application_id = l.application_id WHERE l.id = $evita"; }
known=$(evita_referral)
evita_marked present
is "by which somebody came is used" "$(evita_referral)" "used ${known#* },used"
evita_marked absent
is "and by which nobody did is valid again" "$(evita_referral)" "valid ${known#* },used,valid"
corrected present
is "the same result of other marks: another certificate" "$web_location $(dina_is)" \
	"/provider/register?session=$(session 4)&done=signed completed 1 too_few 75,2 completed 100,3 too_few 75,4 completed 100,5 completed 100"
web_get leader "/provider/certificate?place=$dina"
like "of four sessions" "$(pdftotext -layout "$web_page" - | tr -s ' \n' '  ')" "Nr\\. $first-3 .*apmeklētas: 4"
# Another excused absence changes neither the result nor the number: the certificate holds.
server_sql "INSERT INTO group_session (support_group_id, number, planned_on, starts_at, state, register, signed_by, signed_at, frozen_on)
	SELECT support_group_id, 60, planned_on, ADDTIME(starts_at, '02:00'), 'held', 'signed', signed_by, signed_at, frozen_on FROM group_session WHERE id = $(session 4);
	INSERT INTO attendance (group_session_id, place_id, mark, marked_by, marked_at) SELECT LAST_INSERT_ID(), $dina, 'excused', signed_by, UTC_TIMESTAMP(6)
	FROM group_session WHERE id = LAST_INSERT_ID()"
evita_marked excused
is "found anew" "$web_location $(dina_is)" \
	"/provider/register?session=$(session 4)&done=signed completed 1 too_few 75,2 completed 100,3 too_few 75,4 completed 100,5 completed 100,6 completed 100"
is "one certificate holds, two do not" "$(server_sql "SELECT GROUP_CONCAT(seq, IF(void_at IS NULL, '+', '-') ORDER BY seq) FROM place_certificate WHERE place_id = $dina")" '1-,2-,3+'

# One who completes it.
provider_group manager 1.3 23.04.2027.
group=$provider_group_id
read -r application _ <<END
$(provider_granted 1.3 Gita Pabeigta 2026-03-03)
END
provider_give manager "$group" "$application"
server_sql "DELETE FROM group_session WHERE support_group_id = $group AND number > 1;
	UPDATE group_session SET planned_on = CURDATE() WHERE support_group_id = $group AND number = 1;
	UPDATE place SET starts_on = '2026-01-01' WHERE support_group_id = $group"
gita=$(place Gita)
web_get leader "/provider/register?session=$(session 1)"
web_post leader /provider/register "csrf=$(web_token /provider/register)&session=$(session 1)&version=$(office_field version)&action=sign&b0=$gita-0&m0=$gita-present"
is "the only session is signed" "$web_status" 303
is "completed" "$(server_sql "SELECT state FROM place WHERE id = $gita")" completed
web_get manager "/provider/group_participants?id=$group"
like "the list leads to the certificate" "$(cat "$web_page")" "certificate\\?place=$gita\""
web_get manager "/provider/certificate?place=$gita"
is "the certificate: 200" "$web_status" 200
like "its words" "$(pdftotext -layout "$web_page" - | tr -s ' \n' '  ')" 'Apliecība .*Gita Pabeigta .*apmeklētas: 1'
web_get other "/provider/certificate?place=$gita"
is "another provider: 404" "$web_status" 404

# The last session is cancelled: the manager finishes the group.
read -r joint _ <<END
$(provider_granted 1.3 Jana Pabeigta 2026-03-03)
END
provider_group manager 1.3 27.05.2027.
group=$provider_group_id
provider_give manager "$group" "$joint"
server_sql "DELETE FROM group_session WHERE support_group_id = $group AND number > 2;
	UPDATE group_session SET planned_on = CURDATE() WHERE support_group_id = $group AND number = 1;
	UPDATE place SET starts_on = '2026-01-01' WHERE support_group_id = $group"
jana=$(place Jana)
web_get leader "/provider/register?session=$(session 1)"
web_post leader /provider/register "csrf=$(web_token /provider/register)&session=$(session 1)&version=$(office_field version)&action=sign&b0=$jana-0&m0=$jana-present"
web_get manager "/provider/group_participants?id=$group"
unlike "with a session to come nothing is to be finished" "$(cat "$web_page")" 'group_finish'
web_get leader "/provider/session_cancel?session=$(session 2)"
web_send leader "/provider/session_cancel?session=$(session 2)" /provider/session_cancel "session=$(session 2)" "version=$(office_field version)" reason=room note=
is "the last one is cancelled" "$web_status" 303
is "the group runs on" "$(server_sql "SELECT state FROM support_group WHERE id = $group")" running
web_get leader "/provider/group_participants?id=$group"
unlike "the leader does not finish it" "$(cat "$web_page")" 'group_finish'
web_get manager "/provider/group_participants?id=$group"
finish="csrf=$(web_token /provider/group_finish)&id=$group&version=$(office_field version)"
web_post other /provider/group_finish "$finish"
is "another's token: 403" "$web_status" 403
web_post manager /provider/group_finish "${finish%=*}=999"
is "a stale version: 409" "$web_status" 409
web_post manager /provider/group_finish "$finish"
is "the manager finishes it" "$web_status $(server_sql "SELECT state FROM support_group WHERE id = $group") $(server_sql "SELECT state FROM place WHERE id = $jana")" '303 finished completed'
web_post manager /provider/group_finish "$finish"
is "once" "$web_status" 409

# A session in the middle falls out: the last signature leaves it to the manager, who makes up for it; that one's signature finishes the group.
read -r joint _ <<END
$(provider_granted 1.3 Kate Pabeigta 2026-03-03)
END
provider_group manager 1.3 28.05.2027.
group=$provider_group_id
provider_give manager "$group" "$joint"
server_sql "DELETE FROM group_session WHERE support_group_id = $group AND number > 2;
	UPDATE group_session SET planned_on = CURDATE() WHERE support_group_id = $group;
	UPDATE group_session SET state = 'cancelled' WHERE support_group_id = $group AND number = 1;
	UPDATE place SET starts_on = '2026-01-01' WHERE support_group_id = $group"
kate=$(place Kate)
sign_kate() {
	web_get leader "/provider/register?session=$(session "$1")"
	web_post leader /provider/register "csrf=$(web_token /provider/register)&session=$(session "$1")&version=$(office_field version)&action=sign&b0=$kate-0&m0=$kate-present"
}
state() { server_sql "SELECT g.state, l.state FROM support_group g JOIN place l ON l.support_group_id = g.id WHERE g.id = $group" | tr '\t' ' '; }
sign_kate 2
is "signed, and not over" "$web_status $(state)" "303 running active"
web_get manager /provider/
like "the list of groups says so" "$(office_text)" "$(server_sql "SELECT number FROM support_group WHERE id = $group").*Nodarbību vairs nav"
web_get manager "/provider/group_participants?id=$group"
like "and the group what to do" "$(office_text)" 'Kāda nodarbība ir atcelta, un tās vietā cita nav notikusi. Plānojiet.*vai noslēdziet grupu'
web_get manager "/provider/session_new?group=$group"
web_send_last manager "/provider/session_new?group=$group" /provider/session_new "group=$group" kind=make_up "day=$(date -d "$(provider_day '+2 days')" +%d.%m.%Y.)" starts=06:15 participant= \
	"instead=$(session 1)"
is "a session in its place" "$web_status" 303
server_sql "UPDATE group_session SET planned_on = CURDATE() WHERE support_group_id = $group AND number = 3"
sign_kate 3
is "its signature finishes the group" "$web_status $(state)" "303 finished completed"

# The monthly group: whom it is for on that day.
resident_application=$application
provider_group manager 1.8 30.04.2027.
group=$provider_group_id
for name in Hanna Ilva; do
	provider_granted 1.8 "$name" Ikmēneša 2026-03-03 >"$web_folder/granted"
	provider_give manager "$group" "$(cut -d ' ' -f 1 <"$web_folder/granted")"
done
server_sql "UPDATE group_session SET planned_on = CURDATE() WHERE support_group_id = $group AND number = 1;
	UPDATE place SET starts_on = '2026-01-01' WHERE support_group_id = $group;
	UPDATE application_person c JOIN place l ON l.application_id = c.application_id SET c.birth_date = CURDATE() - INTERVAL 20 YEAR WHERE l.id = $(place Hanna)"
web_get leader "/provider/register?session=$(session 1)"
is "who is young enough stands in the register" "$(grep -c 'type="radio"' "$web_page")" 4
like "who is not is named below" "$(office_text)" 'Šajā uzskaitē nav.*Ilva Ikmēneša'
application=$resident_application

# The resident, with a code from the office.
reference=$(server_sql "SELECT reference FROM application WHERE id = $application")
web_get worker "/casework/access?ref=$reference"
web_send worker "/casework/access?ref=$reference" /casework/access "ref=$reference" "version=$(office_field version)" "reason=Nav koda." action=new
code=$(office_text | grep -o '[A-Z2-7]\{4\}-[A-Z2-7]\{4\}-[A-Z2-7]\{4\}' | head -n 1)
server_sql "DELETE FROM rate_limit"
resident gita
file_open "$reference" "$code"
is "the resident opens the file" "$web_status" 200
like "with the certificate" "$(cat "$web_page")" '/status/certificate'
visit /status/certificate
like "and takes it home" "$(pdftotext "$web_page" - 2>/dev/null | tr -s ' \n' '  ')" 'Gita Pabeigta'
web_done
done_testing
