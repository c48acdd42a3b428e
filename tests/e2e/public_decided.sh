#!/bin/sh
# /status along the whole way: taken, granted, a place in a group; and refused.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

ask() {
	resident parent
	file_open
}
issue() {
	web_get head "/casework/approve?ref=$reference"
	web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" \
		"version=$(office_field version)" action=issue
}
# The steps of the timeline, "done", "now" and "next" in their order.
steps() { grep -o 'timeline__item--[a-z]*' "$web_page" | sed 's/.*--//' | tr '\n' ' '; }
day() { server_sql "SELECT DATE_FORMAT($1, '%d.%m.%Y.')"; }

ok "the office signs in" office_sign_in
ok "the provider signs in" web_sign_in manager provider_manager
server_sql "DELETE FROM rate_limit"
resident parent
apply_write child 1.7
apply_send
ask
is "received: what comes" "$(steps)" "done now next next "
office_take worker
ask
is "taken" "$web_status $(steps)" "200 done now next next "
like "in review, in the resident's words" "$(page_text)" 'Tiek izskatīts'
like "who handles it, with the office's telephone" "$(page_text)" 'Kas to izskata [^<]*sociālā darbiniece? [^<]*, 63007224'
office_draft worker granted submit
ask
like "the office's inner steps look the same" "$(page_text)" 'Tiek izskatīts'
unlike "nor that it has been handed over, or to whom" "$(page_text)" 'Vilma|Nodots'
issue
is "issued" "$web_status" 303
ask
is "granted: the place is next" "$web_status $(steps)" "200 done done done now "
until=$(day "(SELECT contest_until FROM act t JOIN application a ON a.id = t.application_id WHERE a.reference = '$reference')")
like "granted, until when it can be contested, and whose turn it is" "$(page_text)" \
	"Pakalpojums piešķirts.*apstrīdēt.*$until.*Gaida vietu grupā"
unlike "no due date any more" "$(page_text)" 'Kā aprēķināts'
# The paper itself, only where the application is open.
visit /status/decision
is "the decision can be read" "$web_status" 200
is "it is the act's paper" "$(sha256sum <"$web_page" | cut -c1-64)" "$(server_sql "SELECT LOWER(HEX(d.sha256)) FROM act_document d
	JOIN act t ON t.id = d.act_id JOIN application a ON a.id = t.application_id WHERE a.reference = '$reference'")"
resident stranger
visit /status/decision
is "not elsewhere" "$web_status $web_location" "303 /status"
unlike "and nothing of it" "$(cat "$web_page")" '%PDF'
resident parent
visit /status/sessions
is "no sessions yet: no calendar file" "$web_status" 404
visit /status/messages
like "the decision stands among the messages" "$(page_text)" "Lēmums ir pieņemts. Tā numurs: JSLP/"
like "and the receipt" "$(page_text)" "saņēmuši jūsu iesniegumu. Tā numurs: $reference"

provider_group manager 1.7 09.04.2027.
group=$provider_group_id
provider_give manager "$group" "$(office_column id)"
is "a place is given" "$web_status" 303
ask
is "enrolled" "$web_status $(steps)" "200 done done done now "
like "with the first session's day and place" "$(page_text)" 'Vieta grupā apstiprināta.*piektdiena, 09\.04\.2027\., [0-9]{2}:[0-9]{2}.* iela'

like "and all the days" "$(page_text)" 'Kad jānāk.*piektdiena, 09\.04\.2027\., [0-9]{2}:[0-9]{2}.*16\.04\.2027\.'
# What the provider has planned: the topic, and nothing else of it.
web_send manager '/provider/plan_edit?programme=1.7' /provider/plan_edit programme=1.7 \
	"version=$(server_sql "SELECT COALESCE(MAX(v.version), 0) FROM session_plan v JOIN app_user u ON u.provider_id = v.provider_id
		WHERE u.login = 'provider_manager' AND v.programme_code = '1.7'")" "topic_0=Miers mājās $$" "aim_0=Vadītājai $$" "materials_0=Kartītes $$"
is "the provider has a session plan" "$web_status" 303
ask
like "the topic is told" "$(page_text)" "09\.04\.2027.*Tēma: Miers mājās $$"
unlike "and what the leader prepares is not" "$(page_text)" "Vadītājai $$|Kartītes $$"
visit '/status/sessions?topics=yes'
like "a calendar file with topics, for whoever asks for it" "$(cat "$web_page")" "Miers mājās $$"
unlike "no more than topics" "$(cat "$web_page")" "Vadītājai $$|Kartītes $$"
# The calendar file: no name, no kind of group, times of Riga, one event for each session.
visit /status/sessions
is "a calendar file" "$web_status $(tr -d '\r' <"$web_head" | sed -n 's/^[Cc]ontent-[Tt]ype: //p')" "200 text/calendar; charset=utf-8"
like "to be taken, not shown" "$(tr -d '\r' <"$web_head")" '^Content-Disposition: attachment; filename="calendar.ics"'
is "an event for each session" "$(grep -c '^BEGIN:VEVENT' "$web_page")" "$(server_sql "SELECT COUNT(*) FROM group_session WHERE support_group_id = $group")"
like "in Riga's time" "$(tr -d '\r' <"$web_page")" '^DTSTART;TZID=Europe/Riga:20270409T[0-9]{6}$'
like "neutral" "$(tr -d '\r' <"$web_page")" '^SUMMARY:Tikšanās$'
unlike "without names and topics" "$(cat "$web_page")" 'Paraugs|Ilze|Jānis|Sargeņģelis|grup|G-20|Miers'

# "I cannot come", and after all.
absent() { web_send "$browser" /status/absent /status/absent "$@"; }
one=$(server_sql "SELECT id FROM group_session WHERE support_group_id = $group AND number = 1")
visit /status/absent
like "the next sessions" "$(page_text)" 'piektdiena, 09\.04\.2027\.'
is "no more than five" "$(grep -c 'name="session"' "$web_page")" 5
absent "session=$one"
is "without a reason: 422" "$web_status" 422
absent reason=health
is "without a session: 422" "$web_status" 422
absent session=999999 reason=health
is "a session of somebody else: nothing" "$web_status $(server_sql "SELECT COUNT(*) FROM session_excuse WHERE group_session_id = 999999")" "303 0"
absent "session=$one" reason=health
is "said" "$web_status $(server_sql "SELECT GROUP_CONCAT(reason) FROM session_excuse WHERE group_session_id = $one AND live = 1")" "303 health"
absent "session=$one" reason=way_there
is "said anew it replaces what was said" "$(server_sql "SELECT GROUP_CONCAT(reason) FROM session_excuse WHERE group_session_id = $one AND live = 1")" way_there
web_get manager "/provider/register?session=$one"
like "the leader sees it" "$(page_text)" 'Paziņoja, ka nevarēs ierasties.*Ceļš'
visit /status/absent
like "so does the resident" "$(page_text)" 'Jūs mums paziņojāt.*09\.04\.2027\.'
absent "back=$one"
is "comes after all" "$web_status $(server_sql "SELECT COUNT(*) FROM session_excuse WHERE group_session_id = $one AND live = 1")" "303 0"
# The secret address that a telephone asks by itself.
feed() { sed -n 's/.*value="[^"]*\(\/calendar?key=[0-9a-f]*\)".*/\1/p' "$web_page"; }
visit /status/calendar
is "there is no address until it is asked for" "$web_status $(feed)" "200 "
# feed_do ACTION
feed_do() { web_send "$browser" /status/calendar /status/calendar "action=$1" "seen=${2-}"; }
feed_do make
visit /status/calendar
address=$(feed)
isnt "an address" "$address" ""
web_get nobody "$address"
is "whoever has it has the times" "$web_status $(grep -c '^BEGIN:VEVENT' "$web_page")" "200 $(server_sql "SELECT COUNT(*) FROM group_session WHERE support_group_id = $group")"
unlike "and nothing else" "$(cat "$web_page")" 'Paraugs|Ilze|Jānis|Sargeņģelis|grup|G-20|Miers'
web_get nobody "$address&topics=yes"
like "but the topics, where they are asked for" "$(cat "$web_page")" "Miers mājās $$"
is "it is stored sealed" "$(server_sql "SELECT COUNT(*) FROM calendar_feed WHERE token_sealed LIKE '%${address#*=}%'")" 0
web_get nobody "/calendar?key=0123456789abcdef0123456789abcdef"
is "another address: 404" "$web_status" 404
server_sql "UPDATE group_session SET state = 'cancelled' WHERE support_group_id = $group AND number = 2"
web_get nobody "$address"
is "what falls out is seen" "$(grep -c '^STATUS:CANCELLED' "$web_page")" 1
feed_do make
web_get nobody "$address"
is "the first form once more ends nothing" "$web_status" 200
feed_do make "${address#"${address%????????}"}"
web_get nobody "$address"
is "another address ends the first one" "$web_status" 404
visit /status/calendar
address=$(feed)
feed_do end "${address#"${address%????????}"}"
web_get nobody "$address"
is "and it can be ended" "$web_status" 404

resident parent
apply_write self 1.3
apply_send
office_take worker
office_draft worker refused submit
issue
ask
is "refused: nothing comes after it" "$web_status $(steps)" "200 done done now "
like "and until when it can be contested" "$(page_text)" 'Atteikts.*apstrīdēt'
web_done
done_testing
