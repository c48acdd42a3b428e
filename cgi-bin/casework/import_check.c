#include "base/str.h"
#include "import.h"

/* /casework/import_check: what would become of the rows of a list, or what has; nothing is stored before the head confirms. */

#define TEMPLATE "casework/import_check.cs"
#define TITLE N_("Start data: check")

enum { MADE_SHOWN = 100, TOGETHER_SHOWN = 200 };

const struct form_key import_check_query[2] = {
	{"file", FORM_TOKEN, 36, 36, .required = true, .label = ""},
	{"after", FORM_INT, 1, 4000000000, .label = ""}, /* the row that the page before ended with */
};
const struct form_key import_check_keys[1] = {{"file", FORM_TOKEN, 36, 36, .required = true, .label = ""}};

/* The place of a note: "Klienta vārds", or the number of a column that nobody knows. */
static const char *column_text(struct web *web, const struct import_note *note)
{
	if (note->problem == IMPORT_UNKNOWN_COLUMN)
		return arena_printf(web->arena, "%d", note->column);
	if (note->column >= IMPORT_OTHER)
		return str_fill(web->arena, _("%1, person %2"), import_column_head(IMPORT_OTHERS), arena_printf(web->arena, "%d", note->column - IMPORT_OTHER + 1));
	return import_column_head(note->column);
}

/* Errors.N and Oddities.N: {row,column,text}. */
static enum err notes_put(struct web *web, const struct import_notes *notes)
{
	size_t nerrors = 0, nwarnings = 0;

	for (size_t i = 0; i < notes->n; i++) {
		const struct import_note *note = &notes->rows[i];
		const bool odd = import_is_warning(note->problem);
		const char *node = odd ? "Oddities" : "Faults";
		const size_t at = odd ? nwarnings++ : nerrors++;

		if (note->row)
			TRY(page_put_int(web, note->row, "%s.%zu.row", node, at));
		TRY(page_put(web, column_text(web, note), "%s.%zu.column", node, at));
		TRY(page_put(web, _(import_problem_msgid(note->problem)), "%s.%zu.text", node, at));
	}
	TRY(page_put_int(web, (long long)notes->errors, "Plan.errors"));
	TRY(page_put_int(web, (long long)notes->warnings, "Plan.warnings"));
	if (notes->errors > nerrors)
		TRY(page_put_int(web, (long long)(notes->errors - nerrors), "Plan.errors_more"));
	if (notes->warnings > nwarnings)
		TRY(page_put_int(web, (long long)(notes->warnings - nwarnings), "Plan.warnings_more"));
	return ERR_OK;
}

/* Kinds.N.{text,word,rows} and Programmes.N.{text,rows}. */
static enum err counts_put(struct web *web, const struct service_import_plan *plan)
{
	struct db_result names;
	size_t n = 0;

	for (int i = 0; i < IMPORT_KIND__MAX; i++) {
		TRY(page_put(web, _(import_kind_msgid((enum import_kind)i)), "Kinds.%d.text", i));
		TRY(page_put_int(web, (long long)plan->made[i], "Kinds.%d.rows", i));
	}
	TRY(page_kept(web, STATEMENT_PROGRAMME_VERSIONS, 60, &names));
	for (size_t i = 0; i < names.nrows; i++) {
		const char *code = db_get_text(&names, i, "code");
		long long rows = 0;

		if (!db_get_int(&names, i, "newest"))
			continue;
		for (size_t j = 0; j < plan->rows.n; j++)
			if (plan->plan[j].row && !plan->plan[j].is_known && str_equal(plan->context.programmes[plan->plan[j].row->programme].code, code))
				rows++;
		if (rows == 0)
			continue;
		TRY(page_put(web, arena_printf(web->arena, "%s %s", code, page_column(web_language(web), &names, i, "name")), "Programmes.%zu.text", n));
		TRY(page_put_int(web, rows, "Programmes.%zu.rows", n++));
	}
	return ERR_OK;
}

/* Plan.people: who takes part by all rows; Together.N.{row,kind,people} of those that bring more than one, Plan.together_more: how many more. */
static enum err comers_put(struct web *web, const struct service_import_plan *plan)
{
	size_t who[SERVICE_IMPORT_PEOPLE], all = 0, shown = 0, more = 0;

	for (size_t i = 0; i < plan->rows.n; i++) {
		const struct service_import_row *row = &plan->plan[i];
		const size_t n = row->row && !row->is_known ? service_import_comers(plan, row, who) : 0;

		all += n;
		if (n < 2)
			continue;
		if (shown == TOGETHER_SHOWN) {
			more++;
			continue;
		}
		TRY(page_put_int(web, row->row->number, "Together.%zu.row", shown));
		TRY(page_put(web, plan->context.programmes[row->row->programme].code, "Together.%zu.kind", shown));
		TRY(page_put_int(web, (long long)n, "Together.%zu.people", shown++));
	}
	if (more > 0)
		TRY(page_put_int(web, (long long)more, "Plan.together_more"));
	return page_put_int(web, (long long)all, "Plan.people");
}

static enum err plan_put(struct web *web, const struct service_import_plan *plan, int64_t maker)
{
	if (plan->problem != TABLE_FINE) {
		TRY(page_put(web, _(import_table_msgid(plan->problem)), "Plan.problem"));
		return plan->table_row > 0 ? page_put_int(web, plan->table_row, "Plan.problem_row") : ERR_OK;
	}
	TRY(counts_put(web, plan));
	TRY(notes_put(web, &plan->rows.notes));
	TRY(page_put_int(web, (long long)plan->rows.n, "Plan.rows"));
	TRY(page_put_int(web, (long long)plan->known, "Plan.known"));
	TRY(comers_put(web, plan));
	if (!service_import_is_good(plan))
		return ERR_OK;
	TRY(page_put(web, "1", "Plan.good"));
	if (role_may(web->session->role, PERMISSION_CASE_APPROVE))
		TRY(page_put(web, "1", web->session->user_id == maker ? "Can.not_own" : "Can.confirm"));
	return ERR_OK;
}

/* List.*: the file and who has brought it; *out: its row. */
static enum err list_put(struct web *web, const char *uuid, struct db_result *out)
{
	struct service service = page_service(web);
	const char *name;

	TRY(PAGE_ROW(web, "List", out, STATEMENT_IMPORT_FILE_GET, db_text(uuid)));
	TRY(service_import_name(&service, out, 0, &name));
	TRY(page_put(web, name, "List.name"));
	return page_audit(web, "import_look", arena_printf(web->arena, "import:%lld", (long long)db_get_int(out, 0, "id")));
}

/* Made.N.{number,act,reference}: which file came of which row. */
static enum err made_put(struct web *web, int64_t id)
{
	const bool get = web->request->method != HTTP_POST, goes_on = get && form_has(&web->form, "after");
	const char *next = NULL;
	struct db_result rows;

	TRY(PAGE_ROWS(web, "Made", &rows, STATEMENT_IMPORT_ROWS, db_int(id), db_int(goes_on ? form_get(&web->form, "after")->number : 0),
		db_int(MADE_SHOWN)));
	if (rows.nrows == MADE_SHOWN)
		next = arena_printf(web->arena, "%lld", (long long)db_get_int(&rows, rows.nrows - 1, "number"));
	return page_paging_after(web, "after", goes_on, next);
}

static enum err show(struct web *web, int status)
{
	struct service service = page_service(web);
	const char *uuid = form_text(&web->form, "file");
	struct service_import_plan *plan = NULL;
	struct db_result row;
	enum err code;

	TRY(list_put(web, uuid, &row));
	if (db_get_text(&row, 0, "done_at")) {
		TRY(made_put(web, db_get_int(&row, 0, "id")));
		return page_render(web, TEMPLATE, TITLE);
	}
	TRY(service_import_plan(&service, uuid, &plan));
	code = plan_put(web, plan, db_get_int(&row, 0, "made_by"));
	if (code == ERR_OK)
		code = page_render_status(web, status, TEMPLATE, TITLE);
	service_import_plan_free(plan);
	return code;
}

enum err import_check_show(struct web *web)
{
	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	return show(web, 200);
}

enum err import_check_post(struct web *web)
{
	struct service service = page_service(web);
	enum err code;

	if (!web->form.ok)
		return ERR(ERR_INVALID, "the hidden field of the form");
	code = service_import_run(&service, form_text(&web->form, "file"));
	if (code == ERR_INVALID) {
		err_clear();
		TRY(page_put(web, "1", "Plan.changed"));
		return show(web, 422);
	}
	if (code == ERR_DENIED)
		web->detail = N_("Whoever has uploaded the list cannot confirm it: another head does. Where there is none, the registrar uploads it.");
	if (code == ERR_CONFLICT)
		web->detail = N_("Something that the list is about has been changed just now. Open the page anew.");
	TRY(code);
	return page_redirect(web, "/casework/import_check?file=%s", form_text(&web->form, "file"));
}
