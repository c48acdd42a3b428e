#!/bin/sh
# The database goes away, killed and frozen: every program says so with a page, what a resident typed can be
# sent again, and all goes on without a restart when it is back.  Its keeper waits meanwhile.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
# shellcheck disable=SC2154  # of web.sh, resident.sh, server.sh

web_programs='public account casework provider report admin api'
living() {
	for name in $web_programs; do group_members "$(service_pid "$name")"; done | sort -n | tr '\n' ' '
}
healthy() { curl -sf --max-time 5 -o /dev/null "$JSLP_URL/health"; }
stopped_keeper='' frozen=''
# Whatever happens, the instance is left as it was found.
thaw() {
	[ -z "$frozen" ] || kill -CONT "$frozen" 2>/dev/null
	[ -z "$stopped_keeper" ] || kill -CONT "$stopped_keeper" 2>/dev/null
	frozen='' stopped_keeper=''
}
trap 'thaw; web_done; [ "$JSLP_HOME" != "$JSLP_TEST_HOME/single" ] || server_stop >/dev/null 2>&1' EXIT

# timed COMMAND…: runs it; $took is how many milliseconds that was.
timed() {
	timed_began=$(date +%s%3N)
	"$@"
	took=$(($(date +%s%3N) - timed_began))
}

# unavailable NAME MOST: the last answer is the page of a 503, came in MOST ms, and tells nothing.
unavailable() {
	is "$1: 503, as a page" "$web_status $(grep -c '<h1' "$web_page") $(grep -c 'data-status="503"' "$web_page")" "503 1 1"
	ok "$1: in $took ms" test "$took" -lt "$2"
	like "$1: says when to try again" "$(tr -d '\r' <"$web_head")" '^[Rr]etry-[Aa]fter: [0-9]+$'
	unlike "$1: nothing about the inside" "$(cat "$web_page")" 'Maria|mysql|sock|jslp_|\.c:[0-9]'
}

# everything_is_away HOW MOST
everything_is_away() {
	timed web_get "$browser" "/apply/contact?draft=$draft"
	unavailable "$1, public" "$2"
	for page in worker:/account/ worker:/casework/ manager:/provider/ head:/report/ admin:/admin/users; do
		timed web_get "${page%%:*}" "${page#*:}"
		unavailable "$1, ${page#*:}" "$2"
	done
	timed web_get nobody /health
	is "$1: health says down" "$web_status $(grep -o '"status":"[a-z]*","database":"[a-z]*"' "$web_page")" \
		'503 "status":"down","database":"down"'
	ok "$1: health in $took ms" test "$took" -lt "$2"
	timed web_get nobody /static/css/site.css
	is "$1: what needs no database is there" "$web_status" 200
}

opens() {
	web_get "$1" "$2"
	[ "$web_status" = 200 ]
}

everything_is_back() {
	ok "$1: well again" wait_until 30 healthy
	# A process that waited in vain for a frozen server refuses for three seconds more (lib/db/db.c); then all must answer.
	sleep 4
	for page in worker:/account/ worker:/casework/ manager:/provider/ head:/report/ admin:/admin/users; do
		ok "$1: ${page#*:} opens, still signed in" wait_until 10 opens "${page%%:*}" "${page#*:}"
	done
	is "$1: no program was started anew" "$(living)" "$processes"
}

ok "a social worker" web_sign_in worker social_worker
ok "a head" web_sign_in head head
ok "a manager" web_sign_in manager provider_manager
ok "an administrator" web_sign_in admin admin
resident gone
apply_start self 1.3
apply_person
is "a draft" "${web_location%%\?*}" /apply/contact
processes=$(living)

# --- killed ---
visit "/apply/contact?draft=$draft"
cp "$web_page" "$web_folder/step"
stopped_keeper=$(cat "$run/database.keeper")
database=$(service_pid database)
kill -STOP "$stopped_keeper"
kill -9 "$database"
timed post /apply/contact "draft=$draft" "phone=+371 20000000" email=gone@example.org channel=email
unavailable "killed, a step sent" 2000
everything_is_away killed 2000
thaw
everything_is_back killed
ok "killed: the draft opens" wait_until 10 opens "$browser" "/apply/contact?draft=$draft"
cp "$web_folder/step" "$web_page"
post /apply/contact "draft=$draft" "phone=+371 20000000" email=gone@example.org channel=email
is "killed: the same step sent again is taken" "$web_status ${web_location%%\?*}" "303 /apply/grounds"
visit "/apply/contact?draft=$draft"
like "killed: with what was typed" "$(cat "$web_page")" 'value="gone@example\.org"'

# --- frozen: a server that takes links and says nothing ---
apply_grounds
visit "/apply/check?draft=$draft"
cp "$web_page" "$web_folder/step"
frozen=$(service_pid database)
kill -STOP "$frozen"
timed post /apply/check "draft=$draft" "version=$(hidden version)"
# Somebody has to wait in vain, for the 5 seconds of lib/db; those behind are told at once.
unavailable "frozen, an application sent" 8000
everything_is_away frozen 8000
slow=0
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
	timed web_get "$browser" "/apply/contact?draft=$draft"
	[ "$took" -lt 1000 ] || slow=$((slow + 1))
done
ok "frozen: of 20 in a row at most 6 wait ($slow do)" test "$slow" -le 6
thaw
everything_is_back frozen
ok "frozen: the draft opens" wait_until 10 opens "$browser" "/apply/check?draft=$draft"
cp "$web_folder/step" "$web_page"
post /apply/check "draft=$draft" "version=$(hidden version)"
is "frozen: sent again it is taken" "$web_status ${web_location%%\?*}" "303 /receipt"
receipt_read
like "frozen: with a receipt" "$reference" '^G-'
is "frozen: one application of it" "$(server_sql "SELECT COUNT(*) FROM application WHERE email = 'gone@example.org'
	AND reference = '$reference'")" 1
done_testing
