#!/bin/sh
# Places: order of the queue, filters, out of order only with a reason, giving one, a second one refused, the last one, the year's one, stale version, the wall.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
. "$JSLP_SOURCE/tests/lib/web.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
server_need

ok "the manager signs in" web_sign_in manager provider_manager
ok "another provider's manager signs in" web_sign_in other provider2_manager
ok "the leader signs in" web_sign_in leader facilitator
provider_group manager 1.7 09.04.2027. 2
is "a group of two opens" "$web_status" 303
group=$provider_group_id
provider_group manager 1.7 10.05.2027.
is "another group of that kind" "$web_status" 303
second=$provider_group_id

# Names of this run only, since the queue shows who was granted a group before.
tag=$$
read -r anna person <<END
$(provider_granted 1.7 Anna "Kļaviņa$tag&<b>" 2026-03-03)
END
read -r berta _ <<END
$(provider_granted 1.7 Berta "Liepa$tag" 2026-02-02)
END
read -r cilda _ <<END
$(provider_granted 1.7 Cilda "Osis$tag" 2026-04-04)
END
read -r anna_again _ <<END
$(provider_granted 1.7 Anna Kļaviņa 2026-05-05 "$person")
END

waiting() { grep -o '<th scope="row"[^>]*>[A-Z][a-z]* [^ <]*'"$tag" "$web_page" | sed 's/.*>//' | cut -d' ' -f1 | tr '\n' ' '; }
# Whoever waits for this kind from before stands behind them, but for Cilda.
server_sql "UPDATE application SET received_on = '2020-01-02', received_at = '2020-01-02 08:00:00' WHERE id = $berta;
	UPDATE application SET received_on = '2020-01-02', received_at = '2020-01-02 09:00:00' WHERE id = $anna;
	UPDATE application SET received_on = '2020-01-03', received_at = '2020-01-03 07:00:00' WHERE id = $cilda;
	INSERT INTO application_need (application_id, times, language, needs) VALUES ($anna, 'saturday,workday_evening', 'ru', ''), ($cilda, 'workday_morning', 'lv', '');
	UPDATE application_person SET birth_date = '1950-05-05' WHERE application_id = $cilda AND part = 'client'"
web_get manager "/provider/group_queue?id=$group"
is "the queue opens" "$web_status" 200
is "in the order of receipt" "$(waiting)" 'Berta Anna Cilda '
like "which it explains" "$(cat "$web_page")" 'kādā saņemti iesniegumi'
like "the first one is the next" "$(tr -d '\n' <"$web_page" | sed 's/<tr/\n<tr/g' | grep 'Berta Liepa')" 'Nākam.*Piedāvāt vietu'
for filter in "language=ru:Anna " "times=workday_morning:Cilda " "times=saturday&language=ru:Anna " "language=uk:" "age_from=60:Cilda " "age_to=59:Berta Anna "; do
	web_get manager "/provider/group_queue?id=$group&${filter%%:*}"
	is "filter ${filter%%:*}" "$web_status $(waiting)" "200 ${filter#*:}"
done
web_get manager "/provider/group_queue?id=$group&language=uk"
like "nobody fits" "$(cat "$web_page")" 'neatbilst atlasei'
web_get manager "/provider/group_queue?id=$group&language=ru"
like "who is shown keeps the number in the whole list" "$(tr -d '\n' <"$web_page")" 'data-label="Nr\.">2<'

# Before others only with a reason, which is shown.
provider_give manager "$group" "$anna" "" give ""
is "not before the next one: 409" "$web_status $(server_sql "SELECT COUNT(*) FROM place WHERE application_id = $anna")" "409 0"
like "saying why" "$(cat "$web_page")" 'Nākamais rindā ir cits'
like "and asking for a reason" "$(cat "$web_page")" 'id="reason"'
web_get manager "/provider/group_queue?id=$group"
unlike "no address" "$(cat "$web_page")" 'Slepenā'
unlike "names are text" "$(cat "$web_page")" '<b>'
is "the view is in the audit" "$(server_sql "SELECT COUNT(*) > 0 FROM audit WHERE object = 'queue:$group' AND action = 'view'")" 1

# A referral that is not carried out (a contest suspends the act): nobody waits by it, and no place is given.
server_sql "UPDATE referral SET held = 1 WHERE application_id = $anna"
web_get manager "/provider/group_queue?id=$group"
unlike "a contested grant does not wait" "$(cat "$web_page")" "Anna Kļaviņa$tag"
provider_give manager "$group" "$anna"
is "nor is it given a place: 409" "$web_status $(server_sql "SELECT COUNT(*) FROM place WHERE application_id = $anna")" "409 0"
server_sql "UPDATE referral SET held = 0 WHERE application_id = $anna"

# One whose service begins only behind the group's last session, and one that begins within the course.
server_sql "UPDATE referral SET not_before = '2028-01-01' WHERE application_id = $anna"
web_get manager "/provider/group_queue?id=$group"
like "the queue says so" "$(cat "$web_page")" 'Ne agrāk kā 01\.01\.2028\.'
provider_give manager "$group" "$anna"
is "no place before the day: 409" "$web_status $(server_sql "SELECT COUNT(*) FROM place WHERE application_id = $anna")" "409 0"
server_sql "UPDATE referral SET not_before = NULL WHERE application_id = $anna; UPDATE referral SET not_before = '2027-04-12' WHERE application_id = $berta"

provider_give manager "$group" "$anna"
is "a place is given" "$web_status $web_location" "303 /provider/group_queue?id=$group&done=given"
is "enrolled in seat 1 from the first session on, counted for 2027" \
	"$(server_sql "SELECT place_number, state, starts_on, quota_year FROM place WHERE application_id = $anna")" \
	"$(printf '1\tenrolled\t2027-04-09\t2027')"
is "the referral's validity begins with the place" \
	"$(server_sql "SELECT state, starts_on, ends_on FROM referral WHERE application_id = $anna")" "$(printf 'valid\t2027-04-09\t2028-04-09')"
is "history" "$(server_sql "SELECT h.seq, h.state FROM place_history h JOIN place p ON p.id = h.place_id WHERE p.application_id = $anna")" \
	"$(printf '1\tenrolled')"
is "outbox" "$(server_sql "SELECT COUNT(*) FROM outbox o JOIN place p ON p.id = o.object_id WHERE o.kind = 'enrolment' AND p.application_id = $anna AND o.stream = p.person_id")" 1
is "audit" "$(server_sql "SELECT COUNT(*) FROM audit a JOIN place p ON a.object = CONCAT('place:', p.id) WHERE p.application_id = $anna AND a.action = 'place_give'")" 1
is "seats counted" "$(server_sql "SELECT places_taken FROM support_group WHERE id = $group")" 1
is "the reason stays with the place, in history and audit" "$(server_sql "SELECT MIN(p.out_of_order = h.note AND h.note <> ''), COUNT(*) FROM place p
	JOIN place_history h ON h.place_id = p.id JOIN audit a ON a.object = CONCAT('place:', p.id) AND a.action = 'place_out_of_order'
	WHERE p.application_id = $anna" | tr '\t' ' ')" "1 1"
web_get manager "/provider/group_queue?id=$group"
like "and is shown" "$(tr -d '\n' <"$web_page")" "ārpus secības.*Kļaviņa$tag.*Der tikai viņam"

provider_give manager "$group" "$anna"
is "the same person again: 409" "$web_status" 409
provider_give manager "$second" "$anna_again"
is "a second group in the year: 409" "$web_status" 409
is "nothing was written" "$(server_sql "SELECT COUNT(*) FROM place WHERE application_id = $anna_again")" 0
is "nor counted" "$(server_sql "SELECT places_taken FROM support_group WHERE id = $second")" 0

provider_place_form manager "$group"
stale=$web_place_version
provider_give manager "$group" "$berta"
is "the second seat" "$web_status" 303
is "to the next one, no reason is kept" "$(server_sql "SELECT out_of_order IS NULL FROM place WHERE application_id = $berta")" 1
ok "from the first session behind the day that the referral names" \
	test "$(server_sql "SELECT starts_on >= '2027-04-12' FROM place WHERE application_id = $berta")" = 1
token=$web_place_csrf
provider_place_form manager "$group"
is "a full group offers no place" "$web_place_version" ""
version=$(server_sql "SELECT version FROM support_group WHERE id = $group")
web_post manager /provider/group_place "csrf=$token&id=$group&version=$version&application=$cilda&how=give"
is "and gives none: 409" "$web_status" 409
like "saying why" "$(cat "$web_page")" 'error-summary'
is "still two" "$(server_sql "SELECT places_taken FROM support_group WHERE id = $group")" 2
provider_give manager "$second" "$cilda" 77
is "a stale version: 409" "$web_status" 409
isnt "versions move" "$stale" "$(server_sql "SELECT version FROM support_group WHERE id = $group")"

# The wall.
web_get manager "/provider/group_place?id=$second&application=$cilda"
token=$(web_token /provider/group_place)
web_get other "/provider/group_new"
web_post other /provider/group_place "csrf=$token&id=$second&version=1&application=$cilda&how=give"
is "another's token: 403" "$web_status" 403
web_get leader "/provider/group_participants?id=$group"
is "the leader sees who takes part" "$web_status" 200
like "by name" "$(cat "$web_page")" "Berta Liepa$tag"
unlike "without addresses" "$(cat "$web_page")" 'Slepenā'
provider_group other 1.9 09.04.2027.
is "another provider cannot take this one's leader: 422" "$web_status" 422

# What no form of ours sends.
for bad in "id=$second&version=1&application=0&how=give:404" "id=$second&version=1&how=give:404" "id=$second&version=-1&application=$cilda&how=give:400" \
	"id=$second&version=1&application=$cilda&how=lend:422" "id=$second&version=1&application=$cilda:422"; do
	web_post manager /provider/group_place "csrf=$token&${bad%:*}"
	is "${bad%:*}: ${bad##*:}" "$web_status" "${bad##*:}"
done
provider_give manager "$second" 999999
is "an application that is not there: 409" "$web_status" 409
read -r other_kind _ <<END
$(provider_granted 1.9 Dace Egle 2026-01-01)
END
provider_give manager "$second" "$other_kind"
is "an application for another kind: 409" "$web_status" 409
is "and no place" "$(server_sql "SELECT COUNT(*) FROM place WHERE application_id = $other_kind")" 0

# An exception of the head lets the year not stand in the way.
server_sql "INSERT INTO application_history (application_id, seq, state, at, note) VALUES ($anna_again, 90, 'granted', UTC_TIMESTAMP(6), '');
	INSERT INTO eligibility_exception SELECT $anna_again, 90, UUID(), 'one_group_per_year', 1, 'x', UTC_TIMESTAMP(6), MIN(id) FROM app_user WHERE role = 'head'"
web_get manager "/provider/group_queue?id=$second"
like "with an exception a place is offered" "$(cat "$web_page")" "application=$anna_again\""
provider_give manager "$second" "$anna_again"
is "and given" "$web_status" 303
is "as the second one of the year" "$(server_sql "SELECT quota_year, override_no FROM place WHERE application_id = $anna_again" | tr '\t' ' ')" "2027 1"
web_done
done_testing
