#!/bin/sh
# /status: what the right pair shows, and that a wrong one tells nothing.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
# shellcheck disable=SC2154  # of web.sh

# What the pair gives: 422 and the like, or the page that it opens.
ask() {
	send '/status?done=another' /status "reference=$1" "code=$2"
	opened=$web_status
	[ "$web_status" != 303 ] || visit "$web_location"
}
# The page without what differs from one request to the next.
plain() { sed -E 's/[0-9a-f]{64}//g; s/[0-9a-f-]{36}//g; s/value="[^"]*"//g' "$web_page"; }
wrong_rows() { server_sql "SELECT COUNT(*) FROM audit WHERE action = 'status_wrong'"; }
audit_rows() { server_sql "SELECT COUNT(*) FROM audit WHERE program <> 'worker'"; }
forget() { server_sql "DELETE FROM rate_limit"; }

forget
resident reader
apply_write self 1.3
apply_send
like "an application to ask for" "$reference" '^G-'
before=$(audit_rows)
ask "$reference" "$code"
is "the right pair" "$web_status" 200
like "the group and the state" "$(page_text)" "$reference.*Esam ģimene.*Iesniegums saņemts.*Gaida sociālo darbinieku"
like "the last day, and why" "$(page_text)" 'Lēmuma termiņš: [a-zšē]+diena, [0-9.]{10}\..*Kā aprēķināts'
unlike "no name in it" "$(page_text)" 'Paraugs|Ilze'
is "a right pair leaves no row in the log" "$(audit_rows)" "$before"
is "it opens the application, and the page is a page" "$opened $web_status" "303 200"
# Back, reload and another page of it: no pair is asked for again, and a look writes nothing.
cookie=$(web_cookie reader f)
like "the browser holds an id" "$cookie" '^[0-9a-f]{64}$'
is "of which only the hash is stored" "$(server_sql "SELECT COUNT(*) FROM file_session WHERE LOWER(HEX(id_hash)) = '$(printf '%s' "$cookie" | sha256sum | cut -c1-64)'") \
$(server_sql "SELECT COUNT(*) FROM file_session WHERE LOWER(HEX(id_hash)) = '$cookie'")" "1 0"
seen=$(server_sql "SELECT GROUP_CONCAT(seen_at) FROM file_session")
visit /status
like "a reload shows it" "$(page_text)" "$reference"
is "and writes nothing" "$(server_sql "SELECT GROUP_CONCAT(seen_at) FROM file_session")" "$seen"
like "it is never kept on the way" "$(tr -d '\r' <"$web_head")" '^Cache-Control: no-store$'
rows=$(server_sql "SELECT COUNT(*) FROM file_session")
ask "$reference" "$code"
is "the same pair again opens nothing new" "$(web_cookie reader f) $(server_sql "SELECT COUNT(*) FROM file_session")" "$cookie $rows"
resident other
for page in messages answer withdraw email identity decision sessions; do
	visit "/status/$page"
	is "nobody else sees /status/$page" "$web_status $web_location" "303 /status"
done
resident reader
server_sql "UPDATE file_session SET seen_at = seen_at - INTERVAL 31 MINUTE"
visit /status
is "half an hour unused: closed" "$web_status $(grep -c 'name="code"' "$web_page")" "200 1"
web_post reader /status/messages "csrf=$(web_token /status)&form=$(printf '%036d' 0)&text=Labdien"
is "a form of it is refused" "$web_status" 403
ask "$reference" "$code"
server_sql "UPDATE file_session SET seen_at = seen_at - INTERVAL 6 MINUTE"
visit /status
is "in use: its time begins anew" "$(server_sql "SELECT COUNT(*) FROM file_session WHERE seen_at > UTC_TIMESTAMP() - INTERVAL 1 MINUTE AND ended_at IS NULL" | sed 's/^[1-9][0-9]*$/yes/')" yes
post /status/close
is "closed by hand" "$web_status $web_location" "303 /status?done=closed"
visit "$web_location"
like "and says so" "$(page_text)" 'iesniegums ir aizvērts'
curl -s -o "$web_page" -b "__Host-f=$cookie" "$JSLP_URL/status"
is "its id opens nothing any more" "$(grep -c "$reference" "$web_page")" 0
for bad in x "$(printf '%064d' 7)" "$(printf '%0200d' 7)" '%00'; do
	web_status=$(curl -s -o "$web_page" -w '%{http_code}' -b "__Host-f=$bad" "$JSLP_URL/status")
	is "a made-up id opens nothing" "$web_status $(grep -c 'name="code"' "$web_page")" "200 1"
done
ask "$(echo "$reference" | tr -d - | tr G g | tr 0 O)" "$(echo "$code" | tr -d - | tr '[:upper:]' '[:lower:]')"
is "case, dashes and the letter O do not matter" "$web_status" 200
ask " ${reference}" "$(echo "$code" | tr - ' ')"
is "nor do spaces" "$web_status" 200

server_sql "UPDATE application SET due_on = due_on + INTERVAL 1 DAY, due_extended_on = due_extended_on + INTERVAL 1 DAY
	WHERE reference = '$reference'"
visit /status
like "the page says what is so" "$(page_text)" \
	"Lēmuma termiņš: [a-zšē]+diena, $(server_sql "SELECT DATE_FORMAT(due_on, '%d.%m.%Y.') FROM application WHERE reference = '$reference'")"

before=$(wrong_rows)
ask "$reference" AAAA-BBBB-CCCC
is "a wrong code" "$web_status" 422
known=$(plain)
ask G-2026-999999 AAAA-BBBB-CCCC
is "an unknown reference" "$web_status" 422
is "says the same" "$(plain)" "$known"
ask "$reference" "$reference"
is "a code that is none says the same" "$(plain)" "$known"
is "each leaves a row" "$(wrong_rows)" $((before + 3))
is "without what was typed as the code" "$(server_sql "SELECT COUNT(*) FROM audit WHERE object LIKE '%AAAA%'")" 0
ask "" ""
is "nothing at all: the form again" "$web_status" 422
is "which does not count as a try" "$(wrong_rows)" $((before + 3))

ask "$reference" AAAA-BBBB-CCCC
ask "$reference" AAAA-BBBB-CCCC
ask "$reference" AAAA-BBBB-CCCC
ask "$reference" AAAA-BBBB-CCCD
is "too many for one reference" "$web_status" 429
like "with the time to wait" "$(tr -d '\r' <"$web_head")" '^Retry-After: (2[0-9]|30)$'
ask "$reference" "$(echo "$code" | tr - ' ')"
is "also for the right code" "$web_status" 429
apply_write self 1.3
first=$reference/$code
apply_send
isnt "another application" "$reference/$code" "$first"
ask "$reference" "$code"
is "others can be asked for" "$web_status" 200
n=0
while [ "$web_status" != 429 ] && [ "$n" -lt 60 ]; do
	n=$((n + 1))
	ask "G-2026-9999$((n + 10))" AAAA-BBBB-CCCC
done
is "too many from one address" "$web_status" 429
ask "$reference" "$(echo "$code" | tr - ' ')"
is "then for any of them" "$web_status" 429
forget
ask "$reference" "$code"
is "and it passes" "$web_status" 200

# Texts of every kind of harm.
long=$(printf '%0500d' 0)
for value in "$long" "<b>'\"&" "G-2026-000001' OR '1'='1" "Ģ-2026-000001" "G-٢٠٢٦-000001"; do
	ask "$value" "$value"
	is "refused: $(printf '%.20s' "$value")" "$web_status" 422
done
unlike "and shown as text" "$(cat "$web_page")" '<b>'
web_get reader '/status?done=another'
token=$(web_token /status)
for body in "reference=%00" "reference=%ff" "reference=%zz" "reference=1&reference=2" "x=1" "csrf=$token&csrf=$token"; do
	web_post reader /status "$body&csrf=$token"
	is "refused: $body" "$web_status" 400
done
web_post reader /status "reference=G-2026-000001&code=AAAA-BBBB-CCCC"
is "a post without its token" "$web_status" 403
forget
# One access code may open several applications: they are listed, and each page names its own.
server_sql "INSERT INTO application (reference, submission_id, submission_no, submission_hash, access_hash, programme_id, for_whom, origin, language,
		received_at, received_on, due_nominal_on, due_on, due_extended_on, state, state_at, phone, email, channel, grounds)
	SELECT CONCAT('G-2025-', LPAD(id, 6, '0')), submission_id, 2, submission_hash, access_hash, (SELECT MAX(id) FROM programme WHERE code = '1.4'),
		for_whom, origin, language, received_at, received_on, due_nominal_on, due_on, due_extended_on, state, state_at, phone, email, channel, grounds
	FROM application WHERE reference = '$reference';
	INSERT INTO application_history (application_id, seq, state, at)
	SELECT n.id, 1, n.state, n.state_at FROM application a JOIN application n ON n.submission_id = a.submission_id AND n.submission_no = 2 WHERE a.reference = '$reference';
	INSERT INTO application_person (application_id, part, person_id, given_name, family_name, birth_date, sex, address, relation)
	SELECT n.id, p.part, p.person_id, p.given_name, p.family_name, p.birth_date, p.sex, p.address, p.relation
	FROM application a JOIN application_person p ON p.application_id = a.id
	JOIN application n ON n.submission_id = a.submission_id AND n.submission_no = 2 WHERE a.reference = '$reference'"
second=$(server_sql "SELECT n.reference FROM application a JOIN application n ON n.submission_id = a.submission_id AND n.submission_no = 2
	WHERE a.reference = '$reference'")
ask "$second" "$code"
like "one code, two applications: a list" "$(page_text)" "Jūsu iesniegumi.*$reference.*Esam ģimene.*$second.*Ceļvedis"
visit '/status?file=2'
like "the second by its number" "$(page_text)" "$second"
unlike "and only that" "$(page_text)" "$reference"
visit '/status/messages?file=2'
like "its messages" "$(page_text)" "$second"
visit /status/messages
is "which of them must be said" "$web_status" 404
visit '/status?file=3'
is "and must be there" "$web_status" 404
web_done
done_testing
