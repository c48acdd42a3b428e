#include "base/str.h"
#include "domain/deadline.h"
#include "post.h"
#include "service/correspondence.h"

/* /casework/post: acts that go by post or to the e-address and that nobody has handed over or sent. */

const char *post_key(struct web *web, const char *what, size_t n)
{
	return arena_printf(web->arena, "%s_%zu", what, n);
}

/* The row of the posted form that has act ID; -1 when there is none. */
static int typed_row(struct web *web, int64_t id)
{
	const char *key;

	for (size_t n = 0; web->request->method == HTTP_POST && n < POST_ROWS; n++) {
		key = post_key(web, "row", n);
		if (form_has(&web->form, key) && form_get(&web->form, key)->number == id)
			return (int)n;
	}
	return -1;
}

/* What stands in the form at an act: chosen, its number, what is wrong with it. */
static enum err row_typed_put(struct web *web, struct view_node *node, int64_t id)
{
	const int n = typed_row(web, id);
	const struct form_field *item;

	if (n < 0)
		return ERR_OK;
	item = form_get(&web->form, post_key(web, "item", (size_t)n));
	TRY(view_node_put(node, "chosen", form_has(&web->form, post_key(web, "act", (size_t)n)) ? "1" : ""));
	TRY(view_node_put(node, "item", item->text ? item->text : ""));
	if (item->state != FORM_BAD)
		return ERR_OK;
	return view_node_put(node, "error", _("Write 5 to 20 letters and digits, as the post's receipt has them."));
}

bool post_machine(const struct db_result *rows, size_t i, struct post_machine *out)
{
	const char *job = db_get_text(rows, i, "job");

	*out = (struct post_machine){.kind = "wait", .holds = true};
	if (!job)
		return false;
	if (str_equal(job, "parked")) {
		out->kind = "bad";
		out->text = N_("The gateway did not take it: must be looked at");
	} else if (str_equal(job, "waiting") && db_get_int(rows, i, "job_leased")) {
		out->busy = true;
		out->text = N_("The system is sending it now");
	} else if (str_equal(job, "waiting")) {
		out->text = db_get_int(rows, i, "job_attempts") > 0 ? N_("The gateway does not answer; the system tries again") :
			N_("The system sends it");
	} else if (str_equal(db_get_text(rows, i, "job_error"), DELIVERY_NO_CODE)) {
		*out = (struct post_machine){.kind = "grey", .text = N_("By hand: the personal code is not known")};
	} else {
		return false;
	}
	return true;
}

/* Rows.N.{electronic,machine,machine_kind}: what is said of an act for the e-address; and, where the worker has it, held. */
static enum err row_electronic_put(struct view_node *node, const struct db_result *rows, size_t i)
{
	struct post_machine machine;

	TRY(view_node_put(node, "electronic", "1"));
	if (!post_machine(rows, i, &machine))
		return ERR_OK;
	TRY(view_node_put(node, "machine", _(machine.text)));
	TRY(view_node_put(node, "machine_kind", machine.kind));
	return machine.holds ? view_node_put(node, "held", "1") : ERR_OK;
}

static enum err rows_put(struct web *web, const char *channel, long long offset)
{
	enum deadline_channel code;
	struct db_result rows;
	struct view_node *node;
	int outcome;

	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_DELIVERY_WAITING, db_int(INT64_MAX), db_text(channel), db_text(channel),
		db_int(POST_ROWS), db_int(offset)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(view_node(web->view, &node, "Rows.%zu", i));
		if (!deadline_channel_parse(db_get_text(&rows, i, "channel"), &code) ||
			!state_parse(STATE_OUTCOME, db_get_text(&rows, i, "outcome"), &outcome))
			return ERR(ERR_BUG, "a letter of an unknown kind");
		TRY(view_node_put(node, "channel_text", _(deadline_channel_msgid(code))));
		TRY(view_node_put(node, "outcome_text", _(state_msgid(STATE_OUTCOME, outcome))));
		if (code == DEADLINE_REGISTERED_POST)
			TRY(view_node_put(node, "registered", "1"));
		if (code == DEADLINE_E_ADDRESS)
			TRY(row_electronic_put(node, &rows, i));
		TRY(row_typed_put(web, node, db_get_int(&rows, i, "id")));
	}
	return ERR_OK;
}

/* Kinds.N.{href,text,count,current} and Write.upto, the newest letter that the person sees counted; *out: how many letters CHANNEL has. */
static enum err kinds_put(struct web *web, const char *channel, int64_t *out)
{
	static const struct {
		const char *code, *text;
	} kinds[] = {{"", N_("All")}, {"post", N_("Ordinary letters")}, {"registered-post", N_("Registered letters")}, {"e-address", N_("To the e-address")}};
	struct db_result row;
	int64_t counts[FORM_COUNT(kinds)];

	TRY(DB_ONE0(web->db, web->arena, STATEMENT_DELIVERY_WAITING_COUNTS, &row));
	counts[1] = db_get_int(&row, 0, "post");
	counts[2] = db_get_int(&row, 0, "registered");
	counts[3] = db_get_int(&row, 0, "eaddress");
	if (db_get_int(&row, 0, "stuck") > 0)
		TRY(page_put(web, "1", "List.stuck"));
	counts[0] = counts[1] + counts[2] + counts[3];
	TRY(page_put_int(web, web->request->method == HTTP_POST && form_has(&web->form, "upto") ? form_get(&web->form, "upto")->number :
		db_get_int(&row, 0, "newest"), "Write.upto"));
	for (size_t i = 0; i < FORM_COUNT(kinds); i++) {
		TRY(page_put(web, *kinds[i].code ? arena_printf(web->arena, "/casework/post?channel=%s", kinds[i].code) : "/casework/post",
			"Kinds.%zu.href", i));
		TRY(page_put(web, _(kinds[i].text), "Kinds.%zu.text", i));
		TRY(page_put_int(web, counts[i], "Kinds.%zu.count", i));
		if (str_equal(kinds[i].code, channel)) {
			TRY(page_put(web, "1", "Kinds.%zu.current", i));
			*out = counts[i];
		}
	}
	return page_put(web, channel, "List.channel");
}

enum err post_page(struct web *web, int status)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;
	const char *channel = form_text(&web->form, "channel");
	long long page = form_has(&web->form, "page") ? form_get(&web->form, "page")->number : 1, offset;
	int64_t count = 0;
	char today[12];

	TRY(page_form(web, post_keys, FORM_COUNT(post_keys), post ? &web->form : NULL));
	TRY(kinds_put(web, channel, &count));
	TRY(page_paging(web, page, count, POST_ROWS, &offset));
	TRY(rows_put(web, channel, offset));
	date_format_latvian(web->today, today);
	if (!post) {
		TRY(page_form_value(web, "day", today));
		TRY(page_form_value(web, "scope", "chosen"));
		TRY(page_form_value(web, "size", "c5"));
	}
	TRY(page_put(web, "1", "Form.day.required"));
	TRY(page_put(web, "1", "Form.size.required"));
	TRY(page_put(web, post && form_has(&web->form, "form") ? form_text(&web->form, "form") : service_correspondence_form(&service), "Write.form"));
	return page_render_status(web, status, "casework/post.cs", N_("Outgoing post"));
}

enum err post_show(struct web *web)
{
	if (!web->form.ok)
		return ERR(ERR_INVALID, "a filter that does not exist");
	return post_page(web, 200);
}
