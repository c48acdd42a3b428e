#!/bin/sh
# Who waits for which kind of group: counts, languages, times, whom the age runs out for, what to open next; and nobody of another provider.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
# shellcheck disable=SC2154  # of web.sh

ok "a manager signs in" web_sign_in manager provider_manager
ok "another provider's manager signs in" web_sign_in other provider2_manager
ok "a leader signs in" web_sign_in leader facilitator
web_get leader /provider/demand
is "not for a leader" "$web_status" 403
# cell COLUMN: that column of the row of 1.5, without tags.
cell() { tr '\n' ' ' <"$web_page" | sed 's/<tr>/\n/g' | grep 'Grupas veids">1\.5 ' | sed "s/.*data-label=\"$1\">//; s/<\/td>.*//; s/<[^>]*>/ /g" | tr -s ' ' | sed 's/^ //; s/ $//'; }
web_get manager /provider/demand
is "the page" "$web_status" 200
before=$(cell Gaida) old=$(cell 'Trīs mēnešu laikā pārsniegs vecuma robežu')
for n in 1 2; do
	read -r application _ <<EOF
$(provider_granted 1.5 Nils "Gaidītājs$n" "$(date -d '-9 days' +%F)")
EOF
	server_sql "UPDATE application_person SET birth_date = CURDATE() - INTERVAL 10 YEAR WHERE application_id = $application AND part = 'client';
		INSERT INTO application_need (application_id, times, language, needs) VALUES ($application, 'workday_evening,saturday', 'uk', '')"
done
server_sql "UPDATE application_person SET birth_date = CURDATE() - INTERVAL 13 YEAR + INTERVAL 1 MONTH WHERE application_id = $application AND part = 'client'"
web_get manager /provider/demand
is "two more wait" "$(cell Gaida)" "$((${before:-0} + 2))"
is "one of them is too old soon" "$(cell 'Trīs mēnešu laikā pārsniegs vecuma robežu')" "$((${old:-0} + 1))"
like "in which language and when they can" "$(cell 'Valodas un laiki')" 'Ukraiņu: [0-9]+.*Darbdienu vakaros: [0-9]+.*Sestdienās: [0-9]+|[Uu]kraiņu: [0-9]+'
like "what to open next" "$(page_text)" 'Kuru grupu atvērt nākamo'
unlike "counts only, no names" "$(cat "$web_page")" 'Gaidītājs'
provider_group manager 1.5 05.05.2027. 2
web_get manager /provider/demand
like "free seats of a group that has not begun" "$(cell 'Brīvas vietas')" '^[0-9]+ pirmā nodarbība: '
web_get other /provider/demand
unlike "another provider sees none of them" "$(tr -d '\n' <"$web_page")" '>1\.5 '
web_done
done_testing
