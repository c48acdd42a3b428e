#include "base/str.h"
#include "question.h"

/* What a version of a question says, in the words of its form. */

/* One thing that a version says. */
struct line {
	const char *key;	/* of question_new_keys */
	const char *text, *lang;
};

static const char *label_of(const char *name)
{
	const struct form_key *key = question_new_keys;

	while (!str_equal(key->name, name))
		key++;
	return _(key->label);
}

enum err question_find(struct web *web, struct question *out)
{
	*out = (struct question){.audience = form_text(&web->form, "audience"), .code = form_text(&web->form, "code")};
	if (!form_has(&web->form, "audience"))
		return ERR(ERR_NOT_FOUND, "no such audience");
	TRY(DB_RUN(web->db, web->arena, STATEMENT_QUESTION_VERSIONS, &out->rows, db_text(out->audience), db_text(out->code)));
	return out->rows.nrows > 0 ? ERR_OK : ERR(ERR_NOT_FOUND, "no such question");
}

enum err question_version(const struct question *question, size_t i, struct service_question_version *out)
{
	struct question_days days;

	TRY(service_question_days(&question->rows, i, &days));
	*out = (struct service_question_version){
		.valid_from = days.from, .position = db_get_int(&question->rows, i, "position"), .text_lv = db_get_text(&question->rows, i, "text_lv"),
		.text_easy = db_get_text(&question->rows, i, "text_easy"), .text_en = db_get_text(&question->rows, i, "text_en"),
	};
	return ERR_OK;
}

/* VERSION line by line, in the form's order. */
static void lines_of(struct web *web, const struct service_question_version *version, struct line out[QUESTION_LINES])
{
	out[0] = (struct line){"text_lv", version->text_lv, "lv"};
	out[1] = (struct line){"text_easy", version->text_easy, "lv"};
	out[2] = (struct line){"text_en", version->text_en, "en"};
	out[3] = (struct line){"position", arena_printf(web->arena, "%lld", version->position), NULL};
}

enum err question_lines_put(struct web *web, const char *node, const struct service_question_version *version, const struct service_question_version *before,
	bool only_differing)
{
	struct line lines[QUESTION_LINES], old[QUESTION_LINES];
	size_t n = 0;

	lines_of(web, version, lines);
	if (before)
		lines_of(web, before, old);
	for (size_t i = 0; i < QUESTION_LINES; i++) {
		const bool differs = before && !str_equal(lines[i].text, old[i].text);

		if (only_differing && !differs)
			continue;
		TRY(page_put(web, label_of(lines[i].key), "%s.%zu.label", node, n));
		TRY(page_put(web, lines[i].text, "%s.%zu.text", node, n));
		if (lines[i].lang)
			TRY(page_put(web, lines[i].lang, "%s.%zu.lang", node, n));
		if (differs)
			TRY(page_put(web, old[i].text, "%s.%zu.before", node, n));
		n++;
	}
	return ERR_OK;
}

enum err question_put(struct web *web, const struct question *question, const char *back_code)
{
	TRY(page_put(web, question->audience, "Question.audience"));
	TRY(page_put(web, choice_label(question_audiences, question->audience), "Question.audience_text"));
	TRY(page_put(web, question->code, "Question.code"));
	return page_put(web, back_code ? arena_printf(web->arena, "/admin/question?audience=%s&code=%s", question->audience, back_code) : "/admin/questions",
		"Page.back.href");
}

struct service_question_seen question_seen(struct web *web, const char *id_key)
{
	return (struct service_question_seen){form_text(&web->form, "audience"), form_text(&web->form, "code"), form_get(&web->form, id_key)->number,
		form_get(&web->form, "version")->number};
}

enum err question_changed(struct web *web, enum err code)
{
	struct service_question_version version;
	struct line lines[QUESTION_LINES];
	struct question question;
	struct question_days days;

	if (code != ERR_CONFLICT)
		return code;
	TRY(question_find(web, &question));
	TRY(question_version(&question, 0, &version));
	TRY(service_question_days(&question.rows, 0, &days));
	TRY(period_day_stored(web, "valid_from", _("Asked from"), days.from));
	TRY(period_day_stored(web, "until", _("Last day on which it is asked"), days.to));
	lines_of(web, &version, lines);
	for (size_t i = 0; i < QUESTION_LINES; i++)
		TRY(page_typed_stored(web, lines[i].key, label_of(lines[i].key), lines[i].text));
	return code;
}
