#!/bin/sh
# Every text of the sources stands in every catalogue, translated.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"

# An absolute path, since the control below runs its own copy.
untranslated() { sh "$1/po/update.sh" --check 2>&1; }

is "every text is translated (sh po/update.sh, then po/lv.po)" "$(untranslated "$JSLP_SOURCE")" ""

root=$(mktemp -d "${TMPDIR:-/tmp}/lint.XXXXXX") || exit 1
trap 'rm -rf "$root"' EXIT
mkdir -p "$root/po" "$root/conf/build-aux" "$root/templates"
cp "$JSLP_SOURCE"/po/*.po "$JSLP_SOURCE/po/LINGUAS" "$JSLP_SOURCE/po/POTFILES" "$JSLP_SOURCE/po/update.sh" "$root/po"
cp "$JSLP_SOURCE/conf/build-aux/cs-messages.awk" "$root/conf/build-aux"
printf '%s\n' '<?cs var:_("Back") ?> <?cs var:_("Nobody has translated this") ?>' >"$root/templates/x.cs"
is "control: a new text" "$(untranslated "$root" | grep '^ ')" '  Nobody has translated this'
done_testing
