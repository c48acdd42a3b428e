#!/bin/sh
# /check: which group fits, by a few answers; nothing is stored.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

rows() { server_sql "SELECT (SELECT COUNT(*) FROM draft) + (SELECT COUNT(*) FROM application) + (SELECT COUNT(*) FROM audit)"; }
# The codes of the groups that can be applied for, in the page's order.
offered() { grep -o 'href="/apply?programme=[0-9.]*' "$web_page" | sed 's/.*=//' | tr '\n' ' '; }
ask() { send /check /check "$@"; }

resident asker
before=$(rows)
web_get asker /
like "the first page leads there" "$(cat "$web_page")" 'href="/check"'
web_get asker /check
is "the questions" "$web_status" 200
like "it says that nothing is stored" "$(page_text)" 'Atbildes netiek saglabātas'
ask who=parent resident=yes group=no facts=single_parent "child_1_birth=05.03.2018." child_1_raises=yes \
	child_1_facts=behaviour_correction_programme
is "a parent alone with a child of this age" "$web_status $(offered)" "200 1.1 1.3 1.5 1.10 "
like "a reason in plain words" "$(page_text)" 'Deklarētā dzīvesvieta ir Jelgavā'
like "the child's own right, too" "$(page_text)" 'Bērns [(]dzimšanas datums 05[.]03[.]2018[.][)] šogad grupu nav apmeklējis'
like "and why others do not fit" "$(page_text)" 'Grupas, kas neatbilst, un kāpēc \(6\).*grupa ir tiem, kas jaunāki par 7 gadiem'
like "the answers stay" "$(cat "$web_page")" 'name="child_1_birth" type="text" value="05.03.2018."'
like "the ticks, too" "$(cat "$web_page")" 'value="single_parent" checked'
unlike "no address holds them" "$web_location" .
ask who=parent resident=yes group=no "child_1_birth=05.03.2023." "child_2_birth=05.06.2013."
like "who raises the child is not said: ask" "$(page_text)" 'Varbūt šīs.*Bērna emocionālā audzināšana.*Tas atkarīgs no tā, kurš audzina bērnu'
like "one child opens one group, another another" "$(offered)" '1[.]4'
ask who=parent resident=no group=no "child_1_birth=05.03.2018."
is "not living in Jelgava" "$web_status $(offered)" "200 "
like "what to do then" "$(page_text)" 'neviena grupa neatbilst.*63007224'
ask who=young_adult "birth=05.03.2004." resident=no group=no facts=orphan_or_without_parental_care facts=orphan_court_jelgava
is "grown up without parents, Jelgava's court" "$(offered)" "1.8 "
ask who=young_adult resident=yes group=no
is "without a birth date" "$web_status" 422
like "it says what to do" "$(page_text)" 'Ierakstiet savu dzimšanas datumu'
ask who=child "birth=01.01.2099." resident=yes group=no
is "born in days to come" "$web_status" 422
ask who=child "birth=05.03.2014." resident=yes group=yes facts=behaviour_correction_programme
like "one group a year" "$(page_text)" 'Kalendārajā gadā var apmeklēt vienu grupu'
ask resident=yes
is "questions left out" "$web_status" 422
like "each is named" "$(page_text)" 'Kas jūs esat.*Vai šogad jau apmeklējāt'
ask who=king resident=yes group=no
is "an answer that is none" "$web_status" 422
ask who=parent resident=yes group=no "child_1_birth=31.02.2018."
is "a day that is none" "$web_status" 422
like "is kept" "$(cat "$web_page")" 'value="31.02.2018."'
web_post asker /check "who=parent&resident=yes&group=no"
is "without a token" "$web_status" 403
is "nothing has been stored" "$(rows)" "$before"
set -- who=parent resident=yes group=no facts=single_parent "child_1_birth=05.03.2018." child_1_raises=yes
ask "$@"
like "the other languages are asked for with the form" "$(cat "$web_page")" 'form="kept" formaction="[?]lang=en"'
post "/check?lang=en" "$@"
like "and the answers stay" "$web_status $(page_text)" '^200 .*The declared address is in Jelgava'
like "all of them" "$(cat "$web_page")" 'value="05.03.2018."'
web_get asker "/check?lang=en"
like "in English" "$(page_text)" 'Which group fits me.*Nothing of it is stored'
web_get asker "/check?lang=lv"
web_done
done_testing
