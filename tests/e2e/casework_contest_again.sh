#!/bin/sh
# The withdrawal of a decision is contested and annulled: the decision stands again, if there is no other one yet; if there is, people are told.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
# shellcheck disable=SC2154  # of web.sh, resident.sh and casework.sh

today=$(date +%d.%m.%Y.)
of_file() { server_sql "SELECT $1 FROM $2 x JOIN application a ON a.id = x.application_id WHERE a.reference = '$reference' ORDER BY x.id DESC LIMIT 1"; }
referral() { of_file "CONCAT_WS(' ', x.state, x.held)" referral; }
place() { of_file "CONCAT_WS(' ', x.state, IFNULL(x.live, '-'))" place; }
approve() {
	web_get head "/casework/approve?ref=$reference"
	web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$(office_field version)" action=issue
}
# withdraw ACT-ID: the act that withdraws it, issued: $act_id, $withdrawal.
withdraw() {
	withdraw_page="/casework/later_act?ref=$reference&as=revoked"
	web_get worker "$withdraw_page"
	web_send worker "$withdraw_page" /casework/later_act "ref=$reference" "version=$(office_field version)" "draft=$(office_field draft)" as=revoked \
		action=submit "about=$1" "facts=Pārbaudīts." "norms=APL, 85. pants" "reasons=Pārbaudīts." "hearing=Uzklausīts." operative=
	approve
	act_id=$(of_file x.id act)
	withdrawal=$(of_file x.number act)
}
# steps JAR STEP[:OUTCOME]…: what becomes of the contest.
steps() {
	steps_jar=$1
	shift
	for step in "$@"; do
		step_page="/casework/contest_step?contest=$contest&step=${step%:*}"
		web_get "$steps_jar" "$step_page"
		case $step in
		judge:*) step_outcome=judgment=${step#*:} ;;
		*) step_outcome=outcome=${step#*:} ;;
		esac
		web_send "$steps_jar" "$step_page" /casework/contest_step "contest=$contest" "step=${step%:*}" "version=$(office_field version)" "day=$today" \
			"number=1-2/3" "institution=Dome" "$step_outcome"
	done
}
# annul JAR: the contest goes to the higher authority, which annuls the act.
annul() { steps "$1" forward: decide:annulled; }
another_child() {
	resident "again$(date +%s%N)"
	apply_start child 1.4
	apply_person
	apply_child child_code= "child_given_name=Anna" "child_family_name=Cita$(date +%s%N | tail -c 8 | tr 0-9 a-j)"
	apply_representation
	apply_contact channel=in-person
	apply_grounds
	apply_send
}

ok "the office signs in" office_sign_in
ok "the manager signs in" web_sign_in manager provider_manager
provider_group manager 1.4 13.04.2027. 4
group=$provider_group_id

# --- before there is another decision ---
another_child
office_issue head granted
grant=$act_id
was=$(office_column "CONCAT_WS(' ', due_nominal_on, due_on, due_extended_on, decided_on, IFNULL(reopened_on, '-'))")
provider_give manager "$group" "$(office_column id)"
is "a place" "$(place)" "enrolled 1"
withdraw "$grant"
is "withdrawn: to be decided anew, the seat waits" "$(office_column "CONCAT_WS(' ', state, open_due IS NOT NULL)") $(place)" "in_review 1 suspended 1"
office_draft worker refused save
web_get worker "/casework/decide?ref=$reference"
stale_version=$(office_field version) stale_draft=$(office_field draft)
office_draft worker refused submit
is "a new decision waits for approval" "$(office_column state) $(of_file x.state decision)" "for_approval for_approval"
office_contest registrar "$today" "Nepiekrītu atcelšanai."
isnt "the withdrawal is contested" "$contest" ""
is "which changes nothing in the file yet" "$(office_column state)" for_approval
annul registrar
is "annulled: entered" "$web_status $(server_sql "SELECT state FROM contest WHERE id = $contest")" "303 annulled"
is "the decision stands again, no term runs" "$(office_column "CONCAT_WS(' ', state, open_due IS NULL)")" "granted 1"
is "the dates are those of then" "$(office_column "CONCAT_WS(' ', due_nominal_on, due_on, due_extended_on, decided_on, IFNULL(reopened_on, '-'))")" "$was"
is "the draft is dropped, the right settled, the place goes on" "$(of_file x.state decision) $(referral) $(place)" "dropped valid 0 enrolled 1"
is "the history: the draft, then the state with the act that was annulled" "$(server_sql "SELECT CONCAT_WS(' ', h.state, h.note, u.login) FROM application_history h
	JOIN application a ON a.id = h.application_id JOIN app_user u ON u.id = h.actor_id WHERE a.reference = '$reference' ORDER BY h.seq DESC LIMIT 2")" \
	"granted $withdrawal registrar
for_approval draft_dropped registrar"
is "audit" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'granted' AND role = 'registrar' AND object = 'application:$(office_column id)'")" 1
web_get registrar "/casework/contest?contest=$contest"
like "the contest says what it has led to" "$(office_text)" 'Iepriekšējais lēmums atkal ir spēkā'
web_get worker "/casework/file?ref=$reference"
like "the file says why the draft has gone" "$(office_text)" 'Projekts atmests'
unlike "and warns of nothing" "$(office_text)" 'spēkā ir divi lēmumi'
web_get head "/casework/approve?ref=$reference"
is "nothing is there to approve" "$web_status" 403
web_get worker "/casework/decide?ref=$reference"
is "nor to decide" "$web_status" 403
web_send worker "/casework/file?ref=$reference" /casework/decide "ref=$reference" "version=$stale_version" "draft=$stale_draft" outcome=refused action=save facts=x norms=x
isnt "a page from before saves nothing" "$web_status" 303
is "and the file stays" "$(office_column state)" granted
file_open
like "the resident reads that the service is granted" "$(page_text)" 'Pakalpojums piešķirts'

# --- in review, without a draft; a refusal stands again ---
another_child
office_issue head refused
withdraw "$act_id"
is "withdrawn" "$(office_column state)" in_review
office_contest worker "$today" "Nepiekrītu."
annul worker
is "refused as before, without a word on a draft" "$(office_column state) $(server_sql "SELECT COUNT(*) FROM application_history h
	JOIN application a ON a.id = h.application_id WHERE a.reference = '$reference' AND h.note = 'draft_dropped'")" "refused 0"

steps worker appeal:
is "before the court nothing changes" "$(office_column state)" refused
steps worker judge:court_amended
is "a court lets the withdrawal hold: to be decided anew" "$web_status $(office_column "CONCAT_WS(' ', state, open_due IS NOT NULL)")" "303 in_review 1"
web_get worker "/casework/decide?ref=$reference"
is "which can be done" "$web_status" 200

# --- a court gives back a decision that the higher authority had annulled ---
another_child
office_issue head granted
was=$(office_column "CONCAT_WS(' ', due_on, decided_on)")
office_contest worker "$today" "Nepiekrītu nosacījumam."
annul worker
is "annulled: to be decided anew" "$(office_column state) $(referral)" "in_review valid 1"
steps worker appeal: judge:court_amended
is "given back: granted, with the dates of then" "$(office_column "CONCAT_WS(' ', state, due_on, decided_on)") $(referral)" "granted $was valid 0"

# --- behind another decision: nothing by itself ---
another_child
office_issue head refused
first=$act_id
withdraw "$first"
revocation=$act_id
office_draft worker granted submit
approve
is "decided anew" "$web_status $(office_column state) $(referral)" "303 granted valid 0"
decided=$(office_column "CONCAT_WS(' ', state, version, due_on, decided_on, reopened_on)")
act_id=$revocation
office_contest worker "$today" "Nepiekrītu."
annul worker
is "annulled too late: the file stays as it is" "$(office_column "CONCAT_WS(' ', state, version, due_on, decided_on, reopened_on)") $(referral)" "$decided valid 0"
web_get worker "/casework/contest?contest=$contest"
like "the contest warns" "$(office_text)" 'Šajā lietā spēkā ir divi lēmumi'
web_get worker "/casework/file?ref=$reference"
like "so does the file, with what to do" "$(office_text)" 'Šajā lietā spēkā ir divi lēmumi.*atceliet to, kuram nav jābūt spēkā'
web_get worker "/casework/?pile=mine"
like "and the work list of whoever has the file" "$(office_text)" "Spēkā ir divi lēmumi.*$reference"
web_get worker2 "/casework/?pile=mine"
unlike "not of somebody else" "$(cat "$web_page")" "$reference"
withdraw "$first"
web_get worker "/casework/file?ref=$reference"
unlike "one of them is withdrawn: the warning goes" "$(office_text)" 'spēkā ir divi lēmumi'
is "and the newer one stands" "$(office_column state) $(referral)" "granted valid 0"
web_get worker "/casework/?pile=mine"
unlike "from the work list, too" "$(office_text)" 'Spēkā ir divi lēmumi'

# --- and where the newer one is withdrawn, the older one is left ---
another_child
office_issue head refused
withdraw "$act_id"
revocation=$act_id
office_draft worker granted submit
approve
newer=$(of_file x.id act)
act_id=$revocation
office_contest worker "$today" "Nepiekrītu."
annul worker
withdraw "$newer"
is "refused as at first, and no right is left" "$web_status $(office_column "CONCAT_WS(' ', state, open_due IS NULL, IFNULL(reopened_on, '-'))") $(referral)" "303 refused 1 - valid 1"
web_done
done_testing
