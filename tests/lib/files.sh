# shellcheck shell=sh
# source_files ROOT [find expression]: the project's own files below ROOT, relative, sorted; nothing
# that was built, installed or downloaded.
source_files() {
	files_root=$1
	shift
	[ $# != 0 ] || set -- -name '*'
	(cd "$files_root" && find . \( -name .git -o -path ./var -o -name node_modules -o -name __pycache__ \
		-o -path ./autom4te.cache -o -path ./build-aux \) -prune -o -type f \
		! -path ./configure ! -path './configure~' ! -path ./Makefile.in ! -path ./aclocal.m4 \
		\( "$@" \) -print) | sed 's|^\./||' | sort
}
