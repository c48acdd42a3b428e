#!/bin/sh
# /casework/intake: paper, post and telephone at the counter, under the resident's rules and clock; nobody is made twice; a social worker's own
# initiative; what else there is of a family.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
. "$JSLP_SOURCE/tests/lib/intake.sh"
# shellcheck disable=SC2154  # of web.sh, resident.sh, server.sh
made=$web_folder/made
mkdir "$made"
/usr/bin/python3 "$JSLP_SOURCE/tests/lib/make_files.py" "$made"

due_of() { printf '%s\n' "$1" | server_admin calendar due | cut -f2; }
files() { server_sql "SELECT COUNT(*) FROM application"; }
people() { server_sql "SELECT COUNT(*) FROM person"; }
person_of() { server_sql "SELECT w.person_id FROM application a JOIN application_person w ON w.application_id = a.id AND w.part = '$1' WHERE a.reference = '$2'"; }
uuid_of() { server_sql "SELECT uuid FROM person WHERE id = $1"; }

ok "the office signs in" office_sign_in
web_sign_in leader facilitator
web_sign_in dpo dpo
for who in head leader dpo; do
	web_get "$who" /casework/intake
	is "$who enters nothing" "$web_status" 403
done
web_get registrar "/casework/intake?way=initiative"
is "a registrar opens no file on own initiative" "$web_status" 403
web_get registrar /casework/
like "the work list has the way to it" "$(office_text)" 'Reģistrēt uz papīra vai pa tālruni saņemtu iesniegumu'
unlike "not to own initiative for a registrar" "$(office_text)" 'Uzsākt lietu pēc savas iniciatīvas'
web_get head /casework/
unlike "nor to either for the head" "$(office_text)" 'Reģistrēt uz papīra'

# --- a paper for a child, with its scan ---
past=$(iso '9 days ago')
family=Papīrs$(date +%s)
mine="family_name=$family child_family_name=$family"
# shellcheck disable=SC2086  # two words
intake_form registrar $mine "received=$(latvian "$past")" document=passport email=papirs@example.org mail=receipt safe=no_letters \
	"child_document=Nr. 12, Jelgavas bāriņtiesa" child_valid_from=01.02.2020. programme_2=1.9 "wish=Mieru." times=saturday spoken=ru needs=transport "files=@$made/spriedums.pdf"
is "the page to check" "$web_status" 200
for said in Ilze "$family" 14.02.1988. 'Klātienē' 'Pase' 'Nr. 12, Jelgavas' 01.02.2020. 'Grūti sarunāties' 'Mieru' 'Krievu' 'spriedums.pdf'; do
	like "says $said" "$(office_text)" "$said"
done
like "with the due date of the receipt" "$(office_text)" "$(latvian "$(due_of "$past")")"
unlike "nobody is known" "$(office_text)" 'Cita persona'
cp "$web_page" "$web_folder/first"
before=$(files)
intake_send registrar
is "entered" "$web_status ${web_location%%\?*}" "303 /casework/intake_receipt"
first=$reference
is "one file" "$(files)" $((before + 1))
is "with the day that it really came" "$(office_column "CONCAT_WS(' ', origin, received_on, due_on)")" "counter $past $(due_of "$past")"
is "and what was said" "$(office_column "CONCAT_WS('|', for_whom, channel, no_letters, no_calls, grounds, language)")" 'child|in-person|1|0|single_parent|lv'
is "the scan belongs to it" "$(server_sql "SELECT CONCAT_WS(' ', t.purpose, t.draft_token IS NULL, u.login) FROM attachment t JOIN attachment_link l ON l.attachment_id = t.id
	JOIN application a ON a.id = l.application_id JOIN app_user u ON u.id = t.created_by WHERE a.reference = '$first'")" 'scan 1 registrar'
is "seen in person" "$(server_sql "SELECT CONCAT_WS(' ', level, document, seen_on) FROM identity_fact f JOIN application a ON a.id = f.application_id WHERE a.reference = '$first'")" \
	"seen-in-person passport $past"
is "what the clerk did is in the log" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'received' AND actor_id = (SELECT id FROM app_user WHERE login = 'registrar')
	AND object = CONCAT('application:', $(office_column id))")" 1
web_get registrar "$web_location"
is "the receipt" "$web_status" 200
like "with the number" "$(office_text)" "$first"
code=$(office_text | grep -o '[A-Z2-7]\{4\}-[A-Z2-7]\{4\}-[A-Z2-7]\{4\}' | head -n 1)
like "with a code" "$code" '^[A-Z2-7]{4}-'
like "until when and why" "$(office_text)" "$(latvian "$(due_of "$past")").*Kā aprēķināts šis termiņš.*$(latvian "$past")"
is "a mail goes there, too, as asked for" "$(server_sql "SELECT COUNT(*) FROM outbox WHERE kind = 'receipt_mail' AND object_id = $(office_column id)")" 1
for who in worker head; do
	web_get "$who" "/casework/intake_receipt?ref=$first"
	is "not for $who, who did not enter it" "$web_status" 403
	unlike "nothing of the code" "$(office_text)" "$code"
done
resident paper
file_open "$first" "$code"
is "the resident opens it with that" "$web_status" 200

# --- the same form once more ---
cp "$web_folder/first" "$web_page"
web_get registrar /casework/intake
token=$(web_token /casework/intake)
cp "$web_folder/first" "$web_page"
sed -i "s/name=\"csrf\" value=\"[0-9a-f]*\"/name=\"csrf\" value=\"$token\"/" "$web_page"
cp "$web_page" "$web_folder/first"
before=$(files)/$(people)
intake_send registrar
is "the same form twice: the same receipt" "$web_status $reference" "303 $first"
is "and nobody and nothing made" "$(files)/$(people)" "$before"
cp "$web_folder/first" "$web_page"
twin=$(uuid_of "$(person_of applicant "$first")")
intake_send registrar "same_applicant=$twin" "same_child=$(uuid_of "$(person_of client "$first")")"
is "sent twice with another answer: said so" "$web_status" 409
is "and nothing made" "$(files)/$(people)" "$before"

# --- what cannot be ---
# shellcheck disable=SC2086
intake_form registrar $mine "received=$(latvian "$(iso tomorrow)")" "problem=Teksts, kas paliek <b>."
is "a receipt of tomorrow: refused" "$web_status" 422
like "in words" "$(office_text)" 'Šī diena vēl tikai būs'
like "everything typed is there" "$(cat "$web_page")" 'Teksts, kas paliek &lt;b&gt;\.'
like "boxes too" "$(cat "$web_page")" 'value="single_parent" checked'
like "choices too" "$(cat "$web_page")" '<option value="1.4" selected'
like "and the other radio" "$(cat "$web_page")" 'value="counter" checked'
# shellcheck disable=SC2086
intake_form registrar $mine "received=$(latvian "$(iso '91 days ago')")"
is "longer ago than the parameter: refused" "$web_status" 422
# shellcheck disable=SC2086
intake_form registrar $mine "received=$(latvian "$(iso '90 days ago')")"
is "as long ago: taken" "$web_status" 200
like "and the term is over" "$(office_text)" 'termiņš jau ir beidzies'
intake_form registrar for_whom=self birth_date=14.02.2012.
is "somebody under age alone" "$web_status" 422
like "is led to a social worker" "$(office_text)" 'sociālo darbinieku'
intake_form registrar for_whom=self
like "a child below and for oneself: asked" "$(office_text)" 'Zemāk ir ierakstīts bērns'
intake_form registrar child_birth_date=14.02.1987.
like "an older child" "$(office_text)" 'nevar būt vecāks par iesniedzēju'
intake_form registrar child_relation=guardian
like "only parents have custody" "$(office_text)" 'Aizgādība ir tikai vecākam'
intake_form registrar channel=email
like "by e-mail without an address" "$(office_text)" 'ierakstiet adresi'
intake_form registrar phone=
like "not to be reached" "$web_status" '200'
intake_form registrar phone= address=
like "… at all" "$(office_text)" 'vismaz vienu drošu veidu'
intake_form registrar programme=9.9
is "no such group" "$web_status" 422
intake_form registrar origin=web
is "what came online is not entered" "$web_status" 422
intake_form registrar origin=phone document=passport
is "nobody shows a document on the telephone" "$web_status" 422
intake_form registrar origin=initiative "reason=Jā." "agreed=$(latvian "$(iso today)")"
is "a registrar's own initiative: denied" "$web_status" 403
intake_form registrar "given_name=" "files=@$made/foto.jpg"
is "a fault beside a scan" "$web_status" 422
like "the scan stays" "$(office_text)" 'foto\.jpg'
cp "$web_page" "$web_folder/scan"
form=$(carried | grep '^form=') held=$(carried | grep '^held=')
uuid=$(grep -o 'name="drop" value="[0-9a-f-]*"' "$web_page" | sed 's/.*value="//; s/"//')
web_get worker /casework/intake
intake_post worker "$form" "$held" origin=counter action=edit
is "somebody else with its token" "$web_status" 200
unlike "does not see it" "$(office_text)" 'foto\.jpg'
intake_post worker "$form" "$held" origin=counter "drop=$uuid"
is "nor takes it out" "$web_status $(server_sql "SELECT deleted_at IS NULL FROM attachment WHERE uuid = '$uuid'")" "200 1"
is "the token of the form holds nothing" "$(server_sql "SELECT COUNT(*) FROM attachment WHERE draft_token = '${held#held=}'")" 0
cp "$web_folder/scan" "$web_page"
intake_post registrar "$(carried | grep '^form=')" "$(carried | grep '^held=')" "origin=counter" "given_name=Paliek" "drop=$uuid"
is "it can be taken out" "$web_status" 200
unlike "and is gone" "$(office_text)" 'foto\.jpg'
like "what was typed is not" "$(cat "$web_page")" 'value="Paliek"'
intake_switch registrar en "$(carried | grep '^form=')" "$(carried | grep '^held=')" "origin=counter" "given_name=Paliek"
is "another language" "$web_status $switch_page" "200 1"
like "is there" "$(cat "$web_page")" '<html lang="en"'
like "keeps it, too" "$(cat "$web_page")" 'value="Paliek"'
web_get registrar '/casework/intake?lang=lv'
intake_form registrar "family_name=Valoda$family" "child_family_name=Valoda$family"
carried >"$web_folder/carried"
set --
while IFS= read -r field; do set -- "$@" "$field"; done <"$web_folder/carried"
before=$(files)
intake_switch registrar en "$@"
like "the page to check in another language" "$web_status $switch_page $(office_text)" "^200 1 .*Check before it is entered.*Valoda$family"
unlike "the button goes no further" "$(carried)" '^back='
is "and nothing made" "$(files)" "$before"
web_get registrar '/casework/intake?lang=lv'

# --- a scan that comes with the same form, sent again ---
intake_form registrar "family_name=Vēlāk$family" "child_family_name=Vēlāk$family"
cp "$web_page" "$web_folder/late"
intake_send registrar
late=$reference
late_links() { server_sql "SELECT COUNT(*) FROM attachment_link l JOIN application a ON a.id = l.application_id WHERE a.reference = '$late'"; }
is "entered without a scan" "$web_status $(late_links)" "303 0"
cp "$web_folder/late" "$web_page"
set --
carried >"$web_folder/carried"
while IFS= read -r field; do set -- "$@" "$field"; done <"$web_folder/carried"
intake_post registrar "$@" "files=@$made/foto.jpg" action=check
like "once more with one" "$web_status $(office_text)" '^200 .*foto\.jpg'
for turn in first second; do
	cp "$web_folder/late" "$web_page"
	intake_send registrar
	is "the $turn time after it: the same receipt, the scan linked once" "$web_status $reference $(late_links)" "303 $late 1"
done
is "held by nobody any more, and in the log once" "$(server_sql "SELECT CONCAT_WS(' ', (SELECT COUNT(*) FROM attachment t JOIN attachment_link l ON l.attachment_id = t.id JOIN application a
	ON a.id = l.application_id WHERE a.reference = '$late' AND t.draft_token IS NULL AND t.taken_at IS NOT NULL), (SELECT COUNT(*) FROM audit
	WHERE action = 'papers_added' AND object = (SELECT CONCAT('application:', id) FROM application WHERE reference = '$late')))")" '1 1'

# --- who is known already ---
# shellcheck disable=SC2086
intake_form registrar given_name=ILZE "family_name=${family#P}" "child_given_name=Janis" "child_family_name=$(printf %s "$family" | sed 's/ī/i/')"
unlike "another family name is nobody's" "$(office_text)" 'Vai iesniedzējs jau ir zināms'
like "a folded name is found" "$(office_text)" "Vai bērns jau ir zināms.*Tas pats cilvēks: Jānis $family, dzimšanas datums 05.06.2013."
like "with what there is" "$(office_text)" "$first.*: 1\.4 [^,]*, Saņemts, $(date +%Y)"
like "an open file of this year is said plainly" "$(office_text)" 'jau ir atvērta šā gada lieta'
cp "$web_page" "$web_folder/known"
before=$(people)
intake_send registrar
is "not without an answer" "$web_status" 422
like "in words" "$(office_text)" 'Norādiet, vai tas ir kāds no šiem cilvēkiem'
is "nothing made" "$(people)" "$before"
child=$(person_of client "$first")
intake_send registrar "same_child=$(uuid_of "$child")"
is "the same child: entered" "$web_status" 303
second=$reference
is "linked to the person who is known" "$(person_of client "$second")" "$child"
is "one new person, the applicant" "$(people)" $((before + 1))
is "and said in the log" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'person_link' AND object = 'person:$child'")" 1
# shellcheck disable=SC2086
intake_form registrar $mine
like "both are known" "$(office_text)" 'Vai iesniedzējs jau ir zināms.*Vai bērns jau ir zināms'
before=$(people)
intake_send registrar same_applicant=new same_child=new
is "other people: entered" "$web_status" 303
is "two new people" "$(people)" $((before + 2))
isnt "not the known child" "$(person_of client "$reference")" "$child"
# A code that arrives later belongs to the person who is known; nobody else gets it.
spare=$(printf '32%09d' "$(date +%s | tail -c 9)")
# shellcheck disable=SC2086
intake_form registrar $mine "child_code=$spare"
intake_send registrar "same_applicant=$(uuid_of "$(person_of applicant "$first")")" "same_child=$(uuid_of "$child")"
is "a code that was not known" "$web_status $(person_of client "$reference")" "303 $child"
is "is kept" "$(server_sql "SELECT code_index IS NOT NULL FROM person WHERE id = $child")" 1
is "and said in the log once" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'person_code_set' AND object = 'person:$child'")" 1
intake_form registrar "family_name=Cita$family" child_given_name=Pavisam child_family_name=Cits "child_code=$spare"
like "by the code under another name" "$(office_text)" 'tas pats personas kods'
intake_send registrar same_child=new
like "two people with one code: refused" "$web_status $(office_text)" '^422.*nevar būt viens personas kods'
# shellcheck disable=SC2086
intake_form registrar $mine "child_code=${spare%?}$(( (${spare#"${spare%?}"} + 1) % 10 ))"
like "another code" "$(office_text)" 'bet cits personas kods'
intake_send registrar "same_applicant=$(uuid_of "$(person_of applicant "$first")")" "same_child=$(uuid_of "$child")"
like "is not the same person" "$web_status $(office_text)" '^422.*Personas kodi atšķiras'
is "no code in an address" "$(grep -c "$spare" "$JSLP_INSTANCE"/log/*.log | grep -vc ':0$')" 0

# --- another child of the same applicant ---
intake_page="/casework/intake?from=$first"
web_get registrar "$intake_page"
for kept in 'value="Ilze"' 'value="14.02.1988."' 'value="papirs@example.org"' "value=\"$(latvian "$past")\"" 'value="child" checked' 'value="no_letters" checked'; do
	like "the applicant is there: $kept" "$(cat "$web_page")" "$kept"
done
unlike "the child is not" "$(cat "$web_page")" 'value="Jānis"'
is "the look is in the log" "$(server_sql "SELECT COUNT(*) > 0 FROM audit WHERE action = 'view' AND actor_id = (SELECT id FROM app_user WHERE login = 'registrar')
	AND object = (SELECT CONCAT('application:', id) FROM application WHERE reference = '$first')")" 1
# shellcheck disable=SC2086
intake_form registrar $mine child_given_name=Anete child_sex=female child_birth_date=07.08.2015. "same_applicant=$(uuid_of "$(person_of applicant "$first")")"
like "the applicant is chosen already" "$(cat "$web_page")" "value=\"$(uuid_of "$(person_of applicant "$first")")\" checked"
intake_send registrar "same_applicant=$(uuid_of "$(person_of applicant "$first")")"
intake_page=
is "a brother's sister" "$web_status $(person_of applicant "$reference")" "303 $(person_of applicant "$first")"
sister=$reference

# --- what else there is of the family ---
web_get worker "/casework/file?ref=$first"
for other in "$second" "$sister"; do
	like "the family: $other" "$(office_text)" "Ģimenes iesniegumi.*$other"
	is "each is a look" "$(server_sql "SELECT COUNT(*) > 0 FROM audit WHERE action = 'view_family' AND object = (SELECT CONCAT('application:', id) FROM application WHERE reference = '$other')
		AND actor_id = (SELECT id FROM app_user WHERE login = 'social_worker')")" 1
done
like "how it came in" "$(office_text)" 'Kā saņemts *Klātienē'
server_sql "DELETE FROM rate_limit"
resident paper
file_open "$first" "$code"
visit /status
unlike "the resident sees nothing of the others" "$(page_text)" "$second|$sister|Anete"
web_send worker /casework/search /casework/search "q=$(printf %s "$family" | sed 's/ī/i/')"
like "lists say how it came in" "$(office_text)" "$first *· Klātienē"

# --- ages that do not fit are said, and stop nothing ---
intake_form registrar "family_name=Vecums$family" "child_birth_date=$(latvian "$(iso '6 years ago')")"
like "too young" "$web_status $(office_text)" '^200 .*Grupa ir paredzēta cita vecuma dalībniekiem'
intake_form registrar "family_name=Vecums$family" "child_birth_date=$(latvian "$(iso '17 years ago + 7 days')")"
like "too old before the last session" "$web_status $(office_text)" '^200 .*Līdz pēdējai nodarbībai vecums var vairs neatbilst'
intake_form registrar "family_name=Vecums$family"
unlike "an age that fits" "$(office_text)" 'cita vecuma dalībniekiem|vecums var vairs'

# --- own initiative ---
web_get worker '/casework/intake?way=initiative'
like "a social worker's form" "$(office_text)" 'Nav iesnieguma: lietu uzsāk jūsu reģistrācija'
intake_page='/casework/intake?way=initiative'
own=Ierosināts$(date +%s)
intake_form worker origin=initiative received= "family_name=$own" "child_family_name=$own" "reason=Skola ziņo, ka bērns neapmeklē stundas." \
	"agreed=$(latvian "$(iso '5 days ago')")" email=nevienam@example.org
is "checked" "$web_status" 200
like "the clock runs from today" "$(office_text)" "$(latvian "$(due_of "$(iso today)")").*Lieta reģistrēta: "
intake_send worker
is "opened, and no receipt" "$web_status ${web_location%%=*}" "303 /casework/file?ref"
is "from the day of registration" "$(office_column "CONCAT_WS(' ', origin, received_on, due_on)")" "initiative $(iso today) $(due_of "$(iso today)")"
is "no mail to anybody" "$(server_sql "SELECT COUNT(*) FROM outbox WHERE object_id = $(office_column id) AND kind LIKE '%mail'")" 0
is "the agreement is dated" "$(server_sql "SELECT agreed_on FROM application_initiative WHERE application_id = $(office_column id)")" "$(iso '5 days ago')"
is "the reason is sealed" "$(server_sql "SELECT COUNT(*) FROM application_initiative WHERE reason_sealed LIKE '%Skola%'")" 0
web_get worker "$web_location"
like "the file shows it" "$(office_text)" "Sociālā darbinieka ierosinājums.*Skola ziņo, ka bērns neapmeklē stundas\..*$(latvian "$(iso '5 days ago')")"
web_get worker "/casework/intake_receipt?ref=$reference"
is "there is nothing to hand over" "$web_status" 403
ok "it can be taken and decided" office_take worker
web_get worker "/casework/decide?ref=$reference"
like "the draft says where it comes from" "$(office_text)" "pēc sociālā darbinieka ierosinājuma uzsākta lieta Nr\. $reference"
# Somebody who has its code reads how it came about, not that an application was received.
web_get worker "/casework/access?ref=$reference"
web_send worker "/casework/access?ref=$reference" /casework/access "ref=$reference" "version=$(office_field version)" "reason=Nodots klātienē." action=new
file_open "$reference" "$(office_text | grep -o '[A-Z2-7]\{4\}-[A-Z2-7]\{4\}-[A-Z2-7]\{4\}' | head -n 1)"
visit /status
like "the client reads who opened it" "$(page_text)" 'Lietu uzsāka sociālais darbinieks.*Lieta reģistrēta'
unlike "and not of an application" "$(page_text)" 'Iesniegums saņemts'
intake_form worker origin=initiative received= "family_name=Bez$own" "child_family_name=Bez$own" "agreed=$(latvian "$(iso tomorrow)")"
is "without a reason, agreed tomorrow" "$web_status $(grep -o 'id="[a-z]*-error"' "$web_page" | tr '\n' ' ')" '422 id="reason-error" id="agreed-error" '
intake_page=
web_done
done_testing
