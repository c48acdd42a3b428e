#!/bin/sh
# Every way in which a file can end, as people see it.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
. "$JSLP_SOURCE/tests/lib/browser.sh"
browser_run outcomes
