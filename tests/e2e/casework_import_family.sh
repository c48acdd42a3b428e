#!/bin/sh
# Start data: the other people of a pair or a family; what is wrong with them, what they become, the year, the separations and the seats of each.
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

# --- what is wrong with them ---
# family NUMBER OTHERS [MORE]: a boy and his mother who wait for a group for families, with others ("\n" is a line end).
family() {
	printf '%s\n' "act=$mark/$1|act_on=$decided|received=$received|programme=1.9|given=Bērns|family=Saime$word|sex=v|birth=05.05.$((year - 8)).|a_given=Māte|a_family=Saime$word|a_birth=02.03.1985.|a_sex=s|relation=māte|others=$2${3:+|$3}"
}
born=06.06.$((year - 6)).
{
	echo "act=$mark/90|act_on=$decided|received=$received|given=Rasa|family=Viena$word|others=Rita Viena$word, $born, s"
	family 91 "Rita Saime$word, $born, s; Kārlis Saime$word, v"
	family 92 "Rita Saime$word, $(code_of 30), $born, s\nRuta Saime$word, $(code_of 30), $born, s"
	family 93 "Saime$word Bērns, 05.05.$((year - 8))., v; Māte Saime$word, 02.03.1985., s"
	family 94 "Rita Saime$word, 31.02.2015., s; <b> Saime$word, $born, s; Rita Saime$word, 12345678901, $born, s"
	family 95 "$(for n in A B C D E F G; do printf '%s' "$n Saime$word, $born, s;"; done)"
	echo "act=$mark/96|act_on=$decided|received=$received|programme=1.9|given=Pieaugusi|family=Saime$word|others=Otrs Saime$word, 02.03.1986., v"
	family 97 ''
} | list csv
upload registrar
check registrar
like "others, where the client comes alone" "$(told 2 'Citi dalībnieki')" 'neviens nepiedalās'
like "one of them without a date, by his place" "$(told 3 'Citi dalībnieki, 2. cilvēks')" 'nevar nolasīt'
like "two with one code" "$(told 4 'Citi dalībnieki, 2. cilvēks')" 'Tāds pats personas kods'
like "the client once more" "$(told 5 'Citi dalībnieki, 1. cilvēks')" 'klientam, pieteicējam'
like "and the applicant" "$(told 5 'Citi dalībnieki, 2. cilvēks')" 'klientam, pieteicējam'
like "no day" "$(told 6 'Citi dalībnieki, 1. cilvēks')" 'nav datums'
like "no name" "$(told 6 'Citi dalībnieki, 2. cilvēks')" 'tikai burti'
like "no code" "$(told 6 'Citi dalībnieki, 3. cilvēks')" 'nav personas kods'
like "more than an application takes" "$(told 7 'Citi dalībnieki')" 'vairāk cilvēku'
like "a family without a child" "$(told 8 'Citi dalībnieki')" 'pieaugušais un bērns piedalās kopā'
like "a family of whom nobody else is named: said only" "$(told 9 'Citi dalībnieki')" 'citi dalībnieki nav norādīti'
unlike "nobody's name is shown" "$(cat "$web_page")" "Saime$word"

# Kept as an online application's, in one place of a group that has one.
provider_group manager 1.9 "$(on "$(provider_day tomorrow)")" 2
is "a group for families opens" "$web_status" 303
home_id=$provider_group_id
home_group=$(server_sql "SELECT number FROM support_group WHERE id = $home_id")
list csv <<-END
	act=$mark/98|act_on=$decided|received=$received|given=Tēvs|family=Saime$word|sex=v|code=$(code_of 31)|birth=02.03.1984.
	act=$mark/99|act_on=$decided|received=$received|given=Kaija|family=Saime$word|code=$(code_of 32)
END
upload registrar
confirm head
is "two who are known" "$web_status" 303
in_group="kind=grupā|group=$home_group|first=$first"
family 100 "Rita Maija Saime$word, $born, meitene\nTēvs Saime$word, $(code_of 31), v, 02.03.1984." "$in_group" | list xlsx
list_name=saraksts.xlsx upload registrar
check head
like "how many people the row brings" "$(office_text)" 'Rindas numurs Grupas veids Cik cilvēku piedalās 2 1\.9 4 '
like "and the list" "$(office_text)" 'Cik cilvēku piedalās 4 '
like "one of them is known" "$(told 2 'Citi dalībnieki, 2. cilvēks')" 'sistēmā jau ir'
web_post head /casework/import_check "csrf=$(web_token /casework/import_check)&file=$list_id"
is "the family is taken over" "$web_status" 303
is "as an application for a family" "$(of "$mark/100" a.for_whom)" family
is "with its participants" "$(server_sql "SELECT GROUP_CONCAT(CONCAT_WS(':', c.seq, c.given_name, c.relation, c.sex) ORDER BY c.seq) FROM application_person c
	JOIN act t ON t.application_id = c.application_id WHERE t.number = '$mark/100' AND c.part = 'participant'")" "1:Māte:self:female,2:Rita Maija:parent:female,3:Tēvs:partner:male"
is "the father by his code" "$(server_sql "SELECT COUNT(*) FROM application_person c JOIN act t ON t.application_id = c.application_id
	WHERE t.number = '$mark/100' AND c.part = 'participant' AND c.person_id = $(person_of "$mark/98")")" 1
is "one place with the seats of a family" "$(server_sql "SELECT COUNT(*), MAX(l.seats = (SELECT value FROM parameter WHERE code = 'dyad_seats')), MAX(g.places_taken)
	FROM place l JOIN support_group g ON g.id = l.support_group_id WHERE g.id = $home_id")" "$(printf '1\t1\t1')"
reference=$(of "$mark/100" a.reference)
web_get worker "/casework/file?ref=$reference"
like "the file shows them" "$(office_text)" "Rita Maija Saime$word"
web_get manager "/provider/group_participants?id=$home_id"
is "the group's page opens" "$web_status" 200

# Each of them has had this year's.
list csv <<-END
	act=$mark/101|act_on=$decided|received=$received|given=Tēvs|family=Saime$word|sex=v|code=$(code_of 31)|birth=02.03.1984.|kind=grupa bija|first=$first
	act=$mark/102|act_on=$decided|received=$received|given=Kaija|family=Saime$word|code=$(code_of 32)|kind=grupa bija|first=$first
	act=$mark/103|act_on=$decided|received=$received|programme=1.9|kind=grupa bija|first=$first|given=Mazais|family=Cits$word|sex=v|birth=05.05.$((year - 7)).|a_given=Ome|a_family=Cita$word|a_birth=02.03.1960.|a_sex=s|relation=aizbildnis|others=Kaija Saime$word, $(code_of 32), 02.03.1990., s; Tēvs Saime$word, $(code_of 31), 02.03.1984., v
	act=$mark/104|act_on=$decided|received=$received|programme=1.10|kind=grupa bija|first=$first|given=Vēl|family=Saime$word|sex=v|birth=05.05.$((year - 7)).|a_given=Māte|a_family=Saime$word|a_birth=02.03.1985.|a_sex=s|a_known=jā|relation=māte
	act=$mark/105|act_on=$decided|received=$received|given=Māte|family=Saime$word|birth=02.03.1985.|kind=grupa bija|first=$first
END
upload registrar
check head
group_year=$(server_sql "SELECT YEAR(LEAST(first_on, '$year-01-01')) FROM support_group WHERE id = $home_id")
is "all in one year" "$group_year" "$year"
like "whoever took part has used up the year" "$(told 2 '–')" 'jau ir izmantojis'
unlike "who did not, has not" "$(told 3 '–')" 'izmanto'
like "who has a row before has, as one of others" "$(told 4 'Citi dalībnieki, 1. cilvēks')" 'izmanto jau cits ieraksts'
like "who took part, too" "$(told 4 'Citi dalībnieki, 2. cilvēks')" 'izmanto'
unlike "a mother can come with another child" "$(told 5 'Pieteicēja vārds')" 'izmanto'
like "but not to a group of her own" "$(told 6 '–')" 'izmanto'

# Somebody of the same name: asked, and answered behind the person.
family 106 "Rita Maija Saime$word, $born, s" "a_known=jā|known=jā" | list csv
upload registrar
check head
like "one of the others may be known" "$(told 2 'Citi dalībnieki, 1. cilvēks')" 'pierakstiet jā'
family 106 "Rita Maija Saime$word, $born, s, jā" "a_known=jā|known=jā" | list csv
upload registrar
confirm head
is "answered, it is taken over" "$web_status" 303
is "as the same person" "$(server_sql "SELECT COUNT(DISTINCT c.person_id) FROM application_person c JOIN act t ON t.application_id = c.application_id
	WHERE t.number IN ('$mark/100', '$mark/106') AND c.given_name = 'Rita Maija'")" 1
# She asks for a group of her own: her file says that it would be the year's second one.
rita=$(server_sql "SELECT person_id FROM application_person WHERE given_name = 'Rita Maija' AND family_name = 'Saime$word' LIMIT 1")
next=$(provider_granted 1.4 'Rita Maija' "Saime$word" "$(date -d yesterday +%F)" "$rita")
if [ "$(date -d tomorrow +%Y)" = "$year" ]; then
	web_get worker "/casework/file?ref=$(server_sql "SELECT reference FROM application WHERE id = ${next% *}")"
	like "her file says why" "$(office_text)" 'šogad vieta grupā jau ir piešķirta'
fi

# Kept apart from one of the others; and the last seat.
apart "$(person_of "$mark/98")" "$(person_of "$mark/99")"
stranger() {
	printf '%s\n' "act=$mark/$1|act_on=$decided|received=$received|programme=1.9|$in_group|given=Bērns$2|family=Svešs$word|sex=v|birth=05.05.$((year - 8)).|a_given=Māte$2|a_family=Svešs$word|a_birth=02.03.1985.|a_sex=s|relation=māte|others=$3"
}
stranger 107 Viens "Kaija Saime$word, $(code_of 32), 02.03.1990., s" | list csv
upload registrar
check head
like "one of the others must not be in the group" "$(told 2 'Grupas numurs')" 'nav vietas'
unlike "nothing to confirm" "$(cat "$web_page")" 'action="/casework/import_check"'
{ stranger 108 Divi "Māsa Svešs$word, $born, s"; stranger 109 Trīs "Brālis Svešs$word, $born, v"; } | list csv
upload registrar
check head
like "one family more has no seat" "$(told 3 'Grupas numurs')" 'vairs nav brīvas vietas'
unlike "the first has" "$(told 2 'Grupas numurs')" 'brīvas vietas'
# Between the look and the confirmation: kept apart from one of the others, and the year of one of them used up.
list csv <<-END
	act=$mark/110|act_on=$decided|received=$received|given=Lelde|family=Svešs$word|code=$(code_of 33)
END
upload registrar
confirm head
stranger 111 Četri "Lelde Svešs$word, $(code_of 33), 02.03.1990., s" | list csv
upload registrar
check head
like "one more family" "$(cat "$web_page")" 'action="/casework/import_check"'
token=$(web_token /casework/import_check)
apart "$(person_of "$mark/98")" "$(person_of "$mark/110")"
separation=$(server_sql "SELECT MAX(id) FROM separation")
before=$(written)
web_post head /casework/import_check "csrf=$token&file=$list_id"
is "kept apart meanwhile: 422" "$web_status $(written)" "422 $before"
server_sql "UPDATE separation SET ended_at = UTC_TIMESTAMP(6), ended_by = made_by WHERE id = $separation"
# The stops behind that check: what is there only once the row is being written.
server_sql "CREATE TRIGGER separation_late AFTER INSERT ON referral FOR EACH ROW
	INSERT INTO separation (uuid, person_id, other_id, reason_sealed, made_by, made_at) SELECT UUID(), p.person_id, p.other_id, 'x', p.made_by, UTC_TIMESTAMP(6)
	FROM separation p JOIN act t ON t.id = NEW.act_id AND t.number = '$mark/111' WHERE p.id = $separation"
check head
token=$(web_token /casework/import_check)
before=$(written)
web_post head /casework/import_check "csrf=$token&file=$list_id"
refusal="$web_status $(written)"
server_sql "DROP TRIGGER separation_late"
is "kept apart at the writing: 409" "$refusal" "409 $before"
lelde=$(person_of "$mark/110")
server_sql "CREATE TRIGGER year_late AFTER INSERT ON referral FOR EACH ROW
	INSERT INTO place (application_id, person_id, state, quota_year, starts_on, given_at, given_by)
	SELECT c.application_id, c.person_id, 'completed', $year, '$year-01-01', UTC_TIMESTAMP(6), t.approved_by FROM application_person c
	JOIN act t ON t.id = NEW.act_id AND t.number = '$mark/111' WHERE c.person_id = $lelde AND c.part = 'client'"
before=$(written)
web_post head /casework/import_check "csrf=$token&file=$list_id"
refusal="$web_status $(written)"
server_sql "DROP TRIGGER year_late"
is "the year used up at the writing: 409" "$refusal" "409 $before"
confirm head
is "without them the family comes" "$web_status $(seats "$home_id")" "303 2"

web_done
done_testing
