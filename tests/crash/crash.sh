#!/bin/sh
# No acknowledged application is ever lost: residents apply while web processes, worker, nginx and mariadbd are killed with SIGKILL.
# Afterwards every acknowledged application is there once, and everything in the outbox has been delivered.  The control lets the
# database flush lazily (innodb_flush_log_at_trx_commit=0), which must show loss, or the counting would prove nothing.
# kill -9 shows what a dying process loses, not what a power cut does.
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
receipts=${JSLP_CRASH_RECEIPTS:-5000}
kills=${JSLP_CRASH_KILLS:-100}
home=$JSLP_TEST_HOME/crash
# Durability is what is counted here; faults of memory are looked for by every other test.  So the sanitizers do without what takes
# most of their time: processes die on purpose and leak nothing, and what was freed need not be kept to be told about.
ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0:malloc_context_size=0:quarantine_size_mb=0:thread_local_quarantine_size_kb=0:poison_heap=0
ASAN_OPTIONS=$ASAN_OPTIONS:replace_str=0:replace_intrin=0
# Residents need the public pages and /health only.
JSLP_PROGRAMS='public api'
export ASAN_OPTIONS JSLP_PROGRAMS

stop() { JSLP_HOME=$home && server_stop >/dev/null 2>&1; }
trap stop EXIT
trap 'exit 1' HUP INT TERM
server_start "$home" "$home.txt" || {
	sed 's/^/# /' "$home.txt"
	say "Bail out! the instance does not start"
	exit 1
}

# drive NAME ARGS…: runs the residents; the report is in $home/NAME.report, the acknowledgements in $home/NAME.out
drive() {
	name=$1
	shift
	/usr/bin/python3 "$JSLP_SOURCE/tests/crash/driver.py" --port "$JSLP_PORT" --home "$home" --build "$JSLP_BUILD" \
		--out "$home/$name.out" "$@" >"$home/$name.report" 2>&1
	sed 's/^/# /' "$home/$name.report"
}
number() { awk -v key="$2" '$1 == key { print $2 }' "$home/$1.report"; }
healthy() { curl -sf --max-time 5 -o /dev/null "$JSLP_URL/health"; }
# Tokens of drafts that have an application, one a line and application.
stored() { server_sql "SELECT d.token FROM draft d JOIN application a ON a.submission_id = d.submission_id ORDER BY d.token"; }
# Acknowledged in NAME.out but not stored.
lost() {
	awk '$1 == "ack" { print $2 }' "$home/$1.out" | sort -u >"$home/acknowledged"
	stored | sort -u >"$home/stored"
	comm -23 "$home/acknowledged" "$home/stored" | wc -l
}

drive kills --receipts "$receipts" --kills "$kills"
ok "the instance recovers by itself" wait_until 60 healthy
is "no resident was left without an answer" "$(awk '$1 == "broken" { print $2 }' "$home/kills.report")" no
ok "at least $receipts applications were acknowledged" [ "$(number kills acknowledged)" -ge "$receipts" ]
total=0
for kind in web worker nginx mariadbd; do
	n=$(number kills "kills-$kind")
	ok "at least 8 kills of $kind ($n)" [ "$n" -ge 8 ]
	total=$((total + n))
done
ok "at least $kills kills ($total)" [ "$total" -ge "$kills" ]
is "no acknowledged application is lost" "$(lost kills)" 0
is "no draft became two applications" "$(stored | uniq -d | wc -l)" 0
awk '$1 == "receipt" { print $3 }' "$home/kills.out" | sort >"$home/receipts"
is "no reference was given twice" "$(uniq -d <"$home/receipts" | wc -l)" 0
server_sql "SELECT reference FROM application" | sort >"$home/references"
is "every receipt's reference is stored" "$(comm -23 "$home/receipts" "$home/references" | wc -l)" 0
is "every application has its history" "$(server_sql "SELECT COUNT(*) FROM application a WHERE NOT EXISTS
	(SELECT 1 FROM application_history h WHERE h.application_id = a.id AND h.state = 'received')")" 0
drained() { [ "$(server_sql "SELECT COUNT(*) FROM outbox WHERE state = 'waiting'")" = 0 ]; }
ok "the worker delivers what was left" wait_until 120 drained
is "nothing was parked" "$(server_sql "SELECT COUNT(*) FROM outbox WHERE state = 'parked'")" 0
is "every receipt mail arrived at least once" "$(grep -lrE '^Subject:' "$home/mail" 2>/dev/null | wc -l |
	awk -v want="$(server_sql "SELECT COUNT(*) FROM outbox WHERE kind = 'receipt_mail'")" '{ print $1 >= want ? "yes" : "no: " $1 " of " want }')" yes

# Control: the same count over a database that acknowledges before it has written.
shown=0
for round in 1 2 3 4 5; do
	server_sql "SET GLOBAL innodb_flush_log_at_trx_commit = 0" >/dev/null
	drive "control$round" --control --receipts 100 --seconds 60
	wait_until 60 healthy
	shown=$(lost "control$round")
	diag "control round $round: $shown lost"
	[ "$shown" = 0 ] || break
done
ok "control: a database that flushes lazily does lose acknowledged applications" [ "$shown" -gt 0 ]
done_testing
