#include <stdio.h>
#include <string.h>

#include "db/statement.h"
#include "run/page.h"

/* Answers that a process keeps for a while (run/page.h). */

enum { KEPT_MAX = 16, KEEP_BYTES = 1024 * 1024, KEY_SIZE = 32 };

/* The answers kept; each has an arena of its own, since it outlives the request that asked. */
static struct kept {
	struct arena *arena; /* NULL: this place is free */
	enum statement statement;
	int64_t read_at;
	char key[KEY_SIZE]; /* of what was asked */
	struct db_result rows; /* columns NULL: nothing is read yet */
} kept[KEPT_MAX];

static struct kept *place_of(enum statement statement)
{
	for (size_t i = 0; i < KEPT_MAX; i++) {
		if (!kept[i].arena)
			kept[i] = (struct kept){.arena = arena_new(KEEP_BYTES), .statement = statement};
		if (!kept[i].arena || kept[i].statement == statement)
			return kept[i].arena ? &kept[i] : NULL;
	}
	return NULL;
}

/* PLACE has rows for KEY, read less than SECONDS ago. */
static bool is_fresh(const struct web *web, const struct kept *place, const char *key, int seconds)
{
	return place->rows.columns && web->now >= place->read_at && web->now - place->read_at < seconds && strcmp(place->key, key) == 0;
}

enum err page_kept_between(struct web *web, enum statement statement, const char *from, const char *to, int seconds, struct db_result *out)
{
	struct kept *place = place_of(statement);
	char key[KEY_SIZE];

	if (!place || snprintf(key, sizeof(key), "%s %s", from, to) >= (int)sizeof(key))
		return ERR(ERR_BUG, "%s: no room to keep its rows", statement_table[statement].name);
	if (!is_fresh(web, place, key, seconds)) {
		place->rows = (struct db_result){0};
		arena_reset(place->arena);
		TRY(DB_RUN(web->db, place->arena, statement, &place->rows, db_text(from), db_text(to), db_text(from), db_text(to)));
		place->read_at = web->now;
		memcpy(place->key, key, sizeof(key));
	}
	*out = place->rows;
	return ERR_OK;
}

enum err page_kept(struct web *web, enum statement statement, int seconds, struct db_result *out)
{
	struct kept *place = place_of(statement);

	if (!place)
		return ERR(ERR_BUG, "%s: no room to keep its rows", statement_table[statement].name);
	if (!is_fresh(web, place, "", seconds)) {
		place->rows = (struct db_result){0};
		arena_reset(place->arena);
		TRY(DB_RUN0(web->db, place->arena, statement, &place->rows));
		place->read_at = web->now;
	}
	*out = place->rows;
	return ERR_OK;
}
