#include "catalogue.h"

#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "run/page.h"
#include "service/programme.h"
#include "words.h"

enum { KEEP_SECONDS = 60, KEEP_BYTES = 1024 * 1024 };

/* The process's copy.  It has an arena of its own, since it outlives the request that read it. */
static struct {
	struct arena *arena;
	struct catalogue catalogue;
	int64_t read_at;
	struct date day;
} kept;

static enum err row_read(const struct db_result *rows, size_t i, const struct service_programme_parts *parts,
	struct catalogue_row *out)
{
	out->id = db_get_int(rows, i, "id");
	for (int language = 0; language < VIEW_LANGUAGE__MAX; language++) {
		out->name[language] = page_column((enum view_language)language, rows, i, "name");
		out->whom[language] = page_column((enum view_language)language, rows, i, "whom");
		out->about[language] = page_column((enum view_language)language, rows, i, "about");
	}
	out->legal_ref = db_get_text(rows, i, "legal_ref");
	return service_programme_rule(rows, i, parts, &out->rule);
}

static enum err catalogue_read(struct web *web)
{
	struct service_programme_parts parts;
	struct catalogue_row *copies;
	struct db_result rows;
	char day[11];

	date_format_iso(web->today, day);
	TRY(DB_RUN(web->db, kept.arena, STATEMENT_PROGRAMME_CATALOGUE, &rows, db_text(day),
		db_text(day)));
	TRY(service_programme_parts(web->db, kept.arena, &parts));
	copies = arena_array(kept.arena, rows.nrows, sizeof(*copies));
	if (!copies)
		return ERR(ERR_LIMIT, "catalogue of %zu rows", rows.nrows);
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(row_read(&rows, i, &parts, &copies[i]));
	kept.catalogue = (struct catalogue){copies, rows.nrows};
	kept.read_at = web->now;
	kept.day = web->today;
	return ERR_OK;
}

enum err catalogue_get(struct web *web, struct catalogue *out)
{
	if (!kept.arena)
		kept.arena = arena_new(KEEP_BYTES);
	if (!kept.arena)
		return ERR(ERR_NOMEM, "catalogue");
	if (!kept.catalogue.rows || web->now < kept.read_at ||
		web->now - kept.read_at >= KEEP_SECONDS ||
		date_compare(kept.day, web->today) != 0) {
		kept.catalogue = (struct catalogue){NULL, 0};
		arena_reset(kept.arena);
		TRY(catalogue_read(web));
	}
	*out = kept.catalogue;
	return ERR_OK;
}

const struct catalogue_row *catalogue_find(const struct catalogue *catalogue, const char *code)
{
	for (size_t i = 0; i < catalogue->n; i++)
		if (str_equal(catalogue->rows[i].rule.code, code))
			return &catalogue->rows[i];
	return NULL;
}

enum err catalogue_name(struct web *web, int64_t id, const char **out)
{
	enum view_language language = web_language(web);
	struct catalogue catalogue;
	struct db_result row;

	TRY(catalogue_get(web, &catalogue));
	for (size_t i = 0; i < catalogue.n; i++) {
		*out = catalogue.rows[i].name[language];
		if (catalogue.rows[i].id == id)
			return ERR_OK;
	}
	TRY(DB_ONE(web->db, web->arena, STATEMENT_PROGRAMME_NAME, &row, db_int(id)));
	*out = page_column(language, &row, 0, "name");
	return ERR_OK;
}

bool catalogue_fits(const struct catalogue_row *row, const char *audience)
{
	switch (row->rule.target) {
	case PROGRAMME_PARENT:
	case PROGRAMME_YOUNG_ADULT:
		return str_equal(audience, "self");
	case PROGRAMME_CHILD:
		return str_equal(audience, "child");
	case PROGRAMME_FAMILY:
	case PROGRAMME_DYAD:
		return str_equal(audience, "together");
	case PROGRAMME_TARGET_NONE:
	case PROGRAMME_TARGET__MAX:
		break;
	}
	return false;
}

enum err catalogue_put(struct web *web, const struct catalogue_row *row, const char *node)
{
	enum view_language language = web_language(web);
	struct {
		const char *name, *value;
	} values[] = {
		{"code", row->rule.code},
		{"name", row->name[language]},
		{"whom", row->whom[language]},
		{"about", row->about[language]},
		{"age", words_age(web->arena, &row->rule)},
		{"sessions", words_sessions(web->arena, &row->rule)},
		{"legal_ref", row->legal_ref},
	};

	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
		TRY(page_put(web, values[i].value, "%s.%s", node, values[i].name));
	if (row->rule.is_state_financed)
		TRY(page_put(web, "1", "%s.state_financed", node));
	return ERR_OK;
}
