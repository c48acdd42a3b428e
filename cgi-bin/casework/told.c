#include <string.h>

#include "base/str.h"
#include "casework.h"
#include "service/apply.h"

/* What else the applicant has told: what is not safe, wishes, needs, on what he or she acts for a child. */

const struct form_choice told_grounds[] = {
	{"custody_suspended", N_("Custody rights are suspended"), NULL},
	{"custody_removed", N_("Custody rights are removed"), NULL},
	{"custody_at_risk", N_("Custody rights are at risk"), NULL},
	{"single_parent", N_("One parent raises the child"), NULL},
	{"guardian", N_("Guardian"), NULL},
	{"foster_parent", N_("Foster parent"), NULL},
	{"behaviour_correction_programme", N_("The child is in a behaviour correction programme"), NULL},
	{"relationship_difficulties", N_("Difficulties in the relationship with the child"), NULL},
	{"orphan_or_without_parental_care", N_("Orphan or left without parental care"), NULL},
	{"other", N_("Another reason"), NULL},
	{NULL, NULL, NULL},
};

const struct form_choice told_needs[] = {
	{"interpreter", N_("An interpreter"), NULL},
	{"sign_language", N_("A sign language interpreter"), NULL},
	{"childcare", N_("Childcare during the sessions"), NULL},
	{"transport", N_("Help to get there"), NULL},
	{"wheelchair", N_("A room that can be reached with a wheelchair or a pram"), NULL},
	{"easy_language", N_("Easy language"), NULL},
	{NULL, NULL, NULL},
};
const struct form_choice told_bases[] = {
	{"custody", N_("Custody"), NULL},
	{"court_judgment", N_("A court judgment"), NULL},
	{"orphans_court_decision", N_("A decision of the orphans' court"), NULL},
	{"authorisation", N_("An authorisation"), NULL},
	{"institution", N_("Acts for an institution that cares for the child"), NULL},
	{NULL, NULL, NULL},
};

/* The texts of the codes in LIST (commas between), one a line. */
static enum err words_put(struct web *web, const char *list, const struct form_choice *words, const char *node)
{
	struct buf lines;

	buf_init(&lines, web->arena, 0);
	for (; list && *list; list += strcspn(list, ","), list += *list == ',')
		for (const struct form_choice *word = words; word->value; word++)
			if (strlen(word->value) == strcspn(list, ",") && strncmp(word->value, list, strlen(word->value)) == 0)
				buf_printf(&lines, "%s%s", lines.len > 0 ? "\n" : "", _(word->label));
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

	if (!db_get_int(&file->row, 0, "has_representation") || str_equal(db_get_text(&file->row, 0, "for_whom"), "self"))
		return ERR_OK;
	TRY(PAGE_ROWS(web, "Representation", &rows, STATEMENT_REPRESENTATION_OF_APPLICATION, db_int(file->id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(words_put(web, db_get_text(&rows, i, "basis"), told_bases,
			arena_printf(web->arena, "Representation.%zu.text", i)));
		TRY(sealed_put(web, file, &rows, i, "document_sealed", REPRESENTATION_DOCUMENT,
			arena_printf(web->arena, "Representation.%zu.document", i)));
	}
	return ERR_OK;
}

/* Grounds.N.text */
static enum err grounds_put(struct web *web, const struct file *file)
{
	size_t n = 0;

	for (const char *at = db_get_text(&file->row, 0, "grounds"); *at; at += strcspn(at, ","), at += *at == ',')
		for (const struct form_choice *word = told_grounds; word->value; word++)
			if (strlen(word->value) == strcspn(at, ",") && strncmp(word->value, at, strlen(word->value)) == 0)
				TRY(page_put(web, _(word->label), "Grounds.%zu.text", n++));
	return ERR_OK;
}

/* Of a file that a social worker has opened: Initiative.{reason,agreed_on}. */
static enum err initiative_put(struct web *web, const struct file *file)
{
	struct db_result row;

	if (!str_equal(db_get_text(&file->row, 0, "origin"), "initiative"))
		return ERR_OK;
	TRY(PAGE_ROW(web, "Initiative", &row, STATEMENT_APPLICATION_INITIATIVE, db_int(file->id)));
	return sealed_put(web, file, &row, 0, "reason_sealed", APPLICATION_INITIATIVE, "Initiative.reason");
}

/* Told.* */
static enum err rest_put(struct web *web, const struct file *file)
{
	const struct db_result *has = &file->row;
	struct db_result row;

	if (!db_get_int(has, 0, "has_wishes") && !db_get_int(has, 0, "has_preferences") && !db_get_int(has, 0, "has_children") &&
		!db_get_int(has, 0, "has_siblings"))
		return ERR_OK;
	TRY(PAGE_ROW(web, "Told", &row, STATEMENT_APPLICATION_TOLD, db_int(file->id)));
	TRY(words_put(web, db_get_text(&row, 0, "times"), choices_times, "Told.times_text"));
	TRY(words_put(web, db_get_text(&row, 0, "spoken"), choices_languages, "Told.language_text"));
	TRY(words_put(web, db_get_text(&row, 0, "needs"), told_needs, "Told.needs_text"));
	TRY(sealed_put(web, file, &row, 0, "note_sealed", APPLICATION_NEED_NOTE, "Told.note"));
	return sealed_put(web, file, &row, 0, "wish_sealed", APPLICATION_WISH, "Told.wish");
}

enum err told_put(struct web *web, const struct file *file)
{
	TRY(rest_put(web, file));
	TRY(grounds_put(web, file));
	TRY(initiative_put(web, file));
	return representation_put(web, file);
}
