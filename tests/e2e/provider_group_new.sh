#!/bin/sh
# A manager opens a group: the form, its sessions, what is refused, the list, and who may see it.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
. "$JSLP_SOURCE/tests/lib/web.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
server_need

ok "the manager signs in" web_sign_in manager provider_manager
ok "the leader signs in" web_sign_in leader facilitator
ok "another provider's manager signs in" web_sign_in other provider2_manager
ok "a social worker signs in" web_sign_in worker social_worker
provider_leader facilitator2 provider_manager
ok "another leader signs in" web_sign_in leader2 facilitator2

web_get manager /provider/
is "the list opens" "$web_status" 200
web_get manager /provider/group_new
is "the form opens" "$web_status" 200
like "it offers the provider's leader" "$(cat "$web_page")" 'Gunta Grupniece'
web_get leader /provider/group_new
is "a leader opens no groups" "$web_status" 403
web_get worker /provider/group_new
is "nor does the office" "$web_status" 403
web_get nobody /provider/group_new
like "a visitor is sent to sign in" "$web_location" '^/account/sign-in'

# 9 April 2027 is a Friday; 10 sessions; no holiday until 11 June.
provider_group manager 1.4 09.04.2027. 3
is "a group opens" "$web_status" 303
group=$provider_group_id
starts=$(server_sql "SELECT TIME_FORMAT(starts_at, '%H:%i') FROM support_group WHERE id = $group")
is "the first session's day" "$(server_sql "SELECT first_on, state, capacity FROM support_group WHERE id = $group")" \
	"$(printf '2027-04-09\topen\t3')"
is "ten sessions, weekly" \
	"$(server_sql "SELECT COUNT(*), MIN(planned_on), MAX(planned_on) FROM group_session WHERE support_group_id = $group")" \
	"$(printf '10\t2027-04-09\t2027-06-11')"
is "audit row" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'group_open' AND object = 'group:$group'")" 1
# Sent twice (a double click, a lost reply) it is one group; another group at the leader's time is refused.
programme=$(server_sql "SELECT programme_id FROM support_group WHERE id = $group")
leader=$(server_sql "SELECT leader_id FROM support_group WHERE id = $group")
for capacity in 3 4; do
	web_send manager /provider/group_new /provider/group_new "programme=$programme" "leader=$leader" "capacity=$capacity" \
		"capacity_min=1" "language=lv" "room=$provider_room" "first=09.04.2027." "starts=$starts" "minutes=15"
	if [ "$capacity" = 3 ]; then
		is "the same form again leads to the same group" "$web_location" "/provider/group?id=$group"
	else
		is "another group for the leader at that time is refused" "$web_status" 422
	fi
done
is "there is one such group" "$(server_sql "SELECT COUNT(*) FROM support_group WHERE leader_id = $leader AND first_on = '2027-04-09' AND starts_at = '$starts'")" 1
web_get manager "/provider/group?id=$group"
like "weekday of a session" "$(cat "$web_page")" 'piektdien, 16\.04\.2027\.'
# 24 and 31 December 2026 are Thursdays and holidays.
provider_group manager 1.10 03.12.2026.
is "a group over the holidays" "$web_status" 303
web_get manager "/provider/group?id=$provider_group_id"
like "a skipped holiday is shown" "$(cat "$web_page")" 'ceturtdien, 24\.12\.2026\.</span> <span>.*: '
is "but is no session" "$(server_sql "SELECT COUNT(*) FROM group_session WHERE support_group_id = $provider_group_id AND planned_on IN ('2026-12-24', '2026-12-31')")" 0
provider_group manager 1.8 15.01.2027.
is "the group of every month" "$web_status" 303
is "twelve sessions" "$(server_sql "SELECT COUNT(*) FROM group_session WHERE support_group_id = $provider_group_id")" 12

# The wall.
for jar in other leader2; do
	for page in group group_participants group_attendance; do
		web_get "$jar" "/provider/$page?id=$group"
		is "$jar: $page is not there" "$web_status" 404
	done
done
web_get other "/provider/group_queue?id=$group"
is "other: the queue is not there" "$web_status" 404
web_get other /provider/
unlike "other: nor in the list" "$(cat "$web_page")" "group\\?id=$group\""
web_get leader2 /provider/
unlike "leader2: nor in the list" "$(cat "$web_page")" "group\\?id=$group\""
web_get leader "/provider/group?id=$group"
is "its leader sees it" "$web_status" 200
web_get leader "/provider/group_queue?id=$group"
is "but not the queue" "$web_status" 403
web_get worker "/provider/group?id=$group"
is "the office sees the timetable" "$web_status" 200
unlike "without registers" "$(cat "$web_page")" '/provider/register'
web_get worker "/provider/group_participants?id=$group"
is "and no names" "$web_status" 403

# The form refuses, keeps what was typed, stores nothing.
before=$(server_sql 'SELECT COUNT(*) FROM support_group')
programme=$(server_sql "SELECT id FROM programme WHERE code = '1.4'")
leader=$(server_sql "SELECT id FROM app_user WHERE login = 'facilitator'")
# refused DESCRIPTION STATUS FIELD=VALUE…: the good form with these fields instead.
refused() {
	what=$1 wanted=$2
	shift 2
	set -- "programme=$programme" "leader=$leader" "capacity=12" "capacity_min=3" "language=lv" "audience=Pusaudžu vecākiem" "room=$provider_room" "first=09.04.2027." "starts=17:30" "minutes=90" "$@"
	line='' seen=' '
	for pair in "$@"; do
		seen="$seen${pair%%=*} "
	done
	for pair in "$@"; do
		key=${pair%%=*}
		seen=${seen#" $key"}
		case $seen in *" $key "*) continue ;; esac
		line="$line&$pair"
	done
	web_get manager /provider/group_new
	web_post manager /provider/group_new "csrf=$(web_token /provider/group_new)$line"
	is "$what: $wanted" "$web_status" "$wanted"
}
refused "past" 422 first=01.02.2020.
like "the summary links to the field" "$(cat "$web_page")" 'href="#first"'
like "whom it is for is kept" "$(cat "$web_page")" 'value="Pusaudžu vecākiem"'
like "the room is kept" "$(cat "$web_page")" "value=\"$provider_room\" selected"
refused "public holiday" 422 first=18.11.2027.
refused "too far away" 422 first=09.04.2031.
refused "no date" 422 first=31.02.2027.
refused "no time" 422 starts=25:00
refused "capacity 0" 422 capacity=0
refused "capacity 101" 422 capacity=101
refused "a social worker as leader" 422 leader="$(server_sql "SELECT id FROM app_user WHERE login = 'social_worker'")"
refused "leader that is no number" 422 leader=x
refused "unknown programme" 422 programme=99999
refused "room missing" 422 room=
refused "another provider's room" 422 "room=$(server_sql "SELECT MIN(r.id) FROM room r JOIN site s ON s.id = r.site_id JOIN app_user u ON u.provider_id = s.provider_id WHERE u.login = 'provider2_manager'")"
refused "a room that holds fewer" 422 capacity=99
like "which says so" "$(cat "$web_page")" 'Telpā ir vieta mazāk cilvēkiem'
refused "fewest more than most" 422 capacity_min=13
refused "one leader twice" 422 "second_leader=$leader"
refused "another provider's leader" 422 "leader=$(server_sql "SELECT id FROM app_user WHERE login = 'provider2_manager'")"
refused "a language that nobody knows" 422 language=fi
refused "words of 201 characters" 422 "audience=$(printf '%0201d' 0)"
refused "HTML" 422 'audience=%3Cscript%3Ealert%281%29%3C%2Fscript%3E' capacity=0
like "is shown as text" "$(cat "$web_page")" '&lt;script&gt;alert'
unlike "never as markup" "$(cat "$web_page")" '<script>alert'
refused "NUL" 400 'audience=a%00b'
refused "bad UTF-8" 400 'audience=%C3%28'
refused "bad %xx" 400 'audience=%zz'
refused "unknown key" 400 'more=1'
web_get manager /provider/group_new
web_post manager /provider/group_new "csrf=$(web_token /provider/group_new)&audience=ab&audience=cd"
is "a key twice: 400" "$web_status" 400
web_post manager /provider/group_new "csrf=0&audience=ab"
is "a wrong token: 403" "$web_status" 403
is "nothing was stored" "$(server_sql 'SELECT COUNT(*) FROM support_group')" "$before"

web_get manager '/provider/?state=running'
is "a filter" "$web_status" 200
unlike "leaves out other states" "$(cat "$web_page")" "group\\?id=$group\""
web_get manager '/provider/?state=nonsense'
is "an unknown state: 400" "$web_status" 400
for id in 0 -1 x 99999999 99999999999999999999 ''; do
	web_get manager "/provider/group?id=$id"
	is "group id '$id': 404" "$web_status" 404
done
web_done
done_testing
