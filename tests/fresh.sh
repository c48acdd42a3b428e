#!/bin/sh
# Proves the two commands on a bare Debian 12: makes a root with debootstrap, copies the checkout
# into it and runs them there.  Needs root; no part of tests/run.sh.
#	sh tests/fresh.sh [DIR]		DIR: where to work (default a new folder below TMPDIR; 12 GB)
# FRESH_KEEP=1 keeps the root.  FRESH_USER=1 runs the commands as an ordinary user with sudo.
# Mirrors, proxies and certificates are those of this machine's own apt, npm and environment.
set -eu
source=$(cd "$(dirname "$0")/.." && pwd -P)
[ "$(id -u)" = 0 ] || { echo "fresh.sh needs root for chroot" >&2; exit 2; }
command -v debootstrap >/dev/null || {
	apt-get install -y --no-install-recommends debootstrap || {
		apt-get update
		apt-get install -y --no-install-recommends debootstrap
	}
}
work=${1:-$(mktemp -d "${TMPDIR:-/tmp}/fresh.XXXXXX")}
mkdir -p "$work"
root=$work/root

say() { printf '== %s\n' "$*"; }

mounted=
clean() {
	for point in $mounted; do umount "$root$point" 2>/dev/null || umount -l "$root$point"; done
	mounted=
	if [ -z "${FRESH_KEEP:-}" ]; then rm -rf --one-file-system "$root"; fi
}
trap clean EXIT
trap 'exit 1' HUP INT TERM

# "SITE SUITE COMPONENT" of Debian 12 itself, as apt knows them here; other archives stay outside.
# shellcheck disable=SC2016  # apt's own placeholders
targets=$(apt-get indextargets --format '$(SITE) $(CODENAME) $(COMPONENT) $(ORIGIN)' |
	awk '$2 ~ /^bookworm/ && $4 == "Debian" { print $1, $2, $3 }' | sort -u)
mirror=$(printf '%s\n' "$targets" | awk '$2 == "bookworm" { print $1; exit }')
[ -n "$mirror" ] || { echo "fresh.sh: apt knows no mirror of Debian 12" >&2; exit 1; }

# in_root COMMAND…: with this machine's proxies, registry and authorities, nothing else of its environment.
in_root() {
	env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=dumb LANG=C.UTF-8 \
		${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
		${no_proxy:+no_proxy="$no_proxy"} ${registry:+npm_config_registry="$registry"} \
		NODE_EXTRA_CA_CERTS=/etc/machine-authorities.pem chroot "$root" "$@"
}

say "bare Debian 12 from this machine's mirror into $root"
if [ ! -e "$root/.bare" ]; then
	rm -rf "$root"
	debootstrap --variant=minbase bookworm "$root" "$mirror" >"$work/debootstrap.log" 2>&1 || {
		tail -n 20 "$work/debootstrap.log"
		exit 1
	}
	: >"$root/.bare"
fi

# Sources, proxies, name service and authorities, as on this machine.
rm -rf "$root/etc/apt/sources.list" "$root/etc/apt/sources.list.d"
printf '%s\n' "$targets" | while read -r site suite component; do
	echo "deb $site $suite $component"
done >"$root/etc/apt/sources.list"
apt-config dump | grep -E '^Acquire::https?::' >"$root/etc/apt/apt.conf.d/00machine" || :
for file in /etc/resolv.conf /etc/hosts; do [ ! -e "$file" ] || cp -L "$file" "$root/etc/"; done
cp -L "${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}" "$root/etc/machine-authorities.pem"
registry=
if command -v npm >/dev/null; then registry=$(npm config get registry 2>/dev/null); fi

for point in /proc /sys /dev /dev/pts /dev/shm; do
	mkdir -p "$root$point"
	mount --bind "$point" "$root$point"
	mounted="$point $mounted"
done
say "a clean checkout"
mkdir -p "$root/srv/jslp"
(cd "$source" && tar -c --exclude=./var --exclude=node_modules --exclude=./autom4te.cache \
	--exclude=./configure --exclude=./Makefile.in --exclude=./build-aux --exclude=./aclocal.m4 .) |
	tar -x -C "$root/srv/jslp"

runner=''
if [ -n "${FRESH_USER:-}" ]; then
	in_root sh -c 'apt-get update -q && apt-get install -y -q --no-install-recommends sudo' >/dev/null
	in_root useradd --create-home tester
	printf 'tester ALL=(ALL) NOPASSWD: ALL\n' >"$root/etc/sudoers.d/tester"
	in_root chown -R tester /srv/jslp
	runner='sudo -E -u tester -H'
fi

run_there() {
	say "$*"
	began=$(date +%s)
	# shellcheck disable=SC2086  # nothing, or a command line
	in_root $runner sh -c "cd /srv/jslp && $*"
	say "done in $(($(date +%s) - began)) s"
}
run_there "JSLP_PORT=${JSLP_PORT:-18800} sh conf/demo.sh"
run_there "curl -sf http://127.0.0.1:${JSLP_PORT:-18800}/ | head -n 5"
run_there "JSLP_PORT=${JSLP_PORT:-18800} sh conf/demo.sh"
run_there "sh conf/demo.sh status"
run_there "sh conf/demo.sh stop"
run_there "CI=true sh tests/run.sh"
say "both commands work on a bare Debian 12"
