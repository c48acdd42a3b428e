#include <stdlib.h>

#include "base/str.h"
#include "casework.h"
#include "service/correspondence.h"
#include "service/reminder.h"

/* /casework/remind: applicants who were asked for something, of the worker's own files and of those of whom he or she is the deputy. */

#define TEMPLATE "casework/remind.cs"
#define TITLE N_("Remind several applicants")

/* The posted list: all of it, or (PICKED) the rows that were marked.  ERR_INVALID: no list that this page has made. */
static enum err ids_read(struct web *web, bool picked, int64_t *ids, size_t *out_n)
{
	const char *at = form_text(&web->form, "files");
	size_t n = 0;

	*out_n = 0;
	while (*at) {
		char *end;
		const long long id = strtoll(at, &end, 10);

		if (id <= 0 || (*end != '\0' && *end != ' ') || n == SERVICE_REMINDER_MAX)
			return ERR(ERR_INVALID, "the list of files");
		if (!picked || many_is_picked(web, n))
			ids[(*out_n)++] = id;
		n++;
		at = *end ? end + 1 : end;
	}
	return ERR_OK;
}

static bool was_picked(const int64_t *ids, size_t n, int64_t id)
{
	for (size_t i = 0; i < n; i++)
		if (ids[i] == id)
			return true;
	return false;
}

/* Rows.N.{key,place,checked,reference,person,kind,state_*,answer_on,days_*,reminded_on,mail}. */
static enum err row_put(struct web *web, struct names *names, const struct db_result *rows, size_t i, bool picked)
{
	static const char *const days[] = {"answer_on", "reminded_on"};
	struct view_node *node;
	struct date date;
	char day[12];

	TRY(view_node(web->view, &node, "Rows.%zu", i));
	TRY(many_pick_put(web, node, i));
	TRY(view_node_put(node, "reference", db_get_text(rows, i, "reference")));
	TRY(view_node_put(node, "person", arena_printf(web->arena, "%s %s", db_get_text(rows, i, "given_name"), db_get_text(rows, i, "family_name"))));
	TRY(names_put(web, names, node, db_get_int(rows, i, "programme_id"), 0));
	TRY(state_put(node, db_get_text(rows, i, "state")));
	for (size_t k = 0; k < FORM_COUNT(days); k++)
		if (db_get_text(rows, i, days[k]) && date_parse_iso(db_get_text(rows, i, days[k]), &date)) {
			date_format_latvian(date, day);
			TRY(view_node_put(node, days[k], day));
		}
	if (db_get_text(rows, i, "answer_on"))
		TRY(term_put(web, node, db_get_text(rows, i, "answer_on")));
	if (*db_get_text(rows, i, "email"))
		TRY(view_node_put(node, "mail", "1"));
	return picked ? view_node_put(node, "checked", "1") : ERR_OK;
}

static enum err rows_put(struct web *web, const int64_t *ids, size_t n)
{
	const struct db_value me = db_int(web->session->user_id);
	struct db_result rows;
	struct names names;
	struct buf files;
	char today[11];

	buf_init(&files, web->arena, 0);
	date_format_iso(web->today, today);
	TRY(names_load(web, &names));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_REMINDER_LIST, &rows, me, me, db_text(today), db_text(today), db_int(SERVICE_REMINDER_MAX)));
	for (size_t i = 0; i < rows.nrows; i++) {
		const int64_t id = db_get_int(&rows, i, "id");

		TRY(row_put(web, &names, &rows, i, was_picked(ids, n, id)));
		buf_printf(&files, "%s%lld", i > 0 ? " " : "", (long long)id);
	}
	return page_put(web, buf_text(&files), "Many.files");
}

static enum err show(struct web *web, const int64_t *ids, size_t n, int status)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;

	TRY(rows_put(web, ids, n));
	TRY(page_put(web, post ? form_text(&web->form, "form") : service_correspondence_form(&service), "Write.form"));
	TRY(page_form(web, remind_keys, REMIND_SHOWN, post ? &web->form : NULL));
	if (!post)
		TRY(page_form_value(web, "which", "marked"));
	TRY(page_put(web, "/casework/?pile=waiting", "Page.back.href"));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err remind_show(struct web *web)
{
	return show(web, NULL, 0, 200);
}

enum err remind_post(struct web *web)
{
	struct service service = page_service(web);
	int64_t *ids = arena_array(web->arena, SERVICE_REMINDER_MAX, sizeof(*ids));
	struct service_reminder_many many = {.uuid = form_text(&web->form, "form"), .ids = ids};

	if (!ids)
		return ERR(ERR_LIMIT, "files");
	if (!form_has(&web->form, "form") || !form_has(&web->form, "files"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(ids_read(web, !form_is(&web->form, "which", "all"), ids, &many.n));
	if (form_has(&web->form, "which") && many.n == 0)
		form_reject(&web->form, "which", N_("Mark at least one file of the list, or choose all of them."));
	if (!web->form.ok)
		return show(web, ids, form_is(&web->form, "which", "all") ? 0 : many.n, 422);
	service.view = web->view;
	TRY(service_reminder_many(&service, &many));
	view_language(web->view, web_language(web));
	return page_redirect(web, "/casework/reminded?form=%s", many.uuid);
}
