#!/bin/sh
# /casework/later_act: what comes after the decision: a correction, a suspension, an end, the withdrawal of the decision; and the referral that follows.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
# shellcheck disable=SC2154  # of web.sh, resident.sh and casework.sh

latvian() { date -d "$1" +%d.%m.%Y.; }
ground() { server_sql "SELECT id FROM service_ground WHERE outcome = '$1' AND code = '$2'"; }
# later JAR KIND ACTION FIELD...: the form as its page gave it, with texts.
later() {
	later_jar=$1 later_kind=$2 later_action=$3
	shift 3
	later_page="/casework/later_act?ref=$reference&as=$later_kind"
	web_get "$later_jar" "$later_page"
	later_about=$(office_field about)
	case " $* " in *' about='*) ;; *) set -- "$@" "about=${later_about:-$act_id}" ;; esac
	web_send "$later_jar" "$later_page" /casework/later_act "ref=$reference" "version=$(office_field version)" "draft=$(office_field draft)" \
		"as=$later_kind" "action=$later_action" "facts=Klients to lūdzis." "reasons=Klients to lūdzis." \
		"hearing=Klients uzklausīts pa tālruni." "$@"
}
approve() {
	web_get head "/casework/approve?ref=$reference"
	web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$(office_field version)" action=issue
}
of_file() { server_sql "SELECT $1 FROM $2 x JOIN application a ON a.id = x.application_id WHERE a.reference = '$reference' ORDER BY x.id DESC LIMIT 1"; }
referral() { of_file "CONCAT_WS(' ', x.state, x.held)" referral; }
place() { of_file "CONCAT_WS(' ', x.state, IFNULL(x.live, '-'))" place; }
# pdf NAME ACT: the paper of ACT as text.
pdf() {
	mkdir -p "$JSLP_ARTIFACTS"
	web_get worker "/casework/paper?act=$(printf %s "$2" | sed 's,/,%2F,g')"
	cp "$web_page" "$JSLP_ARTIFACTS/$1.pdf"
	qpdf --check "$JSLP_ARTIFACTS/$1.pdf" >/dev/null && pdftotext "$JSLP_ARTIFACTS/$1.pdf" - | tr -s ' \n' ' '
}
tidy() { "$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$JSLP_CONFIG" --tidy >/dev/null; }

ok "the office signs in" office_sign_in
web_sign_in manager provider_manager
office_application 1.4 email
web_get worker "/casework/later_act?ref=$reference&as=corrected"
is "nothing is decided: no later act" "$web_status" 403
office_issue head granted
isnt "a grant" "$act" ""

# --- the referral ---
is "a referral was issued with it" "$(referral) $(of_file x.sessions referral)" "valid 0 $(server_sql "SELECT sessions FROM programme p JOIN application a ON a.programme_id = p.id WHERE a.reference = '$reference'")"
number=$(of_file x.number referral)
like "with a number of its own" "$number" '^N20[0-9][0-9]-[0-9]{6}$'
web_get worker "/casework/file?ref=$reference"
like "the file shows it" "$(office_text)" "Nosūtījums $number \(PDF\).*Spēkā.*gaidot rindā, tas nebeidzas"
web_get worker "/casework/referral?ref=$reference"
cp "$web_page" "$JSLP_ARTIFACTS/referral.pdf"
ok "it is a sound PDF" qpdf --check "$JSLP_ARTIFACTS/referral.pdf"
like "for whom, on what ground, how much" "$(pdftotext "$JSLP_ARTIFACTS/referral.pdf" - | tr -s ' \n' ' ')" \
	"Nr\. $number.*Lēmums Nr\. $act.*Nosūtījums pakalpojuma saņemšanai.*Jānis Paraugs.*Nodarbību skaits: [0-9]+.*kamēr saņēmējs gaida rindā, tas nebeidzas"
web_get registrar "/casework/referral?ref=G-2026-999999"
is "none of a file that is not there" "$web_status" 404
provider_group manager 1.4 12.04.2027. 5
group=$provider_group_id
web_get manager "/provider/group_queue?id=$group"
like "the provider sees its number in the queue" "$(office_text)" "$number"
application=$(office_column id)
provider_give manager "$group" "$application"
is "a place" "$web_status $(place)" "303 enrolled 1"
web_get worker "/casework/file?ref=$reference"
like "its validity has begun" "$(office_text)" "Spēkā 12\\.04\\.2027\\. – 12\\.04\\.2028"

# --- who, what ---
web_get head "/casework/later_act?ref=$reference&as=suspended"
is "the head prepares none" "$web_status" 403
web_get worker "/casework/later_act?ref=$reference&as=granted"
is "no other kind of act" "$web_status" 404
web_get worker "/casework/later_act?ref=$reference"
is "nor none" "$web_status" 404
like "the file offers them" "$(web_get worker "/casework/file?ref=$reference"; office_text)" \
	'Pārtraukt pakalpojumu uz laiku.*Izbeigt pakalpojumu.*Labot pārrakstīšanās kļūdu.*Atcelt lēmumu'

# --- suspension ---
later worker suspended submit "from=$(latvian today)" until= norms=
is "days, ground and norms are needed" "$web_status $(grep -o 'id="[a-z]*-error"' "$web_page" | sort | tr '\n' ' ')" \
	'422 id="ground-error" id="norms-error" id="until-error" '
like "what was typed is there" "$(cat "$web_page")" 'Klients to lūdzis\.'
hospital=$(ground suspended hospital)
for days in "yesterday:+9 days:from" "+9 days:+8 days:until" "today:+9 months:until"; do
	later worker suspended save "ground=$hospital" norms=x "from=$(latvian "${days%%:*}")" "until=$(latvian "$(echo "$days" | cut -d: -f2)")"
	is "not $days" "$web_status $(grep -c "id=\"${days##*:}-error\"" "$web_page")" "422 1"
done
later worker suspended save "ground=$(ground terminated rules)" norms=x "from=$(latvian today)" "until=$(latvian '+9 days')"
is "not a ground of another kind" "$web_status $(grep -c 'id="ground-error"' "$web_page")" "422 1"
later worker suspended save "ground=$hospital" norms=x "from=$(latvian '+6 days')" "until=$(latvian '+17 days')"
is "not before the registered letter counts as notified" "$web_status $(grep -c 'id="from-error"' "$web_page")" "422 1"
later worker suspended save "ground=$(ground suspended own_wish)" norms=x "from=$(latvian today)" "until=$(latvian '+17 days')"
is "but at once when the client asks for it" "$web_status" 303
later worker suspended submit "ground=$hospital" "norms=APL, 65. pants" "from=$(latvian '+8 days')" "until=$(latvian '+17 days')"
is "handed over; the file stays decided" "$web_status $(office_column state)" "303 granted"
web_get head "/casework/approvals"
like "it stands above the pile" "$(office_text)" "Vēlāki lēmumi, kas gaida apstiprināšanu.*$reference.*Pakalpojums pārtraukts uz laiku"
web_get worker "/casework/later_act?ref=$reference"
is "then nobody changes it" "$web_status" 403
web_get head "/casework/approve?ref=$reference"
web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$(office_field version)" action=return "note=Pievienojiet izziņu."
is "the head can return it" "$web_status $(of_file x.state decision) $(office_column state)" "303 returned granted"
web_get worker "/casework/later_act?ref=$reference"
like "with what is missing" "$(office_text)" 'Pievienojiet izziņu'
later worker suspended submit "ground=$hospital" "norms=APL, 65. pants" "from=$(latvian '+8 days')" "until=$(latvian '+17 days')"
approve
is "issued: linked to the grant" "$web_status $(of_file "CONCAT_WS(' ', x.outcome, x.about_id)" act)" "303 suspended $act_id"
suspension=$(of_file x.number act)
like "the paper" "$(pdf suspension "$suspension")" "Lēmums par pakalpojuma pārtraukšanu uz laiku.*Pārtraukt uz laiku pakalpojumu.*līdz .*Pamats: Klients ārstējas slimnīcā.*Apstrīdēšanas kārtība"
is "sent by e-mail that is not proven, by post: not in effect yet" "$(referral) $(place)" "valid 0 enrolled 1"
server_sql "UPDATE act SET effective_on = CURDATE(), issued_on = CURDATE(), from_on = CURDATE(), until_on = CURDATE() + INTERVAL 9 DAY
	WHERE number = '$suspension'"
tidy
is "in effect: the referral is held, the seat kept" "$(referral) $(place)" "valid 1 suspended 1"
is "the place's history says by which act" "$(server_sql "SELECT h.note FROM place_history h JOIN place p ON p.id = h.place_id WHERE p.application_id = $application ORDER BY h.seq DESC LIMIT 1")" "$suspension"
tidy
is "a second look changes nothing" "$(server_sql "SELECT COUNT(*) FROM place_history h JOIN place p ON p.id = h.place_id WHERE p.application_id = $application")" 2
file_open
like "the resident reads it" "$(page_text)" 'Pakalpojums pārtraukts uz laiku.*Kādu laiku Jūs grupu neapmeklējat.*apstrīdēt'
is "the state system is told of the place, as it takes no such act" "$(server_sql "SELECT GROUP_CONCAT(o.kind) FROM outbox o WHERE (o.kind = 'decision' AND o.object_id = (SELECT id FROM act WHERE number = '$suspension'))
	OR (o.kind = 'enrolment' AND o.object_id = (SELECT MAX(id) FROM place WHERE application_id = $application))")" "enrolment,enrolment"
server_sql "UPDATE act SET from_on = CURDATE() - INTERVAL 9 DAY, until_on = CURDATE() - INTERVAL 1 DAY WHERE number = '$suspension'"
tidy
is "when it is over the service goes on" "$(referral) $(place)" "valid 0 enrolled 1"

# --- a correction: two acts of which it can be ---
slip='vārdus „10 nodarbības” izlabot uz „12 nodarbības”.'
later worker corrected submit "norms=APL, 72. pants" operative= "about=$act_id"
is "what is corrected must be said" "$web_status $(grep -c 'id="operative-error"' "$web_page")" "422 1"
later worker corrected submit "norms=APL, 72. pants" "operative=$slip" about=999999
is "not of an act of another file" "$web_status $(grep -c 'id="about-error"' "$web_page")" "422 1"
later worker corrected save "norms=APL, 72. pants" "operative=$slip" "about=$act_id"
is "a draft" "$web_status" 303
web_get worker "/casework/later_act?ref=$reference"
web_send worker "/casework/later_act?ref=$reference" /casework/later_act "ref=$reference" "version=$(office_field version)" "draft=$(office_field draft)" as=corrected action=drop
is "can be discarded" "$web_status $web_location $(of_file x.state decision)" "303 /casework/file?ref=$reference&done=dropped dropped"
later worker corrected submit "norms=APL, 72. pants" "operative=$slip" "about=$act_id"
approve
correction=$(of_file x.number act)
like "the paper of a correction" "$(pdf correction "$correction")" "Lēmums par pārrakstīšanās kļūdas labošanu.*Izlabot pārrakstīšanās kļūdu .* lēmumā Nr\. JSLP/.*$slip.*Lēmuma būtība nemainās"
is "the first act is as it was" "$(server_sql "SELECT outcome FROM act WHERE number = '$act'") $(referral) $(place)" "granted valid 0 enrolled 1"

# --- the end, contested: the service goes on ---
later worker terminated submit "ground=$(ground terminated not_attending)" "norms=APL, 65. pants" "from=$(latvian '+8 days')"
approve
end=$(of_file x.number act)
end_id=$(of_file x.id act)
like "the paper of an end" "$(pdf termination "$end")" 'Lēmums par pakalpojuma izbeigšanu.*Izbeigt pakalpojumu.*Pamats: Klients bez attaisnojoša iemesla neapmeklē nodarbības'
server_sql "UPDATE act SET effective_on = CURDATE(), issued_on = CURDATE(), from_on = CURDATE() WHERE number = '$end'"
tidy
is "while it can be contested the seat waits" "$(referral) $(place)" "valid 1 suspended 1"
grant_id=$act_id
act_id=$end_id
office_contest registrar "$(latvian today)" "Nepiekrītu, bērns slimoja."
isnt "it is contested" "$contest" ""
is "the service goes on at once" "$(referral) $(place)" "valid 0 enrolled 1"
move() {
	web_get worker "/casework/contest_step?contest=$contest&step=$1"
	web_send worker "/casework/contest_step?contest=$contest&step=$1" /casework/contest_step "contest=$contest" "step=$1" \
		"version=$(office_field version)" "day=$(latvian today)" "number=1-2/3" "institution=Dome" "outcome=$2"
}
move forward ''
is "with the higher authority" "$(server_sql "SELECT state FROM contest WHERE id = $contest") $(place)" "forwarded enrolled 1"
server_sql "UPDATE contest SET state = 'withdrawn', due_on = NULL WHERE id = $contest;
	UPDATE act SET effective_on = CURDATE() - INTERVAL 40 DAY, issued_on = CURDATE() - INTERVAL 40 DAY, from_on = CURDATE() - INTERVAL 40 DAY,
		contest_until = CURDATE() - INTERVAL 2 DAY WHERE id = $end_id"
tidy
is "taken back and over: the referral is void, the seat free" "$(referral) $(place) $(server_sql "SELECT places_taken FROM support_group WHERE id = $group")" "void 1 discontinued - 0"
web_get worker "/casework/file?ref=$reference"
unlike "nothing more can be suspended" "$(office_text)" 'Pārtraukt pakalpojumu uz laiku'
act_id=$grant_id

# --- a place that a suspension gives up; another child, who has the year's right still ---
another_child() {
	resident "later$(date +%s%N)"
	apply_start child 1.4
	apply_person
	apply_child child_code= "child_given_name=Anna" "child_family_name=Cita$(date +%s%N | tail -c 8 | tr 0-9 a-j)"
	apply_representation
	apply_contact channel=in-person
	apply_grounds
	apply_send
}
another_child
office_issue head granted
application=$(office_column id)
provider_give manager "$group" "$application"
is "another place" "$(place)" "enrolled 1"
later worker suspended submit "ground=$(ground suspended imprisonment)" "norms=APL, 65. pants" "from=$(latvian today)" "until=$(latvian '+20 days')"
approve
is "handed over in person: in effect at once, the seat is free" "$web_status $(referral) $(place)" "303 valid 1 discontinued -"
suspension=$(of_file x.number act)
later worker revoked submit "norms=APL, 85. pants" "about=$(of_file x.id act)" operative=
approve
is "the suspension is withdrawn: the person waits again" "$web_status $(office_column state) $(referral)" "303 granted valid 0"
provider_give manager "$group" "$application"
is "and gets a place in the same year" "$web_status $(place)" "303 enrolled 1"

# --- the decision itself is withdrawn ---
later worker revoked submit "norms=APL, 85. pants" "about=$act_id" operative=
approve
is "the file is decided anew, with a term from today" "$web_status $(office_column "CONCAT_WS(' ', state, reopened_on = CURDATE(), due_nominal_on > CURDATE(), IFNULL(decided_on, '-'))")" "303 in_review 1 1 -"
is "due as the tool says" "$(office_column due_on)" "$(date +%F | server_admin calendar due | cut -f 2)"
is "the seat waits while that can be contested" "$(referral) $(place)" "valid 1 suspended 1"
revocation=$(of_file x.number act)
like "the paper of a withdrawal" "$(pdf revocation "$revocation")" "Lēmums par lēmuma atcelšanu.*Atcelt .* lēmumu Nr\. JSLP/ ?${act#JSLP/}"
file_open
like "the resident reads it, and that the file goes on" "$(page_text)" 'Lēmums atcelts.*Tiek izskatīts'
office_draft worker granted submit
approve
is "granted again: a new referral, and the place goes on" "$web_status $(office_column state) $(referral) $(place) $(server_sql "SELECT COUNT(*) FROM referral WHERE application_id = $application") $(of_file 'x.starts_on IS NOT NULL' referral)" "303 granted valid 0 enrolled 1 2 1"

# --- a refusal is withdrawn ---
another_child
office_issue head refused
web_get worker "/casework/later_act?ref=$reference&as=suspended"
is "a refusal cannot be suspended" "$web_status" 403
later worker revoked submit "norms=APL, 86. pants" operative=
is "but withdrawn" "$web_status" 303
stale=$(office_column version)
web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$((stale - 1))" action=issue
is "a page out of date" "$web_status $(office_column state)" "409 refused"
approve
is "and is decided anew" "$web_status $(office_column state)" "303 in_review"

# --- in part: another kind of group, a later start ---
office_draft worker granted_in_part submit "facts=x" "norms=x" "reasons=x" "hearing=x" part=
is "which part must be said" "$web_status $(grep -c 'id="part-error"' "$web_page")" "422 1"
office_draft worker granted_in_part submit "facts=x" "norms=x" "reasons=x" "hearing=x" part=other_programme programme=
is "and which kind of group" "$web_status $(grep -c 'id="programme-error"' "$web_page")" "422 1"
other=$(server_sql "SELECT id FROM programme WHERE code = '1.7' ORDER BY valid_from LIMIT 1")
office_draft worker granted_in_part save "facts=x" "norms=x" "reasons=x" "hearing=x" part=other_programme programme=999999
is "one that there is" "$web_status $(grep -c 'id="programme-error"' "$web_page")" "422 1"
office_draft worker granted_in_part submit "facts=x" "norms=x" "reasons=x" "hearing=x" part=other_programme "programme=$other" "operative=Nodarbības notiek latviešu valodā."
approve
is "another kind is granted" "$web_status $(office_column state) $(of_file x.programme_id act) $(of_file x.programme_id referral)" "303 granted_in_part $other $other"
like "its paper" "$(pdf part "$(of_file x.number act)")" 'Piešķirt daļēji: pakalpojuma „[^”]+” vietā piešķirt .*\(1\.7\), nodarbību skaits: [0-9]+\. Nodarbības notiek latviešu valodā'
web_get manager "/provider/group_queue?id=$group"
unlike "it does not wait for the kind that was asked for" "$(cat "$web_page")" "$reference"
provider_group manager 1.7 13.04.2027. 3
provider_give manager "$provider_group_id" "$(office_column id)"
is "but in the one that was granted" "$web_status" 303
office_application 1.4 in-person
office_take worker
office_draft worker granted_in_part submit "facts=x" "norms=x" "reasons=x" "hearing=x" part=later_start from=
is "a later start needs its day" "$web_status $(grep -c 'id="from-error"' "$web_page")" "422 1"
office_draft worker granted_in_part submit "facts=x" "norms=x" "reasons=x" "hearing=x" part=later_start "from=$(latvian '+90 days')"
approve
is "a later start" "$web_status $(of_file x.not_before referral)" "303 $(date -d '+90 days' +%F)"
like "in the paper" "$(pdf later_start "$(of_file x.number act)")" 'sākot ne agrāk kā 20[0-9][0-9]\. gada'
office_application 1.4 in-person
office_issue head granted_in_part
like "waiting for a place" "$(pdf waiting "$act")" 'Brīvas vietas grupā pašlaik nav, un pakalpojuma saņēmējs gaida rindā'

# --- what grants everything needs no reasons (short form) ---
office_application 1.4 in-person
office_take worker
office_draft worker granted submit "facts=Iesniegums saņemts." "norms=APL, 67. pants" reasons= hearing=
approve
like "the short form" "$(pdf short "$(of_file x.number act)")" 'Konstatētie fakti.*Piemērotās tiesību normas'
unlike "has no reasons" "$(pdf short "$(of_file x.number act)")" 'Pamatojums'

# --- annulled by the higher authority: decided anew ---
office_application 1.4 in-person
office_issue head refused
office_contest registrar "$(latvian today)" "Lūdzu pārskatīt."
move forward ''
move decide annulled
is "an annulled refusal is decided anew" "$(server_sql "SELECT state FROM contest WHERE id = $contest") $(office_column state) $(office_column "reopened_on = CURDATE()")" "annulled in_review 1"
# --- a grant is annulled after a place: decided anew it gives a place again; a draft of a later act is dropped ---
another_child
office_issue head granted
application=$(office_column id)
provider_give manager "$group" "$application"
later worker terminated save "ground=$(ground terminated own_wish)" "norms=x" "from=$(latvian today)"
office_contest registrar "$(latvian today)" "Trešās personas iebildumi."
move forward ''
move decide annulled
is "annulled: to be decided anew, the draft is dropped, the seat waits for the court" \
	"$(office_column state) $(of_file x.state decision) $(referral) $(place)" "in_review dropped valid 1 suspended 1"
web_get head "/casework/approve?ref=$reference"
is "nothing is there to approve" "$web_status" 403
office_draft worker granted submit
approve
is "granted anew: the place goes on" "$web_status $(referral) $(place)" "303 valid 0 enrolled 1"
web_done
done_testing
