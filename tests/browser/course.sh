#!/bin/sh
# A whole course as people see it: offered, accepted, a holiday in the timetable, a session that falls out and is made up for, somebody who joins late; completed with a
# certificate, claimed and accepted; and nothing of it for another provider.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
. "$JSLP_SOURCE/tests/lib/browser.sh"
. "$JSLP_SOURCE/tests/lib/web.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
server_need
last=$(date -d "$(date +%Y-%m-01) -1 month" +%F)
# A contract, a manager, a leader and a room of its own: what other tests do is not in the way.  The pages alone say what is wrong: this prints nothing.
server_sql "INSERT INTO contract (number, provider_id, signed_on, starts_on, ends_on, access_until, clients_a_year, budget_cents, created_at)
	SELECT 'K-$$', provider_id, '$last' - INTERVAL 1 YEAR, '$last' - INTERVAL 1 YEAR, '$last' + INTERVAL 4 YEAR, '$last' + INTERVAL 5 YEAR, 150, 10000000, UTC_TIMESTAMP(6)
	FROM app_user WHERE login = 'provider_manager';
	SET @k = LAST_INSERT_ID();
	INSERT INTO contract_programme (contract_id, programme_code) VALUES (@k, '1.4');
	INSERT INTO app_user (login, name, post_title, role, provider_id, password_hash, created_at)
	SELECT 'course-$$', 'Kristīne Kursa', 'vadītāja', 'provider_manager', provider_id, password_hash, UTC_TIMESTAMP(6) FROM app_user WHERE login = 'provider_manager';
	INSERT INTO contract_person (contract_id, user_id, from_on) VALUES (@k, LAST_INSERT_ID(), '$last' - INTERVAL 1 YEAR);
	INSERT INTO room (site_id, name, label) SELECT MIN(s.id), 'K$$', 'K$$' FROM site s JOIN app_user u ON u.provider_id = s.provider_id WHERE u.login = 'provider_manager'" || exit 1
provider_leader "courselead-$$" "course-$$" || exit 1
contract=$(server_sql "SELECT id FROM contract WHERE number = 'K-$$'")
server_sql "UPDATE app_user SET name = 'Vita Kursvede' WHERE login = 'courselead-$$'"
people=
for name in Agnese Baiba; do
	provider_granted 1.4 "$name" "Kurss" "$(date -d "$last - 60 days" +%F)" >"$web_folder/granted"
	application=$(cut -d ' ' -f 1 <"$web_folder/granted")
	server_sql "UPDATE referral SET contract_id = $contract WHERE application_id = $application"
	people="$people $application"
done
# The clock of the course: its sessions are in the month that is over.
cat >"$web_folder/shift" <<SHIFT
mariadb --no-defaults --socket='$JSLP_DB_SOCKET' --user='$(id -un)' jslp <<SQL
UPDATE group_session s JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY planned_on, number) AS n FROM group_session WHERE support_group_id = \$1) o ON o.id = s.id
	SET s.planned_on = '$last' + INTERVAL o.n * 2 DAY, s.frozen_on = NULL;
	UPDATE place l JOIN group_session s ON s.support_group_id = l.support_group_id AND s.number = IF(l.application_id = \$2, 3, 1) SET l.starts_on = s.planned_on
	WHERE l.support_group_id = \$1;
	UPDATE place_history h JOIN place l ON l.id = h.place_id SET h.at = '$last' - INTERVAL 5 DAY WHERE l.support_group_id = \$1;
	DELETE p FROM register_person p JOIN group_session s ON s.id = p.group_session_id WHERE s.support_group_id = \$1
SQL
SHIFT
# shellcheck disable=SC2086  # two numbers
browser_run course "$contract" "course-$$" "courselead-$$" "$web_folder/shift" "$(date -d "$last" +%Y%m)" $people
status=$?
# Referrals go to the one contract that is about a kind: this one leaves the other tests' alone again.
server_sql "DELETE FROM contract_programme WHERE contract_id = $contract"
rm -rf "$web_folder"
exit $status
