#!/bin/sh
# A throw-away MariaDB for tests, set up as the demo's is (conf/lib/database.sh), with the accounts of all programs.
#
#	db.sh run COMMAND...	a new server, COMMAND with JSLP_DB_HOME set, server and data away; COMMAND's exit status
#	db.sh start HOME	starts the server of HOME, made if need be; done when it answers and the accounts exist
#	db.sh kill HOME		kill -9
#	db.sh stop HOME		ends it in order
#
# In HOME: run/db.sock, keys/db_ACCOUNT.key (the accounts' passwords) and keys/{seal,index,receipt,csrf}.key.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/conf/lib/common.sh"
. "$JSLP_SOURCE/conf/lib/database.sh"
. "$JSLP_SOURCE/conf/lib/keys.sh"
JSLP_DB_POOL=${JSLP_DB_POOL:-64M}
JSLP_DB_LOG=${JSLP_DB_LOG:-64M}

home_use() {
	JSLP_HOME=$1
	instance_paths
}

server_start() {
	for key in seal index receipt csrf; do
		key_make "$key.key" || return 1
	done
	for account in $(database_accounts); do
		key_make "db_$account.key" || return 1
	done
	database_install >"$log/install.log" 2>&1 || return 1
	(database_exec) </dev/null >>"$log/database.log" 2>&1 &
	printf '%s\n' "$!" >"$run/server.pid"
	wait_until 30 database_answers || return 1
	[ -e "$run/accounts-made" ] || database_accounts_make || return 1
	: >"$run/accounts-made"
}

server_kill() {
	pid=$(cat "$run/server.pid" 2>/dev/null) && is_ours "$pid" && kill -KILL "$pid"
	wait_until 10 server_gone
}
server_stop() {
	pid=$(cat "$run/server.pid" 2>/dev/null) && is_ours "$pid" && kill -TERM "$pid"
	wait_until 30 server_gone
}
server_gone() { ! is_ours "$pid"; }

run_with_server() {
	home_use "$(mktemp -d "${TMPDIR:-/tmp}/jslp-test.XXXXXX")"
	trap 'server_kill; rm -rf "$JSLP_HOME"' EXIT
	trap 'exit 130' INT TERM HUP
	if ! server_start; then
		say "Bail out! the throw-away MariaDB did not start"
		tail -n 20 "$log/install.log" "$log/database.log" >&2
		exit 99
	fi
	JSLP_DB_HOME=$JSLP_HOME JSLP_SOURCE=$JSLP_SOURCE "$@"
}

verb=${1:-}
[ $# -lt 2 ] || shift
case $verb in
run) run_with_server "$@" ;;
start) home_use "$1" && server_start ;;
kill) home_use "$1" && server_kill ;;
stop) home_use "$1" && server_stop ;;
*)
	say "usage: db.sh run COMMAND... | start HOME | kill HOME | stop HOME" >&2
	exit 2
	;;
esac
