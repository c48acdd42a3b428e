#include "service/attachment.h"

#include <string.h>

#include "base/rnd.h"
#include "base/str.h"
#include "crypt/password.h"
#include "domain/msgid.h"
#include "service/application.h"
#include "store/calendar.h"

/* The rows of files; attachment_in.c takes them in. */

static const struct {
	const char *code, *text;
} purposes[ATTACHMENT_PURPOSE__MAX] = {
	[ATTACHMENT_APPLICATION] = {"application", N_("with the application")},
	[ATTACHMENT_REPRESENTATION] = {"representation", N_("about representing")},
	[ATTACHMENT_SCAN] = {"scan", N_("scan of the paper")},
	[ATTACHMENT_ANSWER] = {"answer", N_("answer to the office")},
};

enum { MEGABYTE = 1024 * 1024, MEGABYTES_MAX = 100, FILES_MAX = 100 };

const char *attachment_purpose_code(enum attachment_purpose purpose)
{
	return purposes[purpose].code;
}

const char *attachment_purpose_msgid(const char *code)
{
	for (size_t i = 0; i < ATTACHMENT_PURPOSE__MAX; i++)
		if (str_equal(purposes[i].code, code))
			return purposes[i].text;
	return "";
}

void service_attachment_token(char out[33])
{
	unsigned char bytes[16];

	rnd_bytes(bytes, sizeof(bytes));
	str_hex(bytes, sizeof(bytes), out);
}

const char *service_attachment_own_token(struct service *service, const char *purpose, const char *owner, const char *form)
{
	const char *text = arena_printf(service->arena, "%s\n%s\n%s", purpose, owner, form);
	char *out = arena_alloc(service->arena, 33);
	unsigned char hash[32];

	if (!text || !out)
		return NULL;
	digest_sha256(text, strlen(text), hash);
	str_hex(hash, 16, out);
	return out;
}

static enum err parameter(struct service *service, const char *code, long long max, int64_t *out)
{
	long long value;

	TRY(store_parameter_int(service->db, service->arena, code, service->today, max, &value));
	*out = value;
	return ERR_OK;
}

enum err service_attachment_room(struct service *service, const char *token, struct service_attachment_room *out)
{
	struct db_result row;

	TRY(parameter(service, "attachment_mb", MEGABYTES_MAX, &out->file_bytes));
	TRY(parameter(service, "attachment_total_mb", MEGABYTES_MAX, &out->total_bytes));
	TRY(parameter(service, "attachment_files", FILES_MAX, &out->files));
	out->file_bytes *= MEGABYTE;
	out->total_bytes *= MEGABYTE;
	TRY(DB_ONE(service->db, service->arena, STATEMENT_ATTACHMENT_HELD_SUM, &row, db_text(token)));
	out->used_bytes = db_get_int(&row, 0, "bytes");
	out->used_files = db_get_int(&row, 0, "files");
	return ERR_OK;
}

long long service_attachment_number(const struct service_attachment_room *room, enum file_problem problem)
{
	return problem == FILE_TOO_MANY ? room->files : (problem == FILE_TOO_LARGE ? room->file_bytes : room->total_bytes) / MEGABYTE;
}

static enum err name_open(struct service *service, const struct db_result *rows, size_t i, const char *uuid, const char **out)
{
	const struct db_value sealed = db_get(rows, i, "name_sealed");
	size_t len;

	return keyring_unseal(service->keys, service->arena, ATTACHMENT_NAME, uuid, sealed.text, sealed.len, out, &len);
}

static enum err list_read(struct service *service, const struct db_result *rows, bool taken, struct service_attachment_list *out)
{
	out->n = rows->nrows;
	out->rows = arena_array(service->arena, rows->nrows, sizeof(*out->rows));
	if (!out->rows)
		return ERR(ERR_LIMIT, "list of files");
	for (size_t i = 0; i < rows->nrows; i++) {
		struct service_attachment *row = &out->rows[i];

		*row = (struct service_attachment){
			.uuid = db_get_text(rows, i, "uuid"),
			.kind = file_kind_parse(db_get_text(rows, i, "content_type")),
			.purpose = db_get_text(rows, i, "purpose"),
			.bytes = db_get_int(rows, i, "bytes"),
			.created = db_get_int(rows, i, "created"),
			.message_id = taken ? db_get_int(rows, i, "message_id") : 0,
			.created_by = taken ? db_get_int(rows, i, "created_by") : 0,
		};
		TRY(name_open(service, rows, i, row->uuid, &row->name));
	}
	return ERR_OK;
}

enum err service_attachment_of_draft(struct service *service, const char *token, struct service_attachment_list *out)
{
	struct db_result rows;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTACHMENT_HELD, &rows, db_text(token)));
	return list_read(service, &rows, false, out);
}

enum err service_attachment_of_application(struct service *service, int64_t application_id, struct service_attachment_list *out)
{
	struct db_result rows;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTACHMENT_OF_APPLICATION, &rows, db_int(application_id)));
	return list_read(service, &rows, true, out);
}

enum err service_attachment_drop(struct service *service, const char *token, const char *uuid)
{
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTACHMENT_DROP, &done, db_int(service->now), db_text(token), db_text(uuid)));
	return done.affected == 1 ? ERR_OK : ERR(ERR_NOT_FOUND, "no such file is held");
}

enum err service_attachment_link(struct service *service, const char *token, int64_t application_id, int64_t message_id)
{
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTACHMENT_LINK, NULL, db_int(application_id),
		message_id ? db_int(message_id) : db_null(), db_int(service->now), db_text(token)));
	return ERR_OK;
}

enum err service_attachment_take(struct service *service, const char *token, int64_t application_id, int64_t message_id, int64_t *out)
{
	struct db_result done;

	TRY(service_attachment_link(service, token, application_id, message_id));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTACHMENT_TAKE, &done, db_int(service->now), db_text(token)));
	if (out)
		*out = done.affected;
	return ERR_OK;
}
