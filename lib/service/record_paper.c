#include "service/record_paper.h"

#include "domain/contest.h"
#include "service/application.h"
#include "service/contest.h"
#include "service/paper.h"
#include "view/view.h"

/* Texts of ROW that stand on the paper as they stand there: NODE.COLUMN. */
static enum err put_columns(struct service *service, const struct db_result *row, const char *node, const char *const *columns, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *text = db_get_text(row, 0, columns[i]);

		if (text && *text)
			TRY(view_put(service->view, text, "%s.%s", node, columns[i]));
	}
	return ERR_OK;
}

#define PUT_COLUMNS(service, row, node, columns) put_columns((service), (row), (node), (columns), sizeof(columns) / sizeof((columns)[0]))

/* Receipt.{signer,signer_title}: who hands it over. */
static enum err put_signer(struct service *service)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_USER, &row, db_int(service->actor_id)));
	TRY(view_put(service->view, db_get_text(&row, 0, "name"), "Receipt.signer"));
	return view_put(service->view, db_get_text(&row, 0, "post_title"), "Receipt.signer_title");
}

enum err service_receipt_paper(struct service *service, const char *reference, const char *access_code, struct service_record_paper *out)
{
	static const char *const columns[] = {"reference", "origin", "code", "name_lv", "given_name", "family_name", "registered"};
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_DOCUMENT_RECEIPT, &row, db_text(reference)));
	out->name = db_get_text(&row, 0, "reference");
	TRY(paper_begin(service, "Receipt"));
	TRY(PUT_COLUMNS(service, &row, "Receipt", columns));
	if (!db_get_int(&row, 0, "no_letters"))
		TRY(view_put(service->view, db_get_text(&row, 0, "address"), "Receipt.address"));
	if (access_code)
		TRY(view_put(service->view, access_code, "Receipt.access_code"));
	TRY(paper_put_day(service, service->today, DATE_LOCATIVE, "Receipt.written"));
	TRY(paper_put_column(service, &row, "received_on", DATE_LOCATIVE, "Receipt.received"));
	TRY(paper_put_column(service, &row, "due_on", DATE_DATIVE, "Receipt.due"));
	TRY(put_signer(service));
	TRY(paper_end(service, "paper/receipt.cs", "Apliecinājums par iesnieguma saņemšanu", out->name, &out->bytes, &out->len));
	return service_audit(service, "receipt_paper", "application:%lld", (long long)db_get_int(&row, 0, "id"));
}

/* Forwarding.late: it came behind the last day on which the act could be contested. */
static enum err put_late(struct service *service, const struct db_result *row)
{
	struct date filed, until;

	if (!date_parse_iso(db_get_text(row, 0, "filed_on"), &filed) || !date_parse_iso(db_get_text(row, 0, "contest_until"), &until))
		return ERR(ERR_BUG, "dates of a contest");
	return contest_is_late(filed, until) ? view_put(service->view, "1", "Forwarding.late") : ERR_OK;
}

enum err service_forwarding_paper(struct service *service, int64_t contest_id, struct service_record_paper *out)
{
	static const char *const columns[] = {"act", "reference", "body", "number", "registered", "author", "author_title"};
	struct db_result row;
	const char *filer;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_DOCUMENT_FORWARDING, &row, db_int(contest_id)));
	out->name = db_get_text(&row, 0, "act");
	TRY(service_contest_text(service, &row, 0, "filer_sealed", db_get_text(&row, 0, "uuid"), &filer));
	TRY(paper_begin(service, "Forwarding"));
	TRY(PUT_COLUMNS(service, &row, "Forwarding", columns));
	TRY(view_put(service->view, filer, "Forwarding.filer"));
	TRY(paper_put_column(service, &row, "day", DATE_LOCATIVE, "Forwarding.written"));
	TRY(paper_put_column(service, &row, "filed_on", DATE_LOCATIVE, "Forwarding.filed"));
	TRY(paper_put_column(service, &row, "issued_on", DATE_LOCATIVE, "Forwarding.issued"));
	TRY(paper_put_column(service, &row, "contest_until", DATE_DATIVE, "Forwarding.until"));
	TRY(put_late(service, &row));
	TRY(paper_end(service, "paper/forwarding.cs", "Par apstrīdēta lēmuma pārsūtīšanu", out->name, &out->bytes, &out->len));
	return service_audit(service, "forwarding_paper", "contest:%lld", (long long)contest_id);
}
