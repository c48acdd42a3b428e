#include <inttypes.h>

#include "base/log.h"
#include "base/str.h"
#include "pages.h"
#include "wire/json.h"

/* GET /health for people and load balancers, GET /metrics for monitoring: the same few numbers. */

enum {
	JSON_BYTES = 4096,
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

static enum err reply(struct web *web, const struct health *health, const char *type,
	const char *text, size_t len)
{
	web->response->status = health->has_database ? 200 : 503;
	web->response->content_type = type;
	web->response->body = text;
	web->response->body_len = len;
	web->replied = true;
	return ERR_OK;
}

static const char *status_word(const struct health *health)
{
	if (!health->has_database)
		return "down";
	return health->parked > 0 || health->oldest_seconds > LATE_SECONDS ? "degraded" : "ok";
}

static struct wire_json *outbox_json(const struct health *health)
{
	struct wire_json *outbox = wire_json_object();

	wire_json_put_int(outbox, "waiting", health->waiting);
	wire_json_put_int(outbox, "oldest_seconds", health->oldest_seconds);
	wire_json_put_int(outbox, "parked", health->parked);
	return outbox;
}

enum err health_get(struct web *web)
{
	struct health health = {0};
	struct wire_json *json;
	const char *text = NULL;
	size_t len = 0;
	enum err err;

	TRY(look(web, &health));
	json = wire_json_object();
	wire_json_put_text(json, "status", status_word(&health));
	wire_json_put_text(json, "database", health.has_database ? "ok" : "down");
	if (health.has_database) {
		wire_json_put_int(json, "migration", health.migration);
		wire_json_put(json, "outbox", outbox_json(&health));
	}
	err = wire_json_write(json, web->arena, JSON_BYTES, &text, &len);
	wire_json_free(json);
	TRY(err);
	return reply(web, &health, "application/json", text, len);
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
	if (!buf_text(&text))
		return ERR(ERR_LIMIT, "metrics");
	return reply(web, &health, "text/plain; version=0.0.4; charset=utf-8", text.data, text.len);
}
