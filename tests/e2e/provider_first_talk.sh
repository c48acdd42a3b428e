#!/bin/sh
# Around a course: the first talk, the signed rules, the questionnaire before and after, what is still open, and means of enough people only.
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
ok "a social worker signs in" web_sign_in worker social_worker
ok "the contract officer signs in" web_sign_in officer contract_officer
provider_leader "talk-$$" provider_manager
ok "another leader of the provider signs in" web_sign_in colleague "talk-$$"
leader_id=$(server_sql "SELECT id FROM app_user WHERE login = 'facilitator'")
stranger_id=$(server_sql "SELECT id FROM app_user WHERE login = 'provider2_manager'")
day() { date -d "$1" +%d.%m.%Y.; }
iso() { date -d "$1" +%F; }
provider_group manager 1.3 16.04.2027.
is "a group opens" "$web_status" 303
group=$provider_group_id
places=
for n in 1 2 3 4 5 6; do
	read -r application _ <<END
$(provider_granted 1.3 "Dalībnieks$n" "Runa $$" 2026-03-0$n)
END
	provider_give manager "$group" "$application"
	places="$places $(server_sql "SELECT id FROM place WHERE application_id = $application")"
done
# shellcheck disable=SC2086  # six numbers
set -- $places
place=$1
page="/provider/first_talk?place=$place"
talks() { server_sql "SELECT COUNT(*) FROM first_talk WHERE place_id = $place"; }
# talk SEEN DAY HOLDER NOTE
talk() { web_send leader "$page" /provider/first_talk "place=$place" "seen=$1" "held=$2" "holder=$3" "note=$4"; }
# What the talk's form says that its page has shown.
seen() { server_sql "SELECT COUNT(*) + COUNT(w.first_talk_id) FROM first_talk t LEFT JOIN first_talk_withdrawal w ON w.first_talk_id = t.id WHERE t.place_id = $place"; }

# --- who may ---
for jar in leader manager; do
	web_get "$jar" "$page"
	is "$jar: the page" "$web_status" 200
done
for jar in other colleague; do
	web_get "$jar" "$page"
	is "$jar: no such place" "$web_status" 404
	web_get "$jar" "/provider/questionnaire?place=$place&when=before"
	is "$jar: nor a questionnaire" "$web_status" 404
done
for jar in worker officer; do
	web_get "$jar" "$page"
	is "$jar: not for the office" "$web_status" 403
	web_get "$jar" "/provider/questionnaire?place=$place&when=before"
	is "$jar: nor the answers" "$web_status" 403
done
web_get leader "/provider/questionnaire?place=$place&when=never"
is "neither before nor after" "$web_status" 404
before=$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'view' AND object = 'place:$place'")
web_get leader "$page"
is "a view is in the audit log" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'view' AND object = 'place:$place'")" $((before + 1))

# --- the talk ---
web_get leader "/provider/group_participants?id=$group"
is "all is open for six" "$(grep -o 'jslp-badge--wait' "$web_page" | wc -l)" 24
talk 0 "$(day tomorrow)" "$leader_id" "Rīt $$"
is "a day to come: 422" "$web_status $(talks)" "422 0"
like "and what was typed stays" "$(cat "$web_page")" "Rīt $$"
talk 0 "$(day '-3 years')" "$leader_id" ""
is "years ago: 422" "$web_status $(talks)" "422 0"
talk 0 "$(day today)" "$stranger_id" ""
is "held by somebody else's people: 422" "$web_status $(talks)" "422 0"
# A place of the colleague's own, and the page there with a token that is good.
provider_group manager 1.3 16.04.2027.
foreign_group=$provider_group_id
read -r application _ <<END
$(provider_granted 1.3 Svešā "Runa $$" 2026-03-07)
END
provider_give manager "$foreign_group" "$application"
colleague_id=$(server_sql "SELECT id FROM app_user WHERE login = 'talk-$$'")
server_sql "UPDATE support_group SET second_leader_id = $colleague_id WHERE id = $foreign_group"
own="place=$(server_sql "SELECT id FROM place WHERE application_id = $application")"
rows() { server_sql "SELECT (SELECT COUNT(*) FROM first_talk WHERE place_id = $place) + (SELECT COUNT(*) FROM rules_signed WHERE place_id = $place)
	+ (SELECT COUNT(*) FROM questionnaire WHERE place_id = $place)"; }
web_send colleague "/provider/first_talk?$own" /provider/first_talk "place=$place" seen=0 "held=$(day today)" "holder=$colleague_id" note=
is "a talk with a stranger's participant: 404" "$web_status $(rows)" "404 0"
web_send colleague "/provider/first_talk?$own" /provider/rules_signed "place=$place" seen=0 "signed=$(day today)" signer=parent
is "nor the rules" "$web_status $(rows)" "404 0"
asked=$(server_sql "SELECT MIN(id) FROM question WHERE audience = 'adult' AND valid_to IS NULL")
web_send colleague "/provider/questionnaire?$own&when=before" /provider/questionnaire "place=$place" when=before seen=0 "filled=$(day today)" "question_0=$asked" answer_0=3
is "nor a questionnaire" "$web_status $(rows)" "404 0"
web_send colleague "/provider/first_talk?$own" /provider/first_talk "$own" seen=0 "held=$(day today)" "holder=$colleague_id" note=
is "with one's own it can be done" "$web_status" 303
talk 0 "$(day yesterday)" "$leader_id" "Baidās no skaļām balsīm $$"
is "a talk" "$web_status $(talks)" "303 1"
talk 0 "$(day yesterday)" "$leader_id" "Baidās no skaļām balsīm $$"
is "twice it is one" "$web_status $(talks)" "303 1"
unlike "the note lies sealed" "$(server_sql "SELECT CONVERT(note_sealed USING latin1) FROM first_talk WHERE place_id = $place")" 'Baid'
talk 0 "$(day yesterday)" "$leader_id" "Cits $$"
is "somebody else was faster: 409" "$web_status $(talks)" "409 1"
talk "$(seen)" "$(day today)" "$leader_id" "Labots $$"
is "corrected" "$web_status $(talks)" "303 2"
web_get leader "$page"
like "both are there, the newest first" "$(page_text)" "Labots $$.*Ievadīts iepriekš.*Baidās no skaļām balsīm $$"
is "each is in the audit log" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'first_talk_add' AND object = 'place:$place'")" 2
web_get leader "$page"
web_post colleague /provider/first_talk "csrf=$(web_token /provider/first_talk)&place=$place&seen=0&held=$(day today)&holder=$leader_id"
is "another's token: 403" "$web_status" 403

# --- the rules ---
rules() { web_send leader "$page" /provider/rules_signed "place=$place" "seen=$1" "signed=$2" "signer=$3"; }
rules 0 "$(day today)" king
is "signed by nobody who could: 422" "$web_status" 422
rules 0 "$(day tomorrow)" participant
is "tomorrow: 422" "$web_status" 422
rules 0 "$(day today)" parent
is "the rules are signed" "$web_status $(server_sql "SELECT CONCAT_WS(' ', signed_on, signer) FROM rules_signed WHERE place_id = $place")" "303 $(iso today) parent"
rules 0 "$(day today)" parent
is "once" "$(server_sql "SELECT COUNT(*) FROM rules_signed WHERE place_id = $place")" 1
rules 0 "$(day today)" participant
is "a stale page: 409" "$web_status" 409

# --- the questionnaire ---
asked=$(server_sql "SELECT id FROM question WHERE audience = 'adult' AND valid_to IS NULL ORDER BY sort_no" | tr '\n' ' ')
count=$(printf '%s' "$asked" | wc -w)
# sheet PLACE WHEN SEEN VALUE [FIELD…]: every question answered with VALUE, "" = not at all.
sheet() {
	sheet_place=$1 sheet_when=$2 sheet_seen=$3 sheet_value=$4
	shift 4
	n=0
	for question in $asked; do
		set -- "$@" "question_$n=$question"
		[ -z "$sheet_value" ] || set -- "$@" "answer_$n=$sheet_value"
		n=$((n + 1))
	done
	web_send leader "/provider/questionnaire?place=$sheet_place&when=$sheet_when" /provider/questionnaire "place=$sheet_place" "when=$sheet_when" \
		"seen=$sheet_seen" "filled=$(day today)" "$@"
}
sheets() { server_sql "SELECT COUNT(*) FROM questionnaire WHERE place_id = $place AND stage = '$1'"; }
web_get leader "/provider/questionnaire?place=$place&when=before"
is "a line for each question" "$(grep -c 'name="question_' "$web_page")" "$count"
is "five answers each" "$(grep -o 'name="answer_[0-9]*"' "$web_page" | wc -l)" $((count * 5))
like "in easy words, too" "$(page_text)" 'Man ir cilvēki, kas man palīdz'
sheet "$place" before 0 ""
is "an empty sheet: 422" "$web_status $(sheets before)" "422 0"
like "with its questions" "$(page_text)" 'Man ir cilvēki, kuri mani atbalsta.*Man ir cilvēki, kas man palīdz'
sheet "$place" before 0 9
is "an answer that there is not: 422" "$web_status $(sheets before)" "422 0"
sheet "$place" before 0 2 "remark=Gaidu $$"
is "before" "$web_status $(sheets before)" "303 1"
sheet "$place" before 0 2 "remark=Gaidu $$"
is "twice it is one" "$web_status $(sheets before)" "303 1"
unlike "the remark lies sealed" "$(server_sql "SELECT CONVERT(remark_sealed USING latin1) FROM questionnaire WHERE place_id = $place")" 'Gaidu'
sheet "$place" before 0 3
is "a stale sheet: 409" "$web_status $(sheets before)" "409 1"
is "every answer is there" "$(server_sql "SELECT GROUP_CONCAT(a.value) FROM questionnaire_answer a JOIN questionnaire q ON q.id = a.questionnaire_id WHERE q.place_id = $place")" \
	"$(for question in $asked; do printf '2,'; done | sed 's/,$//')"
web_get leader "/provider/questionnaire?place=$place&when=before"
is "what was answered is shown" "$(grep -o 'value="2" checked' "$web_page" | wc -l)" "$count"
web_get leader "$page"
web_post leader /provider/questionnaire "csrf=$(web_token /provider/first_talk)&place=$place&when=before&seen=0"
is "another form's token: 403" "$web_status" 403

# Another wording from tomorrow on; behind the course the person is asked what was asked before it.
server_sql "UPDATE question SET valid_to = CURDATE() - INTERVAL 1 DAY WHERE audience = 'adult' AND code = 'calm' AND valid_to IS NULL;
	INSERT INTO question (audience, code, sort_no, valid_from, text_lv, text_easy, text_en) VALUES ('adult', 'calm', 2, CURDATE(), 'Jauns vārdu salikums $$.', 'Jauns.', 'Another wording.')"
web_get leader "/provider/questionnaire?place=$2&when=before"
like "who begins is asked the new one" "$(page_text)" "Jauns vārdu salikums $$"
web_get leader "/provider/questionnaire?place=$place&when=after"
unlike "who has begun is not" "$(page_text)" "Jauns vārdu salikums $$"
sheet "$2" before 0 2
is "the questions of a page that was opened before are asked anew: 422" "$web_status" 422
like "as they are today" "$(page_text)" "Šajā dienā uzdeva citus jautājumus.*Jauns vārdu salikums $$"
server_sql "DELETE FROM question WHERE text_lv = 'Jauns vārdu salikums $$.';
	UPDATE question SET valid_to = NULL WHERE audience = 'adult' AND code = 'calm' AND valid_from = '2024-01-01'"

# The office sees that it was done, and no more.
web_get worker "/casework/file?ref=$(server_sql "SELECT a.reference FROM application a JOIN place l ON l.application_id = a.id WHERE l.id = $place")"
like "the file says what was done" "$(page_text)" "Pirms un pēc kursa *Pirmā saruna *Ir *Noteikumi parakstīti *Ir *Anketa pirms kursa *Ir *Anketa pēc kursa *Vēl nav"
unlike "and nothing of it" "$(page_text)" "Labots $$|Gaidu $$"

# --- means ---
results="/provider/group_results?id=$group"
for each in "$@"; do
	[ "$each" = "$place" ] || sheet "$each" before 0 2
done
for each in "$1" "$2" "$3" "$4"; do sheet "$each" after 0 4; done
web_get leader "$results"
is "the group's page" "$web_status" 200
like "of four no mean is told" "$(page_text)" 'par maz atbilžu'
unlike "nowhere" "$(page_text)" '2,00|4,00'
sheet "$5" after 0 5
web_get leader "$results"
like "of five it is" "$(page_text)" 'Es zinu, kur meklēt palīdzību\. *5 *2,00 *4,20'
is "with bars" "$(grep -c 'jslp-bars__svg' "$web_page")" $((count * 2))
like "and how many have what" "$(page_text)" 'Pirmā saruna *1 no 6.*Noteikumi parakstīti *1 no 6.*Anketa pirms kursa *6 no 6.*Anketa pēc kursa *5 no 6'
web_get leader "$results&lang=en"
like "with a point in English" "$(page_text)" '2\.00 *4\.20'
web_get leader "$results&lang=lv"
web_get worker "$results"
is "the office sees the page" "$web_status" 200
like "means only once the group is finished" "$(page_text)" 'Grupa vēl notiek'
unlike "none before" "$(page_text)" '2,0|4,2'
server_sql "UPDATE support_group SET state = 'finished' WHERE id = $group"
web_get worker "$results"
like "then with one decimal" "$(page_text)" 'Es zinu, kur meklēt palīdzību\. *5 *2,0 *4,2 '
unlike "and no more" "$(page_text)" '2,00|4,20'
web_get leader "$results"
like "who reads the answers has two" "$(page_text)" '2,00 *4,20'
server_sql "UPDATE support_group SET state = 'open' WHERE id = $group"
web_get worker "$results"
unlike "and nobody's name" "$(page_text)" 'Dalībnieks[1-6]'
web_get other "$results"
is "another provider: 404" "$web_status" 404
web_get officer "$results"
is "nobody else" "$web_status" 403
server_sql "UPDATE parameter SET value = '6' WHERE code = 'questionnaire_people_min'"
web_get leader "$results"
unlike "the least number is a parameter" "$(page_text)" '4,20'
server_sql "UPDATE parameter SET value = '5' WHERE code = 'questionnaire_people_min'"

web_get leader "/provider/group_participants?id=$group"
is "what is open is seen at a glance" "$(grep -o 'jslp-badge--wait' "$web_page" | wc -l)" 11
is "and who has all" "$(grep -c 'Viss ir izdarīts' "$web_page")" 1

web_get leader "/provider/group_participants?id=$group"
is "what is open is seen at a glance" "$(grep -o 'jslp-badge--wait' "$web_page" | wc -l)" 11
is "and who has all" "$(grep -c 'Viss ir izdarīts' "$web_page")" 1

# --- withdrawn ---
# withdraw JAR WHAT ID REASON
withdraw() { web_send "$1" "/provider/talk_withdraw?what=$2&id=$3" /provider/talk_withdraw "what=$2" "id=$3" "reason=$4"; }
standing() { server_sql "SELECT GROUP_CONCAT(t.id ORDER BY t.id) FROM first_talk t WHERE t.place_id = $place AND t.id NOT IN (SELECT first_talk_id FROM first_talk_withdrawal)"; }
first=$(server_sql "SELECT MIN(id) FROM first_talk WHERE place_id = $place")
second=$(server_sql "SELECT MAX(id) FROM first_talk WHERE place_id = $place")
web_get leader "/provider/talk_withdraw?what=talk&id=$second"
is "whoever has entered it: the page" "$web_status" 200
like "what it is, and what counts then" "$(page_text)" "Runa $$.*$(day today).*atkal ir spēkā $(day yesterday) ieraksts"
server_sql "UPDATE support_group SET second_leader_id = $colleague_id WHERE id = $group"
web_get colleague "/provider/talk_withdraw?what=talk&id=$second"
is "another leader of the group has not: 403" "$web_status" 403
web_get colleague "$page"
unlike "and is shown no way to it" "$(cat "$web_page")" 'talk_withdraw'
web_send colleague "/provider/first_talk?place=$place" /provider/first_talk "place=$place" "seen=$(seen)" "held=$(day today)" "holder=$colleague_id" "note=Cita $$"
third=$(server_sql "SELECT MAX(id) FROM first_talk WHERE place_id = $place")
withdraw colleague talk "$third" "Cits dalībnieks $$"
is "the own one can be withdrawn" "$web_status $web_location" "303 /provider/first_talk?place=$place&done=withdrawn"
server_sql "UPDATE support_group SET second_leader_id = NULL WHERE id = $group"
for jar in other colleague; do
	web_get "$jar" "/provider/talk_withdraw?what=talk&id=$second"
	is "$jar: no such talk" "$web_status" 404
	web_get "$jar" "/provider/talk_withdraw?what=questionnaire&id=$(server_sql "SELECT MAX(id) FROM questionnaire WHERE place_id = $place")"
	is "$jar: nor such a questionnaire" "$web_status" 404
done
own_talk=$(server_sql "SELECT MAX(id) FROM first_talk WHERE $(printf '%s' "$own" | sed 's/place/place_id/')")
web_send colleague "/provider/talk_withdraw?what=talk&id=$own_talk" /provider/talk_withdraw what=talk "id=$second" "reason=Svešs $$"
is "behind the wall nothing is withdrawn" "$web_status $(standing)" "404 $first,$second"
for jar in worker officer; do
	web_get "$jar" "/provider/talk_withdraw?what=talk&id=$second"
	is "$jar: not for the office" "$web_status" 403
done
for query in "" "?what=talk" "?id=$second" "?what=king&id=$second" "?what=talk&id=4000000000" "?what=questionnaire&id=4000000000"; do
	web_get leader "/provider/talk_withdraw$query"
	is "/provider/talk_withdraw$query" "$web_status" 404
done
withdraw leader talk "$second" ""
is "no reason: 422" "$web_status $(standing)" "422 $first,$second"
withdraw leader talk "$second" "$(printf '%0501d' 0)"
is "too long a reason: 422" "$web_status $(standing)" "422 $first,$second"
like "and it stays" "$(cat "$web_page")" "$(printf '%0501d' 0)"
stale=$(seen)
withdraw leader talk "$second" "Ievadīts divreiz $$"
is "withdrawn" "$web_status $web_location $(standing)" "303 /provider/first_talk?place=$place&done=withdrawn $first"
unlike "the reason lies sealed" "$(server_sql "SELECT CONVERT(reason_sealed USING latin1) FROM first_talk_withdrawal WHERE first_talk_id = $second")" 'divreiz'
is "in the audit log" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'first_talk_withdraw' AND object = 'place:$place'")" 2
web_get leader "/provider/talk_withdraw?what=talk&id=$second"
is "once: 409" "$web_status" 409
web_send leader "/provider/talk_withdraw?what=talk&id=$first" /provider/talk_withdraw what=talk "id=$second" "reason=Vēlreiz $$"
is "a second time: 409" "$web_status $(server_sql "SELECT COUNT(*) FROM first_talk_withdrawal WHERE first_talk_id = $second")" "409 1"
like "what was typed is shown" "$(page_text)" "Vēlreiz $$"
web_get leader "$page"
like "struck through, with who and why" "$(tr -d '\n' <"$web_page")" "<s[^>]*>Labots $$</s>.*Ievadīts divreiz $$"
like "the one before counts again, and stands first" "$(page_text)" "Baidās no skaļām balsīm $$.*Ievadīts iepriekš.*Labots $$.*Atsauca.*Ievadīts divreiz $$"
talk "$stale" "$(day today)" "$leader_id" "Par vēlu $$"
is "a page from before it: 409" "$web_status $(standing)" "409 $first"
talk 2 "$(day today)" "$leader_id" "Labots $$"
is "what was withdrawn does not come back by itself" "$web_status $(standing)" "409 $first"
web_get leader "/provider/talk_withdraw?what=talk&id=$first"
like "without another one it is open again" "$(page_text)" 'pirmā saruna atkal ir jāveic'
withdraw manager talk "$first" "Cits cilvēks $$"
is "the manager may, whoever entered it" "$web_status $(standing)" "303 NULL"
web_get leader "/provider/group_participants?id=$group"
is "the talk is open again" "$(grep -o 'jslp-badge--wait' "$web_page" | wc -l)" 12
web_get worker "/casework/file?ref=$(server_sql "SELECT a.reference FROM application a JOIN place l ON l.application_id = a.id WHERE l.id = $place")"
like "in the file, too" "$(page_text)" "Pirmā saruna *Vēl nav *Noteikumi parakstīti *Ir"
talk "$(seen)" "$(day today)" "$leader_id" "No jauna $$"
is "and can be held anew" "$web_status" 303

# A questionnaire: its stage is open again, and the means are those of the others.
sheet_of() { server_sql "SELECT COALESCE(MAX(id), 0) FROM questionnaire q WHERE place_id = $1 AND stage = '$2' AND id NOT IN (SELECT questionnaire_id FROM questionnaire_withdrawal)"; }
wrong=$(sheet_of "$5" after)
web_get leader "/provider/questionnaire?place=$5&when=after"
like "the way to it" "$(cat "$web_page")" "what=questionnaire&amp;id=$wrong"
withdraw leader questionnaire "$wrong" "Cita dalībnieka lapa $$"
is "a questionnaire is withdrawn" "$web_status $(sheet_of "$5" after)" "303 0"
is "its answers stay" "$(server_sql "SELECT COUNT(*) FROM questionnaire_answer WHERE questionnaire_id = $wrong")" "$count"
is "in the audit log, too" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'questionnaire_withdraw' AND object = 'place:$5'")" 1
withdraw leader questionnaire "$wrong" "Vēlreiz $$"
is "once: 409 for the page, nothing more" "$web_status $(server_sql "SELECT COUNT(*) FROM questionnaire_withdrawal WHERE questionnaire_id = $wrong")" "403 1"
web_get leader "$results"
like "of four no mean is told again" "$(page_text)" 'par maz atbilžu'
like "and they are counted" "$(page_text)" 'Pirmā saruna *1 no 6.*Anketa pirms kursa *6 no 6.*Anketa pēc kursa *4 no 6'
web_get leader "/provider/first_talk?place=$5"
like "struck through on the page" "$(tr -d '\n' <"$web_page")" "<s>[^<]*$(day today)[^<]*</s>.*Cita dalībnieka lapa $$"
web_get leader "/provider/questionnaire?place=$5&when=after"
unlike "the sheet is empty again" "$(cat "$web_page")" 'value="5" checked'
like "and says what was withdrawn" "$(page_text)" "Cita dalībnieka lapa $$"
sheet "$5" after 0 5
is "a page from before it: 409" "$web_status $(sheet_of "$5" after)" "409 0"
sheet "$5" after 2 1
is "a new sheet" "$web_status" 303
web_get leader "$results"
like "counts" "$(page_text)" 'Es zinu, kur meklēt palīdzību\. *5 *2,00 *3,40'
withdraw leader questionnaire "$(sheet_of "$1" before)" "Nav viņas $$"
web_get leader "/provider/questionnaire?place=$1&when=after"
is "what was before the course is withdrawn, what is behind it stays" "$(grep -o 'value="4" checked' "$web_page" | wc -l)" "$count"
is "no right to take it away" "$(printf "DELETE FROM first_talk_withdrawal; UPDATE questionnaire_withdrawal SET withdrawn_by = 1" | mariadb --no-defaults --force --socket="$JSLP_DB_SOCKET" \
	--user=jslp_provider --password="$(cat "$JSLP_INSTANCE/keys/db_provider.key")" jslp 2>&1 | grep -c denied)" 2

web_done
done_testing
