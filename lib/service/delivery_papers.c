#include "paper/pdf_join.h"
#include "service/decision.h"
#include "service/delivery.h"

/* Papers of many acts in one go, for the printer. */

enum err service_delivery_papers(struct service *service, const char *ids, struct service_papers *out)
{
	struct service_paper paper;
	struct pdf_part *parts;
	struct db_result rows;
	size_t n = 0;

	*out = (struct service_papers){0};
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DELIVERY_PAPERS, &rows, db_text(ids)));
	if (rows.nrows > SERVICE_PAPERS_MAX)
		return ERR(ERR_INVALID, "more than %d papers", SERVICE_PAPERS_MAX);
	if (rows.nrows == 0)
		return ERR_OK;
	parts = arena_array(service->arena, rows.nrows, sizeof(*parts));
	if (!parts)
		return ERR(ERR_LIMIT, "papers");
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(service_decision_paper(service, db_get_text(&rows, i, "number"), NULL, &paper));
		parts[n++] = (struct pdf_part){paper.bytes, paper.len};
	}
	return pdf_join(service->arena, parts, n, &out->bytes, &out->len);
}
