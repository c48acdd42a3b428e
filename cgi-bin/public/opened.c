#include "opened.h"

#include "base/log.h"
#include "base/str.h"
#include "catalogue.h"
#include "run/page.h"
#include "service/correspondence.h"

#define COOKIE "f"

const char *opened_cookie(struct web *web)
{
	return http_cookie(web->request, web->arena, "__Host-" COOKIE);
}

static const struct form_field *number(const struct web *web)
{
	for (size_t i = 0; i < web->form.nkeys; i++)
		if (str_equal(web->form.keys[i].name, "file"))
			return &web->form.fields[i];
	return NULL;
}

enum err opened_find(struct web *web, struct opened *out)
{
	struct service service = page_service(web);
	const struct form_field *field = number(web);
	const bool is_named = field && field->state != FORM_ABSENT;

	out->file = NULL;
	TRY(service_status_files(&service, opened_cookie(web), &out->files));
	web->personal = true;
	for (size_t i = 0; i < out->files.n; i++) {
		const struct service_file *file = &out->files.rows[i];

		if (is_named ? field->state == FORM_OK && file->submission_no == field->number : out->files.n == 1)
			out->file = file;
	}
	return out->file || !is_named ? ERR_OK : ERR(ERR_NOT_FOUND, "another file is named");
}

static enum err nothing_open(struct web *web)
{
	err_clear();
	if (web->request->method != HTTP_POST)
		return page_redirect(web, "/status");
	web->detail = N_("Your application has been closed meanwhile: it was open for too long, or the access code was "
			 "changed. Copy what you have written, open the application again and send it once more.");
	return ERR(ERR_DENIED, "no file is open");
}

enum err opened_load(struct web *web, struct opened *out)
{
	enum err code = opened_find(web, out);

	if (code == ERR_NOT_FOUND && out->files.n == 0)
		return nothing_open(web);
	TRY(code);
	return out->file ? ERR_OK : ERR(ERR_NOT_FOUND, "no file is named");
}

/* "file=2" where more than one file is open. */
static const char *query_of(struct web *web, const struct opened *opened)
{
	if (opened->files.n < 2)
		return "";
	return arena_printf(web->arena, "file=%lld", (long long)opened->file->submission_no);
}

enum err opened_put(struct web *web, const struct opened *opened)
{
	const char *query = query_of(web, opened), *name;

	if (!query)
		return ERR(ERR_LIMIT, "file");
	TRY(catalogue_name(web, opened->file->programme_id, &name));
	TRY(page_put(web, name, "File.programme"));
	TRY(page_put(web, opened->file->reference, "File.reference"));
	TRY(page_put(web, "/status", "Page.back.href"));
	if (!*query)
		return ERR_OK;
	TRY(page_put_int(web, opened->file->submission_no, "File.no"));
	TRY(page_put(web, arena_printf(web->arena, "?%s", query), "File.query"));
	TRY(page_put(web, arena_printf(web->arena, "%s&", query), "Page.keep"));
	return page_put(web, arena_printf(web->arena, "/status?%s", query), "Page.back.href");
}

enum err opened_form(struct web *web)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;
	const char *id = post ? form_text(&web->form, "form") : "";

	if (!*id)
		id = service_correspondence_form(&service);
	return id ? page_put(web, id, "Write.form") : ERR(ERR_LIMIT, "form");
}

enum err opened_go(struct web *web, const struct opened *opened, const char *path, const char *done)
{
	const char *query = query_of(web, opened);

	if (!query)
		return ERR(ERR_LIMIT, "file");
	return page_redirect(web, "%s%s%s%s%s%s", path, *query || *done ? "?" : "", query, *query && *done ? "&" : "",
		*done ? "done=" : "", done);
}

enum err opened_conflict(struct web *web, const struct opened *opened)
{
	const char *query = query_of(web, opened);

	log_info("%s refused: %s", web->route->path, err_text());
	view_clear(web->view);
	page_typed(web, 409);
	TRY(page_put(web, _("Your application is not any more as this page showed it: the office has gone on with it, or you have "
			    "sent this in another window."), "Error.what"));
	TRY(page_put(web, arena_printf(web->arena, "/status%s%s", query && *query ? "?" : "", query ? query : ""), "Error.href"));
	return page_render_status(web, 409, "error/error.cs", "");
}
