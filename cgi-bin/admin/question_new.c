#include "base/rnd.h"
#include "base/str.h"
#include "domain/questionnaire.h"
#include "question.h"

/* /admin/question/new: another wording of a question, or a new question.  First the form, then a look at what will change, then it is saved. */

#define TITLE_VERSION N_("New wording of a question")
#define TITLE_NEW N_("New question")
#define TEMPLATE "admin/question_new.cs"

enum { CODE = 20 };

/* What the new version will follow; of a new question only audience and code. */
struct newest {
	struct question question;
	bool is_new;
	int64_t id, version;
	struct service_question_version says;
	struct question_days days;
};

static const char *title(const struct newest *newest)
{
	return newest->is_new ? TITLE_NEW : TITLE_VERSION;
}

/* Nobody has to think of a code; the form carries it, so that one sent twice makes one question. */
static const char *code_make(struct web *web)
{
	unsigned char bytes[(CODE - 2) / 2];
	char hex[sizeof(bytes) * 2 + 1];

	rnd_bytes(bytes, sizeof(bytes));
	str_hex(bytes, sizeof(bytes), hex);
	return arena_printf(web->arena, "q-%s", hex);
}

/* Without a code in a query, or with one that a form has made and that is not known yet, the question is new. */
static enum err newest_find(struct web *web, struct newest *out)
{
	const bool posted = web->request->method == HTTP_POST;
	const enum err found = question_find(web, &out->question);

	if (!form_has(&web->form, "audience"))
		return found;
	out->is_new = found == ERR_NOT_FOUND && (posted ? form_get(&web->form, "newest")->number == 0 : form_get(&web->form, "code")->state == FORM_ABSENT);
	if (!out->is_new)
		TRY(found);
	out->id = out->version = 0;
	if (out->is_new) {
		if (!posted)
			out->question.code = code_make(web);
		return out->question.code ? ERR_OK : ERR(ERR_LIMIT, "a code");
	}
	out->id = db_get_int(&out->question.rows, 0, "id");
	out->version = db_get_int(&out->question.rows, 0, "version");
	TRY(question_version(&out->question, 0, &out->says));
	return service_question_days(&out->question.rows, 0, &out->days);
}

/* What both pages say about the newest version; after a post it is the one that the person saw. */
static enum err newest_put(struct web *web, const struct newest *newest)
{
	const bool posted = web->request->method == HTTP_POST;
	char from[12];

	TRY(page_put_int(web, posted ? form_get(&web->form, "newest")->number : newest->id, "Question.newest"));
	TRY(page_put_int(web, posted ? form_get(&web->form, "version")->number : newest->version, "Question.version"));
	TRY(page_put_int(web, QUESTIONNAIRE_QUESTIONS, "Page.most"));
	if (!newest->is_new) {
		date_format_latvian(newest->days.from, from);
		TRY(page_put(web, from, "Question.from"));
		TRY(page_put(web, web_language(web) == VIEW_EN ? newest->says.text_en : newest->says.text_lv, "Question.name"));
	}
	return question_put(web, &newest->question, newest->is_new ? NULL : newest->question.code);
}

/* The position of a new question: the last one. */
static enum err position_last(struct web *web, const char *audience, long long *out)
{
	struct db_result rows;

	*out = 1;
	TRY(DB_RUN(web->db, web->arena, STATEMENT_QUESTION_ALL, &rows, db_text(audience)));
	for (size_t i = 0; i < rows.nrows; i++)
		if (db_get_int(&rows, i, "position") >= *out)
			*out = db_get_int(&rows, i, "position") + 1;
	*out = *out > QUESTION_POSITION_MAX ? QUESTION_POSITION_MAX : *out;
	return ERR_OK;
}

enum err question_new_show(struct web *web)
{
	struct newest newest;
	long long position;

	TRY(newest_find(web, &newest));
	TRY(page_form(web, question_new_keys, FORM_COUNT(question_new_keys), NULL));
	TRY(newest_put(web, &newest));
	if (newest.is_new) {
		TRY(position_last(web, newest.question.audience, &position));
	} else {
		position = newest.says.position;
		TRY(page_form_value(web, "text_lv", newest.says.text_lv));
		TRY(page_form_value(web, "text_easy", newest.says.text_easy));
		TRY(page_form_value(web, "text_en", newest.says.text_en));
	}
	TRY(page_form_value(web, "position", arena_printf(web->arena, "%lld", position)));
	return page_render(web, TEMPLATE, title(&newest));
}

/* What the form says; where a field is bad, what is read does not matter. */
static void version_of(const struct form *form, struct service_question_version *out)
{
	*out = (struct service_question_version){
		.position = form_get(form, "position")->number, .text_lv = form_text(form, "text_lv"), .text_easy = form_text(form, "text_easy"),
		.text_en = form_text(form, "text_en"),
	};
	if (form_has(form, "valid_from"))
		(void)date_parse_iso(form_get(form, "valid_from")->date, &out->valid_from);
}

/* The same form once more: the newest version says what it says. */
static bool is_there(const struct newest *newest, const struct service_question_version *version)
{
	const struct service_question_version *says = &newest->says;

	return !newest->is_new && date_compare(newest->days.from, version->valid_from) == 0 && says->position == version->position &&
		str_equal(says->text_lv, version->text_lv) && str_equal(says->text_easy, version->text_easy) && str_equal(says->text_en, version->text_en);
}

/* Marks a day on which the version cannot begin. */
static enum err check(struct web *web, const struct service_question_version *version, const struct newest *newest)
{
	static const char *const texts[] = {
		[QUESTION_PAST] = N_("A new wording can begin today at the earliest."),
		[QUESTION_NOT_LAST] = N_("A wording that begins on that day or later has been entered already. Choose a later day, or withdraw it."),
		[QUESTION_HAS_END] = N_("This question has an end already. Go back, and take that one back first."),
		[QUESTION_NO_END] = "",
		[QUESTION_TOO_MANY] = N_("The questionnaire is full then: end another question first, or choose a later day."),
	};
	struct service service = page_service(web);
	enum question_problem problem;

	if (!form_has(&web->form, "valid_from"))
		return ERR_OK;
	TRY(service_question_start(&service, newest->question.audience, newest->question.code, version->valid_from, &problem));
	if (problem != QUESTION_FINE)
		form_reject(&web->form, "valid_from", texts[problem]);
	return ERR_OK;
}

/* What is about to happen: what changes, from when, and for whom nothing changes. */
static enum err confirm(struct web *web, const struct service_question_version *version, const struct newest *newest)
{
	char from[12], end[12];

	date_format_latvian(version->valid_from, from);
	TRY(newest_put(web, newest));
	TRY(page_put(web, from, "New.from"));
	if (!newest->is_new && !date_is_valid(newest->days.to)) {
		date_format_latvian(date_add_days(version->valid_from, -1), end);
		TRY(page_put(web, end, "New.end"));
	}
	TRY(question_lines_put(web, "Lines", version, newest->is_new ? NULL : &newest->says, !newest->is_new));
	TRY(page_form_hidden(web, "action"));
	return page_render(web, "admin/question_check.cs", newest->is_new ? N_("Check the new question") : N_("Check the new wording"));
}

static enum err added(struct web *web, const struct service_question_seen *seen)
{
	return page_redirect(web, "/admin/question?audience=%s&code=%s&saved=added", seen->audience, seen->code);
}

enum err question_new_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_question_version version;
	struct service_question_seen seen;
	struct newest newest;

	if (!form_has(&web->form, "audience") || !form_has(&web->form, "code") || form_get(&web->form, "newest")->state != FORM_OK ||
		form_get(&web->form, "version")->state != FORM_OK)
		return ERR(ERR_INVALID, "no question in the form");
	TRY(newest_find(web, &newest));
	seen = question_seen(web, "newest");
	version_of(&web->form, &version);
	if (form_is(&web->form, "action", "save") && is_there(&newest, &version))
		return added(web, &seen);
	web->detail = N_("Somebody else has changed this question since you opened the page.");
	if (newest.id != seen.id || newest.version != seen.version)
		return question_changed(web, ERR(ERR_CONFLICT, "the question has changed"));
	TRY(check(web, &version, &newest));
	if (!web->form.ok || form_is(&web->form, "action", "edit")) {
		TRY(page_form(web, question_new_keys, FORM_COUNT(question_new_keys), &web->form));
		TRY(newest_put(web, &newest));
		return page_render_status(web, web->form.ok ? 200 : 422, TEMPLATE, title(&newest));
	}
	if (form_is(&web->form, "action", "check"))
		return confirm(web, &version, &newest);
	TRY(question_changed(web, service_question_add(&service, &version, &seen)));
	return added(web, &seen);
}
