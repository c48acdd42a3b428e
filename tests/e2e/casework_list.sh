#!/bin/sh
# /casework/, /casework/approvals and /casework/search: order, piles, filters, search, who may see them.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"

# References on the page, in its order.
listed() { grep -o 'file?ref=G-[0-9-]*' "$web_page" | sed 's/.*ref=//'; }
# How many files of the list as the database has it, by due date.
expected() {
	server_sql "SELECT reference FROM application WHERE state IN ('received', 'without_progress', 'information_requested',
		'in_review', 'prepared', 'for_approval', 'returned') ${1:-} ORDER BY due_on, id LIMIT 30"
}

web_get nobody /casework/
is "a visitor is sent to sign in" "$web_status $web_location" "303 /account/sign-in?next=/casework/"
ok "the office signs in" office_sign_in
office_application 1.4 && first=$reference
office_application 1.9 && second=$reference

# --- order, badge, piles ---
web_get worker /casework/
is "the work list: 200" "$web_status" 200
is "the most urgent first" "$(listed)" "$(expected)"
like "the words of the badge" "$(office_text)" 'atlik(usi|ušas) [0-9]+ dien|nokavēts par|termiņš ir šodien'
like "a row opens the file" "$(cat "$web_page")" "<a data-open href=\"/casework/file.ref=G-"
top=$(listed | head -n 1)
like "who, which kind of group" "$(office_text)" "$(server_sql "SELECT CONCAT(c.given_name, ' ', c.family_name, ' ', a.reference, '.*', p.name_lv)
	FROM application a JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
	JOIN programme p ON p.id = a.programme_id WHERE a.reference = '$top'")"
for pile in unit mine unassigned approval waiting contested; do
	web_get worker "/casework/?pile=$pile"
	is "pile $pile" "$web_status" 200
done
web_get worker "/casework/?pile=unassigned"
is "nobody's" "$(listed)" "$(expected 'AND owner_id IS NULL')"
web_get worker "/casework/?pile=mine"
is "mine" "$(listed)" "$(expected "AND owner_id = (SELECT id FROM app_user WHERE login = 'social_worker')")"
web_get worker "/casework/?pile=unit&programme=1.9"
is "one kind of group" "$(listed)" \
	"$(expected "AND programme_id IN (SELECT id FROM programme WHERE code = '1.9')")"
like "the choice stands in the links of the piles" "$(cat "$web_page")" 'pile=mine&amp;programme=1.9'
# --- the numbers over the piles, which may be two seconds old ---
open_where() { server_sql "SELECT COUNT(*) FROM application WHERE open_due IS NOT NULL ${1:-}"; }
# "16 2 9 0 1": as the page says them, mine, the unit's, nobody's, for approval, waiting for the applicant.
numbers() { grep -o '<strong>[0-9+]*</strong></a></li>' "$web_page" | tr -dc '0-9+\n' | tr '\n' ' '; }
numbers_expected() {
	printf '%s %s %s %s %s %s %s ' \
		"$(open_where "AND owner_id = (SELECT id FROM app_user WHERE login = 'social_worker') ${1:-}")" "$(open_where "${1:-}")" \
		"$(open_where "AND owner_id IS NULL ${1:-}")" "$(open_where "AND state = 'for_approval' ${1:-}")" \
		"$(open_where "AND state IN ('information_requested', 'without_progress') ${1:-}")" \
		"$(server_sql "SELECT COUNT(*) FROM application a WHERE EXISTS (SELECT 1 FROM message m WHERE m.waits = 1 AND m.application_id = a.id) ${1:-}")" \
		"$(server_sql "SELECT COUNT(*) FROM application a WHERE EXISTS (SELECT 1 FROM contest c JOIN act t ON t.id = c.act_id
			WHERE t.application_id = a.id AND (c.state IN ('filed', 'forwarded', 'appealed') OR c.due_on >= '$(date +%F)')) ${1:-}")"
}
ok "one of them is mine" office_take worker
sleep 3
web_get worker /casework/
is "the numbers of the piles" "$(numbers)" "$(numbers_expected)"
web_get worker "/casework/?programme=1.9"
is "of one kind of group" "$(numbers)" "$(numbers_expected "AND programme_id IN (SELECT id FROM programme WHERE code = '1.9')")"
# A thousand more than anybody counts.
columns="programme_id, for_whom, origin, language, received_at, received_on, due_nominal_on, due_on, due_extended_on, state, state_at, phone,
	email, channel, grounds"
server_sql "INSERT INTO application (reference, submission_id, submission_hash, access_hash, $columns)
	WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
	SELECT CONCAT('MANY-', i), UUID(), submission_hash, access_hash, $(printf '%s' "$columns" | sed "s/ state,/ 'received',/")
	FROM n JOIN application ON reference = '$first';
	INSERT INTO application_person (application_id, part, person_id, given_name, family_name, birth_date, sex, address, relation)
	SELECT m.id, c.part, c.person_id, c.given_name, c.family_name, c.birth_date, c.sex, c.address, c.relation
	FROM application m JOIN application f ON f.reference = '$first' JOIN application_person c ON c.application_id = f.id
	WHERE m.reference LIKE 'MANY-%'"
sleep 3
web_get worker /casework/
is "many files: no more than 999+ are counted" "$(numbers)" \
	"$(numbers_expected | awk '{ for (i = 1; i <= NF; i++) printf "%s ", ($i > 999 ? "999+" : $i) }')"
like "indeed many" "$(numbers)" '999[+]'
web_get worker "/casework/?programme=1.9"
is "and of one kind of group still" "$(numbers)" "$(numbers_expected "AND programme_id IN (SELECT id FROM programme WHERE code = '1.9')")"
is "the list is of one" "$(listed)" "$(expected "AND programme_id IN (SELECT id FROM programme WHERE code = '1.9')")"
# --- page by page: every file once, in order, also those that share a day; what is decided meanwhile moves nothing ---
walked=$web_folder/walked
# As listed, the many too.
every() { grep -o 'file?ref=[A-Z0-9-]*' "$web_page" | sed 's/.*ref=//'; }
# walk PATH: the references of all pages, in $walked.
walk() {
	page=$1 pages=0
	: >"$walked"
	while [ -n "$page" ] && [ "$pages" -lt 60 ]; do
		web_get worker "$page"
		every >>"$walked"
		page=$(sed -n 's/.*rel="next" href="\([^"]*\)".*/\1/p' "$web_page" | sed 's/&amp;/\&/g')
		[ -z "$page" ] || page=/casework/$page
		pages=$((pages + 1))
		[ $pages != 2 ] || second_page=$page
	done
}
walk '/casework/?pile=unit'
is "all pages together are the list" "$(cat "$walked")" "$(server_sql "SELECT reference FROM application WHERE open_due IS NOT NULL ORDER BY due_on, id")"
like "the last page leads to the first" "$(cat "$web_page")" 'href="/casework/\?pile=unit&amp;"'
unlike "an address names nobody" "$second_page" 'G-|MANY'
for query in "after=x" "after=" "after=o20260231-5" "after=o20261222-99999999999999999999" "after=%27%3B" "after=$(printf '%0300d' 0)" \
	"after=o99991231-7"; do
	web_get worker "/casework/?$query"
	is "a wrong end of a page ($query) is the first page" "$web_status $(listed | head -n 3)" "200 $(expected | head -n 3)"
done
web_get worker "/casework/?pile=unit&programme=1.4"
like "a filter goes on with it" "$(cat "$web_page")" 'rel="next" href="\?pile=unit&amp;programme=1.4&amp;after=o[0-9]{8}-[0-9]+"'
# --- the same of a worker who stands in for another one ---
both="owner_id IN (SELECT id FROM app_user WHERE login IN ('social_worker', 'social_worker2'))"
server_sql "UPDATE application SET owner_id = (SELECT u.id FROM app_user u WHERE u.login = IF(application.id % 3, 'social_worker', 'social_worker2'))
	WHERE reference LIKE 'MANY-%' AND id % 10 < 3;
	INSERT INTO absence (user_id, from_on, to_on, deputy_id, created_by, created_at)
	SELECT w.id, '$(date +%F)', '$(date +%F)', d.id, d.id, UTC_TIMESTAMP(6)
	FROM app_user w, app_user d WHERE w.login = 'social_worker2' AND d.login = 'social_worker'"
sleep 11
walk '/casework/?pile=mine'
is "own files and those of the absent one, every one once" "$(cat "$walked")" \
	"$(server_sql "SELECT reference FROM application WHERE open_due IS NOT NULL AND $both ORDER BY due_on, id")"
is "and so many are counted" "$(numbers | cut -d ' ' -f 1)" "$(open_where "AND $both")"
web_get worker "/casework/?pile=mine&owner=$(server_sql "SELECT id FROM app_user WHERE login = 'social_worker2'")"
is "only those of the absent one" "$(every)" \
	"$(expected "AND owner_id = (SELECT id FROM app_user WHERE login = 'social_worker2')")"
server_sql "UPDATE absence SET cancelled_by = deputy_id, cancelled_at = UTC_TIMESTAMP(6)"
web_get worker "/casework/?pile=mine"
is "no longer, once the absence is cancelled" "$(every)" \
	"$(expected "AND owner_id = (SELECT id FROM app_user WHERE login = 'social_worker')")"
server_sql "DELETE c FROM application_person c JOIN application m ON m.id = c.application_id WHERE m.reference LIKE 'MANY-%';
	DELETE FROM application WHERE reference LIKE 'MANY-%'"
web_get worker "/casework/?pile=unit&programme=9.9"
like "an empty pile says so" "$(office_text)" 'Šeit pašlaik nav nevienas lietas|nothing in this pile'
web_get worker "/casework/?lang=en"
like "in English" "$(office_text)" 'Work list.*Without a responsible person.*days? left'
web_get worker "/casework/?lang=lv"

# --- wrong addresses ---
for query in "pile=all" "page=0" "page=x" "pile=mine&pile=unit" "x=1" "owner=-1" "due=late" "programme=%ff" "programme=%zz" "programme=%00" "page=99999999999999"; do
	web_get worker "/casework/?$query"
	is "?$query" "$web_status" 400
done
one=$(server_sql "SELECT id FROM app_user WHERE login = 'social_worker'")
web_get head "/casework/?pile=unit&owner=$one"
is "the files of one worker" "$(listed)" "$(expected "AND owner_id = $one")"
like "and it says whose" "$(office_text)" 'Izpildītājs: Sanita Darbiniece|Atbildīg[^:]*: Sanita Darbiniece'
web_get head "/casework/?pile=unit&owner=0"
is "nobody's" "$(listed)" "$(expected "AND owner_id IS NULL")"
web_get head "/casework/?pile=waiting&owner=$one"
is "who waits for the applicant" "$(listed)" "$(expected "AND owner_id = $one AND state IN ('information_requested', 'without_progress')")"
today=$(date +%F)
office_application 1.4
server_sql "UPDATE application SET received_on = '$today' - INTERVAL 40 DAY, due_nominal_on = '$today' - INTERVAL 1 DAY, due_on = '$today' - INTERVAL 1 DAY WHERE reference = '$reference'"
web_get head "/casework/?pile=unit&due=overdue"
is "overdue" "$(listed)" "$(expected "AND due_on < '$today'")"
like "the one of yesterday" "$(listed)" "$reference"
web_get head "/casework/?pile=unit&due=soon"
is "due within seven days" "$(listed)" "$(expected "AND due_on BETWEEN '$today' AND '$today' + INTERVAL 7 DAY")"
sleep 11
web_get head "/casework/?pile=unit&owner=$one"
is "the numbers are of one worker, too" "$(numbers | cut -d' ' -f2-)" "$(numbers_expected "AND owner_id = $one" | cut -d' ' -f2-)"
like "and the links keep the filters" "$(cat "$web_page")" "pile=contested&amp;owner=$one\""
web_get head "/casework/?pile=unit&due=overdue&owner=0"
is "and of one term" "$(numbers | cut -d' ' -f2-5)" "$(numbers_expected "AND owner_id IS NULL AND due_on < '$today'" | cut -d' ' -f2-5)"
web_get head "/casework/?pile=contested&owner=$one"
is "the contested files of one worker" "$web_status" 200
web_get head "/casework/?pile=unit&due=7"
is "on a rung of the ladder" "$(listed)" "$(expected "AND due_on BETWEEN '$today' + INTERVAL 4 DAY AND '$today' + INTERVAL 7 DAY")"
like "in words" "$(office_text)" 'termiņš: atlikušas dienas: 4–7'
for due in never 0 366 -7 7x; do
	web_get head "/casework/?pile=unit&due=$due"
	is "no rung: $due" "$web_status" 400
done
server_sql "UPDATE application SET state = 'for_approval', state_at = UTC_TIMESTAMP(6) - INTERVAL 20 DAY WHERE reference = '$reference'"
web_get head "/casework/?pile=approval"
like "a draft that waits too long" "$(office_text)" "$reference .*Gaida pārāk ilgi, kopš $(date -d '20 days ago' +%d.%m.%Y.)"
server_sql "UPDATE application SET state_at = UTC_TIMESTAMP(6) WHERE reference = '$reference'"
web_get head "/casework/?pile=approval"
unlike "and one that does not" "$(grep -A3 "file.ref=$reference" "$web_page")" "Gaida pārāk ilgi"
server_sql "UPDATE application SET state = 'received' WHERE reference = '$reference'"
web_get worker "/casework/?pile=unread&due=soon&owner=0"
is "filters of the unread" "$web_status" 200
web_get worker "/casework/?pile=unread&after=c20261222-1"
is "a page of the unread" "$web_status" 200

# --- who ---
web_get registrar /casework/
is "the registrar sees the list" "$web_status" 200
web_get registrar "/casework/file?ref=$first"
is "and files" "$web_status" 200
unlike "but takes none" "$(cat "$web_page")" 'action="/casework/take"'
web_get worker /casework/approvals
is "approvals are not for a worker" "$web_status" 403
web_get head /casework/approvals
is "they are for the head" "$web_status" 200
is "only what waits for approval" "$(listed)" "$(expected "AND state = 'for_approval'")"
web_sign_in manager provider_manager
web_get manager /casework/
is "the provider sees nothing of this" "$web_status" 403
web_get manager "/casework/file?ref=$first"
is "no file either" "$web_status" 403

# --- search ---
web_send worker /casework/search /casework/search "q=$second"
is "a number leads to its file" "$web_status $web_location" "303 /casework/file?ref=$second"
web_send worker /casework/search /casework/search "q=g2026 $(echo "$second" | sed 's/.*-//')"
is "however it is written" "$web_location" "/casework/file?ref=$second"
for name in "Paraugs Jānis" "janis paraugs" "PARAU" "Jānis Paraugs"; do
	web_send worker /casework/search /casework/search "q=$name"
	is "search for $name" "$web_status" 200
	like "finds the file" "$(listed)" "$second"
done
for code in 050613-20001 05061320001; do
	web_send worker /casework/search /casework/search "q=$code"
	like "a personal code finds it, too: $code" "$(listed)" "$second"
done
web_send worker /casework/search /casework/search "q=010190-10006"
is "not another one" "$web_status $(listed)" "200 "
unlike "nor a code" "$(cat "$web_head" "$JSLP_INSTANCE/log/"*access* 2>/dev/null)" '050613'
unlike "a name is in no address" "$(cat "$web_head" "$JSLP_INSTANCE/log/"*access* 2>/dev/null)" '[Pp]arau'
unlike "and not in the audit log" "$(server_sql "SELECT action, object FROM audit")" '[Pp]arau'
is "the search is" "$(server_sql "SELECT COUNT(*) > 0 FROM audit WHERE object = 'search'")" 1
for name in "Zzzzz" "%%%%" "___" 'a\b%' "' OR 1=1 --"; do
	web_send worker /casework/search /casework/search "q=$name"
	is "nothing for $name" "$web_status $(listed)" "200 "
done
for name in "ab" "  a  " ""; do
	web_send worker /casework/search /casework/search "q=$name"
	is "too short: '$name'" "$web_status" 422
done
long=$(printf '%0200d' 0)
web_send worker /casework/search /casework/search "q=$long"
is "too long" "$web_status" 422
like "what was typed stays" "$(cat "$web_page")" "value=\"$long\""
web_send worker /casework/search /casework/search 'q=<b>"x"</b>'
like "hostile text is escaped" "$(cat "$web_page")" '&lt;b&gt;&quot;x&quot;&lt;/b&gt;'
web_get worker /casework/search
search_token=$(web_token /casework/search)
for data in "q=abc&q=def" "q=%ff" "q=a%00b" "q=%zz" "q=abc&x=1"; do
	web_post worker /casework/search "csrf=$search_token&$data"
	is "search: $data" "$web_status" 400
done
web_post worker /casework/search "q=abcd"
is "without a token" "$web_status" 403
web_post worker /casework/search "csrf=$search_token&q=abcd" -H "Origin: https://other.example" -H "Sec-Fetch-Site: cross-site"
is "from another site" "$web_status" 403
web_get worker /casework/
is "the program is alive" "$web_status" 200

web_done
done_testing
