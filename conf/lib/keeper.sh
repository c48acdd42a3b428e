#!/bin/sh
# keeper.sh HOME NAME: keeps one service of the instance in HOME alive until told to end (TERM).
# The service is the leader of a process group of its own, so that nothing of it is ever left behind.
set -u
JSLP_HOME=${1%/}
name=$2
# shellcheck source=/dev/null
. "$JSLP_HOME/run/env"
. "$JSLP_SOURCE/conf/lib/common.sh"
instance_paths

exec 9>>"$run/$name.lock"
flock -n 9 || exit 0
printf '%s\n' "$$" >"$run/$name.keeper"
note() { printf '%s keeper[%s] %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$name" "$*"; }

stopping=
child=
trap 'stopping=yes; [ -z "$child" ] || kill -TERM "$child" 2>/dev/null' TERM INT HUP

# What a killed keeper left: its service's processes, which nobody would wait for.
left=$(cat "$run/$name.pid" 2>/dev/null) && group_end "$left"

short_lives=0
while [ -z "$stopping" ]; do
	began=$(date +%s)
	: >"$run/$name.started"
	setsid sh "$JSLP_SOURCE/conf/lib/service.sh" "$JSLP_HOME" "$name" 9>&- </dev/null &
	child=$!
	printf '%s\n' "$child" >"$run/$name.pid"
	wait "$child"
	status=$?
	[ -z "$stopping" ] || break
	note "the service ended with status $status"
	group_end "$child" 2
	if [ $(($(date +%s) - began)) -ge 2 ]; then short_lives=0; else short_lives=$((short_lives + 1)); fi
	# The first death is made good at once, a row of them ever more slowly.
	if [ "$short_lives" -gt 1 ]; then
		sleep $((short_lives > 5 ? 5 : short_lives - 1)) 9>&- &
		wait $!
	fi
done

case $name in
database) group_end "$child" 30 ;;
*) group_end "$child" 5 ;;
esac
rm -f "$run/$name.pid" "$run/$name.keeper"
