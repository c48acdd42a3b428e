# shellcheck shell=sh
# shellcheck disable=SC2154  # what instance_paths in common.sh sets
# configure and make in JSLP_BUILD (default JSLP_HOME/build) with JSLP_CONFIGURE's flags.

# Prints where to build from and to.  configure refuses paths with spaces; for such a path it works
# through two links in a folder of its own, noted in the build folder.
build_places() {
	mkdir -p "$JSLP_BUILD"
	place_source=$JSLP_SOURCE place_build=$JSLP_BUILD
	case $JSLP_SOURCE$JSLP_BUILD in
	*[!A-Za-z0-9/._+,@-]*) ;;
	*) return 0 ;;
	esac
	links=$(cat "$JSLP_BUILD/.links" 2>/dev/null) || links=
	if [ -z "$links" ] || [ ! -O "$links" ] ||
		[ "$(readlink "$links/source")" != "$JSLP_SOURCE" ] ||
		[ "$(readlink "$links/build")" != "$JSLP_BUILD" ]; then
		links=$(mktemp -d "${TMPDIR:-/tmp}/jslp.XXXXXX")
		ln -s "$JSLP_SOURCE" "$links/source"
		ln -s "$JSLP_BUILD" "$links/build"
		printf '%s\n' "$links" >"$JSLP_BUILD/.links"
		rm -f "$JSLP_BUILD/Makefile"
	fi
	place_source=$links/source place_build=$links/build
}

# True if configure must run (again): never ran, other flags, or newer inputs.
build_needs_configure() {
	[ -f "$JSLP_BUILD/Makefile" ] || return 0
	[ "$(cat "$JSLP_BUILD/.flags" 2>/dev/null)" = "${JSLP_CONFIGURE:-} ${CC:-}" ] || return 0
	[ -n "$(find "$JSLP_SOURCE/configure" -newer "$JSLP_BUILD/config.status")" ]
}

# Builds the make targets given, "all" for what a program needs.
build_targets() {
	build_places || return 1
	if [ ! -x "$JSLP_SOURCE/configure" ] || [ ! -f "$JSLP_SOURCE/Makefile.in" ] ||
		[ -n "$(find "$JSLP_SOURCE/configure.ac" "$JSLP_SOURCE/conf/m4" \
			-newer "$JSLP_SOURCE/configure" -type f)" ]; then
		sh "$JSLP_SOURCE/autogen.sh" || return 1
	fi
	if build_needs_configure; then
		# shellcheck disable=SC2086  # a list of flags
		(cd "$place_build" && "$place_source/configure" ${JSLP_CONFIGURE:-}) || return 1
		printf '%s\n' "${JSLP_CONFIGURE:-} ${CC:-}" >"$JSLP_BUILD/.flags"
	fi
	(cd "$place_build" && make -j"$(nproc)" "$@")
}
