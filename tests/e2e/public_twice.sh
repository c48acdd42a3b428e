#!/bin/sh
# Two windows, double clicks, lost replies and a database that goes away.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

count() { server_sql "SELECT COUNT(*) FROM $1"; }

# --- two windows, two applications ---
resident two
apply_start self 1.3
one=$draft
apply_person given_name=Pirmais
apply_start self 1.1
two=$draft
apply_person given_name=Otrais
draft=$one
visit "/apply/person?draft=$one"
is "the first window keeps its answers" "$(grep -c 'value="Pirmais"' "$web_page")" 1
visit "/apply/person?draft=$two"
is "the second its own" "$(grep -c 'value="Otrais"' "$web_page")" 1

# --- two windows, one application ---
apply_contact
apply_grounds
visit "/apply/check?draft=$draft"
token=$(hidden csrf)
seen=$(hidden version)
cp "$web_page" "$web_folder/check"
apply_contact phone=63111111
before=$(count application)
cp "$web_folder/check" "$web_page"
post /apply/check "draft=$draft" "version=$seen"
is "answers that were not seen are not sent" "$web_status $(count application)" "409 $before"
like "they are shown" "$(page_text)" 'Atbildes ir mainītas.*63111111'
for bad in 0 -1 x 99999999999 ''; do
	cp "$web_folder/check" "$web_page"
	post /apply/check "draft=$draft" "version=$bad"
	isnt "version \"$bad\": not sent" "$web_status" 303
done
is "still nothing" "$(count application)" "$before"

# --- one application, sent ten times at once ---
visit "/apply/check?draft=$draft"
token=$(hidden csrf)
seen=$(hidden version)
pids=
for n in 1 2 3 4 5 6 7 8 9 10; do
	cp "$web_folder/two.jar" "$web_folder/parallel$n.jar"
	curl -s -o /dev/null -w '%{http_code} %{redirect_url}\n' -b "$web_folder/parallel$n.jar" -H 'Sec-Fetch-Site: same-origin' \
		--data-urlencode "csrf=$token" --data-urlencode "draft=$draft" --data-urlencode "version=$seen" \
		"$JSLP_URL/apply/check" >"$web_folder/answer$n" &
	pids="$pids $!"
done
# shellcheck disable=SC2086  # numbers
wait $pids
is "each gets the receipt" "$(cat "$web_folder"/answer* | sort -u)" "303 $JSLP_URL/receipt?draft=$draft"
is "one application" "$(count application)" $((before + 1))
receipt_read
first=$reference/$code
post /apply/check "draft=$draft" "version=$seen"
receipt_read
is "the same receipt" "$reference/$code" "$first"
is "one mail" "$(server_sql "SELECT COUNT(*) FROM outbox o JOIN application a ON a.id = o.object_id
	WHERE o.kind = 'receipt_mail' AND a.reference = '$reference'")" 1
is "one person" "$(server_sql "SELECT COUNT(*) FROM person WHERE given_name = 'Pirmais' AND created_at >=
	(SELECT created_at FROM draft WHERE token = '$draft')")" 1
is "one first row of history" "$(server_sql "SELECT COUNT(*) FROM application_history h
	JOIN application a ON a.id = h.application_id WHERE a.reference = '$reference'")" 1

# --- many at once ---
before=$(count application)
many=12
n=0
while [ "$n" -lt "$many" ]; do
	n=$((n + 1))
	resident "crowd$n"
	apply_write child 1.4
	visit "/apply/check?draft=$draft"
	printf '%s\n' "$(hidden csrf) $draft $(hidden version)" >"$web_folder/crowd$n"
done
pids=
n=0
while [ "$n" -lt "$many" ]; do
	n=$((n + 1))
	read -r token draft seen <"$web_folder/crowd$n"
	curl -s -o /dev/null -w '%{http_code}\n' -b "$web_folder/crowd$n.jar" -H 'Sec-Fetch-Site: same-origin' \
		--data-urlencode "csrf=$token" --data-urlencode "draft=$draft" --data-urlencode "version=$seen" \
		"$JSLP_URL/apply/check" >"$web_folder/answer$n" &
	pids="$pids $!"
done
# shellcheck disable=SC2086  # numbers
wait $pids
is "different ones do not disturb each other" "$(count application)" $((before + many))
is "no two references are the same" "$(server_sql "SELECT COUNT(*) - COUNT(DISTINCT reference) FROM application")" 0

# --- the database is away ---
# Its socket is moved and the programs' links are ended: from then on nobody reaches it.
resident two
apply_write self 1.3
away=$web_folder/db.sock
restore() { [ ! -e "$away" ] || mv "$away" "$socket"; }
socket=$JSLP_DB_SOCKET
trap 'restore; exit 1' HUP INT TERM
visit "/apply/check?draft=$draft"
cp "$web_page" "$web_folder/check"
seen=$(hidden version)
mv "$socket" "$away"
JSLP_DB_SOCKET=$away
for id in $(server_sql "SELECT id FROM information_schema.processlist WHERE user = 'jslp_public'"); do
	server_sql "KILL $id" 2>/dev/null
done
began=$(date +%s)
cp "$web_folder/check" "$web_page"
post /apply/check "draft=$draft" "version=$seen"
is "sending: 503" "$web_status" 503
like "and when to try again" "$(tr -d '\r' <"$web_head")" '^Retry-After: [0-9]+$'
send /status /status reference=G-2026-000001 code=AAAA-BBBB-CCCC
is "asking: 503" "$web_status" 503
ok "both at once" test $(($(date +%s) - began)) -le 3
restore
JSLP_DB_SOCKET=$socket
cp "$web_folder/check" "$web_page"
before=$(count application)
post /apply/check "draft=$draft" "version=$seen"
is "back: the same form goes through" "$web_status $(count application)" "303 $((before + 1))"
web_done
done_testing
