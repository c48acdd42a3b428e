#!/bin/sh
# Whole courses as people see them: offered, accepted, a holiday in the timetable, a session that falls out and is made up for, somebody who joins late; completed with a
# certificate, claimed and accepted; and nothing of it for another provider.  Ten sessions for parents, eight for pairs, twenty-eight for children, twelve months for young adults.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
. "$JSLP_SOURCE/tests/lib/browser.sh"
. "$JSLP_SOURCE/tests/lib/web.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
server_need
last=$(date -d "$(date +%Y-%m-01) -1 month" +%F)
# A manager, a leader and a room of their own: what other tests do is not in the way.  The pages alone say what is wrong: this prints nothing.
server_sql "INSERT INTO app_user (login, name, post_title, role, provider_id, password_hash, created_at)
	SELECT 'course-$$', 'Kristīne Kursa', 'vadītāja', 'provider_manager', provider_id, password_hash, UTC_TIMESTAMP(6) FROM app_user WHERE login = 'provider_manager';
	INSERT INTO room (site_id, name, label) SELECT MIN(s.id), 'K$$', 'K$$' FROM site s JOIN app_user u ON u.provider_id = s.provider_id WHERE u.login = 'provider_manager'" || exit 1
# contract_make CODE: a contract about that kind of group, which both belong to; sets contract.
contract_make() {
	server_sql "INSERT INTO contract (number, provider_id, signed_on, starts_on, ends_on, access_until, clients_a_year, budget_cents, created_at)
		SELECT 'K-$1-$$', provider_id, '$last' - INTERVAL 1 YEAR, '$last' - INTERVAL 1 YEAR, '$last' + INTERVAL 4 YEAR, '$last' + INTERVAL 5 YEAR, 150, 10000000, UTC_TIMESTAMP(6)
		FROM app_user WHERE login = 'provider_manager';
		SET @k = LAST_INSERT_ID();
		INSERT INTO contract_programme (contract_id, programme_code) VALUES (@k, '$1');
		INSERT INTO contract_person (contract_id, user_id, from_on) SELECT @k, id, '$last' - INTERVAL 1 YEAR FROM app_user WHERE login IN ('course-$$', 'courselead-$$')"
	contract=$(server_sql "SELECT id FROM contract WHERE number = 'K-$1-$$'")
}
provider_leader "courselead-$$" "course-$$" || exit 1
server_sql "UPDATE app_user SET name = 'Vita Kursvede' WHERE login = 'courselead-$$'"
# person_make CODE NAME [AGE]: granted for the contract, as a child of that age where there is one; young adults are 20.
person_make() {
	provider_granted "$1" "$([ $# = 3 ] && echo Rasa || echo "$2")" "Kurss" "$(date -d "$last - 60 days" +%F)" >"$web_folder/granted"
	application=$(cut -d ' ' -f 1 <"$web_folder/granted")
	[ $# != 3 ] || provider_child "$2" "$(date -d "-$3 years" +%F)"
	server_sql "UPDATE referral SET contract_id = $contract WHERE application_id = $application;
		UPDATE application_person SET birth_date = '$last' - INTERVAL 20 YEAR WHERE application_id = $application AND '$1' = '1.8'"
	people="$people $application"
}
# The clock of the course: its sessions are in the month that is over.
cat >"$web_folder/shift" <<SHIFT
mariadb --no-defaults --socket='$JSLP_DB_SOCKET' --user='$(id -un)' jslp <<SQL
UPDATE group_session s JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY planned_on, number) - 1 AS n, COUNT(*) OVER () AS many FROM group_session WHERE support_group_id = \$1) o ON o.id = s.id
	SET s.planned_on = '$last' + INTERVAL FLOOR(o.n * 27 / o.many) DAY, s.starts_at = SEC_TO_TIME((8 + o.n % 2 * 4) * 3600), s.frozen_on = NULL;
	UPDATE place l JOIN group_session s ON s.support_group_id = l.support_group_id AND s.number = IF(l.application_id = \$2, 3, 1) SET l.starts_on = s.planned_on
	WHERE l.support_group_id = \$1;
	UPDATE place_history h JOIN place l ON l.id = h.place_id SET h.at = '$last' - INTERVAL 5 DAY WHERE l.support_group_id = \$1;
	DELETE p FROM register_person p JOIN group_session s ON s.id = p.group_session_id WHERE s.support_group_id = \$1
SQL
SHIFT
# course CODE SESSIONS PAYER FIRST-DAY TIME [AGE]
course() {
	people=
	contract_make "$1"
	for name in Agnese Baiba; do person_make "$1" "$name" ${6:+"$6"}; done
	# shellcheck disable=SC2086  # two numbers
	browser_run course "$1" "$2" "$3" "$4" "$5" "$contract" "course-$$" "courselead-$$" "$web_folder/shift" "$(date -d "$last" +%Y%m)" $people || failed=1
	# Referrals go to the one contract that is about a kind: this one leaves the other tests' alone again.
	server_sql "DELETE FROM contract_programme WHERE contract_id = $contract"
}
failed=0
course 1.4 10 municipality 20.04.2027. 17:30
course 1.10 8 municipality 20.04.2027. 15:30 7
course 1.5 28 municipality 20.04.2027. 13:30 10
course 1.8 12 state 04.02.2027. 11:30
rm -rf "$web_folder"
exit $failed
