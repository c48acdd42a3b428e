# shellcheck shell=sh
# shellcheck disable=SC2154  # what instance_paths sets
# A complete private instance for tests: database, nginx (plain and TLS), the programs as built with
# sanitizers, worker, mail sink and state system.  It is the demo's own start code with other values.
#
# A test calls server_need.  Under tests/run.sh the one instance of the run is used; a test started
# alone gets its own, which ends with it.  Afterwards these are set (and exported):
#	JSLP_URL JSLP_TLS_URL JSLP_TLS_CA	where the site is; http goes to https at JSLP_REDIRECT_URL
#	JSLP_CONFIG				configuration file, for jslp-admin and plain CGI
#	JSLP_INSTANCE				its JSLP_HOME: run/ log/ mail/ keys/ files/ …
#	JSLP_BUILD				where the programs are: $JSLP_BUILD/cgi-bin/public/jslp-public
#	JSLP_DEMO_PASSWORD			password of every demo account
#	JSLP_STATE_URL JSLP_STATE_TOKEN_FILE	the state system's simulation
#	JSLP_DB_SOCKET				the database; server_sql runs SQL as root

: "${JSLP_SOURCE:=$(cd "$(dirname "$0")/../.." && pwd -P)}"
# "Today" of a test is the office's, in the shell and in its SQL: between 22.00 and 24.00 UTC the other one is yesterday.
export JSLP_SOURCE LC_ALL=C.UTF-8 TZ=Europe/Riga
for server_part in common build keys database nginx services instance; do
	# shellcheck source=/dev/null
	. "$JSLP_SOURCE/conf/lib/$server_part.sh"
done
JSLP_TEST_HOME=${JSLP_TEST_HOME:-$JSLP_SOURCE/var/test}
JSLP_BUILD=${JSLP_BUILD:-$JSLP_TEST_HOME/build}
JSLP_CONFIGURE=${JSLP_CONFIGURE:---enable-asan --enable-ubsan --enable-werror}
# Findings end the process and stand in its log, where tests/run.sh looks for them.
ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1:abort_on_error=0:allocator_may_return_null=1}
UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}
LSAN_OPTIONS=${LSAN_OPTIONS:-suppressions=$JSLP_SOURCE/tests/lib/leaks.supp:print_suppressions=0}
export JSLP_TEST_HOME JSLP_BUILD JSLP_CONFIGURE ASAN_OPTIONS UBSAN_OPTIONS LSAN_OPTIONS

# The first of six ports in a row that nobody listens on.
server_free_port() {
	first=${JSLP_TEST_PORT:-18200}
	while :; do
		free=yes
		for offset in 0 1 2 3 4 5; do
			port_is_free $((first + offset)) || free=
		done
		[ -z "$free" ] || break
		first=$((first + 10))
		[ "$first" -lt 60000 ] || return 1
	done
	say "$first"
}

# Sets the variables of the instance in JSLP_HOME at JSLP_PORT.
server_variables() {
	JSLP_INSTANCE=$JSLP_HOME
	JSLP_URL=http://127.0.0.1:$JSLP_PORT
	JSLP_TLS_URL=https://127.0.0.1:$JSLP_TLS_PORT
	JSLP_REDIRECT_URL=http://127.0.0.1:$((JSLP_TLS_PORT + 1))
	JSLP_TLS_CA=$JSLP_HOME/tls/ca.pem
	JSLP_CONFIG=$JSLP_HOME/jslp.conf
	JSLP_STATE_URL=https://127.0.0.1:$((JSLP_PORT + 2))
	JSLP_STATE_TOKEN_FILE=$JSLP_HOME/keys/state.token
	JSLP_DB_SOCKET=$sockets/db.sock
	export JSLP_INSTANCE JSLP_URL JSLP_TLS_URL JSLP_REDIRECT_URL JSLP_TLS_CA JSLP_CONFIG \
		JSLP_STATE_URL JSLP_STATE_TOKEN_FILE JSLP_DB_SOCKET JSLP_HOME JSLP_PORT JSLP_TLS_PORT
}

# server_start HOME LOG: a new instance in HOME; what was there goes.  Its output is in LOG.
server_start() {
	# A failing step ends its shell; so it gets one of its own.
	(server_start_here "$1") >"$2" 2>&1 || return 1
	JSLP_HOME=$1
	# shellcheck source=/dev/null
	. "$JSLP_HOME/run/test-env"
	instance_paths
	server_variables
}

server_start_here() {
	JSLP_HOME=$1
	if [ -d "$JSLP_HOME" ]; then
		instance_paths
		services_stop
		rm -rf "$JSLP_HOME"
	fi
	JSLP_PORT=$(server_free_port) || return 1
	JSLP_TLS_PORT=$((JSLP_PORT + 3))
	JSLP_DB_POOL=${JSLP_DB_POOL:-64M}
	JSLP_DB_LOG=${JSLP_DB_LOG:-64M}
	JSLP_DEMO_PASSWORD=${JSLP_DEMO_PASSWORD:-$(od -An -v -tx1 -N9 /dev/urandom | tr -d ' \n')}
	# shellcheck disable=SC2034  # read by instance_start
	JSLP_SKIP=packages
	instance_paths
	for name in JSLP_PORT JSLP_TLS_PORT JSLP_DEMO_PASSWORD; do
		eval "value=\$$name"
		# shellcheck disable=SC2154  # set by eval
		printf 'export %s=%s\n' "$name" "$(quote "$value")"
	done >"$run/test-env"
	instance_start
}

server_stop() {
	[ -n "${JSLP_HOME:-}" ] || return 0
	instance_paths
	services_stop
}

# For a test: the run's instance, or one of its own until it ends.
server_need() {
	if [ -n "${JSLP_INSTANCE:-}" ]; then
		JSLP_HOME=$JSLP_INSTANCE
		instance_paths
		return 0
	fi
	JSLP_HOME=$JSLP_TEST_HOME/single
	trap 'server_stop >/dev/null 2>&1' EXIT
	trap 'exit 1' HUP INT TERM
	mkdir -p "$JSLP_TEST_HOME"
	server_start "$JSLP_HOME" "$JSLP_TEST_HOME/single.txt" || {
		sed 's/^/# /' "$JSLP_TEST_HOME/single.txt"
		say "Bail out! the instance does not start"
		exit 1
	}
}

# SQL from standard input or arguments, as the database's root: for looking, never for making data.
server_sql() {
	if [ $# = 0 ]; then set -- "$(cat)"; fi
	printf '%s\n' "$*" | mariadb --no-defaults --socket="$JSLP_DB_SOCKET" --user="$(id -un)" \
		--init-command="SET time_zone = '$(date +%:z)'" --batch --skip-column-names jslp
}

server_admin() {
	"$JSLP_BUILD/bin/jslp-admin/jslp-admin" --config "$JSLP_CONFIG" "$@"
}
