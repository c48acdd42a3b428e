#!/bin/sh
# Every form of the system against what should never be sent, and every page against hostile addresses:
# prepares files, a group and an account through the pages, then hostile.py does the rest.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
# shellcheck disable=SC2154  # of web.sh, resident.sh, server.sh

web_programs='public account casework provider report admin api'
# Where each log ended, to look only at what this test caused.
for file in "$JSLP_INSTANCE/log"/*.log; do
	printf '%s %s\n' "$(wc -c <"$file")" "$file"
done >"$web_folder/logs"
living() {
	for name in $web_programs; do group_members "$(service_pid "$name")"; done | sort -n | tr '\n' ' '
}
new_logs() {
	while read -r size file; do
		tail -c "+$((size + 1))" "$file"
	done <"$web_folder/logs"
}

ok "the office signs in" office_sign_in
ok "the manager signs in" web_sign_in manager provider_manager
ok "the leader signs in" web_sign_in leader facilitator
ok "the administrator signs in" web_sign_in admin admin
ok "the contract officer signs in" web_sign_in officer contract_officer

html='"'\''><svg/onload=alert(1)>{{<?cs var:x ?>'
resident "hostile$(date +%s%N)"
apply_start child 1.4
apply_person "given_name=$html" "family_name=$html" "address=$html"
apply_child "child_given_name=$html" "child_family_name=$html"
apply_representation
apply_contact channel=in-person
apply_grounds "problem=$html"
apply_send
ok "a file with hostile names" test -n "$reference"
file_html=$reference
office_application 1.4
file_take=$reference
office_application 1.4
file_hold=$reference
office_application 1.4
file_end=$reference
office_application 1.4
file_extend=$reference
office_take worker
office_application 1.4
file_decide=$reference
office_take worker
office_application 1.4
file_approve=$reference
office_take worker
office_draft worker granted submit "facts=$html" "norms=$html" "reasons=$html" "hearing=$html"
is "a draft with hostile texts waits for approval" "$(office_column state)" for_approval

office_application 1.4
file_asked=$reference
code_asked=$code
office_take worker
web_get worker "/casework/request?ref=$reference"
web_send worker "/casework/request?ref=$reference" /casework/request "ref=$reference" "version=$(office_field version)" \
	"form=$(office_field form)" "text=$html" "due=$(date -d '+20 days' +%d.%m.%Y.)"
is "a request with a hostile text waits for its answer" "$(office_column state)" information_requested

provider_group manager 1.6 09.04.2027.
group=$provider_group_id
for day in 04 05 06; do
	provider_granted 1.6 "Anna$day" "$(printf '%s' "$html" | sed "s/'/''/g")" "2026-03-$day" >"$web_folder/granted$day"
done
waits=$(cut -d ' ' -f 1 <"$web_folder/granted05")
provider_give manager "$group" "$(cut -d ' ' -f 1 <"$web_folder/granted06")"
is "a group with a place" "$(server_sql "SELECT places_taken FROM support_group WHERE id = $group")" 1
place=$(server_sql "SELECT MIN(id) FROM place WHERE support_group_id = $group")
# Two talks: one that the campaign may withdraw, and one that stays.
server_sql "INSERT INTO first_talk (place_id, held_on, held_by, entered_by, entered_at) SELECT $place, CURRENT_DATE, u.id, u.id, UTC_TIMESTAMP(6) FROM app_user u JOIN seq_1_to_2 s
	WHERE u.login = 'facilitator'"
talk=$(server_sql "SELECT MIN(id) FROM first_talk WHERE place_id = $place")
talk_stays=$(server_sql "SELECT MAX(id) FROM first_talk WHERE place_id = $place")
session=$(server_sql "SELECT id FROM group_session WHERE support_group_id = $group AND number = 1")
away=$(server_sql "SELECT CONCAT('leader=', g.leader_id, '&day=', DATE_FORMAT(s.planned_on, '%d.%m.%Y.')) FROM group_session s JOIN support_group g ON g.id = s.support_group_id WHERE s.id = $session")
# A contract whose provider has people that can be entered, and none that another test needs.
server_sql "INSERT INTO provider (name, email) VALUES ('Hostile $$', 'h@example.invalid');
	INSERT INTO contract (number, provider_id, signed_on, starts_on, ends_on, access_until, created_at)
	SELECT 'H-$$', id, CURRENT_DATE, CURRENT_DATE, CURRENT_DATE + INTERVAL 1 YEAR, CURRENT_DATE + INTERVAL 1 YEAR, UTC_TIMESTAMP(6) FROM provider WHERE name = 'Hostile $$';
	INSERT INTO app_user (login, name, post_title, role, provider_id, password_hash, created_at)
	SELECT CONCAT('hostile-', n.n, '-$$'), 'Made Up', 'vadītāja', 'facilitator', p.id, 'x', UTC_TIMESTAMP(6) FROM provider p JOIN (SELECT seq AS n FROM seq_1_to_40) n
	WHERE p.name = 'Hostile $$';
	INSERT INTO contract_person (contract_id, user_id, from_on) SELECT k.id, u.id, CURRENT_DATE FROM contract k JOIN app_user u ON u.login LIKE 'hostile-%-$$' AND SUBSTRING_INDEX(SUBSTRING(u.login, 9), '-', 1) <= 20
	WHERE k.number = 'H-$$';
	INSERT INTO contract_programme (contract_id, programme_code) SELECT id, '1.9' FROM contract WHERE number = 'H-$$'"
server_sql "INSERT INTO provider_closure (provider_id, from_on, to_on, name, made_by, made_at) SELECT provider_id, '2099-03-01', '2099-03-02', 'H-$$', id, UTC_TIMESTAMP(6)
	FROM app_user WHERE login = 'provider_manager'"
hostile_contract=$(server_sql "SELECT id FROM contract WHERE number = 'H-$$'")
signed=$(server_sql "SELECT id FROM group_session WHERE support_group_id = $group AND number = 2")
server_sql "UPDATE group_session s JOIN app_user u ON u.login = 'facilitator' SET s.state = 'held', s.register = 'signed', s.signed_by = u.id, s.signed_at = UTC_TIMESTAMP(6)
	WHERE s.id = $signed;
	INSERT INTO attendance_alert (place_id, application_id, group_session_id, absences, raised_at)
	SELECT id, application_id, $signed, 3, UTC_TIMESTAMP(6) FROM place WHERE support_group_id = $group"
provider_group manager 1.6 16.04.2027.
finish=$provider_group_id
server_sql "UPDATE support_group SET state = 'running' WHERE id = $finish; UPDATE group_session SET state = 'cancelled' WHERE support_group_id = $finish"
provider_group manager 1.6 20.04.2027.
doomed=$provider_group_id
provider_group manager 1.6 17.04.2027.
planned=$provider_group_id
server_sql "UPDATE support_group SET state = 'planned' WHERE id = $planned"
missed=$(server_sql "SELECT MAX(id) FROM attendance_alert")

office_application 1.4
office_issue head granted
isnt "a decision" "$act" ""
file_decided=$reference
office_contest worker "$(date +%d.%m.%Y.)" "$html" way=post "filer=$html"
isnt "its contest, with a hostile text" "$contest" ""

decided_act=$act
office_application 1.4
office_issue head granted
file_later=$reference
act=$decided_act
isnt "a decision of which a later act is drafted" "$file_later" "$file_decided"

office_application 1.4
office_issue head granted
code_offered=$code
file_offered=$reference
offered=$(office_column id)
# A person of its own: the tests' child may have had this year's group.
server_sql "UPDATE application_person SET person_id = (SELECT MAX(id) FROM person) WHERE application_id = $offered AND part = 'client'"
provider_group manager 1.4 09.04.2027.
group_offered=$provider_group_id
provider_give manager "$group_offered" "$offered" "" offer
is "an offered place" "$web_status $(server_sql "SELECT state FROM place WHERE application_id = $offered")" "303 offered"
act=$decided_act

login=hostile$(date +%s)
web_send admin /admin/user_new /admin/user_new "login=$login" "name=$html" "post_title=$html" role=registrar provider_id= \
	"password=long enough 1" "password_again=long enough 1"
is "an account" "$web_status" 303
user=$(server_sql "SELECT id FROM app_user WHERE login = '$login'")
parameter=$(server_sql "SELECT code FROM parameter WHERE unit NOT IN ('text', 'html') AND code NOT LIKE '%clause%' LIMIT 1")

# What can be withdrawn, since it has not begun.
ok "a version to come" sh -c "printf '%s' '{\"code\":\"1.9\",\"valid_from\":\"2098-01-01\"}' |
	'$JSLP_BUILD/bin/jslp-admin/jslp-admin' --config '$JSLP_CONFIG' programme add"
newest_hours() { server_sql "SELECT $1 FROM opening_hours WHERE place = 'groups' ORDER BY valid_from DESC LIMIT 1"; }
web_send admin "/admin/hours/new?place=groups" /admin/hours/new place=groups "id=$(newest_hours id)" \
	"version=$(newest_hours version)" valid_from=2098-01-01 "name_lv=$html" "name_en=$html" "address=$html" "phones=$html" email= monday=8-12
is "hours to come" "$web_status" 303

# A ground of each kind: one in force, one with an end to come, one that has not begun.
ground=hostile-$$
ok "grounds with hostile words" server_sql "SET @words = '$(printf '%s' "$html" | sed "s/'/''/g")';
	INSERT INTO service_ground (code, outcome, title_lv, title_en, legal_ref, keeps_place, sort_no, valid_from, valid_to) VALUES
	('$ground', 'suspended', @words, @words, @words, 0, 99, '2024-01-01', NULL), ('$ground', 'terminated', @words, @words, @words, 0, 99, '2024-01-01', '2098-01-01');
	INSERT INTO hearing_ground (code, name_lv, name_en, legal_ref, valid_from) VALUES ('$ground', @words, @words, @words, '2098-01-01')"

# A question in force, one that ends and one that has not begun; behind the campaign nobody is asked them.
question=hostile-$$
ok "questions with hostile words" server_sql "SET @words = '$(printf '%s' "$html" | sed "s/'/''/g")';
	INSERT INTO question (audience, code, sort_no, valid_from, valid_to, text_lv, text_easy, text_en) VALUES
	('adult', '$question', 90, '2024-01-01', NULL, @words, @words, @words), ('adult', '$question-end', 91, '2024-01-01', '2098-01-01', @words, @words, @words),
	('adult', '$question-next', 92, '2098-01-01', NULL, @words, @words, @words)"

web_send worker /casework/absence /casework/absence from_on=2098-01-01 to_on=2098-01-02 \
	"to=$(server_sql "SELECT id FROM app_user WHERE login = 'social_worker2'")"
is "an absence to come" "$web_status" 303
absence=$(server_sql "SELECT MAX(id) FROM absence")

# A contract with a month to claim, a claim that is sent and one that is accepted.
month() { date -d "$(date +%Y-%m-01) -$1 month" +"$2"; }
server_sql "INSERT INTO contract (number, provider_id, signed_on, starts_on, ends_on, access_until, created_at)
	SELECT 'HC-$$', provider_id, '$(month 6 %F)', '$(month 6 %F)', '2099-01-01', '2099-01-01', UTC_TIMESTAMP(6) FROM app_user WHERE login = 'provider_manager';
	SET @k = LAST_INSERT_ID();
	INSERT INTO contract_person (contract_id, user_id, from_on) SELECT @k, id, '$(month 6 %F)' FROM app_user WHERE login = 'provider_manager';
	INSERT INTO support_group (number, provider_id, contract_id, programme_id, room_id, leader_id, capacity, first_on, starts_at, minutes, state, created_by, created_at)
	SELECT 'HC-$$', provider_id, @k, programme_id, room_id, leader_id, 12, '$(month 1 %F)', SEC_TO_TIME(14400 + MOD($$, 3600)), 15, 'running', created_by, created_at FROM support_group WHERE id = $group;
	SET @g = LAST_INSERT_ID();
	INSERT INTO group_session (support_group_id, number, planned_on, starts_at, state, register, signed_by, signed_at)
	SELECT @g, 1, '$(month 1 %F)', '04:45', 'held', 'signed', leader_id, UTC_TIMESTAMP(6) FROM support_group WHERE id = @g;
	SET @s = LAST_INSERT_ID();
	INSERT INTO place (support_group_id, place_number, application_id, person_id, state, starts_on, given_at, given_by)
	SELECT @g, 1, application_id, person_id, 'completed', '$(month 1 %F)', UTC_TIMESTAMP(6), given_by FROM place WHERE support_group_id = $group LIMIT 1;
	INSERT INTO attendance (group_session_id, place_id, mark, marked_by, marked_at) SELECT @s, LAST_INSERT_ID(), 'present', leader_id, UTC_TIMESTAMP(6)
	FROM support_group WHERE id = @g;
	INSERT INTO claim (uuid, number, contract_id, payer, month, state, sending) VALUES (UUID(), 'HC-$$-1', @k, 'state', '$(month 1 %F)', 'sent', 1),
		(UUID(), 'HC-$$-2', @k, 'state', '$(month 2 %F)', 'accepted', 1);
	INSERT INTO claim_sending (claim_id, sending, taken_at, line_count, persons, unpaid, own_cents, correction_cents, cents, sent_by)
	SELECT c.id, 1, UTC_TIMESTAMP(6), 0, 0, 0, 0, 0, 0, u.id FROM claim c JOIN app_user u ON u.login = 'provider_manager' WHERE c.contract_id = @k;
	INSERT INTO claim_decision (claim_id, sending, decision, decided_by, at)
	SELECT c.id, 1, 'accepted', u.id, UTC_TIMESTAMP(6) FROM claim c JOIN app_user u ON u.login = 'contract_officer' WHERE c.number = 'HC-$$-2'"
claimed=$(server_sql "SELECT id FROM contract WHERE number = 'HC-$$'")
claim_group=$(server_sql "SELECT id FROM support_group WHERE number = 'HC-$$'")

# A list of start data that waits for the head.
echo "act=H-$$|act_on=14.09.2026.|received=25.08.2026.|given=Ilze|family=Saraksta" |
	/usr/bin/python3 "$JSLP_SOURCE/tests/lib/start_data.py" csv "$web_folder/list"
web_get registrar /casework/import
web_request registrar /casework/import -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" -H 'Expect:' -F "csrf=$(web_token /casework/import)" \
	-F "form=$(office_field form)" -F "file=@$web_folder/list;filename=saraksts.csv"
import=${web_location#*file=}

before=$(living)
HOSTILE_USER=$(id -un)
staff=$(server_sql "SELECT id FROM app_user WHERE login = 'facilitator'")
staff_fact=$(server_sql "SELECT MAX(id) FROM staff_fact WHERE user_id = $staff AND kind = 'training'")
HOSTILE_PREPARED=$(printf '%s\n' \
	"html=$file_html" "take=$file_take" "decide=$file_decide" "approve=$file_approve" "group=$group" "session=$session" "user=$user" \
	"parameter=$parameter" "asked=$file_asked" "code=$code_asked" "hold=$file_hold" "end=$file_end" "extend=$file_extend" \
	"decided=$file_decided" "contest=$contest" "act=$act" "absence=$absence" "later=$file_later" "contract=$hostile_contract" "waits=$waits" \
	"offered=$offered" "group_offered=$group_offered" "file_offered=$file_offered" "code_offered=$code_offered" "signed=$signed" \
	"missed=$missed" "finish=$finish" "away=$away" "planned=$planned" "doomed=$doomed" "ground=$ground" \
	"claimed=$claimed" "claim_month=$(month 1 %Y%m)" "paid_month=$(month 2 %Y%m)" "claim_group=$claim_group" "staff=$staff" "staff_fact=$staff_fact" "import=$import" "place=$place" "talk=$talk" "talk_stays=$talk_stays" "question=$question" |
	ROUTES=$(server_admin routes) /usr/bin/python3 -c 'import json, os, sys
print(json.dumps({**dict(line.split("=", 1) for line in sys.stdin.read().splitlines()), "routes": os.environ["ROUTES"]}))')
export HOSTILE_PREPARED HOSTILE_USER
PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$JSLP_SOURCE/tests/e2e/hostile.py" "$@" >"$web_folder/tap"
status=$?
server_sql "DELETE FROM contract_person WHERE contract_id = $claimed;
	DELETE FROM questionnaire_answer WHERE question_id IN (SELECT id FROM question WHERE code LIKE '$question%'); DELETE FROM question WHERE code LIKE '$question%' OR code LIKE 'q-%'"
cases=$(grep -c '^ok \|^not ok ' "$web_folder/tap")
# One plan for both: its cases are renumbered behind those above.
awk -v n="$tap_count" '/^1\.\./ { next } /^(not )?ok [0-9]+ / { n++; sub(/ok [0-9]+/, "ok " n) } { print }' "$web_folder/tap"
tap_count=$((tap_count + cases))
tap_failed=$((tap_failed + $(grep -c '^not ok ' "$web_folder/tap")))
is "the campaign came to its end" "$status $(grep -c '^1\.\.' "$web_folder/tap")" \
	"$(if grep -q '^not ok ' "$web_folder/tap"; then echo 1; else echo 0; fi) 1"
is "the same processes live" "$(living)" "$before"
unlike "no sanitizer says anything" "$(new_logs)" 'ERROR: (Address|Leak)Sanitizer|runtime error:|stack smashing|DEADLYSIGNAL'
unlike "no request failed in a program" "$(new_logs)" ' 500 [A-Z_]+|ERR_BUG|ERR_NOMEM'
web_done
done_testing
