#!/bin/sh
# Brings the catalogues up to date with the sources.
#   sh po/update.sh [OPTION] [LANGUAGE ...]      languages of po/LINGUAS where none is named
#   sh po/update.sh            writes po/jslp.pot, merges it into po/LL.po of each language; texts that no
#                              source has any more stay at the end as "#~", and come back when the text does
#   sh po/update.sh --tidy     the same, and drops those
#   sh po/update.sh --check    writes nothing; lists texts that a catalogue lacks, that are not translated or unsure; status 1 if any
# English texts are their own translation.  Easy Latvian holds what residents read.
set -eu
cd "$(dirname "$0")/.."
LC_ALL=C.UTF-8
export LC_ALL

check=false
keep=
case ${1-} in
--tidy) keep=--no-obsolete; shift ;;
--check) check=true; keep=--no-obsolete; shift ;;
-*) echo "usage: sh po/update.sh [--tidy | --check] [LANGUAGE ...]" >&2; exit 2 ;;
esac

exec 9>po/.lock
flock 9
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

# Folders of KIND in po/POTFILES that exist; with FOR only those for residents.
folders() {
	while read -r folder kind whom; do
		case $folder in '#'*|'') continue ;; esac
		[ -z "$2" ] || [ "$whom" = "$2" ] || continue
		if [ "$kind" = "$1" ] && [ -d "$folder" ]; then echo "$folder"; fi
	done <po/POTFILES
}

# Files with ending NAME in the folders of KIND, each once; with FOR without those of the staff.
files() {
	sed -n 's/^\([^# ]*\) [a-z]* staff$/\1/p' po/POTFILES >"$work/staff"
	[ -n "$3" ] || : >"$work/staff"
	for folder in $(folders "$1" "$3"); do find "$folder" -name "$2" -type f; done | sort -u | grep -vxFf "$work/staff" || true
}

# template FILE [FOR]: all texts as a catalogue without translations.  The head is fixed, so that an unchanged set of texts gives an unchanged file.
template() {
	files c '*.[ch]' "${2-}" >"$work/c.list"
	files cs '*.cs' "${2-}" >"$work/cs.list"
	rm -f "$work/c.pot" "$work/cs.pot"
	if [ -s "$work/c.list" ]; then
		xgettext --language=C --from-code=UTF-8 --keyword --keyword=_ --keyword=N_ --keyword=view_gettext \
			--keyword=view_ngettext:1,2 --no-wrap --package-name=jslp --files-from="$work/c.list" -o "$work/c.pot"
		[ ! -s "$work/c.pot" ] || sed -i 's/charset=CHARSET/charset=UTF-8/' "$work/c.pot"
	fi
	if [ -s "$work/cs.list" ]; then
		# shellcheck disable=SC2046  # names of templates hold no blanks
		awk -f conf/build-aux/cs-messages.awk $(cat "$work/cs.list") >"$work/cs.pot"
	fi
	out=$1
	set --
	for found in "$work/c.pot" "$work/cs.pot"; do [ ! -s "$found" ] || set -- "$@" "$found"; done
	[ $# -gt 0 ] || { echo "po/update.sh: no sources found" >&2; exit 1; }
	msgcat --no-wrap --use-first --sort-output "$@" -o "$work/all.pot"
	{
		printf 'msgid ""\nmsgstr ""\n"Project-Id-Version: jslp\\n"\n"MIME-Version: 1.0\\n"\n'
		printf '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
		awk 'past { print } /^$/ { if (!past) { past = 1; print } }' "$work/all.pot"
	} >"$out"
}

template "$work/jslp.pot"

status=0
# shellcheck disable=SC2046  # codes of languages hold no blanks
[ $# -gt 0 ] || set -- $(cat po/LINGUAS)
for language; do
	po=po/$language.po
	new=$work/$language.po
	[ -f "$po" ] || { echo "po/update.sh: $po is missing" >&2; exit 1; }
	pot=$work/jslp.pot
	case $language in *@easy) pot=$work/resident.pot; template "$pot" resident ;; esac
	msgmerge --quiet --no-wrap --no-fuzzy-matching --sort-output --add-location=file "$po" "$pot" -o "$work/merged.po"
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
done

if ! $check; then cmp -s "$work/jslp.pot" po/jslp.pot || cp "$work/jslp.pot" po/jslp.pot; fi
exit $status
