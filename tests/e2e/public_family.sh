#!/bin/sh
# Several children, a family, a parent without custody, wishes and needs: what is asked and what is stored.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

where() { echo "$web_status ${web_location%%\?*}"; }
# of FILE COLUMNS [TABLE]: of the application with that reference.
of() { server_sql "SELECT $2 FROM application a WHERE a.reference = '$1'"; }
parts() {
	server_sql "SELECT GROUP_CONCAT(part, seq, ':', given_name, ':', relation ORDER BY part, seq) FROM application_person
		JOIN application ON id = application_id WHERE reference = '$1'"
}
references() { page_text | grep -o 'G-[0-9]\{4\}-[0-9]\{6,\}' | sort -u; }

# --- a guardian for two children ---
resident guardian
apply_start child 1.4
apply_person given_name=Gunta birth_date=10.10.1970.
apply_child child_given_name=Anna child_sex=female child_relation=guardian
apply_representation
is "only a parent has custody" "$web_status" 422
apply_representation child_basis=orphans_court_decision "child_document=Nr. 1-2/34, bāriņtiesa" child_valid_from=01.02.2999.
is "no document is from the future" "$web_status" 422
apply_representation child_basis=orphans_court_decision "child_document=Nr. 1-2/34, bāriņtiesa" child_valid_from=01.02.2024.
is "to the list of children" "$(where)" "303 /apply/children"
send "/apply/children?draft=$draft" /apply/children "draft=$draft" action=add
is "one more" "$(where) ${web_location##*n=}" "303 /apply/child 2"
apply_child n=2 child_given_name=Anna
is "the same child twice" "$web_status" 422
like "is told" "$(page_text)" 'Par šo bērnu jau esat uzrakstījuši'
apply_child n=2 child_given_name=Vecais child_birth_date=01.01.1960.
is "a child older than the applicant" "$web_status" 422
apply_child n=2 child_given_name=Toms child_birth_date=02.02.2012. child_relation=guardian
apply_representation n=2 child_basis=court_judgment
send "/apply/children?draft=$draft" /apply/children "draft=$draft" action=add
apply_child n=3 child_given_name=Lieka child_birth_date=03.03.2013.
visit "/apply/children?draft=$draft"
is "the third is not finished, so the list waits" "$(where)" "303 /apply/representation"
apply_representation n=3
send "/apply/children?draft=$draft" /apply/children "draft=$draft" action=remove-2
visit "/apply/children?draft=$draft"
like "the second is taken away, the third moves up" "$(page_text)" 'Anna Paraugs.*Lieka Paraugs'
unlike "and is gone" "$(page_text)" 'Toms'
post /apply/children "draft=$draft" action=done
apply_contact "safe=no_letters" channel=email
apply_grounds grounds=guardian "wish=Miers mājās"
send_step /apply/needs times=saturday spoken=ru needs=interpreter "needs_note=Zvanīt pirms tam"
is "then papers, which may be left out" "$(where)" "303 /apply/attachments"
visit "/apply/check?draft=$draft"
like "with everything" "$(page_text)" 'Anna Paraugs.*Bāriņtiesas lēmums.*1-2/34.*Lieka Paraugs.*Nesūtiet vēstules.*Miers mājās.*Sestdienās.*Krievu.*Tulks'
apply_send
is "two files, one receipt" "$(references | wc -l)" 2
one=$(references | head -n 1) two=$(references | tail -n 1)
is "of one submission, numbered" "$(of "$one" "submission_no, for_whom, no_letters, no_calls")	$(of "$two" submission_no)" "1	child	1	0	2"
is "with one code" "$(of "$one" "access_hash = (SELECT access_hash FROM application WHERE reference = '$two')")" 1
is "who stands in the first" "$(parts "$one")" "applicant0:Gunta:guardian,client0:Anna:self"
is "and in the second" "$(parts "$two")" "applicant0:Gunta:parent,client0:Lieka:self"
is "on what she acts, as a dated fact" "$(of "$one" "(SELECT CONCAT(basis, ' ', valid_from) FROM representation WHERE application_id = a.id)")" \
	"orphans_court_decision 2024-02-01"
is "its document is sealed" "$(of "$one" "(SELECT document_sealed LIKE '%1-2%' FROM representation WHERE application_id = a.id)")" 0
is "what she needs" "$(of "$one" "(SELECT CONCAT(times, ' ', language, ' ', needs) FROM application_need WHERE application_id = a.id)")" \
	"saturday ru interpreter"
like "the receipt lists both" "$(page_text)" "Numuri, katram bērnam savs $one *$two"

# --- what the office sees of it ---
ok "the office signs in" office_sign_in
web_get worker "/casework/file?ref=$one"
like "what is not safe comes first" "$(page_text)" 'Nedroši iesniedzējam.*Nesūtiet vēstules uz iesniedzēja adresi.*Kopsavilkums'
like "wishes and needs" "$(page_text)" "Miers mājās.*Sestdienās.*Krievu.*Tulks.*Zvanīt pirms tam.*$two"
like "on what she acts" "$(page_text)" 'Anna Paraugs.*Bāriņtiesas lēmums.*1-2/34.*01\.02\.2024'

# --- a family ---
resident family
apply_start family 1.9
apply_person given_name=Māra
apply_child
apply_representation
send "/apply/children?draft=$draft" /apply/children "draft=$draft" action=done
is "then the other adult" "$(where)" "303 /apply/adult"
send_step /apply/adult adult=yes adult_given_name=
is "whose name is needed if one comes" "$web_status" 422
send_step /apply/adult adult=yes adult_given_name=Andris adult_family_name=Paraugs adult_birth_date=01.05.1985. adult_sex=male
is "given: on" "$(where)" "303 /apply/contact"
apply_contact
apply_grounds
apply_send
is "one file with all of them" "$(parts "$reference")" \
	"applicant0:Māra:parent,client0:Jānis:self,participant1:Māra:self,participant2:Andris:partner"

# --- wishes in order; children whom one raises ---
resident wishes
send /apply /apply for_whom=self
is "without a group: it is asked" "$(where)" "303 /apply/programme"
draft=${web_location##*draft=}
send_step /apply/programme programme=1.9
is "a group for both is not for one" "$web_status" 422
send_step /apply/programme programme=1.4 programme_2=1.4
is "the same wish twice" "$web_status" 422
send_step /apply/programme programme=1.4 programme_2=1.2 programme_3=1.3
apply_person
is "a group that asks for a child's age" "$(where)" "303 /apply/raised"
send_step /apply/raised raised_1=01.01.2999.
is "nobody is born in the future" "$web_status" 422
send_step /apply/raised raised_1=05.06.2013. raised_2=07.08.2020.
apply_contact channel=post "safe=no_letters"
is "a letter where none is safe" "$web_status" 422
apply_contact
apply_grounds
apply_send
is "the other wishes" "$(of "$reference" "(SELECT GROUP_CONCAT(p.code ORDER BY f.seq) FROM application_preference f
	JOIN programme p ON p.id = f.programme_id WHERE f.application_id = a.id)")" "1.2,1.3"
is "the children's birth dates" "$(of "$reference" "(SELECT GROUP_CONCAT(birth_date ORDER BY seq) FROM application_child WHERE application_id = a.id)")" \
	"2013-06-05,2020-08-07"
is "nobody else stands in it" "$(parts "$reference")" "applicant0:Ilze:self,client0:Ilze:self"

# --- without custody ---
resident custody
apply_start child 1.4
apply_person
apply_child
apply_representation child_basis=custody_suspended
is "a parent without custody is led on" "$(where)" "303 /apply/custody"
visit "/apply/check?draft=$draft"
is "and cannot act for the child" "$(where)" "303 /apply/representation"
send "/apply/custody?draft=$draft" /apply/custody "draft=$draft"
is "but apply for herself" "$(where)" "303 /apply/programme"
send_step /apply/programme programme=1.1
apply_contact
apply_grounds grounds=custody_suspended
apply_send
is "with the same answers" "$(parts "$reference")" "applicant0:Ilze:self,client0:Ilze:self"
is "and nothing about the child" "$(of "$reference" "(SELECT COUNT(*) FROM representation WHERE application_id = a.id)")" 0
web_done
done_testing
