#!/bin/sh
# Pages that are printed to be filled in by hand: the empty questionnaire of an adult and of a child is one sheet of A4.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
. "$JSLP_SOURCE/tests/lib/browser.sh"
. "$JSLP_SOURCE/tests/lib/web.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
server_need
# The pages alone say what is wrong: this prints nothing.
web_sign_in manager provider_manager || exit 1
# place CODE [AGE]: of an adult, or of a child of that age.
place() {
	provider_group manager "$1" "$(date -d "$(provider_day "$(date -d '+5 months' +%F)")" +%d.%m.%Y.)"
	provider_granted "$1" Apolonija "Garā-Uzvārdniece $$" 2026-03-01 >"$web_folder/granted"
	application=$(cut -d ' ' -f 1 <"$web_folder/granted")
	[ $# = 1 ] || provider_child Apolonija "$(date -d "-$2 years" +%F)"
	provider_give manager "$provider_group_id" "$application"
	place_id=$(server_sql "SELECT id FROM place WHERE application_id = $application")
}
place 1.3
adult=$place_id
place 1.5 10
browser_run sheet "$adult" "$place_id"
status=$?
web_done
exit $status
