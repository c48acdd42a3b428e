#!/bin/sh
# Runs shellcheck over every shell script, as POSIX sh unless its first line says otherwise.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/files.sh"

if ! command -v shellcheck >/dev/null; then
	skip "shellcheck" "not installed"
	done_testing
	exit
fi
cd "$JSLP_SOURCE" || exit 1
for file in $(source_files . -name '*.sh' -o -path './.ci/run'); do
	ok "$file" shellcheck -x "$file"
done

planted=$(mktemp "${TMPDIR:-/tmp}/lint.XXXXXX") || exit 1
trap 'rm -f "$planted"' EXIT
# shellcheck disable=SC2016  # the fault is to stand in the file as it is
printf '#!/bin/sh\nrm -rf $1/x\n[[ -e $2 ]]\n' >"$planted"
not_ok "control: unquoted names and bashisms" shellcheck -x "$planted"
done_testing
