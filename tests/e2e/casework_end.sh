#!/bin/sh
# Screening: an application is left without progress and put right or not; files that end without a decision.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

latvian() { date -d "$1" +%d.%m.%Y.; }
messages() { server_sql "SELECT COUNT(*) FROM message WHERE application_id = $(office_column id) AND direction = 'to_resident'"; }
mails() { server_sql "SELECT COUNT(*) FROM outbox WHERE kind IN ('message_mail', 'request_mail') AND stream = $(office_column id)"; }
note() { server_sql "SELECT note FROM application_history WHERE application_id = $(office_column id) ORDER BY seq DESC LIMIT 1"; }
taken() {
	resident "$1"
	apply_write child 1.4
	apply_send
	office_take worker
}
# hold JAR FIELD…
hold() {
	hold_jar=$1
	shift
	web_get "$hold_jar" "/casework/without_progress?ref=$reference"
	web_send "$hold_jar" "/casework/without_progress?ref=$reference" /casework/without_progress "ref=$reference" "version=$(office_field version)" \
		"form=$(office_field form)" "$@"
}
# end JAR WAY REASON TEXT
end() {
	web_get "$1" "/casework/end?ref=$reference&as=$2"
	web_send "$1" "/casework/end?ref=$reference&as=$2" /casework/end "ref=$reference" "version=$(office_field version)" "form=$(office_field form)" \
		"as=$2" "reason=$3" "text=$4"
}

ok "the office signs in" office_sign_in
server_sql "DELETE FROM rate_limit"

# --- without progress, and cured ---
taken cured
web_get worker "/casework/file?ref=$reference"
like "the file offers it" "$(office_text)" 'Atstāt iesniegumu bez virzības'
web_get worker "/casework/without_progress?ref=$reference"
like "the text for the applicant is begun" "$(office_text)" 'Jūsu iesniegumu vēl nevaram izskatīt'
hold worker "flaws=" "text=Trūkst paraksta." "due=$(latvian '10 days')"
is "not without a flaw" "$web_status" 422
hold worker flaws=unsigned "text=Trūkst paraksta." "due=$(latvian yesterday)"
is "not with a day that is over" "$web_status $(grep -c 'Trūkst paraksta.</textarea>' "$web_page")" "422 1"
hold registrar flaws=unsigned "text=Trūkst paraksta." "due=$(latvian '10 days')"
is "not by a registrar" "$web_status" 403
dates=$(office_column "CONCAT(due_on, due_extended_on)")
hold worker flaws=unsigned flaws=authority "text=Lūdzu, parakstiet iesniegumu un pievienojiet spriedumu." "due=$(latvian '10 days')"
is "left without progress" "$web_status $(office_column state) $(messages) $(mails)" "303 without_progress 1 1"
is "why stands in the history" "$(note)" 'Tas nav parakstīts; Nav redzams, ka iesniedzējs drīkst rīkoties šīs personas vārdā'
is "the legal term goes on" "$(office_column "CONCAT(due_on, due_extended_on)")" "$dates"
web_get worker "/casework/file?ref=$reference"
like "the file says so" "$(office_text)" 'Atstāts bez virzības'
file_open
like "the resident reads what is missing, and until when" "$(page_text)" 'Tagad kārta jums.*pievienojiet spriedumu.*Lūdzu, atbildiet līdz: .*Jūsu iesniegums vispirms jāpapildina'
web_get worker "/casework/end?ref=$reference"
like "it does not count as not submitted yet" "$(office_text)" 'Iesniegumu var labot līdz'
unlike "nor is that offered" "$(office_text)" 'Iesniegums uzskatāms par neiesniegtu'
web_get worker "/casework/end?ref=$reference&as=not_submitted"
is "nor by its address" "$web_status" 403
visit /status/answer
file_send /status/answer "text=Parakstīts un pievienots."
is "put right: the file goes on" "$web_status $(office_column state)" "303 in_review"
web_get worker "/casework/file?ref=$reference"
like "the office sees how the legal date was computed" "$(office_text)" 'Kā aprēķināts šis termiņš\?.*Iesniegums saņemts: .*likums dod 1 mēnesi'
server_sql "UPDATE application SET received_on = received_on - INTERVAL 6 DAY WHERE reference = '$reference'"
server_sql "UPDATE application_history SET at = at - INTERVAL 6 DAY WHERE application_id = $(office_column id) AND state <> 'in_review'"
web_get worker "/casework/file?ref=$reference"
like "how long it waited, and since when all is there" "$(office_text)" \
	"Gaidīts uz iesniedzēju, dienas 6 Visas ziņas kopš $(latvian today) Mēnesis no tās beigtos $(latvian "$(printf '%s\n' "$(date +%F)" | server_admin calendar due | cut -f 2)")"

# --- put right on paper ---
taken paper
hold worker flaws=unsigned "text=Trūkst paraksta." "due=$(latvian '10 days')"
web_get worker2 "/casework/file?ref=$reference"
unlike "another worker does not go on with it" "$(office_text)" 'Prasītais ir saņemts'
web_get worker "/casework/file?ref=$reference"
like "the responsible one can" "$(office_text)" 'Prasītais ir saņemts'
office_take worker
is "and the file goes on" "$web_status $web_location $(office_column state)" "303 /casework/file?ref=$reference&done=resumed in_review"
hold worker flaws=unsigned "text=Vēl trūkst." "due=$(latvian '10 days')"
office_take worker2
is "a file that another takes waits on" "$web_status $(office_column state)" "303 without_progress"

# --- without progress, and not cured ---
taken silent
hold worker flaws=language "text=Lūdzu, iesniedziet tulkojumu." "due=$(latvian '10 days')"
server_sql "UPDATE message SET due_on = CURRENT_DATE - INTERVAL 1 DAY WHERE kind = 'request' AND application_id = $(office_column id)"
web_get worker "/casework/end?ref=$reference"
like "now it is offered" "$(office_text)" 'Iesniegums uzskatāms par neiesniegtu'
end worker not_submitted "" "Jūs varat pieteikties no jauna."
is "not without a reason" "$web_status $(office_column state)" "422 without_progress"
end worker not_submitted "Tulkojums netika iesniegts." ""
is "nor without a word to the applicant" "$web_status $(office_column state)" "422 without_progress"
end head not_submitted "Tulkojums netika iesniegts." "Nav iesniegts."
is "the head does not screen" "$web_status" 403
web_get worker "/casework/end?ref=$reference&as=not_submitted"
like "prefilled for the applicant" "$(office_text)" 'iesniegums uzskatāms par neiesniegtu.*varat pieteikties no jauna'
stale=$(office_field version)
web_send worker "/casework/end?ref=$reference&as=not_submitted" /casework/end "ref=$reference" "version=$((stale - 1))" "form=$(office_field form)" as=not_submitted \
	"reason=Tulkojums netika iesniegts." "text=Jūs varat pieteikties no jauna."
is "a page out of date" "$web_status $(office_column state)" "409 without_progress"
form=$(printf '%08d-0000-4000-8000-%012d' "$$" 1)
web_get worker "/casework/end?ref=$reference&as=not_submitted"
token=$(web_token /casework/end)
for time in first second; do
	web_request worker /casework/end -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" --data-urlencode "csrf=$token" \
		-d "ref=$reference&version=$stale&form=$form&as=not_submitted" --data-urlencode "reason=Tulkojums netika iesniegts." \
		--data-urlencode "text=Jūs varat pieteikties no jauna."
	is "ended, the $time time" "$web_status $(office_column state) $(messages)" "303 not_submitted 2"
done
is "the reason stands in the history" "$(note)" 'Tulkojums netika iesniegts.'
web_get worker "/casework/file?ref=$reference"
unlike "nothing more can be done" "$(office_text)" 'Sagatavot lēmumu|Beigt lietu bez lēmuma'
file_open
like "the resident reads what it means" "$(page_text)" 'Varat pieteikties no jauna jebkurā laikā'

# --- the other ends ---
taken caller
end worker withdrawn "Zvanīja šodien, pats pateica." "Jūsu iesniegums ir izbeigts."
is "withdrawn by telephone" "$web_status $(office_column state) $(messages)" "303 withdrawn 1"
taken elsewhere
end worker transferred "Deklarēts Dobelē; nosūtīts e-adresē." "Lemj Dobeles novada Sociālais dienests."
is "transferred" "$web_status $(office_column state)" "303 transferred"
file_open
like "the resident hears who decides" "$(page_text)" 'Par to lemj cita iestāde'
taken gone
web_get worker "/casework/end?ref=$reference&as=process_ended"
stale=$(office_field version) form=$(office_field form) token=$(web_token /casework/end)
end worker process_ended "Nāves fakts zināms no reģistra." ""
is "nobody is written to" "$web_status $(office_column state) $(messages) $(mails)" "303 process_ended 0 0"
web_request worker /casework/end -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" --data-urlencode "csrf=$token" \
	-d "ref=$reference&version=$stale&form=$form&as=process_ended" --data-urlencode "reason=Nāves fakts zināms no reģistra."
is "sent twice: it has ended" "$web_status $(server_sql "SELECT COUNT(*) FROM application_history WHERE application_id = $(office_column id) AND state = 'process_ended'")" "303 1"
is "the audit log has it" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'process_ended' AND object = 'application:$(office_column id)'")" 1
web_get worker "/casework/end?ref=$reference"
is "an ended file is not ended again" "$web_status" 403
web_get worker "/casework/end?ref=$reference&as=granted"
is "a way that is none" "$web_status" 404
taken prepared
office_draft worker refused save
end worker withdrawn "Atsauca klātienē." "Jūsu iesniegums ir izbeigts."
web_get worker "/casework/file?ref=$reference"
unlike "a draft that leads nowhere is not shown" "$(office_text)" 'Projekts: '
web_done
done_testing
