#include "base/log.h"
#include "base/str.h"
#include "contest.h"

/* What the pages about contests share: their words, their clocks, what they do to the act. */

static enum err state_of(const struct db_result *rows, size_t i, enum state_kind kind, const char *column, int *out)
{
	return state_parse(kind, db_get_text(rows, i, column), out) ? ERR_OK : ERR(ERR_BUG, "an unknown %s of a contest", column);
}

static enum err day_of(const struct db_result *rows, size_t i, const char *column, struct date *out)
{
	const char *text = db_get_text(rows, i, column);

	*out = (struct date){0, 0, 0};
	return !text || date_parse_iso(text, out) ? ERR_OK : ERR(ERR_BUG, "a date of a contest");
}

enum err contest_find(struct web *web, int64_t id, struct contest *out)
{
	int state, outcome;

	*out = (struct contest){.id = id};
	TRY(DB_ONE(web->db, web->arena, STATEMENT_CONTEST_ONE, &out->row, db_int(id)));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_CONTEST_STEPS, &out->steps, db_int(id)));
	if (out->steps.nrows == 0)
		return ERR(ERR_BUG, "contest %lld has no step", (long long)id);
	TRY(state_of(&out->row, 0, STATE_CONTEST, "state", &state));
	TRY(state_of(&out->row, 0, STATE_OUTCOME, "outcome", &outcome));
	TRY(service_contest_authority(&out->row, 0, &out->authority));
	TRY(day_of(&out->row, 0, "filed_on", &out->filed));
	TRY(day_of(&out->row, 0, "contest_until", &out->until));
	TRY(day_of(&out->row, 0, "due_on", &out->due));
	TRY(day_of(&out->steps, out->steps.nrows - 1, "day", &out->day));
	out->version = db_get_int(&out->row, 0, "version");
	out->uuid = db_get_text(&out->row, 0, "uuid");
	out->state = (enum contest_state)state;
	out->outcome = (enum act_outcome)outcome;
	return file_find(web, db_get_text(&out->row, 0, "reference"), &out->file);
}

bool contest_runs(const struct web *web, const struct contest *contest)
{
	return contest_is_running(contest->state, contest->due, web->today);
}

enum err contest_state_put(struct view_node *node, enum contest_state state, bool running)
{
	TRY(view_node_put(node, "state_kind", running ? "plum" : "grey"));
	return view_node_put(node, "state_text", _(state_msgid(STATE_CONTEST, (int)state)));
}

enum err contest_put(struct web *web, struct contest *contest)
{
	const bool running = contest_runs(web, contest);
	const char *effect = contest_effect_msgid(contest_effect(contest->outcome, contest->authority, contest->state));
	struct view_node *node;

	TRY(file_put(web, &contest->file));
	TRY(file_subnav(web, &contest->file));
	TRY(page_row_put(web, "Contest", STATEMENT_CONTEST_ONE, &contest->row));
	TRY(view_node(web->view, &node, "Contest"));
	TRY(contest_state_put(node, contest->state, running));
	if (running && date_is_valid(contest->due))
		TRY(term_put(web, node, db_get_text(&contest->row, 0, "due_on")));
	TRY(view_node_put(node, "outcome_text", _(state_msgid(STATE_OUTCOME, (int)contest->outcome))));
	TRY(view_node_put(node, "effect", *effect ? _(effect) : ""));
	if (contest_is_late(contest->filed, contest->until))
		TRY(view_node_put(node, "late", "1"));
	return view_node_put(node, "running", running ? "1" : "");
}

/* One contest of a file: NODE has its row already. */
static enum err one_put(struct web *web, const struct db_result *rows, size_t i, struct view_node *node)
{
	enum contest_state authority;
	int state, outcome;
	struct date due;
	const char *effect;
	bool running;

	TRY(state_of(rows, i, STATE_CONTEST, "state", &state));
	TRY(state_of(rows, i, STATE_OUTCOME, "outcome", &outcome));
	TRY(service_contest_authority(rows, i, &authority));
	TRY(day_of(rows, i, "due_on", &due));
	running = contest_is_running((enum contest_state)state, due, web->today);
	TRY(contest_state_put(node, (enum contest_state)state, running));
	if (running && date_is_valid(due))
		TRY(term_put(web, node, db_get_text(rows, i, "due_on")));
	effect = contest_effect_msgid(contest_effect((enum act_outcome)outcome, authority, (enum contest_state)state));
	return view_node_put(node, "effect", *effect ? _(effect) : "");
}

enum err contest_file_put(struct web *web, const struct file *file)
{
	struct db_result rows;
	struct view_node *node;

	TRY(PAGE_ROWS(web, "Contested", &rows, STATEMENT_CONTEST_OF_APPLICATION, db_int(file->id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(view_node(web->view, &node, "Contested.%zu", i));
		TRY(one_put(web, &rows, i, node));
	}
	return ERR_OK;
}

enum err contest_pile_put(struct web *web, const struct db_result *rows, size_t most)
{
	struct view_node *node;
	int state;

	for (size_t i = 0; i < rows->nrows && i < most; i++) {
		TRY(view_node(web->view, &node, "Rows.%zu", i));
		TRY(state_of(rows, i, STATE_CONTEST, "contest_state", &state));
		TRY(view_node_put_int(node, "contest_id", db_get_int(rows, i, "contest_id")));
		TRY(view_node_put(node, "contest_text", _(state_msgid(STATE_CONTEST, state))));
		if (db_get_text(rows, i, "contest_due"))
			TRY(term_put(web, node, db_get_text(rows, i, "contest_due")));
	}
	return ERR_OK;
}

/* "The contest is now …: by whom, when". */
static enum err changes_text(struct web *web, int64_t id, const char **out)
{
	struct contest contest;
	const char *actor, *at;

	TRY(contest_find(web, id, &contest));
	TRY(page_rows_put(web, "Steps", STATEMENT_CONTEST_STEPS, &contest.steps));
	actor = db_get_text(&contest.steps, contest.steps.nrows - 1, "actor");
	at = view_value(web->view, arena_printf(web->arena, "Steps.%zu.at", contest.steps.nrows - 1));
	*out = arena_printf(web->arena, _("The contest is now in the state “%s”: %s, %s."),
		_(state_msgid(STATE_CONTEST, (int)contest.state)), actor, at ? at : "");
	return *out ? ERR_OK : ERR(ERR_LIMIT, "refusal");
}

enum err contest_refuse(struct web *web, enum err code, int64_t id, const char *why)
{
	const char *what = "";

	log_info("%s refused, %s: %s", web->route->path, err_name(code), err_text());
	view_clear(web->view);
	view_language(web->view, web_language(web));
	if (code == ERR_DENIED)
		return page_error(web, code, why);
	if (code != ERR_CONFLICT)
		return err_pass(code, __FILE__, __LINE__);
	TRY(changes_text(web, id, &what));
	view_clear(web->view);
	page_typed(web, 409);
	TRY(page_put(web, what, "Error.what"));
	TRY(page_put(web, arena_printf(web->arena, "/casework/contest?contest=%lld", (long long)id), "Error.href"));
	return page_render_status(web, 409, "error/error.cs", "");
}
