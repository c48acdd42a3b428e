#!/bin/sh
# lib/run/migrate.c against a throw-away server.
: "${JSLP_BUILD:?the build directory}"
cd "$(dirname "$0")/../.." && exec sh tests/lib/db.sh run "$JSLP_BUILD/tests/store/test_migrate"
