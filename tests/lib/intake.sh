# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154  # reference is for the tests; web_page and the like are set by web.sh
# The clerk who enters what came on paper, for tests.  Source after casework.sh.

latvian() { date -d "$1" +%d.%m.%Y.; }
# At noon: counted from the last hour of a winter day, a day in summer is the next one.
iso() { date -d "12:00 $1" +%Y-%m-%d; }
# Everything hidden that the last page carries along, as fields for intake_post.
carried() {
	sed 's/<input/\n<input/g' "$web_page" | sed -n '/action="\/casework\/intake"/,$ s/.*type="hidden" name="\([a-z_0-9]*\)" value="\([^"]*\)".*/\1=\2/p' |
		grep -v '^csrf='
}
# intake_post JAR FIELD...: from the last page's form, multipart as a browser sends it; a field "files=@…" is a file.
intake_post() {
	intake_jar=$1
	shift
	intake_n=$#
	for intake_field in "$@"; do
		case $intake_field in files=@*) set -- "$@" -F "$intake_field" ;; *) set -- "$@" --form-string "$intake_field" ;; esac
	done
	shift "$intake_n"
	web_request "$intake_jar" "${intake_to:-/casework/intake}" -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" -H 'Expect:' \
		-F "csrf=$(web_token /casework/intake)" "$@"
}
# intake_switch JAR CODE FIELD...: the button of another language, which stands before the form and so comes first.
intake_switch() {
	switch_jar=$1
	switch_page=$(grep -o '<button[^>]*class="jslp-languages__button"[^>]*>' "$web_page" | grep "lang=$2\"" | sed 's/.*name="back" value="\([^"]*\)".*/\1/' | head -n 1)
	shift 2
	for switch_field in "$@"; do
		shift
		set -- "$@" --form-string "$switch_field"
	done
	web_request "$switch_jar" "/casework/intake?lang=en" -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" -H 'Expect:' \
		--form-string "back=$switch_page" -F "csrf=$(web_token /casework/intake)" "$@"
}
# intake_form JAR FIELD...: a new form, filled as a clerk fills it for a child; more fields replace the usual ones, NAME= leaves one out.
intake_form() {
	form_jar=$1
	shift
	web_get "$form_jar" "${intake_page:-/casework/intake}"
	form_names=' '
	for form_field in "$@"; do form_names="$form_names${form_field%%=*} "; done
	set -- "$@" -- origin=counter "received=$(latvian "$(iso today)")" language=lv \
		for_whom=child given_name=Ilze family_name=Papīrs code= birth_date=14.02.1988. sex=female "address=Lielā iela 1-2, Jelgava" \
		"phone=+371 20000000" channel=in-person child_given_name=Jānis child_family_name=Papīrs child_code= child_birth_date=05.06.2013. \
		child_sex=male child_relation=parent child_basis=custody programme=1.4 grounds=single_parent "problem=Grūti sarunāties."
	form_over=
	form_n=$#
	for form_field in "$@"; do
		if [ "$form_field" = -- ]; then form_over=yes; continue; fi
		if [ -n "$form_over" ]; then
			case $form_names in *" ${form_field%%=*} "*) continue ;; esac
		fi
		[ -z "${form_field#*=}" ] || set -- "$@" "$form_field"
	done
	shift "$form_n"
	# The token of the files stands before them.
	intake_post "$form_jar" "form=$(office_field form)" "held=$(office_field held)" "$@" action=check
}
# intake_send JAR FIELD...: the checked form, as the page carries it.
intake_send() {
	send_jar=$1
	shift
	carried >"$web_folder/carried"
	while IFS= read -r send_field; do set -- "$@" "$send_field"; done <"$web_folder/carried"
	intake_post "$send_jar" "$@" action=send
	reference=$(printf '%s' "$web_location" | grep -o 'G-[0-9]*-[0-9]*')
}
