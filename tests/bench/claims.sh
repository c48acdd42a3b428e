#!/bin/sh
# How long a monthly claim takes when a contract has a million marks behind it: the page of its last complete month, computed anew each time.  CPU time (programs and
# database together) counts on a machine that others use, too; the wall clock stands beside it.
#	sh tests/bench/claims.sh
# Environment: JSLP_BENCH_GROUPS (8334: 1 000 080 marks), JSLP_BENCH_ROUNDS (5), JSLP_BENCH_RUNNING (home of an instance that has the marks already; with JSLP_BUILD and
# JSLP_DEMO_PASSWORD as it was started).
# shellcheck disable=SC2154  # what server.sh and instance_paths set
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
JSLP_TEST_HOME=${JSLP_TEST_HOME:-$JSLP_SOURCE/var/bench}
JSLP_CONFIGURE="--disable-asan --disable-ubsan"
JSLP_DEMO_PASSWORD=${JSLP_DEMO_PASSWORD:-$(od -An -v -tx1 -N9 /dev/urandom | tr -d ' \n')}
export JSLP_TEST_HOME JSLP_CONFIGURE JSLP_DEMO_PASSWORD
. "$JSLP_SOURCE/tests/lib/server.sh"
rounds=${JSLP_BENCH_ROUNDS:-5}
home=${JSLP_BENCH_RUNNING:-$JSLP_TEST_HOME/claims}
mkdir -p "$JSLP_TEST_HOME"
work=$(mktemp -d "${TMPDIR:-/tmp}/claims.XXXXXX") || exit 1

here() {
	JSLP_HOME=$home
	# shellcheck source=/dev/null
	. "$JSLP_HOME/run/test-env"
	instance_paths
	server_variables
}
end() {
	trap - EXIT HUP INT TERM
	rm -rf "$work"
	[ -n "${JSLP_BENCH_RUNNING:-}" ] || [ ! -f "$home/run/test-env" ] || { here && server_stop >/dev/null 2>&1; }
}
trap end EXIT
trap 'exit 1' HUP INT TERM

if [ -z "${JSLP_BENCH_RUNNING:-}" ]; then
	sh "$JSLP_SOURCE/conf/packages.sh" build run test >"$JSLP_TEST_HOME/packages.txt" 2>&1 || { cat "$JSLP_TEST_HOME/packages.txt"; exit 1; }
	JSLP_DB_POOL=1G JSLP_DB_LOG=384M
	export JSLP_DB_POOL JSLP_DB_LOG
	server_start "$home" "$home.txt" || { cat "$home.txt"; exit 1; }
	here
	{
		echo "SET @leader = (SELECT id FROM app_user WHERE login = 'facilitator'), @head = (SELECT id FROM app_user WHERE login = 'head'),
			@provider = (SELECT provider_id FROM app_user WHERE login = 'provider_manager'), @groups = ${JSLP_BENCH_GROUPS:-8334};"
		cat "$JSLP_SOURCE/tests/bench/claims.sql"
	} >"$work/load.sql"
	server_sql "$(cat "$work/load.sql")" >/dev/null || exit 1
fi
here

# CPU ticks of this instance's provider programs and database.
ticks() {
	for pid in $(pgrep -f "^$JSLP_BUILD/cgi-bin/provider/jslp-provider --config $JSLP_HOME/") $(cat "$run/mariadbd.pid"); do
		cat "/proc/$pid/stat"
	done | sed 's/^.*) //' | awk '{ sum += $12 + $13 } END { print sum + 0 }'
}
jar=$work/jar
token=$(curl -s -c "$jar" "$JSLP_URL/account/sign-in" | sed -n 's/.*name="csrf" value="\([0-9a-f]*\)".*/\1/p' | tail -n 1)
curl -s -o /dev/null -b "$jar" -c "$jar" -H "Origin: $JSLP_URL" --data-urlencode "csrf=$token" --data-urlencode login=provider_manager \
	--data-urlencode "password=$JSLP_DEMO_PASSWORD" "$JSLP_URL/account/sign-in"
contract=$(server_sql "SELECT id FROM contract WHERE number = 'BENCH'")
month=$(TZ=Europe/Riga date -d "$(TZ=Europe/Riga date +%Y-%m-01) -1 month" +%Y%m)
page="$JSLP_URL/provider/claim?contract=$contract&payer=municipality&month=$month"
curl -s -b "$jar" -o "$work/page" -w '%{http_code}\n' "$page" | grep -qx 200 || { say "no claim: $page"; exit 1; }
say "$(server_sql "SELECT CONCAT(COUNT(*), ' marks') FROM attendance"); lines: $(sed -n 's/.*name="lines" value="\([0-9]*\)".*/\1/p' "$work/page" | head -n 1)"
before=$(ticks)
round=0
while [ "$round" -lt "$rounds" ]; do
	curl -s -b "$jar" -o /dev/null -w '%{time_total}\n' "$page" >>"$work/times"
	round=$((round + 1))
done
sort -n "$work/times" | awk -v ticks="$(($(ticks) - before))" -v hertz="$(getconf CLK_TCK)" '{ v[NR] = $1 } END {
	printf "a claim: %.0f ms of CPU, %.0f ms in the middle, %.0f ms at most\n", ticks * 1000 / hertz / NR, v[int((NR + 1) / 2)] * 1000, v[NR] * 1000 }'
