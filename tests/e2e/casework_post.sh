#!/bin/sh
# /casework/post, /casework/post_done and /casework/delivery: letters, envelopes, the days that follow, proof and another day.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh, resident.sh and casework.sh

on() { date -d "$1" +%d.%m.%Y.; }
iso() { date -d "$1" +%F; }
encoded() { printf '%s' "$1" | sed 's|/|%2F|g'; }
dates() { server_sql "SELECT CONCAT(handed_on, ' ', effective_on, ' ', contest_until) FROM act_delivery WHERE act_id = $1 ORDER BY seq DESC LIMIT 1"; }
# Number of the row of act ID on the last page.
row_of() { grep -o "name=\"row_[0-9]*\" value=\"$1\"" "$web_page" | sed 's/name="row_\([0-9]*\)".*/\1/'; }
# hand JAR DAY ID ITEM [FIELD...]
hand() {
	hand_jar=$1 hand_day=$2 hand_id=$3 hand_item=$4
	shift 4
	web_get "$hand_jar" /casework/post
	hand_n=$(row_of "$hand_id")
	hand_form=$(office_field form)
	[ $# != 0 ] || set -- size=c5 action=hand
	web_send "$hand_jar" /casework/post /casework/post "form=$hand_form" scope=chosen "day=$hand_day" "row_$hand_n=$hand_id" \
		"act_$hand_n=1" "item_$hand_n=$hand_item" "$@"
}
channel_is() { server_sql "UPDATE act SET channel = '$1' WHERE id = $act_id"; }

ok "the office signs in" office_sign_in
server_sql "INSERT INTO act_delivery (act_id, seq, kind, channel, handed_on, item_number, effective_on, contest_until, form, at, actor_id)
	SELECT t.id, 1, 'handed', 'post', t.issued_on, NULL, t.effective_on, t.contest_until, UUID(), NOW(6), t.approved_by FROM act t
	WHERE t.origin = 'issued' AND t.channel IN ('post', 'registered-post', 'e-address') AND NOT EXISTS (SELECT 1 FROM act_delivery d WHERE d.act_id = t.id)"
web_get worker /casework/post
like "an empty list says so" "$(office_text)" 'Nav vēstuļu, kas jānodod pastam'
resident mother
apply_start child 1.4
apply_person
apply_child child_code=050613-20001
apply_representation
apply_contact channel=post
apply_grounds
apply_send
office_issue head granted
isnt "a letter" "$act" ""
letter_act=$act letter_id=$act_id letter_file=$reference
resident father
apply_start child 1.9
apply_person given_name=Juris birth_date=01.05.1985. sex=male "address=Cita iela 7, Jelgava"
apply_child child_code=050613-20001
apply_representation
apply_contact channel=registered-post
apply_grounds
apply_send
office_issue head granted

channel_is registered-post
father_id=$act_id father_act=$act father_file=$reference

# --- the list ---
web_get registrar /casework/post
is "the registrar sees it" "$web_status" 200
like "addressee, address, number, kind" "$(office_text)" "$letter_act.*Ilze Paraugs.*Lielā iela 1-2, Jelgava Pa pastu"
like "the other parent, under the own address" "$(office_text)" "$father_act.*Juris Paraugs.*Cita iela 7, Jelgava Ierakstītā pasta"
web_get registrar "/casework/post?channel=registered-post"
unlike "one kind only" "$(office_text)" "$letter_act"
web_get registrar /casework/post?channel=pigeon
is "an unknown kind" "$web_status" 400
web_sign_in manager provider_manager
for page in post "post_done?form=00000000-0000-4000-8000-000000000000" "delivery?act=$(encoded "$act")"; do
	web_get manager "/casework/$page"
	is "not for the provider: $page" "$web_status" 403
done

# --- envelopes ---
hand registrar "" "$letter_id" "" size=dl action=print
is "an envelope" "$web_status $(tr -d '\r' <"$web_head" | sed -n 's/^[Cc]ontent-[Tt]ype: //p')" "200 application/pdf"
cp "$web_page" "$web_folder/envelope.pdf"
ok "qpdf finds nothing wrong" qpdf --check "$web_folder/envelope.pdf"
like "DL, one page" "$(pdfinfo "$web_folder/envelope.pdf")" 'Pages: *1'
like "its size" "$(pdfinfo "$web_folder/envelope.pdf")" 'Page size: *624 x 312'
like "sender and addressee" "$(pdftotext -layout "$web_folder/envelope.pdf" - | tr -s ' \n' '  ')" \
	'Jelgavas sociālo lietu pārvalde.*Kalpaka iela 9.*Ilze Paraugs.*Lielā iela 1-2, Jelgava'
unlike "nothing else" "$(pdftotext "$web_folder/envelope.pdf" -)" 'Cita iela|Juris|JSLP|G-20'
web_get registrar /casework/post
upto=$(office_field upto)
web_send registrar /casework/post /casework/post "form=$(office_field form)" "upto=$((upto - 1))" scope=all day= size=c5 action=print
cp "$web_page" "$web_folder/envelopes.pdf"
like "all: but not what came into the list after it was shown" "$(pdfinfo "$web_folder/envelopes.pdf")" 'Pages: *1'
web_get registrar /casework/post
web_send registrar /casework/post /casework/post "form=$(office_field form)" "upto=$upto" scope=all day= size=c5 action=print
cp "$web_page" "$web_folder/envelopes.pdf"
like "C5, both" "$(pdfinfo "$web_folder/envelopes.pdf")" 'Pages: *2'
like "its size" "$(pdfinfo "$web_folder/envelopes.pdf")" 'Page size: *649 x 459'
like "registered is said outside" "$(pdftotext -f 2 -l 2 "$web_folder/envelopes.pdf" - | tr '\n' ' ')" 'Ierakstīts.*Juris Paraugs.*Cita iela 7'
unlike "never the other parent's address" "$(pdftotext -f 2 -l 2 "$web_folder/envelopes.pdf" -)" 'Lielā iela'
is "each is noted, each time" "$(server_sql "SELECT COUNT(*) FROM audit u JOIN application a ON u.object = CONCAT('application:', a.id)
	WHERE u.action = 'envelope' AND a.reference = '$letter_file'")" 3
server_sql "UPDATE application SET no_letters = 1 WHERE reference = '$letter_file'"
hand registrar "" "$letter_id" "" size=dl action=print
is "no envelope where letters are not safe" "$web_status" 422
like "which, and what to do" "$(office_text)" "vēstules sūtīt nedrīkst.*$letter_act"
server_sql "UPDATE application SET no_letters = 0 WHERE reference = '$letter_file'"

# --- handing over ---
hand worker "" "$letter_id" ""
is "a day is needed" "$web_status" 422
hand worker "$(on '+1 day')" "$letter_id" ""
is "not one to come" "$web_status" 422
like "what was ticked stays" "$(cat "$web_page")" "name=\"act_[0-9]*\" type=\"checkbox\" value=\"1\" checked"
hand worker "$(on today)" "$father_id" "x"
is "a number that is none" "$web_status" 422
like "it stays, with what to do" "$(cat "$web_page")" 'value="x"[^>]*aria-invalid'
web_get worker /casework/post
web_send worker /casework/post /casework/post "form=$(office_field form)" scope=chosen "day=$(on today)" size=c5 action=hand
is "nothing is ticked" "$web_status" 422
server_sql "UPDATE act SET issued_on = '$(iso '-3 days')' WHERE id IN ($letter_id, $father_id)"
web_get worker /casework/post
form=$(office_field form)
n=$(row_of "$letter_id") m=$(row_of "$father_id")
both() {
	web_send worker /casework/post /casework/post "form=$form" scope=chosen "day=$(on '-1 day')" size=c5 action=hand \
		"row_$n=$letter_id" "act_$n=1" "row_$m=$father_id" "act_$m=1"
}
both
is "both: one is done, one is not" "$web_status $web_location" "303 /casework/post_done?form=$form&item=$father_id"
web_get worker "$web_location"
like "which was not, and why" "$(office_text)" "Nav atzīmētas.*vajadzīgs sūtījuma numurs.*$father_act"
like "which was, with its days" "$(office_text)" "Atzīmētas kā nodotas.*$letter_act.*$(on '-1 day').*$(on '+7 days')"
both
is "the same form once more marks nothing twice" "$web_location $(server_sql "SELECT COUNT(*) FROM act_delivery WHERE act_id = $letter_id")" \
	"/casework/post_done?form=$form&item=$father_id 1"
is "the days from the day it was handed over" "$(dates "$letter_id")" \
	"$(printf '%s\n' "$(iso '-1 day')" | server_admin calendar effective --channel post | tr '\t' ' ')"
web_get worker /casework/post
form=$(office_field form)
both
is "another form: somebody was faster" "$web_location" "/casework/post_done?form=$form&taken=$letter_id&item=$father_id"
hand worker "$(on '-4 days')" "$father_id" RR123456789LV
like "before it was issued" "$web_location" "&early=$father_id"
hand worker "$(on today)" "$father_id" RR123456789LV
is "registered, with its number" "$web_status $(server_sql "SELECT item_number FROM act_delivery WHERE act_id = $father_id")" "303 RR123456789LV"
web_get worker /casework/post
unlike "neither is in the list" "$(office_text)" "$father_act|$letter_act"
is "nobody may change a row" "$(server_sql "SELECT COUNT(*) FROM information_schema.column_privileges WHERE table_name = 'act_delivery' AND privilege_type = 'UPDATE'")" 0
is "audit" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'act_handed' AND object = 'act:$father_id'")" 1

# --- the days on every screen, by the vectors of the law (registered post) ---
show() { web_get "$1" "$2"; office_text; }
while read -r sent effective until; do
	if [ "$(date -d "$sent" +%s)" -gt "$(date +%s)" ]; then
		is "$sent, not yet come: the calendar's" "$(printf '%s\n' "$sent" | server_admin calendar effective --channel registered-post | tr '\t' ' ')" \
			"$sent $effective $until"
		continue
	fi
	server_sql "DELETE FROM act_delivery WHERE act_id = $father_id; UPDATE act SET issued_on = '$sent' WHERE id = $father_id"
	hand worker "$(on "$sent")" "$father_id" RR123456789LV
	is "$sent: written" "$web_status $(dates "$father_id")" "303 $sent $effective $until"
	like "$sent: on the result" "$(show worker "$web_location")" "$(on "$effective").*$(on "$until")"
	like "$sent: in the file" "$(show worker "/casework/file?ref=$father_file")" \
		"Nodots pastam.*$(on "$sent").*$(on "$effective").*$(on "$until")"
	like "$sent: at its delivery" "$(show worker "/casework/delivery?act=$(encoded "$father_act")")" "Spēkā no $(on "$effective" | sed 's/\.$//').*$(on "$until")"
	resident father
	file_open "$father_file" "$code"
	like "$sent: for the resident" "$(page_text)" "$(on "$until")"
done <<EOF
2026-04-02 2026-04-09 2026-05-11
2026-04-30 2026-05-07 2026-06-08
2026-06-19 2026-06-26 2026-07-27
2026-11-17 2026-11-24 2026-12-28
2026-12-22 2026-12-29 2027-01-29
2026-12-30 2027-01-06 2027-02-08
2027-05-01 2027-05-08 2027-06-08
EOF

# --- proof, and another day ---
page="/casework/delivery?act=$(encoded "$father_act")"
note() {
	note_jar=$1 note_action=$2
	shift 2
	web_get "$note_jar" "$page"
	note_seq=${seq:-$(office_field seq)} note_form=$(office_field form)
	web_send "$note_jar" "$page" /casework/delivery "act=$father_act" "seq=$note_seq" "form=$note_form" "action=$note_action" "$@"
}
rows() { server_sql "SELECT GROUP_CONCAT(kind ORDER BY seq) FROM act_delivery WHERE act_id = $father_id"; }
web_get worker "$page"
unlike "a social worker sets no other day" "$(cat "$web_page")" 'value="override"'
note worker proof proof=
is "a proof says something" "$web_status" 422
note worker proof "proof=Saņemts <atpakaļ>."
is "a proof" "$web_status $(rows)" "303 handed,proof"
note worker override "effective=$(on '-1 day')" reason=a evidence=b
is "not by a social worker" "$web_status $(rows)" "403 handed,proof"
note head override "effective=$(on '+1 day')" reason= evidence=
is "a day to come, no reason, no evidence" "$web_status" 422
like "each says so" "$(grep -o 'href="#[a-z]*"' "$web_page" | tr -d '\n')" '#effective".*#reason".*#evidence"'
seq=1 note head override "effective=$(on '-2 days')" reason=a evidence=b
is "a stale page sets nothing" "$web_status $(rows)" "409 handed,proof"
note head override "effective=$(on '-2 days')" "reason=Pasts kavējās." "evidence=Pasta izziņa."
is "by the head" "$web_status $(rows)" "303 handed,proof,override"
web_send head "$page" /casework/delivery "act=$father_act" "seq=$note_seq" "form=$note_form" action=override "effective=$(on '-2 days')" \
	"reason=Pasts kavējās." "evidence=Pasta izziņa."
is "sent twice: one row" "$web_status $(rows)" "303 handed,proof,override"
is "the reason is sealed" "$(server_sql "SELECT COUNT(*) FROM act_delivery WHERE act_id = $father_id AND reason_sealed LIKE '%kavējās%'")" 0
web_get head "$page"
like "the page says all" "$(office_text)" 'Cita diena, ko noteicis pārvaldes vadītājs.*Pasts kavējās\..*Pasta izziņa\..*Saņemts &lt;atpakaļ&gt;\.'
web_get worker "/casework/file?ref=$father_file"
like "and the file" "$(office_text)" "$(on '-2 days').*noteicis vadītājs"
for query in "" "?act=x" "?act=JSLP%2F2020%2F1&done=x"; do
	web_get worker "/casework/delivery$query"
	is "delivery$query" "$web_status" 404
done
# --- the papers of several acts in one go ---
papers_granted() {
	resident "papers$1"
	apply_write child 1.4
	apply_send
	office_issue head granted
	channel_is post
}
papers_granted 1
first_id=$act_id first_act=$act
papers_granted 2
second_id=$act_id second_act=$act
web_get worker /casework/post
first_n=$(row_of "$first_id") second_n=$(row_of "$second_id")
web_send worker /casework/post /casework/post "form=$(office_field form)" scope=chosen "row_$first_n=$first_id" "act_$first_n=1" \
	"row_$second_n=$second_id" "act_$second_n=1" action=papers
is "printed together" "$web_status $(head -c 5 "$web_page")" "200 %PDF-"
cp "$web_page" "$JSLP_ARTIFACTS/papers.pdf"
ok "one sound PDF" qpdf --check "$JSLP_ARTIFACTS/papers.pdf"
like "of both acts" "$(pdftotext "$JSLP_ARTIFACTS/papers.pdf" - | tr -s ' \n' ' ')" "Nr\. $first_act.*Nr\. $second_act"
is "each look is in the audit log" "$(server_sql "SELECT COUNT(*) > 1 FROM audit WHERE action = 'paper' AND object IN (SELECT CONCAT('application:', application_id) FROM act WHERE id IN ($first_id, $second_id))")" 1

# --- to the e-address; without an active account by registered post ---
resident electronic
apply_start child 1.4
apply_person
apply_child child_code=050613-20001
apply_representation
apply_contact channel=e-address
apply_grounds
apply_send
office_issue head granted
is "an act for the e-address" "$(server_sql "SELECT channel FROM act WHERE id = $act_id")" e-address
given_back() { [ "$(server_sql "SELECT CONCAT(state, ' ', last_error) FROM outbox WHERE kind = 'eaddress_act' AND object_id = $act_id")" = "done no personal code" ]; }
ok "which the worker cannot send" wait_until 30 given_back
web_get worker "/casework/post?channel=e-address"
like "stands in the outgoing post, with its paper" "$(office_text)" "$reference.*elektroniskajā adresē.*Nosūtāmais dokuments \(PDF\).*Nav aktīva konta"
envelope_n=$(row_of "$act_id")
web_send worker /casework/post /casework/post "form=$(office_field form)" scope=chosen "row_$envelope_n=$act_id" "act_$envelope_n=1" size=c5 action=print
is "there is no envelope for it" "$web_status" 422
delivery_page="/casework/delivery?act=$(encoded "$act")"
web_get worker "$delivery_page"
web_send worker "$delivery_page" /casework/delivery "act=$act" "seq=$(office_field seq)" "form=$(office_field form)" action=reroute account=
is "what the check said is needed" "$web_status $(grep -c 'id="account-error"' "$web_page")" "422 1"
web_get worker "$delivery_page"
reroute_form=$(office_field form)
reroute() {
	web_send worker "$delivery_page" /casework/delivery "act=$act" seq=0 "form=$reroute_form" action=reroute "account=Pārbaudīts 26.11.: konts nav aktīvs."
}
reroute
is "then it goes by registered post" "$web_status $web_location" "303 /casework/delivery?act=$act&done=reroute"
reroute
is "sent twice it is once" "$web_status $(server_sql "SELECT GROUP_CONCAT(CONCAT(kind, ' ', channel)) FROM act_delivery WHERE act_id = $act_id")" "303 rerouted registered-post"
is "what was found is sealed" "$(server_sql "SELECT COUNT(*) FROM act_delivery WHERE act_id = $act_id AND evidence_sealed LIKE '%konts%'")" 0
web_get worker "/casework/post?channel=registered-post"
like "it stands among the registered letters" "$(office_text)" "$reference"
hand worker "$(on today)" "$act_id" RR987654321LV
is "with the term of a registered letter" "$web_status $(dates "$act_id" | cut -d ' ' -f 1-2)" "303 $(iso today) $(iso '+7 days')"
web_get worker "$delivery_page"
unlike "and nothing is offered any more" "$(office_text)" 'Nosūtīt ierakstītā sūtījumā'
resident electronic2
apply_start child 1.4
apply_person
apply_child child_code=050613-20001
apply_representation
apply_contact channel=e-address
apply_grounds
apply_send
office_issue head granted
ok "nor this one" wait_until 30 given_back
hand worker "$(on today)" "$act_id" ''
is "sent to the e-address: the second working day" "$web_status $(dates "$act_id" | cut -d ' ' -f 2)" \
	"303 $(server_sql "SELECT effective_on FROM act WHERE id = $act_id")"
while read -r sent effective until; do
	is "$sent: the calendar's" "$(printf '%s\n' "$sent" | server_admin calendar effective --channel e-address | tr '\t' ' ')" "$sent $effective $until"
	[ "$(date -d "$sent" +%s)" -le "$(date +%s)" ] || continue
	server_sql "DELETE FROM act_delivery WHERE act_id = $act_id; UPDATE act SET issued_on = '$sent' WHERE id = $act_id"
	hand worker "$(on "$sent")" "$act_id" ''
	like "$sent: in the file" "$(show worker "/casework/file?ref=$reference")" "$(on "$sent").*$(on "$effective").*$(on "$until")"
done <<EOF
2026-04-02 2026-04-08 2026-05-08
2026-04-30 2026-05-06 2026-06-08
2026-06-19 2026-06-25 2026-07-27
2026-11-17 2026-11-20 2026-12-21
2026-12-22 2026-12-28 2027-01-28
2026-12-30 2027-01-05 2027-02-05
2027-05-01 2027-05-05 2027-06-07
EOF
web_done
done_testing
