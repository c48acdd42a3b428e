#!/bin/sh
# /casework/approve and /casework/paper: two people, return, issue, the clause without which nothing is issued, the paper itself.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"

acts() {
	server_sql "SELECT COUNT(*) FROM act t JOIN application a ON a.id = t.application_id WHERE a.reference = '$reference'"
}
# prepared OUTCOME [CHANNEL]: a new file that waits for approval.
prepared() {
	office_application 1.4 "${2:-email}"
	office_take worker
	office_draft worker "$1" submit
}
# approve JAR issue|return [FIELD...]
approve() {
	approve_jar=$1 approve_action=$2
	shift 2
	web_get "$approve_jar" "/casework/approve?ref=$reference"
	web_send "$approve_jar" "/casework/approve?ref=$reference" /casework/approve "ref=$reference" \
		"version=$(office_field version)" "action=$approve_action" "$@"
}
paper=$web_folder/paper.pdf

ok "the office signs in" office_sign_in
prepared granted
is "a file waits" "$(office_column state)" for_approval

# --- the page ---
web_get head "/casework/approve?ref=$reference"
is "the page: 200" "$web_status" 200
like "the paper with the head's name" "$(office_text)" 'Lēmums par pakalpojuma piešķiršanu.*Vilma Vadītāja'
like "who prepared it" "$(office_text)" 'Sanita Darbiniece'
web_get head "/casework/approvals?after=o$(office_column "DATE_FORMAT(due_on, '%Y%m%d')")-$(($(office_column id) - 1))"
like "it is in the pile for approval, behind those before" "$(cat "$web_page")" "file\?ref=$reference"

# --- returned ---
approve head return "note="
is "a return needs a note" "$web_status" 422
like "the field says so" "$(cat "$web_page")" 'href="#note"'
approve head return "note=$(printf '%01100d' 0)"
is "not too long a one" "$web_status" 422
approve head return "note=Precizējiet <faktus>."
is "returned" "$web_status $(office_column state)" "303 returned"
web_get worker "/casework/decide?ref=$reference"
like "the preparer sees why" "$(cat "$web_page")" 'Precizējiet &lt;faktus&gt;\.'
web_get worker "/casework/file?ref=$reference"
like "the file's history has it" "$(office_text)" 'Atdots precizēšanai.*Vilma Vadītāja'
office_draft worker granted submit
is "handed over again" "$web_status $(office_column state)" "303 for_approval"

# --- two people ---
server_sql "UPDATE app_user SET role = 'head' WHERE login = 'social_worker'"
web_get worker "/casework/approve?ref=$reference"
is "whoever prepared cannot approve, whatever the role now is" "$web_status" 403
like "and hears why" "$(office_text)" 'Tas jāapstiprina citai personai|Another person must approve'
web_get worker /casework/search
web_post worker /casework/approve "csrf=$(web_token /casework/search)&ref=$reference&version=$(office_column version)&action=issue"
is "a token of another form is none" "$web_status" 403
other=$reference
web_get head "/casework/approve?ref=$reference"
server_sql "UPDATE app_user SET role = 'social_worker' WHERE login = 'social_worker'"
is "the table says no too" "$(server_sql "INSERT INTO act (number, application_id, decision_id, origin, outcome, programme_id, norms,
	remedy_clause, channel, issued_at, issued_on, effective_on, contest_until, prepared_by, approved_by)
	SELECT 'X', a.id, d.id, 'issued', 'granted', a.programme_id, 'x', REPEAT('x', 90), 'post', NOW(), '2026-01-01', '2026-01-02',
	'2026-02-02', 2, 2 FROM application a JOIN decision d ON d.application_id = a.id WHERE a.reference = '$reference'" 2>&1 |
	grep -c act_two_people)" 1

# --- the clause ---
clause=$(server_sql "SELECT HEX(value) FROM parameter WHERE code = 'remedy_clause'")
for wrong in "value = ''" "value = 'Līdz {contest_until}.'" "value = REPEAT('bez termiņa ', 20)" "valid_from = '9999-01-01'"; do
	server_sql "UPDATE parameter SET $wrong WHERE code = 'remedy_clause'"
	web_get head "/casework/approve?ref=$reference"
	unlike "clause with $wrong: no button" "$(cat "$web_page")" 'value="issue"'
	web_post head /casework/approve \
		"csrf=$(web_token /casework/approve)&ref=$reference&version=$(office_column version)&action=issue"
	is "nothing can be issued" "$web_status $(acts) $(office_column state)" "422 0 for_approval"
	like "and the page says why" "$(office_text)" 'lēmumu var apstrīdēt|can be contested'
	server_sql "UPDATE parameter SET value = UNHEX('$clause'), valid_from = '2004-02-01' WHERE code = 'remedy_clause'"
done
is "the table refuses an act without it" "$(server_sql "INSERT INTO act (number, application_id, decision_id, origin, outcome,
	programme_id, norms, remedy_clause, channel, issued_at, issued_on, effective_on, contest_until, prepared_by, approved_by)
	SELECT 'X', a.id, d.id, 'issued', 'granted', a.programme_id, 'x', REPEAT(' ', 90), 'post', NOW(), '2026-01-01', '2026-01-02',
	'2026-02-02', 2, 4 FROM application a JOIN decision d ON d.application_id = a.id WHERE a.reference = '$reference'" 2>&1 |
	grep -c act_remedy)" 1

# --- stale ---
web_get head "/casework/approve?ref=$reference"
token=$(web_token /casework/approve)
web_post head /casework/approve "csrf=$token&ref=$reference&version=1&action=issue"
is "a stale page issues nothing" "$web_status $(acts)" "409 0"
like "and says what the file is now" "$(office_text)" 'Nodots apstiprināšanai.*Sanita Darbiniece'
for data in "action=issue" "version=1" "version=x&action=issue" "version=1&action=sign" "version=1&action=issue&number=1"; do
	web_post head /casework/approve "csrf=$token&ref=$reference&$data"
	is "approve: $data" "$web_status" 400
done
web_post worker2 /casework/approve "csrf=$token&ref=$reference&version=$(office_column version)&action=issue"
is "not by another role" "$web_status $(acts)" "403 0"

# --- issued ---
approve head issue
is "issued" "$web_status $web_location" "303 /casework/file?ref=$reference&done=issued"
is "one act; the file is decided today" "$(acts) $(office_column "CONCAT(state, ' ', decided_on)")" \
	"1 granted $(date +%Y-%m-%d)"
number=$(server_sql "SELECT t.number FROM act t JOIN application a ON a.id = t.application_id WHERE a.reference = '$reference'")
like "its number" "$number" '^JSLP/[0-9]{4}/[0-9]{6}$'
is "outbox: state system and mail" "$(server_sql "SELECT GROUP_CONCAT(o.kind ORDER BY o.kind) FROM outbox o JOIN act t ON t.id = o.object_id
	WHERE t.number = '$number' AND o.kind IN ('decision', 'decision_mail')")" decision,decision_mail
is "audit" "$(server_sql "SELECT COUNT(*) FROM audit u JOIN act t ON u.object = CONCAT('act:', t.id)
	WHERE t.number = '$number' AND u.action = 'decision_issue'")" 1
dates=$(server_sql "SELECT issued_on FROM act WHERE number = '$number'")
is "dates as the calendar has them, by post: nobody has proven the address" "$(server_sql "SELECT issued_on, effective_on, contest_until FROM act WHERE number = '$number'")" \
	"$(printf '%s\n' "$dates" | server_admin calendar effective --channel post)"
web_post head /casework/approve "csrf=$token&ref=$reference&version=$(office_column version)&action=issue"
is "not twice" "$web_status $(acts)" "403 1"
web_get worker "/casework/decide?ref=$reference"
is "no new draft after it" "$web_status" 403

# --- the paper ---
web_get worker "/casework/paper?act=$(printf '%s' "$number" | sed 's|/|%2F|g')"
is "the paper: 200" "$web_status" 200
cp "$web_page" "$paper"
like "a download" "$(cat "$web_head")" '[Cc]ontent-[Dd]isposition: attachment; filename="JSLP-[0-9]{4}-[0-9]{6}\.pdf"'
like "a PDF" "$(cat "$web_head")" '[Cc]ontent-[Tt]ype: application/pdf'
is "its bytes are those of the act" "$(sha256sum <"$paper" | cut -c1-64)" \
	"$(server_sql "SELECT LOWER(HEX(d.sha256)) FROM act_document d JOIN act t ON t.id = d.act_id WHERE t.number = '$number'")"
is "stored sealed" "$(server_sql "SELECT COUNT(*) FROM act_document WHERE pdf_sealed LIKE '%PDF-1%'")" 0
ok "qpdf finds nothing wrong" qpdf --check "$paper"
info=$(pdfinfo "$paper")
like "it names the template and its wording" "$info" 'Creator: *paper/decision\.cs [0-9a-f]{16}'
like "tagged" "$info" 'Tagged: *yes'
like "A4" "$info" 'A4'
like "fonts are embedded" "$(pdffonts "$paper" | tail -n +3 | awk '{ print $(NF - 4) }' | sort -u)" '^yes$'
like "Latvian" "$(qpdf --qdf --object-streams=disable "$paper" - | grep -a '/Lang')" 'lv'
words=$(pdftotext -layout "$paper" - | tr -s ' \n' '  ')
# Administrative Procedure Law s. 67(2), in its order.
like "institution and address" "$words" 'Jelgavas sociālo lietu pārvalde.*Pulkveža Oskara Kalpaka iela 9'
like "addressee" "$words" 'Adresāts.*Ilze Paraugs.*Lielā iela 1-2, Jelgava'
like "number, place, date" "$words" "$number, Jelgavā, [0-9]{4}\. gada [0-9]+\. [a-zāī]+"
like "title" "$words" 'Lēmums par pakalpojuma piešķiršanu'
like "facts, reasons, norms, hearing, operative part, contest, signature: in order" "$words" \
	'Konstatētie fakti.*Iesniegums saņemts un pārbaudīts\..*Pamatojums.*šķēršļu pārvarēšanai\..*Piemērotās tiesību normas.*3\. panta pirmā daļa.*Adresāta viedoklis.*Adresāts uzklausīts.*Lēmums.*Piešķirt pakalpojumu.*Apstrīdēšanas kārtība.*Vilma Vadītāja.*Sagatavoja: sociālā darbiniece Sanita Darbiniece'
like "where and until when it can be contested" "$words" \
	'līdz [0-9]{4}\. gada [0-9]+\. [^ ]+(am|im) – Jelgavas valstspilsētas pašvaldībā.*Kalpaka ielā 9'
unlike "nothing left to fill in" "$words" '\{contest_until\}|____'
web_get worker "/casework/paper?ref=$reference"
is "the newest of the file" "$web_status $(cmp "$web_page" "$paper" && echo same)" "200 same"
is "each download is noted" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'paper' AND object = 'application:$(office_column id)'")" 2
for query in "" "?act=JSLP/2026/999999" "?ref=G-2026-999999" "?act=x%27" "?ref="; do
	web_get worker "/casework/paper$query"
	is "paper$query" "$web_status" 404
done
web_sign_in manager provider_manager
web_get manager "/casework/paper?ref=$reference"
is "not for the provider" "$web_status" 403

# --- refusal and grant in part ---
prepared refused email
web_get head "/casework/approve?ref=$reference&lang=en"
like "an address that nobody has proven: by post" "$(office_text)" 'The decision goes by post'
server_sql "UPDATE application SET no_letters = 1 WHERE reference = '$reference'"
web_get head "/casework/approve?ref=$reference"
like "where letters are not safe: in person" "$(office_text)" 'The decision is to be handed over in person'
server_sql "UPDATE application SET no_letters = 0, channel = 'registered-post' WHERE reference = '$reference'"
web_get head "/casework/approve?ref=$reference&lang=lv"
approve head issue
is "a refusal" "$web_status $(office_column state)" "303 refused"
web_get head "/casework/paper?ref=$reference"
cp "$web_page" "$paper"
like "its paper" "$(pdftotext -layout "$paper" - | tr -s ' \n' '  ')" \
	'Lēmums par atteikumu piešķirt pakalpojumu.*Adresāta viedoklis.*Adresāts uzklausīts klātienē\..*Atteikt piešķirt pakalpojumu.*Apstrīdēšanas kārtība'
is "no mail where the channel is post" "$(server_sql "SELECT GROUP_CONCAT(o.kind) FROM outbox o JOIN act t ON t.id = o.object_id
	JOIN application a ON a.id = t.application_id WHERE a.reference = '$reference' AND o.kind LIKE 'decision%'")" decision
prepared granted_in_part post
approve head issue
is "a grant in part" "$web_status $(office_column state)" "303 granted_in_part"
web_get head "/casework/paper?ref=$reference"
cp "$web_page" "$paper"
like "its paper says so" "$(pdftotext -layout "$paper" - | tr -s ' \n' '  ')" \
	'Lēmums par pakalpojuma daļēju piešķiršanu.*Piešķirt daļēji pakalpojumu'
reference=$other
web_get head "/casework/file?ref=$reference"
like "the file shows the act" "$(office_text)" "$number \(PDF\).*Apstrīdams līdz"

is "the numbers of acts stand without a gap" "$(server_sql "SELECT GROUP_CONCAT(y) FROM (SELECT SUBSTRING_INDEX(number, '/', 2) AS y,
	MAX(CAST(SUBSTRING_INDEX(number, '/', -1) AS UNSIGNED)) - COUNT(*) AS holes FROM act WHERE origin = 'issued' GROUP BY y) AS n WHERE holes <> 0")" NULL
web_done
done_testing
