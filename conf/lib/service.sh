#!/bin/sh
# service.sh HOME NAME: becomes one service of the instance in HOME.  Called by keeper.sh only.
set -u
# shellcheck source=/dev/null
. "$1/run/env"
. "$JSLP_SOURCE/conf/lib/common.sh"
instance_paths
. "$JSLP_SOURCE/conf/lib/database.sh"
. "$JSLP_SOURCE/conf/lib/nginx.sh"
. "$JSLP_SOURCE/conf/lib/services.sh"
cd "$run" || exit 1
service_exec "$2"
