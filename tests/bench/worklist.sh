#!/bin/sh
# Whether the work list and the search stay as fast when the years go by: the same pages of an instance with few files and of one with very many, measured
# in turn.  What counts on a machine that others use, too, is the CPU time of a request (programs and database together); requests a second stand beside it.
#	sh tests/bench/worklist.sh
# Environment: JSLP_BENCH_SECONDS (3, of one measurement), JSLP_BENCH_ROUNDS (3), JSLP_BENCH_FEW (10000), JSLP_BENCH_MANY (1000000),
# JSLP_BENCH_RUNNING ("HOME HOME": two instances that run already, few and many; with JSLP_BUILD and JSLP_DEMO_PASSWORD as they were started).
# shellcheck disable=SC2154  # what server.sh and instance_paths set
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
JSLP_TEST_HOME=${JSLP_TEST_HOME:-$JSLP_SOURCE/var/bench}
JSLP_CONFIGURE="--disable-asan --disable-ubsan"
JSLP_DEMO_PASSWORD=${JSLP_DEMO_PASSWORD:-$(od -An -v -tx1 -N9 /dev/urandom | tr -d ' \n')}
export JSLP_TEST_HOME JSLP_CONFIGURE JSLP_DEMO_PASSWORD
. "$JSLP_SOURCE/tests/lib/server.sh"
seconds=${JSLP_BENCH_SECONDS:-3}
rounds=${JSLP_BENCH_ROUNDS:-3}
few=$JSLP_TEST_HOME/few many=$JSLP_TEST_HOME/many
mkdir -p "$JSLP_TEST_HOME"
work=$(mktemp -d "${TMPDIR:-/tmp}/worklist.XXXXXX") || exit 1

# here HOME: the variables of server.sh are those of the instance in HOME.
here() {
	JSLP_HOME=$1
	# shellcheck source=/dev/null
	. "$JSLP_HOME/run/test-env"
	instance_paths
	server_variables
}

end() {
	trap - EXIT HUP INT TERM
	rm -rf "$work"
	[ -z "${JSLP_BENCH_RUNNING:-}" ] || return
	for home in "$few" "$many"; do
		[ -f "$home/run/test-env" ] || continue
		here "$home"
		server_stop >/dev/null 2>&1
	done
}
trap end EXIT
trap 'exit 1' HUP INT TERM

# begin HOME FILES POOL: an instance with made-up files; the pool has room for what its pages read.
begin() {
	JSLP_DB_POOL=$3 JSLP_DB_LOG=384M
	export JSLP_DB_POOL JSLP_DB_LOG
	server_start "$1" "$1.txt" || { cat "$1.txt"; exit 1; }
	server_admin generate --applications "$2" --seed 7 >"$1-generate.txt" || exit 1
}
if [ -n "${JSLP_BENCH_RUNNING:-}" ]; then
	few=${JSLP_BENCH_RUNNING% *} many=${JSLP_BENCH_RUNNING#* }
else
	sh "$JSLP_SOURCE/conf/packages.sh" build run test >"$JSLP_TEST_HOME/packages.txt" 2>&1 || { cat "$JSLP_TEST_HOME/packages.txt"; exit 1; }
	begin "$few" "${JSLP_BENCH_FEW:-10000}" 256M
	begin "$many" "${JSLP_BENCH_MANY:-1000000}" 2G
fi

# CPU ticks of this instance's casework programs and database.
ticks() {
	for pid in $(pgrep -f "^$JSLP_BUILD/cgi-bin/casework/jslp-casework --config $JSLP_HOME/") $(cat "$run/mariadbd.pid"); do
		cat "/proc/$pid/stat"
	done | sed 's/^.*) //' | awk '{ sum += $12 + $13 } END { print sum + 0 }'
}
hertz=$(getconf CLK_TCK)
# one NAME WRK-ARGS…: "MS-OF-CPU-A-REQUEST REQUESTS-A-SECOND" of this instance is a line of $work/NAME.
one() {
	one_name=$1
	shift
	one_before=$(ticks)
	wrk -t1 -c4 -d"${seconds}s" "$@" >"$work/wrk"
	one_after=$(ticks)
	awk -v ticks="$((one_after - one_before))" -v hertz="$hertz" '/requests in/ { n = $1 } /Requests\/sec/ { rate = $2 }
		END { printf "%.3f %.0f\n", n ? ticks * 1000 / hertz / n : 0, rate }' "$work/wrk" >>"$work/$one_name"
}
# column NAME N: the median of a column.
column() { cut -d ' ' -f "$2" "$work/$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
row() {
	awk -v name="$1" -v a="$(column few 1)" -v b="$(column many 1)" -v c="$(column few 2)" -v d="$(column many 2)" 'BEGIN {
		printf "| %-32s | %7.2f | %7.2f | %5.2f | %6.0f | %6.0f | %5.2f |\n", name, a, b, a ? b / a : 0, c, d, d ? c / d : 0 }'
}

# sign_in: the cookie of a fresh session of this instance's social worker is in $work/jar.
sign_in() {
	jar=$work/jar
	rm -f "$jar"
	token=$(curl -s -c "$jar" "$JSLP_URL/account/sign-in" | sed -n 's/.*name="csrf" value="\([0-9a-f]*\)".*/\1/p' | tail -n 1)
	curl -s -o /dev/null -b "$jar" -c "$jar" -H "Origin: $JSLP_URL" --data-urlencode "csrf=$token" --data-urlencode login=social_worker \
		--data-urlencode "password=$JSLP_DEMO_PASSWORD" "$JSLP_URL/account/sign-in"
	awk '$6 == "__Host-sid" { print $6 "=" $7 }' "$jar"
}
# behind QUERY PAGES: QUERY with the place where the page that many pages on begins.
behind() {
	behind_query=$1 behind_left=$2
	while [ "$behind_left" -gt 0 ]; do
		behind_after=$(curl -s -H "Cookie: $cookie" "$JSLP_URL/casework/?$behind_query" | grep -o 'after=[A-Za-z0-9.-]*' | tail -n 1)
		[ -n "$behind_after" ] || break
		behind_query=$1\&$behind_after behind_left=$((behind_left - 1))
	done
	printf '%s' "$behind_query"
}

here "$few" && few_cookie=$(sign_in)
here "$many" && many_cookie=$(sign_in)
# answers STATUS CURL-ARGS…: what is measured must be what is meant.
answers() {
	answers_status=$1
	shift
	[ "$(curl -s -o /dev/null -w '%{http_code}' "$@")" = "$answers_status" ] || { say "not a $answers_status: $*" >&2; exit 1; }
}
# both NAME COMMAND…: the command measures, once in each instance and round.
both() {
	both_name=$1
	shift
	: >"$work/few"
	: >"$work/many"
	both_round=0
	while [ "$both_round" -lt "$rounds" ]; do
		here "$few"
		cookie=$few_cookie
		"$1" few "$2" "$3"
		here "$many"
		cookie=$many_cookie
		"$1" many "$2" "$3"
		both_round=$((both_round + 1))
	done
	row "$both_name"
}
list() {
	list_page="$JSLP_URL/casework/?$(behind "$2" "$3")"
	answers 200 -H "Cookie: $cookie" "$list_page"
	one "$1" -H "Cookie: $cookie" "$list_page"
}
search() {
	BENCH_COOKIE=$cookie
	BENCH_TOKEN=$(curl -s -H "Cookie: $cookie" "$JSLP_URL/casework/search" | sed -n 's/.*name="csrf" value="\([0-9a-f]*\)".*/\1/p' | tail -n 1)
	BENCH_QUERY=$2
	[ "$2" != reference ] || BENCH_QUERY=$(server_sql "SELECT reference FROM application ORDER BY id DESC LIMIT 1")
	[ "$2" != name ] || BENCH_QUERY="Zzbench Reta"
	export BENCH_COOKIE BENCH_TOKEN BENCH_QUERY
	answers "$3" -H "Cookie: $cookie" -H "Origin: $JSLP_URL" --data-urlencode "csrf=$BENCH_TOKEN" --data-urlencode "q=$BENCH_QUERY" "$JSLP_URL/casework/search"
	one "$1" -s "$JSLP_SOURCE/tests/bench/search.lua" "$JSLP_URL/casework/search"
}

for home in "$few" "$many"; do
	here "$home"
	# A page that is full in one and half empty in the other would compare the pages, not the ways to them.
	server_sql "UPDATE application SET due_nominal_on = CURDATE() + INTERVAL 6 DAY, due_on = CURDATE() + INTERVAL 7 DAY
			WHERE open_due > CURDATE() + INTERVAL 7 DAY AND extended_to IS NULL AND received_on < CURDATE() ORDER BY open_due LIMIT 40;
		UPDATE application SET owner_id = (SELECT id FROM app_user WHERE login = 'social_worker') WHERE open_due IS NOT NULL AND owner_id IS NOT NULL ORDER BY id LIMIT 120;
		UPDATE person p JOIN (SELECT DISTINCT person_id FROM application_person WHERE part = 'client' ORDER BY application_id DESC LIMIT 3) c ON c.person_id = p.id
			SET p.name_folded = 'zzbench reta'"
	say "$(server_sql "SELECT CONCAT(COUNT(*), ' files, ', SUM(open_due IS NOT NULL), ' of them open') FROM application")"
done
say "| page                             | CPU ms  | CPU ms  | ratio |  a s   |  a s   | ratio |"
say "|---|---|---|---|---|---|---|"
for pile in unit mine unassigned approval waiting unread contested; do
	both "$pile" list "pile=$pile" 0
	case $pile in unit | mine) both "$pile, two pages on" list "pile=$pile" 2 ;; esac
done
both "unit, one kind of group" list "pile=unit&programme=1.4" 0
both "unit, due soon" list "pile=unit&due=soon" 0
both "search: a reference" search reference 303
both "search: a full name, three files" search name 200
both "search: the beginning of a name" search ber 200
