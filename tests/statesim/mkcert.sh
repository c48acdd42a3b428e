#!/bin/sh
# mkcert.sh DIR [HOST]: a throw-away CA (DIR/ca.pem) and a server certificate (DIR/cert.pem,
# DIR/key.pem) for HOST (default localhost), localhost and 127.0.0.1. Files that are still good for
# a week are kept.
# The CA's key is not kept: nobody can sign anything else with it.
set -eu
umask 077

if [ $# -lt 1 ] || [ $# -gt 2 ] || [ -z "$1" ]; then
	echo "usage: mkcert.sh DIR [HOST]" >&2
	exit 2
fi
dir=$1
host=${2:-localhost}
case $host in
*[!A-Za-z0-9.-]* | '' | -*)
	echo "mkcert.sh: HOST may have letters, digits, dots and dashes" >&2
	exit 2
	;;
esac
case $host in
localhost) check=checkhost; name= ;;
127.0.0.1) check=checkip; name= ;;
*[!0-9.]*) check=checkhost; name="DNS:$host, " ;;
*) check=checkip; name="IP:$host, " ;;
esac
mkdir -p "$dir"

good() {
	[ -f "$dir/ca.pem" ] && [ -f "$dir/cert.pem" ] && [ -f "$dir/key.pem" ] || return 1
	openssl x509 -in "$dir/cert.pem" -noout -checkend 604800 >/dev/null 2>&1 || return 1
	openssl verify -CAfile "$dir/ca.pem" "$dir/cert.pem" >/dev/null 2>&1 || return 1
	openssl x509 -in "$dir/cert.pem" -noout "-$check" "$host" | grep -q 'does match' || return 1
	[ "$(openssl x509 -in "$dir/cert.pem" -noout -pubkey)" = \
		"$(openssl pkey -in "$dir/key.pem" -pubout 2>/dev/null)" ]
}

if good; then
	chmod 600 "$dir/key.pem"
	exit 0
fi

work=$(mktemp -d "$dir/mkcert.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

cat >"$work/conf" <<END
[req]
prompt = no
distinguished_name = subject
[subject]
CN = Throw-away
[ca]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = ${name}DNS:localhost, IP:127.0.0.1
END

if ! {
	openssl ecparam -name prime256v1 -genkey -noout -out "$work/ca.key" &&
		openssl req -x509 -new -config "$work/conf" -extensions ca -days 91 -sha256 \
			-key "$work/ca.key" -subj "/CN=Throw-away test CA" -out "$work/ca.pem" &&
		openssl ecparam -name prime256v1 -genkey -noout -out "$work/key.pem" &&
		openssl req -new -config "$work/conf" -key "$work/key.pem" -subj "/CN=$host" \
			-out "$work/request.pem" &&
		openssl x509 -req -in "$work/request.pem" -CA "$work/ca.pem" -CAkey "$work/ca.key" \
			-set_serial "0x$(openssl rand -hex 15)" -days 90 -sha256 \
			-extfile "$work/conf" -extensions server -out "$work/cert.pem"
} >"$work/log" 2>&1; then
	echo "mkcert.sh: openssl failed:" >&2
	cat "$work/log" >&2
	exit 1
fi
chmod 644 "$work/ca.pem" "$work/cert.pem"
mv -f "$work/key.pem" "$work/cert.pem" "$work/ca.pem" "$dir/"
