#!/bin/sh
# /casework/remind and /casework/reminded: several applicants who were asked for something are reminded at once.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

user_id() { server_sql "SELECT id FROM app_user WHERE login = '$1'"; }
files_field() { sed -n 's/.*name="files" value="\([^"]*\)".*/\1/p' "$web_page"; }
pick_of() { sed -n "s/.*id=\"pick-$1\" name=\"\(pick_[0-9]\)\" value=\"\([0-9]*\)\".*/\1=\2/p" "$web_page"; }
reminders() { server_sql "SELECT COUNT(*) FROM reminder r JOIN application a ON a.id = r.application_id WHERE a.reference = '$1'"; }
mails() { server_sql "SELECT COUNT(*) FROM outbox o JOIN application a ON a.id = o.stream JOIN reminder r ON r.message_id = o.object_id WHERE o.kind = 'message_mail' AND a.reference = '$1'"; }
# asked JAR: a file of JAR's that waits for the applicant.
asked() {
	office_application 1.4
	office_take "$1"
	web_get "$1" "/casework/request?ref=$reference"
	web_send "$1" "/casework/request?ref=$reference" /casework/request "ref=$reference" "version=$(office_field version)" \
		"form=$(office_field form)" "text=Lūdzu, atsūtiet izziņu." "due=$(date -d '14 days' +%d.%m.%Y.)"
}

ok "the office signs in" office_sign_in
one=$(user_id social_worker) two=$(user_id social_worker2)
server_sql "UPDATE application SET owner_id = NULL WHERE owner_id IN ($one, $two)"

# --- who, and nothing to do ---
web_get nobody /casework/remind
is "a visitor is sent to sign in" "$web_status" 303
for jar in head registrar; do
	web_get "$jar" /casework/remind
	is "not for $jar" "$web_status" 403
done
web_get worker /casework/remind
is "the page: 200" "$web_status" 200
like "an empty list says so" "$(office_text)" 'Nav, kam atgādināt'

asked worker && first=$reference
is "one waits" "$(office_column state)" information_requested
asked worker && second=$reference
asked worker && third=$reference
asked worker && fourth=$reference
asked worker2 && other=$reference
server_sql "UPDATE application SET channel = 'post', email = '' WHERE reference = '$second'"
web_get worker "/casework/?pile=waiting"
like "the pile leads there" "$(cat "$web_page")" 'href="/casework/remind"'
web_get head "/casework/?pile=waiting"
unlike "not the head" "$(cat "$web_page")" 'href="/casework/remind"'

# --- the form ---
web_get worker /casework/remind
like "own files" "$(cat "$web_page")" "pick-$first"
unlike "not another worker's" "$(cat "$web_page")" "pick-$other"
form=$(office_field form) files=$(files_field) csrf=$(web_token /casework/remind)
pick_first=$(pick_of "$first") pick_second=$(pick_of "$second") pick_third=$(pick_of "$third") pick_fourth=$(pick_of "$fourth")
remind() { web_post worker /casework/remind "csrf=$csrf&form=$form&files=$(printf '%s' "$files" | tr ' ' +)&$1"; }
remind "which=marked"
is "nothing marked" "$web_status" 422
remind "$pick_first"
is "neither marked nor all" "$web_status" 422
like "the mark stays" "$(cat "$web_page")" "id=\"pick-$first\"[^>]* checked"
for bad in x 0 -1 "1-1" "1,2"; do
	web_post worker /casework/remind "csrf=$csrf&form=$form&files=$bad&which=all"
	is "a list that the page has not made ($bad)" "$web_status" 400
done
web_post worker /casework/remind "form=$form&files=1&which=all"
is "without a token" "$web_status" 403
is "nobody was reminded" "$(reminders "$first")" 0

# Meanwhile one has been answered, and of one the term is over.
server_sql "UPDATE application SET state = 'in_review' WHERE reference = '$third';
	UPDATE message m JOIN application a ON a.id = m.application_id SET m.due_on = CURRENT_DATE - INTERVAL 2 DAY WHERE a.reference = '$fourth' AND m.kind = 'request'"
for time in first second; do
	remind "which=marked&$pick_first&$pick_second&$pick_third&$pick_fourth"
	is "sent, the $time time" "$web_status $web_location" "303 /casework/reminded?form=$form"
done
is "each once" "$(reminders "$first") $(reminders "$second") $(reminders "$third") $(reminders "$fourth")" "1 1 0 0"
is "a mail where an address is known" "$(mails "$first") $(mails "$second")" "1 0"
is "with its audit row" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'remind' AND object = CONCAT('application:', (SELECT id FROM application WHERE reference = '$first'))")" 1
web_get worker "$web_location"
is "the result: 200" "$web_status" 200
like "who was" "$(office_text)" "Atgādināts: 2 $first .*$second [^–]*– nav e-pasta adreses"
like "who was not, and why" "$(office_text)" "Nav atgādināts: 2 $third .*Lieta iesniedzēju vairs negaida\\. $fourth .*Atbildes termiņš ir beidzies\\."
web_get worker "/casework/messages?ref=$first"
like "it stands in the correspondence" "$(office_text)" 'Atgādinām, ka gaidām Jūsu atbildi līdz [0-9.]* Kas nepieciešams'
web_get worker2 "/casework/reminded?form=$form"
is "the result is for whoever sent it" "$web_status" 404

# --- once a day, and another worker's ---
web_get worker /casework/remind
form=$(office_field form) csrf=$(web_token /casework/remind)
files=$(server_sql "SELECT GROUP_CONCAT(id ORDER BY id SEPARATOR ' ') FROM application WHERE reference IN ('$first', '$other')")
remind "which=all"
web_get worker "$web_location"
like "not twice a day" "$(office_text)" "$first .*Iesniedzējam šodien jau ir atgādināts\\."
like "nor for another worker's file" "$(office_text)" "$other .*Par lietu atbild cits darbinieks\\."
is "so nobody was" "$(reminders "$first") $(reminders "$other")" "1 0"
server_sql "INSERT INTO absence (user_id, from_on, to_on, deputy_id, created_by, created_at) VALUES ($two, '$(date +%F)', '$(date +%F)', $one, $two, UTC_TIMESTAMP(6))"
web_get worker /casework/remind
like "the deputy has them, too" "$(cat "$web_page")" "pick-$other"
form=$(office_field form) csrf=$(web_token /casework/remind) files=$(files_field)
remind "which=marked&$(pick_of "$other")"
is "and reminds" "$(reminders "$other")" 1
server_sql "DELETE FROM absence WHERE user_id = $two"
for query in "" "form=x" "form=00000000-0000-4000-8000-000000000000"; do
	web_get worker "/casework/reminded?$query"
	is "reminded?$query" "$web_status" 404
done
web_done
done_testing
