#!/bin/sh
# /casework/file and /casework/take: what is shown, what is noted, what may be done.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"

audits() { server_sql "SELECT COUNT(*) FROM audit WHERE action = '$1' AND object = 'application:$(office_column id)'"; }

ok "the office signs in" office_sign_in
office_application 1.4
is "an application" "${reference%-*}" "G-$(date +%Y)"

# --- what the page says ---
web_get worker "/casework/file?ref=$reference"
is "the file: 200" "$web_status" 200
text=$(office_text)
like "whose it is and when it is due" "$text" "Jānis Paraugs $reference.*Lēmums jāpieņem līdz [0-9]{4}\. gada"
like "people" "$text" 'Ilze Paraugs.*Lielā iela 1-2, Jelgava'
like "the code that was given" "$text" '050613-20001'
like "what the applicant wrote" "$text" 'Grūti sarunāties\.'
like "the rules are asked, with person, value and bound" "$text" 'Vecums atbilst: 1[0-9] gadi .Jānis Paraugs, dzimšanas datums 05.06.2013.*jaunāki par 17 gadiem.*7. sadaļas 1.4. apakšpunkts'
like "history" "$text" 'Lietas gaita.*Saņemts'
like "what next" "$(cat "$web_page")" 'action="/casework/take"'
unlike "no decision before it is taken" "$(cat "$web_page")" '/casework/decide'
is "the view is noted" "$(audits view)" 1
is "exactly one row a view" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'view' AND request_id = '$(
	sed -n 's/^[Xx]-[Rr]equest-[Ii]d: *//p' "$web_head" | tr -d '\r')'")" 1
like "never cached" "$(cat "$web_head")" '[Cc]ache-[Cc]ontrol: no-store'
web_get head "/casework/file?ref=$reference"
like "the head has nothing to do here yet" "$(office_text)" 'Pašlaik šajā lietā [Jj]ums nav nekā darāma|nothing for you to do'
web_get worker "/casework/file?ref=$reference&lang=en"
like "in English" "$(office_text)" "File $reference.*A guide to raising a teenager"
web_get worker "/casework/file?ref=$reference&lang=lv"

# --- who else looks at it ---
web_get worker "/casework/file?ref=$reference"
like "somebody else has it open: who, and since when" "$(office_text)" "Šo lietu pašlaik skatās: pārvaldes vadītāja Vilma Vadītāja, kopš [0-2][0-9]:[0-5][0-9]"
unlike "not oneself" "$(office_text)" 'skatās: [^,]*Sanita'
web_get worker2 "/casework/messages?ref=$reference"
like "on every page of the file, everybody who does" "$(office_text)" 'skatās: .*Vilma Vadītāja.*skatās: .*Sanita Darbiniece|skatās: .*Sanita Darbiniece.*skatās: .*Vilma Vadītāja'
is "each once, however often" "$(grep -c 'skatās: .*Sanita' "$web_page")" 1
server_sql "UPDATE audit SET at = at - INTERVAL 11 MINUTE WHERE action = 'view' AND object = 'application:$(office_column id)'"
web_get worker "/casework/file?ref=$reference"
unlike "a look of long ago counts no more" "$(office_text)" 'skatās'
like "an index finds the looks" "$(server_sql "EXPLAIN SELECT 1 FROM application a WHERE a.reference = '$reference' AND EXISTS (SELECT 1 FROM audit v
	WHERE v.object = CONVERT(CONCAT('application:', a.id) USING ascii) AND v.at >= '2030-01-01')")" 'audit_object'

# --- the internal measure, which the office may want ---
id=$(office_column id)
server_sql "INSERT INTO application_history (application_id, seq, state, at, note) VALUES
	($id, 80, 'information_requested', UTC_TIMESTAMP(6) - INTERVAL 5 DAY, ''), ($id, 81, 'received', UTC_TIMESTAMP(6) - INTERVAL 1 DAY, '')"
web_get worker "/casework/file?ref=$reference"
like "the days of waiting" "$(office_text)" 'Gaidīts uz iesniedzēju, dienas 4 '
unlike "no other term beside the legal one" "$(office_text)" 'iekšējā termiņa'
server_sql "UPDATE parameter SET value = 'yes' WHERE code = 'internal_pause'"
measured() { web_get worker "/casework/file?ref=$reference" && office_text | grep -q 'Pēc iekšējā termiņa [0-9.]* termiņam pieskaitītas gaidīšanas dienas'; }
ok "where it is switched on it stands there" wait_until 20 measured
like "and the legal term does not move" "$(office_text)" "likumā noteiktais termiņš ir $(server_sql "SELECT DATE_FORMAT(due_on, '%d.%m.%Y.') FROM application WHERE id = $id")"
server_sql "UPDATE parameter SET value = 'no' WHERE code = 'internal_pause'; DELETE FROM application_history WHERE application_id = $id AND seq >= 80"

# --- wrong addresses ---
for query in "" "?ref=" "?ref=G-2026-999999" "?ref=%27" "?ref=$reference&done=x"; do
	web_get worker "/casework/file$query"
	is "file$query" "$web_status" 404
done
for query in "?ref=%ff" "?ref=%00" "?ref=%zz" "?ref=$reference&ref=$reference" "?ref=$reference&x=1"; do
	web_get worker "/casework/file$query"
	is "file$query" "$web_status" 400
done

# --- take ---
version=$(office_column version)
web_get worker2 "/casework/file?ref=$reference"
stale_token=$(web_token /casework/take)
office_take worker
is "taken" "$web_status $web_location" "303 /casework/file?ref=$reference&done=taken"
is "under review, by whom" "$(office_column "state, (SELECT login FROM app_user WHERE id = owner_id)" | tr '\t' ' ')" \
	"in_review social_worker"
is "in history and audit" "$(server_sql "SELECT COUNT(*) FROM application_history h JOIN application a ON a.id = h.application_id
	WHERE a.reference = '$reference' AND h.state = 'in_review'") $(audits take)" "1 1"
web_get worker "$web_location"
like "it says so" "$(office_text)" 'Tagad par šo lietu atbildat jūs|now responsible'
like "the decision comes next" "$(cat "$web_page")" "/casework/decide\?ref=$reference"

web_post worker2 /casework/take "csrf=$stale_token&ref=$reference&version=$version"
is "a stale page takes nothing" "$web_status" 409
like "and hears what has changed, by whom" "$(office_text)" 'Tiek izskatīts.*Sanita Darbiniece'
is "the owner stays" "$(office_column "(SELECT login FROM app_user WHERE id = owner_id)")" social_worker
web_post worker2 /casework/take "csrf=$stale_token&ref=$reference&version=$(office_column version)"
is "a colleague can take it over" "$web_status" 303
web_post worker2 /casework/take "ref=$reference&version=$(office_column version)"
is "not without a token" "$web_status" 403
web_get head "/casework/file?ref=$reference"
web_post head /casework/take "csrf=$(web_token)&ref=$reference&version=$(office_column version)"
is "the head takes no file" "$web_status" 403
for data in "ref=$reference" "ref=$reference&version=0" "ref=$reference&version=x" "version=1" \
	"ref=$reference&version=1&version=2" "ref=%00&version=1" "ref=$reference&version=1&owner_id=5"; do
	web_post worker2 /casework/take "csrf=$stale_token&$data"
	is "take: $data" "$web_status" 400
done

web_done
done_testing
