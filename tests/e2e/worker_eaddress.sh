#!/bin/sh
# Acts to the e-address: the gateway's answers and what becomes of the act, outages, a worker that dies, and people who are faster.
# shellcheck disable=SC2154  # of server.sh, web.sh, resident.sh and casework.sh
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"

on() { date -d "$1" +%d.%m.%Y.; }
iso() { date -d "$1" +%F; }
encoded() { printf '%s' "$1" | sed 's|/|%2F|g'; }

# The instance's worker stands still while a test looks at what waits.
worker_pid=
pause() {
	worker_pid=$(service_pid worker)
	kill -STOP "$worker_pid"
}
resume() {
	[ -z "$worker_pid" ] || kill -CONT "$worker_pid" 2>/dev/null
	worker_pid=
}
[ -z "${JSLP_INSTANCE:-}" ] || trap resume EXIT

control() {
	curl --silent --cacert "$JSLP_TLS_CA" --max-time 10 --header "X-Control-Token: $(cat "$JSLP_STATE_TOKEN_FILE")" \
		--header 'Content-Type: application/json' "$@" "$JSLP_STATE_URL/control/eaddress"
}
fault() { control --data "{\"fault\":\"$1\",\"count\":$2,\"seconds\":${3:-1}}" >/dev/null; }

# electronic NAME [CODE]: an act for the e-address of an applicant with that personal code: $act, $act_id, $reference.
electronic() {
	resident "eaddress$1"
	apply_start child 1.4
	apply_person "code=${2:-}"
	apply_child child_code=050613-20001
	apply_representation
	apply_contact channel=e-address
	apply_grounds
	apply_send
	office_issue head granted
	page="/casework/delivery?act=$(encoded "$act")"
}
job() { server_sql "SELECT $1 FROM outbox WHERE kind = 'eaddress_act' AND object_id = $act_id"; }
is_state() { [ "$(job state)" = "$1" ]; }
effects() { grep -c "\"key\":\"$(job idempotency_key)\"" "$log/statesim-messages.log"; }
rows() { server_sql "SELECT GROUP_CONCAT(CONCAT(kind, ' ', channel, IF(actor_id IS NULL, ' machine', '')) ORDER BY seq) FROM act_delivery WHERE act_id = $act_id"; }
number() { sed -n "s/.*\"key\":\"$(job idempotency_key)\".*\"acknowledgement\":\"\([^\"]*\)\".*/\1/p" "$log/statesim-messages.log"; }
row_of() { grep -o "name=\"row_[0-9]*\" value=\"$act_id\"" "$web_page" | sed 's/name="row_\([0-9]*\)".*/\1/'; }
# post_row: what the outgoing post says of the act.
post_row() {
	web_get worker "/casework/post?channel=${1:-e-address}"
	office_text | grep -o "$act.\{0,400\}" | head -n 1
}
# hand [ITEM]: marks it as handed over today, with row 0 where the page gives none.
hand() {
	web_get worker /casework/post
	hand_n=$(row_of)
	: "${hand_n:=0}"
	web_send worker /casework/post /casework/post "form=$(office_field form)" scope=chosen "day=$(on today)" "row_$hand_n=$act_id" \
		"act_$hand_n=1" "item_$hand_n=${1:-}" size=c5 action=hand
}
# by_hand [JAR]: the button on the page of its delivery, as the page gave the form.
by_hand() {
	web_get "${1:-worker}" "$page"
	by_hand_seq=$(office_field seq) by_hand_form=$(office_field form)
	by_hand_again "${1:-worker}"
}
by_hand_again() {
	web_send "$1" "$page" /casework/delivery "act=$act" "seq=$by_hand_seq" "form=$by_hand_form" action=by_hand
}

ok "the office signs in" office_sign_in
fault none 1

# --- accepted ---
electronic happy 320000-00123
is "issuing puts one row into the outbox" "$(job 'COUNT(*)')" 1
ok "the worker sends it" wait_until 30 is_state "done"
is "it is handed over by nobody of the office" "$(rows)" "handed e-address machine"
is "the gateway has it once" "$(effects)" 1
is "its number is the proof" "$(server_sql "SELECT message_number FROM act_delivery WHERE act_id = $act_id")" "$(number)"
is "notified on the second working day" "$(server_sql "SELECT CONCAT(handed_on, ' ', effective_on, ' ', contest_until) FROM act_delivery WHERE act_id = $act_id")" \
	"$(printf '%s\n' "$(iso today)" | server_admin calendar effective --channel e-address | tr '\t' ' ')"
is "audit" "$(server_sql "SELECT CONCAT(program, ' ', action) FROM audit WHERE object = 'act:$act_id' AND action = 'act_handed'")" "worker act_handed"
is "what is kept is sealed" "$(job "message_sealed LIKE '%32000000123%'")" 0
is "nothing is left to send" "$(post_row)" ""
web_get worker "/casework/file?ref=$reference"
like "the file says when, and the number" "$(office_text)" "Nosūtīts uz e-adresi $(on today) [0-9:.]*, ziņojuma Nr\. $(number)"
web_get worker "$page"
like "so does its delivery" "$(office_text)" "Sistēma nosūtījusi uz e-adresi $(on today) *, ziņojuma Nr\. $(number).*Sistēma"
unlike "and offers nothing any more" "$(cat "$web_page")" 'value="(by_hand|reroute)"'
web_send worker "$page" /casework/delivery "act=$act" seq=0 "form=$(office_field form)" action=by_hand
is "who was slower learns it" "$web_status $(rows)" "409 handed e-address machine"

# --- no active account ---
electronic inactive 320000-00100
ok "the worker asks" wait_until 30 is_state "done"
is "by registered post at once" "$(rows) $(effects)" "rerouted registered-post machine 0"
like "among the registered letters" "$(post_row registered-post)" 'Ierakstīt'
web_get worker "$page"
like "with what the gateway said" "$(office_text)" 'adresātam nav aktīva konta'
hand RR111222333LV
is "and goes like one" "$web_status $(rows)" "303 rerouted registered-post machine,handed registered-post"

# --- no personal code: as without a gateway ---
electronic nocode
ok "the worker gives it back" wait_until 30 is_state "done"
is "for want of the code" "$(job last_error)|$(rows)" "no personal code|NULL"
like "the office sees why" "$(post_row)" 'nav zināms personas kods.*Nav aktīva konta'
hand
is "and sends it by hand" "$web_status $(rows)" "303 handed e-address"

# --- refused ---
electronic refused 320000-00199
ok "the worker parks it" wait_until 30 is_state parked
is "the gateway's code, nothing of a person" "$(job last_error)" "refused addressee_unknown"
like "the list says that somebody must look" "$(post_row)" 'nepieņēma: jāpārbauda.*Nosūtīt pašiem'
like "and says so on top" "$(office_text)" 'vārteja nav pieņēmusi visus aktus'
like "health counts it" "$(curl -s "$JSLP_URL/health")" '"parked": *[1-9]'
hand
is "it cannot be marked yet" "$web_location $(rows)" "/casework/post_done?form=$(printf '%s' "$web_location" | sed 's/.*form=\([^&]*\).*/\1/')&machine=$act_id NULL"
web_get worker "$web_location"
like "what to do" "$(office_text)" 'vispirms norādiet to akta paziņošanas lapā'
by_hand
is "by hand" "$web_status $(job "CONCAT(state, ' ', last_error)")" "303 done by hand"
hand
is "then it can" "$web_status $(rows)" "303 handed e-address"

# --- outages ---
fault 503 2 1
electronic outage 320000-00223
ok "503: it goes in the end" wait_until 60 is_state "done"
is "after more than one attempt, once" "$(job 'attempts >= 3') $(effects) $(rows)" "1 1 handed e-address machine"
for kind in drop_after half_body bad_ack; do
	fault "$kind" 1
	electronic "$kind" 320000-00323
	ok "$kind: it goes in the end" wait_until 60 is_state "done"
	is "$kind: one message, one row, its number" "$(effects) $(rows) $(server_sql "SELECT message_number FROM act_delivery WHERE act_id = $act_id")" \
		"1 handed e-address machine $(number)"
done

# --- the worker dies between sending and noting it ---
fault delay 1 2
electronic killed 320000-00423
made() { [ "$(job 'message_sealed IS NOT NULL')" = 1 ]; }
ok "kill: the message is made" wait_until 30 made
server_sql "START TRANSACTION; SELECT id FROM outbox WHERE kind = 'eaddress_act' AND object_id = $act_id FOR UPDATE; SELECT SLEEP(8); COMMIT" >/dev/null &
lock=$!
sent() { [ "$(effects)" = 1 ]; }
ok "kill: the gateway has it" wait_until 20 sent
kill -9 "$(service_pid worker)"
is "kill: nothing is noted" "$(job state) $(rows)" "waiting NULL"
wait "$lock"
server_sql "UPDATE outbox SET due_ms = 0 WHERE kind = 'eaddress_act' AND object_id = $act_id AND state = 'waiting'"
ok "kill: the next one sends it again" wait_until 60 is_state "done"
is "kill: one message, one row" "$(effects) $(rows)" "1 handed e-address machine"
is "kill: the gateway knew it" "$(server_sql "SELECT MAX(status) FROM outbox_delivery WHERE outbox_id = $(job id)")" 200

# --- people who are faster ---
pause
electronic person 320000-00523
like "the list says that the system sends it" "$(post_row)" 'Nosūtīs sistēma.*Nosūtīt pašiem'
is "there is no tick for it" "$(row_of)" ""
web_get worker "/casework/file?ref=$reference"
like "so does the file" "$(office_text)" 'vēl nav: nosūtīs sistēma'
hand
like "a tick from elsewhere marks nothing" "$web_location $(rows)" "machine=$act_id NULL"
server_sql "UPDATE outbox SET lease_token = 7, due_ms = UNIX_TIMESTAMP() * 1000 + 60000 WHERE kind = 'eaddress_act' AND object_id = $act_id"
by_hand
is "not while it is being sent" "$web_status $(job state)" "409 waiting"
like "that is said" "$(office_text)" 'sūta tieši tagad'
like "on the list, too" "$(post_row)" 'Sistēma pašlaik sūta'
server_sql "UPDATE outbox SET lease_token = 0, due_ms = 0 WHERE kind = 'eaddress_act' AND object_id = $act_id"
web_sign_in manager provider_manager
web_get manager "$page"
is "not for the provider" "$web_status" 403
by_hand registrar
is "by hand" "$web_status $web_location $(job "CONCAT(state, ' ', last_error)")" "303 /casework/delivery?act=$act&done=by_hand done by hand"
by_hand_again registrar
is "sent twice it is once" "$web_status $(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'act_by_hand' AND object = 'act:$act_id'")" "303 1"
web_get registrar "$web_location"
like "what to do now" "$(office_text)" 'Sistēma šo aktu vairs nesūta'
hand
is "marked like before" "$web_status $(rows)" "303 handed e-address"
person_id=$act_id
electronic rerouted 320000-00623
web_get worker "$page"
web_send worker "$page" /casework/delivery "act=$act" "seq=$(office_field seq)" "form=$(office_field form)" action=reroute "account=Nav aktīvs."
is "another way by a person ends the job" "$web_status $(job state) $(rows)" "303 done rerouted registered-post"
hand RR111222444LV
rerouted_id=$act_id
electronic told 320000-00723
web_get head "$page"
web_send head "$page" /casework/delivery "act=$act" "seq=$(office_field seq)" "form=$(office_field form)" action=override "effective=$(on today)" \
	reason=Nodots. evidence=Paraksts.
is "so does another day" "$web_status $(job state) $(rows)" "303 done override e-address"
electronic gone 320000-00823
server_sql "INSERT INTO act_delivery (act_id, seq, kind, channel, handed_on, effective_on, contest_until, form, at, actor_id)
	SELECT id, 1, 'handed', 'e-address', issued_on, effective_on, contest_until, UUID(), NOW(6), approved_by FROM act WHERE id = $act_id"
resume
ok "a row that came before the worker ends the job" wait_until 30 is_state "done"
is "without sending" "$(job last_error) $(effects) $(rows)" "over 0 handed e-address"
for act_id in "$person_id" "$rerouted_id"; do
	is "nor was act $act_id sent" "$(effects)" 0
done

# --- no gateway ---
pause
electronic nourl 320000-00923
sed '/^eaddress_url/d' "$JSLP_CONFIG" >"$JSLP_HOME/no-gateway.conf"
timeout -k 5 60 "$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$JSLP_HOME/no-gateway.conf" --once >/dev/null 2>&1
is "without a gateway the row ends at once" "$(job "CONCAT(state, ' ', last_error)") $(effects)" "done no gateway 0"
resume
like "and all is by hand" "$(post_row)" 'Nosūtāmais dokuments \(PDF\).*Nav aktīva konta'
unlike "with no word of a system" "$(post_row)" 'istēma'
hand
is "as before" "$web_status $(rows)" "303 handed e-address"
sed 's/^eaddress_sender.*/eaddress_sender =/' "$JSLP_CONFIG" >"$JSLP_HOME/no-gateway.conf"
"$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$JSLP_HOME/no-gateway.conf" --once >/dev/null 2>&1
isnt "without the sender's number the worker does not start" "$?" 0
"$JSLP_BUILD/bin/jslp-admin/jslp-admin" --config "$JSLP_HOME/no-gateway.conf" check-config >"$JSLP_HOME/check.txt" 2>&1
like "and check-config says so" "$(cat "$JSLP_HOME/check.txt")" 'FAIL.*registration number for the e-address'
fault none 1
web_done
done_testing
