#!/bin/sh
# lib/service/programme against a throw-away MariaDB.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
exec sh "$JSLP_SOURCE/tests/lib/db.sh" run "${JSLP_BUILD:?}/tests/store/test_catalogue"
