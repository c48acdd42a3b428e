#!/bin/sh
# Nothing of the machine it was written on, no leftovers, no addresses of package registries.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/files.sh"

# This file must name what it looks for, so it is left out.
search() {
	(cd "$1" && source_files . ! -path './tests/lint/hygiene.sh' |
		xargs -r -d '\n' grep -EInH "$2" -- | cut -c1-160)
}
paths() { search "$1" '(^|[^A-Za-z0-9_.-])/(work|home|root|Users|tmp/team)/[A-Za-z0-9_]'; }
hosts() { search "$1" 'registry\.npmjs\.org|registry\.yarnpkg\.com|pypi\.org|files\.pythonhosted\.org|crates\.io|proxy\.golang\.org|deb\.debian\.org'; }
locks() { (cd "$1" && source_files . -name 'package-lock.json' | xargs -r -d '\n' grep -nH '"resolved"' --); }
words() {
	search "$1" '\<(TODO|FIXME|XXX|HACK|WIP)\>|\<([Ff]or now|[Ll]orem ipsum|[Nn]ot (yet )?implemented|[Cc]oming soon|[Ss]tubs?|[Dd]ummy)\>' |
		grep -v 'package-lock.json'
	(cd "$1" && source_files . -name '*.[ch]' -o -name '*.sh' -o -name '*.awk' -o -name '*.sql' -o -name '*.py' |
		grep -v '^tests/lint/hygiene.sh$' | xargs -r -d '\n' grep -inH '\<placeholder\>' --)
}
makers() { search "$1" '[Cc]laude|[Aa]nthropic|[Oo]penAI|[Cc]hatGPT|[Cc]opilot|AI-generated|language model'; }
space() { (cd "$1" && source_files . -name '*.[ch]' -o -name '*.sh' -o -name '*.awk' -o -name '*.sql' -o -name '*.am' | xargs -r -d '\n' grep -nHE '[[:space:]]+$' --); }
binaries() { (cd "$1" && source_files . -name '*.o' -o -name '*.a' -o -name '*.so' -o -name '*.orig' -o -name '*.rej' -o -name '*.swp' -o -name 'core'); }

is "no path of a machine" "$(paths "$JSLP_SOURCE")" ""
is "no host of a package registry" "$(hosts "$JSLP_SOURCE")" ""
is "no resolved address in a lock file" "$(locks "$JSLP_SOURCE")" ""
is "no leftover word" "$(words "$JSLP_SOURCE")" ""
is "no word about how it was made" "$(makers "$JSLP_SOURCE")" ""
is "no white space at line ends" "$(space "$JSLP_SOURCE")" ""
is "nothing built or left behind" "$(binaries "$JSLP_SOURCE")" ""

root=$(mktemp -d "${TMPDIR:-/tmp}/lint.XXXXXX") || exit 1
trap 'rm -rf "$root"' EXIT
# planted CHECK FILE LINE
planted() {
	rm -rf "${root:?}"/*
	mkdir -p "$root/$(dirname "$2")"
	printf '%s\n' "$3" >"$root/$2"
	like "control: $1: $3" "$($1 "$root")" .
}
planted paths conf/x.conf 'templates = /home/somebody/templates'
planted hosts conf/x.sh 'curl https://registry.npmjs.org/x'
planted locks htdocs/package-lock.json '"resolved": "https://example.org/x.tgz"'
planted words lib/base/x.c '/* TODO: check */'
planted words lib/base/x.c '/* good enough for now */'
planted words lib/base/x.c '/* a placeholder */'
planted makers README.md 'Written with ChatGPT'
planted space lib/base/x.c 'int x; '
planted binaries lib/base/x.o 'x'
done_testing
