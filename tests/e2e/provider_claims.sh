#!/bin/sh
# Monthly claims: what is paid and what is not, corrections, sent, returned, accepted, invoiced; who may what; nothing that was accepted changes.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
# shellcheck disable=SC2154  # of web.sh

ok "the contract officer signs in" web_sign_in officer contract_officer
ok "the head signs in" web_sign_in head head
ok "a leader signs in" web_sign_in leader facilitator
ok "a social worker signs in" web_sign_in worker social_worker
ok "another provider's manager signs in" web_sign_in other provider2_manager

# A contract of its own, with groups in the two months before this one and in this one; m is the month as pages name it, d a day in it.
first() { date -d "$(date +%Y-%m-01) $1 month" +%F; }
before=$(first -2) last=$(first -1) this=$(first +0)
m_before=$(date -d "$before" +%Y%m) m_last=$(date -d "$last" +%Y%m) m_this=$(date -d "$this" +%Y%m)
server_sql "
	INSERT INTO contract (number, provider_id, signed_on, starts_on, ends_on, access_until, clients_a_year, budget_cents, created_at)
	SELECT 'N-$$', provider_id, '$before' - INTERVAL 1 YEAR, '$before' - INTERVAL 1 YEAR, '$before' + INTERVAL 4 YEAR, '$before' + INTERVAL 5 YEAR, 150, 10000000, UTC_TIMESTAMP(6)
	FROM app_user WHERE login = 'provider_manager';
	SET @k = LAST_INSERT_ID();
	INSERT INTO contract_programme (contract_id, programme_code) VALUES (@k, '1.4'), (@k, '1.8'), (@k, '1.5');
	INSERT INTO app_user (login, name, post_title, role, provider_id, password_hash, created_at)
	SELECT 'claims-$$', 'Zita Norēķine', 'vadītāja', 'provider_manager', provider_id, password_hash, UTC_TIMESTAMP(6) FROM app_user WHERE login = 'provider_manager';
	INSERT INTO contract_person (contract_id, user_id, from_on) VALUES (@k, LAST_INSERT_ID(), '$before');"
contract=$(server_sql "SELECT id FROM contract WHERE number = 'N-$$'")
ok "a manager of that contract alone signs in" web_sign_in manager "claims-$$"
# price KIND UNIT SUM
price() {
	web_send officer "/provider/contract_price?id=$contract" /provider/contract_price "id=$contract" \
		"version=$(server_sql "SELECT version FROM contract WHERE id = $contract")" "kind=$1" "unit=$2" "price=$3" "from=$(date -d "$before" +%d.%m.%Y.)"
	[ "$web_status" = 303 ]
}
ok "a price for 1.4" price 1.4 person_session 14,40
ok "a price for 1.8" price 1.8 session 99,99

# group CODE HOUR: an own running group; prints its id.
group() {
	server_sql "INSERT INTO support_group (number, provider_id, contract_id, programme_id, room_id, leader_id, capacity, first_on, starts_at, minutes, state, created_by, created_at)
		SELECT 'GC-$1-$$', u.provider_id, $contract, (SELECT MAX(id) FROM programme WHERE code = '$1'), (SELECT MIN(r.id) FROM room r JOIN site s ON s.id = r.site_id
			WHERE s.provider_id = u.provider_id), u.id, 12, '$before', SEC_TO_TIME($2 * 3600 + MOD($$, 3600)), 90, 'running', u.id, UTC_TIMESTAMP(6) FROM app_user u WHERE u.login = 'facilitator';
		SELECT LAST_INSERT_ID();"
}
# session GROUP NUMBER DAY: held and signed; prints its id.
session() {
	server_sql "INSERT INTO group_session (support_group_id, number, planned_on, starts_at, state, register, signed_by, signed_at, frozen_on)
		SELECT $1, $2, '$3', g.starts_at, 'held', 'signed', g.leader_id, '$3 20:00:00', '$3' FROM support_group g WHERE g.id = $1;
		SELECT LAST_INSERT_ID();"
}
# person GROUP CODE GIVEN SEAT: with a granted file and a place; prints the place.
person() {
	read -r application person_id <<EOF
$(provider_granted "$2" "$3" "Norēķins$$" "$(date -d "$before - 60 days" +%F)")
EOF
	server_sql "INSERT INTO place (support_group_id, place_number, application_id, person_id, state, starts_on, given_at, given_by)
		SELECT $1, $4, $application, $person_id, 'active', '$before', UTC_TIMESTAMP(6), leader_id FROM support_group WHERE id = $1; SELECT LAST_INSERT_ID();"
}
# mark SESSION PLACE MARK
mark() {
	server_sql "INSERT INTO attendance (group_session_id, place_id, mark, marked_by, marked_at) SELECT $1, $2, '$3', g.leader_id, UTC_TIMESTAMP(6)
		FROM support_group g JOIN group_session s ON s.support_group_id = g.id AND s.id = $1"
}
day_in() { date -d "$1 + $2 days" +%F; }
group14=$(group 1.4 3)
group18=$(group 1.8 5)
s1=$(session "$group14" 1 "$(day_in "$before" 4)") s2=$(session "$group14" 2 "$(day_in "$before" 11)")
s3=$(session "$group14" 3 "$(day_in "$last" 4)") s4=$(session "$group14" 4 "$(day_in "$last" 11)")
e1=$(session "$group18" 1 "$(day_in "$before" 6)")
anna=$(person "$group14" 1.4 Anna 1) zane=$(person "$group14" 1.4 Zane 2) ilze=$(person "$group14" 1.4 Ilze 3) liene=$(person "$group14" 1.4 Liene 4)
young=$(person "$group18" 1.8 Jauna 1)
application_of() { server_sql "SELECT application_id FROM place WHERE id = $1"; }
server_sql "DELETE FROM referral WHERE application_id = $(application_of "$zane");
	UPDATE referral SET sessions = 1 WHERE application_id = $(application_of "$ilze");
	INSERT INTO referral_history (referral_id, seq, state, held, at, note) SELECT id, 1, 'valid', 0, '$before' - INTERVAL 9 DAY, 'x' FROM referral WHERE application_id = $(application_of "$liene");
	INSERT INTO referral_history (referral_id, seq, state, held, at, note) SELECT id, 2, 'void', 1, '$(day_in "$before" 8)', 'x' FROM referral WHERE application_id = $(application_of "$liene")"
# The month before last: Anna comes and is excused; Zane has no referral; Ilze has one session; Liene's referral ends between the two.
mark "$s1" "$anna" present; mark "$s2" "$anna" excused
mark "$s1" "$zane" present; mark "$s2" "$zane" absent
mark "$s1" "$ilze" late; mark "$s2" "$ilze" present
mark "$s1" "$liene" present; mark "$s2" "$liene" present
mark "$e1" "$young" present
# Last month: Anna comes twice, once in a register that is open.
mark "$s3" "$anna" present; mark "$s4" "$anna" present
server_sql "UPDATE group_session SET register = 'open', signed_by = NULL, signed_at = NULL WHERE id = $s4"

page() { printf '/provider/claim?contract=%s&payer=%s&month=%s' "$contract" "$1" "$2"; }
look() { web_get "$1" "$(page "$2" "$3")"; }
field() { sed -n "s/.*name=\"$1\" value=\"\([^\"]*\)\".*/\1/p" "$web_page" | head -n 1; }

# --- the list ---
web_get manager "/provider/claims?contract=$contract"
is "the list of months" "$web_status" 200
like "both payers of the month before last" "$(page_text)" "$(date -d "$before" +%m.%Y.).*Pašvaldība.*Jānosūta"
like "the state's too" "$(page_text)" "$(date -d "$before" +%m.%Y.).*Valsts"
unlike "not this month" "$(page_text)" "$(date -d "$this" +%m.%Y.)"
web_get other "/provider/claims?contract=$contract"
is "for another provider the contract is not there" "$web_status" 404
web_get other /provider/claims
unlike "nor are its months" "$(page_text)" "N-$$"
for jar in leader worker; do
	web_get "$jar" /provider/claims
	is "$jar has nothing to do with it" "$web_status" 403
	look "$jar" municipality "$m_before"
	is "nor with a claim" "$web_status" 403
done
look other municipality "$m_before"
is "another provider's claim is not there" "$web_status" 404
look manager municipality 202613
is "no such month" "$web_status" 404
look manager municipality "$(date -d "$(first +1)" +%Y%m)"
is "a month to come" "$web_status" 404
look manager municipality 201001
is "a month before the contract" "$web_status" 404

# --- what it comes to ---
look manager municipality "$m_before"
is "the claim of the month before last" "$web_status" 200
like "three are paid: Anna, Ilze and Liene once each" "$(page_text)" '43,20.{1,3}€'
like "no referral" "$(page_text)" 'Tajā dienā nav derīga nosūtījuma: 2'
like "out of the volume" "$(page_text)" 'Nosūtījuma nodarbības ir izmantotas: 1'
like "excused" "$(page_text)" 'Par attaisnotu kavējumu nemaksā: 1'
like "absent" "$(page_text)" 'Par neattaisnotu kavējumu nemaksā: 1'
like "the provider sees given names" "$(page_text)" 'Zane'
unlike "and no family names" "$(page_text)" "Norēķins$$"
look officer municipality "$m_before"
like "the officer sees it, too" "$(page_text)" '43,20.{1,3}€'
unlike "without names" "$(page_text)" 'Zane'
like "but references" "$(page_text)" 'G-2026-9'
unlike "and does not send it" "$(cat "$web_page")" 'claim_send'
look manager state "$m_before"
like "the state pays for its own" "$(page_text)" '99,99.{1,3}€'
look manager municipality "$m_last"
like "a register that is not signed is named" "$(page_text)" 'Uzskaites, kas nav parakstītas.*GC-1\.4'
like "an earlier month comes first" "$(page_text)" 'Vispirms jānosūta iepriekšējais mēnesis'
unlike "so that it cannot be sent" "$(cat "$web_page")" 'claim_send"'
look manager municipality "$m_this"
like "this month runs" "$(page_text)" 'Mēnesis vēl nav beidzies'
web_get manager "/provider/claim_group?contract=$contract&payer=municipality&month=$m_before&group=$group14"
is "its group, session by session" "$web_status" 200
like "with everybody in it" "$(page_text)" 'Anna, .*14,40.{1,3}€.*Zane.*Tajā dienā nav derīga nosūtījuma'
web_get manager "/provider/claim_group?contract=$contract&payer=municipality&month=$m_before&group=$group18"
is "the other payer's group is not in it" "$web_status" 404
web_get other "/provider/claim_group?contract=$contract&payer=municipality&month=$m_before&group=$group14"
is "nor is anything for another provider" "$web_status" 404

# --- sent ---
# send PAYER MONTH [FIELD=VALUE…]: the button of the page, some fields otherwise.
send_claim() {
	send_payer=$1 send_month=$2
	shift 2
	look manager "$send_payer" "$send_month"
	web_send_last manager "$(page "$send_payer" "$send_month")" /provider/claim_send "contract=$contract" "payer=$send_payer" "month=$send_month" \
		"version=$(field version)" "lines=$(field lines)" "cents=$(field cents)" "$@"
}
look manager municipality "$m_before"
send_token=$(web_token /provider/claim_send)
send_lines=$(field lines)
# A page that can be sent gives the token; what is in the fields is checked.
web_post manager /provider/claim_send "csrf=$send_token&contract=$contract&payer=municipality&month=$m_before&version=0&lines=$send_lines&cents=4321"
is "not what the registers say: 409" "$web_status" 409
like "which says so" "$(page_text)" 'mainījušies'
web_post manager /provider/claim_send "csrf=$send_token&contract=$contract&payer=municipality&month=$m_last&version=0&lines=2&cents=1440"
is "a later month first: 409" "$web_status" 409
web_post manager /provider/claim_send "csrf=$send_token&contract=$contract&payer=municipality&month=$m_this&version=0&lines=0&cents=0"
is "a month that runs: 409" "$web_status" 409
is "nothing was sent" "$(server_sql "SELECT COUNT(*) FROM claim WHERE contract_id = $contract")" 0
web_post manager /provider/claim_send "csrf=$send_token&contract=$contract&payer=municipality&month=$m_before&version=0&lines=$send_lines&cents=4320"
is "the claim is sent" "$web_status" 303
web_get manager "$web_location"
like "which is said" "$(page_text)" 'Norēķins ir nosūtīts.*N-'"$$/"
web_post manager /provider/claim_send "csrf=$send_token&contract=$contract&payer=municipality&month=$m_before&version=0&lines=$send_lines&cents=4320"
is "sent twice it is one" "$web_status $(server_sql "SELECT COUNT(*) FROM claim_sending e JOIN claim c ON c.id = e.claim_id WHERE c.contract_id = $contract")" "409 1"
claim=$(server_sql "SELECT id FROM claim WHERE contract_id = $contract AND payer = 'municipality'")
is "its lines add up" "$(server_sql "SELECT CONCAT_WS(' ', MAX(e.line_count) = COUNT(*), MAX(e.cents) = SUM(n.cents), MAX(e.persons) = SUM(n.quantity), MAX(e.cents))
	FROM claim_sending e JOIN claim_line n ON n.claim_id = e.claim_id AND n.sending = e.sending WHERE e.claim_id = $claim GROUP BY e.claim_id")" "1 1 1 4320"
server_sql "UPDATE attendance SET mark = 'absent' WHERE group_session_id = $s1 AND place_id = $anna"
look officer municipality "$m_before"
like "what was sent does not move with the registers" "$(page_text)" '43,20.{1,3}€'
server_sql "UPDATE attendance SET mark = 'present' WHERE group_session_id = $s1 AND place_id = $anna"
web_get officer /provider/claims
like "it waits on top of the officer's list" "$(page_text)" "Pārbaudāms"

# --- returned, sent again, accepted ---
look head municipality "$m_before"
unlike "the head decides nothing" "$(cat "$web_page")" 'claim_accept'
look manager municipality "$m_before"
unlike "nor does the provider" "$(cat "$web_page")" 'claim_accept'
for jar in manager head; do
	web_post "$jar" /provider/claim_accept "csrf=x&id=$claim&version=1"
	is "$jar cannot accept it" "$web_status" 403
done
look officer municipality "$m_before"
accept=$(web_token /provider/claim_accept)
return=$(web_token /provider/claim_return)
web_post officer /provider/claim_return "csrf=$return&id=$claim&version=1&reason="
is "returned without a reason: 422" "$web_status" 422
web_post officer /provider/claim_return "csrf=$return&id=$claim&version=1&reason=Žurnāls jāpārbauda"
is "it is returned" "$web_status" 303
is "with a sealed reason" "$(server_sql "SELECT COUNT(*) FROM claim_decision WHERE claim_id = $claim AND decision = 'returned' AND INSTR(reason_sealed, 'pārbauda') = 0")" 1
web_post officer /provider/claim_accept "csrf=$accept&id=$claim&version=1"
is "the old page accepts nothing" "$web_status" 409
look manager municipality "$m_before"
like "the provider reads why" "$(page_text)" 'Žurnāls jāpārbauda'
send_claim municipality "$m_before"
is "and sends it again" "$web_status $(server_sql "SELECT CONCAT_WS(' ', state, sending, version) FROM claim WHERE id = $claim")" "303 sent 2 3"
is "both sendings stay" "$(server_sql "SELECT COUNT(DISTINCT sending) FROM claim_line WHERE claim_id = $claim")" 2
server_sql "UPDATE claim_sending e JOIN app_user u ON u.login = 'contract_officer' SET e.sent_by = u.id WHERE e.claim_id = $claim AND e.sending = 2"
web_post officer /provider/claim_accept "csrf=$accept&id=$claim&version=3"
is "whoever sent it cannot accept it" "$web_status" 403
server_sql "UPDATE claim_sending e JOIN app_user u ON u.login = 'claims-$$' SET e.sent_by = u.id WHERE e.claim_id = $claim AND e.sending = 2"
web_get officer "/provider/claim_act?id=$claim"
is "there is no act yet" "$web_status" 404
web_post officer /provider/claim_accept "csrf=$accept&id=$claim&version=3"
is "it is accepted" "$web_status" 303
web_post officer /provider/claim_accept "csrf=$accept&id=$claim&version=3"
is "twice: the page is old" "$web_status $(server_sql "SELECT COUNT(*) FROM claim_decision WHERE claim_id = $claim AND decision = 'accepted'")" "409 1"
web_post officer /provider/claim_return "csrf=$return&id=$claim&version=4&reason=Tomēr nē"
is "what was accepted is not returned" "$web_status" 409
is "no program may change or delete lines, sendings, decisions, acts, payments" "$(server_sql "SELECT COUNT(*) FROM
	(SELECT table_name, privilege_type FROM information_schema.table_privileges WHERE grantee LIKE '%jslp\_%'
		UNION ALL SELECT table_name, privilege_type FROM information_schema.column_privileges WHERE grantee LIKE '%jslp\_%') t
	WHERE table_name IN ('claim_line', 'claim_sending', 'claim_decision', 'claim_act', 'claim_payment') AND privilege_type IN ('UPDATE', 'DELETE')")" 0

# --- the papers ---
web_get manager "/provider/claim_act?id=$claim"
is "the act of acceptance" "$web_status $(head -c 5 "$web_page")" "200 %PDF-"
like "with the sum" "$(pdftotext "$web_page" - | tr '\n' ' ')" 'Pieņemšanas–nodošanas akts.*43,20.€'
web_get other "/provider/claim_act?id=$claim"
is "not for another provider" "$web_status" 404
web_get officer "/provider/claim_sheet?contract=$contract&payer=municipality&month=$m_before"
is "the workbook" "$web_status" 200
cells=$(python3 "$JSLP_SOURCE/tests/lib/sheet.py" "$web_page")
is "its lines add up to the total" "$(printf '%s\n' "$cells" | awk -F '\t' '$1 == "lines" { sum += $NF } $1 == "total" { total = $2 } END { printf "%.2f %.2f", sum, total }')" "43.20 43.20"
like "days are days" "$cells" "^lines.*$(date -d "$(day_in "$before" 4)" +%F)"
unlike "no names for the officer" "$cells" 'Zane'
web_get manager "/provider/claim_sheet?contract=$contract&payer=municipality&month=$m_before"
like "given names for the provider" "$(python3 "$JSLP_SOURCE/tests/lib/sheet.py" "$web_page")" 'Zane'
web_get other "/provider/claim_sheet?contract=$contract&payer=municipality&month=$m_before"
is "not for another provider either" "$web_status" 404

# --- invoice and payment ---
look officer municipality "$m_before"
pay=$(web_token /provider/claim_pay)
web_post officer /provider/claim_pay "csrf=$pay&id=$claim&version=4&invoice=&paid="
is "no number: 422" "$web_status" 422
web_post officer /provider/claim_pay "csrf=$pay&id=$claim&version=4&invoice=R-1&paid=01.01.2099."
is "paid in the future: 422" "$web_status" 422
like "what was typed is kept" "$(cat "$web_page")" 'value="R-1"'
web_post officer /provider/claim_pay "csrf=$pay&id=$claim&version=4&invoice=R-1&paid="
is "an invoice" "$web_status" 303
web_post officer /provider/claim_pay "csrf=$pay&id=$claim&version=4&invoice=R-2&paid="
is "an old page is refused" "$web_status" 409
web_post officer /provider/claim_pay "csrf=$pay&id=$claim&version=5&invoice=R-1&paid=$(date +%d.%m.%Y.)"
is "and its payment" "$web_status" 303
is "both stay" "$(server_sql "SELECT GROUP_CONCAT(CONCAT(invoice_number, ' ', COALESCE(paid_on, '-')) ORDER BY seq SEPARATOR '; ') FROM claim_payment WHERE claim_id = $claim")" \
	"R-1 -; R-1 $(date +%F)"
look manager municipality "$m_before"
like "the provider sees it" "$(page_text)" "R-1.*$(date +%d.%m.%Y.)"

# --- a price of a month that was accepted stays ---
web_send officer "/provider/contract_price?id=$contract" /provider/contract_price "id=$contract" "version=$(server_sql "SELECT version FROM contract WHERE id = $contract")" \
	kind=1.4 unit=hour price=1 "from=$(date -d "$(day_in "$before" 20)" +%d.%m.%Y.)"
is "no new price in it: 422" "$web_status" 422
like "which says so" "$(page_text)" 'jau ir nosūtīts norēķins'

# --- but a price that was forgotten comes as a correction ---
group15=$(group 1.5 7)
f1=$(session "$group15" 1 "$(day_in "$before" 5)")
child=$(person "$group15" 1.5 Bērns 1)
mark "$f1" "$child" present
look manager municipality "$m_last"
unlike "without a price there is nothing to pay" "$(page_text)" 'GC-1.5'
ok "a price from the month that was accepted" price 1.5 person_session 7,00
look manager municipality "$m_last"
like "now it is paid" "$(page_text)" "Kas mainījies kopš pieņemšanas.*GC-1.5-$$.*\\+1.*7,00.{1,3}€"

# --- corrections: never silently, and original + correction = anew ---
server_sql "UPDATE attendance SET mark = 'absent' WHERE group_session_id = $s1 AND place_id IN ($anna, $ilze);
	UPDATE group_session SET signed_at = UTC_TIMESTAMP(6) + INTERVAL 1 MINUTE WHERE id = $s1"
look manager municipality "$m_last"
like "what has changed is a line of its own" "$(page_text)" 'Kas mainījies kopš pieņemšanas.*Nebija – neattaisnoti.*−1.*-14,40.{1,3}€'
like "Ilze's other session comes in for it" "$(page_text)" '\+1.*14,40.{1,3}€'
like "own 14,40, corrections -14,40 and 7,00" "$(page_text)" "Mēneša nodarbības 14,40.{1,3}€.*Iepriekšējo mēnešu precizējumi -7,40.{1,3}€.*Apmaksai 7,00.{1,3}€"
send_claim municipality "$m_last"
is "it is sent" "$web_status" 303
second=$(server_sql "SELECT id FROM claim WHERE contract_id = $contract AND payer = 'municipality' AND month = '$last'")
look officer municipality "$m_last"
web_post officer /provider/claim_accept "csrf=$(web_token /provider/claim_accept)&id=$second&version=1"
is "and accepted" "$web_status" 303
is "what was paid for the first month is what it comes to anew" "$(server_sql "SELECT SUM(n.cents) FROM claim_line n JOIN claim_decision d
	ON d.claim_id = n.claim_id AND d.sending = n.sending AND d.decision = 'accepted' JOIN claim c ON c.id = n.claim_id AND c.contract_id = $contract
	WHERE n.group_session_id IN ($s1, $s2)")" 2880
is "the first claim is as it was" "$(server_sql "SELECT SUM(n.cents) FROM claim_line n WHERE claim_id = $claim AND sending = 2")" 4320
web_get manager "/provider/claims?contract=$contract"
like "each has its number" "$(page_text)" "Pieņemts.*7,00.{1,3}€"
is "everything has its row" "$(server_sql "SELECT GROUP_CONCAT(DISTINCT action ORDER BY action) FROM audit WHERE object IN ('claim:$claim', 'claim:$second')")" \
	"claim_accept,claim_act,claim_pay,claim_return,claim_send"

# --- one claim at a time ---
send_claim state "$m_before"
is "the state's claim is sent" "$web_status" 303
look manager state "$m_last"
like "until it is decided on, the next month waits" "$(page_text)" 'Vispirms jānosūta iepriekšējais mēnesis'
look officer state "$m_before"
web_post officer /provider/claim_accept "csrf=$(web_token /provider/claim_accept)&id=$(server_sql "SELECT id FROM claim WHERE contract_id = $contract AND payer = 'state'")&version=1"
is "it is accepted" "$web_status" 303
look manager state "$m_last"
unlike "and the next month waits no more" "$(page_text)" 'Vispirms jānosūta iepriekšējais mēnesis'
unlike "a session that was accepted does not come again, however late its price was entered" "$(page_text)" 'Kas mainījies kopš pieņemšanas'

# --- the contract has ended ---
ends() { server_sql "UPDATE contract SET ends_on = LAST_DAY('$1'), access_until = LAST_DAY('$2') WHERE id = $contract"; }
ends "$last" "$this"
look manager state "$m_before"
like "its last claim leads to the month behind it" "$(cat "$web_page")" "claim\\?contract=$contract&amp;payer=state&amp;month=$m_last\""
e2=$(session "$group18" 2 "$(day_in "$before" 20)")
server_sql "UPDATE group_session SET signed_at = UTC_TIMESTAMP(6) WHERE id = $e2"
mark "$e2" "$young" present
send_claim state "$m_last"
is "what is found late is claimed there" "$web_status" 303
is "as a correction" "$(server_sql "SELECT CONCAT(GROUP_CONCAT(DISTINCT n.kind), ' ', SUM(n.cents)) FROM claim_line n JOIN claim c ON c.id = n.claim_id WHERE c.contract_id = $contract AND c.payer = 'state' AND c.month = '$last'
	AND n.group_session_id = $e2")" 'correction 9999'
ends "$before" "$before"
look officer state "$m_this"
is "not behind the day until which data can be seen: 404" "$web_status" 404
server_sql "UPDATE contract SET ends_on = '$before' + INTERVAL 4 YEAR, access_until = '$before' + INTERVAL 5 YEAR WHERE id = $contract"

# --- the contract on one page ---
web_get officer "/provider/contract_year?id=$contract"
is "the contract on one page" "$web_status" 200
like "accepted this year" "$(page_text)" 'Pieņemts.*50,20.{1,3}€'
# A register that is not signed will cost, too, though its day is over: 14,40 for each of its people.
planned() { page_text | sed 's/\xc2\xa0//g; s/.*Kopā//' | grep -oE '[0-9]+,[0-9]{2}' | sed -n 6p | tr -d ,; }
known=$(planned)
late=$(server_sql "INSERT INTO group_session (support_group_id, number, planned_on, starts_at, state) SELECT id, 77, CURDATE() - INTERVAL 1 DAY, starts_at, 'planned'
	FROM support_group WHERE id = $group14; SELECT LAST_INSERT_ID()")
web_get officer "/provider/contract_year?id=$contract"
is "a session of yesterday that is not signed is to come" $(($(planned) - known)) $((1440 * $(server_sql "SELECT COUNT(*) FROM place WHERE support_group_id = $group14 AND state IN ('enrolled', 'active')")))
server_sql "DELETE FROM group_session WHERE id = $late"
# One that was accepted and is open to be corrected is known already.
web_get officer "/provider/contract_year?id=$contract"
known=$(planned)
server_sql "UPDATE group_session SET register = 'open', signed_by = NULL, signed_at = NULL WHERE id = $s1; INSERT INTO register_person (group_session_id, place_id, added_at) VALUES ($s1, $anna, UTC_TIMESTAMP(6))"
web_get officer "/provider/contract_year?id=$contract"
is "a register that is opened again is not to come once more" "$(planned)" "$known"
server_sql "UPDATE group_session SET register = 'signed', signed_by = (SELECT id FROM app_user WHERE login = 'facilitator'), signed_at = UTC_TIMESTAMP(6) WHERE id = $s1; DELETE FROM register_person WHERE group_session_id = $s1"
like "what the state owes" "$(page_text)" 'Valsts.*99,99.{1,3}€'
like "clients against the plan" "$(page_text)" '[0-9]+ no 150, kas plānoti gadā'
like "claims with invoice and payment" "$(page_text)" "R-1 .*$(date +%d.%m.%Y.)"
like "what falls due" "$(page_text)" 'Pārskats par darba plāna izpildi.*Līguma pēdējā diena'
web_get manager "/provider/contract_year?id=$contract"
is "the provider sees it, too" "$web_status" 200
web_get other "/provider/contract_year?id=$contract"
is "another one does not" "$web_status" 404
web_get worker "/provider/contract_year?id=$contract"
is "nor does a social worker" "$web_status" 403
# Referrals go to the one contract that is about a kind: this one leaves the others alone again.
server_sql "DELETE FROM contract_programme WHERE contract_id = $contract"
web_done
done_testing
