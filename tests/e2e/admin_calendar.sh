#!/bin/sh
# /admin/calendar: holidays of a year; a day off made by a law moves the terms of open files at once, and back.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

page_text() { sed 's/<[^>]*>/ /g' "$web_page" | tr -s ' \n\t' ' '; }
overrides() { server_sql "SELECT COUNT(*) FROM calendar_override"; }
file() { server_sql "SELECT due_on, due_extended_on, version FROM application WHERE reference = '$reference'" | tr '\t' ' '; }
history() { server_sql "SELECT note FROM application_history h JOIN application a ON a.id = h.application_id
	WHERE a.reference = '$reference' ORDER BY seq DESC LIMIT 1"; }
latvian() { date -d "$1" +%d.%m.%Y.; }
add() { web_send admin /admin/calendar /admin/calendar "day=$1" "kind=$2" "name=$3" "legal_ref=$4"; }
remove() {
	web_send admin "/admin/calendar?year=${1%%-*}" /admin/calendar_remove "day=$1" "version=${2:-1}"
}

ok "the administrator signs in" web_sign_in admin admin
web_get admin "/admin/calendar?year=2023"
like "a day of a law of its own" "$(page_text)" '29\.05\.2023\. *pirmdiena *Latvijas hokeja'
like "Easter" "$(page_text)" '10\.04\.2023\. *pirmdiena *Otrās Lieldienas'
for year in 2004 2100; do
	web_get admin "/admin/calendar?year=$year"
	is "year $year" "$web_status" 200
done
for year in abc 2003 2101 99999999999999999999; do
	web_get admin "/admin/calendar?year=$year"
	is "year $year shows this year" "$web_status $(grep -c "year=$(($(date +%Y) + 1))" "$web_page")" "200 1"
done

refused() {
	before=$(overrides)
	add "$2" "$3" "$4" "$5"
	is "$1: asked again" "$web_status" 422
	is "$1: nothing stored" "$(overrides)" "$before"
}
refused "no day" "" holiday Diena "Likums par dienu"
refused "no such day" 30.02.2030. holiday Diena "Likums par dienu"
refused "a day too far" 01.01.2200. holiday Diena "Likums par dienu"
refused "no kind" 01.02.2050. "" Diena "Likums par dienu"
refused "a kind that there is not" 01.02.2050. half Diena "Likums par dienu"
refused "no name" 01.02.2050. holiday "" "Likums par dienu"
refused "too long a name" 01.02.2050. holiday "$(printf '%0121d' 0)" "Likums par dienu"
refused "no ground" 01.02.2050. holiday Diena ""
like "markup is kept as text" "$(add x holiday '<b>"d' ''; cat "$web_page")" 'value="&lt;b&gt;&quot;d"'

# --- an open file ---
resident calendar
apply_write child 1.4
apply_send
is "an application" "$(server_sql "SELECT COUNT(*) FROM application WHERE reference = '$reference'")" 1
before=$(file)
due=${before%% *}
rest=${before#* }
extended=${rest%% *}
version=${before##* }
all=$(server_sql "SELECT COUNT(*) FROM application WHERE decided_on IS NULL AND (due_on = '$due' OR due_extended_on = '$due')")
add "$(latvian "$due")" holiday "Pārbaudes <i>diena</i>" "Likums par pārbaudes dienu"
is "a law makes its last day a day off" "$web_status" 303
web_get admin "$web_location"
like "the page says how many files moved" "$(page_text)" "Saglabāts [^.]*$all "
like "the name is text" "$(cat "$web_page")" 'Pārbaudes &lt;i&gt;diena'
after=$(file)
moved=${after%% *}
ok "its term ends later" expr "$moved" \> "$due"
is "not on a weekend" "$(date -d "$moved" +%u | tr -d 67)" "$(date -d "$moved" +%u)"
is "the extended term stays" "$(printf '%s' "$after" | cut -d' ' -f2)" "$extended"
is "the version is a new one" "${after##* }" "$((version + 1))"
is "the history says from when to when" "$(history)" "$(latvian "$due") → $(latvian "$moved")"
is "and there is an audit row" "$(server_sql "SELECT COUNT(*) FROM audit JOIN application a ON object = CONCAT('application:', a.id)
	WHERE a.reference = '$reference' AND action = 'due_changed'")" 1
is "no decided file moved" "$(server_sql "SELECT COUNT(*) FROM audit JOIN application a ON object = CONCAT('application:', a.id)
	WHERE action = 'due_changed' AND a.decided_on IS NOT NULL")" 0
add "$(latvian "$due")" holiday Otrreiz "Likums par pārbaudes dienu"
is "the same day twice: asked again" "$web_status" 422
remove "$due" 9
is "a stale page: 409" "$web_status $(file)" "409 $after"
like "with what is stored now" "$(sed 's/<[^>]*>/ /g' "$web_page" | tr -s ' \n\t' ' ')" 'Kas ir saglabāts tagad.*Likums par pārbaudes dienu'
remove "$due"
is "taken back" "$web_status" 303
is "and the term is as it was" "$(file)" "$due $extended $((version + 2))"
add "$(latvian "$extended")" holiday Diena "Likums par pārbaudes dienu"
is "the last day of an extended term moves as well" "$(file | cut -d' ' -f1) $(expr "$(file | cut -d' ' -f2)" \> "$extended")" "$due 1"
remove "$extended"
is "and back" "$(file)" "$due $extended $((version + 4))"
web_post admin /admin/calendar_remove "csrf=$(web_token /admin/calendar_remove)&day=2026-99-99&version=1"
is "removing no day: 400 or 403" "$(printf '%s' "$web_status" | grep -cE '^40[03]$')" 1
web_done
done_testing
