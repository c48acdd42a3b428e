#!/bin/sh
# Places: order of the queue, giving one, a second one refused, the last one, the year's one, stale version, the wall.
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

web_get manager "/provider/group_queue?id=$group"
is "the queue opens" "$web_status" 200
is "in the order of the decisions" \
	"$(grep -o "[A-Z][a-z]* [^ <]*${tag}[^<]*</th>" "$web_page" | cut -d' ' -f1 | tr '\n' ' ')" 'Berta Anna Cilda '
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
ok "from the first session behind the day that the referral names" \
	test "$(server_sql "SELECT starts_on >= '2027-04-12' FROM place WHERE application_id = $berta")" = 1
token=$web_place_csrf
provider_place_form manager "$group"
is "a full group offers no place" "$web_place_version" ""
version=$(server_sql "SELECT version FROM support_group WHERE id = $group")
web_post manager /provider/group_queue "csrf=$token&id=$group&version=$version&application=$cilda"
is "and gives none: 409" "$web_status" 409
like "saying why" "$(cat "$web_page")" 'error-summary'
is "still two" "$(server_sql "SELECT places_taken FROM support_group WHERE id = $group")" 2
provider_give manager "$second" "$cilda" 77
is "a stale version: 409" "$web_status" 409
isnt "versions move" "$stale" "$(server_sql "SELECT version FROM support_group WHERE id = $group")"

# The wall.
web_get manager "/provider/group_queue?id=$second"
token=$(web_token /provider/group_queue)
web_get other "/provider/group_new"
web_post other /provider/group_queue "csrf=$token&id=$second&version=1&application=$cilda"
is "another's token: 403" "$web_status" 403
web_get leader "/provider/group_participants?id=$group"
is "the leader sees who takes part" "$web_status" 200
like "by name" "$(cat "$web_page")" "Berta Liepa$tag"
unlike "without addresses" "$(cat "$web_page")" 'Slepenā'
provider_group other 1.9 09.04.2027.
is "another provider cannot take this one's leader: 422" "$web_status" 422

# What no form of ours sends.
for bad in "id=$second&version=1&application=0" "id=$second&version=1&application=x" "id=$second&version=1" "id=$second&version=-1&application=$cilda"; do
	web_get manager "/provider/group_queue?id=$second"
	web_post manager /provider/group_queue "csrf=$(web_token /provider/group_queue)&$bad"
	is "$bad: 400" "$web_status" 400
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
like "with an exception a place is offered" "$(cat "$web_page")" "name=\"application\" value=\"$anna_again\""
provider_give manager "$second" "$anna_again"
is "and given" "$web_status" 303
is "as the second one of the year" "$(server_sql "SELECT quota_year, override_no FROM place WHERE application_id = $anna_again" | tr '\t' ' ')" "2027 1"
web_done
done_testing
