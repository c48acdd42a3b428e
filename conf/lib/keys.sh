# shellcheck shell=sh
# shellcheck disable=SC2154  # what instance_paths in common.sh sets
# Keys of the instance: made once, mode 0600, never printed, never on a command line.

# 32 random bytes as 64 hex digits and a newline.
key_make() {
	[ ! -s "$keys/$1" ] || return 0
	(umask 077 && od -An -v -tx1 -N32 /dev/urandom | tr -d ' \n' >"$keys/$1.new" &&
		echo >>"$keys/$1.new") && mv "$keys/$1.new" "$keys/$1"
}

keys_make() {
	for key in seal index receipt csrf; do
		key_make "$key.key" || return 1
	done
	for account in $(database_accounts); do
		key_make "db_$account.key" || return 1
	done
	key_make state.token || return 1
	if [ ! -s "$JSLP_HOME/tls/cert.pem" ]; then
		sh "$JSLP_SOURCE/tests/statesim/mkcert.sh" "$JSLP_HOME/tls" 127.0.0.1
	fi
}
