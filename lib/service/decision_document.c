#include "crypt/password.h"
#include "service/application.h"
#include "service/decision.h"

/* Papers of issued acts, out of the database. */

enum err service_decision_paper(struct service *service, const char *number, const char *reference, struct service_paper *out)
{
	struct db_result row;
	struct db_value sealed, digest;
	unsigned char sha256[32];
	const char *bytes;

	if (number)
		TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_PAPER, &row, db_text(number)));
	else
		TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_PAPER_NEWEST, &row, db_text(reference)));
	out->number = db_get_text(&row, 0, "number");
	out->application_id = db_get_int(&row, 0, "application_id");
	sealed = db_get(&row, 0, "pdf_sealed");
	digest = db_get(&row, 0, "sha256");
	TRY(keyring_unseal(service->keys, service->arena, ACT_PDF, out->number, sealed.text, sealed.len, &bytes, &out->len));
	out->bytes = bytes;
	digest_sha256(bytes, out->len, sha256);
	if (digest.len != sizeof(sha256) || !digest_equal(digest.text, sha256, sizeof(sha256)))
		return ERR(ERR_BUG, "the paper of %s is not what was issued", out->number);
	TRY(service_audit(service, "paper", "application:%lld", (long long)out->application_id));
	return ERR_OK;
}
