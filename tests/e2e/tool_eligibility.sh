#!/bin/sh
# jslp-admin eligibility: families as JSON lines in, answers out, by the catalogue of the day that each line names.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need

check() { printf '%s\n' "$1" | server_admin eligibility; }
# answers LINE: "1.1=no 1.2=yes ..." in the order of the output.
answers() { check "$1" | /usr/bin/python3 -c 'import json, sys
print(" ".join(code + "=" + one["eligible"] for code, one in json.load(sys.stdin).items()))'; }
# codes LINE PROGRAMME: the reasons' codes.
codes() { check "$1" | /usr/bin/python3 -c 'import json, sys
print(" ".join(one["code"] for one in json.load(sys.stdin)[sys.argv[1]]["reasons"]))' "$2"; }
parent='{"id":"p0","role":"parent","birth_date":"1988-02-14","facts":["single_parent"],"group_this_year":false}'
child='{"id":"c0","role":"child","birth_date":"2018-03-05","facts":["behaviour_correction_programme"],"raised_by":["p0"]}'
family="{\"on\":\"2026-11-22\",\"resident\":true,\"persons\":[$parent,$child]}"

is "a parent alone with a child of 8" "$(answers "$family")" \
	"1.1=yes 1.2=no 1.3=yes 1.4=no 1.5=yes 1.6=no 1.7=no 1.8=no 1.9=no 1.10=yes"
is "with a reason a rule" "$(codes "$family" 1.2)" "residence_fits role_fits no_group_this_year raises_child too_old"
like "who, how old, from which age on it is too late" "$(check "$family")" \
	'"1[.]2":\{"eligible":"no".*\{"code":"too_old","person":"c0","value":8,"bound":7\}'
is "not living in Jelgava" "$(answers "$(printf '%s' "$family" | sed 's/"resident":true/"resident":false/')")" \
	"1.1=no 1.2=no 1.3=no 1.4=no 1.5=no 1.6=no 1.7=no 1.8=no 1.9=no 1.10=no"
orphan='{"id":"y","role":"young_adult","birth_date":"2004-01-01","facts":["orphan_or_without_parental_care"]}'
is "an orphan from elsewhere: ask" "$(answers "{\"on\":\"2026-11-22\",\"resident\":false,\"persons\":[$orphan]}")" \
	"1.1=no 1.2=no 1.3=no 1.4=no 1.5=no 1.6=no 1.7=no 1.8=ask 1.9=no 1.10=no"
orphan=$(printf '%s' "$orphan" | sed 's/\]/,"orphan_court_jelgava"]/')
is "unless Jelgava's court decided" "$(answers "{\"on\":\"2026-11-22\",\"resident\":false,\"persons\":[$orphan]}" | grep -o '1.8=[a-z]*')" "1.8=yes"
is "a group this year" "$(codes "$(printf '%s' "$family" | sed 's/"group_this_year":false/"group_this_year":true/')" 1.3 | grep -o one_group_per_year)" \
	one_group_per_year
is "nobody at all" "$(answers '{"on":"2026-11-22","resident":true,"persons":[]}' | tr ' ' '\n' | grep -c '=no$')" 10

# --- the rules of the day: a new version from a day on ---
ok "a version of 2031" sh -c "printf '%s\n' '{\"code\":\"1.2\",\"valid_from\":\"2031-01-01\",\"max_age\":9}' |
	'$JSLP_BUILD/bin/jslp-admin/jslp-admin' --config '$JSLP_CONFIG' programme add"
later="{\"on\":\"2031-01-01\",\"resident\":true,\"persons\":[$parent,$(printf '%s' "$child" | sed 's/2018-03-05/2023-01-01/')]}"
like "too old by the rule of the last day" "$(check "$(printf '%s' "$later" | sed 's/2031-01-01/2030-12-31/;s/2023-01-01/2022-12-31/')")" '"1[.]2":\{"eligible":"no"'
like "not by that of the next" "$(check "$(printf '%s' "$later" | sed 's/2023-01-01/2022-12-31/')")" '"1[.]2":\{"eligible":"yes"'
server_sql "DELETE r FROM programme_role r JOIN programme p ON p.id = r.programme_id WHERE p.valid_from = '2031-01-01';
	DELETE FROM programme WHERE code = '1.2' AND valid_from = '2031-01-01';
	UPDATE programme SET valid_to = NULL WHERE code = '1.2'"
like "before the catalogue nothing is offered" "$(check "$(printf '%s' "$family" | sed 's/2026-11-22/2020-01-01/')")" '"1[.]10":\{"eligible":"no","reasons":\[\{"code":"not_offered"'

# --- bad lines: each its own answer, in order, and the rest goes on ---
bad() { is "refused: $1" "$(check "$2")" "{\"error\":\"$3\"}"; }
bad "an unknown role" "$(printf '%s' "$family" | sed 's/"parent"/"aunt"/')" "unknown role aunt"
bad "an unknown fact" "$(printf '%s' "$family" | sed 's/single_parent/tired/')" "unknown fact tired"
bad "a fact of others" "$(printf '%s' "$family" | sed 's/single_parent/relationship_difficulties/')" \
	"fact relationship_difficulties is not of this role"
bad "no day" "$(printf '%s' "$family" | sed 's/2026-11-22/2026-02-30/')" "on is no date YYYY-MM-DD"
bad "two with one id" "$(printf '%s' "$family" | sed 's/"c0"/"p0"/')" "two persons with id p0"
bad "raised by nobody known" "$(printf '%s' "$family" | sed 's/\["p0"\]/["p1"]/')" "raised_by names no adult of the family"
bad "a word too much" "$(printf '%s' "$family" | sed 's/"resident"/"resdient"/')" "unknown member resdient"
bad "an answer that is none" "$(printf '%s' "$family" | sed 's/true/"yes"/')" "resident is neither true nor false"
bad "a person that is none" '{"on":"2026-11-22","resident":true,"persons":[7]}' "a person is no object"
bad "nothing" "" "not one JSON object"
bad "no JSON" "{on: today}" "not one JSON object"
bad "a member twice" '{"on":"2026-11-22","on":"2026-11-23","resident":true,"persons":[]}' "not one JSON object"
bad "a list" "[$family]" "not one JSON object"
bad "a line without end" "$(printf '{"on":"%05000d"}' 1)" "too long, or no text"
is "order is kept, the status is 0" "$(printf '%s\n\nx\n%s\n' "$family" "$family" | server_admin eligibility | cut -c1-9 | tr '\n' ' '; printf '%s' $?)" \
	'{"1.1":{" {"error": {"error": {"1.1":{" 0'
server_admin eligibility more >/dev/null 2>&1 </dev/null
is "an argument" $? 2
done_testing
