#!/bin/sh
# The letter of the day: who hears of which term, once a working day, and nothing personal in it.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/worker.sh"
worker_setup
mail_start
today=$(date +%F)

# file ID OWNER DAYS [STATE [SINCE]]: an open file of OWNER due in DAYS.
file() {
	sql "UPDATE application SET state = '${4:-in_review}', state_at = ${5:-UTC_TIMESTAMP(6)}, decided_on = NULL, owner_id = $2,
		received_on = '$today' - INTERVAL 60 DAY, due_nominal_on = '$today' + INTERVAL $3 DAY, due_on = '$today' + INTERVAL $3 DAY WHERE id = $1"
}
letters() { find "$home/mail" -name '*.eml' | wc -l | tr -d ' '; }
# letter_to ADDRESS: subject and body of the newest letter.
letter_to() {
	"$python" - "$(grep -l "X-Envelope-To: $1@example.lv" "$home"/mail/*.eml | tail -n 1)" <<'END'
import email.policy
import sys

with open(sys.argv[1], "rb") as file:
    message = email.message_from_bytes(file.read(), policy=email.policy.default)
print("subject:", message["Subject"])
print("\n".join(message.get_content().splitlines()))
END
}
told() { sql "SELECT GROUP_CONCAT(u.login ORDER BY u.login SEPARATOR ' ') FROM digest d JOIN app_user u ON u.id = d.user_id WHERE d.day = '$today'"; }
# As if today were another day of the calendar of letters.
yesterday() {
	sql "SET FOREIGN_KEY_CHECKS = 0; DELETE FROM digest_run; DELETE l FROM digest_line l; DELETE FROM digest;
		UPDATE outbox SET state = 'done';
		INSERT INTO digest_run VALUES ('$today' - INTERVAL 1 DAY, UTC_TIMESTAMP(6));
		INSERT INTO digest (user_id, day) SELECT id, '$today' - INTERVAL 1 DAY FROM app_user WHERE email <> ''"
}

sql "INSERT INTO app_user (id, login, name, post_title, email, role, password_hash, created_at) VALUES
		(904, 'w_deputy', 'Paraugs Ceturtais', 'sociālais darbinieks', 'deputy@example.lv', 'social_worker', 'x', UTC_TIMESTAMP(6)),
		(905, 'w_silent', 'Paraugs Piektais', 'sociālais darbinieks', '', 'social_worker', 'x', UTC_TIMESTAMP(6));
	UPDATE app_user SET email = 'worker@example.lv' WHERE id = 901;
	UPDATE app_user SET email = 'head@example.lv' WHERE id = 902;
	UPDATE app_user SET email = 'leader@example.lv' WHERE id = 903;
	UPDATE parameter SET value = '0' WHERE code = 'digest_hour'"
file 1001 901 14
file 1002 901 2
file 1003 905 -1
file 1004 NULL 10
file 1005 901 40

# --- days off ---
sql "INSERT INTO calendar_override (day, is_holiday, name, legal_ref) VALUES ('$today', 1, 'Brīvdiena', 'pārbaude')"
is "a day off: no letters" "$(work --digest)" "0 letters of the day"
is "and nothing is noted" "$(sql "SELECT COUNT(*) FROM digest_run")" 0
sql "UPDATE calendar_override SET is_holiday = 0 WHERE day = '$today'"
if [ "$(date -d "$today" +%u)" -gt 5 ]; then
	is "no letters at the end of a week either" "$(work --digest)" "0 letters of the day"
	done_testing
	exit
fi

# --- before its hour ---
hour=$(date +%-H)
if [ "$hour" -lt 23 ]; then
	sql "UPDATE parameter SET value = '$((hour + 1))' WHERE code = 'digest_hour'"
	is "before its hour: no letters" "$(work --digest)" "0 letters of the day"
fi
sql "UPDATE parameter SET value = '0' WHERE code = 'digest_hour'"

# --- who hears ---
is "made" "$(work --digest)" "2 letters of the day"
is "for the worker and the head" "$(told)" "w_head w_worker"
is "delivered" "$(work --once)" "2 delivered, 0 to be repeated, 0 parked"
is "two letters" "$(letters)" 2
text=$(letter_to worker)
like "a subject that says nothing" "$text" '^subject: Dienas darbi$'
like "the worker: how many at each rung" "$text" '^- Dienas līdz termiņam, ne vairāk kā 14: 1 \(G-2026-901001\)$'
like "the nearer first" "$(printf '%s' "$text" | grep '^- ' | head -n 1)" 'ne vairāk kā 3: 1 \(G-2026-901002\)'
like "the way to the work list" "$text" 'https://groups.example.org/casework/$'
unlike "nothing of other people's files" "$text" '901003|901004'
unlike "nor what is far away" "$text" '901005'
unlike "no name, no kind of group" "$text" 'Paraudzi|Anna|Paraugs|1\.4|pusaudz'
text=$(letter_to head)
like "the head: what is overdue" "$text" '^- Termiņš nokavēts: 1 \(G-2026-901003\)$'
like "what nobody is responsible for, on every rung" "$text" 'ne vairāk kā 14: 1 \(G-2026-901004\)'
like "the last rungs of everybody" "$text" 'ne vairāk kā 3: 1 \(G-2026-901002\)'
is "there are audit rows" "$(sql "SELECT COUNT(*) FROM audit WHERE action = 'digest' AND program = 'worker'")" 2
is "once a day" "$(work --digest)" "0 letters of the day"
work --once >/dev/null
is "no letter more" "$(letters)" 2

# --- the next day: only what is new, overdue every day ---
yesterday
file 1002 901 1
is "made" "$(work --digest)" "2 letters of the day"
text=$(sql "SELECT l.kind, l.days, l.files FROM digest_line l JOIN digest d ON d.id = l.digest_id WHERE d.user_id = 901 ORDER BY l.seq" | tr '\t\n' '  ')
is "another rung is news; the whole ladder stands in the letter" "$text" "term 1 1 term 14 1 "
yesterday
file 1002 901 40
file 1003 905 40
file 1004 NULL 9
file 1001 901 13
is "nothing new, nothing overdue: no letters" "$(work --digest)" "0 letters of the day"
is "the day is done nevertheless" "$(sql "SELECT COUNT(*) FROM digest_run WHERE day = '$today'")" 1

# --- deputies ---
yesterday
file 1001 901 7
sql "INSERT INTO absence (user_id, from_on, to_on, deputy_id, created_by, created_at) VALUES (901, '$today', '$today', 904, 901, UTC_TIMESTAMP(6))"
work --digest >/dev/null
is "the deputy hears in place of whoever is absent" "$(told)" "w_deputy"
yesterday
sql "UPDATE absence SET cancelled_at = UTC_TIMESTAMP(6), cancelled_by = 901"
work --digest >/dev/null
is "an absence that was cancelled is none" "$(told)" "w_worker"
yesterday
sql "UPDATE app_user SET disabled_at = UTC_TIMESTAMP(6) WHERE id = 901"
work --digest >/dev/null
is "whoever has left: the head hears" "$(told)" "w_head"
sql "UPDATE app_user SET disabled_at = NULL WHERE id = 901"

# --- what waits too long for approval ---
yesterday
file 1001 901 40 for_approval "UTC_TIMESTAMP(6) - INTERVAL 30 DAY"
file 1002 901 40 for_approval
file 1004 NULL 40
work --digest >/dev/null
is "the head hears of approvals" "$(told)" "w_head"
is "of those that wait too long" "$(sql "SELECT CONCAT(kind, ' ', files, ' ', examples) FROM digest_line")" "approval 1 G-2026-901001"
work --once >/dev/null
like "in words" "$(letter_to head)" '^- Pārāk ilgi gaida apstiprināšanu: 1 \(G-2026-901001\)$'
yesterday
sql "INSERT INTO absence (user_id, from_on, to_on, deputy_id, created_by, created_at) VALUES (902, '$today', '$today', 904, 902, UTC_TIMESTAMP(6))"
work --digest >/dev/null
is "the head is absent: the deputy hears" "$(told)" "w_deputy"
sql "DELETE FROM absence"

# --- who has missed sessions in a row ---
# missed PLACE [DAYS]: told so many days ago.
missed() {
	sql "INSERT INTO attendance_alert (place_id, application_id, group_session_id, absences, raised_at)
		VALUES ($1, $1, 900, 3, UTC_TIMESTAMP(6) - INTERVAL ${2:-0} DAY)"
}
line() { sql "SELECT CONCAT(l.kind, ' ', l.files, ' ', l.examples) FROM digest_line l JOIN digest d ON d.id = l.digest_id WHERE d.user_id = $1 AND d.day = '$today'"; }
yesterday
file 1001 901 40
file 1002 901 40
sql "UPDATE application SET owner_id = IF(id = 1007, NULL, 901) WHERE id BETWEEN 1006 AND 1008"
missed 1006 2
is "what was told before is no news" "$(work --digest)" "0 letters of the day"
yesterday
missed 1007
work --digest >/dev/null
is "of nobody's file the head hears" "$(told): $(line 902)" "w_head: attendance 1 "
yesterday
missed 1008
work --digest >/dev/null
is "whoever answers for the file hears, of all that are open" "$(line 901)" "attendance 2 "
work --once >/dev/null
text=$(letter_to worker)
like "how many people, in words" "$text" '^- 2 cilvēki vairākas reizes pēc kārtas nav ieradušies$'
unlike "no file, no name" "$text" 'G-2026|Anna|Paraudziņa|1\.4'
for people in "1 cilvēks vairākas reizes pēc kārtas nav ieradies" "11 cilvēki vairākas reizes pēc kārtas nav ieradušies" \
	"21 cilvēks vairākas reizes pēc kārtas nav ieradies"; do
	yesterday
	work --digest >/dev/null
	sql "UPDATE digest_line SET files = ${people%% *}"
	work --once >/dev/null
	like "in the right form: ${people%% *}" "$(letter_to worker)" "^- $people\$"
done
yesterday
sql "INSERT INTO absence (user_id, from_on, to_on, deputy_id, created_by, created_at) VALUES (901, '$today', '$today', 904, 901, UTC_TIMESTAMP(6))"
work --digest >/dev/null
is "the deputy in place of whoever is absent" "$(line 904)" "attendance 2 "
sql "DELETE FROM absence"
sql "UPDATE attendance_alert SET state = 'done', note_sealed = '-', done_by = 901, done_at = UTC_TIMESTAMP(6)"
yesterday
is "what was looked into is told nobody" "$(work --digest)" "0 letters of the day"

# --- killed while at it, and several at once: each person once ---
for id in $(sql "SELECT id FROM application WHERE id > 1010"); do file "$id" 901 -3; done
yesterday
for _ in 1 2 3 4 5 6; do
	work --digest >/dev/null 2>&1 &
	pids="${pids:-} $!"
done
for pid in $pids; do
	kill -KILL "$pid" 2>/dev/null
	wait "$pid" 2>/dev/null
done
work --digest >/dev/null &
one=$!
work --digest >/dev/null &
wait "$one" "$!"
is "one letter a person" "$(sql "SELECT COUNT(*), COUNT(DISTINCT stream) FROM outbox WHERE kind = 'digest_mail' AND state = 'waiting'" | tr '\t' ' ')" "2 2"
like "examples only" "$(sql "SELECT files, examples FROM digest_line l JOIN digest d ON d.id = l.digest_id WHERE d.user_id = 901 AND kind = 'overdue'" | tr '\t' ' ')" \
	'^50 G-2026-901011, G-2026-901012, G-2026-901013, G-2026-901014, G-2026-901015$'
sql "UPDATE app_user SET email = '' WHERE id = 901"
before=$(letters)
is "an address that was taken away meanwhile: no letter" "$(work --drain)" "2 delivered, 0 to be repeated, 0 parked"
is "but to the other one" "$(letters)" "$((before + 1))"

# --- by itself ---
sql "UPDATE app_user SET email = 'worker@example.lv' WHERE id = 901"
yesterday
"$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$config" 2>>"$home/log/worker.err" &
worker=$!
come() { [ "$(letters)" -ge "$((before + 3))" ]; }
ok "a worker at work makes them and sends them" wait_until 30 come
kill -TERM "$worker"
wait "$worker"
is "it ends in order" $? 0
work --digest --once >/dev/null 2>&1
is "one thing at a time: usage" $? 2
unlike "no finding of a sanitizer" "$(cat "$home"/log/worker*)" 'Sanitizer|runtime error'
unlike "no address in the logs" "$(cat "$home"/log/worker*)" 'example\.lv'
done_testing
