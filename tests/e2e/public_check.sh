#!/bin/sh
# /check: which group fits, by a few answers, one question a page; nothing is stored until the answers are taken along into an application.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

rows() { server_sql "SELECT (SELECT COUNT(*) FROM draft) + (SELECT COUNT(*) FROM application) + (SELECT COUNT(*) FROM audit)"; }
# The codes of the groups that can be applied for, in the page's order.
offered() { grep -o 'name="programme" value="[0-9.]*' "$web_page" | sed 's/.*"//' | tr '\n' ' '; }
# The question that the page asks; "result" when it asks none.
question() { sed -n 's/.*name="asked" value="\([^"]*\)".*/\1/p' "$web_page" | grep . || echo result; }
# What the page's forms carry along.
carried() { grep -o 'type="hidden" name="[a-z_0-9]*" value="[^"]*"' "$web_page" | sed 's/.*name="\([^"]*\)" value="\([^"]*\)"/\1=\2/' | grep -v '^csrf=' | sort -u; }
# Answers at once, as a page of ours would carry them.
ask() { send /check /check "$@"; }
# Answers the page that is open.
# shellcheck disable=SC2046  # no answer has a blank
answer() { post /check $(carried) "$@"; }
# walk ANSWER...: from the first question on; the questions in their order.
walk() {
	visit /check
	for walk_answer in "$@"; do
		printf '%s ' "$(question)"
		answer "$walk_answer"
	done
	question
}

resident asker
before=$(rows)
web_get asker /
like "the first page leads there" "$(cat "$web_page")" 'href="/check"'
web_get asker /check
is "the first question" "$web_status $(question)" "200 who"
like "it says that nothing is stored" "$(page_text)" 'Nekas netiek saglabāts'
like "and which question it is" "$(page_text)" '1[.] jautājums'

# --- what is asked, and what is not ---
is "a parent of one child" "$(walk who=parent resident=yes child_1_birth=05.03.2018. group=no facts=single_parent child_1_raises=yes \
	child_1_facts=behaviour_correction_programme)" "who resident children group facts child_1_raises child_1_facts result"
is "not living in Jelgava: settled at once" "$(walk who=parent resident=no)" "who resident result"
is "a group this year leaves the children's own groups" "$(walk who=parent resident=yes child_1_birth=05.03.2018. group=yes child_1_facts=none)" \
	"who resident children group child_1_facts result"
is "no child, and custody nobody touches" "$(walk who=parent resident=yes child_1_birth= group=no facts=)" \
	"who resident children group facts result"
is "a young adult is not asked about children" "$(walk who=young_adult birth=05.03.2004. facts=orphan_or_without_parental_care resident=yes group=no)" \
	"who birth facts resident group result"
is "nor about the court, where it does not matter" "$(walk who=young_adult birth=05.03.2004. facts=)" "who birth facts result"
is "too old: nothing more is asked" "$(walk who=young_adult birth=05.03.1990.)" "who birth result"
is "elsewhere: which court decided" "$(walk who=young_adult birth=05.03.2004. facts=orphan_or_without_parental_care resident=no court=yes group=no)" \
	"who birth facts resident court group result"
is "another town's court: settled" "$(walk who=young_adult birth=05.03.2004. facts=orphan_or_without_parental_care resident=no court=no)" \
	"who birth facts resident court result"
is "and no plain no is put off by asking" "$(offered)" ""
is "who does not know is told to ask" \
	"$(walk who=young_adult birth=05.03.2004. facts=orphan_or_without_parental_care resident=no court=unknown && offered)" \
	"who birth facts resident court result
1.8 "
is "a child alone" "$(walk who=child resident=yes birth=05.03.2015. group=no facts=none)" "who resident birth group facts result"
visit /check
answer who=young_adult
answer birth=05.03.2004.
unlike "only choices that matter" "$(cat "$web_page")" 'value="(custody_removed|single_parent)"'
like "and that none is true" "$(cat "$web_page")" 'value="none"'
like "each page says which question it is" "$(page_text)" '3[.] jautājums'

# --- back, and another answer ---
answer back=birth
is "back to a question" "$web_status $(question)" "200 birth"
like "the answer is there" "$(cat "$web_page")" 'name="birth" type="text" value="05.03.2004."'
answer birth=05.03.1990.
is "and on with another answer" "$(question)" result

# --- another child in the same field ---
walk who=parent resident=yes child_1_birth=05.03.2018. group=no facts=single_parent child_1_raises=yes child_1_facts=group_this_year >/dev/null
answer back=children
is "back to the children" "$(question)" children
answer child_1_birth=06.04.2019.
is "what was said about the one does not hold for the other" "$(question) $(carried | grep -c child_1_facts)" "child_1_raises 0"
answer back=children
answer child_1_birth=06.04.2019.
is "what did not change is not asked again" "$(question)" child_1_raises

visit /check
answer who=parent
answer resident=yes
answer child_1_birth=05.03.2018. more=yes
is "one more child" "$web_status $(question) $(grep -c 'name="child_[12]_birth"' "$web_page")" "200 children 2"
answer child_1_birth=05.03.2018. child_2_birth=05.06.2013.
is "goes on" "$(question)" group
answer back=who
answer who=young_adult
is "somebody else begins anew where it matters" "$(question)" birth
web_request "$browser" "/check?lang=en" -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" -d "csrf=$(hidden csrf)&who=parent&resident=yes&back=children"
like "the other languages are asked for with the form" "$(cat "$web_page")" 'form="kept" formaction="[?]lang=lv"'
like "another language takes the answers along" "$(page_text)" 'Question 3 When were the children born'
web_get asker "/check?lang=lv"
unlike "the page may come back by the browser's own way" "$(cat "$web_head")" 'no-store'
like "but is asked for anew else" "$(cat "$web_head")" '[Cc]ache-[Cc]ontrol: private, no-cache'

# --- results ---
single="who=parent resident=yes group=no facts=single_parent child_1_birth=05.03.2018. child_1_raises=yes child_1_facts=behaviour_correction_programme"
# shellcheck disable=SC2086  # words
ask $single
is "a parent alone with a child of this age" "$web_status $(offered)" "200 1.1 1.3 1.5 1.10 "
like "a reason in plain words" "$(page_text)" 'Deklarētā dzīvesvieta ir Jelgavā'
like "the child's own right, too" "$(page_text)" 'Bērns [(]dzimšanas datums 05[.]03[.]2018[.][)] šogad grupu nav apmeklējis'
like "and why others do not fit" "$(page_text)" 'Grupas, kas neatbilst, un kāpēc \(6\).*grupa ir tiem, kas jaunāki par 7 gadiem'
like "the answers stay" "$(cat "$web_page")" 'name="child_1_birth" value="05.03.2018."'
like "in words, to change" "$(page_text)" 'Jūsu atbildes un kā tās mainīt Kas jūs esat[?] Vecāks Mainīt'
unlike "no address holds them" "$web_location" .
ask who=parent resident=yes group=no facts=none child_1_birth=05.03.2023. child_1_raises=unknown child_1_facts=none child_2_birth=05.06.2013. \
	child_2_raises=unknown child_2_facts=none
like "who raises the child is not clear: ask" "$(page_text)" 'Varbūt šīs.*Bērna emocionālā audzināšana.*Tas atkarīgs no tā, kurš audzina bērnu'
like "one child opens one group, another another" "$(offered)" '1[.]4'
ask who=parent resident=no
is "not living in Jelgava" "$web_status $(offered)" "200 "
like "what to do then" "$(page_text)" 'neviena grupa neatbilst.*Grupas ir cilvēkiem, kuru deklarētā dzīvesvieta ir Jelgavā.*63007224'
unlike "and no reason of what was not asked" "$(page_text)" 'nevienu bērnu nenorādījāt|vismaz viens no šiem apstākļiem'
ask who=young_adult birth=05.03.1990.
like "too old" "$(page_text)" 'Vecums vairs neatbilst: [0-9]+ gad'
unlike "neither here" "$(page_text)" 'vismaz viens no šiem apstākļiem'
ask who=young_adult birth=05.03.2004. resident=no court=yes group=no facts=orphan_or_without_parental_care
is "grown up without parents, Jelgava's court" "$(offered)" "1.8 "
ask who=child birth=05.03.2014. resident=yes group=yes facts=behaviour_correction_programme
like "one group a year" "$(page_text)" 'Kalendārajā gadā var apmeklēt vienu grupu'

# --- answers that are none ---
ask asked=birth who=young_adult
is "without a birth date" "$web_status $(question)" "422 birth"
like "it says what to do" "$(page_text)" 'Ierakstiet savu dzimšanas datumu'
ask asked=resident who=parent
is "nothing chosen" "$web_status $(question)" "422 resident"
ask who=child birth=01.01.2099. resident=yes group=no
is "born in days to come" "$web_status $(question)" "422 birth"
ask resident=yes
is "who is left out is asked first" "$web_status $(question)" "200 who"
ask who=king resident=yes group=no
is "an answer that is none" "$web_status $(question)" "422 who"
ask who=parent resident=yes child_1_birth=31.02.2018.
is "a day that is none" "$web_status $(question)" "422 children"
like "is kept" "$(cat "$web_page")" 'value="31.02.2018."'
ask who=parent asked=nothing back=nowhere
is "a page that is none" "$web_status $(question)" "200 resident"
ask who=parent more=perhaps
is "a button that is none" "$web_status" 400
web_post asker /check "who=parent&resident=yes&group=no"
is "without a token" "$web_status" 403
is "nothing has been stored" "$(rows)" "$before"

# --- taken along ---
# shellcheck disable=SC2086  # words
apply() { send /check /check $single && post_to=/check/apply && apply_token=$(web_token /check/apply) && web_request "$browser" /check/apply \
	-H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" --data-urlencode "csrf=$apply_token" -d "$(carried | tr '\n' '&')programme=$1"; }
apply 1.5
is "an application begins" "$web_status" 303
like "with a draft" "$web_location" '^/apply[?/]'
apply_draft=${web_location##*draft=}
web_get asker "$web_location"
like "for whom is filled in" "$(cat "$web_page")" 'value="child"[^>]* checked'
draft=${web_location##*draft=}
[ -n "$draft" ] || draft=$apply_draft
send "/apply?draft=$draft" /apply "draft=$draft" for_whom=child
visit "/apply/programme?draft=$draft"
like "the group" "$(cat "$web_page")" 'value="1.5" (checked|selected)'
send "/apply/programme?draft=$draft" /apply/programme "draft=$draft" programme=1.5
apply_person
visit "/apply/child?draft=$draft&n=1"
like "the child's birth date, and who one is" "$(tr '\n' ' ' <"$web_page")" 'value="05[.]03[.]2018[.]".*value="parent"[^>]* checked'
apply 9.9
is "a group that is none" "$web_status" 400
apply 1.7
is "a group that does not fit is not offered" "$web_status" 400
web_post asker /check/apply "who=parent&programme=1.5"
is "without a token" "$web_status" 403

web_get asker "/check?lang=en"
like "in English" "$(page_text)" 'Who are you.*Nothing of it is stored'
web_get asker "/check?lang=lv"
web_done
done_testing
