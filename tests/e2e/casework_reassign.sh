#!/bin/sh
# /casework/reassign: a file goes to another worker, who sees the note and a mark in the list until the file is opened.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

user_id() { server_sql "SELECT id FROM app_user WHERE login = '$1'"; }
user_name() { server_sql "SELECT name FROM app_user WHERE login = '$1'"; }
# JAR TO REASON NOTE: as the page gives the form.
hand_over() {
	web_get "$1" "/casework/reassign?ref=$reference"
	form=$(office_field form) version=$(office_field version)
	web_send "$1" "/casework/reassign?ref=$reference" /casework/reassign "ref=$reference" "version=$version" "form=$form" "to=$2" "reason=$3" "note=$4"
}
handed() { server_sql "SELECT COUNT(*) FROM handover h JOIN application a ON a.id = h.application_id WHERE a.reference = '$reference'"; }
owner() { server_sql "SELECT u.login FROM application a JOIN app_user u ON u.id = a.owner_id WHERE a.reference = '$reference'"; }
# The row of the list with the file.
row_of() { awk -v ref="$reference" '/<tr data-row>/ { row = "" } { row = row $0 } /<\/tr>/ { if (index(row, "ref=" ref "\"")) print row }' "$web_page"; }
# in_pile JAR: the page of the own pile on which the file stands, however many there are before it.
in_pile() {
	web_get "$1" "/casework/?pile=mine"
	while [ -z "$(row_of)" ] && next=$(sed -n 's/.*rel="next" href="\([^"]*\)".*/\1/p' "$web_page" | sed 's/&amp;/\&/g') && [ -n "$next" ]; do
		web_get "$1" "/casework/$next"
	done
}

ok "the office signs in" office_sign_in
one=$(user_id social_worker) two=$(user_id social_worker2)
office_application 1.4

# --- who may ---
web_get head "/casework/reassign?ref=$reference"
is "the head gives what nobody has" "$web_status" 200
web_get worker "/casework/reassign?ref=$reference"
is "a worker does not" "$web_status" 403
web_get registrar "/casework/reassign?ref=$reference"
is "nor the registrar" "$web_status" 403
web_get nobody "/casework/reassign?ref=$reference"
is "a visitor is sent to sign in" "$web_status" 303
hand_over head "$one" field "Ģimene iepriekš bija pie Jums."
is "given" "$web_status $web_location" "303 /casework/file?ref=$reference&done=handed"
is "it has a responsible person" "$(owner)" social_worker
is "who must begin the review" "$(office_column state)" received
in_pile worker
like "the list marks it" "$(row_of)" 'Nodota, vēl nav atvērta'
web_get head "/casework/file?ref=$reference"
like "somebody else's look" "$(office_text)" "Nodota: $(user_name social_worker)"
in_pile worker
like "opens nothing for the new worker" "$(row_of)" 'Nodota, vēl nav atvērta'
web_get worker "/casework/file?ref=$reference"
like "the note stands on the file" "$(office_text)" 'Šī lieta ir nodota Jums.*Ģimene iepriekš bija pie Jums'
like "and the review can begin" "$(office_text)" 'Sākt izskatīšanu'
in_pile worker
unlike "opened: no mark any more" "$(row_of)" 'Nodota, vēl nav atvērta'
office_take worker
is "the review has begun" "$(office_column state)" in_review

# --- a worker's own ---
web_get worker2 "/casework/reassign?ref=$reference"
is "a colleague does not hand it over" "$web_status" 403
web_get worker "/casework/reassign?ref=$reference"
is "the worker does" "$web_status" 200
like "the others, with what they have" "$(office_text)" "$(user_name social_worker2) – [0-9]+ atvērt"
unlike "not to oneself" "$(cat "$web_page")" "<option value=\"$one\""
stale=$(office_field version) stale_form=$(office_field form)
hand_over worker "$two" absence ""
is "not without a note" "$web_status $(owner)" "422 social_worker"
like "what was chosen stays" "$(cat "$web_page")" "<option value=\"$two\" selected"
hand_over worker "" absence "Atvaļinājums"
is "nor to nobody" "$web_status" 422
like "what was typed stays" "$(cat "$web_page")" '>Atvaļinājums|^Atvaļinājums'
hand_over worker "$two" "" "Atvaļinājums"
is "nor without a reason" "$web_status" 422
hand_over worker "$(user_id head)" absence "Atvaļinājums"
is "nor to the head" "$web_status" 422
hand_over worker 999999 absence "Atvaļinājums"
is "nor to whom there is not" "$web_status" 422
hand_over worker "$one" absence "Atvaļinājums"
is "nor to oneself" "$web_status" 403
is "nothing was written" "$(handed)" 1
secret="Zvanīt tikai pēc 17. <b>&"
hand_over worker "$two" absence "$secret"
is "handed over" "$web_status $(owner)" "303 social_worker2"
first_form=$form first_version=$version
web_send worker "/casework/file?ref=$reference" /casework/reassign "ref=$reference" "version=$first_version" "form=$first_form" "to=$two" reason=absence "note=$secret"
is "without a token: refused" "$web_status $(handed)" "403 2"
is "the note is sealed" "$(server_sql "SELECT COUNT(*) FROM handover WHERE note_sealed LIKE '%Zvan%'")" 0
unlike "and in no history row" "$(server_sql "SELECT note FROM application_history")" 'Zvanīt tikai'
is "history and audit" "$(server_sql "SELECT COUNT(*) FROM application_history h JOIN handover o ON o.application_id = h.application_id AND o.seq = h.seq
	WHERE o.application_id = $(office_column id)") $(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'handover' AND object = 'application:$(office_column id)'")" "2 2"
web_get worker2 "/casework/file?ref=$reference"
like "the history tells from whom to whom" "$(office_text)" "Nodota: $(user_name social_worker) → $(user_name social_worker2)"
like "the note is escaped" "$(cat "$web_page")" 'Zvanīt tikai pēc 17. &lt;b&gt;&amp;'
web_get registrar "/casework/file?ref=$reference"
like "the registrar sees that it was handed over" "$(office_text)" "Nodota: $(user_name social_worker) → "
unlike "but not the note" "$(office_text)" 'Zvanīt tikai'

# --- stale ---
hand_over worker2 "$one" workload "Atpakaļ"
is "handed back" "$web_status $(owner)" "303 social_worker"
web_send worker "/casework/reassign?ref=$reference" /casework/reassign "ref=$reference" "version=$stale" "form=$stale_form" "to=$two" reason=workload "note=Vēlreiz"
is "an old page: 409" "$web_status $(owner)" "409 social_worker"
like "with what was typed" "$(office_text)" "Vēlreiz"
like "and whom it was for" "$(office_text)" "$(user_name social_worker2)"
# The same form twice: the token is of a page that is open in another tab.
web_get worker "/casework/reassign?ref=$reference"
form=$(office_field form) version=$(office_field version) csrf=$(web_token /casework/reassign)
for time in first second; do
	web_post worker /casework/reassign "csrf=$csrf&ref=$reference&version=$version&form=$form&to=$two&reason=workload&note=Divreiz"
	is "sent twice, the $time" "$web_status $web_location" "303 /casework/file?ref=$reference&done=handed"
done
is "is once" "$(server_sql "SELECT COUNT(*) FROM handover WHERE uuid = '$form'") $(owner)" "1 social_worker2"

# --- whoever must not decide ---
hand_over worker2 "$one" exclusion "Iesniedzēja ir mana māsa."
is "an interest of one's own" "$web_status $(owner)" "303 social_worker"
office_take worker2
is "takes it no more" "$web_status $(owner)" "403 social_worker"
hand_over head "$two" workload "Lūdzu"
is "and is not given it" "$web_status $(owner)" "403 social_worker"
like "with the reason" "$(office_text)" 'nedrīkst'
web_send worker2 "/casework/decide?ref=$reference" /casework/decide "ref=$reference" "version=$(office_column version)" draft=0 outcome=granted action=save facts=x norms=x reasons=x hearing=x
is "nor prepares the decision" "$web_status $(office_column state)" "403 in_review"

office_draft worker granted save
draft=$(server_sql "SELECT version FROM decision WHERE application_id = $(office_column id) AND open_key = 1")
web_send worker2 "/casework/decide?ref=$reference" /casework/decide "ref=$reference" "version=$(office_column version)" "draft=$draft" outcome=refused \
	action=save facts=x norms=x reasons=x hearing=x
is "nor writes over the draft of another" "$web_status $(server_sql "SELECT outcome FROM decision WHERE application_id = $(office_column id) AND open_key = 1")" \
	"403 granted"

# --- a closed file ---
office_draft worker granted submit
server_sql "UPDATE decision SET prepared_by = $two WHERE application_id = $(office_column id)"
web_get head "/casework/approve?ref=$reference"
web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$(office_field version)" action=issue note=
is "what he has prepared before is not issued" "$web_status $(office_column state)" "422 for_approval"
like "with what to do" "$(office_text)" 'nedrīkst piedalīties.*Atgrieziet'
server_sql "UPDATE decision SET prepared_by = $one WHERE application_id = $(office_column id)"
web_get head "/casework/approve?ref=$reference"
web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$(office_field version)" action=issue note=
web_get head "/casework/reassign?ref=$reference"
is "a decided file stays where it is" "$web_status" 403
web_get worker "/casework/file?ref=$reference&lang=en"
like "in English" "$(office_text)" 'Handed over: .* → '
web_done
done_testing
