#!/bin/sh
# Who may include whom: the matrix of the house, and each library only in its adapter.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/files.sh"

# violations ROOT
violations() {
	(cd "$1" && source_files . -path './lib/*.[ch]' -o -path './cgi-bin/*.[ch]' -o -path './bin/*.[ch]' |
		xargs -r -d '\n' awk -f "$JSLP_SOURCE/tests/lint/layers.awk")
}

is "every include is allowed" "$(violations "$JSLP_SOURCE")" ""

root=$(mktemp -d "${TMPDIR:-/tmp}/lint.XXXXXX") || exit 1
trap 'rm -rf "$root"' EXIT
# planted NAME FILE LINE WANTED
planted() {
	rm -rf "${root:?}"/*
	mkdir -p "$root/$(dirname "$2")"
	printf '#include "base/err.h"\n%s\n' "$3" >"$root/$2"
	like "control: $1" "$(violations "$root")" "$4"
}
planted "domain including a store header" lib/domain/x.c '#include "store/case.h"' 'domain may not include store'
planted "an adapter including another" lib/http/x.c '#include "crypt/keyring.h"' 'http may not include crypt'
planted "a page including the store" cgi-bin/public/x.c '#include "store/case.h"' 'cgi-bin may not include store'
planted "a page including mysql.h" cgi-bin/public/x.c '#include <mysql.h>' 'belongs to db'
planted "curl outside net" lib/service/x.c '#include <curl/curl.h>' 'belongs to net'
planted "a clock in domain" lib/domain/x.c '#include <time.h>' 'domain may not include <time.h>'
planted "an unknown library" lib/wire/x.c '#include <yajl/yajl.h>' 'belongs to no layer'
planted "a folder that is no layer" lib/util/x.c '' 'lies in no layer'
done_testing
