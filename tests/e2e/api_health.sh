#!/bin/sh
# /health and /metrics: what they say when all is well, when something is stuck, and without a database.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/worker.sh"
worker_setup

# ask METHOD PATH: head and body in $home/answer, carriage returns gone; as a plain CGI program.
ask() {
	env -i PATH="$PATH" LSAN_OPTIONS="$LSAN_OPTIONS" JSLP_CONFIG="$config" REQUEST_METHOD="$1" REQUEST_URI="$2" \
		DOCUMENT_URI="$2" PATH_INFO="$2" QUERY_STRING= REMOTE_ADDR=127.0.0.1 HTTP_HOST=127.0.0.1 \
		"$JSLP_BUILD/cgi-bin/api/jslp-api" </dev/null 2>>"$home/log/api.err" | tr -d '\r' >"$home/answer"
}
body() { sed '1,/^$/d' "$home/answer"; }
head_of() { sed '/^$/q' "$home/answer"; }
# member NAME…: a member of the JSON body.
member() {
	body | "$python" -c 'import json, sys
value = json.load(sys.stdin)
for name in sys.argv[1:]:
    value = value[name]
print(value)' "$@"
}

ask GET /health
like "well: 200" "$(head_of)" '^Status: 200'
like "JSON" "$(head_of)" '^Content-Type: application/json'
like "not stored" "$(head_of)" '^Cache-Control: no-store$'
unlike "no cookie" "$(head_of)" '^Set-Cookie'
is "status" "$(member status)" ok
is "database" "$(member database)" ok
is "migration level" "$(member migration)" \
	"$(find "$JSLP_SOURCE/sql/migrations" -name '[0-9]*.sql' | sed 's|.*/0*\([0-9][0-9]*\)_.*|\1|' | sort -n | tail -n 1)"
is "nothing waits" "$(member outbox waiting) $(member outbox oldest_seconds) $(member outbox parked)" "0 0 0"

enqueue decision 1001 1001 >/dev/null
sql "UPDATE outbox SET created_at = UTC_TIMESTAMP(6) - INTERVAL 600 SECOND"
ask GET /health
is "something waits, not long" "$(member status) $(member outbox waiting)" "ok 1"
like "for how long" "$(member outbox oldest_seconds)" '^(59[5-9]|60[0-9])$'
sql "UPDATE outbox SET created_at = UTC_TIMESTAMP(6) - INTERVAL 1000 SECOND"
ask GET /health
is "waits for long" "$(member status)" degraded
sql "UPDATE outbox SET state = 'parked'"
ask GET /health
is "parked" "$(member status) $(member outbox parked)" "degraded 1"
like "degraded is 200" "$(head_of)" '^Status: 200'

ask GET /metrics
like "metrics: 200" "$(head_of)" '^Status: 200'
like "metrics: database" "$(body)" '^jslp_database_up 1$'
like "metrics: parked" "$(body)" '^jslp_outbox_parked 1$'
ask HEAD /health
is "HEAD has no body" "$(body)" ""
ask POST /health
like "POST: 405" "$(head_of)" '^Status: 405'
ask GET /api/none
like "unknown path: 404" "$(head_of)" '^Status: 404'
like "as problem+json" "$(head_of)" '^Content-Type: application/problem\+json'

sh "$JSLP_SOURCE/tests/lib/db.sh" kill "$home" >/dev/null 2>&1
began=$(date +%s%3N)
ask GET /health
took=$(($(date +%s%3N) - began))
like "no database: 503" "$(head_of)" '^Status: 503'
is "no database: says so" "$(member status) $(member database)" "down down"
ok "no database: at once ($took ms)" test "$took" -lt 2000
like "no database: not stored" "$(head_of)" '^Cache-Control: no-store$'
unlike "no secrets, no paths" "$(cat "$home/answer")" "$home|mysql|Maria|sock|jslp_"
ask GET /metrics
like "metrics without a database: 503" "$(head_of)" '^Status: 503'
like "metrics without a database" "$(body)" '^jslp_database_up 0$'
sh "$JSLP_SOURCE/tests/lib/db.sh" start "$home" >/dev/null 2>&1
ask GET /health
like "database back: 200" "$(head_of)" '^Status: 200'
unlike "no finding of a sanitizer" "$(cat "$home"/log/api*)" 'Sanitizer|runtime error'
done_testing
