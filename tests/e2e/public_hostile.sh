#!/bin/sh
# Every form of an application against what should never be sent: the right status, what was typed kept
# and shown as text, nothing stored, and the next request answered.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

version() { server_sql "SELECT version FROM draft WHERE token = '$draft'"; }
html='<i>"'\''&amp;</i>'
escaped='&lt;i&gt;&quot;&#39;&amp;amp;&lt;/i&gt;'

# refused NAME STEP FIELD…: 422, and nothing stored.
refused() {
	refused_name=$1 refused_step=$2
	shift 2
	before=$(version)
	case $refused_step in
	person) apply_person "$@" ;;
	child) apply_child "$@" ;;
	contact) apply_contact "$@" ;;
	grounds) apply_grounds "$@" ;;
	esac
	is "$refused_step, $refused_name: asked again" "$web_status" 422
	is "$refused_step, $refused_name: nothing stored" "$(version)" "$before"
}

resident hostile
apply_write child 1.4
is "a draft with all its answers" "${web_location%%\?*}" /apply/needs
long=$(printf '%0300d' 0)

for field in given_name family_name; do
	refused "$field too long" person "$field=$long"
	like "$field: kept" "$(cat "$web_page")" "value=\"$long\""
	refused "$field missing" person "$field="
	refused "$field control character" person "$field=$(printf 'a\001b')"
done
refused "address too long" person "address=$long"
refused "code of letters" person "code=abcdef-ghijk"
refused "code too long" person "code=$long"
refused "code with a date that is none" person code=310288-12345
refused "code from the future" person code=311299-23456
refused "birth date in the future" person birth_date=01.01.2999.
refused "birth date too old" person birth_date=01.01.1850.
refused "birth date that is none" person birth_date=31.02.1990.
refused "HTML as a birth date" person "birth_date=$html"
like "HTML: kept as text" "$(cat "$web_page")" "value=\"$escaped\""
refused "no birth date" person birth_date=
refused "unknown sex" person sex=other
refused "relation missing" child child_relation=
refused "unknown relation" child child_relation=king
refused "child's name missing" child child_given_name=
refused "child's birth date missing" child child_birth_date=
refused "HTML as the child's code" child "child_code=<b>1</b>"
refused "phone of letters" contact phone=abc
refused "phone too long" contact "phone=$long"
refused "phone of too many signs" contact "phone=2000 0000                                  -"
refused "e-mail that is none" contact email=ilze@
refused "e-mail with a line break" contact "email=ilze@example.org
Bcc: other@example.org"
refused "e-mail too long" contact "email=$long@example.org"
refused "channel missing" contact channel=
refused "unknown channel" contact channel=pigeon
refused "e-mail wanted, none given" contact email= channel=email
refused "unknown ground" grounds grounds=none
refused "ground twice" grounds grounds=single_parent grounds=single_parent
refused "nothing at all" grounds grounds= problem=
refused "text too long" grounds "problem=$(printf '%04001d' 0)"
refused "text with a control character" grounds "problem=$(printf 'a\033b')"

apply_person address=
apply_contact channel=post
is "a letter needs an address" "$web_status" 422
apply_contact phone= email= channel=in-person
is "some way to reach the person is needed" "$web_status" 422
apply_person

# At the bounds.
wide=$(printf '%080d' 0 | sed 's/0/𐍈/g')
apply_person "given_name=$wide" "family_name=$html"
is "80 characters of four bytes: taken" "$web_status" 303
before=$(version)
body=$(printf '%04000d' 0 | sed 's/0/𐍈/g')
apply_grounds "problem=$body"
is "4000 characters of four bytes: taken" "$web_status" 303
is "and saved" "$(version)" $((before + 1))
visit "/apply/check?draft=$draft"
like "HTML as a name: shown as text" "$(cat "$web_page")" "$escaped"
unlike "and nowhere else" "$(cat "$web_page")" '<i>'

# Below the forms: 400, nothing looked at.
before=$(version)
for step in person child contact grounds check; do
	visit "/apply/$step?draft=$draft"
	token=$(hidden csrf)
	for body in "x=1" "draft=$draft" "given_name=%00" "given_name=%ff%fe" "given_name=%zz" "=1" "draft[]=1"; do
		web_post hostile "/apply/$step" "csrf=$token&draft=$draft&$body"
		is "$step, $body: refused" "$web_status" 400
	done
	web_post hostile "/apply/$step" "draft=$draft"
	is "$step without its token" "$web_status" 403
	web_post hostile "/apply/$step" "csrf=$token&draft=$draft" -H "Origin: https://evil.example" -H "Sec-Fetch-Site: cross-site"
	is "$step from another site" "$web_status" 403
	web_post hostile "/apply/$step" "csrf=$token&draft=$draft" -H "Content-Type: text/plain" -H "Sec-Fetch-Site: same-origin"
	is "$step as another kind of text" "$web_status" 415
	head -c 70000 /dev/zero | tr '\0' a >"$web_folder/large"
	web_request hostile "/apply/$step" --data-binary "@$web_folder/large"
	is "$step too large" "$web_status" 413
done
for bad in '' "${draft%?}" "$(printf '%032d' 0)" "${draft}x" '%00' "$draft&draft=$draft"; do
	visit "/apply/person?draft=$bad"
	like "draft \"$bad\": refused" "$web_status" '^40[04]$'
done
visit "/apply?programme=1.4&programme=1.5"
is "two programmes" "$web_status" 400
visit "/apply?programme=%3Cscript%3E"
is "a programme that is none: nothing chosen" "$web_status $(grep -c ' checked' "$web_page")" "200 0"
send /apply /apply for_whom=self programme=9.9
is "nor taken" "$web_status" 422
send /apply /apply for_whom=everybody programme=1.4
is "somebody unknown takes part" "$web_status" 422
is "nothing of this was stored" "$(version)" "$before"
visit /
is "the program is alive" "$web_status" 200
web_done
done_testing
