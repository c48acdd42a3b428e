#!/bin/sh
# The receiver's own test: what README.md here promises, over HTTPS with curl. Prints TAP.
set -u
umask 077
here=$(cd "$(dirname "$0")" && pwd)
python=/usr/bin/python3
work=$(mktemp -d "${TMPDIR:-/tmp}/statesim.XXXXXX") || exit 1
pid=
count=0
failed=0

finish() {
	[ -n "$pid" ] && kill -9 "$pid" 2>/dev/null
	rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM

ok() {
	count=$((count + 1))
	echo "ok - $1"
}

not_ok() {
	count=$((count + 1))
	failed=$((failed + 1))
	echo "not ok - $1"
	shift
	for line in "$@"; do
		echo "# $line"
	done
}

# check NAME WANTED GOT
check() {
	if [ "$2" = "$3" ]; then
		ok "$1"
	else
		not_ok "$1" "wanted: $2" "got: $3" "answer: $(head -c 400 "$work/answer" 2>/dev/null)"
	fi
}

# start SCHEMAS [BLOCKS]: starts the receiver on a free port over the same log, with no file growing
# over BLOCKS; sets pid and base
start() {
	rm -f "$work/port"
	(
		ulimit -f "${2:-unlimited}"
		exec "$python" "$here/statesim.py" --port 0 --port-file "$work/port" \
			--cert "$work/tls/cert.pem" --key "$work/tls/key.pem" --token-file "$work/token" \
			--log "$work/log" --schemas "$1" 2>>"$work/stderr"
	) &
	pid=$!
	tries=0
	while [ ! -s "$work/port" ]; do
		tries=$((tries + 1))
		if [ $tries -gt 200 ] || ! kill -0 "$pid" 2>/dev/null; then
			echo "Bail out! the receiver does not start: $(tail -n 3 "$work/stderr")"
			exit 1
		fi
		sleep 0.1
	done
	base=https://127.0.0.1:$(cat "$work/port")
}

# stop SIGNAL: sets status to the receiver's exit status
stop() {
	kill "-$1" "$pid"
	wait "$pid" 2>/dev/null
	status=$?
	pid=
}

# ask CURL-ARGUMENTS…: sets status (HTTP, 000 when none) and curl_status; the body goes to
# $work/answer, the headers to $work/headers
ask() {
	: >"$work/answer"
	status=$(curl --silent --cacert "$work/tls/ca.pem" --max-time 20 --output "$work/answer" \
		--dump-header "$work/headers" --write-out '%{http_code}' "$@" 2>/dev/null)
	curl_status=$?
}

# post KEY FILE [CURL-ARGUMENTS…]
post() {
	post_key=$1
	post_file=$2
	shift 2
	ask --header "@$work/bearer" --header 'Content-Type: application/json' --header 'Expect:' \
		--header "Idempotency-Key: $post_key" --data-binary "@$post_file" "$@" "$base/v1/messages"
}

fetch() {
	ask --header "@$work/bearer" "$base$1"
}

# fault JSON
fault() {
	ask --header "@$work/control" --header 'Content-Type: application/json' --data-binary "$1" \
		"$base/control"
	[ "$status" = 200 ] || not_ok "the fault switch takes $1" "status $status"
}

# member NAME: a member of the JSON object in the last answer
member() {
	"$python" -c 'import json, sys
try:
    print(json.load(open(sys.argv[1]))[sys.argv[2]])
except (ValueError, KeyError):
    print("-")' "$work/answer" "$1"
}

# names_field FIELD: whether one of the reasons in the last answer is about this very field
names_field() {
	grep -qF "{\"field\": \"$1\", \"reason\": \"" "$work/answer"
}

# fresh FILE: a new acceptable message there; sets key
fresh() {
	key=$("$python" -c 'import json, sys, uuid
message = json.load(open(sys.argv[1]))
message["message_id"] = str(uuid.uuid4())
json.dump(message, open(sys.argv[2], "w"))
print(message["message_id"])' "$here/accepted/enrolment_enrolled.json" "$1")
}

effects() {
	wc -l <"$work/log" | tr -d ' '
}

# All refused/*.json taken apart at once: the message to $work/refused/NAME, the key to be sent with
# it and the field that the answer must name to $work/refused/NAME.case
prepare_refused() {
	mkdir "$work/refused"
	"$python" -c 'import json, os, sys
for path in sys.argv[2:]:
    case = json.load(open(path))
    assert case["why"]
    out = os.path.join(sys.argv[1], os.path.basename(path)[:-len(".json")])
    json.dump(case["message"], open(out, "w"))
    key = case.get("key") or case["message"]["message_id"]
    print(key, case["field"], file=open(out + ".case", "w"))' "$work/refused" "$here"/refused/*.json
}

# take_refused NAME: sets key, field and message
take_refused() {
	message=$work/refused/$1
	read -r key field <"$message.case"
}

test_accepted() {
	for file in "$here"/accepted/*.json; do
		name=$(basename "$file" .json)
		key=$(sed -n 's/^  "message_id": "\(.*\)",$/\1/p' "$file")
		post "$key" "$file"
		check "accepted $name: 201" 201 "$status"
		first=$(cat "$work/answer")
		[ "$(member acknowledgement)" != - ] && [ "$(member received_at)" != - ]
		check "accepted $name: acknowledgement and time" 0 $?
		post "$key" "$file"
		check "accepted $name again: 200, same answer" "200 $first" "$status $(cat "$work/answer")"
		{ cat "$file" && echo; } >"$work/other"
		post "$key" "$work/other"
		check "accepted $name, same key, other body: 409" 409 "$status"
		fetch "/v1/messages/$key"
		check "accepted $name: found by key" "200 $first" "$status $(cat "$work/answer")"
	done
	check "one effect for each accepted message" \
		"$(find "$here/accepted" -name '*.json' | wc -l | tr -d ' ')" "$(effects)"
	sum=$(sha256sum "$file" | cut -d ' ' -f 1)
	check "the log has the digest of the bytes sent" 1 "$(grep -c "$sum" "$work/log")"
	check "the log has no names or codes" 0 "$(grep -c -e Paraud -e 05031220448 "$work/log")"
}

test_refused() {
	before=$(effects)
	cases=0
	for file in "$here"/refused/*.json; do
		name=$(basename "$file" .json)
		take_refused "$name"
		post "$key" "$message"
		if [ "$status" = 422 ] && names_field "$field"; then
			ok "refused $name: 422 names $field"
		else
			not_ok "refused $name" "wanted: 422 naming $field" "got: $status $(cat "$work/answer")"
		fi
		fetch "/v1/messages/$key"
		[ "$status" = 404 ] || not_ok "refused $name leaves no effect" "status $status"
		cases=$((cases + 1))
	done
	check "refused messages left no effect" "$before" "$(effects)"
	[ "$cases" -ge 24 ]
	check "there are at least 24 refused messages ($cases)" 0 $?
	take_refused person_code_month_13
	post "$key" "$message"
	check "a refusal repeats no value of the message" 0 "$(grep -c 05131220448 "$work/answer")"
}

test_protocol() {
	fresh "$work/message"
	before=$(effects)
	ask --header 'Authorization: Bearer wrong' --header "Idempotency-Key: $key" \
		--header 'Content-Type: application/json' --data-binary "@$work/message" "$base/v1/messages"
	check "wrong token: 401" 401 "$status"
	ask --header "Idempotency-Key: $key" --header 'Content-Type: application/json' \
		--data-binary "@$work/message" "$base/v1/messages"
	check "no token: 401" 401 "$status"
	ask "$base/v1/log"
	check "log without token: 401" 401 "$status"
	ask "$base/v1/messages/$key"
	check "message without token: 401" 401 "$status"
	post "$key" "$work/message" --header 'Content-Type: text/plain'
	check "two content types: 400" 400 "$status"
	ask --header "@$work/bearer" --header "Idempotency-Key: $key" --header 'Content-Type: text/xml' \
		--data-binary "@$work/message" "$base/v1/messages"
	check "other content type: 415" 415 "$status"
	ask --header "@$work/bearer" --header "Idempotency-Key: $key" \
		--header 'Content-Type: application/json; charset=utf-16' \
		--data-binary "@$work/message" "$base/v1/messages"
	check "other character set: 415" 415 "$status"
	post "$key" "$work/message" --header 'Content-Encoding: gzip'
	check "content encoding: 415" 415 "$status"
	post "$key" "$work/message" --header 'Transfer-Encoding: chunked'
	check "no length: 411" 411 "$status"
	post 42 "$work/message"
	check "malformed key: 400" 400 "$status"
	ask --header "@$work/bearer" --header 'Content-Type: application/json' \
		--data-binary "@$work/message" "$base/v1/messages"
	check "no key: 400" 400 "$status"
	for text in '' '{' '[]' '{"a":1,"a":2}' '{"a":NaN}' '{"a":"\ud800"}'; do
		printf '%s' "$text" >"$work/other"
		post "$key" "$work/other"
		check "body '$text': 400" 400 "$status"
	done
	printf '{"a":"\377"}' >"$work/other"
	post "$key" "$work/other"
	check "body that is not UTF-8: 400" 400 "$status"
	"$python" -c 'print("[" * 30000)' >"$work/other"
	post "$key" "$work/other"
	check "body nested too deep: 400" 400 "$status"
	{ cat "$work/message" && head -c 65536 /dev/zero | tr '\0' ' '; } >"$work/other"
	post "$key" "$work/other"
	check "body over 64 KiB: 413" 413 "$status"
	head -c 3000000 /dev/zero >"$work/other"
	post "$key" "$work/other"
	check "body far over the limit: 413" 413 "$status"
	head -c 65536 "$work/other" | tr '\0' ' ' >"$work/spaces"
	{ cat "$work/message" "$work/spaces"; } | head -c 65536 >"$work/other"
	check "none of these had an effect" "$before" "$(effects)"
	post "$key" "$work/other"
	check "body of exactly 64 KiB: 201" 201 "$status"
	ask "$base/nothing"
	check "unknown path: 404" 404 "$status"
	ask --request DELETE --header "@$work/bearer" "$base/v1/messages"
	check "other method: 405" 405 "$status"
	grep -qi '^allow: POST' "$work/headers"
	check "405 says what is allowed" 0 $?
	ask "$base/health"
	check "health: applied effects" "200 ok $(effects)" "$status $(member status) $(member applied)"
	status=$(curl --silent --max-time 5 --output /dev/null --write-out '%{http_code}' \
		"http://127.0.0.1:${base##*:}/health")
	check "plain HTTP is not answered" 000 "$status"
	curl --silent --max-time 5 --output /dev/null "$base/health"
	check "an unknown CA is noticed (curl 60)" 60 $?
}

test_log() {
	fetch /v1/log?after=0
	check "log: the last number is the count" "200 $(effects)" "$status $(member last)"
	fetch "/v1/log?after=$(($(effects) - 1))"
	check "log after N: only what follows" "$(tail -n 1 "$work/log")" \
		"$("$python" -c 'import json, sys
for e in json.load(open(sys.argv[1]))["entries"]:
    print(json.dumps(e, separators=(",", ":")))' "$work/answer")"
	fetch /v1/log?after=x
	check "log after no number: 400" 400 "$status"
}

# fault_case FAULT WANTED-STATUS WANTED-CURL-STATUS WANTED-EFFECTS
fault_case() {
	fresh "$work/message"
	before=$(effects)
	fault "{\"fault\":\"$1\",\"count\":2,\"seconds\":0.3}"
	post "$key" "$work/message"
	check "fault $1: status, curl, effects" "$2 $3 $4" "$status $curl_status $(($(effects) - before))"
	cp "$work/headers" "$work/first_headers"
	cp "$work/answer" "$work/first_answer"
	post "$key" "$work/message"
	ask --header "@$work/control" "$base/control"
	check "fault $1: over after its count" "none 0 2" "$(member fault) $(member count) $(member fired)"
	post "$key" "$work/message"
	[ "$4" = 0 ] && wanted=201 || wanted=200
	check "fault $1: then it goes through ($wanted)" "$wanted 1" "$status $(($(effects) - before))"
	[ "$(member acknowledgement)" != - ]
	check "fault $1: acknowledged in the end" 0 $?
}

test_faults() {
	fault_case 500 500 0 0
	fault_case 503 503 0 0
	grep -qi '^retry-after: 1' "$work/first_headers"
	check "fault 503: Retry-After" 0 $?
	fault_case drop_before 000 52 0
	fault_case tls_cut 000 56 0
	fault_case drop_after 000 52 1
	fault_case half_body 201 18 1
	fault_case bad_ack 201 0 1
	"$python" -c 'import json, sys; json.load(open(sys.argv[1]))' "$work/first_answer" 2>/dev/null
	check "fault bad_ack: the answer is not JSON" 1 $?
	fault_case delay 201 0 1
	fault '{"fault":"delay","count":1,"seconds":2}'
	fresh "$work/message"
	post "$key" "$work/message" --max-time 0.5
	check "fault delay: the sender's time runs out (curl 28)" "000 28" "$status $curl_status"
	post "$key" "$work/message"
	check "fault delay: a repeat meanwhile is taken" 201 "$status"
	before=$(effects)
	sleep 2.2
	check "fault delay: the late one has no second effect" "$before" "$(effects)"
	fault '{"fault":"500","count":-1}'
	for turn in 1 2 3; do
		post "$key" "$work/message"
		check "fault without end, message $turn: 500" 500 "$status"
	done
	ask "$base/health"
	check "fault: other requests are answered" 200 "$status"
	fault '{"fault":"none"}'
	post "$key" "$work/message"
	check "fault none: over at once" 200 "$status"
	fault '{"fault":"bad_ack"}'
	take_refused kind_unknown
	post "$key" "$message"
	check "fault bad_ack: a refusal stays a refusal" 422 "$status"
	for order in '{"fault":"fire"}' '{"fault":"500","count":0}' '{"fault":"500","count":true}' \
		'{"fault":"delay","seconds":301}' '{"fault":"500","hurry":1}' '[]' '{'; do
		ask --header "@$work/control" --header 'Content-Type: application/json' \
			--data-binary "$order" "$base/control"
		check "control order '$order': 400" 400 "$status"
	done
	ask --header 'X-Control-Token: wrong' --header 'Content-Type: application/json' \
		--data-binary '{"fault":"500"}' "$base/control"
	check "control without the token: 401" 401 "$status"
}

test_together() {
	fresh "$work/message"
	before=$(effects)
	waiting=
	for turn in 1 2 3 4 5 6 7 8; do
		curl --silent --cacert "$work/tls/ca.pem" --max-time 20 --output "$work/together.$turn" \
			--write-out '%{http_code}\n' --header "@$work/bearer" \
			--header 'Content-Type: application/json' --header "Idempotency-Key: $key" \
			--data-binary "@$work/message" "$base/v1/messages" >"$work/status.$turn" &
		waiting="$waiting $!"
	done
	# shellcheck disable=SC2086
	wait $waiting
	check "8 at once with one key: one 201, seven 200" "7 200 1 201" \
		"$(cat "$work"/status.* | sort | uniq -c | awk '{ printf "%s%s %s", s, $1, $2; s = " " }')"
	check "8 at once: one acknowledgement" 1 "$(sort -u "$work"/together.* | wc -l | tr -d ' ')"
	check "8 at once: one effect" 1 "$(($(effects) - before))"
}

test_restart() {
	fresh "$work/message"
	post "$key" "$work/message"
	first=$(cat "$work/answer")
	before=$(effects)
	"$python" "$here/statesim.py" --cert "$work/tls/cert.pem" --key "$work/tls/key.pem" \
		--token-file "$work/token" --log "$work/log" 2>/dev/null
	check "a second receiver over the same log does not start" 1 $?
	stop TERM
	check "SIGTERM: exit status 0" 0 "$status"
	start "$here/schemas"
	post "$key" "$work/message"
	check "after a restart: 200, same answer" "200 $first" "$status $(cat "$work/answer")"
	stop KILL
	printf '{"n":%d,"received_at":"2026' "$((before + 1))" >>"$work/log"
	start "$here/schemas"
	check "after kill -9 with a cut last line: effects" "$before" "$(effects)"
	post "$key" "$work/message"
	check "after kill -9: 200, same answer" "200 $first" "$status $(cat "$work/answer")"
	fresh "$work/message"
	post "$key" "$work/message"
	check "after kill -9: new ones are taken" "201 $((before + 1))" "$status $(effects)"
}

# A log that cannot grow (a limit on file sizes does for a full disk): refused until it can, nothing cut.
test_full() {
	stop TERM
	mv "$work/log" "$work/log.kept"
	start "$here/schemas" 4
	turns=0
	status=201
	while [ "$status" = 201 ] && [ $turns -lt 100 ]; do
		fresh "$work/message"
		post "$key" "$work/message"
		turns=$((turns + 1))
	done
	check "log cannot grow: 503" 503 "$status"
	check "log cannot grow: what was acknowledged is there" $((turns - 1)) "$(effects)"
	fetch "/v1/messages/$key"
	check "log cannot grow: the last one was not applied" 404 "$status"
	stop TERM
	start "$here/schemas"
	post "$key" "$work/message"
	check "log can grow again: 201" "201 $turns" "$status $(effects)"
	stop TERM
	mv "$work/log.kept" "$work/log"
	start "$here/schemas"
}

# eaddress PERSON-CODE [MEMBER VALUE]: an act to the e-address in $work/act; sets key
eaddress() {
	key=$("$python" -c 'import base64, hashlib, json, sys, uuid
paper = b"%PDF-1.7 made up"
message = {"schema": "eaddress-1", "message_id": str(uuid.uuid4()), "created_at": "2026-11-22T10:00:00Z",
    "sender": {"registration": "00000000000"}, "addressee": {"person_code": sys.argv[2]}, "subject": "Paraugs",
    "act_number": "JSLP/2026/000057", "document": {"name": "JSLP-2026-000057.pdf", "media_type": "application/pdf",
    "bytes": len(paper), "sha256": hashlib.sha256(paper).hexdigest()}, "content": base64.b64encode(paper).decode()}
message.update(json.loads(sys.argv[3] if len(sys.argv) > 3 else "{}"))
json.dump(message, open(sys.argv[1], "w"))
print(message["message_id"])' "$work/act" "$@")
}
post_act() {
	ask --header "@$work/bearer" --header 'Content-Type: application/json' --header 'Expect:' \
		--header "Idempotency-Key: $key" --data-binary "@$work/act" "$base/v1/eaddress"
}

test_eaddress() {
	before=$(effects)
	eaddress 32000000123
	post_act
	check "e-address: 201" 201 "$status"
	first=$(member acknowledgement)
	post_act
	check "e-address again: 200, the same number" "200 $first" "$status $(member acknowledgement)"
	check "e-address: one effect" 1 "$(($(effects) - before))"
	check "e-address: the log has no personal code" 0 "$(grep -c 32000000123 "$work/log")"
	eaddress 32000000100
	post_act
	check "e-address: no active account" "422 account_inactive" "$status $(member code)"
	eaddress 32000000199
	post_act
	check "e-address: unknown" "422 addressee_unknown" "$status $(member code)"
	eaddress 32000000123 '{"content":"JVBERi0xLjcgb3RoZXI="}'
	post_act
	check "e-address: another paper" "422" "$status"
	names_field document.sha256
	check "e-address: is named" 0 $?
	eaddress 32000000123 '{"sender":{"registration":"1"}}'
	post_act
	check "e-address: no registration number" 422 "$status"
	check "e-address: these left no effect" 1 "$(($(effects) - before))"
	ask --header "@$work/control" --header 'Content-Type: application/json' --data-binary '{"fault":"500"}' "$base/control/eaddress"
	fresh "$work/message"
	post "$key" "$work/message"
	check "e-address: its faults are its own" 201 "$status"
	eaddress 32000000123
	post_act
	check "e-address: and strike there" 500 "$status"
}

# With planted faults in the schemas, messages refused above must be taken: else they test nothing.
test_control() {
	stop TERM
	mkdir "$work/loose"
	for file in "$here"/schemas/*.json; do
		sed 's/"additionalProperties": false/"additionalProperties": true/; /"minLength"/d;
			s/"pattern": ".*"/"description": ""/' "$file" >"$work/loose/$(basename "$file")"
	done
	start "$work/loose"
	for name in envelope_unknown_member decision_unknown_member person_unknown_member \
		attendance_with_name decision_programme_newline person_name_empty decision_norm_blank; do
		take_refused "$name"
		post "$key" "$message"
		check "control: loose schemas take $name" 201 "$status"
	done
	stop TERM
}

sh "$here/mkcert.sh" "$work/tls" localhost || exit 1
openssl rand -hex 24 >"$work/token"
printf 'Authorization: Bearer %s\n' "$(cat "$work/token")" >"$work/bearer"
printf 'X-Control-Token: %s\n' "$(cat "$work/token")" >"$work/control"
prepare_refused
start "$here/schemas"
made=$(cksum "$work/tls/cert.pem")
sh "$here/mkcert.sh" "$work/tls" localhost
check "mkcert.sh keeps a good certificate" "$made" "$(cksum "$work/tls/cert.pem")"
check "mkcert.sh: the key is private" 600 "$(stat -c %a "$work/tls/key.pem")"
test_accepted
test_refused
test_protocol
test_log
test_faults
test_together
test_eaddress
test_restart
test_full
test_control
check "no fault inside the receiver" 0 "$(grep -c -e FAULT -e Traceback "$work/stderr")"
grep -e FAULT -e Traceback "$work/stderr" | sed 's/^/# /'
echo "1..$count"
[ "$failed" = 0 ]
