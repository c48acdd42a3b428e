#!/bin/sh
# /admin/texts, /admin/text: what the information pages say, who wrote it and when; nobody's markup but the little that is allowed.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/web.sh"
# shellcheck disable=SC2154  # of web.sh

page=contest language=en
newest() { server_sql "SELECT $1 FROM page_text WHERE page = '$page' AND language = '$language' ORDER BY id DESC LIMIT 1"; }
rows() { server_sql "SELECT COUNT(*) FROM page_text"; }
page_text() { sed 's/<[^>]*>/ /g' "$web_page" | tr -s ' \n\t' ' '; }
# write ACTION TEXT: the form of the page, with TEXT (web_send has fields of one line).
write() {
	web_get admin "/admin/text?page=$page&language=$language"
	web_request admin /admin/text -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" --data-urlencode "csrf=$(web_token /admin/text)" \
		--data-urlencode "page=$page" --data-urlencode "language=$language" --data-urlencode "last=${last:-$(newest id)}" \
		--data-urlencode "action=$1" --data-urlencode "body=$2"
}
# A process of its own each time: the running ones know the texts for a minute.
cgi() {
	env -i PATH="$PATH" ASAN_OPTIONS="${ASAN_OPTIONS-}" LSAN_OPTIONS="${LSAN_OPTIONS-}" JSLP_CONFIG="$JSLP_CONFIG" REQUEST_METHOD=GET \
		REQUEST_URI="$1?$2" DOCUMENT_URI="$1" PATH_INFO="$1" QUERY_STRING="$2" REMOTE_ADDR=127.0.0.1 HTTP_HOST=127.0.0.1 \
		"$JSLP_BUILD/cgi-bin/public/jslp-public" </dev/null 2>&1
}

ok "the administrator signs in" web_sign_in admin admin
ok "and the head" web_sign_in head head
web_get head /admin/texts
is "who is no administrator gets 403" "$web_status" 403
web_get admin /admin/texts
is "five pages in three languages" "$web_status $(grep -c 'data-open' "$web_page")" "200 15"
unlike "none without a text" "$(page_text)" 'Teksta vēl nav'
for query in "" "?page=contest" "?page=home&language=lv" "?page=contest&language=de" "?page=contest&language=lv&id=999999"; do
	web_get admin "/admin/text$query"
	is "/admin/text$query" "$web_status" 404
done
web_get admin "/admin/text?page=$page&language=$language"
like "the text to change, and as residents see it" "$(cat "$web_page")" '# Until when'
like "its headings are headings" "$(cat "$web_page")" '<h2>Until when</h2>'

before=$(rows)
new='# <b>Bold</b> & more

One line [our page](/status), [another site](https://evil.example), [script](javascript:alert(1)).

- first
- second [63007224](tel:+37163007224)

{contacts}'
write preview "$new"
is "a look first" "$web_status" 200
html=$(cat "$web_page")
like "markup is text" "$html" '<h2>&lt;b&gt;Bold&lt;/b&gt; &amp; more</h2>'
like "a link to our own page" "$html" '<a href="/status">our page</a>'
unlike "no other" "$html" 'href="(https|javascript)'
like "a list" "$html" '<li>first</li>'
like "a telephone" "$html" 'href="tel:\+37163007224"'
is "nothing is stored yet" "$(rows)" "$before"
write save "too short"
is "too short a text: asked again" "$web_status" 422
like "what was typed is kept" "$(cat "$web_page")" 'too short</textarea>'
old_id=$(newest id)
old=$(printf '%b' "$(newest body)")
write save "$new"
is "saved" "$web_status $web_location" "303 /admin/texts?saved=yes"
is "as a row of its own, with its author" "$(rows) $(newest "(SELECT login FROM app_user WHERE id = author_id)")" "$((before + 1)) admin"
is "audit" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'text_add' AND object = 'text:$page:$language:$(newest id)'")" 1
seen=$(cgi "/$page" "lang=$language")
like "residents read it" "$seen" '<h2>&lt;b&gt;Bold&lt;/b&gt; &amp; more</h2>'
like "with its day" "$seen" "Last changed on $(date +%d.%m.%Y.)"
like "and where the office is" "$seen" '<address.*Pulkveža Oskara Kalpaka iela 9'
unlike "in Latvian nothing has changed" "$(cgi "/$page" "lang=lv")" 'Bold'
last=$old_id
write save "Somebody else was faster, and this is long enough."
is "a stale page: 409" "$web_status" 409
like "with what is stored now" "$(page_text)" '(Ko jūs ievadījāt|What you entered).*Bold'
last=
web_get admin "/admin/text?page=$page&language=$language&id=$old_id"
like "what it said before can be read" "$(cat "$web_page")" '<h2>Until when</h2>'
like "and is told to be old" "$(page_text)" 'Šis ir vecs teksts'
write save "$old"
is "and made the newest again" "$web_status $(server_sql "SELECT COUNT(DISTINCT body) FROM page_text WHERE id IN ($old_id, $(newest id))")" "303 1"
is "no right to change what was said" \
	"$(printf "UPDATE page_text SET body = 'x'" | mariadb --no-defaults --socket="$JSLP_DB_SOCKET" \
		--user=jslp_admin --password="$(cat "$JSLP_INSTANCE/keys/db_admin.key")" jslp 2>&1 | grep -c denied)" 1

# --- opening hours ---
day() { date -d "$1" +%Y-%m-%d; }
periods() { server_sql "SELECT valid_from, COALESCE(valid_to, '-'), monday FROM opening_hours WHERE place = 'groups' ORDER BY valid_from" | tr '\t\n' ' ;'; }
hours() { server_sql "SELECT $1 FROM opening_hours WHERE place = 'groups' ORDER BY valid_from DESC LIMIT 1"; }
enter() {
	web_send admin "/admin/hours/new?place=groups" /admin/hours/new place=groups "id=${seen_id:-$(hours id)}" "version=$(hours version)" \
		"valid_from=$1" "name_lv=Sociālo pakalpojumu centrs bērniem" "name_en=Social Service Centre for Children" \
		"address=${address-Zirgu iela 47a, Jelgava}" phones=63007224 email= "monday=$2" tuesday= wednesday= thursday= friday=9-12 saturday= sunday=
}
refused() {
	like "$1: asked again" "$web_status" '^422$'
	like "$1: at its field" "$(cat "$web_page")" "href=\"#$2\""
	is "$1: nothing stored" "$(periods)" "$before"
}
web_get head /admin/hours
is "hours: who is no administrator gets 403" "$web_status" 403
web_get admin /admin/hours
like "all places" "$(page_text)" '[Pp]irmdiena: 8\.00–12\.00, 15\.00–19\.00.*Zirgu iela 47a'
web_get admin "/admin/hours/new?place=moon"
is "no such place" "$web_status" 404
before=$(periods) from=$(day '+ 40 days')
enter "$(day today)" 8-12; refused "today" valid_from
enter "$from" 12-8; refused "backwards" monday
enter "$from" "from eight"; refused "no hours" monday
like "what was typed is kept" "$(cat "$web_page")" 'value="from eight"'
address=; enter "$from" 8-12; refused "no address" address
unset address
enter "$from" "8.00–12.00, 13:00-17:30"
is "new hours" "$web_status $web_location" "303 /admin/hours?saved=yes"
is "the ones before end the day before" "$(periods)" "2024-01-01 $(day '+ 39 days') ;$from - 08:00-12:00 13:00-17:30;"
enter "$(day '+ 30 days')" 8-12
is "not before hours that are there" "$web_status" 422
seen_id=1 enter "$(day '+ 50 days')" 8-12
is "a stale page: 409" "$web_status" 409
seen_id=
like "contacts: not yet" "$(cgi /contacts lang=lv | sed 's/<[^>]*>/ /g' | tr -s ' \n\t' ' ')" 'Zirgu iela 47a.*Pēc iepriekšēja pieraksta'
web_send admin /admin/hours /admin/hours/withdraw place=groups "id=$(hours id)" "version=$(hours version)"
is "withdrawn" "$web_status $(periods)" "303 $before"
web_send admin /admin/hours /admin/hours/withdraw place=groups "id=$(hours id)" "version=$(hours version)"
is "what is in force is not" "$web_status" 403
is "audit of both" "$(server_sql "SELECT GROUP_CONCAT(action ORDER BY id) FROM audit WHERE object = 'hours:groups:$from'")" "hours_add,hours_withdraw"
web_done
done_testing
