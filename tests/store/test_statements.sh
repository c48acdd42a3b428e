#!/bin/sh
# Every statement under every account; then the controls: an account too many or too few in :for must be seen.
: "${JSLP_BUILD:?the build directory}"
cd "$(dirname "$0")/../.." || exit 1
[ "${1:-}" = inside ] || exec sh tests/lib/db.sh run sh tests/store/test_statements.sh inside
. tests/lib/tap.sh

program=$JSLP_BUILD/tests/store/test_statements
result=$("$program")
status=$?
printf '%s\n' "$result" | grep -v '^1\.\.'
tap_count=$(printf '%s\n' "$result" | grep -c '^\(not \)\{0,1\}ok ')
[ "$status" = 0 ] || tap_failed=1

# control DESCRIPTION NAME ACCOUNT
control() {
	like "control: $1" "$("$program" control "$2" "$3" | grep "^not ok .* - $2 ")" "^not ok"
}
control "an account that has no right to it" migration_list public
control "an account that has a right without being named" migration_level -api
done_testing
