#!/bin/sh
# kill -9 of any process of an instance: it is back soon, whichever it was, and nothing is left behind.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need

answers() { curl -sf --max-time 5 -o /dev/null "$JSLP_URL$1"; }
healthy() { answers /health && answers /; }
keeper_pid() { cat "$run/$1.keeper" 2>/dev/null; }
# is_new WHAT OLD NAME: pid of the service (or keeper) NAME lives and is not OLD.
is_new() {
	now=$("$1" "$3") && [ -n "$now" ] && [ "$now" != "$2" ] && is_ours "$now"
}
# processes NAME: how many living processes the service's group has.
processes() { group_members "$(service_pid "$1")" | wc -l; }

ok "all is well before" wait_until 20 healthy

for name in $(all_services); do
	old=$(service_pid "$name")
	kill -9 "$old"
	ok "$name killed: replaced" wait_until 15 is_new service_pid "$old" "$name"
	is "$name killed: nothing of it is left" "$(group_members "$old")" ""
	ok "$name killed: pages answer" wait_until 20 healthy
done

# A web process below multiwatch, and an nginx worker below its master.
for name in public casework nginx; do
	leader=$(service_pid "$name")
	wait_until 10 test "$(processes "$name")" -ge 3
	before=$(processes "$name")
	child=$(group_members "$leader" | grep -vx "$leader" | head -n 1)
	kill -9 "$child"
	count_is_back() { [ "$(processes "$name")" = "$before" ]; }
	ok "a process of $name killed: replaced" wait_until 5 count_is_back
	is "a process of $name killed: the others stay" "$(service_pid "$name")" "$leader"
	ok "a process of $name killed: pages answer" wait_until 10 healthy
done

# Keepers and guards watch each other.
for name in database public nginx; do
	old=$(keeper_pid "$name")
	service=$(service_pid "$name")
	kill -9 "$old"
	ok "keeper of $name killed: replaced" wait_until 15 is_new keeper_pid "$old" "$name"
	ok "keeper of $name killed: its service runs under the new one" \
		wait_until 15 is_new service_pid "$service" "$name"
	ok "keeper of $name killed: pages answer" wait_until 20 healthy
done
old=$(keeper_pid guard1)
kill -9 "$old"
ok "a guard killed: replaced" wait_until 10 is_new keeper_pid "$old" guard1

# Only what is ours is ever ended.
(cd / && exec setsid sleep 300) &
stranger=$!
sleep 0.3
group_end "$stranger" 1
ok "a process of somebody else is left alone" kill -0 "$stranger"
kill "$stranger"

is "one keeper for each service" "$(for name in $(all_services); do
	cat "$run/$name.keeper"
done | sort -u | wc -l)" "$(all_services | wc -l)"
done_testing
