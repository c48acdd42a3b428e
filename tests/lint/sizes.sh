#!/bin/sh
# Files of at most 600 lines (aim: 400), functions of at most 60 (aim: 40).
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/files.sh"
exempt=$JSLP_SOURCE/tests/lint/sizes.exempt

# sizes ROOT
sizes() {
	(cd "$1" && source_files . -name '*.[ch]' -o -name '*.sh' -o -name '*.awk' -o -name '*.py' -o -name '*.js' \
		-o -name '*.mjs' -o -name '*.cs' -o -name '*.sql' -o -name '*.scss' -o -name '*.m4' |
		xargs -r -d '\n' awk -f "$JSLP_SOURCE/tests/lint/sizes.awk")
}
# without_exempt: leaves out the lines whose path is exempt.
without_exempt() {
	awk 'NR == FNR { if ($0 !~ /^#/ && NF > 1) ok[$1] = 1; next } !($2 in ok)' "$exempt" -
}

all=$(sizes "$JSLP_SOURCE")
is "nothing over the hard limits" "$(printf '%s\n' "$all" | grep '^hard' | without_exempt)" ""
is "every exemption is still needed and has a reason" "$(grep -v '^#' "$exempt" | while read -r path reason; do
	printf '%s\n' "$all" | grep -qF "hard $path " && [ -n "$reason" ] || echo "$path"
done)" ""
diag "over the aims: $(printf '%s\n' "$all" | grep -c '^soft')"
printf '%s\n' "$all" | sed -n 's/^soft/#  /p'

root=$(mktemp -d "${TMPDIR:-/tmp}/lint.XXXXXX") || exit 1
trap 'rm -rf "$root"' EXIT
mkdir -p "$root/lib/base"
{
	printf 'static int long_one(int x)\n{\n'
	awk 'BEGIN { for (i = 0; i < 61; i++) print "\tx++;" }'
	printf '}\n'
} >"$root/lib/base/x.c"
awk 'BEGIN { for (i = 0; i < 601; i++) print "int x" i ";" }' >"$root/lib/base/y.c"
like "control: a function of 61 lines" "$(sizes "$root")" '^hard lib/base/x.c:long_one 61$'
like "control: a file of 601 lines" "$(sizes "$root")" '^hard lib/base/y.c 601$'
done_testing
