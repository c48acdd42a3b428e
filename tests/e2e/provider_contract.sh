#!/bin/sh
# Contracts: entered, amended, their people; who of a provider sees what and until when; rooms; referrals that no contract is behind.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
# shellcheck disable=SC2154  # of web.sh

ok "the contract officer signs in" web_sign_in officer contract_officer
ok "the head signs in" web_sign_in head head
ok "a manager signs in" web_sign_in manager provider_manager
ok "another provider's manager signs in" web_sign_in other provider2_manager
ok "a leader signs in" web_sign_in leader facilitator
ok "a social worker signs in" web_sign_in worker social_worker
day() { date -d "$1" +%d.%m.%Y.; }
iso() { date -d "$1" +%F; }
kept=$(server_sql "SELECT id FROM contract WHERE number = 'JSLP 5-3/1'")
second=$(server_sql "SELECT id FROM contract WHERE number = 'JSLP 5-3/2'")

# --- who sees which ---
web_get officer /provider/contracts
is "the officer's list" "$web_status" 200
like "with all of them" "$(page_text)" 'JSLP 5-3/1.*JSLP 5-3/2|JSLP 5-3/2.*JSLP 5-3/1'
like "and the sum in euro" "$(page_text)" '480.{1,3}000,00.{1,3}€'
web_get manager /provider/contracts
like "a manager sees the own one" "$(page_text)" 'JSLP 5-3/1'
unlike "and no other" "$(page_text)" 'JSLP 5-3/2'
web_get other "/provider/contract?id=$kept"
is "another provider's is not there" "$web_status" 404
web_get head "/provider/contract?id=$kept"
is "the head reads it" "$web_status" 200
unlike "and changes nothing" "$(cat "$web_page")" 'contract_amend'
for jar in leader worker; do
	web_get "$jar" /provider/contracts
	is "$jar has nothing to do with it" "$web_status" 403
done
web_get head /provider/contract_new
is "nor does the head make any" "$web_status" 403

# --- a new one ---
# contract FIELD=VALUE…: the good form with these fields instead.
contract() {
	web_send_last officer /provider/contract_new /provider/contract_new "contract_number=L-$$" "provider=" "provider_name=Biedrība Trešā $$" \
		"provider_email=tresa@example.invalid" "signed=$(day '-20 days')" "starts=$(day '-10 days')" "ends=$(day '+5 years')" "clients=40" \
		"budget=12 500,5" "kind_9=yes" "$@"
}
contract "kind_9="
is "no kind of group: 422" "$web_status" 422
like "which says so" "$(page_text)" 'Izvēlieties vismaz vienu grupas veidu'
like "the name is kept" "$(cat "$web_page")" "Biedrība Trešā $$"
contract "kind_19=yes"
is "a kind that there is not: 422" "$web_status" 422
contract "provider=1"
is "an old and a new provider: 422" "$web_status" 422
contract "ends=$(day '-11 days')"
is "over before it begins: 422" "$web_status" 422
contract "starts=$(day '-21 days')"
is "begins before it is signed: 422" "$web_status" 422
contract "budget=12 50"
is "no sum: 422" "$web_status" 422
like "which says how" "$(page_text)" 'Ierakstiet summu eiro'
contract "contract_number=JSLP 5-3/1"
is "a number that is taken: 422" "$web_status" 422
is "nothing was made" "$(server_sql "SELECT COUNT(*) FROM contract WHERE number = 'L-$$'") $(server_sql "SELECT COUNT(*) FROM provider WHERE name LIKE 'Biedrība Trešā%'")" "0 0"
contract
is "it is made" "$web_status" 303
third=${web_location#/provider/contract?id=}
is "as it was typed" "$(server_sql "SELECT CONCAT_WS(' ', k.number, v.name, k.clients_a_year, k.budget_cents, k.access_until = k.ends_on + INTERVAL 90 DAY)
	FROM contract k JOIN provider v ON v.id = k.provider_id WHERE k.id = $third")" "L-$$ Biedrība Trešā $$ 40 1250050 1"
contract
is "sent twice it is one" "$web_status" 422

# --- amendments ---
web_get officer "/provider/contract_amend?id=$third"
amend=$(web_token /provider/contract_amend)
web_post officer /provider/contract_amend "csrf=$amend&id=$third&version=1&amendment_number=1&signed=$(day today)&about=Garāks&ends=$(day '+6 years')&budget="
is "a longer contract" "$web_status" 303
is "is in force" "$(server_sql "SELECT CONCAT(ends_on, ' ', budget_cents, ' ', version) FROM contract WHERE id = $third")" "$(iso '+6 years') 1250050 2"
web_post officer /provider/contract_amend "csrf=$amend&id=$third&version=1&amendment_number=2&signed=$(day today)&about=Vairāk naudas&ends=&budget=20000"
is "an old page is refused" "$web_status" 409
like "with what was typed" "$(page_text)" 'Vairāk naudas'
web_post officer /provider/contract_amend "csrf=$amend&id=$third&version=2&amendment_number=2&signed=$(day today)&about=Vairāk naudas&ends=$(day '-1 year')&budget=20000"
is "it cannot end before it begins" "$web_status" 422
web_post officer /provider/contract_amend "csrf=$amend&id=$third&version=2&amendment_number=2&signed=$(day today)&about=Vairāk naudas&ends=&budget=20000"
web_get officer "/provider/contract?id=$third"
like "both are on the page" "$(page_text)" 'Garāks.*Vairāk naudas.*20.{1,3}000,00.{1,3}€'

# --- prices: dated, and never edited ---
# price FIELD=VALUE…
price() {
	web_send_last officer "/provider/contract_price?id=$third" /provider/contract_price "id=$third" \
		"version=$(server_sql "SELECT version FROM contract WHERE id = $third")" "kind=1.10" unit=person_session "price=14,40" "from=$(day '-10 days')" "$@"
}
price_rows() { server_sql "SELECT GROUP_CONCAT(CONCAT_WS(' ', programme_code, unit, cents, valid_from, COALESCE(valid_to, '-')) ORDER BY valid_from SEPARATOR '; ') FROM price WHERE contract_id = $third"; }
web_get officer "/provider/contract?id=$third"
like "a contract without prices says so" "$(page_text)" 'Cenu vēl nav'
price "price=14,405"
is "no sum: 422" "$web_status" 422
like "which says how" "$(page_text)" 'Ierakstiet summu eiro, piemēram, 14,40'
like "what was typed is kept" "$(cat "$web_page")" 'value="14,405"'
price "price=10 000,01"
is "too dear: 422" "$web_status" 422
price "kind=1.4"
is "a kind that the contract is not about: 422" "$web_status" 422
price "from=$(day '-11 days')"
is "before the contract: 422" "$web_status" 422
price "unit=month"
is "no unit: 422" "$web_status" 422
is "nothing was added" "$(price_rows)" "NULL"
price
is "a price" "$web_status" 303
price
is "from the same day once more: 422" "$web_status" 422
price "price=15" "unit=hour" "from=$(day '+20 days')"
is "another one behind it" "$web_status" 303
is "ends the first one" "$(price_rows)" "1.10 person_session 1440 $(iso '-10 days') $(iso '+19 days'); 1.10 hour 1500 $(iso '+20 days') -"
price "version=1" "from=$(day '+40 days')"
is "an old page is refused" "$web_status" 409
like "with what was typed" "$(page_text)" '14,40'
web_get officer "/provider/contract?id=$third"
like "the page lists them" "$(page_text)" 'Nodarbības stunda.*15,00.{1,3}€.*Persona nodarbībā.*14,40.{1,3}€.*Pašvaldība'
like "the provider reads its own" "$(web_get manager "/provider/contract?id=$kept"; page_text)" 'Cenrādis.*14,40.{1,3}€'
like "the state pays for 1.8" "$(web_get manager "/provider/contract?id=$kept"; page_text)" '1\.8 .*Valsts'
unlike "and adds none" "$(cat "$web_page")" 'contract_price'
web_get manager "/provider/contract_price?id=$kept"
is "it is not the provider's to add" "$web_status" 403
web_get head "/provider/contract_price?id=$kept"
is "nor the head's" "$web_status" 403
is "each has its row" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'price_add' AND object = 'contract:$third'")" 2

# --- people: nobody of the provider sees a client without being entered ---
read -r application _ <<EOF
$(provider_granted 1.4 Anna Redzamā "$(iso '-9 days')")
EOF
provider_group manager 1.4 "$(day '+200 days')" 3 || provider_group manager 1.4 "$(day '+201 days')" 3
group=$provider_group_id
seen() { web_get manager "/provider/group_queue?id=$group"; [ "$web_status" = 200 ] && page_text | grep -c Redzamā; }
is "the manager sees who waits" "$(seen)" 1
manager_id=$(server_sql "SELECT id FROM app_user WHERE login = 'provider_manager'")
entry=$(server_sql "SELECT id FROM contract_person WHERE contract_id = $kept AND user_id = $manager_id AND until_on IS NULL")
web_get officer "/provider/contract?id=$kept"
post=$(web_token /provider/contract_person_end)
web_post officer /provider/contract_person_end "csrf=$post&id=$kept&person=$entry&version=1"
is "the entry is ended" "$web_status" 303
for page in "/provider/group?id=$group" "/provider/group_queue?id=$group" "/provider/group_participants?id=$group" "/provider/group_attendance?id=$group" \
	"/provider/contract?id=$kept"; do
	web_get manager "$page"
	is "from then on: ${page%%\?*} is not there" "$web_status" 404
done
web_get manager /provider/
unlike "nor in the list" "$(cat "$web_page")" "group\\?id=$group\""
web_get manager /provider/today
unlike "nor among today's" "$(page_text)" 'GR-'
web_get manager /provider/contracts
like "and the list says why" "$(page_text)" 'Jūs neesat ierakstīts nevienā līgumā'
web_post officer /provider/contract_person_end "csrf=$post&id=$kept&person=$entry&version=1"
is "ended twice: the page is old" "$web_status" 409
web_get officer "/provider/contract?id=$kept"
post=$(web_token /provider/contract_person)
web_post officer /provider/contract_person "csrf=$post&id=$kept&user=$(server_sql "SELECT id FROM app_user WHERE login = 'provider2_manager'")&from=$(day today)"
is "another provider's person cannot be entered" "$web_status" 422
web_post officer /provider/contract_person "csrf=$post&id=$kept&user=$manager_id&from=$(day '+1 day')"
is "entered from tomorrow on" "$web_status" 303
is "today there is nothing" "$(seen)" ""
server_sql "UPDATE contract_person SET from_on = '$(iso today)' WHERE contract_id = $kept AND user_id = $manager_id AND until_on IS NULL"
is "and tomorrow all is back" "$(seen)" 1
is "each change has its row" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action IN ('contract_person_add', 'contract_person_end') AND object = 'user:$manager_id'")" 2

# --- a contract that is over is seen as long as it is handed over ---
server_sql "UPDATE contract SET ends_on = '$(iso '-2 days')', access_until = '$(iso today)' WHERE id = $kept"
is "while it is handed over" "$(seen)" 1
provider_group manager 1.4 "$(day '+210 days')" 3
is "it has no new groups" "$web_status" 422
server_sql "UPDATE contract SET access_until = '$(iso '-1 days')' WHERE id = $kept"
is "and then no more" "$(seen)" ""
orphans() { for page in 1 2 3 4 5 6 7 8; do web_get worker "/casework/referrals?page=$page"; [ "$web_status" != 200 ] || page_text; done; }
like "the office sees whom nobody can offer a place" "$(orphans)" 'Redzamā'
server_sql "UPDATE contract SET ends_on = '$(iso '+4 years')', access_until = '$(iso '+5 years')' WHERE id = $kept"

# --- which provider carries it out ---
read -r application _ <<EOF
$(provider_granted 1.10 Zane Izvēlētā "$(iso '-9 days')")
EOF
reference=$(server_sql "SELECT reference FROM application WHERE id = $application")
server_sql "UPDATE referral SET contract_id = NULL WHERE application_id = $application"
web_get worker /casework/referrals
like "a referral that two contracts are about" "$(page_text)" 'Izvēlētā'
web_get manager /casework/referrals
is "not for a provider" "$web_status" 403
web_get worker "/casework/refer?ref=$reference"
like "the contracts to choose from" "$(page_text)" 'JSLP 5-3/1.*JSLP 5-3/2'
unlike "not those of other kinds or days" "$(page_text)" 'Rindu'
version=$(server_sql "SELECT version FROM referral WHERE application_id = $application")
refer=$(web_token /casework/refer)
web_post worker /casework/refer "csrf=$refer&ref=$reference&version=$version&contract=999999"
is "a contract that there is not: 422" "$web_status" 422
web_post worker /casework/refer "csrf=$refer&ref=$reference&version=$version&contract=$second"
is "the second provider" "$web_status" 303
is "carries it out" "$(server_sql "SELECT contract_id FROM referral WHERE application_id = $application")" "$second"
web_post worker /casework/refer "csrf=$refer&ref=$reference&version=$version&contract=$kept"
is "an old page is refused" "$web_status" 409
provider_group manager 1.10 "$(day '+220 days')" 3
web_get manager "/provider/group_queue?id=$provider_group_id"
unlike "the first provider does not see the person" "$(page_text)" 'Izvēlētā'
web_get worker "/casework/file?ref=$reference"
like "the file says who" "$(page_text)" 'Otrs krasts'

# --- rooms ---
web_get manager /provider/rooms
like "rooms and what they hold" "$(page_text)" '1\. telpa.*164,76 m², no tiem 45,56 m² kopīgi.*28,00 14 14'
# room FIELD=VALUE…
room() { web_send_last manager /provider/room /provider/room "site=" "site_address=Jaunā iela $$, Jelgava" "site_area=80,5" "shared_area=10" "room_name=A" "area=9" "seats=" "accessible=yes" "$@"; }
room "area=x"
is "no area: 422" "$web_status" 422
room "shared_area=90"
is "more shared than there is: 422" "$web_status" 422
room "site_address="
is "no site: 422" "$web_status" 422
room
is "a new site with a room" "$web_status" 303
id=$(server_sql "SELECT id FROM room WHERE label = 'Jaunā iela $$, Jelgava, A'")
is "as typed" "$(server_sql "SELECT CONCAT_WS(' ', r.area, r.seats, r.is_accessible, s.area, s.shared_area) FROM room r JOIN site s ON s.id = r.site_id WHERE r.id = $id")" "900 1 8050 1000"
room
is "twice: 422" "$web_status" 422
web_get other "/provider/room?id=$id"
is "another provider's room is not there" "$web_status" 404
web_send manager "/provider/room?id=$id" /provider/room "id=$id" version=1 room_name=B area=9,5 seats=3 closed=yes
is "it is changed and closed" "$web_status $(server_sql "SELECT CONCAT_WS(' ', label, area, seats, is_accessible, is_closed, version) FROM room WHERE id = $id")" \
	"303 Jaunā iela $$, Jelgava, B 950 3 0 1 2"
web_send manager "/provider/room?id=$id" /provider/room "id=$id" version=1 room_name=C area= seats=
is "an old page is refused" "$web_status" 409
web_get manager /provider/group_new
unlike "a closed room is not offered" "$(cat "$web_page")" "Jaunā iela $$"
web_done
done_testing
