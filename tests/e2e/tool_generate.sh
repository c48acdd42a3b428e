#!/bin/sh
# jslp-admin generate: the same seed gives the same data, everything fits together, later applications do not collide.
# On two throw-away databases of its own.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
JSLP_BUILD=${JSLP_BUILD:-$JSLP_SOURCE/var/test/build}
. "$JSLP_SOURCE/tests/lib/tap.sh"
: "${LSAN_OPTIONS:=suppressions=$JSLP_SOURCE/tests/lib/leaks.supp:print_suppressions=0}"
export LSAN_OPTIONS
unset JSLP_CONFIG

admin=$JSLP_BUILD/bin/jslp-admin/jslp-admin
work=$(mktemp -d "${TMPDIR:-/tmp}/jslp-generate.XXXXXX")
homes=
# shellcheck disable=SC2317  # called by the trap
finish() {
	for home in $homes; do sh "$JSLP_SOURCE/tests/lib/db.sh" kill "$home" >/dev/null 2>&1; done
	rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM

start() {
	home=$work/$1
	mkdir -p "$home"
	# The same keys in both, so that the hashes can be compared.
	[ ! -d "$work/one/keys" ] || cp -r "$work/one/keys" "$home/keys"
	homes="$homes $home"
	sh "$JSLP_SOURCE/tests/lib/db.sh" start "$home" >"$home.log" 2>&1 || { cat "$home.log"; echo "Bail out! no database"; exit 1; }
	sed -e "s|^home = .*|home = $home|" -e "s|^db_socket = .*|db_socket = $home/run/db.sock|" \
		-e "s|^keys_dir = .*|keys_dir = $home/keys|" -e "s|^log_dir = .*|log_dir = $home/log|" \
		-e "s|^sql = .*|sql = $JSLP_SOURCE/sql|" -e "s|^templates = .*|templates = $JSLP_SOURCE/templates|" \
		-e "s|^made_up_data = .*|made_up_data = yes|" \
		-e "s|^locale = .*|locale = $JSLP_BUILD/locale|" "$JSLP_SOURCE/conf/jslp.conf.example" >"$home/jslp.conf"
	run migrate >/dev/null && account worker social_worker && account chief head
}
run() { "$admin" --config "$home/jslp.conf" "$@"; }
account() { printf 'gara-parole-123\n' | run user add --login "$1" --role "$2" --name "$1" --title x; }
sql() {
	printf '%s\n' "$1" | mariadb --no-defaults --socket="$home/run/db.sock" --user="$(id -un)" --batch --skip-column-names jslp
}
# Everything but sealed bytes (random nonces) and what the tables number themselves.
sums() {
	for what in "person(id, uuid, HEX(code_index), birth_date, sex, given_name, family_name, name_folded, created_at)" \
		"application(id, reference, submission_id, HEX(submission_hash), HEX(access_hash), programme_id, for_whom, origin, language, received_at, received_on, due_nominal_on, due_on, due_extended_on, decided_on, state, state_at, owner_id, email, channel, grounds, problem_sealed IS NULL, version)" \
		"application_person(application_id, part, person_id, given_name, family_name, birth_date, sex, address, relation)" \
		"application_history(application_id, seq, state, at, actor_id)" \
		"act(number, application_id, outcome, norms, remedy_clause, channel, issued_at, issued_on, effective_on, contest_until, prepared_by, approved_by)"; do
		table=${what%%\(*}
		columns=${what#*\(}
		sql "SELECT '$table', COUNT(*), SUM(CRC32(CONCAT_WS('|', ${columns%?}))) FROM $table"
	done
}
none() { is "$1" "$(sql "SELECT COUNT(*) FROM $2")" 0; }

start one
not_ok "no number" run generate
is "not a number" "$(run generate --applications many >/dev/null 2>&1; printf '%s' $?)" 2
is "zero" "$(run generate --applications 0 >/dev/null 2>&1; printf '%s' $?)" 2
ok "11 003 files" run generate --applications 11003 --seed 42
is "so many there are" "$(sql "SELECT COUNT(*) FROM application")" 11003
first=$(sums)

# --- everything fits together ---
none "state is the newest history row" "application a JOIN application_history h ON h.application_id = a.id
	WHERE h.seq = (SELECT MAX(seq) FROM application_history WHERE application_id = a.id) AND (h.state <> a.state OR h.at <> a.state_at)"
none "history without gaps, from received on" "(SELECT application_id FROM application_history GROUP BY application_id
	HAVING MAX(seq) <> COUNT(*) OR MIN(IF(seq = 1, state, NULL)) <> 'received') t"
none "history in order of time" "application_history a JOIN application_history b ON b.application_id = a.application_id AND b.seq = a.seq + 1
	WHERE b.at < a.at"
none "nothing in the future" "application_history WHERE at > UTC_TIMESTAMP(6)"
none "an act for each decided file, and only for those" "application a LEFT JOIN act t ON t.application_id = a.id
	WHERE (a.decided_on IS NULL) <> (t.id IS NULL) OR a.decided_on <> t.issued_on
		OR (a.state IN ('granted', 'granted_in_part', 'refused')) <> (t.id IS NOT NULL) OR (t.id IS NOT NULL AND t.outcome <> a.state)"
none "acts are issued on working days of the week" "act WHERE WEEKDAY(issued_on) > 4"
none "applicant and client for every file" "(SELECT a.id FROM application a LEFT JOIN application_person p ON p.application_id = a.id
	GROUP BY a.id HAVING COUNT(p.part) <> 2) t"
none "nobody is younger than not born" "application_person p JOIN application a ON a.id = p.application_id WHERE p.birth_date > a.received_on"
none "every mail address is nobody's" "application WHERE email <> '' AND email NOT LIKE '%@example.invalid'"
is "both kinds of codes and none" "$(sql "SELECT COUNT(DISTINCT code_index) > 10000, SUM(code_index IS NULL) >= 0 FROM person")" "1	1"
ok "open files are there, with terms to come" sh -c "[ $(sql "SELECT COUNT(*) FROM application WHERE state IN ('received','in_review','prepared','for_approval') AND due_on >= CURDATE()") -gt 20 ]"
is "numbers go on behind them" "$(sql "SELECT NEXTVAL(application_number) > 11003")" 1
is "so do ids" "$(sql "SELECT AUTO_INCREMENT > (SELECT MAX(id) FROM application) FROM information_schema.tables
	WHERE table_schema = 'jslp' AND table_name = 'application'")" 1
ok "as many again with another seed" run generate --applications 500 --seed 43
is "are added" "$(sql "SELECT COUNT(*) FROM application")" 11503
not_ok "without staff nothing is made" sh -c "printf 'UPDATE app_user SET disabled_at = UTC_TIMESTAMP()' |
	mariadb --no-defaults --socket='$home/run/db.sock' --user='$(id -un)' jslp && '$admin' --config '$home/jslp.conf' generate --applications 1"

# --- the same seed ---
start two
ok "the same seed on another database" run generate --applications 11003 --seed 42
is "gives the same data" "$(sums)" "$first"
done_testing
