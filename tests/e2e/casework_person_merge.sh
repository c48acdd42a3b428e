#!/bin/sh
# Two that are written down turn out to be one person: files, places and separations of one go to the other.
# shellcheck disable=SC2154  # variables by eval, and those of web.sh
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
server_need

ok "the office signs in" office_sign_in
ok "the manager signs in" web_sign_in manager provider_manager
tag=$$
# granted NAME: sets NAME to the file's number and NAME_id, NAME_person.
granted() {
	read -r granted_id granted_person <<END
$(provider_granted "${2:-1.7}" "$1" "Viens$tag" 2026-03-03)
END
	eval "$1_id=$granted_id $1_person=$granted_person $1=$(server_sql "SELECT reference FROM application WHERE id = $granted_id")"
}
for name in Anna Anete Berta Cita; do granted "$name"; done
server_sql "UPDATE person SET birth_date = '1990-01-01' WHERE id = $Cita_person;
	INSERT INTO separation (uuid, person_id, other_id, reason_sealed, made_by, made_at)
	SELECT UUID(), LEAST($Anna_person, $Cita_person), GREATEST($Anna_person, $Cita_person), 'x', id, UTC_TIMESTAMP(6) FROM app_user WHERE login = 'head'"
people() { server_sql "SELECT GROUP_CONCAT(DISTINCT person_id) FROM application_person WHERE application_id IN ($Anna_id, $Anete_id)"; }
# merge JAR FILE OTHER REASON: the first send, which only shows the two.  sure JAR FILE OTHER REASON: the second one, as the page of the last one gave it.
sure() {
	web_send "$1" "/casework/person_merge?ref=$2" /casework/person_merge "ref=$2" "form=$sure_form" "other=$3" "reason=$4" "seen=$sure_seen" "other_seen=$sure_other" confirm=yes
}
merge() { web_send "$1" "/casework/person_merge?ref=$2" /casework/person_merge "ref=$2" "form=${form:-$(web_get "$1" "/casework/person_merge?ref=$2" && office_field form)}" "other=$3" "reason=$4"; }

# --- who ---
page="/casework/person_merge?ref=$Anna"
for jar in worker registrar manager; do
	web_get "$jar" "$page"
	is "not for $jar" "$web_status" 403
done
web_get head "/casework/file?ref=$Anna"
like "the file leads the head to it" "$(cat "$web_page")" "/casework/person_merge\\?ref=$Anna"
web_get head "$page"
is "the head does" "$web_status" 200

# --- what cannot be ---
form=
merge head "$Anna" "$Anete" ""
is "a reason: 422" "$web_status" 422
merge head "$Anna" G-2020-000001 "Uzrādīja pasi."
is "no such file: 422" "$web_status" 422
like "what was typed is there" "$(office_text)" 'Uzrādīja pasi'
merge head "$Anna" "$Anna" "Uzrādīja pasi."
like "the file itself" "$(office_text)" 'Abas lietas jau ir šīs personas'
merge head "$Berta" "$Cita" "Uzrādīja pasi."
like "born on another day" "$(office_text)" 'dzimuši dažādās dienās'
server_sql "INSERT INTO separation (uuid, person_id, other_id, reason_sealed, made_by, made_at)
	SELECT UUID(), LEAST($Anna_person, $Berta_person), GREATEST($Anna_person, $Berta_person), 'x', id, UTC_TIMESTAMP(6) FROM app_user WHERE login = 'head'"
merge head "$Anna" "$Berta" "Uzrādīja pasi."
like "kept apart" "$(office_text)" 'nedrīkst būt kopā'
for name in Anna Anete; do
	eval "name_id=\$${name}_id name_person=\$${name}_person"
	server_sql "INSERT INTO place (support_group_id, place_number, application_id, person_id, state, quota_year, starts_on, given_at, given_by)
		SELECT g.id, 200 + MOD($name_person, 50), $name_id, $name_person, 'completed', 2026, '2026-03-03', UTC_TIMESTAMP(6), g.leader_id FROM support_group g ORDER BY g.id LIMIT 1"
done
merge head "$Anna" "$Anete" "Uzrādīja pasi."
is "the two are shown, and nothing is changed" "$web_status $(people | tr ',' '\n' | wc -l)" "200 2"
like "side by side" "$(office_text)" "Vārds, uzvārds Anna Viens$tag Anete Viens$tag Dzimšanas datums 05.05.1985. 05.05.1985. Personas kods nav zināms nav zināms Lietu skaits 1 1 Iesnieguma numurs $Anna \([^)]*\) $Anete "
like "the names differ" "$(office_text)" 'Vārdi vai uzvārdi atšķiras'
like "with what was typed" "$(office_text)" 'Uzrādīja pasi'
is "a look at the other file is in the audit log" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'view' AND object = 'application:$Anete_id'")" 1
sure_form=$(office_field form) sure_seen=$(office_field seen) sure_other=$(office_field other_seen)
is "the page says whom" "$sure_seen $sure_other" "$Anna_person $Anete_person"
web_send head "$page" /casework/person_merge "ref=$Anna" "form=$sure_form" "other=$Anete" "reason=Uzrādīja pasi." "seen=$sure_seen" "other_seen=$sure_other" confirm=no
like "to change it, the form comes back with everything" "$web_status $(grep -c "value=\"$Anete\"" "$web_page") $(grep -c 'Uzrādīja pasi\.' "$web_page")" '^200 [1-9] [1-9]$'
web_send head "$page" /casework/person_merge "ref=$Anna" "form=$sure_form" "other=$Anete" "reason=Uzrādīja pasi." confirm=yes
is "nobody is sure of whom he or she has not seen" "$web_status $(people | tr ',' '\n' | wc -l)" "200 2"
for bad in seen=x other_seen=0 confirm=perhaps; do
	web_send head "$page" /casework/person_merge "ref=$Anna" "form=$sure_form" "other=$Anete" "reason=Uzrādīja pasi." "$bad"
	is "$bad is none of the page's own: 400" "$web_status" 400
done
other_seen=$sure_other sure_other=$Berta_person
sure head "$Anna" "$Anete" "Uzrādīja pasi."
is "nor of another one than was shown: 409" "$web_status $(people | tr ',' '\n' | wc -l)" "409 2"
like "what was typed is there" "$(office_text)" 'Uzrādīja pasi'
sure_other=$other_seen
sure head "$Anna" "$Anete" "Uzrādīja pasi."
is "both have had this year's group: 422" "$web_status $(people | tr ',' '\n' | wc -l)" "422 2"
like "and what to do" "$(office_text)" 'izmantojuši vienu un to pašu gadu'
server_sql "DELETE FROM place WHERE application_id = $Anete_id"

# --- a head with an interest of his or her own ---
server_sql "INSERT INTO handover (application_id, seq, uuid, from_id, to_id, reason, note_sealed, actor_id, created_at)
	SELECT $Anete_id, 1, UUID(), h.id, w.id, 'exclusion', 'x', h.id, UTC_TIMESTAMP(6) FROM app_user h JOIN app_user w ON w.login = 'social_worker' WHERE h.login = 'head'"
looks=$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'view' AND object = 'application:$Anete_id'")
merge head "$Anna" "$Anete" "Uzrādīja pasi."
is "is not shown the other one: 403" "$web_status $(grep -c "Anete Viens$tag" "$web_page") $(server_sql "SELECT COUNT(*) - $looks FROM audit WHERE action = 'view' AND object = 'application:$Anete_id'")" "403 0 0"
sure head "$Anna" "$Anete" "Uzrādīja pasi."
is "nor does it: 403" "$web_status $(people | tr ',' '\n' | wc -l)" "403 2"
server_sql "DELETE FROM handover WHERE application_id = $Anete_id AND reason = 'exclusion'"

# --- two personal codes ---
# child CODE: an application for a child born on 05.06.2013.; sets reference.
child() {
	resident "merge$1"
	apply_start child 1.4
	apply_person
	apply_child "child_code=$1"
	apply_representation
	apply_contact
	apply_grounds
	apply_send
}
child 050613-20001
first=$reference
child 050613-20028
second=$reference
child ''
third=$reference
ok "a child with a code, one of the same name and day with another code, and one without" test -n "$first" -a -n "$second" -a "$first" != "$second" -a -n "$third"
merge head "$first" "$second" "Uzrādīja pasi."
is "two codes are two people: 422" "$web_status" 422
like "and why" "$(office_text)" 'dažādi personas kodi, tātad tie ir divi cilvēki'
like "what was typed is there" "$(office_text)" 'Uzrādīja pasi'
sure_form=$(office_field form) sure_seen=$(server_sql "SELECT person_id FROM application_person c JOIN application a ON a.id = c.application_id WHERE a.reference = '$first' AND c.part = 'client'")
sure_other=$(server_sql "SELECT person_id FROM application_person c JOIN application a ON a.id = c.application_id WHERE a.reference = '$second' AND c.part = 'client'")
sure head "$first" "$second" "Uzrādīja pasi."
is "not even by a form that says that it is sure" "$web_status $(server_sql "SELECT COUNT(*) FROM person WHERE merged_into IS NOT NULL AND id IN ($sure_seen, $sure_other)")" "422 0"
merge head "$first" "$third" "Uzrādīja pasi."
is "one code and none may be one" "$web_status" 200
like "of the code the last digits are told" "$(office_text)" 'Personas kods \*{6}-\*0001 nav zināms'
unlike "the names are the same" "$(office_text)" 'Vārdi vai uzvārdi atšķiras'

# --- one person ---
merge head "$Anna" "$Anete" "Uzrādīja pasi."
form=$(office_field form)
sent="csrf=$(web_token /casework/person_merge)&ref=$Anna&form=$form&other=$Anete&reason=Uzr%C4%81d%C4%ABja+pasi.&seen=$(office_field seen)&other_seen=$(office_field other_seen)&confirm=yes"
# A code that nobody can open stands for one that is known; no page of the person is looked at while it does.
server_sql "UPDATE person SET code_sealed = 'x', code_index = UNHEX(SHA2('$tag', 256)) WHERE id = $Anete_person"
web_post head /casework/person_merge "$sent"
is "put together" "$web_status $web_location" "303 /casework/person_merge?ref=$Anna&done=1"
is "the one whose code is known stays" "$(people)" "$Anete_person"
is "the place is that person's" "$(server_sql "SELECT person_id FROM place WHERE application_id = $Anna_id")" "$Anete_person"
is "so are both separations" "$(server_sql "SELECT COUNT(*) FROM separation WHERE live = 1 AND $Anete_person IN (person_id, other_id)") $(server_sql "SELECT COUNT(*) FROM separation WHERE $Anna_person IN (person_id, other_id)")" "2 0"
is "the other row leads to it" "$(server_sql "SELECT merged_into FROM person WHERE id = $Anna_person")" "$Anete_person"
is "with a sealed reason, and in the audit log of both files" "$(server_sql "SELECT COUNT(*) FROM person_merge WHERE kept_id = $Anete_person AND gone_id = $Anna_person AND reason_sealed NOT LIKE '%pasi%'") $(
	server_sql "SELECT COUNT(*) FROM audit WHERE action = 'person_merge' AND object IN ('application:$Anna_id', 'application:$Anete_id')")" "1 2"
web_post head /casework/person_merge "$sent"
is "sent twice it is one" "$web_status $(server_sql "SELECT COUNT(*) FROM person_merge WHERE gone_id = $Anna_person")" "303 1"
form=
server_sql "UPDATE person SET code_sealed = NULL, code_index = NULL WHERE id = $Anete_person"
web_get head "$page"
like "the page says which and by whom" "$(office_text)" "$Anna \\+ $Anete"
merge head "$Anna" "$Anete" "Vēlreiz tas pats."
is "once is enough: 422" "$web_status" 422
# Whoever comes with the paper finds one person, not two.
is "nobody finds the row that has none any more" "$(server_sql "SELECT COUNT(*) FROM person WHERE merged_into IS NULL AND id IN ($Anna_person, $Anete_person)")" 1
# Nobody of this test waits for a group of another one.
server_sql "DELETE FROM referral WHERE application_id IN ($Anna_id, $Anete_id, $Berta_id, $Cita_id)"
web_done
done_testing
