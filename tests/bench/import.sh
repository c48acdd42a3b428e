#!/bin/sh
# How long a list of start data takes that is as long as one may be: to be uploaded, to be looked at, to be taken over, and to be looked at once more when
# it is there.  A request has 30 seconds (conf/nginx).
#	sh tests/bench/import.sh [ROWS]
# shellcheck disable=SC2154  # what server.sh and web.sh set
JSLP_SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
JSLP_TEST_HOME=${JSLP_TEST_HOME:-$JSLP_SOURCE/var/bench}
JSLP_CONFIGURE=${JSLP_CONFIGURE:---disable-asan --disable-ubsan}
JSLP_DEMO_PASSWORD=${JSLP_DEMO_PASSWORD:-$(od -An -v -tx1 -N9 /dev/urandom | tr -d ' \n')}
export JSLP_TEST_HOME JSLP_CONFIGURE JSLP_DEMO_PASSWORD
. "$JSLP_SOURCE/tests/lib/server.sh"
rows=${1:-1000}
home=$JSLP_TEST_HOME/import
mkdir -p "$JSLP_TEST_HOME"
end() {
	trap - EXIT HUP INT TERM
	server_stop >/dev/null 2>&1
	web_done
}
server_start "$home" "$home.txt" || { cat "$home.txt"; exit 1; }
. "$JSLP_SOURCE/tests/lib/web.sh"
trap end EXIT
trap 'exit 1' HUP INT TERM
server_sql "UPDATE parameter SET value = '$((rows > 1000 ? rows : 1000))' WHERE code = 'import_rows'"

list=$web_folder/list
letters() { printf '%s' "$1" | tr '0-9' 'a-j'; }
i=0
while [ $i -lt "$rows" ]; do
	i=$((i + 1))
	case $((i % 3)) in
	0) more="kind=grupa bija|first=02.01.2026." ;;
	*) more="kind=gaida" ;;
	esac
	echo "act=B$$/$i|act_on=01.01.2026.|received=01.12.2025.|given=Anna|family=K$(letters $i)|birth=0$((i % 9 + 1)).05.2015.|programme=1.5|a_given=Ilze|a_family=M$(letters $i)|a_birth=0$((i % 9 + 1)).05.1985.|a_sex=s|relation=māte|$more"
done | /usr/bin/python3 "$JSLP_SOURCE/tests/lib/start_data.py" xlsx "$list"

now() { date +%s%N; }
# step NAME COMMAND…: seconds and status.
step() {
	step_name=$1
	shift
	step_begun=$(now)
	"$@"
	echo "$step_name: $((($(now) - step_begun) / 1000000)) ms, $web_status"
}
web_sign_in registrar registrar
web_sign_in head head
web_get registrar /casework/import
form=$(sed -n 's/.*name="form" value="\([^"]*\)".*/\1/p' "$web_page" | head -n 1)
csrf=$(web_token /casework/import)
echo "$rows rows, $(wc -c <"$list") bytes"
step "upload" web_request registrar /casework/import -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" -H 'Expect:' -F "csrf=$csrf" -F "form=$form" \
	-F "file=@$list;filename=saraksts.xlsx"
step "look" web_get head "/casework/import_check?file=$form"
csrf=$(web_token /casework/import_check)
step "take over" web_post head /casework/import_check "csrf=$csrf&file=$form"
is_done=$(server_sql "SELECT files_made FROM import_file WHERE uuid = '$form'")
[ "$is_done" = "$rows" ] || { echo "made: $is_done"; exit 1; }
