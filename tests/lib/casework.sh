# shellcheck shell=sh
# shellcheck disable=SC2154  # reference, web_page and the like are set by resident.sh and web.sh
# The office at work, for tests.  Source after server_need and resident.sh.
#
#	office_sign_in			jars worker, worker2, head, registrar
#	office_application [PROGRAMME] [CHANNEL]	a new application for a child: $reference
#	office_column NAME		column of the application $reference
#	office_take JAR			takes $reference
#	office_draft JAR OUTCOME save|submit [FIELD=VALUE...]	fills the form as its page gave it, with reasons and a hearing
#	office_issue JAR OUTCOME	a decision by social_worker, issued by JAR: $act and $act_id; takes $reference
#	office_contest JAR FILED TEXT [NAME=VALUE...]	registers a contest of $act: $contest
#	office_field NAME		value of a hidden field of the last page
#	office_text			the last page as one line of words

office_sign_in() {
	web_sign_in worker social_worker && web_sign_in worker2 social_worker2 && web_sign_in head head &&
		web_sign_in registrar registrar
}

office_application() {
	resident "office$(date +%s%N)"
	apply_start child "${1:-1.4}"
	apply_person
	apply_child child_code=050613-20001
	apply_representation
	apply_contact "channel=${2:-email}"
	apply_grounds
	apply_send
	[ -n "$reference" ]
}

office_column() { server_sql "SELECT $1 FROM application WHERE reference = '$reference'"; }

office_field() { sed -n "s/.*name=\"$1\" value=\"\([^\"]*\)\".*/\1/p" "$web_page" | head -n 1; }

office_text() { sed 's/<[^>]*>/ /g' "$web_page" | tr -s ' \n\t' ' '; }

office_take() {
	web_send "$1" "/casework/file?ref=$reference" /casework/take "ref=$reference" "version=$(office_column version)"
}

office_issue() {
	office_take worker
	office_draft worker "$2" submit
	web_get "$1" "/casework/approve?ref=$reference"
	web_send "$1" "/casework/approve?ref=$reference" /casework/approve "ref=$reference" \
		"version=$(office_field version)" action=issue
	act=$(server_sql "SELECT t.number FROM act t JOIN application a ON a.id = t.application_id WHERE a.reference = '$reference'")
	act_id=$(server_sql "SELECT id FROM act WHERE number = '$act'")
	[ -n "$act" ]
}

office_contest() {
	contest_jar=$1 contest_filed=$2 contest_text=$3
	shift 3
	web_get "$contest_jar" "/casework/contest_new?ref=$reference"
	[ $# != 0 ] || set -- way=counter "filer=Ilze Paraugs"
	web_send "$contest_jar" "/casework/contest_new?ref=$reference" /casework/contest_new "ref=$reference" \
		"form=$(office_field form)" "act=$act_id" "filed=$contest_filed" "text=$contest_text" "$@"
	contest=$(printf '%s' "$web_location" | sed -n 's/.*contest=\([0-9]*\).*/\1/p')
	[ -n "$contest" ]
}

office_draft() {
	office_jar=$1 office_outcome=$2 office_action=$3
	shift 3
	web_get "$office_jar" "/casework/decide?ref=$reference"
	[ $# != 0 ] || set -- "facts=Iesniegums saņemts un pārbaudīts." \
		"norms=Sociālo pakalpojumu un sociālās palīdzības likums, 3. panta pirmā daļa" \
		"reasons=Ģimenei nepieciešams atbalsts šķēršļu pārvarēšanai." \
		"hearing=Adresāts uzklausīts klātienē." part=waiting_list
	web_send "$office_jar" "/casework/decide?ref=$reference" /casework/decide "ref=$reference" \
		"version=$(office_field version)" "draft=$(office_field draft)" "outcome=$office_outcome" \
		"action=$office_action" "$@"
}
