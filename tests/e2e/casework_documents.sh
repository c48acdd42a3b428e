#!/bin/sh
# The register of documents: a number for everything that comes in and goes out, each once and none left out; the day's page, its export, the search.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh, resident.sh and casework.sh

on() { date -d "$1" +%d.%m.%Y.; }
iso() { date -d "$1" +%F; }
year=$(date +%Y)
# mark KIND: the number of the newest document of that kind in the file $reference.
mark() { server_sql "SELECT mark FROM document WHERE application_id = $(office_column id) AND kind = '$1' ORDER BY id DESC LIMIT 1"; }
documents() { server_sql "SELECT COUNT(*) FROM document WHERE application_id = $(office_column id) AND kind = '$1'"; }
is_registered() { [ "$(documents "$1")" = 1 ]; }
# What is wrong with the numbers of all years: gaps, and numbers behind the counter.
holes() {
	server_sql "SELECT CONCAT(c.direction, c.year, ': ', COUNT(d.id), ' of ', c.last) FROM document_counter c
		LEFT JOIN (SELECT id, direction + 0 AS kind, year, number FROM document
			UNION ALL SELECT id, 3, SUBSTRING_INDEX(SUBSTRING_INDEX(number, '/', 2), '/', -1), SUBSTRING_INDEX(number, '/', -1) + 0 FROM act
				WHERE number LIKE 'JSLP/%') d ON d.kind = c.direction + 0 AND d.year = c.year
		GROUP BY c.direction, c.year, c.last HAVING COUNT(d.id) <> c.last OR MAX(d.number) <> c.last OR MIN(d.number) <> 1"
}
zip_names() { python3 -c 'import zipfile, sys; print("\n".join(zipfile.ZipFile(sys.argv[1]).namelist()))' "$1"; }
zip_papers_sound() {
	(
		cd "$(mktemp -d)" && python3 -c 'import zipfile, sys; zipfile.ZipFile(sys.argv[1]).extractall()' "$1" || exit 1
		for paper in *.pdf; do
			qpdf --check "$paper" >/dev/null || exit 1
		done
		rm -rf "$PWD"
	)
}
# apply_with CHANNEL: a new application of a mother for her child.
apply_with() {
	resident "documents$(date +%s%N)"
	apply_start child 1.4
	apply_person
	apply_child child_code=050613-20001
	apply_representation
	apply_contact "channel=$1"
	apply_grounds
	apply_send
}

ok "the office signs in" office_sign_in
server_sql "DELETE FROM rate_limit"

# --- over the web: the worker, within seconds, once ---
apply_with post
ok "an application is registered by itself" wait_until 10 is_registered application
like "as the pattern has it" "$(mark application)" "^1-10/2\.8/$year/[0-9]+$"
is "on this day, by nobody" "$(server_sql "SELECT CONCAT(direction, ' ', registered_on, ' ', IFNULL(actor_id, '-')) FROM document WHERE mark = '$(mark application)'")" \
	"in $(iso today) -"
is "nothing waits any more" "$(office_column 'IFNULL(to_register, 0)')" 0
application=$(mark application)
server_sql "UPDATE application SET to_register = 1 WHERE reference = '$reference'"
sleep 2
is "begun anew it has its number still" "$(documents application) $(mark application)" "1 $application"
server_sql "UPDATE application SET to_register = NULL WHERE reference = '$reference'"
web_get worker "/casework/file?ref=$reference"
like "the file shows it" "$(office_text)" "Reģistrācijas numurs $application "

# --- what the office writes, and what comes back ---
office_take worker
web_get worker "/casework/messages?ref=$reference"
web_send worker "/casework/messages?ref=$reference" /casework/messages "ref=$reference" "form=$(office_field form)" "text=Labdien!"
like "a letter" "$(documents letter) $(mark letter)" "^1 1-10/2\.8/$year/N-[0-9]+$"
web_send worker "/casework/messages?ref=$reference" /casework/messages "ref=$reference" \
	"form=$(server_sql "SELECT uuid FROM message WHERE application_id = $(office_column id)")" "text=Labdien!"
is "sent twice it is one" "$web_status $(documents letter)" "303 1"
ask() {
	web_get worker "/casework/$1?ref=$reference"
	ask_page=$1
	shift
	web_send worker "/casework/$ask_page?ref=$reference" "/casework/$ask_page" "ref=$reference" "version=$(office_field version)" \
		"form=$(office_field form)" "text=Lūdzu, atsūtiet lēmumu." "due=$(on '+20 days')" "$@"
}
ask request
is "a request" "$web_status $(documents request)" "303 1"
file_open
file_send /status/answer "text=Šeit tas ir."
ok "its answer over the web is registered by itself" wait_until 10 is_registered answer
ask without_progress flaws=unsigned
is "a notice that it is left without progress is a kind of its own" "$web_status $(documents request) $(documents without_progress)" "303 1 1"
office_take worker
is "what has come on paper is registered by whoever says so" "$web_status $(documents answer) $(server_sql "SELECT u.login FROM document d
	JOIN app_user u ON u.id = d.actor_id WHERE d.mark = '$(mark answer)'")" "303 2 social_worker"
web_get worker "/casework/messages?ref=$reference"
like "the correspondence shows each number" "$(office_text)" "Reģistrēts: Nr\. $(mark letter) "
like "that of the request, too" "$(office_text)" "Reģistrēts: Nr\. $(mark without_progress) "
like "and of the answer on paper" "$(office_text)" "Saņemta atbilde uz papīra, reģistrēta: Nr\. $(mark answer)"
like "of the application, with its confirmation" "$(cat "$web_page")" "/casework/receipt\?ref=$reference"
file_open
file_send /status/messages "text=Vai viss kārtībā?"
sleep 1
is "a question is no document" "$(server_sql "SELECT COUNT(*) FROM message WHERE to_register = 1") $(documents answer)" "0 2"

# --- an act, a contest, its way ---
office_issue head granted
is "an act" "$(documents act)" 1
web_get worker "/casework/file?ref=$reference"
like "has its own number and that of the register" "$(office_text)" "$act \(PDF\) Reģistrācijas numurs $(mark act) "
office_contest registrar "$(on today)" "Nepiekrītu."
is "a contest" "$(documents contest) $(server_sql "SELECT direction FROM document WHERE mark = '$(mark contest)'")" "1 in"
step() {
	web_get registrar "/casework/contest_step?contest=$contest&step=$1"
	step_page=$1
	shift
	web_send registrar "/casework/contest_step?contest=$contest&step=$step_page" /casework/contest_step "contest=$contest" "step=$step_page" \
		"version=$(office_field version)" "day=$(on today)" "$@"
}
web_get registrar "/casework/forwarding?contest=$contest"
is "no cover letter before it is forwarded" "$web_status" 404
step forward "institution=Augstākā iestāde"
is "a forwarding takes its number from the register" "$web_status $(documents forwarding) $(server_sql "SELECT number FROM contest_step
	WHERE contest_id = $contest AND seq = 2")" "303 1 $(mark forwarding)"
web_get registrar "/casework/contest?contest=$contest"
like "the contest shows both" "$(office_text)" "Reģistrēts: Nr\. $(mark contest)"
like "and the cover letter" "$(cat "$web_page")" "/casework/forwarding\?contest=$contest"
first=$reference
apply_with post
office_issue head refused
office_contest registrar "$(on today)" "Nepiekrītu."
step forward "institution=Augstākā iestāde" number=12-3/45
is "unless it went under another one" "$(documents forwarding) $(server_sql "SELECT number FROM contest_step WHERE contest_id = $contest AND seq = 2")" \
	"1 12-3/45"

# --- taken back on the web; an own initiative is no document ---
apply_with post
file_open
file_send /status/withdraw "text=Vairs nav vajadzīgs."
ok "a withdrawal" wait_until 10 is_registered withdrawal
is "of initiatives there is none" "$(server_sql "SELECT COUNT(*) FROM document d JOIN application a ON a.id = d.application_id
	WHERE a.origin IN ('initiative', 'import') AND d.kind = 'application'")" 0

# --- each once, none left out ---
is "no holes" "$(holes)" ""
last=$(server_sql "SELECT last FROM document_counter WHERE direction = 'out' AND year = $year")
web_get worker "/casework/messages?ref=$first"
server_sql "UPDATE parameter SET value = '{index}' WHERE code = 'document_number_out'"
web_send worker "/casework/messages?ref=$first" /casework/messages "ref=$first" "form=$(office_field form)" "text=Vēl viena."
server_sql "UPDATE parameter SET value = '{index}/{year}/N-{number}' WHERE code = 'document_number_out'"
unlike "what cannot be numbered is not sent" "$web_status" '^(2|3)'
is "and takes no number" "$(server_sql "SELECT last FROM document_counter WHERE direction = 'out' AND year = $year") $(server_sql "SELECT COUNT(*) FROM message
	WHERE text_sealed IS NOT NULL AND application_id = (SELECT id FROM application WHERE reference = '$first') AND id NOT IN
		(SELECT message_id FROM document WHERE message_id IS NOT NULL) AND direction = 'to_resident'")" "$last 0"
not_ok "not twice" server_sql "INSERT INTO document (direction, year, number, nomenclature, mark, kind, application_id, registered_at, registered_on)
	SELECT direction, year, number + 100000, nomenclature, mark, kind, application_id, registered_at, registered_on FROM document WHERE mark = '$application'"

# --- the day ---
web_get registrar /casework/documents
is "the registrar sees the day" "$web_status" 200
# Other tests have had their documents today, too: every page of the day.
whole=$web_folder/whole
cp "$web_page" "$whole"
while next=$(sed -n 's/.*rel="next" href="\([^"]*\)".*/\1/p' "$web_page" | sed 's/&amp;/\&/g') && [ -n "$next" ]; do
	web_get registrar "/casework/documents$next"
	cat "$web_page" >>"$whole"
done
day_text() { sed 's/<[^>]*>/ /g' "$whole" | tr -s ' \n\t' ' '; }
like "what came in and went out" "$(day_text)" "$application.*Iesniegums.*Ilze Paraugs"
like "who registered it" "$(day_text)" 'Sanita Darbiniece'
is "in order" "$(grep -o "1-10/2.8/$year/[0-9]*<" "$whole" | grep -o '[0-9]*<' | tr -d '<' | sort -nc 2>&1)" ""
web_get head "/casework/documents?direction=out"
unlike "one direction alone" "$(cat "$web_page")" "1-10/2.8/$year/[0-9]+<"
like "with its papers" "$(cat "$web_page")" '/casework/letter\?message='
server_sql "SET @n = 0; INSERT INTO document (direction, year, number, nomenclature, mark, kind, application_id, message_id, registered_at, registered_on)
	SELECT 'in', 1999, seq, '1-10/2.8', CONCAT('1-10/2.8/1999/', seq), 'withdrawal', (SELECT MAX(id) FROM application), NULL, '1999-03-01 10:00:00', '1999-03-01'
	FROM seq_1_to_120; INSERT INTO document_counter VALUES ('in', 1999, 120)"
web_get worker "/casework/documents?day=01.03.1999."
is "fifty a page" "$(grep -c '<tr data-row>' "$web_page") $(grep -c 'rel="next"' "$web_page")" "50 1"
pages=0
while next=$(sed -n 's/.*rel="next" href="\([^"]*\)".*/\1/p' "$web_page" | sed 's/&amp;/\&/g') && [ -n "$next" ] && [ $pages -lt 5 ]; do
	web_get worker "/casework/documents$next"
	pages=$((pages + 1))
done
is "three pages" "$pages $(grep -c '<tr data-row>' "$web_page")" "2 20"
like "the next number goes on from the page before" "$(cat "$web_page")" '1999/101<'
web_get worker "/casework/documents?day=02.03.1999."
like "an empty day says so" "$(office_text)" 'Šajā dienā nav reģistrēts neviens dokuments'
web_get worker "/casework/documents?day=31.02.1999."
is "no such day" "$web_status $(grep -c 'id="day-error"' "$web_page")" "400 1"

# --- the export ---
web_get head "/casework/documents_export?day=$(on today)"
is "a file" "$web_status $(head -c 3 "$web_page" | od -An -tx1 | tr -d ' ')" "200 efbbbf"
is "as many lines as documents, and a head" "$(tr -dc '\r' <"$web_page" | wc -c)" "$(server_sql "SELECT COUNT(*) + 1 FROM document WHERE registered_on = '$(iso today)'")"
like "in Latvian" "$(head -n 1 "$web_page")" '"Reģistrācijas numurs";"Virziens";"Reģistrēts"'
like "with paper and address" "$(cat "$web_page")" "^\"$application\";\"Saņemts\";\"$(on today)\";\"[0-9]{2}:[0-9]{2}\";\"1-10/2\.8\";[0-9]+;\"Iesniegums\";\"$first\";\"$(on today)\";\"Ilze Paraugs\";;;\"Sistēma\";\"1-10-2\.8-$year-[0-9]+\.pdf\";\"http.*/casework/receipt\?ref=$first\""
is "audited" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'documents_export' AND object = 'documents:$(iso today)'")" 1
web_get head "/casework/documents?day=$(on today)"
files=$(sed -n 's/.*href="\(\/casework\/documents_files[^"]*\)".*/\1/p' "$web_page" | sed 's/&amp;/\&/g' | head -n 1)
like "the papers of the day in parts" "$(office_text)" 'Kopā ar dokumentiem \(ZIP\): dokumenti 1–[0-9]+'
web_get head "$files"
cp "$web_page" "$JSLP_ARTIFACTS/documents.zip"
is "a file of papers" "$web_status $(head -c 2 "$web_page")" "200 PK"
papers=$(zip_names "$JSLP_ARTIFACTS/documents.zip")
like "the list is in it" "$papers" "dokumenti-$(iso today)\.csv"
is "and every paper that it names" "$(printf '%s\n' "$papers" | grep -c '\.pdf$')" "$(python3 -c 'import zipfile, sys, re
z = zipfile.ZipFile(sys.argv[1])
print(len(re.findall(r"\.pdf\";\"http", z.read([n for n in z.namelist() if n.endswith(".csv")][0]).decode())))' "$JSLP_ARTIFACTS/documents.zip")"
ok "each a sound PDF" zip_papers_sound "$JSLP_ARTIFACTS/documents.zip"
is "each look is in the audit log" "$(server_sql "SELECT COUNT(*) >= $(printf '%s\n' "$papers" | grep -c '\.pdf$') FROM audit WHERE action IN ('paper', 'letter', 'receipt_paper', 'forwarding_paper') AND actor_id = (SELECT id FROM app_user WHERE login = 'head')")" 1
web_get head "${files%&after=*}&after=4000000000"
is "behind the last one nothing but the list" "$web_status" 200
server_sql "UPDATE application_person SET family_name = '=HYPERLINK(\"x\")', given_name = '=1' WHERE part = 'applicant' AND application_id = (SELECT application_id FROM document WHERE mark = '1-10/2.8/1999/1')"
web_get worker "/casework/documents_export?day=01.03.1999."
is "no formulas" "$(grep -c '"'"'"'=1 =HYPERLINK(""x"")"' "$web_page")" 120
web_get worker "/casework/documents_export?day=31.02.1999."
is "no such day" "$web_status" 404

# --- found by number ---
for number in "$application" "Nr. $application" "$(reference=$first mark act)" "$(server_sql "SELECT number FROM act WHERE application_id = (SELECT id FROM application WHERE reference = '$first')")"; do
	web_send worker /casework/search /casework/search "q=$number"
	is "$number leads to its file" "$web_status $web_location" "303 /casework/file?ref=$first"
done
web_send worker /casework/search /casework/search "q=1-10/2.8/$year/999999"
is "one that is none does not" "$web_status" 200

# --- who may ---
web_sign_in manager provider_manager
web_sign_in dpo dpo
for jar in manager dpo; do
	for page in documents "documents_files?day=$(on today)" "documents_export?day=$(on today)" "receipt?ref=$first" "forwarding?contest=$contest"; do
		web_get "$jar" "/casework/$page"
		is "not the $jar: $page" "$web_status" 403
	done
done
web_get visitor /casework/documents
is "nor who is not signed in" "$web_status" 303
server_sql "DELETE FROM document WHERE year = 1999; DELETE FROM document_counter WHERE year = 1999"
web_done
done_testing
