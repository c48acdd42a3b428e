#!/bin/sh
# The term of a decision is extended by an act: prepared, approved by another person, told, and the clock follows.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

latvian() { date -d "$1" +%d.%m.%Y.; }
due_of() { printf '%s\n' "$1" | server_admin calendar due | cut -f "${2:-2}"; }
# extend JAR DAY ACTION FIELD…: the form as its page gave it.
extend() {
	extend_jar=$1 extend_day=$2 extend_action=$3
	shift 3
	web_get "$extend_jar" "/casework/extend?ref=$reference"
	[ $# != 0 ] || set -- "reasons=Jāsagaida bāriņtiesas atbilde." "facts=Pieprasīta bāriņtiesas informācija." \
		"norms=Administratīvā procesa likums, 64. panta otrā daļa"
	web_send "$extend_jar" "/casework/extend?ref=$reference" /casework/extend "ref=$reference" "version=$(office_field version)" \
		"draft=$(office_field draft)" "to=$extend_day" "action=$extend_action" "$@"
}
acts() { server_sql "SELECT COUNT(*) FROM act WHERE application_id = $(office_column id) AND outcome = 'extended'"; }

ok "the office signs in" office_sign_in
server_sql "DELETE FROM rate_limit"
resident waits
apply_write child 1.4
apply_send
web_get worker "/casework/extend?ref=$reference"
is "not before somebody has taken it" "$web_status" 403
office_take worker
today=$(office_column received_on)
due=$(office_column due_on)
limit=$(office_column due_extended_on)
is "the file's limit is the law's" "$limit" "$(due_of "$today" 3)"
web_get worker "/casework/file?ref=$reference"
like "the file offers it" "$(office_text)" 'Pagarināt termiņu'
web_get worker "/casework/extend?ref=$reference"
like "the day, the facts and the norm are proposed" "$(cat "$web_page")" "value=\"$(latvian "$limit")\""
like "as sentences" "$(office_text)" "saņemts iesniegums Nr. $reference.*Administratīvā procesa likums, 64. panta otrā daļa"
like "the paper stands beside it" "$(office_text)" 'Lēmums par termiņa pagarināšanu.*Pagarināt termiņu lēmuma pieņemšanai par iesniegumu Nr\. '

# --- days that cannot be ---
for day in "$(latvian "$due")" "$(latvian yesterday)" "$(latvian "$today + 14 months")" 31.02.2030. ''; do
	extend worker "$day" save
	is "no such day: '$day'" "$web_status $(grep -c 'id="to-error"' "$web_page")" "422 1"
done
is "nothing was saved" "$(server_sql "SELECT COUNT(*) FROM decision WHERE application_id = $(office_column id)")" 0
extend worker "$(latvian "$limit")" submit reasons= "facts=Pieprasīta informācija." norms=
is "not without reasons and norms" "$web_status $(grep -o 'id="[a-z]*-error"' "$web_page" | sort | tr '\n' ' ')" '422 id="norms-error" id="reasons-error" '
extend head "$(latvian "$limit")" save
is "the head prepares none" "$web_status" 403
extend worker "$(latvian "$limit + 20 days")" save
is "beyond four months: a draft" "$web_status" 303
web_get worker "/casework/extend?ref=$reference"
like "with a warning" "$(office_text)" 'Ilgāk nekā objektīvu iemeslu dēļ'
web_get worker "/casework/decide?ref=$reference"
is "the decision's page leads to it" "$web_status $web_location" "303 /casework/extend?ref=$reference"
web_get worker "/casework/extend?ref=$reference"
like "from which there is a way to the decision" "$(cat "$web_page")" "/casework/decide\?ref=$reference&amp;instead=1"
web_get worker "/casework/decide?ref=$reference&instead=1"
like "which says that it takes the draft's place" "$web_status $(office_text)" '^200 .*stāsies šā projekta vietā'
web_send worker "/casework/decide?ref=$reference&instead=1" /casework/decide "ref=$reference" "version=$(office_field version)" \
	"draft=$(office_field draft)" outcome=granted action=save facts=x norms=x reasons=x hearing=
is "a decision instead" "$web_status $(server_sql "SELECT GROUP_CONCAT(CONCAT(outcome, ' ', extend_to IS NULL)) FROM decision WHERE application_id = $(office_column id)")" \
	"303 granted 1"
web_get worker "/casework/extend?ref=$reference"
is "over which no extension is written" "$web_status" 403
server_sql "DELETE FROM decision WHERE application_id = $(office_column id)"

# --- approved by another person ---
extend worker "$(latvian "$limit")" submit
is "handed over" "$web_status $(office_column state)" "303 for_approval"
web_get worker "/casework/extend?ref=$reference"
is "then nobody changes it" "$web_status" 403
web_get head "/casework/approve?ref=$reference"
like "the head sees what it is" "$(office_text)" 'Termiņš pagarināts'
like "as it would be issued" "$(office_text)" 'Lēmums par termiņa pagarināšanu.*Pagarināt termiņu'
stale=$(office_field version)
web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$((stale - 1))" action=issue
is "a page out of date" "$web_status $(acts)" "409 0"
web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$stale" action=issue
is "issued: the file goes on" "$web_status $(office_column state) $(acts)" "303 in_review 1"
is "due later, and not decided" "$(office_column "CONCAT_WS(' ', due_on, due_nominal_on, extended_to, IFNULL(decided_on, '-'))")" "$limit $limit $limit -"
is "the state system is not told of it" "$(server_sql "SELECT COUNT(*) FROM outbox o JOIN act t ON t.id = o.object_id WHERE o.kind = 'decision' AND t.application_id = $(office_column id)")" 0
is "the applicant is" "$(server_sql "SELECT COUNT(*) FROM outbox o JOIN act t ON t.id = o.object_id WHERE o.kind = 'decision_mail' AND t.application_id = $(office_column id)")" 1
web_get worker "/casework/file?ref=$reference"
like "the file shows act and day" "$(office_text)" "Termiņš pagarināts līdz $(latvian "$limit").*Rezultāts Termiņš pagarināts"
act=$(server_sql "SELECT number FROM act WHERE application_id = $(office_column id)")
web_get worker "/casework/paper?act=$(printf %s "$act" | sed 's,/,%2F,g')"
mkdir -p "$JSLP_ARTIFACTS"
cp "$web_page" "$JSLP_ARTIFACTS/extension.pdf"
ok "the paper is a sound PDF" qpdf --check "$JSLP_ARTIFACTS/extension.pdf"
like "it says until when, and where it is contested" "$(pdftotext "$JSLP_ARTIFACTS/extension.pdf" - | tr -s ' \n' ' ')" \
	'Lēmums par termiņa pagarināšanu.*Pagarināt termiņu lēmuma pieņemšanai.*\(ieskaitot\).*Apstrīdēšanas kārtība'
file_open
like "the resident reads it" "$(page_text)" "Mums vajadzīgs vairāk laika.*Termiņš ar lēmumu pagarināts līdz: [a-zšē]+diena, $(latvian "$limit")"
like "with the last day for contesting" "$(page_text)" 'apstrīdēt\. Pēdējā diena'
act_id=$(server_sql "SELECT id FROM act WHERE number = '$act'")
office_contest worker "$(latvian today)" "Par ilgu."
isnt "the extension can be contested" "$contest" ""
file_open
like "which the resident sees" "$(page_text)" 'Termiņš pagarināts.*Lēmums ir apstrīdēts'
visit /status/decision
like "and takes the paper home" "$(head -c 5 "$web_page")" '^%PDF-'

# --- a holiday that is added today moves an extended end too ---
web_sign_in admin admin
web_get admin "/admin/calendar?year=$(date -d "$limit" +%Y)"
web_send admin "/admin/calendar?year=$(date -d "$limit" +%Y)" /admin/calendar "day=$(latvian "$limit")" kind=holiday "name=Izņēmuma diena" "legal_ref=MK rīkojums"
next=$(due_of "$today" 3)
is "it rolls on" "$(office_column "CONCAT_WS(' ', due_on > '$limit', due_nominal_on = '$limit')")" "1 1"
is "to the day that the tool computes" "$(office_column due_on)" "$next"
server_sql "DELETE FROM calendar_override WHERE name = 'Izņēmuma diena'"

# --- the decision itself afterwards ---
office_draft worker granted submit
is "then it is decided as ever" "$web_status $(office_column state)" "303 for_approval"
web_get head "/casework/approve?ref=$reference"
web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$(office_field version)" action=issue
is "two acts of one file" "$web_status $(office_column state) $(server_sql "SELECT COUNT(*) FROM act WHERE application_id = $(office_column id)")" "303 granted 2"
visit /status
like "the resident sees the decision" "$(page_text)" 'Pakalpojums piešķirts'

# --- a term that is over already ---
office_application 1.4 email
office_take worker
server_sql "UPDATE application SET received_on = '$(date -d '-60 days' +%F)', due_nominal_on = '$(date -d '-30 days' +%F)',
	due_on = '$(date -d '-30 days' +%F)' WHERE reference = '$reference'"
for day in yesterday today; do
	extend worker "$(latvian "$day")" submit
	is "not until a day that is over: $day" "$web_status $(grep -c 'id="to-error"' "$web_page")" "422 1"
done
extend worker "$(latvian '+10 days')" submit
is "until a day to come" "$web_status $(office_column state)" "303 for_approval"
server_sql "UPDATE decision SET extend_to = CURDATE() WHERE application_id = $(office_column id)"
web_get head "/casework/approve?ref=$reference"
web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$(office_field version)" action=issue
is "the draft has waited too long: the head is told" "$web_status $(office_column state)" "422 for_approval"
like "and what to do" "$(office_text)" 'Atgrieziet projektu'
web_done
done_testing
