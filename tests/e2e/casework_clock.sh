#!/bin/sh
# The legal term on screen: every day of receipt with its due days, as the file and its applicant see them, is what the tool computes and the law says.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh, resident.sh and casework.sh

on() { date -d "$1" +%d.%m.%Y.; }
# A day as a pattern: its dots are dots.
seen() { on "$1" | sed 's/\./\\./g'; }

ok "the office signs in" office_sign_in
office_application 1.4
read -r was_received was_nominal was_due was_extended <<EOF
$(office_column "CONCAT_WS(' ', received_on, due_nominal_on, due_on, due_extended_on)")
EOF
while read -r received nominal due extended; do
	is "$received: the tool" "$(printf '%s\n' "$received" | server_admin calendar due | tr '\t' ' ')" "$received $due $extended"
	server_sql "UPDATE application SET received_on = '$received', due_nominal_on = '$nominal', due_on = '$due', due_extended_on = '$extended'
		WHERE reference = '$reference'"
	web_get worker "/casework/file?ref=$reference"
	# The steps stand there only when a new computation comes to the same days.
	if [ "$nominal" = "$due" ]; then
		steps="pēdējā diena: [^ ]+, $(seen "$nominal")"
	else
		steps="pēdējā diena: [^ ]+, $(seen "$nominal").*Tāpēc termiņš pāriet uz nākamo darba dienu: [^ ]+, $(seen "$due")"
	fi
	like "$received: in the file, with its steps" "$(office_text)" \
		"Lēmums jāpieņem līdz $(seen "$due").*Termiņš, ja to pagarina $(seen "$extended").*Kā aprēķināts šis termiņš.*saņemts: [^ ]+, $(seen "$received").*$steps"
	file_open
	like "$received: for the applicant" "$(page_text)" "$(seen "$due").*$steps"
done <<EOF
2026-01-15 2026-02-15 2026-02-16 2026-05-15
2026-01-30 2026-02-28 2026-03-02 2026-06-01
2026-01-31 2026-02-28 2026-03-02 2026-06-01
2028-01-31 2028-02-29 2028-02-29 2028-05-31
2026-02-28 2026-03-28 2026-03-30 2026-06-29
2026-03-03 2026-04-03 2026-04-07 2026-07-03
2026-03-04 2026-04-04 2026-04-07 2026-07-06
2026-03-31 2026-04-30 2026-04-30 2026-07-31
2026-04-04 2026-05-04 2026-05-05 2026-08-04
2026-05-23 2026-06-23 2026-06-25 2026-09-23
2026-10-18 2026-11-18 2026-11-19 2027-02-18
2026-11-24 2026-12-24 2026-12-28 2027-03-24
2026-12-01 2027-01-01 2027-01-04 2027-04-01
2026-08-31 2026-09-30 2026-09-30 2027-01-04
2025-04-04 2025-05-04 2025-05-06 2025-08-04
2028-10-18 2028-11-18 2028-11-21 2029-02-19
EOF
# Other tests count the files of this quarter.
server_sql "UPDATE application SET received_on = '$was_received', due_nominal_on = '$was_nominal', due_on = '$was_due', due_extended_on = '$was_extended'
	WHERE reference = '$reference'"
is "the file is as it was" "$(office_column "CONCAT_WS(' ', received_on, due_on)")" "$was_received $was_due"
web_done
done_testing
