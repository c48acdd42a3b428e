# shellcheck shell=sh
# shellcheck disable=SC2034  # web_status, web_page and web_head are for the tests
# A small browser for shell tests: curl, a cookie jar for each person, forms sent as their page gave them.
# After server_need.  A JAR is a short name ("head").  Every call sets
#	web_status	HTTP status			web_page	file with the body
#	web_head	file with the headers		web_location	path it redirects to, "" if none
#
#	web_get JAR PATH [CURL OPTION…]
#	web_post JAR PATH DATA [CURL OPTION…]		DATA as it is; with options, none of the usual Origin headers
#	web_send JAR PAGE ACTION [NAME=VALUE…]		opens PAGE, takes the token of its form for ACTION, sends the fields
#	web_token [ACTION]				token in the last page: of the form for ACTION, or the first
#	web_send_last JAR FROM ACTION FIELD=VALUE…	the same; of a field that comes twice the last one is sent
#	web_sign_in JAR LOGIN [PASSWORD]		done when it leads on; JSLP_DEMO_PASSWORD
#	web_cookie JAR NAME				value of cookie __Host-NAME

web_folder=$(mktemp -d "${TMPDIR:-/tmp}/web.XXXXXX") || exit 1
web_page=$web_folder/page
web_head=$web_folder/head

web_request() {
	web_jar=$web_folder/$1.jar
	web_path=$2
	shift 2
	web_answer=$(curl -s --max-time 30 -o "$web_page" -D "$web_head" -b "$web_jar" -c "$web_jar" \
		-w '%{http_code} %header{location}' "$@" "$JSLP_URL$web_path") || web_answer="000 ${web_answer#* }"
	web_status=${web_answer%% *}
	web_location=${web_answer#* }
	web_location=${web_location#"$JSLP_URL"}
}

web_get() { web_request "$@"; }

web_post() {
	web_jar_name=$1 web_to=$2 web_data=$3
	shift 3
	printf '%s' "$web_data" >"$web_folder/data"
	[ $# != 0 ] || set -- -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin"
	web_request "$web_jar_name" "$web_to" --data-binary "@$web_folder/data" "$@"
}

web_token() {
	awk -v action="${1:-}" '
		action == "" || index($0, "action=\"" action "\"") { on = 1 }
		on && match($0, /name="csrf" value="[0-9a-f]+"/) {
			text = substr($0, RSTART, RLENGTH)
			gsub(/^name="csrf" value="|"$/, "", text)
			print text
			exit
		}' "$web_page"
}

web_send() {
	web_jar_name=$1 web_from=$2 web_action=$3
	shift 3
	web_get "$web_jar_name" "$web_from"
	web_csrf=$(web_token "$web_action")
	web_fields=$web_folder/fields
	: >"$web_fields"
	for web_field in "$@"; do
		printf '%s\n' "--data-urlencode" "$web_field" >>"$web_fields"
	done
	set -- --data-urlencode "csrf=$web_csrf"
	while IFS= read -r web_word; do set -- "$@" "$web_word"; done <"$web_fields"
	web_request "$web_jar_name" "$web_action" "$@" -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin"
}

web_send_last() {
	web_last="$1 $3"
	web_from=$2
	shift 3
	printf '%s\n' "$@" | awk -F= '!($1 in last) { order[++n] = $1 } { last[$1] = $0 } END { for (i = 1; i <= n; i++) print last[order[i]] }' >"$web_folder/last"
	set --
	while IFS= read -r web_word; do set -- "$@" "$web_word"; done <"$web_folder/last"
	web_send "${web_last% *}" "$web_from" "${web_last#* }" "$@"
}

web_sign_in() {
	web_send "$1" /account/sign-in /account/sign-in "login=$2" "password=${3:-$JSLP_DEMO_PASSWORD}" "next="
	[ "$web_status" = 303 ]
}

web_cookie() { awk -v name="__Host-$2" '$6 == name { print $7 }' "$web_folder/$1.jar" 2>/dev/null; }

# Ends with the test: call from its own EXIT trap, or as the last line.
web_done() { rm -rf "$web_folder"; }
