#!/bin/sh
# Going on with an application later and elsewhere: the list of steps, a code on paper, a link by mail, the end of a draft.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

where() { echo "$web_status ${web_location%%\?*}"; }
draft_of() { server_sql "SELECT $1 FROM draft WHERE token = '$draft'"; }
# The newest mail to WHOM: subject, then text.
mail_to() {
	/usr/bin/python3 - "$JSLP_INSTANCE/mail" "$1" <<'END'
import email, email.policy, glob, os, sys
for path in sorted(glob.glob(sys.argv[1] + "/*.eml"), key=os.path.getmtime, reverse=True):
    with open(path, "rb") as file:
        mail = email.message_from_binary_file(file, policy=email.policy.default)
    if sys.argv[2] in mail["to"]:
        print(mail["subject"])
        print(mail.get_content())
        break
END
}
mailed() { mail_to "$1" | grep -q 'resume?key='; }
key_of() { mail_to "$1" | sed -n 's/.*resume?key=\([0-9a-f]*\).*/\1/p'; }
address=turpina$$@example.org
# The form for the link is the first of two; post takes the token of the last.
mail_link() {
	visit "/apply/save?draft=$draft"
	sed -i '/save\/code/,$d' "$web_page"
	post /apply/save "draft=$draft" "email=$1"
}

resident phone
apply_start self 1.3
apply_person given_name=Turpina
visit "/apply/tasks?draft=$draft"
like "the steps and how far each is" "$(page_text)" 'Kurš piedalīsies.*Izdarīts.*Par jums.*Izdarīts.*Kā ar jums sazināties.*Jāaizpilda.*Jūsu situācija.*Vēlāk'
visit "/apply/save?draft=$draft"
like "how long it is kept, with the weekday" "$(page_text)" '(pirmdiena|otrdiena|trešdiena|ceturtdiena|piektdiena|sestdiena|svētdiena), [0-9.]{10}\.'

# --- a code on paper ---
send "/apply/save?draft=$draft" /apply/save/code "draft=$draft"
paper=$(page_text | grep -o '[A-Z2-7]\{4\}-[A-Z2-7]\{4\}-[A-Z2-7]\{4\}' | head -n 1)
like "a code to write down" "$paper" '^[A-Z2-7-]{14}$'
is "only its hash is stored" "$(draft_of "LENGTH(code_hash)")" 32
resident library
send /apply/resume /apply/resume code=AAAA-BBBB-CCCC
is "a wrong code opens nothing" "$web_status" 422
post /apply/resume "code=$(echo "$paper" | tr '[:upper:]' '[:lower:]' | tr -d -)"
is "the code opens it elsewhere, however it is typed" "$(where)" "303 /apply/tasks"
visit "/apply/person?draft=$draft"
like "with the answers" "$(cat "$web_page")" 'value="Turpina"'
resident phone
visit "/apply/person?draft=$draft"
is "where it was begun it is not open any more" "$web_status" 404
like "and that is explained" "$(page_text)" 'Šis iesniegums te nav atvērts'

# --- a link by mail ---
resident library
mail_link nobody
is "no address" "$web_status" 422
mail_link "$address"
is "the link is on its way" "$(where)" "303 /apply/save"
visit "/apply/save?draft=$draft&done=link"
like "and that is told" "$(page_text)" "Saite ir nosūtīta"
is "the address is sealed" "$(draft_of "email_sealed LIKE '%example%'")" 0
ok "the mail comes" wait_until 30 mailed "$address"
unlike "its subject tells nothing" "$(mail_to "$address" | head -n 1)" 'grup|iesniegum'
key=$(key_of "$address")
is "with a key" "${#key}" 48
resident tablet
visit "/apply/resume?key=$key"
like "opening the link asks first" "$(page_text)" 'Atvērt manu iesniegumu'
post /apply/resume "key=$key"
is "then opens it" "$(where)" "303 /apply/tasks"
resident library
send "/apply/resume?key=$key" /apply/resume "key=$key"
is "again while nothing has changed" "$(where)" "303 /apply/tasks"
apply_contact
resident tablet
send "/apply/resume?key=$key" /apply/resume "key=$key"
is "but not after a change: it is used up" "$web_status" 422
like "and says how to go on" "$(page_text)" 'Šī saite vairs neder'

# --- the end of a draft is announced once; changing it begins the time anew ---
rm -f "$JSLP_INSTANCE"/mail/*.eml
server_sql "UPDATE draft SET updated_at = UTC_TIMESTAMP(6) - INTERVAL 17 DAY WHERE token = '$draft'" >/dev/null
"$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$JSLP_CONFIG" --tidy >/dev/null 2>&1
ok "its end is announced" wait_until 30 mailed "$address"
like "with the day" "$(mail_to "$address")" 'dzēsīsim pēc'
"$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$JSLP_CONFIG" --tidy >/dev/null 2>&1
is "once" "$(server_sql "SELECT COUNT(*) FROM outbox o JOIN draft d ON d.id = o.object_id WHERE d.token = '$draft' AND o.kind = 'draft_end_mail'")" 1
key=$(key_of "$address")
resident tablet
send "/apply/resume?key=$key" /apply/resume "key=$key"
is "its link opens the draft" "$(where)" "303 /apply/tasks"
apply_grounds
is "a change begins the time anew" "$(draft_of "announced_at IS NULL AND updated_at > UTC_TIMESTAMP(6) - INTERVAL 1 HOUR")" 1

# --- what was sent cannot be opened by either ---
apply_send
like "sent" "$reference" '^G-'
is "codes and address are gone" "$(draft_of "code_hash IS NULL AND resume_hash IS NULL AND email_sealed IS NULL")" 1
resident library
send /apply/resume /apply/resume "code=$paper"
is "the code opens nothing any more" "$web_status" 422
web_done
done_testing
