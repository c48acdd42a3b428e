#!/bin/sh
# A group that is only planned, opened, and cancelled: people go back to the waiting list with their year, sessions go, signed registers stay.
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
provider_leader "cancel-$$" provider_manager
leader=$(server_sql "SELECT id FROM app_user WHERE login = 'cancel-$$'")
server_sql "INSERT INTO room (site_id, name, label) SELECT MIN(s.id), 'C$$', 'C$$' FROM site s JOIN app_user u ON u.provider_id = s.provider_id WHERE u.login = 'provider_manager'"
state() { server_sql "SELECT state FROM support_group WHERE id = $group"; }
version() { server_sql "SELECT version FROM support_group WHERE id = $group"; }
place() { server_sql "SELECT CONCAT_WS(' ', state, IFNULL(live, '-'), released, IFNULL(quota_year, '-')) FROM place WHERE application_id = $1 ORDER BY id DESC LIMIT 1"; }
referral() { server_sql "SELECT CONCAT_WS(' ', state, IFNULL(ends_on, '-')) FROM referral WHERE application_id = $1"; }

# --- planned, then open ---
web_send_last manager /provider/group_new /provider/group_new "programme=$(server_sql "SELECT id FROM programme WHERE code = '1.4'")" "leader=$leader" \
	"second_leader=" "capacity=10" "capacity_min=1" "language=lv" "audience=" "room=$(server_sql "SELECT id FROM room WHERE label = 'C$$'")" \
	"first=02.09.2027." "starts=17:30" "minutes=90" action=plan
group=${web_location#/provider/group?id=}
is "only planned" "$web_status $(state)" "303 planned"
read -r first first_person <<EOF
$(provider_granted 1.4 Inese Pirmā "$(date -d '-9 days' +%F)")
EOF
provider_give manager "$group" "$first"
is "nobody is given a place" "$(place "$first")" ""
web_get manager "/provider/group?id=$group"
like "the page says so" "$(page_text)" 'Šī grupa ir tikai ieplānota'
# begin JAR VERSION
begin() { web_send "$1" "/provider/group?id=$group" /provider/group_begin "id=$group" "version=$2"; }
begin manager 77
is "not as it was seen: 409" "$web_status" 409
begin manager "$(version)"
is "opened" "$web_status $(state)" "303 open"
begin manager "$(version)"
is "once" "$(state)" open

# --- people, one of them active, one with an offer; a signed session ---
provider_give manager "$group" "$first"
for who in second offered; do
	read -r application _ <<EOF
$(provider_granted 1.4 Ieva "$who" "$(date -d '-8 days' +%F)")
EOF
	eval "$who=$application"
done
# shellcheck disable=SC2154  # by eval
provider_give manager "$group" "$second"
# shellcheck disable=SC2154
provider_give manager "$group" "$offered" "" offer
is "three places" "$(place "$first") $(place "$offered") $(server_sql "SELECT places_taken FROM support_group WHERE id = $group")" "enrolled 1 0 2027 offered 1 0 2027 3"
one=$(server_sql "SELECT id FROM group_session WHERE support_group_id = $group AND number = 1")
server_sql "UPDATE place SET state = 'active' WHERE application_id = $first; UPDATE support_group SET state = 'running' WHERE id = $group;
	UPDATE group_session SET planned_on = CURDATE() - INTERVAL 1 DAY WHERE id = $one;
	INSERT INTO attendance (group_session_id, place_id, mark, marked_by, marked_at) SELECT $one, id, 'present', $leader, UTC_TIMESTAMP(6) FROM place WHERE application_id = $first"
# cancel JAR REASON [VERSION]
cancel() { web_send "$1" "/provider/group_cancel?id=$group" /provider/group_cancel "id=$group" "version=${3:-$(version)}" "reason=$2"; }
for jar in leader other; do
	web_get "$jar" "/provider/group_cancel?id=$group"
	is "not for the $jar" "$web_status" "$([ "$jar" = leader ] && echo 403 || echo 404)"
done
cancel manager ""
is "without a reason: 422" "$web_status" 422
cancel manager "Par maz dalībnieku $$"
is "with a register that is not signed: 422" "$web_status $(state)" "422 running"
like "what was typed is there, and what to do" "$(page_text)" "Vispirms parakstiet.*Par maz dalībnieku $$"
server_sql "UPDATE group_session SET state = 'held', register = 'signed', signed_by = $leader, signed_at = UTC_TIMESTAMP(6) WHERE id = $one"
cancel manager "Par maz dalībnieku $$" 77
is "not as it was seen: 409" "$web_status $(state)" "409 running"
told() { server_sql "SELECT COUNT(*) FROM outbox o JOIN message m ON m.id = o.object_id WHERE o.kind = 'message_mail' AND m.kind = 'group_cancelled' AND m.application_id IN ($first, $second, $offered)"; }
cancel manager "Par maz dalībnieku $$"
is "cancelled" "$web_status $(state) $(server_sql "SELECT places_taken FROM support_group WHERE id = $group")" "303 cancelled 0"
for application in "$first" "$second" "$offered"; do
	is "back to the list with the year" "$(place "$application")" "waitlisted - 1 -"
	is "the referral does not run out there" "$(referral "$application")" "valid -"
done
is "each is told once" "$(told)" 3
is "the history says so" "$(server_sql "SELECT COUNT(*) FROM place_history h JOIN place l ON l.id = h.place_id WHERE l.support_group_id = $group AND h.state = 'waitlisted' AND h.note = 'group_cancelled'")" 3
is "sessions to come are cancelled, the signed one stays" "$(server_sql "SELECT GROUP_CONCAT(DISTINCT state ORDER BY state) FROM group_session WHERE support_group_id = $group") $(server_sql "SELECT state FROM group_session WHERE id = $one")" "held,cancelled held"
is "the reason is sealed" "$(server_sql "SELECT COUNT(*) FROM group_event WHERE support_group_id = $group AND reason_sealed LIKE '%dalībnieku%'")" 0
is_told() { [ "$(server_sql "SELECT COUNT(*) FROM outbox o JOIN place l ON l.id = o.object_id WHERE o.kind = 'enrolment' AND l.support_group_id = $group AND o.state = 'waiting'")" = 0 ]; }
ok "the state system hears of it" wait_until 60 is_told
is "and takes it" "$(server_sql "SELECT COUNT(*) FROM outbox o JOIN place l ON l.id = o.object_id WHERE o.kind = 'enrolment' AND l.support_group_id = $group AND o.state = 'parked'")" 0
web_get manager "/provider/group?id=$group"
like "and shown" "$(page_text)" "Grupa ir atcelta Par maz dalībnieku $$"
web_get manager "/provider/group_cancel?id=$group"
is "it is cancelled once" "$web_status" 409
two=$(server_sql "SELECT id FROM group_session WHERE support_group_id = $group AND number = 2")
web_get manager "/provider/call_list?session=$two"
like "those who would have come can still be called" "$(page_text)" 'Sazvanīti: 0 no 2.*Inese Pirmā.*Ieva second'
unlike "but not whoever had an offer" "$(page_text)" 'Ieva offered'
provider_group manager 1.4 03.09.2027.
group=$provider_group_id
web_get manager "/provider/group_queue?id=$group"
like "they wait for the next one" "$(page_text)" 'Inese Pirmā'
provider_give manager "$group" "$first"
is "and get a place in it" "$(place "$first")" "enrolled 1 0 2027"
: "$first_person"
web_done
done_testing
