#!/bin/sh
# The filter commands of jslp-admin as a program: columns, odd input, exit statuses.  Dates and codes themselves are in
# test_calendar.c, test_deadline.c and test_person_code.c.  None needs a configuration or a database.

JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
JSLP_BUILD=${JSLP_BUILD:-$JSLP_SOURCE/var/test/build}
. "$JSLP_SOURCE/tests/lib/tap.sh"

unset JSLP_CONFIG
admin=${JSLP_ADMIN:-$JSLP_BUILD/bin/jslp-admin/jslp-admin}
tab=$(printf '\t')

# Standard input is the first argument as a printf format; the rest are the command.
filter() {
	text=$1
	shift
	# shellcheck disable=SC2059  # the text is a format on purpose
	printf "$text" | "$admin" "$@" 2>/dev/null
}

# Same, with what does not print made visible.
filter_raw() { filter "$@" | od -An -c | tr -s ' \n' ' '; }

status_of() {
	"$admin" "$@" </dev/null >/dev/null 2>&1
	printf '%s' $?
}

is "due: two dates a line" "$(filter '2026-01-15\n2026-03-03\n' calendar due)" \
	"2026-01-15${tab}2026-02-16${tab}2026-05-15
2026-03-03${tab}2026-04-07${tab}2026-07-03"
is "due: bad and empty lines keep their place" \
	"$(filter '2026-02-30\n\n15.01.2026.\n2026-01-15' calendar due)" \
	"2026-02-30${tab}error${tab}not_a_date
${tab}error${tab}empty
15.01.2026.${tab}error${tab}not_a_date
2026-01-15${tab}2026-02-16${tab}2026-05-15"
is "due: a term that leaves the calendar" "$(filter '9999-12-15\n' calendar due)" \
	"9999-12-15${tab}error${tab}out_of_range"
is "CR LF is a line end" "$(filter_raw '2026-01-15\r\n' calendar due)" \
	"$(filter_raw '2026-01-15\n' calendar due)"
is "NUL and tab come back as they were" "$(filter_raw 'a\000b\tc\n' calendar due)" \
	" a \\0 b \\t c \\t e r r o r \\t n o t _ a _ d a t e \\n "
is "a date with something behind a NUL is none" \
	"$(filter '2026-01-15\000x\n' calendar due | tr -d '\000')" \
	"2026-01-15x${tab}error${tab}not_a_date"
is "no input, no output" "$(filter '' calendar due | wc -c | tr -d ' ')" 0
is "a line of 5 MB" "$(head -c 5000000 /dev/zero | tr '\0' 7 | "$admin" person-code | wc -c | tr -d ' ')" 5000016
is "one line for each of 100 000" \
	"$(yes 2026-01-15 | head -n 100000 | "$admin" calendar due | uniq -c | tr -s ' ')" \
	" 100000 2026-01-15${tab}2026-02-16${tab}2026-05-15"

is "effective: e-address" "$(filter '2026-04-02\n' calendar effective --channel e-address)" \
	"2026-04-02${tab}2026-04-08${tab}2026-05-08"
is "effective: email" "$(filter '2026-12-30\n' calendar effective --channel email)" \
	"2026-12-30${tab}2027-01-05${tab}2027-02-05"
is "effective: registered post" \
	"$(filter '2026-11-17\n' calendar effective --channel=registered-post)" \
	"2026-11-17${tab}2026-11-24${tab}2026-12-28"
is "effective: post" "$(filter '2026-04-02\n' calendar effective --channel post)" \
	"2026-04-02${tab}2026-04-10${tab}2026-05-11"
is "effective: in person" "$(filter '2026-04-02\n' calendar effective --channel in-person)" \
	"2026-04-02${tab}2026-04-02${tab}2026-05-05"

is "holidays: dates of a year with a day off in place of another" \
	"$("$admin" calendar holidays --year 2028 | cut -f1 | cut -c6- | tr '\n' ' ')" \
	"01-01 04-14 04-16 04-17 05-01 05-04 05-14 06-04 06-23 06-24 11-18 11-20 12-24 12-25 12-26 12-31 "
like "holidays: names are Latvian" "$("$admin" calendar holidays --year 2026)" \
	"^2026-06-23${tab}Līgo diena$"

is "person codes" "$(filter '161175-19997\n161175-19998\n32867300679\n\n' person-code --on 2026-11-22)" \
	"161175-19997${tab}ok${tab}old${tab}1975-11-16${tab}-
161175-19998${tab}bad${tab}-${tab}-${tab}check_digit
32867300679${tab}ok${tab}new${tab}-${tab}-
${tab}bad${tab}-${tab}-${tab}empty"
is "person code: born after the day asked for" \
	"$(filter '050312-20448\n' person-code --on 2012-03-04)" \
	"050312-20448${tab}bad${tab}-${tab}-${tab}future"
is "person code: without --on it is judged today" "$(filter '050312-20448\n' person-code)" \
	"050312-20448${tab}ok${tab}old${tab}2012-03-05${tab}-"

for command in calendar person-code; do
	is "$command --help succeeds" "$(status_of "$command" --help)" 0
	is "$command: an unknown option is a usage error" "$(status_of "$command" --bogus)" 2
done
is "calendar alone is a usage error" "$(status_of calendar)" 2
is "holidays without a year is a usage error" "$(status_of calendar holidays)" 2
is "holidays with a word for a year is a usage error" "$(status_of calendar holidays --year next)" 2
is "effective without a channel is a usage error" "$(status_of calendar effective)" 2
is "effective with an unknown channel is a usage error" \
	"$(status_of calendar effective --channel fax)" 2
is "due takes no year" "$(status_of calendar due --year 2026)" 2
is "person-code with a bad day is a usage error" "$(status_of person-code --on 2026-02-30)" 2
is "bad lines leave the status 0" "$(printf 'x\n' | "$admin" calendar due >/dev/null && echo 0)" 0
is "a full disk is a failure" \
	"$(yes 2026-01-15 | head -n 9999 | "$admin" calendar due 2>&1 >/dev/full | wc -l | tr -d ' ')" 1

done_testing
