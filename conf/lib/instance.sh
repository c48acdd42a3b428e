# shellcheck shell=sh
# shellcheck disable=SC2154  # what instance_paths in common.sh sets
# One instance from nothing to a page that answers: the steps that demo and tests share.
# Environment: JSLP_HOME, JSLP_PORT, JSLP_BUILD, JSLP_CONFIGURE, JSLP_TLS_PORT (also serve TLS there),
# JSLP_PROCESSES (2 for each program), JSLP_PROGRAMS (which web programs run; all), JSLP_SKIP
# ("packages screens": steps that the caller has done).

# start and stop exclude each other.
one_at_a_time() {
	exec 8>>"$run/demo.lock"
	flock -w 600 8 || { say "another start or stop is at work" >&2; exit 1; }
}

# What keepers and services need to know; a file, because they outlive this script.
instance_env() {
	for name in JSLP_SOURCE JSLP_HOME JSLP_BUILD JSLP_PORT JSLP_TLS_PORT JSLP_PROCESSES JSLP_DB_POOL JSLP_DB_LOG \
		JSLP_PROGRAMS JSLP_DB_FLUSH ASAN_OPTIONS UBSAN_OPTIONS LSAN_OPTIONS; do
		eval "value=\${$name:-}"
		# shellcheck disable=SC2154  # set by eval
		[ -z "$value" ] || printf 'export %s=%s\n' "$name" "$(quote "$value")"
	done | write_if_changed "$run/env"
}

# The port that the running instance was started with.
instance_port() {
	port=$(sed -n "s/^export JSLP_PORT='\([0-9]*\)'$/\1/p" "$run/env" 2>/dev/null)
	say "${port:-$JSLP_PORT}"
}

instance_configure() {
	write_if_changed "$config" <<-END
		# Written by conf/demo.sh; conf/jslp.conf.example explains each key.
		home = $JSLP_HOME
		db_socket = $sockets/db.sock
		db_name = jslp
		templates = $JSLP_SOURCE/templates
		locale = $JSLP_BUILD/locale
		sql = $JSLP_SOURCE/sql
		keys_dir = $keys
		files_dir = $JSLP_HOME/files
		log_dir = $log
		mail_url = smtp://127.0.0.1:$((JSLP_PORT + 1))
		mail_from = jslp@demo.invalid
		state_url = https://127.0.0.1:$((JSLP_PORT + 2))/v1/messages
		state_ca = $JSLP_HOME/tls/ca.pem
		state_token_file = $keys/state.token
		state_system = SOPA
		eaddress_url = https://127.0.0.1:$((JSLP_PORT + 2))/v1/eaddress
		eaddress_ca = $JSLP_HOME/tls/ca.pem
		eaddress_token_file = $keys/state.token
		eaddress_sender = 00000000000
		base_url = http://127.0.0.1:$JSLP_PORT
		max_requests = 100000
		worker_poll_ms = 300
		made_up_data = yes
	END
}

instance_admin() {
	"$JSLP_BUILD/bin/jslp-admin/jslp-admin" --config "$config" "$@"
}

skip_step() {
	case " ${JSLP_SKIP:-} " in *" $1 "*) return 0 ;; esac
	return 1
}

# The length that seed asks for, told before the long steps and not after.
start_password() {
	[ -n "${JSLP_DEMO_PASSWORD:-}" ] || return 0
	length=$(printf '%s' "$JSLP_DEMO_PASSWORD" | wc -c)
	{ [ "$length" -ge 10 ] && [ "$length" -le 200 ]; } ||
		fail "JSLP_DEMO_PASSWORD has $length bytes" "choose one of 10 to 200, or none for a random one"
}

start_packages() {
	! skip_step packages || return 0
	step packages packages.log
	sh "$JSLP_SOURCE/conf/packages.sh" build run >"$step_log" 2>&1 </dev/null ||
		fail "packages could not be installed" "check the network and sudo, then start again"
	step_done
}

start_build() {
	step build build.log
	build_targets all >"$step_log" 2>&1 || fail "the programs do not build" "read the log; remove $JSLP_BUILD to build anew"
	step_done
}

start_screens() {
	! skip_step screens || return 0
	step screens screens.log
	sh "$JSLP_SOURCE/htdocs/build.sh" "$JSLP_HOME/htdocs" >"$step_log" 2>&1 </dev/null ||
		fail "the style sheets and scripts do not build" "check the network (npm), then start again"
	step_done
}

start_keys() {
	step keys keys.log
	keys_make >"$step_log" 2>&1 || fail "keys could not be made" "check that $keys is writable"
	instance_configure
	instance_env
	step_done
}

# The ports are ours already, or free.
start_ports() {
	for offset in 0 1 2; do
		case $offset in 0) name=nginx ;; 1) name=mailsink ;; *) name=statesim ;; esac
		service_is_up "$name" || port_is_free $((JSLP_PORT + offset)) || {
			step ports
			fail "port $((JSLP_PORT + offset)) on 127.0.0.1 is in use" \
				"choose another with JSLP_PORT=… (three in a row are needed)"
		}
	done
}

start_database() {
	step database db-install.log
	database_install >"$step_log" 2>&1 || fail "the database cannot be set up" "read the log"
	step_log=$log/database.log
	{ service_start database && wait_until 60 database_answers; } ||
		fail "the database does not answer" "read the log"
	step_done
	step accounts accounts.log
	database_accounts_make >"$step_log" 2>&1 || fail "database accounts cannot be made" "read the log"
	step_done
	step migrate migrate.log
	instance_admin migrate >"$step_log" 2>&1 </dev/null ||
		fail "the tables cannot be brought up to date" "read the log"
	step_done
}

# Demo data are loaded once; a given password is set at every start.
start_seed() {
	step seed seed.log
	new_password=${JSLP_DEMO_PASSWORD:-}
	[ -n "$new_password" ] || [ -e "$JSLP_HOME/db/seeded" ] ||
		new_password=$(od -An -v -tx1 -N9 /dev/urandom | tr -d ' \n')
	if [ -n "$new_password" ]; then
		printf '%s\n' "$new_password" | instance_admin seed >"$step_log" 2>&1 ||
			fail "the demo data cannot be loaded" "read the log"
	fi
	step_done
}

start_services() {
	for name in mailsink statesim $programs nginx worker; do
		step "$name"
		step_log=$log/$name.log
		if [ "$name" = nginx ]; then
			nginx_configure >>"$log/nginx.log" 2>&1 ||
				fail "nginx does not accept its configuration" "read the log"
		fi
		service_start "$name" || fail "$name does not start" "read the log"
		step_done
	done
	guards_start
}

# Whatever a program says to its area's first path, it is not nginx's "nobody there".
program_answers() {
	answer=$(curl -s --max-time 5 -o /dev/null -w '%{http_code}' "http://127.0.0.1:$JSLP_PORT/$1/")
	case $answer in 502 | 503 | 504 | 000) return 1 ;; esac
}

start_health() {
	step health
	step_log=$log/api.log
	wait_until 60 curl -sf --max-time 5 -o /dev/null "http://127.0.0.1:$JSLP_PORT/health" ||
		fail "http://127.0.0.1:$JSLP_PORT/health does not say that all is well" \
			"read the logs (sh conf/demo.sh logs)"
	for name in $programs; do
		step_log=$log/$name.log
		wait_until 20 program_answers "$name" ||
			fail "$name does not answer at http://127.0.0.1:$JSLP_PORT/$name/" "read the log"
	done
	step_done "http://127.0.0.1:$JSLP_PORT/health answers"
}

# Every step of a start; ends the script with a message when one fails.
instance_start() {
	start_password
	rm -f "$run/stopping"
	start_packages
	start_build
	start_screens
	start_keys
	start_ports
	start_database
	start_seed
	start_services
	start_health
	# Only now: a start that fails before the password is shown makes a new one the next time.
	: >"$JSLP_HOME/db/seeded"
}
