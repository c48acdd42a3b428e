#!/bin/sh
# /status: what the right pair shows, and that a wrong one tells nothing.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
# shellcheck disable=SC2154  # of web.sh

ask() { send /status /status "reference=$1" "code=$2"; }
# The page without what differs from one request to the next.
plain() { sed -E 's/[0-9a-f]{64}//g; s/[0-9a-f-]{36}//g; s/value="[^"]*"//g' "$web_page"; }
wrong_rows() { server_sql "SELECT COUNT(*) FROM audit WHERE action = 'status_wrong'"; }
audit_rows() { server_sql "SELECT COUNT(*) FROM audit"; }
forget() { server_sql "DELETE FROM rate_limit"; }

forget
resident reader
apply_write self 1.3
apply_send
like "an application to ask for" "$reference" '^G-'
before=$(audit_rows)
ask "$reference" "$code"
is "the right pair" "$web_status" 200
like "the group and the state" "$(page_text)" "$reference.*Esam ģimene.*Iesniegums saņemts.*Gaida sociālo darbinieku"
like "the last day, and why" "$(page_text)" 'Lēmuma termiņš: [a-zšē]+diena, [0-9.]{10}\..*Kā aprēķināts'
unlike "no name in it" "$(page_text)" 'Paraugs|Ilze'
is "a right pair leaves no row" "$(audit_rows)" "$before"
unlike "neither stands in the address" "$web_location" .
ask "$(echo "$reference" | tr -d - | tr G g | tr 0 O)" "$(echo "$code" | tr -d - | tr '[:upper:]' '[:lower:]')"
is "case, dashes and the letter O do not matter" "$web_status" 200
ask " ${reference}" "$(echo "$code" | tr - ' ')"
is "nor do spaces" "$web_status" 200

# What was told a moment ago may be told again (test_status_kept.c), but no longer.
server_sql "UPDATE application SET due_on = due_on + INTERVAL 1 DAY, due_extended_on = due_extended_on + INTERVAL 1 DAY
	WHERE reference = '$reference'"
sleep 3
ask "$reference" "$code"
like "a moment later the page says what is so" "$(page_text)" \
	"Lēmuma termiņš: [a-zšē]+diena, $(server_sql "SELECT DATE_FORMAT(due_on, '%d.%m.%Y.') FROM application WHERE reference = '$reference'")"

before=$(wrong_rows)
ask "$reference" AAAA-BBBB-CCCC
is "a wrong code" "$web_status" 422
known=$(plain)
ask G-2026-999999 AAAA-BBBB-CCCC
is "an unknown reference" "$web_status" 422
is "says the same" "$(plain)" "$known"
ask "$reference" "$reference"
is "a code that is none says the same" "$(plain)" "$known"
is "each leaves a row" "$(wrong_rows)" $((before + 3))
is "without what was typed as the code" "$(server_sql "SELECT COUNT(*) FROM audit WHERE object LIKE '%AAAA%'")" 0
ask "" ""
is "nothing at all: the form again" "$web_status" 422
is "which does not count as a try" "$(wrong_rows)" $((before + 3))

ask "$reference" AAAA-BBBB-CCCC
ask "$reference" AAAA-BBBB-CCCC
ask "$reference" AAAA-BBBB-CCCC
ask "$reference" AAAA-BBBB-CCCD
is "too many for one reference" "$web_status" 429
like "with the time to wait" "$(tr -d '\r' <"$web_head")" '^Retry-After: (2[0-9]|30)$'
# Typed in another way, so that nothing kept answers.
ask "$reference" "$(echo "$code" | tr - ' ')"
is "also for the right code" "$web_status" 429
apply_write self 1.3
first=$reference/$code
apply_send
isnt "another application" "$reference/$code" "$first"
ask "$reference" "$code"
is "others can be asked for" "$web_status" 200
n=0
while [ "$n" -lt 12 ]; do
	n=$((n + 1))
	ask "G-2026-99990$n" AAAA-BBBB-CCCC
done
is "too many from one address" "$web_status" 429
ask "$reference" "$(echo "$code" | tr - ' ')"
is "then for any of them" "$web_status" 429
forget
ask "$reference" "$code"
is "and it passes" "$web_status" 200

# Texts of every kind of harm.
long=$(printf '%0500d' 0)
for value in "$long" "<b>'\"&" "G-2026-000001' OR '1'='1" "Ģ-2026-000001" "G-٢٠٢٦-000001"; do
	ask "$value" "$value"
	is "refused: $(printf '%.20s' "$value")" "$web_status" 422
done
unlike "and shown as text" "$(cat "$web_page")" '<b>'
web_get reader /status
token=$(web_token /status)
for body in "reference=%00" "reference=%ff" "reference=%zz" "reference=1&reference=2" "x=1" "csrf=$token&csrf=$token"; do
	web_post reader /status "$body&csrf=$token"
	is "refused: $body" "$web_status" 400
done
web_post reader /status "reference=G-2026-000001&code=AAAA-BBBB-CCCC"
is "a post without its token" "$web_status" 403
forget
web_done
done_testing
