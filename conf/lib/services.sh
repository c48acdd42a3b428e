# shellcheck shell=sh
# shellcheck disable=SC2154  # what instance_paths in common.sh sets
# The services of one instance: what each is, and starting, stopping and watching them.
# Every service has a keeper (keeper.sh) that starts it again when it dies; two guards (guard.sh)
# start keepers, and each other, again.  A lock held for life makes sure that there is only one of each.

all_services() {
	say database mailsink statesim
	for program in $programs; do say "$program"; done
	say nginx worker
}

# How many processes PROGRAM has.  Every page of the office waits for the disk (its audit row), so that one more keeps the processors busy.
service_processes() {
	case $1 in
	casework) say $((${JSLP_PROCESSES:-2} + 1)) ;;
	*) say "${JSLP_PROCESSES:-2}" ;;
	esac
}

# Replaces this process by service NAME.
service_exec() {
	case $1 in
	database) database_exec ;;
	mailsink)
		exec /usr/bin/python3 "$JSLP_SOURCE/conf/mail-sink.py" --port "$((JSLP_PORT + 1))" \
			--directory "$JSLP_HOME/mail"
		;;
	statesim)
		exec /usr/bin/python3 "$JSLP_SOURCE/tests/statesim/statesim.py" \
			--port "$((JSLP_PORT + 2))" --cert "$JSLP_HOME/tls/cert.pem" \
			--key "$JSLP_HOME/tls/key.pem" --token-file "$keys/state.token" \
			--log "$log/statesim-messages.log"
		;;
	nginx)
		exec "$(nginx_path)" -e "$log/nginx.log" -p "$run" -c "$run/nginx.conf"
		;;
	worker)
		# libcurl brings GnuTLS along (for RTMP) beside OpenSSL, which is what it talks TLS with: the former need not set itself up.
		GNUTLS_NO_IMPLICIT_INIT=1 exec "$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$config"
		;;
	*)
		exec spawn-fcgi -s "$sockets/$1.sock" -M 0660 -n -- /usr/bin/multiwatch \
			-f "$(service_processes "$1")" -r 20 -t 500 -s TERM -- \
			"$JSLP_BUILD/cgi-bin/$1/jslp-$1" --config "$config"
		;;
	esac
}

# Files whose change means that the running service is out of date.
service_inputs() {
	case $1 in
	database) ;;
	mailsink) say "$JSLP_SOURCE/conf/mail-sink.py" ;;
	statesim) say "$JSLP_SOURCE/tests/statesim/statesim.py" ;;
	nginx) say "$run/nginx.conf" ;;
	worker) say "$JSLP_BUILD/bin/jslp-worker/jslp-worker" ;;
	*) say "$JSLP_BUILD/cgi-bin/$1/jslp-$1" ;;
	esac
	case $1 in
	database | mailsink | statesim | nginx) ;;
	*) say "$config" "$JSLP_SOURCE/templates" "$JSLP_BUILD/locale" ;;
	esac
	say "$run/env"
}

service_pid() { cat "$run/$1.pid" 2>/dev/null; }

service_is_up() {
	pid=$(service_pid "$1") && is_ours "$pid"
}

# True if some input is newer than the service's start.
service_is_stale() {
	while read -r path; do
		[ -z "$(find "$path" -newer "$run/$1.started" 2>/dev/null | head -n 1)" ] || return 0
	done <<-END
		$(service_inputs "$1")
	END
	return 1
}

keeper_start() {
	setsid sh "$JSLP_SOURCE/conf/lib/keeper.sh" "$JSLP_HOME/" "$1" \
		</dev/null >>"$log/$1.log" 2>&1 8>&- 9>&- &
}

# Makes service NAME run in its present form.
service_start() {
	if ! keeper_lives "$1"; then
		keeper_start "$1"
	elif service_is_up "$1" && service_is_stale "$1"; then
		service_restart "$1"
	fi
	wait_until 10 service_is_up "$1"
}

service_restart() {
	old=$(service_pid "$1")
	case $1 in
	nginx) kill -HUP "$old" && touch "$run/$1.started"; return ;;
	esac
	kill -TERM "$old" 2>/dev/null
	wait_until 10 service_was_replaced "$1" "$old"
}
service_was_replaced() {
	[ "$(service_pid "$1")" != "$2" ] && service_is_up "$1"
}

# A keeper holds the lock of its service as long as it lives.
keeper_lives() {
	! flock -n "$run/$1.lock" true
}

# Ends service NAME and its keeper; SECONDS for the service to end by itself.
service_stop() {
	if keeper_lives "$1" && pid=$(cat "$run/$1.keeper" 2>/dev/null) && is_ours "$pid"; then
		kill -TERM "$pid" 2>/dev/null
		flock -w "$(($2 + 5))" "$run/$1.lock" true
	fi
	pid=$(service_pid "$1") && group_end "$pid" "$2"
	rm -f "$run/$1.pid" "$run/$1.keeper" "$run/$1.started" "$sockets/$1.sock"
}

guards_start() {
	for n in 1 2; do
		keeper_lives "guard$n" || guard_start "$n"
	done
}
guard_start() {
	setsid sh "$JSLP_SOURCE/conf/lib/guard.sh" "$JSLP_HOME/" "$1" \
		</dev/null >>"$log/guard.log" 2>&1 8>&- 9>&- &
}

# Ends all that this instance started, nothing else.  Users of the database end before it.
services_stop() {
	: >"$run/stopping"
	for n in 1 2; do
		pid=$(cat "$run/guard$n.keeper" 2>/dev/null) && is_ours "$pid" && kill -TERM "$pid"
		flock -w 5 "$run/guard$n.lock" true
		rm -f "$run/guard$n.keeper"
	done
	# What was started, not what would be now: JSLP_PROGRAMS may have been another.
	started=$(for file in "$run"/*.lock; do basename "$file" .lock; done |
		grep -vxE '\*|demo|guard[12]|nginx|worker|database')
	for name in nginx worker $started; do
		service_stop "$name" 5
	done
	service_stop database 30
	if [ "$sockets" != "$run" ]; then
		rm -f "$run/sockets"
		rmdir "$sockets" 2>/dev/null
	fi
	rm -f "$run/stopping"
}

services_any_up() {
	for name in $(all_services) guard1 guard2; do
		[ ! -e "$run/$name.lock" ] || ! keeper_lives "$name" || return 0
		! service_is_up "$name" || return 0
	done
	return 1
}
