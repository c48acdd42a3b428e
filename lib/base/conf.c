#include "base/conf.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"

#define LINE_MAX_BYTES 4096

enum conf_kind {
	CONF_TEXT, /* any text */
	CONF_PATH, /* absolute path; a default without '/' in front lies under home */
	CONF_URL, /* scheme://…, no slash at the end; empty = not used */
	CONF_INT, /* min..max */
	CONF_YES, /* yes or no */
};

struct conf_key {
	const char *name;
	enum conf_kind kind;
	size_t offset;
	const char *fallback; /* NULL: must be set */
	long long min, max;
};

#define AT(field) offsetof(struct conf, field)

/*
 * Every key there is.  conf/jslp.conf.example and jslp.conf(5) show the same keys with the same
 * defaults.
 */
static const struct conf_key table[] = {
	/* directory of everything that changes: run/ log/ db/ mail/ files/ keys/ tls/ */
	{"home", CONF_PATH, AT(home), NULL, 0, 0},
	/* unix socket and name of the database */
	{"db_socket", CONF_PATH, AT(db_socket), "run/db.sock", 0, 0},
	{"db_name", CONF_TEXT, AT(db_name), "jslp", 0, 0},
	/* what came with the programs: page templates, message catalogues, migrations */
	{"templates", CONF_PATH, AT(templates), JSLP_DATADIR "/templates", 0, 0},
	{"locale", CONF_PATH, AT(locale), JSLP_LOCALEDIR, 0, 0},
	{"sql", CONF_PATH, AT(sql), JSLP_DATADIR "/sql", 0, 0},
	/* seal.key, index.key, receipt.key…; sealed attachments; log files */
	{"keys_dir", CONF_PATH, AT(keys_dir), "keys", 0, 0},
	{"files_dir", CONF_PATH, AT(files_dir), "files", 0, 0},
	{"log_dir", CONF_PATH, AT(log_dir), "log", 0, 0},
	/* where mail goes (smtp://host:port or smtps://…) and from whom; empty: no mail is sent */
	{"mail_url", CONF_URL, AT(mail_url), "", 0, 0},
	{"mail_from", CONF_TEXT, AT(mail_from), "", 0, 0},
	/*
         * the state system: address, authority file for its certificate, file with the access
         * token, and which system it is
         */
	{"state_url", CONF_URL, AT(state_url), "", 0, 0},
	{"state_ca", CONF_PATH, AT(state_ca), "tls/ca.pem", 0, 0},
	{"state_token_file", CONF_PATH, AT(state_token_file), "keys/state.token", 0, 0},
	{"state_system", CONF_TEXT, AT(state_system), "SOPA", 0, 0},
	/*
         * the gateway to the official electronic address: address (empty: acts are sent by hand),
         * authority file for its certificate, file with the access token, how it is talked to, and
         * the registration number of the sending authority
         */
	{"eaddress_url", CONF_URL, AT(eaddress_url), "", 0, 0},
	{"eaddress_ca", CONF_PATH, AT(eaddress_ca), "tls/ca.pem", 0, 0},
	{"eaddress_token_file", CONF_PATH, AT(eaddress_token_file), "keys/eaddress.token", 0, 0},
	{"eaddress_adapter", CONF_TEXT, AT(eaddress_adapter), "gateway-json-1", 0, 0},
	{"eaddress_sender", CONF_TEXT, AT(eaddress_sender), "", 0, 0},
	/*
         * further places (host:port, blanks between) that may be connected to, beside those of
         * mail_url, state_url and eaddress_url
         */
	{"egress", CONF_TEXT, AT(egress), "", 0, 0},
	/* how residents reach the pages, for links in mail; empty: mail carries no links */
	{"base_url", CONF_URL, AT(base_url), "", 0, 0},
	/* a web process ends after so many requests and is started anew; 0 = never */
	{"max_requests", CONF_INT, AT(max_requests), "0", 0, 1000000000},
	/*
         * a session ends after so many minutes without a request, and so many hours after sign-in
         * in any case
         */
	{"session_idle_minutes", CONF_INT, AT(session_idle_minutes), "30", 1, 1440},
	{"session_hours", CONF_INT, AT(session_hours), "10", 1, 168},
	/* how long a claimed job belongs to one worker, and how often a worker looks for jobs */
	{"worker_lease_seconds", CONF_INT, AT(worker_lease_seconds), "60", 1, 3600},
	{"worker_poll_ms", CONF_INT, AT(worker_poll_ms), "1000", 10, 600000},
	/*
         * the web server tells in JSLP_PERSON_CODE who has signed in with a national means at
         * /status/identity
         */
	{"national_login", CONF_YES, AT(national_login), "no", 0, 0},
	/* the database is for made-up data: jslp-admin generate and seed may fill it */
	{"made_up_data", CONF_YES, AT(made_up_data), "no", 0, 0},
};

#define NKEYS (sizeof(table) / sizeof(table[0]))

struct conf_reader {
	struct arena *arena;
	const char *path;
	struct conf *out;
	unsigned line;
	bool seen[NKEYS];
};

static const struct conf_key *key_find(const char *name)
{
	for (size_t i = 0; i < NKEYS; i++)
		if (str_equal(table[i].name, name))
			return &table[i];
	return NULL;
}

static bool is_url(const char *value)
{
	const char *colon = strstr(value, "://");

	return !*value || (colon && colon != value && colon[3] && !strchr(value, ' ') &&
				  value[strlen(value) - 1] != '/');
}

/* Checks VALUE and puts it into its field; says what is wrong with it, or NULL. */
static const char *value_set(const struct conf_key *key, const char *value, struct conf *out)
{
	char *field = (char *)out + key->offset;
	long long number;

	if (key->kind == CONF_PATH && *value != '/')
		return "must be an absolute path";
	if (key->kind == CONF_URL && !is_url(value))
		return "must look like scheme://host, without a slash at the end";
	if (key->kind == CONF_INT) {
		if (!str_to_int(value, key->min, key->max, &number))
			return "must be a number within its bounds";
		memcpy(field, &number, sizeof(number));
		return NULL;
	}
	if (key->kind == CONF_YES) {
		const bool is_yes = str_equal(value, "yes");

		memcpy(field, &is_yes, sizeof(is_yes));
		return is_yes || str_equal(value, "no") ? NULL : "must be yes or no";
	}
	memcpy(field, &value, sizeof(value));
	return NULL;
}

static enum err line_read(struct conf_reader *reader, char *line)
{
	char *equals, *name, *value;
	const struct conf_key *key;
	const char *wrong;

	if (!str_is_utf8(line, strlen(line)) || str_has_control(line, true))
		return ERR(ERR_INVALID, "%s:%u: bad character", reader->path, reader->line);
	line = str_trim(reader->arena, line);
	if (!line)
		return ERR(ERR_NOMEM, "%s:%u: too long", reader->path, reader->line);
	if (!*line || *line == '#')
		return ERR_OK;
	equals = strchr(line, '=');
	if (!equals)
		return ERR(ERR_INVALID, "%s:%u: not \"key = value\"", reader->path, reader->line);
	*equals = '\0';
	name = str_trim(reader->arena, line);
	value = str_trim(reader->arena, equals + 1);
	if (!name || !value)
		return ERR(ERR_NOMEM, "%s:%u: too long", reader->path, reader->line);
	key = key_find(name);
	if (!key)
		return ERR(ERR_INVALID, "%s:%u: unknown key %s", reader->path, reader->line, name);
	if (reader->seen[key - table])
		return ERR(ERR_INVALID, "%s:%u: %s is set twice", reader->path, reader->line, name);
	reader->seen[key - table] = true;
	wrong = value_set(key, value, reader->out);
	if (wrong)
		return ERR(ERR_INVALID, "%s:%u: %s %s", reader->path, reader->line, name, wrong);
	return ERR_OK;
}

static enum err defaults_set(struct conf_reader *reader)
{
	const struct conf_key *key;
	const char *value, *wrong;

	for (key = table; key < table + NKEYS; key++) {
		if (reader->seen[key - table])
			continue;
		if (!key->fallback)
			return ERR(ERR_INVALID, "%s:%u: %s is missing", reader->path, reader->line,
				key->name);
		value = key->fallback;
		if (key->kind == CONF_PATH && *value != '/')
			value = arena_printf(reader->arena, "%s/%s", reader->out->home, value);
		if (!value)
			return ERR(ERR_NOMEM, "%s: too long", reader->path);
		wrong = value_set(key, value, reader->out);
		if (wrong)
			return ERR(ERR_BUG, "default of %s %s", key->name, wrong);
	}
	return ERR_OK;
}

static enum err lines_read(struct conf_reader *reader, FILE *file)
{
	char line[LINE_MAX_BYTES];
	size_t len;

	while (fgets(line, sizeof(line), file)) {
		reader->line++;
		len = strlen(line);
		if (len == 0 || (line[len - 1] != '\n' && !feof(file)))
			return ERR(ERR_INVALID, "%s:%u: line too long, or a NUL in it",
				reader->path, reader->line);
		TRY(line_read(reader, line));
	}
	if (ferror(file))
		return ERR(ERR_UNAVAILABLE, "%s: %s", reader->path, strerror(errno));
	return ERR_OK;
}

enum err conf_load(struct arena *arena, const char *path, struct conf *out)
{
	struct conf_reader reader = {.arena = arena, .path = path, .out = out};
	FILE *file = fopen(path, "re");
	enum err code;

	memset(out, 0, sizeof(*out));
	if (!file)
		return ERR(ERR_UNAVAILABLE, "%s: %s", path, strerror(errno));
	code = lines_read(&reader, file);
	fclose(file);
	TRY(code);
	TRY(defaults_set(&reader));
	return ERR_OK;
}
