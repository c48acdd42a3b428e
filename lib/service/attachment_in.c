#include <string.h>

#include "base/log.h"
#include "base/rnd.h"
#include "base/str.h"
#include "service/application.h"
#include "service/attachment.h"
#include "service/attachment_file.h"

/* A file on its way in, and out again. */

enum { FREE_BYTES = 256 * 1024 * 1024 /* of the disk stay free */ };

struct service_attachment_incoming {
	struct service *service;
	const struct service_attachment_holder *holder;
	struct service_attachment_room *room;
	const char *name;
	char uuid[37];
	struct attachment_writer writer;
	struct file_check check;
	enum file_problem problem;
	uint8_t sha256[32];
	bool is_written;	/* something lies on the disk */
	bool is_double;		/* the holder has these bytes already */
};

enum err service_attachment_begin(struct service *service, const struct service_attachment_holder *holder,
	struct service_attachment_room *io_room, const char *name, struct service_attachment_incoming **io_incoming)
{
	struct service_attachment_incoming *incoming = *io_incoming;
	struct attachment_writer writer = {.fd = -1};

	if (incoming) {
		writer.plain = incoming->writer.plain;
		writer.sealed = incoming->writer.sealed;
	} else {
		*io_incoming = incoming = ARENA_NEW(service->arena, struct service_attachment_incoming);
	}
	if (!incoming)
		return ERR(ERR_NOMEM, "a file");
	*incoming = (struct service_attachment_incoming){.service = service, .holder = holder, .room = io_room, .name = name, .writer = writer};
	rnd_uuid(incoming->uuid);
	file_check_begin(&incoming->check);
	if (io_room->used_files >= io_room->files)
		incoming->problem = FILE_TOO_MANY;
	return ERR_OK;
}

/* What is wrong with it so far: the first thing that a person can do something about. */
static enum file_problem problem_so_far(const struct service_attachment_incoming *incoming)
{
	const struct service_attachment_room *room = incoming->room;
	const int64_t bytes = (int64_t)incoming->check.bytes;

	if (incoming->check.problem != FILE_FINE)
		return incoming->check.problem;
	if (bytes > room->file_bytes)
		return FILE_TOO_LARGE;
	return bytes > room->total_bytes - room->used_bytes ? FILE_NO_ROOM : FILE_FINE;
}

static void undo(struct service_attachment_incoming *incoming)
{
	if (incoming->is_written)
		attachment_writer_undo(&incoming->writer);
	incoming->is_written = false;
}

enum err service_attachment_add(struct service_attachment_incoming *incoming, const void *bytes, size_t len)
{
	struct service *service = incoming->service;

	if (incoming->problem != FILE_FINE)
		return ERR_OK;
	file_check_add(&incoming->check, bytes, len);
	incoming->problem = problem_so_far(incoming);
	if (incoming->problem != FILE_FINE) {
		undo(incoming);
		return ERR_OK;
	}
	if (!incoming->is_written) {
		incoming->is_written = true;
		TRY(attachment_writer_open(
			service->keys, service->arena, service->files_dir, incoming->uuid, FREE_BYTES, &incoming->writer));
	}
	return attachment_writer_add(&incoming->writer, bytes, len);
}

static enum err row_add(struct service_attachment_incoming *incoming)
{
	struct service *service = incoming->service;
	const enum file_kind kind = incoming->check.kind;
	char name[FILE_NAME_SIZE];
	const void *sealed;
	size_t len;

	file_name_tidy(incoming->name, kind, name);
	TRY(keyring_seal(service->keys, service->arena, ATTACHMENT_NAME, incoming->uuid, name, strlen(name), &sealed, &len));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTACHMENT_INSERT, NULL, db_text(incoming->uuid), db_text(incoming->holder->token),
		db_text(attachment_purpose_code(incoming->holder->purpose)), db_blob(sealed, len), db_text(file_kind_type(kind)),
		db_int((int64_t)incoming->check.bytes), db_blob(incoming->sha256, 32), db_int(service->now),
		service->actor_id ? db_int(service->actor_id) : db_null()));
	return ERR_OK;
}

/* The draft first, then its files: in this order submitting locks them, too. */
static enum err store_work(void *context)
{
	struct service_attachment_incoming *incoming = context;
	struct service_attachment_room *room = incoming->room;
	struct service *service = incoming->service;
	const struct db_value token = db_text(incoming->holder->token);
	struct db_result row;

	incoming->problem = FILE_FINE;
	incoming->is_double = false;
	if (incoming->holder->is_draft) {
		TRY(DB_ONE(service->db, service->arena, STATEMENT_DRAFT_LOCK, &row, token));
		if (db_get_int(&row, 0, "is_sent"))
			return ERR(ERR_CONFLICT, "the draft has been sent");
	}
	TRY(DB_ONE(service->db, service->arena, STATEMENT_ATTACHMENT_HELD_LOCK, &row, token));
	room->used_bytes = db_get_int(&row, 0, "bytes");
	room->used_files = db_get_int(&row, 0, "files");
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTACHMENT_HELD_SAME, &row, token, db_blob(incoming->sha256, 32)));
	incoming->is_double = row.nrows > 0;
	if (incoming->is_double)
		return ERR_OK;
	incoming->problem = room->used_files >= room->files ? FILE_TOO_MANY : problem_so_far(incoming);
	return incoming->problem == FILE_FINE ? row_add(incoming) : ERR_OK;
}

static enum err store(struct service_attachment_incoming *incoming)
{
	enum err code;

	TRY(attachment_writer_finish(&incoming->writer, incoming->sha256));
	code = db_transaction(incoming->service->db, store_work, incoming);
	/* There may be a row now: then the file must stay.  Without one it goes after a day. */
	if (code == ERR_UNCERTAIN)
		incoming->is_written = false;
	TRY(code);
	if (incoming->is_double || incoming->problem != FILE_FINE) {
		undo(incoming);
		return ERR_OK;
	}
	incoming->is_written = false;
	incoming->room->used_files++;
	incoming->room->used_bytes += (int64_t)incoming->check.bytes;
	return ERR_OK;
}

enum err service_attachment_end(struct service_attachment_incoming *incoming, enum file_problem *out_problem)
{
	if (incoming->problem == FILE_FINE)
		incoming->problem = file_check_end(&incoming->check);
	if (incoming->problem == FILE_FINE)
		TRY(store(incoming));
	else
		undo(incoming);
	*out_problem = incoming->problem;
	return ERR_OK;
}

void service_attachment_abort(struct service_attachment_incoming *incoming)
{
	if (incoming)
		undo(incoming);
}

/* Goes through the whole file, so that its first byte is only sent when its last one is right. */
static enum err verify(struct attachment_reader *reader, const struct db_result *row)
{
	const struct db_value want = db_get(row, 0, "sha256");
	uint8_t sha256[32];
	int64_t bytes = 0;
	const void *piece;
	size_t len = 1;

	while (len > 0) {
		TRY(attachment_reader_next(reader, &piece, &len));
		bytes += (int64_t)len;
	}
	TRY(attachment_reader_rewind(reader, sha256));
	if (bytes != db_get_int(row, 0, "bytes") || want.len != 32 || memcmp(want.text, sha256, 32) != 0)
		return ERR(ERR_BUG, "file %s is not what was stored", reader->uuid);
	return ERR_OK;
}

enum err service_attachment_open(struct service *service, const char *uuid, struct service_attachment_open *out)
{
	struct db_result row;
	struct db_value sealed;
	enum err code;
	size_t len;

	*out = (struct service_attachment_open){.reader = ARENA_NEW(service->arena, struct attachment_reader)};
	if (!out->reader)
		return ERR(ERR_NOMEM, "a file");
	if (!attachment_is_uuid(uuid))
		return ERR(ERR_NOT_FOUND, "not the name of a file");
	TRY(DB_ONE(service->db, service->arena, STATEMENT_ATTACHMENT_TAKEN, &row, db_text(uuid)));
	sealed = db_get(&row, 0, "name_sealed");
	TRY(keyring_unseal(service->keys, service->arena, ATTACHMENT_NAME, uuid, sealed.text, sealed.len, &out->name, &len));
	out->content_type = db_get_text(&row, 0, "content_type");
	out->bytes = db_get_int(&row, 0, "bytes");
	out->application_id = db_get_int(&row, 0, "application_id");
	TRY(service_audit(service, "download", "attachment:%lld", (long long)db_get_int(&row, 0, "id")));
	code = attachment_reader_open(service->keys, service->arena, service->files_dir, uuid, out->reader);
	if (code == ERR_NOT_FOUND)
		code = ERR(ERR_BUG, "file %s has a row and no bytes", uuid);
	if (code == ERR_OK)
		code = verify(out->reader, &row);
	if (code != ERR_OK)
		attachment_reader_close(out->reader);
	return code;
}

enum err service_attachment_next(void *reader, const void **out, size_t *out_len)
{
	return attachment_reader_next(reader, out, out_len);
}

void service_attachment_close(void *reader)
{
	attachment_reader_close(reader);
}
