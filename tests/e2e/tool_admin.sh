#!/bin/sh
# jslp-admin as a program: usage, exit statuses, accounts, routes, the configuration's check, the demo data.
set -u
JSLP_SOURCE=${JSLP_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd -P)}
. "$JSLP_SOURCE/tests/lib/tap.sh"
. "$JSLP_SOURCE/tests/lib/server.sh"
server_need

admin=$JSLP_BUILD/bin/jslp-admin/jslp-admin
status_of() {
	"$admin" "$@" </dev/null >/dev/null 2>&1
	printf '%s' $?
}
with() { status_of --config "$JSLP_CONFIG" "$@"; }
login=tool$(date +%s)

# --- usage ---
is "--help" "$(status_of --help)" 0
is "no command" "$(status_of)" 2
is "an unknown command" "$(status_of juggle)" 2
is "an unknown option" "$(status_of --loud)" 2
for command in migrate seed routes states check-config; do
	is "$command takes no arguments" "$(with $command something)" 2
done
is "user without a verb" "$(with user)" 2
is "user with another verb" "$(with user praise)" 2
is "programme with another verb" "$(with programme sing)" 2
is "no configuration" "$(env -u JSLP_CONFIG "$admin" user list >/dev/null 2>&1; printf '%s' $?)" 1
is "a configuration that there is not" "$(status_of --config /nowhere user list)" 1
is "the configuration from the environment" "$(JSLP_CONFIG=$JSLP_CONFIG "$admin" programme list | wc -l)" 10
is "a full disk" "$("$admin" --config "$JSLP_CONFIG" user list --json >/dev/full 2>/dev/null; printf '%s' $?)" 1

# --- migrate ---
before=$(server_sql "SELECT COUNT(*) FROM schema_migration")
is "migrate again" "$(with migrate)" 0
is "applies nothing twice" "$(server_sql "SELECT COUNT(*) FROM schema_migration")" "$before"

# --- accounts ---
add() { printf '%s\n' "$1" | server_admin user add --login "$login" --role "$2" --name "Rīka Tests" --title tests --email rika@example.lv >/dev/null 2>&1; }
not_ok "a short password" add short head
not_ok "no password" sh -c "'$admin' --config '$JSLP_CONFIG' user add --login $login --role head --name A --title b </dev/null"
is "no such role" "$(with user add --login "$login" --role king --name A --title b)" 2
is "a role that no account has" "$(with user add --login "$login" --role system --name A --title b)" 2
is "no address" "$(with user add --login "$login" --role head --name A --title b --email nobody)" 2
is "no name" "$(with user add --login "$login" --role head --title b)" 2
not_ok "a provider's role without a provider" add gara-parole-123 facilitator
is "none of these made an account" "$(server_sql "SELECT COUNT(*) FROM app_user WHERE login = '$login'")" 0
ok "an account" add gara-parole-123 head
not_ok "the same again" add gara-parole-123 head
is "with its address" "$(server_sql "SELECT email FROM app_user WHERE login = '$login'")" rika@example.lv
like "it is in the list" "$(server_admin user list)" "^$login	head	Rīka Tests	active\$"
ok "the list as JSON" sh -c "'$admin' --config '$JSLP_CONFIG' user list --json | /usr/bin/python3 -c 'import json,sys; json.load(sys.stdin)'"
unlike "without passwords" "$(server_admin user list --json)" 'argon2'
id=$(server_sql "SELECT id FROM app_user WHERE login = '$login'")
audits() { server_sql "SELECT GROUP_CONCAT(CONCAT_WS(' ', program, role, action, IFNULL(actor_id, 'nobody')) ORDER BY id SEPARATOR ';')
	FROM audit WHERE object = 'user:$id'"; }
is "its audit row" "$(audits)" "tool none user_add nobody"
is "disabled" "$(with user disable "$login")" 0
is "disabled once only" "$(with user disable "$login")" 1
is "nobody of that name" "$(with user disable nobody-of-that-name)" 1
is "and its audit row" "$(audits)" "tool none user_add nobody;tool none user_disable nobody"
# Without the audit row there is no change.
server_sql "CREATE TRIGGER audit_shut BEFORE INSERT ON audit FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'shut'"
not_ok "no audit row: no account" sh -c "echo gara-parole-123 |
	'$admin' --config '$JSLP_CONFIG' user add --login ${login}x --role head --name 'Rīka Otrā' --title tests"
is "really none" "$(server_sql "SELECT COUNT(*) FROM app_user WHERE login = '${login}x'")" 0
server_sql "DROP TRIGGER audit_shut"
login2=${login}y
ok "another account" sh -c "echo gara-parole-123 | '$admin' --config '$JSLP_CONFIG' user add --login $login2 --role head --name 'Rīka Otrā' --title tests"
server_sql "CREATE TRIGGER audit_shut BEFORE INSERT ON audit FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'shut'"
is "no audit row: not disabled" "$(with user disable "$login2") $(server_sql "SELECT disabled_at IS NULL FROM app_user WHERE login = '$login2'")" "1 1"
server_sql "DROP TRIGGER audit_shut"
like "the list says so" "$(server_admin user list)" "^$login	head	Rīka Tests	disabled\$"
unlike "no password on a command line" "$("$admin" --help; cat "$JSLP_SOURCE/conf/lib/instance.sh")" '--password'

# --- states ---
is "README shows the states as the program has them" "$(sed -n '/<!-- states: begin -->/,/<!-- states: end -->/p' "$JSLP_SOURCE/README.md" | sed '1d;$d')" \
	"$(printf '\n%s\n' "$(server_admin states)")"

# --- routes ---
routes=$(server_admin routes)
for route in /account/sign-in /casework/ /provider/ /report/ /admin/users /health /status; do
	like "routes has $route" "$routes" "	$route	"
done
is "every line has eight columns" "$(printf '%s\n' "$routes" | awk -F '\t' 'NF != 8' | wc -l)" 0
is "no post without a token" "$(printf '%s\n' "$routes" | awk -F '\t' '$1 == "POST" && $4 == "none"' | wc -l)" 0

# --- check-config ---
checked=$(server_admin check-config)
is "the instance is in order" "$? $(printf '%s\n' "$checked" | grep -c '^FAIL')" "0 0"
broken=$(mktemp -d "${TMPDIR:-/tmp}/jslp-broken.XXXXXX")
cp -r "$JSLP_INSTANCE/keys" "$broken/keys"
chmod 644 "$broken/keys/seal.key"
sed "s|^keys_dir = .*|keys_dir = $broken/keys|" "$JSLP_CONFIG" >"$broken/jslp.conf"
checked=$("$admin" --config "$broken/jslp.conf" check-config 2>/dev/null)
is "a key that others can read" "$? $(printf '%s\n' "$checked" | grep -c '^FAIL.keys')" "1 1"
rm -rf "$broken"

# --- the demo data ---
dump() { server_sql "CHECKSUM TABLE app_user, provider, application, person, support_group, place, group_session, attendance, act, state_system"; }
before=$(dump)
is "seed again" "$(printf '%s\n' "$JSLP_DEMO_PASSWORD" | "$admin" --config "$JSLP_CONFIG" seed >/dev/null 2>&1; printf '%s' $?)" 0
is "changes nothing" "$(dump)" "$before"
is "demo files of every state" "$(server_sql "SELECT COUNT(DISTINCT state) >= 8 FROM application")" 1
is "signed registers" "$(server_sql "SELECT COUNT(*) > 20 FROM group_session WHERE register = 'signed'")" 1
real=$(mktemp "${TMPDIR:-/tmp}/jslp-real.XXXXXX")
for line in "made_up_data = no" ""; do
	grep -v '^made_up_data' "$JSLP_CONFIG" >"$real"
	[ -z "$line" ] || printf '%s\n' "$line" >>"$real"
	is "a real database (${line:-nothing said}): no demo data" \
		"$(printf '%s\n' "$JSLP_DEMO_PASSWORD" | "$admin" --config "$real" seed 2>&1 | grep -c 'made_up_data = yes')" 1
	is "nor made-up files" "$(status_of --config "$real" generate --applications 1)" 1
done
rm -f "$real"
is "and nothing has changed" "$(dump)" "$before"
is "seed without a password" "$(env -u JSLP_DEMO_PASSWORD "$admin" --config "$JSLP_CONFIG" seed </dev/null >/dev/null 2>&1; printf '%s' $?)" 1
done_testing
