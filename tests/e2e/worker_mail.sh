#!/bin/sh
# Letters: who gets them, what stands in them and what never does.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/worker.sh"
worker_setup
mail_start

# letter N: parts of the Nth letter: to, subject, headers, body, one "name: value" a line.
letter() {
	"$python" - "$(find "$home/mail" -name '*.eml' | sort | sed -n "$1p")" <<'END'
import email.policy
import sys

with open(sys.argv[1], "rb") as file:
    raw = file.read()
message = email.message_from_bytes(raw, policy=email.policy.default)
for name, value in message.items():
    print(f"{name}: {value}")
print(f"ascii: {raw.isascii()}")
print(f"defects: {len(message.defects)}")
for line in message.get_content().splitlines():
    print(f"body: {line}")
END
}
letters() { find "$home/mail" -name '*.eml' | wc -l | tr -d ' '; }

sql "UPDATE application SET due_on = '2026-12-22' WHERE id IN (1001, 1002)"
latvian=$(enqueue receipt_mail 1001 1001)
is "a receipt goes out" "$(work --once)" "1 delivered, 0 to be repeated, 0 parked"
is "it is done" "$(state_of "$latvian")" "done"
is "one letter" "$(letters)" 1
text=$(letter 1)
is "exactly one recipient in the envelope" "$(printf '%s\n' "$text" | grep -c '^X-Envelope-To: p1001@example.lv$')" 1
is "and no other" "$(printf '%s\n' "$text" | grep -ci '^x-envelope-to:')" 1
like "from" "$text" '^From: <?noreply@example.org>?$'
like "to" "$text" '^To: <?p1001@example.lv>?$'
like "Message-ID is the outbox key" "$text" "^Message-ID: <$(key_of "$latvian")@example.org>$"
like "Date" "$text" '^Date: .* \+0000$'
like "language" "$text" '^Content-Language: lv$'
like "the reference" "$text" '^body: .*G-2026-901001'
like "the due date in words" "$text" '^body: .* 2026\. gada 22\. decembrim\.$'
like "how to follow it" "$text" '^body: https://groups.example.org/status$'
like "seven-bit on the way" "$text" '^ascii: True$'
like "well formed" "$text" '^defects: 0$'
unlike "no access code" "$text" '[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}'
unlike "no name" "$text" 'Paraudzi|Anna'
unlike "no programme" "$text" 'pusaudz|teenager|1\.4'

enqueue receipt_mail 1002 1002 >/dev/null
enqueue decision_mail 1002 1002 >/dev/null
work --once >/dev/null
text=$(letter 2)
like "English: language" "$text" '^Content-Language: en$'
like "English: subject" "$text" '^Subject: Message on no\. G-2026-901002$'
like "English: the due date in words" "$text" '^body: The decision is due by 22 December 2026\.$'
like "English: where the code is" "$text" '^body: .*access code stands on the receipt'
text=$(letter 3)
like "decision: subject" "$text" '^Subject: Message on no\. G-2026-901002$'
like "decision: how to read it" "$text" '^body: https://groups.example.org/status$'
unlike "decision: nothing of what it says" "$text" 'granted|refused|pusaudz|teenager|Paraudzi'

sql "UPDATE application SET language = 'lv-easy' WHERE id = 1001"
enqueue receipt_mail 1001 1001 >/dev/null
enqueue decision_mail 1001 1001 >/dev/null
work --once >/dev/null
text=$(letter 4)
like "easy Latvian: it is Latvian" "$text" '^Content-Language: lv$'
like "easy Latvian: subject" "$text" '^Subject: Ziņa, Nr\. G-2026-901001$'
like "easy Latvian: the due date in words" "$text" '^body: .* 2026\. gada 22\. decembrim\.$'
like "easy Latvian: short sentences" "$text" '^body: Darbinieks izlasīs Jūsu iesniegumu\. '
like "easy Latvian: decision" "$(letter 5)" '^body: Par Jūsu iesniegumu ir lēmums\.$'

# Addresses that would become headers, or two recipients.
sql "UPDATE application SET email = 'a@example.lv\r\nBcc: evil@example.lv' WHERE id = 1003;
	UPDATE application SET email = 'a@example.lv, b@example.lv' WHERE id = 1004;
	UPDATE application SET email = '' , channel = 'post' WHERE id = 1005"
before=$(letters)
smuggled=$(enqueue receipt_mail 1003 1003)
two=$(enqueue receipt_mail 1004 1004)
none=$(enqueue receipt_mail 1005 1005)
gone=$(enqueue receipt_mail 999999 1)
work --once >/dev/null
is "an address with a line end: parked" "$(state_of "$smuggled")" parked
is "two addresses: parked" "$(state_of "$two")" parked
is "no address: done" "$(state_of "$none")" "done"
is "no application: parked" "$(state_of "$gone")" parked
is "none of these sent a letter" "$(letters)" "$before"

# The mail server is away; the state system is not kept waiting, and the letter goes out once.
sim_start
for pid in $started; do
	[ "$pid" = "$sim_pid" ] || end_process "$pid" KILL
done
waits=$(enqueue receipt_mail 1006 1006)
told=$(enqueue decision 1006 1006)
work --once >/dev/null
is "no mail server: the letter waits" "$(state_of "$waits")" waiting
is "no mail server: the state system is told" "$(state_of "$told")" "done"
mail_start
ok "mail server back: drained" work --drain
is "the letter is sent once" "$(letters)" "$((before + 1))"
unlike "no finding of a sanitizer" "$(cat "$home"/log/worker*)" 'Sanitizer|runtime error'
unlike "no address in the logs" "$(cat "$home"/log/worker*)" 'example\.lv'
done_testing
