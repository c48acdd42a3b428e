#include "db/statement.h"
#include "run/page.h"

/* Answers that a process keeps for a while (run/page.h). */

enum { KEPT_MAX = 16, KEEP_BYTES = 1024 * 1024 };

/* The answers kept; each has an arena of its own, since it outlives the request that asked. */
static struct kept {
	struct arena *arena; /* NULL: this place is free */
	enum statement statement;
	int64_t read_at;
	struct db_result rows; /* columns NULL: nothing is read yet */
} kept[KEPT_MAX];

static struct kept *place_of(enum statement statement)
{
	for (size_t i = 0; i < KEPT_MAX; i++) {
		if (!kept[i].arena)
			kept[i] = (struct kept){arena_new(KEEP_BYTES), statement, 0, {0}};
		if (!kept[i].arena || kept[i].statement == statement)
			return kept[i].arena ? &kept[i] : NULL;
	}
	return NULL;
}

enum err page_kept(struct web *web, enum statement statement, int seconds, struct db_result *out)
{
	struct kept *place = place_of(statement);

	if (!place)
		return ERR(ERR_BUG, "%s: no room to keep its rows", statement_table[statement].name);
	if (!place->rows.columns || web->now < place->read_at ||
		web->now - place->read_at >= seconds) {
		place->rows = (struct db_result){0};
		arena_reset(place->arena);
		TRY(DB_RUN0(web->db, place->arena, statement, &place->rows));
		place->read_at = web->now;
	}
	*out = place->rows;
	return ERR_OK;
}
