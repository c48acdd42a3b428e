#!/bin/sh
# The whole chain on this machine, private to one folder:
#	sh conf/demo.sh [start]		install what is missing, build, start everything, show the addresses
#	sh conf/demo.sh stop		end exactly what start began; the data stay
#	sh conf/demo.sh status		what runs (exit 0 when all does)
#	sh conf/demo.sh logs		the last lines of every log
#	sh conf/demo.sh admin ARGS…	jslp-admin ARGS… against this instance
# Environment: JSLP_PORT (8080; also uses +1 for mail and +2 for the state system), JSLP_HOME (./var),
# JSLP_DEMO_PASSWORD (otherwise random, printed once).
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/.." && pwd -P)
export LC_ALL=C.UTF-8
. "$JSLP_SOURCE/conf/lib/common.sh"
. "$JSLP_SOURCE/conf/lib/build.sh"
. "$JSLP_SOURCE/conf/lib/keys.sh"
. "$JSLP_SOURCE/conf/lib/database.sh"
. "$JSLP_SOURCE/conf/lib/nginx.sh"
. "$JSLP_SOURCE/conf/lib/services.sh"
. "$JSLP_SOURCE/conf/lib/instance.sh"

JSLP_PORT=${JSLP_PORT:-8080}
JSLP_HOME=${JSLP_HOME:-$JSLP_SOURCE/var}
instance_paths
JSLP_BUILD=${JSLP_BUILD:-$JSLP_HOME/build}

show_addresses() {
	say "" "Open:        http://127.0.0.1:$JSLP_PORT/" \
		"Staff:       http://127.0.0.1:$JSLP_PORT/account/sign-in" \
		"Mail:        $JSLP_HOME/mail (one file for each message)" \
		"Logs:        $log" \
		"Accounts:    registrar social_worker social_worker2 head contract_officer" \
		"             provider_manager facilitator provider2_manager dpo admin"
	if [ -n "$new_password" ]; then
		say "Password:    $new_password   (for all of them; shown only now)"
	else
		say "Password:    as set at the first start (JSLP_DEMO_PASSWORD=… sets a new one)"
	fi
	say "Stop:        sh conf/demo.sh stop"
}

command_start() {
	one_at_a_time
	instance_start || exit 1
	show_addresses
}

command_stop() {
	one_at_a_time
	if services_any_up; then
		say "stopping"
		services_stop
		say "stopped"
	else
		services_stop
		say "nothing was running"
	fi
}

command_status() {
	all=0
	for name in $(all_services); do
		if service_is_up "$name"; then
			printf '%-10s up    pid %s\n' "$name" "$(service_pid "$name")"
		else
			printf '%-10s down\n' "$name"
			all=1
		fi
	done
	[ "$all" = 0 ] && curl -s --max-time 5 "http://127.0.0.1:$(instance_port)/health"
	return "$all"
}

command_logs() {
	for file in "$log"/*.log; do
		[ -s "$file" ] || continue
		say "== $file"
		tail -n "${LINES:-20}" "$file"
	done
}

command_admin() {
	program=$JSLP_BUILD/bin/jslp-admin/jslp-admin
	if [ ! -x "$program" ]; then
		step_log=$log/build.log
		{ sh "$JSLP_SOURCE/conf/packages.sh" build && build_targets all; } >"$step_log" 2>&1 </dev/null || {
			# shellcheck disable=SC2034  # read by fail
			step_name=build
			fail "the programs do not build" "read the log"
		}
	fi
	[ -e "$config" ] || instance_configure
	exec "$program" --config "$config" "$@"
}

command=${1:-start}
[ $# = 0 ] || shift
case $command in
start) command_start ;;
stop) command_stop ;;
status) command_status ;;
logs) command_logs ;;
admin) command_admin "$@" ;;
*)
	sed -n '2,/^set/{/^#/s/^# \{0,1\}//p;}' "$0" >&2
	exit 2
	;;
esac
