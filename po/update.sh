#!/bin/sh
# Brings the catalogues up to date with the sources.
#   sh po/update.sh            writes po/jslp.pot, merges it into po/LL.po of every language in po/LINGUAS; texts that no
#                              source has any more stay at the end as "#~", and come back when the text does
#   sh po/update.sh --tidy     the same, and drops those
#   sh po/update.sh --check    writes nothing; lists texts that a catalogue lacks, that are not translated or unsure; status 1 if any
# English texts are their own translation.
set -eu
cd "$(dirname "$0")/.."
LC_ALL=C.UTF-8
export LC_ALL

check=false
keep=
case ${1-} in
'') ;;
--tidy) keep=--no-obsolete ;;
--check) check=true; keep=--no-obsolete ;;
*) echo "usage: sh po/update.sh [--tidy | --check]" >&2; exit 2 ;;
esac

exec 9>po/.lock
flock 9
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

# Folders of KIND in po/POTFILES that exist.
folders() {
	while read -r folder kind; do
		case $folder in '#'*|'') continue ;; esac
		if [ "$kind" = "$1" ] && [ -d "$folder" ]; then echo "$folder"; fi
	done <po/POTFILES
}

: >"$work/c.list"
for folder in $(folders c); do find "$folder" -name '*.[ch]' -type f; done | sort >"$work/c.list"
: >"$work/cs.list"
for folder in $(folders cs); do find "$folder" -name '*.cs' -type f; done | sort >"$work/cs.list"

set --
if [ -s "$work/c.list" ]; then
	xgettext --language=C --from-code=UTF-8 --keyword --keyword=_ --keyword=N_ --keyword=view_gettext \
		--keyword=view_ngettext:1,2 --no-wrap --package-name=jslp --files-from="$work/c.list" -o "$work/c.pot"
	[ ! -s "$work/c.pot" ] || { sed -i 's/charset=CHARSET/charset=UTF-8/' "$work/c.pot"; set -- "$@" "$work/c.pot"; }
fi
if [ -s "$work/cs.list" ]; then
	# shellcheck disable=SC2046  # names of templates hold no blanks
	awk -f conf/build-aux/cs-messages.awk $(cat "$work/cs.list") >"$work/cs.pot"
	set -- "$@" "$work/cs.pot"
fi
[ $# -gt 0 ] || { echo "po/update.sh: no sources found" >&2; exit 1; }
msgcat --no-wrap --use-first --sort-output "$@" -o "$work/all.pot"
# The head is fixed, so that an unchanged set of texts gives an unchanged file.
{
	printf 'msgid ""\nmsgstr ""\n"Project-Id-Version: jslp\\n"\n"MIME-Version: 1.0\\n"\n'
	printf '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
	awk 'past { print } /^$/ { if (!past) { past = 1; print } }' "$work/all.pot"
} >"$work/jslp.pot"

status=0
while read -r language; do
	po=po/$language.po
	new=$work/$language.po
	[ -f "$po" ] || { echo "po/update.sh: $po is missing" >&2; exit 1; }
	msgmerge --quiet --no-wrap --no-fuzzy-matching --sort-output --add-location=file "$po" "$work/jslp.pot" -o "$work/merged.po"
	if [ "$language" = en ]; then
		msgattrib --no-obsolete "$work/merged.po" --force-po | msgen --no-wrap --add-location=file - -o "$new"
	else
		msgattrib $keep --no-wrap --add-location=file --force-po "$work/merged.po" -o "$new"
	fi
	msgfmt --check-format -o /dev/null "$new"
	if $check; then
		msgattrib --untranslated --no-wrap "$new" -o "$work/missing" --force-po
		grep -c '^msgid' "$work/missing" >"$work/count" || true
		if [ "$(cat "$work/count")" -gt 1 ]; then
			echo "$po: not translated:"
			sed -n 's/^msgid "\(..*\)"$/  \1/p' "$work/missing"
			status=1
		fi
		if grep -q '^#.*fuzzy' "$new"; then
			echo "$po: unsure (fuzzy) entries:"
			msgattrib --only-fuzzy --no-wrap "$new" | sed -n 's/^msgid "\(..*\)"$/  \1/p'
			status=1
		fi
	else
		cmp -s "$new" "$po" || cp "$new" "$po"
	fi
done <po/LINGUAS

if ! $check; then cmp -s "$work/jslp.pot" po/jslp.pot || cp "$work/jslp.pot" po/jslp.pot; fi
exit $status
