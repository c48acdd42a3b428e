#!/bin/sh
# /admin/parameters, /admin/parameter, /admin/parameter_new: a new period closes the one before, the past never changes.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/web.sh"
# shellcheck disable=SC2154  # of web.sh

code=fact_finding_months
periods() { server_sql "SELECT value, valid_from, COALESCE(valid_to, '-'), version FROM parameter WHERE code = '$code' ORDER BY valid_from" | tr '\t\n' ' ;'; }
last_version() { server_sql "SELECT version FROM parameter WHERE code = '$code' ORDER BY valid_from DESC LIMIT 1"; }
last_from() { server_sql "SELECT valid_from FROM parameter WHERE code = '$code' ORDER BY valid_from DESC LIMIT 1"; }
page_text() { sed 's/<[^>]*>/ /g' "$web_page" | tr -s ' \n\t' ' '; }
enter() {
	web_send admin "/admin/parameter_new?code=$code" /admin/parameter_new "code=$code" "version=${version:-$(last_version)}" \
		"value=$1" "valid_from=$2" "legal_ref=$3" "verified_by="
}
refused() {
	before=$(periods)
	enter "$2" "$3" "${4-Administratīvā procesa likums, 64. pants}"
	is "$1: asked again" "$web_status" 422
	is "$1: nothing stored" "$(periods)" "$before"
}

ok "the administrator signs in" web_sign_in admin admin
web_get admin /admin/parameters
like "what holds today" "$(page_text)" 'Pilngadības vecums 18'
is "each by a name, none by its code" "$(sed -n 's/.*data-open>\([a-z0-9_]*\)<.*/\1/p' "$web_page")" ""
web_get admin "/admin/parameter?code=$code"
is "one parameter" "$web_status" 200
web_get admin "/admin/parameter?code=none"
is "no such parameter: 404" "$web_status" 404
web_get admin "/admin/parameter_new?code=none"
is "nor a form for it: 404" "$web_status" 404

# Each run adds periods; the days begin behind the last one.
from=$(date -d "$(last_from) + 400 days" +%Y-%m-%d)
case $(last_from) in 20[01]*) from=$(date -d '+ 400 days' +%Y-%m-%d) ;; esac
today=$(date +%Y-%m-%d)
refused "no number" abc "$from"
refused "zero" 0 "$from"
refused "too many" 1201 "$from"
refused "two numbers" "1 2" "$from"
refused "today" 10 "$today"
refused "the past" 10 2010-01-01
refused "no day" 10 31.02.2030.
refused "no ground" 10 "$from" ""
refused "too long a ground" 10 "$from" "$(printf '%0301d' 0)"
like "the typed ground is kept" "$(cat "$web_page")" "value=\"$(printf '%0301d' 0)\""
before=$(periods)
enter 11 "$from" "Likums, <i>1. pants</i>"
is "a new period" "$web_status $web_location" "303 /admin/parameter?code=$code&saved=yes"
end=$(date -d "$from - 1 day" +%Y-%m-%d)
like "closes the one before the day before" "$(periods)" "$end [0-9]+;11 $from - 1;\$"
is "its value and beginning stay" "$(periods | cut -d' ' -f1,2)" "$(printf '%s' "$before" | cut -d' ' -f1,2)"
web_get admin "/admin/parameter?code=$code"
like "markup is text" "$(cat "$web_page")" 'Likums, &lt;i&gt;1\. pants'
version=99 enter 12 "$(date -d "$from + 9 days" +%Y-%m-%d)" "Administratīvā procesa likums"
is "a stale page: 409" "$web_status" 409
like "with the typed value and the stored one" "$(page_text)" 'Ko jūs ievadījāt.*Tagad saglabāts:'
version=
refused "a day before the last beginning" 12 "$(date -d "$from - 5 days" +%Y-%m-%d)"
is "audit" "$(server_sql "SELECT COUNT(*) > 0 FROM audit WHERE action = 'parameter_add' AND object = 'parameter:$code'")" 1

# The clause that every decision has.
code=remedy_clause
refused "a short clause" "Var apstrīdēt." "$from"
refused "a clause without its date" "$(printf '%090d' 0)" "$from"

# How documents are numbered: what makes two alike, or none, is refused.
code=document_number_out
refused "a number without its year" "{index}/N-{number}" "$from"
refused "a year without a number" "{index}/{year}" "$from"
refused "a name that there is not" "{index}/{year}/{number}/{kind}" "$from"
refused "a long pattern" "$(printf '%046d' 0){year}{number}" "$from"
code=document_index_act
refused "a long index" "$(printf '%021d' 0)" "$from"
enter 1-10/2.9 "$(date -d '+400 days' +%Y-%m-%d)" "Lietu nomenklatūra"
is "an index from a day to come" "$web_status" 303
server_sql "DELETE FROM parameter WHERE code = '$code' AND value = '1-10/2.9'; UPDATE parameter SET valid_to = NULL, version = 1 WHERE code = '$code'"
is "no right to change what is past" \
	"$(printf "UPDATE parameter SET value = '9' WHERE code = 'adult_age'" | mariadb --no-defaults --socket="$JSLP_DB_SOCKET" \
		--user=jslp_admin --password="$(cat "$JSLP_INSTANCE/keys/db_admin.key")" jslp 2>&1 | grep -c denied)" 1
web_done
done_testing
