# shellcheck shell=sh
# TAP for shell tests (https://testanything.org).  A test file sources this, calls ok/is/like/…, and
# ends with "done_testing".  Every case prints one line; why a case failed follows as # lines.

tap_count=0
tap_failed=0

# ok DESCRIPTION COMMAND…: passes when the command does.
ok() {
	tap_name=$1
	shift
	if tap_output=$("$@" 2>&1); then pass "$tap_name"; else
		fail_case "$tap_name" "command: $*" "$tap_output"
	fi
}

# not_ok DESCRIPTION COMMAND…: passes when the command fails.
not_ok() {
	tap_name=$1
	shift
	if tap_output=$("$@" 2>&1); then
		fail_case "$tap_name" "should have failed: $*" "$tap_output"
	else pass "$tap_name"; fi
}

# is DESCRIPTION GOT WANTED: equal texts.
is() {
	if [ "$2" = "$3" ]; then pass "$1"; else fail_case "$1" "got:    $2" "wanted: $3"; fi
}

# isnt DESCRIPTION GOT UNWANTED: different texts.
isnt() {
	if [ "$2" != "$3" ]; then pass "$1"; else fail_case "$1" "got what it must not be: $2"; fi
}

# like DESCRIPTION TEXT REGEX: some line of TEXT matches the extended regular expression.
like() {
	if printf '%s\n' "$2" | grep -Eq -- "$3"; then pass "$1"; else
		fail_case "$1" "no line matches: $3" "$2"
	fi
}

# unlike DESCRIPTION TEXT REGEX: no line does.
unlike() {
	if printf '%s\n' "$2" | grep -Eq -- "$3"; then
		fail_case "$1" "a line matches: $3" "$2"
	else pass "$1"; fi
}

pass() {
	tap_count=$((tap_count + 1))
	printf 'ok %d - %s\n' "$tap_count" "$1"
}

# fail_case DESCRIPTION [LINE…]
fail_case() {
	tap_count=$((tap_count + 1))
	tap_failed=$((tap_failed + 1))
	printf 'not ok %d - %s\n' "$tap_count" "$1"
	shift
	[ $# = 0 ] || printf '%s\n' "$@" | head -n 40 | sed 's/^/#   /'
}

# skip DESCRIPTION WHY
skip() {
	tap_count=$((tap_count + 1))
	printf 'ok %d - %s # SKIP %s\n' "$tap_count" "$1" "$2"
}

diag() { printf '# %s\n' "$@"; }

# The plan, and the status: 0 when all passed.
done_testing() {
	printf '1..%d\n' "$tap_count"
	[ "$tap_failed" = 0 ]
}
