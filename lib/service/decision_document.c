#include <string.h>

#include "crypt/password.h"
#include "service/application.h"
#include "service/decision.h"

/* Papers of issued acts, out of the database. */

/* Out of ROW, checked against its digest. */
static enum err paper_open(struct service *service, const struct db_result *row, struct service_paper *out)
{
	struct db_value sealed, digest;
	unsigned char sha256[32];
	const char *bytes;

	out->number = db_get_text(row, 0, "number");
	out->application_id = db_get_int(row, 0, "application_id");
	sealed = db_get(row, 0, "pdf_sealed");
	digest = db_get(row, 0, "sha256");
	TRY(keyring_unseal(service->keys, service->arena, ACT_PDF, out->number, sealed.text, sealed.len, &bytes, &out->len));
	out->bytes = bytes;
	digest_sha256(bytes, out->len, sha256);
	if (digest.len != sizeof(sha256) || !digest_equal(digest.text, sha256, sizeof(sha256)))
		return ERR(ERR_BUG, "the paper of %s is not what was issued", out->number);
	memcpy(out->sha256, sha256, sizeof(sha256));
	return ERR_OK;
}

enum err service_decision_paper(struct service *service, const char *number, const char *reference, struct service_paper *out)
{
	struct db_result row;

	if (number)
		TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_PAPER, &row, db_text(number)));
	else
		TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_PAPER_NEWEST, &row, db_text(reference)));
	TRY(paper_open(service, &row, out));
	return service_audit(service, "paper", "application:%lld", (long long)out->application_id);
}

enum err service_decision_paper_sent(struct service *service, const char *number, struct service_paper *out)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_PAPER, &row, db_text(number)));
	return paper_open(service, &row, out);
}
