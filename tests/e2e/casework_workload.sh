#!/bin/sh
# /casework/workload, /casework/reassign_many and /casework/reassigned: how much everybody has, and several files for another worker at once.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

user_id() { server_sql "SELECT id FROM app_user WHERE login = '$1'"; }
# The line of the page on OWNER's or nobody's files, as words.
line_of() {
	awk -v name="$1" '/^<tr>/ { row = "" } { row = row " " $0 } /^<\/tr>/ { if (index(row, name)) print row }' "$web_page" | sed 's/<svg.*<\/svg>//; s/<[^>]*>/ /g' | tr -s ' \n' ' '
}
open_where() { server_sql "SELECT COUNT(*) FROM application WHERE open_due IS NOT NULL $1"; }
# A file of its own: reference.
mine() { office_application 1.4 && office_take "$1"; }
files_field() { sed -n 's/.*name="files" value="\([^"]*\)".*/\1/p' "$web_page"; }
# Place of the file REFERENCE in the list: "pick_0=03".
pick_of() { sed -n "s/.*id=\"pick-$1\" name=\"\(pick_[0-9]\)\" value=\"\([0-9]*\)\".*/\1=\2/p" "$web_page"; }
owner_of() { server_sql "SELECT COALESCE(u.login, '') FROM application a LEFT JOIN app_user u ON u.id = a.owner_id WHERE a.reference = '$1'"; }

ok "the office signs in" office_sign_in
one=$(user_id social_worker) two=$(user_id social_worker2)
server_sql "UPDATE application SET owner_id = NULL WHERE owner_id IN ($one, $two)"
mine worker && first=$reference
mine worker && second=$reference
mine worker && third=$reference
office_application 1.4 && loose=$reference

# --- who, and the numbers ---
web_get nobody /casework/workload
is "a visitor is sent to sign in" "$web_status" 303
for jar in worker registrar; do
	web_get "$jar" /casework/workload
	is "the workload is not for $jar" "$web_status" 403
	web_get "$jar" "/casework/reassign_many?owner=$one"
	is "nor handing over many" "$web_status" 403
done
today=$(date +%F)
server_sql "UPDATE application SET received_on = '$today' - INTERVAL 40 DAY, due_nominal_on = '$today' - INTERVAL 1 DAY, due_on = '$today' - INTERVAL 1 DAY WHERE reference = '$first';
	UPDATE application SET received_on = '$today' - INTERVAL 40 DAY, due_nominal_on = '$today' + INTERVAL 7 DAY, due_on = '$today' + INTERVAL 7 DAY WHERE reference = '$second';
	UPDATE application SET state = 'information_requested' WHERE reference = '$third'"
web_get head /casework/workload
is "the workload: 200" "$web_status" 200
like "what one has: all, overdue, soon, waiting" "$(line_of 'Sanita Darbiniece')" '3 – [^/]* / 22 labi.* 1 – Termiņš nokavēts.* 1 – Termiņš 7 dienu laikā.* 1 – Gaida'
like "what nobody has" "$(line_of 'Bez ')" " $(open_where 'AND owner_id IS NULL') – "
like "a number leads to its files" "$(cat "$web_page")" "href=\"/casework/\?pile=unit&amp;owner=$one&amp;due=overdue\""
web_get head "/casework/?pile=unit&owner=$one&due=overdue"
is "to these only" "$(grep -c 'file?ref=G-' "$web_page") $(grep -c "ref=$first\"" "$web_page")" "1 1"
like "a bar beside the number" "$(web_get head /casework/workload; cat "$web_page")" '<rect x="0" y="0" width="13%"'
web_get head /casework/workload
like "how many stand on each rung of the ladder" "$(line_of 'dienas: 4–7')" "dienas: 4–7 $(open_where "AND open_due BETWEEN '$today' + INTERVAL 4 DAY AND '$today' + INTERVAL 7 DAY") – .* darbinieku; ja tāda nav, vadītāju"
like "overdue, and the head is warned" "$(awk '/id="ladder"/, 0' "$web_page" | sed 's/<[^>]*>/ /g' | tr -s ' \n' ' ')" "Termiņš nokavēts $(open_where "AND open_due < '$today'") – [^/]* darbinieku un vadītāju atlikušas dienas: 0–1"
like "a number leads to its files" "$(cat "$web_page")" 'href="/casework/\?pile=unit&amp;due=7"'
server_sql "UPDATE parameter SET value = '2' WHERE code = 'workload_files_max'; UPDATE parameter SET value = '1' WHERE code = 'workload_files_good'"
web_get head /casework/workload
like "another parameter, another judgement" "$(line_of 'Sanita Darbiniece')" '/ 2 par daudz'
server_sql "UPDATE parameter SET value = '22' WHERE code = 'workload_files_max'; UPDATE parameter SET value = '20' WHERE code = 'workload_files_good'"
server_sql "UPDATE app_user SET role = 'registrar' WHERE id = $one"
web_get head /casework/workload
like "whoever is no worker any more keeps a line while there are files" "$(line_of 'Sanita Darbiniece')" 'vairs nestrādā'
server_sql "UPDATE app_user SET role = 'social_worker' WHERE id = $one"

# --- several ---
web_get head "/casework/reassign_many?owner=$one"
is "the form: 200" "$web_status" 200
form=$(office_field form) files=$(files_field) csrf=$(web_token /casework/reassign_many)
pick_first=$(pick_of "$first") pick_second=$(pick_of "$second") pick_third=$(pick_of "$third")
post() { web_post head /casework/reassign_many "csrf=$csrf&owner=$one&form=$form&files=$(printf '%s' "$files" | tr ' ' +)&$1"; }
good="to=$two&reason=leaving&note=Darba+beigas&which=marked"
post "to=$two&reason=leaving&note=Darba+beigas&which=marked"
is "nothing marked" "$web_status" 422
post "to=$two&reason=leaving&note=&which=marked&$pick_first"
is "no note" "$web_status" 422
like "the mark stays" "$(cat "$web_page")" "id=\"pick-$first\"[^>]* checked"
unlike "of this one only" "$(cat "$web_page")" "id=\"pick-$second\"[^>]* checked"
post "to=$one&reason=leaving&note=x&which=all"
is "not to the same" "$web_status" 422
post "to=$(user_id registrar)&reason=leaving&note=x&which=all"
is "nor to a registrar" "$web_status" 422
for bad in "x" "1" "1-" "-1-1" "1-1,2-2" "0-1"; do
	web_post head /casework/reassign_many "csrf=$csrf&owner=$one&form=$form&files=$bad+1-1&$good&pick_0=00"
	is "a list that the page has not made ($bad)" "$web_status" 400
done
post "$good&pick_0=64"
is "a place that there is not" "$web_status" 422
# One was changed meanwhile, one was decided: the third goes.
server_sql "UPDATE application SET version = version + 1 WHERE reference = '$second'; UPDATE application SET state = 'withdrawn' WHERE reference = '$third'"
for time in first second; do
	post "$good&$pick_first&$pick_second&$pick_third"
	is "sent, the $time time" "$web_status $web_location" "303 /casework/reassigned?form=$form"
done
is "only one went" "$(owner_of "$first") $(owner_of "$second") $(owner_of "$third")" "social_worker2 social_worker social_worker"
is "once, with its history and its note" "$(server_sql "SELECT COUNT(*), COUNT(DISTINCT h.uuid) FROM handover h JOIN handover_batch b ON b.id = h.batch_id WHERE b.uuid = '$form'" | tr '\t' ' ')" "1 1"
web_get head "$web_location"
is "the result: 200" "$web_status" 200
like "what went" "$(office_text)" "Nodotas: 1 $first"
like "what did not, and why" "$(office_text)" "Nav nodotas: 2 .*$second .*Lieta pa šo laiku ir mainīta.*$third .*Lieta ir slēgta|Nav nodotas: 2 .*$third .*Lieta ir slēgta.*$second .*Lieta pa šo laiku ir mainīta"
web_post head /casework/reassign_many "csrf=$csrf&owner=$one&form=$form&files=1-1&to=$one&reason=leaving&note=x&which=all"
is "the same form for another person is refused" "$web_status" 422
web_get worker2 "/casework/?pile=mine"
like "the new worker sees the mark" "$(office_text)" "$first .*Nodota, vēl nav atvērta"
web_get worker2 "/casework/file?ref=$first"
like "and the note" "$(office_text)" 'Darba beigas'
# Nobody's, all of them; more than one key can hold.
server_sql "UPDATE application SET owner_id = NULL WHERE owner_id = $one"
web_get head "/casework/reassign_many?owner=0"
form=$(office_field form) files=$(files_field) csrf=$(web_token /casework/reassign_many) count=$(open_where 'AND owner_id IS NULL')
like "the loose one is there" "$(cat "$web_page")" "pick-$loose"
web_post head /casework/reassign_many "csrf=$csrf&owner=0&form=$form&files=$(printf '%s' "$files" | tr ' ' +)&to=$one&reason=workload&note=Jaunas&which=all"
is "all of nobody's" "$web_status $(open_where 'AND owner_id IS NULL')" "303 0"
web_get head "$web_location"
like "counted" "$(office_text)" "Nodotas: $count "
web_get head "/casework/reassign_many?owner=0"
like "an empty list says so" "$(office_text)" 'Nav, ko nodot'
for query in "" "owner=x" "owner=-1" "owner=1&owner=2"; do
	web_get head "/casework/reassign_many?$query"
	like "reassign_many?$query" "$web_status" '^40[04]$'
done
web_get head "/casework/reassigned?form=00000000-0000-4000-8000-000000000000"
is "a form that was never sent" "$web_status" 404
web_get worker "/casework/reassigned?form=$form"
is "the result is the head's" "$web_status" 403
web_get head "/casework/workload?lang=en"
like "in English" "$(office_text)" 'Up to 20 open files a worker are good, more than 22 are too many'
web_done
done_testing
