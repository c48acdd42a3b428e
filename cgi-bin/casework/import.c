#include "import.h"

#include "base/str.h"
#include "run/upload.h"
#include "service/correspondence.h"
#include "service/import_template.h"

/* /casework/import: upload of a list, the template for it, and the lists that came before. */

#define TEMPLATE "casework/import.cs"
#define TITLE N_("Start data")

enum { FILES_SHOWN = 50 };

static const struct form_choice kinds[] = {{"xlsx", "", NULL}, {"csv", "", NULL}, {NULL, NULL, NULL}};

const struct form_key import_keys[2] = {
	{"form", FORM_TOKEN, 36, 36, .required = true, .label = ""},
	{"file", FORM_FILE, .label = N_("List (XLSX or CSV)")},
};
const struct form_key import_template_query[1] = {{"kind", FORM_CHOICE, .required = true, .choices = kinds, .label = ""}};

/* Lists.N.*: the newest first. */
static enum err lists_put(struct web *web)
{
	struct service service = page_service(web);
	struct db_result rows;
	const char *name;

	TRY(PAGE_ROWS(web, "Lists", &rows, STATEMENT_IMPORT_FILE_LIST, db_int(FILES_SHOWN)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(service_import_name(&service, &rows, i, &name));
		TRY(page_put(web, name, "Lists.%zu.name", i));
	}
	return ERR_OK;
}

static enum err show(struct web *web, int status)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;
	struct service_import_limits limits;

	TRY(service_import_limits(&service, &limits));
	TRY(page_form(web, import_keys, FORM_COUNT(import_keys), post ? &web->form : NULL));
	TRY(page_put(web, "1", "Form.file.required"));
	TRY(page_put(web, post ? form_text(&web->form, "form") : service_correspondence_form(&service), "Import.form"));
	TRY(page_put_int(web, limits.rows, "Import.rows"));
	TRY(page_put_int(web, limits.megabytes, "Import.mb"));
	TRY(page_put_int(web, SERVICE_IMPORT_PEOPLE, "Import.people"));
	for (int i = 0; i < IMPORT_COLUMN__MAX; i++)
		TRY(page_put(web, import_column_head(i), import_column_is_needed(i) ? "Needed.%d.head" : "Further.%d.head", i));
	TRY(lists_put(web));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err import_show(struct web *web)
{
	return show(web, 200);
}

enum err import_upload(struct web *web)
{
	struct service service = page_service(web);
	struct service_import_limits limits;

	TRY(service_import_limits(&service, &limits));
	return upload_gather(web, (size_t)limits.bytes);
}

enum err import_post(struct web *web)
{
	struct service service = page_service(web);
	const char *name = "";
	const void *bytes;
	size_t len = 0;
	enum err code;

	if (!form_has(&web->form, "form"))
		return ERR(ERR_INVALID, "the hidden field of the form");
	bytes = upload_gathered(web, &len, &name);
	if (web->form.ok && (!bytes || len == 0))
		form_reject(&web->form, "file", N_("Choose the file with the list."));
	if (!web->form.ok)
		return show(web, 422);
	code = service_import_take(&service, form_text(&web->form, "form"), name, bytes, len);
	if (code == ERR_CONFLICT)
		web->detail = N_("Another file came with this form before. Open the page anew.");
	TRY(code);
	return page_redirect(web, "/casework/import_check?file=%s", form_text(&web->form, "form"));
}

enum err import_template_show(struct web *web)
{
	struct service service = page_service(web);
	const bool is_sheet = form_is(&web->form, "kind", "xlsx");
	const void *bytes;
	size_t len;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no such template");
	TRY(service_import_template(&service, is_sheet, &bytes, &len));
	return page_download(web, is_sheet ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8; header=present",
		is_sheet ? "sakuma-dati.xlsx" : "sakuma-dati.csv", bytes, len);
}
