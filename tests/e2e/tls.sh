#!/bin/sh
# The site over TLS, as it is in production: the chain's first steps and a whole sign-in, with the throw-away authority.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
# shellcheck disable=SC2154  # of web.sh and resident.sh

# From here on every page is asked for over TLS, and only this authority is believed.
plain=$JSLP_URL
JSLP_URL=$JSLP_TLS_URL
CURL_CA_BUNDLE=$JSLP_TLS_CA
export CURL_CA_BUNDLE
head_lines() { tr -d '\r' <"$web_head"; }

web_get head /account/
is "a visitor is sent to sign in, over TLS" "$web_status $web_location" "303 /account/sign-in?next=/account/"
like "HSTS stands on a redirect too" "$(head_lines)" '^[Ss]trict-[Tt]ransport-[Ss]ecurity: max-age=[0-9]{8}'
web_get head /account/sign-in
is "the form opens" "$web_status" 200
like "the visitor's cookie" "$(head_lines)" \
	'^[Ss]et-[Cc]ookie: __Host-v=[0-9a-f]{64}; Path=/; Secure; HttpOnly; SameSite=Lax$'
token=$(web_token /account/sign-in)
web_post head /account/sign-in "csrf=$token&login=head&password=$JSLP_DEMO_PASSWORD&next=" -H "Origin: $plain"
is "a form from the plain site is refused" "$web_status" 403
web_post head /account/sign-in "csrf=$token&login=head&password=$JSLP_DEMO_PASSWORD&next="
is "signed in" "$web_status $web_location" "303 /casework/"
like "the session's cookie" "$(head_lines)" \
	'^[Ss]et-[Cc]ookie: __Host-sid=[0-9a-f]{64}; Path=/; Secure; HttpOnly; SameSite=Lax$'
web_get head /casework/
is "and in" "$web_status" 200
sid=$(web_cookie head sid)
web_send head /account/ /account/sign-out
is "signed out" "$web_status $web_location" "303 /account/sign-in"
web_get head /casework/ -H "Cookie: __Host-sid=$sid"
is "the old cookie opens nothing" "$web_status" 303

resident tls
apply_write child
apply_send
like "an application over TLS has its receipt" "$reference" '^G-[0-9]{4}-[0-9]{6,}$'
send /status /status "reference=$reference" "code=$code"
is "number and code open it" "$web_status $web_location" "303 /status"
visit /status
is "and its state" "$web_status" 200
like "with the number" "$(page_text)" "$reference"

is "http leads to https, with what was asked" \
	"$(curl -s -o /dev/null -w '%{http_code} %{redirect_url}' "$JSLP_REDIRECT_URL/status?x=1")" "301 $JSLP_TLS_URL/status?x=1"
# An empty folder of authorities: nothing else of this machine may vouch for the site.
mkdir "$web_folder/no-authorities"
not_ok "control: an authority that is not known is refused" \
	env -u CURL_CA_BUNDLE curl -s -o /dev/null --capath "$web_folder/no-authorities" "$JSLP_TLS_URL/"
web_done
done_testing
