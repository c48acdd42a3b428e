# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154,SC2120  # variables of web.sh; some, and more fields, are for the tests
# A resident at the browser (web.sh), for tests of the whole chain.  Source after server_need.
#
#	resident NAME		from here on this browser (its cookies) is used
#	visit PATH		opens it: $web_status, $web_location, the page in $web_page
#	post TO FIELD...	"name=value" fields, with the token of the last page's last form
#	send FROM TO FIELD...	opens FROM, then post
#	hidden NAME		value of a hidden field in the page
#	page_text		the page without tags as one line; entities stay
#	apply_start self|child|family [PROGRAMME]	then apply_person, apply_child, apply_representation, apply_contact, apply_grounds:
#				one step each, more FIELDs replace the usual ones; $draft names the draft
#	apply_write self|child|family [PROGRAMME]	all steps up to the check page
#	apply_send		sends it: $reference and $code stand on the receipt
#	file_open [REFERENCE CODE]	opens it at /status, and the page that shows it
#	file_send PAGE FIELD...	the form of a page of the opened application, as the page gave it (file, form, version)

. "$JSLP_SOURCE/tests/lib/web.sh"
browser=nobody draft='' reference='' code=''

resident() { browser=$1; }
visit() { web_get "$browser" "$1"; }
hidden() { sed -n "s/.*name=\"$1\" value=\"\([^\"]*\)\".*/\1/p" "$web_page" | tail -n 1; }
page_text() { sed 's/<[^>]*>/ /g' "$web_page" | tr -s ' \n\t' ' '; }

post() {
	post_to=$1
	shift
	post_n=$#
	for post_field in "$@"; do set -- "$@" --data-urlencode "$post_field"; done
	shift "$post_n"
	web_request "$browser" "$post_to" -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" \
		--data-urlencode "csrf=$(hidden csrf)" "$@"
}

send() {
	visit "$1"
	shift
	post "$@"
}

# with USUAL-FIELDS -- FIELDS: sets the fields; of a name that FIELDS has, none of the usual ones.
send_step() {
	step_page=$1
	shift
	step_names=' '
	step_over=
	for step_field in "$@"; do
		if [ "$step_field" = -- ]; then step_over=yes; continue; fi
		[ -z "$step_over" ] || step_names="$step_names${step_field%%=*} "
	done
	step_n=$#
	step_over=
	for step_field in "$@"; do
		if [ "$step_field" = -- ]; then step_over=yes; continue; fi
		if [ -z "$step_over" ]; then
			case $step_names in *" ${step_field%%=*} "*) continue ;; esac
		fi
		set -- "$@" "$step_field"
	done
	shift "$step_n"
	send "$step_page?draft=$draft" "$step_page" "draft=$draft" "$@"
}

apply_start() {
	send /apply /apply "for_whom=$1" "programme=${2:-1.4}"
	draft=${web_location##*draft=}
}
apply_person() {
	send_step /apply/person given_name=Ilze family_name=Paraugs code= birth_date=14.02.1988. sex=female \
		"address=Lielā iela 1-2, Jelgava" -- "$@"
}
apply_child() {
	send_step /apply/child n=1 child_given_name=Jānis child_family_name=Paraugs child_code= \
		child_birth_date=05.06.2013. child_sex=male "child_address=Lielā iela 1-2, Jelgava" \
		child_relation=parent -- "$@"
}
apply_representation() {
	send_step /apply/representation n=1 child_basis=custody -- "$@"
}
apply_contact() {
	send_step /apply/contact "phone=+371 20000000" email=ilze@example.org channel=email -- "$@"
}
apply_grounds() {
	send_step /apply/grounds grounds=single_parent "problem=Grūti sarunāties." -- "$@"
}

apply_write() {
	apply_start "$@"
	apply_person
	[ "$1" = self ] || apply_child
	[ "$1" = self ] || apply_representation
	apply_contact
	apply_grounds
}

file_open() {
	send '/status?done=another' /status "reference=${1:-$reference}" "code=${2:-$code}"
	[ "$web_status" != 303 ] || visit /status
}

file_send() {
	file_page=$1
	shift
	visit "$file_page"
	for file_field in file form version; do
		file_value=$(hidden "$file_field")
		[ -z "$file_value" ] || set -- "$@" "$file_field=$file_value"
	done
	file_token=$(web_token "${file_page%%\?*}")
	post_to=${file_page%%\?*}
	file_n=$#
	for file_field in "$@"; do set -- "$@" --data-urlencode "$file_field"; done
	shift "$file_n"
	web_request "$browser" "$post_to" -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" \
		--data-urlencode "csrf=$file_token" "$@"
}

receipt_read() {
	visit "/receipt?draft=$draft"
	reference=$(page_text | grep -o 'G-[0-9]\{4\}-[0-9]\{6,\}' | head -n 1)
	code=$(page_text | grep -o '[A-Z2-7]\{4\}-[A-Z2-7]\{4\}-[A-Z2-7]\{4\}' | head -n 1)
}

apply_send() {
	visit "/apply/check?draft=$draft"
	post /apply/check "draft=$draft" "version=$(hidden version)"
	receipt_read
}
