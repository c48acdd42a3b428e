# shellcheck shell=sh
# shellcheck disable=SC2154  # what instance_paths in common.sh sets
# The instance's own MariaDB: only a unix socket, no network, nothing of the machine's configuration.

database_accounts() { say owner public account casework provider report admin api worker tool; }

# mariadbd refuses to run as root unless told so; its datadir may lie below a folder closed to others.
database_user() { [ "$(id -u)" != 0 ] || say --user=root; }

# mariadb-install-db does not survive a space in a path: then it works through a link.
database_install() {
	mkdir -p "$JSLP_HOME/db/tmp"
	[ ! -d "$JSLP_HOME/db/data" ] || return 0
	rm -rf "$JSLP_HOME/db/new"
	place=$JSLP_HOME/db
	link=
	case $place in
	*[!A-Za-z0-9/._+,@-]*)
		link=$(mktemp -d "${TMPDIR:-/tmp}/jslp.XXXXXX") || return 1
		ln -s "$place" "$link/db"
		place=$link/db
		;;
	esac
	# A server that starts removes every temporary table in its folder: so each instance has one of its own.
	# shellcheck disable=SC2046  # nothing or one word
	TMPDIR="$place/tmp" mariadb-install-db --no-defaults --datadir="$place/new" --skip-test-db --skip-name-resolve \
		--auth-root-authentication-method=socket --auth-root-socket-user="$(id -un)" \
		$(database_user)
	status=$?
	[ -z "$link" ] || rm -r "$link"
	[ "$status" = 0 ] && mv "$JSLP_HOME/db/new" "$JSLP_HOME/db/data"
}

# Replaces this process by the server.  The settings that rules depend on stand here once.  A log that has room for
# all changes of some minutes lets pages be written once instead of again and again, the disks of today need no neighbours,
# and with a part of the pool always clean nobody has to wait until many pages are written.
database_exec() {
	mkdir -p "$JSLP_HOME/db/tmp"
	mode=STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO
	mode=$mode,NO_ZERO_DATE,NO_ZERO_IN_DATE,ONLY_FULL_GROUP_BY
	# shellcheck disable=SC2046  # nothing or one word
	exec mariadbd --no-defaults $(database_user) --datadir="$JSLP_HOME/db/data" --tmpdir="$JSLP_HOME/db/tmp" \
		--socket="$sockets/db.sock" --pid-file="$run/mariadbd.pid" --log-error="$log/database.log" \
		--skip-networking --skip-name-resolve --plugin-load-add=auth_ed25519 \
		--performance-schema=OFF --skip-log-bin --max-connections=150 \
		--innodb-buffer-pool-size="${JSLP_DB_POOL:-256M}" --innodb-log-file-size="${JSLP_DB_LOG:-384M}" \
		--innodb-flush-neighbors=0 --innodb-max-dirty-pages-pct=70 \
		--innodb-flush-log-at-trx-commit="${JSLP_DB_FLUSH:-1}" --innodb-snapshot-isolation=ON \
		--innodb-rollback-on-timeout=ON --innodb-lock-wait-timeout=5 --max-statement-time=10 \
		--transaction-isolation=REPEATABLE-READ --default-time-zone=+00:00 \
		--character-set-server=utf8mb4 --collation-server=utf8mb4_bin --local-infile=OFF \
		--secure-file-priv="$JSLP_HOME/db/data" --symbolic-links=0 --secure-timestamp=SUPER \
		--sql-mode="$mode"
}

database_root() {
	mariadb --no-defaults --socket="$sockets/db.sock" --user="$(id -un)" --batch
}
database_answers() {
	mariadb-admin --no-defaults --socket="$sockets/db.sock" --user="$(id -un)" ping
}

# Creates the database and one account for each program; passwords go through a pipe.  What an
# account may do is in sql/roles.sql, which "jslp-admin migrate" runs as the owner.
database_accounts_make() {
	{
		say "CREATE DATABASE IF NOT EXISTS jslp CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;"
		for account in $(database_accounts); do
			seconds=10
			case $account in owner | tool) seconds=900 ;; esac
			how="IDENTIFIED VIA ed25519 USING PASSWORD('$(cat "$keys/db_$account.key")')"
			say "CREATE USER IF NOT EXISTS jslp_$account@localhost $how;"
			say "ALTER USER jslp_$account@localhost $how WITH MAX_STATEMENT_TIME $seconds;"
		done
		say "GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES," \
			"CREATE VIEW, SHOW VIEW, TRIGGER, CREATE ROUTINE, ALTER ROUTINE, EXECUTE, LOCK TABLES" \
			"ON jslp.* TO jslp_owner@localhost WITH GRANT OPTION;"
	} | database_root
}
