#!/bin/sh
# The way from /apply to the receipt: for oneself, for a child, with codes, for a minor.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

count() { server_sql "SELECT COUNT(*) FROM $1"; }
where() { echo "$web_status ${web_location%%\?*}"; }
parts() {
	server_sql "SELECT GROUP_CONCAT(part, ':', relation ORDER BY part) FROM application_person
		JOIN application ON id = application_id WHERE reference = '$reference'"
}

# Codes that nobody has had before: one of old form, born on 14.02.1988, whose check digit does not fit
# (weights: lib/domain/person_code.h), and one of new form.
digits() { od -An -tu4 -N"$((4 * $1))" /dev/urandom | tr -s ' \n' '\n' | awk '$1 != "" { printf "%d", $1 % 10 }'; }
old_code=140288-$(awk -v number="1402881$(digits 3)" 'BEGIN {
	split("1 6 3 7 9 10 5 8 4 2", weight, " ")
	for (i = 1; i <= 10; i++)
		sum += weight[i] * substr(number, i, 1)
	print substr(number, 7) (((1101 - sum) % 11) % 10 + 1) % 10
}')
new_code=32$(digits 9)

# --- for oneself ---
resident ilze
before=$(count application)
apply_start self 1.3
is "start: to the next page" "$(where)" "303 /apply/person"
is "the draft has a token" "${#draft}" 32
is "its answers are sealed" "$(server_sql "SELECT answers_sealed LIKE '%self%' FROM draft WHERE token = '$draft'")" 0
visit "/apply/contact?draft=$draft"
is "no step can be skipped" "$(where)" "303 /apply/person"
visit "/apply/child?draft=$draft"
is "there is no child in it" "$(where)" "303 /apply/person"
visit "/apply/check?draft=$draft"
is "nor can the rest" "$(where)" "303 /apply/person"
send "/apply/person?draft=$draft" /apply/check "draft=$draft" version=1
is "nor is a form taken early" "$web_status" 403
apply_person
is "person: to the next page" "$(where)" "303 /apply/contact"
apply_contact
is "contact: to the next page" "$(where)" "303 /apply/grounds"
apply_grounds "problem=Pirmā rinda
<b>otrā</b> & trešā"
is "grounds: to what may be left empty" "$(where)" "303 /apply/needs"
visit "/apply/check?draft=$draft"
like "check: all that was written" "$(page_text)" 'Ilze Paraugs.*14.02.1988.*Lielā iela 1-2.*20000000.*ilze@example.org'
like "hostile text stays text" "$(cat "$web_page")" '&lt;b&gt;otrā&lt;/b&gt; &amp; trešā'
visit "/apply/person?draft=$draft"
is "a step shows what was saved" "$(grep -c 'value="Ilze"' "$web_page")" 1
visit "/apply/contact?draft=$draft&lang=en"
like "the language can be changed on the way" "$(page_text)" 'How to reach you'
like "and the draft stays in the link back" "$(cat "$web_page")" "href=\"\?draft=$draft&amp;lang=lv\""
visit "/?lang=lv"
apply_contact phone=63000000
is "a change goes back to the check page" "$(where)" "303 /apply/check"
apply_contact channel=post
apply_person address=
is "letters need the address, also when it is taken out later" "$(where)" "303 /apply/contact"
visit "/apply/check?draft=$draft"
is "and nothing can be sent without it" "$(where)" "303 /apply/contact"
apply_person
is "with the address again: to the check page" "$(where)" "303 /apply/check"
apply_contact phone=63000000
is "nothing is sent before the last button" "$(count application)" "$before"
apply_send
is "one application" "$(count application)" "$((before + 1))"
like "reference" "$reference" '^G-[0-9]{4}-[0-9]{6}$'
like "access code" "$code" '^[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}$'
like "the last day has its weekday" "$(page_text)" '(pirmdiena|otrdiena|trešdiena|ceturtdiena|piektdiena), [0-9.]{10}\.'
is "who stands in it" "$(parts)" "applicant:self,client:self"
is "one person for both" "$(server_sql "SELECT COUNT(DISTINCT person_id) FROM application_person
	JOIN application ON id = application_id WHERE reference = '$reference'")" 1
is "history, audit, mail" "$(server_sql "SELECT
	(SELECT COUNT(*) FROM application_history WHERE application_id = a.id AND state = 'received'),
	(SELECT COUNT(*) FROM audit WHERE object = CONCAT('application:', a.id) AND action = 'received' AND role = 'resident'),
	(SELECT COUNT(*) FROM outbox WHERE kind = 'receipt_mail' AND object_id = a.id)
	FROM application a WHERE reference = '$reference'")" "1	1	1"
is "the last day is a month on, never before" "$(server_sql "SELECT due_nominal_on = received_on + INTERVAL 1 MONTH,
	due_on >= due_nominal_on, due_extended_on >= received_on + INTERVAL 4 MONTH FROM application
	WHERE reference = '$reference'")" "1	1	1"
is "the draft keeps no answers" "$(server_sql "SELECT LENGTH(answers_sealed), sent_at IS NOT NULL FROM draft WHERE token = '$draft'")" "0	1"
is "the code is not stored" "$(server_sql "SELECT access_hash LIKE '%$code%' FROM application WHERE reference = '$reference'")" 0
is "nor is the text readable" "$(server_sql "SELECT problem_sealed LIKE '%rinda%' FROM application WHERE reference = '$reference'")" 0
first=$reference/$code
visit "/apply/person?draft=$draft"
is "a sent draft leads to its receipt" "$(where)" "303 /receipt"
send /apply /apply for_whom=self programme=1.3
other=${web_location##*draft=}
receipt_read
is "the receipt can be opened again" "$reference/$code" "$first"
isnt "a new application has its own draft" "$other" "$draft"
is "still one application" "$(count application)" "$((before + 1))"
resident somebody_else
visit /apply
visit "/receipt?draft=$draft"
is "another browser does not get the receipt" "$web_status" 404
visit "/apply/person?draft=$other"
is "nor the draft" "$web_status" 404

# --- for a child, with codes ---
resident peteris
before=$(count person)
apply_start child 1.2
apply_person "code=$old_code"
is "a check digit that does not fit: asked once" "$web_status" 422
confirm=$(sed -n 's/.*id="confirm".*value="\([^"]*\)".*/\1/p' "$web_page")
like "everything typed stays" "$(cat "$web_page")" "value=\"$old_code\""
apply_person "code=$old_code" "confirm=${confirm%?}9"
is "a confirmation of something else does not count" "$web_status" 422
apply_person "code=$old_code" "confirm=$confirm"
is "confirmed" "$(where)" "303 /apply/child"
apply_child "child_code=$old_code"
is "the child cannot have the applicant's code" "$web_status" 422
apply_child "child_code=$new_code" child_birth_date=
is "a new code does not tell the birth date" "$web_status" 422
apply_child "child_code=$new_code"
is "with the birth date" "$(where)" "303 /apply/representation"
apply_representation child_basis=
is "on what the applicant acts must be said" "$web_status" 422
apply_representation
is "then on" "$(where)" "303 /apply/children"
apply_contact
apply_grounds
visit "/apply/check?draft=$draft"
like "an age outside the bounds is told, not refused" "$(page_text)" 'līdz 7\. dzimšanas dienai'
apply_send
like "sent" "$reference" '^G-'
is "two persons" "$(count person)" "$((before + 2))"
is "applicant and client" "$(parts)" "applicant:parent,client:self"
is "codes are sealed" "$(server_sql "SELECT COUNT(*) FROM person WHERE code_sealed LIKE '%1402881%' OR code_sealed LIKE '%$new_code%'")" 0
apply_start self 1.3
apply_person "code=$old_code" "confirm=$confirm" birth_date= given_name=Cits
apply_contact
apply_grounds
apply_send
is "the same code is the same person" "$(count person)" "$((before + 2))"
is "as known, not as written today" "$(server_sql "SELECT p.given_name, w.given_name FROM application a
	JOIN application_person w ON w.application_id = a.id AND w.part = 'client' JOIN person p ON p.id = w.person_id
	WHERE a.reference = '$reference'")" "Ilze	Cits"
is "the birth date came from the code" "$(server_sql "SELECT birth_date FROM application_person
	JOIN application ON id = application_id WHERE reference = '$reference' AND part = 'client'")" 1988-02-14

# --- a minor ---
resident minor
apply_start self 1.6
apply_person birth_date=01.03.2012.
is "a minor is led to a social worker" "$(where)" "303 /apply/help"
visit "$web_location"
like "with a telephone number" "$(page_text)" '63007224'
visit "/apply/check?draft=$draft"
is "and cannot send alone" "$(where)" "303 /apply/person"
visit "/apply/person?draft=$draft"
like "the draft stays" "$(cat "$web_page")" 'value="01.03.2012."'
web_done
done_testing
