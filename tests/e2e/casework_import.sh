#!/bin/sh
# Start data: who may, the template, the check by row, one confirmation by another person, what comes of each kind of row, twice is once, and hostile files.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
. "$JSLP_SOURCE/tests/lib/import.sh"
# shellcheck disable=SC2154  # of web.sh, resident.sh, casework.sh, provider.sh and import.sh

ok "the office signs in" office_sign_in
ok "a manager signs in" web_sign_in manager provider_manager
ok "an administrator signs in" web_sign_in admin admin

# --- who may ---
for jar in worker manager admin; do
	web_get "$jar" /casework/import
	is "$jar: no start data" "$web_status" 403
done
web_get nobody /casework/import
like "a visitor is sent to sign in" "$web_location" '^/account/sign-in'
web_get head /casework/import
is "the head may" "$web_status" 200
web_get registrar /casework/import
is "the registrar may" "$web_status" 200
like "the page is in the menu" "$(cat "$web_page")" 'href="/casework/import"[^>]*>Sākuma dati'

# --- the template ---
web_get registrar '/casework/import_template?kind=csv'
is "the template as CSV" "$web_status" 200
like "has the heads" "$(cat "$web_page")" '"Ieraksta veids";"Grupas veids";"Lēmuma numurs"'
cp "$web_page" "$file"
upload registrar
is "it can be sent as it is" "$web_status" 303
check registrar
like "the example is left out" "$(told 2 'Lēmuma numurs')" 'veidnes paraugs'
unlike "and nothing is there to take over" "$(cat "$web_page")" 'action="/casework/import_check"'
web_get registrar '/casework/import_template?kind=xlsx'
is "the template as a workbook" "$(head -c 2 "$web_page")" PK
cp "$web_page" "$file"
list_name=veidne.xlsx upload registrar
check registrar
like "the workbook reads as well" "$(told 2 'Lēmuma numurs')" 'veidnes paraugs'
web_get registrar '/casework/import_template?kind=doc'
is "no other kind" "$web_status" 404

# --- errors by row ---
list csv <<-END
	act=$mark/1|act_on=$decided|received=$received|given=Anna|family=Kalna|kind=gaidu
	act=$mark/2|act_on=$received|received=$decided|given=Zane|family=Kalna
	act=$mark/3|act_on=$decided|received=$received|given=<b>Zane</b>|family==1+1
	act=$mark/4|act_on=$decided|received=$received|given=Rūta|family=Maza|birth=05.05.2019.

	act=$mark/5|act_on=$decided|received=$received|given=Rasa|family=Liela|kind=grupā|group=GR-0000-0000|first=$first
END
upload registrar
is "a list with errors is looked at" "$web_status" 303
check registrar
is "its page opens" "$web_status" 200
like "a kind that is none" "$(told 2 'Ieraksta veids')" 'gaida, grupā, grupa bija'
like "a decision before the application" "$(told 3 'Lēmuma datums')" 'nevar būt vecāks'
like "no name" "$(told 4 'Klienta vārds')" 'tikai burti'
like "nor a formula" "$(told 4 'Klienta uzvārds')" 'tikai burti'
like "a child without an applicant" "$(told 5 'Pieteicēja vārds')" 'Klients ir bērns'
like "a group that there is not, by its row" "$(told 7 'Grupas numurs')" 'nav'
unlike "what was in the list is not shown" "$(cat "$web_page")" 'Zane'
check head
unlike "the head cannot confirm it" "$(cat "$web_page")" 'action="/casework/import_check"'
bad=$list_id

# --- a good one ---
provider_group manager 1.4 "$(on "$(provider_day tomorrow)")" 2
is "the provider opens a group" "$web_status" 303
group=$(server_sql "SELECT number FROM support_group WHERE id = $provider_group_id")
list csv_comma <<-END
	act=$mark/10|act_on=$decided|received=$received|given=Ilga|family=Gaidīte$word|phone=+371 20000001
	act=$mark/11|act_on=$decided|received=$received|given=Jana|family=Esoša$word|kind=grupā|group=$group|first=$first|clause=jā
	act=$mark/12|act_on=$decided|received=$received|given=Velga|family=Bijusī$word|kind=grupa bija|first=$first|email=velga@example.org
	act=$mark/13|act_on=$decided|received=$received|programme=1.5|given=Otto|family=Mazais|sex=v|birth=05.05.$((year - 10)).|address=Mazā iela 2, dz. 3, Jelgava|a_given=Ilga|a_family=Gaidīte$word|a_birth=02.03.1990.|a_sex=s|relation=māte
END
before=$(outbox)
upload registrar
first_form=$list_form
upload registrar "$first_form"
is "the same form again" "$web_location" "/casework/import_check?file=$first_form"
is "is one list" "$(server_sql "SELECT COUNT(*) FROM import_file WHERE uuid = '$first_form'")" 1
echo x >>"$file"
upload registrar "$first_form"
is "with another file it is refused" "$web_status" 409
list_id=$first_form
check registrar
like "the registrar leaves it to the head" "$(office_text)" 'Pārvaldes vadītājs to atrod'
is "nothing is stored yet" "$(files)" 0
confirm registrar
is "and cannot confirm" "$web_status" 403
check head
like "two wait" "$(office_text)" 'Gaida vietu grupā 2 Pašlaik ir grupā 1 Grupa jau bijusi 1'
like "the kinds of group are told" "$(office_text)" '1\.4 [^0-9]* 3 '
token=$(web_token /casework/import_check)
web_post head /casework/import_check "csrf=$token&file=$bad"
is "one with errors is not taken over by hand" "$web_status" 422
for time in once twice; do
	web_post head /casework/import_check "csrf=$token&file=$list_id"
	is "the head confirms, $time" "$web_location" "/casework/import_check?file=$list_id"
	is "four files" "$(files)" 4
done
web_post head /casework/import_check "file=$list_id"
is "without the page's token nothing" "$web_status" 403
web_get head "/casework/import_check?file=$list_id"
like "the page says what came of it" "$(office_text)" 'Saraksts ir pārņemts .* Izveidotas lietas 4'
like "and of which row" "$(office_text)" "4 $mark/12 $(of "$mark/12" a.reference)"
is "its bytes are gone" "$(server_sql "SELECT content_sealed IS NULL, files_made, rows_known FROM import_file WHERE uuid = '$list_id'")" "$(printf '1\t4\t0')"
is "nobody is told anything" "$(outbox)" "$before"
is "no number in the register of documents" "$(server_sql "SELECT COUNT(*) FROM document d JOIN act t ON t.application_id = d.application_id
	WHERE t.number LIKE '$mark/%'")" 0

# --- what came of each ---
is "decided, by the days of then" "$(of "$mark/10" "a.state, a.origin, a.received_on, a.decided_on, a.open_due IS NULL, a.phone")" \
	"$(printf 'granted\timport\t%s\t%s\t1\t+371 20000001' "$(date -d "$year-01-01 - 40 days" +%F)" "$(date -d "$year-01-01 - 20 days" +%F)")"
is "prepared by one, confirmed by another" "$(of "$mark/10" "(SELECT login FROM app_user WHERE id = t.prepared_by), (SELECT login FROM app_user WHERE id = t.approved_by)")" \
	"$(printf 'registrar\thead')"
is "its referral waits" "$(of "$mark/10" "(SELECT CONCAT(r.state, r.starts_on IS NULL) FROM referral r WHERE r.application_id = a.id)")" valid1
is "without the clause a year" "$(of "$mark/10" "t.contest_until > t.effective_on + INTERVAL 11 MONTH, t.remedy_clause")" "$(printf '1\t')"
is "with it a month" "$(of "$mark/11" "t.contest_until < t.effective_on + INTERVAL 2 MONTH")" 1
is "a place in the group" "$(of "$mark/11" "(SELECT CONCAT(l.state, ' ', l.quota_year, ' ', g.number, ' ', g.places_taken) FROM place l
	JOIN support_group g ON g.id = l.support_group_id WHERE l.application_id = a.id)")" "active $year $group 1"
is "the referral goes to its provider" "$(of "$mark/11" "(SELECT r.contract_id = g.contract_id AND r.starts_on = '$year-01-01' FROM referral r JOIN place l
	ON l.application_id = r.application_id JOIN support_group g ON g.id = l.support_group_id WHERE r.application_id = a.id)")" 1
is "a group that was had" "$(of "$mark/12" "(SELECT CONCAT(l.state, ' ', l.quota_key, ' ', l.support_group_id IS NULL) FROM place l WHERE l.application_id = a.id),
	(SELECT r.state FROM referral r WHERE r.application_id = a.id)")" "$(printf 'completed %s 1\tused' "$year")"
is "the mother is one person with the one who waits" "$(server_sql "SELECT COUNT(DISTINCT c.person_id) FROM application_person c JOIN act t ON t.application_id = c.application_id
	WHERE t.number IN ('$mark/10', '$mark/13') AND c.family_name = 'Gaidīte$word'")" 1
is "a child's file" "$(of "$mark/13" "a.for_whom, (SELECT relation FROM application_person c WHERE c.application_id = a.id AND c.part = 'applicant')")" "$(printf 'child\tparent')"
is "audit rows" "$(server_sql "SELECT COUNT(*) FROM audit u JOIN act t ON u.object = CONCAT('application:', t.application_id) WHERE u.action = 'import' AND t.number LIKE '$mark/%'")" 4
reference=$(of "$mark/12" a.reference)
web_get worker "/casework/file?ref=$reference"
is "the file opens" "$web_status" 200
unlike "and waits for no provider" "$(office_text)" 'Pakalpojuma sniedzējs *vēl nav'
unlike "nothing around a course that was elsewhere" "$(office_text)" 'Pirms un pēc kursa'
like "it says where it comes from" "$(office_text)" 'Pārņemts no iepriekšējās uzskaites'
like "out of which row" "$(office_text)" 'Saraksts “saraksts\.csv”, rinda 4'
web_get worker "/casework/"
unlike "it is in no pile" "$(cat "$web_page")" "$reference"
web_get manager "/provider/group_queue?id=$provider_group_id"
like "who waits stands in the list" "$(cat "$web_page")" "Gaidīte$word"
unlike "who has had a group does not" "$(cat "$web_page")" "Bijusī$word"
web_get manager "/provider/group_participants?id=$provider_group_id"
like "who is in the group is a participant" "$(cat "$web_page")" "Esoša$word"

# The year's right is used up for the next file of the one who has had a group.
velga=$(server_sql "SELECT person_id FROM application_person WHERE family_name = 'Bijusī$word' AND part = 'client'")
next=$(provider_granted 1.4 Velga "Bijusī$word" "$(date -d yesterday +%F)" "$velga")
provider_group manager 1.4 "$(on "$(provider_day tomorrow)")" 5
is "another group of the year" "$web_status" 303
if [ "$(date -d tomorrow +%Y)" = "$year" ]; then
	provider_give manager "$provider_group_id" "${next% *}"
	is "she gets no second one" "$(server_sql "SELECT COUNT(*) FROM place WHERE application_id = ${next% *}")" 0
fi
# The file of one who has had a group, as the resident sees it.
office_access() { web_send worker "/casework/access?ref=$reference" /casework/access "ref=$reference" version=0 reason=Jauns action=new; }
ok "the office gives an access code" office_access
code=$(sed -n 's/.*jslp-code[^>]*>\([A-Z2-7-]*\)<.*/\1/p' "$web_page" | head -n 1)
web_send guest /status /status "reference=$reference" "code=$code"
web_get guest "${web_location:-/status?file=1}"
is "the resident's page opens" "$web_status" 200
unlike "without a certificate" "$(cat "$web_page")" 'status/certificate'

# --- the same list once more, and one with what is there ---
list xlsx <<-END
	act=$mark/10|act_on=$decided|received=$received|given=Ilga|family=Gaidīte$word
	act=$mark/11|act_on=$decided|received=$received|given=Cita|family=Cita
	act=$mark/20|act_on=$decided|received=$received|given=Velga|family=Bijusī$word|programme=1.5
	act=$mark/21|act_on=$decided|received=$received|given=Velga|family=Bijusī$word|kind=grupa bija|first=$first|birth=02.03.1990.
	act=$mark/19|act_on=$decided|received=$received|given=Jana|family=Esoša$word|kind=grupa bija|first=$first|known=jā
	act=$mark/22|act_on=$decided|received=$received|given=Nora|family=Pilna$word|kind=grupā|group=$group|first=$first
	act=$mark/23|act_on=$decided|received=$received|given=Inta|family=Pilna$word|kind=grupā|group=$group|first=$first
END
list_name=saraksts.xlsx upload registrar
check head
like "taken over before" "$(told 2 'Lēmuma numurs')" 'jau ir pārņemts'
like "an act of somebody else" "$(told 3 'Lēmuma numurs')" 'par citu klientu'
like "somebody may be known" "$(told 4 'Klients jau ir sistēmā')" 'jā, ja tas ir tas pats'
like "the year is used up" "$(told 6 '–')" 'jau ir izmantojis'
unlike "one more goes into the group" "$(office_text)" ' 7 Grupas numurs'
like "but not two" "$(told 8 'Grupas numurs')" 'vairs nav brīvas vietas'
list numbers <<-END
	act=$mark/10|act_on=$decided|received=$received|given=Ilga|family=Gaidīte$word
	act=$mark/20|act_on=$decided|received=$received|given=Velga|family=Bijusī$word|known=jā|programme=1.5
	act=$mark/24|act_on=$decided|received=$received|given=Velga|family=Bijusī$word|known=nē
END
list_name=saraksts.xlsx upload registrar
check head
like "two answers about one" "$(told 4 'Klients jau ir sistēmā')" 'atbild citādi'
list numbers <<-END
	act=$mark/10|act_on=$decided|received=$received|given=Ilga|family=Gaidīte$word
	act=$mark/20|act_on=$decided|received=$received|given=Velga|family=Bijusī$word|known=jā|programme=1.5
	act=$mark/25|act_on=$decided|received=$received|given=Zigra|family=Cita$word
END
list_name=saraksts.xlsx upload head
check head
like "whoever uploads does not confirm" "$(office_text)" 'augšupielādējāt Jūs'
confirm head
is "nor by hand, either" "$web_status" 403
list_name=saraksts.xlsx upload registrar
confirm head
is "the registrar's is taken over" "$web_status" 303
is "the link is in the audit log" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'person_link' AND object = 'person:$velga'")" 1
is "one known, two made" "$(server_sql "SELECT files_made, rows_known FROM import_file WHERE uuid = '$list_id'")" "$(printf '2\t1')"
list numbers <<-END
	act=$mark/24|act_on=$decided|received=$received|given=Velga|family=Bijusī$word|known=nē
END
list_name=saraksts.xlsx upload registrar
confirm head
is "as was said: the same person, and another one" "$(server_sql "SELECT GROUP_CONCAT(c.person_id = $velga ORDER BY t.number) FROM act t
	JOIN application_person c ON c.application_id = t.application_id AND c.part = 'client' WHERE t.number IN ('$mark/20', '$mark/24')")" 1,0
is "days out of numbers" "$(of "$mark/24" a.decided_on)" "$(date -d "$year-01-01 - 20 days" +%F)"

# --- by the personal code ---
list csv <<-END
	act=$mark/30|act_on=$decided|received=$received|given=Kods|family=Viens$word|sex=v|code=3210$mark
END
upload registrar
confirm head
list csv <<-END
	act=$mark/31|act_on=$decided|received=$received|programme=1.5|given=Kods|family=Divi$word|sex=v|code=3210$mark
END
upload registrar
check head
like "a code that is known under another name" "$(told 2 'Klienta personas kods')" 'ar citu vārdu'
confirm head
is "is the same person" "$(server_sql "SELECT COUNT(DISTINCT c.person_id) FROM act t JOIN application_person c ON c.application_id = t.application_id
	WHERE t.number IN ('$mark/30', '$mark/31')")" 1
is "whose code is sealed" "$(server_sql "SELECT COUNT(*) FROM person p JOIN application_person c ON c.person_id = p.id AND c.part = 'client' AND c.family_name = 'Viens$word'
	WHERE p.code_sealed IS NOT NULL AND p.code_sealed NOT LIKE '%3210$mark%'")" 1

# --- the template as an office program saves it ---
cp "$JSLP_SOURCE/tests/workbooks/libreoffice_faults.xlsx" "$file"
list_name=libreoffice.xlsx upload registrar
check registrar
like "a formula in a name" "$(told 3 'Klienta vārds')" 'Šeit ir formula'
is "and in a day: said once" "$(told 3 'Klienta dzimšanas datums' | wc -l)" 1
like "a number for a kind of group" "$(told 4 'Grupas veids')" '1\.1 un 1\.10'
like "the second of two merged cells is empty" "$(told 6 'Klienta adrese')" 'nekas nav ierakstīts'
like "an error in place of a day" "$(told 7 'Lēmuma datums')" 'Šeit ir formula'
cp "$JSLP_SOURCE/tests/workbooks/libreoffice.xlsx" "$file"
list_name=libreoffice.xlsx upload registrar
confirm head
is "a list with days, numbers and texts of several looks is taken over" "$web_status" 303
is "days out of its cells" "$(of LO/1 'a.received_on, a.decided_on, a.phone')" "$(printf '2025-01-20\t2025-02-14\t20000001')"
is "an answer that became a truth value" "$(of LO/2 "t.remedy_clause <> ''")" 1
is "an address of two lines is one" "$(server_sql "SELECT c.family_name, c.address FROM act t JOIN application_person c ON c.application_id = t.application_id
	AND c.part = 'client' WHERE t.number = 'LO/3'")" "$(printf 'Rozīte\tMazā iela 2, Jelgava, LV-3001')"
is "a hidden row is taken over, too" "$(of LO/4 a.state)" granted

is "a list that does not say how: by post" "$(of LO/1 't.channel, t.effective_on')" "$(printf 'post\t2025-02-22')"

# --- how the decision was told ---
list csv <<-END
	act=$mark/70|act_on=14.02.2025.|received=20.01.2025.|given=Pasta|family=Veida$word|clause=jā
	act=$mark/71|act_on=14.02.2025.|received=20.01.2025.|given=Ieraksta|family=Veida$word|clause=jā|channel=Ierakstītā pasta sūtījumā
	act=$mark/72|act_on=14.02.2025.|received=20.01.2025.|given=Adreses|family=Veida$word|clause=jā|channel=e-adresē
	act=$mark/73|act_on=14.02.2025.|received=20.01.2025.|given=Klātienes|family=Veida$word|clause=jā|channel=klātienē
	act=$mark/74|act_on=14.02.2025.|received=20.01.2025.|given=Pasts|family=Veida$word|clause=jā|channel=e-pastā
	act=$mark/75|act_on=14.02.2025.|received=20.01.2025.|given=Kurjera|family=Veida$word|channel=ar kurjeru
END
upload registrar
check head
like "a way that there is not" "$(told 7 'Lēmuma paziņošanas veids')" 'pa pastu, ierakstītā pasta sūtījumā'
sed -i '$d' "$file"
upload registrar
confirm head
is "ways of telling are taken over" "$web_status" 303
# Friday the 14th: the 8th and 7th day behind it, the second working day, the day itself; then a month, which ends on a working day.
# An address for e-mail that nobody has proven: as by post.
is "as the law counts each" "$(server_sql "SELECT channel, effective_on, contest_until FROM act WHERE number LIKE '$mark/7_' ORDER BY number" | tr '\t\n' ' ;')" \
	"post 2025-02-22 2025-03-24;registered-post 2025-02-21 2025-03-21;e-address 2025-02-18 2025-03-18;in-person 2025-02-14 2025-03-14;email 2025-02-22 2025-03-24;"
web_get worker /casework/post
is "the post of the day opens" "$web_status" 200
unlike "nothing of it is to be posted" "$(cat "$web_page")" "$mark/7"
old=$mark/72
web_get worker "/casework/delivery?act=$mark%2F72"
is "its page" "$web_status" 200
unlike "offers no other way: it was told" "$(cat "$web_page")" 'value="reroute"'
web_send worker "/casework/delivery?act=$mark%2F72" /casework/delivery "act=$old" seq=0 "form=$(office_field form)" action=reroute "account=Konts nav aktīvs."
is "nor does it take one" "$web_status $(server_sql "SELECT COUNT(*) FROM act_delivery d JOIN act t ON t.id = d.act_id WHERE t.number = '$old'")" '409 0'

# --- what the check must not let through ---
# Known people whom the list brings by their codes.
list csv <<-END
	act=$mark/40|act_on=$decided|received=$received|given=Pirmā|family=Šķirta$word|code=$(code_of 21)
	act=$mark/41|act_on=$decided|received=$received|given=Otrā|family=Šķirta$word|code=$(code_of 22)
	act=$mark/42|act_on=05.01.2000.|received=03.01.2000.|given=Vecā|family=Lieta$word|birth=02.03.1970.
END
upload registrar
confirm head
is "a decision of the first year that can be" "$web_status $(of "$mark/42" a.decided_on)" "303 2000-01-05"
apart "$(person_of "$mark/40")" "$(person_of "$mark/41")"
provider_group manager 1.4 "$(on "$(provider_day tomorrow)")" 5
is "a group opens" "$web_status" 303
apart_id=$provider_group_id
apart_group=$(server_sql "SELECT number FROM support_group WHERE id = $apart_id")
list csv <<-END
	act=$mark/43|act_on=$decided|received=$received|given=Pirmā|family=Šķirta$word|code=$(code_of 21)|kind=grupā|group=$apart_group|first=$first
	act=$mark/44|act_on=$decided|received=$received|given=Otrā|family=Šķirta$word|code=$(code_of 22)|kind=grupā|group=$apart_group|first=$first
END
upload registrar
check head
like "two of one list who must not be together" "$(told 3 'Grupas numurs')" 'nav vietas'
unlike "only the second of them" "$(told 2 'Grupas numurs')" 'nav vietas'
web_post head /casework/import_check "csrf=$token&file=$list_id"
is "nor by hand" "$web_status $(seats "$apart_id")" "422 0"

# In a pair the applicant comes, too.
provider_group manager 1.10 "$(on "$(provider_day tomorrow)")" 6
is "a group for pairs opens" "$web_status" 303
pair_id=$provider_group_id
pair_group=$(server_sql "SELECT number FROM support_group WHERE id = $pair_id")
pair() {
	echo "act=$mark/$1|act_on=$decided|received=$received|programme=1.10|kind=grupā|group=$pair_group|first=$first|given=Bērns$2|family=Pāris$word|sex=v|birth=05.05.$((year - 8)).|a_given=$3|a_family=Šķirta$word|a_code=$(code_of "$4")|a_birth=02.03.1990.|a_sex=s|relation=māte"
}
{ pair 45 Viens Pirmā 21; pair 46 Divi Otrā 22; } | list csv
upload registrar
check head
like "two mothers who must not be together" "$(told 3 'Grupas numurs')" 'nav vietas'
pair 45 Viens Pirmā 21 | list csv
upload registrar
confirm head
is "one of them comes" "$web_status $(seats "$pair_id")" "303 1"
pair 46 Divi Otrā 22 | list csv
upload registrar
check head
like "the other one does not" "$(told 2 'Grupas numurs')" 'nav vietas'

# One group and one act in two spellings.
lower=$(printf '%s' "$apart_group" | tr '[:upper:]' '[:lower:]')
list csv <<-END
	act=$mark/50a|act_on=$decided|received=$received|given=Lielā|family=Burta$word|kind=grupā|group=$apart_group|first=$first
	act=$mark/51|act_on=$decided|received=$received|given=Mazā|family=Burta$word|kind=grupā|group=$lower|first=$first
END
upload registrar
confirm head
is "one group in two spellings" "$web_status $(seats "$apart_id")" "303 2"
list csv <<-END
	act=$mark/50A|act_on=$decided|received=$received|given=Lielā|family=Burta$word
	act=$mark/52b|act_on=$decided|received=$received|given=Trešā|family=Burta$word
	act=$mark/52B|act_on=$decided|received=$received|given=Ceturtā|family=Burta$word
END
upload registrar
check head
like "an act that is known, with another letter" "$(told 2 'Lēmuma numurs')" 'jau ir pārņemts'
like "two acts that the store takes for one" "$(told 4 'Lēmuma numurs')" 'tāds pats lēmuma numurs'
last=$(server_sql "SELECT DATE_FORMAT(MAX(planned_on) + INTERVAL 1 DAY, '%d.%m.%Y.') FROM group_session WHERE support_group_id = $apart_id")
list csv <<-END
	act=$mark/53|act_on=$decided|received=$received|given=Piektā|family=Burta$word|kind=grupā|group=$apart_group|first=$last
	act=$mark/54|act_on=$decided|received=$received|given=Sestā|family=Burta$word|kind=grupā|group=$apart_group|first=01.01.2222.
	act=$mark/55|act_on=31.12.1969.|received=30.12.1969.|given=Septītā|family=Burta$word|birth=02.03.1930.
END
upload registrar
check head
like "a first day behind the group's last session" "$(told 2 'Pirmā diena grupā')" 'nav nevienas nodarbības'
like "one that is far away" "$(told 3 'Pirmā diena grupā')" 'vēl nav pienākusi'
like "a day of long ago" "$(told 4 'Lēmuma datums')" '2000'
unlike "it cannot be confirmed" "$(cat "$web_page")" 'action="/casework/import_check"'
is "the referral is as old as the decision" "$(of "$mark/51" "(SELECT r.issued_on = t.issued_on FROM referral r WHERE r.application_id = a.id)")" 1
is "a group that was had names no provider" "$(of "$mark/12" "(SELECT r.contract_id IS NULL FROM referral r WHERE r.application_id = a.id)")" 1

# One person by the code here and by the name there.
list csv <<-END
	act=$mark/60|act_on=$decided|received=$received|given=Pirmā|family=Cita$word|code=$(code_of 21)
	act=$mark/61|act_on=$decided|received=$received|given=Pirmā|family=Šķirta$word|known=jā
END
upload registrar
check head
like "one person under two keys waits twice" "$(told 3 '–')" 'gaida arī citā rindā'

# --- kept apart between the look and the confirmation ---
list csv <<-END
	act=$mark/80|act_on=$decided|received=$received|given=Trešā|family=Šķirta$word|code=$(code_of 23)
	act=$mark/81|act_on=$decided|received=$received|given=Ceturtā|family=Šķirta$word|code=$(code_of 24)
END
upload registrar
confirm head
is "two who are known and wait" "$web_status" 303
list csv <<-END
	act=$mark/82|act_on=$decided|received=$received|given=Trešā|family=Šķirta$word|code=$(code_of 23)|kind=grupā|group=$apart_group|first=$first
	act=$mark/83|act_on=$decided|received=$received|given=Ceturtā|family=Šķirta$word|code=$(code_of 24)|kind=grupā|group=$apart_group|first=$first
END
upload registrar
check head
like "both may come to one group" "$(cat "$web_page")" 'action="/casework/import_check"'
token=$(web_token /casework/import_check)
third=$(of "$mark/80" a.reference)
web_get worker "/casework/separation?ref=$third"
web_send worker "/casework/separation?ref=$third" /casework/separation "ref=$third" "form=$(office_field form)" "person=$(person_of "$mark/80")" \
	"other=$(of "$mark/81" a.reference)" "reason=Aizliegums tuvoties."
is "the social worker keeps them apart" "$web_status" 303
before=$(written)
web_post head /casework/import_check "csrf=$token&file=$list_id"
is "the form of before takes nothing over: 422" "$web_status $(written)" "422 $before"
like "the page says so" "$(office_text)" 'Saraksts netika pārņemts *Pa šo laiku kaut kas ir mainījies.*Nekas nav saglabāts'
like "and by the row why" "$(told 3 'Grupas numurs')" 'nav vietas'
unlike "there is nothing to confirm any more" "$(cat "$web_page")" 'action="/casework/import_check"'
# The stop behind that check: the pair is there only once the row is being written.
separation=$(server_sql "SELECT MAX(id) FROM separation")
server_sql "UPDATE separation SET ended_at = UTC_TIMESTAMP(6), ended_by = made_by WHERE id = $separation"
check head
token=$(web_token /casework/import_check)
server_sql "CREATE TRIGGER separation_late AFTER INSERT ON referral FOR EACH ROW
	INSERT INTO separation (uuid, person_id, other_id, reason_sealed, made_by, made_at) SELECT UUID(), p.person_id, p.other_id, 'x', p.made_by, UTC_TIMESTAMP(6)
	FROM separation p JOIN act t ON t.id = NEW.act_id AND t.number = '$mark/83' WHERE p.id = $separation"
before=$(written)
web_post head /casework/import_check "csrf=$token&file=$list_id"
refusal="$web_status $(written)"
server_sql "DROP TRIGGER separation_late"
is "nobody gets behind that check into the group: 409, and no row is written" "$refusal" "409 $before"
like "the page says so" "$(office_text)" 'Kaut kas, uz ko saraksts attiecas, tikko ir mainīts'
confirm head
is "without it both come" "$web_status $(seats "$apart_id")" "303 4"

# --- hostile files ---
refused() {
	upload registrar
	check registrar
	like "$1" "$(office_text)" "$2"
	unlike "$1: nothing to confirm" "$(cat "$web_page")" 'action="/casework/import_check"'
}
head -c 3000 /dev/urandom >"$file"
refused "noise" 'Sarakstu nevar nolasīt'
cp "$JSLP_SOURCE/tests/workbooks/libreoffice.ods" "$file"
refused "a workbook of another kind" 'ODS vai XLS'
printf '\320\317\021\340\241\261\032\341\000\000' >"$file"
refused "an old workbook, or one with a password" 'ODS vai XLS'
printf 'PK\003\004 no package at all' >"$file"
refused "not a ZIP" 'bojāta, slēgta'
/usr/bin/python3 - "$file" <<-'END'
	import sys, zipfile
	with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as book:
	    book.writestr("xl/workbook.xml", '<workbook xmlns:r="x"><sheets><sheet name="A" r:id="r"/></sheets></workbook>')
	    book.writestr("xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="r" Target="worksheets/sheet1.xml"/></Relationships>')
	    book.writestr("xl/worksheets/sheet1.xml", "<worksheet>" + " " * 200000000 + "</worksheet>")
END
refused "a bomb" 'par lielu'
printf 'V\342rds;Uzv\342rds\n' >"$file"
refused "letters of an old code page" 'UTF-8 kodējumu'
printf 'a;"b\n' >"$file"
refused "an open quotation mark" 'beigu pēdiņu'
printf 'Vārds;Uzvārds\nAnna;Kalna\n' >"$file"
refused "other columns" 'Datnē nav šādas kolonnas'
list xlsx <<-END
	act=#f 1+1|act_on=$decided|received=$received|given=Anna|family=Kalna
END
refused "a formula" 'Šeit ir formula'
for number in $(seq 1003); do echo "act=$mark/x$number|given=Anna"; done | list csv
refused "too many rows" 'vairāk rindu'
head -c 2200000 /dev/zero | tr '\0' 'a' >"$file"
upload registrar
is "too large" "$web_status" 422
like "the page says so" "$(office_text)" 'Datne ir par lielu'
: >"$file"
upload registrar
is "an empty one" "$web_status" 422
list csv </dev/null
list_name='"><svg onload=x>.csv' upload registrar
web_get registrar /casework/import
unlike "the name is only text" "$(cat "$web_page")" '<svg onload'
web_get registrar "/casework/import_check?file=00000000-0000-4000-8000-000000000000"
is "no such list" "$web_status" 404
web_done
done_testing
