#include "talk.h"

#include "base/str.h"

/* /provider/talk_withdraw: a first talk or a questionnaire that was entered wrongly is withdrawn, with a reason. */

#define TEMPLATE "provider/talk_withdraw.cs"

static const char not_yours[] = N_("Only whoever entered it can withdraw it, or the provider's manager.");
static const char is_gone[] = N_("This has been withdrawn already.");

enum err talk_entry_put(struct web *web, const char *node, enum talk_entry_kind kind, const struct db_result *rows, size_t i)
{
	struct service service = page_service(web);
	const char *reason;

	if (db_get(rows, i, "withdrawn_at").type == DB_NULL) {
		if (first_talk_may_withdraw(web->session->role, db_get_int(rows, i, "entered_by") == web->session->user_id))
			TRY(page_put(web, "1", "%s.%zu.may", node, i));
		return ERR_OK;
	}
	TRY(service_talk_withdrawal_reason(&service, kind, rows, i, &reason));
	return page_put(web, reason, "%s.%zu.reason", node, i);
}

enum err talk_counting_put(struct web *web, const char *node, const struct db_result *rows, size_t *out)
{
	size_t i = 0;

	while (i < rows->nrows && db_get(rows, i, "withdrawn_at").type != DB_NULL)
		i++;
	*out = i;
	return i < rows->nrows ? page_put(web, "1", "%s.%zu.counts", node, i) : ERR_OK;
}

static const char *title_of(const struct service_talk_entry *entry)
{
	return entry->kind == TALK_ENTRY_TALK ? N_("Withdraw a first talk") : N_("Withdraw a questionnaire");
}

/* *out: what the keys "what" and "id" name; Entry.*, Person.*, and the way back to its page. */
static enum err wanted(struct web *web, struct service_talk_entry *out)
{
	struct service service = page_service(web);
	enum questionnaire_stage stage;
	struct db_result place;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	if (!form_has(&web->form, "what"))
		return ERR(ERR_NOT_FOUND, "neither a talk nor a questionnaire");
	TRY(service_talk_entry_load(&service, (enum talk_entry_kind)form_get(&web->form, "what")->number, id, out));
	TRY(talk_place_put(web, out->place_id, &place));
	TRY(page_row_put(web, "Entry", STATEMENT_FIRST_TALK_ENTRY, &out->row));
	TRY(page_put(web, form_text(&web->form, "what"), "Entry.what"));
	TRY(page_put_int(web, id, "Entry.id"));
	if (questionnaire_stage_parse(db_get_text(&out->row, 0, "stage"), &stage))
		TRY(page_put(web, _(questionnaire_title(stage)), "Entry.sheet"));
	TRY(page_put(web, arena_printf(web->arena, "/provider/first_talk?place=%lld", (long long)out->place_id), "Page.back.href"));
	return page_put(web, _("Before and after the course"), "Page.back.text");
}

/* After.counts: what counts now is another one; .day_on: that one counts again; neither: it is open again. */
static enum err after_put(struct web *web, const struct service_talk_entry *entry)
{
	const char *stage = db_get_text(&entry->row, 0, "stage");
	struct db_result rows;
	size_t counts, next;

	if (entry->kind == TALK_ENTRY_TALK)
		TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_FIRST_TALK_ROWS, db_int(entry->place_id)));
	else
		TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_QUESTIONNAIRE_ROWS, db_int(entry->place_id), db_text(stage)));
	TRY(talk_counting_put(web, "Rows", &rows, &counts));
	if (counts < rows.nrows && db_get_int(&rows, counts, "id") != entry->id)
		return page_put(web, "1", "After.counts");
	for (next = counts + 1; next < rows.nrows; next++)
		if (db_get(&rows, next, "withdrawn_at").type == DB_NULL)
			return page_put(web, talk_day_text(web, &rows, next, stage ? "filled_on" : "held_on"), "After.day_on");
	return ERR_OK;
}

static enum err render(struct web *web, const struct service_talk_entry *entry)
{
	const bool is_again = web->request->method == HTTP_POST;

	TRY(after_put(web, entry));
	TRY(page_form(web, talk_withdraw_keys, FORM_COUNT(talk_withdraw_keys), is_again ? &web->form : NULL));
	return page_render_status(web, is_again ? 422 : 200, TEMPLATE, title_of(entry));
}

static enum err refused(struct web *web, enum err code)
{
	return page_error(web, code, code == ERR_CONFLICT ? is_gone : not_yours);
}

/* ERR_OK, or why it cannot be withdrawn. */
static enum err obstacle(const struct web *web, const struct service_talk_entry *entry)
{
	if (!first_talk_may_withdraw(web->session->role, entry->entered_by == web->session->user_id))
		return ERR_DENIED;
	return entry->is_withdrawn ? ERR_CONFLICT : ERR_OK;
}

enum err talk_withdraw_show(struct web *web)
{
	struct service_talk_entry entry;
	enum err code;

	TRY(wanted(web, &entry));
	code = obstacle(web, &entry);
	return code == ERR_OK ? render(web, &entry) : refused(web, code);
}

enum err talk_withdraw_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_talk_entry entry;
	enum err code;
	int64_t place;

	TRY(wanted(web, &entry));
	code = obstacle(web, &entry);
	if (code == ERR_OK && !web->form.ok)
		return render(web, &entry);
	if (code == ERR_OK)
		code = service_talk_withdraw(&service, entry.kind, entry.id, form_text(&web->form, "reason"), &place);
	if (code == ERR_CONFLICT || code == ERR_DENIED)
		return refused(web, code);
	TRY(code);
	web->audited = true;
	return page_redirect(web, "/provider/first_talk?place=%lld&done=withdrawn", (long long)place);
}
