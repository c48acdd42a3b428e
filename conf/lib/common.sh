# shellcheck shell=sh
# Common to demo, tests and the keepers of services.  Needs JSLP_SOURCE (the checkout) and, but for
# instance_paths itself, the variables that instance_paths sets.

# The servers live here, and an ordinary user's PATH does not name it.
PATH=$PATH:/usr/sbin:/sbin
# A proxy of the machine is for packages, never for talking to ourselves.
no_proxy=127.0.0.1,localhost${no_proxy:+,$no_proxy}
export PATH no_proxy

# One line for each argument.
say() { printf '%s\n' "$@"; }

# Tells what failed, where the log is and what to do; ends the script.
fail() {
	printf 'FAILED at step "%s": %s\n' "${step_name:-start}" "$1" >&2
	[ -z "${step_log:-}" ] || printf '  log: %s\n' "$step_log" >&2
	[ -z "${2:-}" ] || printf '  what to do: %s\n' "$2" >&2
	if [ -s "${step_log:-/dev/null}" ]; then
		printf '  last lines of the log:\n' >&2
		tail -n 12 "$step_log" | sed 's/^/    /' >&2
	fi
	exit 1
}

# step NAME LOGFILE: prints the name; later failures mention both.
step() {
	step_name=$1
	step_began=$(date +%s)
	step_log=${2:+"$log/$2"}
	printf '%-12s' "$step_name"
	[ -z "$step_log" ] || : >"$step_log"
}
# step_done [WORDS]: says so, and how long it took when that was worth a word.
step_done() {
	step_seconds=$(($(date +%s) - step_began))
	if [ "$step_seconds" -lt 2 ]; then step_seconds=; fi
	printf ' %s%s\n' "${1:-done}" "${step_seconds:+ ($step_seconds s)}"
	step_name=
	step_log=
}

# The text as one single-quoted shell word.
quote() { printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"; }

# Sets every path of the instance in JSLP_HOME.
instance_paths() {
	: "${JSLP_HOME:?is empty}"
	case $JSLP_HOME in
	/*) ;;
	*) JSLP_HOME=$PWD/$JSLP_HOME ;;
	esac
	mkdir -p "$JSLP_HOME"
	JSLP_HOME=$(cd "$JSLP_HOME" && pwd -P)
	# These go between quotes into nginx's configuration and into SQL-free key = value files.
	if printf '%s%s' "$JSLP_HOME" "$JSLP_SOURCE" | LC_ALL=C grep -q "[\"'\\\\;{}\$&|#[:cntrl:]]"; then
		say "Paths with quotes, backslashes or any of ; { } \$ & | # cannot be served: $JSLP_HOME" >&2
		exit 2
	fi
	run=$JSLP_HOME/run log=$JSLP_HOME/log keys=$JSLP_HOME/keys
	# shellcheck disable=SC2034  # used by the scripts that read this file
	config=$JSLP_HOME/jslp.conf
	# shellcheck disable=SC2034
	programs=${JSLP_PROGRAMS:-public account casework provider report admin api}
	(umask 077 && mkdir -p "$run" "$log" "$keys" "$JSLP_HOME/db" "$JSLP_HOME/mail" \
		"$JSLP_HOME/files" "$JSLP_HOME/tls" "$JSLP_HOME/htdocs")
	socket_dir
}

# A socket's path may have 107 bytes: for a long JSLP_HOME they live in a folder noted in run/sockets.
socket_dir() {
	sockets=$run
	[ "$(printf '%s' "$run/casework.sock" | wc -c)" -gt 100 ] || return 0
	sockets=$(cat "$run/sockets" 2>/dev/null) || sockets=
	if [ -z "$sockets" ] || [ ! -O "$sockets" ]; then
		sockets=$(mktemp -d "${TMPDIR:-/tmp}/jslp.XXXXXX")
		printf '%s\n' "$sockets" >"$run/sockets"
	fi
}

# True if process PID is one of this instance: it works below JSLP_HOME (every service is started
# there, and nginx's workers keep nothing else), or its command line names a path there.
is_ours() {
	case $(readlink "/proc/$1/cwd" 2>/dev/null)/ in "$JSLP_HOME/"*) return 0 ;; esac
	grep -qaF -- "$JSLP_HOME/" "/proc/$1/cmdline" 2>/dev/null
}

# The living processes of group PGID.  A group can outlive its leader, and where nobody reaps orphans
# their remains (state Z) answer to kill -0 for ever; so every process is looked at when there is any answer.
group_members() {
	kill -0 "-$1" 2>/dev/null || return 0
	# "pid (name) state parent group ...": the name may hold spaces.  Those that end meanwhile cannot be read.
	cat /proc/[0-9]*/stat 2>/dev/null | awk -v group="$1" '{
		pid = $1
		sub(/^.*\) /, "")
		if ($3 == group && $1 !~ /[ZX]/) print pid
	}'
}

group_lives() { [ -n "$(group_members "$1")" ]; }

group_is_ours() {
	case $1 in
	'' | *[!0-9]* | 0 | 1) return 1 ;;
	esac
	for pid in $(group_members "$1"); do
		! is_ours "$pid" || return 0
	done
	return 1
}

# Ends the process group PGID if any process in it is ours: TERM, after SECONDS (default 5) KILL.
group_end() {
	group_is_ours "$1" || return 0
	kill -TERM "-$1" 2>/dev/null
	tries=$((${2:-5} * 10))
	while group_lives "$1"; do
		if [ "$tries" -le 0 ]; then
			kill -KILL "-$1" 2>/dev/null
			sleep 0.1
			return 0
		fi
		tries=$((tries - 1))
		sleep 0.1
	done
}

# wait_until SECONDS COMMAND…: true as soon as the command is.
wait_until() {
	tries=$(($1 * 10))
	shift
	until "$@" >/dev/null 2>&1; do
		[ "$tries" -gt 0 ] || return 1
		tries=$((tries - 1))
		sleep 0.1
	done
}

# Nobody listens on 127.0.0.1:PORT (curl 7 = connection refused).
port_is_free() {
	curl -s -o /dev/null --max-time 2 "telnet://127.0.0.1:$1" </dev/null
	[ $? = 7 ]
}
