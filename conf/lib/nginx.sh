# shellcheck shell=sh
# shellcheck disable=SC2154  # what instance_paths in common.sh sets
# nginx of the instance: its own configuration, prefix, pid file, logs and temporary folders.

nginx_path() { command -v nginx || say /usr/sbin/nginx; }

# Text for the right side of a sed s|||.
sed_text() { printf '%s' "$1" | sed 's/[\\&|]/\\&/g'; }

# nginx_render FILE.in: the file with its @NAMES@ replaced, to standard output.
nginx_render() {
	user_line=
	[ "$(id -u)" != 0 ] || user_line='user root;'
	sed -e "s|@USER_LINE@|$(sed_text "$user_line")|g" \
		-e "s|@PORT@|$(sed_text "$JSLP_PORT")|g" \
		-e "s|@TLS_PORT@|$(sed_text "${JSLP_TLS_PORT:-}")|g" \
		-e "s|@REDIRECT_PORT@|$(sed_text "$((${JSLP_TLS_PORT:-0} + 1))")|g" \
		-e "s|@RUN@|$(sed_text "$run")|g" \
		-e "s|@SOCKETS@|$(sed_text "$sockets")|g" \
		-e "s|@LOG@|$(sed_text "$log")|g" \
		-e "s|@TLS@|$(sed_text "$JSLP_HOME/tls")|g" \
		-e "s|@HTDOCS@|$(sed_text "$JSLP_HOME/htdocs")|g" \
		-e "s|@CONF@|$(sed_text "$JSLP_SOURCE/conf/nginx")|g" "$1"
}

# Writes standard input to FILE unless it says the same already, so that its date means a change.
write_if_changed() {
	cat >"$1.new"
	if cmp -s "$1.new" "$1"; then rm "$1.new"; else mv "$1.new" "$1"; fi
}

nginx_configure() {
	mkdir -p "$run/nginx-temp"
	nginx_render "$JSLP_SOURCE/conf/nginx/jslp.conf.in" | write_if_changed "$run/nginx.conf"
	nginx_render "$JSLP_SOURCE/conf/nginx/site.conf.in" | write_if_changed "$run/nginx-site.conf"
	if [ -n "${JSLP_TLS_PORT:-}" ]; then
		nginx_render "$JSLP_SOURCE/conf/nginx/tls.conf.in" | write_if_changed "$run/nginx-tls.conf"
	else
		rm -f "$run/nginx-tls.conf"
	fi
	[ -z "$(find "$run/nginx-site.conf" -newer "$run/nginx.conf")" ] || touch "$run/nginx.conf"
	"$(nginx_path)" -e "$log/nginx.log" -t -q -p "$run" -c "$run/nginx.conf"
}
