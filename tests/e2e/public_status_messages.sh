#!/bin/sh
# What the resident and the office write to each other: messages, a request and its answer, taking the application back.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

ok "the office signs in" office_sign_in
server_sql "DELETE FROM rate_limit"
messages() { server_sql "SELECT COUNT(*) FROM message WHERE application_id = $(office_column id)"; }
mails() { server_sql "SELECT COUNT(*) FROM outbox WHERE kind = '$1' AND stream = $(office_column id)"; }
steps() { grep -o 'timeline__item--[a-z]*' "$web_page" | sed 's/.*--//' | tr '\n' ' '; }
# The unread pile of JAR, as its list shows it.
unread() {
	web_get "$1" '/casework/?pile=unread'
	grep -c "ref=$reference\"" "$web_page"
}

resident parent
apply_write child 1.4
apply_send
office_take worker
is "taken" "$(office_column state)" in_review
file_open

# --- the resident writes ---
file_send /status/messages "text=Vai vēl kaut kas vajadzīgs? <b>Ilze</b>"
is "a message is sent" "$web_status $web_location" "303 /status/messages?done=sent"
visit "$web_location"
like "it stands there, as text" "$(page_text)" 'Jūsu ziņa ir nosūtīta.*Jūs [0-9. :]+ Vai vēl kaut kas vajadzīgs\? &lt;b&gt;Ilze'
is "sealed in the database" "$(server_sql "SELECT COUNT(*) FROM message WHERE text_sealed LIKE '%vajadz%'")" 0
form=$(hidden form)
for twice in 1 2; do
	web_post parent /status/messages "csrf=$(web_token /status/messages)&form=$form&text=Divreiz"
	is "the same form, time $twice" "$web_status" 303
	visit /status/messages
done
is "makes one message" "$(messages)" 2
file_send /status/messages text=
is "nothing written" "$web_status" 422
file_send /status/messages "text=$(printf '%04001d' 1)"
is "too much written: refused, and kept" "$web_status $(grep -c '0001</textarea>' "$web_page")" "422 1"
is "none of these was kept as a message" "$(messages)" 2

# --- the office sees it ---
is "among the new ones of the owner" "$(unread worker)" 1
web_get head "/casework/messages?ref=$reference"
like "another official may look" "$(office_text)" 'Iesniedzējs : Ziņa .*Jauns.*Divreiz'
is "but the owner still has it to read" "$(unread worker)" 1
web_get worker "/casework/file?ref=$reference"
like "the file says so" "$(office_text)" 'Iesniedzējs ir uzrakstījis'
web_get worker "/casework/messages?ref=$reference"
is "read by the owner" "$(unread worker)" 0
web_send registrar "/casework/messages?ref=$reference" /casework/messages "ref=$reference" "form=$(printf '%036d' 1)" "text=Labdien"
is "a registrar does not write" "$web_status" 403

# --- the office answers ---
office_write() {
	web_get worker "/casework/messages?ref=$reference"
	web_send worker "/casework/messages?ref=$reference" /casework/messages "ref=$reference" "form=$(office_field form)" "text=$1"
}
office_write "Paldies, pagaidām viss ir."
is "the office's message" "$web_status $(mails message_mail)" "303 1"
visit /status
like "the resident sees that there is one" "$(page_text)" 'Lasīt un rakstīt ziņas Jauns'
visit /status/messages
like "who wrote it" "$(page_text)" 'sociālā darbiniece? [^<]*[0-9. :]+ Jauns Paldies, pagaidām viss ir'
visit /status
unlike "now it is read" "$(page_text)" 'Lasīt un rakstīt ziņas Jauns'

# --- a request for information ---
web_get worker "/casework/request?ref=$reference"
due=$(office_field due)
like "a usual term" "$(sed -n 's/.*name="due"[^>]*value="\([^"]*\)".*/\1/p' "$web_page")" '^[0-9]{2}\.[0-9]{2}\.[0-9]{4}\.$'
due=$(sed -n 's/.*name="due"[^>]*value="\([^"]*\)".*/\1/p' "$web_page")
ask_for() {
	web_get worker "/casework/request?ref=$reference"
	web_send worker "/casework/request?ref=$reference" /casework/request "ref=$reference" "version=$(office_field version)" \
		"form=$(office_field form)" "text=$1" "due=$2"
}
for day in 01.01.2020. 31.02.2027. 01.01.2099. ''; do
	ask_for "Lūdzu, atsūtiet bāriņtiesas lēmumu." "$day"
	is "no such term: '$day'" "$web_status" 422
done
ask_for "" "$due"
is "nothing asked" "$web_status" 422
dates=$(office_column "CONCAT(due_on, due_extended_on)")
ask_for "Lūdzu, atsūtiet bāriņtiesas lēmumu." "$due"
is "asked" "$web_status $(office_column state) $(mails request_mail)" "303 information_requested 1"
is "the legal term goes on" "$(office_column "CONCAT(due_on, due_extended_on)")" "$dates"
web_get worker "/casework/request?ref=$reference"
is "twice at once it cannot be asked" "$web_status" 403
visit /status
is "the step of now" "$(steps)" "done now next next "
like "it is the resident's turn: what, and until when" "$(page_text)" \
	"Tagad kārta jums.*bāriņtiesas lēmumu.*Lūdzu, atbildiet līdz: [a-zšē]+diena, $due.*Gaidām informāciju no jums"
like "the decision's day stands beside it" "$(page_text)" 'Lēmuma termiņš: '
server_sql "UPDATE message SET due_on = CURRENT_DATE - INTERVAL 1 DAY WHERE kind = 'request' AND application_id = $(office_column id)"
visit /status
like "late is not too late" "$(page_text)" 'Šī diena ir pagājusi, bet atbildēt vēl varat'

# --- the answer ---
file_send /status/answer text=
is "an empty answer" "$web_status" 422
visit /status/answer
form=$(hidden form) version=$(hidden version) token=$(web_token /status/answer)
made=$JSLP_TEST_HOME/answer_files
rm -rf "$made"
mkdir "$made"
/usr/bin/python3 "$JSLP_SOURCE/tests/lib/make_files.py" "$made"
# answer TEXT ARGUMENT…: curl's further parts of the form.
answer() {
	answer_text=$1
	shift
	web_request parent /status/answer -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" -H 'Expect:' \
		-F "csrf=$token" -F "form=$form" -F "version=$version" -F "text=$answer_text" "$@"
}
of_form() { printf "draft_token = '%.32s'" "$(printf 'answer\n%s\n%s' "$(office_column submission_id)" "$form" | sha256sum)"; }
held() { server_sql "SELECT COUNT(*) FROM attachment WHERE $(of_form) AND deleted_at IS NULL"; }
came() { server_sql "SELECT COUNT(*) FROM attachment_link l JOIN message m ON m.id = l.message_id WHERE m.kind = 'answer' AND l.application_id = $(office_column id)"; }
server_sql "DELETE FROM rate_limit"

# What somebody else has attached to an application that is not sent yet.
resident victim
apply_start self 1.3
visit "/apply/attachments?draft=$draft"
web_request victim /apply/attachments -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" -H 'Expect:' \
	-F "csrf=$(web_token /apply/attachments)" -F "draft=$draft" -F "files=@$made/izziņa.png" -F action=add
theirs="SELECT COUNT(*) FROM attachment WHERE draft_token = '$draft' AND deleted_at IS NULL"
is "somebody else's paper" "$web_status $(server_sql "$theirs")" "303 1"
resident parent
own=$form form="$draft----"
answer ""
is "cannot be had by its token: not seen" "$web_status $(grep -c 'izziņa' "$web_page")" "422 0"
answer "" -F "drop=$(server_sql "SELECT uuid FROM attachment WHERE draft_token = '$draft'")"
is "not taken away" "$(server_sql "$theirs")" 1
form=$own

answer Nosūtu. -F "files=@$made/spriedums.pdf" -F "files=@$made/foto.jpg" -F "files=@$made/cut.pdf" -F "files=@$made/empty.pdf"
is "with a broken file it is not sent, the others are kept" "$web_status $(held) $(office_column state)" "422 2 information_requested"
like "what was typed is there, and what goes along" "$(page_text)" 'Nosūtu\..*spriedums\.pdf.*foto\.jpg'
is "each refusal has a line of its own, above and at the field" "$(grep -c '^empty\.pdf: \|>.* cut\.pdf: ' "$web_page")" 4
answer Nosūtu. -F "drop=$(server_sql "SELECT uuid FROM attachment WHERE $(of_form) AND content_type = 'image/jpeg'")"
is "one is taken out again" "$web_status $(held) $(grep -c 'Nosūtu\.' "$web_page")" "200 1 1"
answer Nosūtu.
is "answered" "$web_status $web_location $(office_column state)" "303 /status?done=answered in_review"
answer Nosūtu.
is "sent once more: the same" "$web_status" 303
is "its file came with it, and nothing is held" "$(held) $(came)" "0 1"
answer Nosūtu. -F "files=@$made/spriedums.pdf"
is "the same file twice is one" "$web_status $(held) $(came)" "303 0 1"
answer Nosūtu. -F "files=@$made/spriedums.pdf" -F "files=@$made/foto.jpg"
is "one that was forgotten is added" "$web_status $(held) $(came)" "303 0 2"
answer "Kaut kas cits."
is "other words under the same form: told, and kept" "$web_status $(grep -c 'Kaut kas cits\.' "$web_page") $(came)" "409 1 2"
visit /status/messages
like "they stand by the answer" "$(page_text)" 'Nosūtu\. Datnes: spriedums\.pdf, foto\.jpg'
web_get worker "/casework/file?ref=$reference"
like "the office has it" "$(page_text)" 'spriedums\.pdf'
form=$(printf '%036d' 3)
answer Nosūtu.
is "from another window: too late, and kept" "$web_status $(grep -c 'Nosūtu\.' "$web_page")" "409 1"
is "one answer" "$(server_sql "SELECT COUNT(*) FROM message WHERE kind = 'answer' AND answer_to IS NOT NULL AND application_id = $(office_column id)")" 1
is "the owner has it to read" "$(unread worker)" 1
visit /status/answer
is "nothing is asked any more" "$web_status $web_location" "303 /status"

# --- too many ---
n=0
while [ "$n" -lt 12 ]; do
	n=$((n + 1))
	file_send /status/messages "text=Ziņa $n"
	[ "$web_status" = 303 ] || break
done
is "too many messages" "$web_status" 429
like "what was typed is shown" "$(page_text)" "Ziņa $n"
server_sql "DELETE FROM rate_limit"

# --- taken back ---
office_draft worker granted submit
is "a decision is being made" "$(office_column state)" for_approval
visit /status/withdraw
like "asked once more before it is done" "$(page_text)" 'lēmumu par to nepieņems.*Jā, atsaukt'
old=$(hidden version)
server_sql "UPDATE application SET version = version + 1 WHERE reference = '$reference'"
web_post parent /status/withdraw "csrf=$(web_token /status/withdraw)&form=$(hidden form)&version=$old&text=Pārdomāju"
is "a page that is out of date" "$web_status $(office_column state) $(grep -c 'Pārdomāju' "$web_page")" "409 for_approval 1"
file_send /status/withdraw "text=Pārcēlāmies."
is "taken back" "$web_status $web_location $(office_column state)" "303 /status?done=withdrawn withdrawn"
visit "$web_location"
like "and shown" "$(page_text)" 'Jūs atsaucāt savu iesniegumu.*Atsaukts'
unlike "nothing more can be taken back" "$(page_text)" 'Atsaukt iesniegumu'
is "history and log have it" "$(server_sql "SELECT COUNT(*) FROM application_history h JOIN audit u ON u.object = CONCAT('application:', h.application_id)
	AND u.action = 'withdrawal' AND u.role = 'resident' WHERE h.application_id = $(office_column id) AND h.state = 'withdrawn' AND h.actor_id IS NULL")" 1
web_get head "/casework/approve?ref=$reference"
is "nobody decides on it" "$web_status" 403
is "the owner sees it, closed as it is" "$(unread worker)" 1
web_get worker "/casework/messages?ref=$reference"
like "with the reason" "$(office_text)" 'Iesniegums ir atsaukts.*Pārcēlāmies'
visit /status/withdraw
is "once is enough" "$web_status $web_location" "303 /status"

# --- what was decided cannot be taken back; a mail that was refused is seen ---
office_application 1.4
office_take worker
file_open
visit /status/withdraw
withdraw="csrf=$(web_token /status/withdraw)&form=$(hidden form)&version=$(hidden version)&text=Par%20v%C4%93lu"
office_draft worker granted submit
web_get head "/casework/approve?ref=$reference"
web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$(office_field version)" action=issue
is "decided" "$(office_column state)" granted
visit /status
unlike "no way to take it back" "$(page_text)" 'Atsaukt iesniegumu'
web_post "$browser" /status/withdraw "$withdraw"
is "nor with the form from before" "$web_status $(office_column state) $(grep -c 'Par vēlu' "$web_page")" "409 granted 1"
web_get worker "/casework/file?ref=$reference"
unlike "nothing undelivered" "$(office_text)" 'nav piegādāta'
server_sql "UPDATE outbox SET state = 'parked' WHERE kind = 'receipt_mail' AND object_id = $(office_column id)"
web_get worker "/casework/file?ref=$reference"
like "the mail server refused the receipt: the file says so" "$(office_text)" 'E-pasta vēstule par šo lietu nav piegādāta'
web_get worker "/casework/messages?ref=$reference"
like "and so does the correspondence" "$(office_text)" 'Iesnieguma saņemšana.*E-pasts nav piegādāts'
server_sql "UPDATE outbox SET state = 'done' WHERE state = 'parked' AND object_id = $(office_column id)"
web_done
done_testing
