#include <inttypes.h>

#include "base/log.h"
#include "base/str.h"
#include "pages.h"

/* GET /health for people and load balancers, GET /metrics for monitoring: the same few numbers. */

enum {
	LATE_SECONDS = 900, /* the longest pause between two attempts (store_outbox_backoff_ms) */
};

struct health {
	bool has_database;
	int64_t migration, waiting, oldest_seconds, parked;
};

static enum err ask(struct web *web, struct health *out)
{
	struct db_result outbox, migration;

	TRY(DB_ONE(web->db, web->arena, STATEMENT_OUTBOX_HEALTH, &outbox, db_int(web->now)));
	TRY(db_one(web->db, web->arena, STATEMENT_MIGRATION_LEVEL, NULL, 0, &migration));
	out->waiting = db_get_int(&outbox, 0, "waiting");
	out->oldest_seconds = db_get_int(&outbox, 0, "oldest_seconds");
	out->parked = db_get_int(&outbox, 0, "parked");
	out->migration = db_get_int(&migration, 0, "level");
	out->has_database = true;
	return ERR_OK;
}

/* A database that is away is an answer, not an error. */
static enum err look(struct web *web, struct health *out)
{
	const enum err err = ask(web, out);

	if (err != ERR_OK && err != ERR_UNAVAILABLE)
		return err_pass(err, __FILE__, __LINE__);
	if (err == ERR_UNAVAILABLE)
		log_warn("%s 503: %s", web->route->path, err_text());
	return ERR_OK;
}

static enum err reply(
	struct web *web, const struct health *health, const char *type, const struct buf *text)
{
	if (!buf_text(text))
		return ERR(ERR_LIMIT, "answer");
	web->response->status = health->has_database ? 200 : 503;
	web->response->content_type = type;
	web->response->body = text->data;
	web->response->body_len = text->len;
	web->replied = true;
	return ERR_OK;
}

static const char *status_word(const struct health *health)
{
	if (!health->has_database)
		return "down";
	return health->parked > 0 || health->oldest_seconds > LATE_SECONDS ? "degraded" : "ok";
}

/* Numbers and our own words only, so nothing needs escaping. */
enum err health_get(struct web *web)
{
	struct health health = {0};
	struct buf text;

	TRY(look(web, &health));
	buf_init(&text, web->arena, 0);
	buf_printf(&text, "{\"status\":\"%s\",\"database\":\"%s\"", status_word(&health),
		health.has_database ? "ok" : "down");
	if (health.has_database)
		buf_printf(&text,
			",\"migration\":%" PRId64 ",\"outbox\":{\"waiting\":%" PRId64
			",\"oldest_seconds\":%" PRId64 ",\"parked\":%" PRId64 "}",
			health.migration, health.waiting, health.oldest_seconds, health.parked);
	buf_puts(&text, "}\n");
	return reply(web, &health, "application/json", &text);
}

enum err metrics_get(struct web *web)
{
	struct health health = {0};
	struct buf text;

	TRY(look(web, &health));
	buf_init(&text, web->arena, 0);
	buf_printf(
		&text, "# TYPE jslp_database_up gauge\njslp_database_up %d\n", health.has_database);
	if (health.has_database)
		buf_printf(&text,
			"# TYPE jslp_migration gauge\njslp_migration %" PRId64 "\n"
			"# TYPE jslp_outbox_waiting gauge\njslp_outbox_waiting %" PRId64 "\n"
			"# TYPE jslp_outbox_oldest_seconds gauge\njslp_outbox_oldest_seconds "
			"%" PRId64 "\n"
			"# TYPE jslp_outbox_parked gauge\njslp_outbox_parked %" PRId64 "\n",
			health.migration, health.waiting, health.oldest_seconds, health.parked);
	return reply(web, &health, "text/plain; version=0.0.4; charset=utf-8", &text);
}
