#!/bin/sh
# /casework/contests, /casework/contest, _new and _step: what is filed against an act, its clocks, what it does to the act, who may, and what the resident sees.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"
# shellcheck disable=SC2154  # of web.sh, resident.sh and casework.sh

on() { date -d "$1" +%d.%m.%Y.; }
iso() { date -d "$1" +%F; }
of_contest() { server_sql "SELECT $1 FROM contest WHERE id = $contest"; }
# move JAR STEP DAY [FIELD...]
move() {
	move_jar=$1 move_step=$2 move_day=$3
	shift 3
	move_page="/casework/contest_step?contest=$contest&step=$move_step"
	web_get "$move_jar" "$move_page"
	web_send "$move_jar" "$move_page" /casework/contest_step "contest=$contest" "step=$move_step" "version=$(office_field version)" \
		"day=$move_day" "$@"
}
# An act issued so long ago that its contest can have had all its steps.
backdate() {
	server_sql "UPDATE act SET issued_on = '$(iso '-80 days')', effective_on = '$(iso '-72 days')', contest_until = '$(iso "${1:--40 days}")'
		WHERE id = $act_id"
}
steps() { grep -o 'timeline__item--[a-z]*' "$web_page" | sed 's/.*--//' | tr '\n' ' '; }

ok "the office signs in" office_sign_in
resident "contest$(date +%s%N)"
apply_start child 1.4
apply_person
apply_child
apply_representation
apply_contact
apply_grounds
apply_send
web_get worker "/casework/contest_new?ref=$reference"
is "nothing is decided: nothing can be contested" "$web_status" 403
office_issue head granted
isnt "a grant" "$act" ""
web_get worker "/casework/file?ref=$reference"
like "the file offers it" "$(office_text)" 'Reģistrēt apstrīdēšanu'
backdate

# --- registering ---
web_get registrar "/casework/contest_new?ref=$reference"
is "the registrar, too" "$web_status" 200
like "who filed it is proposed" "$(cat "$web_page")" 'name="filer"[^>]*value="Ilze Paraugs"'
web_send registrar "/casework/contest_new?ref=$reference" /casework/contest_new "ref=$reference" "form=$(office_field form)" "act=$act_id" \
	"filed=$(on '-81 days')" "text=<b>Nepiekrītu</b>"
is "before the act: refused" "$web_status" 422
like "with what to do" "$(office_text)" 'akts vēl nebija izdots'
like "the way is missing" "$(cat "$web_page")" 'href="#way"'
like "what was typed is there" "$(cat "$web_page")" '&lt;b&gt;Nepiekrītu'
office_contest worker "$(on '+1 day')" "Nepiekrītu"
is "not in the future" "$contest" ""
like "with what to do" "$(office_text)" 'vēl nav pienākusi'
act_was=$act_id
act_id=999999999
office_contest worker "$(on today)" "Nepiekrītu"
is "not an act of another file" "$contest" ""
is "that is a wrong choice" "$web_status" 422
act_id=$act_was
office_contest registrar "$(on '-45 days')" "Lūdzu pārskatīt <lēmumu>."
isnt "a contest" "$contest" ""
is "to its page" "$web_status $web_location" "303 /casework/contest?contest=$contest&done=filed"
# The same form once more is the same contest, with other words it is none.
uuid=$(of_contest uuid)
again() {
	web_send registrar "/casework/contest_new?ref=$reference" /casework/contest_new "ref=$reference" "form=$uuid" "act=$act_id" \
		"filed=$(on '-45 days')" way=counter "filer=Ilze Paraugs" "text=$1"
}
again "Lūdzu pārskatīt <lēmumu>."
is "sent twice: one contest" "$web_location $(server_sql "SELECT COUNT(*) FROM contest WHERE act_id = $act_id")" \
	"/casework/contest?contest=$contest&done=filed 1"
again "Citi vārdi."
is "other words under the same form" "$web_status" 409
web_get registrar "/casework/contest_new?ref=$reference"
like "whoever comes next sees that something is registered" "$(office_text)" 'Apstrīdēšana jau ir reģistrēta.*tas pats dokuments'
is "kept sealed" "$(server_sql "SELECT COUNT(*) FROM contest WHERE id = $contest AND (text_sealed LIKE '%pārskatīt%' OR filer_sealed LIKE '%Paraugs%')")" 0
is "audit" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'contest_filed' AND object = 'contest:$contest'")" 1
web_get worker "/casework/contest?contest=$contest"
is "its page" "$web_status $(steps)" "200 now next "
like "what was filed" "$(office_text)" 'Ilze Paraugs.*Lūdzu pārskatīt &lt;lēmumu&gt;\.'
like "suspends a grant" "$(office_text)" 'Apstrīdēšana aptur akta darbību'
unlike "it came in time" "$(office_text)" 'Iesniegts pēc termiņa'
like "overdue, in a badge" "$(office_text)" 'Termiņš nokavēts|nokavēts par'
forward=$(of_contest due_on)
is "seven days, on a working day" "$(printf '%s' "$forward" | grep -c .) $(date -d "$forward" +%u | grep -c '[1-5]')" "1 1"
like "how it was computed" "$(office_text)" 'Kā aprēķināts šis termiņš.*Apstrīdēšana iesniegta.*7 dienas.*79\. pants'

# --- who may ---
web_get nobody "/casework/contest?contest=$contest"
is "a visitor signs in first" "$web_status" 303
web_sign_in manager provider_manager
for page in "contests" "contest?contest=$contest" "contest_new?ref=$reference" "contest_step?contest=$contest&step=forward"; do
	web_get manager "/casework/$page"
	is "not for the provider: $page" "$web_status" 403
done
for page in "contest?contest=999999" "contest?contest=x" "contest" "contest_step?contest=$contest" "contest_new?ref=G-1"; do
	web_get worker "/casework/$page"
	is "$page" "$web_status" 404
done

# --- forwarding ---
for step in decide appeal judge; do
	web_get worker "/casework/contest_step?contest=$contest&step=$step"
	is "not yet: $step" "$web_status" 403
done
web_get worker "/casework/contest_step?contest=$contest&step=forward"
like "to whom is proposed" "$(cat "$web_page")" 'name="institution"[^>]*value="Jelgavas valstspilsētas pašvaldība"'
move worker forward "$(on '-46 days')" number= institution=
is "before it was filed, without number, to nobody" "$web_status" 422
like "each says so" "$(grep -o 'href="#[a-z]*"' "$web_page" | tr -d '\n')" '#day".*#institution"'
move worker forward "$(on '-40 days')" number=1-15/77 "institution=Jelgavas valstspilsētas pašvaldība" "note=Ar <lietu>."
is "forwarded" "$web_status $web_location $(of_contest state)" "303 /casework/contest?contest=$contest&done=entered forwarded"
web_post worker /casework/contest_step "csrf=$(web_get worker "/casework/contest_step?contest=$contest&step=withdraw"; web_token /casework/contest_step)&contest=$contest&step=withdraw&version=1&day=$(iso today)&note=mans"
is "a stale page changes nothing" "$web_status $(of_contest state)" "409 forwarded"
like "it says what was changed, and keeps what was typed" "$(office_text)" 'Pārsūtīts augstākai iestādei.*Sanita Darbiniece.*mans'
web_get worker "/casework/contest?contest=$contest"
like "the way so far" "$(office_text)" 'Jelgavas valstspilsētas pašvaldība, Nr\. 1-15/77.*Ar &lt;lietu&gt;\.'
like "a month for the authority" "$(office_text)" '1 mēnesi.*81\. pants'

# --- lists ---
web_get worker /casework/contests
is "the register" "$web_status" 200
like "it is in it" "$(cat "$web_page")" "contest\?contest=$contest\""
web_get worker "/casework/contests?show=ended"
unlike "not among those that have ended" "$(cat "$web_page")" "contest\?contest=$contest\""
web_get worker "/casework/contests?show=all&state=court_annulled"
like "an empty list says so" "$(office_text)" 'Šeit nav nevienas apstrīdēšanas'
for query in "show=x" "state=x" "page=0" "x=1"; do
	web_get worker "/casework/contests?$query"
	is "?$query" "$web_status" 400
done
web_get worker "/casework/?pile=contested"
like "the pile of the work list" "$(office_text)" "Apstrīdētas.*$reference.*Pārsūtīts augstākai iestādei"
web_get worker "/casework/file?ref=$reference"
like "the file" "$(office_text)" "Akta $act apstrīdēšana.*Pārsūtīts augstākai iestādei.*Apstrīdēšana aptur akta darbību"

# --- the resident ---
file_open
is "the resident: now with the authority, and what comes" "$(steps)" "done done done now next "
like "in plain words" "$(page_text)" 'Apstrīdēšanu izskata augstāka iestāde.*Izskata: Jelgavas valstspilsētas pašvaldība\..*Pēdējā diena, kad tai jālemj.*Pa to laiku lēmumu nepilda\..*Augstākas iestādes lēmums'
unlike "nobody waits for a place meanwhile" "$(page_text)" 'Gaida vietu grupā'
unlike "nor who has filed it, or what" "$(page_text)" 'pārskatīt'
visit "/status?lang=en"
like "in English" "$(page_text)" 'The contest is with the higher authority.*It decides on or before'
visit "/status?lang=lv-easy"
like "in easy Latvian" "$(page_text)" 'Lēmumu skata augstāka iestāde'
visit "/status?lang=lv"

# --- the authority, the court ---
move head decide "$(on '-20 days')" number=7
is "what became of it is missing" "$web_status" 422
move head decide "$(on '-20 days')" number=7 outcome=upheld "institution=Jelgavas valstspilsētas pašvaldība"
is "upheld" "$web_status $(of_contest state)" "303 upheld"
web_get worker "/casework/contest?contest=$contest"
like "the act is in force, and the way to court open" "$(office_text)" 'Akts ir spēkā tāds, kāds tas izdots.*188\. pants.*Kas nepiekrīt, var vērsties tiesā'
file_open
like "the resident may go to court" "$(page_text)" 'atstājusi negrozītu.*varat vērsties tiesā\. Pēdējā diena.*Gaida vietu grupā'
server_sql "UPDATE contest SET due_on = '$(iso '-1 day')' WHERE id = $contest"
web_get worker "/casework/contests?show=ended"
like "its term over, it has ended" "$(cat "$web_page")" "contest\?contest=$contest\""
move registrar appeal "$(on '-10 days')" number= "institution=Administratīvā rajona tiesa"
is "an appeal can be entered nevertheless" "$web_status $(of_contest "CONCAT(state, ' ', due_on IS NULL)")" "303 appealed 1"
file_open
like "the resident: the court has it" "$(page_text)" 'Lēmumu izskata tiesa.*Izskata: Administratīvā rajona tiesa\..*Tiesa lemj'
move worker judge "$(on '-1 day')" number=A420 judgment=court_annulled "institution=Administratīvā rajona tiesa"
is "annulled by the court" "$web_status $(of_contest state)" "303 court_annulled"
web_get worker "/casework/contest?contest=$contest"
like "the end" "$(office_text)" 'Akts ir atcelts un nav spēkā.*Šī apstrīdēšana ir pabeigta'
is "every step is kept" "$(server_sql "SELECT GROUP_CONCAT(state ORDER BY seq) FROM contest_step WHERE contest_id = $contest")" \
	filed,forwarded,upheld,appealed,court_annulled
file_open
is "the resident: what was, and that it is decided anew" "$(steps) $(office_column state)" "done done done now next next  in_review"
like "no place any more" "$(page_text)" 'Tiesa lēmumu ir atcēlusi.*Lēmums vairs nav spēkā'

# --- a refusal; late; withdrawn ---
resident parent2
apply_write self 1.3
apply_send
office_issue head refused
isnt "a refusal" "$act" ""
backdate '-50 days'
office_contest worker "$(on '-45 days')" "Par vēlu." way=post "filer=Ilze Paraugs"
isnt "late, and taken all the same" "$contest" ""
web_get worker "/casework/contest?contest=$contest"
like "flagged" "$(office_text)" 'Iesniegts pēc termiņa.*par izskatīšanu lemj augstāka iestāde'
like "nothing to suspend" "$(office_text)" 'Atteikumam nav darbības, ko varētu apturēt'
web_get worker "/casework/contests"
like "flagged in the register" "$(office_text)" "$reference.*Iesniegts pēc termiņa"
first=$contest
office_contest worker "$(on '-44 days')" "Otrs iesniegums." way=post "filer=Uldis Paraugs"
move worker withdraw "$(on today)" note=
is "withdrawn" "$web_status $(of_contest state)" "303 withdrawn"
file_open
like "the resident sees the one that still runs" "$(page_text)" 'Lēmums ir apstrīdēts'
unlike "not that all is over" "$(page_text)" 'Lēmums ir spēkā tāds, kāds tas izdots'

# --- what the court leaves as it was is what the authority has made of it ---
contest=$first
move worker forward "$(on '-40 days')" number=1-15/78 "institution=Jelgavas valstspilsētas pašvaldība"
move worker decide "$(on '-20 days')" number=8 outcome=amended "institution=Jelgavas valstspilsētas pašvaldība"
move worker appeal "$(on '-10 days')" number= "institution=Administratīvā rajona tiesa"
move worker judge "$(on '-1 day')" number=A421 judgment=court_upheld "institution=Administratīvā rajona tiesa"
is "amended, and so left by the court" "$web_status $(of_contest state)" "303 court_upheld"
web_get worker "/casework/contest?contest=$contest"
like "in force as amended" "$(office_text)" 'Akts ir spēkā grozītajā redakcijā'
web_get worker "/casework/file?ref=$reference"
like "on the file, too" "$(office_text)" 'Akts ir spēkā grozītajā redakcijā'
server_sql "UPDATE contest SET state = 'withdrawn' WHERE id = $contest"
file_open
like "the resident reads the same, also of an appeal that was taken back" "$(page_text)" 'Lēmums ir spēkā ar grozījumiem'

# --- an act from before, without the clause ---
server_sql "INSERT INTO act (number, application_id, origin, outcome, programme_id, norms, remedy_clause, channel, issued_at, issued_on, effective_on,
	contest_until, prepared_by, approved_by) SELECT CONCAT('OLD/', id), application_id, 'import', outcome, programme_id, norms, '', channel, issued_at,
	issued_on, effective_on, '$(iso '+290 days')', prepared_by, approved_by FROM act WHERE id = $act_id"
web_get worker "/casework/file?ref=$reference"
like "a year, and why" "$(office_text)" 'OLD/.*Viens gads, jo aktā nav norādīts'
web_get worker "/casework/contest_new?ref=$reference"
is "which of the acts is asked" "$(grep -c 'type="radio"[^>]*name="act"\|name="act"[^>]*type="radio"' "$web_page")" 2
server_sql "DELETE FROM act WHERE number = 'OLD/$act_id'"
web_done
done_testing
