# shellcheck shell=sh
# What tests of the worker share: a home of their own with a throw-away database, the state system's
# simulation, a mail sink, and decided applications of made-up people (worker.sql).  The programs are those in JSLP_BUILD.
#
#	worker_setup			everything up; sets home, config, sim_log
#	sim_start			the state system, or sim_script in its place; sets sim_pid
#	enqueue KIND OBJECT STREAM	prints the outbox row's id
#	work ARGS…			jslp-worker, at most 60 seconds

: "${JSLP_SOURCE:=$(cd "$(dirname "$0")/../.." && pwd -P)}"
: "${JSLP_BUILD:=$JSLP_SOURCE/var/test/build}"
export JSLP_SOURCE JSLP_BUILD
. "$JSLP_SOURCE/conf/lib/common.sh"
LSAN_OPTIONS=${LSAN_OPTIONS:-suppressions=$JSLP_SOURCE/tests/lib/leaks.supp:print_suppressions=0}
# Today is the office's, as in server.sh.
export LSAN_OPTIONS LC_ALL=C.UTF-8 TZ=Europe/Riga
python=/usr/bin/python3
started=
sim_script=$JSLP_SOURCE/tests/statesim/statesim.py

# start_background COMMAND…: ended at the end of the test.
start_background() {
	"$@" </dev/null >>"$home/log/background.log" 2>&1 &
	background_pid=$!
	started="$started $background_pid"
}

end_process() {
	kill "-$2" "$1" 2>/dev/null
	wait "$1" 2>/dev/null
}

worker_finish() {
	for pid in $started; do
		end_process "$pid" KILL
	done
	sh "$JSLP_SOURCE/tests/lib/db.sh" kill "$home" >/dev/null 2>&1
	rm -rf "$home"
}

free_port() {
	"$python" -c 'import socket
with socket.socket() as s:
    s.bind(("127.0.0.1", 0))
    print(s.getsockname()[1])'
}

bail() {
	say "Bail out! $1"
	exit 1
}

# SQL as the database's root.
sql() {
	printf '%s\n' "$*" | mariadb --no-defaults --socket="$db_socket" --user="$(id -un)" --batch \
		--init-command="SET time_zone = '$(date +%:z)'" --skip-column-names jslp
}

# configure STATE-URL CA: the configuration file.
configure() {
	cat >"$config" <<-END
		home = $home
		db_socket = $db_socket
		templates = $JSLP_SOURCE/templates
		locale = $JSLP_BUILD/locale
		sql = $JSLP_SOURCE/sql
		keys_dir = $home/keys
		mail_url = smtp://127.0.0.1:$mail_port
		mail_from = noreply@example.org
		state_url = $1
		state_ca = $2
		state_token_file = $home/keys/state.token
		base_url = https://groups.example.org
		worker_lease_seconds = 4
		worker_poll_ms = 100
	END
}

worker_setup() {
	home=$(mktemp -d "${TMPDIR:-/tmp}/jslp-worker.XXXXXX") || exit 1
	trap worker_finish EXIT
	trap 'exit 1' HUP INT TERM
	config=$home/jslp.conf
	sim_log=$home/sim.log
	sh "$JSLP_SOURCE/tests/lib/db.sh" start "$home" >"$home/db.log" 2>&1 ||
		bail "no database: $(tail -n 3 "$home/db.log" "$home"/log/*.log)"
	db_socket=$home/run/db.sock
	[ -S "$db_socket" ] || db_socket=$(cat "$home/run/sockets")/db.sock
	(umask 077 && openssl rand -hex 24 >"$home/keys/state.token")
	sh "$JSLP_SOURCE/tests/statesim/mkcert.sh" "$home/tls" 127.0.0.1
	mail_port=$(free_port)
	sim_port=$(free_port)
	sim_url=https://127.0.0.1:$sim_port
	configure "$sim_url/v1/messages" "$home/tls/ca.pem"
	admin migrate >"$home/migrate.log" 2>&1 || bail "no tables: $(tail -n 3 "$home/migrate.log")"
	sql "$(cat "$JSLP_SOURCE/tests/lib/worker.sql")" || bail "no data"
}

admin() { "$JSLP_BUILD/bin/jslp-admin/jslp-admin" --config "$config" "$@"; }

sim_start() {
	rm -f "$home/sim.port"
	start_background "$python" "$sim_script" --port "$sim_port" \
		--port-file "$home/sim.port" --cert "$home/tls/cert.pem" --key "$home/tls/key.pem" \
		--token-file "$home/keys/state.token" --log "$sim_log"
	sim_pid=$background_pid
	wait_until 20 test -s "$home/sim.port" || bail "no state system: $(tail -n 3 "$home/log/background.log")"
}

sim_stop() { end_process "$sim_pid" KILL; }

mail_start() {
	mkdir -p "$home/mail"
	start_background "$python" "$JSLP_SOURCE/conf/mail-sink.py" --port "$mail_port" \
		--directory "$home/mail"
	# shellcheck disable=SC2317  # called through wait_until
	mail_answers() { ! port_is_free "$mail_port"; }
	wait_until 20 mail_answers || bail "no mail sink: $(tail -n 3 "$home/log/background.log")"
}

# control CURL-ARGUMENTS…: the simulation's fault switch.
control() {
	curl --silent --cacert "$home/tls/ca.pem" --max-time 10 \
		--header "X-Control-Token: $(cat "$home/keys/state.token")" \
		--header 'Content-Type: application/json' "$@" "$sim_url/control"
}
# fault KIND COUNT [SECONDS]
fault() { control --data "{\"fault\":\"$1\",\"count\":$2,\"seconds\":${3:-1}}" >/dev/null; }
fired() { control | sed 's/.*"fired": *\([0-9]*\).*/\1/'; }

enqueue() {
	sql "INSERT INTO outbox (kind, object_id, stream, idempotency_key, due_ms, created_at)
		VALUES ('$1', $2, $3, UUID(), UNIX_TIMESTAMP() * 1000, UTC_TIMESTAMP(6)); SELECT LAST_INSERT_ID();"
}

work() { timeout -k 5 60 "$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$config" "$@" 2>>"$home/log/worker.err"; }

state_of() { sql "SELECT state FROM outbox WHERE id = $1"; }
key_of() { sql "SELECT idempotency_key FROM outbox WHERE id = $1"; }
# How often the receiver applied row ID.
effects_of() { grep -c "\"key\":\"$(key_of "$1")\"" "$sim_log"; }
