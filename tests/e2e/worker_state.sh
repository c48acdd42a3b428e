#!/bin/sh
# The worker and the state system: whatever goes wrong on the way, each outbox row is applied exactly once,
# in its order, and nothing is said to a receiver that cannot prove who it is.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/worker.sh"
worker_setup
sim_start

# once_and_done NAME ID: applied exactly once, done, and the receiver's acknowledgement is stored.
once_and_done() {
	is "$1: row $2 is done" "$(state_of "$2")" "done"
	is "$1: row $2 is applied once" "$(effects_of "$2")" 1
	is "$1: row $2 has the receiver's acknowledgement" \
		"$(sql "SELECT acknowledgement FROM outbox_delivery WHERE outbox_id = $2 AND acknowledgement <> ''")" \
		"$(sed -n "s/.*\"key\":\"$(key_of "$2")\".*\"acknowledgement\":\"\([^\"]*\)\".*/\1/p" "$sim_log")"
}

test_kinds() {
	decision=$(enqueue decision 1001 1001)
	enrolment=$(enqueue enrolment 1001 1001)
	attendance=$(enqueue attendance 900 900)
	like "one look delivers what is due" "$(work --once)" '^3 delivered, 0 to be repeated, 0 parked$'
	for row in "$decision" "$enrolment" "$attendance"; do
		once_and_done "kinds" "$row"
	done
	is "the receiver saw decision, enrolment, attendance" \
		"$(sed 's/.*"kind":"\([a-z]*\)".*/\1/' "$sim_log" | sort | tr '\n' ' ')" \
		"attendance decision enrolment "
	is "messages are kept sealed" \
		"$(sql "SELECT COUNT(*) FROM outbox WHERE message_sealed LIKE '%Paraudzi%' OR message_sealed IS NULL")" 0
	like "nothing due: nothing done" "$(work --once)" '^0 delivered'
}

# fault_case KIND SECONDS ATTEMPTS: three rows of two streams, the first two messages struck.
fault_case() {
	fault "$1" 2 "$2"
	first=$(enqueue decision 1002 1002)
	second=$(enqueue enrolment 1002 1002)
	other=$(enqueue decision 1003 1003)
	ok "$1: drained" work --drain
	is "$1: the fault struck" "$(fired)" 2
	for row in "$first" "$second" "$other"; do
		once_and_done "$1" "$row"
	done
	is "$1: unsure answers are on record" \
		"$(sql "SELECT COUNT(*) >= $3 FROM outbox_delivery WHERE outbox_id IN ($first, $second, $other)
			AND acknowledgement = ''")" 1
	is "$1: the stream's order is kept" \
		"$(grep -e "$(key_of "$first")" -e "$(key_of "$second")" "$sim_log" |
			sed 's/.*"kind":"\([a-z]*\)".*/\1/' | tr '\n' ' ')" "decision enrolment "
}

test_faults() {
	fault_case 500 1 2
	fault_case 503 1 2
	fault_case drop_before 1 2
	# On a reused link libcurl repeats by itself what was not answered: then the record has one entry less.
	fault_case drop_after 1 1
	fault_case half_body 1 2
	fault_case tls_cut 1 1
	fault_case bad_ack 1 2
	fault_case delay 3 2
	fault none 1
}

test_retry_after() {
	fault 503 1 3
	row=$(enqueue decision 1004 1004)
	work --once >/dev/null
	is "Retry-After is kept" "$(sql "SELECT due_ms - UNIX_TIMESTAMP(NOW(3)) * 1000 > 1500 FROM outbox WHERE id = $row")" 1
	ok "and then it goes" work --drain
	once_and_done "Retry-After" "$row"
}

# The receiver has applied it, the worker dies before it can note that.
test_killed_before_commit() {
	fault delay 1 1
	row=$(enqueue decision 1005 1005)
	"$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$config" 2>>"$home/log/worker.err" &
	worker=$!
	made() { [ "$(sql "SELECT message_sealed IS NOT NULL FROM outbox WHERE id = $row")" = 1 ]; }
	ok "kill: the message is made" wait_until 10 made
	sql "START TRANSACTION; SELECT id FROM outbox WHERE id = $row FOR UPDATE; SELECT SLEEP(3); COMMIT;" >/dev/null &
	lock=$!
	applied() { [ "$(effects_of "$row")" = 1 ]; }
	ok "kill: the receiver has applied it" wait_until 10 applied
	kill -KILL "$worker"
	wait "$worker" 2>/dev/null
	is "kill: the row still waits" "$(state_of "$row")" waiting
	is "kill: no answer is on record" "$(sql "SELECT COUNT(*) FROM outbox_delivery WHERE outbox_id = $row")" 0
	wait "$lock"
	ok "kill: another worker takes over when the lease has lapsed" work --drain
	once_and_done "kill" "$row"
	is "kill: the second answer was 200" "$(sql "SELECT status FROM outbox_delivery WHERE outbox_id = $row")" 200
}

# Two workers, kills at any time, answers lost: 40 rows in 8 streams.
test_many_kills() {
	before=$(sql "SELECT COALESCE(MAX(id), 0) FROM outbox")
	fault drop_after 12
	attempts() { sql "SELECT COALESCE(SUM(attempts), 0) FROM outbox WHERE id > $before"; }
	n=0
	# On a busy machine a worker is often killed before it has begun anything: then there are more rounds.
	while [ "$n" -lt 10 ] || { [ "$(attempts)" -le 42 ] && [ "$n" -lt 100 ]; }; do
		n=$((n + 1))
		for row in 1 2 3 4; do
			[ "$n" -gt 10 ] || enqueue decision $((1006 + n * 4 + row)) $((2000 + (n * 4 + row) % 8)) >/dev/null
		done
		timeout -s KILL "0.$((n % 5 + 2))" "$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$config" \
			2>>"$home/log/worker.err" &
		one=$!
		timeout -s KILL "0.$((n % 3 + 3))" "$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$config" \
			2>>"$home/log/worker.err"
		wait "$one"
	done
	fault none 1
	ok "kills: drained" work --drain
	ok "kills: they and the lost answers struck" [ "$(attempts)" -gt 42 ]
	diag "attempts $(attempts) for 40 rows"
	sql "SELECT id, stream, idempotency_key, state FROM outbox WHERE id > $before ORDER BY id" >"$home/rows"
	sed 's/.*"n":\([0-9]*\),.*"key":"\([^"]*\)".*/\1 \2/' "$sim_log" >"$home/effects"
	is "kills: 40 rows, none lost, none twice, none out of order" "$(awk '
		FNR == NR { count[$2]++; place[$2] = $1; next }
		{ rows++; lost += !count[$3]; twice += count[$3] > 1; open += $4 != "done"
		  late += place[$3] < last[$2]; last[$2] = place[$3] }
		END { print rows, lost + 0, twice + 0, late + 0, open + 0 }' "$home/effects" "$home/rows")" "40 0 0 0 0"
}

test_poison() {
	sql "INSERT INTO programme (id, code, sort_no, valid_from, name_lv, name_en, whom_lv, whom_en, about_lv, about_en, client, sessions,
			legal_ref) SELECT 990, '2.1', 99, '2020-01-01', name_lv, name_en, whom_lv, whom_en, about_lv, about_en, client, sessions,
			legal_ref FROM programme WHERE code = '1.4';
		UPDATE act SET programme_id = 990 WHERE id = 1051;
		UPDATE person SET code_sealed = 'not sealed by us at all, and of no use', code_index = REPEAT('x', 32) WHERE id = 1052;"
	refused=$(enqueue decision 1051 1051)
	behind=$(enqueue decision 1053 1051)
	broken=$(enqueue decision 1052 1052)
	absent=$(enqueue decision 999999 1)
	offered=$(enqueue attendance 901 900)
	other=$(enqueue decision 1054 1054)
	ok "poison: drained" work --drain
	for row in "$refused" "$broken" "$absent" "$offered"; do
		is "poison: row $row is parked" "$(state_of "$row")" parked
		is "poison: row $row had no effect" "$(effects_of "$row")" 0
	done
	like "poison: the reason names the field" "$(sql "SELECT last_error FROM outbox WHERE id = $refused")" 'body.programme'
	unlike "poison: and none of the receiver's words" "$(sql "SELECT CONCAT(last_error, ' ', error) FROM outbox
		JOIN outbox_delivery ON outbox_id = outbox.id WHERE outbox.id = $refused")" 'message is refused|pattern|2\.1'
	once_and_done "behind poison, same stream" "$behind"
	once_and_done "beside poison" "$other"

	like "status tells" "$(admin outbox status)" "parked $refused \(decision\): .*body.programme"
	is "status --json is JSON" "$(admin outbox status --json | "$python" -c 'import json, sys
print(json.load(sys.stdin)["parked"])')" 4
	sql "UPDATE programme SET code = '1.9', valid_from = '2019-01-01' WHERE id = 990"
	ok "a parked row is put back" admin outbox retry "$refused"
	is "and that is on record" "$(sql "SELECT CONCAT(program, ' ', action) FROM audit WHERE object = 'outbox:$refused'")" \
		"tool outbox_retry"
	ok "drain --here delivers" admin outbox drain --here --timeout 30
	once_and_done "put right" "$refused"
	like "retry --all" "$(admin outbox retry --all)" '^3 moved'
	not_ok "drain without a worker ends in time and says so" admin outbox drain --timeout 1
	work --once >/dev/null
	is "they are parked again" "$(sql "SELECT COUNT(*) FROM outbox WHERE state = 'parked'")" 3
	not_ok "retry of a row that is not parked" admin outbox retry "$other"
	admin outbox retry >/dev/null 2>&1
	is "usage: 2" $? 2
	sql "DELETE FROM outbox_delivery WHERE outbox_id IN ($broken, $absent, $offered);
		DELETE FROM outbox WHERE state = 'parked'"
}

# A wrong token is our mistake: nothing is parked, and the next token is read.
test_token() {
	cp "$home/keys/state.token" "$home/token"
	echo wrong-token-wrong-token >"$home/keys/state.token"
	row=$(enqueue decision 1055 1055)
	work --once >/dev/null
	is "401: the row waits" "$(state_of "$row")" waiting
	is "401 is on record" "$(sql "SELECT status FROM outbox_delivery WHERE outbox_id = $row")" 401
	cp "$home/token" "$home/keys/state.token"
	ok "the right token: drained" work --drain
	once_and_done "token" "$row"
}

test_switch() {
	sql "UPDATE state_system SET valid_to = CURRENT_DATE - INTERVAL 1 DAY WHERE code = 'SOPA';
		UPDATE state_system SET valid_from = CURRENT_DATE WHERE code = 'DIGISOC'"
	row=$(enqueue decision 1056 1056)
	ok "switch: drained" work --drain
	like "from its day on DIGISOC is told" "$(grep "$(key_of "$row")" "$sim_log")" '"system":"DIGISOC"'
	sql "UPDATE state_system SET valid_from = '9999-01-01' WHERE code = 'DIGISOC'"
	row=$(enqueue decision 1057 1057)
	work --once >/dev/null
	is "no system in force: the row waits" "$(state_of "$row")" waiting
	sql "UPDATE state_system SET valid_to = NULL WHERE code = 'SOPA'"
	ok "and goes when there is one" work --drain
	once_and_done "switch" "$row"
}

test_database_away() {
	row=$(enqueue decision 1058 1058)
	sh "$JSLP_SOURCE/tests/lib/db.sh" kill "$home" >/dev/null 2>&1
	"$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$config" 2>>"$home/log/worker.err" &
	worker=$!
	sleep 1
	ok "database away: the worker lives" kill -0 "$worker"
	sh "$JSLP_SOURCE/tests/lib/db.sh" start "$home" >/dev/null 2>&1
	is_done() { [ "$(state_of "$row")" = "done" ]; }
	ok "database back: it goes on" wait_until 20 is_done
	kill -TERM "$worker"
	wait "$worker"
	is "SIGTERM ends it in order" $? 0
	once_and_done "database" "$row"
}

# certificate NAME DAYS SAN: NAME.pem and NAME.key of a CA of their own (NAME-ca.pem).
certificate() {
	openssl ecparam -name prime256v1 -genkey -noout -out "$home/tls/$1-ca.key" &&
		openssl req -x509 -new -key "$home/tls/$1-ca.key" -subj "/CN=CA $1" -days 30 -out "$home/tls/$1-ca.pem" &&
		openssl ecparam -name prime256v1 -genkey -noout -out "$home/tls/$1.key" &&
		openssl req -new -key "$home/tls/$1.key" -subj "/CN=$1" -out "$home/tls/$1.csr" &&
		printf 'subjectAltName=%s\n' "$3" >"$home/tls/$1.ext" &&
		openssl x509 -req -in "$home/tls/$1.csr" -CA "$home/tls/$1-ca.pem" -CAkey "$home/tls/$1-ca.key" \
			-set_serial 1 -days "$2" -extfile "$home/tls/$1.ext" -out "$home/tls/$1.pem"
}

# believes NAME CERTIFICATE CA URL-HOST [OPTION]: what the receiver got of a message.
believes() {
	certificate_name=$2 authority=$3 host=$4
	shift 4
	port=$(free_port)
	rm -f "$home/sink.log"
	start_background "$python" "$JSLP_SOURCE/tests/lib/tls_sink.py" --port "$port" \
		--cert "$home/tls/$certificate_name.pem" --key "$home/tls/$certificate_name.key" --log "$home/sink.log" "$@"
	wait_until 10 test -e "$home/sink.log"
	configure "https://$host:$port/v1/messages" "$home/tls/$authority-ca.pem"
	sql "UPDATE outbox SET due_ms = 0, lease_token = 0 WHERE id = $row"
	work --once >/dev/null
	end_process "$background_pid" KILL
	received=$(cat "$home/sink.log")
}

test_certificates() {
	row=$(enqueue decision 1059 1059)
	{
		certificate good 30 IP:127.0.0.1
		certificate other 30 IP:127.0.0.1
		certificate elsewhere 30 IP:127.0.0.2,DNS:elsewhere.example.org
		certificate expired -1 IP:127.0.0.1
	} >"$home/log/openssl.log" 2>&1
	for case in "wrong authority:good:other" "wrong host:elsewhere:elsewhere" "expired:expired:expired"; do
		name=${case%%:*} rest=${case#*:}
		believes "$name" "${rest%:*}" "${rest#*:}" 127.0.0.1
		unlike "$name: not one byte" "$received" 'bytes [1-9]'
		like "$name: the receiver was asked" "$received" '^(handshake-failed|bytes) 0$'
		like "$name: and the reason is on record" "$(sql "SELECT CONCAT(status, ' ', error) FROM outbox_delivery
			WHERE outbox_id = $row ORDER BY id DESC LIMIT 1")" '^0 .*curl 60'
	done
	believes "old TLS" good good 127.0.0.1 --old
	unlike "TLS 1.1: not one byte" "$received" 'bytes [1-9]'
	like "TLS 1.1: the receiver was asked" "$received" '^handshake-failed 0$'
	# Control: whom it should believe, it tells.
	believes "control" good good 127.0.0.1
	like "control: a good certificate gets the message" "$received" '^bytes [1-9]'

	configure "http://127.0.0.1:$port/v1/messages" "$home/tls/ca.pem"
	sql "UPDATE outbox SET due_ms = 0 WHERE id = $row"
	work --once >/dev/null
	like "plain http is refused" "$(sql "SELECT error FROM outbox_delivery WHERE outbox_id = $row ORDER BY id DESC LIMIT 1")" 'not on the list'
	configure "$sim_url/v1/messages" "$home/tls/ca.pem"
	sql "UPDATE state_system SET url = 'https://127.0.0.9:$sim_port/v1/messages' WHERE code = 'SOPA';
		UPDATE outbox SET due_ms = 0 WHERE id = $row"
	work --once >/dev/null
	like "an address from the table must be on the list, too" \
		"$(sql "SELECT error FROM outbox_delivery WHERE outbox_id = $row ORDER BY id DESC LIMIT 1")" 'not on the list'
	sql "UPDATE state_system SET url = '' WHERE code = 'SOPA'; UPDATE outbox SET due_ms = 0 WHERE id = $row"
	ok "and then it goes" work --drain
	once_and_done "certificates" "$row"
}

# With a receiver that forgets its keys the repeats must show: else the tests above prove nothing.
test_control() {
	sim_stop
	sim_log=$home/forgetful.log
	sim_script=$JSLP_SOURCE/tests/lib/statesim_forgetful.py
	sim_start
	fault half_body 2
	row=$(enqueue decision 1060 1060)
	ok "control: drained" work --drain
	is "control: without idempotency keys the message is applied three times" "$(effects_of "$row")" 3
}

# A receiver whose refusal quotes the message: neither record nor log may have it.
test_quoting() {
	sim_stop
	sim_log=$home/quoting.log
	sim_script=$JSLP_SOURCE/tests/lib/statesim_quoting.py
	sim_start
	row=$(enqueue decision 1060 1060)
	work --once >/dev/null
	is "quoting: parked" "$(state_of "$row")" parked
	is "quoting: field names and codes are kept" "$(sql "SELECT last_error FROM outbox WHERE id = $row")" \
		'refused E17; body.person.given_name not_found'
	is "quoting: the same in the delivery" "$(sql "SELECT error FROM outbox_delivery WHERE outbox_id = $row")" \
		'refused E17; body.person.given_name not_found'
	unlike "quoting: nothing of it in the logs" "$(cat "$home"/log/worker*)" 'Paraudz|1985-03-05'
}

test_kinds
test_faults
test_retry_after
test_killed_before_commit
test_many_kills
test_poison
test_token
test_switch
test_database_away
test_certificates
test_control
test_quoting
unlike "no finding of a sanitizer" "$(cat "$home"/log/worker*)" 'Sanitizer|runtime error'
unlike "no names in the logs" "$(cat "$home"/log/worker*)" 'Paraudz'
done_testing
