#include "casework.h"
#include "run/upload.h"

/* /casework/attachment: a file that was handed in, as a download and in no other way. */

enum err papers_put(struct web *web, const struct file *file)
{
	struct service service = page_service(web);
	struct service_attachment_list list;

	if (!db_get_int(&file->row, 0, "has_papers"))
		return ERR_OK;
	TRY(service_attachment_of_application(&service, file->id, &list));
	return upload_list_put(web, &list, "Papers");
}

enum err attachment_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_attachment_open file;
	struct http_body source = {service_attachment_next, service_attachment_close, NULL};

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(service_attachment_open(&service, form_text(&web->form, "id"), &file));
	web->audited = true;
	source.context = file.reader;
	return page_download_source(web, file.content_type, file.name, &source, (size_t)file.bytes);
}
