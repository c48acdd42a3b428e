#!/bin/sh
# Sign-in, sign-out and one's own sessions.
set -u
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/web.sh"

page() { cat "$web_page"; }
head_lines() { tr -d '\r' <"$web_head"; }

web_get nobody /account/
is "a visitor is sent to sign in" "$web_status $web_location" "303 /account/sign-in?next=/account/"
web_get nobody "/account/sign-in?next=/account/"
is "the form opens" "$web_status" 200
is "one heading" "$(page | grep -c '<h1')" 1
like "nothing is stored on the way" "$(head_lines)" '^Cache-Control: no-store$'
like "the visitor's cookie" "$(head_lines)" \
	'^Set-Cookie: __Host-v=[0-9a-f]{64}; Path=/; Secure; HttpOnly; SameSite=Lax$'
like "a request id" "$(head_lines)" '^X-Request-Id: [0-9a-f-]{16,64}$'
web_get nobody "/account/sign-in?lang=en"
like "in English" "$(page)" '<html lang="en"'
web_get nobody /account/sign-in
like "and it stays English" "$(page)" '<h1>Sign in</h1>'
web_get nobody "/account/sign-in?lang=lv"
like "and Latvian again" "$(page)" '<h1>Pieslēgties</h1>'

# What a refusal looks like must not tell whether the name exists.
plain() { sed -E 's/[0-9a-f]{64}//g; s/[0-9a-f-]{36}//g; s/(name="login" type="text" value=")[^"]*/\1/' "$web_page"; }
web_send nobody /account/sign-in /account/sign-in login=head "password=not it" next=
is "a wrong password" "$web_status" 422
like "the name stays" "$(page)" 'name="login"[^>]* value="head"'
unlike "the password does not" "$(page)" 'not it'
like "the summary leads to the field" "$(page)" 'href="#password"'
wrong=$(plain)
web_send nobody /account/sign-in /account/sign-in login=nobody "password=not it" next=
is "an unknown name: the same status" "$web_status" 422
is "an unknown name: the same page" "$(plain)" "$wrong"

while read -r login home; do
	web_sign_in "$login" "$login"
	is "$login begins at $home" "$web_status $web_location" "303 $home"
done <<END
registrar /casework/
social_worker /casework/
head /casework/
contract_officer /provider/contracts
provider_manager /provider/today
facilitator /provider/today
admin /admin/users
dpo /account/
END

for next in //evil.example '/\evil.example' https://evil.example 'javascript:alert(1)' '/ok\evil' /account/sign-out evil; do
	web_send elsewhere /account/sign-in /account/sign-in login=head "password=$JSLP_DEMO_PASSWORD" "next=$next"
	is "next $next leads nowhere else" "$web_status $web_location" "303 /casework/"
	rm -f "$web_folder/elsewhere.jar"
done
web_send elsewhere /account/sign-in /account/sign-in login=HEAD "password=$JSLP_DEMO_PASSWORD" "next=/account/?a=1"
is "next leads on; letter case of the name does not count" "$web_status $web_location" "303 /account/?a=1"
web_get elsewhere /account/sign-in
is "who is signed in is not asked again" "$web_status $web_location" "303 /casework/"

web_get head /account/
is "my account" "$web_status" 200
like "the role is shown" "$(page)" 'Pārvaldes vadītājs'
like "the menu is there" "$(page)" 'class="jslp-nav"'
is "this session is marked once" "$(page | grep -c 'Šī sesija')" 1

# The id given before sign-in is not the id after it.
planted=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
web_get fixed /account/sign-in -H "Cookie: __Host-sid=$planted; __Host-v=$planted"
fixed=$(web_token /account/sign-in)
web_post fixed /account/sign-in "csrf=$fixed&login=head&password=$JSLP_DEMO_PASSWORD&next=" \
	-H "Cookie: __Host-sid=$planted; __Host-v=$planted"
is "signed in from a planted cookie" "$web_status" 303
isnt "with a new id" "$(web_cookie fixed sid)" "$planted"
web_get thief /account/ -H "Cookie: __Host-sid=$planted"
is "the planted id opens nothing" "$web_status" 303

# Sessions end where and when they should.
other=$(web_cookie fixed sid)
other_hash=$(printf '%s' "$other" | sha256sum | cut -d' ' -f1)
web_send registrar /account/ /account/sign-out x=1
is "an unknown field is refused" "$web_status" 400
web_get registrar /account/
token=$(web_token /account/sign-out)
web_post registrar /account/end-session "csrf=$token&session=$other_hash"
is "a token of another form is refused" "$web_status" 403
web_get head /account/
web_post head /account/end-session "csrf=$(web_token /account/end-session)&session=$other_hash"
is "my other session is ended" "$web_status $web_location" "303 /account/"
web_get fixed /account/
is "and opens nothing" "$web_status" 303
web_sign_in fixed head
own_hash=$(web_cookie fixed sid | tr -d '\n' | sha256sum | cut -d' ' -f1)
web_sign_in registrar2 registrar
web_get registrar /account/
web_post registrar /account/end-session "csrf=$(web_token /account/end-session)&session=$own_hash"
web_get fixed /account/
is "nobody ends another's session" "$web_status" 200

old=$(web_cookie fixed sid)
web_send fixed /account/ /account/sign-out
is "signed out" "$web_status $web_location" "303 /account/sign-in"
like "the browser is told to forget" "$(head_lines)" '^Clear-Site-Data: "cache", "storage"$'
web_get fixed /account/ -H "Cookie: __Host-sid=$old"
is "the old cookie opens nothing" "$web_status" 303
web_sign_in fixed head
server_sql "UPDATE web_session SET seen_at = seen_at - INTERVAL 31 MINUTE
	WHERE id_hash = UNHEX(SHA2('$(web_cookie fixed sid)', 256))"
web_get fixed /account/
is "an idle session ends" "$web_status" 303
web_sign_in fixed head
server_sql "UPDATE web_session SET created_at = created_at - INTERVAL 11 HOUR
	WHERE id_hash = UNHEX(SHA2('$(web_cookie fixed sid)', 256))"
web_get fixed /account/
is "an old session ends" "$web_status" 303
is "only hashes are stored" "$(server_sql "SELECT COUNT(*) FROM web_session WHERE LOWER(HEX(id_hash)) = '$old'")" 0

# A disabled account is out at once, and cannot come back.
web_sign_in dpo dpo
server_sql "UPDATE app_user SET disabled_at = NOW(6) WHERE login = 'dpo'"
web_get dpo /account/
is "a disabled account is out" "$web_status" 303
web_send dpo /account/sign-in /account/sign-in login=dpo "password=$JSLP_DEMO_PASSWORD" next=
is "and cannot sign in" "$web_status" 422
server_sql "UPDATE app_user SET disabled_at = NULL WHERE login = 'dpo'"

# Hostile posts: the right status, nothing stored, the process alive.
web_get hostile /account/sign-in
token=$(web_token /account/sign-in)
long=$(printf '%05000d' 1)
while IFS='|' read -r wanted what data; do
	web_post hostile /account/sign-in "csrf=$token&$data"
	is "$what: $wanted" "$web_status" "$wanted"
done <<END
422|nothing filled in|login=&password=&next=
422|a name that is too long|login=$(printf '%0100d' 1)&password=x&next=
422|fields missing|next=
422|letters that no name has|login=%C5%BEanis&password=x&next=
422|hostile HTML|login=%3Cscript%3E%22&password=x&next=%22%3E%3Cscript%3E
400|a key twice|login=a&login=b&password=x&next=
400|NUL|login=a%00b&password=x&next=
400|bad UTF-8|login=%ff%fe&password=x&next=
400|bad percent code|login=%zz&password=x&next=
400|an unknown key|login=a&password=x&next=&role=admin
413|too much|login=a&password=$long
END
web_post hostile /account/sign-in "csrf=$token&login=%3Cscript%3E%22&password=x&next=%22%3E%3Cscript%3E"
unlike "typed HTML is only text" "$(page)" '<script>|""><'
web_post hostile /account/sign-in "login=head&password=$JSLP_DEMO_PASSWORD&next="
is "no token" "$web_status" 403
web_post hostile /account/sign-in "csrf=$token&login=head&password=$JSLP_DEMO_PASSWORD&next=" -H "Sec-Fetch-Site: cross-site"
is "from another site" "$web_status" 403
web_post hostile /account/sign-in "csrf=$token&login=head&password=$JSLP_DEMO_PASSWORD&next=" \
	-H "Origin: null"
is "from no origin" "$web_status" 403
web_post stranger /account/sign-in "csrf=$token&login=head&password=$JSLP_DEMO_PASSWORD&next="
is "another visitor's token" "$web_status" 403
web_post hostile /account/sign-in "{}" -H "Content-Type: application/json"
is "another content type" "$web_status" 415
web_get hostile /account/sign-in -X DELETE
is "another method" "$web_status" 405
like "and which there are" "$(head_lines)" '^Allow: GET, HEAD, POST$'
web_get hostile /account/nothing
is "an unknown path" "$web_status" 404

# Guessing is slowed down for a name, not for the office.
name=guessed$$
for i in 1 2 3 4 5 6 7 8 9 10; do
	web_send guesser /account/sign-in /account/sign-in "login=$name" "password=$i" next=
done
is "ten wrong passwords are only wrong" "$web_status" 422
web_send guesser /account/sign-in /account/sign-in "login=$name" password=11 next=
is "the next is too many" "$web_status" 429
like "and says how long to wait" "$(head_lines)" '^Retry-After: [0-9]+$'
web_sign_in calm head
is "others sign in as before" "$web_status" 303

is "every sign-in is in the journal" "$(server_sql "SELECT COUNT(*) > 10 FROM audit WHERE action = 'sign_in'
	AND actor_id IS NOT NULL AND object LIKE 'user:%'")" 1
is "with nothing typed in it" "$(server_sql "SELECT COUNT(*) FROM audit WHERE CONCAT(object, action) LIKE '%$name%'")" 0
web_done
done_testing
