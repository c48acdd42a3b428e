#!/bin/sh
# The staff file: who reads and keeps it, facts and their taking back, hours against norms, and whom a missing check keeps from being assigned.
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
ok "the contract officer signs in" web_sign_in officer contract_officer
ok "the head signs in" web_sign_in head head
ok "a social worker signs in" web_sign_in worker social_worker
day() { date -d "$1" +%d.%m.%Y.; }
iso() { date -d "$1" +%F; }
gunta=$(server_sql "SELECT id FROM app_user WHERE login = 'facilitator'")
otto=$(server_sql "SELECT id FROM app_user WHERE login = 'facilitator2'")
manager_id=$(server_sql "SELECT id FROM app_user WHERE login = 'provider_manager'")
provider_leader "staff$$" provider_manager
new=$(server_sql "SELECT id FROM app_user WHERE login = 'staff$$'")
server_sql "DELETE FROM staff_fact WHERE user_id = $new; UPDATE app_user SET name = 'Jana Jaunā $$' WHERE id = $new"
count() { server_sql "SELECT COUNT(*) FROM staff_fact WHERE user_id = $new AND kind = '$1'"; }

# --- who reads which ---
web_get manager /provider/staff
is "the manager's list" "$web_status" 200
like "has the provider's people" "$(page_text)" 'Gunta Grupniece'
unlike "and nobody else's" "$(page_text)" 'Otto Grupnieks'
is "whoever lacks a check stands first" "$(grep -o 'staff_person?id=[0-9]*' "$web_page" | head -n 1)" "staff_person?id=$new"
everybody=
for page in 1 2 3 4 5; do
	web_get officer "/provider/staff?page=$page"
	[ "$web_status" != 200 ] || everybody="$everybody $(page_text)"
done
like "the contract officer sees all" "$everybody" 'Gunta Grupniece.*Otto Grupnieks|Otto Grupnieks.*Gunta Grupniece'
like "with their providers" "$everybody" 'Otrs krasts'
web_get leader /provider/staff
like "a leader sees the own line" "$(page_text)" 'Gunta Grupniece'
unlike "and no other" "$(page_text)" "Jana Jaunā"
for jar in head worker; do
	web_get "$jar" /provider/staff
	is "$jar has nothing to do with it" "$web_status" 403
done
web_get manager "/provider/staff_person?id=$gunta"
is "a person's file" "$web_status" 200
like "with what there is of it" "$(page_text)" 'Bērnu tiesību aizsardzība, 40 stundas.*Apliecība BT-17'
web_get leader "/provider/staff_person?id=$gunta"
is "the own one is read" "$web_status" 200
unlike "and not changed" "$(cat "$web_page")" 'staff_fact'
web_get leader "/provider/staff_person?id=$new"
is "a colleague's is not there" "$web_status" 404
web_get other "/provider/staff_person?id=$gunta"
is "nor for another provider's manager" "$web_status" 404
web_get officer "/provider/staff_person?id=$otto"
is "the contract officer reads it" "$web_status" 200
unlike "and changes nothing" "$(cat "$web_page")" 'staff_fact'
web_get officer "/provider/staff_person?id=$(server_sql "SELECT id FROM app_user WHERE login = 'head'")"
is "nobody of the office has one" "$web_status" 404
for jar in leader officer; do
	web_get "$jar" "/provider/staff_fact?id=$gunta&kind=training"
	is "$jar enters nothing" "$web_status" 403
done
web_get other "/provider/staff_fact?id=$gunta&kind=training"
is "another provider's manager neither" "$web_status" 404
web_get manager "/provider/staff_fact?id=$gunta&kind=king"
is "a kind that there is not" "$web_status" 404
is "who looked is written down" "$(server_sql "SELECT COUNT(*) > 0 FROM audit WHERE action = 'view' AND object = 'user:$gunta' AND actor_id = $manager_id")" 1

# --- without checks nobody is assigned ---
programme=$(server_sql "SELECT id FROM programme WHERE code = '1.4' AND valid_to IS NULL ORDER BY id DESC LIMIT 1")
# A room and a colleague of its own: groups of other tests are not in the way.
server_sql "INSERT INTO room (site_id, name, label) SELECT MIN(s.id), 'S$$', 'S$$' FROM site s JOIN app_user u ON u.provider_id = s.provider_id WHERE u.id = $manager_id"
room=$(server_sql "SELECT id FROM room WHERE label = 'S$$'")
provider_leader "colleague-$$" provider_manager
colleague=$(server_sql "SELECT id FROM app_user WHERE login = 'colleague-$$'")
# group LEADER SECOND DAY STARTS ACTION
group() {
	web_send manager /provider/group_new /provider/group_new "programme=$programme" "leader=$1" "second_leader=$2" "capacity=5" "capacity_min=1" "language=lv" \
		"room=$room" "first=$3" "starts=$4" "minutes=15" "action=$5"
}
working() { # the first working day from $1 on
	for n in 0 1 2 3 4 5 6 7; do
		case $(date -d "$1 +$n days" +%u-%m-%d) in
		6-* | 7-* | *-12-2[3-6] | *-12-31 | *-01-01 | *-05-0[1-4]) ;;
		*) date -d "$1 +$n days" +%F && return ;;
		esac
	done
}
first=$(day "$(working "$(iso '+20 days')")")
groups=$(server_sql "SELECT COUNT(*) FROM support_group")
group "$new" "" "$first" 03.10 check
is "a leader without a check: 422" "$web_status" 422
like "which says who and what" "$(page_text)" "Jana Jaunā $$: personāla lietā nav ierakstīta sodāmības pārbaude"
like "beside the leader" "$(cat "$web_page")" 'id="leader-error"'
group "$new" "" "$first" 03.10 save
is "saved at once: 422, too" "$web_status $(server_sql "SELECT COUNT(*) FROM support_group")" "422 $groups"
group "$colleague" "$new" "$first" 03.10 save
is "nor as a second leader" "$web_status" 422
like "beside that one" "$(cat "$web_page")" 'id="second_leader-error"'

# --- facts ---
# fact KIND FIELD=VALUE…
fact() {
	fact_kind=$1
	shift
	web_send manager "/provider/staff_fact?id=$new&kind=$fact_kind" /provider/staff_fact "id=$new" "kind=$fact_kind" "$@"
}
fact criminal_record "day=31.02.2026."
is "no day: 422" "$web_status" 422
fact criminal_record "day=$(day tomorrow)"
is "a check of tomorrow: 422" "$web_status" 422
like "which says so" "$(page_text)" 'Ierakstiet dienu, kas jau ir pienākusi'
fact criminal_record "day=$(day today)" "fact_title=Sodīts" "fact_evidence=Spriedums"
is "a check of today" "$web_status $web_location" "303 /provider/staff_person?id=$new#criminal_record"
is "is a day and nothing else" "$(server_sql "SELECT CONCAT_WS('|', title, evidence, day_on, entered_by) FROM staff_fact WHERE user_id = $new")" "||$(iso today)|$manager_id"
fact criminal_record "day=$(day today)"
is "sent twice it is one" "$web_status $(count criminal_record)" "303 1"
is "with one audit row" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'staff_fact_add' AND object = 'user:$new'")" 1
group "$new" "" "$first" 03.10 check
like "the next thing that is missing" "$(page_text)" 'nav ierakstīta apmācība bērnu tiesību jomā'
fact child_rights "day=$(day '-30 days')" "fact_evidence=Nr. 7"
is "a training without a title: 422" "$web_status" 422
like "what was typed is kept" "$(cat "$web_page")" 'value="Nr. 7"'
fact child_rights "fact_title=Bērnu tiesības" "day=$(day '-30 days')" "until=$(day '-31 days')"
is "over before it begins: 422" "$web_status" 422
fact child_rights "fact_title=Bērnu tiesības" "day=$(day '-30 days')" "until=$(day '+40 days')" "fact_evidence=Nr. 7"
is "valid for forty days" "$web_status" 303
group "$new" "" "$first" 03.10 save
is "a group that goes on longer: 422" "$web_status" 422
like "which says from when" "$(page_text)" "bērnu tiesību jomā nav derīga no $(day '+41 days')"
web_get manager "/provider/staff_person?id=$new"
like "how both stand" "$(page_text)" "Sodāmības pārbaude Derīga līdz $(day '+1 year').*Apmācība bērnu tiesību jomā Derīga līdz $(day '+40 days')"

# --- taken back, never changed ---
rights=$(server_sql "SELECT id FROM staff_fact WHERE user_id = $new AND kind = 'child_rights'")
web_get other "/provider/staff_fact_back?fact=$rights"
is "another provider's entry is not there" "$web_status" 404
web_get leader "/provider/staff_fact_back?fact=$rights"
is "a leader takes nothing back" "$web_status" 403
web_get manager "/provider/staff_fact_back?fact=$rights"
is "it is asked first" "$web_status" 200
like "what it is" "$(page_text)" 'Bērnu tiesības.*Bez derīgas pārbaudes'
back=$(web_token /provider/staff_fact_back)
web_post manager /provider/staff_fact_back "csrf=$back&fact=$rights"
is "without a reason: 422" "$web_status" 422
web_post manager /provider/staff_fact_back "csrf=$back&fact=$rights&reason=mistake"
is "it is taken back" "$web_status" 303
is "and stays" "$(count child_rights) $(server_sql "SELECT CONCAT(reason, ' ', taken_by) FROM staff_fact_back WHERE fact_id = $rights")" "1 mistake $manager_id"
web_post manager /provider/staff_fact_back "csrf=$back&fact=$rights&reason=mistake"
is "an old page is refused" "$web_status" 409
web_get manager "/provider/staff_fact_back?fact=$rights"
is "nor is it asked again" "$web_status" 409
web_get manager "/provider/staff_person?id=$new"
like "it can be read" "$(page_text)" 'Atsaukts.*Bērnu tiesības.*Tas ierakstīts kļūdas dēļ'
fact child_rights "fact_title=Bērnu tiesības" "day=$(day '-30 days')" "fact_evidence=Nr. 8"
is "entered anew" "$web_status" 303
web_get other "/provider/staff_fact?id=$otto&kind=training"
post=$(web_token /provider/staff_fact)
web_post other /provider/staff_fact "csrf=$post&id=$new&kind=training&fact_title=Svešs&hours=3&day=$(day today)"
is "another provider's manager writes nothing" "$web_status $(count training)" "404 0"

# --- a group, and what a check that is gone affects ---
group "$new" "" "$first" 03.10 save
is "now the group is opened" "$web_status" 303
opened=${web_location#/provider/group?id=}
sessions=$(server_sql "SELECT COUNT(*) FROM group_session WHERE support_group_id = $opened")
server_sql "UPDATE staff_fact SET day_on = '$(iso today)' - INTERVAL 12 MONTH + INTERVAL 30 DAY WHERE user_id = $new AND kind = 'criminal_record'"
affected=$(server_sql "SELECT COUNT(*) FROM group_session s JOIN staff_fact f ON f.user_id = $new AND f.kind = 'criminal_record'
	WHERE s.support_group_id = $opened AND s.planned_on > f.day_on + INTERVAL 12 MONTH")
web_get manager "/provider/staff_person?id=$new"
like "the sessions behind its last day are listed" "$(page_text)" "pārbaudes trūkst vai tā beigusies: $affected\\."
is "with links" "$(grep -c "group?id=$opened" "$web_page")" "$affected"
ok "some are before it" test "$affected" -gt 0 -a "$affected" -lt "$sessions"
web_get officer "/provider/staff_person?id=$new"
unlike "the officer has no link to them" "$(cat "$web_page")" 'provider/group\?id'
web_get manager /provider/staff
like "and counted on the list" "$(tr -d '\n' <"$web_page" | grep -o "Jana Jaunā $$.*" | sed 's/<[^>]*>/ /g' | tr -s ' ' | cut -c 1-400)" "^Jana Jaunā $$ .* $affected "
is "nothing is moved by itself" "$(server_sql "SELECT COUNT(*) FROM group_session WHERE support_group_id = $opened AND state = 'planned' AND leader_id IS NULL")" "$sessions"
late=$(date -d "$(provider_day "$(server_sql "SELECT MAX(planned_on) + INTERVAL 1 DAY FROM group_session WHERE support_group_id = $opened")")" +%d.%m.%Y.)
web_send manager "/provider/session_new?group=$opened" /provider/session_new "group=$opened" "kind=make_up" "participant=" "day=$late" "starts=03.40" "instead="
is "a session more on such a day: 422" "$web_status" 422
soon=$(server_sql "SELECT id FROM group_session WHERE support_group_id = $opened AND number = 1")
web_send manager "/provider/session_move?session=$soon" /provider/session_move "session=$soon" "day=$late" "starts=03.40" scope=one reason=leader note= action=check seen=
is "nor is one moved to it: 422" "$web_status" 422
like "and the page says who lacks what" "$(page_text)" "Jana Jaunā $$.*(nav derīga|beigusies|vairs nav)"

# --- who steps in ---
group "$colleague" "" "$first" 04.10 save
is "a colleague's group" "$web_status" 303
hers=${web_location#/provider/group?id=}
away=$(server_sql "SELECT MAX(planned_on) FROM group_session WHERE support_group_id = $hers")
stands_in() {
	web_get manager "/provider/leader_away?leader=$colleague&day=$(day "$away")"
	token=$(web_token /provider/leader_away)
	session=$(server_sql "SELECT CONCAT(id, '&version_0=', version) FROM group_session WHERE support_group_id = $hers AND planned_on = '$away'")
	web_post manager /provider/leader_away "csrf=$token&leader=$colleague&day=$(day "$away")&row_0=$session&who_0=$new&note="
}
stands_in
is "whose check has run out by then does not step in: 422" "$web_status" 422
like "which says from when" "$(page_text)" "Jana Jaunā $$: sodāmības pārbaude nav derīga no $(day '+31 days')"
fact criminal_record "day=$(day today)"
stands_in
is "with a new check: yes" "$web_status" 303
is "she leads it" "$(server_sql "SELECT leader_id FROM group_session WHERE support_group_id = $hers AND planned_on = '$away'")" "$new"
web_get manager "/provider/staff_person?id=$new"
like "nothing is affected any more" "$(page_text)" 'Visu turpmāko nodarbību dienās pārbaudes ir derīgas'

# --- hours count and warn ---
like "without a post there is no norm" "$(page_text)" 'Nav ierakstīts neviens amats ar stundu normu'
fact post "fact_title=Sociālā darbiniece" "day=$(day today)" "hours=20" "norm="
is "a post without an answer about its norm: 422" "$web_status" 422
fact post "fact_title=Sociālā darbiniece" "day=$(day today)" "hours=61" "norm=social_work"
is "too many hours a week: 422" "$web_status" 422
fact post "fact_title=Sociālā darbiniece" "day=$(day today)" "hours=37,5" "norm=social_work"
is "a post" "$web_status" 303
fact training "fact_title=Saruna" "day=$(day today)" "hours=x"
is "no hours: 422" "$web_status" 422
fact training "fact_title=Saruna" "day=$(day today)" "hours=22,5"
fact supervision_individual "fact_title=Supervizore" "day=$(day today)" "hours=4,5"
fact supervision_group "fact_title=Supervizore" "day=$(day today)" "hours=6"
web_get manager "/provider/staff_person?id=$new"
like "what is missing" "$(page_text)" '22,5 h no 24 h Trūkst stundu: 2.*individuāli 4,5 h, grupā 6 h Trūkst: individuāli 2 h vai grupā 3 h'
like "the week" "$(page_text)" 'Stundas nedēļā pēc amatiem 37,5'
fact training "fact_title=Saruna II" "day=$(day today)" "hours=1,5"
fact supervision_group "fact_title=Supervizore" "day=$(day today)" "hours=3"
web_get manager "/provider/staff_person?id=$new"
like "half of each is enough" "$(page_text)" '24 h no 24 h Izpildīts.*individuāli 4,5 h, grupā 9 h Izpildīts'
fact offered_to_present_staff "fact_title=Neviens nepieteicās" "day=$(day '-60 days')" "fact_evidence=Vēstule Nr. 3"
is "that the post was offered to the present staff first" "$web_status $(count offered_to_present_staff)" "303 1"
fact education "fact_title=Sociālais darbs" "day=$(day '-3000 days')"
fact qualification "fact_title=Mediatore" "day=$(day '-300 days')" "until=$(day '+10 days')"
is "education and qualification" "$(count education) $(count qualification)" "1 1"
web_get manager /provider/staff
like "what runs out next" "$(page_text)" "$(day '+10 days')"
refuses() { ! server_sql "$1" 2>/dev/null; }
ok "the database keeps no result of a check" refuses "INSERT INTO staff_fact (user_id, kind, title, day_on, entered_at) VALUES ($new, 'criminal_record', 'Sodīts', '$(iso today)', NOW(6))"
web_done
done_testing
