#!/bin/sh
# The worker's housekeeping: what is old goes, what is young stays, by the ages of the parameter table.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/worker.sh"
worker_setup

# draft TOKEN-LETTER AGE [sent]: AGE in SQL ("31 DAY").
draft() {
	sql "INSERT INTO draft (token, visitor_hash, submission_id, answers_sealed, created_at, updated_at, sent_at)
		SELECT REPEAT('$1', 32), REPEAT('v', 32), UUID(), 'x', t, t, IF('${3:-}' = '', NULL, t)
		FROM (SELECT UTC_TIMESTAMP(6) - INTERVAL $2 AS t) AS one"
}
# web_session LETTER SEEN [ENDED]
web_session() {
	sql "INSERT INTO web_session (id_hash, user_id, created_at, seen_at, ended_at) VALUES (REPEAT('$1', 32), 901,
		UTC_TIMESTAMP(6) - INTERVAL $2, UTC_TIMESTAMP(6) - INTERVAL $2, ${3:-NULL})"
}
limit() {
	sql "INSERT INTO rate_limit (bucket, used, updated_ms)
		VALUES (REPEAT('$1', 32), 1, (UNIX_TIMESTAMP(NOW(3)) - $2 * 60) * 1000)"
}
# list LETTER AGE [taken]: of start data.
list() {
	sql "INSERT INTO import_file (uuid, name_sealed, sha256, bytes, content_sealed, made_by, made_at, done_by, done_at, files_made, rows_known)
		SELECT REPEAT('$1', 36), 'x', REPEAT('x', 32), 1, IF('${3:-}' = '', 'x', NULL), 901, UTC_TIMESTAMP(6) - INTERVAL $2,
			d.id, d.at, d.at IS NOT NULL OR NULL, d.at IS NOT NULL OR NULL
		FROM (SELECT IF('${3:-}' = '', NULL, (SELECT MIN(id) FROM app_user WHERE id <> 901)) AS id, IF('${3:-}' = '', NULL, UTC_TIMESTAMP(6)) AS at) d"
}
lists() { sql "SELECT GROUP_CONCAT(LEFT(uuid, 1) ORDER BY uuid SEPARATOR '') FROM import_file"; }
drafts() { sql "SELECT GROUP_CONCAT(LEFT(token, 1) ORDER BY token SEPARATOR '') FROM draft"; }
sessions() { sql "SELECT GROUP_CONCAT(LEFT(id_hash, 1) ORDER BY id_hash SEPARATOR '') FROM web_session"; }
limits() { sql "SELECT GROUP_CONCAT(LEFT(bucket, 1) ORDER BY bucket SEPARATOR '') FROM rate_limit"; }
fill() {
	sql "DELETE FROM draft; DELETE FROM web_session; DELETE FROM rate_limit; DELETE FROM import_file"
	list n '6 DAY'
	list o '8 DAY'
	list p '800 DAY' taken
	draft a '29 DAY'
	draft b '31 DAY'
	draft c '400 DAY'
	draft d '1 DAY' sent
	draft e '3 DAY' sent
	web_session f '10 MINUTE'
	web_session g '10 MINUTE' 'UTC_TIMESTAMP(6)'
	web_session h '23 HOUR'
	web_session i '26 HOUR'
	web_session j '26 HOUR' 'UTC_TIMESTAMP(6) - INTERVAL 25 HOUR'
	limit k 1
	limit l 59
	limit m 61
}

# --- by hand ---
fill
ok "--tidy ends well" work --tidy
is "old drafts go, sent ones sooner" "$(drafts)" ad
is "sessions that ended long ago go" "$(sessions)" fgh
is "spent limits go" "$(limits)" kl
is "lists that nobody confirms go, the others stay" "$(lists)" np
like "the log has the counts" "$(cat "$home"/log/worker.log)" \
	'housekeeping: 2 drafts, 1 sent drafts, 2 sessions, 1 limits deleted$'
unlike "and nothing else of them" "$(grep housekeeping "$home"/log/worker.log)" 'bbbb|vvvv|iiii|mmmm'
ok "again" work --tidy
is "deletes nothing more" "$(drafts) $(sessions) $(limits)" "ad fgh kl"
like "and says so" "$(tail -n 2 "$home"/log/worker.log)" 'housekeeping: 0 drafts, 0 sent drafts, 0 sessions, 0 limits deleted$'
work --tidy --once >/dev/null 2>&1
is "one thing at a time: usage" $? 2

# --- the ages are parameters with dates ---
sql "UPDATE parameter SET valid_to = CURRENT_DATE - INTERVAL 1 DAY WHERE code = 'draft_days';
	INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
		('draft_days', '10', 'days', 'x', CURRENT_DATE), ('draft_days', '1', 'days', 'x', CURRENT_DATE + INTERVAL 9 DAY);
	UPDATE parameter SET valid_from = CURRENT_DATE + INTERVAL 9 DAY WHERE code = 'rate_limit_hours'"
fill
ok "with another age" work --tidy
is "drafts go by the age in force today" "$(drafts)" d
is "without an age in force nothing goes" "$(limits)" klm
like "and the log says which is missing" "$(cat "$home"/log/worker.log)" 'no parameter rate_limit_hours is in force'

# --- more than a batch ---
sql "DELETE FROM draft;
	INSERT INTO draft (token, visitor_hash, submission_id, answers_sealed, created_at, updated_at)
		SELECT MD5(seq), REPEAT('v', 32), UUID(), 'x', '2020-01-01', '2020-01-01' FROM seq_1_to_1700"
ok "many" work --tidy
is "all go" "$(sql "SELECT COUNT(*) FROM draft")" 0
like "and are counted" "$(tail -n 3 "$home"/log/worker.log)" 'housekeeping: 1700 drafts'

# --- by itself, and not by the other modes ---
fill
work --once >/dev/null
is "--once does not tidy" "$(sessions)" fghij
"$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$config" 2>>"$home/log/worker.err" &
worker=$!
tidied() { [ "$(sessions)" = fgh ]; }
ok "a worker at work tidies when it begins" wait_until 20 tidied
fill
sleep 1
is "and then only once an hour" "$(sessions)" fghij
kill -TERM "$worker"
wait "$worker"
is "it ends in order" $? 0

# --- rights: only these tables, only to delete ---
password=$(cat "$home/keys/db_worker.key")
may() {
	mariadb --no-defaults --socket="$db_socket" --user=jslp_worker --password="$password" jslp --execute "$1" >/dev/null 2>&1
}
ok "control: the account may look at ages" may "SELECT MAX(updated_at) FROM draft"
for statement in "SELECT answers_sealed FROM draft" "SELECT visitor_hash FROM draft" "SELECT id_hash FROM web_session" \
	"SELECT bucket FROM rate_limit" "SELECT content_sealed FROM import_file" "UPDATE draft SET sent_at = NULL" "DELETE FROM application" "DELETE FROM audit" \
	"DELETE FROM outbox" "TRUNCATE draft"; do
	not_ok "not: $statement" may "$statement"
done
unlike "no finding of a sanitizer" "$(cat "$home"/log/worker*)" 'Sanitizer|runtime error'
done_testing
