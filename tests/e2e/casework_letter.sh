#!/bin/sh
# What the office wrote to an applicant, as a letter to print: text, term, signature; no address where letters are not safe.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

day() { date -d '+20 days' +%d.%m.%Y.; }
# The newest message of the office about $reference.
message() { server_sql "SELECT uuid FROM message WHERE application_id = $(office_column id) AND direction = 'to_resident' ORDER BY id DESC LIMIT 1"; }
# letter JAR NAME: the letter of the newest message, kept as artifact NAME.pdf, its text in $words.
letter() {
	web_get "$1" "/casework/letter?message=$(message)"
	mkdir -p "$JSLP_ARTIFACTS"
	cp "$web_page" "$JSLP_ARTIFACTS/$2.pdf"
	words=$(pdftotext "$JSLP_ARTIFACTS/$2.pdf" - 2>/dev/null | tr -s ' \n\f' ' ')
}

ok "the office signs in" office_sign_in
server_sql "DELETE FROM rate_limit"
resident letters
apply_write child 1.4
apply_send
office_take worker
web_get worker "/casework/request?ref=$reference"
web_send worker "/casework/request?ref=$reference" /casework/request "ref=$reference" "version=$(office_field version)" "form=$(office_field form)" \
	"text=Lūdzu, atsūtiet <b>bāriņtiesas</b> lēmumu. Pietiek ar kopiju." "due=$(day)"
is "asked" "$web_status" 303
web_get worker "/casework/messages?ref=$reference"
like "the correspondence leads to the letter" "$(grep -o "/casework/letter?message=[0-9a-f-]*" "$web_page" | head -n 1)" "$(message)"
letter worker letter_request
is "a PDF" "$web_status $(head -c 5 "$web_page")" '200 %PDF-'
ok "a sound one" qpdf --check "$JSLP_ARTIFACTS/letter_request.pdf"
like "to whom, about what" "$words" "Jelgavas sociālo lietu pārvalde.*Ilze Paraugs Lielā iela 1-2, Jelgava.*Nr\. $reference.*Par iesniegumam nepieciešamo informāciju"
like "the text as it was written, until when and by whom" "$words" 'atsūtiet <b>bāriņtiesas</b> lēmumu\. Pietiek ar kopiju\. Lūdzam atbildēt līdz .*\(ieskaitot\).*Sanita Darbiniece'
unlike "nothing of being left without progress" "$words" 'neiesniegtu'
is "looked at, in the log" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'letter' AND object = 'application:$(office_column id)'")" 1
letter registrar letter_request
is "a registrar prints it too" "$web_status" 200
web_sign_in manager provider_manager
web_get manager "/casework/letter?message=$(message)"
is "the provider does not" "$web_status" 403
web_get visitor "/casework/letter?message=$(message)"
is "nor who is not signed in" "$web_status $(printf %s "$web_location" | cut -c 1-16)" "303 /account/sign-in"
for wrong in 00000000-0000-4000-8000-000000000000 x ''; do
	web_get worker "/casework/letter?message=$wrong"
	is "no such letter: '$wrong'" "$web_status" 404
done

# --- without progress; letters are not safe ---
resident unsafe
apply_start child 1.4
apply_person
apply_child
apply_representation
apply_contact channel=in-person safe=no_letters
apply_grounds
apply_send
is "letters are not safe" "$(office_column no_letters)" 1
web_get worker "/casework/without_progress?ref=$reference"
web_send worker "/casework/without_progress?ref=$reference" /casework/without_progress "ref=$reference" "version=$(office_field version)" \
	"form=$(office_field form)" flaws=unsigned "text=Iesniegums nav parakstīts." "due=$(day)"
letter worker letter_without_progress
like "what it is, and what follows" "$words" 'Izsniedzams klātienē.*Par iesnieguma atstāšanu bez virzības.*nav parakstīts.*uzskatāms par neiesniegtu'
unlike "without the address" "$words" 'Lielā iela'

# What the applicant writes is no letter of the office.
file_open
file_send /status/messages "text=Mana ziņa"
web_get worker "/casework/letter?message=$(server_sql "SELECT uuid FROM message WHERE application_id = $(office_column id) AND direction = 'from_resident' ORDER BY id DESC LIMIT 1")"
is "a message of the applicant is none" "$web_status" 404
web_done
done_testing
