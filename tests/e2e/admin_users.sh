#!/bin/sh
# /admin/users, /admin/user_new, /admin/user: accounts, sessions that end, stale pages, who may, hostile input.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/web.sh"
# shellcheck disable=SC2154  # of web.sh

login=t$(date +%s)
column() { server_sql "SELECT $1 FROM app_user WHERE login = '$login'"; }
accounts() { server_sql "SELECT COUNT(*) FROM app_user"; }
page_text() { sed 's/<[^>]*>/ /g' "$web_page" | tr -s ' \n\t' ' '; }

# --- who may ---
for path in / /users /user_new "/user?id=1" /parameters "/parameter?code=decision_months" \
	"/parameter_new?code=decision_months" /calendar; do
	web_get nobody "/admin$path"
	is "a visitor has to sign in for /admin$path" "$web_status ${web_location%%\?*}" "303 /account/sign-in"
done
ok "a head signs in" web_sign_in head head
for path in / /users /parameters /calendar; do
	web_get head "/admin$path"
	is "a head may not open /admin$path" "$web_status" 403
done
ok "the administrator signs in" web_sign_in admin admin
for path in / /users /user_new /parameters /calendar; do
	web_get admin "/admin$path"
	is "the administrator opens /admin$path" "$web_status" 200
done

# --- a new account ---
new() {
	web_send admin /admin/user_new /admin/user_new "login=$login" "name=Tests Testiņš" "post_title=pārbaudītājs" \
		"email=tests@example.lv" "role=facilitator" "provider_id=1" "password=pirmā-parole-1" "password_again=pirmā-parole-1"
}
# refused NAME FIELD=VALUE...: the whole form with these fields instead; 422 and nothing stored.
refused() {
	refused_name=$1 refused_login=$login refused_person="Tests Testiņš" refused_title=amats refused_role=facilitator
	refused_email='' refused_provider=1 refused_password=pirmā-parole-1 refused_again=pirmā-parole-1
	shift
	for field in "$@"; do
		case $field in
		login=*) refused_login=${field#*=} ;;
		name=*) refused_person=${field#*=} ;;
		post_title=*) refused_title=${field#*=} ;;
		email=*) refused_email=${field#*=} ;;
		role=*) refused_role=${field#*=} ;;
		provider_id=*) refused_provider=${field#*=} ;;
		password=*) refused_password=${field#*=} ;;
		password_again=*) refused_again=${field#*=} ;;
		esac
	done
	before=$(accounts)
	web_send admin /admin/user_new /admin/user_new "login=$refused_login" "name=$refused_person" \
		"post_title=$refused_title" "email=$refused_email" "role=$refused_role" "provider_id=$refused_provider" \
		"password=$refused_password" "password_again=$refused_again"
	is "$refused_name: asked again" "$web_status" 422
	is "$refused_name: nothing stored" "$(accounts)" "$before"
	unlike "$refused_name: no password on the page" "$(cat "$web_page")" 'pirmā-parole'
}
long=$(printf '%0300d' 0)
refused "no login" login=
refused "a login with spaces" "login=a b c"
refused "a login too long" "login=$long"
refused "a login that is taken, in capitals" login=ADMIN
refused "no name" name=
refused "a name too long" "name=$long"
refused "a control character in the name" "name=$(printf 'a\001bc')"
refused "an address that is none" email=tests
refused "two addresses" "email=a@example.lv, b@example.lv"
refused "an address too long" "email=$long@example.lv"
refused "a role that there is not" role=king
refused "a provider's role without a provider" provider_id=
refused "an office role with a provider" role=head
refused "a provider that there is not" provider_id=999999
refused "a short password" password=abc password_again=abc
refused "two passwords" password_again=otra-parole-22
refused "HTML in the post title" 'post_title=<i>"&amp;</i>' role=head
like "and it is kept as text" "$(cat "$web_page")" 'value="&lt;i&gt;&quot;&amp;amp;&lt;/i&gt;"'
new
is "the account is made" "$web_status ${web_location%%\?*}" "303 /admin/user"
id=$(column id)
is "with role and provider" "$(column "CONCAT(role, ' ', provider_id, ' ', version)")" "facilitator 1 1"
is "and address" "$(column email)" tests@example.lv
like "its password is hashed with argon2id" "$(column password_hash)" '^.argon2id.v='
ok "the new person signs in" web_sign_in fresh "$login" pirmā-parole-1
is "there is an audit row" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'user_add' AND object = 'user:$id'")" 1

# --- list ---
web_get admin "/admin/users?q=testins"
like "found without marks" "$(page_text)" 'Tests Testiņš'
web_get admin "/admin/users?q=$login&role=facilitator&state=active"
like "found by login, role and state" "$(page_text)" "$login"
web_get admin "/admin/users?q=$login&state=disabled"
unlike "not among the disabled" "$(page_text)" "Tests Testiņš"
web_get admin "/admin/users?q=%25&page=99"
is "a percent sign is a percent sign" "$web_status" 200
unlike "and finds nobody" "$(page_text)" 'Olga Otrā'
for query in "q=%00" "q=%ff" "q=%zz" "unknown=1" "q=a&q=b"; do
	web_get admin "/admin/users?$query"
	is "list with $query: 400" "$web_status" 400
done

# --- change ---
change() {
	web_send admin "/admin/user?id=$id" /admin/user "id=$id" "$@"
}
change version=1 "name=Tests Mainīts" post_title=vadītājs role=provider_manager provider_id=2
is "changed" "$web_status $(column "CONCAT(name, ' ', role, ' ', provider_id, ' ', version)")" "303 Tests Mainīts provider_manager 2 2"
is "an address that is left empty is taken away" "$(column email)" ""
change version=2 "name=Tests Mainīts" post_title=vadītājs role=provider_manager provider_id=2 email=nobody
is "an address that is none: 422" "$web_status $(column version)" "422 2"
change version=1 "name=Novecojis" post_title=vadītājs role=provider_manager provider_id=2
is "a stale page: 409" "$web_status $(column version)" "409 2"
kept=$(page_text)
like "what was typed stands on the page" "$kept" 'Ko jūs ievadījāt.* Novecojis'
like "beside what is stored now" "$kept" 'Novecojis Tagad saglabāts: Tests Mainīts'
unlike "and only where they differ" "$kept" 'Tagad saglabāts: vadītājs'
like "a provider by name" "$kept" "Pakalpojuma sniedzējs $(server_sql "SELECT name FROM provider WHERE id = 2" | sed 's/"/\&quot;/g')"
like "a link to the page anew" "$(cat "$web_page")" "href=\"/admin/user\?id=$id\""
web_post admin /admin/user "id=$id&version=1&name=%3Cb%3ESasper&post_title=x&role=head"
is "without a token: 403" "$web_status" 403
like "typed text is kept there, too, as text" "$(cat "$web_page")" '&lt;b&gt;Sasper'
web_send admin "/admin/user?id=$id" /admin/user_password "id=$id" version=1 password=slepena-parole-9 password_again=slepena-parole-9
is "a stale page of the password: 409" "$web_status" 409
like "with what the account is now" "$(page_text)" 'Kas ir saglabāts tagad.*Tests Mainīts'
unlike "never the password" "$(cat "$web_page")" 'slepena'
change version=2 name= post_title=x role=provider_manager provider_id=2
is "a wrong form: 422, the version stays the one seen" "$web_status" 422
like "with the version in the form" "$(cat "$web_page")" 'name="version" value="2"'
own=$(server_sql "SELECT id FROM app_user WHERE login = 'admin'")
version=$(server_sql "SELECT version FROM app_user WHERE id = $own")
web_send admin "/admin/user?id=$own" /admin/user "id=$own" "version=$version" name=Ansis post_title=x role=head provider_id=
is "nobody changes one's own role" "$web_status" 422
web_get admin "/admin/user?id=$own"
unlike "no button to disable oneself" "$(cat "$web_page")" 'action="/admin/user_state"'
web_get admin "/admin/user?id=$id"
token=$(web_token /admin/user_state)
web_post admin /admin/user_state "csrf=$token&id=$own&version=$version&to=disabled"
is "and it is refused" "$web_status $(server_sql "SELECT disabled_at IS NULL FROM app_user WHERE id = $own")" "403 1"
web_post admin /admin/user_state "csrf=$token&id=$id&version=2&to=gone"
is "a state that there is not: 400" "$web_status" 400
web_post admin /admin/user_state "id=$id&version=2&to=disabled"
is "without a token: 403" "$web_status $(column version)" "403 2"

# --- password, disabling ---
web_get fresh /account/
is "the person's session lives" "$web_status" 200
web_send admin "/admin/user?id=$id" /admin/user_password "id=$id" version=2 password=otra-parole-22 password_again=cita-parole-33
is "two different passwords: 422" "$web_status $(column version)" "422 2"
web_send admin "/admin/user?id=$id" /admin/user_password "id=$id" version=2 password=otra-parole-22 password_again=otra-parole-22
is "a new password" "$web_status $(column version)" "303 3"
web_get fresh /account/
is "ends the sessions" "$web_status ${web_location%%\?*}" "303 /account/sign-in"
not_ok "the old password is no good" web_sign_in fresh "$login" pirmā-parole-1
ok "the new one is" web_sign_in fresh "$login" otra-parole-22
web_send admin "/admin/user?id=$id" /admin/user_state "id=$id" version=3 to=disabled
is "disabled" "$web_status $(column "CONCAT(disabled_at IS NOT NULL, ' ', version)")" "303 1 4"
web_get fresh /account/
is "which ends the session" "$web_status ${web_location%%\?*}" "303 /account/sign-in"
not_ok "and nobody signs in" web_sign_in fresh "$login" otra-parole-22
web_send admin "/admin/user?id=$id" /admin/user_state "id=$id" version=4 to=active
is "open again" "$web_status" 303
ok "and the person signs in" web_sign_in fresh "$login" otra-parole-22
web_send admin "/admin/user?id=$id" /admin/user_state "id=$id" version=5 to=disabled
is "put away" "$web_status" 303
web_get admin "/admin/user?id=999999999"
is "no such account: 404" "$web_status" 404
web_done
done_testing
