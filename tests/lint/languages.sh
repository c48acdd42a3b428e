#!/bin/sh
# Every text of the sources stands in every catalogue, translated.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"

# An absolute path, since the control below runs its own copy.
untranslated() { sh "$1/po/update.sh" --check 2>&1; }

is "every text is translated, and what residents read is in easy Latvian, too (sh po/update.sh, then po/lv.po and po/lv@easy.po)" "$(untranslated "$JSLP_SOURCE")" ""

# Easy Latvian: one idea a sentence.
hard() { awk -v most=12 -f "$JSLP_SOURCE/tests/lint/easy.awk" "$1"; }

is "easy Latvian is easy" "$(hard "$JSLP_SOURCE/po/lv@easy.po")" ""

root=$(mktemp -d "${TMPDIR:-/tmp}/lint.XXXXXX") || exit 1
trap 'rm -rf "$root"' EXIT
mkdir -p "$root/po" "$root/conf/build-aux" "$root/templates"
cp "$JSLP_SOURCE"/po/*.po "$JSLP_SOURCE/po/LINGUAS" "$JSLP_SOURCE/po/POTFILES" "$JSLP_SOURCE/po/update.sh" "$root/po"
cp "$JSLP_SOURCE/conf/build-aux/cs-messages.awk" "$root/conf/build-aux"
printf '%s\n' '<?cs var:_("Back") ?> <?cs var:_("Nobody has translated this") ?>' >"$root/templates/x.cs"
is "control: a new text" "$(untranslated "$root" | grep '^ ')" '  Nobody has translated this'
mkdir -p "$root/templates/public"
mv "$root/templates/x.cs" "$root/templates/public"
is "control: a new text for residents" "$(sh "$root/po/update.sh" --check lv@easy 2>&1 | grep '^ ')" '  Nobody has translated this'
printf '%s\n' 'msgstr "Viens divi trīs četri pieci seši septiņi astoņi deviņi desmit. Viens divi."' 'msgstr "Viens; divi."' \
	'msgstr "Viens divi trīs četri pieci seši septiņi astoņi deviņi desmit vienpadsmit divpadsmit trīspadsmit."' >"$root/hard.po"
is "control: a long sentence and a semicolon" "$(hard "$root/hard.po" | grep -c .)" 2
done_testing
