#include "base/log.h"
#include "casework.h"

/* Answers to moves that came too late or are not allowed. */

/* "State now: … ; by whom; when", and the same of the draft. */
static enum err changes_text(struct web *web, const char *reference, const char **out)
{
	struct service service = page_service(web);
	struct service_decision_open open;
	struct file file;
	const char *actor, *draft = "";

	TRY(file_find(web, reference, &file));
	TRY(PAGE_ROW(web, "Last", NULL, STATEMENT_APPLICATION_LAST_MOVE, db_text(reference)));
	actor = view_value(web->view, "Last.actor");
	TRY(service_decision_load(&service, file.id, &open));
	if (open.text.outcome) {
		TRY(PAGE_ROW(web, "Draft", NULL, STATEMENT_DECISION_SAVED, db_int(open.id)));
		draft = arena_printf(web->arena, _("The draft decision was last saved by %s (%s)."), open.preparer,
			view_value(web->view, "Draft.prepared_at"));
	}
	*out = arena_printf(web->arena, _("The file is now in the state “%s”: %s, %s. %s"),
		_(state_msgid(STATE_APPLICATION, (int)file.state)), actor ? actor : _("the applicant"),
		view_value(web->view, "Last.at"), draft ? draft : "");
	return *out ? ERR_OK : ERR(ERR_LIMIT, "refusal");
}

enum err refuse(struct web *web, enum err code, const char *reference, const char *why)
{
	const char *what = "";

	log_info("%s refused, %s: %s", web->route->path, err_name(code), err_text());
	view_clear(web->view);
	view_language(web->view, web_language(web));
	if (code == ERR_DENIED) {
		TRY(page_error(web, code, why));
		return ERR_OK;
	}
	if (code != ERR_CONFLICT)
		return err_pass(code, __FILE__, __LINE__);
	TRY(changes_text(web, reference, &what));
	view_clear(web->view);
	page_typed(web, 409);
	TRY(page_put(web, what, "Error.what"));
	TRY(page_put(web, arena_printf(web->arena, "/casework/file?ref=%s", reference), "Error.href"));
	TRY(page_render_status(web, 409, "error/error.cs", ""));
	return ERR_OK;
}
