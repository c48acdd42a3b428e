#!/bin/sh
# Safe use: access codes are ended and given anew, and two parents of one child see nothing of each other.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

change() {
	web_get "$1" "/casework/access?ref=$reference"
	web_send "$1" "/casework/access?ref=$reference" /casework/access "ref=$reference" "version=$(office_field version)" "reason=$3" "action=$2"
}
new_code() { office_text | grep -o '[A-Z2-7]\{4\}-[A-Z2-7]\{4\}-[A-Z2-7]\{4\}' | head -n 1; }

ok "the office signs in" office_sign_in
server_sql "DELETE FROM rate_limit"
resident mother
apply_write child 1.4
apply_send
mother_draft=$draft old=$code
file_open
is "the receipt's code opens it" "$web_status" 200

change registrar new ""
is "not without a reason" "$web_status $(server_sql "SELECT access_no FROM application WHERE reference = '$reference'")" "422 0"
change registrar new "Apliecinājumu redzēja cits cilvēks."
is "a registrar gives a new code" "$web_status" 200
new=$(new_code)
like "shown on that page" "$new" '^[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}$'
isnt "another one" "$new" "$old"
like "kept nowhere on the way" "$(tr -d '\r' <"$web_head")" '^Cache-Control: no-store$'
web_get registrar "/casework/access?ref=$reference"
is "and not shown again" "$(new_code)" ""
visit /status
is "what was open closes at once" "$(grep -c "$reference" "$web_page")" 0
file_open "$reference" "$old"
is "the old code is dead" "$web_status" 422
visit "/receipt?draft=$mother_draft"
unlike "the receipt shows neither the old" "$(page_text)" "$old"
unlike "nor the new" "$(page_text)" "$new"
like "but says so" "$(page_text)" 'Tas ir nomainīts'
file_open "$reference" "$new"
is "the new one opens" "$web_status" 200
visit /status/messages
like "and the messages tell" "$(page_text)" 'Piekļuves kods ir nomainīts'
web_get worker "/casework/file?ref=$reference"
like "the reason stands in the history" "$(office_text)" 'Apliecinājumu redzēja cits cilvēks'
is "in the log, without the code" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'access_code' AND object = 'application:$(office_column id)'")" 1
# A page that is out of date changes nothing.
web_get head "/casework/access?ref=$reference"
web_send head "/casework/access?ref=$reference" /casework/access "ref=$reference" version=0 "reason=Vecs" action=new
is "an old page: refused" "$web_status $(office_column access_no)" "409 1"
change head end "Tālrunis nozagts."
is "the head only ends it" "$web_status $(new_code)" "200 "
file_open "$reference" "$new"
is "nothing opens it now" "$web_status" 422
change worker new "Nodots klātienē."
third=$(new_code)
server_sql "DELETE FROM rate_limit"
file_open "$reference" "$third"
is "until a new one is given" "$web_status" 200
ok "the leader signs in" web_sign_in leader facilitator
web_get leader "/casework/access?ref=$reference"
is "the provider has nothing to do with it" "$web_status" 403

# --- both parents apply for one child ---
mother=$reference mother_code=$third
resident father
apply_start child 1.4
apply_person given_name=Arvīds family_name=Tētis birth_date=11.11.1985. sex=male "address=Slepenā iela 9-9, Jelgava"
apply_child
apply_representation
apply_contact "phone=+371 29999999" email=arvids@example.org channel=email
apply_grounds "problem=Dzīvojam šķirti un slepeni."
apply_send
father=$reference father_code=$code
isnt "two receipts" "$mother" "$father"
file_open "$father" "$father_code"
file_send /status/messages "text=Mana jaunā adrese ir Slepenā iela 9-9."
office_take worker
web_get worker "/casework/messages?ref=$reference"
web_send worker "/casework/messages?ref=$reference" /casework/messages "ref=$reference" "form=$(office_field form)" "text=Paldies, Arvīd."
resident mother
file_open "$mother" "$mother_code"
for page in /status /status/messages /status/email /status/identity /status/withdraw; do
	visit "$page"
	is "the mother's $page" "$web_status" 200
	unlike "has nothing of the father on it" "$(page_text)" "Arvīd|Tētis|Slepen|arvids|29999999|$father"
done
file_open "$father" "$mother_code"
is "her code does not open his" "$web_status" 422
file_open "$mother" "$father_code"
is "nor his hers" "$web_status" 422
visit '/status?file=2'
is "nor is his a second file of hers" "$web_status" 404
server_sql "DELETE FROM rate_limit"
web_done
done_testing
