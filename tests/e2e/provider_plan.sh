#!/bin/sh
# Session plans: who writes and who reads them, versions, what sessions show of them before and after they are held, and what a participant sees.
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
ok "another provider's leader signs in" web_sign_in leader2 facilitator2
ok "the contract officer signs in" web_sign_in officer contract_officer
ok "the head signs in" web_sign_in head head
ok "a social worker signs in" web_sign_in worker social_worker
provider=$(server_sql "SELECT provider_id FROM app_user WHERE login = 'provider_manager'")
contract=$(server_sql "SELECT MIN(m.contract_id) FROM contract_person m JOIN app_user u ON u.id = m.user_id JOIN contract_programme o ON o.contract_id = m.contract_id
	AND o.programme_code = '1.3' WHERE u.login = 'provider_manager'")
sessions=$(server_sql "SELECT sessions FROM programme WHERE code = '1.3' ORDER BY valid_from DESC LIMIT 1")
versions() { server_sql "SELECT COUNT(*) FROM session_plan WHERE provider_id = $provider AND programme_code = '1.3'"; }
# An earlier run on this instance has left versions: the newest one counts.
start=$(versions)
# plan VERSION FIELD…
plan() {
	plan_seen=$1
	shift
	web_send manager '/provider/plan_edit?programme=1.3' /provider/plan_edit programme=1.3 "version=$plan_seen" "$@"
}

# --- who reads and who writes ---
for jar in manager leader officer head other leader2; do
	web_get "$jar" /provider/plan
	is "$jar: the list" "$web_status" 200
done
web_get worker /provider/plan
is "a social worker has nothing to do with it" "$web_status" 403
web_get officer /provider/plan
like "the office sees every contract" "$(cat "$web_page")" "programme=1.3&amp;contract=$contract|Plāna vēl nav"
unlike "and edits none" "$(cat "$web_page")" 'plan_edit'
web_get manager '/provider/plan_edit?programme=1.3'
is "the form" "$web_status" 200
is "a topic for each session" "$(grep -c 'name="topic_' "$web_page")" "$sessions"
for jar in leader officer head; do
	web_get "$jar" '/provider/plan_edit?programme=1.3'
	is "$jar writes none" "$web_status" 403
done
web_get manager '/provider/plan_edit?programme=9.9'
is "no such kind" "$web_status" 404
web_get manager /provider/plan_edit
is "no kind" "$web_status" 404
web_get other "/provider/plan_read?programme=1.3&contract=$contract"
is "another provider's manager: not there" "$web_status" 404
web_get leader2 "/provider/plan_read?programme=1.3&contract=$contract"
is "nor for its leader" "$web_status" 404
other_kind=$(server_sql "SELECT MIN(o.programme_code) FROM contract_person m JOIN app_user u ON u.id = m.user_id AND u.login = 'provider2_manager'
	JOIN contract_programme o ON o.contract_id = m.contract_id")
all_versions=$(server_sql "SELECT COUNT(*) FROM session_plan")
web_send other "/provider/plan_edit?programme=$other_kind" /provider/plan_edit programme=1.3 "version=$start" "topic_0=Svešs $$"
is "nor by hand" "$web_status $(server_sql "SELECT COUNT(*) FROM session_plan")" "404 $all_versions"
web_get other '/provider/plan_edit?programme=1.3'
is "a kind that no contract of theirs has" "$web_status" 404

# --- writing ---
plan "$start" "aim_2=Mērķis bez tēmas $$" "topic_0=Iepazīšanās $$"
is "an aim without a topic: 422" "$web_status" 422
like "what is missing is said at its field" "$(cat "$web_page")" 'href="#topic_2"'
like "and what was typed is kept" "$(cat "$web_page")" "Mērķis bez tēmas $$"
is "nothing is saved" "$(versions)" "$start"
plan "$start" "topic_0=$(printf 'ā%.0s' $(seq 151))"
is "a topic that is too long: 422" "$web_status" 422
plan "$start" "topic_0=Iepazīšanās $$" "aim_0=Noteikumi, vārdu spēle" "materials_0=Tāfele $$" "topic_1=Robežas <b>$$" "materials_1=Kartītes $$"
is "a part of it is saved" "$web_status $web_location" "303 /provider/plan_edit?programme=1.3&done=saved"
is "as a version" "$(versions)" $((start + 1))
web_get manager "$web_location"
like "and stands in the form" "$(cat "$web_page")" "value=\"Iepazīšanās $$\""
like "escaped" "$(cat "$web_page")" "value=\"Robežas &lt;b&gt;$$\""
plan "$start" "topic_0=Iepazīšanās $$" "aim_0=Noteikumi, vārdu spēle" "materials_0=Tāfele $$" "topic_1=Robežas <b>$$" "materials_1=Kartītes $$"
is "the same form once more is nothing" "$web_status $(versions)" "303 $((start + 1))"
plan "$start" "topic_0=Cita tēma $$"
is "somebody else was faster: 409" "$web_status $(versions)" "409 $((start + 1))"
like "what was typed, and what is stored" "$(page_text)" "Cita tēma $$.*Iepazīšanās $$"
is "who did what is in the audit log" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'session_plan_save' AND object = CONCAT('session_plan:', (SELECT MAX(id) FROM session_plan))")" 1
web_get manager /provider/plan
like "the list counts" "$(page_text)" "2 no $sessions"

# --- what the sessions show ---
provider_group manager 1.3 09.04.2027.
is "a group opens" "$web_status" 303
group=$provider_group_id
read -r anna _ <<END
$(provider_granted 1.3 Anna Plāna 2026-03-03)
END
provider_give manager "$group" "$anna"
place=$(server_sql "SELECT id FROM place WHERE application_id = $anna")
session() { server_sql "SELECT id FROM group_session WHERE support_group_id = $group AND number = $1"; }
first=$(session 1)
second=$(session 2)
server_sql "UPDATE group_session SET planned_on = CURDATE() WHERE id = $first; UPDATE place SET starts_on = '2026-01-01' WHERE id = $place"
web_get leader "/provider/group?id=$group"
like "the timetable has topics" "$(page_text)" "Iepazīšanās $$.*Robežas <b>$$|Iepazīšanās $$.*Robežas &lt;b&gt;$$"
web_get leader /provider/today
like "so has the day" "$(page_text)" "Tēma: Iepazīšanās $$"
web_get leader "/provider/register?session=$first"
like "the register has what is needed" "$(page_text)" "Iepazīšanās $$.*Noteikumi, vārdu spēle.*Tāfele $$"
web_get leader "/provider/register_sheet?session=$first"
is "the paper sheet is made" "$web_status" 200
web_get other "/provider/group?id=$group"
is "another provider sees no group and no topic" "$web_status" 404
web_send leader /provider/calendar /provider/calendar action=make
web_get leader /provider/calendar
feed=$(sed -n 's/.*value="[^"]*\(\/provider\/feed?key=[0-9a-f]*\)".*/\1/p' "$web_page")
web_get nobody "$feed"
like "the leader's calendar says the topic" "$(tr -d '\r' <"$web_page" | sed ':a;N;$!ba;s/\n //g')" "Iepazīšanās $$"

# A make-up session has the topic of the one that it stands in for, one with a single participant none.
server_sql "UPDATE group_session SET state = 'cancelled' WHERE id = $second"
web_send_last manager "/provider/session_new?group=$group" /provider/session_new "group=$group" kind=make_up "day=11.04.2027." "starts=$provider_starts" participant= "instead=$second"
is "a make-up session" "$web_status" 303
extra=$(server_sql "SELECT MAX(id) FROM group_session WHERE support_group_id = $group")
is "is about what fell out" "$(server_sql "SELECT kind, topic_number FROM group_session WHERE id = $extra" | tr '\t' ' ')" 'make_up 2'
web_get leader "/provider/register?session=$extra"
like "and says so" "$(page_text)" "Kartītes $$"
web_get leader "/provider/register?session=$second"
unlike "what is cancelled has none" "$(page_text)" "Kartītes $$"
server_sql "UPDATE group_session SET state = 'cancelled' WHERE id = $extra"
web_send_last manager "/provider/session_new?group=$group" /provider/session_new "group=$group" kind=one_to_one "day=13.04.2027." "starts=$provider_starts" "participant=$place" "instead=$second"
is "one with a single participant has none" "$web_status $(server_sql "SELECT kind, topic_number FROM group_session WHERE support_group_id = $group ORDER BY id DESC LIMIT 1" | tr '\t' ' ')" \
	'303 one_to_one NULL'
web_send_last manager "/provider/session_new?group=$group" /provider/session_new "group=$group" kind=make_up "day=12.04.2027." "starts=$provider_starts" participant= "instead=$extra"
is "a make-up that fell out is not made up for: what it stood in for is" "$web_status" 422
web_send_last manager "/provider/session_new?group=$group" /provider/session_new "group=$group" kind=make_up "day=12.04.2027." "starts=$provider_starts" participant= "instead=$second"
is "by another one" "$web_status $(server_sql "SELECT kind, topic_number FROM group_session WHERE support_group_id = $group ORDER BY id DESC LIMIT 1" | tr '\t' ' ')" \
	'303 make_up 2'

# Held: it keeps its topic, whatever becomes of the plan; what is planned shows the newest version.
web_get leader "/provider/register?session=$first"
version=$(sed -n 's/.*name="version" value="\([0-9]*\)".*/\1/p' "$web_page" | head -n 1)
web_send leader "/provider/register?session=$first" /provider/register "session=$first" "version=$version" action=sign "b0=$place-0" "m0=$place-present"
is "the register is signed" "$web_status" 303
is "the session keeps its version" "$(server_sql "SELECT v.version FROM group_session s JOIN session_plan v ON v.id = s.plan_id WHERE s.id = $first")" $((start + 1))
plan $((start + 1)) "topic_0=Pavisam cita $$" "topic_1=Jaunas robežas $$" "topic_2=Trešā $$"
is "another version" "$web_status $(versions)" "303 $((start + 2))"
web_get leader "/provider/group?id=$group"
like "held as it was, planned as it is" "$(page_text)" "Iepazīšanās $$.*Jaunas robežas $$.*Trešā $$"
unlike "no newer topic for what is over" "$(page_text)" "Pavisam cita $$"
web_get manager "/provider/register_reopen?session=$first"
web_send manager "/provider/register_reopen?session=$first" /provider/register_reopen "session=$first" \
	"version=$(server_sql "SELECT version FROM group_session WHERE id = $first")" "reason=Kļūda atzīmē"
is "opened again" "$web_status $(server_sql "SELECT v.version FROM group_session s JOIN session_plan v ON v.id = s.plan_id WHERE s.id = $first")" "303 $((start + 1))"
web_get leader "/provider/register?session=$first"
version=$(sed -n 's/.*name="version" value="\([0-9]*\)".*/\1/p' "$web_page" | head -n 1)
web_send leader "/provider/register?session=$first" /provider/register "session=$first" "version=$version" action=sign "b0=$place-1" "m0=$place-late"
is "and signed again it keeps it still" "$web_status $(server_sql "SELECT v.version FROM group_session s JOIN session_plan v ON v.id = s.plan_id WHERE s.id = $first")" \
	"303 $((start + 1))"

# --- old versions, and who reads them ---
for jar in manager leader officer head; do
	web_get "$jar" "/provider/plan_read?programme=1.3&contract=$contract&version=$((start + 1))"
	is "$jar reads an older version" "$web_status" 200
	like "$jar: and that it is one" "$(page_text)" "vecāka redakcija.*Iepazīšanās $$"
done
web_get officer "/provider/plan_read?programme=1.3&contract=$contract"
like "the newest without a number" "$(page_text)" "Pavisam cita $$"
web_get officer "/provider/plan_read?programme=1.3&contract=$contract&version=4000000"
is "no such version" "$web_status" 404
is "no version was changed" "$(server_sql "SELECT COUNT(*) FROM session_plan_row r JOIN session_plan v ON v.id = r.plan_id WHERE v.provider_id = $provider
	AND v.programme_code = '1.3' AND v.version = $((start + 1))")" 2
web_get other '/provider/plan'
unlike "another provider's list has nothing of it" "$(cat "$web_page")" "contract=$contract\""

web_done
done_testing
