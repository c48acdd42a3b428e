#!/bin/sh
# /admin/grounds, /admin/ground, /admin/ground/new, /admin/ground/end: a version begins on a day to come, an end takes nothing away, what has not come yet
# can be taken back.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh

day() { date -d "$1" +%Y-%m-%d; }
shown() { date -d "$1" +%d.%m.%Y.; }
html='Klients <b>pārceļas</b> & neatgriežas'
# The ground that the cases are about: KIND and CODE, in TABLE where WHERE.
of() {
	kind=$1 which=$2 page="/admin/ground?kind=$1&code=$2"
	case $kind in hearing) table=hearing_ground where="code = '$which'" ;; *) table=service_ground where="outcome = '$kind' AND code = '$which'" ;; esac
}
newest() { server_sql "SELECT $1 FROM $table WHERE $where ORDER BY valid_from DESC LIMIT 1"; }
periods() { server_sql "SELECT valid_from, COALESCE(valid_to, '-') FROM $table WHERE $where ORDER BY valid_from" | tr '\t\n' ' ;'; }
audits() { server_sql "SELECT COUNT(*) FROM audit WHERE action = '$1' AND object = 'ground:$kind:$which:$2'"; }
# enter ACTION VALID_FROM TITLE_LV [FIELD=VALUE…]: a version of the ground, by the form as its newest version made it; of a field twice the last one counts.
enter() {
	enter_action=$1 enter_from=$2 enter_title=$3
	shift 3
	web_send_last admin "${new_page:-/admin/ground/new?kind=$kind&code=$which}" /admin/ground/new "kind=$kind" "code=$which" "newest=${seen_id:-$(newest id)}" \
		"version=${seen_version:-$(newest version)}" "action=$enter_action" "valid_from=$enter_from" "title_lv=$enter_title" "title_en=The client moves away" \
		"legal_ref=JSN18-8, 9. punkts" keeps_place=no at_once=no "$@"
}
end() { web_send admin "/admin/ground/end?kind=$kind&code=$which" /admin/ground/end "kind=$kind" "code=$which" "id=${seen_id:-$(newest id)}" "version=${seen_version:-$(newest version)}" "from=$1"; }
back() { web_send admin "$page" "/admin/ground/$1" "kind=$kind" "code=$which" "id=${seen_id:-$(newest id)}" "version=${seen_version:-$(newest version)}"; }
refused() {
	is "$1: asked again" "$web_status" 422
	like "$1: at its field" "$(cat "$web_page")" "href=\"#$2\""
	is "$1: nothing stored" "$(periods)" "$before"
}
# resend ACTION: the form of the page that was looked at, as it stands there.
resend() {
	tr -d '\n' <"$web_folder/looked" | sed 's|.*action="/admin/ground/new"||' | grep -o '<input type="hidden" name="[a-z_]*" value="[^"]*"' |
		sed 's/.*name="\([a-z_]*\)" value="\([^"]*\)"/\1=\2/; s/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&#39;/'"'"'/g; s/&amp;/\&/g' >"$web_folder/hidden"
	set -- --data-urlencode "action=$1"
	while IFS= read -r resend_line; do set -- "$@" --data-urlencode "$resend_line"; done <"$web_folder/hidden"
	web_request admin /admin/ground/new -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" "$@"
}

ok "the administrator signs in" web_sign_in admin admin
ok "the office" office_sign_in
from=$(day '+ 40 days')

# --- who, and what there is ---
for where_to in /admin/grounds "/admin/ground?kind=hearing&code=urgent" "/admin/ground/new?kind=hearing" "/admin/ground/end?kind=hearing&code=urgent"; do
	web_get head "$where_to"
	is "who is no administrator: $where_to" "$web_status" 403
done
web_get admin /admin/grounds
is "all grounds" "$web_status $(grep -c data-open "$web_page")" "200 $(server_sql "SELECT (SELECT COUNT(DISTINCT outcome, code) FROM service_ground) + (SELECT COUNT(DISTINCT code) FROM hearing_ground)")"
text=$(page_text)
like "with their legal ground, place, beginning and day" "$text" 'Klients ir miris Jāprecizē.{1,60}18-8 Vietu grupā atbrīvo\. Uzreiz 01\.01\.2024\.'
like "and those of hearings" "$text" 'Gadījums ir mazsvarīgs Administratīvā procesa likums'
like "in the main menu" "$(cat "$web_page")" 'aria-current="page"[^>]*>Lēmumu pamati'
for query in "" "?kind=hearing" "?kind=granted&code=death" "?kind=hearing&code=death" "?kind=suspended&code=none"; do
	web_get admin "/admin/ground$query"
	is "/admin/ground$query" "$web_status" 404
done
web_get admin "/admin/ground/new?kind=hearing&code=none"
is "no form for a version of nothing" "$web_status" 404
web_get admin "/admin/ground/new?kind=granted"
is "nor for a kind that there is not" "$web_status" 404

# --- a version: what does not fit ---
of suspended away
web_get admin "$page"
is "one ground" "$web_status" 200
web_get admin "/admin/ground/new?kind=$kind&code=$which"
like "the form has what the newest version says" "$(cat "$web_page")" 'value="Klients uz laiku ir prombūtnē"'
before=$(periods)
enter check "$(day today)" "$html"; refused "today" valid_from
enter check 2020-01-01 "$html"; refused "the past" valid_from
enter check 31.02.2030. "$html"; refused "no day" valid_from
enter check "$from" ""; refused "no ground in Latvian" title_lv
enter check "$from" "$html" title_en=; refused "none in English" title_en
enter check "$from" "$html" legal_ref=; refused "no legal ground" legal_ref
enter check "$from" "$html" keeps_place=; refused "nothing about the place" keeps_place
enter check "$from" "$html" at_once=; refused "nothing about the beginning" at_once
enter check "$from" "$(printf '%0301d' 0)" at_once=yes; refused "too long" title_lv
like "what was typed is kept" "$(cat "$web_page")" "value=\"$(printf '%0301d' 0)\""
like "and what was ticked" "$(tr -d '\n' <"$web_page")" 'name="at_once" type="radio" value="yes" checked'

# --- a look before, then a version ---
enter check "$from" "$html"
is "the look before" "$web_status" 200
like "what changes" "$(page_text)" 'Vieta grupā Vietu grupā saglabā\. Vietu grupā atbrīvo\.'
like "when" "$(page_text)" "Iepriekšējā redakcija \\(no 01\\.01\\.2024\\.\\) beidzas $(shown '+ 39 days')"
like "markup is text" "$(cat "$web_page")" 'Klients &lt;b&gt;pārceļas&lt;/b&gt; &amp; neatgriežas'
is "nothing is stored yet" "$(periods)" "$before"
cp "$web_page" "$web_folder/looked"
resend edit
is "back to the form" "$web_status" 200
like "with what was typed" "$(cat "$web_page")" 'value="Klients &lt;b&gt;pārceļas'
resend save
is "saved" "$web_status $web_location" "303 $page&saved=added"
is "the version before ends the day before" "$(periods)" "2024-01-01 $(day '+ 39 days');$from -;"
is "with its author" "$(newest "(SELECT login FROM app_user WHERE id = added_by)")" admin
is "in its place of the list" "$(server_sql "SELECT COUNT(DISTINCT sort_no) FROM service_ground WHERE $where")" 1
resend save
is "the same form once more" "$web_status $web_location" "303 $page&saved=added"
is "adds nothing" "$(periods) $(audits ground_add "$from")" "2024-01-01 $(day '+ 39 days');$from -; 1"
web_get admin "$page"
like "both versions and what differs" "$(page_text)" 'Vēl nav spēkā .*Vietu grupā atbrīvo\. Iepriekš: Vietu grupā saglabā\..*Spēkā'
web_get admin /admin/grounds
like "the list: what holds today, and what comes" "$(page_text)" "Klients uz laiku ir prombūtnē .*01\\.01\\.2024\\. – $(shown '+ 39 days') $(shown '+ 40 days')"
before=$(periods)
enter check "$from" "$html"; refused "a look at what is there already" valid_from
enter check "$(day '+ 30 days')" "$html"; refused "before a version that is there" valid_from
seen_id=1 enter save "$(day '+ 60 days')" "Cits vārds"
is "a stale form: 409" "$web_status" 409
like "told what is stored, beside what was typed" "$(page_text)" 'Cits vārds.*Tagad saglabāts: Klients'
is "nothing stored" "$(periods)" "$before"
seen_id=

# --- withdrawn ---
seen_version=99 back withdraw
is "withdrawn from a stale page: 409" "$web_status" 409
seen_version=
set -- "kind=$kind" "code=$which" "id=$(newest id)" "version=$(newest version)"
back withdraw
token=$web_csrf
is "withdrawn" "$web_status $web_location" "303 $page&saved=withdrawn"
is "the version before goes on" "$(periods) $(audits ground_withdraw "$from")" "2024-01-01 -; 1"
web_request admin /admin/ground/withdraw -H "Origin: $JSLP_URL" --data-urlencode "csrf=$token" --data-urlencode "$1" --data-urlencode "$2" \
	--data-urlencode "$3" --data-urlencode "$4"
is "the same form once more: 409" "$web_status $(periods)" "409 2024-01-01 -;"
web_request admin /admin/ground/withdraw -H "Origin: $JSLP_URL" --data-urlencode "csrf=$token" --data-urlencode "$1" --data-urlencode "$2" \
	--data-urlencode "id=$(newest id)" --data-urlencode "version=$(newest version)"
is "what is in force is not withdrawn" "$web_status $(periods)" "403 2024-01-01 -;"

# --- an end ---
before=$(periods)
end "$(day today)"; refused "an end today" from
end 31.02.2030.; refused "no day" from
like "is kept" "$(cat "$web_page")" 'value="31\.02\.2030\."'
seen_version=99 end "$from"
is "an end from a stale page: 409" "$web_status" 409
seen_version=
end "$from"
is "ended" "$web_status $web_location" "303 $page&saved=ended"
is "its last day is the day before" "$(periods) $(audits ground_end "$from")" "2024-01-01 $(day '+ 39 days'); 1"
seen_version=1 end "$from"
is "the same form once more" "$web_status $(audits ground_end "$from")" "303 1"
seen_version=
before=$(periods)
end "$(day '+ 50 days')"; refused "another end" from
enter check "$(day '+ 50 days')" "$html"; refused "a version while there is an end" valid_from
web_get admin "$page"
like "the page says so" "$(page_text)" "tā pēdējā diena ir $(shown '+ 39 days')"
unlike "and has no way to a version" "$(cat "$web_page")" 'href="/admin/ground/new'
back go_on
token=$web_csrf
is "the end is taken back" "$web_status $web_location" "303 $page&saved=goes_on"
is "the ground goes on" "$(periods) $(audits ground_go_on "$from")" "2024-01-01 -; 1"
web_request admin /admin/ground/go_on -H "Origin: $JSLP_URL" --data-urlencode "csrf=$token" --data-urlencode "kind=$kind" --data-urlencode "code=$which" \
	--data-urlencode "id=$(newest id)" --data-urlencode "version=$(newest version)"
is "no end, nothing to take back" "$web_status" 403

# --- what was made with it keeps it; who decides today chooses among those of today ---
office_application 1.4
office_issue head granted
used=$(newest id)
choices() {
	web_get worker "/casework/later_act?as=suspended&ref=$reference"
	tr -d '\n' <"$web_page" | grep -o 'name="ground" type="radio" value="[0-9]*"' | grep -o '[0-9]*"$' | tr -d '"' | tr '\n' ' '
}
like "a suspension can stand on it" " $(choices)" " $used "
end "$(day tomorrow)"
is "its last day is today" "$web_status $(newest valid_to)" "303 $(day today)"
like "today it can be chosen" " $(choices)" " $used "
server_sql "UPDATE service_ground SET valid_to = '$(day yesterday)' WHERE id = $used"
unlike "then not any more" " $(choices)" " $used "
web_request admin /admin/ground/go_on -H "Origin: $JSLP_URL" --data-urlencode "csrf=$token" --data-urlencode "kind=$kind" --data-urlencode "code=$which" \
	--data-urlencode "id=$used" --data-urlencode "version=$(newest version)"
is "what has ended does not go on" "$web_status $(newest valid_to)" "403 $(day yesterday)"
is "no right to change what it says" "$(printf "UPDATE service_ground SET keeps_place = 0" | mariadb --no-defaults --socket="$JSLP_DB_SOCKET" \
	--user=jslp_admin --password="$(cat "$JSLP_INSTANCE/keys/db_admin.key")" jslp 2>&1 | grep -c denied)" 1
enter save "$from" "$html"
is "but a new version can begin" "$web_status $(periods)" "303 2024-01-01 $(day yesterday);$from -;"
back withdraw
is "withdrawn, the end stands" "$web_status $(periods)" "303 2024-01-01 $(day yesterday);"
server_sql "UPDATE service_ground SET valid_to = NULL, version = 1 WHERE id = $used"

# --- a new ground, of each table ---
for kind in hearing terminated; do
	web_get admin "/admin/ground/new?kind=$kind"
	new=$(grep -o 'name="code" value="[^"]*"' "$web_page" | sed 's/.*value="//; s/"//')
	of "$kind" "$new"
	is "$kind: its form" "$web_status" 200
	asks=$(grep -c 'name="keeps_place"' "$web_page")
	is "$kind: asks for the place where there is one" "$asks" "$([ "$kind" = hearing ] && echo 0 || echo 2)"
	before=''
	seen_id=0 seen_version=0 new_page="/admin/ground/new?kind=$kind"
	enter check "$(day today)" "$html"; refused "$kind: not from today" valid_from
	enter check "$from" "$html"
	is "$kind: the look before" "$web_status $(periods)" "200 "
	cp "$web_page" "$web_folder/looked"
	resend save
	is "$kind: added" "$web_status $web_location" "303 $page&saved=added"
	resend save
	is "$kind: the same form once more adds nothing" "$web_status $(periods) $(audits ground_add "$from")" "303 $from -; 1"
	enter save "$from" "Citi vārdi"
	is "$kind: with other words it is not the same form" "$web_status" 409
	seen_id='' seen_version='' new_page=''
	web_get admin /admin/grounds
	like "$kind: in the list, not yet in force" "$(page_text)" "neatgriežas JSN18-8, 9\\. punkts .{0,80}$(shown '+ 40 days') – Vēl nav spēkā"
	back withdraw
	is "$kind: withdrawn, nothing of it stays" "$web_status $web_location $(periods)" "303 /admin/grounds?saved=withdrawn "
done
of hearing minor
enter save "$from" "Gadījums ir pavisam mazsvarīgs"
is "hearing: a version" "$web_status $(periods)" "303 2004-02-01 $(day '+ 39 days');$from -;"
is "hearing: what it says" "$(newest name_lv)" "Gadījums ir pavisam mazsvarīgs"
web_get worker "/casework/hearing_record?as=left_out&ref=$reference"
unlike "hearing: nobody can choose it yet" "$(page_text)" 'pavisam mazsvarīgs'
back withdraw
is "hearing: withdrawn" "$web_status $(periods)" "303 2004-02-01 -;"
server_sql "UPDATE hearing_ground SET version = 1"
web_done
done_testing
