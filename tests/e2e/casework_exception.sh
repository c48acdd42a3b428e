#!/bin/sh
# /casework/exception: the head lets a rule not stand in the way of one file, and takes that back; what else the person has in the year.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

rows() { server_sql "SELECT COUNT(*) FROM eligibility_exception e JOIN application a ON a.id = e.application_id WHERE a.reference = '$reference'"; }
# post RULE REASON: the form as its page gave it.
except_send() { web_post head /casework/exception "csrf=$csrf&ref=$reference&version=$seen&form=$form&rule=$(printf '%s' "$1" | sed 's/+/%2B/')&reason=$2"; }
form_get_new() {
	web_get head "/casework/exception?ref=$reference"
	form=$(office_field form) seen=$(office_field version) csrf=$(web_token /casework/exception)
}

ok "the office signs in" office_sign_in
office_application 1.5
server_sql "UPDATE application_person p JOIN application a ON a.id = p.application_id
	SET p.birth_date = '$(date -d '14 years ago' +%F)' WHERE a.reference = '$reference' AND p.part = 'client'"
office_take worker

# --- who ---
web_get nobody "/casework/exception?ref=$reference"
is "a visitor is sent to sign in" "$web_status" 303
for jar in worker registrar; do
	web_get "$jar" "/casework/exception?ref=$reference"
	is "not for $jar" "$web_status" 403
done
web_get worker "/casework/file?ref=$reference"
unlike "no way there for a worker" "$(cat "$web_page")" 'casework/exception'
like "the rules say no" "$(office_text)" 'neatbilst Pēc noteikumiem lieta šim grupas veidam neatbilst'
web_get worker "/casework/decide?ref=$reference"
like "and a refusal is proposed" "$(cat "$web_page")" 'value="refused" checked'
web_get head "/casework/file?ref=$reference"
like "the head has the way" "$(cat "$web_page")" "/casework/exception\\?ref=$reference"

# --- the form ---
form_get_new
is "the form: 200" "$web_status" 200
like "each rule that does not say yes" "$(office_text)" 'Izņēmums: Vecums vairs neatbilst.*Izņēmums: noteikumu atbilde kopumā'
except_send "+too_old" ""
is "no reasons" "$web_status" 422
like "the choice stays" "$(cat "$web_page")" 'value="\+too_old"[^>]* checked'
for bad in "" too_old "*too_old" "+king" "-too_old" "+" ; do
	[ "$bad" = "+" ] || { except_send "$bad" "Iemesls"; is "no such choice: '$bad'" "$web_status" 422; }
done
web_post head /casework/exception "ref=$reference&version=0&form=$form&rule=%2Btoo_old&reason=x"
is "without a token" "$web_status" 403
web_post worker /casework/exception "csrf=$csrf&ref=$reference&version=0&form=$form&rule=%2Btoo_old&reason=x"
is "a worker's form" "$web_status" 403
is "nothing was stored" "$(rows)" 0

# --- granted ---
for time in first second; do
	except_send "+too_old" "Bērns+mācās+kopā+ar+jaunākiem."
	is "sent, the $time time" "$web_status $web_location" "303 /casework/file?ref=$reference&done=excepted"
done
is "one row" "$(rows)" 1
is "its reason is sealed" "$(server_sql "SELECT COUNT(*) FROM eligibility_exception WHERE reason_sealed LIKE '%jaun%'")" 0
is "history and audit" "$(server_sql "SELECT (SELECT COUNT(*) FROM application_history h JOIN eligibility_exception e ON e.application_id = h.application_id AND e.seq = h.seq
	WHERE h.application_id = a.id), (SELECT COUNT(*) FROM audit WHERE action = 'exception_grant' AND object = CONCAT('application:', a.id))
	FROM application a WHERE a.reference = '$reference'" | tr '\t' ' ')" "1 1"
web_get worker "/casework/file?ref=$reference"
like "on the file, with who and why" "$(office_text)" 'neatbilst izņēmums Vecums vairs neatbilst.*Izņēmums: Vecums vairs neatbilst[^;]*.*Vilma Vadītāja Bērns mācās kopā ar jaunākiem\.'
like "in its history" "$(office_text)" 'Lietas gaita.*Izņēmums no noteikumiem'
web_get worker "/casework/decide?ref=$reference"
like "whoever prepares the decision sees it" "$(office_text)" 'Bērns mācās kopā ar jaunākiem\.'
like "a refusal is not proposed any more" "$(cat "$web_page")" 'value="granted" checked'
web_get registrar "/casework/file?ref=$reference"
like "the registrar sees that there is one" "$(office_text)" 'Izņēmums: Vecums vairs neatbilst'
unlike "but not why" "$(office_text)" 'Bērns mācās'

# --- stale, the whole, taken back ---
web_post head /casework/exception "csrf=$csrf&ref=$reference&version=0&form=00000000-0000-4000-8000-000000000001&rule=%2B&reason=Vecs+teksts"
is "a stale page: 409" "$web_status $(rows)" "409 1"
like "what was typed stands on it" "$(office_text)" 'Vecs teksts'
form_get_new
like "what was granted can be taken back" "$(office_text)" 'Atcelt izņēmumu: Vecums vairs neatbilst'
except_send "+too_old" "Vēlreiz"
is "not granted twice" "$web_status $(rows)" "422 1"
except_send "+" "Viss+kopumā"
is "the result as a whole" "$web_status $(rows)" "303 2"
web_get worker "/casework/file?ref=$reference"
like "the answer is another, and it says why" "$(office_text)" 'atbilst Pēc noteikumiem lieta šim grupas veidam atbilst\. ar izņēmumu'
form_get_new
except_send "-" "Kļūda"
is "taken back by a row of its own" "$web_status $(rows)" "303 3"
form_get_new
except_send "-too_old" "Kļūda"
web_get worker "/casework/file?ref=$reference"
like "the rules say no again" "$(office_text)" 'neatbilst Pēc noteikumiem lieta šim grupas veidam neatbilst'
like "and all of it can be read" "$(office_text)" 'Izņēmums atcelts: Vecums vairs neatbilst.*Kļūda'

# --- closed ---
server_sql "UPDATE application SET state = 'withdrawn' WHERE reference = '$reference'"
web_get head "/casework/exception?ref=$reference"
is "a closed file: 403" "$web_status" 403
form=00000000-0000-4000-8000-000000000002
except_send "+" "x"
is "and its form too" "$web_status $(rows)" "403 4"
server_sql "UPDATE application SET state = 'in_review' WHERE reference = '$reference'"
for query in "" "ref=" "ref=G-2026-999999" "ref=%27"; do
	web_get head "/casework/exception?$query"
	is "exception?$query" "$web_status" 404
done

# --- the same person in the calendar year ---
first=$reference
office_application 1.4
web_get worker "/casework/file?ref=$reference"
like "other files of the person in this year, with links" "$(cat "$web_page")" "class=\"jslp-nowrap\" href=\"/casework/file.ref=$first\""
like "in words" "$(office_text)" "Tā pati persona šajā kalendārajā gadā.*$first .*Tiek izskatīts"
server_sql "UPDATE application SET received_on = received_on - INTERVAL 1 YEAR WHERE reference = '$first'"
web_get worker "/casework/file?ref=$reference"
unlike "not those of another year" "$(cat "$web_page")" "class=\"jslp-nowrap\" href=\"/casework/file.ref=$first\""
server_sql "UPDATE application SET received_on = received_on + INTERVAL 1 YEAR WHERE reference = '$first'"
web_done
done_testing
