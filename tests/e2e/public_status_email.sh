#!/bin/sh
# An address is proven with a code, an official notes a document seen, and a decision may need either.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh, resident.sh, server.sh

ok "the office signs in" office_sign_in
server_sql "DELETE FROM rate_limit"
address=code$(date +%s)@example.org
facts() { server_sql "SELECT GROUP_CONCAT(level ORDER BY id) FROM identity_fact WHERE application_id = $(office_column id)"; }
# The newest letter with a code to $address, decoded; waits for one whose code is not PREVIOUS.
letter() {
	/usr/bin/python3 - "$JSLP_INSTANCE/mail" "$address" "${1:-}" <<'END_PYTHON'
import email, email.policy, os, re, sys, time
folder, to, previous = sys.argv[1:]
seen, codes, end = set(), [], time.monotonic() + 30
while time.monotonic() < end:
    for name in sorted({n for n in os.listdir(folder) if n.endswith(".eml") and n[0] != "."} - seen, key=lambda n: os.path.getmtime(os.path.join(folder, n))):
        seen.add(name)
        with open(os.path.join(folder, name), "rb") as file:
            letter = email.message_from_binary_file(file, policy=email.policy.default)
        found = re.search(r"Jūsu kods: (\d{6})\b", letter.get_content())
        if to in str(letter["To"]) and found:
            codes.append((found[1], letter))
    if codes and codes[-1][0] != previous:
        print(codes[-1][0], "Subject:", codes[-1][1]["Subject"])
        break
    time.sleep(0.1)
END_PYTHON
}
prove() { file_send /status/email "code=$1" action=prove; }

resident prover
apply_start child 1.4
apply_person code=321234-56789
apply_child
apply_representation
apply_contact email=wrong-one@example.org
apply_grounds
apply_send
office_take worker
file_open
file_send /status/email action=send
wrong_code=$(server_sql "SELECT id FROM email_proof WHERE email = 'wrong-one@example.org' AND code_sealed IS NOT NULL")
isnt "a code for an address that is wrong" "$wrong_code" ""
for bad in '' 'nobody' 'a@b@c'; do
	file_send /status/email action=change "email=$bad"
	is "changed to '$bad': no" "$web_status $(office_column email)" "422 wrong-one@example.org"
done
file_send /status/email action=change "email=$address"
is "the address is put right" "$web_status $web_location $(office_column email)" "303 /status/email $address"
is "what was sent to the wrong one proves nothing any more" \
	"$(server_sql "SELECT code_sealed IS NULL FROM email_proof WHERE id = $wrong_code")" 1
is "and it is on record" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'email_changed' AND object = 'application:$(office_column id)'")" 1
changed=$(letter)
changed=${changed%% *}
isnt "a code goes to the right one" "$changed" ""
server_sql "DELETE FROM rate_limit; UPDATE email_proof SET code_sealed = NULL"
visit /status/email
like "the address as it was given, not proven" "$(page_text)" "$address.*Nosūtīt man kodu"
web_get worker "/casework/file?ref=$reference"
like "the office sees that" "$(office_text)" "$address nav apstiprināts .*Iesniedzēja identitāte tā, kā norādījis pats iesniedzējs"

file_send /status/email action=send
is "a code is asked for" "$web_status $web_location" "303 /status/email"
is "sealed, not readable" "$(server_sql "SELECT COUNT(*) FROM email_proof WHERE code_sealed REGEXP '[0-9]{6}'")" 0
first=$(letter "$changed")
like "it comes, with a subject that tells nothing" "$first" "^[0-9]{6} Subject: Ziņa, Nr\. $reference$"
first=${first%% *}
for wrong in 0000000 '' abcdef "$first$first"; do
	prove "$wrong"
	is "wrong: '$wrong'" "$web_status $(facts)" "422 NULL"
done
file_send /status/email action=send
second=$(letter "$first")
second=${second%% *}
isnt "another code" "$second" ""
prove "$first"
is "the first one does not count any more" "$web_status" 422
n=0
while [ "$n" -lt 4 ]; do
	n=$((n + 1))
	prove 999999
done
prove "$second"
is "after five wrong ones not even the right one" "$web_status $(facts)" "422 NULL"
file_send /status/email action=send
third=$(letter "$second")
third=${third%% *}
isnt "a third code" "$third" ""
server_sql "UPDATE email_proof SET ends_at = ends_at - INTERVAL 31 MINUTE"
prove "$third"
is "too old" "$web_status" 422
file_send /status/email action=send
is "too many codes" "$web_status" 429
server_sql "DELETE FROM rate_limit; UPDATE email_proof SET ends_at = ends_at + INTERVAL 31 MINUTE"
visit /status/email
early=$(web_token /status/email)
prove "$(printf '%s' "$third" | sed 's/^.../& /')"
is "right" "$web_status $web_location $(facts)" "303 /status?done=proven email-proven"
is "the code is gone" "$(server_sql "SELECT COUNT(*) FROM email_proof WHERE email = '$address' AND proven_at IS NOT NULL AND code_sealed IS NULL")" 1
visit /status/email
like "and the page says so" "$(page_text)" 'Šī adrese ir apstiprināta'
web_post "$browser" /status/email "csrf=$early&action=change&email=other@example.org"
is "a proven address stays, whatever an old page sends" "$web_status $(office_column email)" "409 $address"
web_get worker "/casework/file?ref=$reference"
like "so does the file" "$(office_text)" "$address apstiprināts .*apstiprināta e-pasta adrese"

# --- a decision by e-mail hangs on it ---
decide() {
	office_draft worker granted submit
	web_get head "/casework/approve?ref=$reference"
	approve=$(office_text)
	web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$(office_field version)" action=issue
}
channel() { server_sql "SELECT channel FROM act WHERE application_id = $(office_column id)"; }
decide
is "proven: told by e-mail" "$web_status $(channel)" "303 email"
unlike "and nothing is said of post" "$approve" 'nav apstiprināts'
resident unproven
office_application 1.4
office_take worker
decide
is "not proven: by post" "$web_status $(channel)" "303 post"
like "which the approver sees" "$approve" 'E-pasts nav apstiprināts.*pa pastu'
is "an e-mail still tells that it is there" "$(server_sql "SELECT COUNT(*) FROM outbox o JOIN act t ON t.id = o.object_id
	WHERE o.kind = 'decision_mail' AND t.application_id = $(office_column id)")" 1

# --- how surely it must be known who applied ---
office_application 1.4
office_take worker
server_sql "UPDATE parameter SET value = 'seen-in-person' WHERE code = 'decision_identity_level'"
decide
is "not known surely enough: no decision" "$web_status $(office_column state)" "422 for_approval"
like "what is missing, and what to do" "$approve" 'Lēmumam nepieciešams: redzēts klātienē ar dokumentu.*Iesniedzējs ierodas pārvaldē'
seen() {
	web_send "$1" "/casework/identify?ref=$reference" /casework/identify "ref=$reference" "document=$2" "seen_on=$3"
}
seen registrar "" "$(date +%d.%m.%Y.)"
is "which document?" "$web_status" 422
seen registrar passport "$(date -d '+2 days' +%d.%m.%Y.)"
is "not tomorrow" "$web_status" 422
seen registrar passport "$(date +%d.%m.%Y.)"
is "a registrar has seen it" "$web_status $(facts)" "303 seen-in-person"
web_get registrar "/casework/identify?ref=$reference"
like "with document, day and official" "$(office_text)" 'redzēts klātienē ar dokumentu \(Pase\) [0-9.]+, '
web_get head "/casework/approve?ref=$reference"
web_send head "/casework/approve?ref=$reference" /casework/approve "ref=$reference" "version=$(office_field version)" action=issue
is "now it can be decided" "$web_status $(office_column state)" "303 granted"
server_sql "UPDATE parameter SET value = 'self-asserted' WHERE code = 'decision_identity_level'"

# --- a national means: off unless configured, and never by a header ---
resident prover
visit /status/identity
like "how it is known" "$(page_text)" 'apstiprināta e-pasta adrese.*šeit pagaidām nevar'
web_post prover /status/identity "csrf=$(web_token /status/close)" -H "Origin: $JSLP_URL" -H "JSLP_PERSON_CODE: 140288-10004" \
	-H "JSLP-Person-Code: 140288-10004"
is "a header is no sign-in" "$web_status" 403
# The same program where the web server has seen somebody sign in (a parameter, which no client can set).
sed 's/^national_login.*//' "$JSLP_INSTANCE/jslp.conf" >"$web_folder/national.conf"
echo 'national_login = yes' >>"$web_folder/national.conf"
cgi() { # METHOD CODE BODY
	printf '%s' "$3" | env -i PATH="$PATH" JSLP_CONFIG="${cgi_conf:-$web_folder/national.conf}" REQUEST_METHOD="$1" REQUEST_URI=/status/identity \
		QUERY_STRING= REMOTE_ADDR=127.0.0.1 HTTP_HOST=localhost CONTENT_TYPE=application/x-www-form-urlencoded CONTENT_LENGTH="${#3}" \
		HTTP_COOKIE="__Host-f=$(web_cookie prover f); __Host-v=$(web_cookie prover v)" JSLP_PERSON_CODE="$2" \
		"$JSLP_BUILD/cgi-bin/public/jslp-public" >"$web_page" 2>/dev/null
	cgi_status=$(sed -n 's/^Status: \([0-9]*\).*/\1/p' "$web_page" | head -n 1)
}
reference=$(server_sql "SELECT reference FROM application WHERE email = '$address'")
cgi GET 321234-56789 ""
is "signed in: it can be used" "$cgi_status $(grep -c 'action="/status/identity"' "$web_page")" "200 1"
token=$(web_token /status/identity)
cgi POST 331234-56789 "csrf=$token"
is "as somebody else: no" "$cgi_status $(facts)" "422 email-proven"
cgi POST nonsense "csrf=$token"
is "as nobody: no" "$cgi_status $(facts)" "403 email-proven"
cgi_conf=$JSLP_INSTANCE/jslp.conf
cgi POST 321234-56789 "csrf=$token"
is "not configured: no" "$cgi_status $(facts)" "403 email-proven"
cgi_conf=
cgi POST 321234-56789 "csrf=$token"
is "as the applicant" "$cgi_status $(facts)" "303 email-proven,strong"
server_sql "DELETE FROM rate_limit"
web_done
done_testing
