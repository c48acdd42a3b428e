#include "paper/pdf_join.h"
#include "service/decision.h"
#include "service/delivery.h"

/* Papers of many acts in one go, for the printer.  They do not fit into what a request may hold. */

enum { PAPERS_BYTES = 256 << 20 };

struct reading {
	struct service *service;
	const struct db_result *acts;
	struct pdf_part *parts;
};

/* One transaction, so that all looks are in the audit log or none is; run again, it begins anew. */
static enum err read_all(void *context)
{
	struct reading *reading = context;
	struct service_paper paper;

	arena_reset(reading->service->arena);
	for (size_t i = 0; i < reading->acts->nrows; i++) {
		TRY(service_decision_paper(reading->service, db_get_text(reading->acts, i, "number"), NULL, &paper));
		reading->parts[i] = (struct pdf_part){paper.bytes, paper.len};
	}
	return ERR_OK;
}

/* OWN has the arena of the papers; the list of them lies in that of the request. */
static enum err join(struct service *own, struct arena *arena, const struct db_result *acts, struct service_papers *out)
{
	struct reading reading = {own, acts, arena_array(arena, acts->nrows, sizeof(*reading.parts))};

	if (!reading.parts)
		return ERR(ERR_LIMIT, "papers");
	TRY(db_transaction(own->db, read_all, &reading));
	return pdf_join(own->arena, reading.parts, acts->nrows, &out->bytes, &out->len);
}

enum err service_delivery_papers(struct service *service, const char *ids, struct service_papers *out)
{
	struct service own = *service;
	struct db_result acts;
	enum err code;

	*out = (struct service_papers){0};
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DELIVERY_PAPERS, &acts, db_text(ids)));
	if (acts.nrows == 0)
		return ERR_OK;
	own.arena = out->arena = arena_new(PAPERS_BYTES);
	if (!own.arena)
		return ERR(ERR_NOMEM, "papers");
	code = join(&own, service->arena, &acts, out);
	if (code != ERR_OK) {
		arena_free(out->arena);
		*out = (struct service_papers){0};
	}
	return code;
}
