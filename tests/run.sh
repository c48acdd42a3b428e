#!/bin/sh
# Runs every test: installs what tests need, builds with sanitizers, starts one private instance.
#	sh tests/run.sh [NAME…]		only suites or files whose path has a NAME in it
# Environment: JSLP_TEST_HOME (./var/test), CI=true (a skipped test counts as a failure).
# The last line is "N passed, N failed, N skipped"; the exit status is 0 when nothing failed.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$JSLP_SOURCE" || exit 1
. tests/lib/server.sh
mkdir -p "$JSLP_TEST_HOME"
logs=$JSLP_TEST_HOME/log
rm -rf "$logs"
mkdir -p "$logs"
exec 7>>"$JSLP_TEST_HOME/run.lock"
flock -n 7 || { say "another run of the tests is at work in $JSLP_TEST_HOME"; exit 1; }

export CMOCKA_MESSAGE_OUTPUT=TAP JSLP_ARTIFACTS="$JSLP_TEST_HOME/artifacts"
mkdir -p "$JSLP_ARTIFACTS"
passed=0 failed=0 skipped=0
failures=
instance=
lane='' lane_files=''

one_failure() {
	failed=$((failed + 1))
	failures="$failures
  $1"
}

# summary and end; also after Ctrl-C.
finish() {
	trap - EXIT HUP INT TERM
	# An interrupted run ends what it has started; each such test takes its instance down itself.
	if [ -n "$lane" ]; then
		kill "$lane" 2>/dev/null
		wait "$lane"
	fi
	if [ -n "$instance" ]; then
		server_stop >>"$logs/instance.txt" 2>&1
		check_instance_logs
	fi
	[ -z "$failures" ] || printf '\nFailed:%s\n' "$failures"
	if [ "${CI:-}" = true ] && [ "$skipped" != 0 ]; then
		say "A skipped test counts as a failure here."
		failed=$((failed + skipped))
		skipped=0
	fi
	printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
	# A plain "exit" in a trap would give the status from before it.
	[ "$failed" = 0 ] && [ "$passed" != 0 ] || exit 1
	exit 0
}
trap finish EXIT
trap 'one_failure "interrupted"; finish' HUP INT TERM

# wanted PATH: no NAME given, or one fits.
names="$*"
wanted() {
	[ -n "$names" ] || return 0
	for name in $names; do
		case $1 in *"$name"*) return 0 ;; esac
	done
	return 1
}

# count_cases NAME FILE STATUS: adds up the TAP lines of one test file's output.
count_cases() {
	counts=$(awk '
		/^ok( |$)/ { if (tolower($0) ~ /# *skip/) skip++; else pass++ }
		/^not ok( |$)/ { if (tolower($0) ~ /# *skip/) skip++; else fail++ }
		/^1\.\.[0-9]+/ { plan += substr($1, 4) }
		/^Bail out!/ { bail = 1 }
		END { print pass + 0, fail + 0, skip + 0, plan + 0, bail + 0 }' "$2")
	# shellcheck disable=SC2086  # five numbers
	set -- "$1" "$2" "$3" $counts
	passed=$((passed + $4)) failed=$((failed + $5)) skipped=$((skipped + $6))
	seen=$(($4 + $5 + $6))
	verdict=
	if [ "$5" -gt 0 ]; then
		verdict=" FAILED"
		failures="$failures
$(sed -n "s|^not ok *[0-9]* *-* *|  $1: |p" "$2" | head -n 20)"
	elif [ "$3" = 124 ]; then
		verdict=" FAILED" && one_failure "$1: took too long"
	elif [ "$3" != 0 ] || [ "$8" = 1 ]; then
		verdict=" FAILED" && one_failure "$1: ended with status $3"
	elif [ "$seen" = 0 ]; then
		verdict=" FAILED" && one_failure "$1: had no case"
	elif [ "$7" != 0 ] && [ "$7" != "$seen" ]; then
		verdict=" FAILED" && one_failure "$1: planned $7 cases, ran $seen"
	fi
	printf '%-40s %4d passed %3d failed %3d skipped %4d s%s\n' "$1" "$4" "$5" "$6" \
		$(($(date +%s) - run_began)) "$verdict"
	if [ -n "$verdict" ]; then
		grep -E -A12 '^not ok|^Bail out|ERROR: |runtime error:' "$2" | head -n 60 | sed 's/^/    | /'
		[ "$seen" != 0 ] || tail -n 15 "$2" | sed 's/^/    | /'
		say "    log: $2"
	fi
}

# run_file NAME COMMAND…
run_file() {
	run_name=$1
	shift
	run_log=$logs/$(printf '%s' "$run_name" | tr '/ ' '__').tap
	run_began=$(date +%s)
	timeout -k 10 "${JSLP_TEST_SECONDS:-840}" "$@" >"$run_log" 2>&1 </dev/null 7>&- 8>&-
	count_cases "$run_name" "$run_log" $?
}

# Tests that need not the common instance run beside those that do, one behind the other: lane_start, and lane_count at the end.
lane_log() { printf '%s/%s.tap' "$logs" "$(printf '%s' "${1#tests/}" | tr '/ ' '__')"; }
needs_instance() {
	case $1 in tests/browser/*) return 0 ;; esac
	grep -qx 'server_need' "$1"
}
lane_start() {
	for file in tests/crash/*.sh tests/e2e/*.sh tests/store/*.sh tests/statesim/test_*.sh tests/unit/*.sh tests/lint/*.sh; do
		if wanted "$file" && ! needs_instance "$file"; then lane_files="$lane_files $file"; fi
	done
	[ -n "$lane_files" ] || return 0
	lane_run </dev/null 7>&- 8>&- &
	lane=$!
}
lane_run() {
	trap - EXIT
	trap 'kill "$lane_test" 2>/dev/null; wait "$lane_test"; exit 1' HUP INT TERM
	# Ports of its own, since two instances may look for free ones at the same time.
	JSLP_TEST_PORT=$((${JSLP_TEST_PORT:-18200} + 1000))
	export JSLP_TEST_PORT
	for file in $lane_files; do
		lane_began=$(date +%s)
		timeout -k 30 "${JSLP_TEST_SECONDS:-840}" sh "$file" >"$(lane_log "$file")" 2>&1 &
		lane_test=$!
		wait "$lane_test"
		printf '%s %s\n' "$?" "$(($(date +%s) - lane_began))" >"$(lane_log "$file").end"
	done
}
lane_count() {
	[ -z "$lane" ] || wait "$lane"
	lane=
	for file in $lane_files; do
		read -r lane_status lane_seconds <"$(lane_log "$file").end" || lane_status=1 lane_seconds=0
		run_began=$(($(date +%s) - lane_seconds))
		count_cases "${file#tests/}" "$(lane_log "$file")" "$lane_status"
	done
}

# run_folder FOLDER: every shell test of a folder that needs the common instance.
run_folder() {
	for file in tests/"$1"/*.sh; do
		wanted "$file" || continue
		needs_instance "$file" || continue
		need_instance || return 0
		run_file "${file#tests/}" sh "$file"
	done
}

# Every built test program of a folder.
run_programs() {
	for source in tests/"$1"/"$2"*.c; do
		[ -e "$source" ] || continue
		wanted "$source" || continue
		program=$JSLP_BUILD/${source%.c}
		case $1 in
		fuzz) run_file "$1/$(basename "$program")" "$program" "tests/fuzz/corpus/$(basename "$program")"/* ;;
		*) run_file "$1/$(basename "$program")" "$program" ;;
		esac
	done
}

need_instance() {
	[ -z "$instance" ] || return 0
	[ -z "${instance_failed:-}" ] || return 1
	say "starting the instance"
	if server_start "$JSLP_TEST_HOME/instance" "$logs/instance.txt" 7>&-; then
		instance=yes
	else
		tail -n 40 "$logs/instance.txt" | sed 's/^/    | /'
		one_failure "instance: does not start (log: $logs/instance.txt)"
		instance_failed=yes
		return 1
	fi
}

# A sanitizer's finding in a server process is a failure even when no test noticed.
check_instance_logs() {
	marks='ERROR: (Address|Leak)Sanitizer|runtime error:|stack smashing|DEADLYSIGNAL'
	if grep -qE "$marks" "$JSLP_TEST_HOME/instance/log"/*.log 2>/dev/null; then
		one_failure "sanitizers: findings in $JSLP_TEST_HOME/instance/log"
		grep -hE -A14 "$marks" "$JSLP_TEST_HOME/instance/log"/*.log | head -n 60 | sed 's/^/    | /'
	else
		passed=$((passed + 1))
		say "sanitizers: no finding in the instance's logs"
	fi
}

say "packages"
sh conf/packages.sh build run test >"$logs/packages.txt" 2>&1 || {
	tail -n 20 "$logs/packages.txt"
	one_failure "packages cannot be installed"
	exit 1
}
say "build (log: $logs/build.txt)"
if ! build_targets check-programs >"$logs/build.txt" 2>&1; then
	grep -E -B2 -A8 'error|Error' "$logs/build.txt" | head -n 60
	one_failure "build"
	exit 1
fi
passed=$((passed + 1))

lane_start
run_programs unit test_
run_programs fuzz fuzz_
run_folder e2e
run_folder browser
lane_count
