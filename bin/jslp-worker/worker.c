#include "adapter.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/str.h"

/* Opening and closing of what a worker needs. */

enum {
	JOB_ARENA_BYTES = 4 * 1024 * 1024,
	TOKEN_BYTES = 512,
	CALL_MAX_MS = 15000,
	CALL_MIN_MS = 500,
	PLACES_MAX = 16,
};

enum err worker_token_read(struct worker *worker, const char *path, const char **io_token)
{
	const char *token = NULL;
	char line[TOKEN_BYTES];
	FILE *file;
	size_t len;

	file = fopen(path, "re");
	if (!file)
		return ERR(ERR_UNAVAILABLE, "%s: %s", path, strerror(errno));
	len = fread(line, 1, sizeof(line) - 1, file);
	(void)fclose(file);
	line[len] = '\0';
	line[strcspn(line, "\r\n")] = '\0';
	/* Read again and again while it is refused: only another token takes memory, and a file that
	 * is being written leaves the token that there is. */
	if (str_equal(line, *io_token))
		token = *io_token;
	else if (line[0] && !str_has_control(line, false))
		token = arena_strdup(worker->tool->arena, line);
	explicit_bzero(line, sizeof(line));
	if (!token || !*token)
		return ERR(ERR_UNAVAILABLE, "%s: no token in it", path);
	*io_token = token;
	return ERR_OK;
}

/* Places of the configured addresses, and those of "egress", are all that this process connects to.
 */
static enum err allow_make(struct worker *worker)
{
	const struct conf *conf = worker->tool->conf;
	const char **places = arena_array(worker->tool->arena, PLACES_MAX, sizeof(*places));
	char *more = arena_strdup(worker->tool->arena, conf->egress);
	char *rest, *place;
	size_t n = 0;

	if (!places || !more)
		return ERR(ERR_NOMEM, "places to connect to");
	if (*conf->state_url)
		TRY(egress_place(worker->tool->arena, conf->state_url, &places[n++]));
	if (*conf->mail_url)
		TRY(egress_place(worker->tool->arena, conf->mail_url, &places[n++]));
	if (*conf->eaddress_url)
		TRY(egress_place(worker->tool->arena, conf->eaddress_url, &places[n++]));
	for (place = strtok_r(more, " ", &rest); place; place = strtok_r(NULL, " ", &rest)) {
		if (n == PLACES_MAX)
			return ERR(ERR_INVALID, "egress names too many places");
		places[n++] = place;
	}
	worker->allow = (struct egress_list){places, n};
	return ERR_OK;
}

static enum err clients_open(struct worker *worker)
{
	const struct conf *conf = worker->tool->conf;
	const unsigned call_ms = (unsigned)worker->call_ms;
	const struct http_client_options http = {
		conf->state_ca, worker->allow, call_ms / 2, call_ms};
	const struct http_client_options eaddress = {
		conf->eaddress_ca, worker->allow, call_ms / 2, call_ms};
	const struct smtp_options smtp = {
		conf->mail_url, NULL, worker->allow, call_ms / 2, call_ms};

	worker->http = http_client_new(&http);
	if (*conf->eaddress_url)
		worker->eaddress_http = http_client_new(&eaddress);
	if (*conf->mail_url)
		worker->smtp = smtp_client_new(&smtp);
	if (!worker->http || (*conf->mail_url && !worker->smtp) || (*conf->eaddress_url && !worker->eaddress_http))
		return ERR(ERR_NOMEM, "clients");
	return ERR_OK;
}

/* Tokens of the receivers that are configured, and what their messages need beside. */
static enum err tokens_read(struct worker *worker)
{
	const struct conf *conf = worker->tool->conf;

	worker->token = worker->eaddress_token = "";
	if (*conf->state_url)
		TRY(worker_token_read(worker, conf->state_token_file, &worker->token));
	if (!*conf->eaddress_url)
		return ERR_OK;
	if (!*conf->eaddress_sender || !eaddress_adapter_find(conf->eaddress_adapter))
		return ERR(ERR_INVALID, "eaddress_url without eaddress_sender, or an unknown eaddress_adapter");
	return worker_token_read(worker, conf->eaddress_token_file, &worker->eaddress_token);
}

enum err worker_open(struct tool *tool, struct worker *out)
{
	*out = (struct worker){.tool = tool};
	TRY(tool_conf(tool));
	TRY(tool_db(tool, "worker"));
	TRY(tool_keys(tool, KEYRING_SEAL));
	TRY(tool_view(tool));
	out->lease_ms = tool->conf->worker_lease_seconds * 1000;
	out->call_ms = out->lease_ms / 2 < CALL_MAX_MS ? out->lease_ms / 2 : CALL_MAX_MS;
	if (out->call_ms < CALL_MIN_MS)
		out->call_ms = CALL_MIN_MS;
	out->job = arena_new(JOB_ARENA_BYTES);
	if (!out->job)
		return ERR(ERR_NOMEM, "arena");
	if (*tool->conf->mail_url && !*tool->conf->mail_from)
		return ERR(ERR_INVALID, "mail_url without mail_from");
	TRY(allow_make(out));
	TRY(tokens_read(out));
	TRY(view_warm(tool->view, VIEW_TEXT, "mail/receipt.cs"));
	TRY(view_warm(tool->view, VIEW_TEXT, "mail/decision.cs"));
	TRY(view_warm(tool->view, VIEW_TEXT, "mail/message.cs"));
	TRY(view_warm(tool->view, VIEW_TEXT, "mail/code.cs"));
	TRY(view_warm(tool->view, VIEW_TEXT, "mail/timetable.cs"));
	TRY(view_warm(tool->view, VIEW_TEXT, "mail/digest.cs"));
	TRY(view_warm(tool->view, VIEW_TEXT, "mail/session_reminder.cs"));
	return clients_open(out);
}

void worker_today(char out[11])
{
	struct date today;

	clock_riga_day(clock_now(), &today.year, &today.month, &today.day);
	date_format_iso(today, out);
}

struct service worker_service(struct worker *worker)
{
	struct service service = {.db = worker->tool->db, .arena = worker->job, .keys = worker->tool->keys, .now = clock_now(),
		.actor_role = ROLE_SYSTEM, .program = "worker", .request_id = ""};

	clock_riga_day(service.now, &service.today.year, &service.today.month, &service.today.day);
	return service;
}

void worker_close(struct worker *worker)
{
	http_client_free(worker->http);
	http_client_free(worker->eaddress_http);
	smtp_client_free(worker->smtp);
	arena_free(worker->job);
}
