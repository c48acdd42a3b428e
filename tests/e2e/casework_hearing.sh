#!/bin/sh
# The hearing of the addressee before an unfavourable act: invitation and answer, what the office records, what the decision makes of it.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

latvian() { date -d "$1" +%d.%m.%Y.; }
invitations() { server_sql "SELECT COUNT(*) FROM message WHERE application_id = $(office_column id) AND kind = 'hearing'"; }
records() { server_sql "SELECT COUNT(*) FROM hearing WHERE application_id = $(office_column id)"; }
audits() { server_sql "SELECT COUNT(*) FROM audit WHERE action = '$1' AND object = 'application:$(office_column id)'"; }
taken() {
	resident "$1"
	apply_write child 1.4
	apply_send
	office_take worker
}
# invite JAR TEXT DUE [FIELD…]
invite() {
	hear_jar=$1 hear_text=$2 hear_due=$3
	shift 3
	web_get "$hear_jar" "/casework/hearing_invite?ref=$reference"
	[ $# != 0 ] || set -- "version=$(office_field version)"
	web_send "$hear_jar" "/casework/hearing_invite?ref=$reference" /casework/hearing_invite "ref=$reference" "form=$(office_field form)" \
		"text=$hear_text" "due=$hear_due" "$@"
}
# record JAR heard|left_out FIELD…
record() {
	hear_jar=$1 hear_as=$2
	shift 2
	web_get "$hear_jar" "/casework/hearing_record?as=$hear_as&ref=$reference"
	web_send "$hear_jar" "/casework/hearing_record?as=$hear_as&ref=$reference" /casework/hearing_record "ref=$reference" "as=$hear_as" \
		"version=$(office_field version)" "form=$(office_field form)" "$@"
}
# What the editor proposes as the view of the addressee.
proposal() {
	web_get worker "/casework/decide?ref=$reference"
	web_send worker "/casework/decide?ref=$reference" /casework/decide "ref=$reference" "version=$(office_field version)" \
		"draft=$(office_field draft)" outcome=refused action=hear "hearing=$1"
	office_text
}
warns() { office_text | grep -c "Pirms adresātam nelabvēlīga lēmuma jānoskaidro viņa viedoklis"; }

ok "the office signs in" office_sign_in
server_sql "DELETE FROM rate_limit"

# --- an invitation, before anything was done ---
taken invited
office_draft worker refused save
is "a refusal is prepared" "$(office_column state)" prepared
web_get worker "/casework/decide?ref=$reference"
is "the editor warns, and leads to the hearing" "$(warns) $(grep -c "/casework/hearing?ref=$reference\">Adresāta viedokļa" "$web_page")" "1 1"
web_send worker "/casework/decide?ref=$reference" /casework/decide "ref=$reference" "version=$(office_field version)" \
	"draft=$(office_field draft)" outcome=granted action=hear
is "a grant of all that was asked needs none" "$(warns)" 0
web_get worker "/casework/file?ref=$reference"
like "the file leads there" "$(office_text)" 'Noskaidrot adresāta viedokli pirms lēmuma'
web_get head "/casework/hearing?ref=$reference"
is "the head may look, not write" "$web_status $(grep -c hearing_invite "$web_page") $(grep -c hearing_record "$web_page")" "200 0 0"
like "and reads that nothing was done" "$(office_text)" 'Adresāta viedoklis par nākamo lēmumu nav noskaidrots.*Vēl nekas nav ierakstīts'
web_get registrar "/casework/hearing_invite?ref=$reference"
is "a registrar invites nobody" "$web_status" 403
web_get worker "/casework/hearing_invite?ref=$reference"
like "the text is begun from the draft" "$(office_text)" \
	"Rakstām par iesniegumu Nr. $reference grupas nodarbībām.*atteikumu piešķirt pakalpojumu.*Pamatojums: Ģimenei nepieciešams atbalsts.*62. pants"
invite worker "" "$(latvian '10 days')"
is "not without words" "$web_status $(invitations)" "422 0"
invite worker "Paredzēts atteikt." "$(latvian today)"
is "not with a day that is over; the words are kept" "$web_status $(grep -c 'Paredzēts atteikt.</textarea>' "$web_page")" "422 1"
invite worker "Paredzēts atteikt." "$(latvian '10 days')" version=1
is "a page out of date" "$web_status $(office_column state)" "409 prepared"
invite head "Paredzēts atteikt." "$(latvian '10 days')" version=1
is "the head does not invite" "$web_status" 403
dates=$(office_column "CONCAT(due_on, due_extended_on)")
web_get worker "/casework/hearing_invite?ref=$reference"
form=$(office_field form) version=$(office_field version) token=$(web_token /casework/hearing_invite)
for time in first second; do
	web_request worker /casework/hearing_invite -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" --data-urlencode "csrf=$token" \
		-d "ref=$reference&version=$version&form=$form" --data-urlencode "text=Esam iecerējuši atteikt: bērns ir vecāks par 12 gadiem." \
		--data-urlencode "due=$(latvian '10 days')"
	is "invited, the $time time" "$web_status $web_location $(office_column state) $(invitations)" \
		"303 /casework/hearing?ref=$reference&done=invited information_requested 1"
done
is "told by mail, sealed, in the audit log" "$(server_sql "SELECT COUNT(*) FROM outbox WHERE kind = 'request_mail' AND stream = $(office_column id)") $(
	server_sql "SELECT COUNT(*) FROM message WHERE text_sealed LIKE '%vec%'") $(audits hearing)" "1 0 1"
is "the legal term goes on" "$(office_column "CONCAT(due_on, due_extended_on)")" "$dates"
web_get worker "/casework/hearing?ref=$reference"
like "the page says so, and until when" "$(office_text)" 'Gaida adresāta viedokli.*Adresāts ir uzaicināts un var izteikt viedokli līdz [0-9.]+ Uzaicinājums izteikt viedokli'
web_get worker '/casework/?pile=waiting'
like "the work list knows what it waits for" "$(grep -A6 "ref=$reference\"" "$web_page" | sed 's/<[^>]*>/ /g' | tr -s ' \n\t' ' ')" 'Gaida adresāta viedokli'
web_get worker "/casework/messages?ref=$reference"
like "it stands in the correspondence, with a letter" "$(office_text)" 'Uzaicinājums izteikt viedokli.*vecāks par 12 gadiem.*Drukāt kā vēstuli'
letter=$(sed -n 's/.*letter?message=\([0-9a-f-]*\).*/\1/p' "$web_page" | head -n 1)
web_get worker "/casework/letter?message=$letter"
cp "$web_page" "$JSLP_ARTIFACTS/hearing.pdf"
like "the letter says what it is about, and until when" "$(pdftotext -layout "$JSLP_ARTIFACTS/hearing.pdf" - | tr -s ' \n' ' ')" \
	'Par viedokļa noskaidrošanu pirms lēmuma pieņemšanas.*vecāks par 12 gadiem.*Savu viedokli un argumentus Jūs varat izteikt līdz'

# --- the resident answers ---
file_open
like "the resident reads what is intended" "$(page_text)" 'Tagad kārta jums.*vecāks par 12 gadiem.*Pirms lēmuma vēlamies uzzināt jūsu viedokli'
visit /status/answer
like "and is asked for a view, not for papers" "$(page_text)" 'Jūsu viedoklis pirms lēmuma.*Kādu lēmumu esam iecerējuši.*Atbildēt nav obligāti'
web_get "$browser" '/status/answer?lang=lv-easy'
like "in easy Latvian, too" "$(page_text)" 'Pasakiet, ko jūs domājat.*Jums nav jāatbild'
web_get "$browser" '/status/answer?lang=lv'
file_send /status/answer "text=Viņam ir tikai 11 gadu."
is "answered: the review goes on" "$web_status $web_location $(office_column state)" "303 /status?done=answered in_review"
web_get worker "/casework/hearing?ref=$reference"
like "the answer stands there" "$(office_text)" 'Adresāta viedoklis ir noskaidrots.*Atbilde uz uzaicinājumu.*tikai 11 gadu'
like "the editor proposes both" "$(proposal '')" 'uzaicināts līdz 20.*62. pants.*atbildējis rakstveidā: „Viņam ir tikai 11 gadu.”'
is "and warns no more" "$(warns)" 0
proposal "Ar adresātu runāts." >/dev/null
like "what stood there stays" "$(office_text)" 'Ar adresātu runāts. Adresāts 20'

# --- recorded instead of an answer ---
taken recorded
invite worker "Paredzēts atteikt." "$(latvian '10 days')"
record worker heard way= who= "day=" "text="
is "a record says how, when, who and what" "$web_status $(office_text | grep -c 'Izvēlieties, kā noskaidrots.*Norādiet dienu.*Izvēlieties, kurš')" "422 1"
record worker heard way=telephone who=applicant "day=$(latvian tomorrow)" "text=Piekrīt."
is "not to come" "$web_status $(grep -c 'Piekrīt.</textarea>' "$web_page")" "422 1"
record worker heard way=telephone who=applicant "day=$(latvian '3 days ago')" "text=Piekrīt."
is "not before the receipt" "$web_status $(records)" "422 0"
record worker heard way=telephone who=representative "day=$(latvian today)" "text=Piekrīt."
is "a representative has a name" "$web_status $(records)" "422 0"
record worker heard way=telephone who=client "day=$(latvian today)" "text=Piekrīt."
is "a child is no adult" "$web_status $(records)" "422 0"
record registrar heard way=telephone who=applicant "day=$(latvian today)" "text=Piekrīt."
is "a registrar records nothing" "$web_status $(records)" "403 0"
record worker heard way=in-person who=child "day=$(latvian today)" "text=Bērns negrib."
is "a child's own view: the file waits on for the parent's" "$web_status $(records) $(office_column state)" "303 1 information_requested"
web_get worker "/casework/hearing_record?as=heard&ref=$reference"
form=$(office_field form) version=$(office_field version) token=$(web_token /casework/hearing_record)
for words in Iebilst. Iebilst. Citi; do
	web_request worker /casework/hearing_record -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" --data-urlencode "csrf=$token" \
		-d "ref=$reference&version=$version&form=$form&as=heard&way=telephone&who=applicant&text=$words" --data-urlencode "day=$(latvian today)"
	printf '%s ' "$web_status"
done >"$JSLP_ARTIFACTS/hearing.txt"
is "sent twice it is one record, with other words it is refused" "$(cat "$JSLP_ARTIFACTS/hearing.txt")$(records) $(office_column state)" "303 303 409 2 in_review"
is "sealed, in the audit log" "$(server_sql "SELECT COUNT(*) FROM hearing WHERE text_sealed LIKE '%Iebilst%'") $(audits hearing_recorded)" "0 2"
web_get worker "/casework/file?ref=$reference"
like "the file shows it" "$(office_text)" 'Adresāta viedokļa noskaidrošana.*bērna paša viedoklis.*pa tālruni.*Iebilst'
like "the editor proposes it" "$(proposal '')" 'klātienē; to izteica bērns: „Bērns negrib.”.*pa tālruni; to izteica iesniedzējs: „Iebilst.”'
is "the office may only add to it" "$(server_sql "SELECT GROUP_CONCAT(privilege_type ORDER BY privilege_type) FROM information_schema.table_privileges
	WHERE table_name = 'hearing' AND grantee LIKE '%casework%'")" INSERT,SELECT

# --- a term that is over ---
taken silent
invite worker "Paredzēts atteikt." "$(latvian '10 days')"
server_sql "UPDATE message SET due_on = CURRENT_DATE - INTERVAL 1 DAY WHERE kind = 'hearing' AND application_id = $(office_column id)"
web_get worker "/casework/file?ref=$reference"
like "the file says that nothing was said, and goes on" "$(office_text)" 'viedokli nav izteicis.*Atbildi vairs negaidīt'
office_take worker
like "the editor proposes that, too" "$(proposal '')" 'adresāta viedoklis nav saņemts'
is "and it is enough" "$(warns)" 0

# --- left out ---
taken out
office_draft worker granted_in_part submit
web_get head "/casework/approve?ref=$reference"
is "the head is warned of a partial grant" "$(warns)" 1
web_get worker "/casework/hearing_invite?ref=$reference"
like "a draft that is being approved is returned first" "$web_status $(office_text)" '403 .*kad projekts ir atdots'
record worker left_out ground=weather "text=Nav laika."
is "not for a ground that the law does not name" "$web_status $(records)" "422 0"
record worker left_out ground=impossible "text=Adresāts ir izbraucis, kontaktu nav."
is "recorded with its ground" "$web_status $(records) $(audits hearing_left_out)" "303 1 1"
web_get head "/casework/approve?ref=$reference"
is "the head is not warned any more" "$(warns)" 0

# --- a decided file ---
office_application 1.4 in-person
office_issue head granted
is "decided" "$(office_column state)" granted
invite worker "Esam iecerējuši pakalpojumu izbeigt." "$(latvian '10 days')"
is "the invitation leaves it where it is" "$web_status $(office_column state) $(invitations)" "303 granted 1"
web_get worker "/casework/hearing?ref=$reference"
is "another one is not offered" "$(grep -c hearing_invite "$web_page")" 0
invite worker "Vēlreiz." "$(latvian '10 days')"
is "one at a time" "$web_status $(invitations)" "403 1"
file_open
like "the resident is asked" "$(page_text)" 'Tagad kārta jums.*pakalpojumu izbeigt.*Pakalpojums piešķirts.*Pirms lēmuma vēlamies'
visit /status/answer
form=$(hidden form) version=$(hidden version) token=$(web_token /status/answer)
for time in 1 2; do
	web_request "$browser" /status/answer -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" --data-urlencode "csrf=$token" \
		-d "form=$form&version=$version" --data-urlencode "text=Lūdzu, neizbeidziet."
done
is "answers once" "$web_status $(office_column state) $(server_sql "SELECT COUNT(*) FROM message WHERE kind = 'answer' AND application_id = $(office_column id)")" "303 granted 1"
visit /status
unlike "and is asked no more" "$(page_text)" 'Tagad kārta jums'
visit /status/answer
is "nor is the page there" "$web_status $web_location" "303 /status"
web_get worker "/casework/hearing?ref=$reference"
like "the office has it" "$(office_text)" 'viedoklis ir noskaidrots.*neizbeidziet'

# --- an ended file ---
taken ended
server_sql "UPDATE application SET state = 'withdrawn' WHERE reference = '$reference'"
web_get worker "/casework/hearing_record?as=heard&ref=$reference"
is "nothing is recorded" "$web_status" 403
web_get worker "/casework/hearing?ref=$reference"
is "but looked at" "$web_status" 200
web_get worker "/casework/hearing_record?as=guess&ref=$reference"
is "a record that is none" "$web_status" 404
web_done
done_testing
