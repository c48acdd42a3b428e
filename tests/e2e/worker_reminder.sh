#!/bin/sh
# The letter the day before a session: once, neutral, not to whoever cannot come, and not of a session that has moved.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
# shellcheck disable=SC2154  # of web.sh and server.sh

ok "a manager signs in" web_sign_in manager provider_manager
provider_leader "reminder-$$" provider_manager
leader=$(server_sql "SELECT id FROM app_user WHERE login = 'reminder-$$'")
server_sql "INSERT INTO room (site_id, name, label) SELECT MIN(s.id), 'R$$', 'R$$' FROM site s JOIN app_user u ON u.provider_id = s.provider_id WHERE u.login = 'provider_manager'"
web_send_last manager /provider/group_new /provider/group_new "programme=$(server_sql "SELECT id FROM programme WHERE code = '1.4'")" "leader=$leader" \
	"second_leader=" "capacity=10" "capacity_min=1" "language=lv" "audience=" "room=$(server_sql "SELECT id FROM room WHERE label = 'R$$'")" \
	"first=06.10.2027." "starts=17:30" "minutes=90" action=save
group=${web_location#/provider/group?id=}
for who in comes excused silent; do
	read -r application _ <<EOF
$(provider_granted 1.4 Ieva "$who" "$(date -d '-9 days' +%F)")
EOF
	eval "$who=$application"
	provider_give manager "$group" "$application"
done
session=$(server_sql "SELECT id FROM group_session WHERE support_group_id = $group AND number = 1")
# shellcheck disable=SC2154  # by eval
server_sql "UPDATE application SET email = CONCAT('a', id, '@example.invalid') WHERE id IN ($comes, $excused);
	UPDATE place SET starts_on = CURDATE() WHERE support_group_id = $group;
	INSERT INTO session_excuse (group_session_id, place_id, reason, made_at) SELECT $session, id, 'health', UTC_TIMESTAMP(6) FROM place WHERE application_id = $excused;
	UPDATE parameter SET value = '0' WHERE code = 'session_reminder_hour'"
remind() { "$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$JSLP_CONFIG" --digest 2>&1; }
reminded() { server_sql "SELECT COALESCE(GROUP_CONCAT(l.application_id ORDER BY l.id), '') FROM session_reminder r JOIN place l ON l.id = r.place_id WHERE r.group_session_id = $session"; }
remind >/dev/null
is "a session in a year: nothing" "$(reminded)" ""
server_sql "UPDATE group_session SET planned_on = '$(date -d tomorrow +%F)' WHERE id = $session"
like "it says how many" "$(remind)" '[0-9]+ reminders of sessions'
is "who is expected and has an address" "$(reminded)" "$comes"
remind >/dev/null
is "once" "$(server_sql "SELECT COUNT(*) FROM outbox o JOIN session_reminder r ON r.id = o.object_id WHERE o.kind = 'session_reminder_mail' AND r.group_session_id = $session")" 1
is_done() { [ "$(server_sql "SELECT COUNT(*) FROM outbox o JOIN session_reminder r ON r.id = o.object_id WHERE o.kind = 'session_reminder_mail' AND r.group_session_id = $session AND o.state = 'done'")" = "$1" ]; }
ok "it is sent" wait_until 60 is_done 1
mail=$(grep -ls "a$comes@example.invalid" "$JSLP_HOME"/mail/*.eml | head -n 1)
letter=$(python3 -c 'import email, email.policy, sys
print(email.message_from_file(open(sys.argv[1]), policy=email.policy.default).get_body().get_content())' "$mail")
like "when" "$letter" "Jūs gaida rīt: $(date -d tomorrow +%d.%m.%Y. | sed 's/\./\\./g'), 17:30"
unlike "never of what" "$letter" 'grup|Ieva|1\.4'
# Moved to the day after while its letter waits: it says nothing.
server_sql "UPDATE session_excuse SET ended_at = UTC_TIMESTAMP(6) WHERE group_session_id = $session;
	UPDATE group_session SET starts_at = '18:00' WHERE id = $session"
remind >/dev/null
is "who comes after all hears of it" "$(reminded)" "$comes,$excused"
ok "sent, too" wait_until 60 is_done 2
server_sql "UPDATE parameter SET value = '10' WHERE code = 'session_reminder_hour'; UPDATE group_session SET planned_on = '2027-10-06' WHERE id = $session"
web_done
done_testing
