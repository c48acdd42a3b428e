#!/bin/sh
# Every paper that the office makes: its text word by word (tests/papers/NAME.txt), its title, a sound and tagged PDF in Latvian with its fonts.  The
# PDFs stay among the artifacts.  One more kind: a line in the table, a function make_NAME that leaves the PDF in $web_page, and its text; with
# JSLP_PAPERS=write the texts are written anew, to be read before they are committed.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
. "$JSLP_SOURCE/tests/lib/intake.sh"
# shellcheck disable=SC2154,SC2317  # of web.sh, resident.sh and casework.sh; functions are called by name
texts=$JSLP_SOURCE/tests/papers
papers=$JSLP_ARTIFACTS/papers
mkdir -p "$papers"

# applied CHANNEL [PROGRAMME] [CONTACT-FIELD…]: an application that the worker of the office has taken.
applied() {
	applied_channel=$1 applied_programme=${2:-1.4}
	shift "$(($# < 2 ? $# : 2))"
	resident "papers$(date +%s%N)"
	apply_start child "$applied_programme"
	apply_person
	apply_child child_code=050613-20001
	apply_representation
	apply_contact "channel=$applied_channel" "$@"
	apply_grounds
	apply_send
	wait_until 10 is_registered
	office_take worker
}
is_registered() { [ "$(server_sql "SELECT COUNT(*) FROM document WHERE kind = 'application' AND application_id = $(office_column id)")" = 1 ]; }
# wrote PAGE FIELD…: something to the applicant from PAGE of the file, and its letter.
wrote() {
	wrote_page=$1
	shift
	web_get worker "/casework/$wrote_page?ref=$reference"
	web_send worker "/casework/$wrote_page?ref=$reference" "/casework/$wrote_page" "ref=$reference" "form=$(office_field form)" "$@"
	web_get worker "/casework/letter?message=$(server_sql "SELECT uuid FROM message WHERE application_id = $(office_column id) AND direction = 'to_resident'
		ORDER BY id DESC LIMIT 1")"
}
version() { web_get worker "/casework/$1?ref=$reference" && office_field version; }
act_paper() { web_get worker "/casework/paper?act=$(printf %s "$1" | sed 's,/,%2F,g')"; }

make_receipt() {
	applied post
	web_get registrar "/casework/receipt?ref=$reference"
}
make_receipt_counter() {
	intake_form registrar "given_name=Maija" "family_name=Papīrs" "birth_date=$(date -d "1980-01-01 +$(($(date +%s) % 5000)) days" +%d.%m.%Y.)" \
		"child_family_name=Papīrs" "child_birth_date=$(date -d "2012-06-01 +$(($(date +%s) % 600)) days" +%d.%m.%Y.)"
	intake_send registrar
	web_get registrar "/casework/receipt?ref=$reference&code=1"
}
make_letter() {
	applied post
	wrote messages "text=Labdien! Jūsu <b>iesniegums</b> ir pie manis & tiek izskatīts."
}
make_letter_unsafe() {
	applied in-person 1.4 safe=no_letters
	wrote messages "text=Labdien! Vēstuli Jums izsniegs klātienē."
}
make_request() {
	applied post
	wrote request "version=$(version request)" "text=Lūdzu, atsūtiet bāriņtiesas lēmumu." "due=$(latvian '+20 days')"
}
make_without_progress() {
	applied post
	wrote without_progress "version=$(version without_progress)" flaws=unsigned "text=Iesniegums nav parakstīts." "due=$(latvian '+20 days')"
}
make_extended() {
	applied post
	web_get worker "/casework/extend?ref=$reference"
	web_send worker "/casework/extend?ref=$reference" /casework/extend "ref=$reference" "version=$(office_field version)" \
		"draft=$(office_field draft)" "to=$(latvian "$(office_column due_extended_on)")" action=submit "reasons=Jāsagaida bāriņtiesas atbilde." \
		"facts=Pieprasīta bāriņtiesas informācija." "norms=Administratīvā procesa likums, 64. panta otrā daļa"
	web_get head "/casework/approve?ref=$reference"
	web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$(office_field version)" action=issue
	act_paper "$(server_sql "SELECT number FROM act WHERE application_id = $(office_column id)")"
}
make_granted() { applied post; office_issue head granted; act_paper "$act"; }
make_granted_in_part() { applied e-address; office_issue head granted_in_part; act_paper "$act"; }
make_refused() { applied registered-post; office_issue head refused; act_paper "$act"; }
make_granted_short() {
	applied post
	office_draft worker granted submit "facts=Iesniegums saņemts un pārbaudīts." "norms=Administratīvā procesa likums, 67. pants" reasons= hearing=
	issued
}
make_other_programme() {
	applied post
	office_draft worker granted_in_part submit "facts=Iesniegums pārbaudīts." "norms=Administratīvā procesa likums, 67. pants" "reasons=Lūgtā grupa nav piemērota." \
		"hearing=Iesniedzējs piekrīt." part=other_programme "programme=$(server_sql "SELECT id FROM programme WHERE code = '1.7' ORDER BY valid_from LIMIT 1")" \
		"operative=Nodarbības notiek latviešu valodā."
	issued
}
make_referral() {
	applied post
	office_issue head granted
	web_get worker "/casework/referral?ref=$reference"
}
# issued: what waits for approval becomes an act, and its paper.
issued() {
	web_get head "/casework/approve?ref=$reference"
	web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$(office_field version)" action=issue
	act_paper "$(server_sql "SELECT number FROM act WHERE application_id = $(office_column id) ORDER BY id DESC LIMIT 1")"
}
# later KIND FIELD…: an act about a grant, issued.
later() {
	later_kind=$1
	shift
	applied post
	office_issue head granted
	web_get worker "/casework/later_act?ref=$reference&as=$later_kind"
	web_send worker "/casework/later_act?ref=$reference&as=$later_kind" /casework/later_act "ref=$reference" "version=$(office_field version)" \
		"draft=$(office_field draft)" "as=$later_kind" "about=$act_id" action=submit "facts=Klients par to informēts." "reasons=Tā lūdz klients." \
		"norms=Administratīvā procesa likums, 65. pants" "hearing=Klients uzklausīts." "$@"
	issued
}
ground() { server_sql "SELECT id FROM service_ground WHERE outcome = '$1' AND code = '$2'"; }
make_corrected() { later corrected 'operative=vārdus „10 nodarbības” izlabot uz „12 nodarbības”.'; }
make_suspended() { later suspended "ground=$(ground suspended hospital)" "from=$(latvian '+9 days')" "until=$(latvian '+30 days')"; }
make_terminated() { later terminated "ground=$(ground terminated not_attending)" "from=$(latvian '+9 days')"; }
make_revoked() { later revoked; }
make_forwarding() {
	applied post
	office_issue head refused
	office_contest registrar "$(latvian today)" "Nepiekrītu."
	web_get worker "/casework/contest_step?contest=$contest&step=forward"
	web_send worker "/casework/contest_step?contest=$contest&step=forward" /casework/contest_step "contest=$contest" step=forward \
		"version=$(office_field version)" "day=$(latvian today)" "institution=Jelgavas valstspilsētas pašvaldība"
	web_get worker "/casework/forwarding?contest=$contest"
}

# The words of a PDF but for the foot, what differs from run to run named; one line, so that it does not matter where lines and pages break.
words() {
	pdftotext -r 72 -x 0 -y 0 -W 595 -H 785 "$1" - | tr -s ' \n\f' ' ' | sed -E 's/G- ?[0-9]{4}- ?[0-9]+/REFERENCE/g; s,JSLP/ ?[0-9]{4}/ ?[0-9]+,ACT,g
		s,1- ?10/ ?2\.8/ ?[0-9]{4}/ ?N- ?[0-9]+,OUTGOING,g; s,1- ?10/ ?2\.8/ ?[0-9]{4}/ ?[0-9]+,INCOMING,g
		s/[0-9]{4}\. gada [0-9]+\. [a-zāčēģīķļņšūž]+/DAY/g; s/[0-9A-Z]{4}- ?[0-9A-Z]{4}- ?[0-9A-Z]{4}/CODE/g; s/N[0-9]{4}-[0-9]{6}/REFERRAL/g; s/ $//'
}
foot() { pdftotext -r 72 -x 0 -y 785 -W 595 -H 57 "$1" - | tr -s ' \n\f' ' '; }

# check NAME TITLE: the PDF in $web_page.
check() {
	check_file=$papers/$1.pdf
	is "$1: made" "$web_status $(head -c 5 "$web_page")" '200 %PDF-'
	cp "$web_page" "$check_file"
	ok "$1: sound" qpdf --check "$check_file"
	check_info=$(pdfinfo "$check_file")
	is "$1: titled" "$(printf '%s\n' "$check_info" | sed -n 's/^Title: *//p' | sed -E 's,JSLP/[0-9]{4}/[0-9]+,ACT,')" "$2"
	like "$1: tagged" "$check_info" '^Tagged: *yes'
	like "$1: A4, and no more than two pages" "$check_info" '^Pages: *[12]$'
	like "$1: of paper that offices have" "$check_info" '^Page size:.*A4'
	like "$1: in Latvian" "$(qpdf --qdf --object-streams=disable "$check_file" - | grep -a '/Lang')" 'lv'
	like "$1: with what it is about, and pages, at its foot" "$(foot "$check_file")" '^ ?[A-Z].* 1 \([12]\)'
	is "$1: every font inside" "$(pdffonts "$check_file" | tail -n +3 | awk '{ print $(NF - 4), $(NF - 2) }' | sort -u)" 'yes yes'
	[ "${JSLP_PAPERS-}" != write ] || words "$check_file" | sed 's/$//' >"$texts/$1.txt"
	is "$1: word by word" "$(words "$check_file")" "$(cat "$texts/$1.txt")"
}

ok "the office signs in" office_sign_in
server_sql "DELETE FROM rate_limit"
while read -r name title; do
	"make_$name" </dev/null
	check "$name" "$title" </dev/null
done <<END
receipt			Apliecinājums par iesnieguma saņemšanu
receipt_counter		Apliecinājums par iesnieguma saņemšanu
letter			Vēstule
letter_unsafe		Vēstule
request			Vēstule
without_progress	Vēstule
extended		Lēmums ACT
granted			Lēmums ACT
granted_in_part		Lēmums ACT
refused			Lēmums ACT
granted_short		Lēmums ACT
other_programme		Lēmums ACT
corrected		Lēmums ACT
suspended		Lēmums ACT
terminated		Lēmums ACT
revoked			Lēmums ACT
referral		Nosūtījums
forwarding		Par apstrīdēta lēmuma pārsūtīšanu
END

# --- the receipt's code ---
make_receipt_counter
like "the clerk hands it over with the code" "$web_status $(words "$web_page")" "^200 .*Piekļuves kods"
web_get registrar "/casework/receipt?ref=$reference"
unlike "what stays in the office has none" "$(words "$web_page")" "Piekļuves kods|CODE"
web_get worker "/casework/receipt?ref=$reference&code=1"
is "nobody else gets it" "$web_status" 403
server_sql "UPDATE application_history SET at = at - INTERVAL 2 DAY WHERE application_id = $(office_column id) AND seq = 1"
web_get registrar "/casework/receipt?ref=$reference&code=1"
is "nor the clerk on another day" "$web_status" 403
is "each is in the log" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'receipt_paper' AND object = 'application:$(office_column id)'")" 2
web_get worker "/casework/receipt?ref=G-2026-999999"
is "no such file" "$web_status" 404
server_sql "UPDATE application SET origin = 'initiative' WHERE reference = '$reference'"
web_get worker "/casework/receipt?ref=$reference"
is "nobody has applied" "$web_status" 404
server_sql "UPDATE application SET origin = 'counter' WHERE reference = '$reference'"
web_done
done_testing
