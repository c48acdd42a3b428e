#!/bin/sh
# /report/quarter against an independent count: awk over the CSV exports, nothing else; and who may see them.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh
awk_count=$JSLP_SOURCE/tests/e2e/report_quarter.awk
today=$(date +%Y-%m-%d)
year=${today%%-*}
month=${today#*-}
month=${month%-*}
quarter=$(((${month#0} + 2) / 3))
query="year=$year&quarter=$quarter"
case $quarter in 1) last=03-31 ;; 2) last=06-30 ;; 3) last=09-30 ;; *) last=12-31 ;; esac
work=$(mktemp -d "${TMPDIR:-/tmp}/report.XXXXXX") || exit 1

# --- data through the real stack: applications, decisions, a group, two registers ---
# report_application PROGRAMME SEX: of a child whom nobody knows yet.
report_application() {
	resident "report$(date +%s%N)"
	apply_start child "$1"
	apply_person
	apply_child "child_sex=$2"
	apply_representation
	apply_contact channel=email
	apply_grounds
	apply_send
}
report_decided() {
	report_application "$1" "$3"
	office_take worker
	office_draft worker "$2" submit
	web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$(report_approve_version)" \
		action=issue
}
report_approve_version() {
	web_get head "/casework/approve?ref=$reference"
	office_field version
}

# sign SESSION MARKS...: one of the MARKS for each person in the register, then signed.
sign() {
	sign_session=$1
	shift
	web_get leader "/provider/register?session=$sign_session"
	sign_data="csrf=$(web_token /provider/register)&session=$sign_session&version=$(office_field version)&action=sign"
	sign_rows=$(sed -n 's/.*name="m\([0-9]*\)" value="\([0-9]*\)-present".*/m\1=\2/p' "$web_page")
	for sign_row in $sign_rows; do
		sign_data="$sign_data&b${sign_row#m}-0&$sign_row-$1"
		[ $# = 1 ] || shift
	done
	web_post leader /provider/register "$sign_data"
}

ok "the office signs in" office_sign_in
ok "the manager signs in" web_sign_in manager provider_manager
ok "the leader signs in" web_sign_in leader facilitator
ok "the officer of contracts signs in" web_sign_in officer contract_officer

report_application 1.5 male
report_decided 1.3 refused male
is "a refusal is issued" "$(office_column state)" refused
report_decided 1.8 granted male
is "a grant is issued" "$(office_column state)" granted
first=$(office_column id)
report_decided 1.8 granted female
second=$(office_column id)
provider_group manager 1.8 09.04.2027. 5
group=$provider_group_id
provider_give manager "$group" "$first"
provider_give manager "$group" "$second"
is "two places in a group" "$(server_sql "SELECT places_taken FROM support_group WHERE id = $group")" 2
# Two of its sessions were today and on the quarter's first day: only the days are moved, the rest is done by people.
server_sql "UPDATE group_session SET planned_on = '$today' WHERE support_group_id = $group AND number = 2;
	UPDATE group_session SET planned_on = '$year-$(printf %02d $((quarter * 3 - 2)))-01' WHERE support_group_id = $group AND number = 1;
	UPDATE place SET starts_on = '$year-01-01' WHERE support_group_id = $group"
session() { server_sql "SELECT id FROM group_session WHERE support_group_id = $group AND number = $1"; }
sign "$(session 1)" present absent
is "the first register is signed" "$web_status" 303
sign "$(session 2)" late excused
is "the second register is signed" "$web_status" 303

# --- the page's numbers, and the same from the exports ---
page_numbers() {
	grep -o 'data-number="[^"]*">[0-9]*<' "$web_page" | sed 's/data-number="\([^"]*\)">\([0-9]*\)</\1 \2/' | sort -u
}
csv_numbers() {
	awk -f "$awk_count" -v from="$year-$(printf %02d $((quarter * 3 - 2)))-01" -v to="$year-$last" -v today="$today" \
		-v kind=applications "$work/applications.csv" kind=clients "$work/clients.csv" kind=sessions "$work/sessions.csv" | sort
}
# The numbers of the page that an export can tell: what is open at the end may have been received in another quarter.
comparable() { grep -vE '^(still_open|overdue) '; }

web_get officer "/report/quarter?$query"
is "the report opens" "$web_status" 200
page_numbers >"$work/page"
unlike "by programme, sex and age it is the same" "$(cat "$web_page")" 'jslp-notice--bad'
for kind in applications clients sessions; do
	web_get officer "/report/export_$kind?$query"
	is "export of $kind" "$web_status" 200
	like "it is a file" "$(tr -d '\r' <"$web_head")" "^[Cc]ontent-[Dd]isposition: attachment; filename=\"$kind-$year-q$quarter.csv\"$"
	tr -d '\r' <"$web_page" >"$work/$kind.csv"
	is "RFC 4180: every line ends with CR LF" "$(grep -c "$(printf '\r')$" "$web_page")" "$(wc -l <"$web_page" | tr -d ' ')"
	unlike "no names, addresses or codes in it" "$(cat "$work/$kind.csv")" 'Paraugs|Ilze|Lielā|050613|example'
	is "one audit row" "$(server_sql "SELECT COUNT(*) FROM audit WHERE request_id = '$(
		sed -n 's/^[Xx]-[Rr]equest-[Ii]d: *//p' "$web_head" | tr -d '\r')'")" 1
done
comparable <"$work/page" >"$work/page-comparable"
csv_numbers >"$work/csv"
isnt "the page has numbers" "$(wc -l <"$work/page-comparable" | tr -d ' ')" 0
is "page and exports agree on every number" "$(diff "$work/page-comparable" "$work/csv")" ""

number() { awk -v key="$1" '$1 == key { print $2 }' "$work/page"; }
ok "a refusal is among them" test "$(number refused:1.3)" -ge 1
ok "two grants" test "$(number granted:1.8)" -ge 2
ok "both sessions were held" test "$(number held:1.8)" -ge 2
ok "four marks" test "$(number marks:1.8)" -ge 4
ok "two of them present or late" test "$(number present:1.8)" -ge 2
ok "a client of 13 to 17" test "$(number band2:1.8)" -ge 1
is "what is open" "$(number still_open) $(number overdue)" "$(server_sql "SELECT COUNT(*), COALESCE(SUM(due_on < '$today'), 0) FROM application
	WHERE decided_on IS NULL AND state NOT IN ('withdrawn', 'not_submitted', 'transferred', 'process_ended')" | tr '\t' ' ')"

# --- controls: a row more or less must be noticed ---
for kind in applications clients sessions; do
	cp "$work/$kind.csv" "$work/whole"
	sed '$d' "$work/whole" >"$work/$kind.csv"
	csv_numbers >"$work/csv"
	isnt "control: a row lost from $kind is noticed" "$(diff "$work/page-comparable" "$work/csv")" ""
	cp "$work/whole" "$work/$kind.csv"
done

# --- decided in the quarter before, annulled and decided anew in this one: each quarter has its own act ---
before_first=$(date -d "$year-$(printf %02d $((quarter * 3 - 2)))-01 -3 months" +%F)
before_last=$(date -d "$year-$(printf %02d $((quarter * 3 - 2)))-01 -1 day" +%F)
before_query="year=${before_first%%-*}&quarter=$(((quarter + 2) % 4 + 1))"
# Numbers of the quarter before: what its page and its export say.
before_numbers() {
	web_get officer "/report/quarter?$before_query"
	page_numbers
	web_get officer "/report/export_applications?$before_query"
	tr -d '\r' <"$web_page"
}
before_numbers >"$work/before-empty"
report_decided 1.10 granted male
act=$(server_sql "SELECT number FROM act WHERE application_id = $(office_column id)")
act_id=$(server_sql "SELECT id FROM act WHERE number = '$act'")
is "the act has the term that ran" "$(server_sql "SELECT CONCAT_WS(' ', counted_from, due_on) FROM act WHERE id = $act_id")" \
	"$(office_column "CONCAT_WS(' ', received_on, due_on)")"
# Only the days are moved: received on the quarter's first day, granted on its last.
due=$(date -d "$before_first +1 month" +%F)
server_sql "UPDATE act SET issued_at = '$before_last 10:00:00', issued_on = '$before_last', effective_on = '$before_last', counted_from = '$before_first',
	due_on = '$due' WHERE id = $act_id;
	UPDATE application SET received_at = '$before_first 10:00:00', received_on = '$before_first', due_nominal_on = '$due', due_on = '$due',
		due_extended_on = '$due' + INTERVAL 3 MONTH, decided_on = '$before_last', state_at = '$before_last 10:00:00' WHERE id = $(office_column id);
	UPDATE application_history SET at = '$before_last 10:00:00' WHERE application_id = $(office_column id)"
before_numbers >"$work/before-granted"
# more KEY FILE-BEFORE FILE: by how much the number has grown.
more() { awk -v key="$1" '$1 == key { n[FNR != NR] = $2 } END { print n[1] - n[0] }' "$2" "$3"; }
is "granted then, too late" "$(more granted:1.10 "$work/before-empty" "$work/before-granted") $(more in_time:1.10 "$work/before-empty" "$work/before-granted")" \
	"1 0"
isnt "control: the quarter before had no such numbers" "$(diff "$work/before-empty" "$work/before-granted")" ""
office_contest worker "$(date -d "$today" +%d.%m.%Y.)" "Trešās personas iebildumi."
contest_move() {
	web_get worker "/casework/contest_step?contest=$contest&step=$1"
	web_send worker "/casework/contest_step?contest=$contest&step=$1" /casework/contest_step "contest=$contest" "step=$1" \
		"version=$(office_field version)" "day=$(date -d "$today" +%d.%m.%Y.)" number=1-2/3 institution=Dome "outcome=$2"
}
contest_move forward ''
contest_move decide annulled
is "annulled: to be decided anew" "$(office_column state)" in_review
before_numbers >"$work/before-annulled"
is "the quarter before stays as it was" "$(diff "$work/before-granted" "$work/before-annulled")" ""
office_draft worker refused submit
web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$(report_approve_version)" action=issue
is "refused in this quarter" "$(office_column state)" refused
before_numbers >"$work/before-refused"
is "and still" "$(diff "$work/before-granted" "$work/before-refused")" ""
web_get officer "/report/quarter?$query"
page_numbers >"$work/page-anew"
is "a refusal more, in its own term, and no grant" "$(for key in refused in_time granted; do more "$key:1.10" "$work/page" "$work/page-anew"; done | tr '\n' ' ')" \
	"1 1 0 "
web_get officer "/report/export_applications?$query"
like "its row is that of the act" "$(grep -F "\"decided\",$(office_column id)," "$web_page")" "\"1.10\",\"$before_first\",\"$today\",\"[-0-9]*\",\"$today\",\"refused\""

# --- other quarters, other people ---
web_get officer "/report/quarter?year=2019&quarter=2"
is "a quarter without data: 200" "$web_status" 200
is "all its numbers are 0" "$(page_numbers | awk '$2 != 0' | grep -v '^still_open\|^overdue')" ""
for wrong in "" "year=2026" "year=2026&quarter=5" "year=2026&quarter=0" "year=1999&quarter=1" "year=x&quarter=1" "year=2026&quarter=%2B1x"; do
	web_get officer "/report/quarter?$wrong"
	is "?$wrong" "$web_status" 404
done
for wrong in "year=2026&quarter=4&quarter=3" "year=2026&quarter=4&x=1" "year=%ff&quarter=1" "year=%00&quarter=1" "year=%zz&quarter=1"; do
	web_get officer "/report/export_clients?$wrong"
	is "export ?$wrong" "$web_status" 400
done
web_get worker "/report/quarter?$query"
is "not for a social worker" "$web_status" 403
web_get leader "/report/export_clients?$query"
is "nor for a group leader" "$web_status" 403
web_get nobody "/report/export_clients?$query"
is "a visitor is sent to sign in" "$web_status" 303
web_get officer /report/
like "the list of quarters leads there" "$(cat "$web_page")" "/report/quarter\\?year=$year&amp;quarter=$quarter"

rm -rf "$work"
web_done
done_testing
