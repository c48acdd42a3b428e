#!/bin/sh
# What may not be written: dangerous calls, SQL outside sql/, template forms that do not escape, and
# anything inline that the Content-Security-Policy would refuse.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/files.sh"

# c_text ROOT code|strings
c_text() {
	(cd "$1" && source_files . -path './lib/*.[ch]' -o -path './cgi-bin/*.[ch]' -o -path './bin/*.[ch]' |
		xargs -r -d '\n' awk -v mode="$2" -f "$JSLP_SOURCE/tests/lint/c_text.awk")
}
templates() { (cd "$1" && source_files . -path './templates/*' | xargs -r -d '\n' grep -EHn -- "$2"); }

calls='strcpy|stpcpy|strcat|sprintf|vsprintf|atoi|atol|atoll|atof|gets|system|popen|strtok|tmpnam'
calls="$calls|tempnam|mktemp|rand|srand|random|alloca|setjmp|longjmp|sscanf|scanf|fscanf|gmtime"
calls="$calls|localtime|ctime|asctime"
banned_calls() { c_text "$1" code | grep -E "(^|[^A-Za-z0-9_>.])($calls)[[:space:]]*\("; }

sql='(SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|TRUNCATE|GRANT|REVOKE)[[:space:]]'
sql="\"[[:space:]]*$sql|[[:space:]](FROM|INTO)[[:space:]]+[a-z_]+[[:space:]]+(WHERE|VALUES|SET)"
sql="$sql|\"[[:space:]]*(select|insert into|delete from|update)[[:space:]].*[[:space:]](from|values|where|set)[[:space:]]"
sql_in_c() { c_text "$1" strings | grep -E "$sql"; }

raw_forms() { templates "$1" '<\?cs[[:space:]]*(uvar|lvar|evar|alt|name|escape)[[:space:]]*:|text_html[[:space:]]*\('; }
inline() {
	templates "$1" '<style|[[:space:]]style[[:space:]]*=|[[:space:]]on[a-z]+[[:space:]]*=[[:space:]]*["'\'']|javascript:'
	templates "$1" '<script' | grep -v 'src='
}

is "no banned call" "$(banned_calls "$JSLP_SOURCE")" ""
is "no SQL in C" "$(sql_in_c "$JSLP_SOURCE")" ""
is "no raw template form" "$(raw_forms "$JSLP_SOURCE")" ""
is "nothing inline in templates" "$(inline "$JSLP_SOURCE")" ""

root=$(mktemp -d "${TMPDIR:-/tmp}/lint.XXXXXX") || exit 1
trap 'rm -rf "$root"' EXIT
# planted NAME CHECK FILE LINE: the check must see the line.
planted() {
	rm -rf "${root:?}"/*
	mkdir -p "$root/$(dirname "$3")"
	printf '%s\n' "$4" >"$root/$3"
	like "control: $1" "$($2 "$root")" .
}
# innocent NAME CHECK FILE LINE: the check must not mind it.
innocent() {
	rm -rf "${root:?}"/*
	mkdir -p "$root/$(dirname "$3")"
	printf '%s\n' "$4" >"$root/$3"
	is "control: $1" "$($2 "$root")" ""
}
planted "strcpy" banned_calls lib/base/x.c '	strcpy(to, from);'
planted "system" banned_calls bin/jslp-admin/x.c '	if (system (text)) return;'
innocent "strcpy in a comment" banned_calls lib/base/x.c '	/* no strcpy(a, b) here */'
innocent "snprintf" banned_calls lib/base/x.c '	snprintf(to, size, "x");'
planted "SELECT in C" sql_in_c lib/store/x.c '	run("SELECT id FROM person");'
planted "lower-case SQL" sql_in_c lib/store/x.c '	run("delete from person where id = 1");'
innocent "SQL in a comment" sql_in_c lib/store/x.c '	/* SELECT id FROM person */'
for form in uvar lvar evar alt name escape; do
	planted "$form:" raw_forms templates/public/x.cs "<p><?cs $form:Page.title ?></p>"
done
innocent "var:" raw_forms templates/public/x.cs '<p><?cs var:Page.title ?></p>'
planted "style attribute" inline templates/public/x.cs '<p style="color: red">'
planted "inline script" inline templates/public/x.cs '<script>go()</script>'
planted "event attribute" inline templates/public/x.cs '<a href="/" onclick="go()">'
innocent "script file" inline templates/public/x.cs '<script src="/static/js/site.js"></script>'
done_testing
