#!/bin/sh
# Papers with an application, from a phone to the social worker's screen: what is taken and what is refused with which words, sealed on
# the disk, whole or not at all, and given back byte for byte.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
# shellcheck disable=SC2154  # of web.sh, resident.sh, server.sh
made=$web_folder/made
store=$JSLP_INSTANCE/files
reader=
cleanup() {
	[ -z "$reader" ] || kill -9 "$reader" 2>/dev/null
	web_done
	[ "$JSLP_HOME" != "$JSLP_TEST_HOME/single" ] || server_stop >/dev/null 2>&1
}
trap cleanup EXIT
mkdir "$made"
/usr/bin/python3 "$JSLP_SOURCE/tests/lib/make_files.py" "$made"

# add JAR ACTION FILE…: posts the files from the last page's form.
add() {
	add_jar=$1 add_action=$2
	shift 2
	add_n=$#
	for add_file in "$@"; do set -- "$@" -F "files=@$made/$add_file"; done
	shift "$add_n"
	web_request "$add_jar" /apply/attachments -H "Origin: $JSLP_URL" -H "Sec-Fetch-Site: same-origin" -H 'Expect:' \
		-F "csrf=$(web_token /apply/attachments)" -F "draft=$draft" "$@" -F "action=$add_action"
}
show() { web_get "$browser" "/apply/attachments?draft=$draft"; }
add_fresh() {
	show
	add "$browser" add "$@"
}
# The names of the files on the page, one line.
listed() { sed -n 's/.*jslp-file-name">\([^<]*\)<.*/\1/p' "$web_page" | tr '\n' ' '; }
held() { server_sql "SELECT COUNT(*) FROM attachment WHERE draft_token = '$draft' AND deleted_at IS NULL"; }
# Files on the disk that belong to this test's drafts or to nobody: all there are when it runs alone.
on_disk() { find "$store" -type f | wc -l; }
rows() { server_sql "SELECT COUNT(*) FROM attachment"; }
tidy() { timeout -k 5 60 "$JSLP_BUILD/bin/jslp-worker/jslp-worker" --config "$JSLP_CONFIG" --tidy 2>&1; }

resident papers
web_get papers '/apply?lang=en'
apply_start self 1.3
show
is "the page" "$web_status" 200
like "says that nothing is needed" "$(page_text)" 'You need not add anything'
like "and how large files may be" "$(page_text)" 'PDF, JPEG or PNG, up to 10 MB each and 30 MB together'
token=$(web_token /apply/attachments)

# --- good ones, several at once ---
add papers add spriedums.pdf foto.jpg izziņa.png
is "three good files are taken" "$web_status $web_location" "303 /apply/attachments?draft=$draft"
show
is "and listed" "$(listed)" 'spriedums.pdf foto.jpg izziņa.png '
like "with kind and size" "$(page_text)" 'foto\.jpg +JPEG picture, 196 KB'
add papers add foto.jpg
is "the same once more" "$web_status" 303
is "is stored once" "$(held)" 3
show
uuid=$(server_sql "SELECT uuid FROM attachment WHERE draft_token = '$draft' AND content_type = 'image/png'")
web_post papers /apply/attachment_remove "csrf=$(web_token /apply/attachment_remove)&draft=$draft&file=$uuid"
is "one is removed" "$web_status $(held)" "303 2"
show
is "and gone from the page" "$(listed)" 'spriedums.pdf foto.jpg '
web_post papers /apply/attachment_remove "csrf=$(web_token /apply/attachment_remove)&draft=$draft&file=$uuid"
is "removed twice is removed" "$web_status $(held)" "303 2"
show
add papers next
is "going on without a file, to what is missing" "$web_status ${web_location%%\?*}" "303 /apply/person"
add_fresh
is "pressing the other button without a file" "$web_status" 422
like "is told" "$(page_text)" 'Choose a file first'
add_fresh renamed.pdf
show
like "a name that lies gets a true ending" "$(listed)" 'renamed\.pdf\.png '

# --- bad ones: each says what to do, and nothing else is lost ---
before=$(held)
refused() {
	add_fresh "$1"
	is "$1 is refused" "$web_status $(held)" "422 $before"
	like "$1: why" "$(page_text)" "$1: $2"
	like "$1: what was there is there" "$(listed)" 'spriedums\.pdf foto\.jpg '
}
refused empty.pdf 'The file is empty'
refused program.pdf 'This is not a PDF, JPEG or PNG file'
refused page.png 'This is not a PDF, JPEG or PNG file'
refused locked.pdf 'The file is locked with a password'
refused cut.pdf 'The end of the file is missing'
refused cut.jpg 'The end of the file is missing'
refused cut.png 'The end of the file is missing'
refused flipped.png 'The file is damaged'
refused bomb.png 'The picture is too large to be opened'
refused bomb.jpg 'The picture is too large to be opened'
refused heic.jpg 'This photo is in the HEIC format'
refused letter.docx 'This is a text document'
refused over.pdf 'The file is larger than 10 MB'
like "the summary leads to the field" "$(cat "$web_page")" 'href="#files"'
add_fresh empty.pdf half.pdf cut.jpg
is "of three the good one is kept" "$web_status $(held)" "422 $((before + 1))"
like "and both others are named" "$(tr '\n' ' ' <"$web_page")" 'empty\.pdf: [^<]*cut\.jpg: '

# --- sizes ---
add_fresh full.pdf second.pdf
is "10 MB are not too large" "$web_status $(held)" "303 $((before + 3))"
add_fresh third.pdf
is "more than 30 MB together are" "$web_status $(held)" "422 $((before + 3))"
like "and that is said" "$(page_text)" 'third\.pdf: There is no room for it: all files together can have 30 MB'
server_sql "UPDATE parameter SET value = '7' WHERE code = 'attachment_files'"
add_fresh izziņa.png foto.jpg
is "only so many" "$web_status" 422
like "as a parameter says" "$(page_text)" 'izziņa\.png|foto\.jpg: No more files can be added \(at most 7\)'
server_sql "UPDATE parameter SET value = '20' WHERE code = 'attachment_files'"
show
truncate -s 66M "$made/huge.pdf"
add papers add huge.pdf
is "more than the program takes in one go" "$web_status $(grep -c 'data-status="413"' "$web_page")" "413 1"
like "is told in the program's words" "$(page_text)" 'add them one by one'
truncate -s 70M "$made/huge.pdf"
show
add papers add huge.pdf
is "more than the web server takes" "$web_status" 413
rm "$made/huge.pdf"
is "as many as before" "$(held)" "$((before + 3 + 1))"

# --- whose they are ---
resident other
web_get other '/apply?lang=en'
is "another visitor does not see them" "$(web_get other "/apply/attachments?draft=$draft"; echo "$web_status")" 404
mine=$draft
apply_start self 1.3
show
csrf=$(web_token /apply/attachments)
disk=$(on_disk)
draft=$mine
web_request other /apply/attachments -H "Origin: $JSLP_URL" -F "csrf=$csrf" -F "draft=$mine" -F "files=@$made/half.pdf" -F action=add
is "and adds nothing to them" "$web_status $(on_disk)" "404 $disk"
web_request papers /apply/attachments -H "Origin: $JSLP_URL" -F "csrf=$csrf" -F "draft=$mine" -F "files=@$made/half.pdf"
is "nor does a stolen form" "$web_status $(on_disk)" "403 $disk"
web_request papers /apply/attachments -H "Origin: $JSLP_URL" -F "draft=$mine" -F "files=@$made/half.pdf" -F "csrf=$token"
is "nor files before the token" "$web_status $(on_disk)" "403 $disk"
web_request papers /apply/attachments -H "Origin: https://elsewhere.example" -F "csrf=$token" -F "draft=$mine" -F "files=@$made/half.pdf"
is "nor another site" "$web_status $(on_disk)" "403 $disk"
web_request papers /apply/contact -H "Origin: $JSLP_URL" -F "csrf=$token" -F "draft=$mine" -F "phone=@$made/spriedums.pdf"
is "pages without files take none" "$web_status" 400
resident papers

# --- on the disk ---
is "every row has its file" "$(rows)" "$(on_disk)"
not_ok "nothing of them can be read there" grep -rqs CANARY "$store"
not_ok "nor where the web server keeps bodies" grep -rqs CANARY "$JSLP_INSTANCE/run"
is "names are sealed" "$(server_sql "SELECT COUNT(*) FROM attachment WHERE name_sealed LIKE '%pdf%'")" 0
is "only this user may open them" "$(find "$store" \( -type f -perm /o=rwx -o -type d -perm /o=rwx \) | wc -l)" 0

# --- cut off in the middle: a program fed by hand, as plain CGI ---
config=$web_folder/jslp.conf
link=$web_folder/db.sock
ln -s "$JSLP_DB_SOCKET" "$link"
sed "s|^db_socket = .*|db_socket = $link|" "$JSLP_CONFIG" >"$config"
show
csrf=$(web_token /apply/attachments)
{
	printf -- '--b\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n%s\r\n' "$csrf"
	printf -- '--b\r\nContent-Disposition: form-data; name="draft"\r\n\r\n%s\r\n' "$draft"
	printf -- '--b\r\nContent-Disposition: form-data; name="files"; filename="byhand.pdf"\r\n\r\n'
	sed 's/CANARY/BYHAND/' "$made/half.pdf"
	printf -- '\r\n--b--\r\n'
} >"$web_folder/body"
length=$(wc -c <"$web_folder/body")
mkfifo "$web_folder/pipe"
# by_hand: begins it and waits until a part of the file is on the disk.  (Not inside ok: that is another shell.)
by_hand() {
	env -i PATH="$PATH" ASAN_OPTIONS="${ASAN_OPTIONS:-}" LSAN_OPTIONS="${LSAN_OPTIONS:-}" JSLP_CONFIG="$config" REQUEST_METHOD=POST \
		REQUEST_URI=/apply/attachments CONTENT_TYPE='multipart/form-data; boundary=b' CONTENT_LENGTH="$length" HTTP_HOST="${JSLP_URL#http://}" \
		HTTP_ORIGIN="$JSLP_URL" HTTP_COOKIE="__Host-v=$(web_cookie papers v); __Host-lang=en" "$JSLP_BUILD/cgi-bin/public/jslp-public" \
		<"$web_folder/pipe" >"$web_folder/answer" 2>"$web_folder/answer.err" &
	reader=$!
	exec 9>"$web_folder/pipe"
	head -c 300000 "$web_folder/body" >&9
	wait_until 20 part_exists
}
part_exists() { [ -n "$(find "$store" -name '*.part')" ]; }
# let_go: the rest of it comes.
let_go() {
	tail -c +300001 "$web_folder/body" >&9
	exec 9>&-
	wait "$reader"
	reader=
}
held_before=$(held)
by_hand
is "a file comes in" $? 0
kill -9 "$reader"
exec 9>&-
wait "$reader" 2>/dev/null
reader=
is "killed: nothing of it is stored" "$(held) $(find "$store" -name '*.part' | wc -l)" "$held_before 1"
ok "tidying leaves what is young" tidy
is "it may be a slow phone" "$(find "$store" -name '*.part' | wc -l)" 1
find "$store" -name '*.part' -exec touch -d '25 hours ago' {} +
ok "tidying a day later" tidy
is "takes what is left of it" "$(find "$store" -name '*.part' | wc -l)" 0
by_hand
is "the same once more" $? 0
let_go
like "is taken" "$(head -n 1 "$web_folder/answer")" '^Status: 303'
is "and is there" "$(held)" "$((held_before + 1))"

# --- the database goes away while a file comes in ---
sed -i 's/BYHAND/BYHAND2/' "$web_folder/body"
length=$(wc -c <"$web_folder/body")
disk=$(on_disk)
by_hand
is "another file comes in" $? 0
rm "$link"
for id in $(server_sql "SELECT id FROM information_schema.processlist WHERE user = 'jslp_public'"); do server_sql "KILL $id" 2>/dev/null; done
let_go
like "no database: 503" "$(head -n 1 "$web_folder/answer")" '^Status: 503'
is "no database: nothing half of it" "$(held) $(on_disk)" "$((held_before + 1)) $disk"
rm -f "$web_folder/pipe"

# --- what nobody can hand in any more ---
gone=$(server_sql "SELECT uuid FROM attachment WHERE draft_token = '$draft' ORDER BY id LIMIT 1")
kept=$(server_sql "SELECT uuid FROM attachment WHERE draft_token = '$draft' ORDER BY id DESC LIMIT 1")
loose=00000000-0000-4000-8000-00000000000a young=00000000-0000-4000-8000-00000000000b
mkdir -p "$store/00"
echo x >"$store/00/$loose"
echo x >"$store/00/$young"
touch -d '25 hours ago' "$store/00/$loose" "$store/$(printf '%.2s' "$kept")/$kept"
show
web_post papers /apply/attachment_remove "csrf=$(web_token /apply/attachment_remove)&draft=$draft&file=$gone"
ok "tidying" tidy
is "what was removed is gone, row and file" "$(server_sql "SELECT COUNT(*) FROM attachment WHERE uuid = '$gone'") $(find "$store" -name "$gone" | wc -l)" "0 0"
is "a file without a row is gone, a young one is not" "$(find "$store" -name "$loose" | wc -l) $(find "$store" -name "$young" | wc -l)" "0 1"
is "what a row names stays, however old" "$(find "$store" -name "$kept" | wc -l)" 1
rm "$store/00/$young"
is "every row has its file, every file its row" "$(rows)" "$(on_disk)"
unlike "no finding of a sanitizer" "$(cat "$web_folder/answer.err")" 'Sanitizer|runtime error'

# --- handed in ---
apply_person
apply_contact
apply_grounds
apply_send
like "the application is sent" "$reference" '^G-'
is "its papers went with it" "$(held) $(server_sql "SELECT COUNT(*) FROM attachment_link l JOIN application a ON a.id = l.application_id
	WHERE a.reference = '$reference'")" "0 $held_before"
show
is "the page leads to the receipt now" "$web_status ${web_location%%\?*}" "303 /receipt"
disk=$(on_disk)
web_request papers /apply/attachments -H "Origin: $JSLP_URL" -F "csrf=$token" -F "draft=$draft" -F "files=@$made/izziņa.png"
is "and a file from an old page is not taken" "$web_status $(on_disk)" "409 $disk"
like "which is told" "$(page_text)" 'sent already'

# --- in the office ---
ok "a social worker" web_sign_in worker social_worker
web_get worker "/casework/file?ref=$reference&lang=en"
like "sees them in the file" "$(page_text)" 'foto\.jpg +JPEG picture, 196 KB, with the application'
uuid=$(server_sql "SELECT uuid FROM attachment_link l JOIN attachment t ON t.id = l.attachment_id JOIN application a ON a.id = l.application_id
	WHERE a.reference = '$reference' AND t.content_type = 'image/jpeg'")
large=$(server_sql "SELECT uuid FROM attachment_link l JOIN attachment t ON t.id = l.attachment_id JOIN application a ON a.id = l.application_id
	WHERE a.reference = '$reference' AND t.bytes = 10485760 LIMIT 1")
web_get worker "/casework/attachment?id=$uuid"
is "and fetches one" "$web_status" 200
ok "byte for byte" cmp "$web_page" "$made/foto.jpg"
head_text=$(tr -d '\r' <"$web_head")
like "as a download" "$head_text" '^Content-Disposition: attachment; filename="foto\.jpg"$'
like "of its own kind" "$head_text" '^Content-Type: image/jpeg$'
like "which nobody guesses at" "$head_text" '^X-Content-Type-Options: nosniff$'
like "in a sandbox" "$head_text" "^Content-Security-Policy: default-src 'none'; sandbox$"
like "and not kept" "$head_text" '^Cache-Control: no-store$'
web_get worker "/casework/attachment?id=$large"
ok "a large one, too" cmp "$web_page" "$made/full.pdf"
is "and each look is in the audit log" "$(server_sql "SELECT COUNT(*) FROM audit WHERE action = 'download' AND program = 'casework' AND object IN
	(SELECT CONCAT('attachment:', id) FROM attachment WHERE uuid IN ('$uuid', '$large'))")" 2
path=$store/$(printf '%.2s' "$uuid")/$uuid
admin_files() { "$JSLP_BUILD/bin/jslp-admin/jslp-admin" --config "$JSLP_CONFIG" files check 2>&1; }
whole=$(admin_files)
like "every file is as it was handed in" "$whole" '^[0-9]+ fine, 0 missing, 0 changed$'
cp "$path" "$web_folder/sealed"
printf 'X' | dd of="$path" bs=1 seek=100000 conv=notrunc 2>/dev/null
web_get worker "/casework/attachment?id=$uuid"
is "a changed one is not given out" "$web_status $(grep -c CANARY "$web_page")" "500 0"
mv "$store/$(printf '%.2s' "$large")/$large" "$web_folder/away"
is "and the tool names what is not" "$(admin_files | grep -v fine | sort)" "changed	$uuid
missing	$large"
not_ok "by its status, too" admin_files
mv "$web_folder/away" "$store/$(printf '%.2s' "$large")/$large"
truncate -s 65000 "$path"
web_get worker "/casework/attachment?id=$uuid"
is "nor one that was cut" "$web_status" 500
cp "$store/$(printf '%.2s' "$large")/$large" "$path"
web_get worker "/casework/attachment?id=$uuid"
is "nor another in its place" "$web_status" 500
cat "$web_folder/sealed" >"$path"
web_get worker "/casework/attachment?id=$uuid"
is "put right it is" "$web_status" 200
is "and whole again" "$(admin_files)" "$whole"
resident later
apply_start self 1.3
add_fresh izziņa.png
unsent=$(server_sql "SELECT uuid FROM attachment WHERE draft_token = '$draft'")
web_get worker "/casework/attachment?id=$unsent"
is "what is not sent yet nobody sees" "$web_status" 404
web_get worker "/casework/attachment?id=$young"
is "there is no such file" "$web_status" 404
web_get worker "/casework/attachment?id=../../../../../../etc/passwd-and-others"
is "nor a path" "$web_status" 404
ok "a manager of a provider" web_sign_in manager provider_manager
web_get manager "/casework/attachment?id=$uuid"
is "has no access" "$web_status" 403
web_get papers "/casework/attachment?id=$uuid"
is "nor has who handed it in" "$web_status ${web_location%%\?*}" "303 /account/sign-in"
server_sql "UPDATE draft SET updated_at = '2020-01-01' WHERE token = '$draft'; UPDATE attachment SET created_at = '2020-01-01' WHERE uuid = '$unsent'"
ok "when a draft goes" tidy
is "its files go, and no others" "$(find "$store" -name "$unsent" | wc -l) $(rows)" "0 $(on_disk)"
done_testing
