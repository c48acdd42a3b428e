#include <string.h>

#include "base/str.h"
#include "casework.h"
#include "service/apply.h"

/* What else the applicant has told: what is not safe, wishes, needs, on what he or she acts for a child. */

struct word {
	const char *code, *text;
};

static const struct word times[] = {
	{"workday_morning", N_("Working days, in the morning")},
	{"workday_afternoon", N_("Working days, in the afternoon")},
	{"workday_evening", N_("Working days, in the evening")},
	{"saturday", N_("Saturdays")},
	{NULL, NULL},
};
static const struct word languages[] = {
	{"lv", N_("Latvian")},
	{"ru", N_("Russian")},
	{"uk", N_("Ukrainian")},
	{"en", N_("English")},
	{"other", N_("Another language")},
	{NULL, NULL},
};
static const struct word needs[] = {
	{"interpreter", N_("An interpreter")},
	{"sign_language", N_("A sign language interpreter")},
	{"childcare", N_("Childcare during the sessions")},
	{"transport", N_("Help to get there")},
	{"wheelchair", N_("A room that can be reached with a wheelchair or a pram")},
	{"easy_language", N_("Easy language")},
	{NULL, NULL},
};
static const struct word bases[] = {
	{"custody", N_("Custody")},
	{"court_judgment", N_("A court judgment")},
	{"orphans_court_decision", N_("A decision of the orphans' court")},
	{"authorisation", N_("An authorisation")},
	{"institution", N_("Acts for an institution that cares for the child")},
	{NULL, NULL},
};

/* The texts of the codes in LIST (commas between), one a line. */
static enum err words_put(struct web *web, const char *list, const struct word *words, const char *node)
{
	struct buf lines;

	buf_init(&lines, web->arena, 0);
	for (; list && *list; list += strcspn(list, ","), list += *list == ',')
		for (const struct word *word = words; word->code; word++)
			if (strlen(word->code) == strcspn(list, ",") && strncmp(word->code, list, strlen(word->code)) == 0)
				buf_printf(&lines, "%s%s", lines.len > 0 ? "\n" : "", _(word->text));
	return lines.len > 0 ? page_put(web, buf_text(&lines), "%s", node) : ERR_OK;
}

/* The sealed text of COLUMN, under NODE where there is one. */
static enum err sealed_put(struct web *web, const struct file *file, const struct db_result *row, size_t i,
	const char *column, const char *place, const char *node)
{
	const struct db_value sealed = db_get(row, i, column);
	const char *text;
	size_t len;

	if (sealed.type == DB_NULL)
		return ERR_OK;
	TRY(keyring_unseal(web->keys, web->arena, place, file->reference, sealed.text, sealed.len, &text, &len));
	return page_put(web, text, "%s", node);
}

static enum err representation_put(struct web *web, const struct file *file)
{
	struct db_result rows;

	if (str_equal(db_get_text(&file->row, 0, "for_whom"), "self"))
		return ERR_OK;
	TRY(PAGE_ROWS(web, "Representation", &rows, STATEMENT_REPRESENTATION_OF_APPLICATION, db_int(file->id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(words_put(web, db_get_text(&rows, i, "basis"), bases,
			arena_printf(web->arena, "Representation.%zu.text", i)));
		TRY(sealed_put(web, file, &rows, i, "document_sealed", REPRESENTATION_DOCUMENT,
			arena_printf(web->arena, "Representation.%zu.document", i)));
	}
	return ERR_OK;
}

enum err told_put(struct web *web, const struct file *file)
{
	struct db_result row;

	TRY(PAGE_ROW(web, "Told", &row, STATEMENT_APPLICATION_TOLD, db_int(file->id)));
	TRY(words_put(web, db_get_text(&row, 0, "times"), times, "Told.times_text"));
	TRY(words_put(web, db_get_text(&row, 0, "spoken"), languages, "Told.language_text"));
	TRY(words_put(web, db_get_text(&row, 0, "needs"), needs, "Told.needs_text"));
	TRY(sealed_put(web, file, &row, 0, "note_sealed", APPLICATION_NEED_NOTE, "Told.note"));
	TRY(sealed_put(web, file, &row, 0, "wish_sealed", APPLICATION_WISH, "Told.wish"));
	return representation_put(web, file);
}
