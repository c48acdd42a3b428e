#!/bin/sh
# What a resident reads: the catalogue, one group, and the pages of the footer.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
# shellcheck disable=SC2154  # of web.sh

groups() { grep -c 'href="/programme/' "$web_page"; }

visit /
is "/: all programmes" "$web_status $(groups)" "200 10"
unlike "nothing is stored for a reader" "$(cat "$web_head")" '^Set-Cookie'
like "ages in words" "$(page_text)" 'no 12 līdz 16 gadiem'
like "an excluded age in words" "$(page_text)" 'līdz 7\. dzimšanas dienai'
like "number of sessions" "$(page_text)" '28 nodarbības'
like "once a month" "$(page_text)" 'reizi mēnesī'
for pair in self:6 child:2 together:2; do
	visit "/?for=${pair%:*}"
	is "/?for=${pair%:*}" "$web_status $(groups)" "200 ${pair#*:}"
done
visit "/?for=nobody"
is "an unknown filter shows all" "$web_status $(groups)" "200 10"
for query in x=1 for=self\&for=self for=%zz for=%00 for=%ff; do
	visit "/?$query"
	is "/?$query: refused" "$web_status" 400
done
visit /programme/1.10
is "/programme/1.10" "$web_status" 200
like "its name" "$(page_text)" 'Prieks kopā būt'
like "as the administration describes its services" "$(page_text)" \
	'Pakalpojuma sniedzējs .*Kam .*Izpildes termiņš Lēmumu pieņem 1 mēneša laikā.*Veidlapas .*Nr\. 1-10/2\.8.*Kā pieprasīt .*Kur saņem .*Soli pa solim'
like "place and cost" "$(page_text)" 'Bez maksas.*Zirgu iela 47a'
like "the door leads to this group" "$(cat "$web_page")" 'href="/apply\?programme=1.10"'
visit "/apply?programme=1.10"
is "and it is chosen there" "$(grep -c 'name="programme" value="1.10"' "$web_page")" 1
for code in 1.11 1 1.1.1 %3Cb%3E 1.4%00; do
	visit "/programme/$code"
	like "/programme/$code: refused" "$web_status" '^40[04]$'
done
visit "/programme/1.8?lang=en"
like "in English, with who pays" "$(page_text)" 'Free of charge: the state pays'
# explained CODE: the words that the page of a group explains.
explained() {
	visit "/programme/$1"
	sed -n 's|.*<dt>\(.*\)</dt>.*|\1|p' "$web_page" | tr '\n' ';'
}
is "what the rules of a group speak of is explained" "$(explained 1.8)" \
	'Orphan, or child left without parental care;To contest a decision;'
is "and nothing else" "$(explained 1.2)" \
	'Guardian;Foster parent;Orphan&#39;s and custody court (bāriņtiesa);To contest a decision;'
resident reader2
visit "/?lang=lv-easy"
like "easy Latvian: larger type" "$(cat "$web_page")" '<html lang="lv" class="[^"]*jslp-easy'
like "easy Latvian: its own words" "$(page_text)" 'Grupas, kas māca un atbalsta'
visit /programme/1.10
like "it is remembered" "$(cat "$web_page")" 'jslp-easy'
like "what has no easy text is in Latvian" "$(page_text)" 'Prieks kopā būt'
is "the way to the other languages, on top and at the bottom" "$(grep -c '<a href="?lang=\(lv\|en\)" lang="\(lv\|en\)"' "$web_page")" 3
visit /no-such-page
like "an error page in easy Latvian" "$web_status $(page_text)" '^404 .*Šajā adresē lapas nav\. Varbūt adresē ir kļūda\.'
web_get reader2 "/account/sign-in?lang=lv-easy"
unlike "rooms of the staff do not speak it" "$(cat "$web_page")" 'jslp-easy|Vieglā valoda'
resident reader3
for path in contacts privacy accessibility complaint contest status apply; do
	visit "/$path"
	is "/$path: one heading" "$web_status $(grep -c '<h1' "$web_page")" "200 1"
done
visit /contacts
like "hours day by day, and where the groups meet" "$(page_text)" '[Pp]irmdiena *: 8\.00–12\.00, 15\.00–19\.00.*Zirgu iela 47a.*Pēc iepriekšēja pieraksta'
like "the foot of a page says whether it is open" "$(page_text)" '(Šodien [0-9.–, ]+, pašlaik (atvērts|slēgts)\.|Šodien slēgts\.)'
for path in privacy accessibility complaint contest contacts; do
	for language in lv en lv-easy; do
		visit "/$path?lang=$language"
		like "/$path, $language: a text with its day" "$(page_text)" '(Pēdējo reizi mainīts|Last changed on).*[0-9]{2}\.[0-9]{2}\.20[0-9]{2}\.'
	done
done
visit "/privacy?lang=en"
like "data: a public task, not consent" "$(page_text)" 'Article 6\(1\)\(e\).*do not ask for your consent'
visit "/?lang=lv-easy"
like "the groups in easy Latvian" "$(page_text)" 'Bērnam ir no 12 līdz 16 gadiem\.'
visit "/?lang=lv"
links=$(grep -o 'href="/[^"]*"' "$web_page" | sed 's/href="\(.*\)"/\1/' | sort -u)
for path in $links; do
	visit "$path"
	is "what the first page links to exists: $path" "$web_status" 200
done
visit /apply/nothing
is "an unknown page" "$web_status" 404
web_request reader3 / -X DELETE
is "an unknown method" "$web_status" 405
web_done
done_testing
