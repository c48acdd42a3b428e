#!/bin/sh
# What nginx does in front of every program: headers, limits, TLS, and its own failures.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need

# head_of CURL ARGS…: status line and headers, without carriage returns.
head_of() { curl -s --max-time 20 -o /dev/null -D - "$@" | tr -d '\r'; }
status_of() { curl -s --max-time 20 -o /dev/null -w '%{http_code}' "$@"; }

# every_header NAME URL…: the set that every answer has, each exactly once.
every_header() {
	shown=$1
	shift
	got=$(head_of "$@")
	for pattern in "content-security-policy: default-src 'none'; script-src 'self';.*frame-ancestors 'none';.*" \
		'x-content-type-options: nosniff' 'referrer-policy: same-origin' 'x-frame-options: deny' \
		'cross-origin-opener-policy: same-origin' 'cross-origin-resource-policy: same-origin' \
		'x-request-id: [0-9a-f]{32}'; do
		is "$shown: ${pattern%%:*} once" \
			"$(printf '%s\n' "$got" | grep -Eci "^$pattern$")" 1
	done
	unlike "$shown: no version of the server" "$got" '^[Ss]erver: .*[0-9]'
}

is "the first page answers" "$(status_of "$JSLP_URL/")" 200
is "health answers" "$(status_of "$JSLP_URL/health")" 200
is "metrics answer on loopback" "$(status_of "$JSLP_URL/metrics")" 200
every_header "page" "$JSLP_URL/"
every_header "unknown path" "$JSLP_URL/no-such-page"
every_header "static file" "$JSLP_URL/static/css/site.css"
every_header "static file that is not there" "$JSLP_URL/static/css/none.css"

big=$run/big-body
head -c 70000 /dev/zero | tr '\0' a >"$big"
is "a body over 64 KiB: 413" "$(status_of --data-binary "@$big" "$JSLP_URL/apply")" 413
every_header "413" --data-binary "@$big" "$JSLP_URL/apply"
like "413 is a page" "$(curl -s --data-binary "@$big" "$JSLP_URL/apply")" '<h1'
rm -f "$big"

is "a static file may be cached" "$(head_of "$JSLP_URL/static/css/site.css" | grep -ci '^cache-control: max-age=')" 1
is "a static file takes no POST" "$(status_of -d x=1 "$JSLP_URL/static/css/site.css")" 405
is "no way out of the static folder" "$(status_of --path-as-is "$JSLP_URL/static/../run/env")" 400
is "nor with codes" "$(status_of --path-as-is "$JSLP_URL/static/%2e%2e/jslp.conf")" 400
is "nor beside it" "$(status_of --path-as-is "$JSLP_URL/static../jslp.conf")" 404
is "a NUL in the path: 400" "$(status_of "$JSLP_URL/a%00b")" 400

forged=0123456789abcdef0123456789abcdef
unlike "a client cannot choose the request id" \
	"$(head_of -H "X-Request-Id: $forged" "$JSLP_URL/")" "$forged"

# A program that is away: nginx says so at once, with the page and the time to come back.
mv "$sockets/report.sock" "$sockets/report.away"
is "a program away: 503" "$(status_of "$JSLP_URL/report/")" 503
like "with Retry-After" "$(head_of "$JSLP_URL/report/")" '^[Rr]etry-[Aa]fter: [0-9]+$'
like "and a page" "$(curl -s "$JSLP_URL/report/")" '<h1'
mv "$sockets/report.away" "$sockets/report.sock"
isnt "the program back" "$(status_of "$JSLP_URL/report/")" 503

is "TLS: the first page answers" "$(status_of --cacert "$JSLP_TLS_CA" "$JSLP_TLS_URL/")" 200
every_header "TLS page" --http1.1 --cacert "$JSLP_TLS_CA" "$JSLP_TLS_URL/"
like "TLS: HSTS" "$(head_of --cacert "$JSLP_TLS_CA" "$JSLP_TLS_URL/")" \
	'^[Ss]trict-[Tt]ransport-[Ss]ecurity: max-age=63072000; includeSubDomains$'
unlike "plain HTTP: no HSTS" "$(head_of "$JSLP_URL/")" '^[Ss]trict-[Tt]ransport'
not_ok "TLS: an unknown authority is noticed" curl -s --max-time 10 -o /dev/null "$JSLP_TLS_URL/"
not_ok "TLS 1.1 is refused" curl -s --max-time 10 -o /dev/null --tls-max 1.1 --cacert "$JSLP_TLS_CA" "$JSLP_TLS_URL/"
is "http goes to https" "$(curl -s -o /dev/null -w '%{http_code} %{redirect_url}' "$JSLP_REDIRECT_URL/apply?x=1")" \
	"301 $JSLP_TLS_URL/apply?x=1"
is "whatever the Host header says" \
	"$(curl -s -o /dev/null -w '%{redirect_url}' -H 'Host: evil.example' "$JSLP_REDIRECT_URL/")" "$JSLP_TLS_URL/"
done_testing
