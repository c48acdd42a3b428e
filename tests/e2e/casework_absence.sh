#!/bin/sh
# /casework/absence: own absences and everybody's, the deputy's list, the warning to whoever hands over, and cancelling.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

user_id() { server_sql "SELECT id FROM app_user WHERE login = '$1'"; }
day() { date -d "$1 days" +%d.%m.%Y.; }
enter() { jar=$1; shift; web_send "$jar" /casework/absence /casework/absence "$@"; }
standing() { server_sql "SELECT COUNT(*) FROM absence WHERE cancelled_at IS NULL"; }
mine_count() { sed -n 's/.*pile=mine"[^>]*>[^<]*<strong>\([0-9+]*\)<.*/\1/p' "$web_page" | head -n 1; }

ok "the office signs in" office_sign_in
server_sql "UPDATE absence SET cancelled_at = NOW(6), cancelled_by = created_by WHERE cancelled_at IS NULL"
one=$(user_id social_worker) two=$(user_id social_worker2)
office_application 1.4
office_take worker

web_get nobody /casework/absence
is "a visitor is sent to sign in" "$web_status" 303
web_get registrar /casework/absence
is "a registrar has no deputy" "$web_status" 403
web_get worker /casework/absence
is "a worker: 200" "$web_status" 200
like "an empty list says so" "$(office_text)" 'Nav ievadīta neviena prombūtne'
unlike "a worker enters nobody else's" "$(cat "$web_page")" 'name="user"'

# --- what cannot be ---
enter worker from_on= "to_on=$(day +5)" "to=$two"
is "no first day" "$web_status" 422
like "what was chosen stays" "$(cat "$web_page")" "<option value=\"$two\" selected"
enter worker "from_on=$(day +5)" "to_on=$(day +4)" "to=$two"
is "turned round" "$web_status" 422
enter worker "from_on=$(day -5)" "to_on=$(day -1)" "to=$two"
is "over" "$web_status" 422
enter worker "from_on=$(day 0)" "to_on=$(day +400)" "to=$two"
is "longer than a year" "$web_status" 422
enter worker "from_on=$(day 0)" "to_on=$(day +5)" "to=$one"
is "oneself as the deputy" "$web_status" 422
like "says what to do" "$(office_text)" 'Izvēlieties par aizvietotāju citu darbinieku'
enter worker "from_on=$(day 0)" "to_on=$(day +5)" "to=$(user_id head)"
is "the head as the deputy" "$web_status" 422
enter worker "from_on=31.02.2030." "to_on=$(day +5)" "to=$two"
is "a day that there is not" "$web_status" 422
enter worker "user=$two" "from_on=$(day 0)" "to_on=$(day +5)" "to=$one"
is "somebody else's by a worker" "$web_status" 403
enter head "from_on=$(day 0)" "to_on=$(day +5)" "to=$two"
is "the head says whose" "$web_status" 422
is "nothing was entered" "$(standing)" 0

# --- the deputy ---
web_get worker2 "/casework/?pile=mine"
unlike "before: not in the deputy's list" "$(cat "$web_page")" "ref=$reference\""
for time in first second; do
	enter worker "from_on=$(day 0)" "to_on=$(day +5)" "to=$two"
	is "entered, sent the $time time" "$web_status $web_location" "303 /casework/absence?done=added"
done
is "is one" "$(standing)" 1
is "in the log" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'absence_add' AND object = CONCAT('absence:', (SELECT MAX(id) FROM absence))")" 1
sleep 3
web_get worker2 "/casework/?pile=mine"
like "in the deputy's list" "$(cat "$web_page")" "ref=$reference\""
like "with whose it is" "$(office_text)" "$reference .*aizvieto: Sanita Darbiniece"
is "counted" "$(mine_count)" "$(server_sql "SELECT COUNT(*) FROM application WHERE open_due IS NOT NULL AND owner_id IN ($one, $two)")"
web_get worker "/casework/?pile=mine"
like "still in the own one" "$(cat "$web_page")" "ref=$reference\""
unlike "without a mark" "$(office_text)" 'aizvieto:'
web_get worker2 "/casework/?pile=mine&programme=1.9"
unlike "the filter holds there too" "$(cat "$web_page")" "ref=$reference\""
office_application 1.4
web_get head "/casework/reassign?ref=$reference"
like "whoever hands over is warned" "$(office_text)" "Sanita Darbiniece – [^–]* – prombūtnē līdz $(day +5), aizvieto:"
web_get head /casework/workload
like "the workload shows it" "$(office_text)" "prombūtnē līdz $(day +5), aizvieto:"

# --- overlaps ---
enter worker "from_on=$(day +5)" "to_on=$(day +9)" "to=$two"
is "overlapping by a day: refused" "$web_status $(standing)" "422 1"
enter worker "from_on=$(day +6)" "to_on=$(day +9)" "to=$two"
is "the day after: another one" "$web_status $(standing)" "303 2"
enter head "user=$two" "from_on=$(day +5)" "to_on=$(day +6)" "to=$one"
is "a deputy who is absent: refused" "$web_status $(standing)" "422 2"
enter head "user=$two" "from_on=$(day +20)" "to_on=$(day +30)" "to=$one"
is "the head enters a worker's" "$web_status $(standing)" "303 3"
web_get head /casework/absence
is "and sees all" "$(grep -c 'absence_cancel?id=' "$web_page")" 3
web_get worker2 /casework/absence
is "a worker cancels only own ones" "$(grep -c 'absence_cancel?id=' "$web_page")" 1
like "and sees whose deputy he or she is" "$(office_text)" 'Sanita Darbiniece.*pašlaik prombūtnē'

# --- cancelled ---
running=$(server_sql "SELECT MIN(id) FROM absence WHERE cancelled_at IS NULL")
web_get worker2 "/casework/absence_cancel?id=$running"
is "not somebody else's" "$web_status" 404
for query in "" "id=x" "id=0" "id=999999"; do
	web_get worker "/casework/absence_cancel?$query"
	is "absence_cancel?$query" "$web_status" 404
done
web_get worker "/casework/absence_cancel?id=$running"
is "the question: 200" "$web_status" 200
web_send worker "/casework/absence_cancel?id=$running" /casework/absence_cancel "id=$running" version=9
is "an old page: 409" "$web_status $(standing)" "409 3"
for time in first second; do
	if [ "$time" = first ]; then
		web_get worker "/casework/absence_cancel?id=$running"
		csrf=$(web_token /casework/absence_cancel)
	fi
	web_post worker /casework/absence_cancel "csrf=$csrf&id=$running&version=1"
	is "cancelled, sent the $time time" "$web_status $(standing)" "303 2"
done
is "the row stays" "$(server_sql "SELECT cancelled_by = $one FROM absence WHERE id = $running")" 1
web_get worker2 "/casework/?pile=mine"
unlike "the deputy's list is without" "$(office_text)" 'aizvieto:'
web_get worker "/casework/absence?done=cancelled&lang=en"
like "in English" "$(office_text)" 'The absence has been cancelled'
server_sql "UPDATE absence SET cancelled_at = NOW(6), cancelled_by = created_by WHERE cancelled_at IS NULL"
web_done
done_testing
