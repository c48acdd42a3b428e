#!/bin/sh
# How fast and how large, as ratios measured in turn on this machine: every page against a bare libfcgi "hello" (2 processes behind the same
# nginx), submissions against a bare C loop that commits the same rows.  Prints a table; nothing here is a test.
#	sh tests/bench/run.sh
# Environment: JSLP_BENCH_SECONDS (3, of one measurement), JSLP_BENCH_ROUNDS (3), JSLP_BENCH_SUBMISSIONS (3000), JSLP_BENCH_REQUESTS (100000).
# shellcheck disable=SC2154  # what server.sh and instance_paths set
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
JSLP_TEST_HOME=${JSLP_TEST_HOME:-$JSLP_SOURCE/var/bench}
JSLP_CONFIGURE="--disable-asan --disable-ubsan"
export JSLP_TEST_HOME JSLP_CONFIGURE
. "$JSLP_SOURCE/tests/lib/server.sh"
seconds=${JSLP_BENCH_SECONDS:-3}
rounds=${JSLP_BENCH_ROUNDS:-3}
submissions=${JSLP_BENCH_SUBMISSIONS:-3000}
requests=${JSLP_BENCH_REQUESTS:-100000}
home=$JSLP_TEST_HOME/instance
bare_pids=

end() {
	trap - EXIT HUP INT TERM
	# shellcheck disable=SC2086  # a list
	[ -z "$bare_pids" ] || kill $bare_pids 2>/dev/null
	server_stop >/dev/null 2>&1
}
trap end EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$JSLP_TEST_HOME"
sh "$JSLP_SOURCE/conf/packages.sh" build run test >"$JSLP_TEST_HOME/packages.txt" 2>&1 || { cat "$JSLP_TEST_HOME/packages.txt"; exit 1; }
server_start "$home" "$JSLP_TEST_HOME/start.txt" || { cat "$JSLP_TEST_HOME/start.txt"; exit 1; }

# The bare programs, and places in the instance's nginx for those that it asks: serve_bare NAME COMMAND…
serve_bare() {
	bare_name=$1
	shift
	spawn-fcgi -s "$sockets/$bare_name.sock" -n -- /usr/bin/multiwatch -f 2 -- "$@" 2>/dev/null &
	bare_pids="$bare_pids $!"
	printf 'location = /%s { fastcgi_pass "unix:%s/%s.sock"; }\n' "$bare_name" "$sockets" "$bare_name" >>"$run/nginx-site.conf"
}
cc -O2 "$JSLP_SOURCE/tests/bench/hello.c" -lfcgi -o "$JSLP_TEST_HOME/hello" || exit 1
# shellcheck disable=SC2046  # flags
cc -O2 -D_DEFAULT_SOURCE "$JSLP_SOURCE/tests/bench/commit.c" $(mariadb_config --cflags --libs) -o "$JSLP_TEST_HOME/commit" || exit 1
# shellcheck disable=SC2046  # flags
cc -O2 "$JSLP_SOURCE/tests/bench/audited.c" $(mariadb_config --cflags --libs) -lfcgi -o "$JSLP_TEST_HOME/audited" || exit 1
serve_bare hello "$JSLP_TEST_HOME/hello"
serve_bare audited "$JSLP_TEST_HOME/audited" "$JSLP_DB_SOCKET" "$(id -un)" jslp
kill -HUP "$(cat "$run/nginx-master.pid")"
for name in hello audited; do
	wait_until 10 curl -sf -o /dev/null "$JSLP_URL/$name" || { say "$name does not answer"; exit 1; }
done

commits() { server_sql "SHOW GLOBAL STATUS LIKE 'Handler_commit'" | awk '{ print $2 }'; }
# Durable commits, not every statement's end: writes of the redo log that had to be flushed follow the audit and data rows.
rate() { wrk -t2 -c8 -d"${seconds}s" "$@" | awk '/Requests\/sec/ { print $2 } /Non-2xx/ { print "# " $0 > "/dev/stderr" }'; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# against GOAL NAME WRK-ARGS…: measures hello and the page in turn and prints the ratio of the medians.
against() {
	goal=$1 name=$2
	shift 2
	: >"$JSLP_TEST_HOME/a"
	: >"$JSLP_TEST_HOME/b"
	before=$(commits)
	n=0
	while [ "$n" -lt "$rounds" ]; do
		rate "$JSLP_URL/hello" >>"$JSLP_TEST_HOME/a"
		rate "$@" >>"$JSLP_TEST_HOME/b"
		n=$((n + 1))
	done
	after=$(commits)
	awk -v name="$name" -v goal="$goal" -v a="$(median <"$JSLP_TEST_HOME/a")" -v b="$(median <"$JSLP_TEST_HOME/b")" \
		-v c="$((after - before))" -v n="$rounds" -v s="$seconds" 'BEGIN {
		printf "| %-34s | %9.0f | %9.0f | %5.2f | %4s | %5.2f |\n", name, a, b, b / a, goal, c / (b * n * s) }'
}

# sign_in LOGIN: cookie header of a fresh session.
sign_in() {
	jar=$JSLP_TEST_HOME/jar
	rm -f "$jar"
	token=$(curl -s -c "$jar" "$JSLP_URL/account/sign-in" | sed -n 's/.*name="csrf" value="\([0-9a-f]*\)".*/\1/p' | tail -n 1)
	curl -s -o /dev/null -b "$jar" -c "$jar" -H "Origin: $JSLP_URL" --data-urlencode "csrf=$token" --data-urlencode "login=$1" \
		--data-urlencode "password=$JSLP_DEMO_PASSWORD" "$JSLP_URL/account/sign-in"
	awk '$6 == "__Host-sid" { print $6 "=" $7 }' "$jar"
}

resident() {
	/usr/bin/python3 "$JSLP_SOURCE/tests/crash/driver.py" --port "$JSLP_PORT" --home /nonexistent --build /nonexistent \
		--out "$JSLP_TEST_HOME/one" --receipts "$1" --residents 1 --kills 0 --seconds 120 >/dev/null
}

resident 300
awk '$1 == "receipt" { print $3, $4 }' "$JSLP_TEST_HOME/one" >"$JSLP_TEST_HOME/pairs"
reference=$(awk '$1 == "receipt" { print $3; exit }' "$JSLP_TEST_HOME/one")
jar=$JSLP_TEST_HOME/visitor
rm -f "$jar"
token=$(curl -s -c "$jar" "$JSLP_URL/status" | sed -n 's/.*name="csrf" value="\([0-9a-f]*\)".*/\1/p' | tail -n 1)
BENCH_COOKIE=$(awk '$6 == "__Host-v" { print $6 "=" $7 }' "$jar")
BENCH_TOKEN=$token BENCH_PAIRS=$JSLP_TEST_HOME/pairs
BENCH_OPENED=$JSLP_TEST_HOME/opened
export BENCH_COOKIE BENCH_TOKEN BENCH_PAIRS BENCH_FILES BENCH_OPENED
while read -r one secret; do
	curl -s -o /dev/null -D - -H "Cookie: $BENCH_COOKIE" -H "Origin: $JSLP_URL" --data-urlencode "csrf=$token" --data-urlencode "reference=$one" \
		--data-urlencode "code=$secret" "$JSLP_URL/status" | sed -n 's/^[Ss]et-[Cc]ookie: __Host-f=\([0-9a-f]*\);.*/\1/p'
done <"$BENCH_PAIRS" >"$BENCH_OPENED"
say "| page                               |   hello/s |    page/s | ratio | goal | commits/request |"
say "|---|---|---|---|---|---|"
against 0.50 "programme list /" "$JSLP_URL/"
# Every look asks the database, and writes nothing; opening an application writes a row.
BENCH_FILES=1
against 0.50 "status page, one file reloaded" -s "$JSLP_SOURCE/tests/bench/status_look.lua" "$JSLP_URL/status"
BENCH_FILES=300
against 0.50 "status page, 300 files in turn" -s "$JSLP_SOURCE/tests/bench/status_look.lua" "$JSLP_URL/status"
against - "opening 300 files in turn" -s "$JSLP_SOURCE/tests/bench/status.lua" "$JSLP_URL/status"
staff=$(sign_in social_worker)
against - "(bare: a session, an audit row)" "$JSLP_URL/audited"
against 0.15 "work list /casework/" -H "Cookie: $staff" "$JSLP_URL/casework/"
against 0.15 "file /casework/file" -H "Cookie: $staff" "$JSLP_URL/casework/file?ref=$reference"
# Twenty people in a register that is not opened yet.
. "$JSLP_SOURCE/tests/lib/provider.sh"
session=$(server_sql "SELECT MAX(s.id) FROM group_session s JOIN support_group g ON g.id = s.support_group_id JOIN programme p ON p.id = g.programme_id
	JOIN app_user u ON u.id = g.leader_id AND u.login = 'facilitator' WHERE s.state = 'planned' AND p.monthly = 0")
n=0
while [ "$n" -lt 20 ]; do
	n=$((n + 1))
	provider_granted 1.3 "Maija" "Dalībniece" 2026-01-05 >"$JSLP_TEST_HOME/granted"
	read -r application person <"$JSLP_TEST_HOME/granted"
	server_sql "INSERT INTO place (support_group_id, place_number, application_id, person_id, state, quota_year, starts_on, given_at, given_by)
		SELECT support_group_id, 100 + $n, $application, $person, 'enrolled', 2026, '2026-01-05', UTC_TIMESTAMP(6), 1 FROM group_session WHERE id = $session"
done
staff=$(sign_in facilitator)
curl -s -H "Cookie: $staff" "$JSLP_URL/provider/register?session=$session" | grep -c Dalībniece | awk '$1 < 20 { print "only " $1 " people in the register"; exit 1 }' || exit 1
against 0.15 "register /provider/register" -H "Cookie: $staff" "$JSLP_URL/provider/register?session=$session"

# Submissions: drafts are filled in first; then both sides commit the same number, with two processes each.
BENCH_DRAFTS=$JSLP_TEST_HOME/drafts BENCH_THREADS=2
export BENCH_DRAFTS BENCH_THREADS
/usr/bin/python3 "$JSLP_SOURCE/tests/bench/drafts.py" "$JSLP_PORT" "$submissions" "$BENCH_DRAFTS" || exit 1
bare() {
	"$JSLP_TEST_HOME/commit" "$JSLP_DB_SOCKET" "$(id -un)" jslp "$((submissions / 2))" >"$JSLP_TEST_HOME/c1" &
	other=$!
	"$JSLP_TEST_HOME/commit" "$JSLP_DB_SOCKET" "$(id -un)" jslp "$((submissions / 2))" >"$JSLP_TEST_HOME/c2"
	wait "$other"
	awk '{ sum += $1 } END { print sum }' "$JSLP_TEST_HOME/c1" "$JSLP_TEST_HOME/c2"
}
bare1=$(bare)
before=$(commits)
wrk -t2 -c4 -d20s -s "$JSLP_SOURCE/tests/bench/submit.lua" "$JSLP_URL/" >"$JSLP_TEST_HOME/submit.txt"
after=$(commits)
bare2=$(bare)
say ""
say "| submissions | bare loop/s before, after | programs/s | ratio | goal | handler commits/request |"
say "|---|---|---|---|---|---|"
awk -v b1="$bare1" -v b2="$bare2" -v c="$((after - before))" '/^receipts/ {
	printf "| %d receipts, %d other answers | %.0f, %.0f | %.0f | %.2f | 0.60 | %.1f |\n", $2, $4, b1, b2, $2 / $6, ($2 / $6) / ((b1 + b2) / 2), c / ($2 + $4) }' \
	"$JSLP_TEST_HOME/submit.txt"

# The rules without anything around them.
cc -O2 -std=c11 -D_DEFAULT_SOURCE -I "$JSLP_SOURCE/lib" "$JSLP_SOURCE/tests/bench/eligibility.c" "$JSLP_BUILD/libjslp.a" \
	-o "$JSLP_TEST_HOME/eligibility" || exit 1
cc -O2 -std=c11 -D_DEFAULT_SOURCE -I "$JSLP_SOURCE/lib" "$JSLP_SOURCE/tests/bench/clock.c" "$JSLP_BUILD/libjslp.a" -o "$JSLP_TEST_HOME/clock" ||
	exit 1
say "" "terms: $("$JSLP_TEST_HOME/clock" | awk '{ print $1 }') a second (goal 1000000)"
cc -O2 -std=c11 -D_DEFAULT_SOURCE -I "$JSLP_SOURCE/lib" "$JSLP_SOURCE/tests/bench/timetable.c" "$JSLP_BUILD/libjslp.a" -o "$JSLP_TEST_HOME/timetable" || exit 1
say "" "timetable of 28 sessions: $("$JSLP_TEST_HOME/timetable") ms of CPU (goal 1)"
# shellcheck disable=SC2046 # words
cc -O2 -std=c11 -D_DEFAULT_SOURCE -I "$JSLP_SOURCE/lib" "$JSLP_SOURCE/tests/bench/paper.c" "$JSLP_BUILD/libjslp.a" \
	$(pkg-config --libs pangocairo libqpdf) -lm -o "$JSLP_TEST_HOME/paper" || exit 1
say "" "PDF of a decision: $("$JSLP_TEST_HOME/paper") ms of CPU (goal 30)"
say "eligibility: $("$JSLP_TEST_HOME/eligibility" | awk '{ print $1 }') families a second against all ten programmes (goal 100000)"

# Memory: each program at rest, then after many requests of the public program.
say ""
say "| process | resident MB at rest |"
say "|---|---|"
resident_mb() { awk '/^VmRSS/ { printf "%.1f", $2 / 1024 }' "/proc/$1/status"; }
for program in $programs; do
	for pid in $(pgrep -f "^$JSLP_BUILD/cgi-bin/$program/jslp-$program " | head -n 1); do
		say "| jslp-$program | $(resident_mb "$pid") |"
	done
done
pid=$(pgrep -f "^$JSLP_BUILD/bin/jslp-worker/jslp-worker " | head -n 1)
say "| jslp-worker | $(resident_mb "$pid") |"
# For the long look no process may be replaced on the way.
sed -i 's/^max_requests.*/max_requests = 0/' "$config"
service_restart public
wait_until 10 curl -sf -o /dev/null "$JSLP_URL/"
pids=$(pgrep -f "^$JSLP_BUILD/cgi-bin/public/jslp-public ")
before=$(for pid in $pids; do resident_mb "$pid"; printf ' '; done)
sent=0
while [ "$sent" -lt "$requests" ]; do
	done_now=$(wrk -t2 -c8 -d10s "$JSLP_URL/" | awk '/requests in/ { print $1 }')
	sent=$((sent + done_now))
done
say ""
say "jslp-public after $sent more requests: $before-> $(for pid in $pids; do resident_mb "$pid"; printf ' '; done)MB"
