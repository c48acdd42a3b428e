#!/bin/sh
# /casework/decide: the draft, its paper, what is missing, handing over, stale pages, hostile texts.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need
. "$JSLP_SOURCE/tests/lib/resident.sh"
. "$JSLP_SOURCE/tests/lib/casework.sh"

drafts() {
	server_sql "SELECT COUNT(*), COALESCE(MAX(d.version), 0), COALESCE(MAX(d.state), '-') FROM decision d
		JOIN application a ON a.id = d.application_id WHERE a.reference = '$reference'" | tr '\t' ' '
}
# checked VALUE: the norm with that title is ticked on the page.
ticked() { grep -A1 ' checked>' "$web_page" | grep -c "lang=\"lv\">$1"; }

ok "the office signs in" office_sign_in
office_application 1.4
web_get worker "/casework/decide?ref=$reference"
is "not before the file is taken" "$web_status" 403
like "and the page says what to do" "$(office_text)" 'Vispirms pārņemiet lietu|Take the file first'
office_take worker

# --- prefilled from the data ---
web_get worker "/casework/decide?ref=$reference"
is "the form: 200" "$web_status" 200
text=$(office_text)
like "facts from the application" "$text" "saņemts iesniegums Nr\. $reference\. Iesniedzējs: Ilze Paraugs"
like "the age on the day" "$text" 'dzimšanas datums: 2013\. gada 5\. jūnijs, vecums [0-9]{4}\. gada [0-9]+\. [a-zāčēģīķļņšūž]+: [0-9]+ gad[si]'
is "the catalogue's norm is ticked" "$(ticked 'Jelgavas valstspilsētas pašvaldības 2018')" 1
like "its other reference is below" "$text" 'Tehniskā specifikācija, 7\. sadaļas 1\.4\. apakšpunkts'
like "the paper beside it" "$text" 'Lēmums par pakalpojuma piešķiršanu.*Apstrīdēšanas kārtība'
unlike "what grants the whole request needs no reasons" "$(grep -A4 jslp-missing "$web_page")" "#reasons"
unlike "no hearing is needed for a grant" "$(grep -A4 jslp-missing "$web_page")" '#hearing'
is "looking stores nothing" "$(drafts)" "0 0 -"

# --- save ---
office_draft worker refused save "facts=Pirmā rinda." "reasons=" "hearing=" "norms=Īpašs punkts"
is "a draft may lack parts" "$web_status $web_location" "303 /casework/decide?ref=$reference"
is "it is stored, the file is prepared" "$(drafts) $(office_column state)" "1 1 draft prepared"
web_get worker "/casework/decide?ref=$reference"
like "the paper is now a refusal" "$(office_text)" 'Lēmums par atteikumu piešķirt pakalpojumu'
like "what is missing now" "$(grep -A6 jslp-missing "$web_page")" '#hearing'
like "typed norms come back" "$(office_text)" 'Īpašs punkts'
is "no box is ticked" "$(ticked .)" 0
is "texts are sealed in the database" "$(server_sql "SELECT COUNT(*) FROM decision WHERE facts_sealed LIKE '%rinda%'")" 0
norm=$(sed -n 's/.*name="norm_1"[^>]*value="\([0-9]*\)".*/\1/p' "$web_page")
office_draft worker refused save "facts=Pirmā rinda." "norm_1=$norm" "reasons=Iemesls." "hearing=" "norms="
web_get worker "/casework/decide?ref=$reference"
is "a ticked norm is kept" "$(ticked 'Sociālo pakalpojumu un sociālās palīdzības likums')" 1

# --- hand over ---
office_draft worker refused submit "facts=Pirmā rinda." "norms=" "reasons=" "hearing="
is "an incomplete decision stays" "$web_status" 422
for key in norms reasons hearing; do
	like "the summary names $key" "$(cat "$web_page")" "href=\"#$key\""
done
like "typed text stays" "$(cat "$web_page")" 'Pirmā rinda\.'
is "nothing was stored" "$(drafts) $(office_column state)" "1 2 draft prepared"
office_draft worker granted_in_part submit "facts=Fakti." "norms=Norma." "reasons=Iemesls." "hearing="
is "a grant in part needs the hearing too" "$web_status" 422

# --- stale pages ---
web_get worker2 "/casework/decide?ref=$reference"
version=$(office_field version) draft=$(office_field draft) stale=$(web_token /casework/decide)
office_draft worker refused save "facts=Cita persona." "reasons=Iemesls." "hearing=Uzklausīts." "norms=Norma."
web_post worker2 /casework/decide \
	"csrf=$stale&ref=$reference&version=$version&draft=$draft&outcome=granted&action=save&facts=Mans%0D%0Ateksts&norm_1=$norm"
is "a stale draft is refused" "$web_status" 409
like "what was typed is kept, with its lines" "$(tr '\n' '~' <"$web_page")" '<span class="jslp-lines">Mans~teksts</span>'
like "the decision by its name" "$(office_text)" 'Ko jūs ievadījāt.*Piešķirt pakalpojumu'
like "and the ticked norm" "$(office_text)" 'Sociālo pakalpojumu un sociālās palīdzības likums'
like "with a way to the page anew" "$(cat "$web_page")" "href=\"/casework/decide\?ref=$reference\""
like "with who saved last" "$(office_text)" 'Sanita Darbiniece'
web_post nobody /casework/decide "ref=$reference&version=1&draft=1&outcome=granted&action=save&facts=Sesija+beigusies&norm_1=$norm"
is "when the session has ended: 403" "$web_status" 403
like "what was typed is kept, too" "$(office_text)" 'Ko jūs ievadījāt.*Sesija beigusies'
unlike "but no list is opened" "$(office_text)" 'Sociālo pakalpojumu un sociālās palīdzības likums'
web_post nobody /casework/decide "ref=$reference&version=1&draft=1&outcome=granted&action=save&facts=Sveša+lapa" \
	-H "Sec-Fetch-Site: cross-site"
unlike "another site puts no words on our page" "$web_status $(office_text)" 'Sveša lapa'
web_get worker "/casework/decide?ref=$reference"
like "nothing was overwritten" "$(office_text)" 'Cita persona\.'

# --- hostile ---
token=$(web_token /casework/decide)
base="csrf=$token&ref=$reference&version=$(office_field version)&draft=$(office_field draft)"
before=$(drafts)
for data in "outcome=granted&action=issue" "outcome=none&action=save" "action=save"; do
	web_post worker /casework/decide "$base&$data"
	like "decide: $data" "$web_status" '400|422'
done
for data in "outcome=granted" "outcome=granted&action=save&facts=%ff" "outcome=granted&action=save&facts=%00" \
	"outcome=granted&action=save&facts=%zz" "outcome=granted&action=save&facts=a&facts=b" \
	"outcome=granted&action=save&outcome=refused" "outcome=granted&action=save&prepared_by=1"; do
	web_post worker /casework/decide "$base&$data"
	is "decide: $data" "$web_status" 400
done
long=$(printf '%04100d' 7)
web_post worker /casework/decide "$base&outcome=granted&action=save&facts=$long"
is "too long a text" "$web_status" 422
like "is kept" "$(cat "$web_page")" "$long"
web_post worker /casework/decide "$base&outcome=granted&action=save&norm_0=999999&norm_1='&facts=x"
like "norms that do not exist" "$web_status" '303|422'
web_post worker /casework/decide "$base&outcome=granted&action=save&facts=$(printf '%0200000d' 1)"
is "over the limit of a body" "$web_status" 413
web_post worker /casework/decide "ref=$reference&version=1&draft=0&outcome=granted&action=save"
is "without a token" "$web_status" 403
[ "$before" = "$(drafts)" ] || diag "drafts: $before, now $(drafts)"
office_draft worker granted save 'facts=<script>alert(1)</script> &amp; "x" {contest_until}' "reasons=<b>" "hearing=" \
	"norms=<?cs var:x ?>"
is "hostile text is text" "$web_status" 303
web_get worker "/casework/decide?ref=$reference"
is "shown escaped in form and paper" "$web_status $(grep -c '<script>alert' "$web_page")" "200 0"
like "as it was typed" "$(cat "$web_page")" '&lt;script&gt;alert\(1\)&lt;/script&gt; &amp;amp; &quot;x&quot; \{contest_until\}'

# --- handed over ---
office_draft worker granted submit
is "handed over" "$web_status $web_location" "303 /casework/file?ref=$reference&done=submitted"
is "it waits for approval" "$(office_column state) $(drafts | sed 's/.* //')" "for_approval for_approval"
web_get worker "/casework/decide?ref=$reference"
is "and cannot be changed meanwhile" "$web_status" 403
web_get worker "/casework/approve?ref=$reference"
is "the preparer does not approve" "$web_status" 403
web_get head "/casework/decide?ref=$reference"
is "the head does not prepare" "$web_status" 403
web_get registrar "/casework/decide?ref=$reference"
is "nor does the registrar" "$web_status" 403

web_done
done_testing
