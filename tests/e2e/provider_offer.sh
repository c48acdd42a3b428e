#!/bin/sh
# A seat offered for some working days: to the next one, told the resident, answered on /status or by telephone, declined, run out; the place in the queue is kept.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
. "$JSLP_SOURCE/tests/lib/web.sh"
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
server_need

ok "the office signs in" office_sign_in
ok "the manager signs in" web_sign_in manager provider_manager
ok "another provider's manager signs in" web_sign_in other provider2_manager
ok "the leader signs in" web_sign_in leader facilitator
provider_group manager 1.4 14.06.2027. 2
is "a group of two opens" "$web_status" 303
group=$provider_group_id
tidy() { "$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$JSLP_CONFIG" --tidy >/dev/null 2>&1; }
place() { server_sql "SELECT state FROM place WHERE application_id = $application ORDER BY id DESC LIMIT 1"; }
taken() { server_sql "SELECT places_taken FROM support_group WHERE id = $group"; }
answer() { server_sql "SELECT o.answer FROM place_offer o JOIN place l ON l.id = o.place_id WHERE l.application_id = $application ORDER BY o.place_id DESC LIMIT 1"; }
outbox() { server_sql "SELECT COUNT(*) FROM outbox o JOIN place l ON l.id = o.object_id WHERE o.kind = 'enrolment' AND l.application_id = $application"; }
# A person of its own: the tests' child has had this year's group elsewhere.
person() { server_sql "INSERT INTO person (uuid, birth_date, sex, given_name, family_name, name_folded, created_at)
	SELECT UUID(), p.birth_date, p.sex, p.given_name, p.family_name, p.name_folded, UTC_TIMESTAMP(6) FROM person p JOIN application_person c ON c.person_id = p.id
	WHERE c.application_id = $application AND c.part = 'client';
	UPDATE application_person SET person_id = LAST_INSERT_ID() WHERE application_id = $application AND part = 'client'"; }
# Before everybody whom other tests have let wait.
first() { server_sql "UPDATE application SET received_on = '1995-01-02', received_at = '1995-01-02 08:00:00.$1' WHERE id = $2"; }

office_application 1.4
isnt "an application is granted" "$reference" ""
office_issue head granted
application=$(office_column id)
person
first 1 "$application"
web_send visitor "/status?done=another" /status "reference=$reference" "code=$code"
web_get visitor /status
like "the resident sees the place in the queue" "$(office_text)" 'Jūs esat 1\. rindā\.'
like "and the likely start" "$(office_text)" 'Iespējamā pirmā nodarbība: [a-z]+, [0-3]'
web_get visitor "/status?lang=lv-easy"
like "in easy Latvian, too" "$(office_text)" 'Jūs esat 1\. rindā\. .*Pirmā nodarbība varētu būt'
web_get visitor "/status?lang=lv"
web_get visitor /status/offer
is "nothing is offered yet" "$web_status $web_location" "303 /status"

# --- the offer ---
web_get leader "/provider/group_place?id=$group&application=$application"
is "a leader offers nothing" "$web_status" 403
web_get other "/provider/group_place?id=$group&application=$application"
is "nor does another provider" "$web_status" 404
provider_place_form manager "$group"
web_post manager /provider/group_place "csrf=$web_place_csrf&id=$group&version=$web_place_version&application=$application&how=offer"
is "the seat is offered" "$web_status $web_location" "303 /provider/group_queue?id=$group&done=offered"
is "held, not counted for the year, and nobody outside is told" "$(place) $(taken) $(outbox)" "offered 1 0"
is "until the fifth working day" "$(server_sql "SELECT o.until_on BETWEEN CURDATE() + INTERVAL 5 DAY AND CURDATE() + INTERVAL 14 DAY FROM place_offer o JOIN place l ON l.id = o.place_id WHERE l.application_id = $application")" 1
is "told by message and mail" "$(server_sql "SELECT MIN(m.kind), MIN(m.direction), MIN(m.due_on IS NOT NULL), COUNT(o.id) FROM message m LEFT JOIN outbox o ON o.kind = 'request_mail' AND o.object_id = m.id
	WHERE m.application_id = $application AND m.kind = 'offer'" | tr '\t' ' ')" "offer to_resident 1 1"
is "history and audit" "$(server_sql "SELECT MIN(h.state), COUNT(a.id) FROM place l JOIN place_history h ON h.place_id = l.id LEFT JOIN audit a ON a.object = CONCAT('place:', l.id) AND a.action = 'place_offer'
	WHERE l.application_id = $application" | tr '\t' ' ')" "offered 1"
web_get manager "/provider/group_queue?id=$group"
like "the manager sees it stand" "$(office_text)" 'Piedāvāts, atbildes vēl nav.*Ierakstīt atbildi'
web_get leader "/provider/group_participants?id=$group"
unlike "it is no participant" "$(cat "$web_page")" "$reference"
provider_give manager "$group" "$application"
is "it is not given a second time: 409" "$web_status $(taken)" "409 1"
is "nobody counts in the queue whom a seat is held for" "$(server_sql "SELECT COUNT(*) FROM place WHERE application_id = $application AND live = 1 AND quota_key IS NULL")" 1

# --- the resident answers ---
web_get visitor /status
like "the resident is asked" "$(office_text)" 'Jums ir piedāvāta vieta grupā.*Lūdzu, atbildiet līdz'
web_get visitor /status/messages
like "the correspondence says so" "$(office_text)" 'Jums ir piedāvāta vieta grupā\. Atbildēt varat'
web_get visitor /status/sessions
is "no sessions yet" "$web_status" 404
web_get visitor /status/offer
is "the offer opens" "$web_status" 200
like "with place and time" "$(office_text)" 'Pirmā nodarbība pirmdiena, 14\.06\.2027\., [0-9]{2}:'
version=$(office_field version)
web_send visitor /status/offer /status/offer "version=$version"
is "an answer is needed: 422" "$web_status $(grep -c 'id="answer-error"' "$web_page")" "422 1"
web_send visitor /status/offer /status/offer "version=99" answer=no
is "a stale version: 409" "$web_status $(place)" "409 offered"
web_send nobody /status /status/offer "version=$version" answer=yes
is "nobody else answers: 403" "$web_status $(place)" "403 offered"
web_get visitor /status/offer
token=$(web_token /status/offer)
web_post visitor /status/offer "csrf=$token&version=$version&answer=no&reason=times"
is "declined with a reason" "$web_status $web_location" "303 /status?done=declined"
is "the seat is free, the person waits" "$(place) $(taken) $(answer) $(outbox)" "waitlisted 0 declined 0"
is "the reason is kept" "$(server_sql "SELECT o.reason, o.way, o.answered_by IS NULL FROM place_offer o JOIN place l ON l.id = o.place_id WHERE l.application_id = $application" | tr '\t' ' ')" "times web 1"
web_post visitor /status/offer "csrf=$token&version=$version&answer=no"
is "sent twice: 409" "$web_status $(taken)" "409 0"
web_get visitor /status
like "the place in the queue is kept" "$(office_text)" 'Jūs esat 1\. rindā\.'
web_get manager "/provider/group_queue?id=$group"
like "this group passes over him" "$(tr -d '\n' <"$web_page" | sed 's/<tr/\n<tr/g' | grep "$reference")" 'Vietu šajā grupā nav pieņēmis'
web_get worker "/casework/file?ref=$reference"
like "the office sees the offer" "$(office_text)" 'Vietas piedāvājumi Nav pieņemts .*Neder diena vai laiks'
unlike "one is no reason to act" "$(office_text)" 'Klients nav pieņēmis piedāvātās vietas'

# --- run out ---
provider_give manager "$group" "$application" "" offer
is "offered once more, before the next one" "$web_status $(place) $(taken)" "303 offered 1"
server_sql "UPDATE place_offer o JOIN place l ON l.id = o.place_id SET o.until_on = CURDATE() - INTERVAL 1 DAY WHERE l.application_id = $application AND o.answer IS NULL"
web_get visitor /status/offer
is "over, it does not open" "$web_status $web_location" "303 /status"
web_get visitor /status
like "and the page says so" "$(office_text)" 'Vietas piedāvājums ir beidzies'
version=$(server_sql "SELECT version FROM place WHERE application_id = $application AND live = 1")
web_post visitor /status/offer "csrf=$token&version=$version&answer=yes"
is "nor can it be accepted: 409" "$web_status $(place)" "409 offered"
like "told kindly" "$(office_text)" 'Jūsu vieta rindā saglabājas'
tidy
is "the worker frees the seat" "$(place) $(taken) $(answer) $(outbox)" "waitlisted 0 expired 0"
is "and tells the resident" "$(server_sql "SELECT COUNT(*) FROM message m JOIN outbox o ON o.kind = 'message_mail' AND o.object_id = m.id WHERE m.application_id = $application AND m.kind = 'offer_expired'")" 1
web_get worker "/casework/file?ref=$reference"
like "twice not taken: the social worker has to look" "$(office_text)" 'Klients nav pieņēmis piedāvātās vietas .*piedāvājumi: 2'

# --- accepted ---
provider_give manager "$group" "$application" "" offer
web_get visitor /status/offer
version=$(office_field version)
web_post visitor /status/offer "csrf=$token&version=$version&answer=yes&reason=times"
is "accepted" "$web_status $web_location" "303 /status?done=accepted"
is "enrolled, counted for the year, the state system is told" "$(place) $(taken) $(answer) $(outbox) $(server_sql "SELECT quota_key, starts_on FROM place WHERE application_id = $application AND live = 1" | tr '\t' ' ')" \
	"enrolled 1 accepted 1 2027 2027-06-14"
is "the referral's validity begins" "$(server_sql "SELECT starts_on FROM referral WHERE application_id = $application")" 2027-06-14
web_get visitor "/status?done=accepted"
like "and the resident sees when to come" "$(office_text)" 'Vieta ir jūsu.*Kad jānāk pirmdiena, 14\.06\.2027\.'
web_get leader "/provider/group_participants?id=$group"
like "a participant" "$(cat "$web_page")" "$reference"

# --- by telephone ---
office_application 1.4
isnt "one more application is granted" "$reference" ""
office_issue head granted
application=$(office_column id)
person
first 2 "$application"
provider_give manager "$group" "$application" "" offer ""
is "offered to the next one" "$web_status $(place) $(taken)" "303 offered 2"
web_get other "/provider/offer?id=$group&application=$application"
is "not another provider's" "$web_status" 404
web_get manager "/provider/offer?id=$group&application=$application"
is "the manager's page of the answer" "$web_status" 200
version=$(office_field version)
web_send manager "/provider/offer?id=$group&application=$application" /provider/offer "id=$group" "application=$application" "version=$version"
is "an answer is needed: 422" "$web_status $(place)" "422 offered"
web_send manager "/provider/offer?id=$group&application=$application" /provider/offer "id=$group" "application=$application" "version=77" answer=yes
is "a stale version: 409" "$web_status $(place)" "409 offered"
# Another group of the year, meanwhile: the unique key of the year says no, kindly.
server_sql "INSERT INTO place (support_group_id, place_number, application_id, person_id, state, quota_year, starts_on, given_at, given_by)
	SELECT support_group_id, 90, (SELECT MIN(id) FROM application WHERE state = 'received'), person_id, 'completed', 2027, starts_on, given_at, given_by
	FROM place WHERE application_id = $application AND live = 1"
web_send manager "/provider/offer?id=$group&application=$application" /provider/offer "id=$group" "application=$application" "version=$version" answer=yes
is "not two groups in a year: 409" "$web_status $(place)" "409 offered"
server_sql "DELETE FROM place WHERE place_number = 90 AND support_group_id = $group"
web_send manager "/provider/offer?id=$group&application=$application" /provider/offer "id=$group" "application=$application" "version=$version" answer=yes
phone_token=$web_csrf
is "accepted by telephone" "$web_status $web_location $(place)" "303 /provider/group_queue?id=$group&done=accepted enrolled"
is "as the manager has entered it" "$(server_sql "SELECT o.way, u.login FROM place_offer o JOIN place l ON l.id = o.place_id JOIN app_user u ON u.id = o.answered_by WHERE l.application_id = $application" | tr '\t' ' ')" "phone provider_manager"
web_post manager /provider/offer "csrf=$phone_token&id=$group&application=$application&version=$version&answer=yes"
is "sent twice: 409" "$web_status" 409

# --- a grant that stops takes its offer along ---
provider_group manager 1.4 15.06.2027. 1
group=$provider_group_id
office_application 1.4
isnt "a third application is granted" "$reference" ""
office_issue head granted
application=$(office_column id)
person
provider_give manager "$group" "$application" "" offer
is "offered" "$web_status $(place) $(taken)" "303 offered 1"
server_sql "UPDATE referral SET held = 1 WHERE application_id = $application"
web_send visitor3 "/status?done=another" /status "reference=$reference" "code=$code"
web_get visitor3 /status/offer
version=$(office_field version)
web_send visitor3 /status/offer /status/offer "version=$version" answer=yes
is "while it is not carried out nobody accepts: 409" "$web_status $(place)" "409 offered"
server_sql "INSERT INTO act (number, application_id, origin, outcome, about_id, ground_id, from_on, programme_id, norms, remedy_clause, channel, issued_at, issued_on,
		effective_on, contest_until, prepared_by, approved_by)
	SELECT CONCAT('E-', t.id), t.application_id, 'import', 'terminated', t.id, (SELECT MIN(id) FROM service_ground WHERE code = 'own_wish' AND outcome = 'terminated'),
		CURDATE(), t.programme_id, t.norms, t.remedy_clause, t.channel, t.issued_at, CURDATE(), CURDATE(), CURDATE() + INTERVAL 1 MONTH, t.prepared_by, t.approved_by
	FROM act t WHERE t.application_id = $application"
tidy
is "an ended service gives the offered seat back, and nobody outside hears of it" "$(place) $(taken) $(answer) $(outbox)" "waitlisted 0 withdrawn 0"
web_get manager "/provider/group_queue?id=$group"
unlike "and nobody waits by it" "$(cat "$web_page")" "$reference"
web_done
done_testing
