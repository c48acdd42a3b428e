#!/bin/sh
# /admin/programmes, /admin/programme, /admin/programme/new: a version begins on a day to come, what was made before keeps its own.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh

kind=1.4
day() { date -d "$1" +%Y-%m-%d; }
versions() { server_sql "SELECT valid_from, COALESCE(valid_to, '-'), COALESCE(max_age, '-') FROM programme WHERE code = '$kind' ORDER BY valid_from" | tr '\t\n' ' ;'; }
newest() { server_sql "SELECT $1 FROM programme WHERE code = '$kind' ORDER BY valid_from DESC LIMIT 1"; }
audits() { server_sql "SELECT COUNT(*) FROM audit WHERE action = '$1' AND object LIKE 'programme:$kind:%'"; }
# enter ACTION VALID_FROM MAX_AGE [FIELD=VALUE…]: the form as 1.4 has it, with other fields behind.
enter() {
	enter_action=$1 enter_from=$2 enter_max=$3
	shift 3
	web_send admin "/admin/programme/new?code=$kind" /admin/programme/new "code=$kind" "newest=${seen_id:-$(newest id)}" \
		"version=${seen_version:-$(newest version)}" "action=$enter_action" "valid_from=$enter_from" "max_age=$enter_max" min_age=12 max_kind=whole \
		guardian_max_age= "name_lv=Ceļvedis audzinot pusaudzi" "name_en=A guide to raising a teenager" client=parent roles=parent \
		"roles=legal_representative" "${role:-roles=guardian}" bond=has age_of=child age_on=decided residence=declared quota=yearly rhythm=weekly \
		"${sessions:-sessions=10}" payer=municipality "legal_ref=${ground-JSN18-8 <i>1.4</i>}" "whom_lv=Vecākam, kuram ir pusaudzis" \
		"whom_en=For a teenager's parent" "whom_easy=${easy-Vecākam. Bērns ir pusaudzis.}" "about_lv=Par sarunām." "about_en=About talking." \
		"about_easy=Mēs runājam." "$@"
}
refused() {
	like "$1: asked again" "$web_status" '^422$'
	like "$1: at its field" "$(cat "$web_page")" "href=\"#$2\""
	is "$1: nothing stored" "$(versions)" "$stored"
}

ok "the administrator signs in" web_sign_in admin admin
ok "the office" office_sign_in
web_get head /admin/programmes
is "who is no administrator gets 403" "$web_status" 403
web_get admin /admin/programmes
is "the catalogue" "$web_status $(grep -c 'data-open' "$web_page")" "200 10"
web_get admin "/admin/programme?code=9.9"
is "no such kind of group" "$web_status" 404
web_get admin "/admin/programme/new?code=9.9"
is "nor a form for it" "$web_status" 404
web_get admin "/admin/programme/new?code=$kind"
like "the form has what the newest version says" "$(cat "$web_page")" 'name="max_age"[^>]*value="16"'
is "roles, facts and all" "$(grep -c ' checked' "$web_page")" 12

# --- what does not fit ---
stored=$(versions)
from=$(day '+ 40 days')
enter check "$(day today)" 17; refused "today" valid_from
enter check 2020-01-01 17; refused "the past" valid_from
enter check 31.02.2030. 17; refused "no day" valid_from
enter check "$from" 11; refused "ages crossed" max_age
enter check "$from" abc; refused "no age" max_age
enter check "$from" 17 roles_ask=guardian; refused "ticked twice" roles_ask
role=roles=child; enter check "$from" 17; refused "a child among adults" roles
role=
sessions=sessions=; enter check "$from" 17; refused "no sessions" sessions
sessions=
ground=; enter check "$from" 17; refused "no legal ground" legal_ref
unset ground
easy=; enter check "$from" 17; refused "no text in easy Latvian" whom_easy
like "what was typed is kept" "$(cat "$web_page")" 'name="max_age"[^>]*value="17"'
unset easy

# --- a look before, then a version ---
office_application 1.4
is "an application under the version that is there" "${reference%-*}" "G-$(date +%Y)"
open=$(server_sql "SELECT COUNT(*) FROM application a JOIN programme p ON p.id = a.programme_id WHERE p.code = '$kind' AND a.open_due IS NOT NULL")
before=$(versions)
enter check "$from" 17
is "the look before" "$web_status" 200
text=$(page_text)
like "what changes" "$text" 'Lielākais vecums 16 17'
like "how many files keep theirs" "$text" "(^| )$open atvērt[as]* liet[as]* paliek"
like "markup is text" "$(cat "$web_page")" '&lt;i&gt;1\.4'
is "nothing is stored yet" "$(versions)" "$before"
resend() {
	tr -d '\n' <"$web_page" | sed 's|.*action="/admin/programme/new"||' | grep -o '<input type="hidden" name="[a-z_]*" value="[^"]*"' |
		sed 's/.*name="\([a-z_]*\)" value="\([^"]*\)"/\1=\2/; s/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&#39;/'"'"'/g; s/&amp;/\&/g' >"$web_folder/hidden"
	set -- "action=$1"
	while IFS= read -r resend_line; do set -- "$@" "$resend_line"; done <"$web_folder/hidden"
	resend_n=$#
	for resend_field in "$@"; do set -- "$@" --data-urlencode "$resend_field"; done
	shift "$resend_n"
	web_request admin /admin/programme/new -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" "$@"
}
looked=$(cat "$web_page")
resend edit
is "back to the form" "$web_status" 200
like "with what was typed" "$(cat "$web_page")" 'name="max_age"[^>]*value="17"'
printf '%s\n' "$looked" >"$web_page"
resend save
is "saved" "$web_status $web_location" "303 /admin/programme?code=$kind&saved=added"
is "the version before ends the day before" "$(versions)" "$(printf '%s' "$before" | sed "s/ - 16;\$/ $(day '+ 39 days') 16;/")$from - 17;"
is "roles and facts are rows" "$(server_sql "SELECT GROUP_CONCAT(role ORDER BY role) FROM programme_role WHERE programme_id = $(newest id)")" \
	"parent,legal_representative,guardian"
is "audit" "$(audits programme_add)" 1
printf '%s\n' "$looked" >"$web_page"
resend save
is "the same once more: 409" "$web_status" 409
like "told what is stored now" "$(page_text)" 'Ko jūs ievadījāt.*Tagad saglabāts'
is "and nothing twice" "$(audits programme_add)" 1
web_get admin /admin/programmes
like "the list says when" "$(page_text)" "$(date -d '+ 40 days' +%d.%m.%Y.)"
web_get admin "/admin/programme?code=$kind"
like "both versions and what differs" "$(page_text)" 'Vēl nav spēkā.*Lielākais vecums 17 Iepriekš: 16.*Spēkā'
stored=$(versions)
enter check "$(day '+ 30 days')" 17; refused "before a version that is there" valid_from
is "jslp-admin: the catalogue of that day" "$(server_admin programme list --on "$from" | awk -F '\t' -v code="$kind" '$1 == code { print $4 }')" "12-17"
is "and of today" "$(server_admin programme list | awk -F '\t' -v code="$kind" '$1 == code { print $4 }')" "12-16"

# --- its day has come: new things by the new version, old ones by their own ---
new=$(newest id)
family() {
	printf '{"on":"%s","resident":true,"persons":[{"id":"p","role":"parent","birth_date":"1980-01-01","facts":[]},{"id":"c","role":"child","birth_date":"%s","facts":[],"raised_by":["p"]}]}\n' \
		"$1" "$(day "$1 - 17 years - 1 month")"
}
eligible() { family "$1" | server_admin eligibility | grep -o "\"$kind\":{\"eligible\":\"[a-z]*\"" | sed 's/.*"\([a-z]*\)"$/\1/'; }
is "at seventeen: not by the version of today" "$(eligible "$(day today)")" no
is "but by that of its day" "$(eligible "$from")" yes
server_sql "UPDATE programme SET valid_to = '$(day yesterday)' WHERE code = '$kind' AND id <> $new; UPDATE programme SET valid_from = '$(day today)' WHERE id = $new"
# A process of its own each time: the running ones know the catalogue for a minute.
cgi() {
	env -i PATH="$PATH" ASAN_OPTIONS="${ASAN_OPTIONS-}" LSAN_OPTIONS="${LSAN_OPTIONS-}" JSLP_CONFIG="$JSLP_CONFIG" REQUEST_METHOD=GET REQUEST_URI="$1" \
		DOCUMENT_URI="$1" PATH_INFO="$1" QUERY_STRING= REMOTE_ADDR=127.0.0.1 HTTP_HOST=127.0.0.1 \
		"$JSLP_BUILD/cgi-bin/public/jslp-public" </dev/null 2>&1 | sed 's/<[^>]*>/ /g' | tr -s ' \r\n\t' ' '
}
like "the page of the group: the new age" "$(cgi /programme/1.4)" 'no 12 līdz 17 gadiem'
like "the first page too" "$(cgi /)" 'Vecākam, kuram ir pusaudzis'
is "who asks today" "$(eligible "$(day today)")" yes
web_get worker "/casework/file?ref=$reference"
like "the file shows the version it was made under" "$(office_text)" 'Vecākam vai likumiskajam pārstāvim, kuram ir bērns vecumā no 12 līdz 16'
web_send admin "/admin/programme?code=$kind" /admin/programme/withdraw "code=$kind" "id=$new" "version=$(newest version)"
is "what is in force cannot be withdrawn" "$web_status" 403
server_sql "UPDATE programme SET valid_from = '$from' WHERE id = $new;
	UPDATE programme SET valid_to = '$(day "$from - 1 day")' WHERE code = '$kind' AND valid_to = '$(day yesterday)'"

# --- withdrawn ---
stale=$(newest version)
server_sql "UPDATE programme SET version = version + 1 WHERE id = $new"
web_send admin "/admin/programme?code=$kind" /admin/programme/withdraw "code=$kind" "id=$new" "version=$stale"
is "a stale page: 409" "$web_status" 409
web_send admin "/admin/programme?code=$kind" /admin/programme/withdraw "code=$kind" "id=$new" "version=$(newest version)"
is "withdrawn" "$web_status $web_location" "303 /admin/programme?code=$kind&saved=withdrawn"
is "as if it had never been" "$(versions)" "$before"
is "nothing of it stays" "$(server_sql "SELECT COUNT(*) FROM programme_role WHERE programme_id = $new")" 0
is "audit of that" "$(audits programme_withdraw)" 1

# --- the same by hand ---
add() { printf '%s\n' "$1" | server_admin programme add 2>&1; }
like "jslp-admin: not ahead" "$(add "{\"code\":\"$kind\",\"valid_from\":\"$(day today)\",\"max_age\":17}")" 'not ahead'
like "what does not fit" "$(add "{\"code\":\"$kind\",\"valid_from\":\"$from\",\"max_age\":11}")" 'max_age: '
like "an unknown member" "$(add "{\"code\":\"$kind\",\"valid_from\":\"$from\",\"maxage\":17}")" 'unknown member maxage'
like "an unknown role" "$(add "{\"code\":\"$kind\",\"valid_from\":\"$from\",\"roles\":[\"aunt\"]}")" 'unknown role aunt'
like "no such kind of group" "$(add "{\"code\":\"9.9\",\"valid_from\":\"$from\"}")" 'no kind of group'
like "no JSON" "$(add "1.4 from tomorrow")" 'not a JSON object'
is "nothing stored by any of them" "$(versions)" "$before"
is "a version" "$(add "{\"code\":\"$kind\",\"valid_from\":\"$from\",\"max_age\":17}")" ""
is "with all that was not named as before" "$(server_sql "SELECT COUNT(DISTINCT whom_lv, whom_easy, sessions, legal_ref, min_age, bond) FROM programme WHERE code = '$kind'") $(newest max_age)" "1 17"
is "by nobody who has signed in" "$(server_sql "SELECT CONCAT(program, ' ', IFNULL(actor_id, 'nobody')) FROM audit WHERE action = 'programme_add' AND object = 'programme:$kind:$from' ORDER BY id DESC LIMIT 1")" "tool nobody"
web_send admin "/admin/programme?code=$kind" /admin/programme/withdraw "code=$kind" "id=$(newest id)" "version=$(newest version)"
is "and away again" "$web_status $(versions)" "303 $before"
web_done
done_testing
