#include "service/document.h"

#include "service/application.h"
#include "store/calendar.h"

static enum err parameter(struct service *service, const char *stem, const char *end, const char **out)
{
	const char *code = arena_printf(service->arena, "%s_%s", stem, end);
	enum err err;

	if (!code)
		return ERR(ERR_LIMIT, "a document's number");
	err = store_parameter_text(service->db, service->arena, code, service->today, out);
	return err == ERR_NOT_FOUND ? ERR(ERR_INVALID, "no parameter %s is in force", code) : err;
}

enum err service_document_take(struct service *service, enum document_kind kind, struct service_document_number *out)
{
	char *mark = arena_alloc(service->arena, DOCUMENT_MARK_SIZE);
	struct db_result row;
	const char *pattern;

	if (!mark)
		return ERR(ERR_LIMIT, "a document's number");
	TRY(parameter(service, "document_number", document_direction(kind), &pattern));
	TRY(parameter(service, "document_index", document_kind_code(kind), &out->nomenclature));
	TRY(DB_ONE(service->db, service->arena, STATEMENT_DOCUMENT_NEXT, &row, db_text(document_direction(kind)), db_int(service->today.year)));
	out->kind = kind;
	out->number = db_get_int(&row, 0, "number");
	out->mark = mark;
	return document_mark(pattern, out->nomenclature, service->today.year, out->number, mark) ? ERR_OK :
		ERR(ERR_INVALID, "no number can be made of the pattern in force");
}

static struct db_value id_or_null(int64_t id)
{
	return id ? db_int(id) : db_null();
}

enum err service_document_add(struct service *service, const struct service_document_number *number, const struct service_document *document)
{
	struct db_result done;
	char today[11];

	date_format_iso(service->today, today);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DOCUMENT_ADD, &done, db_text(document_direction(number->kind)),
		db_int(service->today.year), db_int(number->number), db_text(number->nomenclature), db_text(number->mark),
		db_text(document_kind_code(number->kind)), db_int(document->application_id), id_or_null(document->message_id),
		id_or_null(document->act_id), id_or_null(document->contest_id), id_or_null(document->contest_seq), db_int(service->now),
		db_text(today), id_or_null(service->actor_id)));
	return service_audit(service, "document", "document:%lld", (long long)done.insert_id);
}

enum err service_document_register(struct service *service, enum document_kind kind, const struct service_document *document,
	const char **out_mark)
{
	struct service_document_number number;

	TRY(service_document_take(service, kind, &number));
	if (out_mark)
		*out_mark = number.mark;
	return service_document_add(service, &number, document);
}
