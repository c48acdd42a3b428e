#!/bin/sh
# conf/build-aux/statements.awk: what it makes of markers, and the mistakes that it must find; with each awk of the machine.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
script=$JSLP_SOURCE/conf/build-aux/statements.awk
root=$(mktemp -d "${TMPDIR:-/tmp}/statements.XXXXXX") || exit 1
trap 'rm -rf "$root"' EXIT

# make MODE: of $root/thing.sql, from standard input
make_of() {
	cat >"$root/thing.sql"
	(cd "$root" && "$awk" -f "$script" -v mode="$1" thing.sql 2>&1)
}
# mistake DESCRIPTION WANTED: standard input is refused with WANTED, and nothing is made
mistake() {
	output=$(make_of c)
	is "$awk: $1: status" "$?" 1
	like "$awk: $1" "$output" "^thing\.sql:$2"
	unlike "$awk: $1: nothing made" "$output" "statement_table"
}

all_cases() {
	output=$(make_of c <<-'END'
		-- Things.
		-- :name thing_get :for public,casework :in id:int
		--   :out id:int what:text? :out day:date
		--   : at:datetime raw:blob
		SELECT id, what, -- why? "
			'it''s \' ?', /* ? */ "??=", day
		FROM thing # ?
		WHERE id = ?;

		-- :name thing_all :for tool
		-- not a part of it: ?
		SELECT 1
	END
	)
	like "$awk: accounts, letters, counts" "$output" '",public,casework,", "i", 1, 5, thing_get_out, "it\\\?dDb"'
	like "$awk: column names" "$output" 'thing_get_out\[\] = \{"id", "what", "day", "at", "raw", NULL\}'
	is "$awk: SQL without comments" "$(printf '%s\n' "$output" | grep FROM)" \
		"$(printf '\t\t%s' "\"SELECT id, what, 'it''s \\\\' \\?',  \\\"\\?\\?=\\\", day FROM thing WHERE id = \\?\",")"
	like "$awk: no values, no columns" "$output" '",tool,", "", 0, 0, NULL, ""'
	cp "$root/thing.sql" "$root/copy.sql"
	output=$(make_of h <"$root/copy.sql")
	like "$awk: enum" "$output" '^	STATEMENT_THING_GET,$'

	mistake "twice" 3: <<-'END'
		-- :name thing_get :for tool
		SELECT 1;
		-- :name thing_get :for tool
		SELECT 2;
	END
	mistake "no account" 1:.*:for <<-'END'
		-- :name thing_get
		SELECT 1;
	END
	mistake "unknown account" 1:.*nobody <<-'END'
		-- :name thing_get :for tool,nobody
		SELECT 1;
	END
	mistake "too few values" 1:.*'2 times \? but 1' <<-'END'
		-- :name thing_get :for tool :in id:int
		SELECT ?, '?', ?;
	END
	mistake "unknown type" 1:.*money <<-'END'
		-- :name thing_get :for tool :in id:money
		SELECT ?;
	END
	mistake "another noun's file" 1:.*thing_ <<-'END'
		-- :name other_get :for tool
		SELECT 1;
	END
	mistake "no SQL" 1:.*without <<-'END'
		-- :name thing_get :for tool
	END
	mistake "two statements" 3: <<-'END'
		-- :name thing_get :for tool
		SELECT 1;
		SELECT 2;
	END
	mistake "two statements in a line" 2: <<-'END'
		-- :name thing_get :for tool
		SELECT 1; DELETE FROM thing;
	END
	mistake "SQL without a marker" 1: <<-'END'
		SELECT 1;
	END
	mistake "an open quote" 2:.*quote <<-'END'
		-- :name thing_get :for tool
		SELECT 'a;
	END
	mistake "a column twice" 1:.*twice <<-'END'
		-- :name thing_get :for tool :out a:int a:int
		SELECT 1, 2;
	END
}

for awk in mawk gawk original-awk; do
	command -v "$awk" >/dev/null || continue
	all_cases
done
done_testing
