#!/bin/sh
# /status along the whole way: taken, granted, a place in a group; and refused.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

ask() {
	resident parent
	send /status /status "reference=$reference" "code=$code"
}
# What was told a moment ago may be told again (STATUS_KEPT_SECONDS).
ask_later() { sleep 3 && ask; }
issue() {
	web_get head "/casework/approve?ref=$reference"
	web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" \
		"version=$(office_field version)" action=issue
}
# The steps of the timeline, "done", "now" and "next" in their order.
steps() { grep -o 'timeline__item--[a-z]*' "$web_page" | sed 's/.*--//' | tr '\n' ' '; }
day() { server_sql "SELECT DATE_FORMAT($1, '%d.%m.%Y.')"; }

ok "the office signs in" office_sign_in
ok "the provider signs in" web_sign_in manager provider_manager
server_sql "DELETE FROM rate_limit"
resident parent
apply_write child 1.7
apply_send
ask
is "received: what comes" "$(steps)" "done now next next "
office_take worker
ask_later
is "taken" "$web_status $(steps)" "200 done now next next "
like "in review, in the resident's words" "$(page_text)" 'Tiek izskatīts'
office_draft worker granted submit
ask_later
like "the office's inner steps look the same" "$(page_text)" 'Tiek izskatīts'
unlike "no official is named" "$(page_text)" 'Sanita|Vilma|Nodots'
issue
is "issued" "$web_status" 303
ask_later
is "granted: the place is next" "$web_status $(steps)" "200 done done done now "
until=$(day "(SELECT contest_until FROM act t JOIN application a ON a.id = t.application_id WHERE a.reference = '$reference')")
like "granted, until when it can be contested, and whose turn it is" "$(page_text)" \
	"Pakalpojums piešķirts.*apstrīdēt.*$until.*Gaida vietu grupā"
unlike "no due date any more" "$(page_text)" 'Kā aprēķināts'
# The paper itself, for the right pair only.
post /status/decision "reference=$reference" "code=$code"
is "the decision can be read" "$web_status" 200
is "it is the act's paper" "$(sha256sum <"$web_page" | cut -c1-64)" "$(server_sql "SELECT LOWER(HEX(d.sha256)) FROM act_document d
	JOIN act t ON t.id = d.act_id JOIN application a ON a.id = t.application_id WHERE a.reference = '$reference'")"
ask
post /status/decision "reference=$reference" "code=AAAA-AAAA-AAAA"
is "not with another code" "$web_status" 404
unlike "and nothing of it" "$(cat "$web_page")" '%PDF'
# The form of it in hostile hands.
for hostile in "reference=$reference" "reference=&code=$code" "reference=$(printf '%0200d' 1)&code=$code"; do
	ask
	web_post parent /status/decision "csrf=$(hidden csrf)&$hostile"
	is "hostile pair: not found" "$web_status" 404
done
for hostile in "reference=%00&code=$code" "reference=%C3%28&code=$code" "reference=%zz&code=$code" \
	"reference=$reference&code=$code&code=$code" "reference=$reference&code=$code&more=1"; do
	ask
	web_post parent /status/decision "csrf=$(hidden csrf)&$hostile"
	is "hostile body: bad request" "$web_status" 400
done
web_post parent /status/decision "csrf=0&reference=$reference&code=$code"
is "without a believable token: no" "$web_status" 403
ask

provider_group manager 1.7 09.04.2027.
group=$provider_group_id
provider_give manager "$group" "$(office_column id)"
is "a place is given" "$web_status" 303
ask_later
is "enrolled" "$web_status $(steps)" "200 done done done now "
like "with the first session's day and place" "$(page_text)" 'Vieta grupā apstiprināta.*piektdiena, 09\.04\.2027\., [0-9]{2}:[0-9]{2}.*Sarmas iela'

resident parent
apply_write self 1.3
apply_send
office_take worker
office_draft worker refused submit
issue
ask
is "refused: nothing comes after it" "$web_status $(steps)" "200 done done now "
like "and until when it can be contested" "$(page_text)" 'Atteikts.*apstrīdēt'
web_done
done_testing
