#!/bin/sh
# Installs the Debian packages that are missing, and nothing when none is.
#	sh conf/packages.sh [build] [run] [test]	(no argument: build and run)
# Needs root or sudo only when something is missing.  Services of the packages are never started:
# everything here runs its own private instances.
set -eu

build='build-essential pkg-config autoconf automake gettext libfcgi-dev libmariadb-dev
clearsilver-dev zlib1g-dev libcurl4-openssl-dev libjansson-dev libxml2-dev libsodium-dev libssl-dev
libpango1.0-dev libcairo2-dev libqpdf-dev libarchive-dev libxlsxwriter-dev'
run='mariadb-server mariadb-client nginx spawn-fcgi multiwatch python3 python3-aiosmtpd
python3-jsonschema openssl curl ca-certificates util-linux fonts-open-sans fontconfig tzdata'
test='libcmocka-dev shellcheck chromium poppler-utils qpdf wrk default-jre-headless'

missing_of() {
	for package in "$@"; do
		dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null |
			grep -qx installed || printf '%s\n' "$package"
	done
}

as_root() {
	if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_missing() {
	policy=
	if [ ! -e /usr/sbin/policy-rc.d ]; then
		policy=/usr/sbin/policy-rc.d
		printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
		as_root chmod 755 "$policy"
		# shellcheck disable=SC2064  # the name is meant to be fixed now
		trap "as_root rm -f '$policy'" EXIT
	fi
	apt="env DEBIAN_FRONTEND=noninteractive apt-get -y -q --no-install-recommends install"
	# Lists may be absent or older than the archive: then one update, and once more.
	# shellcheck disable=SC2086  # a command line and a list of names
	as_root $apt "$@" || { as_root apt-get -q update && as_root $apt "$@"; }
}

names=
[ $# != 0 ] || set -- build run
for set_name in "$@"; do
	case $set_name in
	build) names="$names $build" ;;
	run) names="$names $run" ;;
	test) names="$names $test" ;;
	*) echo "packages.sh: unknown set: $set_name (build, run, test)" >&2; exit 2 ;;
	esac
done
# Any Node serves to unpack npm's packages; they bring the version that the tools run on.
case " $* " in
*" run "*) command -v npm >/dev/null || names="$names nodejs npm" ;;
esac

# shellcheck disable=SC2086  # a list of names
missing=$(missing_of $names)
if [ -z "$missing" ]; then
	echo "all packages are there"
	exit 0
fi
# shellcheck disable=SC2086
echo "installing:" $missing
# shellcheck disable=SC2086
install_missing $missing
