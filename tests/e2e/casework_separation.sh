#!/bin/sh
# Two who must not be in one group: entered on a file with a sealed reason, asked when a place is offered or given; the provider sees only that there is none.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
server_need

ok "the office signs in" office_sign_in
ok "the manager signs in" web_sign_in manager provider_manager
provider_group manager 1.7 21.06.2027. 5
is "a group opens" "$web_status" 303
group=$provider_group_id
tag=$$
read -r anna anna_person <<END
$(provider_granted 1.7 Anna "Šķir$tag" 2026-03-03)
END
read -r berta berta_person <<END
$(provider_granted 1.7 Berta "Šķir$tag" 2026-03-04)
END
reference_of() { server_sql "SELECT reference FROM application WHERE id = $1"; }
reference=$(reference_of "$anna")
other=$(reference_of "$berta")
pairs() { server_sql "SELECT COUNT(*), COALESCE(SUM(live), 0) FROM separation WHERE $anna_person IN (person_id, other_id)" | tr '\t' ' '; }

# --- who, what ---
page="/casework/separation?ref=$reference"
for jar in head registrar; do
	web_get "$jar" "$page"
	is "$jar enters nobody" "$web_status" 403
done
web_get manager "$page"
is "nor does the provider" "$web_status" 403
web_get worker "/casework/file?ref=$reference"
like "the file leads to it" "$(cat "$web_page")" "/casework/separation\\?ref=$reference"
web_get worker "$page"
is "a social worker does" "$web_status" 200
like "nobody is entered" "$(office_text)" 'Neviens nav ierakstīts'
form=$(office_field form)
web_send worker "$page" /casework/separation "ref=$reference" "form=$form" "person=$anna_person" "other=G-2020-000001" "reason=x"
is "no such file: 422" "$web_status $(grep -c 'id="other-error"' "$web_page")" "422 1"
web_send worker "$page" /casework/separation "ref=$reference" "form=$form" "person=$anna_person" "other=$reference" "reason=x"
is "not with oneself: 422" "$web_status $(grep -c 'id="other-error"' "$web_page")" "422 1"
web_send worker "$page" /casework/separation "ref=$reference" "form=$form" "person=$berta_person" "other=$other" "reason=x"
is "somebody of this file: 422" "$web_status $(grep -c 'id="person-error"' "$web_page")" "422 1"
web_send worker "$page" /casework/separation "ref=$reference" "form=$form" "person=$anna_person" "other=$other" "reason="
is "a reason is needed: 422" "$web_status $(pairs)" "422 0 0"
web_send worker "$page" /casework/separation "ref=$reference" "form=$form" "person=$anna_person" "other=$other" "reason=Aizsardzības rīkojums Nr. 17"
is "entered" "$web_status $web_location $(pairs)" "303 $page&done=added 1 1"
web_send worker "$page" /casework/separation "ref=$reference" "form=$form" "person=$anna_person" "other=$other" "reason=Aizsardzības rīkojums Nr. 17"
is "sent twice it is one" "$web_status $(pairs)" "303 1 1"
web_get worker "$page"
again=$(office_field form)
web_send worker "/casework/separation?ref=$other" /casework/separation "ref=$other" "form=$again" "person=$berta_person" "other=$reference" "reason=y"
is "nor from the other side once more: 422" "$web_status $(pairs)" "422 1 1"
is "the reason is sealed" "$(server_sql "SELECT COUNT(*) FROM separation WHERE CAST(reason_sealed AS CHAR) LIKE '%Nr. 17%'")" 0
web_get worker2 "/casework/separation?ref=$other"
like "the other file says so, too" "$(office_text)" "Anna Šķir$tag.*Aizsardzības rīkojums Nr\. 17"
is "audited" "$(server_sql "SELECT COUNT(*) FROM audit a JOIN separation x ON a.object = CONCAT('separation:', x.id) WHERE a.action = 'separation_add' AND x.person_id IN ($anna_person, $berta_person)")" 1

# --- the provider ---
provider_give manager "$group" "$anna"
is "the first one gets a place" "$web_status" 303
web_get manager "/provider/group_queue?id=$group"
row=$(tr -d '\n' <"$web_page" | sed 's/<tr/\n<tr/g' | grep "$other")
like "for the other one there is none" "$row" 'Nav vietas šajā grupā'
unlike "nothing says why" "$(cat "$web_page")" 'rīkojum|vienā grupā|[^e]šķirt'
provider_give manager "$group" "$berta"
is "it is not given: 409" "$web_status $(server_sql "SELECT COUNT(*) FROM place WHERE application_id = $berta")" "409 0"
like "in the same words" "$(office_text)" 'nav vietas šajā grupā'
unlike "and nothing else" "$(office_text)" "Anna|rīkojum"
provider_give manager "$group" "$berta" "" offer
is "nor offered: 409" "$web_status $(server_sql "SELECT COUNT(*) FROM place WHERE application_id = $berta")" "409 0"

# --- both in one group already ---
web_send worker "$page" /casework/separation_end "ref=$reference" "id=$(server_sql "SELECT id FROM separation WHERE live = 1 AND $anna_person IN (person_id, other_id)")" version=7
is "a stale version: 409" "$web_status $(pairs)" "409 1 1"
web_send worker "$page" /casework/separation_end "ref=$reference" "id=$(server_sql "SELECT id FROM separation WHERE live = 1 AND $anna_person IN (person_id, other_id)")" version=1
is "ended" "$web_status $web_location $(pairs)" "303 $page&done=ended 1 0"
provider_give manager "$group" "$berta"
is "then there is a place" "$web_status" 303
web_get worker "$page"
web_send worker "$page" /casework/separation "ref=$reference" "form=$(office_field form)" "person=$anna_person" "other=$other" "reason=Konflikts"
is "entered anew" "$web_status $(pairs)" "303 2 1"
web_get worker "$page"
like "the office is told that both are there" "$(office_text)" 'Abi tagad ir vienā grupā.*Piezvaniet'
web_get worker "/casework/file?ref=$other"
like "on both files" "$(office_text)" 'Vienā grupā vietas ir diviem'
web_done
done_testing
