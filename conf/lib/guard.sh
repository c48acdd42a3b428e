#!/bin/sh
# guard.sh HOME N: starts keepers that died, and the other guard, until told to end (TERM) or the
# instance is being stopped.
set -u
JSLP_HOME=${1%/}
number=$2
# shellcheck source=/dev/null
. "$JSLP_HOME/run/env"
. "$JSLP_SOURCE/conf/lib/common.sh"
instance_paths
. "$JSLP_SOURCE/conf/lib/services.sh"

exec 9>>"$run/guard$number.lock"
flock -n 9 || exit 0
printf '%s\n' "$$" >"$run/guard$number.keeper"
other=$((3 - number))
services=$(all_services)

# No process is started for the usual case that all is well.
looks_alive() {
	read -r pid <"$run/$1.keeper" && kill -0 "$pid"
} 2>/dev/null

while [ ! -e "$run/stopping" ] && [ -e "$run/env" ]; do
	for name in $services; do
		looks_alive "$name" || keeper_start "$name"
	done
	looks_alive "guard$other" || guard_start "$other"
	sleep 1 9>&-
done
