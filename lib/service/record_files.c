#include "service/record_files.h"

#include "paper/zip.h"
#include "service/application.h"
#include "service/decision.h"
#include "service/letter.h"
#include "service/record_paper.h"

enum { ALL_BYTES = 256 << 20, PAPER_BYTES = 16 << 20 };

struct packing {
	struct service *service;
	const char *what, *name;
	const struct buf *text;
	const struct service_record_file *files;
	size_t n;
	struct arena *one; /* a paper, until it is in the ZIP */
	struct zip *zip;
	struct service_record_files *out;
};

/* *out_len 0: it has none. */
static enum err paper_of(struct service *service, const struct service_record_file *file, const void **out, size_t *out_len)
{
	struct service_record_paper record = {0};
	struct service_letter letter = {0};
	struct service_paper paper = {0};

	if (file->kind == DOCUMENT_APPLICATION)
		TRY(service_receipt_paper(service, file->reference, NULL, &record));
	else if (file->kind == DOCUMENT_FORWARDING)
		TRY(service_forwarding_paper(service, file->contest_id, &record));
	else if (file->message)
		TRY(service_letter_make(service, file->message, &letter));
	else if (file->act)
		TRY(service_decision_paper(service, file->act, NULL, &paper));
	*out = record.bytes ? record.bytes : letter.bytes ? letter.bytes : paper.bytes;
	*out_len = record.len + letter.len + paper.len;
	return ERR_OK;
}

/* In one transaction, so that all looks are in the audit log or nothing goes out; run again, it begins anew. */
static enum err pack(void *context)
{
	struct packing *packing = context;
	struct service own = *packing->service;
	const void *bytes;
	size_t len;

	zip_free(packing->zip);
	packing->zip = NULL;
	arena_reset(packing->out->arena);
	TRY(zip_new(packing->out->arena, &packing->zip));
	TRY(zip_add(packing->zip, packing->name, own.now, packing->text->data, packing->text->len));
	own.arena = packing->one;
	for (size_t i = 0; i < packing->n; i++) {
		arena_reset(packing->one);
		TRY(paper_of(&own, &packing->files[i], &bytes, &len));
		if (len > 0)
			TRY(zip_add(packing->zip, packing->files[i].name, own.now, bytes, len));
	}
	TRY(service_audit(&own, "documents_export", "%s", packing->what));
	return zip_end(packing->zip, &packing->out->bytes, &packing->out->len);
}

enum err service_record_files(struct service *service, const char *what, const char *name, const struct buf *text,
	const struct service_record_file *files, size_t n, struct service_record_files *out)
{
	struct packing packing = {service, what, name, text, files, n, arena_new(PAPER_BYTES), NULL, out};
	enum err code;

	*out = (struct service_record_files){.arena = arena_new(ALL_BYTES)};
	code = packing.one && out->arena ? db_transaction(service->db, pack, &packing) : ERR(ERR_NOMEM, "papers");
	zip_free(packing.zip);
	arena_free(packing.one);
	if (code == ERR_OK)
		return ERR_OK;
	arena_free(out->arena);
	out->arena = NULL;
	return code;
}
