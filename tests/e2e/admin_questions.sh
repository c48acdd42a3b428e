#!/bin/sh
# /admin/questions, /admin/question, /admin/question/new, /admin/question/end: another wording begins on a day from today on, the sheet is never over full, and who was
# asked one wording is asked it behind the course, too.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/provider.sh"
# shellcheck disable=SC2154  # of web.sh

day() { date -d "$1" +%Y-%m-%d; }
shown() { date -d "$1" +%d.%m.%Y.; }
html='Es <b>varu</b> & protu'
audience=child
# The question that the cases are about.
of() { which=$1 page="/admin/question?audience=$audience&code=$1" where="audience = '$audience' AND code = '$1'"; }
newest() { server_sql "SELECT $1 FROM question WHERE $where ORDER BY valid_from DESC LIMIT 1"; }
periods() { server_sql "SELECT valid_from, COALESCE(valid_to, '-') FROM question WHERE $where ORDER BY valid_from" | tr '\t\n' ' ;'; }
audits() { server_sql "SELECT COUNT(*) FROM audit WHERE action = '$1' AND object = 'question:$audience:$which:$2'"; }
# enter ACTION VALID_FROM TEXT_LV [FIELD=VALUE…]: a version of the question; of a field twice the last one counts.
enter() {
	enter_action=$1 enter_from=$2 enter_text=$3
	shift 3
	web_send_last admin "${new_page:-/admin/question/new?audience=$audience&code=$which}" /admin/question/new "audience=$audience" "code=$which" \
		"newest=${seen_id:-$(newest id)}" "version=${seen_version:-$(newest version)}" "action=$enter_action" "valid_from=$enter_from" "text_lv=$enter_text" \
		"text_easy=Viegli." "text_en=I can & will" position=2 "$@"
}
end() {
	web_send admin "/admin/question/end?audience=$audience&code=$which" /admin/question/end "audience=$audience" "code=$which" "id=${seen_id:-$(newest id)}" \
		"version=${seen_version:-$(newest version)}" "until=$1"
}
back() { web_send admin "$page" "/admin/question/$1" "audience=$audience" "code=$which" "id=${seen_id:-$(newest id)}" "version=${seen_version:-$(newest version)}"; }
refused() {
	is "$1: asked again" "$web_status" 422
	like "$1: at its field" "$(cat "$web_page")" "href=\"#$2\""
	is "$1: nothing stored" "$(periods)" "$before"
}
# add DAY TEXT: a question more; its code becomes the one that the cases are about.
add() {
	new_page="/admin/question/new?audience=$audience"
	web_get admin "$new_page"
	of "$(grep -o 'name="code" value="[^"]*"' "$web_page" | sed 's/.*value="//; s/"//')"
	seen_id=0 seen_version=0
	enter save "$1" "$2" position=50
	seen_id='' seen_version='' new_page=''
}

ok "the administrator signs in" web_sign_in admin admin
ok "a manager signs in" web_sign_in manager provider_manager
ok "a leader signs in" web_sign_in leader facilitator
ok "the head signs in" web_sign_in head head
from=$(day '+ 40 days')

# --- who, and what there is ---
for jar in head manager leader; do
	for where_to in /admin/questions "/admin/question?audience=child&code=calm" "/admin/question/new?audience=child" "/admin/question/end?audience=child&code=calm"; do
		web_get "$jar" "$where_to"
		is "$jar is no administrator: $where_to" "$web_status" 403
	done
done
web_get admin /admin/questions
is "all questions" "$web_status $(grep -c data-open "$web_page")" "200 $(server_sql "SELECT COUNT(*) FROM question")"
like "with their words and days" "$(page_text)" 'Šodien uzdod: 6 no 10.*Kad dusmojos, es protu nomierināties\. Es dažreiz dusmojos\. Tad es protu nomierināties\. 01\.01\.2024\.'
like "in the main menu" "$(cat "$web_page")" 'aria-current="page"[^>]*>Anketa'
for query in "" "?audience=child" "?audience=king&code=calm" "?audience=child&code=limits" "?audience=adult&code=none"; do
	web_get admin "/admin/question$query"
	is "/admin/question$query" "$web_status" 404
done
web_get admin "/admin/question/new?audience=child&code=none"
is "no form for a wording of nothing" "$web_status" 404
web_get admin "/admin/question/new?audience=king"
is "nor for an audience that there is not" "$web_status" 404

# --- another wording: what does not fit ---
of calm
web_get admin "$page"
is "one question" "$web_status" 200
web_get admin "/admin/question/new?audience=$audience&code=$which"
like "the form has what the newest wording says" "$(cat "$web_page")" 'value="Kad dusmojos, es protu nomierināties\."'
before=$(periods)
enter check "$(day yesterday)" "$html"; refused "yesterday" valid_from
enter check 31.02.2030. "$html"; refused "no day" valid_from
enter check "$from" ""; refused "nothing in Latvian" text_lv
enter check "$from" "$html" text_easy=; refused "nothing in easy words" text_easy
enter check "$from" "$html" text_en=; refused "nothing in English" text_en
enter check "$from" "$html" position=0; refused "no position" position
enter check "$from" "$(printf '%0201d' 0)"; refused "too long" text_lv
like "what was typed is kept" "$(cat "$web_page")" "value=\"$(printf '%0201d' 0)\""

# --- a look before, then a wording ---
enter check "$from" "$html"
is "the look before" "$web_status $(periods)" "200 $before"
like "what changes" "$(page_text)" 'Apgalvojums angļu valodā When I am angry, I can calm down\. I can &amp; will'
like "when" "$(page_text)" "Iepriekšējo redakciju \\(no 01\\.01\\.2024\\.\\) pēdējoreiz uzdod $(shown '+ 39 days')"
like "markup is text" "$(cat "$web_page")" 'Es &lt;b&gt;varu&lt;/b&gt; &amp; protu'
enter edit "$from" "$html"
is "back to the form" "$web_status $(periods)" "200 $before"
like "with what was typed" "$(cat "$web_page")" 'value="Es &lt;b&gt;varu'
set -- "$(newest id)" "$(newest version)"
enter save "$from" "$html"
is "saved" "$web_status $web_location" "303 $page&saved=added"
is "the wording before ends the day before" "$(periods)" "2024-01-01 $(day '+ 39 days');$from -;"
is "with its author" "$(newest "(SELECT login FROM app_user WHERE id = added_by)")" admin
seen_id=$1 seen_version=$2 enter save "$from" "$html"
seen_id='' seen_version=''
is "the same form once more adds nothing" "$web_status $(periods) $(audits question_add "$from")" "303 2024-01-01 $(day '+ 39 days');$from -; 1"
web_get admin "$page"
like "both wordings and what differs" "$(page_text)" 'Vēl nav spēkā .*Viegli\. Iepriekš: Es dažreiz dusmojos.*Spēkā'
web_get admin /admin/questions
like "the list has what is asked, and then what comes" "$(page_text)" "Kad dusmojos.*$(shown '+ 39 days').*Es zinu, kam lūgt palīdzību.*Es &lt;b&gt;varu.*Gaidāms"
like "six are asked" "$(page_text)" 'Jautājumi bērniem.*Šodien uzdod: 6 no 10'
before=$(periods)
enter check "$from" "$html" position=3; refused "the same day again" valid_from
enter check "$(day '+ 30 days')" "$html"; refused "before a wording that is there" valid_from
seen_id=1 enter save "$(day '+ 60 days')" "Citi vārdi"
is "a stale form: 409" "$web_status" 409
like "told what is stored, beside what was typed" "$(page_text)" 'Citi vārdi.*Tagad saglabāts: Es'
is "nothing stored" "$(periods)" "$before"
seen_id=

# --- withdrawn ---
seen_version=99 back withdraw
is "withdrawn from a stale page: 409" "$web_status" 409
seen_version=
back withdraw
is "withdrawn" "$web_status $web_location" "303 $page&saved=withdrawn"
is "the wording before goes on" "$(periods) $(audits question_withdraw "$from")" "2024-01-01 -; 1"
back withdraw
is "what is asked is not withdrawn" "$web_status $(periods)" "403 2024-01-01 -;"

# --- an end ---
before=$(periods)
end "$(day yesterday)"; refused "an end yesterday" until
end 31.02.2030.; refused "no day" until
like "is kept" "$(cat "$web_page")" 'value="31\.02\.2030\."'
seen_version=99 end "$from"
is "an end from a stale page: 409" "$web_status" 409
seen_version=
end "$from"
is "ended" "$web_status $web_location" "303 $page&saved=ended"
is "on that day" "$(periods) $(audits question_end "$from")" "2024-01-01 $from; 1"
seen_version=1 end "$from"
is "the same form once more" "$web_status $(audits question_end "$from")" "303 1"
seen_version=
before=$(periods)
end "$(day '+ 50 days')"; refused "another end" until
enter check "$(day '+ 50 days')" "$html"; refused "a wording while there is an end" valid_from
web_get admin "$page"
like "the page says so" "$(page_text)" "pēdējā diena ir $(shown '+ 40 days')"
unlike "and has no way to a wording" "$(cat "$web_page")" 'href="/admin/question/new'
back go_on
is "the end is taken back" "$web_status $web_location $(periods)" "303 $page&saved=goes_on 2024-01-01 -;"
back go_on
is "no end, nothing to take back" "$web_status" 403

# --- as many as the sheet takes ---
made=
for n in 7 8 9 10; do
	add "$(day today)" "Jautājums $n $$"
	is "question $n" "$web_status $(server_sql "SELECT COUNT(*) FROM question WHERE $where")" "303 1"
	made="$made $which"
done
add "$from" "Jautājums 11 $$"
is "no more than ten" "$web_status $(server_sql "SELECT COUNT(*) FROM question WHERE $where")" "422 0"
like "and why" "$(page_text)" 'Anketa tad ir pilna'
of calm
enter save "$(day tomorrow)" "Cita redakcija $$"
is "another wording takes no line more" "$web_status" 303
back withdraw
end "$(day '+ 39 days')"
add "$from" "Jautājums 11 $$"
is "behind the end of one there is room" "$web_status $(server_sql "SELECT COUNT(*) FROM question WHERE $where")" "303 1"
eleventh=$which
of calm
back go_on
is "then the end stands" "$web_status $(newest valid_to)" "403 $(day '+ 39 days')"
of "$eleventh"
back withdraw
is "a question that was never asked leaves nothing" "$web_status $web_location $(periods)" "303 /admin/questions?saved=withdrawn "
of calm
back go_on
is "now it goes on" "$web_status $(periods)" "303 2024-01-01 -;"

# --- who is asked what: a child's group of two ---
provider_group manager 1.5 16.04.2027.
is "a group opens" "$web_status" 303
group=$provider_group_id
places=
for n in 1 2; do
	provider_granted 1.5 "Bērns$n" "Jautā $$" 2026-03-0$n >"$web_folder/granted"
	application=$(cut -d ' ' -f 1 <"$web_folder/granted")
	provider_child "Bērns$n" "$(date -d '-10 years' +%F)"
	provider_give manager "$group" "$application"
	places="$places $(server_sql "SELECT id FROM place WHERE application_id = $application")"
done
# shellcheck disable=SC2086  # two numbers
set -- $places
web_get leader "/provider/questionnaire?place=$1&when=before"
is "ten lines" "$(grep -c 'name="question_' "$web_page")" 10
like "the new ones behind the others" "$(page_text)" "Es zinu, kam lūgt palīdzību.*Jautājums 10 $$"
# sheet PLACE WHEN VALUE: every question of its page answered with VALUE.
sheet() {
	sheet_place=$1 sheet_when=$2 sheet_value=$3
	web_get leader "/provider/questionnaire?place=$1&when=$2"
	grep -o 'name="question_[0-9]*" value="[0-9]*"' "$web_page" | sed 's/name="\(question_[0-9]*\)" value="\([0-9]*\)"/\1=\2/' >"$web_folder/asked"
	set --
	while read -r sheet_line; do
		set -- "$@" "$sheet_line" "$(printf '%s' "${sheet_line%%=*}" | sed 's/question/answer/')=$sheet_value"
	done <"$web_folder/asked"
	web_send leader "/provider/questionnaire?place=$sheet_place&when=$sheet_when" /provider/questionnaire "place=$sheet_place" "when=$sheet_when" seen=0 \
		"filled=$(shown "${sheet_filled:-today}")" "$@"
}
sheet "$1" before 2
is "the first child is asked" "$web_status" 303
of calm
old=$(newest id)
enter save "$(day today)" "Kad dusmojos, es elpoju $$." text_easy="Es elpoju." "text_en=I breathe."
is "another wording from today on" "$web_status $(periods)" "303 2024-01-01 $(day yesterday);$(day today) -;"
back withdraw
is "it has begun" "$web_status" 403
web_get leader "/provider/questionnaire?place=$2&when=before"
like "the second child is asked the new one, in its place" "$(page_text)" "2\\. Kad dusmojos, es elpoju $$"
unlike "and not the old one" "$(page_text)" 'es protu nomierināties'
sheet_filled=yesterday
sheet "$2" before 2
sheet_filled=
is "a sheet of the day before has the questions of that day: 422" "$web_status" 422
like "they are shown" "$(page_text)" 'Šajā dienā uzdeva citus jautājumus.*2\. Kad dusmojos, es protu nomierināties'
unlike "the other one without an answer" "$(cat "$web_page")" 'name="answer_1"[^>]*checked'
like "the same ones with theirs" "$(cat "$web_page")" 'name="answer_0"[^>]*checked'
sheet_body="csrf=$(web_token /provider/questionnaire)&place=$2&when=before&seen=0&filled=$(shown yesterday)$(grep -o 'name="question_[0-9]*" value="[0-9]*"' "$web_page" |
	sed 's/name="question_\([0-9]*\)" value="\([0-9]*\)"/\&question_\1=\2\&answer_\1=3/' | tr -d '\n')"
web_post leader /provider/questionnaire "$sheet_body"
is "and can be answered" "$web_status $(server_sql "SELECT COUNT(*) FROM questionnaire_answer a JOIN questionnaire q ON q.id = a.questionnaire_id WHERE q.place_id = $2 AND a.question_id = $old")" "303 1"
server_sql "DELETE a FROM questionnaire_answer a JOIN questionnaire q ON q.id = a.questionnaire_id WHERE q.place_id = $2; DELETE FROM questionnaire WHERE place_id = $2"
sheet "$2" before 2
web_get leader "/provider/questionnaire?place=$1&when=before"
like "what the first one was asked keeps its words" "$(page_text)" 'Kad dusmojos, es protu nomierināties'
web_get leader "/provider/questionnaire?place=$1&when=after"
like "and is asked behind the course" "$(page_text)" 'Kad dusmojos, es protu nomierināties'
sheet "$1" after 4
sheet "$2" after 5
is "both after it" "$web_status" 303
server_sql "UPDATE parameter SET value = '1' WHERE code = 'questionnaire_people_min'"
web_get leader "/provider/group_results?id=$group"
like "the old wording has its line" "$(page_text)" 'Kad dusmojos, es protu nomierināties\. *1 *2,00 *4,00'
like "the new one its own" "$(page_text)" "Kad dusmojos, es elpoju $$\\. *1 *2,00 *5,00"
like "what both were asked is of both" "$(page_text)" 'Man ir draugi, ar kuriem man ir labi\. *2 *2,00 *4,50'
server_sql "UPDATE parameter SET value = '5' WHERE code = 'questionnaire_people_min'"
for each in $made; do
	of "$each"
	end "$(day today)"
	is "a question ends today" "$web_status $(newest valid_to)" "303 $(day today)"
done
web_get leader "/provider/questionnaire?place=$1&when=before"
like "whoever answered it still reads it" "$(page_text)" "Jautājums 7 $$"
is "no right to change what was asked" "$(printf "UPDATE question SET text_lv = 'x'" | mariadb --no-defaults --socket="$JSLP_DB_SOCKET" \
	--user=jslp_admin --password="$(cat "$JSLP_INSTANCE/keys/db_admin.key")" jslp 2>&1 | grep -c denied)" 1
is "nor to ask" "$(printf "UPDATE question SET valid_to = NULL" | mariadb --no-defaults --socket="$JSLP_DB_SOCKET" \
	--user=jslp_provider --password="$(cat "$JSLP_INSTANCE/keys/db_provider.key")" jslp 2>&1 | grep -c denied)" 1

# As it was: nobody else's test is asked otherwise.
server_sql "DELETE a FROM questionnaire_answer a JOIN questionnaire q ON q.id = a.questionnaire_id WHERE q.place_id IN ($1, $2);
	DELETE FROM questionnaire WHERE place_id IN ($1, $2);
	DELETE FROM question WHERE audience = '$audience' AND added_by IS NOT NULL;
	UPDATE question SET valid_to = NULL, version = 1 WHERE id = $old"
is "six are asked as before" "$(server_sql "SELECT COUNT(*) FROM question WHERE audience = '$audience' AND valid_to IS NULL AND added_by IS NULL")" 6
web_done
done_testing
