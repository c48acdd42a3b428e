#include "run/upload.h"

#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/str.h"
#include "run/web_private.h"

/* The way of files from the form's parser to service/attachment.h. */

struct upload {
	struct web *web;
	struct service service;
	struct service_attachment_holder holder;
	struct service_attachment_room room;
	struct service_attachment_incoming *incoming;
	const struct form_key *key; /* of the file at hand */
	const char *name;
	bool is_held;	/* route->upload has said whose they are */
	bool is_open;	/* a file is on its way */
	size_t stored;
	struct buf refused; /* texts about the files that were refused */
	const struct form_key *refused_key;
	/* Of upload_gather. */
	struct buf gathered;
	const char *gathered_name;
	bool is_gathered;
};

enum err upload_hold(struct web *web, const struct service_attachment_holder *holder)
{
	struct upload *upload = web->upload;

	if (!upload)
		return ERR(ERR_BUG, "files that nobody takes");
	upload->service = page_service(web);
	upload->holder = *holder;
	TRY(service_attachment_room(&upload->service, holder->token, &upload->room));
	upload->is_held = true;
	return ERR_OK;
}

enum err upload_gather(struct web *web, size_t most)
{
	struct upload *upload = web->upload;

	if (!upload)
		return ERR(ERR_BUG, "a file that nobody takes");
	buf_init(&upload->gathered, web->arena, most);
	upload->is_gathered = upload->is_held = true;
	return ERR_OK;
}

const void *upload_gathered(const struct web *web, size_t *out_len, const char **out_name)
{
	const struct upload *upload = web->upload;

	if (!upload || !upload->is_gathered || !upload->gathered_name || upload->gathered.failed)
		return NULL;
	*out_len = upload->gathered.len;
	*out_name = upload->gathered_name;
	return buf_text(&upload->gathered);
}

/* The one file of a form whose file is read at once. */
static enum err gather_begin(struct upload *upload, const struct form_key *key, const char *name)
{
	char tidy[FILE_NAME_SIZE];

	if (upload->gathered_name) {
		upload->gathered.failed = true;
		upload->refused_key = key;
		buf_puts(&upload->refused, _("Choose one file."));
		return ERR_OK;
	}
	file_name_tidy(name, FILE_UNKNOWN, tidy);
	upload->gathered_name = arena_strdup(upload->web->arena, tidy);
	return upload->gathered_name ? ERR_OK : ERR(ERR_NOMEM, "the name of a file");
}

/* The token must come before the first file: what a stranger sends is not stored. */
static enum err file_begin(void *context, const struct form *form, const struct form_key *key, const char *name)
{
	struct upload *upload = context;
	struct web *web = upload->web;

	(void)form; /* is web->form */
	if (!upload->is_held) {
		TRY(web_csrf_check(web));
		TRY(web->route->upload(web));
		if (!upload->is_held)
			return ERR(ERR_BUG, "%s does not say whose the files are", web->route->path);
	}
	upload->key = key;
	upload->name = name;
	if (upload->is_gathered)
		return gather_begin(upload, key, name);
	upload->is_open = true;
	return service_attachment_begin(&upload->service, &upload->holder, &upload->room, name, &upload->incoming);
}

static enum err file_piece(void *context, const void *bytes, size_t len)
{
	struct upload *upload = context;

	if (!upload->is_gathered)
		return service_attachment_add(upload->incoming, bytes, len);
	buf_add(&upload->gathered, bytes, len);
	return ERR_OK;
}

/* "scan.pdf: The file is empty. …" */
static void refuse(struct upload *upload, enum file_problem problem)
{
	const char *text = _(file_problem_msgid(problem)), *number;
	char name[FILE_NAME_SIZE];

	file_name_tidy(upload->name, FILE_UNKNOWN, name);
	buf_printf(&upload->refused, "%s%s: ", upload->refused.len > 0 ? "\n" : "", name);
	number = file_problem_has_number(problem) ? strstr(text, "%lld") : NULL;
	if (number) {
		buf_add(&upload->refused, text, (size_t)(number - text));
		buf_printf(&upload->refused, "%lld%s", service_attachment_number(&upload->room, problem), number + strlen("%lld"));
	} else {
		buf_puts(&upload->refused, text);
	}
	upload->refused_key = upload->key;
	log_info("a file was refused: problem %d", (int)problem);
}

static enum err file_end(void *context)
{
	struct upload *upload = context;
	enum file_problem problem;

	if (upload->is_gathered) {
		if (upload->gathered.failed && !upload->refused_key) {
			upload->refused_key = upload->key;
			buf_puts(&upload->refused, _("The file is too large. Cut the list into several files."));
		}
		return ERR_OK;
	}
	TRY(service_attachment_end(upload->incoming, &problem));
	upload->is_open = false;
	if (problem == FILE_FINE)
		upload->stored++;
	else
		refuse(upload, problem);
	return ERR_OK;
}

enum err upload_read(struct web *web, int *out_status)
{
	const struct http_route *route = web->route;
	struct upload *upload = ARENA_NEW(web->arena, struct upload);
	const struct form_sink sink = {upload, file_begin, file_piece, file_end};
	enum err code;

	if (!upload)
		return ERR(ERR_NOMEM, "files");
	web->upload = upload;
	upload->web = web;
	buf_init(&upload->refused, web->arena, 0);
	code = form_read_files(web->request, web->arena, route->keys, route->nkeys, web_body_limit(route), &sink, &web->form, out_status);
	if (upload->is_open)
		service_attachment_abort(upload->incoming);
	if (code == ERR_LIMIT)
		web->detail = N_("The files are too large to be sent in one go. Go back and add them one by one. What was added before is kept.");
	if (code != ERR_OK) {
		http_read_past(web->request);
		return code;
	}
	if (upload->refused_key)
		form_reject(&web->form, upload->refused_key->name, buf_text(&upload->refused));
	return ERR_OK;
}

size_t upload_stored(const struct web *web)
{
	return web->upload ? web->upload->stored : 0;
}

/* "340 KB", "1,2 MB"; a file is never 0. */
static const char *size_text(struct web *web, int64_t bytes)
{
	const long long tenths = (bytes * 10 + 1024 * 1024 / 2) / (1024 * 1024);
	const char point = web_language(web) == VIEW_EN ? '.' : ',';

	if (tenths < 10)
		return arena_printf(web->arena, "%lld KB", (long long)(bytes + 1023) / 1024);
	return arena_printf(web->arena, "%lld%c%lld MB", tenths / 10, point, tenths % 10);
}

static enum err row_put(struct web *web, const struct service_attachment *row, const char *node, size_t i)
{
	char created[24];

	TRY(page_put(web, row->uuid, "%s.%zu.uuid", node, i));
	TRY(page_put(web, row->name, "%s.%zu.name", node, i));
	TRY(page_put(web, _(file_kind_msgid(row->kind)), "%s.%zu.kind_text", node, i));
	TRY(page_put(web, size_text(web, row->bytes), "%s.%zu.size_text", node, i));
	TRY(page_put(web, row->purpose, "%s.%zu.purpose", node, i));
	TRY(page_put(web, _(attachment_purpose_msgid(row->purpose)), "%s.%zu.purpose_text", node, i));
	clock_riga_text(row->created, created);
	return page_put(web, created, "%s.%zu.created_at", node, i);
}

enum err upload_list_put(struct web *web, const struct service_attachment_list *list, const char *node)
{
	for (size_t i = 0; i < list->n; i++)
		TRY(row_put(web, &list->rows[i], node, i));
	return ERR_OK;
}

enum err upload_put(struct web *web, const char *token, struct service_attachment_list *out)
{
	struct service service = page_service(web);
	struct service_attachment_list list;
	struct service_attachment_room room;

	TRY(service_attachment_room(&service, token, &room));
	TRY(service_attachment_of_draft(&service, token, &list));
	TRY(upload_list_put(web, &list, "Files"));
	TRY(page_put_int(web, service_attachment_number(&room, FILE_TOO_LARGE), "Room.file_mb"));
	TRY(page_put_int(web, service_attachment_number(&room, FILE_NO_ROOM), "Room.total_mb"));
	TRY(page_put_int(web, room.files, "Room.files"));
	if (out)
		*out = list;
	return ERR_OK;
}
