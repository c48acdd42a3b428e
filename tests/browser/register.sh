#!/bin/sh
# A register by number keys, with a thumb's width, and on a bad line.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
. "$JSLP_SOURCE/tests/lib/browser.sh"
. "$JSLP_SOURCE/tests/lib/web.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
server_need
# The pages alone say what is wrong here: what is prepared prints nothing.
web_sign_in manager provider_manager || exit 1
provider_group manager 1.3 07.05.2027. || exit 1
for name in Aija Biruta Cilda; do
	provider_granted 1.3 "$name" Taustiņa 2026-03-03 >"$web_folder/granted"
	provider_give manager "$provider_group_id" "$(cut -d ' ' -f 1 <"$web_folder/granted")"
done
server_sql "UPDATE group_session SET planned_on = CURDATE() WHERE support_group_id = $provider_group_id AND number = 1;
	UPDATE place SET starts_on = '2026-01-01' WHERE support_group_id = $provider_group_id"
session=$(server_sql "SELECT id FROM group_session WHERE support_group_id = $provider_group_id AND number = 1")
next=$(server_sql "SELECT id FROM group_session WHERE support_group_id = $provider_group_id AND number = 2")
server_sql "INSERT INTO attendance_alert (place_id, application_id, group_session_id, absences, raised_at)
	SELECT MAX(id), MAX(application_id), $session, 3, UTC_TIMESTAMP(6) FROM place WHERE support_group_id = $provider_group_id"
alert=$(server_sql "SELECT MAX(id) FROM attendance_alert")
reference=$(server_sql "SELECT a.reference FROM attendance_alert w JOIN application a ON a.id = w.application_id WHERE w.id = $alert")
web_done
browser_run register "$session" "$next" "$alert" "$reference"
