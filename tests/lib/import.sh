# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154  # of web.sh and casework.sh; the days and list_id are for the tests
# What the tests of start data share: days, lists, and what came of them.  After server_need, casework.sh and provider.sh.

year=$(date +%Y)
mark=$(date +%s%N | tail -c 8)
# The same as letters, for names.
word=$(printf '%s' "$mark" | tr '0-9' 'a-j')
on() { date -d "$1" +%d.%m.%Y.; }
# Days of this year that have been, in their order, also in January.
received=$(on "$year-01-01 - 40 days") decided=$(on "$year-01-01 - 20 days") first=$(date -d "$year-01-01" +%d.%m.%Y.)
file=$web_folder/list
# list KIND < rows
list() { /usr/bin/python3 "$JSLP_SOURCE/tests/lib/start_data.py" "$1" "$file"; }
# upload JAR [FORM]: sends $file; list_id is what the next page is called by.
upload() {
	web_get "$1" /casework/import
	list_form=${2:-$(office_field form)}
	web_request "$1" /casework/import -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" -H 'Expect:' \
		-F "csrf=$(web_token /casework/import)" -F "form=$list_form" -F "file=@$file;filename=${list_name:-saraksts.csv}"
	list_id=${web_location#*file=}
}
check() { web_get "$1" "/casework/import_check?file=$list_id"; }
confirm() { web_send "$1" "/casework/import_check?file=$list_id" /casework/import_check "file=$list_id"; }
# told ROW COLUMN: what is said about it.
told() { tr -d '\n' <"$web_page" | sed 's/<tr>/\n/g' | grep ">$1</td>" | grep ">$2</td>" | sed 's/<[^>]*>/ /g'; }
files() { server_sql "SELECT COUNT(*) FROM application a JOIN act t ON t.application_id = a.id WHERE t.number LIKE '$mark/%'"; }
# of ACT COLUMNS: of its file.
of() { server_sql "SELECT $2 FROM act t JOIN application a ON a.id = t.application_id WHERE t.number = '$1'"; }
outbox() { server_sql "SELECT COUNT(*) FROM outbox"; }
person_of() { server_sql "SELECT person_id FROM application_person c JOIN act t ON t.application_id = c.application_id WHERE t.number = '$1' AND c.part = 'client'"; }
apart() {
	server_sql "INSERT INTO separation (uuid, person_id, other_id, reason_sealed, made_by, made_at)
		SELECT UUID(), LEAST($1, $2), GREATEST($1, $2), 'x', MIN(id), UTC_TIMESTAMP(6) FROM app_user WHERE login = 'social_worker'"
}
seats() { server_sql "SELECT COUNT(*) FROM place WHERE support_group_id = $1"; }
code_of() { printf '32%s%s' "$1" "$mark"; }
# written: whatever a confirmation writes.
written() {
	server_sql "SELECT (SELECT COUNT(*) FROM application), (SELECT COUNT(*) FROM act), (SELECT COUNT(*) FROM referral), (SELECT COUNT(*) FROM place), (SELECT COUNT(*) FROM person),
		(SELECT COUNT(*) FROM application_history), (SELECT SUM(places_taken) FROM support_group), (SELECT COUNT(*) FROM separation), (SELECT COUNT(*) FROM audit WHERE action = 'import'),
		(SELECT done_at IS NULL FROM import_file WHERE uuid = '$list_id')"
}
