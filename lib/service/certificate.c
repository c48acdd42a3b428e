#include "service/application.h"
#include "service/completion.h"
#include "service/group.h"
#include "service/paper.h"
#include "view/view.h"

/* The certificate of a completed place: templates/paper/certificate.cs, made once, and sealed. */

#define CERTIFICATE_PDF "place_certificate.pdf_sealed"
enum { CERTIFICATE_BYTES = 4 * 1024 * 1024 };

static enum err words_put(struct service *service, const struct db_result *row, const char *number)
{
	static const char *const columns[] = {"given_name", "family_name", "code", "name_lv", "group_number", "provider"};

	TRY(paper_begin(service, "Certificate"));
	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		TRY(view_put(service->view, db_get_text(row, 0, columns[i]), "Certificate.%s", columns[i]));
	TRY(view_put(service->view, number, "Certificate.number"));
	TRY(view_put_int(service->view, db_get_int(row, 0, "present"), "Certificate.present"));
	TRY(paper_put_column(service, row, "first_on", DATE_GENITIVE, "Certificate.first_on"));
	TRY(paper_put_column(service, row, "last_on", DATE_DATIVE, "Certificate.last_on"));
	return paper_put_column(service, row, "finished_on", DATE_LOCATIVE, "Certificate.finished_on");
}

/* What the one with number SEQ of a place is bound to. */
static const char *bound_to(struct arena *arena, int64_t place_id, int64_t seq)
{
	return seq == 1 ? arena_printf(arena, "%lld", (long long)place_id) : arena_printf(arena, "%lld-%lld", (long long)place_id, (long long)seq);
}

static enum err make(struct service *service, int64_t place_id)
{
	const char *bound, *number;
	const void *pdf, *sealed;
	struct db_result row;
	size_t len, sealed_len;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_COMPLETION_CERTIFICATE_WORDS, &row, db_int(place_id)));
	bound = bound_to(service->arena, place_id, db_get_int(&row, 0, "seq"));
	number = bound ? arena_printf(service->arena, "%s-%s", db_get_text(&row, 0, "group_number"), bound) : NULL;
	if (!number)
		return ERR(ERR_LIMIT, "certificate");
	TRY(words_put(service, &row, number));
	TRY(paper_end(service, "paper/certificate.cs", "Apliecība", number, &pdf, &len));
	TRY(keyring_seal(service->keys, service->arena, CERTIFICATE_PDF, bound, pdf, len, &sealed, &sealed_len));
	return DB_RUN(service->db, service->arena, STATEMENT_COMPLETION_CERTIFICATE_ADD, NULL, db_int(place_id),
		db_int(db_get_int(&row, 0, "seq")), db_text(number), db_blob(sealed, sealed_len), db_int(service->now));
}

/* With memory of its own, since a group may have many. */
enum err service_certificate_make(struct service *service, int64_t place_id)
{
	struct service own = *service;
	enum err code;

	own.arena = arena_new(CERTIFICATE_BYTES);
	if (!own.arena)
		return ERR(ERR_NOMEM, "certificate");
	code = make(&own, place_id);
	arena_free(own.arena);
	return code;
}

/* What ROW has, unsealed; with an audit row. */
static enum err paper_read(struct service *service, const struct db_result *row, struct service_certificate *out)
{
	const char *bound = bound_to(service->arena, db_get_int(row, 0, "place_id"), db_get_int(row, 0, "seq")), *bytes;
	const struct db_value sealed = db_get(row, 0, "pdf_sealed");

	if (!bound)
		return ERR(ERR_LIMIT, "certificate");
	TRY(keyring_unseal(service->keys, service->arena, CERTIFICATE_PDF, bound, sealed.text, sealed.len, &bytes, &out->len));
	out->bytes = bytes;
	out->number = db_get_text(row, 0, "number");
	return service_audit(service, "certificate", "application:%lld", (long long)db_get_int(row, 0, "application_id"));
}

enum err service_certificate_of_place(struct service *service, int64_t place_id, struct service_certificate *out)
{
	struct service_wall wall = service_group_wall(service);
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_COMPLETION_CERTIFICATE, &row, db_int(place_id), wall.contracts, wall.any_leader,
		wall.leader));
	return paper_read(service, &row, out);
}

enum err service_certificate_of_file(struct service *service, int64_t application_id, struct service_certificate *out)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_COMPLETION_CERTIFICATE_OF_FILE, &row, db_int(application_id)));
	return paper_read(service, &row, out);
}
