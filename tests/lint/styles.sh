#!/bin/sh
# Residents' pages load site.css alone, so they have no class that only staff.css knows.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
cd "$JSLP_SOURCE" || exit 1

# classes FILE...: the names of its classes, but rooms, which every page has.
classes() { sed 's/url([^)]*)//g' "$@" | grep -o '\.jslp-[a-z_-]*' | sed 's/^\.//' | grep -v '^jslp-room-' | sort -u; }
strange() { grep -ohE 'jslp-[a-z_-]+' "$@" | sort -u | grep -xFf "$work/staff"; }

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd htdocs/scss || exit 1
classes _base.scss _layout.scss _parts.scss _tables.scss _easy.scss >"$work/all"
classes _casework.scss _rooms.scss | grep -vxFf "$work/all" >"$work/staff"
cd ../..
is "no class of the staff on residents' pages" "$(strange templates/public/*.cs templates/error/*.cs htdocs/static-error/*.html)" ""
echo '<p class="jslp-lead jslp-piles">' >"$work/x.cs"
is "control: one is noticed" "$(strange "$work/x.cs")" jslp-piles
done_testing
