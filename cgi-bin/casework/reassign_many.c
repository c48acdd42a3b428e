#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "casework.h"
#include "service/correspondence.h"
#include "service/handover_many.h"

/* /casework/reassign_many: files of one worker, or of nobody, go to another worker. */

#define TEMPLATE "casework/reassign_many.cs"
#define TITLE N_("Hand over several files")

/* The posted list: all of it, or (PICKED) the rows that were marked.  ERR_INVALID: no list that this page has made. */
static enum err items_read(struct web *web, bool picked, struct service_handover_item *items, size_t *out_n)
{
	const char *at = form_text(&web->form, "files");
	size_t n = 0;

	*out_n = 0;
	while (*at) {
		char *end;
		const long long id = strtoll(at, &end, 10), version = *end == '-' ? strtoll(end + 1, &end, 10) : 0;

		if (id <= 0 || version <= 0 || (*end != '\0' && *end != ' ') || n == SERVICE_HANDOVER_MANY_MAX)
			return ERR(ERR_INVALID, "the list of files");
		if (!picked || many_is_picked(web, n))
			items[(*out_n)++] = (struct service_handover_item){id, version};
		n++;
		at = *end ? end + 1 : end;
	}
	return ERR_OK;
}

/* True if the file ID was marked in the form that comes back. */
static bool was_picked(const struct service_handover_item *items, size_t n, int64_t id)
{
	for (size_t i = 0; i < n; i++)
		if (items[i].application_id == id)
			return true;
	return false;
}

static enum err row_put(struct web *web, struct names *names, const struct db_result *rows, size_t i, bool picked)
{
	struct view_node *node;
	struct date due;
	char day[12];

	if (!date_parse_iso(db_get_text(rows, i, "due_on"), &due))
		return ERR(ERR_BUG, "a date of a file");
	date_format_latvian(due, day);
	TRY(view_node(web->view, &node, "Rows.%zu", i));
	TRY(many_pick_put(web, node, i));
	TRY(view_node_put(node, "reference", db_get_text(rows, i, "reference")));
	TRY(view_node_put(node, "person", arena_printf(web->arena, "%s %s", db_get_text(rows, i, "given_name"),
		db_get_text(rows, i, "family_name"))));
	TRY(names_put(web, names, node, db_get_int(rows, i, "programme_id"), 0));
	TRY(view_node_put(node, "due_on", day));
	TRY(state_put(node, db_get_text(rows, i, "state")));
	TRY(term_put(web, node, db_get_text(rows, i, "due_on")));
	return picked ? view_node_put(node, "checked", "1") : ERR_OK;
}

static enum err rows_put(struct web *web, int64_t owner, const struct service_handover_item *items, size_t n)
{
	struct db_result rows;
	struct names names;
	struct buf files;

	buf_init(&files, web->arena, 0);
	TRY(names_load(web, &names));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_HANDOVER_LIST, &rows, owner ? db_int(owner) : db_null(),
		db_int(SERVICE_HANDOVER_MANY_MAX)));
	for (size_t i = 0; i < rows.nrows; i++) {
		const int64_t id = db_get_int(&rows, i, "id");

		TRY(row_put(web, &names, &rows, i, was_picked(items, n, id)));
		buf_printf(&files, "%s%lld-%lld", i > 0 ? " " : "", (long long)id, (long long)db_get_int(&rows, i, "version"));
	}
	TRY(page_put(web, buf_text(&files), "Many.files"));
	TRY(page_put_int(web, SERVICE_HANDOVER_MANY_MAX, "Many.most"));
	if (rows.nrows == SERVICE_HANDOVER_MANY_MAX)
		TRY(page_put(web, "1", "Many.full"));
	TRY(page_put(web, owner ? names_user(&names, owner) : "", "Many.owner_name"));
	return page_put_int(web, owner, "Many.owner");
}

static enum err show(struct web *web, int64_t owner, const struct service_handover_item *items, size_t n, int status)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;
	struct db_result workers;

	TRY(workers_load(web, &workers));
	TRY(rows_put(web, owner, items, n));
	TRY(page_put(web, post ? form_text(&web->form, "form") : service_correspondence_form(&service), "Write.form"));
	TRY(page_form(web, many_keys, MANY_SHOWN, post ? &web->form : NULL));
	if (!post)
		TRY(page_form_value(web, "which", "marked"));
	TRY(workers_put(web, &workers, owner));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err reassign_many_show(struct web *web)
{
	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "nobody named");
	return show(web, form_get(&web->form, "owner")->number, NULL, 0, 200);
}

/* The worker that was chosen; 0 when there is none in the list. */
static enum err to_read(struct web *web, int64_t *out)
{
	struct db_result workers;
	int row;

	*out = 0;
	if (!form_has(&web->form, "to"))
		return ERR_OK;
	TRY(workers_load(web, &workers));
	row = workers_find(web, &workers, form_text(&web->form, "to"));
	if (row >= 0)
		*out = db_get_int(&workers, (size_t)row, "id");
	if (*out == 0 || *out == form_get(&web->form, "owner")->number)
		form_reject(&web->form, "to", N_("Choose a worker of the list."));
	return ERR_OK;
}

enum err reassign_many_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_handover_item *items = arena_array(web->arena, SERVICE_HANDOVER_MANY_MAX, sizeof(*items));
	struct service_handover_many many = {.items = items, .note = form_text(&web->form, "note"), .uuid = form_text(&web->form, "form")};

	if (!items)
		return ERR(ERR_LIMIT, "files");
	if (!form_has(&web->form, "owner") || !form_has(&web->form, "form") || !form_has(&web->form, "files"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	many.from_id = form_get(&web->form, "owner")->number;
	TRY(items_read(web, !form_is(&web->form, "which", "all"), items, &many.n));
	TRY(to_read(web, &many.to_id));
	if (form_has(&web->form, "which") && many.n == 0)
		form_reject(&web->form, "which", N_("Mark at least one file of the list, or choose all of them."));
	if (!web->form.ok)
		return show(web, many.from_id, form_is(&web->form, "which", "all") ? NULL : items,
			form_is(&web->form, "which", "all") ? 0 : many.n, 422);
	if (!handover_reason_parse(form_text(&web->form, "reason"), &many.reason))
		return ERR(ERR_BUG, "a reason that the list has and the rule not");
	TRY(service_handover_many(&service, &many));
	return page_redirect(web, "/casework/reassigned?form=%s", many.uuid);
}
